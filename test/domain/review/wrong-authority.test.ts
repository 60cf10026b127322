import { availableSteps, canSee } from '../../../src/domain/review/decide';
import type { Person } from '../../../src/domain/people/people';
import type { Review } from '../../../src/domain/review/review';
import { correctsAnswer, corrects, correctsAuthority, does, handsOver, closes, notifiesChild } from '../acts';
import {
  accepted,
  advisor,
  attempt,
  colleague,
  deputy,
  director,
  directorElsewhere,
  everybody,
  holds,
  inspector,
  intake,
  leadElsewhere,
  manager,
  notifies,
  person,
  reviewAfter,
  safeguardingLead,
  situationOf,
  TODAY,
  WINTERBOURNE,
  type Act
} from '../builders';
import { said } from '../in-words';

/*
 * An inspector of the South West has selected Camden, in London, for a review that belongs to South Gloucestershire.
 * KP-1 and KP-2: the authority decides which director is informed, and which lead keeps the entry.
 */
const administrator = person('Ada Nkemelu', holds('administrator', 'England'));
const leadOfKent = person('Rhys Morgan', holds('regional-safeguarding-lead', 'South East'));
const directory = { people: [...everybody.people, administrator, leadOfKent] };
const circumstances = { directory };

const misfiled = reviewAfter([notifies(inspector, { authority: 'Camden' })], circumstances);
const HOME = 'South Gloucestershire';

const refusalOf = (review: Review | undefined, act: Act) => {
  const decision = attempt(review, act, circumstances);
  return decision.ok ? 'taken' : decision.refusal;
};
const codeOf = (review: Review | undefined, act: Act) => {
  const refusal = refusalOf(review, act);
  return refusal === 'taken' ? refusal : refusal.code;
};
const unconfirmed = ({ by, step, given }: Act): Act => ({ by, step, given });

describe('who puts a wrong authority right', () => {
  test.each<readonly [string, Person]>([
    ['the lead of the region in which the review lies', leadElsewhere],
    ['the lead of the region of the inspector who recorded it', safeguardingLead],
    ['the national safeguarding advisor', advisor],
    ['an administrator', administrator]
  ])('%s', (_who, by) => {
    const event = accepted(attempt(misfiled, correctsAuthority(HOME, by), circumstances));
    expect(event.given).toMatchObject({ authority: HOME, movedFrom: 'London', before: 'Local authority: Camden' });
    const after = reviewAfter(
      [notifies(inspector, { authority: 'Camden' }), correctsAuthority(HOME, by)],
      circumstances
    );
    expect([after.region, after.entry.authority]).toEqual(['South West', HOME]);
    expect([canSee(after, director, TODAY), canSee(after, safeguardingLead, TODAY)]).toEqual([true, true]);
    expect([canSee(after, directorElsewhere, TODAY), canSee(after, leadElsewhere, TODAY)]).toEqual([false, false]);
  });

  test.each<readonly [string, Person, string]>([
    ['the inspector who recorded it', inspector, 'not-your-role'],
    ['the director of the region in which it lies', directorElsewhere, 'not-your-role'],
    ['the intake team', intake, 'not-your-role'],
    ['a colleague of the inspector', colleague, 'no-such-review'],
    ['the director of the inspector', director, 'no-such-review'],
    ['the lead of a third region', leadOfKent, 'no-such-review']
  ])('but not %s', (_who, by, code) => {
    expect(codeOf(misfiled, correctsAuthority(HOME, by))).toBe(code);
  });

  test('who may is named, each with the right article', () => {
    const refusal = refusalOf(misfiled, correctsAuthority(HOME, inspector));
    expect(refusal !== 'taken' && said(refusal.sentence)).toBe(
      'Only a regional safeguarding lead, the national safeguarding advisor or an administrator can do this in London. Ask one of them, or your regional safeguarding lead.'
    );
  });

  test('the lead of the inspector may do this and no more, and does not see the review before it is theirs', () => {
    expect(canSee(misfiled, safeguardingLead, TODAY)).toBe(false);
    expect(availableSteps(situationOf(misfiled, safeguardingLead, circumstances))).toEqual(['correct-authority']);
    expect(codeOf(misfiled, corrects({ authority: HOME }))).toBe('no-such-review');
  });

  test('a case that was handed over to an inspector of another region stays that of the region that recorded it', () => {
    const handedOver = reviewAfter([notifies(), handsOver(person('Ottilie Kerr'))], {
      directory: { people: [...directory.people, person('Ottilie Kerr', holds('compliance-inspector', 'London'))] }
    });
    expect(codeOf(handedOver, correctsAuthority('Camden', leadElsewhere))).toBe('no-such-review');
  });

  test('of a closed review, a lead who does not see it learns nothing', () => {
    const closed = reviewAfter(
      [notifies(inspector, { authority: 'Camden' }), closes('not-held', {}, leadElsewhere)],
      circumstances
    );
    expect(codeOf(closed, correctsAuthority(HOME))).toBe('no-such-review');
    expect(codeOf(closed, correctsAuthority(HOME, leadElsewhere))).toBe('not-open');
  });

  test('a children’s review, which the intake team records for all of England, is that of its case inspector', () => {
    const child = [notifiesChild({ authority: 'Camden', inspector: inspector.id })];
    const review = reviewAfter(child, circumstances);
    expect(codeOf(review, correctsAuthority('Bristol, City of'))).toBe('taken');
    const unpassed = reviewAfter([notifiesChild({ authority: 'Camden' })], circumstances);
    expect(codeOf(unpassed, correctsAuthority('Bristol, City of'))).toBe('no-such-review');
  });

  test('the authority that is recorded already is no correction', () => {
    expect(codeOf(misfiled, correctsAuthority('Camden', advisor))).toBe('guarded');
  });
});

