import type { Field } from './field';
import { entityName, valueName } from './field';

export interface View {
  readonly id: string;
  readonly title: string;
  readonly isDefault: boolean;
  readonly hidden: boolean;
  readonly fields: readonly string[];
  readonly query: string;
  readonly rowLimit: number;
  readonly paged: boolean;
  readonly page: string;
  readonly customFormatter: string | null;
  /** The layout: null for a table, `KANBAN` for a board. */
  readonly viewType2: string | null;
  /** What a layout needs besides, as CAML. */
  readonly viewData: string;
  /** The totals of columns, as CAML; shown while the status is On. */
  readonly aggregations: string;
  readonly aggregationsStatus: string;
  /** 1 shows the files of all folders, without the folders. */
  readonly scope: number;
}
export const NEW_VIEW: Omit<View, 'id' | 'title' | 'page'> = {
  isDefault: false,
  hidden: false,
  fields: ['LinkTitle'],
  query: '',
  rowLimit: 30,
  paged: true,
  customFormatter: null,
  viewType2: null,
  viewData: '',
  aggregations: '',
  aggregationsStatus: 'Off',
  scope: 0
};
export type ListSettings = Readonly<Record<string, string | number | boolean | null>>;

/** A list with its columns and views, as read from the database. Immutable: a change of its schema replaces it. */
export interface List {
  readonly number: number;
  readonly id: string;
  readonly title: string;
  readonly urlName: string;
  readonly template: number;
  readonly created: string;
  readonly author: number;
  readonly settings: ListSettings;
  readonly fields: readonly Field[];
  readonly views: readonly View[];
  readonly table: string;
}

/** How SharePoint deletes older versions by itself, kept beside the settings. */
export const TRIM_MODE = 'DefaultTrimMode';

export const LIBRARY = 101;
/** The path of a list below the site: `Lists/SCR Register`, or the bare name for a library. */
export const folderOf = ({ template, urlName }: Pick<List, 'template' | 'urlName'>): string =>
  template === LIBRARY ? urlName : `Lists/${urlName}`;
/** The path of a list’s page below the site: `Lists/SCR Register/AllItems.aspx`; for a library, in its Forms. */
export const pageOf = (list: Pick<List, 'template' | 'urlName'>, page: string): string =>
  `${folderOf(list)}/${list.template === LIBRARY ? 'Forms/' : ''}${page}`;
/** `SP.Data.SCR_x0020_RegisterListItem` */
export const entityType = ({ urlName, template }: List): string => {
  const name = urlName.replace(
    /[^A-Za-z0-9]/g,
    (character) => `_x${character.charCodeAt(0).toString(16).padStart(4, '0')}_`
  );
  return `SP.Data.${name.charAt(0).toUpperCase()}${name.slice(1)}${template === LIBRARY ? 'Item' : 'ListItem'}`;
};

/** A column by internal name or title, as getByInternalNameOrTitle finds it. */
export function fieldByName(list: List, name: string): Field | undefined {
  const wanted = name.toLowerCase();
  return (
    list.fields.find((field) => field.internalName.toLowerCase() === wanted) ??
    list.fields.find((field) => field.title.toLowerCase() === wanted)
  );
}
/**
 * The column whose plain value an item shows under `name` (`AuthorId`, `Title`, `Id`). OData names are exact but for Id
 * and ID.
 */
export function fieldByValueName(list: List, name: string): Field | undefined {
  return list.fields.find((field) => valueName(field) === (name === 'Id' ? 'ID' : name));
}
/** The person or lookup column that `$expand` names. */
export const fieldByEntityName = (list: List, name: string): Field | undefined =>
  list.fields.find((field) => entityName(field) === name);
