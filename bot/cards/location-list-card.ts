import { longDay } from '../../src/domain/dates';
import { placeOf, type Location } from '../../src/domain/locations/locations';
import { STEPS, type StepId } from '../../src/domain/steps';
import type { FoundLocations } from '../../src/register/locations/locations';
import { buttonList, press } from './buttons';
import { card, type Card, type Element } from './card';
import { exact, run, words } from './elements';
import { shortened } from './size';

export interface LocationListView {
  /** What somebody looked for; empty when they have typed nothing yet. */
  readonly typed: string;
  readonly found: FoundLocations;
  /** When a whole directory was last loaded, UTC; absent when none has been. */
  readonly loadedAt?: string;
  /** The steps by which they may begin a review: one of a location can be begun here. */
  readonly begins: readonly StepId[];
}

export const MOST_LOCATIONS = 15;
const LONGEST = 85;

/**
 * Locations of the directory with their codes, and where to look for others. What is looked for is sent by a button: Teams can ask for
 * choices as somebody types, but more than once a choice made that way has kept its whole card from being sent.
 */
export function locationListCard({ typed, found: { locations, more }, loadedAt, begins }: LocationListView): Card {
  return card('Locations and their codes', [
    words('Locations', { style: 'heading', size: 'Large', weight: 'Bolder' }),
    ...(typed === '' ? [] : [exact([run(`For “${shortened(typed, LONGEST)}”`)], { spacing: 'None' })]),
    ...locations.map((location) => listed(location, begins)),
    ...outcome({ typed, found: locations.length, more }, loadedAt).map((sentence) =>
      words(sentence, { separator: true, spacing: 'Medium' })
    ),
    {
      type: 'Input.Text',
      id: 'sought',
      label: 'Name or code of a location',
      spacing: 'Large',
      ...(typed === '' ? {} : { value: typed })
    },
    ...buttonList([press({ title: 'Look it up', verb: 'look-up-location' })])
  ]);
}

/** What is to be said beside the locations: why there are none, or no more. */
function outcome(
  { typed, found, more }: { readonly typed: string; readonly found: number; readonly more: boolean },
  loadedAt: string | undefined
): readonly string[] {
  if (more)
    return [
      found > 0
        ? 'More locations begin like that. Type more of the name or of the code.'
        : 'Type more of the name, or of the code: at least three letters, or 1- and three digits.'
    ];
  if (found > 0 || (typed === '' && loadedAt)) return [];
  return [
    loadedAt
      ? `No location in the directory that was loaded on ${longDay(loadedAt)} begins like that, by its name or its code. A code that it lacks can be recorded all the same.`
      : NOT_LOADED
  ];
}

const NOT_LOADED =
  'No directory of locations has been loaded yet. Ask an administrator to load it. A location code can be recorded all the same.';

function listed(location: Location, begins: readonly StepId[]): Element {
  const { code, name, provider, closed, closedOn } = location;
  const place = placeOf(location);
  return {
    type: 'Container',
    separator: true,
    spacing: 'Medium',
    items: [
      exact([run(code, { weight: 'Bolder' }), run(`, ${shortened(name, LONGEST)}`)]),
      ...(closed
        ? [
            exact(
              [run(closedOn ? `Closed ${longDay(closedOn)}` : 'Closed', { color: 'Attention', weight: 'Bolder' })],
              { spacing: 'None' }
            )
          ]
        : []),
      ...[provider, place]
        .filter((line) => line !== '')
        .map((line) => exact([run(shortened(line, LONGEST), { isSubtle: true })], { spacing: 'None' })),
      ...buttonList(
        begins.map((step) =>
          press({ title: `${STEPS[step].label} at ${code}`, verb: 'new-at-location', data: { location: code, step } })
        )
      )
    ]
  };
}
