import { longDay } from '../../src/domain/dates';
import { placeOf, type Location } from '../../src/domain/locations/locations';
import { STEPS, type StepId } from '../../src/domain/steps';
import { text, type Say } from '../../src/domain/text';
import type { FoundLocations } from '../../src/register/locations/locations';
import { buttonList, press } from './buttons';
import { card, type Card, type Element } from './card';
import { exact, run, title, words } from './elements';
import { shortened } from './size';

interface LocationListView {
  /** Empty when nothing has been typed yet. */
  readonly typed: string;
  readonly found: FoundLocations;
  /** When a whole directory was last loaded, UTC; absent when none has been. */
  readonly loadedAt?: string;
  /** The steps by which they may begin a review: one of a location can be begun here. */
  readonly begins: readonly StepId[];
  readonly say: Say;
}

export const MOST_LOCATIONS = 15;
const LONGEST = 85;

/**
 * Locations of the list with their codes. What is looked for is sent by a button: Teams can ask for choices while
 * someone types, but a choice made that way has kept its whole card from being sent.
 */
export const locationListCard = ({
  typed,
  found: { locations, more },
  loadedAt,
  begins,
  say
}: LocationListView): Card =>
  card(
    'Locations and their codes',
    [
      title('Locations'),
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
      ...buttonList([press({ title: 'Find locations', verb: 'look-up-location' })])
    ],
    say
  );

/** Why there are none, or no more. */
function outcome(
  { typed, found, more }: { readonly typed: string; readonly found: number; readonly more: boolean },
  loadedAt: string | undefined
): readonly string[] {
  if (more)
    return [
      found > 0
        ? 'More locations begin like this. Enter more of the name or of the code.'
        : 'Enter more of the name or of the code: at least 3 letters, or 1- and 3 digits.'
    ];
  if (found > 0 || (typed === '' && loadedAt)) return [];
  return [
    loadedAt
      ? `No name or code in the location list of ${longDay(loadedAt)} begins like this. You can still record a code that is not in the list.`
      : NOT_LOADED
  ];
}

const NOT_LOADED =
  'No location list has been loaded yet. Ask an administrator to load it. You can still record a location code.';

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
          press({
            title: text`${STEPS[step].label} at ${code}`,
            verb: 'new-at-location',
            data: { location: code, step }
          })
        )
      )
    ]
  };
}
