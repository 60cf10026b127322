import { undatedDuties } from '../../../../src/domain/duties';
import { paperWithdrawn } from '../../../../src/domain/review/putting-right/put-right';
import { answersIn, lastAnswer, type ReviewEvent } from '../../../../src/domain/review/review';
import {
  corrects,
  entersAction,
  filesPaper,
  handsOver,
  receivesDraft,
  recordsProgress,
  settlesMentalHealth,
  withdraws
} from '../../acts';
import {
  appoints,
  attempt,
  author,
  colleague,
  director,
  eventsOf,
  inspector,
  leadElsewhere,
  notifies,
  recordsImrRequest,
  refused,
  reviewAfter,
  safeguardingLead,
  submits,
  toldOf,
  untilAgreed,
  untilAsked,
  untilProvided,
  untilSubmitted,
  weekdays,
  type Act
} from '../../builders';

/** What is left of a story once the last of it was withdrawn, and what it was before that. */
const without = (acts: readonly Act[], of: string, by?: Act['by']) => ({
  after: reviewAfter([...acts, withdraws(of, by)]),
  before: reviewAfter(acts.slice(0, -1))
});

describe('what was recorded by mistake is withdrawn, and the review becomes what it would be without it', () => {
  test('an IMR requested by mistake', () => {
    const { after, before } = without(untilAsked, 'request-imr/2');
    expect(after.tracks).toEqual(before.tracks);
    expect(after.done['request-imr']).toBeUndefined();
    expect(undatedDuties(after)).toEqual(undatedDuties(before));
  });

  test('progress on the wrong review: what was recorded before it is the latest again', () => {
    const acts = [notifies(), recordsProgress(), recordsProgress(colleague)];
    const { after, before } = without(acts, 'record-progress/3', colleague);
    expect(after.done['record-progress']).toEqual(before.done['record-progress']);
    expect(after.completedDuties).toEqual(before.completedDuties);
  });

  test('an action entered twice: one is left, and no later action has the number of the other', () => {
    const acts = [notifies(), entersAction(), entersAction()];
    expect(reviewAfter([...acts, withdraws('add-actions/3')]).actions.map(({ id }) => id)).toEqual(['A1']);
    expect(reviewAfter([...acts, withdraws('add-actions/2')]).actions.map(({ id }) => id)).toEqual(['A2']);
    const later = reviewAfter([...acts, withdraws('add-actions/3'), entersAction()]);
    expect(later.actions.map(({ id }) => id)).toEqual(['A1', 'A3']);
  });

  test('what came later stays: it is told again on what is left', () => {
    const acts = [notifies(), recordsProgress(), settlesMentalHealth('yes'), withdraws('record-progress/2')];
    const review = reviewAfter(acts);
    expect([review.seq, review.entry.mentalHealth, review.withdrawn]).toEqual([4, 'yes', [2]]);
    expect(review.done['record-progress']).toBeUndefined();
  });

  test('a handover by mistake gives the review back to the inspector before', () => {
    const review = reviewAfter([notifies(), handsOver(colleague), withdraws('hand-over/2')]);
    expect(review.inspector?.id).toBe(inspector.id);
  });

  test('a correction that moved the review to another region brings it back, by the lead of that region', () => {
    const acts = [notifies(), corrects({ authority: 'Camden' }), withdraws('correct-entry/2', leadElsewhere)];
    expect(reviewAfter(acts).region).toBe('South West');
  });

  test('the same can be recorded again, and withdrawn again', () => {
    const acts = [...untilAsked, withdraws('request-imr/2'), recordsImrRequest(), withdraws('request-imr/4')];
    expect(reviewAfter(acts).tracks.imr).toBe('not-requested');
  });
});

describe('a notification withdrawn closes the review as recorded by mistake', () => {
  const review = reviewAfter([...untilAsked, withdraws('notify-adult/1')]);

  test('with that ending, and nothing is to be done', () => {
    expect(review.tracks.entry).toBe('closed');
    expect(lastAnswer(review, 'close', 'ending')).toBe('mistake');
    expect(lastAnswer(review, 'close', 'reason')).toBe('It belongs to another review.');
    expect(undatedDuties(review)).toEqual([]);
    expect(review.inspector?.id).toBe(inspector.id);
  });

  test('everybody who was informed of anything in it is informed', () => {
    const [event] = eventsOf([...untilAsked, withdraws('notify-adult/1', safeguardingLead)]).slice(-1);
    expect(event && toldOf(event)).toEqual(['Gwen Howells', 'Rosalind Hart', 'Tomos Llewellyn']);
  });

  test('not once an IMR has been provided for it', () => {
    expect(refused(attempt(reviewAfter(untilProvided), withdraws('notify-adult/1', safeguardingLead))).sentence).toBe(
      'An IMR has been provided for this review, so it stays in the register. Close the review instead.'
    );
  });
});

