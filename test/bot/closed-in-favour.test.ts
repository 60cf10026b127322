import type { StepId } from '../../src/domain/steps';
import { createReview } from '../../src/register/reviews/reviews';
import { closes } from '../domain/acts';
import { notifies, NOW, reviewAfter, safeguardingLead } from '../domain/builders';
import { entryAfter, settled } from '../register/entries';
import { enterInDirectory } from '../register/in-post';
import { openProvisionedSite, type LocalSite } from '../register/local-site';
import { commandsOn } from './commands-on';
import { say } from './speaking';

jest.setTimeout(30_000);

/** Stories are told of SCR-A-2012-0001, which the duplicate must not be said to be the same as. */
const KEPT = 'SCR-A-2012-0003';
const DUPLICATE = 'SCR-A-2012-0002';
const SENTENCE = `${DUPLICATE} was closed because it is the same review, or was merged with this one. Reopen it first.`;
let site: LocalSite;
let forms = 0;
beforeAll(async () => {
  site = await openProvisionedSite();
  await enterInDirectory(site.sp, safeguardingLead);
  const other = { ...reviewAfter([notifies()]), reference: KEPT };
  const duplicate = [notifies(), closes('duplicate', { otherReference: KEPT })];
  await createReview(site.sp, entryAfter([notifies()], KEPT), 'kept');
  await createReview(site.sp, settled(entryAfter(duplicate, DUPLICATE, { other })), 'duplicate');
});
afterAll(() => site.close());

const take = async (step: StepId, given: Record<string, string>, reference = KEPT) => {
  const result = await commandsOn(site.sp, () => NOW).handleCommand({
    actorId: safeguardingLead.id,
    step,
    reference,
    key: `form-${(forms += 1)}`,
    given,
    anyway: ['unlikely']
  });
  return result.ok ? 'recorded' : say(result.refusal.sentence);
};
const withdraw = () => take('withdraw', { of: 'notify-adult/1', why: 'Recorded twice.' });

test('given a review closed as recorded twice, then the one that goes on is not ended as a mistake, by either step', async () => {
  expect(await withdraw()).toBe(SENTENCE);
  expect(await take('close', { ending: 'mistake', reason: 'Recorded twice.' })).toBe(SENTENCE);
});

test('once the other is reopened, the notification is withdrawn', async () => {
  expect(await take('reopen', { reason: 'It is the right one.' }, DUPLICATE)).toBe('recorded');
  expect(await withdraw()).toBe('recorded');
});
