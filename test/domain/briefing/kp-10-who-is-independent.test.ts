import { availableSteps } from '../../../src/domain/review/decide';
import { authorsFor } from '../../../src/domain/people/independence';
import { childUntilSubmitted, declaresInterest, handsOver, notifiesChild, owed, passesTo, stepsDown } from '../acts';
import {
  accepted,
  agrees,
  appoints,
  attempt,
  author,
  colleague,
  deputy,
  deputyDirector,
  director,
  directorElsewhere,
  everybody,
  holds,
  inspector,
  manager,
  notifies,
  otherAuthor,
  person,
  provides,
  recordsImrRequest,
  recordsLocation,
  refused,
  returns,
  reviewAfter,
  situationOf,
  submits,
  TODAY,
  toldOf,
  untilAgreed,
  untilAppointed,
  untilAsked,
  untilSubmitted,
  without,
  type Act
} from '../builders';

const refusedAsAuthor = (story: readonly Act[], chosen = colleague, circumstances = {}): string =>
  refused(attempt(reviewAfter(story), appoints(chosen), circumstances)).sentence;

describe('KP-10: “The Regional Director will then make arrangements for completion of the IMR by an independent member of staff.” Independent is:', () => {
  test('not whoever received the notification, even after they have handed the case over', () => {
    expect(refusedAsAuthor([notifies(), handsOver(manager), recordsImrRequest()], inspector)).toBe(
      'Gwen Howells has worked on this case, so cannot write this IMR. Select someone independent of the case.'
    );
  });

  test('not somebody who had the case for a while, even if they did nothing to it', () => {
    expect(
      refusedAsAuthor([notifies(), handsOver(colleague), handsOver(manager, colleague), recordsImrRequest()])
    ).toMatch(/^Adaeze Obi has worked on this case/);
    expect(
      refusedAsAuthor(
        [notifies(), handsOver(otherAuthor, manager), handsOver(inspector, manager), recordsImrRequest()],
        otherAuthor
      )
    ).toMatch(/^Beatrice Lowe has worked on this case/);
  });

  test('not somebody who inspects the service', () => {
    const inspects = person('Iris Long', { ...holds('compliance-manager', 'South East'), inspects: ['1-1434777508'] });
    expect(refusedAsAuthor(untilAsked, inspects, { directory: { people: [...everybody.people, inspects] } })).toMatch(
      /^Iris Long inspects the service/
    );
  });

  test('not somebody who has declared an interest', () => {
    expect(refusedAsAuthor([...untilAsked, declaresInterest(colleague)])).toMatch(
      /^Adaeze Obi has declared an interest in this case/
    );
    expect(
      refused(attempt(reviewAfter([...untilAsked, declaresInterest(colleague)]), declaresInterest(colleague))).sentence
    ).toBe('Your interest in this case has already been recorded.');
  });

  test('the same in a children’s review, of whoever it was passed to', () => {
    expect(refusedAsAuthor([notifiesChild(), passesTo(colleague), recordsImrRequest()])).toMatch(
      /^Adaeze Obi is the case inspector/
    );
  });

  test('the director is offered those who may write it, and told of the others why not', () => {
    const { may, mayNot } = authorsFor(reviewAfter([...untilAsked, recordsLocation(manager)]), everybody, TODAY);
    expect(may.map(({ name }) => name)).toEqual(
      expect.arrayContaining([author.name, otherAuthor.name, colleague.name])
    );
    expect(mayNot.map(({ person: { name }, why }) => `${name} ${why}`)).toEqual([
      'Clara Finch holds no post in the Directory today',
      'Gwen Howells is the case inspector',
      'Owen Tate holds no post in the Directory today',
      'Peter Marsh has worked on this case',
      'Rosalind Hart may have to agree the IMR as director or deputy of the region',
      'Siân Prosser may have to agree the IMR as director or deputy of the region',
      'Tomos Llewellyn may have to agree the IMR as director or deputy of the region'
    ]);
  });
});

