import type { StepId } from '../../src/domain/steps';
import { DocumentOpen } from '../../src/register/documents/document-file';
import { ReviewFull } from '../../src/register/reviews/reviews';
import { refused, type StepResult } from './step-result';

const OPEN_IN_WORD = 'This file is open in Word. Close it, then try again.';

const REVIEW_FULL =
  'The register has no room for so much text about one review. Nothing has been recorded. Shorten what you have entered, then try again.';

/**
 * A step that SharePoint cannot save for a reason that the person can remove is refused, so that the form comes back as
 * it was typed.
 */
export async function unlessUnsavable(step: StepId, work: Promise<StepResult>): Promise<StepResult> {
  try {
    return await work;
  } catch (fault) {
    if (fault instanceof DocumentOpen) return refused(step, 'guarded', OPEN_IN_WORD);
    if (fault instanceof ReviewFull) return refused(step, 'guarded', REVIEW_FULL);
    throw fault;
  }
}
