import * as v from 'valibot';
import { badBody, badField, bodyPropertyMissing } from './failure';
import { FIELD_KINDS, type Field, type FieldType } from './field';
import { fieldFromXml, type FieldWish } from './field-xml';
import { annotation, propertiesOf, type Properties } from './json';

/** A collection of texts. SharePoint takes one only with its type: that of verbose JSON, or an annotation beside it. */
const Choices = v.pipe(
  v.object({ results: v.array(v.string()) }),
  v.transform(({ results }) => results)
);
const COLLECTION = /^#?Collection\(Edm\.String\)$/;

/** The JSON body about a column, with each collection that names its type in the shape of verbose JSON. */
export function fieldBody(body: Buffer): Properties {
  const given = propertiesOf(body);
  const { Choices: choices } = given;
  const type = annotation(body, 'Choices@odata.type');
  return Array.isArray(choices) && COLLECTION.test(type) ? { ...given, Choices: { results: choices } } : given;
}
const Changes = v.object({
  Title: v.optional(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(255))),
  Description: v.optional(v.nullable(v.string())),
  Required: v.optional(v.boolean()),
  Hidden: v.optional(v.boolean()),
  SchemaXml: v.optional(v.string()),
  Indexed: v.optional(v.boolean()),
  EnforceUniqueValues: v.optional(v.boolean()),
  DefaultValue: v.optional(v.nullable(v.string())),
  Choices: v.optional(Choices),
  Group: v.optional(v.string()),
  ReadOnlyField: v.optional(v.boolean()),
  MaxLength: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(255))),
  DisplayFormat: v.optional(v.number()),
  RichText: v.optional(v.boolean()),
  CustomFormatter: v.optional(v.nullable(v.string())),
  LookupListId: v.optional(v.string()),
  LookupFieldName: v.optional(v.string()),
  LookupList: v.optional(v.string()),
  LookupField: v.optional(v.string())
});
/** Settings that a client may send but that have no effect. */
const UNUSED = new Set([
  'FieldTypeKind',
  'DateTimeCalendarType',
  'FriendlyDisplayFormat',
  'AllowHyperlink',
  'AppendOnly',
  'NumberOfLines',
  'RestrictedMode',
  'CurrencyLocaleId',
  'SelectionMode',
  'EditFormat',
  'FillInChoice',
  'StaticName',
  'MinimumValue',
  'MaximumValue',
  'AllowMultipleValues',
  'UnlimitedLengthInDocumentLibrary',
  'JSLink',
  'IsRelationship',
  'RelationshipDeleteBehavior',
  'IsCompactName',
  'ShowAsPercentage',
  'SelectionGroup',
  'AllowDisplay',
  'Presence'
]);

/** The settings of a column in a JSON body (SP.FieldText and similar). Refuses unknown names. */
export function fieldChanges(
  body: Properties
): Partial<Omit<Field, 'id' | 'internalName' | 'type' | 'column' | 'builtIn'>> {
  for (const name of Object.keys(body))
    if (!(name in Changes.entries) && !UNUSED.has(name)) throw bodyPropertyMissing(name, 'SP.Field');
  const parsed = v.safeParse(Changes, body);
  if (!parsed.success) throw badBody(`A value in the request is not valid: ${parsed.issues[0].message}`);
  const given = parsed.output;
  const lookup = given.LookupListId ?? given.LookupList;
  const inSchema: Partial<FieldWish> = given.SchemaXml === undefined ? {} : fieldFromXml(given.SchemaXml, false);
  return defined({
    canToggleHidden: inSchema.canToggleHidden,
    title: given.Title,
    description: given.Description ?? undefined,
    required: given.Required,
    hidden: given.Hidden ?? inSchema.hidden,
    indexed: given.Indexed,
    unique: given.EnforceUniqueValues,
    defaultValue: given.DefaultValue,
    choices: given.Choices,
    group: given.Group,
    readOnly: given.ReadOnlyField,
    maxLength: given.MaxLength,
    richText: given.RichText,
    dateOnly: given.DisplayFormat === undefined ? undefined : given.DisplayFormat === 0,
    customFormatter: given.CustomFormatter,
    lookupList: lookup?.replace(/[{}]/g, '').toLowerCase(),
    showField: given.LookupFieldName ?? given.LookupField
  });
}

/** A new column from a JSON body with FieldTypeKind. */
export function fieldFromBody(body: Properties): FieldWish {
  const kind = body['FieldTypeKind'];
  const type = (Object.keys(FIELD_KINDS) as FieldType[]).find((name) => FIELD_KINDS[name] === kind);
  if (!type || type === 'Counter') throw badField(`Columns of type ${String(kind)} are not supported.`);
  const changes = fieldChanges(body);
  if (changes.title === undefined) throw badField('A column needs a title.');
  return { ...changes, title: changes.title, type };
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };
export function defined<T extends object>(values: T): Defined<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Defined<T>;
}
