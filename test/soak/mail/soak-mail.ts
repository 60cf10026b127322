import * as fc from 'fast-check';

import { createGraph } from '../../../bot/mail/graph';
import { createMailbox } from '../../../bot/mail/mailbox';
import type { MailSweepOptions } from '../../../bot/mail/mail-sweep';
import { intake } from '../../domain/builders';
import { openMailSceneOn, type MailSceneOn } from '../../bot/mail/mail-scene';
import { commandsOn } from '../../bot/commands-on';
import { enterInDirectory } from '../../register/in-post';
import type { LocalSite } from '../../register/local-site';
import { ADDRESS } from '../../sharepoint/local/mail/mailbox';
import { faultsOfMail, settleMail } from './faults-of-mail';
import { createMachine, type Machine, type Stop } from './machine';
import { anyMail, written, type Delivered, type NewMail } from './mails';
import { recordOne } from './recording';
import { startTime, type Time } from './time';
import { anyTrouble, makeTrouble, type Trouble } from './trouble';

/** What came of it. `kills` counts the copies that stopped within a request. */
export interface MailSoaked {
  readonly scenes: number;
  readonly mails: number;
  readonly kills: number;
  readonly acknowledged: number;
  readonly withheld: number;
  /** What is wrong, in words. Nothing when each mail was acknowledged once, or waits for a person with why. */
  readonly faults: readonly string[];
}

interface Round {
  readonly mails: readonly NewMail[];
  /** For each copy, where of its way through the round it stops, of a thousand. */
  readonly stops: readonly [RoundStop | undefined, RoundStop | undefined];
  readonly isAtOnce: boolean;
  readonly isDaily: boolean;
  /** Which of the mails that wait a person records a review from meanwhile. */
  readonly records: number | undefined;
  readonly trouble: Trouble;
  /** How much later the next round is, in milliseconds. */
  readonly later: number;
}

type RoundStop = Omit<Stop, 'at'> & { readonly share: number };

interface Scene {
  readonly rounds: readonly Round[];
  /** How the mailbox behaves: what nobody says of Exchange. */
  readonly settings: {
    readonly draftId: 'kept' | 'changed';
    readonly inTransit: 'draft' | 'gone';
    readonly sentAfterMs: number;
  };
}

const MINUTE = 60_000;
const anyStop = fc.oneof(
  { weight: 1, arbitrary: fc.constant(undefined) },
  {
    weight: 4,
    arbitrary: fc.record<RoundStop>({ share: fc.nat(999), when: fc.constantFrom<Stop['when'][]>('before', 'after') })
  }
);
const anyRound = fc.record<Round>({
  mails: fc.array(anyMail, { maxLength: 3 }),
  stops: fc.tuple(anyStop, anyStop),
  isAtOnce: fc.boolean(),
  isDaily: fc.nat(4).map((n) => n === 0),
  records: fc.option(fc.nat(99), { nil: undefined, freq: 1 }),
  trouble: anyTrouble,
  later: fc.constantFrom(0, 30_000, 2 * MINUTE, 5 * MINUTE + 1000, 11 * MINUTE, 25 * 60 * MINUTE)
});
const anyScene = fc.record<Scene>({
  rounds: fc.array(anyRound, { minLength: 8, maxLength: 12, size: 'max' }),
  settings: fc.record({
    draftId: fc.constantFrom<Scene['settings']['draftId'][]>('kept', 'changed'),
    inTransit: fc.constantFrom<Scene['settings']['inTransit'][]>('draft', 'gone'),
    sentAfterMs: fc.constantFrom(0, 800, 3000, 20_000, 2 * MINUTE)
  })
});
/** What a sweep asks without mail, and about as much for each. */
const REQUESTS = 5;
const REQUESTS_OF_A_MAIL = 18;
const COPIES = [0, 1] as const;

/**
 * Delivers random mail to a mailbox that two copies of the service look through, each of which stops again and again at
 * a random request, of the mailbox or of SharePoint, while people record reviews from it, Graph and SharePoint fail at
 * times and the clock goes on.
 * Goes on until so many copies were stopped.
 */
