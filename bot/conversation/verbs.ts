import * as v from 'valibot';

import { DIRECTORY_ACTIONS } from '../../src/domain/people/directory/forms';
import { PLACES } from '../../src/domain/people/directory/posts';
import { ASKED_ABOUT } from '../../src/domain/review/refusal';
import { begins, STEP_IDS, type StepId } from '../../src/domain/steps';
import { isLocationCode } from '../../src/domain/locations/location-codes';
import { EMAIL_TEMPLATE_IDS } from '../../src/domain/email-templates';
import { POSTS } from '../../src/domain/words';
import { viewReview } from '../cards/buttons';
import { sentenceCard } from '../cards/sentence-card';
import { DifferentFromSchema } from '../commands/different-from-schema';
import { ReferenceSchema } from '../commands/reference-schema';
import type { TurnResponse, CardInvoke, Turn } from '../teams/turn';
import { showChronology } from './chronology';
import { changeDirectory, openDirectoryForm, showDirectory } from './directory';
import { fileMailWith } from './file-mail';
import { remind, remindOfAll, showGaps } from './gaps';
import { handOverAll, openHandOver } from './hand-over';
import { hello } from './hello';
import { showHistory } from './history';
import { knownOfLocation, lookUpLocation } from './locations';
import { myReviews } from './my-reviews';
import { recordMail } from './record-mail';
import { saveForm } from './save-draft';
import { beginForm, openForm, startAgain } from './open-form';
import { askToSend, sendEmail, showEmail } from './emails';
import { showOtherSteps } from './other-steps';
import type { ConversationDependencies } from './dependencies';
import { markSeen } from './seen';
import { CANCELLED } from './sentences';
import { inPlaceOf, lookUp, refusedPress } from './show';
import { showRest } from './show-rest';
import { takeStep } from './take-step';
import { showWaitingMail } from './waiting-mail';
import { whatNext } from './what-next';

/** One thing that a button can do: what it carries, what the log calls it, and what happens. */
interface Row<Schema extends v.GenericSchema> {
  readonly schema: Schema;
  readonly audit: string;
  readonly handler: (
    deps: ConversationDependencies,
    turn: Turn & CardInvoke,
    data: v.InferOutput<Schema>
  ) => Promise<TurnResponse>;
}

interface Verb {
  readonly audit: string;
  /** Nothing when the press does not carry what the verb needs. */
  readonly press: (deps: ConversationDependencies, turn: Turn & CardInvoke) => Promise<TurnResponse> | undefined;
}

const row = <Schema extends v.GenericSchema>({ schema, audit, handler }: Row<Schema>): Verb => ({
  audit,
  press: (deps, turn) => {
    const parsed = v.safeParse(schema, turn.data);
    return parsed.success ? handler(deps, turn, parsed.output) : undefined;
  }
});

/** The button of a step that begins a review: its form is posted, and the card stays. */
const beginning = (step: StepId): Verb =>
  row({
    schema: v.object({}),
    audit: 'form-opened',
    handler: async (deps, turn) => {
      const { post, hello: inPlace } = await beginForm(deps, turn.chat.personId, step);
      return inPlace ? { post: [post], inPlace } : { inPlace: { card: post.card } };
    }
  });

const Step = v.picklist(STEP_IDS);
const Place = v.picklist(PLACES);
export const DirectoryChangeSchema = v.object({ action: v.picklist(DIRECTORY_ACTIONS), at: Place });
const Key = v.pipe(v.string(), v.maxLength(100));
/**
 * The key of the form travels as `form`: Microsoft's renderer keeps `key` for itself, and cannot press a button whose
 * data has one.
 */
const OnStepSchema = v.object({
  step: Step,
  reference: v.optional(ReferenceSchema),
  anyway: v.optional(v.string()),
  differentFrom: v.optional(DifferentFromSchema),
  sure: v.optional(v.record(v.string(), v.string())),
  kept: v.optional(Key)
});
export const StepPressSchema = v.pipe(
  v.object({ ...OnStepSchema.entries, form: Key }),
  v.transform(({ form, anyway = '', kept, ...press }) => ({
    ...press,
    key: form,
    draft: kept,
    anyway: ASKED_ABOUT.filter((each) => anyway.split(',').includes(each))
  }))
);
const StartAgainSchema = v.pipe(
  OnStepSchema,
  v.transform(({ step, reference, kept }) => ({ step, reference, draft: kept }))
);

const ShowRestSchema = v.pipe(
  v.object({
    ...OnStepSchema.entries,
    field: v.pipe(v.string(), v.maxLength(60)),
    from: v.pipe(v.number(), v.integer(), v.minValue(0))
  }),
  v.transform(({ step, reference, kept, field, from }) => ({ step, reference, draft: kept, field, from }))
);

const SendingSchema = v.object({
  reference: ReferenceSchema,
  text: v.picklist(EMAIL_TEMPLATE_IDS),
  mail: v.pipe(v.string(), v.maxLength(60)),
  form: Key
});

