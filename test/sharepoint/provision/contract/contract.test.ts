import * as v from 'valibot';

import { ExpectedSchema } from '../../../../sharepoint/provision/contract/compare';
import {
  contract,
  type Outcome,
  tryShapes,
  whyNoScratchSite
} from '../../../../sharepoint/provision/contract/contract';
import expected from '../../../../sharepoint/provision/contract/expected.json';
import { isKept, linesOf } from '../../../../sharepoint/provision/contract/report';
import { createContractSite } from '../../../../sharepoint/provision/contract/send';
import shapes from '../../../../sharepoint/provision/contract/shapes.json';
import { whyUnsent } from '../../../../sharepoint/provision/contract/unsent';
import { openEmptySite, openProvisionedSite, type LocalSite } from '../../../register/local-site';
import { alter } from './altered-answers';
import { PERSON } from './person';

jest.setTimeout(120_000);

let site: LocalSite;
beforeAll(async () => {
  site = await openEmptySite([PERSON]);
});
afterAll(() => site.close());

const asking = (lines: readonly string[], instead: Partial<Parameters<typeof tryShapes>[0]> = {}) => ({
  sp: site.sp,
  site: createContractSite(site.siteUrl, () => Promise.resolve('service')),
  person: PERSON.login,
  lines,
  say: () => undefined,
  isStopped: () => false,
  ...instead
});
const tryAll = (lines: readonly string[], instead: Partial<Parameters<typeof tryShapes>[0]> = {}): Promise<Outcome> =>
  contract(asking(lines, instead), v.parse(ExpectedSchema, expected));
const apart = ({ compared }: Outcome) =>
  compared.flatMap(({ attempt, differences }) => differences.map((difference) => ({ attempt, ...difference })));

/** What the site holds that it did not begin with. */
async function left(): Promise<readonly string[]> {
  const titles = async (path: string): Promise<readonly string[]> => {
    const answer = (await (await site.ask(`/_api/web/${path}?$select=Title`, 'service')).json()) as {
      value: { Title: string }[];
    };
    return answer.value.map(({ Title }) => Title);
  };
  return [...(await titles('lists')), ...(await titles('siteGroups')).filter((title) => !title.startsWith('Reviews '))];
}

test('given the local tenant, every kind of request is sent and answered as it is written down, and nothing stays', async () => {
  const outcome = await tryAll(shapes);
  expect(apart(outcome)).toEqual([]);
  expect(outcome.notSent.filter(({ line, why }) => why !== whyUnsent(line))).toEqual([]);
  expect(isKept(outcome)).toBe(true);
  expect(await left()).toEqual([]);
});

const READ = "GET web/lists/getByTitle('{list}')/items?$select=Id,{columns}&$top={top}";
const SAVE = 'MERGE web/lists/getByTitle(\'{list}\')/items({item}) | if-match: {etag} | {"{columns}":"{cells}"}';

test.each([
  ['another status', SAVE, { status: 409 }, { attempt: 'first', part: 'status', expected: '204', came: '409' }],
  ['no ETag', SAVE, { without: 'etag' }, { attempt: 'first', part: 'etag', expected: '"id,version"', came: '' }],
  [
    'another order',
    READ,
    { rows: (rows: readonly unknown[]) => rows.toReversed() },
    { part: 'order', expected: 'abc', came: 'cba' }
  ],
  [
    'a key less',
    READ,
    { key: 'ContractNote' },
    { part: 'keys', expected: 'value[].ContractNote null|text', came: 'value[].ContractNote absent' }
  ],
  ['another type of content', READ, { type: 'text/html' }, { part: 'type', came: 'text/html' }]
])('given a site that answers with %s, it is named', async (_, line, altered, difference) => {
  const [method = '', path = ''] = line === READ ? ['GET', 'top=3'] : ['MERGE', 'items\\('];
  const end = alter(new RegExp(`^${method} .*${path}`), altered);
  try {
    const outcome = await tryAll([line]);
    expect(apart(outcome)).toContainEqual(expect.objectContaining(difference));
    expect(isKept(outcome)).toBe(false);
    expect(linesOf(outcome)[0]).toContain(line);
  } finally {
    end();
  }
});

test('given a site with the lists of a register, it is not touched', async () => {
  const register = await openProvisionedSite();
  try {
    expect(await whyNoScratchSite(register.sp)).toContain('This site holds a register');
    expect(await whyNoScratchSite(site.sp)).toBeUndefined();
  } finally {
    await register.close();
  }
});

test('given nobody to name, what names a person is not sent, with the reason', async () => {
  const line = 'batch POST web/ensureuser | {"logonName":"{logonName}"}';
  const { notSent } = await tryAll([line], { person: undefined });
  expect(notSent).toEqual([
    { line, why: 'It names a person: give --person with an email of the tenant.', isMeant: true }
  ]);
});

test('given a kind of request that no example is known for, it is named and not passed over', async () => {
  const line = "GET web/lists/getByTitle('{list}')/{unheardOf}";
  const outcome = await tryAll([line]);
  expect(outcome.notSent).toEqual([{ line, why: 'Nothing is known for {unheardOf}.', isMeant: false }]);
  expect(isKept(outcome)).toBe(false);
});

test('given a site that refuses what a request needs, that is named and counts as wrong', async () => {
  const end = alter(/^POST .*views\/add/, { status: 403 });
  const line = "DELETE web/lists/getByTitle('{list}')/views('{view}')";
  try {
    const outcome = await tryAll([line]);
    expect(outcome.notSent).toEqual([
      { line, why: 'SharePoint answered 403 to what the request needs.', isMeant: false }
    ]);
    expect(isKept(outcome)).toBe(false);
  } finally {
    end();
  }
});

test('given a site that asks to wait, the request is sent again and agrees', async () => {
  await site.fault({ status: 429, retryAfter: 0, match: 'top=3' });
  expect(apart(await tryAll([READ]))).toEqual([]);
});

test('given that it is stopped, or that the site goes away, what was made is removed', async () => {
  const { notSent } = await tryAll([READ], { isStopped: () => true });
  expect(notSent).toEqual([{ line: READ, why: 'The command was stopped.', isMeant: false }]);
  await site.fault({ drop: true, match: 'top=3' });
  await expect(tryAll([READ])).rejects.toThrow('could not be reached');
  expect(await left()).toEqual([]);
});
