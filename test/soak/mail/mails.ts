import * as fc from 'fast-check';

import type { WhyWithheld } from '../../../src/domain/mail/acknowledging';
import { letter } from '../../bot/mail/mail-scene';

/**
 * The kinds of mail that reach a mailbox. `again` comes from an address that wrote before, `answers` answers an
 * acknowledgement, `bounces` is from an address that takes no mail, and `moved` is moved by a colleague at once.
 */
const KINDS = [
  ...['known', 'known', 'known', 'again', 'again', 'answers', 'bounces', 'moved'],
  ...['stranger', 'automatic', 'list', 'no-reply', 'junk', 'forged', 'several', 'encrypted']
];

export interface NewMail {
  readonly kind: string;
  /** Which of those before it an answer, or one more mail, is of. */
  readonly of: number;
}

export const anyMail = fc.record<NewMail>({ kind: fc.constantFrom(...KINDS), of: fc.nat(99) });

/** A mail that was delivered, and what has to become of it. */
export interface Delivered {
  readonly kind: string;
  readonly messageId: string;
  readonly from: string;
  /** A text that no other mail has. */
  readonly text: string;
  /** Why it is not acknowledged, where that is certain. */
  readonly withheld?: WhyWithheld;
}

interface Sent {
  readonly internetMessageId: string;
  readonly recipients: readonly string[];
}

interface Written {
  readonly eml: string;
  /** How it arrives. */
  readonly query: string;
  readonly from: string;
  readonly text: string;
  readonly withheld?: WhyWithheld;
}

/** A mail of a kind. `name` is that of no other; what it follows is among those before it and what was sent. */
export function written(
  { kind, of }: NewMail,
  name: string,
  { before, sent }: { readonly before: readonly Delivered[]; readonly sent: readonly Sent[] }
): Written {
  const own = `${name}@trust.nhs.uk`;
  const text = `Our ref: ${name}`;
  const known = before.filter(({ withheld }) => withheld === undefined);
  const answered = kind === 'answers' ? sent[of % sent.length] : undefined;
  const from = answered?.recipients[0] ?? (kind === 'again' ? (known[of % known.length]?.from ?? own) : own);
  const { withheld, query = '', subject, ...other }: Partial<Other> = OTHERS[kind] ?? {};
  const sender = other.from?.(name) ?? from;
  const headers = answered ? `In-Reply-To: ${answered.internetMessageId}` : other.headers;
  return {
    eml: letter({ from: sender, text, ...(headers ? { headers } : {}), ...(subject ? { subject } : {}) }),
    query,
    from: sender,
    text,
    ...(withheld ? { withheld } : {})
  };
}

interface Other {
  readonly withheld: WhyWithheld;
  readonly headers?: string;
  readonly subject?: string;
  readonly query?: string;
  readonly from?: (name: string) => string;
}

/** Those that wait for a person, whatever happens. */
const OTHERS: Readonly<Record<string, Other>> = {
  stranger: { withheld: 'domain', from: (name) => `${name}@else.example` },
  automatic: { withheld: 'automatic', headers: 'Auto-Submitted: auto-replied' },
  list: { withheld: 'list', headers: 'List-Id: <news.nhs.uk>' },
  'no-reply': { withheld: 'no-reply', from: (name) => `no-reply-${name}@trust.nhs.uk` },
  junk: { withheld: 'junk', query: '?folder=junkemail' },
  forged: { withheld: 'forged', query: '?dmarc=fail' },
  several: { withheld: 'several', headers: 'Reply-To: one@trust.nhs.uk, two@trust.nhs.uk' },
  encrypted: { withheld: 'encrypted', subject: '[secure] Notification of a review' }
};
