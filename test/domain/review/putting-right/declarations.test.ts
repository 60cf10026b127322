import { dutyKey, undatedDuties } from '../../../../src/domain/duties';
import { declaresInterest, stepsDown, withdraws } from '../../acts';
import {
  accepted,
  attempt,
  author,
  director,
  eventsOf,
  everybody,
  holds,
  inspector,
  manager,
  notifies,
  refused,
  replay,
  reviewAfter,
  safeguardingLead,
  untilAppointed
} from '../../builders';

/** The author has since taken up a post in the region, and sees the review. */
const seeing = { ...author, holdings: [holds('mental-health-operations-manager', 'South West')] };
const directory = { people: [...everybody.people.filter(({ id }) => id !== author.id), seeing] };
const steppedDown = [...untilAppointed, stepsDown()];

describe('KP-10: “completion of the IMR by an independent member of staff”: a declared conflict of interest', () => {
  test('is taken back by the author who stepped down by mistake, and they write on', () => {
    const event = accepted(attempt(reviewAfter(steppedDown), withdraws('step-down/4', seeing), { directory }));
    const after = replay([...eventsOf(steppedDown), event]);
    expect(undatedDuties(reviewAfter(steppedDown)).map(dutyKey)).toContain('appoint-author');
    expect([after.tracks.imr, after.author?.id, after.interests]).toEqual(['appointed', author.id, []]);
  });

  test.each([safeguardingLead, director, inspector])('is not taken back by $name', (by) => {
    expect(refused(attempt(reviewAfter(steppedDown), withdraws('step-down/4', by))).sentence).toBe(
      'Only Imran Sheikh, who declared this, can take it back, within 2 working days. Nobody else can.'
    );
    const declared = reviewAfter([notifies(), declaresInterest(manager)]);
    expect(refused(attempt(declared, withdraws('declare-interest/2', by))).sentence).toContain(
      'Only Peter Marsh, who declared this'
    );
  });

  test('is taken back by who declared it within two working days, and stands after that', () => {
    const declared = reviewAfter([notifies(), declaresInterest(manager)]);
    const on = (day: string) =>
      attempt(declared, withdraws('declare-interest/2', manager), { now: `${day}T16:00:00.000Z` });
    expect(on('2012-08-09').ok).toBe(true);
    expect(refused(on('2012-08-10')).sentence).toBe(
      'You declared this on 7 August 2012, more than 2 working days ago, so it stays as it is.'
    );
  });
});
