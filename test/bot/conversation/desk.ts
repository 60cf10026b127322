import type { StoredEntry } from '../../../src/register/chronology';
import type { MailSending } from '../../../bot/mail/mail-sending';
import { NOTHING_SENT } from '../mail/nothing-sent';
import type { MailChanges } from '../../../bot/mail/mail-changes';
import type { StoredMail } from '../../../src/register/mail/mails';
import type { HistoryRow } from '../../../src/register/history';
import type { DocumentListed } from '../../../src/register/documents/document-list';
import { STANDARD_TERMS, type Terminology } from '../../../src/domain/terminology';
import type { Location } from '../../../src/domain/locations/locations';
import { personIn, type Directory, type Person } from '../../../src/domain/people/people';
import type { Message } from '../../../src/register/messages';
import { RegisterUnavailable } from '../../../src/register/client/sharepoint-client';
import type { Draft, DraftOf } from '../../../src/register/drafts';
import type { Finding, Search } from '../../../src/register/reviews/find-reviews';
import type { StoredReview } from '../../../src/register/reviews/reviews';
import type { UnreadableRow } from '../../../src/register/client/unreadable';
import { STANDARD_SETTINGS } from '../../../src/domain/settings';
import type { StepRequest, StepResult } from '../../../bot/commands/step-result';
import { createConversation } from '../../../bot/conversation/conversation';
import type { ConversationDependencies } from '../../../bot/conversation/dependencies';
import type { Result, DirectoryChange } from '../../../bot/commands/directory-changes';
import { createExtension } from '../../../bot/teams/extension/extension';
import { sayIn } from '../../../src/domain/text';
import type { SendPrivately } from '../../../bot/teams/extension/send-privately';
import { linksOf } from '../../../bot/links';
import type { Facts } from '../../../bot/log';
import { createClock } from '../../../bot/settings/working-days';
import type { TurnResponse, Turn } from '../../../bot/teams/turn';
import { everybody, NOW } from '../../domain/builders';
import type { Desk } from './desk-shape';

export { storedAfter } from './stored-after';

