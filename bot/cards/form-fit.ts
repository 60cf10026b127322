import { maxLengthOf, type Choice, type Field, type Given } from '../../src/domain/fields';
import { beginningOf, bytesOf } from './size';

/** What a form can hold of a list of people: the one chosen, and the others in their order while there is room for them. */
export function fittingPeople(people: readonly Choice[], chosen: string | undefined, room: number): readonly Choice[] {
  const cost = (choice: Choice): number => bytesOf({ ...choice }) + 1;
  let left = room - people.filter(({ value }) => value === chosen).reduce((sum, choice) => sum + cost(choice), 0);
  let full = false;
  return people.filter((choice) => {
    if (choice.value === chosen) return true;
    left -= cost(choice);
    full ||= left < 0;
    return !full;
  });
}

/** The answer that is furthest over the length of its field, cut to that length: no more of it could be accepted anyway. Nothing when none is over. */
export function cutLongest(fields: readonly Field[], given: Given): { given: Given; cut: string } | undefined {
  const over = fields
    .map((field) => ({ field, excess: bytesOf(given[field.id] ?? '') - bytesOf(beginning(field, given)), long: (given[field.id] ?? '').length > maxLengthOf(field) }))
    .filter(({ long }) => long)
    .sort((a, b) => b.excess - a.excess)[0];
  return over && { given: { ...given, [over.field.id]: beginning(over.field, given) }, cut: over.field.id };
}

const beginning = (field: Field, given: Given): string => beginningOf(given[field.id] ?? '', maxLengthOf(field));
