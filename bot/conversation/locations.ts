import { availableBeginnings, NOT_IN_DIRECTORY } from '../../src/domain/review/decide';
import { personIn } from '../../src/domain/people/people';
import type { Card } from '../cards/card';
import { locationListCard, MOST_LOCATIONS } from '../cards/location-list-card';
import { sentenceCard } from '../cards/sentence-card';
import type { TurnResponse, Turn } from '../teams/turn';
import { posting } from './draw';
import type { ConversationDependencies } from './dependencies';

/**
 * The locations whose code or name begins with what was typed: in place of the pressed card, otherwise as a message.
 */
export async function lookUpLocation(
  deps: ConversationDependencies,
  turn: Turn,
  sought: string
): Promise<TurnResponse> {
  const card = await listOf(deps, turn.chat.personId, sought.trim());
  return turn.kind === 'pressed' ? { inPlace: { card } } : { post: [posting(card, 'Locations and their codes')] };
}

async function listOf(
  { queries, log, now, sayFor }: ConversationDependencies,
  personId: string,
  typed: string
): Promise<Card> {
  const started = Date.now();
  const { directory, found, loadedAt } = await queries.locations(typed, MOST_LOCATIONS);
  const actor = personIn(directory, personId);
  const code = !actor ? 'not-in-directory' : found.locations.length > 0 ? 'found' : 'nothing-found';
  log.event('locations-sought', { personId, code, ms: Date.now() - started });
  const say = sayFor();
  if (!actor) return sentenceCard({ sentence: NOT_IN_DIRECTORY, say });
  return locationListCard({
    typed,
    found,
    begins: availableBeginnings(actor, directory, now()),
    say,
    ...(loadedAt ? { loadedAt } : {})
  });
}

/**
 * What the form of a notification need not ask, because the location list has it. A code that is no longer listed is
 * kept.
 */
export async function knownOfLocation(
  { queries }: ConversationDependencies,
  code: string
): Promise<Readonly<Record<string, string>>> {
  const { found } = await queries.locations(code, 1);
  const location = found.locations.find((each) => each.code === code);
  return {
    locationCodes: code,
    regulatedService: 'yes',
    ...(location ? { service: location.name } : {}),
    ...(location?.authority ? { authority: location.authority } : {})
  };
}
