import type { Choice } from '../fields';
import type { Text } from '../text';

/** Where something was found, such as “2010, D14”. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** What a reader of cells wants to know: asked once for each id, however many cells ask. */
export interface Asked {
  readonly id: string;
  readonly words: Text;
  readonly choices: readonly Choice[];
  /** The colour that is asked about, as six hexadecimal digits. */
  readonly colour?: string;
  /** Besides the choices: the name of any local authority, or the number of a row of the sheet. */
  readonly orElse?: 'authority' | 'row';
  /** What the plan goes by where no answer is given. */
  readonly assumed?: string;
  /** It decides which rows are reviews, and so what else is asked: it comes before the others. */
  readonly decidesRows?: true;
}

export interface Question extends Asked {
  /** At most a handful; `count` is all. */
  readonly places: readonly Place[];
  readonly count: number;
  /** What the plan went by: the answer that was given, or what was assumed. */
  readonly answer?: string;
  /** An answer was neither given nor assumed, so the cells are not taken as what they may be. */
  readonly isOpen: boolean;
}

/** Answers by the id of their question. */
export type TakeOverAnswers = Readonly<Record<string, string>>;
