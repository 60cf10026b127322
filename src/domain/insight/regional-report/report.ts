import { ATTENTION_RULE } from '../../duties/attention';
import { longDay } from '../../dates';
import { completedBetween, enteredLateBetween, lifespanOf } from '../figures';
import type { ReviewWithDuties } from '../../review/review-with-duties';
import { isCounted } from '../../review/is-counted';
import { RISK_LABELS, RISK_LEVELS } from '../../review/risk';
import { ruleWords, type Region } from '../../words';
import { changesOf } from './changes';
import { PAGE_COLUMNS, REPORT_COLUMNS, type ReportColumn } from './columns';
import { belongsTo, lineOf, NOT_RATED, type ReportLine } from './line';
import { spanWords, type Span } from './period';
import { picturesOf, type ReportPictures } from './pictures';
import { summaryOf, type SummedLine } from './summary';
import { missingReviews } from '../../review/missing';
import { aboutKind, term, plural, text, type Say } from '../../text';

const REPORT_TITLE = 'Regional risk report';

/** A number with what it counts. */
export interface Figure {
  readonly label: string;
  readonly figure: string;
}

/**
 * The adult reviews of a region in a period, in words, so that an issued report never changes (KP-6). Days YYYY-MM-DD.
 */
export interface RegionalReport extends Span {
  readonly title: string;
  readonly region: Region;
  /** The day on which it was made. */
  readonly asOf: string;
  /** The report with which this one is compared, in a sentence. */
  readonly since: string;
  /** What a director reads aloud, a sentence each; none in a report from before there was a summary. */
  readonly summary: readonly string[];
  /** What its pictures are drawn from; absent in a report from before there were pictures. */
  readonly pictures?: ReportPictures;
  readonly figures: readonly Figure[];
  readonly headings: Readonly<Record<ReportColumn, string>>;
  /** The headings of a page, in their order. */
  readonly pageHeadings: readonly string[];
  /** Open reviews first, by risk and reference. */
  readonly lines: readonly ReportLine[];
  /** How to read it, a sentence each. */
  readonly notes: readonly string[];
}

/** That a report was issued, by whom and when. `issuedAt` is UTC. */
export interface Issue {
  readonly number: number;
  readonly issuedAt: string;
  readonly issuedBy: string;
}

/** A report as it was issued; with `corrects`, in the place of one that stays as it is. */
export interface IssuedReport extends Issue {
  readonly report: RegionalReport;
  /** `period`: that of the one that it replaces, where it is another. */
  readonly corrects?: Issue & { readonly reason: string; readonly period?: Span };
}

/** An issued report as it is read later: it may have been replaced since. */
export interface ReadReport extends IssuedReport {
  readonly replacedBy?: Issue;
}

/** A report as it would be issued, on the day that it was made. */
interface DraftReport {
  readonly report: RegionalReport;
}

/** What a page or a file shows. */
export type ShownReport = DraftReport | ReadReport;

export const isIssued = (shown: ShownReport): shown is ReadReport => 'number' in shown;

/**
 * All reviews of the region that are open, or were closed in the period or in the 12 months before today, whatever
 * their kind.
 */
export interface Material extends Span {
  readonly region: Region;
  readonly held: readonly ReviewWithDuties[];
  /** The names of those that cannot be read: the report says so. */
  readonly missing: readonly string[];
  readonly today: string;
  /** The report with which this one is compared. */
  readonly previous: IssuedReport | undefined;
  /** The terms of the site on the day: an issued report keeps them. */
  readonly say: Say;
}

