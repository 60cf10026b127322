import { checkFields, form } from '../../fields';
import type { Refusal, RefusalCode } from '../../review/refusal';
import type { Region } from '../../words';
import { countingFor, overlapping, type Listed } from './corrections';
import { beganLongAgo, notEnded, spanWords, type Span } from './period';
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

/** A report that a corrected one replaces, with the reason, and with its period where that was wrong. */
interface Replaced<R> {
  readonly one: R;
  readonly reason: string;
  readonly period?: Span;
}

type Placed<R> =
  { readonly ok: true; readonly corrects?: Replaced<R> } | { readonly ok: false; readonly refusal: Refusal };

/**
 * Where a report stands among those issued in its region. For each period one counts, and only a corrected one, with a
 * reason, takes its place; it may correct the period as well. What is unlikely about the period on `today`
 * (YYYY-MM-DD) is asked about.
 */
export function placeAmong<R extends Listed & Issue>(kept: readonly R[], wish: IssueWish, today: string): Placed<R> {
  const counts = countingFor(kept, wish);
  const replaced = kept.find(({ number }) => number === wish.corrects);
  const isOfAnother = replaced !== undefined && countingFor(kept, replaced) === replaced && !counts;
  if (wish.corrects !== counts?.number && !isOfAnother) return refused('not-open', whatCounts(kept, wish, counts));
  const checked = replaced && checkFields(CORRECTION, { reason: wish.reason ?? '' }, today);
  if (checked && !checked.ok) {
    const [sentence = ''] = Object.values(checked.problems);
    return { ok: false, refusal: { code: 'bad-input', rule: 'KP-6', sentence, fields: checked.problems } };
  }
  const asked = askAboutPeriod(kept, wish, today);
  if (asked.length > 0 && !wish.anyway)
    return refused(
      'unlikely',
      [...asked, 'Nothing has been issued yet. If this is what you want, issue it as it is.'].join(' ')
    );
  if (!replaced || !checked) return { ok: true };
  const { from, until } = replaced;
  const reason = checked.given['reason'] ?? '';
  return { ok: true, corrects: { one: replaced, reason, ...(isOfAnother ? { period: { from, until } } : {}) } };
}

/** More than these would not be read. */
const MOST_OVERLAPPING = 3;

/** What is unlikely about the period of a report, a sentence each; none where nothing is. */
export function askAboutPeriod(
  kept: readonly Listed[],
  { corrects, ...span }: Span & Pick<IssueWish, 'corrects'>,
  today: string
): readonly string[] {
  const others = overlapping(kept, span, corrects)
    .slice(0, MOST_OVERLAPPING)
    .map((one) => `report ${one.number}, for ${spanWords(one)}`);
  const asked = [notEnded(span, today), beganLongAgo(span, today)].flatMap((sentence) => sentence ?? []);
  return others.length > 0
    ? [...asked, `Some of its days are in another report that counts: ${others.join('; ')}.`]
    : asked;
}

/** Why a report cannot be issued as it was asked for, with the one that counts. */
function whatCounts(
  kept: readonly (Listed & Issue)[],
  { region, corrects, ...span }: IssueWish,
  counts: Issue | undefined
): string {
  if (corrects !== undefined && !kept.some(({ number }) => number === corrects))
    return `${region} has no report ${corrects}. Select one from the list of reports.`;
  if (!counts)
    return `Report ${corrects ?? ''} of ${region} has been replaced. Correct the one that counts for its period.`;
  return corrects === undefined
    ? `This period has already been issued: ${issueWords(counts)}. Issue a corrected report, which replaces it and says why.`
    : `Report ${corrects} does not count for ${spanWords(span)}: ${issueWords(counts)}, does. Read that one first; you can correct it.`;
}

const refused = (code: RefusalCode, sentence: string): { readonly ok: false; readonly refusal: Refusal } => ({
  ok: false,
  refusal: { code, rule: 'KP-6', sentence }
});
