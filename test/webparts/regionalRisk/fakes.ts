import { STANDARD_TERMS, type Terminology } from '../../../src/domain/terminology';
import type { Directory } from '../../../src/domain/people/people';
import type { ServiceClient, StepResult, StepRequest } from '../../../src/client/service';
import type { PageQueries } from '../../../src/webparts/regionalRisk/hooks/page-queries';
import type { Host, SharedLink } from '../../../src/webparts/regionalRisk/host';
import { author, director, inspector } from './region';

const unexpected = (what: string) => async (): Promise<never> => {
  throw new Error(`Nothing was set up for ${what}.`);
};

/** What a test says that the page reads; `directory` and `terms` come in one request. */
export interface Known extends Partial<PageQueries> {
  readonly directory?: () => Promise<Directory>;
  readonly terms?: Terminology;
}

/** Reads that know only what a test says: anything else fails, and shows as a failure. */
export const fakeQueries = ({
  directory = async () => ({ people: [director, inspector, author] }),
  terms = STANDARD_TERMS,
  ...known
}: Known): PageQueries => ({
  opening: async () => ({ directory: await directory(), terms }),
  region: unexpected('region'),
  england: async () => [],
  actions: async () => [],
  remindedToday: async () => [],
  preview: unexpected('preview'),
  rows: async () => [],
  row: async () => undefined,
  review: unexpected('review'),
  history: unexpected('history'),
  documents: async () => ({ papers: [], opens: true, isWithheld: false }),
  locations: unexpected('locations'),
  mails: unexpected('mails'),
  mail: unexpected('mail'),
  oldRegister: async () => ({ regions: [], files: [] }),
  oldRows: unexpected('oldRows'),
  oldProof: unexpected('oldProof'),
  answering: async () => ({ mails: [], sent: [] }),
  email: unexpected('email'),
  staleAfter: async () => ({ days: 28 }),
  furtherLinks: unexpected('furtherLinks'),
  regionInSharePoint: (region) => `https://tenant.sharepoint.example/${region}`,
  reports: unexpected('reports'),
  report: unexpected('report'),
  ...known
});

/** A service that answers when it is told to, and keeps what it was sent. */
export function fakeService(known: Partial<ServiceClient['taskLists']> = {}): ServiceClient & {
  readonly sent: readonly StepRequest[];
  readonly answer: (taken: StepResult) => void;
} {
  const sent: StepRequest[] = [];
  const waiting: ((taken: StepResult) => void)[] = [];
  return {
    sent,
    reports: { issue: unexpected('issue'), file: unexpected('file'), draft: unexpected('draft') },
    taskLists: { remind: unexpected('remind'), handOver: unexpected('handOver'), ...known },
    fetchPaper: unexpected('fetchPaper'),
    reached: { baseUrl: 'https://scr.example', token: async () => 'token', fetch: unexpected('fetch') },
    take: (wanted) => {
      sent.push(wanted);
      return new Promise((resolve) => waiting.push(resolve));
    },
    answer: (taken) => {
      const next = waiting.shift();
      if (!next) throw new Error('Nobody waits for an answer.');
      next(taken);
    }
  };
}

/**
 * What the page stands in: it keeps whom it was asked to chat with and what it was asked to share or copy, and can
 * press its button for going back.
 */
export function fakeHost(): Host & {
  readonly chats: readonly string[];
  readonly copied: readonly string[];
  readonly shared: readonly SharedLink[];
  readonly goBack: () => boolean;
} {
  const chats: string[] = [];
  const copied: string[] = [];
  const shared: SharedLink[] = [];
  let asks: (() => boolean) | undefined;
  return {
    chats,
    copied,
    shared,
    chat: async (email) => void chats.push(email),
    share: async (link) => {
      shared.push(link);
      return 'copied';
    },
    copy: async (text) => void copied.push(text),
    onBack: (back) => {
      asks = back;
    },
    goBack: () => asks?.() ?? false
  };
}
