import { checkFields, type Field, type FieldType } from '../../../src/domain/fields';
import { said } from '../in-words';

/** What is typed, and what it is taken as, or the sentence that refuses it. */
export interface InputCase {
  readonly typed: string;
  readonly taken?: string;
  readonly refused?: string;
}

/** A kind of input, with the reader that the product has for it. */
export interface InputKind {
  readonly title: string;
  readonly about: string;
  readonly read: (typed: string) => Omit<InputCase, 'typed'>;
  readonly cases: readonly InputCase[];
}

export const TODAY = '2026-11-28';

const readBy =
  (field: Omit<Field, 'id'>) =>
  (typed: string): Omit<InputCase, 'typed'> => {
    const checked = checkFields([{ ...field, id: 'answer' }], { answer: typed }, TODAY);
    return checked.ok ? { taken: checked.given['answer'] ?? '' } : { refused: said(checked.problems['answer'] ?? '') };
  };

export const fieldOf = (type: FieldType, label: string) => readBy({ type, label });
/** A question that needs an answer. */
export const requiredOf = (type: FieldType, label: string) => readBy({ type, label, missing: `Enter “${label}”.` });

export const all = (taken: string, typed: readonly string[]): readonly InputCase[] =>
  typed.map((each) => ({ typed: each, taken }));
export const taken = (cases: Readonly<Record<string, string>>): readonly InputCase[] =>
  Object.entries(cases).map(([typed, text]) => ({ typed, taken: text }));
export const refused = (cases: Readonly<Record<string, string>>): readonly InputCase[] =>
  Object.entries(cases).map(([typed, text]) => ({ typed, refused: text }));
