import * as v from 'valibot';

import { PATHS } from '../../../src/client/paths';
import {
  OldProofBody,
  OldRegisterBody,
  OldRowBody,
  OldRowsBody,
  type OldRowShown
} from '../../../src/client/wire/old-register-wire';
import type { Person } from '../../../src/domain/people/people';
import type { SignedRow } from '../../../src/domain/take-over/signed-row';
import { digestReference, messagesOf } from '../../../src/register/messages';
import { saveOldFile, addOldRows } from '../../../src/register/old-register';
import { readReview } from '../../../src/register/reviews/reviews';
import { director, inspector, leadElsewhere, safeguardingLead } from '../../domain/builders';
import { anOldRow } from '../../domain/take-over/an-old-row';
import { commandsOn } from '../commands-on';
import { administrator, NOW, now, openOldDesk, type OldDesk } from './an-old-desk';
import { until } from '../../support/until';

jest.setTimeout(120_000);

let desk: OldDesk;
let count = 0;
beforeAll(async () => {
  desk = await openOldDesk();
});
afterAll(() => desk.close());

const ask: OldDesk['ask'] = (...asked) => desk.ask(...asked);
const post: OldDesk['post'] = (...asked) => desk.post(...asked);

/** A row that no other test has. */
async function aRow(given: Partial<SignedRow> = {}): Promise<SignedRow> {
  count += 1;
  const row = anOldRow({ key: count.toString(16).padStart(32, '0'), row: count, ...given });
  await addOldRows(desk.site.sp, [
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

  test('sees the comment on a cell', async () => {
    const cell = { column: 'C', heading: 'Date notified', shown: '13/3/10', comment: 'Letter of 9/3', fate: 'Read' };
    const { key } = await aRow({ cells: [cell] });
    const answer = await ask(safeguardingLead, `${PATHS.oldRows}?region=South+West&stage=waiting`);
    expect(v.parse(OldRowsBody, await answer.json()).rows.find((row) => row.key === key)?.cells).toEqual([cell]);
  });

  test('takes a row over: the review is in the register with a reference of its own year, once however often', async () => {
    const row = await aRow();
    const first = await rowIn(await take(safeguardingLead, row));
    expect(first).toMatchObject({ stage: 'taken', signed: { by: safeguardingLead.name } });
    expect(first.reference).toMatch(/^SCR-A-2010-\d{4}$/);
    expect((await rowIn(await take(safeguardingLead, row))).reference).toBe(first.reference);
    const stored = await readReview(desk.site.sp, first.reference ?? '');
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
    const stored = await readReview(desk.site.sp, reference);
    expect(stored?.review.done['take-over-adult']?.given).toMatchObject({
      partnership: 'Gloucestershire SAB',
      source: 'Sheet “2010”, row 14',
      file: row.file
    });
    expect(stored?.review.entry.notifiedOn).toBeUndefined();
  });

  test('says what becomes of notes that may name a person before anything is recorded, whatever a page sends', async () => {
    const note = 'Update: Mary rang';
    const row = await aRow({ mayName: true, proposed: { ...anOldRow().proposed, note } });
    expect((await take(safeguardingLead, row)).status).toBe(409);
    expect((await rowIn(await take(safeguardingLead, row, { note }))).answers['note']).toBe(note);
    const other = await aRow({ mayName: true, proposed: { ...anOldRow().proposed, note } });
    expect((await rowIn(await take(safeguardingLead, other, { note: '' }))).answers['note']).toBeUndefined();
  });

  test('who sends other answers for a row that is taken over already is told that they are not recorded', async () => {
    const row = await aRow();
    await take(safeguardingLead, row);
    const answer = await take(safeguardingLead, row, { partnership: 'Another board' });
    expect([answer.status, await answer.text()]).toEqual([409, expect.stringContaining('has not been recorded')]);
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
    const first = await aRow({ proposed: { ...codes.proposed, closed: 'yes' } });
    const { reference } = await rowIn(await take(safeguardingLead, first));
    const second = await aRow(codes);
    const answer = await take(safeguardingLead, second, {}, []);
    expect([answer.status, await answer.json()]).toEqual([
      409,
      {
        refusal: expect.objectContaining({
          code: 'looks-alike',
          sentence: `This may be a duplicate of a review already in the register: ${reference}. Nothing has been recorded yet. If it is the same review, set this row aside; if not, take it over anyway.`,
          alike: [expect.objectContaining({ reference })]
        })
      }
    ]);
  });

  test('is not asked about the review of the same row that was taken out', async () => {
    const row = await aRow({
      proposed: { ...anOldRow().proposed, locationCodes: '1-122231077', regulatedService: 'yes', service: 'Elms' }
    });
    await take(safeguardingLead, row, {}, []);
    await post(safeguardingLead, PATHS.takeRowOut, { key: row.key, why: 'Too early' });
    await post(safeguardingLead, PATHS.putRowBack, { key: row.key });
    expect((await rowIn(await take(safeguardingLead, row, {}, []))).stage).toBe('taken');
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
    const stored = await readReview(desk.site.sp, reference);
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
    await saveOldFile(desk.site.sp, {
      hash: 'f'.repeat(64),
      readAt: NOW,
      rows: 1,
      rejected: 0,
      handedOver: true,
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
    const result = await commandsOn(desk.site.sp, now).handleCommand({
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
  const row = await aRow({ region: 'London', proposed: { authority: 'Hackney', source: 'Sheet “2010”, row 1' } });
  await take(leadElsewhere, row);
  const told = () => messagesOf(desk.site.sp, digestReference(leadElsewhere.id));
  await until(async () => (await told()).length === 1, { what: 'the message to the lead' });
  await take(leadElsewhere, row);
  expect((await told()).map(({ digest }) => digest?.why)).toEqual([{ is: 'taken-over', name: 'London' }]);
});
