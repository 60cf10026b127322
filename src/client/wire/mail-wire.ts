import * as v from 'valibot';
import { LETTER_FIELDS } from '../../domain/letters/label-table';
import { ACKNOWLEDGEMENT_STATES, MAIL_STAGES } from '../../domain/mail/mail';
import { STEP_IDS } from '../../domain/steps';
import { KINDS } from '../../domain/words';

/** What the service says of mail and of letters (KP-1, KP-5), in the words of the site. Times are UTC. */

const OptionalText = v.exactOptional(v.string());

const MailListedSchema = v.object({
  key: v.string(),
  receivedAt: v.string(),
  /** All that a list says of its sender. */
  organisation: v.string(),
  stage: v.picklist(MAIL_STAGES),
  acknowledgement: v.object({
    is: v.picklist(ACKNOWLEDGEMENT_STATES),
    at: OptionalText,
    why: OptionalText,
    /** The intake team can have it sent all the same. */
    canBeSent: v.exactOptional(v.literal(true))
  }),
  handedTo: v.exactOptional(v.object({ id: v.string(), name: v.string() })),
  setAside: OptionalText,
  /** The review that was recorded from it, and further ones. */
  reference: OptionalText,
  further: v.exactOptional(v.array(v.string())),
  /** The key of the mail that it is the same as. */
  sameAs: OptionalText,
  kind: v.exactOptional(v.picklist(KINDS)),
  partnership: OptionalText,
  authority: OptionalText,
  service: OptionalText,
  /** Reviews in the register that it names. */
  references: v.array(v.string()),
  /** How many answers its text gives, and how many a person has to look at. */
  understood: v.number(),
  asked: v.number(),
  /** Why it could not be read. */
  problem: OptionalText
});

/** `place` says where something stands: the same words at the quotation and at the line. */
const QuoteSchema = v.object({ text: v.string(), place: v.string() });

const FieldSchema = v.variant('state', [
  v.object({ state: v.literal('value'), value: v.string(), quotes: v.array(QuoteSchema) }),
  v.object({
    state: v.literal('question'),
    why: v.string(),
    quotes: v.array(QuoteSchema),
    /** Answers to choose from, as the form takes them. */
    offers: v.array(v.string())
  })
]);

/** A line, or a row of a table. */
const LineSchema = v.object({
  cells: v.array(
    v.object({
      text: v.string(),
      place: v.string(),
      /** In the file, but not to be seen there. */
      isHidden: v.exactOptional(v.literal(true))
    })
  ),
  isQuoted: v.exactOptional(v.literal(true))
});

/** Why a review that exists may be the one that a mail or letter is about. */
const RELATIONS = ['named', 'same-reference', 'same-conversation'] as const;

const LetterSchema = v.object({
  lines: v.array(LineSchema),
  /** By field of a notification; absent: it does not say. */
  fields: v.record(v.picklist(LETTER_FIELDS), FieldSchema),
  /** The answers that it gives without a doubt. */
  answers: v.record(v.string(), v.string()),
  kind: v.exactOptional(v.picklist(KINDS)),
  /** Kinds of details of a person that were left out, and where they stand. Never the detail. */
  leftOut: v.array(v.object({ kind: v.string(), places: v.array(v.string()) })),
  /** What was not read. */
  notes: v.array(v.string()),
  /** Reviews that exist and that the person may see. */
  reviews: v.array(
    v.object({
      reference: v.string(),
      authority: v.string(),
      because: v.picklist(RELATIONS),
      /** What the person may record it as there now. */
      steps: v.array(v.picklist(STEP_IDS)),
      /** They may have a mail filed with it. */
      mayFile: v.boolean()
    })
  ),
  /** References that it names, and of which there is no review that the person may see. */
  notFound: v.array(v.string()),
  /** It gives different answers to what tells reviews apart. */
  mayBeSeveral: v.exactOptional(v.literal(true)),
  /** Why it could not be read, and what to do. */
  problem: OptionalText
});

export type MailListed = v.InferOutput<typeof MailListedSchema>;
export type LetterShown = v.InferOutput<typeof LetterSchema>;
export type LetterLine = v.InferOutput<typeof LineSchema>;
export type LetterFieldShown = v.InferOutput<typeof FieldSchema>;
export type Relation = (typeof RELATIONS)[number];

/** Mail in brief, the newest first. `isCut`: there is more than was sent. */
export const MailsBody = v.object({ mails: v.array(MailListedSchema), isCut: v.boolean() });
export type MailsRead = v.InferOutput<typeof MailsBody>;

export const MailBody = v.object({
  mail: MailListedSchema,
  /** An address, the one that an answer goes to, and what the sender wrote as the subject. */
  from: v.string(),
  replyTo: v.string(),
  subject: v.string(),
  /** The key of the form by which the next review is recorded from it. */
  nextForm: v.string(),
  letter: LetterSchema
});
export type MailShown = v.InferOutput<typeof MailBody>;

/** What was read of a letter, of which the service keeps nothing. */
export const LetterBody = v.object({ letter: LetterSchema });
export const MailChangedBody = v.object({ mail: MailListedSchema });
