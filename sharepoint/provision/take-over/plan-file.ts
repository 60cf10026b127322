import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { SPFI } from '@pnp/sp';

import { createWorkbookReader } from '../../../bot/workbooks/workbook-reader';
import type { Reachable } from '../../../src/domain/need-to-know/access';
import { readAnswers } from '../../../src/domain/take-over/answers';
import { planTakeOver, type TakeOverPlan } from '../../../src/domain/take-over/plan';
import type { Question, TakeOverAnswers } from '../../../src/domain/take-over/question';
import { STANDARD_TERMS } from '../../../src/domain/terminology';
import { sayIn } from '../../../src/domain/text';
import { readHoldings } from '../../../src/register/directory/holdings';

/** A file with what becomes of each of its cells. */
export interface PlannedFile {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly plan: TakeOverPlan;
}

type Or<T> = T | { readonly problem: string };

/** Reads a workbook, and plans what becomes of it; or says what is wrong. `today` is YYYY-MM-DD. */
export async function planFile(
  sp: SPFI,
  { file, mapping, today }: { readonly file: string; readonly mapping: string | undefined; readonly today: string }
): Promise<Or<PlannedFile>> {
  const bytes = await bytesOf(file);
  if ('problem' in bytes) return bytes;
  const workbook = await createWorkbookReader().read(bytes.content, basename(file));
  if ('sentence' in workbook) return { problem: sayIn(STANDARD_TERMS)(workbook.sentence) };
  const people = await peopleOf(sp);
  const planned = (answers: TakeOverAnswers): TakeOverPlan => planTakeOver(workbook, { answers, people, today });
  const read = mapping === undefined ? { answers: {} } : await answersIn(mapping, planned);
  if ('problem' in read) return read;
  return { file, bytes: bytes.content, plan: planned(read.answers) };
}

async function bytesOf(file: string): Promise<Or<{ readonly content: Uint8Array }>> {
  try {
    return { content: await readFile(file) };
  } catch (error) {
    return { problem: `${file} cannot be read: ${error instanceof Error ? error.message : String(error)}` };
  }
}

/** An answer can raise a further question, such as about the columns of a sheet: the answers to both are known. */
async function answersIn(
  path: string,
  planned: (answers: TakeOverAnswers) => TakeOverPlan
): Promise<Or<{ readonly answers: TakeOverAnswers }>> {
  const file = await bytesOf(path);
  if ('problem' in file) return file;
  let parsed: unknown;
  try {
    parsed = JSON.parse(new TextDecoder().decode(file.content));
  } catch {
    return { problem: `${path} is not JSON. Take mapping.json of the dry run, and write each answer after its colon.` };
  }
  let questions: readonly Question[] = planned({}).questions;
  let read = readAnswers(parsed, questions);
  for (let more = true; more;) {
    const known = new Set(questions.map(({ id }) => id));
    const further = planned(knownAnswers(parsed, known)).questions.filter(({ id }) => !known.has(id));
    more = further.length > 0;
    questions = [...questions, ...further];
    read = readAnswers(parsed, questions);
  }
  return read.ok ? { answers: read.answers } : { problem: read.problems.map(sayIn(STANDARD_TERMS)).join('\n') };
}

const knownAnswers = (parsed: unknown, known: ReadonlySet<string>): TakeOverAnswers =>
  Object.fromEntries(
    Object.entries(parsed ?? {}).filter(
      (entry): entry is [string, string] => known.has(entry[0]) && typeof entry[1] === 'string'
    )
  );

/** Everybody whom the Directory knows, each once. */
async function peopleOf(sp: SPFI): Promise<readonly Reachable[]> {
  const holdings = await readHoldings(sp);
  return [...new Map(holdings.map(({ personId: id, name, email }) => [id, { id, name, email }])).values()];
}
