import { longDay } from '../../src/domain/dates';
import { buttonList, buttonRow, open, press } from './buttons';
import { card, type Card, type Element } from './card';
import { exact, fact, run, words } from './elements';
import { shortened } from './size';

export interface ReviewRow {
  readonly reference: string;
  readonly authority: string;
  readonly service: string;
  /** Where the IMR stands, in words. */
  readonly imr: string;
  readonly nextDuty?: string;
  /** YYYY-MM-DD. */
  readonly due?: string;
  readonly late: boolean;
}

export interface ReviewListView {
  /** The regions the list is about, in words. */
  readonly regions: string;
  readonly rows: readonly ReviewRow[];
  /** How many open reviews there are beyond these rows. */
  readonly more: number;
  /** The address of the register. */
  readonly link: string;
}

const MOST_ROWS = 12;
const LONGEST = 120;

/** Open reviews, each with what is owed next and a button that shows it. */
export function reviewListCard({ regions, rows, more, link }: ReviewListView): Card {
  const left = more + Math.max(0, rows.length - MOST_ROWS);
  return card('Your open serious case reviews', [
    words('Open reviews', { style: 'heading', size: 'Large', weight: 'Bolder' }),
    exact([run(regions)], { spacing: 'None' }),
    ...(rows.length === 0 ? [words('No review is open here at present.')] : []),
    ...rows.slice(0, MOST_ROWS).map(listed),
    ...(left > 0 ? [words(`and ${left} more. Open the register to see all of them.`, { separator: true, spacing: 'Medium' })] : []),
    ...buttonList([open('Open the register', link)])
  ]);
}

const listed = ({ reference, authority, service, imr, nextDuty, due, late }: ReviewRow): Element => ({
  type: 'Container',
  separator: true,
  spacing: 'Medium',
  items: [
    exact([run(reference, { weight: 'Bolder' }), run(`, ${authority}`)]),
    ...(service ? [exact([run(shortened(service, LONGEST))], { spacing: 'None' })] : []),
    fact('IMR', imr),
    ...(nextDuty ? [next(nextDuty, due, late)] : []),
    ...buttonRow([press({ title: `Show ${reference}`, verb: 'show-review', data: { reference } })])
  ]
});

const next = (duty: string, due: string | undefined, late: boolean): Element =>
  exact(
    [
      run('Next: ', { isSubtle: true }),
      ...(late ? [run('Late: ', { color: 'Attention', weight: 'Bolder' })] : []),
      run(due ? `${duty}, ${late ? 'was due' : 'by'} ${longDay(due)}` : duty)
    ],
    { spacing: 'Small' }
  );
