import * as v from 'valibot';
import { DUTY_IDS } from '../domain/duties';
import { NOTICE_IDS } from '../domain/notices';
import type { ReviewEvent } from '../domain/review';
import { STEP_IDS } from '../domain/steps';
import { KINDS, POSTS, REGIONS, TRACK_STATES, type Rule } from '../domain/words';

/** The domain’s shapes as they are stored. */
const PersonRefShape = v.object({ id: v.string(), name: v.string() });
const GivenShape = v.record(v.string(), v.string());
const RuleShape = v.custom<Rule>((text) => typeof text === 'string' && /^(KP|B)-\d+$/.test(text));

export const RoleShape = v.picklist([...POSTS, 'imr-author', 'case-inspector']);
export const NoticeShape = v.picklist(NOTICE_IDS);

export const DutyShape = v.object({ duty: v.picklist(DUTY_IDS), owner: RoleShape, since: v.string(), due: v.string() });

const DoneShape = v.object({ seq: v.number(), at: v.string(), by: PersonRefShape, given: GivenShape, vacant: v.array(RoleShape) });

export const ReviewShape = v.object({
  reference: v.string(),
  kind: v.picklist(KINDS),
  region: v.picklist(REGIONS),
  seq: v.number(),
  tracks: v.object({
    entry: v.picklist(TRACK_STATES.entry),
    terms: v.picklist(TRACK_STATES.terms),
    imr: v.picklist(TRACK_STATES.imr)
  }),
  done: v.record(v.picklist(STEP_IDS), DoneShape),
  inspector: PersonRefShape,
  authorId: v.optional(v.string()),
  versions: v.array(v.string()),
  workedBy: v.array(v.string())
});

export const EventShape: v.GenericSchema<unknown, ReviewEvent> = v.object({
  id: v.string(),
  reference: v.string(),
  seq: v.number(),
  step: v.picklist(STEP_IDS),
  at: v.string(),
  by: PersonRefShape,
  as: RoleShape,
  rule: RuleShape,
  kind: v.picklist(KINDS),
  region: v.picklist(REGIONS),
  given: GivenShape,
  told: v.array(v.object({ id: v.string(), notice: NoticeShape, to: RoleShape, person: PersonRefShape })),
  vacant: v.array(RoleShape)
});

/** Text that holds JSON of a shape. */
export const jsonOf = <S extends v.GenericSchema>(shape: S) => v.pipe(v.string(), v.parseJson(), shape);

/** A text cell; SharePoint gives null for an empty one. */
export const CellText = v.nullish(v.string(), '');
