import { commandsRoute } from '../../../../bot/http/routes/commands';
import { pageRoutes } from '../../../../bot/http/routes/page';
import type { Route } from '../../../../bot/http/routes/route';
import type { PageReads } from '../../../../bot/page-reads/page-reads';
import { PATHS } from '../../../../src/client/paths';
import { etagOf } from '../../../../src/register/client/etag';
import { director, eventsOf, everybody, notifies, REFERENCE } from '../../../domain/builders';
import { entryAfter, settled } from '../../../register/entries';
import { say } from '../../speaking';

const OTHER = 'SCR-A-2012-0009';
const entry = settled(entryAfter([notifies()], REFERENCE));
const review = { ...entry.review, differentFrom: { [OTHER]: 'compliance-manager' as const } };
const stored = { ...entry, review, id: 1, etag: etagOf('"1"') };
const events = eventsOf([notifies()]).map((event) => ({ ...event, differentFrom: [OTHER] }));

const unread = () => Promise.reject(new Error('not read'));
const reads: PageReads = {
  region: unread,
  actions: unread,
  england: unread,
  papers: unread,
  review: () => Promise.resolve({ ok: true, held: { review, duties: [] } }),
  history: () => Promise.resolve({ ok: true, events, isMore: false, offers: [] })
};
const handleCommand = () =>
  Promise.resolve({
    ...({ ok: true, seen: true, repeated: false } as const),
    ...{ reference: REFERENCE, stored, directory: everybody, warnings: {} }
  });
const routes = [...pageRoutes(reads, () => say), commandsRoute({ handleCommand }, () => say)];

const bodyOf = async (path: string): Promise<string> => {
  const route = routes.find((each) => each.path === path) as Extract<Route, { permission: 'signed-in' }>;
  const body = { step: 'record-progress', reference: REFERENCE, key: 'a form', given: {} };
  return JSON.stringify((await route.handler({ actorId: director.id, query: { reference: REFERENCE }, body })).body);
};

test.each([PATHS.review, PATHS.history, PATHS.commands])(
  '%s does not name the reviews that somebody said are different ones',
  async (path) => {
    const body = await bodyOf(path);
    expect(body).toContain(REFERENCE);
    expect(body).not.toContain(OTHER);
  }
);
