import {
  accepted, attempt, inspector, mentalHealthElsewhere, mentalHealthManager, notifies, recordsImrRequest, refused, reviewAfter, toldOf, without
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
    expect(toldOf(accepted(attempt(reviewAfter([involved]), recordsImrRequest())), 'mental-health-operations-manager')).toEqual([mentalHealthManager.name]);
  });

  test.each(['no', 'unknown'])('when the answer is “%s”, then that manager is told of neither', (mentalHealth) => {
    const notification = notifies(inspector, { mentalHealth });
    expect(toldOf(accepted(attempt(undefined, notification)), 'mental-health-operations-manager')).toEqual([]);
    expect(toldOf(accepted(attempt(reviewAfter([notification]), recordsImrRequest())), 'mental-health-operations-manager')).toEqual([]);
  });

  test('when nobody holds the post, then the event says so', () => {
    expect(accepted(attempt(undefined, involved, { directory: without(mentalHealthManager) })).vacant).toEqual(['mental-health-operations-manager']);
  });

  test('the question may not stay empty', () => {
    expect(refused(attempt(undefined, notifies(inspector, { mentalHealth: '' }))).fields?.['mentalHealth']).toMatch(/^Say whether mental health operations/);
  });
});
