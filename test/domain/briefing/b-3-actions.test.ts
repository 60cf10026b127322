import { dutyLabel, openDuties } from '../../../src/domain/duties';
import {
  acknowledges,
  arrangesPublication,
  closes,
  confirmsProfile,
  entersAction,
  finalises,
  notifiesChild,
  owed,
  plansPublication,
  receivesDraft,
  recordsEvaluation,
  recordsOutcome,
  recordsPaperwork,
  recordsPublished,
  recordsUse,
  reopens,
  sendsComments,
  updatesAction,
  waives
} from '../acts';
import {
  accepted,
  attempt,
  inspector,
  notifies,
  refused,
  reviewAfter,
  reviewOver,
  TODAY,
  weekdays,
  type Act
} from '../builders';

const adult = [
  notifies(),
  confirmsProfile(),
  receivesDraft(),
  sendsComments(),
  finalises(),
  plansPublication('2012-08-20'),
  arrangesPublication(),
  recordsPublished(),
  recordsOutcome('yes')
];
const child = [
  notifiesChild({ inspector: inspector.id }),
  acknowledges(),
  confirmsProfile(),
  receivesDraft(),
  sendsComments(),
  finalises(),
  plansPublication('2012-08-20'),
  arrangesPublication(),
  recordsPublished(),
  recordsEvaluation(),
  recordsPaperwork()
];
const bothKinds: readonly (readonly [string, readonly Act[]])[] = [
  ['an adult', adult],
  ['a children’s', child]
];
const followed = (story: readonly Act[]) =>
  openDuties(reviewAfter(story), weekdays)
    .filter(({ duty }) => duty === 'follow-action')
    .map(({ item, due }) => [item, due]);

describe('B-3: “It is hoped that CQC will use information from the reviews to inform its regulatory processes …”', () => {
  test.each(bothKinds)('what was learned from %s review, and where it has been used, can be recorded', (_, story) => {
    expect(accepted(attempt(reviewAfter(story), recordsUse())).given).toEqual({
      usedIn: 'The plan of the next inspection',
      use: 'What was learned of restraint.'
    });
  });

  test.each(bothKinds)('“hoped”: nobody owes it, and %s review is closed without it', (_, story) => {
    expect(attempt(reviewAfter([...story, entersAction({ regulated: 'no' })]), closes('completed')).ok).toBe(true);
  });
});

