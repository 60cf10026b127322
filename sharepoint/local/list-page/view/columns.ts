import { FormatError } from '../../formatting/format-error';
import { readFormatter, type FormatElement } from '../../formatting/formatter';
import type { Field } from '../../rest/field';
import { fieldByName, LIBRARY, type List, type View } from '../../rest/list';
import { LINKED } from '../../rest/view-wish';

/** A column as a view shows it. */
export interface Column {
  readonly field: Field;
  /** It leads to the form of its row, or to its file. */
  readonly isLink: boolean;
  readonly formatter: FormatElement | undefined;
}
interface ReadColumns {
  readonly columns: readonly Column[];
  /** Why the formatting of a column is not drawn. */
  readonly problems: readonly string[];
}

/** The columns of a view with their formatting. A view that shows none has the title, or the name. */
export function columnsOf(list: List, view: View): ReadColumns {
  const named = view.fields.flatMap((name) => {
    const field = fieldByName(list, LINKED[name] ?? name);
    return field && !field.hidden ? [{ field, isLink: name in LINKED }] : [];
  });
  const first = list.fields.find(
    ({ internalName }) => internalName === (list.template === LIBRARY ? 'FileLeafRef' : 'Title')
  );
  const shown = named.length > 0 || !first ? named : [{ field: first, isLink: true }];
  const inView = new Set(shown.map(({ field }) => field.internalName));
  const problems: string[] = [];
  const read = shown.map(({ field, isLink }) => ({ field, isLink, formatter: formatterOf(field, inView, problems) }));
  return { columns: withLink(read), problems };
}

/** A view without a column that leads to the form has its first lead there, unless that is drawn in another way. */
function withLink(columns: readonly Column[]): readonly Column[] {
  if (columns.some(({ isLink }) => isLink)) return columns;
  return columns.map((column, index) => (index === 0 && !column.formatter ? { ...column, isLink: true } : column));
}

function formatterOf(field: Field, columns: ReadonlySet<string>, problems: string[]): FormatElement | undefined {
  if (field.customFormatter === null || field.customFormatter.trim() === '') return undefined;
  try {
    return readFormatter(field.customFormatter, { place: 'column', columns });
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    problems.push(`${field.title}: ${error.message}`);
    return undefined;
  }
}
