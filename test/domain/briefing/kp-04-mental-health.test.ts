import { NOTICES } from '../../../src/domain/notices';
import { said } from '../in-words';
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
  safeguardingLead,
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
    }
  );

  test('when it turns out that they were not, then that manager, who had been told that they were, is told, and once', () => {
    const event = accepted(attempt(reviewAfter([involved]), settlesMentalHealth('no')));
    expect(toldOf(event)).toEqual([mentalHealthManager.name]);
    const [row] = event.told;
    expect(
      said(NOTICES[row?.notice ?? 'nudge-to-owner'].headline(reviewAfter([involved, settlesMentalHealth('no')])))
    ).toBe('Mental health operations were not involved after all: adult serious case review, South Gloucestershire');
    expect(
      toldOf(accepted(attempt(reviewAfter([involved, settlesMentalHealth('no')]), settlesMentalHealth('no'))))
    ).toEqual([]);
  });

  test.each(['initiation-to-mental-health', 'involvement-to-mental-health'] as const)(
    'then the card of %s does not go on saying that they were',
    (notice) => {
      expect(said(NOTICES[notice].headline(reviewAfter([involved, settlesMentalHealth('no')])))).toMatch(
        /^Mental health operations were not involved after all/
      );
    }
  );

  test.each([
    ['yes', 'Mental health operations have been involved in the service', [mentalHealthManager.name, inspector.name]],
    ['no', 'Mental health operations have not been involved in the service', [inspector.name]]
  ] as const)(
    'where it was unknown at first and the lead finds that it is “%s”, then the inspector, whose task it was, is told',
    (answer, headline, names) => {
      const unknown = notifies(inspector, { mentalHealth: 'unknown' });
      const found = settlesMentalHealth(answer, safeguardingLead);
      expect(toldOf(accepted(attempt(reviewAfter([unknown]), found)))).toEqual(names);
      expect(said(NOTICES['involvement-to-inspector'].headline(reviewAfter([unknown, found])))).toBe(headline);
      expect(toldOf(accepted(attempt(reviewAfter([unknown]), settlesMentalHealth('no'))))).toEqual([]);
    }
  );

  test('in a children’s review the manager is told, too', () => {
    expect(
      toldOf(accepted(attempt(undefined, notifiesChild({ mentalHealth: 'yes' }))), 'mental-health-operations-manager')
    ).toEqual([mentalHealthManager.name]);
  });
});
