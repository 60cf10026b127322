import { longDay } from '../../src/domain/dates';
import { buttonList, buttonRow, open, press } from './buttons';
import { card, type Card, type Element } from './card';
import { exact, fact, run, words } from './elements';
import { shortened } from './size';

export interface ReviewRow {
  readonly reference: string;
  readonly authority: string;
  readonly service: string;
  /** Where the review stands, in words. */
  readonly stage: string;
  readonly nextDuty?: string;
  /** YYYY-MM-DD. */
  readonly due?: string;
  readonly late: boolean;
}

export interface ReviewListView {
  /** What the list holds: words of ours. */
  readonly title: string;
  /** The regions it is about, or what was looked for, in words. */
  readonly about: string;
  readonly rows: readonly ReviewRow[];
  /** How many reviews there are beyond these rows; `some` where nobody has counted them. */
  readonly more: number | 'some';
  /** The address of the register. */
  readonly link: string;
}

export const MOST_ROWS = 12;
const LONGEST = 120;

/** Reviews, each with what is owed next and a button that shows it. */
export function reviewListCard({ title, about, rows, more, link }: ReviewListView): Card {
  return card(title, [
    words(title, { style: 'heading', size: 'Large', weight: 'Bolder' }),
    exact([run(about)], { spacing: 'None' }),
    ...(rows.length === 0 ? [words('No review is open here at present.')] : []),
    ...rows.slice(0, MOST_ROWS).map(listed),
    ...beyond(more, rows.length - MOST_ROWS),
    ...buttonList([open('Open the register', link)])
  ]);
}

function beyond(more: ReviewListView['more'], notShown: number): readonly Element[] {
  const left = more === 'some' ? more : more + Math.max(0, notShown);
  if (left === 0) return [];
  const sentence =
    left === 'some'
      ? 'More reviews match. Type more of the name, or a whole reference or code.'
      : `and ${left} more. Open the register to see all of them.`;
  return [words(sentence, { separator: true, spacing: 'Medium' })];
}

const listed = ({ reference, authority, service, stage, nextDuty, due, late }: ReviewRow): Element => ({
  type: 'Container',
  separator: true,
  spacing: 'Medium',
  items: [
    exact([run(reference, { weight: 'Bolder' }), run(`, ${authority}`)]),
    ...(service ? [exact([run(shortened(service, LONGEST))], { spacing: 'None' })] : []),
    fact('Stage', stage),
    ...(nextDuty ? [next(nextDuty, due, late)] : []),
    ...buttonRow([press({ title: `Show ${reference}`, verb: 'show-review', data: { reference } })])
  ]
});

const next = (duty: string, due: string | undefined, late: boolean): Element =>
  exact(
    [
      run('Next: ', { isSubtle: true }),
      ...(late ? [run('Late: ', { color: 'Attention', weight: 'Bolder' })] : []),
      run(due ? `${duty}, ${late ? 'due on' : 'by'} ${longDay(due)}` : duty)
    ],
    { spacing: 'Small' }
  );
