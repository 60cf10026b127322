import type { SPFI } from '@pnp/sp';
import { ukDay } from '../../src/domain/dates';
import type { Directory } from '../../src/domain/people/people';
import { entryOf } from '../../src/domain/review/entry';
import type { LibraryDocument } from '../../src/domain/imr/papers-now';
import { lastAnswer, seqOf, type Review } from '../../src/domain/review/review';
import { serviceOf } from '../../src/domain/review/service-involved';
import { Say } from '../../src/domain/text';
import { KIND_LABELS } from '../../src/domain/words';
import { recordedEntries } from '../../src/domain/imr/recorded-entries';
import { currentEntries, type StoredEntry } from '../../src/register/chronology';
import { documentName } from '../../src/register/documents/document-name';
import { fileDocument } from '../../src/register/documents/documents';
import type { FileFound } from '../../src/register/documents/document-file';
import { bytesFiled, readAmong, readDocument } from '../../src/register/documents/read-document';
import { chronologyFile } from './chronology-file';
import { hashOf, imrDocument } from './imr/imr-document';
import { readyToFile } from './ready-to-file';

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
