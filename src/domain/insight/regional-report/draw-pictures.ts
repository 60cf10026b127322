import { addDays, longDay, weekdayAndDay } from '../../dates';
import { STAGE_LABELS } from '../../review/stage';
import { inFigures, several } from '../../several';
import { AGE_LABELS, AGES } from '../figures';
import type { Drawing } from '../pictures/drawing';
import { drawDueCalendar } from '../pictures/due-calendar';
import { OVERDUE_AGE_LABELS } from '../pictures/overdue-age';
import { drawOverdueAges } from '../pictures/overdue-ages';
import { drawRiskOverTime, RATING_LABELS, RATINGS } from '../pictures/risk-over-time';
import { drawStageFlow } from '../pictures/stage-flow';
import { drawTrend, TREND_LABELS } from '../pictures/trend';
import type { Span } from './period';
import type { ReportPictures } from './pictures';

/** A picture of a report. */
interface ReportPicture {
  readonly id: keyof ReportPictures;
  readonly heading: string;
  /** What it shows, for those who cannot see it too. */
  readonly sentence: string;
  readonly drawing: Drawing;
  /** Its numbers as a table: a name and as many figures in each row as there are columns after the first. */
  readonly columns: readonly string[];
  readonly rows: readonly { readonly name: string; readonly figures: readonly number[] }[];
}

interface Pictured extends Span {
  readonly asOf: string;
  readonly pictures?: ReportPictures;
}

/** The pictures of a report, in the order in which they are shown; none in a report from before there were pictures. */
export const drawPictures = ({ pictures, asOf, from, until }: Pictured): readonly ReportPicture[] =>
  pictures
    ? [
        trendPicture(pictures.trend, { from, until }),
        overduePicture(pictures.overdue),
        stagesPicture(pictures.stages),
        riskPicture(pictures.risk, asOf),
        duePicture(pictures.due, asOf)
      ]
    : [];

function trendPicture(trend: ReportPictures['trend'], period: Span): ReportPicture {
  const [first, last] = [trend[0], trend.at(-1)];
  return {
    id: 'trend',
    heading: 'Open reviews over 12 months',
    sentence:
      first && last
        ? `Open reviews went from ${inFigures(first.open)} on ${longDay(first.day)} to ${inFigures(last.open)} on ${longDay(last.day)}; those with overdue tasks from ${inFigures(first.late)} to ${inFigures(last.late)}.`
        : 'Nothing is known of the last 12 months.',
    drawing: drawTrend(trend, period),
    columns: ['Day', TREND_LABELS.open, TREND_LABELS.late],
    rows: trend.map(({ day, open, late }) => ({ name: longDay(day), figures: [open, late] }))
  };
}

function overduePicture(overdue: ReportPictures['overdue']): ReportPicture {
  const late = overdue.filter(({ count }) => count > 0);
  return {
    id: 'overdue',
    heading: 'How long reviews have been overdue',
    sentence:
      late.length === 0
        ? 'No open review has an overdue task.'
        : `Counted by the task that was due first: ${late.map(({ age, count }) => `${several(count, 'review')} ${lower(OVERDUE_AGE_LABELS[age])}`).join(', ')}.`,
    drawing: drawOverdueAges(overdue),
    columns: ['Overdue for', 'Reviews'],
    rows: overdue.map(({ age, count }) => ({ name: OVERDUE_AGE_LABELS[age], figures: [count] }))
  };
}

function stagesPicture(stages: ReportPictures['stages']): ReportPicture {
  const here = stages.filter(({ count }) => count > 0);
  const old = stages.reduce((sum, { ages }) => sum + ages['over-12'], 0);
  return {
    id: 'stages',
    heading: 'Open reviews by stage and age',
    sentence:
      here.length === 0
        ? 'No reviews are open.'
        : `By stage: ${here.map(({ stage, count }) => `${STAGE_LABELS[stage]} ${inFigures(count)}`).join(', ')}. Notified over 12 months ago: ${inFigures(old)}.`,
    drawing: drawStageFlow(stages),
    columns: ['Stage', 'All', ...AGES.map((age) => AGE_LABELS[age])],
    rows: stages.map(({ stage, count, ages }) => ({
      name: STAGE_LABELS[stage],
      figures: [count, ...AGES.map((age) => ages[age])]
    }))
  };
}

function riskPicture(risk: ReportPictures['risk'], asOf: string): ReportPicture {
  const last = risk.at(-1);
  return {
    id: 'risk',
    heading: 'Risk ratings over 12 months',
    sentence: last
      ? `Open reviews on ${longDay(last.day)}: ${RATINGS.map((rating) => `${lower(RATING_LABELS[rating])} ${inFigures(last.counts[rating])}`).join(', ')}. One bar is one month.`
      : 'Nothing is known of the last 12 months.',
    drawing: drawRiskOverTime(risk, shortDay(asOf)),
    columns: ['Day', ...RATINGS.map((rating) => RATING_LABELS[rating])],
    rows: risk.map(({ day, counts }) => ({ name: longDay(day), figures: RATINGS.map((rating) => counts[rating]) }))
  };
}

const DAYS_AHEAD = 28;

function duePicture(due: ReportPictures['due'], asOf: string): ReportPicture {
  const busy = due.flat().filter(({ count }) => count > 0);
  return {
    id: 'due',
    heading: 'Tasks due in the next 4 weeks',
    sentence:
      busy.length === 0
        ? `No tasks are due from ${longDay(asOf)} to ${longDay(addDays(asOf, DAYS_AHEAD - 1))}.`
        : `Tasks are due on ${several(busy.length, 'day')} from ${longDay(asOf)} to ${longDay(addDays(asOf, DAYS_AHEAD - 1))}. A number is how many reviews have one due on that day.`,
    drawing: drawDueCalendar(due, asOf, shortDay(asOf)),
    columns: ['Day', 'Reviews'],
    rows: busy.map(({ day, count }) => ({ name: weekdayAndDay(day), figures: [count] }))
  };
}

const lower = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

/** “2 Oct”. */
function shortDay(day: string): string {
  const [date = '', month = ''] = longDay(day).split(' ');
  return `${date} ${month.slice(0, 3)}`;
}
