import { cutBatch, joinedAnswers } from '../../../src/register/client/cut-batch';
import { inFewRequests, inOneRequest } from '../../../src/register/client/one-request';
import { items } from '../../../src/register/client/rows';
import { RegisterUnavailable } from '../../../src/register/client/sharepoint-client';
import { openProvisionedSite, type LocalSite } from '../local-site';

const BATCH = 'batch_00000000-0000-4000-8000-000000000000';
const SET = 'changeset_00000000-0000-4000-8000-000000000001';
const TYPE = `multipart/mixed; boundary=${BATCH}`;
const read = (address: string): string =>
  `Content-Type: application/http\nContent-Transfer-Encoding: binary\n\nGET ${address} HTTP/1.1\naccept: application/json\n\n`;
const write = (text: string): string =>
  `Content-Type: application/http\nContent-Transfer-Encoding: binary\n\nPOST /items HTTP/1.1\naccept: application/json\n\n${text}\n\n`;

describe('a batch', () => {
  const whole = `--${BATCH}\n${read('/a')}--${BATCH}\nContent-Type: multipart/mixed; boundary="${SET}"\n\n--${SET}\n${write('one')}--${SET}\n${write('--not a boundary')}--${SET}--\n\n--${BATCH}\n${read('/b')}--${BATCH}--\n`;

  it('that is short enough stays as it is', () => {
    expect(cutBatch(whole, TYPE)).toEqual([whole]);
  });

  it('is cut between its requests, in their order, by bytes and not by characters', () => {
    const cut = cutBatch(whole, TYPE, 320);
    expect(cut.map((batch) => [...batch.matchAll(/(GET|POST) \S+/g)].map(([line]) => line))).toEqual([
      ['GET /a', 'POST /items'],
      ['POST /items', 'GET /b']
    ]);
    expect(cut[1]).toContain('\n--not a boundary\n');
    expect(
      cutBatch(`--${BATCH}\n${write('Ł'.repeat(60))}--${BATCH}\n${read('/b')}--${BATCH}--\n`, TYPE, 300)
    ).toHaveLength(2);
  });

  it('is answered as if it had been sent whole', () => {
    const answer = (id: string): string => `--batchresponse_${id}\r\nX\r\n--batchresponse_${id}--\r\n`;
    expect(joinedAnswers([answer('1'), answer('2')])).toBe(
      '--batchresponse_1\r\nX\r\n--batchresponse_2\r\nX\r\n--batchresponse_2--\r\n'
    );
  });
});

describe('at SharePoint', () => {
  let site: LocalSite;
  beforeAll(async () => {
    site = await openProvisionedSite();
  });
  afterAll(() => site.close());

  it('a hundred long rows are added in as many requests as their bytes ask for, and each answer goes to its own', async () => {
    site.requests.length = 0;
    const added: readonly { readonly Title: string }[] = await inFewRequests(
      site.sp,
      Array.from(
        { length: 60 },
        (_, row) => (batch) =>
          items(batch, 'reviews').add({
            Title: `Row ${row}`,
            Reference: `LONG-${row}`,
            NotificationKey: `long ${row}`,
            State: 'x'.repeat(50_000)
          })
      )
    );
    expect(added.map(({ Title }) => Title)).toEqual(Array.from({ length: 60 }, (_, row) => `Row ${row}`));
    expect(site.requests.filter((request) => request.includes('$batch'))).toHaveLength(4);
  });

  it('a part that took too long counts as busy, not as a fault', async () => {
    await site.fault({ status: 500, part: true });
    await expect(
      inOneRequest(site.sp, (batch) => [items(batch, 'reviews').select('Id').top(1)()])
    ).rejects.toBeInstanceOf(RegisterUnavailable);
  });
});
