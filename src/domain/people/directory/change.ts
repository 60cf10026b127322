import { longDay } from '../../dates';
import type { Refusal } from '../../review/refusal';
import { checkFields, type Answers, type FieldMessages } from '../../fields';
import { codesIn } from '../../review/service-involved';
import type { Person } from '../people';
import { joined, type Text } from '../../text';
import { POSTS, ROLE_LABELS, type Rule } from '../../words';
import { DIRECTORY_FIELDS, type DirectoryAction, type DirectoryAnswers } from './forms';
import { canManagePost, PLACES, placesManaged } from './posts';
import { isInUse, lastsWithin, MOST_ROWS, rowKey, type DirectoryRow } from './row';

/** The lead monitors the register (KP-2), and so that the people to inform are in the Directory. */
export const DIRECTORY_RULE: Rule = 'KP-2';

/** Everything that a change of the Directory depends on. `today` is YYYY-MM-DD. */
interface DirectoryChangeView {
  readonly actor: Person;
  readonly rows: readonly DirectoryRow[];
  readonly today: string;
}

/** Rows to add, and the row to end. Neither: it has already been done. */
export type DirectoryDecision =
  | {
      readonly ok: true;
      readonly entered: readonly DirectoryRow[];
      readonly ended?: { readonly row: DirectoryRow; readonly until: string };
    }
  | { readonly ok: false; readonly refusal: Refusal };

/** Decides a change of the Directory: the rows to change, or a refusal. */
export function decideDirectoryChange(
  action: DirectoryAction,
  typed: Answers,
  view: DirectoryChangeView
): DirectoryDecision {
  if (placesManaged(view.actor, view.today).length === 0) return refused('not-your-role', NOT_A_DIRECTORY_MANAGER);
  const checked = checkFields(DIRECTORY_FIELDS[action], withId(typed, view.rows), view.today);
  if (!checked.ok) return badInput(checked.problems);
  const kept = DECIDE[action](checked.given, view);
  if (!kept.ok) return kept;
  const held = view.rows.filter((row) => isInUse(row, view.today)).length;
  return kept.entered.length > 0 && held + kept.entered.length > MOST_ROWS ? refused('guarded', DIRECTORY_FULL) : kept;
}

/** A person who was given by the email address of one of their rows. */
function withId(typed: Answers, rows: readonly DirectoryRow[]): Answers {
  const email = (typed['person'] ?? '').trim().toLowerCase();
  const known = email.includes('@') ? rows.find((row) => row.email.toLowerCase() === email) : undefined;
  return known ? { ...typed, person: known.personId } : typed;
}

export const NOT_A_DIRECTORY_MANAGER =
  'Only regional safeguarding leads and administrators can manage the Directory, and the national safeguarding advisor its directors and deputies. Ask one of them.';

const DIRECTORY_FULL = `The Directory has ${MOST_ROWS.toLocaleString('en-GB')} current entries, and can have no more. End those that are not needed, or ask an administrator to.`;

type Refused = Extract<DirectoryDecision, { ok: false }>;

const DECIDE: Readonly<Record<DirectoryAction, (given: Answers, view: DirectoryChangeView) => DirectoryDecision>> = {
  enter,
  cover,
  end
};

function enter(given: DirectoryAnswers<'enter'>, view: DirectoryChangeView): DirectoryDecision {
  const post = POSTS.find((each) => each === given.post);
  const region = PLACES.find((each) => each === given.place);
  if (!post || !region) return badInput({ post: 'Select the post and the region.' });
  const { until, from = view.today } = given;
  const may = allowed({ post, region }, view);
  if (may) return may;
  const who = whoIs(given, view);
  if (!who.ok) return who;
  if (post === 'administrator' && region !== 'England')
    return badInput({ place: 'Select all of England: administrators manage the Directory of every region.' });
  const order = inOrder(from, until);
  if (order) return order;
  const inspects = codesIn(given.inspects ?? '');
  const row: DirectoryRow = {
    ...who.person,
    post,
    region,
    from,
    ...(until ? { until } : {}),
    ...(inspects.length > 0 ? { inspects } : {})
  };
  const same = view.rows.find((other) => rowKey(other) === rowKey(row));
  if (same && same.until === row.until) return done([]);
  const held = view.rows.find(
    (other) =>
      other.personId === row.personId &&
      other.post === post &&
      other.region === region &&
      !other.coverFor &&
      lastsWithin(other, from, until)
  );
  if (held || same)
    return guarded(
      `${row.name} is already in the Directory as ${saidOf(held ?? same ?? row)}. Change the last day of that post, or enter another first day.`,
      'from'
    );
  return done([row]);
}

