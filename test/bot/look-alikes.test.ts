import type { StepRequest, StepResult } from '../../bot/commands/step-result';
import type { Answers } from '../../src/domain/fields';
import { createReview } from '../../src/register/reviews/reviews';
import { reviewCells } from '../../src/register/reviews/review-cells';
import { holds, inspector, notifies, NOW, person, safeguardingLead, WINTERBOURNE } from '../domain/builders';
import { entryAfter, settled } from '../register/entries';
import { enterInDirectory } from '../register/in-post';
import { openProvisionedSite, type LocalSite } from '../register/local-site';
import { say } from './speaking';
import { commandsOn } from './commands-on';

jest.setTimeout(30_000);

const londoner = person('Hana Lee', holds('compliance-inspector', 'London'));
let site: LocalSite;
let forms = 0;
beforeAll(async () => {
  site = await openProvisionedSite();
  await enterInDirectory(site.sp, londoner);
  await enterInDirectory(site.sp, safeguardingLead);
  await createReview(site.sp, settled(entryAfter([notifies()], 'SCR-A-2012-0001')), 'the first');
});
afterAll(() => site.close());

function take(answers: Answers, more: Partial<StepRequest> = {}): Promise<StepResult> {
  return commandsOn(site.sp, () => NOW).handleCommand({
    actorId: inspector.id,
    step: 'notify-adult',
    key: `form-${(forms += 1)}`,
    given: { ...WINTERBOURNE, ...answers },
    ...more
  });
}

const refusalOf = (outcome: StepResult) => {
  if (outcome.ok) throw new Error(`Not refused: ${outcome.reference}`);
  return outcome.refusal;
};
const referenceOf = (outcome: StepResult) => (outcome.ok ? outcome.reference : outcome.refusal.sentence);
const requests = () => site.requests.map((request) => request.split('/_api/')[1]);
const ADD = "web/lists/getByTitle('SCR%20Reviews')/items";
const ANOTHER: Answers = {
  partnership: 'Camden Safeguarding Adults Board',
  authority: 'Camden',
  locationCodes: '1-555555555'
};

test('a review that looks like one in the register is not recorded: the person is asked', async () => {
  const refusal = refusalOf(await take({ locationCodes: 'RX3LD', initials: '' }));
  expect(refusal).toMatchObject({
    code: 'looks-alike',
    alike: [{ reference: 'SCR-A-2012-0001' }]
  });
  expect(refusal.alike?.[0]?.why.map(say)).toEqual(['the same partnership, notified within 60 days']);
  expect(await site.rows('SCR Reviews', '')).toHaveLength(1);
});

test('a code of it in another region: only that there is one, and whom to ask', async () => {
  const refusal = refusalOf(await take({ ...ANOTHER, locationCodes: '1-1434777508' }, { actorId: londoner.id }));
  expect(refusal).toMatchObject({ code: 'looks-alike', alike: [] });
  expect(refusal.sentence).toContain(`Ask ${safeguardingLead.name}`);
});

test('answers that have to be mended come before the question', async () => {
  expect(refusalOf(await take({ notifiedOn: '' })).code).toBe('bad-input');
});

test('whoever says that it is another review has it recorded; the same form pressed again finds that one', async () => {
  const key = 'form-anyway';
  const first = referenceOf(await take({}, { key, anyway: ['looks-alike'] }));
  expect(first).toBe('SCR-A-2012-0002');
  site.requests.length = 0;
  const again = await take({}, { key });
  expect([again.ok && again.repeated, referenceOf(again)]).toEqual([true, first]);
  expect(requests()).toEqual(['$batch']);
  expect(refusalOf(await take({}, { key, actorId: londoner.id })).code).toBe('no-such-review');
});

