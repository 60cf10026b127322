import { weekdayAndDay } from '../../src/domain/dates';
import type { ListReason } from '../../src/domain/reminders/digest';
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

/** A digest, or a list of tasks. `day` is YYYY-MM-DD; `link` is the address of the register. */
interface DigestView {
  readonly day: string;
  /** Absent in the digest of a day. */
  readonly why?: ListReason;
  readonly waits: DigestSection;
  readonly late: DigestSection;
  readonly stale: DigestSection;
  /** Reviews that were handed over. */
  readonly taken?: DigestSection;
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

const draw = ({ day, why, waits, late, stale, taken, link, say }: DigestView): Card =>
  card(
    digestTitle(day, why),
    [
      ...(why
        ? [exact([run(digestTitle(day, why), { weight: 'Bolder', size: 'Large' })])]
        : [titleOf(digestTitle(day))]),
      ...(taken ? section(why?.is === 'taken-over' ? 'From the old register' : 'Handed over', taken) : []),
      ...section('Waiting for you', waits),
      ...section('Newly overdue', late),
      ...section('No recent activity', stale),
      ...buttonList([open('Open the register', link)])
    ],
    say
  );

/** A name is typed, so the words around it are those of the reason. */
const REASON_TITLES: Readonly<Record<ListReason['is'], (name: string) => string>> = {
  reminded: (name) => `Reminder from ${name}: your tasks`,
  'handed-over': (name) => `Reviews handed over to you from ${name}`,
  'passed-on': (name) => `Reviews of yours have been handed over to ${name}`,
  away: (name) => `You are covering for ${name}: their tasks are yours now`,
  left: (name) => `${name} has left the post: their tasks are yours now`,
  vacant: (name) => `The post of ${name} is vacant: its tasks are yours now`,
  began: (name) => `Tasks of your post: ${name}`,
  'taken-over': (name) => `Reviews from the old register are now in the register: ${name}`
};

export const digestTitle = (day: string, why?: ListReason): string =>
  why ? REASON_TITLES[why.is](shortened(why.name, LONGEST_AUTHORITY)) : `Your reviews, ${weekdayAndDay(day)}`;

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
  const longest = (['stale', 'late', 'taken', 'waits'] as const).reduce((most, name) =>
    (view[name]?.rows.length ?? 0) > (view[most]?.rows.length ?? 0) ? name : most
  );
  const { rows, more } = view[longest] ?? { rows: [], more: 0 };
  return rows.length === 0 ? undefined : { ...view, [longest]: { rows: rows.slice(0, -1), more: more + 1 } };
}
