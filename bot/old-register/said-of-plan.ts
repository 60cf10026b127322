import { several } from '../../src/domain/several';
import { LEFT_OUT_RULES, type LeftOutRule } from '../../src/domain/take-over/left-out';
import type { TakeOverPlan } from '../../src/domain/take-over/plan';
import type { Question } from '../../src/domain/take-over/question';
import type { Fate } from '../../src/domain/take-over/row';
import { columnLetters } from '../../src/domain/take-over/shown';
import type { Say } from '../../src/domain/text';
import { REGIONS } from '../../src/domain/words';
import type { ComparedRows, HandedOver } from './hand-over';

const FATES: Readonly<Record<Fate, string>> = {
  field: 'taken as an answer',
  note: 'kept in notes',
  heading: 'heading or total',
  'left-out': 'left out by a rule',
  rejected: 'in rows that came back'
};

/** What became of a workbook, in lines that hold nothing of its cells. */
export function saidOfPlan(plan: TakeOverPlan): readonly string[] {
  const { sheets, rows, sums } = plan;
  const rejected = rows.filter(({ problems }) => problems.length > 0).length;
  const byRegion = REGIONS.flatMap((region) => {
    const count = rows.filter((row) => row.region === region && row.problems.length === 0).length;
    return count === 0 ? [] : [`${region} ${count}`];
  });
  return [
    ...sums.map(({ sheet, cells, byFate }, at) => {
      const hidden = sheets[at]?.isHidden ? ', which is hidden' : '';
      const parts = (Object.keys(FATES) as Fate[]).flatMap((fate) =>
        byFate[fate] > 0 ? [`${byFate[fate]} ${FATES[fate]}`] : []
      );
      return `Sheet “${sheet}”${hidden}: ${several(cells, 'cell')} = ${parts.join(' + ') || '0'}.`;
    }),
    `${several(rows.length, 'review')}: ${rejected} came back, ${rows.length - rejected} can be taken. ${byRegion.join(', ')}`,
    ...leftOut(plan)
  ];
}

/** How the rows that can be taken compare with those that were handed over before. */
export const saidOfComparison = ({ fresh, unchanged, renewed, differing }: ComparedRows): string =>
  `Beside what was read before: ${fresh.length} new, ${unchanged} unchanged, ${renewed.length} that wait and differ, ${differing.length} that a lead has decided on and that differ.`;

/** How many cells of a workbook have each fate. */
export function fatesIn({ sums }: Pick<TakeOverPlan, 'sums'>): Readonly<Record<string, number>> {
  const fates: Record<string, number> = {};
  for (const { byFate } of sums)
    for (const [fate, count] of Object.entries(byFate)) fates[fate] = (fates[fate] ?? 0) + count;
  return fates;
}

/** How many cells each rule leaves out. */
function leftOut({ fates }: TakeOverPlan): readonly string[] {
  const counts = new Map<LeftOutRule, number>();
  for (const { fate, rule } of fates)
    if (fate === 'left-out' && rule !== undefined) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts].map(([rule, count]) => `Left out, ${several(count, 'cell')}: ${LEFT_OUT_RULES[rule]}`);
}

/** The open questions with all that can be answered, then the others in a line each, to be read beside the mapping file. */
export const saidOfQuestions = (questions: readonly Question[], say: Say): string =>
  questions.length === 0
    ? 'Nothing is asked.\n'
    : [
        ...questions.flatMap((each) => (each.isOpen ? [saidOfQuestion(each, say), ''] : [])),
        ...questions.flatMap((each) => (each.isOpen ? [] : [saidOfAnswered(each, say)])),
        ''
      ].join('\n');

const saidOfAnswered = ({ id, words, answer = '' }: Question, say: Say): string =>
  `${id}: ${say(words).replace(/\s+/g, ' ')} Answer: “${answer}”`;

/** Answers that nothing was asked for, in a sentence; none where all were used. */
export const saidOfIgnored = (ignored: readonly string[]): readonly string[] =>
  ignored.length === 0
    ? []
    : [
        `${several(ignored.length, 'answer')} of the mapping ${ignored.length === 1 ? 'was' : 'were'} not used, as this workbook does not ask for ${ignored.length === 1 ? 'it' : 'them'}: ${ignored.map((id) => `“${id}”`).join(', ')}.`
      ];

const saidOfQuestion = ({ id, words, places, count, choices, orElse }: Question, say: Say): string =>
  [
    `${id} (open)`,
    `  ${say(words)}`,
    ...(count > 0
      ? [
          `  Asked by ${several(count, 'cell')}: ${places.map(({ sheet, row, column }) => `${sheet}, ${columnLetters(column)}${row}`).join('; ')}${count > places.length ? ' …' : ''}`
        ]
      : []),
    ...choices.map(({ value, title }) => `  “${value}”: ${say(title)}`),
    ...(orElse === undefined ? [] : [`  ${OR_ELSE[orElse]}`]),
    '  No answer yet.'
  ].join('\n');

const OR_ELSE = {
  authority: 'Or the name of a local authority.',
  row: 'Or the number of a row.'
} as const;

/** What happened when rows were handed over. */
export function saidOfHandingOver({ added, renewed }: HandedOver): string {
  const again =
    renewed === 0
      ? ''
      : ` ${several(renewed, 'row')} that waited already ${renewed === 1 ? 'has' : 'have'} been read again.`;
  if (added === 0) return `Nothing in this file is new: its rows were handed over before.${again}`;
  return `${several(added, 'new row')} ${added === 1 ? 'waits' : 'wait'} for the leads, who sign them off on the page “Old register”.${again}`;
}
