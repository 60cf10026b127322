import { ACTION_STATE_LABELS, ACTION_STATES } from '../domain/review/actions';
import { RISK_LABELS, RISK_LEVELS } from '../domain/review/risk';
import { STAGE_LABELS, STAGES } from '../domain/review/stage';
import { KIND_NAMES, KINDS, POSTS, ROLE_LABELS, STATE_WORDS, TRACK_STATES, type Role } from '../domain/words';

/**
 * A choice column: its rows show labels, State and the code have codes. A label is a plain string and no `Text`: rows
 * are read by it, so it may not hold a term that a site can rename.
 */
export interface Choices<Code extends string> {
  readonly codes: readonly Code[];
  readonly labels: readonly string[];
  /** Labels of earlier releases, each with the one in its place. Provisioning rewrites the rows that show them. */
  readonly formerLabels: Readonly<Record<string, string>>;
  labelOf(code: Code): string;
  /** The code of a label, of a former one too; undefined for any other text. */
  readonly codeOf: (label: string) => Code | undefined;
}

function choicesOf<Code extends string>(
  codes: readonly Code[],
  labelOf: (code: Code) => string,
  former: Readonly<Record<string, Code>> = {}
): Choices<Code> {
  const labels = codes.map(labelOf);
  const renamed = Object.entries(former).filter(([label]) => !labels.includes(label));
  const codeByLabel = new Map([...renamed, ...codes.map((code) => [labelOf(code), code] as const)]);
  return {
    codes,
    labels,
    formerLabels: Object.fromEntries(renamed.map(([label, code]) => [label, labelOf(code)])),
    labelOf,
    codeOf: (label) => codeByLabel.get(label)
  };
}

const YES_NO = { yes: 'Yes', no: 'No' } as const;
const OPEN_CLOSED = { open: 'Open', closed: 'Closed' } as const;
const WHOLE_PART = { whole: 'Whole', part: 'Part' } as const;

const ROLES: readonly Role[] = ['case-inspector', 'imr-author', ...POSTS];

export const CHOICES = {
  kind: choicesOf(KINDS, (kind) => KIND_NAMES[kind]),
  entry: choicesOf(TRACK_STATES.entry, (state) => STATE_WORDS.entry[state].label, { 'In the register': 'notified' }),
  terms: choicesOf(TRACK_STATES.terms, (state) => STATE_WORDS.terms[state].label),
  imr: choicesOf(TRACK_STATES.imr, (state) => STATE_WORDS.imr[state].label, {
    'Not asked for': 'not-requested',
    'Asked for': 'requested',
    'Returned to the author': 'returned'
  }),
  report: choicesOf(TRACK_STATES.report, (state) => STATE_WORDS.report[state].label, {
    'Not asked for': 'awaited',
    'Draft asked for': 'asked',
    'Draft requested': 'asked',
    'Draft received': 'received'
  }),
  publication: choicesOf(TRACK_STATES.publication, (state) => STATE_WORDS.publication[state].label),
  outcome: choicesOf(TRACK_STATES.outcome, (state) => STATE_WORDS.outcome[state].label),
  stage: choicesOf(STAGES, (stage) => STAGE_LABELS[stage]),
  /** Who the next task is assigned to. */
  role: choicesOf(ROLES, (role) => `${ROLE_LABELS[role].charAt(0).toUpperCase()}${ROLE_LABELS[role].slice(1)}`),
  risk: choicesOf(RISK_LEVELS, (level) => RISK_LABELS[level]),
  actionState: choicesOf(ACTION_STATES, (state) => ACTION_STATE_LABELS[state]),
  actionIsOpen: choicesOf(['open', 'closed'], (code) => OPEN_CLOSED[code], { Over: 'closed' }),
  actionIsRegulated: choicesOf(['yes', 'no'], (code) => YES_NO[code]),
  locationIsOpen: choicesOf(['open', 'closed'], (code) => OPEN_CLOSED[code]),
  loadExtent: choicesOf(['whole', 'part'], (code) => WHOLE_PART[code])
};
