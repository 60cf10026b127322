import { term, text, type Text } from '../text';

interface Recipient {
  /** In a sentence. */
  readonly words: Text;
  /** Whether they write to the mailbox about a review, so that an email to them can answer a mail of theirs. */
  readonly writesToUs: boolean;
}

/** Those to whom emails about a review go. */
export const RECIPIENTS = {
  partnership: { words: text`the ${term.partnership}`, writesToUs: true },
  sender: { words: 'the sender of the notification', writesToUs: true },
  profile: { words: 'the team that keeps the quality and risk profile', writesToUs: false },
  ofsted: { words: 'Ofsted', writesToUs: false },
  communications: { words: 'the communications team of the local authority', writesToUs: false }
} as const satisfies Record<string, Recipient>;

export type RecipientId = keyof typeof RECIPIENTS;