/** A conversation over one review. What is not given here is a call that the test did not expect, and throws. */
export function createDesk({
  stored,
  messages = [],
  directory = everybody,
  labels = STANDARD_TERMS,
  draft,
  take,
  keep,
  ownChat = 'sent',
  find,
  locations,
  chronology = { entries: [], files: [] },
  written = [],
  mail,
  fileMail = { ok: false },
  mailSending = NOTHING_SENT,
  unreadable = [],
  unreadableEntries = [],
  missing = [],
  opensPapers = true,
  busy,
  patience
}: {
  readonly stored?: StoredReview;
  readonly directory?: Directory;
  readonly messages?: readonly Message[];
  /** What the site calls things. */
  readonly labels?: Terminology;
  /** What the person had typed on the form before. */
  readonly draft?: Draft;
  readonly take?: (command: StepRequest) => StepResult | Promise<StepResult>;
  readonly keep?: (wish: DirectoryChange) => Result | Promise<Result>;
  /** What becomes of something that is posted to a person's own chat. */
  readonly ownChat?: Awaited<ReturnType<SendPrivately>>;
  readonly find?: (search: Search) => Finding;
  /** What the directory of locations has; it was loaded on 3 August 2012. */
  readonly locations?: readonly Location[];
  /** The history of the review. */
  readonly written?: readonly HistoryRow[];
  readonly mail?: StoredMail;
  /** What comes of filing a mail with a review. */
  readonly mailSending?: MailSending;
  readonly fileMail?: Awaited<ReturnType<MailChanges['fileWith']>>;
  readonly chronology?: { readonly entries: readonly StoredEntry[]; readonly files: readonly DocumentListed[] };
  /** Rows that cannot be read. */
  readonly unreadable?: readonly UnreadableRow[];
  readonly unreadableEntries?: readonly number[];
  /** The names of reviews that cannot be read. */
  readonly missing?: readonly string[];
  readonly opensPapers?: boolean;
  /** Every read of SharePoint fails. */
  readonly busy?: boolean;
  readonly patience?: number;
} = {}): Desk {
  const taken: StepRequest[] = [];
  const wished: DirectoryChange[] = [];
  const kept: { of: DraftOf; draft: Draft }[] = [];
  const forgotten: { of: DraftOf; form: string }[] = [];
  const privately: Desk['privately'] = [];
  const logged: { name: string; facts: Facts }[] = [];
  const filings: Desk['filings'] = [];
  const seen: { reference: string; personId: string; messageId: string }[] = [];
  const noteSeen: ConversationDependencies['seen'] = async (reference, { personId }, messageId) =>
    void seen.push({ reference, personId, messageId });
  let now = Date.parse(NOW) + 86_400_000;
  const read = <T>(value: T): Promise<T> =>
    busy ? Promise.reject(new RegisterUnavailable('busy', 20)) : Promise.resolve(value);
  const deps: ConversationDependencies = {
    commands: {
      handleCommand: async (command) => {
        taken.push(command);
        if (!take) throw new Error('No step was expected.');
        return take(command);
      }
    },
    seen: noteSeen,
    alsoSeen: noteSeen,
    taskLists: {
      remind: () => Promise.reject(new Error('Nobody is reminded here.')),
      remindedToday: async () => ({ ok: true, people: [] }),
      handOver: () => Promise.reject(new Error('Nothing is handed over here.'))
    },
    directoryChanges: {
      handleChange: async (wish) => {
        wished.push(wish);
        if (!keep) throw new Error('No change of the Directory was expected.');
        return keep(wish);
      }
    },
    queries: {
      directory: () => read(directory),
      person: (id) => read(personIn(directory, id)),
      find: (search) => {
        if (!find) throw new Error('No search was expected.');
        return read(find(search));
      },
      locations: (typed, most) => {
        const text = typed.toLowerCase();
        const found = (locations ?? []).filter(
          ({ code, name }) => text.length > 2 && [code, name].some((one) => one.toLowerCase().startsWith(text))
        );
        return read({
          directory,
          found: { locations: found.slice(0, most), more: found.length > most || (text.length > 0 && text.length < 3) },
          ...(locations ? { loadedAt: '2012-08-03T09:00:00Z' } : {})
        });
      },
      review: (reference) =>
        read({ directory, messages, ...(stored?.review.reference === reference ? { stored } : {}) }),
      watch: () =>
        read({
          directory,
          reviews: stored ? [stored] : [],
          missing,
          clock: createClock(STANDARD_SETTINGS),
          staleAfter: STANDARD_SETTINGS.staleAfter
        }),
      form: ({ reference }) =>
        read({
          directory,
          messages,
          ...(stored && stored.review.reference === reference ? { stored } : {}),
          ...(draft ? { draft } : {})
        }),
      chronology: () => read({ ...chronology, unreadable: unreadableEntries }),
      mail: () => read(mail),
      waitingMails: () => read(mail ? [mail] : []),
      history: () => read({ written, clock: createClock(STANDARD_SETTINGS) }),
      reviewsOf: () => read({ reviews: stored ? [stored] : [], missing })
    },
    drafts: {
      save: (of, one) => {
        kept.push({ of, draft: one });
        return read(undefined);
      },
      forget: (of, form) => void forgotten.push({ of, form })
    },
    sayFor: (kind) => sayIn(labels, kind),
    now: () => new Date(now).toISOString(),
    unreadableRows: () => unreadable,
    ...{ unreachedPeople: () => [], withoutAccess: () => [], furtherLinks: () => [] },
    opensPapers: () => opensPapers,
    fetchSentFile: async () => 'gone',
    newKey: () => '7e57ab1e-0000-4000-8000-000000000001',
    mailSending,
    mailChanges: {
      fileWith: async ({ actorId, key, reference }) => {
        filings.push({ mail: key, reference, by: actorId });
        return fileMail;
      }
    },
    links: linksOf({
      webPartUrl: 'https://register.example/',
      serviceUrl: 'https://scr.example/',
      siteUrl: 'https://register.example'
    }),
    peoplePicker: false,
    log: {
      event: (name, facts = {}) => void logged.push({ name, facts }),
      fault: (name) => {
        throw new Error(`A fault was not expected: ${name}`);
      }
    }
  };
  const waiting = patience === undefined ? {} : { patience };
  const answer = createConversation(deps, waiting);
  const extension = createExtension(
    {
      ...deps,
      sendPrivately: (personId, posting) => (privately.push({ personId, posting }), Promise.resolve(ownChat)),
      readLetter: () => Promise.reject(new Error('No letter is read here.'))
    },
    waiting
  );
  const chatOf = (person: Person, conversationId = `chat-${person.id}`): Turn['chat'] => ({
    personId: person.id,
    conversationId,
    serviceUrl: 'http://127.0.0.1/',
    reference: '{}'
  });
  return {
    say: (person, text) => answer({ kind: 'said', chat: chatOf(person), text }),
    open: (person, conversationId) => answer({ kind: 'opened', chat: chatOf(person, conversationId) }),
    press: (person, data, { automatic = false, messageId = 'm1' } = {}) =>
      answer({
        kind: 'pressed',
        chat: chatOf(person),
        verb: typeof data['verb'] === 'string' ? data['verb'] : '',
        data,
        messageId,
        automatic
      }),
    ask: (person, asked) => extension.ask(asked, person.id),
    askUnnamed: (url) => extension.askUnnamed(url),
    taken,
    filings,
    wished,
    kept,
    forgotten,
    privately,
    logged,
    seen,
    later: (ms) => void (now += ms)
  };
}

export const wordsOf = (value: unknown): string =>
  typeof value === 'string'
    ? value
    : value !== null && typeof value === 'object'
      ? Object.values(value).map(wordsOf).join(' ')
      : '';

export const inPlace = (answer: TurnResponse): string => wordsOf(answer.inPlace?.card);
export const posted = (answer: TurnResponse): string => wordsOf(answer.post?.map(({ card }) => card));
