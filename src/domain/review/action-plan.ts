import type { Action } from './actions';
import { ukDay } from '../dates';
import { isDate, type FieldMessages } from '../fields';
import { tableOf } from '../pasted-table';

/** The answers that add an action. The rest comes from the event, and from later updates. */
type NewAction = Pick<Action, 'organisation' | 'regulated' | 'locationCode' | 'action' | 'due'>;

interface Plan {
  readonly actions: readonly NewAction[];
  /** Why the plan cannot be read, by field of the form. */
  readonly problems: FieldMessages;
}

/** The longest texts of an action, in characters, that the list of actions can hold. */
export const LONGEST = { organisation: 255, action: 500, locationCode: 60 } as const;

const COLUMNS = ['organisation', 'action', 'due', 'regulated', 'locationCode'] as const;
type Column = (typeof COLUMNS)[number];
type Cells = { readonly [C in Column]?: string };

/** The answers to the form of an action plan. */
type PlanAnswers = Cells & { readonly rows?: string };

const HEADINGS: readonly { readonly column: Column; readonly words: RegExp }[] = [
  { column: 'organisation', words: /^(organi[sz]ation|agency|owner|lead)/i },
  { column: 'action', words: /^(action|recommendation|what)/i },
  { column: 'due', words: /^(due|target|by when|date|deadline)/i },
  { column: 'regulated', words: /^regulated/i },
  { column: 'locationCode', words: /^location/i }
];

/**
 * Reads the actions of a form: one in its own fields, or pasted rows (B-1). “Do we regulate it?” applies to rows that
 * do not say.
 */
export function actionsIn(given: PlanAnswers): Plan {
  const rows = tableOf(given['rows'] ?? '');
  // Typed, and not yet read as a table by the service.
  if (rows.length === 0 && given['rows']) return { actions: [], problems: {} };
  if (rows.length === 0) return oneAction(given);
  const { order, first } = columnsOf(rows[0] ?? []);
  const read = rows
    .map((row, at) => ({ cells: row, name: `Row ${at + 1}` }))
    .slice(first)
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    .map(({ cells, name }) => actionOf(cellsIn(cells, order), name, given['regulated']));
  const problems = read.flatMap(({ problem }) => problem ?? []);
  if (problems.length > 0) return { actions: [], problems: { rows: problems.slice(0, MOST_SHOWN).join(' ') } };
  if (read.some(({ action }) => !action))
    return {
      actions: [],
      problems: {
        regulated:
          'Select whether we regulate the organisation: some rows do not say. We follow up the actions of organisations that we regulate.'
      }
    };
  return { actions: read.flatMap(({ action }) => action ?? []), problems: {} };
}

/** The actions that a form gave, numbered on from those that the review has. */
export const actionsAdded = (
  held: readonly Action[],
  given: PlanAnswers,
  { seq, at }: { readonly seq: number; readonly at: string }
): readonly Action[] =>
  actionsIn(given).actions.map((action, index) => ({
    ...action,
    id: `A${held.length + index + 1}`,
    state: 'not-started',
    evidence: '',
    seq,
    enteredOn: ukDay(at),
    heardOn: ukDay(at)
  }));

const MOST_SHOWN = 5;

function columnsOf(head: readonly string[]): {
  readonly order: readonly (Column | undefined)[];
  readonly first: number;
} {
  const named = head.map((cell) => HEADINGS.find(({ words }) => words.test(cell.trim()))?.column);
  // One word alone may begin a row of the plan itself, such as “Lead Care Homes”.
  return named.includes('organisation') && named.includes('action')
    ? { order: named, first: 1 }
    : { order: COLUMNS, first: 0 };
}

const cellsIn = (cells: readonly string[], order: readonly (Column | undefined)[]): Cells =>
  Object.fromEntries(cells.flatMap((cell, index) => (order[index] ? [[order[index], cell.trim()]] : [])));

function oneAction(given: Cells): Plan {
  const problems: Record<string, string> = {};
  if (!given['organisation'])
    problems['organisation'] = 'Enter the organisation, or paste the rows of the action plan.';
  if (!given['action']) problems['action'] = 'Enter the action, or paste the rows of the action plan.';
  if (!given['regulated'])
    problems['regulated'] =
      'Select whether we regulate it. We follow up the actions of organisations that we regulate.';
  const { action } = actionOf(given, 'The action', undefined);
  return Object.keys(problems).length > 0 || !action ? { actions: [], problems } : { actions: [action], problems };
}

/** An action, or what is wrong with it; neither where nothing says whether we regulate the organisation. */
function actionOf(
  { organisation = '', action = '', due = '', regulated = '', locationCode = '' }: Cells,
  row: string,
  otherwise: string | undefined
): { readonly action?: NewAction; readonly problem?: string } {
  if (organisation === '' || action === '')
    return { problem: `${row}: enter an organisation and an action. Nothing has been recorded yet.` };
  if (
    organisation.length > LONGEST.organisation ||
    action.length > LONGEST.action ||
    locationCode.length > LONGEST.locationCode
  ) {
    return {
      problem: `${row}: enter ${LONGEST.organisation} characters or fewer for the organisation, ${LONGEST.action} for the action and ${LONGEST.locationCode} for location codes.`
    };
  }
  const day = dayTyped(due);
  if (day === undefined)
    return { problem: `${row}: “${due}” is not a real date. Enter it as day/month/year or year-month-day.` };
  const isRegulated = yesOrNo(regulated || (otherwise ?? ''));
  if (isRegulated === undefined && regulated !== '')
    return { problem: `${row}: enter yes or no for whether we regulate the organisation, not “${regulated}”.` };
  return isRegulated === undefined
    ? {}
    : { action: { organisation, action, due: day, regulated: isRegulated, locationCode: locationCode.toUpperCase() } };
}

const yesOrNo = (text: string): boolean | undefined =>
  /^(y|yes|true|1)$/i.test(text) ? true : /^(n|no|false|0)$/i.test(text) ? false : undefined;

/** Reads a date of a spreadsheet as YYYY-MM-DD; undefined when it is no date of this century. */
function dayTyped(text: string): string | undefined {
  if (text === '') return text;
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  const date = isDate(text) ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDate(date) && date.startsWith('20') ? date : undefined;
}
