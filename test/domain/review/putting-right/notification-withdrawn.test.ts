import { hasJustGone } from '../../../../src/domain/review/possible-pair';
import type { Review } from '../../../../src/domain/review/review';
import { closes, corrects, recordsProgress, withdraws } from '../../acts';
import {
  attempt,
  inspector,
  colleague,
  leadElsewhere,
  notifies,
  recordsImrRequest,
  refused,
  reviewAfter,
  safeguardingLead,
  untilAppointed,
  untilAsked
} from '../../builders';
import { closedAs } from '../closed-as';

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
  const closedHere = (reference: string, more: Partial<Review> = {}): Review =>
    closedAs({ ...review, reference, ...more }, 'duplicate', { other: review.reference });
  const [second, third] = [closedHere('SCR-A-2012-0002'), closedHere('SCR-A-2012-0003')];
  const elsewhere = closedHere('SCR-A-2012-0004', { region: 'London', inspector: colleague });

  test.each([withdraws('notify-adult/1', safeguardingLead), closes('mistake')])(
    '$step by the lead is refused, naming them',
    (act) => {
      expect(refused(attempt(review, act, { standsFor: [second] })).sentence).toBe(
        'SCR-A-2012-0002 was closed because it is the same review, or was merged with this one. Reopen it first.'
      );
      expect(refused(attempt(review, act, { standsFor: [second, third] })).sentence).toMatch(
        /^SCR-A-2012-0002, SCR-A-2012-0003 were closed .* Reopen them first\.$/
      );
      expect(attempt(review, act).ok).toBe(true);
    }
  );

  test('who may not reopen it is told whom to ask, by name', () => {
    expect(refused(attempt(review, withdraws('notify-adult/1'), { standsFor: [second] })).sentence).toBe(
      `SCR-A-2012-0002 was closed because it is the same review, or was merged with this one. Ask ${safeguardingLead.name}, regional safeguarding lead, to have it reopened first.`
    );
  });

  test('one whose details are not open to the person is not named, and the lead of its region is', () => {
    expect(refused(attempt(review, closes('mistake'), { standsFor: [second, elsewhere] })).sentence).toBe(
      `SCR-A-2012-0002 was closed because it is the same review, or was merged with this one. Reopen it first. A review whose details are not open to you was closed because it is the same review, or was merged with this one. Ask ${leadElsewhere.name}, regional safeguarding lead, to have it reopened first.`
    );
  });
});

describe('a possible duplicate of a review that has just been closed as a mistake', () => {
  const review = reviewAfter([notifies()]);
  const mistake = { ...reviewAfter([notifies(), closes('mistake')]), reference: 'SCR-A-2012-0002' };
  const closedAt = mistake.done.close?.at ?? '';

  test('it has just gone for ten minutes, where the two are alike', () => {
    const later = (minutes: number) => new Date(Date.parse(closedAt) + minutes * 60_000).toISOString();
    expect(hasJustGone(mistake, review, later(3))).toBe(true);
    expect(hasJustGone(mistake, review, later(11))).toBe(false);
    const unlike = { ...mistake, entry: { ...mistake.entry, partnership: '', service: '', locationCodes: '' } };
    expect(hasJustGone(unlike, review, later(3))).toBe(false);
    expect(hasJustGone(reviewAfter([notifies(), closes('not-held')]), review, later(3))).toBe(false);
    const different = { ...mistake, differentFrom: { [review.reference]: 'regional-safeguarding-lead' } } as const;
    expect(hasJustGone(different, review, later(3))).toBe(false);
  });

  test('the review stays until it is reopened', () => {
    expect(refused(attempt(review, withdraws('notify-adult/1'), { standsFor: [mistake] })).sentence).toBe(
      `SCR-A-2012-0002 may be the same review, and has just been closed as a mistake. Ask ${safeguardingLead.name}, regional safeguarding lead, to have it reopened first. If this one is a mistake too, try again in 10 minutes.`
    );
  });
});
