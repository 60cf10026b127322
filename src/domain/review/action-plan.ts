import { ukDay } from '../dates';
import type { FieldMessages } from '../fields';
import { asEntered, onOneLine, plainLine, withoutEnd } from '../input/characters';
import { astrayIn, cellsBy, columnsIn, type Columns, type Headings, type Place } from '../input/columns';
import { problemWithCodes, recordedCodes } from '../locations/location-codes';
import { tableOf } from '../pasted-table';
import type { Action } from './actions';
import { readDue } from './due';

/** The answers that add an action. The rest comes from the event, and from later updates. */
type NewAction = Pick<Action, 'organisation' | 'regulated' | 'locationCode' | 'action' | 'due' | 'dueAsWritten'>;

interface Plan {
  readonly actions: readonly NewAction[];
  /** Why the plan cannot be read, by field of the form. */
  readonly problems: FieldMessages;
}

/**
 * The longest texts of an action, in characters, that the list of actions can hold; `pasted` has its other columns,
 * too.
 */
export const LONGEST = { organisation: 255, action: 500, locationCode: 60, pasted: 2000 } as const;

const COLUMNS = ['organisation', 'action', 'due', 'regulated', 'locationCode'] as const;
type Column = (typeof COLUMNS)[number];
type Cells = { readonly [C in Column]?: string };

/** The answers to the form of an action plan. */
type PlanAnswers = Cells & { readonly rows?: string };

/** A column that is no field’s is kept in the action, with its heading. */
const HEADINGS: Headings<Column> = {
  meanings: [
    {
      to: 'organisation',
      name: 'the organisation',
      headings: /^((lead |responsible |owning )?(organi[sz]ation|agency)( responsible)?)$/,
      otherwise: /^(lead|owner|action owner|responsible|responsibility|by whom)$/
    },
    {
      to: 'action',
      name: 'the action',
      headings: /^(actions?( required| needed| to be taken| point)?|what)$/,
      otherwise: /^(recommendations?)$/
    },
    {
      to: 'due',
      name: 'the due date',
      headings:
        /^(due|due (date|by|on)|date due|target|target (completion )?date|target for completion|by when|deadline|timescales?|completion due)$/,
      otherwise: /^(date|when|completion date|date for completion)$/
    },
    {
      to: 'regulated',
      name: 'whether we regulate the organisation',
      headings: /^((cqc )?regulated( by (us|cqc))?|do we regulate it)$/
    },
    {
      to: 'locationCode',
      name: 'the location code',
      // A column “Location” has the names of places: it is kept with the action.
      headings: /^(cqc )?location (codes?|id)$/
    }
  ],
  keep: () => 'action',
  either: ['organisation', 'action']
};

/**
 * Reads the actions of a form: one in its own fields, or pasted rows (B-1). “Do we regulate it?” applies to rows that
 * do not say.
 */
