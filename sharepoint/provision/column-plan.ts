import * as v from 'valibot';
import '@pnp/sp/fields/list.js';
import { AddFieldOptions } from '@pnp/sp/fields/types.js';
import type { Column, ListShape } from '../../src/register/lists/column';
import type { Change, Plan } from './change';
import { columnXml, typeOf } from './column-xml';

export const FieldShape = v.object({
  InternalName: v.string(),
  Title: v.string(),
  Description: v.nullish(v.string(), ''),
  TypeAsString: v.string(),
  Indexed: v.optional(v.boolean(), false),
  EnforceUniqueValues: v.optional(v.boolean(), false),
  Required: v.optional(v.boolean(), false),
  Hidden: v.optional(v.boolean(), false),
  DisplayFormat: v.nullish(v.number()),
  Choices: v.nullish(v.array(v.string()))
});
export type FieldFound = v.InferOutput<typeof FieldShape>;

/** What is to be done to the columns of a list that is there. */
export function planColumns(shape: ListShape, found: readonly FieldFound[]): Plan {
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

/** The internal name comes from the schema and not from the title, because the hint asks for it. */
export const newColumn = (shape: ListShape, column: Column): Change => ({
  sentence: `Add the column “${column.title}” to ${shape.title}${qualities(column)}.`,
  carryOut: async (sp) => {
    await sp.web.lists
      .getByTitle(shape.title)
      .fields.createFieldAsXml({ SchemaXml: columnXml(column), Options: AddFieldOptions.AddFieldInternalNameHint });
  }
});

const qualities = (column: Column): string => {
  const told = [column.unique ? 'unique' : column.indexed ? 'indexed' : '', column.hidden ? 'hidden' : ''].filter(
    (word) => word !== ''
  );
  return told.length > 0 ? ` (${told.join(', ')})` : '';
};

function wrongType(shape: ListShape, column: Column, field: FieldFound): string | undefined {
  const day = field.DisplayFormat === 0;
  const right =
    field.TypeAsString === typeOf(column.type) &&
    (field.DisplayFormat == null || typeOf(column.type) !== 'DateTime' || day === (column.type === 'day'));
  return right
    ? undefined
    : `${shape.title} has a column “${field.Title}” (${column.name}) of another type than the register needs. Rename or remove that column, or use another site, and run this again.`;
}

interface Difference {
  readonly sentence: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

function amendments(shape: ListShape, column: Column, field: FieldFound): readonly Change[] {
  return differences(column, field).map(({ sentence, properties }) => ({
    sentence: `${shape.title}, column “${column.title}”: ${sentence}.`,
    carryOut: async (sp) => {
      await sp.web.lists
        .getByTitle(shape.title)
        .fields.getByInternalNameOrTitle(column.name)
        .update(properties, `SP.Field${typeOf(column.type)}`);
    }
  }));
}

function differences(column: Column, field: FieldFound): readonly Difference[] {
  const missing = (column.choices ?? []).filter((choice) => !field.Choices?.includes(choice));
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
      sentence: 'allow each value only once',
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
      properties: { Hidden: true }
    },
    {
      needed: missing.length > 0,
      sentence: `add the choices ${missing.map((choice) => `“${choice}”`).join(', ')}`,
      properties: {
        'odata.type': 'SP.FieldChoice',
        Choices: [
          ...(column.choices ?? []),
          ...(field.Choices ?? []).filter((choice) => !column.choices?.includes(choice))
        ]
      }
    }
  ];
  return all.filter(({ needed }) => needed);
}
