import { authoriseStep } from '../review/authorise-step';
import type { Refusal } from '../review/refusal';
import type { Situation } from '../review/situation';
import { EMAIL_TEMPLATES, type EmailTemplateId } from './index';

/**
 * Why a person is not given an email that does not fit a review for them: only others may take its step, or the review
 * has changed since.
 */
export function whyNoEmail(id: EmailTemplateId, situation: Situation): Refusal {
  const { before, rule } = EMAIL_TEMPLATES[id];
  const authorised = authoriseStep(before, situation);
  return authorised.ok || authorised.refusal.code === 'not-open'
    ? { code: 'not-open', rule, sentence: FITS_NO_MORE }
    : authorised.refusal;
}

const FITS_NO_MORE =
  'This review has changed since, so this email no longer fits it. View the review again to see what comes next.';
