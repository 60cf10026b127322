import { availableSteps } from '../../../src/domain/review/decide';
import { openDuties } from '../../../src/domain/duties';
import {
  accepted,
  appoints,
  attempt,
  author,
  colleague,
  deputy,
  deputyDirector,
  director,
  directorElsewhere,
  inspector,
  leaver,
  manager,
  otherAuthor,
  outsider,
  receivesTerms,
  recordsLocation,
  refused,
  requestsTerms,
  returns,
  reviewAfter,
  situationOf,
  submits,
  toldOf,
  untilAppointed,
  untilAsked,
  untilSubmitted,
  weekdays,
  withoutPost
} from '../builders';

describe('KP-10: “The Regional Director will then make arrangements for completion of the IMR by an independent member of staff.”', () => {
  test('given a request, then the regional director owes an author within five working days', () => {
    expect(openDuties(reviewAfter(untilAsked), weekdays)).toContainEqual({
      duty: 'appoint-author',
      owner: 'regional-director',
      since: '2012-08-07',
      due: '2012-08-14'
    });
  });

  test('when the director appoints somebody, then the author and the inspector of the case are told', () => {
    const event = accepted(attempt(reviewAfter(untilAsked), appoints()));
    expect([toldOf(event, 'imr-author'), toldOf(event, 'case-inspector')]).toEqual([[author.name], [inspector.name]]);
    expect(availableSteps(situationOf(reviewAfter(untilAppointed), author))).toEqual([
      'step-down',
      'record-chronology',
      'strike-chronology',
      'make-imr-file',
      'submit-imr'
    ]);
  });

  test.each([inspector, manager, directorElsewhere])(
    'only the director of that region appoints: $name cannot',
    (by) => {
      expect(accepted(attempt(reviewAfter(untilAsked), appoints(author, deputy))).by.id).toBe(deputy.id);
      expect(refused(attempt(reviewAfter(untilAsked), appoints(author, by))).code).toMatch(
        /not-your-role|no-such-review/
      );
    }
  );

  test('the inspector who received the notification is refused as author, with the sentence that says why', () => {
    const refusal = refused(attempt(reviewAfter(untilAsked), appoints(inspector)));
    const sentence =
      'Gwen Howells is the case inspector, so cannot write this IMR. Select someone independent of the case.';
    expect(refusal).toEqual({ code: 'guarded', rule: 'KP-10', sentence, fields: { author: sentence } });
  });

  test.each([recordsLocation(colleague), requestsTerms(colleague), receivesTerms(colleague)])(
    'somebody who has worked the case ($step) is refused as author',
    (work) => {
      const refusal = refused(attempt(reviewAfter([...untilAsked, work]), appoints(colleague)));
      expect(refusal.sentence).toBe(
        'Adaeze Obi has worked on this case, so cannot write this IMR. Select someone independent of the case.'
      );
    }
  );

  test.each([director, deputy, deputyDirector])('$name, who may have to agree it, cannot be the author', (chosen) => {
    expect(refused(attempt(reviewAfter(untilAsked), appoints(chosen))).sentence).toBe(
      `${chosen.name} may have to agree the IMR as director or deputy of the region, so cannot write this IMR. Select someone independent of the case.`
    );
  });

  test.each([outsider, leaver, withoutPost])(
    '“a member of staff”: $name, who holds no post today, is refused',
    (chosen) => {
      const refusal = refused(attempt(reviewAfter(untilAsked), appoints(chosen)));
      expect(refusal.fields?.['author']).toBe(refusal.sentence);
      expect(refusal.sentence).toMatch(/Select someone (who holds a post|independent)/);
    }
  );

  test('given an author, when they would work the case themselves, then they are asked to leave that to somebody else', () => {
    const review = reviewAfter([...untilAsked, appoints(colleague)]);
    const refusal = refused(attempt(review, requestsTerms(colleague)));
    expect(refusal).toMatchObject({ code: 'guarded', rule: 'KP-10' });
    expect(refusal.sentence).toMatch(/^You are writing the IMR/);
  });

  test('when the author cannot declare their independence, then the IMR is not taken', () => {
    const act = { ...submits(), given: { ...submits().given, independent: 'no' } };
    expect(refused(attempt(reviewAfter(untilAppointed), act)).fields).toEqual({
      independent:
        'An IMR author must be independent. Select “Step down as author” on the review’s card, so that another author can be appointed.'
    });
  });

  test('given an IMR that was returned, when another author is appointed, then only the new author can submit', () => {
    const review = reviewAfter([...untilSubmitted, returns(), appoints(otherAuthor)]);
    expect(refused(attempt(review, submits('2.0', author))).code).toBe('no-such-review');
    expect(accepted(attempt(review, submits('2.0', otherAuthor))).as).toBe('imr-author');
  });

  test('while an IMR waits for agreement, the author cannot be changed under it', () => {
    expect(refused(attempt(reviewAfter(untilSubmitted), appoints(otherAuthor))).code).toBe('not-open');
  });
});
