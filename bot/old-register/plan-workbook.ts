import type { SPFI } from '@pnp/sp';

import type { Reachable } from '../../src/domain/need-to-know/access';
import { readAnswers } from '../../src/domain/take-over/answers';
import { planTakeOver, type TakeOverPlan } from '../../src/domain/take-over/plan';
import type { Question, TakeOverAnswers } from '../../src/domain/take-over/question';
import { STANDARD_TERMS } from '../../src/domain/terminology';
import { joined, sayIn, type Text } from '../../src/domain/text';
import { readHoldings } from '../../src/register/directory/holdings';
import { hashOf } from '../hash';
import type { WorkbookReader } from '../workbooks/workbook-reader';
import { isWhole } from './said-of-plan';

/** A file with what becomes of each of its cells. */
export interface PlannedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** SHA-256. */
  readonly hash: string;
  readonly plan: TakeOverPlan;
  /** Ids of the mapping that this workbook does not ask. */
  readonly ignored: readonly string[];
}

/** What cannot go on, in a sentence that says what to do. */
interface Problem {
  readonly problem: Text;
}

/**
 * Reads a workbook, and plans what becomes of it; or says what is wrong. `mapping` is the mapping file as it was parsed;
 * `today` is YYYY-MM-DD.
 */
export async function planWorkbook(
  { sp, reader, today }: { readonly sp: SPFI; readonly reader: WorkbookReader; readonly today: string },
  { name, bytes, mapping }: Pick<PlannedFile, 'name' | 'bytes'> & { readonly mapping: unknown }
): Promise<PlannedFile | Problem> {
  const workbook = await reader.read(bytes, name);
  if ('cannotRead' in workbook) return { problem: workbook.sentence };
  const people = await peopleOf(sp);
  const planned = (answers: TakeOverAnswers): TakeOverPlan => planTakeOver(workbook, { answers, people, today });
  const read = answersIn(mapping, planned);
  if ('problem' in read) return read;
  const plan = planned(read.answers);
  return isWhole(plan) ? { name, bytes, hash: hashOf(bytes), plan, ignored: read.ignored } : { problem: NOT_WHOLE };
}

const NOT_WHOLE =
  'Nothing has been taken: the cells that were read and the cells with a fate are not the same number. Tell the makers which program saved the file.';

/** An answer can raise a further question, such as about the columns of a sheet: the answers to both are known. */
function answersIn(
  mapping: unknown,
  planned: (answers: TakeOverAnswers) => TakeOverPlan
): { readonly answers: TakeOverAnswers; readonly ignored: readonly string[] } | Problem {
  if (mapping === undefined) return { answers: {}, ignored: [] };
  let questions: readonly Question[] = planned({}).questions;
  for (let more = true; more;) {
    const known = new Set(questions.map(({ id }) => id));
    const further = planned(knownAnswers(mapping, known)).questions.filter(({ id }) => !known.has(id));
    more = further.length > 0;
    questions = [...questions, ...further];
  }
  const read = readAnswers(mapping, questions);
  return read.ok ? read : { problem: joined(read.problems, ' ') };
}

const knownAnswers = (mapping: unknown, known: ReadonlySet<string>): TakeOverAnswers =>
  Object.fromEntries(
    Object.entries(mapping ?? {}).filter(
      (entry): entry is [string, string] => known.has(entry[0]) && typeof entry[1] === 'string'
    )
  );

/** Everybody whom the Directory knows, each once. */
async function peopleOf(sp: SPFI): Promise<readonly Reachable[]> {
  const holdings = await readHoldings(sp);
  return [...new Map(holdings.map(({ personId: id, name, email }) => [id, { id, name, email }])).values()];
}

/** In the words of the product itself: a workbook is of both kinds of review. */
export const sayOfWorkbook = sayIn(STANDARD_TERMS);
