import type { StepRequest, StepResult } from '../../bot/commands/step-result';
import type { Answers } from '../../src/domain/fields';
import { createReview } from '../../src/register/reviews/reviews';
import { inspector, notifies, NOW, safeguardingLead, WINTERBOURNE } from '../domain/builders';
import { entryAfter, settled } from '../register/entries';
import { enterInDirectory } from '../register/in-post';
import { openProvisionedSite, type LocalSite } from '../register/local-site';
import { commandsOn } from './commands-on';
import { say } from './speaking';

jest.setTimeout(30_000);

const FIRST = 'SCR-A-2012-0001';
const SECOND = 'SCR-A-2012-0002';
/** Nothing in common with the first but the initials. */
const ELSEWHERE = {
  authority: 'Torbay',
  initials: 'AB',
  partnership: 'Torbay Safeguarding Adults Board',
  partnershipReference: 'TOR/1',
  locationCodes: '1-666666666',
  service: 'Cliff House'
};
let site: LocalSite;
let forms = 0;
beforeAll(async () => {
  site = await openProvisionedSite();
  await enterInDirectory(site.sp, safeguardingLead);
  await createReview(site.sp, settled(entryAfter([notifies(inspector, { initials: 'AB' })], FIRST)), 'the first');
  await createReview(site.sp, settled(entryAfter([notifies(inspector, ELSEWHERE)], SECOND)), 'the second');
});
afterAll(() => site.close());

const change = (given: Answers, more: Partial<StepRequest> = {}): Promise<StepResult> =>
  commandsOn(site.sp, () => NOW).handleCommand({
    actorId: safeguardingLead.id,
    step: 'correct-authority',
    reference: SECOND,
    key: `form-${(forms += 1)}`,
    given,
    ...more
  });

const CORRECT = { authority: WINTERBOURNE.authority ?? '', reason: 'The partnership told us.' };

test('given a review entered for the wrong authority, when it is corrected to where another lies that is like it, then the person is asked', async () => {
  site.requests.length = 0;
  const asked = await change(CORRECT);
  if (asked.ok) throw new Error('It was recorded.');
  expect(asked.refusal).toMatchObject({ code: 'looks-alike', alike: [{ reference: FIRST }] });
  expect(say(asked.refusal.sentence)).toBe(
    `With this change, the review may be a duplicate of a review already in the register: ${FIRST}. Nothing has been recorded yet. If they are different reviews, record it as entered.`
  );
  expect(site.requests.filter((request) => request.includes('$batch'))).toHaveLength(3);
});

test('given nothing that becomes more like another, when the entry is corrected, then nothing is asked', async () => {
  expect(await change({ authority: 'Bristol', reason: 'The partnership told us.' })).toMatchObject({ ok: true });
});

test('given the same location code in a service recorded later, then it is asked about; confirmed, it is recorded', async () => {
  const service = { service: 'The same home', locationCodes: WINTERBOURNE.locationCodes ?? '' };
  const asked = await change(service, { step: 'record-location' });
  expect(asked.ok ? '' : asked.refusal.code).toBe('looks-alike');
  expect(await change(service, { step: 'record-location', anyway: ['looks-alike'] })).toMatchObject({ ok: true });
});

test('given reviews that were alike already, when something else of the entry changes, then they are not asked about again', async () => {
  expect(
    await change(
      { partnershipReference: 'TOR/2', reason: 'It was misread.' },
      { step: 'correct-entry', anyway: ['unlikely'] }
    )
  ).toMatchObject({ ok: true });
});
