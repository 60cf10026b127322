import { openDuties } from '../../../../src/domain/duties';
import { applyEvent } from '../../../../src/domain/review/apply-event';
import { answersIn, type ReviewEvent } from '../../../../src/domain/review/review';
import {
  corrects,
  correctsAnswer,
  entersAction,
  plansPublication,
  ratesRisk,
  recordsProgress,
  updatesAction,
  withdraws
} from '../../acts';
import {
  accepted,
  attempt,
  eventsOf,
  inspector,
  notifies,
  provides,
  recordsImrRequest,
  refused,
  replay,
  reviewAfter,
  reviewOver,
  safeguardingLead,
  toldOf,
  untilAgreed,
  untilAsked,
  untilProvided,
  weekdays,
  type Act
} from '../../builders';

const later: readonly (readonly [string, Act])[] = [
  ['2012-08-07', notifies()],
  ['2012-08-21', recordsImrRequest(inspector, { askedOn: '2012-08-14' })]
];

describe('a date that was wrong', () => {
  test('counts as corrected: what follows from it is due from the right day', () => {
    const before = reviewOver(...later);
    const after = reviewOver(...later, ['2012-08-21', correctsAnswer('request-imr/2', { askedOn: '20 August 2012' })]);
    const dueOf = (review: typeof before) =>
      openDuties(review, weekdays).find(({ duty }) => duty === 'appoint-author')?.due;
    expect([before.done['request-imr']?.on, after.done['request-imr']?.on]).toEqual(['2012-08-14', '2012-08-20']);
    expect([dueOf(before), dueOf(after)]).toEqual(['2012-08-21', '2012-08-27']);
  });

  test('the old value can still be read, and the reason', () => {
    const [event] = eventsOf([
      ...untilAsked,
      recordsProgress(),
      correctsAnswer('record-progress/3', { note: 'In October.' })
    ]).slice(-1);
    expect(event && answersIn(event, 'correct-step')).toEqual({
      of: 'record-progress/3',
      why: 'A slip of the keyboard.',
      note: 'In October.',
      before: expect.stringMatching(/: The panel meets again in September\.$/)
    });
  });

  test('is judged anew for having been entered late', () => {
    const told: ReviewEvent[] = [];
    let held: { review: ReturnType<typeof replay> } | undefined;
    for (const [day, act] of [
      ['2012-08-07', notifies()],
      ['2012-09-27', recordsImrRequest(inspector, { askedOn: '2012-08-08' })],
      ['2012-09-27', correctsAnswer('request-imr/2', { askedOn: '2012-09-26' })]
    ] as const) {
      const decision = attempt(held && replay(told), act, { now: `${day}T09:30:00.000Z` });
      if (!decision.ok) throw new Error('Refused');
      const { event, review } = applyEvent(
        held?.review,
        [],
        decision.event,
        weekdays,
        decision.after,
        decision.earlier
      );
      told.push(event);
      held = { review };
    }
    expect(told[1]?.late).toBeGreaterThan(30);
    expect(held?.review.lateEntries).toEqual([]);
    expect(held?.review).toEqual(replay(told));
  });

  test('is checked as it is in its own form', () => {
    const review = reviewAfter(untilAsked);
    const { code, fields } = refused(attempt(review, correctsAnswer('request-imr/2', { askedOn: '2012-12-01' })));
    expect([code, fields?.['askedOn']]).toEqual(['bad-input', expect.stringContaining('is in the future')]);
  });

  test('that is unlikely is asked about first', () => {
    const review = reviewAfter(untilAsked);
    const act = correctsAnswer('request-imr/2', { askedOn: '2012-08-01' });
    expect(refused(attempt(review, act)).code).toBe('unlikely');
    expect(attempt(review, { ...act, isConfirmed: true }).ok).toBe(true);
  });

  test('of a notification is judged by the notification as corrected', () => {
    const review = reviewAfter([notifies()]);
    expect(attempt(review, correctsAnswer('notify-adult/1', { initiatedOn: '2012-08-06' })).ok).toBe(true);
  });

  test('must still pass what must never happen: no IMR is provided before it was agreed', () => {
    const acts: readonly (readonly [string, Act])[] = [
      ...untilAgreed.map((act) => ['2012-08-07', act] as const),
      ['2012-08-09', provides('1.0', inspector, '2012-08-08')]
    ];
    const decision = attempt(reviewOver(...acts), correctsAnswer('provide-imr/6', { providedOn: '2012-08-06' }), {
      now: '2012-08-09T10:00:00.000Z'
    });
    expect(refused(decision).fields?.['providedOn']).toBe(
      'Enter a date from 7 August 2012 onwards: the IMR was agreed on that day.'
    );
  });
});

