import * as v from 'valibot';
import { ACTION_STATES } from '../../domain/review/actions';
import { DUTY_IDS } from '../../domain/duties';
import { paperAddress } from '../../domain/need-to-know/paper-folders';
import { NOTICE_IDS } from '../../domain/notices';
import type { Review, ReviewEvent } from '../../domain/review/review';
import { STEPS, STEP_IDS } from '../../domain/steps';
import { RISK_LEVELS } from '../../domain/review/risk';
import { KINDS, POSTS, REGIONS, RULES, TRACK_STATES, type Track } from '../../domain/words';

/** The domain’s types as they are stored. */
const PersonRefSchema = v.object({ id: v.string(), name: v.string() });
/** A day or a UTC time: what is reckoned with has to be one. */
const Time = v.pipe(
  v.string(),
  v.check((text) => !Number.isNaN(Date.parse(text)))
);
const AnswersSchema = v.record(v.string(), v.string());
const RuleSchema = v.picklist(RULES);

export const RoleSchema = v.picklist([...POSTS, 'imr-author', 'case-inspector']);
export const NoticeSchema = v.picklist(NOTICE_IDS);

export const DutySchema = v.object({
  duty: v.picklist(DUTY_IDS),
  item: v.optional(v.string()),
  owner: RoleSchema,
  since: Time,
  entered: v.exactOptional(Time),
  due: Time
});

const DoneSchema = v.object({
  seq: v.number(),
  at: Time,
  /** Empty where a review was closed in the old register on a day that is not known. */
  on: v.exactOptional(v.union([v.literal(''), Time])),
  by: PersonRefSchema,
  given: AnswersSchema,
  vacant: v.array(RoleSchema)
});

export const ActionSchema = v.object({
  id: v.string(),
  organisation: v.string(),
  regulated: v.boolean(),
  locationCode: v.string(),
  action: v.string(),
  due: v.union([v.literal(''), Time]),
  dueAsWritten: v.exactOptional(v.string()),
  state: v.picklist(ACTION_STATES),
  evidence: v.string(),
  seq: v.number(),
  enteredOn: v.string(),
  heardOn: v.string()
});

const TracksSchema = v.object({
  entry: v.picklist(TRACK_STATES.entry),
  mailbox: v.picklist(TRACK_STATES.mailbox),
  terms: v.picklist(TRACK_STATES.terms),
  imr: v.picklist(TRACK_STATES.imr),
  report: v.picklist(TRACK_STATES.report),
  publication: v.picklist(TRACK_STATES.publication),
  outcome: v.picklist(TRACK_STATES.outcome)
} satisfies Readonly<Record<Track, v.GenericSchema>>);

const StoredReviewSchema = v.object({
  reference: v.string(),
  kind: v.picklist(KINDS),
  region: v.picklist(REGIONS),
  seq: v.number(),
  changedAt: Time,
  tracks: TracksSchema,
  entry: AnswersSchema,
  done: v.record(v.picklist(STEP_IDS), DoneSchema),
  inspector: v.optional(PersonRefSchema),
  author: v.optional(PersonRefSchema),
  versions: v.array(v.string()),
  workedBy: v.array(v.string()),
  interests: v.array(v.string()),
  actedBy: v.optional(v.array(v.string())),
  unitInformed: v.optional(v.array(v.string()), []),
  waived: v.array(
    v.object({ duty: v.picklist(DUTY_IDS), item: v.optional(v.string()), seq: v.number(), reason: v.string() })
  ),
  ratings: v.array(v.object({ level: v.picklist(RISK_LEVELS), rationale: v.string(), by: PersonRefSchema, at: Time })),
  met: v.array(
    v.object({
      duty: v.picklist(DUTY_IDS),
      item: v.optional(v.string()),
      since: Time,
      due: Time,
      on: Time
    })
  ),
  inProfile: v.optional(v.array(v.string()), []),
  lateEntries: v.optional(
    v.array(v.object({ step: v.picklist(STEP_IDS), enteredOn: Time, workingDays: v.number() })),
    []
  ),
  actions: v.array(ActionSchema),
  actionsEver: v.exactOptional(v.number()),
  comments: v.exactOptional(v.number()),
  sheetChanged: v.exactOptional(v.number()),
  differentFrom: v.exactOptional(v.record(v.string(), RoleSchema)),
  withdrawn: v.exactOptional(v.array(v.number()))
});

/**
 * A review as its row holds it. Rows keep the name that completed duties were first stored under, and the addresses of
 * papers from before they were moved into the two folders of the review.
 */
export const ReviewSchema = v.pipe(
  StoredReviewSchema,
  v.transform(({ met, done, actedBy, ...rest }) => ({
    ...rest,
    // Rows from before this was kept say who took each step last.
    actedBy: actedBy ?? [...new Set(actorsIn(done))].filter((id) => !rest.workedBy.includes(id)),
    done: Object.fromEntries(
      Object.entries(done).map(([step, each]) => [step, { ...each, given: withPaperNow(rest.reference, each.given) }])
    ),
    completedDuties: met
  }))
);

/** Who took a step that is not for the author alone. */
const actorsIn = (done: v.InferOutput<typeof StoredReviewSchema>['done']): readonly string[] =>
  STEP_IDS.flatMap((step) => {
    const by = done[step]?.by.id;
    return by === undefined || STEPS[step].allowedRoles.every((role) => role === 'imr-author') ? [] : [by];
  });

const withPaperNow = (reference: string, given: v.InferOutput<typeof AnswersSchema>) =>
  given['document'] ? { ...given, document: paperAddress(reference, given['document']) } : given;

export const reviewToStore = ({ completedDuties, ...rest }: Review): object => ({ ...rest, met: completedDuties });

export const EventSchema: v.GenericSchema<unknown, ReviewEvent> = v.object({
  id: v.string(),
  reference: v.string(),
  seq: v.number(),
  step: v.picklist(STEP_IDS),
  at: Time,
  on: v.exactOptional(Time),
  late: v.exactOptional(v.number()),
  by: PersonRefSchema,
  as: RoleSchema,
  rule: RuleSchema,
  key: v.optional(v.string()),
  kind: v.picklist(KINDS),
  region: v.picklist(REGIONS),
  named: v.optional(PersonRefSchema),
  formerly: v.optional(PersonRefSchema),
  given: AnswersSchema,
  differentFrom: v.exactOptional(v.array(v.string())),
  discharged: v.optional(v.array(DutySchema)),
  told: v.array(
    v.object({
      id: v.string(),
      notice: NoticeSchema,
      to: RoleSchema,
      person: PersonRefSchema,
      insteadOf: v.optional(PersonRefSchema)
    })
  ),
  vacant: v.array(RoleSchema)
});

/** Text that holds JSON of a schema. */
export const jsonOf = <S extends v.GenericSchema>(schema: S) => v.pipe(v.string(), v.parseJson(), schema);

/** A text cell; SharePoint gives null for an empty one. */
export const CellText = v.nullish(v.string(), '');
