import * as v from 'valibot';
import { ACKNOWLEDGEMENT_STATES } from '../../domain/mail/mail';

/** What the service can send about a review from the mailbox, and has sent. Times are UTC. */

/** A mail of the review that an email can answer. */
const AnswerableSchema = v.object({
  key: v.string(),
  receivedAt: v.string(),
  organisation: v.string(),
  /** Where the answer goes: for the page of those who may read the mail. */
  address: v.string()
});

const SentSchema = v.object({
  is: v.picklist(ACKNOWLEDGEMENT_STATES),
  organisation: v.string(),
  /** When it was sent or came back; until then when it was asked for. */
  at: v.string(),
  by: v.string(),
  /** Why it was not sent. */
  why: v.exactOptional(v.string())
});

/** `mails`: the newest first, none where the service sends nothing. `sent`: the newest first. */
export const AnsweringBody = v.object({ mails: v.array(AnswerableSchema), sent: v.array(SentSchema) });

export type Answerable = v.InferOutput<typeof AnswerableSchema>;
export type SentListed = v.InferOutput<typeof SentSchema>;
export type AnsweringRead = v.InferOutput<typeof AnsweringBody>;
