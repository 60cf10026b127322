import * as v from 'valibot';

import { oldRegisterRoutes } from '../../../bot/http/routes/old-register';
import { createOldRegister } from '../../../bot/old-register/old-register';
import { PATHS } from '../../../src/client/paths';
import {
  OldProofBody,
  OldRegisterBody,
  OldRowBody,
  OldRowsBody,
  type OldRowShown
} from '../../../src/client/wire/old-register-wire';
import { OldFileBody } from '../../../src/client/wire/old-file-wire';
import type { Person } from '../../../src/domain/people/people';
import type { SignedRow } from '../../../src/domain/take-over/signed-row';
import { addHolding } from '../../../src/register/directory/holdings';
import { digestReference, messagesOf } from '../../../src/register/messages';
import { saveOldFile, addOldRows } from '../../../src/register/old-register';
import { readReview } from '../../../src/register/reviews/reviews';
import { director, holds, inspector, leadElsewhere, person, safeguardingLead } from '../../domain/builders';
import { anOldRow } from '../../domain/take-over/an-old-row';
import { openProvisionedSite, type LocalSite } from '../../register/local-site';
import { serve } from '../../sharepoint/need-to-know/serving';
import { commandsOn } from '../commands-on';
import { silent } from '../outbox/copies';
import { say } from '../speaking';
import { until } from '../../support/until';
import { workbookFile } from '../../support/workbooks/workbook-file';

jest.setTimeout(120_000);

const NOW = '2012-08-20T09:00:00.000Z';
const now = (): string => NOW;
const administrator = person('Ada Ministry', holds('administrator', 'England'));

let site: LocalSite;
let server: Awaited<ReturnType<typeof serve>>;
let count = 0;
beforeAll(async () => {
  site = await openProvisionedSite();
  for (const { id, name, holdings } of [safeguardingLead, leadElsewhere, director, inspector, administrator])
    for (const held of holdings) await addHolding(site.sp, { personId: id, name, email: '', ...held });
  const commands = commandsOn(site.sp, now);
  const desk = createOldRegister({ sp: site.sp, now, commands, queued: (message) => message, log: silent });
  server = await serve(oldRegisterRoutes(desk, () => say));
});
afterAll(async () => {
  await server.close();
  await site.close();
});

const ask = (who: Person, path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(`${server.url}${path}`, { ...init, headers: { authorization: `Bearer ${who.id}`, ...init.headers } });
const post = (who: Person, path: string, body: unknown): Promise<Response> =>
  ask(who, path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body)
  });

/** A row that no other test has. */
async function aRow(given: Partial<SignedRow> = {}): Promise<SignedRow> {
  count += 1;
  const row = anOldRow({ key: count.toString(16).padStart(32, '0'), row: count, ...given });
  await addOldRows(site.sp, [
    { ...row, proposed: { ...row.proposed, partnershipReference: `OLD ${count}`, partnership: `Board ${count}` } }
  ]);
  return row;
}
const rowIn = async (answer: Response): Promise<OldRowShown> => v.parse(OldRowBody, await answer.json()).row;
const take = (who: Person, { key }: SignedRow, given: Record<string, string> = {}, anyway = ['looks-alike']) =>
  post(who, PATHS.takeOverRow, { key, given, anyway });

