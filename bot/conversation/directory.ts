import { ukDay } from '../../src/domain/dates';
import { NOT_IN_DIRECTORY } from '../../src/domain/review/decide';
import type { DirectoryAction } from '../../src/domain/people/directory/forms';
import { NOT_A_DIRECTORY_MANAGER, saidOf } from '../../src/domain/people/directory/change';
import {
  managesAllPosts,
  PLACES,
  placesManaged,
  postsManaged,
  type Place
} from '../../src/domain/people/directory/posts';
import { directoryOf, type DirectoryRow } from '../../src/domain/people/directory/row';
import { postRosterOf } from '../../src/domain/people/directory/post-roster';
import type { Answers } from '../../src/domain/fields';
import { personIn, postsOf, regionsCovered, type Directory, type Person } from '../../src/domain/people/people';
import { joined, plural, term, text, type Text } from '../../src/domain/text';
import type { Post } from '../../src/domain/words';
import type { RegisterUnavailable } from '../../src/register/client/sharepoint-client';
import type { Card } from '../cards/card';
import { directoryCard, placesCard, type DirectoryView } from '../cards/directory-card';
import { NO_POST_TODAY } from '../cards/hello-card';
import { directoryFormCard } from '../cards/directory-form-card';
import { sentenceCard } from '../cards/sentence-card';
import type { TurnResponse, CardInvoke, Turn } from '../teams/turn';
import { posting } from './draw';
import { choicesFor, chosenAlone, directoryOffers, typedOnDirectoryForm } from './directory-offers';
import type { ConversationDependencies } from './dependencies';
import { busyRecording } from './sentences';
import { refusedPress } from './show';

/**
 * Who holds which post, of one place or of each that the person manages or sees. In place of a pressed card, otherwise
 * as a message.
 */
export async function showDirectory(deps: ConversationDependencies, turn: Turn, at?: Place): Promise<TurnResponse> {
  const directory = await deps.queries.directory();
  const person = personIn(directory, turn.chat.personId);
  const say = deps.sayFor();
  const card = person ? drawDirectory(deps, person, directory, at) : sentenceCard({ sentence: NOT_IN_DIRECTORY, say });
  return turn.kind === 'pressed'
    ? { inPlace: { card } }
    : { post: [posting(card, say(text`The Directory of ${plural(term.review)}`))] };
}

/** The place that is named after the word, as in “directory south west”. */
export const placeNamed = (text: string): Place | undefined =>
  PLACES.find((place) => place.toLowerCase() === text.trim().toLowerCase());

function drawDirectory(
  { now, sayFor }: ConversationDependencies,
  person: Person,
  directory: Directory,
  at: Place | undefined,
  banner?: DirectoryView['banner']
): Card {
  const say = sayFor();
  const today = ukDay(now());
  const places = placesSeen(person, today);
  const [only] = places;
  if (!only) return sentenceCard({ sentence: NO_POST_TODAY, say });
  const place = places.find((each) => each === at) ?? (places.length === 1 ? only : undefined);
  if (!place)
    return placesCard(
      places.map((each) => postRosterOf(each, directory, today)),
      say
    );
  return directoryCard({
    roster: postRosterOf(place, directory, today),
    manages: postsManaged(person, place, today),
    managesNational: managesAllPosts(person, today),
    hasOthers: places.length > 1,
    today,
    say,
    ...(banner ? { banner } : {})
  });
}

/** The places that someone manages, or else the regions of their posts. */
function placesSeen(person: Person, today: string): readonly Place[] {
  const managed = placesManaged(person, today);
  if (managed.length > 0 || postsOf(person, today).length === 0) return managed;
  return regionsCovered(person, today);
}