describe('KP-10: the author stays independent', () => {
  test.each([
    ['handed', handsOver(author), [...untilAppointed]],
    ['passed', passesTo(author), [notifiesChild(), recordsImrRequest(), appoints()]]
  ])('the case is not %s to the author', (_, act, story) => {
    expect(refused(attempt(reviewAfter(story), act)).fields?.['inspector']).toBe(
      'Imran Sheikh is writing the IMR, so must stay independent of the case. Select another inspector.'
    );
  });

  test('a case is handed over to somebody else than who has it', () => {
    expect(refused(attempt(reviewAfter([notifies()]), handsOver(inspector, manager))).fields?.['inspector']).toBe(
      'Gwen Howells is already the case inspector. Select another inspector.'
    );
  });

  test('given a location that the author inspects and that was recorded since, then the author submits nothing and is asked to step down', () => {
    const inspects = {
      ...author,
      holdings: [{ ...holds('compliance-manager', 'West Midlands'), inspects: ['RX3LD'] }]
    };
    const directory = { people: everybody.people.map((one) => (one.id === author.id ? inspects : one)) };
    const review = reviewAfter([...untilAppointed, recordsLocation()]);
    expect(refused(attempt(review, submits('1.0', inspects), { directory })).sentence).toMatch(
      /^Imran Sheikh inspects the service, so cannot write this IMR\. Select “Step down as author”/
    );
    expect(availableSteps(situationOf(review, inspects, { directory }))).toContain('step-down');
  });

  test.each([
    ['while it is written', untilAppointed],
    ['once it is submitted', untilSubmitted],
    ['once it is agreed', untilAgreed]
  ])('when the author steps down %s, then director and inspector are told, and another author is owed', (_, story) => {
    const event = accepted(attempt(reviewAfter(story), stepsDown()));
    expect([toldOf(event, 'regional-director'), toldOf(event, 'case-inspector')]).toEqual([
      [director.name, deputy.name],
      [inspector.name]
    ]);
    const review = reviewAfter([...story, stepsDown()]);
    expect([review.author, review.tracks.imr, owed(review, 'appoint-author')?.owner]).toEqual([
      undefined,
      'requested',
      'regional-director'
    ]);
    for (const duty of ['submit-imr', 'agree-imr', 'provide-imr'] as const) expect(owed(review, duty)).toBeUndefined();
    expect(refused(attempt(review, provides())).code).toBe('not-open');
    expect(refused(attempt(review, appoints(author))).sentence).toMatch(/^Imran Sheikh has declared an interest/);
  });

  test('when another author is appointed, then the one before is told to stop, and may see no more of it', () => {
    const event = accepted(attempt(reviewAfter([...untilSubmitted, returns()]), appoints(otherAuthor)));
    expect(
      event.told.filter(({ to }) => to === 'imr-author').map(({ notice, person: { name } }) => [notice, name])
    ).toEqual([
      ['appointment-to-author', otherAuthor.name],
      ['appointment-to-former-author', author.name]
    ]);
    expect(
      availableSteps(situationOf(reviewAfter([...untilSubmitted, returns(), appoints(otherAuthor)]), author))
    ).toEqual([]);
  });
});

describe('KP-10: “The Regional Director” who has a part in the case leaves it to the deputy', () => {
  const declared = [...untilAsked, declaresInterest(), declaresInterest(deputy)];

  test('when the last director who was free declares an interest, then the deputy is told that they decide', () => {
    expect(
      toldOf(accepted(attempt(reviewAfter([...untilAsked, declaresInterest()]), declaresInterest(deputy))))
    ).toEqual([deputyDirector.name]);
    expect(toldOf(accepted(attempt(reviewAfter(untilAsked), declaresInterest())))).toEqual([]);
    expect(toldOf(accepted(attempt(reviewAfter(declared), declaresInterest(colleague))))).toEqual([]);
  });

  test('then the director is refused with who decides instead, and the deputy appoints and agrees', () => {
    expect(refused(attempt(reviewAfter(declared), appoints())).sentence).toBe(
      'Rosalind Hart has declared an interest in this case, so cannot decide on this IMR. Siân Prosser decides instead.'
    );
    const submitted = [...declared, appoints(author, deputyDirector), submits()];
    expect(toldOf(accepted(attempt(reviewAfter([...declared, appoints(author, deputyDirector)]), submits())))).toEqual([
      deputyDirector.name
    ]);
    expect(refused(attempt(reviewAfter(submitted), agrees())).rule).toBe('KP-10');
    expect(accepted(attempt(reviewAfter(submitted), agrees('1.0', deputyDirector))).as).toBe(
      'deputy-regional-director'
    );
  });

  test('while a director is free, the deputy decides nothing', () => {
    for (const act of [appoints(author, deputyDirector)])
      expect(refused(attempt(reviewAfter(untilAsked), act)).sentence).toMatch(
        /^Rosalind Hart, the regional director, decides this\./
      );
    for (const act of [agrees('1.0', deputyDirector), returns('1.0', deputyDirector)])
      expect(refused(attempt(reviewAfter(untilSubmitted), act)).rule).toBe('KP-11');
    expect(availableSteps(situationOf(reviewAfter(childUntilSubmitted), deputyDirector))).not.toContain('agree-imr');
  });

  test('where nobody holds the post, the deputy decides; where nobody is free at all, the director is told how to have a deputy', () => {
    const vacant = { directory: without(director, deputy) };
    expect(attempt(reviewAfter(untilSubmitted), agrees('1.0', deputyDirector), vacant).ok).toBe(true);
    expect(
      refused(attempt(reviewAfter(declared), appoints(), { directory: without(deputyDirector) })).sentence
    ).toMatch(
      /The national safeguarding advisor or an administrator names cover: a deputy, or someone who covers for the director\.$/
    );
    expect(refused(attempt(reviewAfter(declared), appoints(author, directorElsewhere))).code).toBe('no-such-review');
  });
});
