import { canSee, NO_SUCH_REVIEW, availableSteps } from '../../../src/domain/review/decide';
import { helperOf, holdersOf, personIn, rolesIn } from '../../../src/domain/people/people';
import { vacancy } from '../../../src/domain/notices';
import {
  agrees,
  appoints,
  attempt,
  author,
  colleague,
  deputy,
  director,
  directorElsewhere,
  everybody,
  holds,
  inspector,
  leaver,
  manager,
  notifies,
  mentalHealthManager,
  outsider,
  person,
  refused,
  reviewAfter,
  safeguardingLead,
  situationOf,
  TODAY,
  untilAppointed,
  untilAsked,
  untilSubmitted,
  withoutPost
} from '../builders';

const submitted = reviewAfter(untilSubmitted);

describe('who may see a review', () => {
  test.each([inspector, colleague, manager, director, deputy, safeguardingLead, mentalHealthManager, author])(
    '$name has a part in it',
    (one) => {
      expect(canSee(submitted, one, TODAY)).toBe(true);
    }
  );

  test.each([directorElsewhere, leaver, withoutPost, outsider])(
    '$name has none, and is told the same as of a review that does not exist',
    (one) => {
      expect(canSee(submitted, one, TODAY)).toBe(false);
      expect(availableSteps(situationOf(submitted, one))).toEqual([]);
      const existing = refused(attempt(submitted, agrees('1.0', one)));
      expect(existing).toEqual(refused(attempt(undefined, agrees('1.0', one))));
      expect(existing.sentence).toBe(NO_SUCH_REVIEW);
    }
  );

  test('a deputy sees it for as long as the cover lasts, both days included', () => {
    expect(
      ['2012-07-31', '2012-08-01', '2012-08-31', '2012-09-01'].map((day) => canSee(submitted, deputy, day))
    ).toEqual([false, true, true, false]);
  });

  test('a post for England covers every region', () => {
    expect(canSee(submitted, person('Una Grey', holds('national-safeguarding-advisor', 'England')), TODAY)).toBe(true);
  });

  test('an author who has left holds no part in it any more', () => {
    const chosen = person(author.name, holds('compliance-manager', 'West Midlands', { until: '2012-08-31' }));
    expect([canSee(submitted, chosen, '2012-08-31'), canSee(submitted, chosen, '2012-09-01')]).toEqual([true, false]);
  });

  test('an author who was replaced has no part in it any more', () => {
    expect(canSee(reviewAfter([...untilAppointed, appoints(colleague)]), author, TODAY)).toBe(false);
  });
});

describe('what somebody is to a review', () => {
  test('the inspector of the case is whoever received the notification, while they are an inspector or manager', () => {
    expect(rolesIn(submitted, inspector, TODAY)).toEqual(['compliance-inspector', 'case-inspector']);
    expect(rolesIn(submitted, colleague, TODAY)).toEqual(['compliance-inspector']);
    expect(rolesIn(submitted, { ...inspector, holdings: [] }, TODAY)).toEqual([]);
  });

  test('holders are found by role', () => {
    expect(holdersOf('regional-director', submitted, everybody, TODAY)).toEqual([director, deputy]);
    expect(holdersOf('imr-author', submitted, everybody, TODAY)).toEqual([author]);
    expect(holdersOf('imr-author', reviewAfter(untilAsked), everybody, TODAY)).toEqual([]);
    expect(holdersOf('administrator', submitted, everybody, TODAY)).toEqual([]);
  });

  test('an id is the same in capitals', () => {
    expect(personIn(everybody, director.id.toUpperCase())).toBe(director);
    expect(personIn(everybody, outsider.id)).toBeUndefined();
    expect(personIn(everybody, '')).toBeUndefined();
  });

  test('a lead asks the national advisor for help, everybody else their lead (B-7)', () => {
    expect([safeguardingLead, inspector].map((each) => helperOf(each, TODAY))).toEqual([
      'the national safeguarding advisor',
      'your regional safeguarding lead'
    ]);
    expect(
      refused(attempt(reviewAfter([notifies()]), { by: safeguardingLead, step: 'ask-draft', given: {} })).sentence
    ).toContain('Ask one of them, or the national safeguarding advisor.');
  });

  test('a vacancy says whom nobody is, where, and what to do', () => {
    expect(vacancy('regional-director', submitted)).toBe(
      'Vacant: regional director, South West. A regional safeguarding lead or an administrator can add a person: they will then be informed.'
    );
  });
});
