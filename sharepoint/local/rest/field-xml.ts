import { XMLParser } from 'fast-xml-parser';
import * as v from 'valibot';
import { isFieldType } from './cell';
import { badField } from './failure';
import { encodedName, type Field } from './field';

/** A column as a request describes it, with SharePoint’s defaults for the rest. */
export type FieldWish = Partial<Omit<Field, 'column' | 'builtIn'>> & Pick<Field, 'title' | 'type'>;

const Text = v.optional(v.union([v.string(), v.object({ '#text': v.optional(v.string(), '') })]));
const FieldSchema = v.object({
  Field: v.looseObject({
    Type: v.string(),
    DisplayName: v.optional(v.string()),
    Name: v.optional(v.string()),
    Default: Text,
    CHOICES: v.optional(
      v.union([
        v.object({
          CHOICE: v.optional(
            v.array(
              v.union([
                v.string(),
                v.pipe(
                  v.unknown(),
                  v.transform(() => '')
                )
              ])
            ),
            []
          )
        }),
        v.literal('')
      ])
    )
  })
});
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseAttributeValue: false,
  parseTagValue: false,
  isArray: (name) => name === 'CHOICE'
});

/**
 * Reads `<Field Type="Text" DisplayName="…" …/>`. Without `useName` (AddFieldInternalNameHint), SharePoint ignores Name
 * and derives it from DisplayName.
 */
export function fieldFromXml(xml: string, useName: boolean): FieldWish {
  const invalid = (): never => {
    throw badField('The field schema is not valid XML, or its Type is not supported.');
  };
  const parsed = v.safeParse(FieldSchema, parser.parse(xml));
  if (!parsed.success) return invalid();
  const { Field: found } = parsed.output;
  const attribute = (name: string): string | undefined => {
    const value = found[name];
    return typeof value === 'string' ? value : undefined;
  };
  const flag = (name: string): boolean => attribute(name)?.toUpperCase() === 'TRUE';
  const type = found.Type;
  const title = found.DisplayName ?? found.Name;
  if (!isFieldType(type) || type === 'Counter' || !title) return invalid();
  const named = useName && found.Name ? { internalName: encodedName(found.Name) } : {};
  const id = attribute('ID')?.replace(/[{}]/g, '').toLowerCase();
  return {
    ...named,
    ...(id ? { id } : {}),
    title,
    type,
    description: attribute('Description') ?? '',
    required: flag('Required'),
    hidden: flag('Hidden'),
    canToggleHidden: flag('CanToggleHidden'),
    readOnly: flag('ReadOnly'),
    indexed: flag('Indexed'),
    unique: flag('EnforceUniqueValues'),
    dateOnly: type === 'DateTime' && attribute('Format') !== 'DateTime',
    richText: flag('RichText'),
    showInDisplayForm: attribute('ShowInDisplayForm')?.toUpperCase() !== 'FALSE',
    defaultValue: typeof found.Default === 'object' ? found.Default['#text'] : (found.Default ?? null),
    choices: typeof found.CHOICES === 'object' ? found.CHOICES.CHOICE : [],
    lookupList: attribute('List')?.replace(/[{}]/g, '').toLowerCase() ?? '',
    showField: attribute('ShowField') ?? 'Title',
    maxLength: Math.min(Number(attribute('MaxLength') ?? 255) || 255, 255),
    ...(attribute('Group') ? { group: attribute('Group') } : {})
  };
}

const escape = (text: string): string => text.replace(/[<>&"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** The schema SharePoint shows for a column. */
export function fieldXml(field: Field): string {
  const attributes: Record<string, string> = {
    ID: `{${field.id}}`,
    Type: field.type,
    Name: field.internalName,
    StaticName: field.internalName,
    DisplayName: field.title,
    Description: field.description,
    Required: flagged(field.required),
    Hidden: flagged(field.hidden),
    ...(field.canToggleHidden ? { CanToggleHidden: 'TRUE' } : {}),
    ReadOnly: flagged(field.readOnly),
    Indexed: flagged(field.indexed),
    EnforceUniqueValues: flagged(field.unique),
    Group: field.group,
    ...(field.type === 'Text' ? { MaxLength: String(field.maxLength) } : {}),
    ...(field.type === 'DateTime' ? { Format: field.dateOnly ? 'DateOnly' : 'DateTime' } : {}),
    ...(field.type === 'Note' ? { RichText: flagged(field.richText) } : {}),
    ...(field.type === 'Lookup' ? { List: `{${field.lookupList}}`, ShowField: field.showField } : {}),
    ...(field.showInDisplayForm ? {} : { ShowInDisplayForm: 'FALSE' })
  };
  const written = Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escape(value)}"`)
    .join('');
  const fallback = field.defaultValue === null ? '' : `<Default>${escape(field.defaultValue)}</Default>`;
  const choices =
    field.choices.length === 0
      ? ''
      : `<CHOICES>${field.choices.map((choice) => `<CHOICE>${escape(choice)}</CHOICE>`).join('')}</CHOICES>`;
  return `<Field${written}>${fallback}${choices}</Field>`;
}

const flagged = (value: boolean): string => (value ? 'TRUE' : 'FALSE');
