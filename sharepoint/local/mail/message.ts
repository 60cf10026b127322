import * as v from 'valibot';

const RecipientSchema = v.object({ name: v.string(), address: v.string() });
const RecipientsSchema = v.array(RecipientSchema);

/** A name, empty where none was given, and an email address. */
export type Recipient = v.InferOutput<typeof RecipientSchema>;

/** What a message says, as it is stored. Both forms of the body are there, whichever came. */
export const DetailsSchema = v.object({
  from: v.optional(RecipientSchema),
  sender: v.optional(RecipientSchema),
  to: RecipientsSchema,
  cc: RecipientsSchema,
  bcc: RecipientsSchema,
  replyTo: RecipientsSchema,
  importance: v.picklist(['low', 'normal', 'high']),
  categories: v.array(v.string()),
  html: v.string(),
  text: v.string(),
  /** The header lines of a mail that arrived, top first; those that a draft was given. */
  headers: v.array(v.object({ name: v.string(), value: v.string() })),
  /** Message ids of the mails before it in the conversation, the last of them last. */
  references: v.array(v.string())
});
export type Details = v.InferOutput<typeof DetailsSchema>;

export type WellKnown = 'inbox' | 'junkemail' | 'sentitems' | 'drafts' | 'deleteditems' | 'archive';

/** A message of the mailbox. Times are UTC with milliseconds; the wire shows whole seconds. */
export interface Message {
  readonly number: number;
  /** Stays while the message is in the mailbox, wherever it is moved. */
  readonly immutableId: string;
  /** Is another after each move. */
  readonly restId: string;
  readonly folder: string;
  readonly subject: string;
  readonly isDraft: boolean;
  readonly isRead: boolean;
  readonly hasAttachments: boolean;
  /** It came from outside; false for what was written here. */
  readonly arrived: boolean;
  /** Counts the changes. */
  readonly change: number;
  readonly received: string;
  readonly sent: string;
  readonly created: string;
  readonly modified: string;
  readonly internetMessageId: string;
  readonly conversationId: string;
  readonly details: Details;
}

export type NewMessage = Omit<Message, 'number' | 'immutableId' | 'restId' | 'change' | 'created' | 'modified'>;

/** A value that an app has put on a message under an id of its own. */
export interface ExtendedProperty {
  readonly id: string;
  readonly value: string;
}

/** A part of a mail besides its body: a file, another mail, or a link to a file that is kept elsewhere. */
export interface NewAttachment {
  readonly kind: 'file' | 'item' | 'reference';
  readonly name: string;
  readonly contentType: string;
  readonly isInline: boolean;
  readonly contentId: string;
  readonly bytes: Uint8Array;
}

export const addressesOf = ({ to, cc, bcc }: Pick<Details, 'to' | 'cc' | 'bcc'>): readonly string[] =>
  [...to, ...cc, ...bcc].map(({ address }) => address);
