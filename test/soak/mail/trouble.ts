import * as fc from 'fast-check';

import type { LocalSite } from '../../register/local-site';
import type { TestMailbox } from '../../sharepoint/local/mail/mailbox';

interface Fault {
  readonly of: 'graph' | 'sharepoint';
  readonly fault: Readonly<Record<string, unknown>>;
}

/** What goes wrong for a while: what Graph and SharePoint are known to answer. */
const TROUBLES = {
  none: [],
  'sent, and not said': [{ of: 'graph', fault: { status: 504, after: true, match: 'POST .*/send$' } }],
  'sent, and the line cut': [{ of: 'graph', fault: { drop: true, after: true, match: 'POST .*/send$' } }],
  'not sent': [{ of: 'graph', fault: { status: 504, match: 'POST .*/send$', count: 2 } }],
  'drafted, and not said': [{ of: 'graph', fault: { status: 504, after: true, match: 'POST .*/createReply$' } }],
  'marked, and not said': [{ of: 'graph', fault: { status: 504, after: true, match: 'PATCH ' } }],
  'put away, and not said': [{ of: 'graph', fault: { status: 504, after: true, match: 'POST .*/move$', count: 2 } }],
  'too many requests': [{ of: 'graph', fault: { status: 429, match: 'POST .*/(send|createReply)$' } }],
  'save conflicts': [{ of: 'sharepoint', fault: { status: 409, count: 2, match: 'POST .*/items' } }],
  'saved, and not said': [{ of: 'sharepoint', fault: { status: 503, after: true, match: 'POST .*/items' } }],
  'filed, and not said': [{ of: 'sharepoint', fault: { drop: true, after: true, match: 'POST .*/files' } }]
} as const satisfies Readonly<Record<string, readonly Fault[]>>;

export type Trouble = keyof typeof TROUBLES;

export const anyTrouble: fc.Arbitrary<Trouble> = fc.oneof(
  { weight: 1, arbitrary: fc.constant<Trouble>('none') },
  { weight: 1, arbitrary: fc.constantFrom(...(Object.keys(TROUBLES) as Trouble[])) }
);

/** Ends what went wrong before, and begins this. */
export async function makeTrouble(
  trouble: Trouble,
  { site, mailbox }: { readonly site: LocalSite; readonly mailbox: TestMailbox }
): Promise<void> {
  await site.calm();
  await mailbox.local('/faults', { method: 'DELETE' });
  for (const { of, fault } of TROUBLES[trouble]) {
    if (of === 'sharepoint') await site.fault(fault);
    else await mailbox.local('/faults', { json: fault });
  }
}
