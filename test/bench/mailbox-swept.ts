import { createLetterReader } from '../../bot/letters/letter-reader';
import { readOriginal } from '../../bot/mail/read-original';
import { ukDay } from '../../src/domain/dates';
import { letter, openMailScene, type MailScene } from '../bot/mail/mail-scene';
import { rounded, type Figure } from './figure';
import { DISTANCE } from './request-counts';

/** As many as a look takes up. */
const MAILS = 50;
const AN_HOUR = 3_600_000;

/** What a mail that is taken in and acknowledged may ask of SharePoint and of Microsoft Graph, at most. */
const OF_SHAREPOINT = 11;
const OF_GRAPH = 8;

/**
 * What a look through the mailbox asks of SharePoint and of Microsoft Graph without mail, and for each that it takes in
 * and acknowledges; how long that takes at a distance, and so how many one copy of the service takes in an hour.
 */
export async function measureMailbox(): Promise<readonly Figure[]> {
  const scene = await openMailScene();
  try {
    // The folders for what is taken in are made by the first mail.
    await deliver(scene, 1, 'first');
    await look(scene);
    await scene.mailbox.sent(1);
    const none = await measured(scene);
    await deliver(scene, MAILS, 'more');
    const many = await measured(scene);
    const one = (all: number, without: number): number => rounded((all - without) / MAILS);
    const ms = (many.ms - none.ms) / MAILS;
    const ofGraph = (requests: number): string => `${requests} of Microsoft Graph`;
    const graph = one(many.graph, none.graph);
    return [
      {
        operation: 'mailbox: a look without mail',
        requests: none.sharePoint,
        atDistance: none.ms,
        note: ofGraph(none.graph)
      },
      {
        operation: `mailbox: a mail of ${MAILS}`,
        requests: one(many.sharePoint, none.sharePoint),
        atDistance: ms,
        aim: { requests: OF_SHAREPOINT },
        note: `${Math.round(AN_HOUR / ms).toLocaleString('en-GB')} mails an hour with one copy`
      },
      { operation: `mailbox: a mail of ${MAILS}, of Microsoft Graph`, requests: graph, aim: { requests: OF_GRAPH } }
    ];
  } finally {
    await scene.close();
  }
}

async function deliver(scene: MailScene, count: number, name: string): Promise<void> {
  for (let n = 0; n < count; n += 1) await scene.mailbox.deliver(letter({ from: `${name}${n}@trust.nhs.uk` }));
}

/** As the service takes it: each mail is read in a process of its own, and waited for as long as in a real mailbox. */
const look = (scene: MailScene): Promise<unknown> => {
  const { sp, now } = scene.options();
  const reader = createLetterReader();
  return scene.sweep({
    read: (original, mail) => readOriginal(sp, reader, { original, mail, today: ukDay(now()) }),
    pause: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds))
  });
};

async function measured(scene: MailScene) {
  const far = { delayMs: DISTANCE, count: 1_000_000, match: '.' };
  await scene.site.fault(far);
  await scene.mailbox.local('/faults', { json: far });
  await scene.mailbox.local('/requests', { method: 'DELETE' });
  // Making it far was counted, too.
  scene.site.requests.length = 0;
  const started = performance.now();
  await look(scene);
  const ms = performance.now() - started;
  const sharePoint = scene.site.requests.length;
  await scene.site.calm();
  await scene.mailbox.local('/faults', { method: 'DELETE' });
  const { total } = (await (await scene.mailbox.local('/requests')).json()) as {
    readonly total: { readonly http: number };
  };
  return { ms, sharePoint, graph: total.http };
}
