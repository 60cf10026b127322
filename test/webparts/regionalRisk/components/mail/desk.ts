import { act, screen } from '@testing-library/react';
import type { LetterShown, MailListed, MailShown } from '../../../../../src/client/wire/mail-wire';
import type { Person } from '../../../../../src/domain/people/people';
import { draw } from '../../draw';
import { fakeQueries, fakeService, type Known } from '../../fakes';
import { director, inspector } from '../../region';

export const intake: Person = {
  id: '00000000-0000-4000-8000-000000000021',
  name: 'Bronwen Pugh',
  holdings: [{ post: 'intake-team', region: 'England' }]
};
export const manager: Person = {
  id: '00000000-0000-4000-8000-000000000022',
  name: 'Peter Marsh',
  holdings: [{ post: 'compliance-manager', region: 'South West' }]
};

export const KEY = '0123456789abcdef';

export const listed = (change: Partial<MailListed> = {}): MailListed => ({
  key: KEY,
  receivedAt: '2026-11-20T09:12:00.000Z',
  organisation: 'trust.nhs.uk',
  stage: 'waiting',
  acknowledgement: { is: 'sent', at: '2026-11-20T09:14:00.000Z' },
  references: [],
  understood: 3,
  asked: 0,
  ...change
});

/** A child’s notification: two answers, one to check with offers, and a name that was left out. */
export const LETTER: LetterShown = {
  lines: [
    'LSCB: Cornwall Safeguarding Children Board',
    'Name of child: Mary Example',
    'Initials: ME',
    'Location ID: 1-200000002, or 1-200000003'
  ].map((text, at) => ({ cells: [{ text, place: `line ${at + 1}` }] })),
  fields: {
    partnership: {
      state: 'value',
      value: 'Cornwall Safeguarding Children Board',
      quotes: [{ text: 'LSCB: Cornwall Safeguarding Children Board', place: 'line 1' }]
    },
    authority: {
      state: 'value',
      value: 'Cornwall',
      quotes: [{ text: 'LSCB: Cornwall Safeguarding Children Board', place: 'line 1' }]
    },
    notifiedOn: {
      state: 'value',
      value: '2026-11-20',
      quotes: [{ text: 'Received: 20 November 2026', place: 'receipt of the mail' }]
    },
    locationCodes: {
      state: 'question',
      why: 'There are two different answers. Enter the right one.',
      quotes: [{ text: 'Location ID: 1-200000002, or 1-200000003', place: 'line 4' }],
      offers: ['1-200000002', '1-200000003']
    }
  },
  answers: {
    partnership: 'Cornwall Safeguarding Children Board',
    authority: 'Cornwall',
    notifiedOn: '2026-11-20'
  },
  kind: 'child',
  leftOut: [{ kind: 'a name', places: ['line 2'] }],
  notes: [],
  reviews: [],
  notFound: []
};

export const shown = (change: Partial<MailShown> = {}): MailShown => ({
  mail: listed(),
  from: 'jo.bloggs@trust.nhs.uk',
  replyTo: 'safeguarding@trust.nhs.uk',
  subject: 'Notification of a review',
  nextForm: `mail/${KEY}`,
  letter: LETTER,
  ...change
});

/** What a part of the client sent besides commands: the path with what was in its body. */
interface Sent {
  readonly path: string;
  readonly body: unknown;
}

/** The page of a person at an address, with a service that answers all but commands by `answer`. */
export function openDesk({
  person = intake,
  at = '?section=mail',
  answer = () => ({}),
  ...known
}: Known & {
  readonly person?: Person;
  readonly at?: string;
  readonly answer?: (path: string) => unknown;
} = {}): ReturnType<typeof fakeService> & { readonly posted: readonly Sent[] } {
  window.history.replaceState(null, '', `/${at}`);
  const posted: Sent[] = [];
  const service = fakeService();
  const fetch = async (address: string, init?: { readonly body?: unknown }): Promise<unknown> => {
    const { pathname } = new URL(address);
    const body = init?.body;
    posted.push({ path: pathname, body: typeof body === 'string' ? JSON.parse(body) : body });
    return { ok: true, json: async () => answer(pathname) };
  };
  draw({
    queries: fakeQueries({
      directory: async () => ({ people: [intake, manager, inspector, director] }),
      region: async () => ({ open: [], closed: [], missing: [], opensPapers: true }),
      mails: async () => ({ mails: [], isCut: false }),
      locations: async () => ({ known: { codes: [], found: [] }, like: { locations: [], more: false } }),
      ...known
    }),
    personId: person.id,
    service: { ...service, reached: { ...service.reached, fetch: fetch as typeof globalThis.fetch } }
  });
  return { ...service, posted };
}

export const answered = (
  service: ReturnType<typeof fakeService>,
  ...[taken]: Parameters<ReturnType<typeof fakeService>['answer']>
): Promise<void> => act(async () => service.answer(taken));

export const field = (label: RegExp | string): Promise<HTMLInputElement> => screen.findByLabelText(label);
