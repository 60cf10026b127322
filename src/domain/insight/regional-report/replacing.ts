import { checkFields, form } from '../../fields';
import type { Refusal, RefusalCode } from '../../review/refusal';
import type { Region } from '../../words';
import { countingFor, type Listed } from './corrections';
import { notEnded, spanWords, type Span } from './period';
import type { Issue } from './report';
import { issueWords } from './words';

/** What is asked when an issued report is replaced by a corrected one. */
export const CORRECTION = form([
  {
    id: 'reason',
    type: 'line',
    label: 'Why are you correcting the report?',
    hint: 'It is shown on the corrected report. No personal detail.',
    missing: 'Enter why you are correcting the report.'
  }
]);

/** A report that a person wants to issue; with `corrects`, in the place of the one with that number. */
export interface IssueWish extends Span {
  readonly region: Region;
  readonly corrects?: number;
  /** Why that one is replaced, as typed. */
  readonly reason?: string;
  /** Issues it in spite of what was asked about. */
  readonly anyway?: boolean;
}

type Placed<R> =
  | { readonly ok: true; readonly corrects?: { readonly one: R; readonly reason: string } }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * Where a report stands among those issued in its region. For each period one counts, and only a corrected one, with a
 * reason, takes its place. A period that has not ended on `today` (YYYY-MM-DD) is asked about.
 */
export function placeAmong<R extends Listed & Issue>(kept: readonly R[], wish: IssueWish, today: string): Placed<R> {
  const counts = countingFor(kept, wish);
  if (wish.corrects !== counts?.number) return refused('not-open', whatCounts(kept, wish, counts));
  const checked = counts && checkFields(CORRECTION, { reason: wish.reason ?? '' }, today);
  if (checked && !checked.ok) {
    const [sentence = ''] = Object.values(checked.problems);
    return { ok: false, refusal: { code: 'bad-input', rule: 'KP-6', sentence, fields: checked.problems } };
  }
  const early = notEnded(wish, today);
  if (early !== undefined && !wish.anyway)
    return refused(
      'unlikely',
      `${early} Nothing has been issued yet. If you want it now, issue it before the period ends.`
    );
  return {
    ok: true,
    ...(counts && checked ? { corrects: { one: counts, reason: checked.given['reason'] ?? '' } } : {})
  };
}

/** Why a report cannot be issued as it was asked for, with the one that counts. */
function whatCounts(
  kept: readonly Issue[],
  { region, corrects, ...span }: IssueWish,
  counts: Issue | undefined
): string {
  if (corrects !== undefined && !kept.some(({ number }) => number === corrects))
    return `${region} has no report ${corrects}. Select one from the list of reports.`;
  if (!counts)
    return `Report ${corrects ?? ''} of ${region} is for another period. Select its period, then correct it.`;
  return corrects === undefined
    ? `This period has already been issued: ${issueWords(counts)}. Issue a corrected report, which replaces it and says why.`
    : `Report ${corrects} does not count for ${spanWords(span)}: ${issueWords(counts)}, does. Read that one first; you can correct it.`;
}

const refused = (code: RefusalCode, sentence: string): { readonly ok: false; readonly refusal: Refusal } => ({
  ok: false,
  refusal: { code, rule: 'KP-6', sentence }
});
