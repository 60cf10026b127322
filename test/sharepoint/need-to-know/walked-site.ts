import { addHolding } from '../../../src/register/directory/holdings';
import { STEPS, STEP_IDS, type StepId } from '../../../src/domain/steps';
import { appendHistory } from '../../../src/register/history';
import { comparePermissions } from '../../../sharepoint/provision/permissions/compare';
import { attempt, eventsOf, reviewAfter, type Act } from '../../domain/builders';
import { EACH_STEP } from '../../domain/each-step';
import { say } from '../../bot/speaking';
import { createShown, entryAfter } from '../../register/entries';
import { openProvisionedSite, type LocalSite } from '../../register/local-site';
import { HOLDINGS, LOGINS } from './cast';

/** What is planted in a field of a step; no other text of the site has it. */
export const markerOf = (step: StepId, field: string): string => `mark-${step}-${field}-mark`;

/** The fields that take any words. */
const freeFields = (step: StepId) => STEPS[step].fields.filter(({ type }) => type === 'line' || type === 'text');

/** The act of a step with a marker in each field that takes one. */
export function marked(step: StepId): Act {
  const { after, act } = EACH_STEP[step];
  const review = after.length > 0 ? reviewAfter(after) : undefined;
  return freeFields(step).reduce((so, { id }) => {
    const next = { ...so, given: { ...so.given, [id]: markerOf(step, id) } };
    return attempt(review, next).ok ? next : so;
  }, act);
}

/** Lists of the service that steps alone do not fill. */
const WITHOUT_REVIEWS = [
  'SCR Messages',
  'SCR Conversations',
  'SCR Reports',
  'SCR Drafts',
  'SCR Location Loads'
] as const;

/** What is typed into a chronology is kept out of events and reviews: it has a list of its own. */
const chronologyRow = () => ({
  Title: '1',
  EntryKey: 'key',
  NumberKey: 'SCR-A-2012-0101/1',
  Reference: 'SCR-A-2012-0101',
  Source: markerOf('record-chronology', 'source'),
  EntryEvent: markerOf('record-chronology', 'event'),
  ActionTaken: markerOf('record-chronology', 'action'),
  Comment: markerOf('record-chronology', 'comment'),
  StruckReason: markerOf('strike-chronology', 'reason')
});

/** Every marker that was planted, and the site with a review for each step, whose last event is that step. */
export interface Walked {
  readonly site: LocalSite;
  readonly planted: readonly string[];
  readonly references: readonly string[];
}

/** A site as the table of permissions wants it, with rows in its lists and what people typed in every field. */
export async function openWalkedSite(): Promise<Walked> {
  const site = await openProvisionedSite(LOGINS);
  for (const holding of HOLDINGS) await addHolding(site.sp, holding);
  await comparePermissions({ sp: site.sp, mend: true, say: () => undefined });
  const planted: string[] = [];
  const references: string[] = [];
  for (const [at, step] of STEP_IDS.entries()) {
    const act = marked(step);
    const acts = [...EACH_STEP[step].after, act];
    const kind = eventsOf(acts)[0]?.kind === 'child' ? 'C' : 'A';
    const reference = `SCR-${kind}-2012-${String(at + 101).padStart(4, '0')}`;
    planted.push(...Object.values(act.given).filter((answer) => answer.startsWith('mark-')));
    references.push(reference);
    await createShown(site.sp, entryAfter(acts, reference), `key ${step}`);
    for (const event of eventsOf(acts).slice(-1))
      await appendHistory(
        site.sp,
        { event: { ...event, reference, id: `${reference}#${event.seq}` }, hash: 'h', previousHash: '' },
        say
      );
  }
  for (const list of WITHOUT_REVIEWS) {
    const marker = `mark-${list}-mark`;
    planted.push(marker);
    await site.add(list, { Title: marker });
  }
  await site.add('SCR Chronology', chronologyRow());
  return { site, planted, references };
}
