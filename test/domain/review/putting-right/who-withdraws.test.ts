import {
  entersAction,
  handsOver,
  declaresInterest,
  makesWordFile,
  nudges,
  recordsEntry,
  recordsProgress,
  updatesAction,
  withdraws
} from '../../acts';
import {
  agrees,
  appoints,
  attempt,
  author,
  colleague,
  deputy,
  deputyDirector,
  director,
  inspector,
  leadElsewhere,
  manager,
  notifies,
  otherAuthor,
  person,
  provides,
  receivesTerms,
  refused,
  requestsTerms,
  returns,
  reviewAfter,
  safeguardingLead,
  submits,
  untilAgreed,
  untilAppointed,
  untilAsked,
  untilProvided,
  untilSubmitted,
  type Act
} from '../../builders';

describe('who may', () => {
  const progress = [notifies(), recordsProgress()];
  const on = (day: string, by: Act['by']) =>
    attempt(reviewAfter(progress), withdraws('record-progress/2', by), { now: `${day}T16:00:00.000Z` });

  test('the person who recorded it, within two working days', () => {
    // Recorded on Tuesday 7 August 2012.
    expect(on('2012-08-09', inspector).ok).toBe(true);
    expect(refused(on('2012-08-10', inspector)).sentence).toBe(
      'You recorded this on 7 August 2012, more than 2 working days ago. Ask your regional safeguarding lead.'
    );
  });

  test('the regional safeguarding lead, at any time', () => {
    expect(on('2013-08-09', safeguardingLead).ok).toBe(true);
  });

  test('nobody else, though they may record the same', () => {
    for (const by of [colleague, manager, director])
      expect(refused(on('2012-08-07', by)).sentence).toBe(
        'Only Gwen Howells, who recorded this, or the regional safeguarding lead can do this. Ask one of them.'
      );
  });

  test('nobody who may not see the review', () => {
    expect(refused(on('2012-08-07', leadElsewhere)).code).toBe('no-such-review');
    expect(refused(on('2012-08-07', person('Ned Outsider'))).code).toBe('no-such-review');
  });

  test('not the IMR author, who stays independent of the case', () => {
    const lead = { ...safeguardingLead, id: author.id, name: author.name };
    const directory = { people: [director, inspector, lead] };
    const review = reviewAfter([...untilAppointed, recordsProgress()]);
    const decision = attempt(review, withdraws('record-progress/4', lead), { directory });
    expect(refused(decision).sentence).toMatch(/^You are writing the IMR/);
  });
});

describe('an agreement can be taken back with a reason until the IMR has been provided (KP-11)', () => {
  test('by the director, or by nobody who may not decide it', () => {
    const review = reviewAfter(untilAgreed);
    expect(reviewAfter([...untilAgreed, withdraws('agree-imr/5', director)]).tracks.imr).toBe('submitted');
    for (const by of [safeguardingLead, inspector])
      expect(refused(attempt(review, withdraws('agree-imr/5', by))).sentence).toBe(
        'Only the regional director, or a deputy who decides instead, can do this.'
      );
    expect(refused(attempt(review, withdraws('agree-imr/5', deputyDirector))).sentence).toContain(
      'the regional director, decides this.'
    );
  });

  test('also long afterwards', () => {
    const review = reviewAfter(untilAgreed);
    expect(attempt(review, withdraws('agree-imr/5', director), { now: '2012-08-28T09:00:00.000Z' }).ok).toBe(true);
  });

  test('after it the version cannot be provided, until it is agreed again', () => {
    const taken = [...untilAgreed, withdraws('agree-imr/5', director)];
    expect(attempt(reviewAfter(taken), provides()).ok).toBe(false);
    expect(reviewAfter([...taken, agrees(), provides()]).tracks.imr).toBe('provided');
  });

  test.each([
    ['agree-imr/5', untilProvided],
    ['appoint-author/3', untilProvided],
    ['return-imr/5', [...untilSubmitted, returns(), submits('2.0'), agrees('2.0'), provides('2.0')]]
  ])('%s no longer once the IMR has been provided', (of, acts) => {
    expect(refused(attempt(reviewAfter(acts), withdraws(of, director))).sentence).toBe(
      'The IMR has been provided to the partnership, so this decision stays in the history.'
    );
  });

  test('provided by mistake, it has not been provided', () => {
    const review = reviewAfter([...untilProvided, withdraws('provide-imr/6'), withdraws('agree-imr/5', director)]);
    expect(review.tracks.imr).toBe('submitted');
  });
});

