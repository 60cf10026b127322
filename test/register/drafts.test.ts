import { DRAFT_LIFE, forgetDraft, saveDraft, readDraft, removeDrafts } from '../../src/register/drafts';
import { colleague, inspector, NOW } from '../domain/builders';
import { openProvisionedSite, type LocalSite } from './local-site';

let site: LocalSite;
beforeAll(async () => {
  site = await openProvisionedSite();
}, 20_000);
afterAll(() => site.close());

const later = (ms: number): string => new Date(Date.parse(NOW) + ms).toISOString();
const mine = { personId: inspector.id, step: 'notify-adult' } as const;
const draft = {
  form: 'form 1',
  given: { partnership: `O'Brien's Board\n🕯 <b>`, criterion: 'death' },
  keptAt: '2012-08-07T09:30:00Z'
};

test('what was kept comes back as it was, to the one person, for the one form', async () => {
  await saveDraft(site.sp, mine, draft);
  await expect(readDraft(site.sp, mine, NOW)).resolves.toEqual(draft);
  for (const other of [
    { ...mine, personId: colleague.id },
    { ...mine, step: 'notify-child' as const },
    { ...mine, reference: 'SCR-A-2012-0001' }
  ])
    await expect(readDraft(site.sp, other, NOW)).resolves.toBeUndefined();
});

test('it is read in one request, and kept in two', async () => {
  site.requests.length = 0;
  await readDraft(site.sp, mine, NOW);
  expect(site.requests).toHaveLength(1);
  await saveDraft(site.sp, mine, draft);
  expect(site.requests).toHaveLength(3);
});

test('there is one draft of a form: the last', async () => {
  await saveDraft(site.sp, mine, { ...draft, form: 'form 2', given: { partnership: 'Another Board' } });
  await expect(readDraft(site.sp, mine, NOW)).resolves.toMatchObject({
    form: 'form 2',
    given: { partnership: 'Another Board' }
  });
  expect(await site.rows('SCR Drafts', '')).toHaveLength(1);
});

test('two that keep the same form at once leave one draft', async () => {
  const of = { ...mine, reference: 'SCR-A-2012-0002', step: 'close' } as const;
  await Promise.all([
    saveDraft(site.sp, of, draft),
    saveDraft(site.sp, of, { ...draft, form: 'form 2' }),
    saveDraft(site.sp, of, { ...draft, form: 'form 3' })
  ]);
  expect(await site.rows('SCR Drafts', `DraftKey eq '${inspector.id}|close|SCR-A-2012-0002'`)).toHaveLength(1);
});

test('a form that has been taken removes its own draft, and not one that was kept since', async () => {
  await forgetDraft(site.sp, mine, 'form 1');
  await expect(readDraft(site.sp, mine, NOW)).resolves.toBeDefined();
  await forgetDraft(site.sp, mine, 'form 2');
  await expect(readDraft(site.sp, mine, NOW)).resolves.toBeUndefined();
  await expect(forgetDraft(site.sp, mine, 'form 2')).resolves.toBeUndefined();
});

test('after a day it is not given any more, and is removed', async () => {
  await saveDraft(site.sp, mine, draft);
  await saveDraft(site.sp, { ...mine, personId: colleague.id }, { ...draft, keptAt: '2012-08-08T09:30:00Z' });
  await expect(readDraft(site.sp, mine, later(DRAFT_LIFE - 1000))).resolves.toEqual(draft);
  await expect(readDraft(site.sp, mine, later(DRAFT_LIFE))).resolves.toBeUndefined();
  await removeDrafts(site.sp, NOW);
  expect((await site.rows('SCR Drafts', '')).map(({ DraftKey }) => DraftKey)).toEqual([
    `${colleague.id}|notify-adult|`
  ]);
});

test('a site that has no list of drafts yet has no draft, and nothing to remove', async () => {
  await site.sp.web.lists.getByTitle('SCR Drafts').delete();
  await expect(readDraft(site.sp, mine, NOW)).resolves.toBeUndefined();
  await expect(removeDrafts(site.sp, NOW)).resolves.toBeUndefined();
});
