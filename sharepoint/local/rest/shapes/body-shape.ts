type ColumnOf = (name: string) => string;
type Shaped = string | number | boolean | null | readonly Shaped[] | { readonly [key: string]: Shaped };

/**
 * The body of a request as JSON with slots; `{bytes}` for what is none; nothing if there is no body. `isRow`: it has
 * the cells of a row.
 */
export function bodyShape(body: Uint8Array, isRow: boolean, columnOf: ColumnOf): readonly string[] {
  if (body.length === 0) return [];
  const value = jsonOf(body);
  if (value === undefined) return ['{bytes}'];
  return [JSON.stringify(isRow ? rowShape(value) : shaped(value, '', columnOf))];

  /** The cells of a list’s own columns are one slot: how each is taken depends on its type alone. */
  function rowShape(row: object): Shaped {
    const own = Object.keys(row).filter((key) => columnOf(key) !== key);
    return {
      ...Object.fromEntries(
        Object.keys(row)
          .filter((key) => !own.includes(key))
          .toSorted()
          .map((key) => [key, `{${key}}`])
      ),
      ...(own.length > 0 && { '{columns}': '{cells}' })
    };
  }
}

function shaped(value: unknown, key: string, columnOf: ColumnOf): Shaped {
  switch (typeof value) {
    case 'string':
      return textShape(value, key, columnOf);
    case 'number':
    case 'boolean':
      return value;
    case 'object':
      if (value === null) return null;
      return Array.isArray(value)
        ? distinct(value.map((each) => shaped(each, key, columnOf)))
        : Object.fromEntries(
            Object.entries(value)
              .toSorted(([a], [b]) => (a < b ? -1 : 1))
              .map(([name, each]) => [name, shaped(each, name, columnOf)])
          );
    default:
      return null;
  }
}

/** A text by the name that it is sent under; the types of entities stay, and of the schema of a column its attributes. */
function textShape(text: string, key: string, columnOf: ColumnOf): Shaped {
  if (key === 'FieldName') return columnOf(text);
  if (key.endsWith('odata.type')) return text;
  if (key === 'type') return text.startsWith('SP.Data.') ? '{type}' : text;
  return key === 'SchemaXml' ? schemaShape(text) : `{${key}}`;
}

/** Of its attributes those that are the same for every column of the type. */
const schemaShape = (xml: string): string =>
  xml
    .replace(/ (Name|StaticName|DisplayName|Description)="[^"]*"/g, ' $1="{$1}"')
    .replace(/(<CHOICE>[^<]*<\/CHOICE>)+/, '<CHOICE>{choice}</CHOICE>')
    .replace(/<Default>[^<]*<\/Default>/, '<Default>{choice}</Default>');

function jsonOf(body: Uint8Array): object | undefined {
  const text = Buffer.from(body).toString('utf8');
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text) as object;
  } catch {
    return undefined;
  }
}

const distinct = (values: readonly Shaped[]): readonly Shaped[] =>
  [...new Set(values.map((value) => JSON.stringify(value)))]
    .toSorted()
    .map((text): Shaped => JSON.parse(text) as Shaped);
