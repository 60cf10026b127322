import { letter, openMailScene, type MailScene } from './mail-scene';

/** What the mailbox costs, one request after another or not: a copy of the service may wait 200 ms for each. */

jest.setTimeout(60_000);

let scene: MailScene;
beforeAll(async () => {
  scene = await openMailScene();
  // The folder for what is taken in, and that of SCR Documents, are made by the first mail.
  await scene.mailbox.deliver(letter({ from: 'first@trust.nhs.uk' }));
  await scene.sweep();
});
afterAll(() => scene.close());

const counted = async (
  work: () => Promise<unknown>
): Promise<{ readonly graph: number; readonly sharePoint: number }> => {
  await scene.mailbox.local('/requests', { method: 'DELETE' });
  scene.site.requests.length = 0;
  await work();
  const { total } = await (await scene.mailbox.local('/requests')).json();
  return { graph: total.http, sharePoint: scene.site.requests.length };
};

test('given nothing new, when the service looks, then it costs two requests of the mailbox and one of SharePoint', async () => {
  expect(await counted(() => scene.sweep())).toEqual({ graph: 2, sharePoint: 1 });
});

test('given one mail, then looking whether it came before, registering, filing, telling, putting away and acknowledging it cost so many', async () => {
  const none = await counted(() => scene.sweep());
  await scene.mailbox.deliver(letter({ from: 'second@trust.nhs.uk' }));
  const one = await counted(() => scene.sweep({ pause: () => new Promise((done) => setTimeout(done, 400)) }));
  expect({ graph: one.graph - none.graph, sharePoint: one.sharePoint - none.sharePoint }).toEqual({
    graph: 8,
    sharePoint: 10
  });
});
