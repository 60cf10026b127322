import type { Field } from '../../src/domain/fields';
import { text, type Say } from '../../src/domain/text';
import { card, type Card } from './card';
import { beginningOf } from './size';

/** So many characters fit into a card whatever they are. */
const PART = 8_000;

/** The rest of a long answer, on as many cards as it needs, each as a field from which it can be copied whole. */
export function restCards(field: Field, rest: string, say: Say): readonly Card[] {
  const parts: string[] = [];
  for (let left = rest; left !== ''; left = left.slice(parts.at(-1)?.length))
    parts.push(beginningOf(left, PART) || left);
  return parts.map((value, index) =>
    card(
      field.label,
      [
        {
          type: 'Input.Text',
          id: 'rest',
          isMultiline: true,
          label: text`${field.label}: the rest, part ${index + 1} of ${parts.length}`,
          value
        }
      ],
      say
    )
  );
}
