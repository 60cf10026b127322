import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { readConfig } from '../../bot/config';
import { newCertificate } from '../bot/certificates';

const ROOT = join(__dirname, '..', '..');
const AZURE = readFileSync(join(ROOT, 'docs', 'deploy', 'azure.json'), 'utf8');
const GIVEN = 'docs/deploy/azure.parameters.json';

interface Template {
  readonly parameters: Readonly<Record<string, { readonly defaultValue?: unknown }>>;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly resources: readonly { readonly type: string }[];
}
const template = JSON.parse(AZURE) as Template;
const given = JSON.parse(readFileSync(join(ROOT, GIVEN), 'utf8')) as { parameters: Record<string, { value: string }> };

/** What `pattern`, which has one group, finds in a text, each once. */
const found = (pattern: RegExp, text: string): readonly string[] => [
  ...new Set([...text.matchAll(pattern)].map(([, name = '']) => name))
];

/** Every text of the template that Azure works out, as `[concat(…)]`. */
const expressions = found(/"(\[[^"]*(?:\\"[^"]*)*\])"/g, AZURE);

test('each expression is whole', () => {
  expect(expressions.length).toBeGreaterThan(50);
  for (const expression of expressions) {
    const bare = expression.replace(/'[^']*'/g, '');
    expect([expression, bare.match(/[([]/g)?.length]).toEqual([expression, bare.match(/[)\]]/g)?.length]);
    expect(bare).not.toContain("'");
  }
});

test('what it refers to is there, and what it declares is used', () => {
  expect([...found(/parameters\('(\w+)'\)/g, AZURE)].sort()).toEqual(Object.keys(template.parameters).sort());
  expect([...found(/variables\('(\w+)'\)/g, AZURE)].sort()).toEqual(Object.keys(template.variables).sort());
  const types = template.resources.map(({ type }) => type);
  for (const type of found(/ ?resourceId\('([^']+)'/gi, AZURE).filter((type) => !type.endsWith('/roleDefinitions')))
    expect(types).toContain(type);
});

test('each value that has to be given is in the file of values, and no other', () => {
  const asked = Object.entries(template.parameters).flatMap(([name, { defaultValue }]) =>
    defaultValue === undefined ? [name] : []
  );
  expect(Object.keys(given.parameters).sort()).toEqual(asked.sort());
});

test('the service starts with the variables that it sets', () => {
  const { key, certificate } = newCertificate();
  const set = Object.fromEntries(
    [...AZURE.matchAll(/\{\s*"name": "([A-Z_]+)",\s*"value": "([^"]*)"\s*\}/g)].map(([, name = '', value = '']) => [
      name,
      workedOut(value)
    ])
  );
  const files: string[] = [];
  const read = readConfig(set, (path) => {
    files.push(path);
    return key + certificate;
  });
  expect(read).toMatchObject({
    ok: true,
    config: {
      mode: 'production',
      port: 8080,
      webOrigin: 'https://example.sharepoint.com',
      serviceUrl: 'https://scr.example.azurecontainerapps.io'
    }
  });
  const mounted = found(/"path": "(\w+\.pem)"/g, AZURE).map((name) => `/certificates/${name}`);
  expect(files.sort()).toEqual([...mounted].sort());
});

/** A value of a variable, as Azure would work it out. */
function workedOut(value: string): string {
  const parameter = /^\[parameters\('(\w+)'\)\]$/.exec(value)?.[1];
  if (parameter !== undefined) return given.parameters[parameter]?.value ?? '';
  if (value.includes('tenantId')) return '00000000-0000-4000-8000-000000000000';
  if (value.includes('siteParts')) return `https://${given.parameters['siteUrl']?.value.split('/')[2] ?? ''}`;
  return value.includes('defaultDomain') ? 'https://scr.example.azurecontainerapps.io' : value;
}
