import type { Kind } from '../../words';
import type { ColumnId } from '../column-titles';
import type { OldReview } from '../old-review';
import type { Says } from './reading';

/** What people write of the state of a review, and what it says. */
interface StateWords {
  /** A cell begins with one of these. */
  readonly says: string;
  readonly takes: OldReview;
  /** Other words behind it would change what it says: “good progress” is no grade. A day or a bracket would not. */
  readonly isAlone?: true;
  /** The words are kept in the note as well, as they say more or claim more. */
  readonly isNoted?: true;
  /** Where a day behind the words goes. */
  readonly dayTo?: 'closedOn' | 'publishedOn' | 'imrProvidedOn' | 'receivedOn';
  /** Of reviews of one kind only. */
  readonly of?: Kind;
  /** What else they say, which other cells may contradict. */
  readonly states?: Says;
  /** In this column only: elsewhere the words say something else. */
  readonly only?: ColumnId;
}

const CLOSED: OldReview = { closed: 'yes', ending: 'not-known' };
const evaluated = (grade: string): OldReview => ({ grade, outcome: 'evaluated' });

/** The first that fits is taken. An IMR is never agreed here: who has it, or that it was submitted, does not show it. */
export const STATE_TABLE: readonly StateWords[] = [
  { says: 'closed · case closed · file closed · SCR closed', takes: CLOSED, dayTo: 'closedOn' },
  { says: 'completed · concluded · SCR completed · SCR concluded', takes: CLOSED, dayTo: 'closedOn', isAlone: true },
  {
    says: 'NFA · no further action · not SCR · not an SCR · no SCR · did not proceed · not proceeding · not proceeded',
    takes: { closed: 'yes', ending: 'not-held' }
  },
  { says: 'open · ongoing · live · active · current · in progress', takes: {}, states: 'open' },
  { says: 'on hold', takes: {}, isNoted: true, states: 'open' },
  {
    says: 'not to be published · will not be published · not being published · not for publication · not publishing · no publication · no - not to be published · unpublished · never published · publication refused · publication withheld · exempt from publication',
    takes: { publication: 'not-intended' },
    isNoted: true
  },
  { says: 'published · SCR published · report published', takes: { publication: 'published' }, dayTo: 'publishedOn' },
  {
    says: 'to be published · will be published · publication planned',
    takes: { publication: 'intended' },
    isNoted: true
  },
  {
    says: 'no IMR · IMR not req’d · IMR not required · IMR not needed · IMR not requested',
    takes: {},
    isNoted: true,
    states: 'no IMR'
  },
  { says: 'IMR sent · IMR provided', takes: { imr: 'provided' }, dayTo: 'imrProvidedOn' },
  {
    says: 'IMR with · IMR submitted · IMR requested · IMR req’d · IMR due · IMR in progress · IMR being · IMR awaited · IMR drafted · with RD · with the RD · with director',
    takes: { imr: 'requested' },
    isNoted: true,
    states: 'awaited'
  },
  {
    says: 'draft rec’d · draft received · draft report rec’d · draft report received',
    takes: { report: 'received' },
    dayTo: 'receivedOn'
  },
  {
    says: 'draft requested · draft asked · draft report requested',
    takes: { report: 'asked' },
    isNoted: true,
    states: 'awaited'
  },
  { says: 'comments sent', takes: { report: 'commented' }, isNoted: true },
  { says: 'final report received · final report rec’d', takes: { report: 'final' }, isNoted: true },
  { says: 'action plan rec’d · action plan received', takes: { outcome: 'received' }, of: 'adult' },
  { says: 'outstanding', takes: evaluated('outstanding'), of: 'child', only: 'outcome', isAlone: true },
  { says: 'good', takes: evaluated('good'), of: 'child', only: 'outcome', isAlone: true },
  { says: 'adequate', takes: evaluated('adequate'), of: 'child', isAlone: true },
  { says: 'inadequate', takes: evaluated('inadequate'), of: 'child', isAlone: true },
  { says: 'not evaluated', takes: { outcome: 'not-evaluated' }, of: 'child' }
];

/** “dup of 23”, with the number of the other. */
export const DUPLICATE_OF =
  /^(?:dup|dupe|duplicate)\b(?: (?:of|row|no\.?|entry|case|scr)){0,3} ?([a-z/.-]{0,10}\d\S{0,20})/i;
/** “see row 14”: it may be the same review, or only say more. */
export const SEE_OTHER = /^see (?:row|no\.?|number|entry|case|scr) ?([a-z/.-]{0,10}\d\S{0,20})/i;

/**
 * Words that take a state back, or say that it is not whole: “Closed 5/5/16, reopened 6/6/16”, “6/7/13 (target)”,
 * “Closed (IMR o/s)”.
 */
export const TAKES_BACK =
  /\b(?:re-?open(?:ed)?|in error|by mistake|o\/s|outstanding|ongoing|still open|cancell?ed|delayed|deferred|postponed|target|planned|expected|proposed|requested|chased|due|meeting|draft only|partly?|internally|exec(?:utive)? summary)\b/i;

/** Words that make a state depend on what is to come: “Closed pending RD sign off”, “Outstanding - awaited”. */
export const DEPENDS =
  /\b(?:pending|await(?:s|ed|ing)?|tbc|tba|to be confirmed|when|once|subject to|if|unless|provisional(?:ly)?)\b/i;
