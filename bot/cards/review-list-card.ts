import { longDay } from '../../src/domain/dates';
import { text, type Say, type Text } from '../../src/domain/text';
import { buttonList, buttonRow, open, press, viewReview } from './buttons';
import { card, type Card, type Element } from './card';
import { missingLines } from './missing-lines';
import { exact, fact, run, title as titleOf, words } from './elements';
import { shortened } from './size';

export interface ReviewRow {
  readonly reference: string;
  readonly authority: string;
  readonly service: string;
  /** The status of the review, in words. */
  readonly stage: Text;
  readonly nextDuty?: Text;
  /** YYYY-MM-DD. */
  readonly due?: string;
  readonly late: boolean;
  /** Where the facts end, for people who may not see the review. */
  readonly detailsFor?: string;
}

interface ReviewListView {
  /** What the list holds. */
  readonly title: string;
  /** The regions it is about, or what was looked for, in words. */
  readonly about: string;
  readonly rows: readonly ReviewRow[];
  /** The names of the reviews that cannot be read. */
  readonly missing: readonly string[];
  /** How many reviews there are beyond these rows; `some` where nobody has counted them. */
  readonly more: number | 'some';
  /** The address of the register. */
  readonly link: string;
  readonly say: Say;
}

export const MOST_ROWS = 12;
const LONGEST = 120;

/** Reviews, each with its next task and a button that shows it. */
export function reviewListCard({ title, about, rows, missing, more, link, say }: ReviewListView): Card {
  return card(
    title,
    [
      titleOf(title),
      exact([run(about)], { spacing: 'None' }),
      ...missingLines(missing),
      ...(rows.length === 0 && missing.length === 0
        ? [words('No open reviews. Reviews appear here once recorded.')]
        : []),
      ...rows.slice(0, MOST_ROWS).map(listed),
      ...beyond(more, rows.length - MOST_ROWS),
      ...buttonList([open('Open the register', link)])
    ],
    say
  );
}

function beyond(more: ReviewListView['more'], notShown: number): readonly Element[] {
  const left = more === 'some' ? more : more + Math.max(0, notShown);
  if (left === 0) return [];
  const sentence =
    left === 'some'
      ? 'More reviews match. Enter more of the name, or a whole reference or code.'
      : `and ${left} more. Open the register to see all of them.`;
  return [words(sentence, { separator: true, spacing: 'Medium' })];
}

const listed = ({ reference, authority, service, stage, nextDuty, due, late, detailsFor }: ReviewRow): Element => ({
  type: 'Container',
  separator: true,
  spacing: 'Medium',
  items: [
    exact([run(reference, { weight: 'Bolder' }), run(`, ${authority}`)]),
    ...(service ? [exact([run(shortened(service, LONGEST))], { spacing: 'None' })] : []),
    fact('Status', stage),
    ...(nextDuty ? [nextTask(nextDuty, due, late)] : []),
    ...(detailsFor === undefined
      ? buttonRow([press(viewReview(reference))])
      : [words(detailsFor, { isSubtle: true, spacing: 'Small' })])
  ]
});

/** The next task of a review, in one line. */
export const nextTask = (duty: Text, due: string | undefined, late: boolean): Element =>
  exact(
    [
      run('Next task: ', { isSubtle: true }),
      ...(late ? [run('Overdue: ', { color: 'Attention', weight: 'Bolder' })] : []),
      run(due ? text`${duty}, due by ${longDay(due)}` : duty)
    ],
    { spacing: 'Small' }
  );
