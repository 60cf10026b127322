import { several } from '../../src/domain/several';
import { LEFT_OUT_RULES } from '../../src/domain/take-over/left-out';
import type { PlanFigures } from '../../src/domain/take-over/plan-figures';
import type { Question } from '../../src/domain/take-over/question';
import { FATE_LABELS, type Fate } from '../../src/domain/take-over/row';
import { columnLetters } from '../../src/domain/take-over/shown';
import type { Say } from '../../src/domain/text';
import type { ComparedRows, HandedOver } from './hand-over';

/** What became of a workbook, in lines that hold nothing of its cells. */
export function saidOfPlan({ sheets, rejected, regions, leftOut }: PlanFigures): readonly string[] {
  const taken = regions.reduce((all, { rows }) => all + rows, 0);
  return [
    ...sheets.map(({ sheet, isHidden, cells, byFate }) => {
      const parts = (Object.keys(FATE_LABELS) as Fate[]).flatMap((fate) =>
        byFate[fate] > 0 ? [`${byFate[fate]} ${FATE_LABELS[fate].toLowerCase()}`] : []
      );
      return `Sheet “${sheet}”${isHidden ? ', which is hidden' : ''}: ${several(cells, 'cell')} = ${parts.join(' + ') || '0'}.`;
    }),
    `${several(taken + rejected, 'row')}: ${rejected} rejected, ${taken} can be taken over. ${regions.map(({ region, rows }) => `${region} ${rows}`).join(', ')}`,
    ...leftOut.map(({ rule, cells }) => `Left out, ${several(cells, 'cell')}: ${LEFT_OUT_RULES[rule]}`)
  ];
}

/** How the rows that can be taken compare with those that were handed over before. */
export const saidOfComparison = ({ fresh, unchanged, renewed, differing }: ComparedRows): string =>
  `Beside what was read before: ${fresh.length} new, ${unchanged} unchanged, ${renewed.length} that wait and differ, ${differing.length} that a lead has decided on and that differ.`;

/** The open questions with all that can be answered, a long list of answers once, then the others in a line each, to be read beside the mapping file. */
export const saidOfQuestions = (questions: readonly Question[], say: Say): string =>
  questions.length === 0
    ? 'Nothing is asked.\n'
    : [
        ...saidOfOpen(
          questions.filter(({ isOpen }) => isOpen),
          say
        ),
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

/** What can be answered, the first time; the long list of what a column may hold is the same for many. */
function saidOfOpen(open: readonly Question[], say: Say): readonly string[] {
  const saidUnder = new Map<string, string>();
  return open.flatMap((each) => {
    const lines = each.choices.map(({ value, title }) => `  “${value}”: ${say(title)}`);
    const before = saidUnder.get(lines.join('\n'));
    if (before === undefined) saidUnder.set(lines.join('\n'), each.id);
    const isSaid = before !== undefined && lines.length > LONGEST_REPEATED;
    return [saidOfQuestion(each, isSaid ? [`  Any answer that is listed under ${before}.`] : lines, say), ''];
  });
}

/** So many answers are read more easily than looked up. */
const LONGEST_REPEATED = 4;

const saidOfQuestion = ({ id, words, places, count, orElse }: Question, choices: readonly string[], say: Say): string =>
  [
    `${id} (open)`,
    `  ${say(words)}`,
    ...(count > 0
      ? [
          `  Asked by ${several(count, 'cell')}: ${places.map(({ sheet, row, column }) => `${sheet}, ${columnLetters(column)}${row}`).join('; ')}${count > places.length ? ' …' : ''}`
        ]
      : []),
    ...choices,
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
