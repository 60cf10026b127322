import { longDay } from '../../src/domain/dates';
import { buttonList, buttonRow, open, press } from './buttons';
import { card, type Card, type Element } from './card';
import { exact, heading, run, words } from './elements';
import { bytesOf, CARD_LIMIT, shortened } from './size';
import { text, term, plural } from '../../src/domain/text';

/** One review in a digest. */
export interface DigestRow {
  readonly reference: string;
  readonly authority: string;
  /** What it is about, in words of ours. */
  readonly what: string;
  /** Until when, or since when. */
  readonly when: string;
  readonly late: boolean;
  /** The buttons to what has to be read for it. */
  readonly documents: readonly Element[];
  /** The buttons that do something about it, side by side. */
  readonly steps: readonly Element[];
}

export interface DigestSection {
  readonly rows: readonly DigestRow[];
  /** How many there are beyond these rows. */
  readonly more: number;
}

/** A director’s digest. `day` is YYYY-MM-DD; `link` is the address of the register. */
export interface DigestView {
  readonly day: string;
  readonly waits: DigestSection;
  readonly late: DigestSection;
  readonly stale: DigestSection;
  readonly link: string;
}

/** What a press carries whose answer comes beneath the card, which stays. */
export const REPLY_BELOW = { beside: true } as const;

const LONGEST_AUTHORITY = 100;

/** Everything that a director is told once a day, each with what can be done about it. What does not fit is counted. */
export function digestCard(view: DigestView): Card {
  let fitting = view;
  for (let drawn = draw(fitting); ; drawn = draw(fitting)) {
    const fewer = bytesOf(drawn) > CARD_LIMIT ? withoutOne(fitting) : undefined;
    if (!fewer) return drawn;
    fitting = fewer;
  }
}

const draw = ({ day, waits, late, stale, link }: DigestView): Card =>
  card(text`Your ${plural(term.review)} on ${longDay(day)}`, [
    words(text`Your ${plural(term.review)} on ${longDay(day)}`, { style: 'heading', size: 'Large', weight: 'Bolder' }),
    ...section('Waits for you', waits),
    ...section('Has turned late', late),
    ...section('Nothing has happened for long', stale),
    ...buttonList([open('Open the register', link)])
  ]);

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
    exact([...(late ? [run('Late: ', { color: 'Attention', weight: 'Bolder' })] : []), run(what)], { spacing: 'None' }),
    exact([run(when, { isSubtle: true })], { spacing: 'None' }),
    ...buttonList(documents),
    ...buttonRow(steps),
    ...buttonList([press({ title: `Show ${reference}`, verb: 'show-review', data: { reference, ...REPLY_BELOW } })])
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
