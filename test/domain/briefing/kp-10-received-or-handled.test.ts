import { ownersOf } from '../../../src/domain/duties/owners';
import { authorsFor, deciders, waitsFor } from '../../../src/domain/people/independence';
import type { Directory } from '../../../src/domain/people/people';
import { closes, declaresInterest, handsOver, notifiesChild, nudges, passesTo, ratesRisk, reopens } from '../acts';
import {
  accepted,
  advisor,
  agrees,
  appoints,
  attempt,
  author,
  colleague,
  deputy,
  deputyDirector,
  director,
  everybody,
  holds,
  inspector,
  manager,
  mentalHealthManager,
  notifies,
  person,
  recordsImrRequest,
  refused,
  returns,
  reviewAfter,
  safeguardingLead,
  submits,
  TODAY,
  untilAppointed,
  untilAsked,
  untilSubmitted,
  without,
  type Act
} from '../builders';

/** Why each person may not write the IMR. */
const leftOut = (story: readonly Act[], directory = everybody): Readonly<Record<string, string>> =>
  Object.fromEntries(
    authorsFor(reviewAfter(story, { directory }), directory, TODAY).mayNot.map(({ person: { name }, why }) => [
      name,
      why
    ])
  );
const offered = (story: readonly Act[], directory = everybody): readonly string[] =>
  authorsFor(reviewAfter(story, { directory }), directory, TODAY).may.map(({ name }) => name);

describe('KP-10: “completion of the IMR by an independent member of staff” is not by anybody who received or handled the case', () => {
  test('nor by the inspector’s own manager, nor any compliance manager of the region', () => {
    expect(leftOut(untilAsked)[manager.name]).toBe('manages the inspectors of South West');
    expect(refused(attempt(reviewAfter(untilAsked), appoints(manager))).fields?.['author']).toBe(
      'Peter Marsh manages the inspectors of South West, so cannot write this IMR. Select someone independent of the case.'
    );
    expect(offered(untilAsked)).toContain(author.name);
  });

  test('nor by the manager of a case inspector who is from another region', () => {
    const elsewhere = person('Elin Rowe', holds('compliance-inspector', 'West Midlands'));
    const directory = { people: [...everybody.people, elsewhere] };
    const handed = [notifies(), handsOver(elsewhere, manager), recordsImrRequest()];
    expect(leftOut(handed, directory)[author.name]).toBe('manages the inspectors of West Midlands');
    expect(offered([notifies(), recordsImrRequest()], directory)).toContain(author.name);
  });

  test('nor by whoever acted on it: a lead who reminded, rated, closed or reopened it', () => {
    for (const act of [nudges('ask-progress'), ratesRisk()])
      expect(leftOut([...untilAsked, act])[safeguardingLead.name]).toBe('has acted on this case');
    expect(leftOut([...untilAsked, closes(), reopens()])[safeguardingLead.name]).toBe('has acted on this case');
    expect(offered(untilAsked)).toContain(safeguardingLead.name);
  });

  test('nor by the intake team who received the notification of a child’s', () => {
    expect(Object.keys(leftOut([notifiesChild(), passesTo(), recordsImrRequest()]))).toContain('Bronwen Pugh');
  });

  test('what an author does as author keeps nobody apart, so that the same person goes on', () => {
    expect(offered([...untilSubmitted, returns()])).toContain(author.name);
  });
});

