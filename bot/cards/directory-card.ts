import { longDay } from '../../src/domain/dates';
import { DIRECTORY_ACTION_LABELS } from '../../src/domain/people/directory/forms';
import { NATIONAL_POSTS, type Place } from '../../src/domain/people/directory/posts';
import { POST_TITLES } from '../../src/domain/people/directory/post-titles';
import type { PostRoster, RosterRow } from '../../src/domain/people/directory/post-roster';
import { ROLE_LABELS, type Post } from '../../src/domain/words';
import { buttonList, buttonRow, press } from './buttons';
import { card, type Card, type Element } from './card';
import { box, exact, heading, run, words } from './elements';
import { fitted } from './fitted';
import { shortened } from './size';

/** The Directory of one place as somebody sees it. */
export interface DirectoryView {
  readonly standing: PostRoster;
  /** The posts of the place that the viewer may enter and end: none for most. */
  readonly keeps: readonly Post[];
  /** Whether the viewer may enter national posts. */
  readonly keepsNational: boolean;
  /** Whether there are other places to look at. */
  readonly hasOthers: boolean;
  readonly today: string;
  readonly banner?: { readonly text: string; readonly tone: 'good' | 'attention' };
}

const LONGEST_NAME = 100;

export const placeName = (place: Place): string => (place === 'England' ? 'All of England' : place);

/** Who holds which post in a region: what nobody holds comes first. */
export const directoryCard = (view: DirectoryView): Card =>
  fitted(view.standing.rows.length, (shown) => draw(view, shown));

function draw(
  { standing: { place, vacant, rows }, keeps, keepsNational, hasOthers, today, banner }: DirectoryView,
  shown: number
): Card {
  const drawn = rows.slice(0, shown);
  const left = rows.length - shown;
  const posts = [...new Set(drawn.map(({ post }) => post))];
  return card(`Directory: ${placeName(place)}`, [
    ...(banner ? [box(banner.tone, [exact([run(banner.text, { weight: 'Bolder' })])])] : []),
    words('Directory', { style: 'heading', size: 'Large', weight: 'Bolder' }),
    exact([run(placeName(place))], { spacing: 'None' }),
    ...vacant.map((post) =>
      vacancy(post, place, keeps.includes(post) || (keepsNational && NATIONAL_POSTS.includes(post)))
    ),
    ...posts.flatMap((post) => [
      heading(POST_TITLES[post] ?? post),
      ...drawn.filter((row) => row.post === post).map((row) => holder(row, today))
    ]),
    ...(rows.length === 0 ? [words('Nobody is entered for this place.')] : []),
    ...(left > 0
      ? [
          words(
            `and ${left} more, for whom this card has no room. Open the SCR Directory list of the site to see all of them.`,
            { separator: true, spacing: 'Medium' }
          )
        ]
      : []),
    ...buttonList([
      ...(keeps.length > 0
        ? KEEPING_BUTTONS.map((action) =>
            press({ title: DIRECTORY_ACTION_LABELS[action], verb: 'directory-form', data: { action, at: place } })
          )
        : []),
      ...(hasOthers ? [press({ title: 'Other regions', verb: 'directory' })] : [])
    ])
  ]);
}

const KEEPING_BUTTONS = ['enter', 'cover', 'end'] as const;

function vacancy(post: Post, place: Place, mine: boolean): Element {
  const at: Place = NATIONAL_POSTS.includes(post) ? 'England' : place;
  return box('attention', [
    exact([
      run(`Nobody is ${ROLE_LABELS[post]} today. `, { weight: 'Bolder' }),
      run(mine ? 'What they had to be told waits until somebody is.' : 'Ask an administrator to enter somebody.')
    ]),
    ...(mine
      ? buttonRow([
          press({ title: `Enter ${ROLE_LABELS[post]}`, verb: 'directory-form', data: { action: 'enter', at, post } })
        ])
      : [])
  ]);
}

function holder(
  { name, from, until, coverFor, coverForName, inspects = [], coveredBy }: RosterRow,
  today: string
): Element {
  const facts = [
    ...(coverFor
      ? [`covers for ${coverForName ? shortened(coverForName, LONGEST_NAME) : 'somebody who is away'}`]
      : []),
    ...(from && from > today ? [`from ${longDay(from)}`] : []),
    ...(until ? [`until ${longDay(until)}`] : []),
    ...coveredBy.map(
      (row) => `away${row.until ? ` until ${longDay(row.until)}` : ''}: ${shortened(row.name, LONGEST_NAME)} covers`
    ),
    ...(inspects.length > 0 ? [`inspects ${inspects.length} ${inspects.length === 1 ? 'service' : 'services'}`] : [])
  ];
  return exact(
    [
      run(shortened(name, LONGEST_NAME), { weight: 'Bolder' }),
      ...(facts.length > 0 ? [run(` (${facts.join('; ')})`)] : [])
    ],
    { spacing: 'Small' }
  );
}

/** The places of somebody who keeps or sees several, with what nobody holds there. */
export const placesCard = (standings: readonly PostRoster[]): Card =>
  card('Directory', [
    words('Directory', { style: 'heading', size: 'Large', weight: 'Bolder' }),
    ...standings.map(({ place, vacant, rows }): Element => ({
      type: 'Container',
      separator: true,
      spacing: 'Medium',
      items: [
        exact([
          run(placeName(place), { weight: 'Bolder' }),
          run(`, ${rows.length} ${rows.length === 1 ? 'entry' : 'entries'}`)
        ]),
        ...(vacant.length > 0
          ? [
              exact(
                [
                  run('Vacant: ', { color: 'Attention', weight: 'Bolder' }),
                  run(vacant.map((post) => ROLE_LABELS[post]).join(', '))
                ],
                { spacing: 'None' }
              )
            ]
          : []),
        ...buttonRow([press({ title: `Show ${placeName(place)}`, verb: 'directory', data: { at: place } })])
      ]
    }))
  ]);
