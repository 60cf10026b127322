import { availableSteps } from '../../../src/domain/review/decide';
import {
  closes,
  entersAction,
  finalises,
  notifiesChild,
  owed,
  recordsOutcome,
  recordsPublished,
  waives
} from '../acts';
import {
  accepted,
  attempt,
  deputy,
  director,
  inspector,
  notifies,
  refused,
  reviewAfter,
  situationOf,
  TODAY,
  toldOf
} from '../builders';

const final = [notifies(), finalises('It was never sent.')];

describe('B-1: “… local safeguarding partnerships will notify CQC of the instigation of a SCR and of their outcomes and associated action plans on completion.”', () => {
  test('before the report is out, no outcome is owed; it can be recorded all the same', () => {
    expect(owed(reviewAfter([notifies()]), 'obtain-outcome')).toBeUndefined();
    expect(reviewAfter([notifies(), recordsOutcome()]).tracks.outcome).toBe('received');
  });

  test.each([finalises('It was never sent.'), recordsPublished()])(
    'after $step, the outcome and the action plan are owed by the inspector of the case',
    (act) => {
      expect(owed(reviewAfter([notifies(), act]), 'obtain-outcome')).toEqual({
        duty: 'obtain-outcome',
        owner: 'case-inspector',
        since: TODAY,
        due: '2012-09-04'
      });
    }
  );

  test('when the outcome arrives, then what is to be learned is on record, and the director is told', () => {
    const event = accepted(attempt(reviewAfter(final), recordsOutcome()));
    expect(event.given).toMatchObject({ completedOn: TODAY, lessons: 'Agencies share what they hear sooner.' });
    expect(toldOf(event)).toEqual([director.name, deputy.name]);
    expect(owed(reviewAfter([...final, recordsOutcome()]), 'obtain-outcome')).toBeUndefined();
  });

  test('when it comes without its action plan, then the plan stays owed, until it is received or there is none', () => {
    expect(owed(reviewAfter([...final, recordsOutcome('no')]), 'obtain-outcome')).toBeDefined();
    for (const answer of ['yes', 'none'])
      expect(
        owed(reviewAfter([...final, recordsOutcome('no'), recordsOutcome(answer)]), 'obtain-outcome')
      ).toBeUndefined();
    expect(refused(attempt(reviewAfter(final), recordsOutcome(''))).fields?.['actionPlan']).toBe(
      'Select whether the action plan has been received.'
    );
  });

  test('when the plan has been received, then its actions are to be entered; none is to be entered where there is no plan', () => {
    expect(owed(reviewAfter([...final, recordsOutcome('yes')]), 'enter-actions')).toEqual({
      duty: 'enter-actions',
      owner: 'case-inspector',
      since: TODAY,
      due: '2012-08-21'
    });
    expect(owed(reviewAfter([...final, recordsOutcome('yes'), entersAction()]), 'enter-actions')).toBeUndefined();
    expect(owed(reviewAfter([...final, entersAction(), recordsOutcome('yes')]), 'enter-actions')).toBeUndefined();
    expect(owed(reviewAfter([...final, recordsOutcome()]), 'enter-actions')).toBeUndefined();
  });

  test('a plan is pasted as it stands in a spreadsheet: each row becomes an action, and of those that do not say, the form says whether we regulate them', () => {
    const rows = JSON.stringify([
      ['Action', 'Agency', 'By when', 'Regulated'],
      ['Train staff', 'Castlebeck', '1/10/2012', 'yes'],
      ['Share referrals', 'The council', '', 'no'],
      ['Review placements', 'The trust', '2012-11-30', '']
    ]);
    const pasted = entersAction({ organisation: '', action: '', due: '', regulated: 'yes', rows });
    expect(
      reviewAfter([notifies(), pasted]).actions.map(({ id, organisation, regulated, due }) => [
        id,
        organisation,
        regulated,
        due
      ])
    ).toEqual([
      ['A1', 'Castlebeck', true, '2012-10-01'],
      ['A2', 'The council', false, ''],
      ['A3', 'The trust', true, '2012-11-30']
    ]);
    expect(refused(attempt(reviewAfter([notifies()]), { ...pasted, given: { rows } })).fields?.['regulated']).toMatch(
      /^Select whether we regulate the organisation: some rows do not say/
    );
  });

  test.each([
    ['[["Castlebeck","","1/10/2012","yes"]]', /^Row 1: enter an organisation and an action/],
    ['[["Castlebeck","Train staff","soon","yes"]]', /^Row 1: “soon” is not a real date/],
    ['[["Castlebeck","Train staff","9999-01-01","yes"]]', /^Row 1: “9999-01-01” is not a real date/],
    [
      '[["Castlebeck","Train staff","","perhaps"]]',
      /^Row 1: enter yes or no for whether we regulate the organisation, not “perhaps”/
    ],
    [
      `[["Castlebeck","${'x'.repeat(2001)}","","yes"]]`,
      /^Row 1: enter 255 characters or fewer for the organisation, 2,000 for the action/
    ],
    ['[[{"toString":1}]]', /^Enter at least one action/],
    ['{', /^Enter at least one action/]
  ])('a row that cannot be read is named, and nothing is recorded: %.40s', (rows, sentence) => {
    expect(refused(attempt(reviewAfter([notifies()]), entersAction({ rows }))).fields?.['rows']).toMatch(sentence);
  });

  test('the outcome keeps a review from being closed as completed, unless it is waived with a reason', () => {
    expect(refused(attempt(reviewAfter(final), closes('completed'))).sentence).toContain(
      'Record the outcome and action plan'
    );
    expect(owed(reviewAfter([...final, waives('obtain-outcome')]), 'obtain-outcome')).toBeUndefined();
  });

  test('“Adults”: a children’s review has no such outcome to record; Ofsted’s evaluation stands in its place', () => {
    const child = reviewAfter([notifiesChild({ inspector: inspector.id })]);
    expect(refused(attempt(child, recordsOutcome())).code).toBe('wrong-kind');
    expect(availableSteps(situationOf(child, inspector))).not.toContain('record-outcome');
  });
});
