import { sentenceOfNotice } from '../../../src/domain/briefing';
import { dutyLabel, openDuties } from '../../../src/domain/duties';
import { NOTICES } from '../../../src/domain/notices';
import { said } from '../in-words';
import { availableSteps } from '../../../src/domain/review/decide';
import { closes, completes, corrects, notifiesChild, nudges, owed, reopens, waives } from '../acts';
import {
  accepted,
  attempt,
  colleague,
  director,
  eventsOf,
  inspector,
  leadElsewhere,
  notifies,
  refused,
  replay,
  reviewAfter,
  safeguardingLead,
  situationOf,
  TODAY,
  toldOf,
  weekdays
} from '../builders';
import { closedAs } from '../review/closed-as';

const incomplete = notifies(inspector, { criterion: 'unknown', initiatedOn: '' });

describe('KP-2: “On receipt of the initiation of an adult SCR the central SCR spreadsheet … should be completed.”', () => {
  test('when the notification answers everything, then the entry is complete by the intake itself, and nothing is owed on it', () => {
    const review = reviewAfter([notifies()]);
    expect(review.entry).toMatchObject({
      authority: 'South Gloucestershire',
      criterion: 'institution',
      initiatedOn: '2012-07-30'
    });
    expect(owed(review, 'complete-entry')).toBeUndefined();
  });

  test('when something is not known yet, then the inspector of the case owes it within five working days', () => {
    expect(owed(reviewAfter([incomplete]), 'complete-entry')).toEqual({
      duty: 'complete-entry',
      owner: 'case-inspector',
      since: TODAY,
      due: '2012-08-14'
    });
  });

  test('when a part of it is completed, then the rest stays owed; when all of it is, nothing does', () => {
    const partly = reviewAfter([incomplete, completes({ initiatedOn: '2012-07-30' })]);
    expect(owed(partly, 'complete-entry')?.due).toBe('2012-08-14');
    expect(
      owed(
        reviewAfter([incomplete, completes({ initiatedOn: '2012-07-30' }), completes({ criterion: 'death' })]),
        'complete-entry'
      )
    ).toBeUndefined();
  });

  test('the task says what is missing; that the partnership has not said when the review was initiated is an answer', () => {
    const review = reviewAfter([incomplete]);
    const [duty] = openDuties(review, weekdays).filter(({ duty: id }) => id === 'complete-entry');
    expect(duty && said(dutyLabel(duty, review))).toBe('Complete the register entry: why it is held');
    expect(owed(reviewAfter([notifies(inspector, { initiatedOn: '' })]), 'complete-entry')).toBeUndefined();
  });

  test('what nobody has answered an inspector completes; what has been answered the lead corrects', () => {
    expect(attempt(reviewAfter([incomplete]), completes({ initiatedOn: '2012-07-30' }, colleague)).ok).toBe(true);
    expect(refused(attempt(reviewAfter([notifies()]), completes({ initiatedOn: '2012-07-01' }))).sentence).toBe(
      '“Date the review was initiated” has already been recorded. The regional safeguarding lead can correct it.'
    );
  });

  test('an answer that changes nothing is no completion', () => {
    expect(refused(attempt(reviewAfter([notifies()]), completes({ criterion: 'institution' }))).sentence).toMatch(
      /^The register already has these answers/
    );
  });

  test('a review is not completed or corrected to have been initiated after we were notified', () => {
    for (const act of [completes({ initiatedOn: '2012-08-07' }), corrects({ initiatedOn: '2012-08-07' })]) {
      expect(
        refused(attempt(reviewAfter([notifies(inspector, { notifiedOn: '2012-08-06', initiatedOn: '' })]), act))
          .fields?.['initiatedOn']
      ).toMatch(/^The date the review was initiated must not be after/);
    }
  });

  test('a children’s entry is completed in the same way', () => {
    const review = reviewAfter([notifiesChild({ criterion: 'unknown', inspector: inspector.id })]);
    expect(owed(review, 'complete-entry')?.owner).toBe('case-inspector');
    expect(accepted(attempt(review, completes({ criterion: 'child-death' }))).given).toMatchObject({
      criterion: 'child-death'
    });
  });
});

