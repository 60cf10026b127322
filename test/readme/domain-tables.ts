import { DUTIES, DUTY_IDS, endings } from '../../src/domain/duties';
import { GUARDS } from '../../src/domain/guards';
import type { GuardId } from '../../src/domain/ids';
import { NOTICES, NOTICE_IDS } from '../../src/domain/notices';
import { AREA_LABELS, fieldsOf } from '../../src/domain/steps/step';
import { STEPS, STEP_IDS, type StepId } from '../../src/domain/steps';
import {
  KIND_NAMES,
  KINDS,
  POSTS,
  ROLE_LABELS,
  START,
  STATE_WORDS,
  TRACK_LABELS,
  TRACKS_OF,
  type Kind,
  type Role,
  type Track
} from '../../src/domain/words';
import { STANDARD_TERMS } from '../../src/domain/terminology';
import { sayIn, type Text } from '../../src/domain/text';
import { table } from './markdown';

const say = sayIn(STANDARD_TERMS);

/** The tables of the domain, as its page and the README show them. */

const ROLES: readonly Role[] = [...POSTS, 'imr-author', 'case-inspector'];

/** Every way that a track can go. */
export function diagram(track: Track): string {
  const words: Readonly<Record<string, { label: Text }>> = STATE_WORDS[track];
  const kinds = KINDS.filter((kind) => TRACKS_OF[kind].includes(track));
  const starts = [...new Set(kinds.map((kind) => START[kind][track]))];
  /** Names the kind of review where only one of those with the track can go this way. */
  const ofKind = (going: readonly Kind[]): string =>
    kinds.every((kind) => going.includes(kind)) ? '' : ` (${kindsOf(kinds.filter((kind) => going.includes(kind)))})`;
  const ways: readonly { readonly start: string; readonly end: string; readonly label: string }[] = [
    ...starts.map((end) => ({
      start: '[*]',
      end,
      label: `Recorded${ofKind(kinds.filter((kind) => START[kind][track] === end))}`
    })),
    ...STEP_IDS.flatMap((step) => {
      const { to, label, kinds: going, begins } = STEPS[step];
      const end = to[track];
      return end === undefined || begins
        ? []
        : openFrom(step, track).map((start) => ({ start, end, label: `${say(label)}${ofKind(going)}` }));
    })
  ];
  const reached = Object.keys(words).filter((state) => ways.some(({ start, end }) => start === state || end === state));
  return [
    '```mermaid',
    'stateDiagram-v2',
    `  accTitle: ${TRACK_LABELS[track]}`,
    ...reached.map((state) => `  state "${say(words[state]?.label ?? state)}" as ${idOf(state)}`),
    ...ways.map(({ start, end, label }) => `  ${idOf(start)} --> ${idOf(end)}: ${label}`),
    '```'
  ].join('\n');
}

/** A step without states of its own can be taken while the entry is open. */
const openFrom = (step: StepId, track: Track): readonly string[] =>
  STEPS[step].from?.[track] ?? (track === 'entry' ? ['notified'] : []);

export const diagrams = (): string =>
  (Object.keys(TRACK_LABELS) as Track[]).map((track) => `### ${TRACK_LABELS[track]}\n\n${diagram(track)}`).join('\n\n');

/** Who may do what: a row for every step, a column for every role. */
export const access = (): string =>
  table(
    ['Step', 'Review', ...ROLES.map((role) => ROLE_LABELS[role])],
    STEP_IDS.map((step) => [
      say(STEPS[step].label),
      kindsOf(STEPS[step].kinds),
      ...ROLES.map((role) => (STEPS[step].allowedRoles.includes(role) ? '✓' : ''))
    ])
  );

/** What each step is about, asks, and is called in a command. */
export const steps = (): string =>
  table(
    ['Step', 'In a command', 'Of', 'Asks for (* is needed)', 'Briefing'],
    STEP_IDS.map((step) => [
      say(STEPS[step].label),
      `\`${step}\``,
      AREA_LABELS[STEPS[step].area],
      questions(step),
      STEPS[step].rule
    ])
  );

function questions(step: StepId): string {
  const asked = new Map(
    STEPS[step].kinds.flatMap((kind) => fieldsOf(STEPS[step], kind)).map((field) => [field.id, field])
  );
  return [...asked.values()].map(({ id, missing }) => `\`${id}\`${missing ? '*' : ''}`).join(', ');
}

export const guards = (): string =>
  table(
    ['Condition', 'Before', 'Briefing'],
    (Object.keys(GUARDS) as GuardId[]).map((id) => [
      GUARDS[id].condition,
      STEP_IDS.filter((step) => STEPS[step].guards.includes(id))
        .map((step) => say(STEPS[step].label))
        .join('; '),
      GUARDS[id].rule
    ])
  );

export const duties = (): string =>
  table(
    [
      'Task',
      'Assigned to',
      'Review',
      'Starts after, on the day in',
      'Only',
      'Completed by',
      'Also ended by',
      'Local target',
      'Briefing'
    ],
    DUTY_IDS.map((id) => {
      const { label, owner, kinds = KINDS, after, only = '', doneBy, due, items, rule } = DUTIES[id];
      const also = endings(id).filter((step) => !doneBy.includes(step));
      return [
        say(label),
        ROLE_LABELS[owner],
        kindsOf(kinds),
        after.map(start).join('; '),
        only,
        labels(doneBy),
        labels(also),
        `${target(id)}${(due ?? items) ? ', or the date that another organisation set' : ''}`,
        rule
      ];
    })
  );

export const notices = (): string =>
  table(
    ['Informed', 'Of', 'After', 'Only', 'Briefing'],
    NOTICE_IDS.map((id) => [
      ROLE_LABELS[NOTICES[id].to] + (NOTICES[id].farewell ? ' until then' : ''),
      say(NOTICES[id].subject),
      past(NOTICES[id].after),
      NOTICES[id].only ?? '',
      NOTICES[id].rule
    ])
  );

/** The step after which a task starts, and the field that holds the day it is reckoned from. */
const start = (step: StepId): string => {
  const { past: title, happened } = STEPS[step];
  return happened ? `${say(title)} (\`${happened.on}\`)` : say(title);
};

function target(id: (typeof DUTY_IDS)[number]): string {
  const { within } = DUTIES[id];
  if ('days' in within) return `${within.days} days`;
  return within.workingDays === 0
    ? 'at once'
    : `${within.workingDays} working ${within.workingDays === 1 ? 'day' : 'days'}`;
}

const kindsOf = (kinds: readonly Kind[]): string =>
  kinds.length === KINDS.length ? 'both' : kinds.map((kind) => KIND_NAMES[kind].toLowerCase()).join(', ');
const labels = (ids: readonly StepId[]): string => ids.map((id) => say(STEPS[id].label)).join('; ');
const past = (ids: readonly StepId[]): string => ids.map((id) => say(STEPS[id].past)).join('; ');
const idOf = (state: string): string => state.replace(/-/g, '_');
