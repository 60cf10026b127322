import * as v from 'valibot';
import { ROW_STAGES } from '../../domain/take-over/signed-row';
import { KINDS, REGIONS } from '../../domain/words';

/** What the service says of the rows of the old register, to the lead who signs them off (KP-2). Times are UTC. */

const Answers = v.record(v.string(), v.string());
const Signed = v.object({ by: v.string(), at: v.string() });

const OldRowSchema = v.object({
  key: v.string(),
  sheet: v.string(),
  row: v.number(),
  region: v.picklist(REGIONS),
  kind: v.picklist(KINDS),
  stage: v.picklist(ROW_STAGES),
  /** As it was. */
  cells: v.array(
    v.object({
      column: v.string(),
      heading: v.string(),
      shown: v.string(),
      comment: v.exactOptional(v.string()),
      fate: v.string()
    })
  ),
  /** As it will be, with what the lead has changed already. */
  answers: Answers,
  mayName: v.boolean(),
  /** What the lead has to look at first. */
  doubts: v.array(v.string()),
  signed: v.exactOptional(Signed),
  why: v.exactOptional(v.string()),
  reference: v.exactOptional(v.string())
});
export type OldRowShown = v.InferOutput<typeof OldRowSchema>;

const Counts = v.object({ waiting: v.number(), 'set-aside': v.number(), taken: v.number(), 'taken-out': v.number() });

const RegionSchema = v.object({
  region: v.picklist(REGIONS),
  counts: Counts,
  /** Whether the person signs off its rows; otherwise they see the counts alone. */
  signsOff: v.boolean()
});

const OldFileSchema = v.object({
  hash: v.string(),
  readAt: v.string(),
  rows: v.number(),
  rejected: v.number(),
  /** Otherwise it was a dry run. */
  handedOver: v.boolean(),
  fates: v.record(v.string(), v.number())
});

export const OldRegisterBody = v.object({ regions: v.array(RegionSchema), files: v.array(OldFileSchema) });
export type OldRegisterShown = v.InferOutput<typeof OldRegisterBody>;

/** `next`: where the rows after these begin; absent where there are none. */
export const OldRowsBody = v.object({ rows: v.array(OldRowSchema), next: v.exactOptional(v.number()) });
export type OldRowsShown = v.InferOutput<typeof OldRowsBody>;

export const OldRowBody = v.object({ row: OldRowSchema });

const ProofLine = v.object({
  sheet: v.string(),
  row: v.number(),
  region: v.picklist(REGIONS),
  stage: v.picklist(ROW_STAGES),
  reference: v.exactOptional(v.string()),
  signed: v.exactOptional(Signed)
});

/** What became of each row, and who signed it off, without what it says. */
export const OldProofBody = v.object({ lines: v.array(ProofLine), files: v.array(OldFileSchema) });
export type OldProofShown = v.InferOutput<typeof OldProofBody>;
