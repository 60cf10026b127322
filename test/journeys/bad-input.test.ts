import { said } from '../domain/in-words';
import { ADULT_NOTIFICATION } from '../../src/domain/forms/notification';
import { daysAgo } from '../support/days';
import { textOf } from '../support/chat';
import { registerRow } from '../support/site';
import { gather, type Cast } from './people';
import { openIntake, REFERENCE, type Typed } from './story';
import { unlikeAny, WINTERBOURNE_VIEW } from './winterbourne-view';

jest.setTimeout(240_000);

let cast: Cast;
beforeAll(async () => {
  cast = await gather();
});
afterAll(() => cast.end());

/** The values that the inputs of a card hold, by id. */
function typedIn(value: unknown): Typed {
  const held: Record<string, string> = {};
  const walk = (part: unknown): void => {
    if (part === null || typeof part !== 'object') return;
    const { type, id, value: typed } = part as { type?: string; id?: string; value?: string };
    if (type?.startsWith('Input.') && id !== undefined && typed !== undefined) held[id] = typed;
    Object.values(part).forEach(walk);
  };
  walk(value);
  return held;
}

async function submit(typed: Typed): Promise<{ text: string; held: Typed; reference: string | undefined }> {
  const { form, submit: data } = await openIntake(cast.inspector);
  const { card } = await cast.inspector.press(form, data, typed);
  return { text: textOf(card), held: typedIn(card), reference: REFERENCE.exec(textOf(card))?.[0] };
}

test('every required field empty: each says what to do', async () => {
  const { text, reference } = await submit({});
  expect(reference).toBeUndefined();
  for (const { missing } of ADULT_NOTIFICATION) if (missing !== undefined) expect(text).toContain(said(missing));
});

test.each([
  ['a date in the future', { notifiedOn: '2099-01-01' }, 'is in the future'],
  ['an impossible date', { notifiedOn: '2025-02-30' }, 'as a real date'],
  ['initiated after we were notified', { initiatedOn: daysAgo(13), notifiedOn: daysAgo(21) }, 'must not be after'],
  ['10,000 characters', { partnership: 'x'.repeat(10_000) }, 'You entered 10,000'],
  ['an authority that is none', { authority: 'Atlantis' }, 'Select the local authority'],
  ['a name instead of initials', { initials: 'A very long name indeed' }, 'characters or fewer']
])('%s: refused with a sentence, and nothing typed is lost', async (_what, wrong, sentence) => {
  const typed: Typed = { ...WINTERBOURNE_VIEW, ...wrong };
  const { text, held, reference } = await submit(typed);
  expect(reference).toBeUndefined();
  expect(text).toContain(sentence);
  for (const [id, value] of Object.entries(typed).filter(([, each]) => each !== ''))
    expect([id, `${held[id] ?? ''} ${text}`]).toEqual([id, expect.stringContaining(value)]);
});

test.each([
  ['markup', '<script>alert(1)</script>'],
  ['a quotation mark', "'; drop table reviews; --"],
  ['a formula', '=HYPERLINK("https://example.org","press")'],
  ['a markdown link', '[press here](https://example.org) **now**'],
  ['emoji', 'Tŷ Gobaith 🏡👨‍👩‍👧'],
  ['Welsh', 'Plas Ŵyn, Llŷr ap Rhŷs'],
  ['Polish', 'Dom Święta Łucja, Żółć']
])('%s is kept exactly in the register', async (what, service) => {
  const { reference } = await submit({ ...unlikeAny(what), service });
  expect(reference).toBeDefined();
  const row = await registerRow(cast.tenant, cast.people.lead, reference ?? '');
  expect(row['Service']).toBe(service);
});

test('a location code that is none is refused with an example, and kept in the form', async () => {
  const { text, reference } = await submit({ ...unlikeAny('no code'), locationCodes: 'not a code at all' });
  expect(text).toContain('Enter location codes only, for example 1-1434777508 or RX3LD');
  expect(text).toContain('not a code at all');
  expect(reference).toBeUndefined();
});
