import type { Row } from '../rest/item-query';
import { LIBRARY, pageOf, type List } from '../rest/list';
import type { Model } from '../rest/model';
import { encodePath } from './library-view';

/** The address of the form of a row, from which people come back to `source`. */
export const formAddress = (model: Model, list: List, row: Row, source: string): string =>
  `${model.path}/${encodePath(pageOf(list, 'DispForm.aspx'))}?ID=${String(row['id'])}&Source=${encodeURIComponent(source)}`;

/** What a row is called where its title is empty. */
export const rowName = (list: List, row: Row): string =>
  String((list.template === LIBRARY ? row['file_name'] : row['title']) ?? `Item ${String(row['id'])}`);

/** The path of a view’s page on the server. */
export const viewPath = (model: Model, list: List, page: string): string =>
  `${model.path}/${encodePath(pageOf(list, page))}`;
