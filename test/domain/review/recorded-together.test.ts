import { toldOfClosings, toldOfDuplicates } from '../../../src/domain/review/recorded-together';
import { completes } from '../acts';
import {
  advisor,
  colleague,
  director,
  everybody,
  inspector,
  leadElsewhere,
  manager,
  notifies,
  reviewAfter,
  safeguardingLead,
  TODAY,
  without
} from '../builders';
import { closedAs } from './closed-as';

const ONE = reviewAfter([notifies()]);

const LATER = { ...reviewAfter([notifies(colleague)]), reference: 'SCR-A-2012-0002' };
const toldIn = (directory: typeof everybody) =>
  toldOfDuplicates(LATER, [ONE], directory, TODAY).map(({ about, person, role, together }) => [
    person.name,
    role,
    about.reference,
    together
  ]);

test('the lead and both who recorded them are told, each once, of the other review; nobody else is', () => {
  expect(toldIn(everybody)).toEqual([
    [safeguardingLead.name, 'regional-safeguarding-lead', LATER.reference, [ONE.reference]],
    [colleague.name, 'compliance-inspector', LATER.reference, [ONE.reference]],
    [inspector.name, 'compliance-inspector', ONE.reference, [LATER.reference]]
  ]);
});

test('given no lead in post, the national advisor is told as a lead would be', () => {
  expect(toldIn(without(safeguardingLead))[0]).toEqual([
    advisor.name,
    'national-safeguarding-advisor',
    LATER.reference,
    [ONE.reference]
  ]);
});

test('given neither in post and one of the two gone, the other is told', () => {
  expect(toldIn(without(safeguardingLead, advisor, colleague)).map(([name]) => name)).toEqual([inspector.name]);
  expect(toldIn(without(safeguardingLead, advisor, colleague, inspector))).toEqual([]);
  expect(toldIn(everybody).flat()).not.toContain(director.name);
});

const THIRD = { ...ONE, reference: 'SCR-A-2012-0003' };

test('given several like a new one, each person has one message about it, and those of the new one are told of all', () => {
  const told = toldOfDuplicates(LATER, [ONE, THIRD], everybody, TODAY);
  expect(told.map(({ person, together }) => [person.name, together])).toEqual([
    [safeguardingLead.name, [ONE.reference, THIRD.reference]],
    [colleague.name, [ONE.reference, THIRD.reference]],
    [inspector.name, [LATER.reference]]
  ]);
});

test('given that neither of two goes on, then the lead of each is told, once; nobody else is', () => {
  const named = (other: typeof ONE) =>
    toldOfClosings(closedAs(LATER, 'mistake'), closedAs(other, 'mistake'), everybody, TODAY).map(
      ({ person, about }) => [person.name, about.reference]
    );
  expect(named(ONE)).toEqual([[safeguardingLead.name, LATER.reference]]);
  expect(named({ ...ONE, region: 'London' })).toEqual([
    [safeguardingLead.name, LATER.reference],
    [leadElsewhere.name, ONE.reference]
  ]);
});

test('given that a colleague has changed one at the same moment, then they are told, too', () => {
  const changed = reviewAfter([notifies(), completes({ partnershipReference: 'SG/1' }, manager)]);
  const at = changed.done['complete-entry']?.at ?? '';
  const recordedAt = (when: string) => {
    const notified = LATER.done['notify-adult'];
    return { ...LATER, done: { ...LATER.done, ...(notified && { 'notify-adult': { ...notified, at: when } }) } };
  };
  const names = (later: typeof LATER) =>
    toldOfDuplicates(later, [changed], everybody, TODAY).map(({ person }) => person.name);
  expect(names(recordedAt(at))).toContain(manager.name);
  expect(names(recordedAt('2012-08-07T19:30:00.000Z'))).not.toContain(manager.name);
});
