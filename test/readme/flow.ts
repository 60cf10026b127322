import { DUTIES, DUTY_IDS } from '../../src/domain/duties';
import { NOTICES, NOTICE_IDS } from '../../src/domain/notices';
import { STEPS, STEP_IDS, type StepId } from '../../src/domain/steps';
import { ROLE_LABELS, STATE_WORDS, TRACK_LABELS, type Role, type Track } from '../../src/domain/words';

export const BEGIN = '<!-- The flow, drawn from the tables by `npm run docs` -->';
export const END = '<!-- End of the flow -->';

/** The tables of the domain as the README shows them: a diagram of the IMR, who does what and who is told, and what is owed. */
export const flow = (): string =>
  [diagram('imr'), '', table(['What', 'Who', 'Told at once', 'Briefing'], STEP_IDS.map(stepRow)), '', table(['Owed', 'By', 'After', 'Local target', 'Briefing'], DUTY_IDS.map(dutyRow))].join('\n');

/** The README with its flow drawn anew. Throws when it has no place for it. */
export function withFlow(readme: string): string {
  const [before, rest] = readme.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error(`README.md needs the two lines between which the flow stands: ${BEGIN} and ${END}`);
  return `${before}${BEGIN}\n\n${flow()}\n\n${END}${after}`;
}

function diagram(track: Track): string {
  const words: Readonly<Record<string, { label: string }>> = STATE_WORDS[track];
  const states = Object.entries(words).map(([state, { label }]) => `  state "${label}" as ${idOf(state)}`);
  const edges = STEP_IDS.flatMap((step) => {
    const { from, to, label } = STEPS[step];
    const end = to[track];
    return end === undefined ? [] : (from?.[track] ?? []).map((start) => `  ${idOf(start)} --> ${idOf(end)}: ${label}`);
  });
  return ['```mermaid', 'stateDiagram-v2', `  accTitle: ${TRACK_LABELS[track]}`, ...states, ...edges, '```'].join('\n');
}

function stepRow(step: StepId): readonly string[] {
  const told = NOTICE_IDS.map((id) => NOTICES[id]).filter(({ after }) => after.includes(step));
  return [STEPS[step].label, roles(STEPS[step].by), roles(told.map(({ to }) => to)), STEPS[step].rule];
}

function dutyRow(id: (typeof DUTY_IDS)[number]): readonly string[] {
  const { label, owner, after, within, due, rule } = DUTIES[id];
  const target = `${'days' in within ? `${within.days} days` : inWorkingDays(within.workingDays)}${due ? ', or the date that the partnership gave' : ''}`;
  return [label, ROLE_LABELS[owner], after.map((step) => STEPS[step].past).join(' or '), target, rule];
}

const inWorkingDays = (days: number): string => (days === 0 ? 'at once' : days === 1 ? '1 working day' : `${days} working days`);

const roles = (all: readonly Role[]): string => [...new Set(all.map((role) => ROLE_LABELS[role]))].join(', ');

const idOf = (state: string): string => state.replace(/-/g, '_');

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
