import { createClock } from '../../../bot/settings/working-days';
import { applyEvent } from '../../../src/domain/review/apply-event';
import { howLate } from '../../../src/domain/review/late-entries';
import type { Review, ReviewEvent } from '../../../src/domain/review/review';
import { DUTIES, DUTY_IDS, openDuties, type OpenDuty } from '../../../src/domain/duties';
import { STEPS, STEP_IDS } from '../../../src/domain/steps';
import { fieldsOf } from '../../../src/domain/steps/step';
import { STANDARD_SETTINGS } from '../../../src/domain/settings';
import { corrects, does, receivesDraft, recordsProgress } from '../acts';
import { accepted, attempt, inspector, notifies, recordsImrRequest, replay, type Act } from '../builders';
import { said } from '../in-words';

const clock = createClock(STANDARD_SETTINGS);

/** Each thing recorded at half past nine on a day of its own, as the service does it. */
function recorded(...acts: readonly (readonly [day: string, act: Act])[]) {
  let review: Review | undefined;
  let duties: readonly OpenDuty[] = [];
  const events: ReviewEvent[] = [];
  for (const [day, act] of acts) {
    const event = accepted(attempt(review, act, { now: `${day}T09:30:00.000Z` }));
    const applied = applyEvent(review, duties, event, clock);
    ({ review, duties } = applied);
    events.push(applied.event);
  }
  if (!review) throw new Error('Nothing was recorded.');
  return { review, duties, events };
}

/** An event as the release before recorded it. */
const asBefore = (event: ReviewEvent): ReviewEvent =>
  JSON.parse(
    JSON.stringify(event, (key, value: unknown) => (key === 'on' || key === 'late' ? undefined : value))
  ) as ReviewEvent;

const ENTERED = '2026-11-27';
const notifiedLate = notifies(inspector, { notifiedOn: '2026-09-01', initiatedOn: '2026-08-24' });
const dueOf = (duties: readonly OpenDuty[], duty: string) => duties.find((one) => one.duty === duty)?.due;

describe('“Clocks begin when the thing happened, not when it was typed”', () => {
  const late = recorded([ENTERED, notifiedLate]);

  test('notified on 1 September and entered on 27 November, then what follows was due in September', () => {
    expect(late.duties.find(({ duty }) => duty === 'ask-draft')).toEqual({
      duty: 'ask-draft',
      owner: 'case-inspector',
      since: '2026-09-01',
      entered: ENTERED,
      due: '2026-09-29'
    });
    expect(dueOf(late.duties, 'confirm-profile')).toBe('2026-09-08');
    expect(dueOf(late.duties, 'ask-progress')).toBe('2026-09-29');
  });

  test('“entered 61 working days after we were notified”: what was entered late says so', () => {
    expect(late.review.lateEntries).toEqual([{ step: 'notify-adult', enteredOn: ENTERED, workingDays: 63 }]);
    expect(late.review.lateEntries.map((entry) => said(howLate(entry)))).toEqual([
      '63 working days after we were notified'
    ]);
    expect(late.events.map((event) => event.late)).toEqual([63]);
  });

  test('“on receipt”: within the local target for completing the entry it is not late', () => {
    expect(recorded(['2026-09-08', notifiedLate]).review.lateEntries).toEqual([]);
    expect(recorded(['2026-09-09', notifiedLate]).review.lateEntries).toHaveLength(1);
  });

  test('a comment due on 20 November is owed since the draft was received, and not since it was entered', () => {
    const { duties, review } = recorded(
      ['2026-10-01', notifies(inspector, { notifiedOn: '2026-10-01', initiatedOn: '2026-09-24' })],
      [ENTERED, receivesDraft('', inspector, '2026-11-06')]
    );
    expect(duties.find(({ duty }) => duty === 'send-comments')).toMatchObject({
      since: '2026-11-06',
      entered: ENTERED,
      due: '2026-11-20'
    });
    expect(review.lateEntries.map((entry) => said(howLate(entry)))).toEqual([
      '15 working days after the draft report was received'
    ]);
  });

  test('what was done in time and entered late was done in time', () => {
    const { review } = recorded(
      ['2026-10-01', notifies(inspector, { notifiedOn: '2026-10-01', initiatedOn: '2026-09-24' })],
      ['2026-11-06', receivesDraft('', inspector, '2026-11-06')],
      [ENTERED, does(inspector, 'send-comments', { sentOn: '2026-11-18', accurate: 'yes' })]
    );
    expect(review.completedDuties).toContainEqual({
      duty: 'send-comments',
      since: '2026-11-06',
      due: '2026-11-20',
      on: '2026-11-18'
    });
  });

  test('older news that is recorded later does not set the clock back', () => {
    const { duties } = recorded(
      ['2026-10-01', notifies(inspector, { notifiedOn: '2026-10-01', initiatedOn: '2026-09-24' })],
      ['2026-11-20', recordsProgress(inspector, '2026-11-20')],
      [ENTERED, recordsProgress(inspector, '2026-10-12')]
    );
    expect(dueOf(duties, 'ask-progress')).toBe('2026-12-18');
  });

  test('a date that another organisation set wins as before', () => {
    const { duties } = recorded(
      ['2026-10-01', notifies(inspector, { notifiedOn: '2026-10-01', initiatedOn: '2026-09-24' })],
      [ENTERED, receivesDraft('2026-12-01', inspector, '2026-11-06')]
    );
    expect(dueOf(duties, 'send-comments')).toBe('2026-12-01');
  });

  test('a corrected day of notification moves what is reckoned from it, completes nothing, and is judged anew', () => {
    const { review, duties, events } = recorded(
      [ENTERED, notifiedLate],
      [ENTERED, corrects({ notifiedOn: '2026-11-26' })]
    );
    expect(dueOf(duties, 'confirm-profile')).toBe('2026-12-03');
    expect(review.lateEntries).toEqual([]);
    expect(review.completedDuties).toEqual([]);
    expect(events.at(-1)?.discharged).toBeUndefined();
    const back = recorded(
      [ENTERED, notifies(inspector, { notifiedOn: '2026-11-26', initiatedOn: '2026-08-24' })],
      [ENTERED, corrects({ notifiedOn: '2026-09-01' })]
    );
    expect(dueOf(back.duties, 'confirm-profile')).toBe('2026-09-08');
    expect(back.review.lateEntries).toEqual([{ step: 'notify-adult', enteredOn: ENTERED, workingDays: 63 }]);
  });
});

