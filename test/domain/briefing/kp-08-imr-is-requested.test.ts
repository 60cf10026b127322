import { availableSteps } from '../../../src/domain/review/decide';
import { openDuties } from '../../../src/domain/duties';
import {
  accepted,
  appoints,
  attempt,
  author,
  colleague,
  deputy,
  deputyDirector,
  director,
  directorElsewhere,
  inspector,
  notifies,
  recordsImrRequest,
  refused,
  reviewAfter,
  safeguardingLead,
  situationOf,
  submits,
  toldOf,
  untilAsked,
  weekdays
} from '../builders';
import { declaresInterest, notifiesChild } from '../acts';

describe('KP-8: “It is likely that if a regulated service has been involved in the case being reviewed, CQC will be requested to provide an individual management review (IMR) for a SCR. The regional director should be informed of the request.”', () => {
  test.each([inspector, colleague])(
    'when $name records the request, then the regional director is told, and no other director',
    (by) => {
      const event = accepted(attempt(reviewAfter([notifies()]), recordsImrRequest(by)));
      expect(toldOf(event, 'regional-director')).toEqual([director.name, deputy.name]);
      expect(event.told.map(({ person }) => person.id)).not.toContain(directorElsewhere.id);
    }
  );

  test('a request about a children’s review reaches the director just the same', () => {
    expect(
      toldOf(accepted(attempt(reviewAfter([notifiesChild()]), recordsImrRequest())), 'regional-director')
    ).toContain(director.name);
  });

  test('given a request, when it is recorded again, then the second is refused with who recorded the first', () => {
    const refusal = refused(attempt(reviewAfter(untilAsked), recordsImrRequest(colleague)));
    expect(refusal.code).toBe('not-open');
    expect(refusal.sentence).toMatch(/IMR requested by the partnership: Gwen Howells, 7 August 2012 at 11:30am/);
  });

  test('it is the inspectors and managers who record it', () => {
    expect(refused(attempt(reviewAfter([notifies()]), recordsImrRequest(safeguardingLead))).code).toBe('not-your-role');
  });

  test('the date on which the partnership wants the IMR wins over the local target', () => {
    const asked = [notifies(), recordsImrRequest(inspector, { dueOn: '2012-08-24' }), appoints()];
    expect(openDuties(reviewAfter(asked), weekdays)).toContainEqual({
      duty: 'submit-imr',
      owner: 'imr-author',
      since: '2012-08-07',
      due: '2012-08-24'
    });
  });

  test('given an IMR that its author wrote, then the writing is owed no longer', () => {
    const duties = openDuties(reviewAfter([...untilAsked, appoints(), submits()]), weekdays).map(({ duty }) => duty);
    expect(duties).not.toContain('submit-imr');
    expect(duties).toContain('agree-imr');
  });

  test('given a director who is concerned in the case, then they are told of the request, and the deputy is asked to appoint', () => {
    const event = accepted(
      attempt(reviewAfter([notifies(), declaresInterest(), declaresInterest(deputy)]), recordsImrRequest())
    );
    expect([toldOf(event, 'regional-director'), toldOf(event, 'deputy-regional-director')]).toEqual([
      [director.name, deputy.name],
      [deputyDirector.name]
    ]);
  });
});

describe('KP-8: “An IMR is a report on what an individual agency involvement has been in the case that is being reviewed and will normally include a chronology.”', () => {
  test('the author, and nobody else, keeps the chronology while the IMR is being written', () => {
    const review = reviewAfter([...untilAsked, appoints()]);
    expect(availableSteps(situationOf(review, author))).toContain('record-chronology');
    for (const other of [inspector, director, safeguardingLead])
      expect(availableSteps(situationOf(review, other))).not.toContain('record-chronology');
  });
});
