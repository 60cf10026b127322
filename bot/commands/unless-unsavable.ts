import type { Refusal } from '../../src/domain/review/refusal';
import { STEPS, type StepId } from '../../src/domain/steps';
import type { Text } from '../../src/domain/text';
import { DocumentOpen } from '../../src/register/client/sharepoint-client';
import { ReviewFull } from '../../src/register/reviews/reviews';

const OPEN_IN_WORD = 'This file is open in Word. Close it, then try again.';

const REVIEW_FULL =
  'The register has no room for so much text about one review. Nothing has been recorded. Shorten what you have entered, then try again.';

interface Refused {
  readonly ok: false;
  readonly refusal: Refusal;
}

/**
 * A step that SharePoint cannot save for a reason that the person can remove is refused, so that the form comes back as
 * it was typed.
 */
export async function unlessUnsavable<Result>(step: StepId, work: Promise<Result>): Promise<Result | Refused> {
  const refused = (sentence: Text): Refused => ({
    ok: false,
    refusal: { code: 'guarded', rule: STEPS[step].rule, sentence }
  });
  try {
    return await work;
  } catch (fault) {
    if (fault instanceof DocumentOpen) return refused(OPEN_IN_WORD);
    if (fault instanceof ReviewFull) return refused(REVIEW_FULL);
    throw fault;
  }
}