describe('the lead of the region', () => {
  test('sees each row as it was and as it will be', async () => {
    const { key } = await aRow({ region: 'South West' });
    const answer = await ask(safeguardingLead, `${PATHS.oldRows}?region=South+West&stage=waiting`);
    const shown = v.parse(OldRowsBody, await answer.json()).rows.find((row) => row.key === key);
    expect(shown?.cells[1]).toEqual({
      column: 'B',
      heading: 'LA',
      shown: 'S Glos',
      fate: 'Taken as the local authority'
    });
    expect(shown?.answers).toMatchObject({ authority: 'South Gloucestershire', notifiedOn: '2010-03-13' });
  });

  test('takes a row over: the review is in the register with a reference of its own year, once however often', async () => {
    const row = await aRow();
    const first = await rowIn(await take(safeguardingLead, row));
    expect(first).toMatchObject({ stage: 'taken', signed: { by: safeguardingLead.name } });
    expect(first.reference).toMatch(/^SCR-A-2010-\d{4}$/);
    expect((await rowIn(await take(safeguardingLead, row))).reference).toBe(first.reference);
    const stored = await readReview(site.sp, first.reference ?? '');
    expect(stored?.pending[0]?.event).toMatchObject({
      step: 'take-over-adult',
      told: [],
      by: { id: safeguardingLead.id }
    });
  });

  test('corrects an answer and takes one away first, and where the row came from stays as it was', async () => {
    const row = await aRow();
    const given = { partnership: 'Gloucestershire SAB', notifiedOn: '', source: 'elsewhere', file: 'x' };
    const { reference = '' } = await rowIn(await take(safeguardingLead, row, given));
    const stored = await readReview(site.sp, reference);
    expect(stored?.review.done['take-over-adult']?.given).toMatchObject({
      partnership: 'Gloucestershire SAB',
      source: 'Sheet ‘2010’, row 14',
      file: row.file
    });
    expect(stored?.review.entry.notifiedOn).toBeUndefined();
  });

  test('is told what is wrong with an answer, and the row waits', async () => {
    const row = await aRow();
    const answer = await take(safeguardingLead, row, { notifiedOn: '31/02/2010' });
    expect(answer.status).toBe(400);
    const waiting = await ask(safeguardingLead, `${PATHS.oldRows}?region=South+West&stage=waiting`);
    expect(v.parse(OldRowsBody, await waiting.json()).rows.map(({ key }) => key)).toContain(row.key);
  });

  test('is asked about a review that may be in the register already', async () => {
    const codes = {
      proposed: { ...anOldRow().proposed, locationCodes: '1-122231066', service: 'Oaks', regulatedService: 'yes' }
    };
    await take(safeguardingLead, await aRow(codes));
    const answer = await take(safeguardingLead, await aRow(codes), {}, []);
    expect([answer.status, await answer.json()]).toEqual([
      409,
      { refusal: expect.objectContaining({ code: 'looks-alike' }) }
    ]);
  });

  test('passes a row on whose authority lies in another region', async () => {
    const row = await aRow();
    expect(await rowIn(await take(safeguardingLead, row, { authority: 'Hackney' }))).toMatchObject({
      region: 'London',
      stage: 'waiting'
    });
    expect((await take(safeguardingLead, row)).status).toBe(403);
    expect((await rowIn(await take(leadElsewhere, row))).stage).toBe('taken');
  });

  test('sets a row aside with a reason, and puts it back', async () => {
    const row = await aRow();
    const aside = await rowIn(await post(safeguardingLead, PATHS.setRowAside, { key: row.key, why: 'A test row' }));
    expect(aside).toMatchObject({ stage: 'set-aside', why: 'A test row' });
    expect((await take(safeguardingLead, row)).status).toBe(409);
    const back = await rowIn(await post(safeguardingLead, PATHS.putRowBack, { key: row.key }));
    expect([back.stage, back.why]).toEqual(['waiting', undefined]);
    expect((await rowIn(await take(safeguardingLead, row))).stage).toBe('taken');
  });

  test('takes a review out again, as an event, and over once more', async () => {
    const row = await aRow();
    const { reference = '' } = await rowIn(await take(safeguardingLead, row));
    const out = await rowIn(await post(safeguardingLead, PATHS.takeRowOut, { key: row.key, why: 'The wrong file' }));
    expect(out.stage).toBe('taken-out');
    const stored = await readReview(site.sp, reference);
    expect([stored?.review.tracks.entry, stored?.review.done.close?.given.ending]).toEqual(['closed', 'mistake']);
    await post(safeguardingLead, PATHS.putRowBack, { key: row.key });
    const again = await rowIn(await take(safeguardingLead, row));
    expect([again.stage, again.reference === reference]).toEqual(['taken', false]);
  });
});

