import { availableSteps } from '../../../src/domain/review/decide';
import { NOTICES } from '../../../src/domain/notices';
import {
  accepted,
  attempt,
  deputy,
  deputyDirector,
  director,
  directorElsewhere,
  holds,
  inspector,
  manager,
  notifies,
  NOW,
  person,
  refused,
  safeguardingLead,
  replay,
  REFERENCE,
  situationOf,
  toldOf,
  without
} from '../builders';
import { said } from '../in-words';

describe('KP-1: “Local safeguarding partnerships should notify CQC of the initiation of an adult SCR; this will normally be received by the local Compliance Manager or Compliance Inspector. The inspector or manager should inform the Regional Director.”', () => {
  test.each([inspector, manager])(
    'when $name enters the notification, then every regional director of that region is told, and of no other',
    (receiver) => {
      const event = accepted(attempt(undefined, notifies(receiver)));
      expect(toldOf(event, 'regional-director')).toEqual([director.name, deputy.name]);
      expect(event.told.map(({ person }) => person.id)).not.toContain(directorElsewhere.id);
      expect(event.vacant).toEqual([]);
    }
  );

  test('then the review stands in the register under its reference, region and receiver', () => {
    const review = replay([accepted(attempt(undefined, notifies()))]);
    expect(review).toMatchObject({
      reference: REFERENCE,
      kind: 'adult',
      region: 'South West',
      seq: 1,
      inspector: { id: inspector.id, name: inspector.name }
    });
  });

  test('the headline says kind and area, and nothing of the person', () => {
    const review = replay([accepted(attempt(undefined, notifies(inspector, { initials: 'QX' })))]);
    const headline = said(NOTICES['initiation-to-director'].headline(review));
    expect(headline).toBe('New adult serious case review: South Gloucestershire');
    expect(headline).not.toContain('QX');
  });

  test('given a deputy whose cover is over, when a notification is entered, then only the director in post is told', () => {
    const event = accepted(attempt(undefined, notifies(), { now: '2012-09-01T09:00:00.000Z' }));
    expect(toldOf(event, 'regional-director')).toEqual([director.name]);
  });

  test('given a region without a director in the Directory, then the deputy is told in their place, and the event says that the post is vacant', () => {
    const event = accepted(attempt(undefined, notifies(), { directory: without(director, deputy, safeguardingLead) }));
    expect([toldOf(event), event.vacant]).toEqual([
      [deputyDirector.name],
      ['regional-director', 'regional-safeguarding-lead']
    ]);
  });

  test('given a region without a director or a deputy, then the review is recorded all the same, and nobody is told', () => {
    const event = accepted(attempt(undefined, notifies(), { directory: without(director, deputy, deputyDirector) }));
    expect(toldOf(event, 'regional-director')).toEqual([]);
    expect(event.vacant).toEqual(['regional-director']);
    expect(replay([event]).done['notify-adult']?.vacant).toEqual(['regional-director']);
  });

  test('given a director who enters it themselves while they cover for an inspector, then they are not told what they know, and the post is not called vacant', () => {
    const both = person(
      'Rhys Cover',
      holds('compliance-inspector', 'South West'),
      holds('regional-director', 'South West')
    );
    const event = accepted(attempt(undefined, notifies(both), { directory: { people: [both] } }));
    expect([event.told, event.vacant]).toEqual([[], ['regional-safeguarding-lead']]);
  });

  test('somebody who is neither inspector nor manager is told whom to turn to', () => {
    expect(refused(attempt(undefined, notifies(director))).sentence).toBe(
      'Only a compliance inspector or a compliance manager can do this. Ask one of them, or your regional safeguarding lead.'
    );
  });

  test('given an inspector who receives a notification from another region, then its director is told and the inspector can go on with the case', () => {
    const event = accepted(attempt(undefined, notifies(inspector, { authority: 'Camden' })));
    expect(toldOf(event, 'regional-director')).toEqual([directorElsewhere.name]);
    expect(availableSteps(situationOf(replay([event]), inspector, { now: NOW }))).toContain('request-imr');
  });

  test('a notification cannot be entered over a review that is in the register', () => {
    const review = replay([accepted(attempt(undefined, notifies()))]);
    const refusal = refused(attempt(review, notifies(manager, { authority: 'Camden' })));
    expect(refusal.code).toBe('not-open');
    expect(refusal.sentence).toMatch(/in the register/);
  });
});
