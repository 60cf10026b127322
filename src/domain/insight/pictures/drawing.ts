import type { RiskLevel } from '../../review/risk';
import type { Stage } from '../../review/stage';
import type { Age } from '../figures';
import type { OverdueAge } from './overdue-age';

/**
 * A picture as plain data, in units of which one is a CSS pixel where it is drawn at its own size. A page draws it as
 * SVG; a document can draw it by other means.
 */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

/** What a shape means. The same measure has the same tone in every picture; colours are chosen where it is drawn. */
export type Tone =
  'open' | 'overdue' | 'due' | RiskLevel | 'unrated' | `age-${Age}` | 'grid' | 'band' | 'words' | 'quiet';

/** Which reviews a number counts. */
export interface Counted {
  readonly phase?: Stage;
  readonly age?: Age;
  readonly risk?: RiskLevel | 'unrated';
  readonly attention?: 'overdue';
  readonly overdue?: OverdueAge;
  /** YYYY-MM-DD. */
  readonly due?: string;
}

type At = readonly [x: number, y: number];

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Shape =
  | ({ readonly is: 'box'; readonly tone: Tone; readonly outlined?: true } & Box)
  | { readonly is: 'line'; readonly tone: Tone; readonly points: readonly At[]; readonly dashed?: true }
  | { readonly is: 'area'; readonly tone: Tone; readonly points: readonly At[] }
  | {
      readonly is: 'words';
      readonly tone: Tone;
      readonly x: number;
      /** The line on which the letters stand. */
      readonly y: number;
      readonly words: string;
      readonly align: 'start' | 'middle' | 'end';
      readonly size: number;
      readonly bold?: true;
    }
  /** A number that opens its reviews, with the place in which it can be pressed. */
  | ({
      readonly is: 'number';
      readonly label: string;
      readonly opens: Counted;
      readonly shapes: readonly Shape[];
    } & Box);

/** The size of the words in every picture. */
export const SMALL = 12;

/** What a page calls the day on which it is drawn. */
export const TODAY_WORDS = 'Today';

export const round = (number: number): number => Math.round(number * 10) / 10;

/** The top of a scale for these numbers: even, so that its middle is a whole number. */
export const topOf = (numbers: readonly number[]): number => 2 * Math.ceil(Math.max(2, ...numbers) / 2);