describe('KP-2: “The Regional Safeguarding Lead will monitor the completion and maintenance of the central spreadsheet.”', () => {
  const events = eventsOf([incomplete]);
  const review = replay(events);
  const theOther = { ...reviewAfter([notifies()]), reference: 'SCR-A-2012-0009' };

  test.each([
    ['an adult review', notifies(), [safeguardingLead.name]],
    ['a children’s review', notifiesChild(), [safeguardingLead.name]]
  ])('when %s is new in the region, then its lead is told, and nobody else’s', (_, act, names) => {
    const event = accepted(attempt(undefined, act));
    expect(toldOf(event, 'regional-safeguarding-lead')).toEqual(names);
    expect(said(NOTICES['initiation-to-lead'].headline(reviewAfter([act])))).toMatch(
      /^New (adult|children’s) serious case review: (South Gloucestershire|Bristol, City of)$/
    );
    expect(sentenceOfNotice('initiation-to-lead', 'adult').sentence).toBe(
      'The Regional Safeguarding Lead will monitor the completion and maintenance of the central spreadsheet.'
    );
  });

  test('when the lead nudges for what is owed, then whoever owes it is told which duty it is', () => {
    expect(toldOf(accepted(attempt(review, nudges('complete-entry'))))).toEqual([inspector.name]);
    expect(refused(attempt(review, nudges('request-terms'))).fields?.['duty']).toMatch(/no longer open/);
  });

  test('when the lead corrects an answer, then a reason is asked for, the old answer stays in the history, and the inspector is told', () => {
    const event = accepted(attempt(reviewAfter([notifies()]), corrects({ initiatedOn: '2012-07-02' })));
    expect(event.given).toEqual({
      initiatedOn: '2012-07-02',
      reason: 'The partnership wrote again',
      before: 'Date the review was initiated: 2012-07-30'
    });
    expect(toldOf(event)).toContain(inspector.name);
    expect(refused(attempt(review, corrects({ reason: '', initiatedOn: '2012-07-02' }))).fields?.['reason']).toMatch(
      /^Enter why you are correcting the entry/
    );
  });

  test('when a corrected authority lies in another region, then director and lead there are told and answer for it; the director here learns that it has gone, and no more of it', () => {
    const event = accepted(
      attempt(reviewAfter([notifies(inspector, { mentalHealth: 'yes' })]), corrects({ authority: 'Camden' }))
    );
    expect(event.told.map(({ notice, person }) => [notice, person.name])).toEqual([
      ['involvement-to-mental-health', 'Joel Adams'],
      ['move-to-director', 'Marcus Bell'],
      ['move-to-lead', 'Olu Martins'],
      ['move-from-director', 'Rosalind Hart'],
      ['move-from-director', 'Tomos Llewellyn'],
      ['correction-to-inspector', inspector.name]
    ]);
    const moved = reviewAfter([notifies(), corrects({ authority: 'Camden' })]);
    expect([
      moved.region,
      availableSteps(situationOf(moved, director)),
      availableSteps(situationOf(moved, leadElsewhere)).includes('close')
    ]).toEqual(['London', [], true]);
    expect(availableSteps(situationOf(moved, inspector))).toContain('request-imr');
  });

  test('when the lead waives a duty, then a reason is asked for and stays with it, and it is not owed', () => {
    const waived = reviewAfter([incomplete, waives('complete-entry')]);
    expect(owed(waived, 'complete-entry')).toBeUndefined();
    expect(waived.waived).toEqual([
      { duty: 'complete-entry', seq: 2, reason: 'The partnership has said that there is none.' }
    ]);
    expect(
      refused(attempt(review, { ...waives('complete-entry'), given: { duty: 'complete-entry' } })).fields?.['reason']
    ).toMatch(/^Enter why you are waiving this task/);
  });

  test.each(['', 'constructor', '__proto__', 'complete-entry/', 'complete-entry/A1', '/', 'agree-imr'])(
    '“%s”, which is not owed, cannot be waived',
    (duty) => {
      expect(refused(attempt(review, waives(duty))).fields?.['duty']).toMatch(
        /^(This task is no longer open|Select the task)/
      );
    }
  );

  test('a review is closed with a reason, closed to everything else, and can be reopened with a reason: then its duties are owed again', () => {
    const closed = reviewAfter([incomplete, closes('not-held')]);
    expect(owed(closed, 'complete-entry')).toBeUndefined();
    expect(availableSteps(situationOf(closed, safeguardingLead))).toEqual(['reopen']);
    expect(availableSteps(situationOf(closed, inspector))).toEqual([]);
    expect(owed(reviewAfter([incomplete, closes('not-held'), reopens()]), 'complete-entry')).toMatchObject({
      since: TODAY
    });
    for (const act of [closes(), reopens()])
      expect(
        refused(attempt(act.step === 'close' ? review : closed, { ...act, given: { ...act.given, reason: '' } }))
          .fields?.['reason']
      ).toMatch(/^Enter why you are (closing|reopening) the review/);
  });

  test.each(['merged', 'duplicate'])(
    'a review that is closed as %s says which the other one is, and that is not itself',
    (ending) => {
      expect(refused(attempt(review, closes(ending))).fields?.['otherReference']).toMatch(
        /^Enter the reference of the other review/
      );
      expect(
        refused(attempt(review, closes(ending, { otherReference: review.reference.toLowerCase() }))).fields?.[
          'otherReference'
        ]
      ).toMatch(/This is the reference of the review that you are closing\.$/);
      expect(
        accepted(attempt(review, closes(ending, { otherReference: 'scr-a-2012-0009' }), { other: theOther })).given
      ).toHaveProperty('otherReference', 'SCR-A-2012-0009');
    }
  );

  test.each(['merged', 'duplicate'])(
    'the other review of one that is closed as %s is there, and one that the person may see: the refusal does not say which it is not',
    (ending) => {
      const elsewhere = { ...theOther, region: 'London', entry: { authority: 'Camden' } } as const;
      const act = closes(ending, { otherReference: 'SCR-A-2012-0009' });
      const sentences = [undefined, elsewhere].map(
        (other) => refused(attempt(review, act, other ? { other } : {})).fields?.['otherReference']
      );
      expect(sentences[0]).toMatch(
        /^Enter the reference of a review that you can open\. No review with the reference that you entered is available to you/
      );
      expect(sentences[1]).toBe(sentences[0]);
    }
  );

  test('one in another region that is like it can be named: its lead was told, too, and gives the reference', () => {
    const elsewhere = { ...theOther, region: 'London' } as const;
    const act = closes('duplicate', { otherReference: elsewhere.reference });
    expect(accepted(attempt(review, act, { other: elsewhere })).given).toMatchObject({
      otherReference: elsewhere.reference
    });
    const other = closedAs(elsewhere, 'merged', { other: 'SCR-A-2012-0007' });
    expect(refused(attempt(review, act, { other })).sentence).toMatch(/was itself closed and does not go on\.$/);
  });

  test.each([
    ['merged', 'Merged with another review'],
    ['duplicate', 'Recorded twice']
  ])('two reviews cannot be closed as each other, the first as %s: one of them goes on', (ending, title) => {
    const double = replay([
      ...events,
      accepted(attempt(review, closes(ending, { otherReference: 'SCR-A-2012-0009' }), { other: theOther }))
    ]);
    for (const second of ['merged', 'duplicate'])
      expect(
        refused(attempt(theOther, closes(second, { otherReference: double.reference }), { other: double })).fields?.[
          'otherReference'
        ]
      ).toBe(`Enter the reference of the review that goes on. SCR-A-2012-0001 was itself closed as “${title}”.`);
  });
});
