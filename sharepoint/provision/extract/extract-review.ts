import type { SPFI } from '@pnp/sp';
import { longDay, longTime, ukDay } from '../../../src/domain/dates';
import type { Wording } from '../../../src/domain/extract/answers-in-words';
import type { Extract } from '../../../src/domain/extract/extract';
import { sectionsOf } from '../../../src/domain/extract/sections';
import { considerTable } from '../../../src/domain/extract/to-consider';
import type { Tombstone } from '../../../src/domain/retention/tombstone';
import { referenceIn } from '../../../src/domain/review/reference';
import { several } from '../../../src/domain/several';
import { sayIn } from '../../../src/domain/text';
import { KIND_LABELS } from '../../../src/domain/words';
import { RowUnreadable } from '../../../src/register/client/unreadable';
import { readReview } from '../../../src/register/reviews/reviews';
import { readSettings } from '../../../src/register/settings/settings';
import { readTombstones } from '../../../src/register/tombstones';
import { openFolderOut, type FolderOut } from '../backup/folder-out';
import { nationalPerson } from '../national-person';
import { extractDocument } from './extract-document';
import { readExtract } from './read-extract';
import { commandLine } from '../../../src/register/command-line';

interface Extracting {
  readonly sp: SPFI;
  /** The reference of the review, as it was typed. */
  readonly review: string;
  /** The folder, which must be empty or not be there. */
  readonly to: string;
  /** Of the person who makes the extract, as it is in SCR Directory. */
  readonly email: string;
  /** A UTC time. */
  readonly now: () => string;
  readonly say: (line: string) => void;
}

/**
 * Writes everything held on one review into a folder: a Word file that reads from the entry to the mails, the papers
 * and mails as they are, and a Word file of what to consider for redaction. Gives false, with a sentence, where there
 * is no such review, it was erased, the person may not, the folder is not empty, or something of it could not be read.
 *
 */
export async function extractReview(extracting: Extracting): Promise<boolean> {
  try {
    return await extracted(extracting);
  } catch (error) {
    if (!(error instanceof RowUnreadable)) throw error;
    extracting.say(
      `${error.message} Without it the extract is not whole. Run “${commandLine('repair')}”, or correct it in SharePoint; then make the extract in an empty folder.`
    );
    return false;
  }
}

async function extracted({ sp, review, to, email, now, say }: Extracting): Promise<boolean> {
  const no = (sentence: string): false => {
    say(sentence);
    return false;
  };
  const madeAt = now();
  const madeBy = await nationalPerson(sp, email, ukDay(madeAt));
  if (!madeBy)
    return no(
      'Nothing has been written: give the email of an administrator or the national safeguarding advisor as it is in SCR Directory.'
    );
  const reference = referenceIn(review);
  if (reference === undefined) return no(`“${review}” is not a reference. Enter one such as SCR-A-2026-0001.`);
  const stored = await readReview(sp, reference);
  if (!stored) {
    const erased = (await readTombstones(sp)).find(({ tombstone }) => tombstone.reference === reference);
    return no(erased ? wasErased(erased.tombstone) : `There is no review ${reference} in the register.`);
  }
  const folder = await openFolderOut(to);
  if ('problem' in folder) return no(folder.problem);
  const { settings } = await readSettings(sp);
  const extract = await readExtract(sp, stored, { folder, madeBy, madeAt });
  await writeDocuments(extract, folder, {
    review: extract.review,
    names: extract.names,
    say: sayIn(settings.labels, extract.review.kind)
  });
  return summed(extract, to, say);
}

const wasErased = ({ reference, kind, region, recordedOn, closedOn, erasedAt, by, rule, hashes }: Tombstone): string =>
  `${reference} was erased on ${longTime(erasedAt)} by ${by.name}, by the rule “${rule}”. What is left of it: it was ${kind === 'adult' ? 'an adult' : 'a children’s'} review of ${region}, recorded on ${longDay(recordedOn)} and closed on ${longDay(closedOn)}, and the hashes of its ${several(hashes.length, 'event')}. Nothing has been written.`;

async function writeDocuments(extract: Extract, folder: FolderOut, wording: Wording): Promise<void> {
  const { reference, kind } = extract.review;
  const facts = [
    ['Reference', reference],
    ['Kind', wording.say(KIND_LABELS[kind])],
    ['Made by', extract.madeBy.name],
    ['Made at', longTime(extract.madeAt)]
  ];
  await folder.write(
    `Extract ${reference}.docx`,
    await extractDocument(
      extract,
      {
        title: 'Everything held on one review',
        facts,
        prompts: [
          `Nothing has been removed from it. Read “To consider for redaction ${reference}.docx” before you give any of it away.`
        ]
      },
      sectionsOf(extract, wording)
    )
  );
  await folder.write(
    `To consider for redaction ${reference}.docx`,
    await extractDocument(
      extract,
      {
        title: 'To consider for redaction',
        facts,
        prompts: [
          'This file is for the person who prepares the answer: do not give it away. What has to be removed depends on who asks and for what. Whatever was typed freely has to be read.'
        ]
      },
      [{ title: 'Field by field', table: considerTable(extract, wording) }]
    )
  );
}

function summed(
  { review, papers, mails, missing, unreadable, isWhole, madeBy, madeAt }: Extract,
  to: string,
  say: Extracting['say']
): boolean {
  missing.forEach((path) => say(`${path} is not in the extract: someone has it open, or has just removed it.`));
  if (unreadable.length > 0) say(`Entries of the chronology that cannot be read: ${unreadable.join(', ')}.`);
  if (!isWhole) say(`The history is not complete. Run “${commandLine('verify-history')}”.`);
  const isComplete = missing.length === 0 && unreadable.length === 0 && isWhole;
  say(
    `${review.reference}: ${several(papers.length, 'paper')} and ${several(mails.length, 'mail')} are in ${to}, with the extract and what to consider for redaction. Made by ${madeBy.name} on ${longTime(madeAt)}${isComplete ? '' : '. Something could not be read: make it again in another folder'}.`
  );
  say(
    `${to} holds personal detail. Only your own account can read it: keep it on an encrypted drive, and delete it when the request has been answered. That the extract was made is not in the history of the review: note it with the request.`
  );
  return isComplete;
}
