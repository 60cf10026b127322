import { longDay, longTime } from '../../src/domain/dates';
import { lastAnswer, type Review } from '../../src/domain/review/review';
import { tracksShown } from '../../src/domain/review/tracks-shown';
import { several } from '../../src/domain/several';
import { text, type Text } from '../../src/domain/text';
import { START, STATE_WORDS, TRACK_LABELS, type Track } from '../../src/domain/words';
import type { Room } from './review-room';
import { shortened } from './size';

/** States in which nothing has happened: a children’s review starts with its mailbox and publication already known. */
const NOTHING: ReadonlySet<string> = new Set(['not-requested', 'awaited', 'not-known']);

/** The tracks on which something has happened, and the names of those on which nothing has. */
export function tracksOf(review: Review): {
  readonly begun: readonly Track[];
  readonly untouched: readonly Text[];
} {
  const { kind, tracks } = review;
  const own = tracksShown(review).filter((track) => track !== 'entry');
  const isBegun = (track: Track): boolean => tracks[track] !== START[kind][track] || !NOTHING.has(tracks[track]);
  return {
    begun: own.filter(isBegun),
    untouched: own.filter((track) => !isBegun(track)).map((track) => TRACK_LABELS[track])
  };
}

/** The state of a track, with the day or the name that people look for first. */
export function trackWords(review: Review, track: Track, room: Room): Text {
  const states: Readonly<Record<string, { readonly label: Text }>> = STATE_WORDS[track];
  return text`${states[review.tracks[track]]?.label ?? ''}${DETAILS[track](review, room)}`;
}

const dated = (words: string, date: string): string => (date ? `${words} ${longDay(date)}` : '');

/** What follows the words of the state, with its joining word or comma. */
const DETAILS: Readonly<Record<Track, (review: Review, room: Room) => string>> = {
  entry: () => '',
  mailbox: (review) => {
    const on = lastAnswer(review, 'acknowledge', 'acknowledgedOn');
    return review.tracks.mailbox === 'acknowledged' && on
      ? ` on ${longDay(on)} at ${lastAnswer(review, 'acknowledge', 'acknowledgedAt')}`
      : '';
  },
  terms: (review) => {
    if (review.tracks.terms === 'requested') return dated(' on', lastAnswer(review, 'request-terms', 'requestedOn'));
    return review.tracks.terms === 'received' ? dated(' on', lastAnswer(review, 'receive-terms', 'receivedOn')) : '';
  },
  imr: (review, room) => {
    const { imr } = review.tracks;
    const agreed = review.done['agree-imr'];
    if (agreed && (imr === 'agreed' || imr === 'provided'))
      return `: version ${lastAnswer(review, 'agree-imr', 'version')}, by ${shortened(agreed.by.name, room.line)} on ${longTime(agreed.at)}`;
    return imr === 'not-requested' ? '' : dated(', due by', lastAnswer(review, 'request-imr', 'dueOn'));
  },
  report: (review) => {
    switch (review.tracks.report) {
      case 'asked':
        return dated(' on', lastAnswer(review, 'ask-draft', 'askedOn'));
      case 'received':
        return (
          dated(' on', lastAnswer(review, 'receive-draft', 'receivedOn')) +
          dated(', comments due by', lastAnswer(review, 'receive-draft', 'commentsDueOn')) +
          (review.comments ? `, ${several(review.comments, 'comment')} in the sheet` : '')
        );
      case 'commented':
        return dated(' on', lastAnswer(review, 'send-comments', 'sentOn'));
      case 'final':
        return dated(' since', lastAnswer(review, 'finalise-report', 'finalOn'));
      default:
        return '';
    }
  },
  publication: (review, room) => {
    switch (review.tracks.publication) {
      case 'intended':
        return dated(', planned for', lastAnswer(review, 'plan-publication', 'plannedOn')) || ', date not yet known';
      case 'not-intended':
        return `: ${shortened(lastAnswer(review, 'rule-out-publication', 'reason'), room.line)}`;
      case 'arranged':
        return dated(' for', lastAnswer(review, 'arrange-publication', 'plannedOn'));
      case 'published':
        return dated(' on', lastAnswer(review, 'record-published', 'publishedOn'));
      default:
        return '';
    }
  },
  outcome: (review) => {
    const { kind, tracks } = review;
    if (tracks.outcome === 'evaluated')
      return dated(', letter of', lastAnswer(review, 'record-evaluation', 'letterOn'));
    if (tracks.outcome !== 'received') return '';
    if (kind === 'child') return dated(' on', lastAnswer(review, 'record-paperwork', 'receivedOn'));
    return lastAnswer(review, 'record-outcome', 'actionPlan') === 'no'
      ? ', action plan not received yet'
      : dated(', review completed on', lastAnswer(review, 'record-outcome', 'completedOn'));
  }
};
