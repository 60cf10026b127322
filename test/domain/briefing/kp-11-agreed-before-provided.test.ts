import { availableSteps, type Decision } from '../../../src/domain/review/decide';
import {
  accepted,
  agrees,
  appoints,
  attempt,
  author,
  deputy,
  director,
  directorElsewhere,
  holds,
  inspector,
  notifies,
  otherAuthor,
  person,
  provides,
  refused,
  returns,
  reviewAfter,
  situationOf,
  submits,
  toldOf,
  untilAgreed,
  untilAppointed,
  untilAsked,
  untilProvided,
  untilSubmitted,
  everybody
} from '../builders';
import { childUntilSubmitted, closes, waives } from '../acts';

describe('KP-11: “Before the IMR is provided to the safeguarding partnership it should be agreed by the Regional Director.”', () => {
  test.each([
    ['notified', [notifies()]],
    ['asked for', untilAsked],
    ['being written', untilAppointed],
    ['with the director', untilSubmitted],
    ['returned', [...untilSubmitted, returns()]],
    ['changed after it was agreed', [...untilAgreed, submits('2.0')]],
    ['provided already', untilProvided]
  ])('given an IMR that is %s, then it cannot be provided and is not offered', (_, story) => {
    const review = reviewAfter(story);
    expect(refused(attempt(review, provides())).code).toBe('not-open');
    expect(availableSteps(situationOf(review, inspector))).not.toContain('provide-imr');
  });

  test('when it is submitted, then the director is told and can agree or return it', () => {
    expect(toldOf(accepted(attempt(reviewAfter(untilAppointed), submits())))).toEqual([director.name, deputy.name]);
    expect(availableSteps(situationOf(reviewAfter(untilSubmitted), director))).toEqual(
      expect.arrayContaining(['agree-imr', 'return-imr'])
    );
  });

  test('when it is agreed, then author and inspector are told, and the inspector can provide it', () => {
    const event = accepted(attempt(reviewAfter(untilSubmitted), agrees()));
    expect(toldOf(event)).toEqual([inspector.name, author.name]);
    expect(reviewAfter(untilProvided).tracks.imr).toBe('provided');
  });

  test('when it is returned, then reasons are asked for, and the author is told and submits another version', () => {
    const silent = { ...returns(), given: { version: '1.0' } };
    expect(refused(attempt(reviewAfter(untilSubmitted), silent)).sentence).toBe(
      'Enter the changes that are needed before you can agree it.'
    );
    expect(toldOf(accepted(attempt(reviewAfter(untilSubmitted), returns())))).toEqual([author.name]);
    expect(reviewAfter([...untilSubmitted, returns(), submits('1.1')]).tracks.imr).toBe('submitted');
  });

  test.each([agrees(), returns()])(
    'given two directors at the same moment, when one has agreed, then the other’s $step is refused and says who did what when',
    (second) => {
      const act = { ...second, by: deputy };
      expect(attempt(reviewAfter(untilSubmitted), act).ok).toBe(true);
      const refusal = refused(attempt(reviewAfter(untilAgreed), act));
      expect(refusal).toEqual({
        code: 'not-open',
        rule: 'KP-11',
        sentence:
          'The regional director has agreed the IMR. It can now be provided to the partnership. (IMR agreed: Rosalind Hart, 7 August 2012 at 2:30pm.)'
      });
    }
  );

  test('given that one has returned it, when the other agrees, then that is refused with who returned it', () => {
    const refusal = refused(attempt(reviewAfter([...untilSubmitted, returns()]), agrees('1.0', deputy)));
    expect(refusal.sentence).toBe(
      'The regional director returned the IMR for changes. The author submits it again first. (IMR returned for changes: Rosalind Hart, 7 August 2012 at 2:30pm.)'
    );
  });

  test.each([agrees('1.0', directorElsewhere), returns('1.0', directorElsewhere)])(
    'the director of another region learns nothing and cannot $step',
    (act) => {
      const refusal = refused(attempt(reviewAfter(untilSubmitted), act));
      expect(refusal).toMatchObject({ code: 'no-such-review', sentence: expect.not.stringContaining('IMR') });
    }
  );

  test.each([agrees('1.0', author), agrees('1.0', inspector), returns('1.0', inspector)])(
    'nobody but the regional director decides: $by.name cannot $step',
    (act) => {
      expect(refused(attempt(reviewAfter(untilSubmitted), act)).code).toBe('not-your-role');
    }
  );

  test('given an author who has become regional director since, then they cannot agree what they wrote', () => {
    const promoted = person(author.name, ...author.holdings, holds('regional-director', 'South West'));
    const directory = { people: everybody.people.map((one) => (one.id === promoted.id ? promoted : one)) };
    for (const act of [agrees('1.0', promoted), returns('1.0', promoted)]) {
      expect(refused(attempt(reviewAfter(untilSubmitted), act, { directory })).sentence).toBe(
        'You wrote this IMR, so someone else must agree or return it. Ask your regional safeguarding lead who deputises for you.'
      );
    }
  });
});

