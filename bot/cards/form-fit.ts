import { maxLengthOf, type Choice, type Field, type Given } from '../../src/domain/fields';
import { beginningOf, bytesOf } from './size';

/** What a form can hold of a list: the one chosen, and the others in their order while there is room for them. */
export function fittingChoices(choices: readonly Choice[], chosen: string | undefined, room: number): readonly Choice[] {
  const cost = (choice: Choice): number => bytesOf({ ...choice }) + 1;
  let left = room - choices.filter(({ value }) => value === chosen).reduce((sum, choice) => sum + cost(choice), 0);
  let full = false;
  return choices.filter((choice) => {
    if (choice.value === chosen) return true;
    left -= cost(choice);
    full ||= left < 0;
    return !full;
  });
}

/** How much of an answer a card could keep: its beginning, or nothing of it. */
export type Cut = 'beginning' | 'nothing';

export interface Cutting {
  readonly given: Given;
  readonly field: string;
  readonly kept: Cut;
}

/**
 * The answer that is furthest over the length of its field, cut to that length: no more of it could be accepted anyway. Where none is,
 * the rows that were pasted, all of them: rows that come back in part would be recorded in part. Nothing when there is nothing to cut.
 */
export function cutLongest(fields: readonly Field[], given: Given): Cutting | undefined {
  const over = fields
    .map((field) => ({ field, excess: bytesOf(given[field.id] ?? '') - bytesOf(beginning(field, given)), long: (given[field.id] ?? '').length > maxLengthOf(field) }))
    .filter(({ long }) => long)
    .sort((a, b) => b.excess - a.excess)[0]?.field;
  if (over && over.type !== 'rows') return { given: { ...given, [over.id]: beginning(over, given) }, field: over.id, kept: 'beginning' };
  const rows = fields.find(({ id, type }) => type === 'rows' && given[id]);
  return rows && { given: { ...given, [rows.id]: '' }, field: rows.id, kept: 'nothing' };
}

const beginning = (field: Field, given: Given): string => beginningOf(given[field.id] ?? '', maxLengthOf(field));
