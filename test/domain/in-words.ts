import type { FieldMessages } from '../../src/domain/fields';
import type { Refusal } from '../../src/domain/review/refusal';
import { STANDARD_TERMS } from '../../src/domain/terminology';
import { sayIn, type Say } from '../../src/domain/text';

/** A text as a site reads it that renames nothing. */
export const said: Say = sayIn(STANDARD_TERMS);

export const fieldsSaid = (fields: FieldMessages): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(fields).map(([id, sentence]) => [id, said(sentence)]));

export interface RefusalSaid extends Refusal {
  readonly sentence: string;
  readonly fields?: Readonly<Record<string, string>>;
}

export const refusalSaid = ({ fields, ...refusal }: Refusal): RefusalSaid => ({
  ...refusal,
  sentence: said(refusal.sentence),
  ...(fields ? { fields: fieldsSaid(fields) } : {})
});
