import type { ListView } from '../../../src/register/views/list-view';
import { regionHeading } from '../../../src/register/views/region-link';
import { viewQuery } from '../../../src/register/views/view-caml';
import type { SiteList } from '../../../src/register/lists/column';

const ROWS_ON_A_PAGE = 30;
const ALL_FOLDERS = 1;

/** A view as it is asked for. */
export interface WishedView {
  readonly page: string;
  readonly title: string;
  readonly columns: readonly string[];
  readonly isDefault: boolean;
  /** What SharePoint takes when a view is made; by another name, afterwards. */
  readonly query: string;
  /** What it takes only when a view is made. */
  readonly layout: Readonly<Record<string, string>>;
  /** What it takes only afterwards. */
  readonly settings: Readonly<Record<string, string | number | boolean>>;
}

/** How a view of the table is asked for. */
export const wishedView = (shape: SiteList, view: ListView): WishedView => ({
  page: view.page,
  title: view.title,
  columns: view.columns,
  isDefault: view.isDefault ?? false,
  query: viewQuery(view, shape),
  layout: view.boardBy
    ? { ViewType2: 'KANBAN', ViewData: `<FieldRef Name="${view.boardBy}" Type="KanbanPivotColumn" />` }
    : {},
  settings: {
    Title: view.title,
    RowLimit: ROWS_ON_A_PAGE,
    Paged: true,
    ...(view.groupBy && view.columns[0]
      ? { Aggregations: `<FieldRef Name="${countedColumn(view)}" Type="COUNT" />`, AggregationsStatus: 'On' }
      : {}),
    ...(view.groupBy === 'Region' ? { CustomFormatter: regionHeading(shape.title, view.page) } : {}),
    ...(view.allFolders ? { Scope: ALL_FOLDERS } : {})
  }
});

/** The reference counts reviews; where there is none, any column that no row lacks. */
const countedColumn = ({ columns }: ListView): string =>
  columns.includes('Reference') ? 'Reference' : (columns[0] ?? 'LinkTitle');
