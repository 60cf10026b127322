import { draw } from '../../../../sharepoint/local/formatting/draw';
import { readFormatter } from '../../../../sharepoint/local/formatting/formatter';

/**
 * How many days there are to the day of the column, however the day is stored: at midnight, an hour before, at noon.
 */
const DAYS = 'floor((Number(@currentField)+39600000)/86400000)-floor(Number(@now)/86400000)';
const DUE = JSON.stringify({
  elmType: 'div',
  style: { display: "=if(Number(@currentField)>0,'flex','none')" },
  attributes: {
    class: `=if(0>${DAYS},'sp-field-severity--severeWarning',if(7>=${DAYS},'sp-field-severity--warning',''))`
  },
  children: [
    { elmType: 'span', attributes: { iconName: `=if(0>${DAYS},'Warning','Calendar')`, 'aria-hidden': 'true' } },
    {
      elmType: 'span',
      txtContent: `=if(0>${DAYS},'Days overdue: '+toString(0-(${DAYS})),if(${DAYS}==0,'Due today','Days left: '+toString(${DAYS})))`
    },
    { elmType: 'span', txtContent: '@currentField.displayValue' }
  ]
});
const element = readFormatter(DUE, { place: 'column', columns: new Set(['NextDue']) });
const drawn = (due: string | null, now: string): string =>
  draw(element, {
    current: due === null ? { value: null, displayValue: '' } : { value: new Date(due), displayValue: 'the day' },
    field: () => undefined,
    group: undefined,
    now: new Date(now),
    currentWeb: ''
  }).text;

test.each([
  ['2026-07-09T23:00:00Z', '2026-07-10T12:00:00Z', 'Due today', 'sp-field-severity--warning'],
  ['2026-07-10T00:00:00Z', '2026-07-10T12:00:00Z', 'Due today', 'sp-field-severity--warning'],
  ['2026-07-10T12:00:00Z', '2026-07-10T12:00:00Z', 'Due today', 'sp-field-severity--warning'],
  ['2026-07-08T23:00:00Z', '2026-07-10T12:00:00Z', 'Days overdue: 1', 'sp-field-severity--severeWarning'],
  ['2026-07-16T23:00:00Z', '2026-07-10T12:00:00Z', 'Days left: 7', 'sp-field-severity--warning'],
  ['2026-07-17T23:00:00Z', '2026-07-10T12:00:00Z', 'Days left: 8', undefined]
])('a task due at %s is, at %s, %s', (due, now, words, severity) => {
  const found = drawn(due, now);
  expect(found).toContain(`<span>${words}</span><span>the day</span>`);
  expect(found).toContain('display:flex');
  expect(/class="(sp[^"]*)"/.exec(found)?.[1]).toBe(severity);
});
test('without a day nothing is shown', () => {
  expect(drawn(null, '2026-07-10T12:00:00Z')).toContain('style="display:none"');
});
