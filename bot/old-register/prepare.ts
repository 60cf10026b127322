import type { Reachable } from '../../src/domain/need-to-know/access';
import { figuresOf, type PlanFigures } from '../../src/domain/take-over/plan-figures';
import { planWithMapping } from '../../src/domain/take-over/plan-with-mapping';
import type { Question } from '../../src/domain/take-over/question';
import { rowsToSign } from '../../src/domain/take-over/rows-to-sign';
import type { SignedRow } from '../../src/domain/take-over/signed-row';
import { STANDARD_TERMS } from '../../src/domain/terminology';
import { sayIn, type Text } from '../../src/domain/text';
import type { Workbook } from '../../src/domain/workbooks/workbook';
import { hashOf } from '../hash';
import { rejectedWorkbook } from './rejected-workbook';

/** A workbook, and what it is read by. */
export interface ToPrepare {
  readonly workbook: Workbook;
  /** The SHA-256 of its file. */
  readonly hash: string;
  /** The mapping file as it was parsed; undefined where there is none yet. */
  readonly mapping: unknown;
  readonly people: readonly Reachable[];
  /** YYYY-MM-DD. */
  readonly today: string;
}

/** What becomes of a workbook: all that is kept, shown and handed over. */
export interface Prepared {
  readonly hash: string;
  /** Those that can be taken. */
  readonly rows: readonly SignedRow[];
  /** A workbook of those that are rejected. */
  readonly rejectedFile: Uint8Array;
  readonly questions: readonly Question[];
  readonly figures: PlanFigures;
  /** Answers of the mapping that nothing asked for, by the id of their question. */
  readonly ignored: readonly string[];
}

/** Plans what becomes of a workbook, or says what is wrong with the mapping. It takes seconds of the processor. */
export async function prepare({
  workbook,
  hash,
  mapping,
  people,
  today
}: ToPrepare): Promise<Prepared | { readonly problem: Text }> {
  const planned = planWithMapping(workbook, mapping, { people, today });
  if ('problem' in planned) return planned;
  const { plan, ignored } = planned;
  const rows = rowsToSign(plan.rows);
  return {
    hash,
    rows: rows.map((row) => ({ ...row, key: hashOf(row.key).slice(0, 32), file: hash })),
    rejectedFile: await rejectedWorkbook(plan, sayOfWorkbook),
    questions: plan.questions,
    figures: figuresOf(plan),
    ignored
  };
}

/** In the words of the product itself: a workbook is of both kinds of review. */
export const sayOfWorkbook = sayIn(STANDARD_TERMS);
