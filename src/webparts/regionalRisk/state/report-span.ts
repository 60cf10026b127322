import { isDate } from '../../../domain/dates';
import { quarterOf, type Span } from '../../../domain/insight/regional-report/period';

/** The period of a report in the address: “2012-07-01-to-2012-09-30”. */
export const spanText = ({ from, until }: Span): string => `${from}-to-${until}`;

/** Parses the period in an address; the current quarter where there is none. */
export function spanIn(text: string | undefined, today: string): Span {
  const [, from = '', until = ''] = /^(\d{4}-\d{2}-\d{2})?-to-(\d{4}-\d{2}-\d{2})?$/.exec(text ?? '') ?? [];
  return text !== undefined && (isDate(from) || isDate(until))
    ? { from: isDate(from) ? from : '', until: isDate(until) ? until : '' }
    : quarterOf(today);
}
