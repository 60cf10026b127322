import type { NewEntry } from '../../src/domain/imr/chronology';
import { addEntries, readChronology, readNumbers, currentEntries, strikeEntry } from '../../src/register/chronology';
import { openProvisionedSite, type LocalSite } from './local-site';

const REFERENCE = 'SCR-A-2012-0001';
const hand = { by: 'Imran Sheikh', at: '2012-09-03T10:00:00Z' };
const entry = (more: Partial<NewEntry> = {}): NewEntry => ({
  date: { on: '2011-05-03', about: false },
  time: '14:30',
  source: 'Inspection file',
  event: 'Visit',
  action: '',
  comment: '',
  ...more
});
const many = (count: number, source: string): readonly NewEntry[] =>
  Array.from({ length: count }, (_, index) => entry({ source, event: `Event ${index + 1}` }));

let site: LocalSite;
beforeAll(async () => {
  site = await openProvisionedSite();
}, 20_000);
afterAll(() => site.close());

const add = async (form: string, entries: readonly NewEntry[], reference = REFERENCE): Promise<number> =>
  addEntries(site.sp, { reference, form, entries, there: await readNumbers(site.sp, reference), ...hand });

describe('entries', () => {
  it('come back exactly as they went in, numbered in the order of entry', async () => {
    const hostile = `<b>"x"</b> 'y' =HYPERLINK("z")\nŁódź 🕯 & ]]>`;
    const given = [
      entry(),
      entry({
        date: { on: '2009', about: true },
        time: '',
        event: hostile,
        action: 'Letter\nsent',
        comment: 'x'.repeat(4000)
      }),
      entry({ date: { on: '', about: false } })
    ];
    await expect(add('form-1', given)).resolves.toBe(3);
    await expect(readChronology(site.sp, REFERENCE)).resolves.toEqual(
      given.map((each, index) => ({ ...each, number: index + 1 }))
    );
  });

  it('are added once, however often their form is sent', async () => {
    site.requests.length = 0;
    await expect(add('form-1', [entry(), entry(), entry()])).resolves.toBe(3);
    expect(site.requests).toEqual([expect.stringMatching(/^GET /)]);
    await expect(readChronology(site.sp, REFERENCE)).resolves.toHaveLength(3);
  });

  it('are completed when only some of a form were added before', async () => {
    await add('half', many(2, 'half'), 'SCR-A-2012-0002');
    await expect(add('half', many(5, 'half'), 'SCR-A-2012-0002')).resolves.toBe(5);
    const found = await readChronology(site.sp, 'SCR-A-2012-0002');
    expect(found.map(({ number, event }) => [number, event])).toEqual(
      [1, 2, 3, 4, 5].map((number) => [number, `Event ${number}`])
    );
  });

  it('of three hundred rows take three requests and a read', async () => {
    site.requests.length = 0;
    await add('rows', many(300, 'spreadsheet'), 'SCR-A-2012-0003');
    expect(site.requests).toHaveLength(4);
    expect((await readChronology(site.sp, 'SCR-A-2012-0003')).map(({ number }) => number)).toEqual(
      Array.from({ length: 300 }, (_, index) => index + 1)
    );
  }, 20_000);

  it('of two forms sent at once have numbers of their own, and none is lost', async () => {
    const reference = 'SCR-A-2012-0004';
    await Promise.all([
      add('one', many(20, 'one'), reference),
      add('two', many(20, 'two'), reference),
      add('one', many(20, 'one'), reference)
    ]);
    const found = await readChronology(site.sp, reference);
    expect(new Set(found.map(({ number }) => number)).size).toBe(40);
    for (const source of ['one', 'two'])
      expect(
        found
          .filter((each) => each.source === source)
          .map(({ event }) => event)
          .sort()
      ).toEqual(
        many(20, source)
          .map(({ event }) => event)
          .sort()
      );
  }, 20_000);
});

describe('striking', () => {
  it('keeps the entry and says why it does not stand', async () => {
    await expect(
      strikeEntry(site.sp, { reference: REFERENCE, number: 2, reason: 'Of another service', ...hand })
    ).resolves.toBe('struck');
    const entries = await readChronology(site.sp, REFERENCE);
    expect(entries[1]?.struck).toEqual({ reason: 'Of another service', ...hand });
    expect(currentEntries(entries).map(({ number }) => number)).toEqual([1, 3]);
  });

  it('happens once, and to an entry that is there', async () => {
    await expect(strikeEntry(site.sp, { reference: REFERENCE, number: 2, reason: 'Otherwise', ...hand })).resolves.toBe(
      'struck already'
    );
    await expect(strikeEntry(site.sp, { reference: REFERENCE, number: 9, reason: 'None', ...hand })).resolves.toBe(
      'not there'
    );
    expect((await readChronology(site.sp, REFERENCE))[1]?.struck?.reason).toBe('Of another service');
  });
});
