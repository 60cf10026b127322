import type { ColumnType, SiteColumn } from '../../src/register/lists/column';

const ATTRIBUTES: Readonly<Record<ColumnType, Readonly<Record<string, string>>>> = {
  text: { Type: 'Text', MaxLength: '255' },
  note: { Type: 'Note', NumLines: '6', RichText: 'FALSE', AppendOnly: 'FALSE' },
  choice: { Type: 'Choice', Format: 'Dropdown', FillInChoice: 'FALSE' },
  number: { Type: 'Number', Decimals: '0' },
  day: { Type: 'DateTime', Format: 'DateOnly', FriendlyDisplayFormat: 'Disabled' },
  time: { Type: 'DateTime', Format: 'DateTime', FriendlyDisplayFormat: 'Disabled' }
};

/** The type that SharePoint reports for a column type. */
export const typeOf = (type: ColumnType): string => ATTRIBUTES[type]['Type'] ?? '';

/** The schema of a column. Only from a schema does SharePoint take the internal name as it is. */
export function columnXml(column: SiteColumn): string {
  const attributes = {
    Name: column.name,
    StaticName: column.name,
    DisplayName: column.title,
    Description: column.description,
    ...ATTRIBUTES[column.type],
    Required: truth(column.required),
    Hidden: truth(column.hidden),
    // Without this, SharePoint never hides or shows the column later.
    CanToggleHidden: 'TRUE',
    Indexed: truth(column.indexed),
    EnforceUniqueValues: truth(column.unique)
  };
  const written = Object.entries(attributes)
    .map(([name, text]) => ` ${name}="${escaped(text)}"`)
    .join('');
  const choices = (column.choices ?? []).map((choice) => `<CHOICE>${escaped(choice)}</CHOICE>`).join('');
  const within = `${choices ? `<CHOICES>${choices}</CHOICES>` : ''}${column.standard ? `<Default>${escaped(column.standard)}</Default>` : ''}`;
  return within ? `<Field${written}>${within}</Field>` : `<Field${written} />`;
}

const truth = (yes: true | undefined): string => (yes ? 'TRUE' : 'FALSE');

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;'
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
