import { isLate, undatedDuties } from '../../../src/domain/duties';
import { noticesFor } from '../../../src/domain/notices';
import { ownersOf } from '../../../src/domain/duties/owners';
import type { Person } from '../../../src/domain/people/people';
import {
  advisor,
  appoints,
  author,
  colleague,
  deputy,
  deputyDirector,
  director,
  everybody,
  eventsOf,
  holds,
  inspector,
  manager,
  notifies,
  person,
  reviewAfter,
  safeguardingLead,
  TODAY,
  untilAgreed,
  untilAppointed,
  untilAsked,
  without
} from '../builders';
import { declaresInterest, handsOver, recordsMembership } from '../acts';

const names = (people: readonly Person[]) => people.map(({ name }) => name);
const asked = reviewAfter(untilAsked);
const inspectorLeft = {
  people: everybody.people.map((one) =>
    one.id === inspector.id
      ? { ...one, holdings: [holds('compliance-inspector', 'South West', { until: '2012-08-06' })] }
      : one
  )
};

describe('who answers for a duty', () => {
  test('is whoever holds its role', () => {
    expect(names(ownersOf({ owner: 'case-inspector' }, asked, everybody, TODAY))).toEqual([inspector.name]);
    expect(names(ownersOf({ owner: 'regional-director' }, asked, everybody, TODAY))).toEqual([
      director.name,
      deputy.name
    ]);
  });

  test('is the manager, when the inspector of the case has left; and whoever it is handed to after that', () => {
    expect(names(ownersOf({ owner: 'case-inspector' }, asked, inspectorLeft, TODAY))).toEqual([manager.name]);
    expect(
      names(ownersOf({ owner: 'case-inspector' }, asked, { people: [safeguardingLead, director] }, TODAY))
    ).toEqual([safeguardingLead.name]);
    const handed = reviewAfter([...untilAsked, handsOver(colleague, manager)], { directory: inspectorLeft });
    expect(names(ownersOf({ owner: 'case-inspector' }, handed, inspectorLeft, TODAY))).toEqual([colleague.name]);
  });

  test('is the director, when the author has left', () => {
    expect(names(ownersOf({ owner: 'imr-author' }, reviewAfter(untilAppointed), without(author), TODAY))).toEqual([
      director.name,
      deputy.name
    ]);
  });

  test('is the deputy, when no director is free; when nobody is, the national advisor and the administrators, who name cover; else the lead, who can add a deputy', () => {
    const declared = reviewAfter([...untilAsked, declaresInterest(), declaresInterest(deputy)]);
    expect(names(ownersOf({ owner: 'regional-director' }, declared, everybody, TODAY))).toEqual([deputyDirector.name]);
    expect(names(ownersOf({ owner: 'regional-director' }, declared, without(deputyDirector), TODAY))).toEqual([
      advisor.name
    ]);
    const administrator = person('Ada Minton', holds('administrator', 'England'));
    const both = { people: [...without(deputyDirector).people, administrator] };
    expect(names(ownersOf({ owner: 'regional-director' }, declared, both, TODAY))).toEqual([
      advisor.name,
      administrator.name
    ]);
    expect(names(ownersOf({ owner: 'regional-director' }, declared, without(deputyDirector, advisor), TODAY))).toEqual([
      safeguardingLead.name
    ]);
  });

  test('is the cover of somebody who is away, for as long as that lasts; but nobody writes an IMR for another', () => {
    const cover = person('Jonah Reed', {
      ...holds('compliance-inspector', 'South West', { until: '2012-08-10' }),
      coverFor: inspector.id
    });
    const forAuthor = person('Ada Stand', {
      ...holds('compliance-manager', 'South West', { until: '2012-08-10' }),
      coverFor: author.id
    });
    const directory = { people: [...everybody.people, cover, forAuthor] };
    expect(
      [TODAY, '2012-08-11'].map((day) => names(ownersOf({ owner: 'case-inspector' }, asked, directory, day)))
    ).toEqual([[cover.name], [inspector.name]]);
    expect(names(ownersOf({ owner: 'imr-author' }, reviewAfter(untilAppointed), directory, TODAY))).toEqual([
      author.name
    ]);
  });

  test('is not the author of the IMR, who stays out of the case: a lead who writes it leaves the rest to the managers', () => {
    const review = reviewAfter([notifies(), recordsMembership(), ...untilAsked.slice(1), appoints(safeguardingLead)]);
    const membership = undatedDuties(review).find(({ duty }) => duty === 'end-membership');
    expect(membership && names(ownersOf(membership, review, everybody, TODAY))).toEqual([manager.name]);
  });

  test('is nobody where the Directory is empty', () =>
    expect(ownersOf({ owner: 'case-inspector' }, asked, { people: [] }, TODAY)).toEqual([]));
});

describe('who is told in place of somebody', () => {
  test('an inspector who has left: the managers are told, and the event says that nobody holds the part', () => {
    const agreed = eventsOf(untilAgreed).at(-1);
    if (!agreed) throw new Error('Nothing happened.');
    const { told, vacant } = noticesFor(agreed, reviewAfter(untilAgreed), inspectorLeft);
    expect([told.map(({ to, person: { name } }) => [to, name]), vacant]).toEqual([
      [
        ['compliance-manager', manager.name],
        ['imr-author', author.name]
      ],
      ['case-inspector']
    ]);
  });
});

test('something is late from the day after it was due', () => {
  expect([TODAY, '2012-08-08'].map((day) => isLate({ due: TODAY }, day))).toEqual([false, true]);
});
