import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

interface Alert {
  readonly name: string;
  readonly says: string;
  readonly window: string;
  readonly operator: string;
  readonly threshold: number;
  readonly query: string;
}
const template = JSON.parse(read('docs/deploy/azure.json')) as { variables: { alerts: readonly Alert[] } };
const { alerts } = template.variables;

const [, section = ''] = read('docs/operation.md').split('\n## Alerts worth setting\n');
const rows = (section.split('\n## ')[0] ?? '')
  .split('\n')
  .filter((line) => /^\| (?!Alert|---)/.test(line))
  .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '')))
  .map(([, azure = '', when = '', why = '']) => ({ name: /^`(.+)`$/.exec(azure)?.[1], azure, when, why }));
const inFile = rows.flatMap(({ name, when, why }) => (name === undefined ? [] : [{ name, when, why }]));

/** The events that a text names: those in code in the table, those in quotation marks in a query. */
const eventsIn = (text: string, each: RegExp): readonly string[] =>
  [...text.matchAll(each)].map(([, name = '']) => name);

test('the table of the operation page says of each alert whether the template makes it, and the template makes no other', () => {
  expect(inFile.map(({ name }) => name)).toEqual([...alerts.map(({ name }) => name), 'copies']);
  for (const { name, azure } of rows) if (name === undefined) expect(azure).toMatch(/^no: /);
});

test.each(alerts)('$name is the one of the table: when, why and which events', ({ name, says, query }) => {
  const row = inFile.find((one) => one.name === name);
  expect(says.toLowerCase()).toBe(`${row?.when.replaceAll('`', '') ?? ''}: ${row?.why ?? ''}.`.toLowerCase());
  expect(eventsIn(query, /'([a-z-]+)'/g)).toEqual(eventsIn(row?.when ?? '', /`\/?([a-z-]+)`/g));
});

test('the alert about copies is the one of the table', () => {
  const row = inFile.find(({ name }) => name === 'copies');
  expect(read('docs/deploy/azure.json').toLowerCase()).toContain(`"${row?.when ?? ''}: ${row?.why ?? ''}."`);
});

test.each(alerts)('$name is raised by the number and the time that its sentence says', (alert) => {
  const { says, window, operator, threshold, query } = alert;
  if (says.includes(', once:')) {
    expect([operator, threshold, query.includes('summarize')]).toEqual(['GreaterThanOrEqual', 1, false]);
    return;
  }
  const means: readonly (readonly [RegExp, boolean])[] = [
    [/answered 200 .* for 5 minutes/, operator === 'LessThan' && threshold === 1 && window === 'PT5M'],
    [/^No .* in 2 days/, operator === 'LessThan' && threshold === 1 && window === 'P2D'],
    [/for more than 30 minutes/, query.endsWith('| where last - first > 30m') && window === 'PT1H'],
    // More than three times five minutes.
    [/for more than 15 minutes/, query.endsWith('| summarize by bin(TimeGenerated, 5m)') && threshold === 4],
    [/^More than 10 .* in an hour/, threshold === 11 && window === 'PT1H']
  ];
  expect(means.filter(([sentence]) => sentence.test(says)).map(([, isSo]) => isSo)).toEqual([true]);
});

test('the alerts look for events that the log has', () => {
  const code = readdirSync(join(ROOT, 'bot'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => read(join('bot', name)))
    .join('');
  const events = alerts.flatMap(({ query }) => eventsIn(query, /'([a-z-]+)'/g));
  expect(events.length).toBeGreaterThan(12);
  for (const event of events) expect(code).toContain(`'${event}'`);
});
