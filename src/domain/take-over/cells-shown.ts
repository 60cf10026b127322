import { TAKE_OVER } from '../forms/take-over';
import type { Field } from '../fields';
import { isBlank } from '../input/characters';
import { joined, text, type Say, type Text } from '../text';
import { LEFT_OUT_RULES } from './left-out';
import type { OldCell, OldRow, SharedCell } from './row';
import { columnLetters } from './shown';
import type { SignedRow } from './signed-row';

/** The cells of a row as its lead reads them: what each was, and what becomes of it. */
export function cellsShown(
  { cells, shared, proposed }: Pick<OldRow, 'cells' | 'shared' | 'proposed'>,
  say: Say
): SignedRow['cells'] {
  const fields = TAKE_OVER[proposed.kind === 'child' ? 'child' : 'adult'];
  const shown = (cell: OldCell | SharedCell, fate: Text) => ({
    column: columnLetters(cell.column),
    heading: cell.heading,
    shown: cell.shown,
    ...commentOf(cell),
    fate: say(fate)
  });
  return [
    ...shared.map((cell) =>
      shown(cell, text`From row ${cell.row}, which is merged with this one: ${taken(cell, fields)}`)
    ),
    ...cells.map((cell) => shown(cell, fateOf(cell, fields)))
  ];
}

const commentOf = ({ cell: { comment } }: OldCell | SharedCell): { readonly comment?: string } =>
  comment === undefined || isBlank(comment) ? {} : { comment: comment.trim() };

function fateOf(cell: OldCell, fields: readonly Field[]): Text {
  const how = cell.note === undefined ? '' : ` (${cell.note})`;
  if (cell.fate === 'left-out') return text`Left out. ${cell.rule ? LEFT_OUT_RULES[cell.rule] : ''}${how}`;
  if (cell.fate === 'note') return text`Kept in the notes${how}`;
  return text`${taken(cell, fields)}${how}`;
}

/** The answers that a cell gave. */
function taken({ fields: ids }: Pick<OldCell, 'fields'>, fields: readonly Field[]): Text {
  const labels = ids
    .filter((id) => id !== 'note')
    .flatMap((id) => fields.find((field) => field.id === id)?.label ?? []);
  return labels.length === 0 ? 'Read' : text`Taken as: ${joined(labels, ', ')}`;
}