describe('what later rests on it prevents it, and the sentence says what', () => {
  test.each<[string, readonly Act[], string, Act['by'] | undefined, string]>([
    [
      'a request under which terms were requested',
      [...untilAsked, requestsTerms()],
      'request-imr/2',
      undefined,
      'Terms of reference requested from the partnership'
    ],
    ['a request for which an author writes', untilAppointed, 'request-imr/2', undefined, 'IMR author appointed'],
    [
      'an appointment whose author has submitted',
      untilSubmitted,
      'appoint-author/3',
      director,
      'IMR submitted for agreement'
    ],
    ['an agreed submission', untilAgreed, 'submit-imr/4', author, 'IMR agreed'],
    [
      'an action that was followed up',
      [notifies(), entersAction(), updatesAction()],
      'add-actions/2',
      undefined,
      'Action updated'
    ],
    [
      'an interest for which a deputy decided',
      [...untilAsked, declaresInterest(director), declaresInterest(deputy), appoints(author, deputyDirector)],
      'declare-interest/3',
      director,
      'IMR author appointed'
    ]
  ])('%s', (_name, acts, of, by, what) => {
    expect(refused(attempt(reviewAfter(acts), withdraws(of, by))).sentence).toBe(
      `“${what}” was recorded on 7 August 2012 and follows from this. Withdraw that first.`
    );
  });

  test('an author who would come back, and has worked on the case since', () => {
    const acts = [...untilAppointed, appoints(otherAuthor), handsOver(author), handsOver(inspector, manager)];
    expect(refused(attempt(reviewAfter(acts), withdraws('appoint-author/4', director))).sentence).toMatch(
      /“Review handed over”|would be the IMR author again/
    );
  });

  test('in the order in which it was recorded it can all be withdrawn', () => {
    const acts = [...untilAsked, requestsTerms(), receivesTerms()];
    const undone = [...acts, withdraws('receive-terms/4'), withdraws('request-terms/3'), withdraws('request-imr/2')];
    expect(reviewAfter(undone).tracks).toEqual(reviewAfter([notifies()]).tracks);
  });
});

test.each<[string, readonly Act[], string, Act['by'], string]>([
  ['a reminder', [notifies(), nudges('ask-progress')], 'nudge/2', safeguardingLead, 'The reminder has been sent'],
  ['the chronology', [...untilAppointed, recordsEntry()], 'record-chronology/4', author, 'Strike out the entries'],
  ['a file', [...untilAppointed, makesWordFile()], 'make-imr-file/4', author, 'The file stays in its folder'],
  ['a withdrawal', [...untilAsked, withdraws('request-imr/2')], 'withdraw/3', inspector, 'Record it again instead'],
  ['nothing there', untilAsked, 'request-imr/7', inspector, 'Select something in the history'],
  ['another step than was recorded', untilAsked, 'record-progress/2', inspector, 'Select something in the history'],
  ['what was withdrawn', [...untilAsked, withdraws('request-imr/2')], 'request-imr/2', inspector, 'Select something']
])('%s is not withdrawn', (_name, acts, of, by, sentence) => {
  expect(refused(attempt(reviewAfter(acts), withdraws(of, by))).sentence).toContain(sentence);
});

test('without its history nothing of a review is withdrawn', () => {
  const review = reviewAfter(untilAsked);
  expect(refused(attempt({ ...review }, withdraws('request-imr/2'))).sentence).toContain('cannot be read in full');
});
