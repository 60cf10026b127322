import type { OldRowResult } from '../../../../src/client/old-register';
import type { OldRowShown } from '../../../../src/client/wire/old-register-wire';
import { eachOldRow } from '../../../../src/webparts/regionalRisk/hooks/each-old-row';
import { oldRow } from '../components/old-register/old-desk';

const away: OldRowResult = { ok: false, unreachable: true, sentence: 'There is a problem with the service.' };
const busy: OldRowResult = { ok: false, unreachable: false, sentence: 'SharePoint is busy.', retryAfterSeconds: 7 };

/** Goes through five rows on two pages; `answers` says what becomes of each time that one is sent. */
async function through(answers: (row: OldRowShown, time: number) => OldRowResult, canRead = true) {
  const times = new Map<string, number>();
  const waited: number[] = [];
  const done: number[] = [];
  const refused: number[] = [];
  const ending = await eachOldRow({
    read: async (after) => {
      if (!canRead) throw new Error('The service could not be read.');
      return after === 0 ? { rows: [oldRow(1), oldRow(2), oldRow(3)], next: 3 } : { rows: [oldRow(4), oldRow(5)] };
    },
    wants: () => true,
    act: async (row) => {
      const time = (times.get(row.key) ?? 0) + 1;
      times.set(row.key, time);
      return answers(row, time);
    },
    isStopped: () => false,
    wait: async (seconds) => void waited.push(seconds),
    onDone: ({ row }) => done.push(row),
    onRefused: ({ row: { row } }) => refused.push(row),
    onLeft: () => undefined
  });
  return { ending, waited, done, refused };
}

test('while SharePoint is busy a row is sent again after as long as it asks for', async () => {
  const came = await through((row, time) => (row.row === 2 && time < 3 ? busy : { ok: true, row }));
  expect(came).toEqual({ ending: 'through', waited: [7, 7], done: [1, 2, 3, 4, 5], refused: [] });
});

test('a row for which it stays busy is left as it is, and the others go on', async () => {
  const came = await through((row) => (row.row === 2 ? busy : { ok: true, row }));
  expect(came).toEqual({ ending: 'through', waited: [7, 7], done: [1, 3, 4, 5], refused: [2] });
});

test('one row without an answer stops nothing; three one after another do', async () => {
  expect((await through((row) => (row.row === 3 ? away : { ok: true, row }))).ending).toBe('through');
  expect(await through(() => away)).toMatchObject({ ending: 'cut', done: [], refused: [1, 2, 3] });
});

test('rows that cannot be read end it', async () =>
  expect(await through((row) => ({ ok: true, row }), false)).toMatchObject({ ending: 'cut', done: [] }));
