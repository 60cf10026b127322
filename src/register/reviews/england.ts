import * as v from 'valibot';
import type { SPFI } from '@pnp/sp';
import type { Brief } from '../../domain/insight/brief';
import { ukDay } from '../../domain/dates';
import { stageOf } from '../../domain/review/stage';
import { REGIONS } from '../../domain/words';
import { CHOICES, type Choices } from '../choices';
import { closedSince } from './closed-since';
import type { ColumnOf } from '../lists';
import { inOneRequest } from '../client/one-request';
import { DayCell } from '../client/read-day';
import { equals, readableRows } from '../client/rows';
import { rowsInFull } from '../client/rows-in-full';

/** Small columns only, because there are many rows. State is read for the region on the page. */
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

/** A cell that shows a label, as its code. */
const codeIn = <Code extends string>({ codeOf }: Choices<Code>) =>
  v.pipe(
    v.string(),
    v.rawTransform(({ dataset, addIssue, NEVER }): Code => {
      const code = codeOf(dataset.value);
      if (code !== undefined) return code;
      addIssue({ message: 'No such label.' });
      return NEVER;
    })
  );

const RowSchema = v.object({
  Reference: v.string(),
  Kind: codeIn(CHOICES.kind),
  Region: v.picklist(REGIONS),
  Entry: codeIn(CHOICES.entry),
  Imr: codeIn(CHOICES.imr),
  Report: codeIn(CHOICES.report),
  Publication: codeIn(CHOICES.publication),
  Outcome: codeIn(CHOICES.outcome),
  Risk: v.nullish(codeIn(CHOICES.risk)),
  NextDue: DayCell,
  EnteredOn: DayCell,
  ClosedOn: DayCell,
  Created: v.string()
});

/**
 * The open reviews of every region, and all that were closed since a day, in one request. Days YYYY-MM-DD. Throws
 * RegisterOverfull if more than 5,000 are open in a region, or were closed within three months.
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
  // A review that is closed between two reads is in both, and the later one counts.
  return [
    ...new Map(
      readableRows('register', RowSchema, parts.flat())
        .map(fromRow)
        .map((brief) => [brief.reference, brief])
    ).values()
  ];
}

function fromRow({
  Reference,
  Kind,
  Region,
  Risk,
  NextDue,
  EnteredOn,
  ClosedOn,
  Created,
  ...cells
}: v.InferOutput<typeof RowSchema>): Brief {
  return {
    reference: Reference,
    kind: Kind,
    region: Region,
    stage: stageOf({
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
    // Rows from before the column existed were added when the review was recorded.
    entered: EnteredOn ?? ukDay(Created),
    closed: ClosedOn
  };
}
