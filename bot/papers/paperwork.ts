import type { SPFI } from '@pnp/sp';
import { chronologyChecks } from '../../src/domain/imr/chronology';
import { recordedEntries } from '../../src/domain/imr/recorded-entries';
import { chronologyIn } from '../../src/domain/imr/chronology-form';
import { ukDay } from '../../src/domain/dates';
import type { Answers } from '../../src/domain/fields';
import { type AnswersOf } from '../../src/domain/forms';
import { joined } from '../../src/domain/text';
import type { ChronologyNow } from '../../src/domain/imr/papers-now';
import { lastAnswer as lastGiven, type Review } from '../../src/domain/review/review';
import type { StepId } from '../../src/domain/steps';
import {
  addEntries,
  readChronology,
  readNumbers,
  currentEntries,
  isOfForm,
  strikeEntry,
  unreadableAmong,
  type NumberedKey
} from '../../src/register/chronology';
import { papersHeldIn } from '../../src/register/documents/paper-permissions';
import { imrFilesOf } from '../../src/register/documents/read-document';
import { makeCommentsFile } from './comments/comments-file';
import { fileHandedIn } from './handed-in';
import { hashOf } from '../hash';
import { documentAmong, documentToSubmit, isChronologyNewer, makeImrFile } from './imr-files';
import type { Aside, Paperwork, PaperworkDependencies } from './paperwork-of-step';

interface Row<A extends Answers = Answers> {
  /** What it reads along with the review. */
  readonly reads?: readonly (keyof Aside)[];
  readonly work: (deps: PaperworkDependencies<A>) => Promise<Paperwork> | Paperwork;
}

const ROWS: { readonly [S in StepId]?: Row<AnswersOf<S>> } = {
  'record-chronology': { reads: ['numbers'], work: recordChronology },
  'strike-chronology': { reads: ['numbers'], work: strikeChronology },
  'make-imr-file': { reads: ['entries', 'numbers', 'held'], work: makeFile },
  'make-comments-file': { reads: ['held'], work: makeCommentsFile },
  'submit-imr': { reads: ['entries', 'files'], work: submitImr },
  'agree-imr': { reads: ['files'], work: lookAtSubmitted },
  'provide-imr': { reads: ['files'], work: lookAtSubmitted }
};

const READERS: { readonly [P in keyof Aside]-?: (batch: SPFI, reference: string) => Promise<NonNullable<Aside[P]>> } = {
  numbers: readNumbers,
  entries: readChronology,
  files: imrFilesOf,
  held: papersHeldIn
};

/** What a step reads that files the paper which came with its form. */
const TO_FILE: readonly (keyof Aside)[] = ['held'];

/** Reads what a step needs besides the review: in the same request. `withFile`: a paper came with the form. */
export async function readAside(
  batch: SPFI,
  { step, reference, withFile }: { readonly step: StepId; readonly reference: string; readonly withFile: boolean }
): Promise<Aside> {
  const read = (ROWS[step]?.reads ?? (withFile ? TO_FILE : [])).map(
    async (part) => [part, await READERS[part](batch, reference)] as const
  );
  return Object.fromEntries(await Promise.all(read));
}

/** The paperwork of a step that the person may take. */
export const paperworkOf = async (step: StepId, deps: PaperworkDependencies): Promise<Paperwork> =>
  (await ROWS[step]?.work(deps)) ?? fileHandedIn(step, deps);

/** An entry that was struck out after the last event is still current for the history: its event was not saved yet. */
const nowOf = (review: Review, numbers: readonly NumberedKey[], form: string): ChronologyNow => {
  const recorded = recordedEntries(review, numbers);
  return {
    standing: numbersOf(recorded.filter((entry) => !isStruckBefore(entry, review.changedAt))),
    struck: numbersOf(recorded.filter((entry) => isStruckBefore(entry, review.changedAt))),
    highest: Math.max(0, ...numbersOf(numbers)),
    fromThisForm: numbers.filter(({ key }) => isOfForm(key, form)).length
  };
};

const isStruckBefore = ({ struckAt }: NumberedKey, changedAt: string): boolean =>
  struckAt !== '' && Date.parse(struckAt) <= Date.parse(changedAt);

const numbersOf = (entries: readonly NumberedKey[]): readonly number[] => entries.map(({ number }) => number);

async function recordChronology({
  sp,
  review,
  actor,
  given,
  at,
  form: key,
  aside: { numbers = [] }
}: PaperworkDependencies<AnswersOf<'record-chronology'>>): Promise<Paperwork> {
  const form = hashOf(new TextEncoder().encode(key)).slice(0, 32);
  const chronology = nowOf(review, numbers, form);
  return {
    papers: { chronology },
    writePapers: async () => {
      const { entries } = chronologyIn(given, ukDay(at));
      const highest = await addEntries(sp, {
        reference: review.reference,
        form,
        entries,
        there: numbers,
        by: actor.name,
        at
      });
      return { chronology: { ...chronology, highest, fromThisForm: entries.length } };
    }
  };
}

async function strikeChronology({
  sp,
  review,
  actor,
  given,
  at,
  form,
  aside: { numbers = [] }
}: PaperworkDependencies<AnswersOf<'strike-chronology'>>): Promise<Paperwork> {
  const chronology = nowOf(review, numbers, form);
  return {
    papers: { chronology },
    writePapers: async () => {
      await strikeEntry(sp, {
        reference: review.reference,
        number: Number(given.number),
        reason: (given.reason ?? '').trim(),
        by: actor.name,
        at
      });
      return { chronology };
    }
  };
}

async function makeFile({
  sp,
  review,
  directory,
  actor,
  given,
  at,
  say,
  aside
}: PaperworkDependencies<AnswersOf<'make-imr-file'>>): Promise<Paperwork> {
  return {
    papers: { unreadableEntries: unreadableAmong(aside.numbers ?? [], aside.entries ?? []) },
    writePapers: async () => ({
      document: await makeImrFile(sp, {
        review,
        directory,
        aside,
        author: actor.name,
        version: (given.version ?? '').trim(),
        at,
        say
      })
    })
  };
}

const OLDER =
  'The chronology has changed since the Word file was made. Check that the document you submitted is complete.';

/** The document whose address was given; else the one that was made or submitted last, with what is written in it. */
async function submitImr({
  sp,
  review,
  given,
  say,
  aside: { entries = [], files = [] }
}: PaperworkDependencies<AnswersOf<'submit-imr'>>): Promise<Paperwork> {
  const current = currentEntries(recordedEntries(review, entries));
  const found = await documentToSubmit(sp, {
    review,
    version: (given.version ?? '').trim(),
    address: (given.document ?? '').trim(),
    files,
    entries: current.length,
    say
  });
  const checks = chronologyChecks(current);
  const { document, rename } = found ?? {};
  return {
    papers: document ? { document } : {},
    warnings: {
      ...(checks.length > 0 ? { chronology: joined(checks, ' ') } : {}),
      ...(document && isChronologyNewer(review) ? { document: OLDER } : {})
    },
    ...(rename ? { writePapers: async () => ({ document: await rename() }) } : {})
  };
}

/** The document that was submitted last, as it is now. */
async function lookAtSubmitted({ sp, review, aside: { files = [] } }: PaperworkDependencies): Promise<Paperwork> {
  const document = await documentAmong(sp, files, lastGiven(review, 'submit-imr', 'document'));
  return { papers: document ? { document } : {} };
}
