import { CamlError } from '../../caml/view-query';
import { readXml } from '../../caml/xml-element';
import type { Field } from '../../rest/field';
import { fieldByName, type List, type View } from '../../rest/list';
import type { Column } from '../view/columns';

/** How a view is laid out, with the column that it needs for that. */
type Layout = { readonly kind: 'sheet' } | { readonly kind: 'board' | 'calendar'; readonly field: Field };

export const LAYOUT_NAMES: Readonly<Record<Layout['kind'], string>> = {
  sheet: 'List',
  board: 'Board',
  calendar: 'Calendar'
};

export const layoutKind = ({ viewType2 }: View): Layout['kind'] =>
  viewType2 === 'KANBAN' ? 'board' : viewType2 === 'MODERNCALENDAR' ? 'calendar' : 'sheet';

/** Throws what a board or calendar lacks. */
export function layoutOf(list: List, view: View, columns: readonly Column[]): Layout {
  const kind = layoutKind(view);
  if (kind === 'sheet') return { kind };
  if (kind === 'calendar') {
    const day = columns.find(({ field }) => field.type === 'DateTime');
    if (!day) throw new CamlError('MODERNCALENDAR', 'A calendar shows a column with days, and this view has none.');
    return { kind, field: day.field };
  }
  const pivot = readXml(view.viewData).find(({ attributes }) => attributes['Type'] === 'KanbanPivotColumn');
  const field = pivot && fieldByName(list, pivot.attributes['Name'] ?? '');
  if (field?.type !== 'Choice')
    throw new CamlError('KanbanPivotColumn', 'A board has a choice column, and this has none.');
  return { kind, field };
}