describe('B-3: “… and monitor completion of actions by regulated organisations where relevant.”', () => {
  test.each(bothKinds)(
    'each action of a regulated organisation in %s review is followed up by its own date; those of others are not',
    (_, story) => {
      const actions = [
        entersAction(),
        entersAction({ organisation: 'The council', regulated: 'no' }),
        entersAction({ organisation: 'Example Care Ltd', due: '2012-09-01' })
      ];
      expect(followed([...story, ...actions])).toEqual([
        ['A3', '2012-09-01'],
        ['A1', '2012-10-01']
      ]);
    }
  );

  test('an action has its organisation, location code, date, evidence and state', () => {
    const review = reviewAfter([notifies(), entersAction({ locationCode: '1-1434777508' }), updatesAction()]);
    expect(review.actions).toEqual([
      {
        id: 'A1',
        organisation: 'Castlebeck',
        regulated: true,
        locationCode: '1-1434777508',
        action: 'Review every placement.',
        due: '2012-10-01',
        state: 'done',
        evidence: 'Seen on a visit on 6 August.',
        seq: 2,
        enteredOn: TODAY,
        heardOn: TODAY
      }
    ]);
  });

  test('the follow-up says which action it is about', () => {
    const review = reviewAfter([notifies(), entersAction()]);
    expect(dutyLabel({ duty: 'follow-action', item: 'A1' }, review)).toBe('Follow up an action: A1, Castlebeck');
  });

  test.each(['done', 'not-accepted', 'superseded'])(
    'when an action is %s, then what shows it is asked for, and it is followed up no longer',
    (state) => {
      const story = [notifies(), entersAction()];
      expect(
        refused(attempt(reviewAfter(story), { ...updatesAction(), given: { item: 'A1', state } })).fields?.['evidence']
      ).toMatch(/^Enter the evidence that it was done/);
      expect(followed([...story, updatesAction('A1', state)])).toEqual([]);
    }
  );

  test('when the partnership moves its date, then the new date counts', () => {
    const moved = {
      ...updatesAction('A1', 'in-progress'),
      given: { item: 'A1', state: 'in-progress', due: '2012-12-01' }
    };
    expect(followed([notifies(), entersAction(), moved])).toEqual([['A1', '2012-12-01']]);
  });

  test('an action without a date is asked after twenty working days from the last that was heard of it', () => {
    const entered = [TODAY, entersAction({ due: '' })] as const;
    expect(owed(reviewOver([TODAY, notifies()], entered), 'follow-action')?.due).toBe('2012-09-04');
    expect(
      owed(
        reviewOver([TODAY, notifies()], entered, ['2012-09-03', updatesAction('A1', 'in-progress')]),
        'follow-action'
      )?.due
    ).toBe('2012-10-01');
  });

  test('an action that there is not has no news', () =>
    expect(refused(attempt(reviewAfter([notifies()]), updatesAction('A7'))).fields?.['item']).toBe(
      'Select one of the actions of this review.'
    ));

  test.each(bothKinds)(
    '%s review is not closed over open actions of regulated organisations without a reason',
    (_, story) => {
      const review = reviewAfter([...story, entersAction(), entersAction()]);
      expect(refused(attempt(review, closes('completed')))).toMatchObject({
        rule: 'B-3',
        fields: {
          openActions:
            '2 actions of organisations that we regulate are still open. Update each action, or enter why you are closing the review anyway.'
        }
      });
      const event = accepted(
        attempt(review, closes('completed', { openActions: 'The provider has closed all its services.' }))
      );
      expect(event.given).toHaveProperty('openActions', 'The provider has closed all its services.');
      expect(attempt(reviewAfter([...story, entersAction(), updatesAction()]), closes('completed')).ok).toBe(true);
    }
  );

  test('when such a review is reopened, then its actions are followed up again', () => {
    expect(
      followed([...adult, entersAction(), closes('completed', { openActions: 'The provider has closed.' }), reopens()])
    ).toEqual([['A1', '2012-10-01']]);
  });

  test('a waiver is of one action, and stays with it', () => {
    const story = [notifies(), entersAction(), entersAction(), waives('follow-action/A1')];
    expect(followed([...story, updatesAction('A1', 'in-progress')])).toEqual([['A2', '2012-10-01']]);
    expect(refused(attempt(reviewAfter(story), waives('follow-action/A9'))).fields?.['duty']).toMatch(/no longer open/);
    expect(refused(attempt(reviewAfter(story), waives('follow-action'))).fields?.['duty']).toMatch(/no longer open/);
  });

  test('a review has a hundred actions at most', () => {
    const rows = (count: number): string =>
      JSON.stringify(Array.from({ length: count }, (_, at) => ['Castlebeck', `Action ${at + 1}`, '', 'yes']));
    expect(reviewAfter([notifies(), entersAction({ rows: rows(100) })]).actions).toHaveLength(100);
    expect(
      refused(attempt(reviewAfter([notifies(), entersAction({ rows: rows(99) })]), entersAction({ rows: rows(2) })))
        .fields?.['rows']
    ).toMatch(/^Enter fewer actions\. A review can have up to 100, and this would make 101/);
  });

  test('an action that is there already, or twice in the plan, is asked about', () => {
    const { by, step, given } = entersAction();
    const again = { by, step, given };
    const review = reviewAfter([notifies(), entersAction()]);
    expect(refused(attempt(review, again)).fields?.['action']).toBe(
      '1 action of the same organisation with the same words: already recorded as A1.'
    );
    const row = ['Castlebeck', 'Train every manager.', '2012-10-01', 'yes'];
    const pasted = { ...again, given: { rows: JSON.stringify([row, row]) } };
    expect(refused(attempt(review, pasted)).fields?.['rows']).toBe(
      '1 action entered twice, with the same organisation and the same words.'
    );
    expect(attempt(review, { ...again, given: { ...given, action: 'Train every manager.' } }).ok).toBe(true);
  });
});
