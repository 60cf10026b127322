import { createGraph } from '../../../bot/mail/graph';
import { createMailbox, type Mailbox } from '../../../bot/mail/mailbox';
import { ADDRESS } from '../../sharepoint/local/mail/mailbox';
import { letter, openMailScene, type MailScene } from './mail-scene';

/**
 * KP-5: “acknowledged on receipt”, and only once, wherever the service is stopped. Each request of the mailbox is the
 * last before a stop, once unsent and once sent without its answer.
 */

jest.setTimeout(180_000);

let scene: MailScene;
beforeAll(async () => {
  scene = await openMailScene();
});
afterAll(() => scene.close());

class Stopped extends Error {}

/** A mailbox whose service stops at its n-th request, before or after it is carried out; no other follows. */
function stoppingAt(mailbox: Mailbox, n: number, when: 'before' | 'after'): Mailbox {
  let count = 0;
  return new Proxy(mailbox, {
    get: (target, name: keyof Mailbox) => {
      const method: (...given: never[]) => Promise<unknown> = target[name];
      return async (...given: never[]) => {
        count += 1;
        if (count > n || (count === n && when === 'before')) throw new Stopped();
        const answer = await method.apply(target, given);
        if (count === n) throw new Stopped();
        return answer;
      };
    }
  });
}

const LATER = 6 * 60_000;
/** Two lists, the mail itself, putting away, drafting, sending and looking. */
const REQUESTS = 8;
const stops = Array.from({ length: REQUESTS }, (_, n) => n + 1).flatMap((n) =>
  (['before', 'after'] as const).map((when) => ({ n, when }))
);

test.each(stops)(
  'given a service that is stopped $when its request $n, when others go on, then the mail is acknowledged once',
  async ({ n, when }) => {
    const from = `a${n}${when}@trust.nhs.uk`;
    await scene.mailbox.deliver(letter({ from }));
    const graph = createGraph({ url: `${scene.mailbox.origin}/graph/v1.0`, token: () => Promise.resolve('app') });
    await scene.sweep({ mailbox: stoppingAt(createMailbox(graph, ADDRESS), n, when) }).catch(() => undefined);
    // What was sent is on its way for a moment, and then where it belongs.
    await new Promise((done) => setTimeout(done, 400));
    scene.clock.at = new Date(Date.parse(scene.clock.at) + LATER).toISOString();
    await Promise.all([scene.sweep(), scene.sweep()]);
    await scene.sweep();
    const mail = (await scene.mails()).find((each) => each.from === from);
    expect(mail).toMatchObject({ stage: 'waiting', acknowledgement: { is: 'sent', to: from } });
    expect((await scene.sent()).filter(({ recipients }) => recipients.includes(from))).toHaveLength(1);
  }
);
