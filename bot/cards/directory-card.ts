import { longDay } from '../../src/domain/dates';
import { DIRECTORY_ACTION_LABELS } from '../../src/domain/people/directory/forms';
import { NATIONAL_POSTS, type Place } from '../../src/domain/people/directory/posts';
import { POST_TITLES } from '../../src/domain/people/directory/post-titles';
import type { PostRoster, RosterRow } from '../../src/domain/people/directory/post-roster';
import { joined, text, type Say } from '../../src/domain/text';
import { ROLE_LABELS, type Post } from '../../src/domain/words';
import { buttonList, buttonRow, press } from './buttons';
import { card, type Card, type Element } from './card';
import { bannerBox, box, exact, heading, run, title, words, type Banner } from './elements';
import { fitted } from './fitted';
import { shortened } from './size';

/** The Directory of one place, as its reader may change it. */
export interface DirectoryView {
  readonly roster: PostRoster;
  /** The posts of the place that the viewer may fill and end: none for most. */
  readonly manages: readonly Post[];
  /** Whether the viewer may fill national posts. */
  readonly managesNational: boolean;
  /** Whether there are other places to look at. */
  readonly hasOthers: boolean;
  readonly today: string;
  readonly banner?: Banner;
  readonly say: Say;
}

const LONGEST_NAME = 100;

export const placeName = (place: Place): string => (place === 'England' ? 'All of England' : place);

/** Who holds which post in a region: vacant posts come first. */
export const directoryCard = (view: DirectoryView): Card =>
  fitted(view.roster.rows.length, (shown) => draw(view, shown));

function draw(
  { roster: { place, vacant, rows }, manages, managesNational, hasOthers, today, banner, say }: DirectoryView,
  shown: number
): Card {
  const drawn = rows.slice(0, shown);
  const left = rows.length - shown;
  const posts = [...new Set(drawn.map(({ post }) => post))];
  return card(
    `Directory: ${placeName(place)}`,
    [
      ...bannerBox(banner),
      title('Directory'),
      exact([run(placeName(place))], { spacing: 'None' }),
      ...vacant.map((post) =>
        vacancy(post, place, manages.includes(post) || (managesNational && NATIONAL_POSTS.includes(post)))
      ),
      ...posts.flatMap((post) => [
        heading(POST_TITLES[post] ?? post),
        ...drawn.filter((row) => row.post === post).map((row) => holder(row, today))
      ]),
      ...(rows.length === 0 ? [words('No one is in the Directory for this place.')] : []),
      ...(left > 0
        ? [
            words(`and ${left} more. Open the SCR Directory list of the site to see all of them.`, {
              separator: true,
              spacing: 'Medium'
            })
          ]
        : []),
      ...buttonList([
        ...(manages.length > 0
          ? CHANGES.map((action) =>
              press({ title: DIRECTORY_ACTION_LABELS[action], verb: 'directory-form', data: { action, at: place } })
            )
          : []),
        ...(hasOthers ? [press({ title: 'View other regions', verb: 'directory' })] : [])
      ])
    ],
    say
  );
}

const CHANGES = ['enter', 'cover', 'end'] as const;

function vacancy(post: Post, place: Place, mine: boolean): Element {
  const at: Place = NATIONAL_POSTS.includes(post) ? 'England' : place;
  return box('attention', [
    exact([
      run(text`Vacant: ${ROLE_LABELS[post]}. `, { weight: 'Bolder' }),
      run(
        mine
          ? 'Messages for this post are sent once a person holds it.'
          : text`Ask an administrator to add a ${ROLE_LABELS[post]}.`
      )
    ]),
    ...(mine
      ? buttonRow([
          press({
            title: text`Add a ${ROLE_LABELS[post]}`,
            verb: 'directory-form',
            data: { action: 'enter', at, post }
          })
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
      ? [`covering for ${coverForName ? shortened(coverForName, LONGEST_NAME) : 'someone who is away'}`]
      : []),
    ...(from && from > today ? [`from ${longDay(from)}`] : []),
    ...(until ? [`until ${longDay(until)}`] : []),
    ...coveredBy.map(
      (row) =>
        `away${row.until ? ` until ${longDay(row.until)}` : ''}: ${shortened(row.name, LONGEST_NAME)} is covering`
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

/** The places of someone who manages or sees several, with their vacant posts. */
export const placesCard = (rosters: readonly PostRoster[], say: Say): Card =>
  card(
    'Directory',
    [
      title('Directory'),
      ...rosters.map(({ place, vacant, rows }): Element => ({
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
                    run(
                      joined(
                        vacant.map((post) => ROLE_LABELS[post]),
                        ', '
                      )
                    )
                  ],
                  { spacing: 'None' }
                )
              ]
            : []),
          ...buttonRow([press({ title: `View ${placeName(place)}`, verb: 'directory', data: { at: place } })])
        ]
      }))
    ],
    say
  );
