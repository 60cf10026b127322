import { LIBRARY_TITLES } from '../../../sharepoint/provision/view-plan';
import { LISTS } from '../../../src/register/lists';
import type { ListShape } from '../../../src/register/lists/column';
import { columnXml } from '../../../sharepoint/provision/column-xml';

const shapes: readonly ListShape[] = Object.values(LISTS);

/** Internal names of every custom list: a column of ours that took one would come out as another. */
const TAKEN = [
  'Title',
  'Author',
  'Editor',
  'Created',
  'Modified',
  'Order',
  'Attachments',
  'GUID',
  'ID',
  'ContentType',
  'Edit',
  'DocIcon',
  'value',
  'd'
];

describe.each(shapes.map((shape) => [shape.title, shape] as const))('%s', (_, shape) => {
  it('has at most 20 indexes, and indexes what is unique', () => {
    expect(shape.columns.filter(({ indexed }) => indexed).length).toBeLessThanOrEqual(20);
    expect(shape.columns.filter(({ unique, indexed }) => unique && !indexed)).toEqual([]);
  });

  it('indexes no text of any length, which SharePoint refuses', () => {
    expect(shape.columns.filter(({ type, indexed }) => indexed && type === 'note')).toEqual([]);
  });

  it('has names that SharePoint keeps as they are, once each', () => {
    const names = shape.columns.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) {
      expect(name).toMatch(/^[A-Z][A-Za-z]{0,31}$/);
      expect(TAKEN).not.toContain(name);
    }
  });

  it('shows in its view only columns that it has and does not hide', () => {
    const visible = [
      ...(shape.kind === 'library' ? Object.keys(LIBRARY_TITLES) : ['LinkTitle']),
      ...shape.columns.filter(({ hidden }) => !hidden).map(({ name }) => name)
    ];
    expect(shape.view.filter((name) => !visible.includes(name))).toEqual([]);
  });
});

it('writes a column as XML that cannot be broken by its words', () => {
  const xml = columnXml({
    name: 'Reason',
    title: 'Why “a” & <b>',
    type: 'choice',
    description: `It's "so"`,
    choices: ['A & B', '<none>']
  });
  expect(xml).toBe(
    '<Field Name="Reason" StaticName="Reason" DisplayName="Why “a” &amp; &lt;b&gt;" Description="It&apos;s &quot;so&quot;" Type="Choice" Format="Dropdown" FillInChoice="FALSE"' +
      ' Required="FALSE" Hidden="FALSE" CanToggleHidden="TRUE" Indexed="FALSE" EnforceUniqueValues="FALSE"><CHOICES><CHOICE>A &amp; B</CHOICE><CHOICE>&lt;none&gt;</CHOICE></CHOICES></Field>'
  );
});
