/** The supported column types, with SharePoint’s numbers (FieldTypeKind). */
export const FIELD_KINDS = {
  Text: 2,
  Note: 3,
  DateTime: 4,
  Counter: 5,
  Choice: 6,
  Lookup: 7,
  Boolean: 8,
  Number: 9,
  Currency: 10,
  URL: 11,
  Guid: 14,
  User: 20
} as const;
export type FieldType = keyof typeof FIELD_KINDS;

/** One column of a list. `column` is its name in the items table, from a counter, never from a request. */
export interface Field {
  readonly id: string;
  readonly internalName: string;
  readonly title: string;
  readonly type: FieldType;
  readonly column: string;
  readonly description: string;
  readonly group: string;
  readonly required: boolean;
  readonly hidden: boolean;
  /** SharePoint hides or shows a column later only if its schema says so. */
  readonly canToggleHidden: boolean;
  readonly readOnly: boolean;
  readonly builtIn: boolean;
  readonly indexed: boolean;
  readonly unique: boolean;
  readonly dateOnly: boolean;
  readonly richText: boolean;
  readonly showInDisplayForm: boolean;
  readonly defaultValue: string | null;
  readonly choices: readonly string[];
  readonly lookupList: string;
  readonly showField: string;
  readonly maxLength: number;
  readonly customFormatter: string | null;
}

export const NEW_FIELD: Omit<Field, 'id' | 'internalName' | 'title' | 'type' | 'column'> = {
  description: '',
  group: 'Custom Columns',
  required: false,
  hidden: false,
  canToggleHidden: false,
  readOnly: false,
  builtIn: false,
  indexed: false,
  unique: false,
  dateOnly: false,
  richText: false,
  showInDisplayForm: true,
  defaultValue: null,
  choices: [],
  lookupList: '',
  showField: 'Title',
  maxLength: 255,
  customFormatter: null
};

/** The name of a column in items: OData names cannot begin with `_`, so those get a prefix. */
export const entityName = ({ internalName }: Pick<Field, 'internalName'>): string =>
  internalName.startsWith('_') ? `OData_${internalName}` : internalName;
/** A column of text that is compared without case. */
export const isText = ({ type }: Pick<Field, 'type'>): boolean =>
  type === 'Text' || type === 'Choice' || type === 'Note';
/** The SQL that a column is compared, sorted and indexed by. */
export const comparedAs = (field: Field, table?: string): string => {
  const column = table === undefined ? field.column : `${table}.${field.column}`;
  return isText(field) ? `fold(${column})` : column;
};
/** A person or lookup column holds a number, under its name and `Id`. */
export const isReference = ({ type }: Pick<Field, 'type'>): boolean => type === 'User' || type === 'Lookup';
/** The name of the plain value in items. */
export const valueName = (field: Field): string => (isReference(field) ? `${entityName(field)}Id` : entityName(field));

/**
 * SharePoint's internal name for a title: `_xHHHH_` for everything but letters, digits and `_`, and at most 32
 * characters.
 */
export function encodedName(title: string): string {
  const encoded = title.replace(
    /[^A-Za-z0-9_]/g,
    (character) => `_x${character.charCodeAt(0).toString(16).padStart(4, '0')}_`
  );
  return (/^\d/.test(encoded) ? `_x003${encoded[0]}_${encoded.slice(1)}` : encoded).slice(0, 32);
}
