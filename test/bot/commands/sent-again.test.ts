import type { Commands } from '../../../bot/commands/handle-command';
import type { StepRequest } from '../../../bot/commands/step-result';
import { readNumbers } from '../../../src/register/chronology';
import { EACH_STEP } from '../../domain/each-step';
import { author, colleague, inspector, notifies, untilAppointed } from '../../domain/builders';
import { openProvisionedSite, type LocalSite } from '../../register/local-site';
import { createOffice } from '../outbox/office';
import { commandsOn } from '../commands-on';

jest.setTimeout(60_000);

const now = (): string => '2012-08-08T09:00:00Z';

let site: LocalSite;
let references: readonly string[];
beforeAll(async () => {
  site = await openProvisionedSite();
  const office = createOffice(site);
  for (const person of [inspector, colleague, author]) await office.join(person);
  references = await Promise.all([1, 2].map(() => office.enter(untilAppointed)));
});
afterAll(() => site.close());

const aCopy = (): Commands => commandsOn(site.sp, now);

test('a form that was changed after it had been recorded is answered as recorded, and says what was not', async () => {
  const [reference = ''] = references;
  const progress: StepRequest = {
    actorId: inspector.id,
    step: 'record-progress',
    reference,
    key: 'progress',
    given: { heardOn: '2012-08-07', source: 'holder', note: 'The panel meets in September.' }
  };
  const first = await aCopy().handleCommand(progress);
  expect(first).toMatchObject({ ok: true, repeated: false, warnings: {} });
  await expect(aCopy().handleCommand(progress)).resolves.toMatchObject({ ok: true, repeated: true, warnings: {} });
  const changed = { ...progress, given: { ...progress.given, note: 'The panel meets in October.' } };
  await expect(aCopy().handleCommand(changed)).resolves.toMatchObject({
    ok: true,
    repeated: true,
    warnings: { form: expect.stringContaining('What you changed since has not been recorded') }
  });
});

test('a form says nothing of a review to a person whose post has ended since', async () => {
  const notification: StepRequest = {
    actorId: colleague.id,
    step: 'notify-adult',
    key: 'ended',
    given: notifies().given,
    anyway: ['looks-alike']
  };
  const first = await aCopy().handleCommand(notification);
  if (!first.ok) throw new Error('Not recorded');
  const { reference } = first;
  const code: StepRequest = {
    actorId: colleague.id,
    step: 'record-progress',
    reference,
    key: 'own',
    given: { heardOn: '2012-08-07', source: 'holder', note: 'None.' }
  };
  await expect(aCopy().handleCommand(code)).resolves.toMatchObject({ ok: true });
  for (const row of await site.rows('SCR Directory', `PersonId eq '${colleague.id}'`))
    await site.sp.web.lists
      .getByTitle('SCR Directory')
      .items.getById(Number(row['Id']))
      .update({ Until: '2012-08-07' });
  for (const again of [notification, code]) {
    await expect(aCopy().handleCommand(again)).resolves.toEqual({ ok: true, seen: false, reference, repeated: true });
  }
});

test('an author who steps down twice is answered that it is recorded, and nothing else of the review', async () => {
  const [reference = ''] = references;
  const stepsDown: StepRequest = {
    actorId: author.id,
    step: 'step-down',
    reference,
    key: 'down',
    given: EACH_STEP['step-down'].act.given
  };
  for (const repeated of [false, true])
    await expect(aCopy().handleCommand(stepsDown)).resolves.toEqual({ ok: true, seen: false, reference, repeated });
  await expect(aCopy().handleCommand({ ...stepsDown, key: 'anew' })).resolves.toMatchObject({
    ok: false,
    refusal: { code: 'no-such-review' }
  });
});

test('twelve reviews recorded at the same moment on two copies all get a reference of their own', async () => {
  const [one, other] = [aCopy(), aCopy()];
  const results = await Promise.all(
    Array.from({ length: 12 }, (_, index) =>
      (index % 2 === 0 ? one : other).handleCommand({
        actorId: inspector.id,
        step: 'notify-adult',
        key: `at once ${index}`,
        given: notifies().given,
        anyway: ['looks-alike']
      })
    )
  );
  const recorded = results.map((result) => (result.ok ? result.reference : 'refused'));
  expect(recorded).not.toContain('refused');
  expect(new Set(recorded).size).toBe(12);
});

test('pasted rows that are one too many are refused, and none is stored; as many as fit are taken', async () => {
  const [, reference = ''] = references;
  const paste = (rows: number, key: string): StepRequest => ({
    actorId: author.id,
    step: 'record-chronology',
    reference,
    key,
    given: {
      rows: [
        'Date\tSource\tEvent',
        ...Array.from({ length: rows }, (_, index) => `2011\tLog\tEvent ${index + 1} of ${key}`)
      ].join('\n')
    }
  });
  const entries = async (): Promise<number> => (await readNumbers(site.sp, reference)).length;
  await expect(aCopy().handleCommand(paste(499, 'first'))).resolves.toMatchObject({ ok: true });
  await expect(aCopy().handleCommand(paste(2, 'second'))).resolves.toMatchObject({ ok: true });
  await expect(aCopy().handleCommand(paste(500, 'third'))).resolves.toMatchObject({ ok: false });
  expect(await entries()).toBe(501);
  await expect(aCopy().handleCommand(paste(499, 'fourth'))).resolves.toMatchObject({ ok: true });
  await expect(aCopy().handleCommand(paste(499, 'fourth'))).resolves.toMatchObject({ ok: true, repeated: true });
  expect(await entries()).toBe(1000);
});