describe('KP-11: what is agreed has been written, and can be read', () => {
  const submitted = (facts: { words?: number; isUnreadable?: true }): Decision =>
    attempt(reviewAfter(untilAppointed), submits(), {
      papers: {
        document: {
          url: 'https://regulator.example/IMR%201.0.docx',
          version: '1.0',
          hash: 'h',
          facts: { entries: 0, ...facts }
        }
      }
    });

  test('an untouched template is not submitted', () => {
    expect(refused(submitted({ words: 0 })).sentence).toMatch(/^Nobody has written in “IMR 1\.0\.docx” yet\./);
    expect(submitted({ words: 1 }).ok).toBe(true);
  });

  test('nor is a file that cannot be opened; one that says nothing of itself is', () => {
    expect(refused(submitted({ isUnreadable: true })).sentence).toBe(
      '“IMR 1.0.docx” cannot be opened. Open it in Word, save it without a password, and submit it again.'
    );
    expect(submitted({}).ok).toBe(true);
  });
});

describe('KP-11: a change after agreement needs agreement again', () => {
  const changed = [...untilAgreed, submits('2.0')];

  test('given version 1.0 agreed, when version 2.0 is submitted, then only 2.0, agreed in its turn, can be provided', () => {
    expect(refused(attempt(reviewAfter(changed), provides('2.0'))).code).toBe('not-open');
    const agreed = reviewAfter([...changed, agrees('2.0')]);
    expect(accepted(attempt(agreed, provides('2.0'))).step).toBe('provide-imr');
  });

  test('given version 2.0 agreed, when somebody with an old card records that 1.0 was provided, then that is refused', () => {
    const refusal = refused(attempt(reviewAfter([...changed, agrees('2.0')]), provides('1.0')));
    expect(refusal).toMatchObject({ code: 'guarded', rule: 'KP-11' });
    expect(refusal.sentence).toMatch(/agreed version 2\.0/);
  });

  test.each([agrees('1.0'), returns('1.0')])(
    'a button about a version that is no longer current cannot $step',
    (act) => {
      expect(refused(attempt(reviewAfter([...untilSubmitted, submits('2.0')]), act))).toMatchObject({
        code: 'guarded',
        sentence: 'Version 2.0 has been submitted since. Read it, then decide.'
      });
    }
  );

  test('a button that names no version is refused', () => {
    expect(refused(attempt(reviewAfter(untilSubmitted), agrees(''))).sentence).toMatch(/^Open the review again/);
  });

  test('the same version cannot be submitted twice', () => {
    expect(refused(attempt(reviewAfter(untilAgreed), submits('1.0'))).fields?.['version']).toBe(
      'Version 1.0 has already been submitted. Enter a new version for the changed document.'
    );
  });

  test('another author cannot give another document the version that was returned: an old button would agree it unseen', () => {
    const review = reviewAfter([...untilSubmitted, returns(), appoints(otherAuthor)]);
    expect(refused(attempt(review, submits('1.0', otherAuthor))).fields?.['version']).toMatch(
      /^Version 1\.0 has already been submitted\./
    );
  });

  test('nor can a version come back after a later one', () => {
    expect(refused(attempt(reviewAfter([...untilSubmitted, submits('2.0')]), submits('1.0'))).code).toBe('guarded');
  });

  test('it cannot be recorded as provided on a day before it was agreed', () => {
    const early = { ...provides(), given: { version: '1.0', providedOn: '2012-08-06' } };
    expect(refused(attempt(reviewAfter(untilAgreed), early)).fields?.['providedOn']).toMatch(/7 August 2012/);
  });

  test('given an IMR that has been provided, when it is changed, then it needs agreement again, and the inspector is told not to provide it yet', () => {
    expect(toldOf(accepted(attempt(reviewAfter(untilProvided), submits('2.0'))))).toEqual([
      director.name,
      deputy.name,
      inspector.name
    ]);
    const changedAfter = [...untilProvided, submits('2.0')];
    expect(refused(attempt(reviewAfter(changedAfter), provides('2.0'))).code).toBe('not-open');
    expect(accepted(attempt(reviewAfter([...changedAfter, agrees('2.0')]), provides('2.0'))).given).toHaveProperty(
      'version',
      '2.0'
    );
  });

  test('that it is agreed or returned cannot be waived', () => {
    expect(refused(attempt(reviewAfter(untilSubmitted), waives('agree-imr'))).sentence).toBe(
      '“Agree or return the IMR” cannot be waived. Ask the regional director to do it.'
    );
    expect(refused(attempt(reviewAfter(untilSubmitted), closes('completed'))).sentence).toContain(
      'Agree or return the IMR'
    );
  });

  test('a children’s review is held to the same', () => {
    expect(refused(attempt(reviewAfter(childUntilSubmitted), provides())).code).toBe('not-open');
    expect(accepted(attempt(reviewAfter([...childUntilSubmitted, agrees()]), provides())).kind).toBe('child');
  });
});
