import { sheetOf } from '../../../src/domain/comments/sheet';
import { ukDay } from '../../../src/domain/dates';
import { entryOf } from '../../../src/domain/review/entry';
import { lastAnswer } from '../../../src/domain/review/review';
import { documentName } from '../../../src/register/documents/document-name';
import { fileDocument } from '../../../src/register/documents/documents';
import { bytesFiled } from '../../../src/register/documents/read-document';
import { hashOf } from '../../hash';
import { NO_PAPERWORK, type Paperwork, type PaperworkDependencies } from '../paperwork-of-step';
import { readyToFile } from '../ready-to-file';
import { commentsDocument } from './comments-document';

/** Makes the Word file of the sheet and files it, beside one that has other comments or was edited. */
export function makeCommentsFile(deps: PaperworkDependencies): Paperwork {
  const { sp, review, actor, at, say, past } = deps;
  if (!past) return NO_PAPERWORK;
  const day = ukDay(at);
  return {
    papers: {},
    writePapers: async () => {
      const { reference } = review;
      const draftVersion = lastAnswer(review, 'receive-draft', 'draftVersion');
      const [bytes, there] = await Promise.all([
        commentsDocument(
          {
            reference,
            partnership: entryOf(review, 'partnership'),
            partnershipReference: entryOf(review, 'partnershipReference'),
            draftVersion,
            receivedOn: lastAnswer(review, 'receive-draft', 'receivedOn'),
            preparedBy: actor.name,
            day
          },
          sheetOf(past.events),
          say
        ),
        readyToFile(deps)
      ]);
      const filed = await fileDocument(
        sp,
        {
          reference,
          name: documentName(
            `Comments on the draft report ${reference}${draftVersion ? ` version ${draftVersion}` : ''}.docx`
          ),
          kind: 'comments',
          bytes,
          hash: hashOf(bytes),
          beside: true
        },
        there
      );
      // SharePoint writes columns into a Word file, so what is there is not what was sent.
      return { document: { ...filed, hash: hashOf(await bytesFiled(sp, filed)) } };
    }
  };
}