test('an authority outside the inspector’s regions is asked about together with possible duplicates, and confirmed apart', async () => {
  const camden = { authority: 'Camden', initials: '', locationCodes: '1-1434777508' };
  const region = 'Camden is in London. Your posts are in South West.';
  const both = refusalOf(await take(camden));
  expect(both.code).toBe('looks-alike');
  expect([say(both.sentence), say(both.fields?.['authority'] ?? '')]).toEqual([
    expect.stringContaining(region),
    expect.stringContaining(region)
  ]);
  expect(say(both.sentence)).toContain('This may be a duplicate of');
  // A person who confirms the one is still asked about the other.
  const alone = refusalOf(await take(camden, { anyway: ['unlikely'] }));
  expect([alone.code, alone.fields]).toEqual(['looks-alike', undefined]);
  const still = refusalOf(await take(camden, { anyway: ['looks-alike'] }));
  expect([still.code, say(still.sentence)]).toEqual(['unlikely', expect.stringContaining(region)]);
  const other = { ...ANOTHER, partnershipReference: 'CAM/1', initials: 'ZZ' };
  expect(refusalOf(await take(other)).code).toBe('unlikely');
});

test('recorded at the same moment by several people, it is recorded once, and the others are asked', async () => {
  const commands = commandsOn(site.sp, () => NOW);
  const results = await Promise.all(
    ['one', 'two', 'three'].map((key) =>
      commands.handleCommand({
        actorId: inspector.id,
        step: 'notify-adult',
        key,
        given: {
          ...WINTERBOURNE,
          authority: 'Torbay',
          partnership: 'Torbay Safeguarding Adults Board',
          locationCodes: '1-666666666',
          service: 'Cliff House'
        }
      })
    )
  );
  expect(results.map((result) => (result.ok ? 'recorded' : result.refusal.code)).sort()).toEqual([
    'looks-alike',
    'looks-alike',
    'recorded'
  ]);
});

test('the question costs the answer no request: one batch and the row itself', async () => {
  site.requests.length = 0;
  expect(referenceOf(await take(ANOTHER, { actorId: londoner.id }))).toMatch(/^SCR-A-2012-\d{4}$/);
  expect(requests()).toEqual(['$batch', ADD]);
});

test('a child’s review is not an adult’s, though all else is the same', async () => {
  const mailbox = person('Nia Mailbox', holds('intake-team', 'England'));
  await enterInDirectory(site.sp, mailbox);
  const given = { ...WINTERBOURNE, commissioner: 'Example Primary Care Trust', criterion: 'child-death' };
  expect(referenceOf(await take(given, { step: 'notify-child', actorId: mailbox.id }))).toBe('SCR-C-2012-0001');
  expect(
    refusalOf(await take(given, { step: 'notify-child', actorId: mailbox.id })).alike?.map(({ reference }) => reference)
  ).toEqual(['SCR-C-2012-0001']);
});

test('in a register of 6,000 of one authority the others are found all the same', async () => {
  const old = reviewCells(settled(entryAfter([notifies()], 'SCR-A-2009-0001')));
  await site.fill('SCR Reviews', 6000, (row) => ({
    ...old,
    Reference: `SCR-A-2009-${String(row).padStart(4, '0')}`,
    NotificationKey: `old ${row}`,
    LocalAuthority: 'Essex',
    Partnership: 'Essex Board',
    LocationCodes: `RZ${row}`,
    NotifiedOn: '2009-01-01T12:00:00Z'
  }));
  await createReview(
    site.sp,
    settled(
      entryAfter(
        [notifies(inspector, { authority: 'Essex', partnership: 'Essex Board', locationCodes: '1-777777777' })],
        'SCR-A-2012-0100'
      )
    ),
    'essex'
  );
  site.requests.length = 0;
  const outcome = await take({ authority: 'Essex', partnership: 'Essex Board', locationCodes: '1-777777777' });
  expect(refusalOf(outcome).alike?.map(({ reference }) => reference)).toEqual(['SCR-A-2012-0100']);
  expect(requests()).toEqual(['$batch', '$batch']);
}, 60_000);

test('an unlikely answer is not recorded before it is confirmed, and then by the same form', async () => {
  const reference = say(referenceOf(await take({}, { anyway: ['looks-alike'] })));
  const draft = (more: Partial<StepRequest> = {}) =>
    take({}, { step: 'receive-draft', reference, key: 'draft', given: { receivedOn: '2012-08-01' }, ...more });
  expect(refusalOf(await draft())).toMatchObject({
    code: 'unlikely',
    fields: { receivedOn: expect.anything() as unknown }
  });
  expect(await draft({ anyway: ['unlikely'] })).toMatchObject({ ok: true, repeated: false });
  expect(await draft({ anyway: ['unlikely'] })).toMatchObject({ ok: true, repeated: true });
});
