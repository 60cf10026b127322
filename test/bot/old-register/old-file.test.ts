import * as v from 'valibot';

import { PATHS } from '../../../src/client/paths';
import { OldFileBody } from '../../../src/client/wire/old-file-wire';
import { OldRegisterBody, OldRowsBody } from '../../../src/client/wire/old-register-wire';
import type { Person } from '../../../src/domain/people/people';
import { director, inspector, leadElsewhere, safeguardingLead } from '../../domain/builders';
import { workbookFile } from '../../support/workbooks/workbook-file';
import { administrator, openOldDesk, type OldDesk } from './an-old-desk';

jest.setTimeout(120_000);

let desk: OldDesk;
beforeAll(async () => {
  desk = await openOldDesk();
});
afterAll(() => desk.close());

const rows = [
  ['No', 'Board', 'LA', 'Initials', 'Date notified'],
  ['901', 'Camden SAB', 'Camden', 'AB', '13/3/10'],
  ['902', 'Camden SAB', 'Camden', 'CD', '31/02/2010']
];
const made = (more: readonly string[][] = []): Promise<Uint8Array> =>
  workbookFile({ sheets: [{ name: 'Adults', rows: [...rows, ...more] }] });
let register: Uint8Array;
beforeAll(async () => {
  register = await made();
});
const send = async (who: Person, command: unknown, bytes = register): Promise<Response> => {
  const form = new FormData();
  form.append('command', JSON.stringify(command));
  form.append('file', new File([new Uint8Array(bytes)], 'register.xlsx'));
  return desk.ask(who, PATHS.oldFile, { method: 'POST', body: form });
};

test('an administrator has the file read, answers what is asked, and hands the rows to the leads', async () => {
  const dry = v.parse(OldFileBody, await (await send(administrator, {})).json());
  expect([dry.compared.fresh, dry.rejected, dry.handedOver]).toEqual([1, 1, undefined]);
  expect(dry.sheets.map(({ sheet, cells }) => [sheet, cells])).toEqual([['Adults', 15]]);
  expect(dry.regions).toEqual([{ region: 'London', rows: 1 }]);
  expect(dry.workbook?.slice(0, 4)).toBe('UEsD');
  const mapping = Object.fromEntries(
    dry.questions.filter(({ isOpen }) => isOpen).map(({ id, choices }) => [id, choices[0]?.value ?? ''])
  );
  const handed = v.parse(OldFileBody, await (await send(administrator, { mapping, handOver: true })).json());
  expect(handed.handedOver).toMatch(/^1 new row waits for the leads/);
  const waiting = await desk.ask(leadElsewhere, `${PATHS.oldRows}?region=London&stage=waiting`);
  expect(v.parse(OldRowsBody, await waiting.json()).rows.map(({ answers }) => answers['oldNumber'])).toContain('901');
});

test('a file that was handed over and is tried again stays in the proof as it was handed over', async () => {
  const files = async (who: Person) =>
    v.parse(OldRegisterBody, await (await desk.ask(who, PATHS.oldRegister)).json()).files;
  const before = await files(administrator);
  expect(before).toEqual([expect.objectContaining({ rows: 1, rejected: 1, handedOver: true })]);
  await send(administrator, { mapping: { 'sheet/Adults': 'left-out' } });
  expect(await files(administrator)).toEqual(before);
});

test('what is only tried is shown to administrators, and to no lead', async () => {
  await send(administrator, {}, await made([['903', 'Camden SAB', 'Camden', 'EF', '15/3/10']]));
  const shown = async (who: Person) =>
    v
      .parse(OldRegisterBody, await (await desk.ask(who, PATHS.oldRegister)).json())
      .files.map(({ handedOver }) => handedOver);
  expect([await shown(administrator), await shown(leadElsewhere)]).toEqual([[true, false], [true]]);
});

test('nobody else has it read', async () => {
  for (const who of [safeguardingLead, director, inspector]) expect((await send(who, {})).status).toBe(403);
});
