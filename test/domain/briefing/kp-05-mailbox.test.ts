import { sentenceOfNotice } from '../../../src/domain/briefing';
import { availableSteps } from '../../../src/domain/review/decide';
import { openDuties } from '../../../src/domain/duties';
import { NOTICES } from '../../../src/domain/notices';
import { ownersOf } from '../../../src/domain/duties/owners';
import type { Person } from '../../../src/domain/people/people';
import { acknowledges, handsOver, notifiesChild, owed, passesTo } from '../acts';
import {
  accepted,
  attempt,
  author,
  CHILD_REFERENCE,
  colleague,
  communications,
  director,
  everybody,
  inspector,
  intake,
  manager,
  notifies,
  otherAuthor,
  outsider,
  recordsLocation,
  refused,
  reviewAfter,
  safeguardingLead,
  situationOf,
  TODAY,
  toldOf,
  weekdays,
  type Act
} from '../builders';
import { said } from '../in-words';

const received = reviewAfter([notifiesChild()]);

describe('KP-5: “Currently PCTs are required to notify CQC on the initiation of a children’s SCR. The notifications are sent to a central, dedicated mailbox …”', () => {
  test('when the intake team records a notification, then it stands in the register as received, with the trust that sent it', () => {
    expect(received).toMatchObject({
      reference: CHILD_REFERENCE,
      kind: 'child',
      region: 'South West',
      tracks: { mailbox: 'received' },
      entry: { commissioner: 'NHS Bristol' }
    });
    expect(refused(attempt(undefined, notifiesChild({ commissioner: '' }))).fields?.['commissioner']).toMatch(
      /^Enter the primary care trust/
    );
  });

  test.each([
    [inspector, 'your regional safeguarding lead'],
    [manager, 'your regional safeguarding lead'],
    [safeguardingLead, 'the national safeguarding advisor'],
    [director, 'your regional safeguarding lead']
  ] as const)('it is the intake team that records it: $0.name is told so', (by, helper) => {
    expect(refused(attempt(undefined, notifiesChild({}, by))).sentence).toBe(
      `Only the intake team can do this. Ask one of them, or ${helper}.`
    );
  });

  test.each([acknowledges(), passesTo()])(
    'an adult review does not come by the mailbox: $step is refused and not offered',
    (act) => {
      const adult = reviewAfter([notifies()]);
      expect(availableSteps(situationOf(adult, intake))).toEqual([]);
      expect(refused(attempt(adult, act)).code).toBe('wrong-kind');
      expect(openDuties(adult, weekdays).map(({ owner }) => owner)).not.toContain('intake-team');
    }
  );
});

describe('KP-5: “… acknowledged on receipt …”', () => {
  test('then the acknowledgement is owed at once, by the intake team', () => {
    expect(owed(received, 'acknowledge')).toEqual({
      duty: 'acknowledge',
      owner: 'intake-team',
      since: TODAY,
      due: TODAY
    });
  });

  test('when it is recorded with its text, day and time, then it is owed no longer', () => {
    const review = reviewAfter([notifiesChild(), acknowledges()]);
    expect(owed(review, 'acknowledge')).toBeUndefined();
    expect(review.tracks.mailbox).toBe('acknowledged');
    expect(review.done.acknowledge?.given).toEqual({
      acknowledgedOn: TODAY,
      acknowledgedAt: '10:40',
      text: 'Thank you. We have received your notification.'
    });
    for (const field of ['acknowledgedOn', 'acknowledgedAt', 'text'])
      expect(
        refused(attempt(received, { ...acknowledges(), given: { ...acknowledges().given, [field]: '' } })).fields?.[
          field
        ]
      ).toMatch(/^Enter/);
  });

  test('a notification that comes on a Saturday is acknowledged on the next working day', () => {
    const weekend = reviewAfter([notifiesChild({ notifiedOn: '2012-08-11' })], { now: '2012-08-11T09:00:00.000Z' });
    expect(owed(weekend, 'acknowledge')?.due).toBe('2012-08-13');
  });
});

