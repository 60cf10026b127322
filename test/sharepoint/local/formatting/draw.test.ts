import { draw } from '../../../../sharepoint/local/formatting/draw';
import type { FieldValue, FormatContext } from '../../../../sharepoint/local/formatting/evaluate';
import { FormatError } from '../../../../sharepoint/local/formatting/format-error';
import { readFormatter } from '../../../../sharepoint/local/formatting/formatter';

const text = (value: string): FieldValue => ({ value, displayValue: value });
const COLUMNS: Readonly<Record<string, FieldValue>> = {
  Region: text('South West'),
  Count: { value: 3, displayValue: '3' },
  Empty: { value: null, displayValue: '' },
  Author: { value: undefined, displayValue: 'Olwen Owner' },
  ID: { value: 7, displayValue: '7' }
};
const NOW = new Date('2026-07-10T12:00:00Z');
function drawn(formatter: unknown, current: FieldValue = text(''), more: Partial<FormatContext> = {}): string {
  const element = readFormatter(typeof formatter === 'string' ? formatter : JSON.stringify(formatter), {
    place: more.group ? 'group' : 'column',
    columns: new Set(Object.keys(COLUMNS))
  });
  return draw(element, {
    current,
    field: (name) => COLUMNS[name],
    group: undefined,
    now: NOW,
    currentWeb: 'http://127.0.0.1:4300/sites/scr',
    ...more
  }).text;
}
const shown = (expression: string, current?: FieldValue): string =>
  drawn({ elmType: 'span', txtContent: expression }, current).replace(/^<span>|<\/span>$/g, '');
const refusal = (formatter: unknown, current?: FieldValue, more?: Partial<FormatContext>): string => {
  try {
    drawn(formatter, current, more);
  } catch (error) {
    if (error instanceof FormatError) return error.message;
    throw error;
  }
  return 'It was drawn.';
};

describe('an expression', () => {
  test.each([
    ["='Region: '+[$Region]", 'Region: South West'],
    ['@currentField', 'Red'],
    ['[$Region]', 'South West'],
    ['@currentWeb', 'http://127.0.0.1:4300/sites/scr'],
    ['=[$Author.displayValue]', 'Olwen Owner'],
    ['=[$ID]', '7'],
    ['=7-2-1', '4'],
    ['=8/2/2', '2'],
    ['=(7-2)/2', '2.5'],
    ['=1+8/4', '3'],
    ["='1'+2", '12'],
    ['=floor(0-1.5)', '-2'],
    ['=toString(45)', '45'],
    ["=Number('365')+1", '366'],
    ['=Number([$Empty])', '0'],
    ['=Number(@now)', String(NOW.getTime())],
    ["=if([$Count]>=3,'many','few')", 'many'],
    ["=if([$Count]>3,'many','few')", 'few'],
    ["=if(3>[$Count]==0>1,'as said','not')", 'as said'],
    ["=if([$Empty]=='','empty','null')", 'null'],
    ["=if([$Empty],'filled','not filled')", 'not filled'],
    ["=if(Number('x'),'a number','none')", 'none'],
    ["=if([$Region]=='south west','same','other')", 'other'],
    ['plain @currentField text', 'plain @currentField text'],
    ["='it is <b>'", 'it is &#60;b&#62;']
  ])('%s is %s', (expression, expected) => expect(shown(expression, text('Red'))).toBe(expected));

  test.each([
    ["=indexOf(@currentField,'a')", 'The function indexOf is not known here.'],
    ['=toLocaleDateString(@now)', 'toLocaleDateString is not known'],
    ['=[$Count] * 2', '“* 2” is not known'],
    ['=[$Count]<2', '“<2” is not known'],
    ['=[$Count]!=2', '“!=2” is not known'],
    ['=1>0&&2>1', '“&&2>1” is not known'],
    ['=@me', '@me is not known'],
    ['@rowIndex', '@rowIndex is not known'],
    ['=[$Author.email]', '[$Author.email] is not known'],
    ['=[$Author]', 'Author is a person'],
    ['=[$Missing]', 'The column Missing is not in the view.'],
    ['=@group.count', '@group is known in the heading'],
    ['=if(1>0,2)', 'if takes 3 values, not 2'],
    ['=floor(1', 'lacks “)” at its end'],
    ['=1+', 'lacks a value at its end'],
    ['=1 2', 'ends before “2”'],
    ['=constructor(1)', 'constructor is not known'],
    ["='unclosed", 'is not known in an expression'],
    [`=${'('.repeat(200)}1${')'.repeat(200)}`, 'nested more than 60'],
    [`='${'a'.repeat(9000)}'`, 'more than 8000 characters'],
    ['=[$Region]>2', 'takes two numbers, two texts or two days'],
    ['=@now>1', 'takes two numbers'],
    ["='on '+@now", 'show its displayValue'],
    ['=floor([$Region])', 'takes numbers'],
    ["='a'-1", 'takes numbers']
  ])('%s is refused', (expression, why) => expect(refusal({ elmType: 'span', txtContent: expression })).toContain(why));
});

