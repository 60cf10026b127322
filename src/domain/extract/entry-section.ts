import { longTime } from '../dates';
import type { Answers } from '../fields';
import { NOTIFICATION } from '../forms/notification';
import { ENTRY_LABELS, entryAnswers, entryOf, isEntryField, type EntryField } from '../review/entry';
import { eventNamed } from '../review/putting-right/recorded-event';
import { correctedAnswers } from '../review/putting-right/replay';
import type { ReviewEvent } from '../review/review';
import { STEPS } from '../steps';
import { tracksShown } from '../review/tracks-shown';
import { STATE_WORDS, TRACK_LABELS, type Track, type Tracks } from '../words';
import { answersOf, type Wording } from './answers-in-words';
import type { Extract } from './extract';
import { PARTS, tabled, type Section } from './section';

/** The register entry: each answer as it is now, and every time that it was given, by whom and when. */
export function entrySection({ review, events }: Extract, wording: Wording): Section {
  const { say } = wording;
  const fields = Object.keys(ENTRY_LABELS).filter(isEntryField);
  const said = events.map((event) => ({ event, answers: saidOfEntry(event) }));
  return tabled(PARTS.entry, 'The entry has no answers.', {
    headings: ['Question', 'Answer now', 'Each time it was given'],
    shares: [24, 32, 44],
    rows: fields.flatMap((field) => {
      const given = said.flatMap(({ event: { seq, by, at, step }, answers }) => {
        const answer = answers[field];
        return answer === undefined
          ? []
          : [`${seq}. ${inWords(field, answer, wording)}: ${by.name}, ${longTime(at)} (${say(STEPS[step].past)})`];
      });
      return given.length === 0
        ? []
        : [[say(ENTRY_LABELS[field]), inWords(field, entryOf(review, field), wording), given.join('\n')]];
    })
  });
}

/** What an event says of the entry: of a correction, only where what it corrects does. */
function saidOfEntry({ step, given }: ReviewEvent): Answers {
  if (!STEPS[step].putsRight) return entryAnswers(given);
  const answers: Answers = given;
  const corrected = eventNamed(answers['of'])?.step;
  return corrected ? entryAnswers(correctedAnswers(given)) : {};
}

/** Questions of the entry that a notification does not ask are answered in words. */
function inWords(field: EntryField, answer: string, wording: Wording): string {
  const step = wording.review.kind === 'adult' ? 'notify-adult' : 'notify-child';
  const isAsked = NOTIFICATION[wording.review.kind].some(({ id }) => id === field);
  return (isAsked && answer !== '' && answersOf(step, { [field]: answer }, wording)[0]?.answer) || answer;
}

/** Who the people of the review are, its region and the state of each of its tracks. */
export function peopleSection({ review, related }: Extract): Section {
  const row = (label: string, value: string | undefined): readonly (readonly string[])[] =>
    value ? [[label, value]] : [];
  return tabled(PARTS.people, '', {
    headings: ['What', 'Now'],
    shares: [30, 70],
    rows: [
      ...row('Region', review.region),
      ...row('Case inspector', review.inspector?.name),
      ...row('IMR author', review.author?.name),
      ...tracksShown(review).map((track) => [TRACK_LABELS[track], stateOf(track, review.tracks)]),
      ...row('Versions of the IMR that were submitted', review.versions.join(', ')),
      ...row('Location codes in the quality and risk profile', review.inProfile.join(', ')),
      ...row('Reviews that were merged with this one, or recorded twice', related.join(', '))
    ]
  });
}

function stateOf(track: Track, tracks: Tracks): string {
  const words: Readonly<Record<string, { readonly label: string }>> = STATE_WORDS[track];
  return words[tracks[track]]?.label ?? tracks[track];
}
