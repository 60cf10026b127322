import { openDuties } from '../../../src/domain/duties';
import type { Directory } from '../../../src/domain/people/people';
import { handedOver, takeoversOf, taskListOf } from '../../../src/domain/reminders/task-list';
import type { Review } from '../../../src/domain/review/review';
import {
  colleague,
  deputyDirector,
  director,
  everybody,
  holds,
  inspector,
  manager,
  notifies,
  person,
  recordsImrRequest,
  reviewAfter,
  safeguardingLead,
  weekdays,
  without
} from '../builders';

const TODAY = '2012-08-14';
const withDuties = (review: Review, reference = review.reference) => ({
  review: { ...review, reference },
  duties: openDuties(review, weekdays)
});
const one = withDuties(reviewAfter([notifies()]));
const other = withDuties(reviewAfter([notifies(), recordsImrRequest()]), 'SCR-A-2012-0002');
const adding = (...people: readonly Directory['people'][number][]): Directory => ({
  people: [...everybody.people.filter(({ id }) => !people.some((each) => each.id === id)), ...people]
});
const toldTo = (directory: Directory, reviews = [one, other]) =>
  takeoversOf(reviews, directory, TODAY).map(({ person: { name }, digest }) => [
    name,
    digest.why?.is,
    digest.why?.name,
    new Set(digest.waits.lines.map(({ reference }) => reference)).size
  ]);

describe('KP-2: a lead reminds a person once of everything', () => {
  const why = { is: 'reminded', name: safeguardingLead.name } as const;

  test('the list has every task that the person has on these reviews, the soonest due first', () => {
    const list = taskListOf(inspector, [one, other], { directory: everybody, today: TODAY, why });
    expect(list?.why).toEqual(why);
    const lines = list?.waits.lines.map(({ reference, duty }) => `${reference} ${duty}`) ?? [];
    const all = [one, other].flatMap(({ review: { reference }, duties }) =>
      duties
        .filter(({ owner }) => owner === 'case-inspector')
        .map(({ duty, due }) => ({ line: `${reference} ${duty}`, due }))
    );
    expect([...lines].sort()).toEqual(all.map(({ line }) => line).sort());
    const dues = lines.map((each) => all.find(({ line }) => line === each)?.due);
    expect(dues).toEqual([...dues].sort());
    expect(lines[0]).toBe('SCR-A-2012-0002 request-terms');
  });

  test('who has nothing to do is sent nothing', () => {
    expect(taskListOf(colleague, [one], { directory: everybody, today: TODAY, why })).toBeUndefined();
  });
});

test('who is handed several reviews is told of all of them, whether there is something to do or not', () => {
  const quiet = { review: { ...one.review, reference: 'SCR-A-2012-0003' }, duties: [] };
  const list = handedOver(colleague, [one, quiet], {
    directory: everybody,
    today: TODAY,
    why: { is: 'handed-over', name: inspector.name }
  });
  expect(list.taken?.lines.map(({ reference }) => reference)).toEqual(['SCR-A-2012-0001', 'SCR-A-2012-0003']);
});

describe('“A person who takes over somebody’s tasks is told, once, with the list.”', () => {
  test('nobody is told while all tasks are with those who always had them', () => {
    expect(toldTo(everybody)).toEqual([]);
  });

  test('of someone who has left the post: those who do their tasks now', () => {
    expect(toldTo(without(inspector))).toEqual([[manager.name, 'left', inspector.name, 2]]);
  });

  test('of someone who is away: those who cover for them', () => {
    const cover = {
      ...colleague,
      holdings: [
        ...colleague.holdings,
        { ...holds('compliance-inspector', 'South West', { from: TODAY, until: '2012-09-01' }), coverFor: inspector.id }
      ]
    };
    expect(toldTo(adding(cover))).toEqual([[colleague.name, 'away', inspector.name, 2]]);
  });

  test('of a vacant post: the next one up', () => {
    expect(toldTo(without(director, ...everybody.people.filter(({ name }) => name === 'Tomos Llewellyn')))).toEqual([
      [deputyDirector.name, 'vacant', 'regional director', 1]
    ]);
  });

  test('of a post that someone has just taken up: they; and not who took it up long ago', () => {
    const beginning = (from: string) => person('Nadia Rahman', holds('regional-director', 'South West', { from }));
    expect(toldTo(adding(beginning('2012-08-13')))).toEqual([['Nadia Rahman', 'began', 'regional director', 1]]);
    expect(toldTo(adding(beginning('2012-08-01')))).toEqual([]);
  });

  test('the key is the same for the same occasion, whatever has come to be done since, so that they are told once', () => {
    const keys = (reviews: (typeof one)[]) => takeoversOf(reviews, without(inspector), TODAY).map(({ key }) => key);
    expect(keys([one])).toEqual(keys([one, other]));
    expect(keys([one])).toHaveLength(1);
  });
});
