import type { Card } from '../cards/card';

/**
 * A client of Teams keeps what stands in an input by the input’s id, also where a new card has another value for it: a
 * form that comes back with what was typed would show something else. So the inputs of each card that replaces another
 * get ids of their own, and lose the ending again where a press is read.
 */
const ENDING = /_r[0-9a-f]{8}$/;

/** The card with new ids for its inputs. `drawing` is eight hexadecimal digits. */
export const withNewInputs = (card: Card, drawing: string): Card => renewed(card, `_r${drawing}`);

function renewed<Part>(part: Part, ending: string): Part;
function renewed(part: unknown, ending: string): unknown {
  if (Array.isArray(part)) return part.map((one: unknown) => renewed(one, ending));
  if (part === null || typeof part !== 'object') return part;
  const entries = Object.entries(part).map(([name, value]) => [name, renewed(value, ending)] as const);
  const isInput = 'type' in part && typeof part.type === 'string' && part.type.startsWith('Input.');
  return Object.fromEntries(
    entries.map(([name, value]) => [
      name,
      isInput && name === 'id' && typeof value === 'string' ? `${value}${ending}` : value
    ])
  );
}

/**
 * What a press carries, by the ids that the forms know. What was typed counts before what the button itself carries.
 */
export function withoutEndings(data: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const plain = Object.entries(data).filter(([name]) => !ENDING.test(name));
  const typed = Object.entries(data)
    .filter(([name]) => ENDING.test(name))
    .map(([name, value]) => [name.replace(ENDING, ''), value] as const);
  return Object.fromEntries([...plain, ...typed]);
}
