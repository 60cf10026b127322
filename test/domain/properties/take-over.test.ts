import * as fc from 'fast-check';
import { comparison } from '../../../src/domain/take-over/comparison';
import { planTakeOver, type TakeOverPlan } from '../../../src/domain/take-over/plan';
import type { OldRow } from '../../../src/domain/take-over/row';
import type { Workbook } from '../../../src/domain/workbooks/workbook';
import { anyWorkbook, NAMES, PLACES } from './bad-habits';

/** Whatever a workbook holds: no cell is lost, no day is made up, and no name is taken for initials. */

const PEOPLE = [{ id: '00000000-0000-0000-0000-000000000001', name: 'Jane Brown', email: 'j.brown@cqc.example' }];
const planOf = (workbook: Workbook, answers: Readonly<Record<string, string>> = {}): TakeOverPlan =>
  planTakeOver(workbook, { answers, people: PEOPLE, today: '2026-11-24' });

/** One answer to each question, but for those that say that a cell shows another day than it means. */
const answered = ({ questions }: TakeOverPlan, which: number): Readonly<Record<string, string>> =>
  Object.fromEntries(
    questions.flatMap(({ id, choices }) => {
      const choice = choices[which % Math.max(1, choices.length)];
      return choice && !/^(turned-dates|day-numbers)\//.test(id) ? [[id, choice.value]] : [];
    })
  );

/** A workbook before and after its questions are answered. */
const holds = (check: (plan: TakeOverPlan, workbook: Workbook) => void): void =>
  fc.assert(
    fc.property(anyWorkbook, fc.nat(7), (workbook, which) => {
      const first = planOf(workbook);
      check(first, workbook);
      check(planOf(workbook, answered(first, which)), workbook);
    }),
    { seed: 20101112, numRuns: 60 }
  );

test('every cell has one fate, and the sums equal the cells of each sheet', () => {
  holds(({ fates, sums, rows }, { sheets }) => {
    const places = sheets.flatMap(({ name, cells }) => cells.map(({ row, column }) => `${name} ${row} ${column}`));
    expect(fates.map(({ sheet, row, column }) => `${sheet} ${row} ${column}`).sort()).toEqual(places.sort());
    for (const { cells, byFate } of sums) expect(Object.values(byFate).reduce((all, one) => all + one, 0)).toBe(cells);
    for (const { cells, problems } of rows)
      expect(cells.every(({ fate }) => (fate === 'rejected') === problems.length > 0)).toBe(true);
  });
});

test('a row with a place is never taken for headings, whatever its other cells say', () => {
  holds(({ sheets, fates }, workbook) => {
    for (const { name, tables } of sheets) {
      const below = tables[0]?.headingRows.at(-1) ?? Infinity;
      const cells = workbook.sheets.find((each) => each.name === name)?.cells ?? [];
      const isHeading = new Set(
        fates.flatMap((each) =>
          each.sheet === name && each.fate === 'heading' && each.row > below ? [`${each.row} ${each.column}`] : []
        )
      );
      const said = cells.flatMap(({ row, column, content }) =>
        content.kind === 'text' && isHeading.has(`${row} ${column}`) ? [content.text] : []
      );
      for (const place of PLACES) expect(said).not.toContain(place);
    }
  });
});

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Whether a cell shows a day, in numbers or with its month in words. */
const shows = (shown: string, day: string): boolean => {
  const [year = '', month = '', date = ''] = day.split('-');
  const numbers = (shown.match(/\d+/g) ?? []).map(Number);
  return (
    numbers.includes(Number(date)) &&
    (numbers.includes(Number(month)) || shown.toLowerCase().includes(MONTHS[Number(month) - 1] ?? 'none')) &&
    (numbers.includes(Number(year)) || numbers.includes(Number(year.slice(2))))
  );
};

test('no day is proposed that a cell of the review does not show', () => {
  holds(({ rows }) => {
    for (const { proposed, cells, shared, problems } of rows) {
      if (problems.length > 0) continue;
      for (const [field, answer] of Object.entries(proposed))
        if (/^\d{4}-\d{2}-\d{2}$/.test(answer) && field.endsWith('On'))
          expect([answer, [...cells, ...shared].some(({ shown }) => shows(shown, answer))]).toEqual([answer, true]);
    }
  });
});

test('no name is taken for initials', () => {
  const parts = NAMES.flatMap((name) => name.split(/[ ,]+/)).filter((part) => part.length > 2 && part !== 'Mrs');
  holds(({ rows }) => {
    for (const { proposed } of rows)
      for (const part of parts) expect((proposed.initials ?? '').toLowerCase()).not.toContain(part.toLowerCase());
  });
});

test('what stands in the column of the person gets into a note only where the lead sees it', () => {
  holds(({ rows }) => {
    for (const { proposed, namesFound } of rows)
      for (const line of (proposed.note ?? '').split('\n').filter((each) => each.startsWith('Initials of Child')))
        for (const name of NAMES) if (line.includes(name)) expect(namesFound.join('; ')).toContain(name);
  });
});

/**
 * What is there: none of its words is missing from what is proposed or said to be left out. What is struck through has a
 * line of its own.
 */
test('words of a cell that is a note are in the note', () => {
  holds(({ rows }) => {
    for (const { cells, proposed } of rows)
      for (const { fate, heading, shown, note = '' } of cells)
        if (fate === 'note' && !heading.includes('(') && !note.includes('left out') && /^[a-z ]+$/i.test(shown.trim()))
          for (const word of shown.trim().split(' ')) expect(proposed.note).toContain(word);
  });
});

test('the same workbook read again has the same keys, and nothing differs', () => {
  holds((plan, workbook) => {
    const again = planOf(
      workbook,
      Object.fromEntries(plan.questions.flatMap(({ id, answer }) => (answer ? [[id, answer]] : [])))
    );
    const taken: readonly OldRow[] = plan.rows.filter(({ problems }) => problems.length === 0);
    for (const row of again.rows.filter(({ problems }) => problems.length === 0))
      expect(comparison(row.proposed, taken.find(({ key }) => key === row.key)?.proposed)).toEqual({ is: 'unchanged' });
    expect(again.rows.map(({ key }) => key)).toEqual(plan.rows.map(({ key }) => key));
  });
});
