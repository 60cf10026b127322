import { joined, type Text } from '../text';
import type { Workbook } from '../workbooks/workbook';
import { readAnswers } from './answers';
import { planTakeOver, type TakeOverPlan } from './plan';
import type { Question, TakeOverAnswers } from './question';
import { isWhole } from './sums';
import type { TakeOverContext } from './values/reading';

/** A plan that has a fate for every cell; `ignored` are ids of the mapping that this workbook does not ask. */
interface Planned {
  readonly plan: TakeOverPlan;
  readonly ignored: readonly string[];
}

/** What cannot go on, in a sentence that says what to do. */
interface Problem {
  readonly problem: Text;
}

/**
 * Plans what becomes of a workbook with the answers of a mapping file, as it was parsed; undefined where there is none
 * yet.
 */
export function planWithMapping(
  workbook: Workbook,
  mapping: unknown,
  context: Omit<TakeOverContext, 'answers'>
): Planned | Problem {
  const planned = (answers: TakeOverAnswers): TakeOverPlan => planTakeOver(workbook, { ...context, answers });
  let plan = planned({});
  if (mapping === undefined) return unlessCellsAreLost({ plan, ignored: [] });
  // An answer can raise a further question, such as about the columns of a sheet, which the mapping answers, too.
  const asked = new Map<string, Question>();
  for (let before = -1; before < asked.size;) {
    before = asked.size;
    for (const question of plan.questions) asked.set(question.id, question);
    if (before < asked.size) plan = planned(answersAmong(mapping, asked));
  }
  const read = readAnswers(mapping, [...asked.values()]);
  return read.ok ? unlessCellsAreLost({ plan, ignored: read.ignored }) : { problem: joined(read.problems, ' ') };
}

const answersAmong = (mapping: unknown, asked: ReadonlyMap<string, Question>): TakeOverAnswers =>
  Object.fromEntries(
    Object.entries(mapping ?? {}).filter(
      (entry): entry is [string, string] => asked.has(entry[0]) && typeof entry[1] === 'string'
    )
  );

const unlessCellsAreLost = (planned: Planned): Planned | Problem =>
  isWhole(planned.plan) ? planned : { problem: CELLS_LOST };

const CELLS_LOST =
  'Nothing has been taken: the cells that were read and the cells with a fate are not the same number. Tell the makers which program saved the file.';
