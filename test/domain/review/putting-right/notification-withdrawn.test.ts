import { closes, corrects, recordsProgress, withdraws } from '../../acts';
import {
  attempt,
  inspector,
  colleague,
  notifies,
  recordsImrRequest,
  refused,
  reviewAfter,
  safeguardingLead,
  untilAppointed,
  untilAsked
} from '../../builders';

const unconfirmed = (by = inspector) => ({ by, step: 'withdraw' as const, given: withdraws('notify-adult/1').given });

describe('KP-2: “The Regional Safeguarding Lead will monitor the completion and maintenance of the central spreadsheet”', () => {
  test('given that others have recorded something since, then only the lead withdraws the notification', () => {
    const review = reviewAfter([...untilAppointed, recordsProgress(colleague)]);
    expect(refused(attempt(review, withdraws('notify-adult/1'))).sentence).toBe(
      'Others have recorded 2 steps on this review since, so only the regional safeguarding lead can withdraw its notification. Ask your regional safeguarding lead.'
    );
    expect(attempt(review, withdraws('notify-adult/1', safeguardingLead)).ok).toBe(true);
  });

  test('given only steps of their own, corrections and what was withdrawn, then the inspector may', () => {
    const acts = [
      notifies(),
      recordsImrRequest(),
      corrects({ partnershipReference: 'SG/1' }),
      recordsProgress(colleague),
      withdraws('record-progress/4', colleague)
    ];
    expect(attempt(reviewAfter(acts), withdraws('notify-adult/1')).ok).toBe(true);
  });
});

describe('the withdrawal of a notification is asked about first', () => {
  test('it says that it closes the review, how much was recorded since, and who is informed', () => {
    const refusal = refused(attempt(reviewAfter(untilAsked), unconfirmed()));
    expect(refusal.code).toBe('unlikely');
    expect(refusal.sentence).toBe(
      'This closes the review as recorded by mistake. 1 step has been recorded on it since. These people will be informed: Rosalind Hart, Tomos Llewellyn, Hannah Osei. Nothing has been recorded yet. If this is right, withdraw it.'
    );
  });

  test('where nothing has been recorded since, it says so; confirmed, it is withdrawn', () => {
    const review = reviewAfter([notifies()]);
    expect(refused(attempt(review, unconfirmed())).sentence).toContain('Nothing else has been recorded on it.');
    expect(attempt(review, { ...unconfirmed(), isConfirmed: true }).ok).toBe(true);
  });
});

describe('a review that others were closed in favour of stays', () => {
  const review = reviewAfter([notifies()]);
  const standsFor = ['SCR-A-2012-0002'];

  test.each([withdraws('notify-adult/1'), closes('mistake')])('$step is refused, naming them', (act) => {
    expect(refused(attempt(review, act, { standsFor })).sentence).toBe(
      'SCR-A-2012-0002 was closed because it is the same review, or was merged with this one. Reopen it first.'
    );
    expect(refused(attempt(review, act, { standsFor: [...standsFor, 'SCR-A-2012-0003'] })).sentence).toMatch(
      /^SCR-A-2012-0002, SCR-A-2012-0003 were closed/
    );
    expect(attempt(review, act).ok).toBe(true);
  });
});
