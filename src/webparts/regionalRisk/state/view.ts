import { ATTENTION, type Attention } from '../../../domain/duties/attention';
import { AGES, type Age } from '../../../domain/insight/figures';
import { OVERDUE_AGES, type OverdueAge } from '../../../domain/insight/pictures/overdue-age';
import { isDate } from '../../../domain/dates';
import { STAGES, type Stage } from '../../../domain/review/stage';
import { referenceIn } from '../../../domain/review/reference';
import { RISK_LEVELS, type RiskLevel } from '../../../domain/review/risk';
import { KINDS, REGIONS, type Kind, type Region } from '../../../domain/words';

/** The sections, in the order of their links. */
export const SECTIONS = [
  'overview',
  'approvals',
  'reviews',
  'patterns',
  'actions',
  'health',
  'report',
  'mail',
  'old-register'
] as const;
export type Section = (typeof SECTIONS)[number];

/** The filters of a table. Absent: not filtered. */
export interface Filters {
  /** A part of the reference. */
  readonly reference?: string;
  /** A word of why it is held. */
  readonly why?: string;
  /** A stage, by the name that it has in shared links. */
  readonly phase?: Stage;
  readonly age?: Age;
  readonly risk?: RiskLevel | 'unrated';
  readonly attention?: Attention;
  /** For how long its task that was due first has been overdue. */
  readonly overdue?: OverdueAge;
  /** Those with a task due on this day, YYYY-MM-DD. */
  readonly due?: string;
  /** Those with a task for the person. */
  readonly mine?: true;
  /** A word of the service, or a location code. */
  readonly location?: string;
  readonly partnership?: string;
  /** A word of the inspector’s or the author’s name. */
  readonly person?: string;
  /** Notified from and until, YYYY-MM-DD, both included. */
  readonly from?: string;
  readonly until?: string;
}

/** The order of a table: by which of its columns, ascending or `down`. */
export interface Sorting<Id extends string = string> {
  readonly by: Id;
  readonly down: boolean;
}

/** The current view. It is in the address, so that it can be shared and saved. */
export interface View {
  readonly section: Section;
  readonly region?: Region;
  readonly kind: Kind;
  readonly filters: Filters;
  /** Which rows of a section are shown, by an id of its own; absent: all. */
  readonly only?: string;
  /** The order of the table of a section; absent: its own. */
  readonly sort?: Sorting;
  /** What columns of the table of a section are filtered by, by the ids of the columns. */
  readonly columns?: Readonly<Record<string, string>>;
  /** The review that is open beside the list. */
  readonly review?: string;
  /** The email to send that is open on that review, by the id of its template. */
  readonly email?: string;
  /** The mail that is open, by its key. */
  readonly mail?: string;
}

export const FIRST_VIEW: View = { section: 'overview', kind: 'adult', filters: {} };

/** Parameters in the address; those of the host page are left alone. */
const NAMES = [
  'section',
  'region',
  'kind',
  'reference',
  'why',
  'phase',
  'age',
  'risk',
  'attention',
  'overdue',
  'due',
  'mine',
  'location',
  'partnership',
  'person',
  'from',
  'until',
  'only',
  'review',
  'email',
  'mail'
] as const;

const oneOf = <V extends string>(values: readonly V[], text: string | null): V | undefined =>
  values.find((value) => value === text);

/** Parameters of columns, each followed by the id of one. */
const COLUMN = 'column-';
const SORT = 'sort';
/** More columns than any table has. */
const MOST_COLUMNS = 20;

const columnId = (text: string): string | undefined => /^[a-zA-Z]{1,20}$/.exec(text)?.[0];

/** “due”, or “-due” for descending. */
function sortIn(text: string): Sorting | undefined {
  const down = text.startsWith('-');
  const by = columnId(down ? text.slice(1) : text);
  return by === undefined ? undefined : { by, down };
}

const idIn = (text: string | null): string | undefined => /^[a-z0-9-]{1,60}$/.exec(text ?? '')?.[0];

