import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import type { OldFileRead } from '../../../../../src/client/wire/old-file-wire';
import { draw } from '../../draw';
import { fakeQueries, fakeService } from '../../fakes';
import { administrator } from './old-desk';

afterEach(cleanup);

const COLOUR = 'What does amber mean?';
const READ: OldFileRead = {
  sheets: [
    {
      sheet: '2010',
      isHidden: false,
      cells: 22,
      byFate: { field: 14, note: 4, heading: 2, 'left-out': 1, rejected: 1 }
    },
    { sheet: 'Lists', isHidden: true, cells: 3, byFate: { field: 0, note: 0, heading: 0, 'left-out': 3, rejected: 0 } }
  ],
  leftOut: [{ why: 'Dates of death are not kept in the register.', cells: 4 }],
  regions: [{ region: 'South West', rows: 5 }],
  compared: { fresh: 2, unchanged: 2, renewed: 1, differing: 0 },
  questions: [
    {
      id: 'colour/FFC000',
      words: COLOUR,
      places: ['2010, A3'],
      count: 4,
      choices: [
        { value: 'open', title: 'It is open' },
        { value: 'closed', title: 'It is closed' }
      ],
      colour: 'FFC000',
      isOpen: true
    }
  ],
  ignored: [],
  rejected: 1,
  workbook: 'UEsD'
};

/** The page of an administrator, with a service that answers each file in turn. */
async function open(...answers: readonly unknown[]): Promise<{ readonly sent: unknown[] }> {
  window.history.replaceState(null, '', '/?section=old-register&region=South+West');
  const sent: unknown[] = [];
  const fetch: typeof globalThis.fetch = async (_address, init) => {
    const body = init?.body;
    sent.push(body instanceof FormData ? JSON.parse(body.get('command') as string) : undefined);
    return { json: async () => answers[sent.length - 1] } as Response;
  };
  const service = fakeService();
  draw({
    queries: fakeQueries({
      directory: async () => ({ people: [administrator] }),
      region: async () => ({ open: [], closed: [], missing: [], opensPapers: true }),
      oldRegister: async () => ({ regions: [], files: [] })
    }),
    personId: administrator.id,
    service: { ...service, reached: { ...service.reached, fetch } }
  });
  await screen.findByRole('button', { name: 'Select the file' });
  return { sent };
}

const select = (): void =>
  void fireEvent.change(screen.getByLabelText('Select the file', { selector: 'input' }), {
    target: { files: [new File(['x'], 'register.xlsx')] }
  });
const press = (name: RegExp): void => void fireEvent.click(screen.getByRole('button', { name }));

test('an administrator begins where nothing has been read: first nothing is handed over', async () => {
  const { sent } = await open(READ);
  select();
  const cells = within(await screen.findByRole('table', { name: 'What becomes of the cells of each sheet' }));
  expect(
    cells.getAllByRole('row').map((row) =>
      within(row)
        .queryAllByRole('cell')
        .map((cell) => /\d+$/.exec(cell.textContent ?? '')?.[0])
    )
  ).toEqual([[], ['14', '4', '2', '1', '1', '22'], ['0', '0', '0', '3', '0', '3'], ['14', '4', '2', '4', '1', '25']]);
  expect(cells.getByRole('rowheader', { name: /Lists \(hidden\)/ })).toBeTruthy();
  expect(sent).toEqual([{ mapping: {}, handOver: false }]);
  expect(screen.getByText('Cells that ask it: 4 (2010, A3)')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Download the rejected rows: 1' })).toBeTruthy();
});

test('rows are handed over once every question has an answer, which is sent with the file', async () => {
  const settled = { ...READ, questions: READ.questions.map((each) => ({ ...each, answer: 'closed', isOpen: false })) };
  const { sent } = await open(READ, settled, { ...settled, handedOver: '3 rows wait for the leads now.' });
  select();
  fireEvent.change(await screen.findByLabelText(COLOUR), { target: { value: 'closed' } });
  press(/^Hand over/);
  press(/^Read the file again/);
  await screen.findByText(/^Questions that have an answer, given or assumed: 1/);
  press(/^Hand over the rows to the leads: 3/);
  expect(await screen.findByText('3 rows wait for the leads now.')).toBeTruthy();
  const mapping = { 'colour/FFC000': 'closed' };
  expect(sent.slice(1)).toEqual([
    { mapping, handOver: false },
    { mapping, handOver: true }
  ]);
});

test('a file that is refused says why, and what was answered stays', async () => {
  const { sent } = await open(READ, {
    refusal: { code: 'guarded', sentence: 'The answer is not one that it takes.' }
  });
  select();
  fireEvent.change(await screen.findByLabelText(COLOUR), { target: { value: 'closed' } });
  press(/^Read the file again/);
  expect(await screen.findByText('The answer is not one that it takes.')).toBeTruthy();
  expect([sent.length, screen.getByLabelText<HTMLSelectElement>(COLOUR).value]).toEqual([2, 'closed']);
});
