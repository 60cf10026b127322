import { daysBetween, longDay } from '../../dates';
import { inFigures, several } from '../../several';
import type { ReviewWithDuties } from '../../review/review-with-duties';
import { plannedOn } from '../../duties/report';
import { directionOf } from '../../review/risk';
import { isPublicationPlanned, type ReportLine } from './line';
import { spanWords, type Span } from './period';

/** A line of the report, with what its words were made from. */
export interface SummedLine {
  readonly line: ReportLine;
  readonly held: ReviewWithDuties;
}

interface Summed {
  readonly region: string;
  readonly span: Span;
  /** The day on which the report is made, YYYY-MM-DD. */
  readonly today: string;
  readonly lines: readonly SummedLine[];
  /** The report with which this one is compared. */
  readonly previous: (Span & { readonly number: number; readonly lines: readonly ReportLine[] }) | undefined;
}

/**
 * A report in three to six sentences to be read aloud: what is open, what came and went in the period, the risk, what
 * is overdue, whether it is better than in the last report, and what is planned for publication (KP-6, KP-13). Each
 * number is counted from the lines. `region` and `span` are those of the report.
 */
export function summaryOf({ region, span, today, lines: all, previous }: Summed): readonly string[] {
  const lines = all.map(({ line }) => line);
  const open = all.filter(({ line }) => line.openAfter);
  return [
    openWords(open.length, region, span, today),
    movementWords(lines),
    ...[...riskWords(open), overdueWords(all, today)].map((sentence) => onItsDay(sentence, span, today)),
    ...(previous ? [comparisonWords(lines, previous)] : []),
    ...publicationWords(open)
  ];
}

function openWords(open: number, region: string, { until }: Span, today: string): string {
  const when = until < today ? `when the period ended on ${longDay(until)}` : `on ${longDay(today)}`;
  return open === 0
    ? `No adult reviews were open in ${region} ${when}.`
    : `${several(open, 'adult review')} ${were(open)} open in ${region} ${when}.`;
}

/** Ratings and due dates are those of the day of the report: after the end of the period, that has to be said. */
const onItsDay = (sentence: string, { until }: Span, today: string): string =>
  until < today ? `As on ${longDay(today)}, ${sentence.replace(/^No /, 'no ')}` : sentence;

function movementWords(lines: readonly ReportLine[]): string {
  const opened = lines.filter(({ openBefore }) => !openBefore).length;
  const closed = lines.filter(({ openAfter }) => !openAfter).length;
  if (opened === 0 && closed === 0) return 'In the period no reviews were opened, reopened or closed.';
  const came =
    opened === 0 ? 'none were opened or reopened' : `${inFigures(opened)} ${were(opened)} opened or reopened`;
  const went = closed === 0 ? 'none were closed' : `${inFigures(closed)} ${were(closed)} closed`;
  return `In the period ${came}, and ${went}.`;
}

/** The rating, and where it is going, of the reviews that are open; nothing where none are. */
function riskWords(open: readonly SummedLine[]): readonly string[] {
  if (open.length === 0) return [];
  const red = open.filter(({ line }) => line.risk === 'red').map(reference);
  const rising = open.filter(({ held }) => directionOf(held.review.ratings) === 'rising').map(reference);
  const unrated = open.filter(({ line }) => line.risk === 'unrated').length;
  return [
    `${[
      red.length === 0
        ? 'No open reviews are rated red'
        : `${several(red.length, 'open review')} ${are(red.length)} rated red: ${listed(red)}`,
      ...(rising.length === 0 ? [] : [`the risk is increasing in ${inFigures(rising.length)}: ${listed(rising)}`]),
      ...(unrated === 0 ? [] : [`${inFigures(unrated)} ${are(unrated)} not rated yet`])
    ].join('; ')}.`
  ];
}

function overdueWords(lines: readonly SummedLine[], today: string): string {
  const late = lines.filter(({ line }) => line.late);
  const actions = lines.reduce((sum, { line }) => sum + line.overdue, 0);
  const ofOthers =
    actions === 0 ? [] : [`${several(actions, 'action')} of regulated organisations ${are(actions)} overdue`];
  const [first] = late
    .flatMap(({ line, held }) => held.duties.slice(0, 1).map(({ due }) => ({ reference: line.reference, due })))
    .sort((a, b) => a.due.localeCompare(b.due) || a.reference.localeCompare(b.reference));
  if (!first) return `${['No reviews have overdue tasks', ...ofOthers].join('; ')}.`;
  const has = late.length === 1 ? 'has' : 'have';
  return `${[
    `${several(late.length, 'review')} ${has} overdue tasks, the longest for ${several(daysBetween(first.due, today), 'day')} (${first.reference})`,
    ...ofOthers
  ].join('; ')}.`;
}

/** Better where fewer reviews are overdue or rated red, and more are neither; worse the other way round. */
function comparisonWords(lines: readonly ReportLine[], previous: NonNullable<Summed['previous']>): string {
  const [now, before] = [concernsIn(lines), concernsIn(previous.lines)];
  const changes = [now.late - before.late, now.red - before.red];
  const [isWorse, isBetter] = [changes.some((change) => change > 0), changes.some((change) => change < 0)];
  const verdict =
    isWorse && isBetter
      ? 'Better in one respect and worse in the other than in'
      : isWorse
        ? 'Worse than in'
        : isBetter
          ? 'Better than in'
          : 'No better and no worse than in';
  return `${verdict} report ${previous.number}, for ${spanWords(previous)}, each on the day it was made: reviews with overdue tasks ${moved(before.late, now.late)}; open reviews rated red ${moved(before.red, now.red)}.`;
}

const concernsIn = (lines: readonly ReportLine[]): { readonly late: number; readonly red: number } => ({
  late: lines.filter(({ late }) => late).length,
  red: lines.filter(({ risk, openAfter }) => openAfter && risk === 'red').length
});

const moved = (before: number, now: number): string =>
  before === now ? `unchanged at ${inFigures(now)}` : `from ${inFigures(before)} to ${inFigures(now)}`;

function publicationWords(open: readonly SummedLine[]): readonly string[] {
  const planned = open.filter(({ held }) => isPublicationPlanned(held.review));
  if (planned.length === 0) return [];
  const each = planned.map(({ line, held }) => {
    const day = plannedOn(held.review);
    return day === '' ? `${line.reference}, no day yet` : `${line.reference}, expected on ${longDay(day)}`;
  });
  return [
    `${several(planned.length, 'review report')} ${are(planned.length)} planned for publication: ${listed(each, '; ')}.`
  ];
}

const reference = ({ line }: SummedLine): string => line.reference;
const are = (count: number): string => (count === 1 ? 'is' : 'are');
const were = (count: number): string => (count === 1 ? 'was' : 'were');

/** More could not be read aloud; the table has them all. */
const MOST_NAMED = 6;

function listed(names: readonly string[], between = ', '): string {
  const more = names.length - MOST_NAMED;
  return more > 0
    ? `${names.slice(0, MOST_NAMED).join(between)} and ${inFigures(more)} more in the table`
    : names.join(between);
}