export async function soakMail(
  site: LocalSite,
  { count, seed, say = () => undefined }: { count: number; seed: number; say?: (line: string) => void }
): Promise<MailSoaked> {
  await enterInDirectory(site.sp, intake);
  const tally = { scenes: 0, mails: 0, kills: 0, acknowledged: 0, withheld: 0 };
  const faults: string[] = [];
  const time = startTime();
  try {
    for (const scene of fc.sample(anyScene, { seed, numRuns: count })) {
      if (tally.kills >= count) break;
      tally.scenes += 1;
      const played = await play(site, scene, { time, name: `s${tally.scenes}` });
      tally.kills += played.kills;
      tally.mails += played.mails;
      tally.acknowledged += played.acknowledged;
      tally.withheld += played.withheld;
      for (const fault of played.faults) {
        faults.push(`scene ${tally.scenes}: ${fault}`);
        say(`scene ${tally.scenes}: ${fault}`);
      }
      if (tally.scenes % 20 === 0) say(JSON.stringify(tally));
    }
  } finally {
    time.stop();
  }
  return { ...tally, faults };
}

async function play(
  site: LocalSite,
  { rounds, settings }: Scene,
  { time, name }: { readonly time: Time; readonly name: string }
) {
  const since = time.now();
  const scene = await openMailSceneOn(site);
  await scene.mailbox.local('/settings', { method: 'PATCH', json: settings });
  const delivered: Delivered[] = [];
  const copies = COPIES.map(() => createCopy(scene, site, time));
  let kills = 0;
  for (const round of rounds) {
    for (const mail of round.mails)
      delivered.push(await deliver(scene, mail, `${name}m${delivered.length}`, delivered));
    await makeTrouble(round.trouble, { site, mailbox: scene.mailbox });
    const most = REQUESTS + REQUESTS_OF_A_MAIL * round.mails.length;
    const go = async (at: (typeof COPIES)[number]): Promise<void> => {
      const stop = round.stops[at];
      const copy = copies[at] ?? never();
      copy.machine.stopsAt(stop && { at: 1 + Math.floor((stop.share / 1000) * most), when: stop.when });
      await copy.round(round.isDaily && at === 0);
      if (!copy.machine.isStopped()) return;
      kills += 1;
      copies[at] = createCopy(scene, site, time);
    };
    const recording = round.records === undefined ? undefined : recordOne(site, { since, time, which: round.records });
    if (round.isAtOnce) await Promise.all(COPIES.map(go));
    else for (const at of COPIES) await go(at);
    await recording;
    await makeTrouble('none', { site, mailbox: scene.mailbox });
    time.later(round.later);
  }
  const [last = never()] = copies;
  last.machine.stopsAt(undefined);
  await settleMail(site, { since, time, look: () => last.round(true) });
  const found = await faultsOfMail(scene, { since, delivered });
  await scene.close();
  return { kills, mails: delivered.length, ...found };
}

async function deliver(
  scene: MailSceneOn,
  mail: NewMail,
  name: string,
  before: readonly Delivered[]
): Promise<Delivered> {
  const { sent } = await scene.mailbox.contents();
  const { eml, query, ...rest } = written(mail, name, { before, sent });
  if (mail.kind === 'bounces') await scene.mailbox.local('/bounces', { json: { address: rest.from } });
  const { immutableId } = await scene.mailbox.deliver(eml, query);
  if (mail.kind === 'moved') await scene.mailbox.local(`/${immutableId}/move`, { json: { folder: 'archive' } });
  return { kind: mail.kind, messageId: immutableId, ...rest };
}

interface Copy {
  readonly machine: Machine;
  /** A look through the mailbox, as a copy of the service takes one; with what it does once a day. */
  round(isDaily: boolean): Promise<void>;
}

function createCopy(scene: MailSceneOn, site: LocalSite, time: Time): Copy {
  const url = `${scene.mailbox.origin}/graph/v1.0`;
  const graph = createGraph({ url, token: () => Promise.resolve('app') });
  const machine = createMachine({ sp: site.sp, graph });
  const options: Partial<MailSweepOptions> = {
    sp: machine.sp,
    now: time.now,
    mailbox: createMailbox(machine.graph, ADDRESS),
    commands: commandsOn(machine.sp, time.now),
    // Time goes on for all, while the others take their turn.
    pause: async (milliseconds) => {
      if (machine.isStopped()) return;
      time.later(milliseconds);
      await new Promise((done) => setImmediate(done));
    }
  };
  return {
    machine,
    async round(isDaily) {
      // The service logs what fails of a look, and looks again.
      if (isDaily) await scene.reconcile(options).catch(() => undefined);
      await scene.sweep(options).catch(() => undefined);
      await machine.ended();
    }
  };
}

function never(): never {
  throw new Error('There are two copies.');
}
