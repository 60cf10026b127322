import * as v from 'valibot';
import '@pnp/sp/fields/list.js';
import { AddFieldOptions } from '@pnp/sp/fields/types.js';
import type { SiteColumn, SiteList } from '../../src/register/lists/column';
import type { Change, Plan } from './change';
import { columnXml, typeOf } from './column-xml';

export const FieldSchema = v.object({
  InternalName: v.string(),
  Title: v.string(),
  Description: v.nullish(v.string(), ''),
  TypeAsString: v.string(),
  Indexed: v.optional(v.boolean(), false),
  EnforceUniqueValues: v.optional(v.boolean(), false),
  Required: v.optional(v.boolean(), false),
  Hidden: v.optional(v.boolean(), false),
  SchemaXml: v.optional(v.string(), ''),
  DisplayFormat: v.nullish(v.number()),
  Choices: v.nullish(v.array(v.string()))
});
type FieldFound = v.InferOutput<typeof FieldSchema>;

/** The changes to the columns of an existing list. */
export function planColumns(shape: SiteList, found: readonly FieldFound[]): Plan {
  const changes: Change[] = [];
  const problems: string[] = [];
  for (const column of shape.columns) {
    const field = found.find(({ InternalName }) => InternalName === column.name);
    const problem = field && wrongType(shape, column, field);
    if (problem) problems.push(problem);
    else if (!field) changes.push(newColumn(shape, column));
    else changes.push(...amendments(shape, column, field));
  }
  return { changes, problems };
}

/** The hint makes SharePoint take the internal name from the schema, not from the title. */
export const newColumn = (shape: SiteList, column: SiteColumn): Change => ({
  sentence: `Add the column “${column.title}” to ${shape.title}${qualities(column)}.`,
  make: async (sp) => {
    await sp.web.lists
      .getByTitle(shape.title)
      .fields.createFieldAsXml({ SchemaXml: columnXml(column), Options: AddFieldOptions.AddFieldInternalNameHint });
  }
});

const qualities = (column: SiteColumn): string => {
  const found = [column.unique ? 'unique' : column.indexed ? 'indexed' : '', column.hidden ? 'hidden' : ''].filter(
    (word) => word !== ''
  );
  return found.length > 0 ? ` (${found.join(', ')})` : '';
};

function wrongType(shape: SiteList, column: SiteColumn, field: FieldFound): string | undefined {
  const day = field.DisplayFormat === 0;
  const right =
    field.TypeAsString === typeOf(column.type) &&
    (field.DisplayFormat == null || typeOf(column.type) !== 'DateTime' || day === (column.type === 'day'));
  return right
    ? undefined
    : `${shape.title} has a column “${field.Title}” (${column.name}) of a type that the register cannot use. Rename or remove that column, or use another site, then run this again.`;
}

interface Difference {
  readonly sentence: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

function amendments(shape: SiteList, column: SiteColumn, field: FieldFound): readonly Change[] {
  return differences(column, field).map(({ sentence, properties }) => ({
    sentence: `${shape.title}, column “${column.title}”: ${sentence}.`,
    make: async (sp) => {
      await sp.web.lists
        .getByTitle(shape.title)
        .fields.getByInternalNameOrTitle(column.name)
        .update(properties, `SP.Field${typeOf(column.type)}`);
    }
  }));
}

function differences(column: SiteColumn, field: FieldFound): readonly Difference[] {
  const { choices = [], formerChoices = {} } = column;
  const found = field.Choices ?? [];
  const missing = choices.filter((choice) => !found.includes(choice));
  const former = found.filter((choice) => Object.hasOwn(formerChoices, choice));
  const all: readonly (Difference & { readonly needed: boolean })[] = [
    {
      needed: field.Title !== column.title,
      sentence: `change the title from “${field.Title}”`,
      properties: { Title: column.title }
    },
    {
      needed: field.Description !== column.description,
      sentence: 'change the description',
      properties: { Description: column.description }
    },
    { needed: column.indexed === true && !field.Indexed, sentence: 'add an index', properties: { Indexed: true } },
    {
      needed: column.unique === true && !field.EnforceUniqueValues,
      sentence: 'require unique values',
      properties: { EnforceUniqueValues: true }
    },
    {
      needed: column.required === true && !field.Required,
      sentence: 'make it required',
      properties: { Required: true }
    },
    {
      needed: column.hidden === true && !field.Hidden,
      sentence: 'hide it from forms and views',
      properties: { SchemaXml: hidden(field.SchemaXml) }
    },
    {
      needed: missing.length > 0 || former.length > 0,
      sentence: [
        ...(missing.length > 0 ? [`add the choices ${quoted(missing)}`] : []),
        ...(former.length > 0 ? [`remove the choices ${quoted(former)}`] : [])
      ].join(', '),
      properties: {
        'odata.type': 'SP.FieldChoice',
        // SharePoint refuses a collection that does not name its type.
        'Choices@odata.type': '#Collection(Edm.String)',
        // Choices that people have added stay.
        Choices: [...choices, ...found.filter((choice) => !choices.includes(choice) && !former.includes(choice))]
      }
    }
  ];
  return all.filter(({ needed }) => needed);
}

/**
 * A schema that hides its column. `Hidden` by itself is refused for a column that was made without `CanToggleHidden`.
 */
const hidden = (xml: string): string =>
  xml
    .replace(/\s(CanToggleHidden|Hidden)=("[^"]*"|'[^']*')/g, '')
    .replace(/^<Field/, '<Field CanToggleHidden="TRUE" Hidden="TRUE"');

const quoted = (choices: readonly string[]): string => choices.map((choice) => `“${choice}”`).join(', ');