/** Parses an address. What is not part of a view is ignored. */
export function viewIn(search: string): View {
  const said = new URLSearchParams(search);
  const words = (name: string): string | undefined => said.get(name)?.trim().slice(0, 100) || undefined;
  const day = (name: string): string | undefined =>
    words(name) && isDate(words(name) ?? '') ? words(name) : undefined;
  const filters: Filters = {
    reference: words('reference'),
    why: words('why'),
    phase: oneOf(STAGES, said.get('phase')),
    age: oneOf(AGES, said.get('age')),
    risk: oneOf([...RISK_LEVELS, 'unrated'] as const, said.get('risk')),
    attention: oneOf(ATTENTION, said.get('attention')),
    overdue: oneOf(OVERDUE_AGES, said.get('overdue')),
    due: day('due'),
    mine: said.get('mine') === 'yes' ? true : undefined,
    location: words('location'),
    partnership: words('partnership'),
    person: words('person'),
    from: day('from'),
    until: day('until')
  };
  const columns = [...said.keys()]
    .filter((name) => name.startsWith(COLUMN) && columnId(name.slice(COLUMN.length)) !== undefined)
    .slice(0, MOST_COLUMNS)
    .map((name) => [name.slice(COLUMN.length), words(name) ?? ''] as const)
    .filter(([, text]) => text !== '');
  const mail = /^[0-9a-f]{16}$/.exec(said.get('mail') ?? '')?.[0];
  const review = referenceIn(said.get('review') ?? '');
  return {
    // The links of messages name the mail alone.
    section: oneOf(SECTIONS, said.get('section')) ?? (mail === undefined ? FIRST_VIEW.section : 'mail'),
    region: oneOf(REGIONS, said.get('region')),
    kind: oneOf(KINDS, said.get('kind')) ?? FIRST_VIEW.kind,
    filters: filled(filters),
    only: idIn(said.get('only')),
    sort: sortIn(said.get(SORT) ?? ''),
    ...(columns.length > 0 ? { columns: Object.fromEntries(columns) } : {}),
    review,
    email: review === undefined ? undefined : idIn(said.get('email')),
    mail
  };
}

/** The address with a view in it. Defaults are left out. */
export function addressOf(view: View, address: URL): URL {
  const next = new URL(address);
  for (const name of [...NAMES, SORT, ...[...address.searchParams.keys()].filter((key) => key.startsWith(COLUMN))])
    next.searchParams.delete(name);
  const { filters, sort, columns = {}, ...rest } = view;
  const said: Readonly<Record<string, string | true | undefined>> = { ...rest, ...filters };
  for (const name of NAMES) {
    const text = said[name];
    if (text !== undefined && text !== FIRST_VIEW[name as 'section' | 'kind'])
      next.searchParams.set(name, text === true ? 'yes' : text);
  }
  if (sort) next.searchParams.set(SORT, `${sort.down ? '-' : ''}${sort.by}`);
  for (const [id, text] of Object.entries(columns)) next.searchParams.set(`${COLUMN}${id}`, text);
  return next;
}

/** A section as it opens: nothing in it is chosen or open. */
export const asItOpens = (section: Section): Partial<View> => ({
  section,
  only: undefined,
  sort: undefined,
  columns: undefined,
  review: undefined,
  mail: undefined
});

/** A view after a change. What is chosen in a table belongs to its section, and an email to its review. */
export const changed = (before: View, change: Partial<View>): View => ({
  ...before,
  ...(change.section !== undefined && change.section !== before.section ? { sort: undefined, columns: undefined } : {}),
  ...('review' in change ? { email: undefined } : {}),
  ...change
});

/**
 * The view to go back to: from a review or a mail to its section, from a section to the first; undefined from the
 * first.
 */
export function backFrom({ section, review, mail }: View): Partial<View> | undefined {
  if (review !== undefined) return { review: undefined };
  if (mail !== undefined) return { mail: undefined };
  return section === FIRST_VIEW.section ? undefined : asItOpens(FIRST_VIEW.section);
}

/** Filters without what is empty. */
export const filled = (filters: Filters): Filters =>
  Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined && value !== ''));
