import { availableBeginnings, NOT_IN_DIRECTORY } from '../../src/domain/review/decide';
import { personIn } from '../../src/domain/people/people';
import type { Card } from '../cards/card';
import { locationListCard, MOST_LOCATIONS } from '../cards/location-list-card';
import { sentenceCard } from '../cards/sentence-card';
import type { TurnResponse, Turn } from '../teams/turn';
import { posting } from './draw';
import type { ConversationDependencies } from './dependencies';

/** The locations whose code or name begins with what was typed: in place of the pressed card, otherwise as a message. */
export async function lookUpLocation(
  parts: ConversationDependencies,
  turn: Turn,
  sought: string
): Promise<TurnResponse> {
  const card = await listOf(parts, turn.chat.personId, sought.trim());
  return turn.kind === 'pressed' ? { inPlace: { card } } : { post: [posting(card, 'Locations and their codes')] };
}

async function listOf({ reading, log, now }: ConversationDependencies, personId: string, typed: string): Promise<Card> {
  const started = Date.now();
  const { directory, found, loadedAt } = await reading.locations(typed, MOST_LOCATIONS);
  const actor = personIn(directory, personId);
  const code = !actor ? 'not-in-directory' : found.locations.length > 0 ? 'found' : 'nothing-found';
  log.event('locations-sought', { personId, code, ms: Date.now() - started });
  if (!actor) return sentenceCard({ sentence: NOT_IN_DIRECTORY });
  return locationListCard({
    typed,
    found,
    begins: availableBeginnings(actor, directory, now()),
    ...(loadedAt ? { loadedAt } : {})
  });
}

/** What the form of a notification need not ask about a service: the directory knows it. A code that has gone from there is kept. */
export async function knownOfLocation(
  { reading }: ConversationDependencies,
  code: string
): Promise<Readonly<Record<string, string>>> {
  const { found } = await reading.locations(code, 1);
  const location = found.locations.find((each) => each.code === code);
  return {
    locationCodes: code,
    regulatedService: 'yes',
    ...(location ? { service: location.name } : {}),
    ...(location?.authority ? { authority: location.authority } : {})
  };
}
