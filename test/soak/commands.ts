import * as fc from 'fast-check';

import { createCommands, type Commands } from '../../bot/commands/handle-command';
import type { StepRequest } from '../../bot/commands/step-result';
import { createSiteSettings } from '../../bot/settings/site-settings';
import { availableSteps } from '../../src/domain/review/decide';
import type { Caller } from '../../sharepoint/local/rest/site';
import type { Answers } from '../../src/domain/fields';
import type { StepId } from '../../src/domain/steps';
import { readDirectory } from '../../src/register/directory/directory';
import { readDocument } from '../../src/register/documents/read-document';
import type { Review } from '../../src/domain/review/review';
import { withWords } from '../../sharepoint/local/demo/write-imr';
import { readReview } from '../../src/register/reviews/reviews';
import { EACH_STEP } from '../domain/each-step';
import { author, director, inspector, notifies, safeguardingLead } from '../domain/builders';
import type { LocalSite } from '../register/local-site';
import { createCopy, createFakeTeams, silent, stopping, type Copy } from '../bot/outbox/copies';
import { createOffice, emailOf } from '../bot/outbox/office';
import { faultsOfSite } from './faults-of-site';

const PEOPLE = [inspector, director, safeguardingLead, author];
/** Who can be found on the site by the email that `createOffice` gives them. */
export const LOGINS: readonly Caller[] = [safeguardingLead, author].map(({ id, name }) => ({
  id,
  name,
  login: emailOf({ id }),
  permission: 'none'
}));
/** Taken oftener than others, because few reviews would come to have papers by chance. */
const OF_PAPERS: readonly StepId[] = [
  'request-imr',
  'appoint-author',
  'make-imr-file',
  'submit-imr',
  'agree-imr',
  'return-imr',
  'provide-imr'
];
/** An author who submits an IMR has written in the file that was made. */
const GIVEN: Partial<Readonly<Record<StepId, Answers>>> = {
  'submit-imr': { ...EACH_STEP['submit-imr'].act.given, document: '' }
};
const COMMANDS_TO_A_REVIEW = 25;
const ATTEMPTS = 20;

/** What came of it. `kills` counts the copies that stopped before they had answered. */
export interface Soaked {
  readonly commands: number;
  readonly sent: number;
  readonly kills: number;
  readonly recorded: number;
  readonly refused: number;
  /** What is wrong, in words. Nothing when every form was recorded once. */
  readonly faults: readonly string[];
}

interface Move {
  readonly who: number;
  readonly what: number;
  readonly how: 'once' | 'twice' | 'at once' | 'an old form';
  readonly copy: 0 | 1;
  /** The request at which the copy stops; none for most. */
  readonly stopsAt: number | undefined;
  /** How many of the next writes SharePoint refuses by a save conflict. */
  readonly conflicts: number;
}

const anyMove = fc.record<Move>({
  who: fc.nat(999),
  what: fc.nat(999),
  how: fc.constantFrom('once', 'once', 'twice', 'at once', 'an old form'),
  copy: fc.constantFrom(0, 1),
  stopsAt: fc.oneof({ weight: 2, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: fc.nat(14) }),
  conflicts: fc.oneof(
    { weight: 5, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 3 }) }
  )
});

/**
 * Sends random commands by several people to two copies of the service, each of which may stop at any request, while
 * SharePoint refuses some writes, and each command again: at once, later, or on the other copy. Every form has to be
 * recorded once and answered as recorded.
 */
