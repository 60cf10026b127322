import { createCommandEdge } from '../../../bot/commands/command-edge';
import type { StepRequest, StepResult } from '../../../bot/commands/step-result';
import { RowUnreadable } from '../../../src/register/client/unreadable';
import { everybody, REFERENCE, untilAsked } from '../../domain/builders';
import { entryAfter, settled } from '../../register/entries';
import { storedAfter } from '../conversation/desk';
import { say } from '../speaking';

const command: StepRequest = { actorId: 'p1', step: 'agree-imr', reference: REFERENCE, key: 'form', given: {} };

function edge(take: () => Promise<StepResult>, isInDirectory = true) {
  const begun: string[] = [];
  const { handleCommand } = createCommandEdge({
    commands: { handleCommand: take },
    isInDirectory: () => Promise.resolve(isInDirectory),
    afterCommand: (reference) => void begun.push(reference)
  });
  return { begun, take: () => handleCommand(command) };
}

const unreadable = (): Promise<never> =>
  Promise.reject(new RowUnreadable({ list: 'reviews', item: 12, columns: ['State'] }));

test('a row that cannot be read is named, with what to do', async () => {
  const result = await edge(unreadable).take();
  expect(result).toMatchObject({ ok: false, refusal: { code: 'guarded', rule: 'KP-11' } });
  expect(result.ok ? '' : say(result.refusal.sentence)).toBe(
    'SCR Reviews, item 12 (State) cannot be read, so nothing has been recorded. Ask an administrator to correct this row in SharePoint.'
  );
});

test('people outside the Directory do not learn that there is such a row', async () => {
  const result = await edge(unreadable, false).take();
  expect(result).toMatchObject({ ok: false, refusal: { code: 'not-in-directory' } });
  expect(JSON.stringify(result)).not.toContain('item 12');
});

test('any other fault is thrown', async () => {
  await expect(edge(() => Promise.reject(new Error('x'))).take()).rejects.toThrow('x');
});

test('a repeated command sends at once what the first could not; where nothing waits, nothing is begun', async () => {
  const result = {
    ok: true,
    seen: true,
    reference: REFERENCE,
    directory: everybody,
    warnings: {},
    repeated: true
  } as const;
  const left = edge(() =>
    Promise.resolve({ ...result, stored: { ...storedAfter(untilAsked), ...entryAfter(untilAsked) } })
  );
  await left.take();
  expect(left.begun).toEqual([REFERENCE]);
  const done = edge(() =>
    Promise.resolve({ ...result, stored: { ...storedAfter(untilAsked), ...settled(entryAfter(untilAsked)) } })
  );
  await done.take();
  expect(done.begun).toEqual([]);
});