/** Makes a report of exactly the adult reviews of the region and the period. */
export function regionalReport({ region, from, until, held, missing, today, previous, say }: Material): RegionalReport {
  const headings = headingsIn(say);
  const span = { from, until: until < today ? until : today };
  const belonging = held.filter(({ review }) => review.region === region && belongsTo(review, span));
  const before = new Map(previous?.report.lines.map((line) => [line.reference, line]));
  const compared = (line: ReportLine): ReportLine =>
    previous
      ? { ...line, cells: { ...line.cells, changes: changesOf(line, before.get(line.reference), headings) } }
      : line;
  const summed = belonging
    .map((each): SummedLine => ({ held: each, line: compared(lineOf(each, span, { today, say })) }))
    .sort((a, b) => byRisk(a.line, b.line));
  const lines = summed.map(({ line }) => line);
  return {
    title: REPORT_TITLE,
    region,
    from,
    until,
    asOf: today,
    since: previous
      ? `Changes are since report ${previous.number}, for ${spanWords(previous.report)}, issued on ${longDay(previous.issuedAt)}.`
      : 'There is no earlier report of this region to compare with.',
    summary: summaryOf({
      region,
      span: { from, until },
      today,
      lines: summed,
      previous: previous && { ...previous.report, number: previous.number }
    }),
    pictures: picturesOf(
      held.filter(({ review }) => review.region === region && review.kind === 'adult' && isCounted(review)),
      today
    ),
    figures: figuresOf(lines, belonging, { span, ended: until < today }),
    headings,
    pageHeadings: PAGE_COLUMNS.map(({ heading }) => say(heading)),
    lines,
    notes: [
      ...missingReviews(missing),
      until < today
        ? `Reviews are shown as they were on ${longDay(today)}, after the end of the period.`
        : `Reviews are shown as they were on ${longDay(today)}.`,
      ...goneSince(previous, lines),
      'Reviews that did not go ahead, and those that were recorded twice, are not counted.',
      'The regional safeguarding lead or the regional director rates the risk, with a reason.',
      ATTENTION_RULE,
      text`This report covers ${aboutKind(text`${plural(term.reviewOfKind)}`, 'adult')} (${ruleWords('KP-6')}). Children’s reviews are not included.`
    ].map(say)
  };
}

const headingsIn = (say: Say): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(REPORT_COLUMNS).map(([column, heading]) => [column, say(heading)]));

/** Names reviews that were open in the last report and are not in this one. */
function goneSince(previous: IssuedReport | undefined, lines: readonly ReportLine[]): readonly string[] {
  const here = new Set(lines.map(({ reference }) => reference));
  const gone = (previous?.report.lines ?? [])
    .filter(({ reference, openAfter }) => openAfter && !here.has(reference))
    .map(({ reference }) => reference);
  if (gone.length === 0) return [];
  return [
    `Open in the last report and not in this one, because they closed before this period, moved region, or were closed as not held or recorded twice: ${gone.join(', ')}.`
  ];
}

const RISK_ORDER: readonly string[] = [...RISK_LEVELS, 'unrated'];
const byRisk = (a: ReportLine, b: ReportLine): number =>
  Number(b.openAfter) - Number(a.openAfter) ||
  RISK_ORDER.indexOf(a.risk) - RISK_ORDER.indexOf(b.risk) ||
  (a.reference < b.reference ? -1 : 1);

function figuresOf(
  lines: readonly ReportLine[],
  held: readonly ReviewWithDuties[],
  { span, ended }: { readonly span: Span; readonly ended: boolean }
): readonly Figure[] {
  const open = lines.filter(({ openAfter }) => openAfter);
  const lives = held.map(lifespanOf);
  const { met, inTime } = completedBetween(lives, span.from, span.until);
  const count = (label: string, counted: readonly unknown[]): Figure => ({ label, figure: String(counted.length) });
  return [
    count(
      'Open when the period began',
      lines.filter(({ openBefore }) => openBefore)
    ),
    count(
      'New or reopened',
      lines.filter(({ openBefore }) => !openBefore)
    ),
    count(
      'Closed',
      lines.filter(({ openAfter }) => !openAfter)
    ),
    count(ended ? 'Open when it ended' : 'Open now', open),
    ...RISK_LEVELS.map((level) =>
      count(
        `Open, rated ${RISK_LABELS[level].toLowerCase()}`,
        open.filter(({ risk }) => risk === level)
      )
    ),
    count(
      `Open, ${NOT_RATED.toLowerCase()}`,
      open.filter(({ risk }) => risk === 'unrated')
    ),
    count(
      'With overdue tasks',
      lines.filter(({ late }) => late)
    ),
    {
      label: 'Overdue actions of regulated organisations',
      figure: String(lines.reduce((sum, { overdue }) => sum + overdue, 0))
    },
    { label: 'Tasks completed on time', figure: met === 0 ? 'None completed' : `${inTime} of ${met}` },
    { label: 'Late entries', figure: String(enteredLateBetween(lives, span.from, span.until)) }
  ];
}