export async function soak(
  site: LocalSite,
  { count, seed }: { readonly count: number; readonly seed: number }
): Promise<Soaked> {
  const office = createOffice(site);
  for (const person of PEOPLE) await office.join(person);
  const teams = createFakeTeams();
  let minutes = 0;
  const now = (): string => new Date(Date.parse('2012-08-07T09:00:00Z') + minutes * 60_000).toISOString();
  const tally = { sent: 0, kills: 0 };
  const faults: string[] = [];
  /** What each form was last answered. */
  const answered = new Map<string, 'recorded' | 'refused'>();
  const forms: StepRequest[] = [];

  const whole = [0, 1].map(() => createServiceCopy(site.sp, now, teams));
  const copyOf = (move: Move, attempt: number): ServiceCopy => {
    const at = (move.copy + attempt) % 2;
    if (attempt > 0 || move.stopsAt === undefined) return whole[at] ?? never();
    return createServiceCopy(
      stopping(site.sp, move.stopsAt, () => (tally.kills += 1)),
      now,
      teams
    );
  };

  async function send(form: StepRequest, move: Move): Promise<string | undefined> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const copy = copyOf(move, attempt);
      tally.sent += 1;
      try {
        const result = await copy.commands.handleCommand(form);
        const before = answered.get(form.key);
        if (before === 'recorded' && !(result.ok && result.repeated))
          faults.push(`${form.step} ${form.key} was recorded, and is answered anew: ${JSON.stringify(result)}`);
        if (result.ok) answered.set(form.key, 'recorded');
        else if (before === undefined) answered.set(form.key, 'refused');
        await copy.dispatcher.settled();
        return result.ok ? result.reference : undefined;
      } catch {
        await copy.dispatcher.settled();
      }
    }
    faults.push(`${form.step} ${form.key} was not answered`);
    return undefined;
  }

  let reference: string | undefined;
  for (const [index, move] of fc.sample(anyMove, { seed, numRuns: count }).entries()) {
    minutes += 1;
    await site.calm();
    if (move.conflicts > 0) await site.fault({ status: 409, count: move.conflicts, match: 'POST .*/items' });
    if (index % COMMANDS_TO_A_REVIEW === 0) {
      const key = `form ${index}`;
      const form: StepRequest = {
        actorId: inspector.id,
        step: 'notify-adult',
        key,
        given: notifies().given,
        anyway: ['looks-alike']
      };
      reference = await send(form, move);
      if (move.how !== 'once') await send(form, { ...move, stopsAt: undefined });
      continue;
    }
    const old = move.how === 'an old form' ? forms[move.what % Math.max(1, forms.length)] : undefined;
    const form = old ?? (reference ? await likely(site, reference, move, `form ${index}`, now()) : undefined);
    if (!form) continue;
    if (!old) forms.push(form);
    if (move.how === 'at once')
      await Promise.all([send(form, move), send(form, { ...move, copy: move.copy === 0 ? 1 : 0 })]);
    else await send(form, move);
    if (move.how === 'twice') await send(form, { ...move, stopsAt: undefined });
    if (index % 50 === 0) {
      await site.calm();
      await whole[index % 2]?.round();
    }
  }
  await site.calm();
  for (let count = 0; count < 3; count += 1) {
    minutes += 5;
    await whole[0]?.round();
  }
  return {
    commands: count,
    ...tally,
    recorded: [...answered.values()].filter((answer) => answer === 'recorded').length,
    refused: [...answered.values()].filter((answer) => answer === 'refused').length,
    faults: [...faults, ...(await faultsOfSite(site, answered, now()))]
  };
}

interface ServiceCopy extends Copy {
  readonly commands: Commands;
}

function createServiceCopy(
  sp: LocalSite['sp'],
  now: () => string,
  teams: ReturnType<typeof createFakeTeams>
): ServiceCopy {
  const copy = createCopy({ sp, teams, now });
  return {
    ...copy,
    commands: createCommands({
      sp,
      site: createSiteSettings({ now, log: silent }),
      now,
      afterCommand: (reference) => copy.dispatcher.afterCommand(reference)
    })
  };
}

/** A step that one of the people may take now, with the answers of its specification. */
async function likely(
  site: LocalSite,
  reference: string,
  { who, what }: Move,
  key: string,
  now: string
): Promise<StepRequest | undefined> {
  const stored = await readReview(site.sp, reference);
  if (!stored) return undefined;
  const directory = await readDirectory(site.sp);
  const open = PEOPLE.flatMap((actor) =>
    availableSteps({ review: stored.review, reference, actor, directory, now })
      .filter((step) => step !== 'close')
      .map((step) => ({ actor, step }))
  );
  const ofPapers = open.filter(({ step }) => OF_PAPERS.includes(step));
  const own = open.filter(({ actor }) => actor === PEOPLE[who % PEOPLE.length]);
  const among = ofPapers.length > 0 && what % 2 === 0 ? ofPapers : own;
  const taken = among[what % among.length];
  if (taken?.step === 'submit-imr') await writeInMade(site, stored.review);
  return (
    taken && {
      actorId: taken.actor.id,
      step: taken.step,
      reference,
      key,
      given: GIVEN[taken.step] ?? EACH_STEP[taken.step].act.given
    }
  );
}

/** As the author would, who has the folder open. */
async function writeInMade(site: LocalSite, { reference, done }: Review): Promise<void> {
  const made = done['make-imr-file']?.given.document;
  if (!made) return;
  const read = await readDocument(site.sp, reference, made);
  if (typeof read === 'string') return;
  const written = await withWords(read.bytes, 'Written.');
  await site.sp.web
    .getFileByServerRelativePath(decodeURIComponent(new URL(read.url).pathname))
    .setContent(new Blob([new Uint8Array(written)]));
}

function never(): never {
  throw new Error('There is nothing to choose from.');
}
