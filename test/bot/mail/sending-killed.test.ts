import { createGraph, type Graph } from '../../../bot/mail/graph';
import { createMailbox } from '../../../bot/mail/mailbox';
import { documentsOf } from '../../../src/register/documents/document-list';
import { ADDRESS } from '../../sharepoint/local/mail/mailbox';
import { FROM, openSendingScene, REFERENCE, type SendingScene } from './sending-scene';

/**
 * An email is sent once, and filed once, wherever the service is stopped: before and after each request of the mailbox.
 */

jest.setTimeout(180_000);

let scene: SendingScene;
beforeAll(async () => {
  scene = await openSendingScene();
}, 120_000);
afterAll(() => scene?.close());

class Stopped extends Error {}

/** Requests of a service that stops at its n-th, before or after it is carried out; no other follows. */
function stoppingAt(n: number, when: 'before' | 'after'): Graph {
  const graph = createGraph({ url: `${scene.mailbox.origin}/graph/v1.0`, token: () => Promise.resolve('app') });
  let count = 0;
  return async (request) => {
    count += 1;
    if (count > n || (count === n && when === 'before')) throw new Stopped();
    const answer = await graph(request);
    if (count === n) throw new Stopped();
    return answer;
  };
}

const A_DAY = 25 * 3_600_000;
const LATER = 6 * 60_000;
/** Two lists, drafting and writing, sending, two looks at what was sent, and reading it. */
const REQUESTS = 9;
const stops = Array.from({ length: REQUESTS }, (_, n) => n + 1).flatMap((n) =>
  (['before', 'after'] as const).map((when) => ({ n, when }))
);

test.each(stops)(
  'given a service that is stopped $when its request $n, when others go on, then the email is sent and filed once',
  async ({ n, when }) => {
    const passes = (milliseconds: number) => {
      scene.clock.at = new Date(Date.parse(scene.clock.at) + milliseconds).toISOString();
    };
    passes(A_DAY);
    const [emails, files] = [await scene.emails(), await documentsOf(scene.sp, REFERENCE)];
    expect(await scene.send('progress-chaser', { press: `${n}${when}` })).toMatchObject({ ok: true });
    await scene.sweep({ mailbox: createMailbox(stoppingAt(n, when), ADDRESS) }).catch(() => undefined);
    // What was sent is on its way for a moment, and then where it belongs.
    await new Promise((done) => setTimeout(done, 400));
    passes(LATER);
    await Promise.all([scene.sweep(), scene.sweep()]);
    await scene.sweep();
    const row = (await scene.outgoing()).find(
      ({ outgoing }) => Date.parse(outgoing?.askedAt ?? '') === Date.parse(scene.clock.at) - LATER
    );
    expect(row).toMatchObject({ stage: 'recorded', acknowledgement: { is: 'sent', to: FROM } });
    expect(await scene.emails()).toHaveLength(emails.length + 1);
    expect(await documentsOf(scene.sp, REFERENCE)).toHaveLength(files.length + 1);
  }
);
