import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { draw } from '../draw';
import { fakeQueries, fakeService } from '../fakes';
import { director, inspector, reviewOf } from '../region';

const REFERENCE = 'SCR-A-2026-0001';
const held = reviewOf(REFERENCE, []);
const paper = new File(['The draft.'], 'Draft report.pdf');

afterEach(cleanup);

function open(personId = inspector.id) {
  window.history.replaceState(null, '', `/?review=${REFERENCE}`);
  const service = fakeService();
  const queries = fakeQueries({
    region: async () => ({ open: [held], closed: [], missing: [], opensPapers: true }),
    review: async () => held
  });
  draw({ queries, personId, service });
  return service;
}

const select = async (file: File) => {
  const input = await screen.findByLabelText('Paper');
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  fireEvent.change(input);
};
const send = () => {
  const form = screen.getByRole('form', { name: 'File a paper' });
  fireEvent.submit(form);
};

test('the inspector files a paper: the file goes with the form, and stays selected when the form is refused', async () => {
  const service = open();
  fireEvent.click(
    await within(await screen.findByRole('region', { name: 'Documents' })).findByRole('button', {
      name: 'File a paper'
    })
  );
  await select(paper);
  expect(screen.queryByText('Selected: Draft report.pdf')).toBeNull();
  send();
  expect(await screen.findByText('Select what the paper is.')).toBeTruthy();
  expect(service.sent).toEqual([]);
  fireEvent.click(screen.getByRole('radio', { name: 'Draft report' }));
  send();
  await act(async () => service.answer({ ok: false, unreachable: true, sentence: 'Not reached.' }));
  fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  fireEvent.click(screen.getByRole('button', { name: 'File a paper' }));
  expect(await screen.findByText('Selected: Draft report.pdf')).toBeTruthy();
  send();
  expect(service.sent.map(({ given, file, key }) => [given, file, key])).toEqual(
    Array(2).fill([{ kindOfPaper: 'draft-report', paper: 'Draft report.pdf' }, paper, service.sent[0]?.key])
  );
  await act(async () => service.answer({ ok: true, reference: REFERENCE, warnings: {} }));
  expect(screen.queryByLabelText('Paper')).toBeNull();
});

test.each([
  [
    new File(['x'], 'tool.exe'),
    'Select a document, spreadsheet, presentation, email or picture, for example a PDF or Word file.'
  ],
  [new File([], 'Empty.pdf'), 'Select another file. This one is empty.']
])('a file that cannot be filed is refused before it is sent', async (file, sentence) => {
  const service = open();
  fireEvent.click(await screen.findByRole('button', { name: 'File a paper' }));
  await select(file);
  fireEvent.click(screen.getByLabelText('Other'));
  send();
  expect(await screen.findByText(sentence)).toBeTruthy();
  expect(service.sent).toEqual([]);
});

test('who may not file papers is not offered it', async () => {
  open(director.id);
  await screen.findByRole('region', { name: 'Documents' });
  expect(screen.queryByRole('button', { name: 'File a paper' })).toBeNull();
});
