import * as v from 'valibot';
import type { SPFI } from '@pnp/sp';
import type { Brief } from '../../domain/insight/brief';
import { ukDay } from '../../domain/dates';
import { stageOf } from '../../domain/review/stage';
import { RISK_LABELS, RISK_LEVELS } from '../../domain/review/risk';
import { KIND_NAMES, KINDS, REGIONS, STATE_WORDS, TRACK_STATES } from '../../domain/words';
import { closedSince } from './closed-since';
import type { ColumnOf } from '../lists';
import { inOneRequest } from '../client/one-request';
import { dayOf } from '../client/read-day';
import { equals, parseRow } from '../client/rows';
import { rowsInFull } from '../client/rows-in-full';
import { CellText } from '../client/shapes';

/** Small columns alone, of which there are many rows: State is read of the region on the page. */
const COLUMNS: readonly (ColumnOf<'register'> | 'Created')[] = [
  'Reference',
  'Kind',
  'Region',
  'Entry',
  'Imr',
  'Report',
  'Publication',
  'Outcome',
  'Risk',
  'NextDue',
  'EnteredOn',
  'ClosedOn',
  'Created'
];

/** A cell that holds a label, as what the label stands for. */
const labelled = <K extends string>(keys: readonly K[], labelOf: (key: K) => string) =>
  v.pipe(
    v.string(),
    v.rawTransform(({ dataset, addIssue, NEVER }): K => {
      const key = keys.find((each) => labelOf(each) === dataset.value);
      if (key !== undefined) return key;
      addIssue({ message: 'No such label.' });
      return NEVER;
    })
  );

const DayCell = v.pipe(
  CellText,
  v.transform((time) => (time === '' ? undefined : dayOf(time)))
);

const RowShape = v.object({
  Reference: v.string(),
  Kind: labelled(KINDS, (kind) => KIND_NAMES[kind]),
  Region: v.picklist(REGIONS),
  Entry: labelled(TRACK_STATES.entry, (state) => STATE_WORDS.entry[state].label),
  Imr: labelled(TRACK_STATES.imr, (state) => STATE_WORDS.imr[state].label),
  Report: labelled(TRACK_STATES.report, (state) => STATE_WORDS.report[state].label),
  Publication: labelled(TRACK_STATES.publication, (state) => STATE_WORDS.publication[state].label),
  Outcome: labelled(TRACK_STATES.outcome, (state) => STATE_WORDS.outcome[state].label),
  Risk: v.nullish(labelled(RISK_LEVELS, (level) => RISK_LABELS[level])),
  NextDue: DayCell,
  EnteredOn: DayCell,
  ClosedOn: DayCell,
  Created: v.string()
});

/**
 * The open reviews of every region, and all that were closed since a day, in one request. Days YYYY-MM-DD. Throws RegisterOverfull where more
 * than 5,000 are open in a region, or were closed within three months.
 */
export async function readEngland(
  sp: SPFI,
  { since, today }: { readonly since: string; readonly today: string }
): Promise<readonly Brief[]> {
  const conditions = [
    ...REGIONS.map((region) => equals<'register'>('OpenRegion', region)),
    ...closedSince(since, today)
  ];
  const parts = await inOneRequest(sp, (batch) =>
    conditions.map((condition) => rowsInFull(batch, 'register', COLUMNS, condition))
  );
  // A review that is closed between two parts is in both of them, and closed.
  return [
    ...new Map(
      parts
        .flat()
        .map((row) => briefOf(row))
        .map((brief) => [brief.reference, brief])
    ).values()
  ];
}

function briefOf(row: unknown): Brief {
  const { Reference, Kind, Region, Risk, NextDue, EnteredOn, ClosedOn, Created, ...cells } = parseRow(
    'register',
    RowShape,
    row
  );
  return {
    reference: Reference,
    kind: Kind,
    region: Region,
    phase: stageOf({
      tracks: {
        entry: cells.Entry,
        imr: cells.Imr,
        report: cells.Report,
        publication: cells.Publication,
        outcome: cells.Outcome
      }
    }),
    risk: Risk ?? 'unrated',
    due: NextDue,
    // Rows that were written before the register had the column were made when the review was entered.
    entered: EnteredOn ?? ukDay(Created),
    closed: ClosedOn
  };
}
