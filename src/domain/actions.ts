import { isDate, type Given, type Sentences } from './fields';

/** One action of a review’s action plan (B-1, B-3). `id` is A1, A2 … within the review; dates YYYY-MM-DD, empty when not known. */
export interface Action {
  readonly id: string;
  readonly organisation: string;
  /** Whether the organisation is one that we regulate: only those are followed up. */
  readonly regulated: boolean;
  readonly locationCode: string;
  readonly action: string;
  readonly due: string;
  readonly state: ActionState;
  /** What shows that it was done, or why it is no longer asked for. */
  readonly evidence: string;
  /** The event that entered it, and its day. */
  readonly seq: number;
  readonly enteredOn: string;
}

export const ACTION_STATES = ['not-started', 'in-progress', 'done', 'not-accepted', 'superseded'] as const;
export type ActionState = (typeof ACTION_STATES)[number];

export const isActionState = (text: string): text is ActionState => ACTION_STATES.some((state) => state === text);

export const ACTION_STATE_LABELS: Readonly<Record<ActionState, string>> = {
  'not-started': 'Not started',
  'in-progress': 'In progress',
  done: 'Done',
  'not-accepted': 'Not accepted',
  superseded: 'Superseded'
};

/** Actions in these states are over. */
const OVER: readonly ActionState[] = ['done', 'not-accepted', 'superseded'];

export const isActionOpen = ({ state }: Action): boolean => !OVER.includes(state);

/** The actions that the regulator follows up: those of organisations that it regulates (B-3). */
export const openRegulatedActions = (actions: readonly Action[]): readonly Action[] => actions.filter((action) => action.regulated && isActionOpen(action));

/** One review holds so many actions at most: a plan of more is split by the partnership, too. */
export const MOST_ACTIONS = 100;

const COLUMNS = ['organisation', 'action', 'due', 'regulated', 'locationCode'] as const;
type Column = (typeof COLUMNS)[number];

const HEADINGS: readonly { readonly column: Column; readonly words: RegExp }[] = [
  { column: 'organisation', words: /^(organi[sz]ation|agency|owner|lead)/i },
  { column: 'action', words: /^(action|recommendation|what)/i },
  { column: 'due', words: /^(due|target|by when|date|deadline)/i },
  { column: 'regulated', words: /^regulated/i },
  { column: 'locationCode', words: /^location/i }
];

export type NewAction = Omit<Action, 'id' | 'seq' | 'enteredOn' | 'state' | 'evidence'>;

/** The actions that a form gave: one in fields of its own, or the rows of a pasted plan. */
export function actionsIn(given: Given): { readonly actions: readonly NewAction[]; readonly problems: Sentences } {
  const rows = tableOf(given['rows'] ?? '');
  // Typed, and not read as a table yet: that is for the service to do.
  if (rows.length === 0 && given['rows']) return { actions: [], problems: {} };
  if (rows.length === 0) return oneAction(given);
  const [head = [], ...rest] = rows;
  const named = head.map((cell) => HEADINGS.find(({ words }) => words.test(cell.trim()))?.column);
  // One word alone may begin a row of the plan itself, such as “Lead Care Homes”.
  const headed = named.includes('organisation') && named.includes('action');
  const order = headed ? named : COLUMNS;
  const read = (headed ? rest : rows)
    .filter((row) => row.some((cell) => cell.trim() !== ''))
    .map((row, at) => actionOf(Object.fromEntries(row.flatMap((cell, index) => (order[index] ? [[order[index], cell.trim()]] : []))), `Row ${at + 1 + (headed ? 1 : 0)}`));
  const problems = read.flatMap(({ problem }) => problem ?? []);
  if (problems.length > 0) return { actions: [], problems: { rows: problems.slice(0, 5).join(' ') } };
  return { actions: read.flatMap(({ action }) => action ?? []), problems: {} };
}

function oneAction(given: Given): { readonly actions: readonly NewAction[]; readonly problems: Sentences } {
  const problems: Record<string, string> = {};
  if (!given['organisation']) problems['organisation'] = 'Enter the organisation that has to act, or paste the rows of the action plan.';
  if (!given['action']) problems['action'] = 'Enter what has to be done, or paste the rows of the action plan.';
  if (!given['regulated']) problems['regulated'] = 'Say whether we regulate the organisation: its actions are followed up.';
  const { action } = actionOf({ ...given }, 'The action');
  return Object.keys(problems).length > 0 || !action ? { actions: [], problems } : { actions: [action], problems };
}

function actionOf(cells: Readonly<Partial<Record<string, string>>>, row: string): { readonly action?: NewAction; readonly problem?: string } {
  const { organisation = '', action = '', due = '', regulated = '', locationCode = '' } = cells;
  if (organisation === '' || action === '') return { problem: `${row} needs an organisation and an action. Nothing has been recorded yet.` };
  const day = dayTyped(due);
  if (day === undefined) return { problem: `${row}: “${due}” is not a date. Write it as day/month/year or year-month-day.` };
  return { action: { organisation, action, due: day, regulated: /^(y|yes|true|1)$/i.test(regulated), locationCode: locationCode.toUpperCase() } };
}

/** YYYY-MM-DD from what a spreadsheet gives; undefined when it is no date. */
function dayTyped(text: string): string | undefined {
  if (text === '' || isDate(text)) return text;
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDate(date) ? date : undefined;
}

/** The rows of a field of pasted rows, which the service has read from what was typed. Empty when nothing was pasted. */
export function tableOf(text: string): readonly (readonly string[])[] {
  if (!text.startsWith('[[')) return [];
  try {
    const rows: unknown = JSON.parse(text);
    return Array.isArray(rows) ? rows.map((row: unknown) => (Array.isArray(row) ? row.map((cell: unknown) => (typeof cell === 'string' ? cell : '')) : [])) : [];
  } catch {
    return [];
  }
}