function cover(given: DirectoryAnswers<'cover'>, view: DirectoryChangeView): DirectoryDecision {
  const { from = '', until = '' } = given;
  const order = inOrder(from, until);
  if (order) return order;
  if (until < view.today)
    return badInput({ until: `Enter a last day from today onwards: ${longDay(until)} is in the past.` });
  const away = view.rows.filter((row) => row.personId === given.away && !row.coverFor && lastsWithin(row, from, until));
  const [first] = away;
  if (!first) return badInput({ away: 'Select someone who holds a post on those days.' });
  const notMine = away.find(({ post, region }) => !canManagePost(view.actor, post, region, view.today));
  if (notMine)
    return guarded(
      `${first.name} is also ${saidOf(notMine)}, which you do not manage. Cover is for all posts of a person: ask an administrator to add it.`,
      'away'
    );
  const who = whoIs(given, view);
  if (!who.ok) return who;
  const { person } = who;
  if (person.personId === first.personId)
    return badInput({ person: 'Select someone else: people cannot cover for themselves.' });
  const alsoAway = view.rows.find((row) => row.coverFor === person.personId && lastsWithin(row, from, until));
  if (alsoAway)
    return guarded(
      `${person.name} is also away on those days: ${alsoAway.name} is covering for them. Select someone else.`,
      'person'
    );
  const wanted = away.map(({ post, region }): DirectoryRow => ({
    ...person,
    post,
    region,
    from,
    until,
    coverFor: first.personId,
    coverForName: first.name
  }));
  const found = wanted.map((row) => view.rows.find((other) => rowKey(other) === rowKey(row)));
  const other = found.find((row) => row !== undefined && row.until !== until);
  if (other)
    return guarded(
      `${person.name} is already covering for ${first.name} as ${saidOf(other)}. Change the last day of that cover.`,
      'until'
    );
  return done(wanted.filter((_row, index) => found[index] === undefined));
}

function end(given: DirectoryAnswers<'end'>, view: DirectoryChangeView): DirectoryDecision {
  const { until = '' } = given;
  const row = view.rows.find((each) => rowKey(each) === given.row);
  if (!row) return badInput({ row: 'Select one of the posts in the Directory.' });
  const may = allowed(row, view);
  if (may) return may;
  if (row.until === until) return done([]);
  if (
    row.post === 'administrator' &&
    row.until === undefined &&
    !hasAdministrator(
      view.rows.filter((each) => each !== row),
      view.today
    )
  )
    return guarded(LAST_ADMINISTRATOR, 'row');
  return { ok: true, entered: [], ended: { row, until } };
}

export const LAST_ADMINISTRATOR = 'There must be an administrator without a last day. Add another administrator first.';

/** Whether there is an administrator from today on, without a last day. */
export const hasAdministrator = (rows: readonly DirectoryRow[], today: string): boolean =>
  rows.some(
    ({ post, region, from, until }) =>
      post === 'administrator' && region === 'England' && until === undefined && (from === undefined || from <= today)
  );

/** Why the actor may not manage a post, and whom to ask. */
function allowed(
  { post, region }: Pick<DirectoryRow, 'post' | 'region'>,
  { actor, today }: DirectoryChangeView
): Refused | undefined {
  if (canManagePost(actor, post, region, today)) return undefined;
  const mine = placesManaged(actor, today).join(', ');
  return refused(
    'not-your-role',
    `You manage posts of ${mine}, but not ${ROLE_LABELS[post]} for ${region === 'England' ? 'all of England' : region}. Ask an administrator.`
  );
}

/**
 * The person by their name in the Directory, or as typed. Nobody may give themselves a post, which decides what they
 * can do.
 */
function whoIs(
  given: DirectoryAnswers<'enter' | 'cover'>,
  { actor, rows }: DirectoryChangeView
): { readonly ok: true; readonly person: Pick<DirectoryRow, 'personId' | 'name' | 'email'> } | Refused {
  const personId = given.person ?? '';
  const known = rows.find((row) => row.personId === personId);
  const name = known?.name ?? given.name;
  if (personId === actor.id)
    return guarded(
      'You cannot give yourself a post. Ask an administrator, or another safeguarding lead of the region.',
      'person'
    );
  if (!name) return badInput({ name: 'Enter their name: they are not yet in the Directory.' });
  return { ok: true, person: { personId, name, email: given.email ?? known?.email ?? '' } };
}

const inOrder = (from: string, until: string | undefined): Refused | undefined =>
  until !== undefined && until < from
    ? badInput({ until: 'The last day must not be before the first day.' })
    : undefined;

/** A row in words: “regional director for South West until 31 August 2026”. */
export const saidOf = ({
  post,
  region,
  from,
  until
}: Pick<DirectoryRow, 'post' | 'region' | 'from' | 'until'>): string =>
  [
    `${ROLE_LABELS[post]} for ${region === 'England' ? 'all of England' : region}`,
    ...(from ? [`from ${longDay(from)}`] : []),
    ...(until ? [`until ${longDay(until)}`] : [])
  ].join(' ');

const done = (entered: readonly DirectoryRow[]): DirectoryDecision => ({ ok: true, entered });

const refused = (code: Refusal['code'], sentence: Text, fields?: FieldMessages): Refused => ({
  ok: false,
  refusal: { code, rule: DIRECTORY_RULE, sentence, ...(fields ? { fields } : {}) }
});

const guarded = (sentence: string, field: string): Refused => refused('guarded', sentence, { [field]: sentence });

const badInput = (fields: FieldMessages): Refused =>
  refused(
    'bad-input',
    Object.keys(fields).length === 1
      ? joined(Object.values(fields), ' ')
      : `Check ${Object.keys(fields).length} answers. Nothing has been recorded yet.`,
    fields
  );
