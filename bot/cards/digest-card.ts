import { weekdayAndDay } from '../../src/domain/dates';
import type { Say, Text } from '../../src/domain/text';
import { buttonList, open, press, REPLY_BELOW, viewReview } from './buttons';
import { card, type Card, type Element } from './card';
import { exact, heading, run, title as titleOf, words } from './elements';
import { bytesOf, CARD_LIMIT, shortened } from './size';

/** One review in a digest. */
export interface DigestRow {
  readonly reference: string;
  readonly authority: string;
  readonly what: Text;
  /** Until when, or since when. */
  readonly when: Text;
  readonly late: boolean;
  /** The buttons that open what has to be read first. */
  readonly documents: readonly Element[];
  /** The buttons that do something about it. */
  readonly steps: readonly Element[];
}

export interface DigestSection {
  readonly rows: readonly DigestRow[];
  /** How many there are beyond these rows. */
  readonly more: number;
}

/** A director’s digest. `day` is YYYY-MM-DD; `link` is the address of the register. */
interface DigestView {
  readonly day: string;
  readonly waits: DigestSection;
  readonly late: DigestSection;
  readonly stale: DigestSection;
  readonly link: string;
  readonly say: Say;
}

const LONGEST_AUTHORITY = 100;

/**
 * A director’s day: what waits, what is overdue, what is inactive, each with its buttons. What does not fit is counted.
 */
export function digestCard(view: DigestView): Card {
  let fitting = view;
  for (let drawn = draw(fitting); ; drawn = draw(fitting)) {
    const fewer = bytesOf(drawn) > CARD_LIMIT ? withoutOne(fitting) : undefined;
    if (!fewer) return drawn;
    fitting = fewer;
  }
}

const draw = ({ day, waits, late, stale, link, say }: DigestView): Card =>
  card(
    digestTitle(day),
    [
      titleOf(digestTitle(day)),
      ...section('Waiting for you', waits),
      ...section('Newly overdue', late),
      ...section('No recent activity', stale),
      ...buttonList([open('Open the register', link)])
    ],
    say
  );

export const digestTitle = (day: string): string => `Your reviews, ${weekdayAndDay(day)}`;

function section(title: string, { rows, more }: DigestSection): readonly Element[] {
  if (rows.length + more === 0) return [];
  return [
    heading(title),
    ...rows.map(drawRow),
    ...(more > 0 ? [words(`and ${more} more. Open the register to see all of them.`, { spacing: 'Small' })] : [])
  ];
}

const drawRow = ({ reference, authority, what, when, late, documents, steps }: DigestRow): Element => ({
  type: 'Container',
  separator: true,
  spacing: 'Medium',
  items: [
    exact([run(reference, { weight: 'Bolder' }), run(authority ? `, ${shortened(authority, LONGEST_AUTHORITY)}` : '')]),
    exact([...(late ? [run('Overdue: ', { color: 'Attention', weight: 'Bolder' })] : []), run(what)], {
      spacing: 'None'
    }),
    exact([run(when, { isSubtle: true })], { spacing: 'None' }),
    ...buttonList([...documents, ...steps, press(viewReview(reference, REPLY_BELOW))])
  ]
});

/** One row less, from the longest section; nothing when no row is left. */
function withoutOne(view: DigestView): DigestView | undefined {
  const longest = (['stale', 'late', 'waits'] as const).reduce((most, name) =>
    view[name].rows.length > view[most].rows.length ? name : most
  );
  const { rows, more } = view[longest];
  return rows.length === 0 ? undefined : { ...view, [longest]: { rows: rows.slice(0, -1), more: more + 1 } };
}
