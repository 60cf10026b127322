import { fuzz } from '../fuzz/fuzz';
import { rowsOf } from '../support/site';
import { gather, type Cast } from './people';
import { notify } from './story';

jest.setTimeout(240_000);

let cast: Cast;
let reference: string;
beforeAll(async () => {
  cast = await gather();
  ({ reference } = await notify(cast.inspector));
});
afterAll(() => cast.end());

test('hostile input by everybody on every way in: no fault of ours, and nothing in the history that no answer says', async () => {
  const figures = await fuzz(cast.tenant, { seed: 7, count: 300, references: [reference] });
  expect(figures.faults).toEqual([]);
  expect(figures.recorded).toBeLessThanOrEqual(figures.accepted);
  expect(figures.refused).toBeGreaterThan(150);
});

test('and a person without a post leaves no row but what an installation left', async () => {
  await cast.stranger.say('hello');
  await expect(rowsOf(cast.tenant, cast.people.stranger, 'SCR Conversations')).rejects.toThrow('403');
  const rows = await rowsOf(cast.tenant, 'the service', 'SCR Conversations', '&$select=PersonId');
  expect(rows.map(({ PersonId }) => PersonId)).not.toContain(cast.people.stranger.id);
});