test('“Due dates of open reviews stay as they were recorded”: an event from before has no day of its own', () => {
  const { events } = recorded(
    [ENTERED, notifiedLate],
    [ENTERED, recordsImrRequest(inspector, { askedOn: '2026-11-02' })]
  );
  const before = replay(events.map(asBefore));
  expect(before.lateEntries).toEqual([]);
  const duties = openDuties(before, clock);
  expect(dueOf(duties, 'request-terms')).toBe('2026-12-01');
  expect(dueOf(duties, 'confirm-profile')).toBe('2026-12-04');
  expect(duties.every(({ since, entered }) => since === ENTERED && entered === undefined)).toBe(true);
  const corrected = replay([
    ...events.map(asBefore),
    accepted(attempt(before, corrects({ notifiedOn: '2026-10-01' }), { now: `${ENTERED}T10:00:00.000Z` }))
  ]);
  expect(dueOf(openDuties(corrected, clock), 'confirm-profile')).toBe('2026-12-04');
});

describe('the tables', () => {
  test('the day that a step names is one of its questions, must be answered, and lies in the past', () => {
    for (const step of STEP_IDS) {
      const { happened, kinds } = STEPS[step];
      if (!happened) continue;
      for (const kind of kinds)
        expect(fieldsOf(STEPS[step], kind).find(({ id }) => id === happened.on)).toMatchObject({
          type: 'date',
          past: true,
          missing: expect.anything() as unknown
        });
    }
  });

  test('a duty follows from a step whose day is known wherever its form asks for one day of the past', () => {
    const without = DUTY_IDS.flatMap((duty) => DUTIES[duty].after).filter((step) => {
      const days = fieldsOf(STEPS[step], STEPS[step].kinds[0]).filter(({ past }) => past);
      return days.length > 0 && !STEPS[step].happened;
    });
    // Both sides agree on arrangements, the review was completed before we received its outcome, and what comes from the
    // old register is to be done from the day on which it is taken over.
    expect([...new Set(without)].sort()).toEqual([
      'arrange-publication',
      'record-outcome',
      'take-over-adult',
      'take-over-child'
    ]);
  });
});
