import { planTakeOver } from '../../../src/domain/take-over/plan';
import { OLD_REVIEW, type OldReview } from '../../../src/domain/take-over/old-review';
import type { OldRow } from '../../../src/domain/take-over/row';
import { date, sheet, workbook, type Made } from '../../support/workbook-made';

export const TODAY = '2026-11-24';
export const PEOPLE = [
  { id: '00000000-0000-0000-0000-000000000001', name: 'Jane Brown', email: 'j.brown@cqc.example' },
  { id: '00000000-0000-0000-0000-000000000002', name: 'Sam Tester', email: 's.tester@cqc.example' }
];

/** A row with one cell under a heading, beside a number, a board and an authority that are right. */
export function planOfCell(
  heading: string,
  made: Made,
  answers: Readonly<Record<string, string>> = {},
  board = 'Devon SAB'
) {
  const others: readonly (readonly [string, Made])[] = [
    ['No', '7'],
    ['Board', board],
    ['LA', 'Devon'],
    ['Date notified', date('2010-03-12')]
  ];
  const kept = others.filter(([other]) => other !== heading);
  const grid = [
    [...kept.map(([other]) => other), heading],
    [...kept.map(([, value]) => value), made]
  ];
  return planTakeOver(workbook(sheet('2010', grid)), { answers, people: PEOPLE, today: TODAY });
}

/** What becomes of that cell, and of its review. */
export function oneCell(
  heading: string,
  made: Made,
  answers: Readonly<Record<string, string>> = {},
  board?: string
): OldReview & ReturnType<typeof seen> & { readonly open: readonly string[] } {
  const plan = planOfCell(heading, made, answers, board);
  const [row] = plan.rows;
  if (!row) throw new Error('No row was read.');
  return {
    ...NOTHING,
    ...row.proposed,
    ...seen(row),
    open: plan.questions.filter(({ isOpen }) => isOpen).map(({ id }) => id)
  };
}

/** Every answer, absent: a test can say that one is not there. */
const NOTHING: OldReview = Object.fromEntries(
  [...OLD_REVIEW('adult'), ...OLD_REVIEW('child')].map(({ id }) => [id, undefined])
);

const seen = (row: OldRow) => {
  const cell = row.cells.at(-1);
  return {
    fate: cell?.fate,
    rule: cell?.rule,
    said: cell?.note,
    names: row.namesFound,
    problem: row.problems[0]?.words,
    problems: row.problems.length,
    offered: row.offered
  };
};