describe('a formatter', () => {
  test.each([
    [{ elmType: 'img', attributes: { src: 'x' } }, 'elmType'],
    [{ elmType: 'button', txtContent: 'x', customRowAction: { action: 'delete' } }, 'elmType'],
    [{ elmType: 'div', customCardProps: {} }, 'customCardProps'],
    [{ elmType: 'div', forEach: 'x in [$Region]' }, 'forEach'],
    [{ elmType: 'div', txtContent: { operator: '+', operands: [] } }, 'txtContent'],
    [{ elmType: 'div', attributes: { onclick: 'alert(1)' } }, 'attribute onclick'],
    [{ elmType: 'div', attributes: { 'aria-label onclick': 'x' } }, 'attribute aria-label onclick'],
    [{ elmType: 'div', attributes: { style: 'color:red' } }, 'attribute style'],
    [{ elmType: 'div', style: { position: 'fixed' } }, 'style position'],
    [{ elmType: 'div', style: { 'background-image': 'x' } }, 'style background-image'],
    [{ elmType: 'div', attributes: { class: 'sp-css-anything' } }, 'class sp-css-anything'],
    [{ elmType: 'span', attributes: { iconName: 'Mail' } }, 'icon Mail'],
    [{ elmType: 'span', attributes: { iconName: 'toString' } }, 'icon toString'],
    [{ elmType: 'a', attributes: { href: '/', target: 'elsewhere' } }, 'target elsewhere'],
    [{ elmType: 'div', txtContent: 'x', children: [{ elmType: 'span' }] }, 'a text, an icon or children'],
    [{ elmType: 'div', children: [{ elmType: 'p' }] }, 'elmType'],
    [{ $schema: 'https://elsewhere.example/x.schema.json', elmType: 'div' }, '$schema'],
    ['{', 'It is not JSON'],
    ['null', 'Invalid type'],
    [`{"elmType":"div","txtContent":"${'a'.repeat(60_001)}"}`, 'more than 60000 characters']
  ])('%j is refused', (formatter, why) => expect(refusal(formatter)).toContain(why));

  test('is refused when its elements are nested without end', () => {
    let nested: object = { elmType: 'div' };
    for (let depth = 0; depth < 40; depth += 1) nested = { elmType: 'div', children: [nested] };
    expect(refusal(nested)).toContain('nested more than 12 deep');
  });
  test('draws a link, its attributes and a picture that says nothing', () => {
    const found = drawn({
      $schema: 'https://developer.microsoft.com/json-schemas/sp/v2/column-formatting.schema.json',
      elmType: 'div',
      style: { display: 'flex', padding: "='0 '+'4px'" },
      attributes: { class: 'sp-field-severity--good ms-fontWeight-semibold', title: 'It is good' },
      children: [
        { elmType: 'span', attributes: { iconName: 'CompletedSolid', 'aria-hidden': 'true' } },
        { elmType: 'span', attributes: { iconName: '' } },
        {
          elmType: 'a',
          txtContent: 'Open',
          attributes: { href: '/x?a=1&b=2', target: '_blank', 'data-interception': 'off' }
        }
      ]
    });
    expect(found).toMatch(
      /^<div class="sp-field-severity--good ms-fontWeight-semibold" title="It is good" style="display:flex;padding:0 4px"><span aria-hidden="true"><svg /
    );
    expect(found).toContain(
      '<span></span><a href="/x?a=1&#38;b=2" target="_blank" data-interception="off" rel="noopener noreferrer">Open</a></div>'
    );
  });
  test('knows the group in the heading of one, and nothing else of the rows', () => {
    const group = { field: text('South West'), columnDisplayName: 'Region', count: 12 };
    const heading = "=@group.columnDisplayName+': '+@group.fieldData.displayValue+' ('+toString(@group.count)+')'";
    expect(drawn({ elmType: 'div', txtContent: heading }, undefined, { group })).toBe(
      '<div>Region: South West (12)</div>'
    );
    expect(refusal({ elmType: 'div', txtContent: '[$Region]' }, undefined, { group })).toContain('knows @group only');
    expect(refusal({ elmType: 'div', txtContent: '=@group.fieldData.email' }, undefined, { group })).toContain(
      'not known'
    );
  });
});

describe('a hostile value', () => {
  const HOSTILE = `"><script>alert('x')</script><i x='`;
  test('stays text, in a text and in an attribute', () => {
    const found = drawn(
      {
        elmType: 'a',
        txtContent: '@currentField',
        attributes: { title: "='Open '+@currentField", href: '=@currentWeb' }
      },
      text(HOSTILE)
    );
    expect(found).not.toMatch(/<script|<i/);
    expect(found.match(/"/g)).toHaveLength(4);
    expect(found).toContain('&#60;script&#62;');
  });
  test.each([
    'javascript:alert(1)',
    ' JaVaScript:alert(1)',
    'java\tscript:alert(1)',
    'data:text/html,<b>',
    'vbscript:x',
    'http://['
  ])('makes no link of %j', (address) => {
    expect(drawn({ elmType: 'a', txtContent: 'x', attributes: { href: '@currentField' } }, text(address))).toBe(
      '<a>x</a>'
    );
  });
  test.each([
    'red;background:url(https://elsewhere.example)',
    'url(https://elsewhere.example)',
    'red}body{display:none',
    'expression(alert(1))',
    '\\75 rl(x)',
    'red/**/',
    '"x"',
    'a'.repeat(101)
  ])('makes no style of %j', (value) =>
    expect(refusal({ elmType: 'div', style: { color: '@currentField' } }, text(value))).toContain('is not drawn as')
  );
  test.each(['unknown', 'sp-field-severity--good"x'])('makes no class of %j', (value) =>
    expect(refusal({ elmType: 'div', attributes: { class: '@currentField' } }, text(value))).toContain('class')
  );
  test('is no expression', () => {
    expect(shown('@currentField', text("='a'+'b'"))).toBe('=&#39;a&#39;+&#39;b&#39;');
    expect(shown('@currentField', text('@currentWeb'))).toBe('@currentWeb');
  });
});