describe('anybody else', () => {
  test.each([
    ['the lead of another region', leadElsewhere],
    ['a director', director],
    ['an inspector', inspector],
    ['an administrator', administrator]
  ])('%s sees no row and decides on none', async (_who, who) => {
    const row = await aRow();
    const tried = await Promise.all([
      ask(who, `${PATHS.oldRows}?region=South+West&stage=waiting`),
      take(who, row),
      post(who, PATHS.setRowAside, { key: row.key, why: 'x' }),
      post(who, PATHS.takeRowOut, { key: row.key, why: 'x' }),
      post(who, PATHS.putRowBack, { key: row.key })
    ]);
    expect(tried.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
  });

  test('an administrator sees how many rows are where, and the proof of who signed what, without what they say', async () => {
    await saveOldFile(site.sp, {
      hash: 'f'.repeat(64),
      readAt: NOW,
      rows: 1,
      rejected: 0,
      fates: { field: 3 }
    });
    const overview = v.parse(OldRegisterBody, await (await ask(administrator, PATHS.oldRegister)).json());
    expect(overview.regions.find(({ region }) => region === 'South West')).toMatchObject({
      signsOff: false,
      counts: { taken: expect.any(Number) }
    });
    const proof = await (await ask(administrator, PATHS.oldProof)).text();
    expect(v.parse(OldProofBody, JSON.parse(proof)).lines.length).toBeGreaterThan(3);
    expect(proof).not.toMatch(/S Glos|South Gloucestershire/);
  });

  test('no form or card sends the steps of the old register', async () => {
    const result = await commandsOn(site.sp, now).handleCommand({
      actorId: safeguardingLead.id,
      step: 'take-over-adult',
      key: 'k',
      given: { authority: 'Bristol, City of' }
    });
    expect(result.ok).toBe(false);
  });
});

test('when no row of a region waits any more, its director and lead are told once, in one message', async () => {
  const rest = await ask(leadElsewhere, `${PATHS.oldRows}?region=London&stage=waiting`);
  for (const { key } of v.parse(OldRowsBody, await rest.json()).rows)
    await post(leadElsewhere, PATHS.setRowAside, { key, why: 'x' });
  const row = await aRow({ region: 'London', proposed: { authority: 'Hackney', source: 'Sheet ‘2010’, row 1' } });
  await take(leadElsewhere, row);
  const told = () => messagesOf(site.sp, digestReference(leadElsewhere.id));
  await until(async () => (await told()).length === 1, { what: 'the message to the lead' });
  await take(leadElsewhere, row);
  expect((await told()).map(({ digest }) => digest?.why)).toEqual([{ is: 'taken-over', name: 'London' }]);
});

describe('an administrator', () => {
  const rows = [
    ['No', 'Board', 'LA', 'Initials', 'Date notified'],
    ['901', 'Camden SAB', 'Camden', 'AB', '13/3/10'],
    ['902', 'Camden SAB', 'Camden', 'CD', '31/02/2010']
  ];
  const send = async (who: Person, command: unknown): Promise<Response> => {
    const form = new FormData();
    form.append('command', JSON.stringify(command));
    const bytes = await workbookFile({ sheets: [{ name: 'Adults', rows }] });
    form.append('file', new File([new Uint8Array(bytes)], 'register.xlsx'));
    return ask(who, PATHS.oldFile, { method: 'POST', body: form });
  };

  test('has the file read, answers what is asked, and hands the rows to the leads', async () => {
    const dry = v.parse(OldFileBody, await (await send(administrator, {})).json());
    expect([dry.waits, dry.rejected, dry.handedOver]).toEqual([1, 1, undefined]);
    expect(dry.workbook?.slice(0, 4)).toBe('UEsD');
    const mapping = Object.fromEntries(
      dry.questions.filter(({ isOpen }) => isOpen).map(({ id, choices }) => [id, choices[0]?.value ?? ''])
    );
    const handed = v.parse(OldFileBody, await (await send(administrator, { mapping, handOver: true })).json());
    expect(handed.handedOver).toMatch(/^1 row waits for the leads now/);
    const waiting = await ask(leadElsewhere, `${PATHS.oldRows}?region=London&stage=waiting`);
    expect(v.parse(OldRowsBody, await waiting.json()).rows.map(({ answers }) => answers['oldNumber'])).toContain('901');
  });

  test('alone has it read', async () => {
    for (const who of [safeguardingLead, director, inspector]) expect((await send(who, {})).status).toBe(403);
  });
});