/** The form of one change, in place of the card. */
export async function openDirectoryForm(
  deps: ConversationDependencies,
  turn: Turn & CardInvoke,
  { action, at, post }: { readonly action: DirectoryAction; readonly at: Place; readonly post?: Post | undefined }
): Promise<TurnResponse> {
  const directory = await deps.queries.directory();
  const person = personIn(directory, turn.chat.personId);
  if (!person) return refusedPress(deps, turn, { code: 'not-in-directory', sentence: NOT_IN_DIRECTORY });
  const today = ukDay(deps.now());
  if (placesManaged(person, today).length === 0)
    return refusedPress(deps, turn, { code: 'not-your-role', sentence: NOT_A_DIRECTORY_MANAGER });
  const given = begun(action, { at, post, today });
  return {
    inPlace: {
      card: directoryFormCard({
        action,
        at,
        given,
        peoplePicker: deps.peoplePicker,
        say: deps.sayFor(),
        choices: choicesFor(person, today),
        offers: directoryOffers({ action, at, given, person, directory, today })
      })
    }
  };
}

/** What the form begins with. */
function begun(
  action: DirectoryAction,
  { at, post, today }: { readonly at: Place; readonly post: Post | undefined; readonly today: string }
): Answers {
  if (action === 'enter') return { place: at, from: today, ...(post ? { post } : {}) };
  return action === 'end' ? { until: today } : {};
}

/** Changes the Directory as the form says; the form turns into the card of the place. */
export async function changeDirectory(
  deps: ConversationDependencies,
  turn: Turn & CardInvoke,
  { action, at }: { readonly action: DirectoryAction; readonly at: Place }
): Promise<TurnResponse> {
  const given = typedOnDirectoryForm(turn, action);
  const { personId } = turn.chat;
  const result = await deps.directoryChanges.handleChange({ actorId: personId, action, given });
  const today = ukDay(deps.now());
  if (result.ok) {
    deps.log.event('directory-changed', {
      personId,
      code: action,
      outcome: result.changed.length > 0 ? 'recorded' : 'repeated'
    });
    return {
      inPlace: {
        card: drawDirectory(deps, result.actor, directoryOf(result.rows), at, {
          text: receipt(action, result.changed),
          tone: 'good'
        })
      }
    };
  }
  const { refusal } = result;
  deps.log.event('refused-press', { personId, code: refusal.code, rule: refusal.rule });
  if (refusal.code === 'not-in-directory' || !refusal.fields)
    return {
      inPlace: {
        card: sentenceCard({
          sentence: refusal.sentence,
          buttons: [{ title: 'View the Directory', verb: 'directory', data: { at } }],
          say: deps.sayFor()
        })
      }
    };
  const directory = await deps.queries.directory();
  const person = personIn(directory, personId);
  if (!person) return refusedPress(deps, turn, { code: 'not-in-directory', sentence: NOT_IN_DIRECTORY });
  return {
    inPlace: {
      card: directoryFormCard({
        action,
        at,
        given,
        refusal,
        peoplePicker: deps.peoplePicker,
        say: deps.sayFor(),
        choices: choicesFor(person, today),
        offers: directoryOffers({ action, at, given, person, directory, today, found: result.people })
      })
    }
  };
}

/** SharePoint has not answered in time: the form again, with all that was typed, so that it can be pressed again. */
export function busyDirectory(
  { peoplePicker, sayFor }: ConversationDependencies,
  turn: Turn & CardInvoke,
  { action, at }: { readonly action: DirectoryAction; readonly at: Place },
  { retryAfterSeconds = 10 }: Pick<RegisterUnavailable, 'retryAfterSeconds'>
): TurnResponse {
  const given = typedOnDirectoryForm(turn, action);
  return {
    inPlace: {
      card: directoryFormCard({
        action,
        at,
        given,
        banner: busyRecording(retryAfterSeconds),
        peoplePicker,
        say: sayFor(),
        ...chosenAlone(given)
      })
    }
  };
}

function receipt(action: DirectoryAction, changed: readonly DirectoryRow[]): Text {
  const [first] = changed;
  if (!first) return 'This is already in the Directory.';
  switch (action) {
    case 'enter':
      return text`Recorded: ${first.name}, ${saidOf(first)}. Messages that were waiting for this post are being sent to them.`;
    case 'cover':
      return text`Recorded: ${first.name} is covering for ${first.coverForName ?? 'them'}: ${joined(changed.map(saidOf), '; ')}.`;
    case 'end':
      return text`Recorded: ${first.name}, ${saidOf(first)}.`;
  }
}