describe('KP-5: “… and then passed to inspectors for information as part of the regulatory compliance activity.”', () => {
  test('when the inspector of the service is not known yet, then passing it on is owed within one working day', () => {
    expect(owed(received, 'pass-to-inspector')).toEqual({
      duty: 'pass-to-inspector',
      owner: 'intake-team',
      since: TODAY,
      due: '2012-08-08'
    });
  });

  test.each([
    ['is passed on', passesTo(), received],
    ['names the inspector from the beginning', notifiesChild({ inspector: inspector.id }), undefined]
  ])(
    'when the notification %s, then the inspector is told “for information”, and nobody owes it any longer',
    (_, act, review) => {
      const event = accepted(attempt(review, act));
      expect(toldOf(event, 'case-inspector')).toEqual([inspector.name]);
      const after = reviewAfter(review ? [notifiesChild(), act] : [act]);
      expect(said(NOTICES['initiation-to-inspector'].headline(after))).toBe(
        'New children’s serious case review passed to you for information: Bristol, City of'
      );
      expect(sentenceOfNotice('initiation-to-inspector', 'child').sentence).toContain(
        'then passed to inspectors for information'
      );
      expect([after.inspector?.id, owed(after, 'pass-to-inspector')]).toEqual([inspector.id, undefined]);
    }
  );

  test('“for information”: the inspector may see it and record what comes next, and is asked for nothing by the notice itself', () => {
    const review = reviewAfter([notifiesChild(), passesTo(author)]);
    expect(availableSteps(situationOf(review, author))).toContain('record-progress');
  });

  test('“passed to inspectors … as part of the regulatory compliance activity”: one who inspects neither region nor service is asked about', () => {
    const review = reviewAfter([notifiesChild()]);
    const unconfirmed = ({ by, step, given }: Act): Act => ({ by, step, given });
    const ask = (act: Act) => attempt(review, unconfirmed(act));
    const asked = refused(ask(passesTo(author)));
    expect([asked.code, asked.fields?.['inspector']]).toEqual([
      'unlikely',
      `${author.name} has no post in South West, and does not inspect a service that is named.`
    ]);
    expect(ask(passesTo(inspector)).ok).toBe(true);
    expect(attempt(undefined, unconfirmed(notifiesChild({ inspector: author.id }))).ok).toBe(false);
    expect(attempt(undefined, unconfirmed(notifiesChild({ inspector: inspector.id }))).ok).toBe(true);
  });

  describe('“inspectors”: one for each service concerned', () => {
    const inspecting = (one: Person, ...inspects: readonly string[]): Person => ({
      ...one,
      holdings: one.holdings.map((held) => ({ ...held, inspects }))
    });
    const first = inspecting(colleague, 'RA723');
    const second = inspecting(manager, 'RX3LD');
    const elsewhere = inspecting(otherAuthor, 'RA723');
    const directory = {
      people: [
        ...everybody.people.filter(({ id }) => ![first, second, elsewhere].some((one) => one.id === id)),
        first,
        second,
        elsewhere
      ]
    };
    const namedOf = (act: Act, ...before: readonly Act[]) =>
      accepted(attempt(before.length > 0 ? reviewAfter(before, { directory }) : undefined, act, { directory }))
        .told.filter(({ notice }) => notice === 'initiation-to-service-inspectors')
        .map(({ person }) => person.name);
    const both = notifiesChild({ locationCodes: 'RA723, RX3LD', inspector: inspector.id });

    test('when services are named, then each of their inspectors in the region is told, beside the case inspector', () => {
      expect(namedOf(both)).toEqual([first.name, second.name]);
      expect(namedOf(notifiesChild({ locationCodes: 'RA723' }))).toEqual([]);
      expect(namedOf(passesTo(), notifiesChild({ locationCodes: 'RA723' }))).toEqual([first.name]);
      expect(namedOf(passesTo(first), notifiesChild({ locationCodes: 'RA723' }))).toEqual([]);
      expect(namedOf(notifiesChild({ locationCodes: 'RA723', inspector: first.id }))).toEqual([]);
    });

    test('when another service is named later, then its inspector is told, and nobody a second time', () => {
      const location = (codes: string): Act => ({ ...recordsLocation(inspector, codes), by: inspector });
      const known = notifiesChild({ locationCodes: 'RA723', inspector: inspector.id });
      expect(namedOf(location('RA723, RX3LD'), known)).toEqual([second.name]);
      expect(namedOf(location('RX3LD, RA723'), both)).toEqual([]);
      expect(namedOf(location('RA723, RX3LD'), both)).toEqual([]);
    });

    test('an adult review is not passed on so', () => {
      expect(namedOf(notifies(inspector, { locationCodes: 'RA723' }))).toEqual([]);
      expect(namedOf(recordsLocation(inspector, 'RA723'), notifies())).toEqual([]);
    });

    test('then the notice says that it is for information, and quotes the briefing', () => {
      expect(said(NOTICES['initiation-to-service-inspectors'].headline(reviewAfter([both])))).toBe(
        'New children’s serious case review of a service that you inspect, for information: Bristol, City of'
      );
      expect(sentenceOfNotice('initiation-to-service-inspectors', 'child').sentence).toContain(
        'then passed to inspectors for information'
      );
    });
  });

  test('it is passed once; after that the case is handed over', () => {
    const review = reviewAfter([notifiesChild(), passesTo()]);
    expect(availableSteps(situationOf(review, intake))).not.toContain('pass-to-inspector');
    expect(refused(attempt(review, passesTo(colleague))).sentence).toBe(
      'This notification was passed to Gwen Howells. To change the case inspector, hand over this review.'
    );
    expect(toldOf(accepted(attempt(review, handsOver(colleague, manager))))).toEqual([inspector.name, colleague.name]);
  });

  test.each([communications, outsider])(
    'it is passed to a compliance inspector or manager: $name is none',
    (chosen) => {
      expect(refused(attempt(received, passesTo(chosen))).fields?.['inspector']).toMatch(
        /^Select a compliance inspector or manager who is in post today/
      );
      expect(refused(attempt(undefined, notifiesChild({ inspector: chosen.id }))).fields?.['inspector']).toMatch(
        /^Select a compliance inspector/
      );
    }
  );

  test('while the review has no case inspector, what its inspector would owe is owed by the managers, or the lead where there are none', () => {
    const owners = (...people: readonly Person[]) => ownersOf({ owner: 'case-inspector' }, received, { people }, TODAY);
    expect(owners(manager, safeguardingLead, director)).toEqual([manager]);
    expect(owners(safeguardingLead, director)).toEqual([safeguardingLead]);
  });
});
