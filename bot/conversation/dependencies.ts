import type { Clock, Period } from '../../src/domain/clock';
import type { Say } from '../../src/domain/text';
import type { FurtherLink } from '../../src/domain/people/further-links';
import type { Directory, Person } from '../../src/domain/people/people';
import type { Kind, Region } from '../../src/domain/words';
import type { StoredEntry } from '../../src/register/chronology';
import type { StoredMail } from '../../src/register/mail/mails';
import type { HistoryRow } from '../../src/register/history';
import type { DocumentListed } from '../../src/register/documents/document-list';
import type { Draft, DraftOf } from '../../src/register/drafts';
import type { Finding, Search } from '../../src/register/reviews/find-reviews';
import type { FoundLocations } from '../../src/register/locations/locations';
import type { Message } from '../../src/register/messages';
import type { UnreadableRow } from '../../src/register/client/unreadable';
import type { ReadReviews, StoredReview } from '../../src/register/reviews/reviews';
import type { Commands } from '../commands/handle-command';
import type { MailChanges } from '../mail/mail-changes';
import type { MailSending } from '../mail/mail-sending';
import type { TaskLists } from '../commands/task-lists';
import type { DirectoryChanges } from '../commands/directory-changes';
import type { Links } from '../links';
import type { Logger } from '../log';
import type { FetchSentFile } from '../teams/fetch-sent-file';
import type { Chat } from '../teams/turn';

/** What the conversation reads. Each throws `RegisterUnavailable` when SharePoint cannot be reached. */
export interface ChatQueries {
  /** One request. */
  directory(): Promise<Directory>;
  /** One person, in one request; nothing when they are not in the Directory. */
  person(id: string): Promise<Person | undefined>;
  /** The reviews that someone looks for and may see, in two requests. */
  find(search: Search): Promise<Finding>;
  /**
   * The locations whose code or name begins so, at most so many, and when the location list was last loaded (UTC); in
   * one request.
   */
  locations(
    typed: string,
    most: number
  ): Promise<{ readonly directory: Directory; readonly found: FoundLocations; readonly loadedAt?: string }>;
  /** A review with everything its card is drawn from, in one request. */
  review(
    reference: string
  ): Promise<{ readonly directory: Directory; readonly stored?: StoredReview; readonly messages: readonly Message[] }>;
  /** The open reviews of some regions, with what is needed to judge them: one request, and one for each region. */
  watch(regions: readonly Region[]): Promise<
    ReadReviews & {
      readonly directory: Directory;
      readonly clock: Clock;
      readonly staleAfter: Period;
    }
  >;
  /** What a form is drawn from, in one request: the review, unless the form would begin one, and the person’s draft. */
  form(of: DraftOf): Promise<FormRead>;
  /** The chronology of a review, struck entries too, and the files of its IMR; in one request. */
  chronology(reference: string): Promise<{
    readonly entries: readonly StoredEntry[];
    /** The numbers of the entries that cannot be read. */
    readonly unreadable: readonly number[];
    readonly files: readonly DocumentListed[];
  }>;
  /** A mail of the mailbox. */
  mail(key: string): Promise<StoredMail | undefined>;
  /** All mail that waits, for one who reads the mailbox; for others what they were handed. One request. */
  waitingMails(personId: string, readsMailbox: boolean): Promise<readonly StoredMail[]>;
  /** The rows of the history of a review, and the clock of the site; in one request. */
  history(reference: string): Promise<{ readonly written: readonly HistoryRow[]; readonly clock: Clock }>;
  /** The open reviews of some regions, and those that the person inspects or writes an IMR for. */
  reviewsOf(personId: string, regions: readonly Region[]): Promise<ReadReviews>;
}

interface FormRead {
  readonly directory: Directory;
  readonly stored?: StoredReview;
  readonly messages: readonly Message[];
  readonly draft?: Draft;
}

/** Half-filled forms. */
export interface Drafts {
  /**
   * Saves what is typed on a form, in place of an earlier draft. Throws `RegisterUnavailable` when SharePoint cannot be
   * reached.
   */
  save(of: DraftOf, draft: Draft): Promise<void>;
  /** Removes the draft under the key of a form, after the person has been answered. */
  forget(of: DraftOf, form: string): void;
}

/** What the conversation is made with. Times are UTC; links are whole addresses. */
export interface ConversationDependencies {
  readonly commands: Commands;
  readonly directoryChanges: DirectoryChanges;
  readonly taskLists: TaskLists;
  readonly mailChanges: Pick<MailChanges, 'fileWith'>;
  readonly mailSending: MailSending;
  readonly queries: ChatQueries;
  readonly drafts: Drafts;
  /**
   * Saves that someone has read the notice that is this message of their chat, and brings the cards of its review up to
   * date.
   */
  readonly seen: (reference: string, chat: Chat, messageId: string) => Promise<void>;
  /** The same in the background, while no one waits. */
  readonly alsoSeen: ConversationDependencies['seen'];
  /** How the site speaks of reviews of one kind, or of both where none is given. */
  readonly sayFor: (kind?: Kind) => Say;
  readonly now: () => string;
  /** The rows that cannot be read, as far as they are known. */
  readonly unreadableRows: () => readonly UnreadableRow[];
  /** The people of the Directory whom no message can reach, as far as they are known. */
  readonly unreachedPeople: () => readonly Person[];
  /** Who holds a post and cannot open the site in SharePoint, each with the reason, for administrators. */
  readonly withoutAccess: () => readonly string[];
  /** Where the help of the site leads (B-7). */
  readonly furtherLinks: () => readonly FurtherLink[];
  /** Whether the site lets people open papers in SharePoint, as far as is known. */
  readonly opensPapers: () => boolean;
  /** Gives the bytes of a file that was attached in the chat. */
  readonly fetchSentFile: FetchSentFile;
  /** A key that no other form has. */
  readonly newKey: () => string;
  readonly links: Links;
  /** Whether the client finds everyone in the organisation by itself, as Teams does. */
  readonly peoplePicker: boolean;
  readonly log: Logger;
}
