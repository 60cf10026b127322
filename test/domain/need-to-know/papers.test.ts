import { changesPaperAccess, paperAccess, paperReading } from '../../../src/domain/need-to-know/papers';
import type { Directory, Person } from '../../../src/domain/people/people';
import type { Review } from '../../../src/domain/review/review';
import { STEP_IDS } from '../../../src/domain/steps';
import { EACH_STEP } from '../each-step';
import {
  advisor,
  agrees,
  appoints,
  author,
  communications,
  director,
  directorElsewhere,
  eventsOf,
  everybody,
  holds,
  inspector,
  leaver,
  mentalHealthManager,
  otherAuthor,
  outsider,
  person,
  provides,
  returns,
  replay,
  reviewAfter,
  safeguardingLead,
  submits,
  TODAY,
  untilAgreed,
  untilAppointed,
  untilAsked,
  untilProvided,
  untilSubmitted,
  without,
  withoutPost,
  type Act
} from '../builders';

const makesFile: Act = { by: author, step: 'make-imr-file', given: { version: '2.0' } };
const stepsDown: Act = { by: author, step: 'step-down', given: { reason: 'I knew the manager.' } };
const region = 'SCR papers: South West';

/** “IMR | From the partnership”, each as the group’s and the people’s rights. */
function rightsOf(review: Review, directory: Directory = everybody, today = TODAY): string {
  const access = paperAccess(review, directory, today);
  if (access === 'inherits') return 'inherits';
  const name = (id: string): string => directory.people.find((each) => each.id === id)?.name ?? id;
  return [access.imr, access.partnership]
    .map((lines) =>
      lines
        .map(({ who, level }) => `${who === 'owners' ? who : 'group' in who ? who.group : name(who.person)}: ${level}`)
        .join(', ')
    )
    .join(' | ');
}
const both = (imr: string, partnership = imr): string =>
  [imr, partnership].map((more) => [`${region}: read`, ...(more ? [more] : [])].join(', ')).join(' | ');
const WRITES = both('Imran Sheikh: author', 'Imran Sheikh: read');
const READS = both('Imran Sheikh: read');

/**
 * KP-10: an independent member of staff writes the IMR. KP-11: before it is provided the regional director agrees it.
 */
describe('KP-10, KP-11: the author writes until the IMR is agreed, and what is agreed stays', () => {
  test.each<[string, readonly Act[], string]>([
    ['requested: nobody writes yet', untilAsked, both('')],
    ['appointed', untilAppointed, WRITES],
    ['submitted', untilSubmitted, WRITES],
    ['returned', [...untilSubmitted, returns()], WRITES],
    ['submitted again', [...untilSubmitted, returns(), submits('1.1')], WRITES],
    ['agreed', untilAgreed, READS],
    ['agreed after the file was made', [...untilAppointed, makesFile, submits('2.0'), agrees('2.0')], READS],
    ['agreed, and the file of another version made', [...untilAgreed, makesFile], WRITES],
    ['provided', untilProvided, READS],
    ['provided, and the file of another version made', [...untilProvided, makesFile], WRITES],
    ['provided, and another version submitted', [...untilProvided, submits('2.0')], WRITES],
    ['that one agreed', [...untilProvided, submits('2.0'), agrees('2.0')], READS],
    ['that one provided', [...untilProvided, submits('2.0'), agrees('2.0'), provides('2.0')], READS],
    ['stepped down', [...untilAppointed, stepsDown], both('')],
    ['stepped down after it was agreed', [...untilAgreed, stepsDown], both('')],
    [
      'another author after that',
      [...untilAgreed, stepsDown, appoints(otherAuthor)],
      both('Beatrice Lowe: author', 'Beatrice Lowe: read')
    ],
    [
      'another author appointed instead',
      [...untilAppointed, appoints(otherAuthor)],
      both('Beatrice Lowe: author', 'Beatrice Lowe: read')
    ]
  ])('%s', (_state, acts, rights) => {
    expect(rightsOf(reviewAfter(acts))).toBe(rights);
  });
});

describe('an author', () => {
  const colleague = person('Joan Cole', holds('compliance-inspector', 'South West'));
  const directory: Directory = { people: [...everybody.people, colleague] };
  const appointed = reviewAfter([...untilAsked, appoints(colleague)], { directory });
  test('of the region is named only where they may do more than the others', () => {
    expect(rightsOf(appointed, directory)).toBe(both('Joan Cole: author', ''));
    expect(
      rightsOf(
        reviewAfter([...untilAsked, appoints(colleague), submits('1.0', colleague), agrees()], { directory }),
        directory
      )
    ).toBe(both(''));
  });
  test('with no post any more has nothing, and none before the post begins', () => {
    const ends = (dates: object): Directory => ({
      people: [...without(author).people, { ...author, holdings: [holds('compliance-manager', 'London', dates)] }]
    });
    const review = reviewAfter(untilAppointed);
    expect(rightsOf(review, ends({ until: '2012-08-06' }))).toBe(both(''));
    expect(rightsOf(review, ends({ until: TODAY }))).toBe(WRITES);
    expect(rightsOf(review, ends({ until: TODAY }), '2012-08-08')).toBe(both(''));
    expect(rightsOf(review, ends({ from: '2012-08-08' }))).toBe(both(''));
    expect(rightsOf(review, without(author))).toBe(both(''));
  });
});

