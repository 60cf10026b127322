import type { OldReview } from '../../../src/domain/take-over/old-review';
import { planTakeOver, type TakeOverPlan } from '../../../src/domain/take-over/plan';
import type { Sheet } from '../../../src/domain/workbooks/workbook';
import { workbook } from '../../support/workbook-made';
import { PEOPLE, TODAY } from './one-cell';

export const planOf = (sheets: readonly Sheet[], answers: Readonly<Record<string, string>> = {}): TakeOverPlan =>
  planTakeOver(workbook(...sheets), { answers, people: PEOPLE, today: TODAY });

/** The fates of the cells of a row on any sheet, by column: the rule of those left out. */
export const fatesOf = ({ fates }: TakeOverPlan, row: number): readonly string[] =>
  fates
    .filter((each) => each.row === row)
    .sort((a, b) => a.column - b.column)
    .map(({ fate, rule }) => rule ?? fate);

export const proposedOf = ({ rows }: TakeOverPlan): readonly OldReview[] => rows.map(({ proposed }) => proposed);

export const HEADINGS = ['No', 'LSAB', 'LA', 'SU', 'Date notified', 'Update'];
export const REVIEW = ['1', 'Devon SAB', 'Devon', 'AB', '12/03/2010', 'Chased'];