describe('who gets to know of it', () => {
  const toldOf = (by: Person) =>
    accepted(attempt(misfiled, correctsAuthority(HOME, by), circumstances)).told.map(({ notice, person: { name } }) => [
      notice,
      name
    ]);

  test('the directors and leads of both regions, and the case inspector', () => {
    expect(toldOf(advisor)).toEqual([
      ['move-to-director', director.name],
      ['move-to-director', deputy.name],
      ['move-to-lead', safeguardingLead.name],
      ['move-from-director', directorElsewhere.name],
      ['move-from-lead', leadElsewhere.name],
      ['correction-to-inspector', inspector.name]
    ]);
  });

  test('nobody of what they did themselves', () => {
    expect(toldOf(safeguardingLead).map(([, name]) => name)).not.toContain(safeguardingLead.name);
    expect(toldOf(safeguardingLead)).toContainEqual(['move-from-lead', leadElsewhere.name]);
    expect(toldOf(leadElsewhere)).not.toContainEqual(['move-from-lead', leadElsewhere.name]);
    expect(toldOf(leadElsewhere)).toContainEqual(['move-to-lead', safeguardingLead.name]);
  });

  test('those in the new region who inspect a service that a children’s review names (KP-5)', () => {
    const child = reviewAfter(
      [notifiesChild({ authority: 'Camden', inspector: inspector.id, locationCodes: 'RA724' })],
      circumstances
    );
    const { told } = accepted(attempt(child, correctsAuthority('Bristol, City of', advisor), circumstances));
    expect(
      told.filter(({ notice }) => notice === 'initiation-to-service-inspectors').map((one) => one.person.name)
    ).toEqual([colleague.name]);
  });
});

describe('an authority outside the regions of one’s own posts is asked about', () => {
  const notifiesIn = (authority: string, by: Person = inspector): Act =>
    does(by, 'notify-adult', { ...WINTERBOURNE, authority });
  const question =
    'Camden is in London. Your posts are in South West. The people of London would be informed, and see the review.';

  test('when it is recorded, naming both regions; confirmed, it is recorded', () => {
    const refusal = refusalOf(undefined, notifiesIn('Camden'));
    expect(refusal).toMatchObject({ code: 'unlikely', rule: 'KP-1', fields: { authority: question } });
    expect(refusal !== 'taken' && said(refusal.sentence)).toBe(
      `${question} Check the local authority. Nothing has been recorded yet. If it is right, record it as entered.`
    );
    expect(codeOf(undefined, { ...notifiesIn('Camden'), isConfirmed: true })).toBe('taken');
  });

  test('not where it is in one of them, or where one’s post is for all of England', () => {
    const both = person('Nia Penn', holds('compliance-inspector', 'South West'), holds('compliance-manager', 'London'));
    const national = person('Nell Ash', holds('compliance-inspector', 'England'));
    expect(codeOf(undefined, notifiesIn(HOME))).toBe('taken');
    expect(codeOf(undefined, notifiesIn('Camden', both))).toBe('taken');
    expect(codeOf(undefined, notifiesIn('Camden', national))).toBe('taken');
    expect(codeOf(undefined, unconfirmed(notifiesChild({ authority: 'Camden' })))).toBe('taken');
    const kent = refusalOf(undefined, notifiesIn('Kent', both));
    expect(kent !== 'taken' && kent.fields?.['authority']).toBe(
      'Kent is in South East. Your posts are in London and South West. The people of South East would be informed, and see the review.'
    );
  });

  test('when it is corrected, by either step, but not where the correction leaves it as it is', () => {
    const review = reviewAfter([notifies()]);
    expect(codeOf(review, unconfirmed(corrects({ authority: 'Camden' })))).toBe('unlikely');
    expect(codeOf(review, unconfirmed(correctsAuthority('Camden')))).toBe('unlikely');
    expect(codeOf(review, unconfirmed(corrects({ authority: 'Bristol, City of' })))).toBe('taken');
    const inLondon = unconfirmed(corrects({ authority: 'Camden', initiatedOn: '2012-07-02' }, leadElsewhere));
    expect(codeOf(misfiled, inLondon)).toBe('taken');
    expect(codeOf(misfiled, unconfirmed(correctsAuthority(HOME)))).toBe('taken');
    expect(codeOf(misfiled, unconfirmed(correctsAuthority(HOME, leadElsewhere)))).toBe('unlikely');
    expect(codeOf(misfiled, unconfirmed(correctsAuthority('Kent', advisor)))).toBe('taken');
  });

  test('no more when another answer of the same notification is corrected', () => {
    const correction = correctsAnswer('notify-adult/1', { partnership: 'Camden Safeguarding Adults Board' });
    expect(codeOf(misfiled, correction)).toBe('taken');
  });

  test('bad answers come first', () => {
    const manages = person(manager.name, holds('compliance-manager', 'South West'));
    expect(
      codeOf(undefined, does(manages, 'notify-adult', { ...WINTERBOURNE, authority: 'Camden', notifiedOn: '' }))
    ).toBe('bad-input');
  });
});
