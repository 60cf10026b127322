import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as strings from 'RegionalRiskWebPartStrings';
import { STANDARD_TERMS } from '../../../src/domain/terminology';
import { templated } from '../../../src/webparts/regionalRisk/components/templated';
import { standardTermsIn } from './standard-terms';

const ROOT = join(__dirname, '../../../src/webparts/regionalRisk');
const entries: readonly (readonly [id: string, text: string])[] = Object.entries(strings)
  .filter(([id]) => id !== 'default')
  .map(([id, text]) => [id, String(text)]);
const code = readdirSync(ROOT, { recursive: true })
  .map(String)
  .filter((name) => /\.tsx?$/.test(name) && !name.startsWith('loc'))
  .map((name) => ({ name, text: readFileSync(join(ROOT, name), 'utf8') }));
const uses = (pattern: string) => code.filter(({ text }) => new RegExp(pattern).test(text)).map(({ name }) => name);

test('the types name exactly the texts that there are, in their order', () => {
  const types = readFileSync(join(ROOT, 'loc/strings.d.ts'), 'utf8');
  expect([...types.matchAll(/^ {2}(\w+): string;$/gm)].map(([, id]) => id)).toEqual(entries.map(([id]) => id));
});

test.each(entries)('%s is used', (id) => expect(uses(`strings\\.${id}\\b`)).not.toEqual([]));

describe('a text that names a term has a slot for it', () => {
  const withSlots = entries.filter(([, text]) => /\{\D/.test(text));
  test('some do', () => expect(withSlots.length).toBeGreaterThan(0));
  test.each(withSlots)('%s is parsed, and never drawn as it is', (id, text) => {
    expect(() => templated(text)).not.toThrow();
    expect(uses(`(?<!templated\\()strings\\.${id}\\b`)).toEqual([]);
  });
  test.each(entries)('%s holds none outside a slot', (_id, text) =>
    expect(standardTermsIn(text.replace(/\{[^}]*\}/g, ''))).toEqual([])
  );
  test('every term is found', () => {
    for (const words of Object.values(STANDARD_TERMS)) expect(standardTermsIn(`The ${words}s.`)).not.toEqual([]);
  });
});