export function actionsIn(given: PlanAnswers): Plan {
  const rows = tableOf(given['rows'] ?? '');
  // Typed, and not yet read as a table by the service.
  if (rows.length === 0 && given['rows']) return { actions: [], problems: {} };
  if (rows.length === 0) return oneAction(given);
  const numbered = rows
    .map((cells, index) => ({ cells: cells.map(asEntered), name: `Row ${index + 1}` }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const [first, ...others] = numbered;
  const columns = first && columnsIn(first.cells, HEADINGS);
  const unusable = columns && problemWith(columns);
  if (unusable) return { actions: [], problems: { rows: `${first.name}: ${unusable}` } };
  const read = (columns ? others : numbered).map(({ cells, name }) =>
    rowOf(cells, columns?.places, name, given['regulated'])
  );
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

/** The actions that a form gave, numbered on from those that the review has ever had. */
export const actionsAdded = (
  ever: number,
  given: PlanAnswers,
  { seq, at }: { readonly seq: number; readonly at: string }
): readonly Action[] =>
  actionsIn(given).actions.map((action, index) => ({
    ...action,
    id: `A${ever + index + 1}`,
    state: 'not-started',
    evidence: '',
    seq,
    enteredOn: ukDay(at),
    heardOn: ukDay(at)
  }));

const MOST_SHOWN = 5;

/** Headings that leave something open are asked about once, before any row is read. */
function problemWith({ places, unknown, problem }: Columns<Column>): string | undefined {
  if (problem !== undefined) return problem;
  const has = (column: Column): boolean =>
    places.some((place) => typeof place === 'object' && place.to === column && place.heading === '');
  const missing = (['organisation', 'action'] as const).find((column) => !has(column));
  if (missing === undefined) return undefined;
  const names = unknown.map((heading) => `“${heading}”`).join(', ');
  const heading = missing === 'action' ? 'Action' : 'Organisation';
  const others = names ? ` These headings are not known: ${names}.` : '';
  return `no column has the heading “${heading}”.${others} Give the column of the ${missing} this heading, and paste the rows again.`;
}

function rowOf(
  cells: readonly string[],
  headings: readonly Place<Column>[] | undefined,
  name: string,
  otherwise: string | undefined
): ReturnType<typeof actionOf> {
  const places = headings ?? COLUMNS.map((to) => ({ to, heading: '' }));
  const astray = astrayIn(cells, places, headings !== undefined);
  if (astray !== undefined) return { problem: `${name}: ${astray}` };
  const typed = (column: Column): string => cellsBy(cells, places, column);
  return actionOf(
    {
      organisation: typed('organisation'),
      action: typed('action'),
      due: typed('due'),
      regulated: typed('regulated'),
      locationCode: typed('locationCode')
    },
    name,
    otherwise
  );
}

function oneAction(given: Cells): Plan {
  const problems: Record<string, string> = {};
  if (!given['organisation'])
    problems['organisation'] = 'Enter the organisation, or paste the rows of the action plan.';
  if (!given['action']) problems['action'] = 'Enter the action, or paste the rows of the action plan.';
  if (!given['regulated'])
    problems['regulated'] =
      'Select whether we regulate it. We follow up the actions of organisations that we regulate.';
  const instead = given['locationCode'] ? problemWithCodes(given['locationCode']) : undefined;
  if (instead !== undefined) problems['locationCode'] = `Enter ${instead}`;
  const { action } = actionOf(given, 'The action', undefined);
  return Object.keys(problems).length > 0 || !action ? { actions: [], problems } : { actions: [action], problems };
}

/** An action, or what is wrong with it; neither where nothing says whether we regulate the organisation. */
function actionOf(
  { organisation: typed = '', action = '', due = '', regulated = '', locationCode = '' }: Cells,
  row: string,
  otherwise: string | undefined
): { readonly action?: NewAction; readonly problem?: string } {
  const organisation = onOneLine(typed);
  if (organisation === '' || action === '')
    return { problem: `${row}: enter an organisation and an action. Nothing has been recorded yet.` };
  if (
    organisation.length > LONGEST.organisation ||
    action.length > LONGEST.pasted ||
    locationCode.length > LONGEST.locationCode
  ) {
    const pasted = LONGEST.pasted.toLocaleString('en-GB');
    return {
      problem: `${row}: enter ${LONGEST.organisation} characters or fewer for the organisation, ${pasted} for the action with the columns kept with it, and ${LONGEST.locationCode} for location codes.`
    };
  }
  const day = readDue(due);
  if ('problem' in day) return { problem: `${row}: ${day.problem}` };
  const instead = locationCode === '' ? undefined : problemWithCodes(locationCode);
  if (instead !== undefined) return { problem: `${row}: enter ${instead}` };
  const isRegulated = yesOrNo(regulated || (otherwise ?? ''));
  if (isRegulated === undefined && regulated !== '')
    return { problem: `${row}: enter yes or no for whether we regulate the organisation, not “${regulated}”.` };
  return isRegulated === undefined
    ? {}
    : {
        action: {
          organisation,
          action,
          ...day,
          regulated: isRegulated,
          locationCode: recordedCodes(locationCode)
        }
      };
}

function yesOrNo(typed: string): boolean | undefined {
  const text = withoutEnd(plainLine(typed));
  return /^(y|yes|true|1)$/i.test(text) ? true : /^(n|no|false|0)$/i.test(text) ? false : undefined;
}
