import { createServer } from '../../../../bot/http/server';
import { papersRoute } from '../../../../bot/http/routes/papers';
import { createLimits } from '../../../../bot/limits/limits';
import { createPaperFiles } from '../../../../bot/papers/paper-file';
import { PATHS } from '../../../../src/client/paths';
import { NO_SUCH_REVIEW } from '../../../../src/domain/review/decide';
import type { Person } from '../../../../src/domain/people/people';
import { addHolding } from '../../../../src/register/directory/holdings';
import { fileDocument } from '../../../../src/register/documents/documents';
import {
  advisor,
  author,
  communications,
  director,
  directorElsewhere,
  inspector,
  leaver,
  mentalHealthManager,
  outsider,
  REFERENCE,
  untilAppointed
} from '../../../domain/builders';
import { closes } from '../../../domain/acts';
import { createShown, entryAfter } from '../../../register/entries';
import { openProvisionedSite, type LocalSite } from '../../../register/local-site';
import { listen } from '../../connector';

const CLOSED = 'SCR-A-2012-0002';
let site: LocalSite;
let server: { readonly url: string; close(): Promise<void> };

beforeAll(async () => {
  site = await openProvisionedSite();
  for (const { id: personId, name, holdings } of [
    author,
    advisor,
    communications,
    directorElsewhere,
    mentalHealthManager,
    leaver
  ])
    for (const held of holdings) await addHolding(site.sp, { personId, name, email: '', ...held });
  await createShown(site.sp, entryAfter(untilAppointed, REFERENCE), 'k1');
  await createShown(site.sp, entryAfter([...untilAppointed.slice(0, 1), closes()], CLOSED), 'k2');
  for (const reference of [REFERENCE, CLOSED])
    for (const kind of ['imr', 'terms'] as const)
      await fileDocument(site.sp, {
        reference,
        name: 'Ours & theirs.docx',
        kind,
        bytes: new TextEncoder().encode(`${kind} of ${reference}`),
        hash: `${kind} of ${reference}`
      });
  server = await listen(
    createServer({
      refusedFile: () => Promise.resolve(undefined),
      routes: [papersRoute(createPaperFiles({ sp: site.sp, now: () => '2012-08-20T09:00:00.000Z' }))],
      identify: (header) => {
        const actorId = /^Bearer (.+)$/.exec(header ?? '')?.[1];
        return Promise.resolve(
          actorId ? { ok: true, actorId } : { ok: false, status: 401, code: 'no-token', sentence: 'Sign in first.' }
        );
      },
      limits: createLimits(() => ({ requests: 10_000, files: 10_000, strangers: 10_000 })),
      mode: 'production',
      webOrigin: 'https://tenant.sharepoint.example',
      log: { event: () => undefined, fault: () => undefined }
    })
  );
}, 60_000);
afterAll(async () => {
  await server.close();
  await site.close();
});

async function get(who: Person | undefined, asked: Readonly<Record<string, string>> = {}) {
  const address = new URL(PATHS.paperFile, server.url);
  for (const [name, value] of Object.entries({
    reference: REFERENCE,
    folder: 'imr',
    name: 'Ours & theirs.docx',
    ...asked
  }))
    address.searchParams.set(name, value);
  const answer = await fetch(address, { headers: who ? { authorization: `Bearer ${who.id}` } : {} });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

/** Status of a paper of the IMR while it is written, of one of the partnership, and of those of a closed review. */
test.each<[string, Person | undefined, number, number, number]>([
  ['an inspector of the region', inspector, 200, 200, 200],
  ['its director', director, 200, 200, 200],
  ['its mental health operations manager, who has no right in SharePoint', mentalHealthManager, 403, 200, 200],
  ['the author from elsewhere, who has no part in the other review', author, 200, 200, 404],
  ['the national safeguarding advisor', advisor, 403, 200, 200],
  ['the communications team', communications, 403, 200, 200],
  ['a director of another region', directorElsewhere, 404, 404, 404],
  ['whose post has ended', leaver, 404, 404, 404],
  ['a stranger', outsider, 404, 404, 404],
  ['nobody', undefined, 401, 401, 401]
])('to %s', async (_who, person, writing, open, closed) => {
  for (const [reference, folder, kind, status] of [
    [REFERENCE, 'imr', 'imr', writing],
    [REFERENCE, 'partnership', 'terms', open],
    [CLOSED, 'imr', 'imr', closed],
    [CLOSED, 'partnership', 'terms', closed]
  ] as const) {
    const answer = await get(person, { reference, folder });
    expect(answer.status).toBe(status);
    if (status === 200) expect(answer.text).toBe(`${kind} of ${reference}`);
    else expect(answer.text).not.toContain(`of ${reference}`);
    if (status === 404) expect(JSON.parse(answer.text)).toEqual({ refusal: { sentence: NO_SUCH_REVIEW } });
    if (status === 403)
      expect(JSON.parse(answer.text)).toEqual({
        refusal: { sentence: 'The IMR is still being written. You can read it once it has been agreed.' }
      });
  }
});

test('it is a file to save, of no type that a browser opens', async () => {
  const { headers } = await get(inspector);
  expect([headers.get('content-disposition'), headers.get('content-type'), headers.get('cache-control')]).toEqual([
    'attachment; filename="Ours & theirs.docx"',
    'application/octet-stream',
    'no-store'
  ]);
});

test('who may not see a review does not learn that it, or a paper, is there', async () => {
  const none = await get(directorElsewhere, { reference: 'SCR-A-2012-0009' });
  expect(await get(directorElsewhere)).toMatchObject({ status: none.status, text: none.text });
  expect(await get(directorElsewhere, { name: 'None.docx' })).toMatchObject({ status: none.status, text: none.text });
});

test.each([
  ['../../SCR-A-2012-0002/IMR/Ours & theirs.docx', 400],
  ['..', 400],
  ['..\\\\Ours & theirs.docx', 400],
  ['', 400],
  ['a'.repeat(401), 400],
  ["it's not there.docx", 404]
])('the name %s', async (name, status) => {
  expect((await get(inspector, { name })).status).toBe(status);
});

test('a paper that has gone, and one that someone has open, are said so', async () => {
  expect(JSON.parse((await get(inspector, { name: 'None.docx' })).text)).toEqual({
    refusal: { sentence: 'This paper is no longer among the papers of the review. Open the review again.' }
  });
  await site.fault({ status: 423, match: 'GET .*\\$value' });
  const open = await get(inspector);
  expect([open.status, JSON.parse(open.text)]).toEqual([
    409,
    {
      refusal: {
        sentence:
          'SharePoint cannot give this paper at the moment, because someone has it open. Try again in 10 seconds.'
      }
    }
  ]);
});
