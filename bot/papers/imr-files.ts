import type { SPFI } from '@pnp/sp';
import { ukDay } from '../../src/domain/dates';
import { paperAccess } from '../../src/domain/need-to-know/papers';
import type { Directory } from '../../src/domain/people/people';
import { entryOf } from '../../src/domain/review/entry';
import type { LibraryDocument } from '../../src/domain/imr/papers-now';
import { lastAnswer, seqOf, type Review } from '../../src/domain/review/review';
import { serviceOf } from '../../src/domain/review/service-involved';
import { Say } from '../../src/domain/text';
import { KIND_LABELS } from '../../src/domain/words';
import { recordedEntries } from '../../src/domain/imr/recorded-entries';
import { RegisterDenied } from '../../src/register/client/sharepoint-client';
import { currentEntries, type StoredEntry } from '../../src/register/chronology';
import { documentName } from '../../src/register/documents/document-name';
import { makePaperFolders } from '../../src/register/documents/folders';
import { fileDocument } from '../../src/register/documents/documents';
import { comparePapers, holdPapers, isTooOpen } from '../../src/register/documents/paper-permissions';
import type { FileFound } from '../../src/register/documents/document-file';
import { bytesFiled, readAmong, readDocument } from '../../src/register/documents/read-document';
import { chronologyFile } from './chronology-file';
import { hashOf, imrDocument } from './imr/imr-document';

/** Steps after which a document of the IMR is known. */
const WITH_DOCUMENT = ['make-imr-file', 'submit-imr'] as const;

interface FileMade {
  readonly review: Review;
  readonly directory: Directory;
  readonly entries: readonly StoredEntry[];
  readonly author: string;
  readonly version: string;
  /** UTC. */
  readonly at: string;
  readonly declared: boolean;
  /** In the words of the site for reviews of this kind. */
  readonly say: Say;
}

/**
 * Makes the Word file of the IMR and files it, with the chronology beside it for a spreadsheet. A file that was edited
 * is not overwritten.
 */
export async function makeImrFile(
  sp: SPFI,
  { review, directory, entries, author, version, at, declared, say }: FileMade
): Promise<LibraryDocument> {
  const { reference } = review;
  const day = ukDay(at);
  const chronology = currentEntries(recordedEntries(review, entries));
  const making = imrDocument(
    {
      reference,
      kind: say(KIND_LABELS[review.kind]),
      partnership: entryOf(review, 'partnership'),
      authority: entryOf(review, 'authority'),
      partnershipReference: entryOf(review, 'partnershipReference'),
      service: serviceOf(review),
      termsReceivedOn: lastAnswer(review, 'receive-terms', 'receivedOn'),
      author,
      version,
      day,
      declaredOn: declared ? day : ''
    },
    chronology,
    say
  );
  const [bytes] = await Promise.all([making, readyToFile(sp, review, directory, day)]);
  const table = new TextEncoder().encode(chronologyFile(chronology));
  // The two do not need each other, and the author waits for both.
  const [filed] = await Promise.all([
    fileDocument(sp, {
      reference,
      name: documentName(`IMR ${reference} version ${version}.docx`),
      kind: 'imr',
      bytes,
      hash: hashOf(bytes),
      beside: true
    }),
    chronology.length > 0 &&
      fileDocument(sp, {
        reference,
        name: documentName(`Chronology ${reference}.csv`),
        kind: 'imr',
        bytes: table,
        hash: hashOf(table)
      })
  ]);
  // SharePoint writes columns into a Word file, so what is there is not what was sent.
  return { ...filed, hash: hashOf(await bytesFiled(sp, filed)) };
}

/**
 * Makes the folders of a review, or takes from them what people have there and should not have, so that nothing is filed
 * where they read it. New folders are closed as the library is, until the dispatcher opens them.
 */
async function readyToFile(sp: SPFI, review: Review, directory: Directory, today: string): Promise<void> {
  try {
    const { reference } = review;
    const { otherwise, folders } = await comparePapers(sp, [
      { reference, access: paperAccess(review, directory, today) }
    ]);
    if (folders === 0) await makePaperFolders(sp, reference);
    for (const folder of otherwise.filter(isTooOpen)) await holdPapers(sp, folder);
  } catch (fault) {
    // Where the service may not even read permissions, it has given none.
    if (!(fault instanceof RegisterDenied)) throw fault;
  }
}

/** The document of a review at an address as the library holds it now; nothing when there is none. */
export const documentAt = async (sp: SPFI, reference: string, address: string): Promise<LibraryDocument | undefined> =>
  asHeld(await readDocument(sp, reference, address));

/** The same of one that the service filed or found before, among files that have just been read. */
export const documentAmong = async (
  sp: SPFI,
  files: readonly FileFound[],
  address: string
): Promise<LibraryDocument | undefined> => asHeld(await readAmong(sp, files, address));

const asHeld = (read: Awaited<ReturnType<typeof readDocument>>): LibraryDocument | undefined =>
  typeof read === 'string' ? undefined : { url: read.url, version: read.version, hash: hashOf(read.bytes) };

/** The file that was made or submitted last, if it has been edited since; `files` are those of the IMR now. */
export async function fileWrittenIn(
  sp: SPFI,
  review: Review,
  files: readonly FileFound[]
): Promise<LibraryDocument | undefined> {
  const step = latestWithDocument(review);
  if (!step) return undefined;
  const there = await documentAmong(sp, files, lastAnswer(review, step, 'document'));
  return there && there.hash !== lastAnswer(review, step, 'hash') ? there : undefined;
}

/** Whether the chronology has changed since the last Word file was made. */
export function isChronologyNewer(review: Review): boolean {
  const made = seqOf(review, 'make-imr-file');
  return made > 0 && Math.max(seqOf(review, 'record-chronology'), seqOf(review, 'strike-chronology')) > made;
}

const latestWithDocument = (review: Review): (typeof WITH_DOCUMENT)[number] | undefined =>
  [...WITH_DOCUMENT]
    .filter((step) => lastAnswer(review, step, 'document') !== '')
    .sort((a, b) => seqOf(review, b) - seqOf(review, a))[0];
