import { notifiesChild, owed, settlesMentalHealth } from '../acts';
import {
  accepted,
  attempt,
  inspector,
  mentalHealthElsewhere,
  mentalHealthManager,
  notifies,
  recordsImrRequest,
  refused,
  reviewAfter,
  toldOf,
  without
} from '../builders';

const involved = notifies(inspector, { mentalHealth: 'yes' });

describe('KP-4: “If Mental Health Operations have been involved in the service the relevant Mental Health Operations Manager should also be notified of the request.”', () => {
  test('when they have been involved, then the manager of that region is told of the initiation', () => {
    const event = accepted(attempt(undefined, involved));
    expect(toldOf(event, 'mental-health-operations-manager')).toEqual([mentalHealthManager.name]);
    expect(event.told.map(({ person }) => person.id)).not.toContain(mentalHealthElsewhere.id);
  });

  test('“also”: the regional director is told as well', () => {
    expect(toldOf(accepted(attempt(undefined, involved)), 'regional-director')).not.toEqual([]);
  });

  test('when the partnership then asks for an IMR, then that manager is told of the request', () => {
    expect(
      toldOf(accepted(attempt(reviewAfter([involved]), recordsImrRequest())), 'mental-health-operations-manager')
    ).toEqual([mentalHealthManager.name]);
  });

  test.each(['no', 'unknown'])('when the answer is “%s”, then that manager is told of neither', (mentalHealth) => {
    const notification = notifies(inspector, { mentalHealth });
    expect(toldOf(accepted(attempt(undefined, notification)), 'mental-health-operations-manager')).toEqual([]);
    expect(
      toldOf(accepted(attempt(reviewAfter([notification]), recordsImrRequest())), 'mental-health-operations-manager')
    ).toEqual([]);
  });

  test('when nobody holds the post, then the event says so', () => {
    expect(accepted(attempt(undefined, involved, { directory: without(mentalHealthManager) })).vacant).toEqual([
      'mental-health-operations-manager'
    ]);
  });

  test('the question may not stay empty', () => {
    expect(refused(attempt(undefined, notifies(inspector, { mentalHealth: '' }))).fields?.['mentalHealth']).toMatch(
      /^Select whether mental health operations/
    );
  });

  test('as long as the answer is not yet known, finding out is owed; any answer settles it', () => {
    const unknown = notifies(inspector, { mentalHealth: 'unknown' });
    expect(owed(reviewAfter([unknown]), 'settle-mental-health')).toMatchObject({
      owner: 'case-inspector',
      due: '2012-08-14'
    });
    for (const answer of ['yes', 'no'])
      expect(owed(reviewAfter([unknown, settlesMentalHealth(answer)]), 'settle-mental-health')).toBeUndefined();
  });

  test.each(['no', 'unknown'])(
    'when it turns from “%s” to yes later, then that manager is told then, and once',
    (mentalHealth) => {
      const notification = notifies(inspector, { mentalHealth });
      expect(toldOf(accepted(attempt(reviewAfter([notification]), settlesMentalHealth('yes'))))).toEqual([
        mentalHealthManager.name
      ]);
      expect(
        toldOf(accepted(attempt(reviewAfter([notification, settlesMentalHealth('yes')]), settlesMentalHealth('yes'))))
      ).toEqual([]);
      expect(toldOf(accepted(attempt(reviewAfter([involved]), settlesMentalHealth('no'))))).toEqual([]);
    }
  );

  test('in a children’s review the manager is told, too', () => {
    expect(
      toldOf(accepted(attempt(undefined, notifiesChild({ mentalHealth: 'yes' }))), 'mental-health-operations-manager')
    ).toEqual([mentalHealthManager.name]);
  });
});
