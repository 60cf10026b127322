import type { Choice } from '../fields';
import type { Sheet } from '../workbooks/workbook';
import { COLUMN_IDS, COLUMN_TITLES, isColumnId, type ColumnId } from './column-titles';
import { MAY_REPEAT } from './heading-table';
import { headingKey, meaningOf, type Meaning } from './headings';
import type { LeftOutRule } from './left-out';
import type { Asked, TakeOverAnswers } from './question';
import { columnLetters } from './shown';
import type { HeadingBlock } from './heading-rows';
import { answerTo } from './answers';

/** A column of a sheet: what it is taken as. What is asked is a note until it is answered. */
export interface ColumnPlan {
  /** Its number on the sheet. */
  readonly column: number;
  readonly heading: string;
  readonly isHidden: boolean;
  readonly meaning: Meaning;
  /** Its heading asks for a person of the case, so that its words may be a name, whatever it is taken as. */
  readonly isOfPerson: boolean;
  /** The questions that decide what it is. */
  readonly asks: readonly Asked[];
  /** One of them is open. */
  readonly isAsked: boolean;
}

const LEFT_OUT = 'left-out';
const NOTE: Meaning = { column: 'note' };

const CHOICES: readonly Choice[] = [
  ...COLUMN_IDS.map((value) => ({ value, title: COLUMN_TITLES[value] })),
  { value: LEFT_OUT, title: 'Leave it out' }
];

/** What each column below headings is, by the table of headings and the answers. */
export function columnsOf({ headings }: HeadingBlock, sheet: Sheet, answers: TakeOverAnswers): readonly ColumnPlan[] {
  const hidden = new Set(sheet.hiddenColumns);
  const single = [...headings].map(([column, heading]): ColumnPlan => {
    const asks = headingQuestion(heading);
    const answer = answerTo(asks, answers);
    const meaning = meaningBy(answer, heading);
    const isOfPerson = namesPerson(meaning) || namesPerson(meaningOf(heading));
    return {
      column,
      heading,
      isHidden: hidden.has(column),
      meaning,
      isOfPerson,
      asks: [asks],
      isAsked: answer === undefined
    };
  });
  return single.map((each) => {
    const alike = single.filter((other) => isSame(other.meaning, each.meaning));
    if (alike.length < 2 || 'rule' in each.meaning || MAY_REPEAT.has(each.meaning.column)) return each;
    const asks = whichQuestion(sheet.name, each.meaning.column, alike);
    const answer = answerTo(asks, answers);
    const meaning = answer === columnLetters(each.column) ? each.meaning : NOTE;
    return { ...each, meaning, asks: [...each.asks, asks], isAsked: each.isAsked || answer === undefined };
  });
}

const namesPerson = (meaning: Meaning | undefined): boolean =>
  meaning !== undefined && 'column' in meaning && (meaning.column === 'initials' || meaning.column === 'name');

const isSame = (one: Meaning, other: Meaning): boolean =>
  'column' in one && 'column' in other && one.column === other.column;

/** Where the initials of a row are said in a column of their own, its name is left out. */
export const withoutNames = (columns: readonly ColumnPlan[]): readonly ColumnPlan[] =>
  columns.map((each) =>
    'column' in each.meaning && each.meaning.column === 'name' ? { ...each, meaning: { rule: 'name' } } : each
  );

function meaningBy(answer: string | undefined, heading: string): Meaning {
  if (answer === LEFT_OUT) return { rule: ruleOf(heading) };
  return answer !== undefined && isColumnId(answer) ? { column: answer } : NOTE;
}

function ruleOf(heading: string): LeftOutRule {
  const meaning = meaningOf(heading);
  return meaning && 'rule' in meaning ? meaning.rule : 'answered';
}

function headingQuestion(heading: string): Asked {
  const meaning = meaningOf(heading);
  const assumed = meaning && ('column' in meaning ? meaning.column : LEFT_OUT);
  return {
    id: `heading/${headingKey(heading) || heading}`,
    words: `What is in the column “${heading}”?`,
    choices: CHOICES,
    ...(assumed === undefined ? {} : { assumed })
  };
}

const whichQuestion = (sheet: string, column: ColumnId, alike: readonly ColumnPlan[]): Asked => ({
  id: `which-column/${sheet}/${column}`,
  words: `On sheet “${sheet}”, several columns may be “${COLUMN_TITLES[column]}”. Which one is it?`,
  choices: alike.map((each) => ({
    value: columnLetters(each.column),
    title: `${columnLetters(each.column)}: ${each.heading}`
  }))
});
