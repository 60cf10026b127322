import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { PATHS } from '../../../../src/client/paths';
import { draw } from '../draw';
import { fakeQueries, fakeService } from '../fakes';
import { appointed, asked, author, reviewOf } from '../region';

const REFERENCE = 'SCR-A-2026-0001';
const held = reviewOf(REFERENCE, [asked, appointed]);
const FILE = new File(['x'], 'chronology.xlsx');
const LABEL = /^Rows of a spreadsheet/;
const NOTE = '2 rows were loaded from the sheet “Chronology”. Nothing has been recorded yet: check them first.';

afterEach(cleanup);

/** The form of the chronology, with a service that answers a file once it is told how. */
async function open() {
  window.history.replaceState(null, '', `/?review=${REFERENCE}`);
  const service = fakeService();
  const sent: { readonly path: string; readonly file: unknown }[] = [];
  const waiting: ((answer: unknown) => void)[] = [];
  const fetch = (address: string, { body }: { readonly body: FormData }): Promise<Response> => {
    sent.push({ path: new URL(address).pathname, file: body.get('file') });
    return new Promise((resolve) => waiting.push((answer) => resolve({ json: async () => answer } as Response)));
  };
  draw({
    queries: fakeQueries({
      region: async () => ({ open: [held], closed: [], missing: [], opensPapers: true }),
      review: async () => held
    }),
    personId: author.id,
    service: { ...service, reached: { ...service.reached, fetch: fetch as never } }
  });
  fireEvent.click(await screen.findByRole('button', { name: 'Add to the chronology' }));
  return { service, sent, answer: (body: unknown) => act(async () => waiting.shift()?.(body)) };
}

const rows = (): HTMLTextAreaElement => screen.getByLabelText<HTMLTextAreaElement>(LABEL);
const type = (value: string) => fireEvent.change(rows(), { target: { value } });
const button = (): Promise<HTMLElement> => screen.findByRole('button', { name: /^Load from a file/ });
const select = async (file: File): Promise<void> => {
  await button();
  const input = screen.getByLabelText('Load from a file');
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  await act(async () => void fireEvent.change(input));
};

test('the table of a file fills the field, to be checked and corrected, and nothing is recorded by that', async () => {
  const { service, sent, answer } = await open();
  await select(FILE);
  expect(screen.getByText('Reading the file…')).toBeTruthy();
  expect((await button()).getAttribute('aria-disabled')).toBe('true');
  await answer({ text: 'Date\tEvent\n12/03/2014\tVisit', note: NOTE });
  expect(rows().value).toBe('Date\tEvent\n12/03/2014\tVisit');
  expect(screen.getByText(NOTE)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Put back what was here' })).toBeNull();
  expect([sent, service.sent]).toEqual([[{ path: PATHS.table, file: FILE }], []]);
  type('Date\tEvent\n13/03/2014\tVisit');
  fireEvent.submit(screen.getByRole('form', { name: 'Add to the chronology' }));
  expect(service.sent.map(({ given }) => given)).toEqual([{ rows: 'Date\tEvent\n13/03/2014\tVisit' }]);
});

test('what was typed, also while the file is read, can be put back', async () => {
  const { answer } = await open();
  await select(FILE);
  type('12/03/2014\tTyped meanwhile');
  await answer({ text: '1/1/2014\tLoaded', note: NOTE });
  expect(rows().value).toBe('1/1/2014\tLoaded');
  fireEvent.click(screen.getByRole('button', { name: 'Put back what was here' }));
  expect(rows().value).toBe('12/03/2014\tTyped meanwhile');
  expect(screen.queryByText(NOTE)).toBeNull();
});

test('a file that cannot be read leaves what was typed, and says what to do', async () => {
  const { answer } = await open();
  await button();
  type('12/03/2014\tTyped');
  await select(FILE);
  await answer({ refusal: { code: 'bad-input', sentence: 'The file has a password. Open it in Excel.' } });
  const form = within(screen.getByRole('form', { name: 'Add to the chronology' }));
  expect(form.getByRole('alert').textContent).toBe('The file has a password. Open it in Excel.');
  expect(rows().value).toBe('12/03/2014\tTyped');
  await select(FILE);
  await answer('not an answer');
  expect(screen.getByText(/^There is a problem with the service\. The file was not read/)).toBeTruthy();
  expect(rows().value).toBe('12/03/2014\tTyped');
});

test('an empty file is refused before it is sent', async () => {
  const { sent } = await open();
  await select(new File([], 'empty.xlsx'));
  expect(screen.getByText('Select another file. This one is empty.')).toBeTruthy();
  expect(sent).toEqual([]);
});