describe('KP-10: nor by whoever was informed because their own unit was involved', () => {
  const involved = [notifies(inspector, { mentalHealth: 'yes' }), recordsImrRequest()];

  test('the mental health operations manager, with the reason', () => {
    expect(leftOut(involved)[mentalHealthManager.name]).toBe(
      'manages mental health operations, which were involved in the service'
    );
    expect(offered(untilAsked)).toContain(mentalHealthManager.name);
  });

  test('also once they hold another post, and by whoever was informed for them', () => {
    const moved = { ...mentalHealthManager, holdings: [holds('compliance-inspector', 'London')] };
    const later = { people: everybody.people.map((one) => (one.id === moved.id ? moved : one)) };
    const review = reviewAfter(involved);
    expect(authorsFor(review, later, TODAY).mayNot).toContainEqual({
      person: moved,
      why: 'was informed because their own unit was involved'
    });
  });

  test('an inspector who was informed because they inspect the service, though it is another’s now', () => {
    const theirs = {
      ...colleague,
      holdings: [{ ...holds('compliance-inspector', 'South West'), inspects: ['RA723'] }]
    };
    const before = { people: everybody.people.map((one) => (one.id === theirs.id ? theirs : one)) };
    const review = reviewAfter([notifiesChild({ locationCodes: 'RA723' }), passesTo(), recordsImrRequest()], {
      directory: before
    });
    const without = { ...theirs, holdings: [holds('compliance-inspector', 'London')] };
    expect(authorsFor(review, { people: [without] }, TODAY).mayNot).toEqual([
      { person: without, why: 'was informed because their own unit was involved' }
    ]);
  });

  test('given an author whose unit turns out to be involved, then they submit nothing and step down', () => {
    const chosen = { ...author, holdings: [holds('mental-health-operations-manager', 'South West')] };
    const directory = { people: everybody.people.map((one) => (one.id === chosen.id ? chosen : one)) };
    const review = {
      ...reviewAfter(untilAppointed),
      entry: { ...reviewAfter(untilAppointed).entry, mentalHealth: 'yes' }
    };
    expect(refused(attempt(review, submits('1.0', chosen), { directory })).sentence).toMatch(
      /^Imran Sheikh manages mental health operations, which were involved in the service, so cannot write this IMR\. Select “Step down as author”/
    );
  });
});

describe('KP-10, KP-11: “it should be agreed by the Regional Director”: every decision has somebody who can take it', () => {
  const away = (directory: Directory, who: typeof director, cover: typeof director): Directory => ({
    people: [
      ...directory.people.filter(({ id }) => id !== cover.id),
      {
        ...cover,
        holdings: [...cover.holdings, ...who.holdings.map((held) => ({ ...held, coverFor: who.id }))]
      }
    ]
  });
  const alone = without(deputy);

  test('where the director is away and who covers for them is not independent, the deputy decides; the director may still', () => {
    const directory = away(alone, director, manager);
    const review = reviewAfter([notifies(manager), recordsImrRequest()], { directory });
    expect(waitsFor(review, directory, TODAY)).toEqual([deputyDirector]);
    expect(accepted(attempt(review, appoints(author, deputyDirector), { directory })).as).toBe(
      'deputy-regional-director'
    );
    expect(deciders(review, directory, TODAY)).toContain(director);
    expect(accepted(attempt(review, appoints(), { directory })).as).toBe('regional-director');
  });

  test('where both are in conflict, the advisor and the administrators are told to name cover, and it waits for them', () => {
    const administrator = person('Ada Minton', holds('administrator', 'England'));
    const directory = { people: [...everybody.people, administrator] };
    const declared = [...untilSubmitted, declaresInterest(), declaresInterest(deputy)];
    const event = accepted(attempt(reviewAfter(declared), declaresInterest(deputyDirector), { directory }));
    expect(event.told.map(({ notice, person: { name } }) => [notice, name])).toEqual([
      ['cover-to-advisor', advisor.name],
      ['cover-to-administrator', administrator.name]
    ]);
    const review = reviewAfter([...declared, declaresInterest(deputyDirector)], { directory });
    expect(waitsFor(review, directory, TODAY)).toEqual([]);
    expect(ownersOf({ owner: 'regional-director' }, review, directory, TODAY)).toEqual([advisor, administrator]);
  });

  test('they are told of a request and of a submission, too, and not while somebody can decide', () => {
    const nobody = without(director, deputy, deputyDirector);
    for (const [story, act] of [
      [[notifies()], recordsImrRequest()],
      [untilAppointed, submits()]
    ] as const) {
      const told = (directory: Directory) =>
        accepted(attempt(reviewAfter(story), act, { directory })).told.filter(({ notice }) =>
          notice.startsWith('cover')
        );
      expect(told(nobody).map(({ person: { name } }) => name)).toEqual([advisor.name]);
      expect(told(everybody)).toEqual([]);
    }
  });

  test('once cover is named, whoever covers decides', () => {
    const review = reviewAfter([
      ...untilSubmitted,
      declaresInterest(),
      declaresInterest(deputy),
      declaresInterest(deputyDirector)
    ]);
    const named = person('Nora Bell', { ...holds('regional-director', 'South West'), coverFor: director.id });
    const directory = { people: [...everybody.people, named] };
    expect(waitsFor(review, directory, TODAY)).toContainEqual(named);
    expect(accepted(attempt(review, agrees('1.0', named), { directory })).by.id).toBe(named.id);
  });
});
