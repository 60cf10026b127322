import * as v from 'valibot';
import { LISTS } from '../../../src/register/lists';
import type { ListShape } from '../../../src/register/lists/column';
import { columnFormats } from '../../../src/register/views/column-formats';

/** What SharePoint’s schema allows of the parts that we use. Anything else is refused. */
const text = v.pipe(v.string(), v.nonEmpty());
const element = {
  elmType: v.picklist(['div', 'span', 'a']),
  txtContent: v.optional(text),
  style: v.optional(
    v.strictObject({
      display: v.optional(text),
      padding: v.optional(text),
      'padding-right': v.optional(text),
      'border-radius': v.optional(text)
    })
  ),
  attributes: v.optional(
    v.strictObject({
      class: v.optional(text),
      href: v.optional(text),
      title: v.optional(text),
      iconName: v.optional(text),
      'aria-hidden': v.optional(v.literal('true')),
      'data-interception': v.optional(v.literal('off'))
    })
  )
};
const Element: v.GenericSchema = v.strictObject({ ...element, children: v.optional(v.array(v.lazy(() => Element))) });
const Format = v.strictObject({
  $schema: v.literal('https://developer.microsoft.com/json-schemas/sp/v2/column-formatting.schema.json'),
  ...element,
  children: v.optional(v.array(Element))
});

const shapes: readonly ListShape[] = Object.values(LISTS);
const formats = shapes.flatMap((shape) =>
  Object.entries(columnFormats(shape.title)).map(([column, format]) => ({ shape, column, format }))
);

test('formats are there for the due day, the reference and the risk', () => {
  expect(formats.map(({ shape, column }) => `${shape.title} ${column}`)).toEqual([
    'SCR Register Reference',
    'SCR Register NextDue',
    'SCR Register Risk',
    'SCR Actions Reference'
  ]);
});

test.each(formats)('$shape.title $column is of a column of the list, and valid', ({ shape, column, format }) => {
  expect(shape.columns.map(({ name }) => name)).toContain(column);
  expect(v.safeParse(Format, JSON.parse(format)).issues).toBeUndefined();
});

test.each(formats)('$shape.title $column has neither < nor &, which XML would break on', ({ format }) => {
  expect(format).not.toMatch(/[<&]/);
});

test.each(formats)('$shape.title $column refers to no other column, which a view may lack', ({ format }) => {
  expect(format).not.toContain('[$');
});

test.each(formats)('$shape.title $column closes every bracket and quote of its expressions', ({ format }) => {
  for (const expression of expressionsIn(JSON.parse(format))) {
    const bare = expression.replace(/'[^']*'/g, '');
    expect(bare).not.toContain("'");
    expect(bare.replace(/[^(]/g, '')).toHaveLength(bare.replace(/[^)]/g, '').length);
  }
});

test('what a colour says is in words too', () => {
  const due = columnFormats('SCR Register')['NextDue'] ?? '';
  for (const words of [' days overdue', ' day overdue', 'Due today', ' days left', ' day left'])
    expect(due).toContain(`'${words}'`);
  expect(due).toContain('@currentField.displayValue');
  const risk = columnFormats('SCR Register')['Risk'] ?? '';
  expect(risk).toContain(`"txtContent":"=if(@currentField,@currentField,'Not rated')"`);
  for (const name of ['StatusErrorFull', 'WarningSolid', 'CompletedSolid']) expect(risk).toContain(`'${name}'`);
});

function expressionsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.startsWith('=') ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(expressionsIn) : [];
}
