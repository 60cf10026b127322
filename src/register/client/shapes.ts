import * as v from 'valibot';
import { ACTION_STATES } from '../../domain/review/actions';
import { DUTY_IDS } from '../../domain/duties';
import { NOTICE_IDS } from '../../domain/notices';
import type { ReviewEvent } from '../../domain/review/review';
import { STEP_IDS } from '../../domain/steps';
import { RISK_LEVELS } from '../../domain/review/risk';
import { KINDS, POSTS, REGIONS, RULES, TRACK_STATES, type Track } from '../../domain/words';

/** The domain’s shapes as they are stored. */
const PersonRefShape = v.object({ id: v.string(), name: v.string() });
const GivenShape = v.record(v.string(), v.string());
const RuleShape = v.picklist(RULES);

export const RoleShape = v.picklist([...POSTS, 'imr-author', 'case-inspector']);
export const NoticeShape = v.picklist(NOTICE_IDS);

export const DutyShape = v.object({
  duty: v.picklist(DUTY_IDS),
  item: v.optional(v.string()),
  owner: RoleShape,
  since: v.string(),
  due: v.string()
});

const DoneShape = v.object({
  seq: v.number(),
  at: v.string(),
  by: PersonRefShape,
  given: GivenShape,
  vacant: v.array(RoleShape)
});

const ActionShape = v.object({
  id: v.string(),
  organisation: v.string(),
  regulated: v.boolean(),
  locationCode: v.string(),
  action: v.string(),
  due: v.string(),
  state: v.picklist(ACTION_STATES),
  evidence: v.string(),
  seq: v.number(),
  enteredOn: v.string(),
  heardOn: v.string()
});

const TracksShape = v.object({
  entry: v.picklist(TRACK_STATES.entry),
  mailbox: v.picklist(TRACK_STATES.mailbox),
  terms: v.picklist(TRACK_STATES.terms),
  imr: v.picklist(TRACK_STATES.imr),
  report: v.picklist(TRACK_STATES.report),
  publication: v.picklist(TRACK_STATES.publication),
  outcome: v.picklist(TRACK_STATES.outcome)
} satisfies Readonly<Record<Track, v.GenericSchema>>);

export const ReviewShape = v.object({
  reference: v.string(),
  kind: v.picklist(KINDS),
  region: v.picklist(REGIONS),
  seq: v.number(),
  changedAt: v.string(),
  tracks: TracksShape,
  entry: GivenShape,
  done: v.record(v.picklist(STEP_IDS), DoneShape),
  inspector: v.optional(PersonRefShape),
  author: v.optional(PersonRefShape),
  versions: v.array(v.string()),
  workedBy: v.array(v.string()),
  interests: v.array(v.string()),
  waived: v.array(
    v.object({ duty: v.picklist(DUTY_IDS), item: v.optional(v.string()), seq: v.number(), reason: v.string() })
  ),
  ratings: v.array(
    v.object({ level: v.picklist(RISK_LEVELS), rationale: v.string(), by: PersonRefShape, at: v.string() })
  ),
  met: v.array(
    v.object({
      duty: v.picklist(DUTY_IDS),
      item: v.optional(v.string()),
      since: v.string(),
      due: v.string(),
      on: v.string()
    })
  ),
  inProfile: v.optional(v.array(v.string()), []),
  actions: v.array(ActionShape)
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
  named: v.optional(PersonRefShape),
  formerly: v.optional(PersonRefShape),
  given: GivenShape,
  discharged: v.optional(v.array(DutyShape)),
  told: v.array(
    v.object({
      id: v.string(),
      notice: NoticeShape,
      to: RoleShape,
      person: PersonRefShape,
      insteadOf: v.optional(PersonRefShape)
    })
  ),
  vacant: v.array(RoleShape)
});

/** Text that holds JSON of a shape. */
export const jsonOf = <S extends v.GenericSchema>(shape: S) => v.pipe(v.string(), v.parseJson(), shape);

/** A text cell; SharePoint gives null for an empty one. */
export const CellText = v.nullish(v.string(), '');
