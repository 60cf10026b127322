import { statusOf } from '../../../src/domain/review/status';
import { STATE_WORDS, TRACK_STATES, type Track, type Tracks } from '../../../src/domain/words';
import {
  reviewAfter,
  notifies,
  untilAgreed,
  untilAppointed,
  untilAsked,
  untilProvided,
  untilSubmitted
} from '../builders';

const TRACKS = Object.keys(TRACK_STATES) as readonly Track[];
const start = reviewAfter([notifies()]).tracks;

/** Every combination of states that the types allow, reached or not. */
const everywhere: readonly Tracks[] = TRACKS.reduce<readonly Tracks[]>(
  (all, track) => all.flatMap((tracks) => TRACK_STATES[track].map((state) => ({ ...tracks, [track]: state }))),
  [start]
);

test.each([
  ['nothing has happened but the notification', [notifies()], 'Notified'],
  ['an IMR is asked for', untilAsked, 'IMR requested'],
  ['an author is appointed', untilAppointed, 'IMR being written'],
  ['the IMR is submitted', untilSubmitted, 'IMR with the regional director'],
  ['it is agreed', untilAgreed, 'IMR agreed'],
  ['it is provided', untilProvided, 'IMR provided']
])('when %s', (_what, acts, stage) => expect(statusOf(reviewAfter(acts))).toBe(stage));

test('what is under way speaks before what is finished, whichever comes later in the life of a review', () => {
  expect(statusOf({ kind: 'adult', tracks: { ...start, terms: 'requested', imr: 'provided' } })).toBe(
    'Terms of reference requested'
  );
  expect(statusOf({ kind: 'adult', tracks: { ...start, terms: 'received' } })).toBe('Terms of reference received');
});

test('wherever the tracks stand there is a stage, in the words of one of them', () => {
  const labels = TRACKS.flatMap((track) =>
    Object.values<{ label: string }>(STATE_WORDS[track]).map(({ label }) => label.slice(1))
  );
  for (const tracks of everywhere)
    expect([tracks, labels.some((label) => statusOf({ kind: 'adult', tracks }).endsWith(label))]).toEqual([
      tracks,
      true
    ]);
});
