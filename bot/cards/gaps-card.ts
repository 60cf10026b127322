import { longDay } from '../../src/domain/dates';
import { dutyKey, dutyLabel, isLate } from '../../src/domain/duties';
import { ENTRY_LABELS, entryOf } from '../../src/domain/review/entry';
import type { ReviewGaps, Gap } from '../../src/domain/insight/gaps';
import type { Person } from '../../src/domain/people/people';
import type { Review } from '../../src/domain/review/review';
import { buttonList, buttonRow, open as openAddress, press } from './buttons';
import { card, type Card, type Element } from './card';
import { REPLY_BELOW } from './digest-card';
import { box, exact, run, words } from './elements';
import { fitted } from './fitted';
import { shortened } from './size';

/** What a lead has to see to. `today` is YYYY-MM-DD; `link` is the address of the register. */
export interface GapsView {
  /** The regions it is about, in words. */
  readonly about: string;
  readonly gaps: readonly ReviewGaps[];
  readonly viewer: Person;
  readonly today: string;
  readonly link: string;
  readonly banner?: { readonly text: string; readonly tone: 'good' | 'attention' };
}

const MOST_LINES = 4;
const MOST_OWNERS = 3;
const LONGEST_NAME = 60;
const LONGEST_AUTHORITY = 100;
const LONGEST_DUTY = 80;

/** Every open review on which something is missing, late or stale, each with whom to ask. What does not fit is counted. */
export const gapsCard = (view: GapsView): Card => fitted(view.gaps.length, (shown) => draw(view, shown));

function draw({ about, gaps, viewer, today, link, banner }: GapsView, shown: number): Card {
  const left = gaps.length - shown;
  return card('Gaps in the register', [
    ...(banner ? [box(banner.tone, [exact([run(banner.text, { weight: 'Bolder' })])])] : []),
    words('Gaps in the register', { style: 'heading', size: 'Large', weight: 'Bolder' }),
    exact([run(about)], { spacing: 'None' }),
    ...(gaps.length === 0 ? [words('Nothing is missing, late or stale on the open reviews.')] : []),
    ...gaps.slice(0, shown).map((gap) => row(gap, viewer, today)),
    ...(left > 0
      ? [
          words(
            `and ${left} more ${left === 1 ? 'review' : 'reviews'}. Open the register to see all of them, or see to those above and show the gaps again.`,
            { separator: true, spacing: 'Medium' }
          )
        ]
      : []),
    ...buttonList([press({ title: 'Show the gaps again', verb: 'gaps' }), openAddress('Open the register', link)])
  ]);
}

function row({ review, lines }: ReviewGaps, viewer: Person, today: string): Element {
  const { reference } = review;
  const authority = entryOf(review, 'authority');
  const left = lines.length - MOST_LINES;
  const drawn = lines.slice(0, MOST_LINES);
  return {
    type: 'Container',
    separator: true,
    spacing: 'Medium',
    items: [
      exact([
        run(reference, { weight: 'Bolder' }),
        run(authority ? `, ${shortened(authority, LONGEST_AUTHORITY)}` : '')
      ]),
      ...drawn.flatMap((line) => [...said(line, review, viewer, today), ...buttonRow(nudge(line, review, viewer))]),
      ...(left > 0 ? [words(`and ${left} more on this review`, { spacing: 'Small' })] : []),
      ...buttonRow([press({ title: `Show ${reference}`, verb: 'show-review', data: { reference, ...REPLY_BELOW } })])
    ]
  };
}

function said(
  { kind, fields, open, owners, nudgedOn }: Gap,
  review: Review,
  viewer: Person,
  today: string
): readonly Element[] {
  const late = open !== undefined && kind !== 'stale' && isLate(open, today);
  const what =
    kind === 'missing'
      ? fields.map((field) => ENTRY_LABELS[field]).join(', ')
      : kind === 'late' && open
        ? shortened(dutyLabel(open, review), LONGEST_DUTY)
        : `nothing has happened since ${longDay(review.changedAt)}`;
  const due = open && kind !== 'stale' ? `${late ? 'Was due' : 'Due'} ${longDay(open.due)}` : '';
  return [
    exact(
      [
        run(
          `${KIND_WORDS[kind]}: `,
          kind === 'missing' ? { weight: 'Bolder' } : { color: 'Attention', weight: 'Bolder' }
        ),
        run(what)
      ],
      { spacing: 'Small' }
    ),
    exact(
      [
        run(
          [due, names(owners, viewer), nudgedOn ? `nudged on ${longDay(nudgedOn)}` : '']
            .filter((part) => part !== '')
            .join(', '),
          { isSubtle: true }
        )
      ],
      { spacing: 'None' }
    )
  ];
}

const KIND_WORDS: Readonly<Record<Gap['kind'], string>> = { missing: 'Missing', late: 'Late', stale: 'Stale' };

function names(owners: readonly Person[], viewer: Person): string {
  const named = owners
    .slice(0, MOST_OWNERS)
    .map(({ id, name }) => (id === viewer.id ? 'you' : shortened(name, LONGEST_NAME)));
  const more = owners.length - named.length;
  return owners.length === 0
    ? 'nobody owes anything that could be asked for'
    : `${named.join(' or ')}${more > 0 ? ` or ${more} others` : ''}`;
}

/** Nobody nudges themselves alone. */
const nudge = ({ open, owners }: Gap, { reference }: Review, viewer: Person): readonly Element[] =>
  open && owners.some(({ id }) => id !== viewer.id)
    ? [
        press({
          title: `Nudge ${owners.length === 1 ? shortened(owners[0]?.name ?? '', LONGEST_NAME) : 'them'}`,
          verb: 'nudge',
          data: { reference, duty: dutyKey(open) }
        })
      ]
    : [];
