import type { SPFI } from '@pnp/sp';

import { ukDay } from '../../src/domain/dates';
import type { PaperFolder } from '../../src/domain/need-to-know/paper-folders';
import { paperReading } from '../../src/domain/need-to-know/papers';
import { personIn } from '../../src/domain/people/people';
import { canSee, NO_SUCH_REVIEW } from '../../src/domain/review/decide';
import { inOneRequest } from '../../src/register/client/one-request';
import { readDirectory } from '../../src/register/directory/directory';
import { DocumentOpen } from '../../src/register/documents/document-file';
import { readPaper } from '../../src/register/documents/read-document';
import { readReview } from '../../src/register/reviews/reviews';

/** A paper of a review by its folder and name, and who asks for it: `actorId` comes from a verified token. */
interface PaperAsked {
  readonly actorId: string;
  readonly reference: string;
  readonly folder: PaperFolder;
  readonly name: string;
}

const WHY = {
  'no-such-review': NO_SUCH_REVIEW,
  'no-such-paper': 'This paper is no longer among the papers of the review. Open the review again.',
  'not-yet': 'The IMR is still being written. You can read it once it has been agreed.',
  'too-large': 'This paper is larger than 50 MB. Ask an inspector of the region to send it to you.',
  'open-now': 'SharePoint cannot give this paper at the moment, because someone has it open. Try again in 10 seconds.'
} as const;

export type PaperGiven =
  | { readonly ok: true; readonly name: string; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly code: keyof typeof WHY; readonly sentence: string };

export type PaperFiles = (asked: PaperAsked) => Promise<PaperGiven>;

/**
 * Gives a paper to a person who may see its review today, closed ones too, unless it is of an IMR that is being
 * written: also where they have no right to it in SharePoint. Nobody else learns whether there is such a review, or
 * such a paper.
 */
export const createPaperFiles =
  ({ sp, now }: { readonly sp: SPFI; readonly now: () => string }): PaperFiles =>
  async ({ actorId, reference, folder, name }) => {
    const [directory, stored] = await inOneRequest(sp, (batch) => [readDirectory(batch), readReview(batch, reference)]);
    const asker = personIn(directory, actorId);
    const today = ukDay(now());
    if (!asker || !stored || !canSee(stored.review, asker, today)) return refused('no-such-review');
    if (paperReading(stored.review, asker, folder, { today, opensPapers: true }) === 'not yet')
      return refused('not-yet');
    try {
      const paper = await readPaper(sp, { reference, folder, name });
      if (paper === 'not there') return refused('no-such-paper');
      if (paper === 'too large') return refused('too-large');
      return { ok: true, name: paper.name, bytes: paper.bytes };
    } catch (fault) {
      if (fault instanceof DocumentOpen) return refused('open-now');
      throw fault;
    }
  };

const refused = (code: keyof typeof WHY): PaperGiven => ({ ok: false, code, sentence: WHY[code] });