const rows = {
  hello: row({ schema: v.object({}), audit: 'hello-shown', handler: (deps, turn) => hello(deps, turn) }),
  'new-adult': beginning('notify-adult'),
  'new-child': beginning('notify-child'),
  'new-at-location': row({
    schema: v.object({
      location: v.pipe(v.string(), v.check(isLocationCode)),
      step: v.optional(v.pipe(Step, v.check(begins)), 'notify-adult')
    }),
    audit: 'form-opened',
    handler: async (deps, turn, { location, step }) => ({
      post: [(await beginForm(deps, turn.chat.personId, step, { answers: await knownOfLocation(deps, location) })).post]
    })
  }),
  'record-mail': row({
    schema: v.object({ mail: v.pipe(v.string(), v.maxLength(60)), step: v.pipe(Step, v.check(begins)) }),
    audit: 'form-opened',
    handler: recordMail
  }),
  'file-mail': row({
    schema: v.object({ mail: v.pipe(v.string(), v.maxLength(60)), reference: ReferenceSchema }),
    audit: 'mail-filed',
    handler: fileMailWith
  }),
  'look-up-location': row({
    schema: v.object({ sought: v.optional(v.pipe(v.string(), v.maxLength(255)), '') }),
    audit: 'locations-shown',
    handler: (deps, turn, { sought }) => lookUpLocation(deps, turn, sought)
  }),
  'my-reviews': row({ schema: v.object({}), audit: 'list-shown', handler: (deps, turn) => myReviews(deps, turn) }),
  'show-review': row({
    schema: v.object({ reference: ReferenceSchema }),
    audit: 'review-shown',
    handler: async (deps, turn, { reference }) => {
      const access = await lookUp(deps, reference, turn.chat.personId);
      return access.ok ? inPlaceOf(deps, access, turn) : refusedPress(deps, turn, access);
    }
  }),
  'show-chronology': row({
    schema: v.object({ reference: ReferenceSchema }),
    audit: 'chronology-shown',
    handler: (deps, turn, { reference }) => showChronology(deps, turn, reference)
  }),
  'waiting-mail': row({ schema: v.object({}), audit: 'mail-listed', handler: showWaitingMail }),
  'what-next': row({
    schema: v.object({ from: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))) }),
    audit: 'list-shown',
    handler: (deps, turn, { from }) => whatNext(deps, turn, from)
  }),
  'other-steps': row({
    schema: v.object({ reference: ReferenceSchema }),
    audit: 'steps-shown',
    handler: showOtherSteps
  }),
  'show-history': row({
    schema: v.object({ reference: ReferenceSchema }),
    audit: 'history-shown',
    handler: showHistory
  }),
  'show-text': row({
    schema: v.object({ reference: ReferenceSchema, text: v.picklist(EMAIL_TEMPLATE_IDS) }),
    audit: 'text-shown',
    handler: showEmail
  }),
  'ask-to-send': row({ schema: SendingSchema, audit: 'mail-sending-shown', handler: askToSend }),
  'send-text': row({ schema: SendingSchema, audit: 'mail-sending-asked', handler: sendEmail }),
  seen: row({ schema: v.object({ reference: ReferenceSchema }), audit: 'seen', handler: markSeen }),
  'open-form': row({
    schema: v.object({ step: Step, reference: ReferenceSchema }),
    audit: 'form-opened',
    handler: openForm
  }),
  'take-step': row({ schema: StepPressSchema, audit: 'step-pressed', handler: takeStep }),
  gaps: row({ schema: v.object({}), audit: 'gaps-shown', handler: (deps, turn) => showGaps(deps, turn) }),
  nudge: row({
    schema: v.object({ reference: ReferenceSchema, duty: v.pipe(v.string(), v.maxLength(60)) }),
    audit: 'nudge-pressed',
    handler: remind
  }),
  'remind-all': row({
    schema: v.object({ person: v.pipe(v.string(), v.maxLength(36)) }),
    audit: 'nudge-pressed',
    handler: remindOfAll
  }),
  'hand-over-form': row({
    schema: v.object({}),
    audit: 'form-opened',
    handler: (deps, turn) => openHandOver(deps, turn)
  }),
  'hand-over-all': row({ schema: v.object({ form: Key }), audit: 'step-pressed', handler: handOverAll }),
  directory: row({
    schema: v.object({ at: v.optional(Place) }),
    audit: 'directory-shown',
    handler: (deps, turn, { at }) => showDirectory(deps, turn, at)
  }),
  'directory-form': row({
    schema: v.object({ ...DirectoryChangeSchema.entries, post: v.optional(v.picklist(POSTS)) }),
    audit: 'form-opened',
    handler: openDirectoryForm
  }),
  'keep-directory': row({ schema: DirectoryChangeSchema, audit: 'directory-pressed', handler: changeDirectory }),
  'keep-form': row({ schema: StepPressSchema, audit: 'form-kept', handler: saveForm }),
  'show-rest': row({ schema: ShowRestSchema, audit: 'rest-shown', handler: showRest }),
  'start-afresh': row({ schema: StartAgainSchema, audit: 'form-opened', handler: startAgain }),
  'cancel-form': row({
    schema: v.object({ reference: v.optional(ReferenceSchema), step: v.optional(Step), kept: v.optional(Key) }),
    audit: 'form-cancelled',
    handler: (deps, turn, { reference, step, kept }) => {
      if (step && kept) deps.drafts.forget({ personId: turn.chat.personId, step, reference }, kept);
      const buttons = reference ? [viewReview(reference)] : [{ title: 'What can I do here?', verb: 'hello' }];
      return Promise.resolve({
        inPlace: { card: sentenceCard({ sentence: CANCELLED, buttons, say: deps.sayFor() }) }
      });
    }
  })
} satisfies Record<string, Verb>;

type VerbId = keyof typeof rows;
export const INVOKE_HANDLERS: Readonly<Record<VerbId, Verb>> = rows;
export const isVerb = (text: string): text is VerbId => Object.hasOwn(INVOKE_HANDLERS, text);