describe('a case inspector', () => {
  const away = person('Idris Vaughan', holds('compliance-inspector', 'London'));
  const national = person('Petra Moss', holds('compliance-inspector', 'England'));
  const handsOver = (to: Person): Act => ({
    by: inspector,
    step: 'hand-over',
    given: { inspector: to.id, reason: 'Moves.' }
  });
  const directory: Directory = { people: [...everybody.people, away, national] };
  const over = (to: Person): Review => reviewAfter([...untilAsked, handsOver(to)], { directory });
  test('of the region reads with its group; one from elsewhere by name, in both folders', () => {
    expect(rightsOf(reviewAfter(untilAsked))).toBe(both(''));
    expect(rightsOf(over(away), directory)).toBe(both('Idris Vaughan: read'));
    expect(rightsOf(over(national), directory)).toBe(both(''));
  });
  test('who moves to another region is named there', () => {
    const moved = { ...inspector, holdings: [holds('compliance-inspector', 'London')] };
    expect(rightsOf(reviewAfter(untilAsked), { people: [...without(inspector).people, moved] })).toBe(
      both('Gwen Howells: read')
    );
  });
  test('whose post has ended, or is of another kind now, has nothing', () => {
    for (const holding of [
      holds('compliance-inspector', 'London', { until: '2012-08-06' }),
      holds('communications', 'England')
    ])
      expect(rightsOf(over(away), { people: [...everybody.people, { ...away, holdings: [holding] }] })).toBe(both(''));
  });
  test('from elsewhere beside an author from elsewhere', () => {
    const review = reviewAfter([...untilAppointed, handsOver(away)], { directory });
    expect(rightsOf(review, directory)).toBe(
      both('Imran Sheikh: author, Idris Vaughan: read', 'Imran Sheikh: read, Idris Vaughan: read')
    );
  });
});

describe('a review', () => {
  const closed: Review = {
    ...reviewAfter(untilProvided),
    tracks: { ...reviewAfter(untilProvided).tracks, entry: 'closed' }
  };
  test('that is closed is the service’s alone, and once reopened as before', () => {
    expect(rightsOf(closed)).toBe('inherits');
    expect(rightsOf({ ...closed, tracks: { ...closed.tracks, entry: 'notified' } })).toBe(READS);
  });
  test('whose region is corrected is read by the group of that region', () => {
    expect(rightsOf({ ...reviewAfter(untilAsked), region: 'London' })).toBe(
      'SCR papers: London: read, Gwen Howells: read | SCR papers: London: read, Gwen Howells: read'
    );
  });
});

/** The same said of each person: what a card links to follows from it. */
describe('how a person who may see a review reads its papers', () => {
  const cover = person('Cai Cover', { ...holds('regional-director', 'South West'), coverFor: director.id });
  const writing = reviewAfter(untilAppointed);
  const closed = (review: Review): Review => ({ ...review, tracks: { ...review.tracks, entry: 'closed' } });
  test.each<[string, Person, boolean]>([
    ['an inspector of the region', inspector, true],
    ['its director', director, true],
    ['its lead', safeguardingLead, true],
    ['who covers for the director', cover, true],
    ['the author from elsewhere', author, true],
    ['a director of another region', directorElsewhere, false],
    ['its mental health operations manager', mentalHealthManager, false],
    ['the communications team', communications, false],
    ['the national advisor', advisor, false],
    ['whose post has ended', leaver, false],
    ['who has no post', withoutPost, false],
    ['a stranger', outsider, false]
  ])('%s', (_who, someone, isPart) => {
    const read = (review: Review, opensPapers = true) =>
      (['imr', 'partnership'] as const).map((folder) =>
        paperReading(review, someone, folder, { today: TODAY, opensPapers })
      );
    const [there, service] = ['in SharePoint', 'from the service'];
    expect(read(writing)).toEqual(isPart ? [there, there] : ['not yet', service]);
    expect(read(reviewAfter(untilSubmitted))).toEqual(isPart ? [there, there] : ['not yet', service]);
    expect(read(closed(writing))).toEqual(isPart ? [service, service] : ['not yet', service]);
    expect(read(reviewAfter(untilAgreed))).toEqual(isPart ? [there, there] : [service, service]);
    expect(read(closed(reviewAfter(untilAgreed)))).toEqual([service, service]);
    expect(read(writing, false)).toEqual(isPart ? [service, service] : ['not yet', service]);
  });
});

/** The dispatcher looks at the folders after these steps only. */
test.each(STEP_IDS)('after “%s”, the folders are looked at if they are to be open to others', (step) => {
  const { after, act } = EACH_STEP[step];
  if (after.length === 0) return expect(changesPaperAccess({ step, given: {} })).toBe(false);
  const before = reviewAfter(after);
  const events = eventsOf([...after, act]);
  const [event] = events.slice(-1);
  if (!event) throw new Error('Nothing happened.');
  const [was, is] = [before, replay(events)].map((review) => JSON.stringify(paperAccess(review, everybody, TODAY)));
  expect(changesPaperAccess(event) || was === is).toBe(true);
});

test('steps that most reviews have often ask nothing of the folders', () => {
  for (const step of ['record-progress', 'record-chronology', 'nudge', 'set-risk', 'add-actions', 'ask-draft'] as const)
    expect(changesPaperAccess({ step, given: {} })).toBe(false);
  expect(changesPaperAccess({ step: 'correct-entry', given: { reason: 'A slip.' } })).toBe(false);
  expect(changesPaperAccess({ step: 'correct-entry', given: { movedFrom: 'London' } })).toBe(true);
});
