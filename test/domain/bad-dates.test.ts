import { STEPS } from '../../src/domain/steps';
import { accepted, attempt, notifies, refused } from './builders';
import { fieldsWhere, take } from './answers';
import { said } from './in-words';

describe('dates', () => {
  const dates = fieldsWhere(({ type }) => type === 'date');
  const impossible = [
    '2023-02-29',
    '2026-13-01',
    '2012-02-30',
    '2012-00-10',
    'tomorrow',
    '13/25/2012',
    '08/13/2012',
    '7/8/12',
    'August 2012',
    'c. 7 August 2012',
    'Wednesday 7 August 2012',
    '2012-08-07T09:00',
    '20120807',
    '0000-00-00',
    '+012012-01-01'
  ];

  test.each(dates)('$step: “$id” that is no day of the calendar is refused', ({ step, id }) => {
    for (const answer of impossible)
      expect([answer, refused(take(step, { [id]: answer })).fields?.[id]]).toEqual([
        answer,
        expect.stringMatching(/^Enter “.+” as a real date\. “.+”/)
      ]);
  });

  test.each(dates)('$step: “$id” is taken as people write it and as we print it', ({ step, id }) => {
    for (const answer of [
      '1 August 2012',
      '1 Aug 2012',
      '1.8.2012',
      '01-08-2012',
      '01/08/2012 00:00',
      '２０１２\u201108\u201101',
      'Wed 1 Aug 2012',
      '\u00a01\u00a0August\u00a02012 '
    ]) {
      const decision = take(step, { [id]: answer });
      const written = decision.ok ? decision.event.given : {};
      const same = take(step, { [id]: '2012-08-01' });
      expect([answer, decision.ok, written]).toEqual([answer, same.ok, same.ok ? same.event.given : {}]);
    }
  });

  test.each(dates)(
    '$step: “$id” before the year 2000, or as far away as no review lasts, is refused',
    ({ step, id }) => {
      for (const answer of ['0001-01-01', '1999-12-31', '2102-08-07', '9999-12-31']) {
        expect([answer, refused(take(step, { [id]: answer })).fields?.[id]]).toEqual([
          answer,
          expect.stringMatching(
            /^Enter a date (from 1 January 2000 onwards|within the next 10 years|up to today, .+,) for “.+”\./
          )
        ]);
      }
    }
  );

  test.each(dates.filter(({ field }) => field.past))(
    '$step: “$id” that has not come yet is refused',
    ({ step, id }) => {
      expect(refused(take(step, { [id]: '2012-08-08' })).fields?.[id]).toBe(
        `Enter a date up to today, 7 August 2012, for “${said(STEPS[step].fields.find((field) => field.id === id)?.label ?? '')}”. 8 August 2012 is in the future.`
      );
    }
  );

  test('29 February of a leap year is a day', () => {
    expect(accepted(take('notify-adult', { initiatedOn: '2012-02-29' })).given).toHaveProperty(
      'initiatedOn',
      '2012-02-29'
    );
  });

  test('just after midnight in summer the new day has come, although it has not in Greenwich', () => {
    const given = { ...notifies().given, notifiedOn: '2012-08-08' };
    expect(attempt(undefined, { ...notifies(), given }, { now: '2012-08-07T23:05:00.000Z' }).ok).toBe(true);
    expect(attempt(undefined, { ...notifies(), given }, { now: '2012-08-07T22:55:00.000Z' }).ok).toBe(false);
  });

  test('a review is not initiated after we were notified of it; the same day will do', () => {
    expect(refused(take('notify-adult', { notifiedOn: '2012-08-01', initiatedOn: '2012-08-02' })).fields).toEqual({
      initiatedOn: 'The date the review was initiated must not be after the date we were notified.'
    });
    expect(take('notify-adult', { notifiedOn: '2012-08-01', initiatedOn: '2012-08-01' }).ok).toBe(true);
  });
});