describe('a paper that was filed goes with what is withdrawn', () => {
  const HELD = '/sites/scr/SCR Documents/SCR-A-2012-0001/From the partnership/Report.pdf';
  const filing = (step: 'receive-draft' | 'file-paper', seq: number): ReviewEvent => {
    const [event] = eventsOf([notifies(), step === 'file-paper' ? filesPaper() : receivesDraft()]).slice(-1);
    if (!event) throw new Error('Nothing was filed');
    return { ...event, seq, given: { ...event.given, document: HELD } };
  };
  const goesWith = (of: string, events: readonly ReviewEvent[]) =>
    paperWithdrawn({ ...withdraws(of), key: 'k' }, { events, clock: weekdays });

  test('whichever step filed it', () => {
    const events = [filing('receive-draft', 2)];
    expect(goesWith('receive-draft/2', events)).toBe(HELD);
    expect(goesWith('file-paper/3', events)).toBeUndefined();
  });

  test('but not where something else that still counts filed the same', () => {
    const events = [filing('receive-draft', 2), filing('file-paper', 3)];
    expect(goesWith('file-paper/3', events)).toBeUndefined();
    const [withdrawal] = eventsOf([notifies(), recordsProgress(), withdraws('record-progress/2')]).slice(-1);
    if (!withdrawal) throw new Error('Nothing was withdrawn');
    const ofTheFirst = { ...withdrawal, seq: 4, given: { ...withdrawal.given, of: 'receive-draft/2' } };
    expect(goesWith('file-paper/3', [...events, ofTheFirst])).toBe(HELD);
  });

  test('and nothing where no paper came with it', () => {
    expect(goesWith('record-progress/2', eventsOf([notifies(), recordsProgress()]))).toBeUndefined();
  });
});

describe('what is never undone', () => {
  test('having worked on the case (KP-10)', () => {
    const acts = [...untilAsked, recordsProgress(colleague), withdraws('record-progress/3', colleague)];
    const review = reviewAfter(acts);
    expect(review.workedBy).toContain(colleague.id);
    expect(refused(attempt(review, appoints(colleague))).sentence).toContain('has worked on this case');
  });

  test('the name of a version: no version names two documents (KP-11)', () => {
    const review = reviewAfter([...untilSubmitted, withdraws('submit-imr/4', author)]);
    expect(review.tracks.imr).toBe('appointed');
    expect(refused(attempt(review, submits('1.0'))).sentence).toContain('Version 1.0 has already been submitted');
  });

  test('the history keeps both, with their reasons', () => {
    const events = eventsOf([...untilAsked, withdraws('request-imr/2')]);
    expect(events.map(({ step }) => step)).toEqual(['notify-adult', 'request-imr', 'withdraw']);
    expect(events[2] && answersIn(events[2], 'withdraw')).toEqual({
      of: 'request-imr/2',
      why: 'It belongs to another review.'
    });
  });
});

describe('those who were informed are informed', () => {
  const lastOf = (acts: readonly Act[]): ReviewEvent | undefined => eventsOf(acts).at(-1);

  test('each once, and who recorded it where someone else withdraws it', () => {
    const event = lastOf([...untilAsked, withdraws('request-imr/2', safeguardingLead)]);
    expect(event && toldOf(event)).toEqual(['Gwen Howells', 'Rosalind Hart', 'Tomos Llewellyn']);
    expect(event?.told.every(({ notice }) => notice === 'withdrawal-to-informed')).toBe(true);
  });

  test('not who withdraws it', () => {
    const event = lastOf([...untilAgreed, withdraws('agree-imr/5', director)]);
    expect(event && toldOf(event)).toEqual(['Gwen Howells', 'Imran Sheikh']);
  });
});
