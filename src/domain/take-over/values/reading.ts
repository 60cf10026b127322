import type { Text } from '../../text';
import type { Kind } from '../../words';
import type { Reachable } from '../../need-to-know/access';
import { isNotKnown } from '../../input/part-date';
import { plainLine } from '../../input/characters';
import type { Content } from '../../workbooks/workbook';
import type { ColumnId } from '../column-titles';
import type { LeftOutRule } from '../left-out';
import type { OldReview } from '../old-review';
import type { Asked, TakeOverAnswers } from '../question';

interface Taken {
  readonly is: 'taken';
  readonly takes: OldReview;
  /** What goes to the note as well: its own words where true, or these. */
  readonly noted?: true | string;
  /** How it was read, where that is not plain. */
  readonly said?: string;
  readonly asks?: Asked;
  readonly says?: Says;
  /** Why the lead has to look at it. */
  readonly doubt?: Text;
}

/** What a cell says besides its answers, which other cells may contradict. */
export type Says = 'open' | 'awaited' | 'no IMR';

/** `noted`: what goes to the note in place of its own words. `doubt`: why its words are not taken. `offers`: what may stand in the cell instead. */
export type NotTaken =
  | { readonly is: 'note'; readonly noted?: string; readonly asks?: Asked; readonly says?: Says; readonly doubt?: Text }
  | { readonly is: 'left-out'; readonly rule: LeftOutRule }
  | { readonly is: 'rejected'; readonly problem: Text; readonly offers?: string; readonly asks?: Asked };

/** What one cell says, read by itself. What is asked stays a note until it is answered. */
export type Reading = Taken | NotTaken;

/** Why a column may have its month first: dates of its own that can only have it so, or those of another column. */
export type MonthFirst = 'own' | 'other';

/** A cell to be read: its content without what is struck through. */
export interface ToRead {
  readonly content: Content;
  /** The content as it is shown. */
  readonly words: string;
  /** The same on one line in plain characters. */
  readonly line: string;
  readonly column: ColumnId;
  readonly heading: string;
  readonly sheet: string;
  /** The number of its column on the sheet. */
  readonly at: number;
  /** Of the review, where it is known. */
  readonly kind: Kind | undefined;
  /** Real dates in the column may have had their day and month changed over. */
  readonly isTurnedRound: boolean;
  /** Why its column may have the month first; undefined where the day comes first for certain. */
  readonly monthFirst: MonthFirst | undefined;
}

/** What does not change from cell to cell. `today` is YYYY-MM-DD. */
export interface TakeOverContext {
  readonly answers: TakeOverAnswers;
  readonly people: readonly Reachable[];
  readonly today: string;
}

/** Words are kept as they are. */
export const NOTE: NotTaken = { is: 'note' };

const NOTHING = /^(?:tb[cad]|n\.?\/?a\.?|n\.k\.?|not applicable|none|nil|[-.?/\\* ]{1,10})$/i;

/** “N/K, tbc, ?, n/a, -”: a cell that says that nothing is known. */
export const saysNothing = (line: string): boolean => isNotKnown(line) || NOTHING.test(line);

/** “N/A”, “none”, “-”, but no sign of doubt: what it asks for is not there. */
export const NOT_KNOWN: NotTaken = { is: 'left-out', rule: 'not-known' };

const ABOVE =
  /^(?:["“”″′〃'’ ]{1,6}|,,|do|ditto(?: above)?|(?:as|see) (?:row )?above|same(?: as above)?|as for above|as prev(?:ious)?|↑|~|\^)$/i;
/** What stands round such words: “-ditto-”, “As above.”. */
const ROUND = /^[-–— .]{1,3}|[-–— .]{1,3}$/g;

/** The initials DO, which are no “do.”. */
const INITIALS = /^DO\.?$/;

/**
 * Whether a cell refers to the one above it: “, ditto, as above. Which one that is changes when rows are sorted.
 * `isOfPerson`: it stands where a person is named.
 */
export const refersAbove = (words: string, isOfPerson: boolean): boolean => {
  const line = plainLine(words);
  return ABOVE.test(line.replace(ROUND, '')) && !(isOfPerson && INITIALS.test(line));
};

/** What stands before a value for a person that is offered: the row comes back until it has been checked. */
const CHECK = 'Check: ';
export const toBeChecked = (value: string): string => `${CHECK}${value}`;
export const isToBeChecked = (line: string): boolean => line.startsWith(CHECK);