describe('an answer that was wrong', () => {
  test('of an earlier time that a step was taken, which the later one keeps', () => {
    const acts = [notifies(), ratesRisk('red'), ratesRisk('green')];
    const after = reviewAfter([...acts, correctsAnswer('set-risk/2', { level: 'amber' }, safeguardingLead)]);
    expect(after.ratings.map(({ level }) => level)).toEqual(['amber', 'green']);
  });

  test('of the notification, unless the entry has been corrected since', () => {
    const wrong = [notifies(), correctsAnswer('notify-adult/1', { initiatedOn: '2012-07-29' })];
    expect(reviewAfter(wrong).entry.initiatedOn).toBe('2012-07-29');
    const since = [notifies(), corrects({ initiatedOn: '2012-07-02' }), ...wrong.slice(1)];
    expect(reviewAfter(since).entry.initiatedOn).toBe('2012-07-02');
  });

  test('of an action, which keeps its id and what was heard of it', () => {
    const acts = [notifies(), entersAction(), updatesAction()];
    const [action] = reviewAfter([
      ...acts,
      correctsAnswer('add-actions/2', { organisation: 'Brook Lane Care' })
    ]).actions;
    expect(action).toMatchObject({ id: 'A1', organisation: 'Brook Lane Care', state: 'done' });
  });

  test('can be corrected again, and withdrawn', () => {
    const acts = [
      notifies(),
      recordsProgress(),
      correctsAnswer('record-progress/2', { note: 'In October.' }),
      correctsAnswer('record-progress/2', { note: 'In November.' })
    ];
    expect(reviewAfter(acts).done['record-progress']?.given.note).toBe('In November.');
    expect(reviewAfter([...acts, withdraws('record-progress/2')]).done['record-progress']).toBeUndefined();
  });

  test('that is not changed is no correction', () => {
    const review = reviewAfter([notifies(), recordsProgress()]);
    expect(refused(attempt(review, correctsAnswer('record-progress/2', { source: 'holder' }))).sentence).toBe(
      'These answers are already recorded. Change at least one of them.'
    );
  });
});

test('an answer prevents nothing that comes later, or the sentence says what it does not go with', () => {
  const acts = [notifies(), corrects({ initiatedOn: '2012-08-06' })];
  const decision = attempt(reviewAfter(acts), correctsAnswer('notify-adult/1', { notifiedOn: '2012-08-01' }));
  expect(refused(decision).sentence).toBe(
    '“Register entry corrected” was recorded on 7 August 2012 and does not go with these answers. Correct or withdraw that first.'
  );
});

test('those who were informed of the answer are informed that it was corrected', () => {
  const acts = [notifies(), plansPublication('2012-09-03')];
  const event = accepted(attempt(reviewAfter(acts), correctsAnswer('plan-publication/2', { plannedOn: '2012-10-03' })));
  expect(toldOf(event)).toEqual(['Felix Adeyemi']);
  expect(event.told[0]?.notice).toBe('correction-to-informed');
});

test('an IMR that was provided keeps what was provided', () => {
  const after = reviewOver(...untilProvided.map((act) => ['2012-08-07', act] as const), [
    '2012-08-08',
    correctsAnswer('request-imr/2', { dueOn: '2012-09-03' })
  ]);
  expect([after.tracks.imr, after.versions]).toEqual(['provided', ['1.0']]);
});

describe('an answer that should not be there', () => {
  const noted = [notifies(), recordsImrRequest(inspector, { dueOn: '2012-09-14' })];

  test('is taken away when it is sent empty, and the history says what it was', () => {
    const [event] = eventsOf([...noted, correctsAnswer('request-imr/2', { dueOn: '' })]).slice(-1);
    expect(event && answersIn(event, 'correct-step')).toMatchObject({
      dueOn: '',
      before: expect.stringContaining('14 September 2012')
    });
    const after = reviewAfter([...noted, correctsAnswer('request-imr/2', { dueOn: '' })]);
    expect(after.done['request-imr']?.given).not.toHaveProperty('dueOn');
  });

  test('is refused where the step needs it, and stays where it is not sent', () => {
    expect(refused(attempt(reviewAfter(untilAsked), correctsAnswer('request-imr/2', { askedOn: '' })))).toMatchObject({
      fields: { askedOn: expect.anything() }
    });
    const day = correctsAnswer('request-imr/2', { askedOn: '2012-08-06' });
    const after = reviewAfter([...noted, { ...day, isConfirmed: true }]);
    expect(after.done['request-imr']?.given).toMatchObject({ askedOn: '2012-08-06', dueOn: '2012-09-14' });
  });
});

test('an answer that has a step of its own is refused with the name of that step', () => {
  const wrong = correctsAnswer('notify-adult/1', { authority: 'Camden' });
  const { fields } = refused(attempt(reviewAfter(untilAsked), { ...wrong, by: safeguardingLead }));
  expect(fields?.['authority']).toContain('Use “Correct the local authority”');
});
