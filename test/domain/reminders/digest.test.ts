import { createClock } from '../../../bot/settings/working-days';
import { digestsOf, referencesIn } from '../../../src/domain/reminders/digest';
import type { ReviewWithDuties } from '../../../src/domain/review/review-with-duties';
import { openDuties } from '../../../src/domain/duties';
import type { Directory } from '../../../src/domain/people/people';
import { STANDARD_SETTINGS } from '../../../src/domain/settings';
import {
  deputy,
  deputyDirector,
  director,
  directorElsewhere,
  holds,
  inspector,
  notifies,
  person,
  reviewAfter,
  untilAsked,
  untilSubmitted,
  without,
  type Act
} from '../builders';

const clock = createClock(STANDARD_SETTINGS);

const watched = (acts: readonly Act[], reference = 'SCR-A-2012-0001'): ReviewWithDuties => {
  const review = { ...reviewAfter(acts), reference };
  return { review, duties: openDuties(review, clock) };
};
const people = without(deputy);

/** What is said on a day to everybody who is told something, by name. */
function said(
  reviews: readonly ReviewWithDuties[],
  today: string,
  { lastOn = clock.before(yesterday(today), 0), directory = people }: { lastOn?: string; directory?: Directory } = {}
) {
  const found = digestsOf(reviews, { directory, today, lastOn, clock, staleAfter: { days: 28 } });
  return Object.fromEntries(
    found.map(({ person: { name }, digest: { waits, late, stale } }) => [
      name,
      {
        waits: waits.lines.map(({ duty }) => duty),
        late: late.lines.map(({ duty }) => duty),
        stale: stale.lines.map(({ reference }) => reference)
      }
    ])
  );
}
const yesterday = (day: string) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

describe('what waits for the director', () => {
  test('given an IMR that was submitted, then its agreement stands in the digest of the region’s director, and of no other', () => {
    expect(said([watched(untilSubmitted)], '2012-08-08')).toEqual({
      'Rosalind Hart': { waits: ['agree-imr'], late: [], stale: [] }
    });
  });

  test('stands there every day until it is done, late or not', () => {
    for (const day of ['2012-08-09', '2012-08-14', '2012-08-16'])
      expect(said([watched(untilSubmitted)], day)['Rosalind Hart']?.waits).toEqual(['agree-imr']);
  });

  test('given that nothing waits, is late or is stale, then nobody is told anything', () => {
    expect(said([watched([notifies()])], '2012-08-08')).toEqual({});
  });

  test('given a director who is away, then whoever covers for them is told instead', () => {
    const cover = person(
      'Ayesha Khan',
      holds('regional-director', 'South West', { from: '2012-08-01', until: '2012-08-10' })
    );
    const away: Directory = {
      people: [
        ...people.people,
        { ...cover, holdings: cover.holdings.map((holding) => ({ ...holding, coverFor: director.id })) }
      ]
    };
    expect(Object.keys(said([watched(untilSubmitted)], '2012-08-08', { directory: away }))).toEqual(['Ayesha Khan']);
    expect(Object.keys(said([watched(untilSubmitted)], '2012-08-13', { directory: away }))).toEqual(['Rosalind Hart']);
  });

  test('given a director who has a part in the case, then the decision waits for the deputy', () => {
    const review = { ...watched(untilSubmitted).review, interests: [director.id] };
    const told = said([{ review, duties: openDuties(review, clock) }], '2012-08-08');
    expect(told).toEqual({ [deputyDirector.name]: { waits: ['agree-imr'], late: [], stale: [] } });
  });
});

describe('what turned late', () => {
  test('is said once, on the working day after it was due', () => {
    const days = ['2012-08-09', '2012-08-10', '2012-08-13', '2012-08-14'].map((day) => [
      day,
      said([watched(untilAsked)], day)['Rosalind Hart']?.late
    ]);
    expect(days).toEqual([
      ['2012-08-09', []],
      ['2012-08-10', ['request-terms']],
      ['2012-08-13', []],
      ['2012-08-14', []]
    ]);
  });

  test('is said on the next day on which a digest is sent, however long that takes', () => {
    expect(said([watched(untilAsked)], '2012-08-16', { lastOn: '2012-08-09' })['Rosalind Hart']?.late).toContain(
      'request-terms'
    );
  });

  test('was due before it was entered: then it is said on the next day after the entry', () => {
    const late = [notifies(inspector, { notifiedOn: '2012-06-01', initiatedOn: '2012-05-25' })];
    expect(said([watched(late)], '2012-08-08')['Rosalind Hart']?.late).toEqual([
      'confirm-profile',
      'ask-progress',
      'ask-draft'
    ]);
    expect(said([watched(late)], '2012-08-09')['Rosalind Hart']?.late ?? []).toEqual([]);
  });

  test('does not repeat what the director owes', () => {
    expect(said([watched(untilAsked)], '2012-08-15')['Rosalind Hart']).toMatchObject({
      waits: ['appoint-author'],
      late: expect.not.arrayContaining(['appoint-author'])
    });
  });
});

describe('what is stale', () => {
  test('given a review to which nothing has happened for 28 days, then its director is told', () => {
    expect(said([watched([notifies()])], '2012-09-03')['Rosalind Hart']?.stale ?? []).toEqual([]);
    expect(said([watched([notifies()])], '2012-09-04')['Rosalind Hart']?.stale).toEqual(['SCR-A-2012-0001']);
  });
});

test('a digest holds twelve lines of each kind, and says how many there are besides', () => {
  const many = Array.from({ length: 15 }, (_, number) =>
    watched(untilSubmitted, `SCR-A-2012-${String(number).padStart(4, '0')}`)
  );
  const [one] = digestsOf(many, {
    directory: people,
    today: '2012-08-08',
    lastOn: '2012-08-07',
    clock,
    staleAfter: { days: 28 }
  });
  expect([one?.digest.waits.lines.length, one?.digest.waits.more, one && referencesIn(one.digest).length]).toEqual([
    12, 3, 12
  ]);
  expect(one?.person.id).not.toBe(directorElsewhere.id);
  expect(one?.person.id).not.toBe(inspector.id);
});
