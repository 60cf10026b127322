import type { Kind } from '../../words';
import type { OldReview } from '../old-review';

/** What people write of the state of a review, at the beginning of a cell, and what it says. */
interface StateWords {
  readonly says: RegExp;
  readonly takes: OldReview;
  /** The words are kept in the note as well, as they say more or claim more. */
  readonly isNoted?: true;
  /** Where a day behind the words goes. */
  readonly dayTo?: 'closedOn' | 'publishedOn' | 'imrProvidedOn' | 'receivedOn';
  /** Of reviews of one kind only. */
  readonly of?: Kind;
}

const CLOSED: OldReview = { closed: 'yes', ending: 'not-known' };

/** The first that fits is taken. An IMR is never agreed here: who submitted it or has it does not show that. */
export const STATE_TABLE: readonly StateWords[] = [
  { says: /^(?:case |file |scr )?(?:closed|completed?|concluded)\b/i, takes: CLOSED, dayTo: 'closedOn' },
  {
    says: /^(?:nfa|no further action|not (?:an? )?scr|no scr|(?:did|does) not (?:proceed|meet)|not proceed(?:ed|ing)|scr not)\b/i,
    takes: { closed: 'yes', ending: 'not-held' }
  },
  { says: /^(?:open|ongoing|live|active|current|in progress)\b/i, takes: {} },
  { says: /^on hold\b/i, takes: {}, isNoted: true },
  {
    says: /^not (?:to be |being )?publish(?:ed|ing)?\b|^no publication\b/i,
    takes: { publication: 'not-intended' },
    isNoted: true
  },
  { says: /^(?:scr |report )?published\b/i, takes: { publication: 'published' }, dayTo: 'publishedOn' },
  {
    says: /^(?:to be published|will be published|publication planned)\b/i,
    takes: { publication: 'intended' },
    isNoted: true
  },
  { says: /^imr (?:sent|provided)\b/i, takes: { imr: 'provided' }, dayTo: 'imrProvidedOn' },
  {
    says: /^imr (?:with|submitted|requested|req'?d|due|in progress|being|awaited|drafted)\b|^with (?:the )?(?:rd|director)\b/i,
    takes: { imr: 'requested' },
    isNoted: true
  },
  { says: /^draft (?:report )?(?:rec'?d|received)\b/i, takes: { report: 'received' }, dayTo: 'receivedOn' },
  { says: /^draft (?:report )?(?:requested|req'?d|asked)\b/i, takes: { report: 'asked' }, isNoted: true },
  { says: /^comments sent\b/i, takes: { report: 'commented' }, isNoted: true },
  { says: /^final report\b/i, takes: { report: 'final' }, isNoted: true },
  { says: /^action plan (?:rec'?d|received)\b/i, takes: { outcome: 'received' }, of: 'adult' },
  { says: /^outstanding\b(?! )/i, takes: { grade: 'outstanding', outcome: 'evaluated' }, of: 'child' },
  { says: /^good\b/i, takes: { grade: 'good', outcome: 'evaluated' }, of: 'child' },
  { says: /^adequate\b/i, takes: { grade: 'adequate', outcome: 'evaluated' }, of: 'child' },
  { says: /^inadequate\b/i, takes: { grade: 'inadequate', outcome: 'evaluated' }, of: 'child' },
  { says: /^not evaluated\b/i, takes: { outcome: 'not-evaluated' }, of: 'child' }
];

/** “dup of 23”. */
export const DUPLICATE_OF = /^(?:dup|dupe|duplicate)\b(?: (?:of|row|no\.?|entry|case|scr)){0,3} ?(\S{1,40})/i;
/** “see row 14”: it may be the same review, or only say more. */
export const SEE_OTHER = /^see (?:row|no\.?|number|entry|case|scr) ?(\S{1,40})/i;
