import { availableSteps } from '../../../src/domain/review/decide';
import { sentenceOfNotice } from '../../../src/domain/briefing';
import { NOTICES } from '../../../src/domain/notices';
import { STEPS, STEP_IDS } from '../../../src/domain/steps';
import { text } from '../../../src/domain/text';
import { ROLE_LABELS } from '../../../src/domain/words';
import {
  closes,
  declines,
  endsMembership,
  finalises,
  notifiesChild,
  owed,
  receivesDraft,
  recordsMembership,
  recordsProgress,
  reopens
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
  reviewOver,
  safeguardingLead,
  situationOf,
  TODAY,
  toldOf,
  type Act
} from '../builders';
import { said } from '../in-words';
import { WHOLE_ADULT } from '../stories';

const bothKinds: readonly (readonly [string, Act])[] = [
  ['an adult', notifies()],
  ['a children’s', notifiesChild({ inspector: inspector.id })]
];

describe('KP-7: “CQC holds no decision making authority within the SCR process and therefore should not be members of SCR panels.”', () => {
  test('there is no role of a member of the panel, and no step to join one, to attend one or to decide in one', () => {
    expect(Object.values(ROLE_LABELS).filter((label) => /panel|chair|member/.test(label))).toEqual([]);
    const aboutPanels = STEP_IDS.filter((id) => /panel/i.test(said(text`${STEPS[id].label} ${STEPS[id].past}`)));
    expect(aboutPanels).toEqual(['decline-panel', 'record-membership', 'end-membership']);
    for (const id of STEP_IDS)
      expect(said(text`${STEPS[id].label} ${STEPS[id].past}`)).not.toMatch(/\b(join|accept|attend|vote|chair)/i);
  });

  test.each(bothKinds)(
    'when we are invited to the panel of %s review, then the invitation is recorded as declined',
    (_, begins) => {
      const event = accepted(attempt(reviewAfter([begins]), declines()));
      expect(event).toMatchObject({
        step: 'decline-panel',
        rule: 'KP-7',
        given: { invitedOn: TODAY, declinedOn: TODAY }
      });
      expect(STEPS[event.step].past).toBe('Panel invitation declined');
    }
  );

  test.each(bothKinds)(
    'when one of us sits on the panel of %s review all the same, then that is flagged to the lead and the director, with how it came about',
    (_, begins) => {
      const event = accepted(attempt(reviewAfter([begins]), recordsMembership()));
      expect(toldOf(event)).toEqual([safeguardingLead.name, director.name, deputy.name]);
      expect(said(NOTICES['membership-to-lead'].headline(reviewAfter([begins, recordsMembership()])))).toMatch(
        /: this must end$/
      );
      expect(
        refused(attempt(reviewAfter([begins]), { ...recordsMembership(), given: { since: TODAY } })).fields?.['reason']
      ).toMatch(/^Enter how this came about/);
    }
  );

  test('then its end is owed within five working days of the day it began, and the review is not closed as completed before', () => {
    const review = reviewAfter([notifies(), recordsMembership()]);
    expect(owed(review, 'end-membership')).toEqual({
      duty: 'end-membership',
      owner: 'regional-safeguarding-lead',
      since: '2012-08-01',
      entered: TODAY,
      due: '2012-08-08'
    });
    expect(refused(attempt(review, closes('completed'))).sentence).toContain('End the panel membership');
    expect(owed(reviewAfter([notifies(), recordsMembership(), endsMembership()]), 'end-membership')).toBeUndefined();
  });

  test('a membership begins once, and ends only where there is one', () => {
    expect(refused(attempt(reviewAfter([notifies(), recordsMembership()]), recordsMembership())).sentence).toMatch(
      /already been recorded/
    );
    expect(availableSteps(situationOf(reviewAfter([notifies()]), inspector))).not.toContain('end-membership');
  });
});

describe('KP-7: “However we should ensure that we are aware of the progress of the review.”', () => {
  test.each(bothKinds)('when nobody has heard of %s review for 28 days, then asking is due', (_, begins) => {
    expect(owed(reviewAfter([begins]), 'ask-progress')).toEqual({
      duty: 'ask-progress',
      owner: 'case-inspector',
      since: TODAY,
      due: '2012-09-04'
    });
  });

  test('when progress is recorded, or the draft report arrives, then the 28 days begin again', () => {
    for (const news of [recordsProgress(inspector, '2012-09-03'), receivesDraft('', inspector, '2012-09-03')]) {
      expect(owed(reviewOver([TODAY, notifies()], ['2012-09-03', news]), 'ask-progress')).toMatchObject({
        since: '2012-09-03',
        due: '2012-10-01'
      });
    }
  });

  test('when the report is final, then there is no progress to ask for; and the prompt never keeps a review from being closed', () => {
    expect(owed(reviewAfter([notifies(), finalises('It came late.')]), 'ask-progress')).toBeUndefined();
    expect(refused(attempt(reviewAfter([notifies()]), closes('completed'))).sentence).not.toContain(
      'Ask about progress'
    );
  });

  test('when a review is reopened, then the 28 days begin with that', () => {
    expect(
      owed(reviewOver([TODAY, notifies()], ['2012-08-09', closes()], ['2012-08-20', reopens()]), 'ask-progress')?.since
    ).toBe('2012-08-20');
  });

  test('what is recorded of it is a sentence on where the review stands, and from whom', () => {
    expect(refused(attempt(reviewAfter([notifies()]), { ...recordsProgress(), given: {} })).fields).toEqual({
      heardOn: 'Enter the date you heard.',
      source: 'Select who told you.',
      note: 'Enter how the review is progressing.'
    });
  });

  test.each([
    ['completed', 'The review has been closed'],
    ['not-held', 'The review has been closed: it did not go ahead'],
    ['merged', 'The review has been closed: it was merged with another review'],
    ['duplicate', 'The review has been closed: it was recorded twice']
  ])('when the lead closes it as “%s”, then the director is told how it ended', (ending, headline) => {
    const act = closes(ending, { otherReference: 'SCR-A-2012-0009' });
    const over = WHOLE_ADULT.slice(
      0,
      WHOLE_ADULT.findIndex(({ step }) => step === 'close')
    );
    const other = { ...reviewAfter([notifies()]), reference: 'SCR-A-2012-0009' };
    const event = accepted(attempt(reviewAfter(over), act, { other }));
    expect(toldOf(event, 'regional-director')).toEqual([director.name, deputy.name]);
    expect(said(NOTICES['closing-to-director'].headline(reviewAfter([...over, act], { other })))).toBe(headline);
    expect(sentenceOfNotice('closing-to-director', 'adult').sentence).toBe(
      'However we should ensure that we are aware of the progress of the review.'
    );
  });

  test('when it is reopened, then the director is told', () => {
    const event = accepted(attempt(reviewAfter([notifies(), closes()]), reopens()));
    expect(toldOf(event, 'regional-director')).toEqual([director.name, deputy.name]);
    expect(said(NOTICES['closing-to-director'].headline(reviewAfter([notifies(), closes(), reopens()])))).toBe(
      'The review has been reopened'
    );
  });
});
