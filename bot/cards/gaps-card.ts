import { toRemind } from './gaps-to-remind';
import { missingLines } from './missing-lines';
import { longDay } from '../../src/domain/dates';
import { dutyLabel } from '../../src/domain/duties';
import { ENTRY_LABELS, entryOf } from '../../src/domain/review/entry';
import type { ReviewGaps, Gap } from '../../src/domain/insight/gaps';
import { howLate } from '../../src/domain/review/late-entries';
import type { Person } from '../../src/domain/people/people';
import type { Review } from '../../src/domain/review/review';
import { several } from '../../src/domain/several';
import { aboutKind, capitalised, joined, type Say, type Text } from '../../src/domain/text';
import { buttonList, buttonRow, open as openAddress, press, REPLY_BELOW, viewReview } from './buttons';
import { card, type Card, type Element } from './card';
import { bannerBox, box, exact, run, title, words, type Banner } from './elements';
import { fitted } from './fitted';
import { shortened } from './size';

/** The gaps that a lead follows up. `today` is YYYY-MM-DD; `link` is the address of the register. */
export interface GapsView {
  /** The regions, in words. */
  readonly about: string;
  readonly gaps: readonly ReviewGaps[];
  readonly viewer: Person;
  readonly today: string;
  readonly link: string;
  /** The names of the reviews that cannot be read. */
  readonly missing: readonly string[];
  /** The posts that nobody holds, in words. */
  readonly vacant: readonly Text[];
  /** The ids of those whom a lead of these regions has reminded of everything today. */
  readonly reminded: readonly string[];
  /** Whether the viewer fills posts. */
  readonly managesDirectory: boolean;
  readonly banner?: Banner;
  readonly say: Say;
}

const MOST_LINES = 4;
/** Beside those: a late entry has no button, and would otherwise never be among the first. */
const MOST_LATE = 1;
const MOST_OWNERS = 3;
const MOST_VACANT = 10;
const LONGEST_NAME = 60;
const LONGEST_AUTHORITY = 100;
const LONGEST_DUTY = 80;

/**
 * Every open review on which something is missing, overdue or inactive, each with whom to remind. What does not fit is
 * counted.
 */
export const gapsCard = (view: GapsView): Card => fitted(view.gaps.length, (shown) => draw(view, shown));

function draw(
  { about, gaps, missing, vacant, reminded, managesDirectory, viewer, today, link, banner, say }: GapsView,
  shown: number
): Card {
  const left = gaps.length - shown;
  return card(
    'Gaps in the register',
    [
      ...bannerBox(banner),
      title('Gaps in the register'),
      exact([run(about)], { spacing: 'None' }),
      ...missingLines(missing),
      ...vacancies(vacant, managesDirectory),
      ...toRemind(gaps, viewer, reminded),
      ...(gaps.length === 0 && missing.length === 0 && vacant.length === 0
        ? [words('No gaps: nothing is missing, overdue or inactive.')]
        : []),
      ...gaps.slice(0, shown).map((gap) => row(gap, { viewer, today, say })),
      ...(left > 0
        ? [
            words(
              `and ${left} more ${left === 1 ? 'review' : 'reviews'}. All of them are in the web part Regional risk, under “Gaps”.`,
              {
                separator: true,
                spacing: 'Medium'
              }
            )
          ]
        : []),
      ...buttonList([
        press({ title: 'Hand over reviews', verb: 'hand-over-form' }),
        press({ title: 'Refresh this list', verb: 'gaps' }),
        openAddress('Open the register', link)
      ])
    ],
    say
  );
}

type Sight = Pick<GapsView, 'viewer' | 'today' | 'say'>;

function row({ review, lines }: ReviewGaps, sight: Sight): Element {
  const { reference } = review;
  const authority = entryOf(review, 'authority');
  const late = lines.filter(({ lateEntry }) => lateEntry).slice(0, MOST_LATE);
  const drawn = [...lines.filter(({ lateEntry }) => !lateEntry).slice(0, MOST_LINES), ...late];
  const left = lines.length - drawn.length;
  return {
    type: 'Container',
    separator: true,
    spacing: 'Medium',
    items: [
      exact([
        run(reference, { weight: 'Bolder' }),
        run(authority ? `, ${shortened(authority, LONGEST_AUTHORITY)}` : '')
      ]),
      ...drawn.flatMap((line) => said(line, review, sight)),
      ...(left > 0 ? [words(`and ${left} more on this review: view it to see them`, { spacing: 'Small' })] : []),
      ...buttonRow([press(viewReview(reference, REPLY_BELOW))])
    ]
  };
}

function said(
  { kind, fields, open, owners, nudgedOn, lateEntry }: Gap,
  review: Review,
  { viewer, say }: Sight
): readonly Element[] {
  if (lateEntry)
    return [
      exact([run(`${KIND_WORDS[kind]}: `, { weight: 'Bolder' }), run(howLate(lateEntry))], { spacing: 'Small' }),
      exact([run(`On ${longDay(lateEntry.enteredOn)}`, { isSubtle: true })], { spacing: 'None' })
    ];
  const what =
    kind === 'missing'
      ? joined(
          fields.map((field) => aboutKind(ENTRY_LABELS[field], review.kind)),
          ', '
        )
      : kind === 'late' && open
        ? shortened(say(aboutKind(dutyLabel(open, review), review.kind)), LONGEST_DUTY)
        : `since ${longDay(review.changedAt)}`;
  const due = open && kind !== 'stale' ? `due by ${longDay(open.due)}` : '';
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
          capitalised(
            [due, names(owners, viewer), nudgedOn ? `last reminded on ${longDay(nudgedOn)}` : '']
              .filter((part) => part !== '')
              .join(', ')
          ),
          { isSubtle: true }
        )
      ],
      { spacing: 'None' }
    )
  ];
}

const KIND_WORDS: Readonly<Record<Gap['kind'], string>> = {
  missing: 'Missing',
  late: 'Overdue',
  stale: 'No recent activity',
  'entered-late': 'Entered late'
};

function names(owners: readonly Person[], viewer: Person): string {
  const named = owners
    .slice(0, MOST_OWNERS)
    .map(({ id, name }) => (id === viewer.id ? 'you' : shortened(name, LONGEST_NAME)));
  const more = owners.length - named.length;
  return owners.length === 0
    ? 'no task to remind anyone of'
    : `assigned to ${named.join(' or ')}${more > 0 ? ` or ${several(more, 'other')}` : ''}`;
}

/** Posts that nobody holds are a gap like others: another post has their tasks. */
const vacancies = (vacant: readonly Text[], managesDirectory: boolean): readonly Element[] =>
  vacant.length === 0
    ? []
    : [
        box('attention', [
          words('Vacant posts', { weight: 'Bolder' }),
          ...vacant.slice(0, MOST_VACANT).map((post) => exact([run(post)], { spacing: 'Small' })),
          ...(vacant.length > MOST_VACANT
            ? [words(`and ${vacant.length - MOST_VACANT} more`, { spacing: 'Small' })]
            : []),
          ...(managesDirectory ? buttonRow([press({ title: 'Manage the Directory', verb: 'directory' })]) : [])
        ])
      ];
