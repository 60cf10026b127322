import { COLUMN_IDS, COLUMN_TITLES } from '../../src/domain/take-over/column-titles';
import { HEADING_TABLE, LEFT_OUT_HEADINGS } from '../../src/domain/take-over/heading-table';
import { LEFT_OUT_RULES, type LeftOutRule } from '../../src/domain/take-over/left-out';
import { STATE_TABLE } from '../../src/domain/take-over/values/state-table';
import { table } from './markdown';

/** The headings that are known, by what their column holds. */
export const headings = (): string =>
  table(
    ['What the column holds', 'Headings'],
    [
      ...COLUMN_IDS.map((column) => [COLUMN_TITLES[column], HEADING_TABLE[column]]),
      ...Object.values(LEFT_OUT_HEADINGS).map((words) => ['Nothing that is kept', words])
    ]
  );

/** The words of a status or an outcome, and the answers that they give. */
export const states = (): string =>
  table(
    ['A cell begins with', 'Taken as', 'Also in the note'],
    STATE_TABLE.map(({ says, takes, isNoted, states: state = '' }) => [
      says,
      Object.entries(takes)
        .map(([field, value]) => `${field} ${value}`)
        .join(', ') || state,
      isNoted ? 'yes' : ''
    ])
  );

/** Why a cell is left out. */
export const leftOut = (): string =>
  table(
    ['Rule', 'Why'],
    (Object.keys(LEFT_OUT_RULES) as LeftOutRule[]).map((rule) => [rule, LEFT_OUT_RULES[rule]])
  );
