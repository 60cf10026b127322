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
import { currentEntries } from '../../src/register/chronology';
import { documentName, numbered } from '../../src/register/documents/document-name';
import { fileDocument } from '../../src/register/documents/documents';
import { placeOf, type FileFound } from '../../src/register/documents/document-file';
import {
  bytesFiled,
  readAmong,
  readDocument,
  type DocumentRead,
  type ImrFile
} from '../../src/register/documents/read-document';
import { renamed } from '../../src/register/documents/rename';
import { chronologyFile } from './chronology-file';
import { hashOf } from '../hash';
import { imrDocument } from './imr/imr-document';
import { measured } from './reading/document-facts';
import type { Aside } from './paperwork-of-step';
import { readyToFile } from './ready-to-file';

/** Steps after which a document of the IMR is known. */
const WITH_DOCUMENT = ['make-imr-file', 'submit-imr'] as const;

interface FileMade {
  readonly review: Review;
  readonly directory: Directory;
  readonly aside: Aside;
  readonly author: string;
  readonly version: string;
  /** UTC. */
  readonly at: string;
  /** In the words of the site for reviews of this kind. */
  readonly say: Say;
}

/**
 * Makes the Word file of the IMR and files it, with the chronology beside it for a spreadsheet. A file that was edited
 * is not overwritten.
 */
export async function makeImrFile(
  sp: SPFI,
  { review, directory, aside, author, version, at, say }: FileMade
): Promise<LibraryDocument> {
  const { reference } = review;
  const day = ukDay(at);
  const chronology = currentEntries(recordedEntries(review, aside.entries ?? []));
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
      day
    },
    chronology,
    say
  );
  const [bytes, there] = await Promise.all([making, readyToFile({ sp, review, directory, at, aside })]);
  const table = new TextEncoder().encode(chronologyFile(chronology));
  // The two do not need each other, and the author waits for both.
  const [filed] = await Promise.all([
    fileDocument(
      sp,
      { reference, name: imrName(reference, version), kind: 'imr', bytes, hash: hashOf(bytes), beside: true },
      there
    ),
    chronology.length > 0 &&
      fileDocument(
        sp,
        {
          reference,
          name: documentName(`Chronology ${reference}.csv`),
          kind: 'imr',
          bytes: table,
          hash: hashOf(table)
        },
        there
      )
  ]);
  // SharePoint writes columns into a Word file, so what is there is not what was sent.
  return { ...filed, hash: hashOf(await bytesFiled(sp, filed)) };
}

/** The name of a file that is made for an author: it says our version. */
const imrName = (reference: string, version: string): string =>
  documentName(`IMR ${reference} version ${version}.docx`);

/** A document to submit: what the library holds now, and what is in it. */
interface ToSubmit {
  readonly document: LibraryDocument;
  /** Gives a file that was made for the author the name of the version that is submitted. */
  readonly rename?: () => Promise<LibraryDocument>;
}

interface Submitting {
  readonly review: Review;
  readonly version: string;
  /** The address that was entered; empty for the file that was made or submitted last. */
  readonly address: string;
  /** Those in the folder IMR now. */
  readonly files: readonly ImrFile[];
  readonly entries: number;
  readonly say: Say;
}

/** The document that an author submits; nothing where there is none. */
export async function documentToSubmit(sp: SPFI, submitting: Submitting): Promise<ToSubmit | undefined> {
  const { review, version, address, files, entries, say } = submitting;
  const read = address === '' ? await lastWritten(sp, submitting) : await readDocument(sp, review.reference, address);
  if (read === undefined || typeof read === 'string') return undefined;
  // What lies beside the IMR, among what the partnership sent, cannot be agreed.
  const file = files.find((each) => placeOf(sp, each).url === read.url);
  if (!file) return undefined;
  const { ModifiedBy, TimeLastModified } = file;
  const change = { ...(ModifiedBy && { changedBy: ModifiedBy.Title }), changedAt: TimeLastModified };
  const facts = { ...(await measured(read.name, read.bytes, say)), ...change, entries };
  const document = { ...asHeld(read), facts };
  const wanted = imrName(review.reference, version);
  const isOurs = read.name.startsWith(`IMR ${review.reference} version `) && read.name !== wanted;
  return {
    document,
    ...(isOurs ? { rename: async () => ({ ...asHeld(await renamed(sp, read, freeName(wanted, files))), facts }) } : {})
  };
}

/**
 * The file that was made or submitted last; the one of this version, where a submission was interrupted after naming
 * it.
 */
async function lastWritten(sp: SPFI, { review, version, files }: Submitting): Promise<DocumentRead | undefined> {
  const step = latestWithDocument(review);
  if (!step) return undefined;
  const recorded = await readAmong(sp, files, lastAnswer(review, step, 'document'));
  if (typeof recorded !== 'string') return recorded;
  const named = files.find(({ Name }) => Name === imrName(review.reference, version));
  const read = named ? await readAmong(sp, files, placeOf(sp, named).url) : 'not there';
  return typeof read === 'string' ? undefined : read;
}

/** The name, or with a number the first that no other file has. */
function freeName(wanted: string, files: readonly FileFound[]): string {
  const taken = new Set(files.map(({ Name }) => Name.toLowerCase()));
  for (let copy = 1; ; copy += 1) {
    const name = numbered(wanted, copy);
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/** The document that was submitted, among files that have just been read, as the library holds it now. */
export async function documentAmong(
  sp: SPFI,
  files: readonly FileFound[],
  address: string
): Promise<LibraryDocument | undefined> {
  const read = await readAmong(sp, files, address);
  return typeof read === 'string' ? undefined : asHeld(read);
}

const asHeld = ({ url, version, bytes }: DocumentRead): LibraryDocument => ({ url, version, hash: hashOf(bytes) });

/** Whether the chronology has changed since the last Word file was made. */
export function isChronologyNewer(review: Review): boolean {
  const made = seqOf(review, 'make-imr-file');
  return made > 0 && Math.max(seqOf(review, 'record-chronology'), seqOf(review, 'strike-chronology')) > made;
}

const latestWithDocument = (review: Review): (typeof WITH_DOCUMENT)[number] | undefined =>
  [...WITH_DOCUMENT]
    .filter((step) => lastAnswer(review, step, 'document') !== '')
    .sort((a, b) => seqOf(review, b) - seqOf(review, a))[0];
