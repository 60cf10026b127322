import '@pnp/sp/files/web.js';
import { readChronology } from '../../src/register/chronology';
import { author, inspector } from '../domain/builders';

import { eachWithAnImr, ENTRY, history, lastGiven, reference, refusal, site, take, taken } from './imr-written';

jest.setTimeout(30_000);

eachWithAnImr();

describe('the chronology', () => {
  it('takes an entry in three requests, and nothing of it comes into the register or the history', async () => {
    site.requests.length = 0;
    await taken(author, 'record-chronology', ENTRY);
    expect(site.requests).toHaveLength(3);
    await expect(readChronology(site.sp, reference)).resolves.toEqual([
      { ...ENTRY, date: { on: '2011-05-03', about: false }, time: '14:30', number: 1 }
    ]);
    expect(await lastGiven('record-chronology')).toEqual({ entries: '1', highest: '1' });
    expect(JSON.stringify(await site.rows('SCR Reviews', `Reference eq '${reference}'`))).not.toMatch(
      /mbulance|Inspection file/
    );
  });

  it('takes rows as they were pasted, each once however often they are sent', async () => {
    const rows = `Event\tDate\tSource\r\n${Array.from({ length: 120 }, (_, index) => `"Visit ${index}\nby an inspector"\t${(index % 28) + 1}/5/2011\tLog ${index}`).join('\r\n')}\r\n`;
    await taken(author, 'record-chronology', { rows }, 'form');
    await expect(taken(author, 'record-chronology', { rows }, 'form')).resolves.toMatchObject({ repeated: true });
    const entries = await readChronology(site.sp, reference);
    expect([entries.length, entries[119]]).toEqual([
      120,
      expect.objectContaining({ number: 120, event: 'Visit 119\nby an inspector', source: 'Log 119' })
    ]);
    expect((await history()).filter(({ step }) => step === 'record-chronology')).toHaveLength(1);
  });

  it('says which rows cannot be read, or that a paste is too long, and takes none', async () => {
    expect(
      (
        await refusal(author, 'record-chronology', {
          rows: 'Date\tEvent\tSource\nsummer\tVisit\tLog\n2011\tVisit\tLog'
        })
      ).fields?.['rows']
    ).toMatch(/^Row 2: “summer” is not a date/);
    expect((await refusal(author, 'record-chronology', { rows: 'a\t"b' })).fields?.['rows']).toMatch(
      /cannot be separated/
    );
    expect((await refusal(author, 'record-chronology', { rows: 'x'.repeat(20_001) })).fields?.['rows']).toMatch(
      /You entered 20,001\./
    );
    await expect(readChronology(site.sp, reference)).resolves.toEqual([]);
  });

  it('is added to by its author alone', async () => {
    expect((await refusal(inspector, 'record-chronology', ENTRY)).code).toBe('not-your-role');
    await expect(readChronology(site.sp, reference)).resolves.toEqual([]);
  });

  it('is completed when the service stopped between the entries and the save', async () => {
    const real = globalThis.fetch;
    jest.spyOn(globalThis, 'fetch').mockImplementation(async (url, init) => {
      if (new Headers(init?.headers).get('x-http-method') === 'MERGE') throw new TypeError('gone');
      return real(url, init);
    });
    await expect(take(author, 'record-chronology', ENTRY, 'form')).rejects.toThrow('SharePoint could not be reached');
    jest.restoreAllMocks();
    await expect(readChronology(site.sp, reference)).resolves.toHaveLength(1);
    await expect(taken(author, 'record-chronology', ENTRY, 'form')).resolves.toMatchObject({ repeated: false });
    await expect(readChronology(site.sp, reference)).resolves.toHaveLength(1);
    expect(await lastGiven('record-chronology')).toEqual({ entries: '1', highest: '1' });
  });

  it('has an entry struck, which keeps the reason to itself', async () => {
    await taken(author, 'record-chronology', ENTRY);
    await taken(author, 'strike-chronology', { number: '1', reason: 'It concerns another person' });
    expect((await readChronology(site.sp, reference))[0]?.struck).toMatchObject({
      by: author.name,
      reason: 'It concerns another person'
    });
    expect(await lastGiven('strike-chronology')).toEqual({ number: '1' });
    expect((await refusal(author, 'strike-chronology', { number: '1', reason: 'Again' })).fields?.['number']).toBe(
      'Entry 1 is already struck out.'
    );
  });
});
