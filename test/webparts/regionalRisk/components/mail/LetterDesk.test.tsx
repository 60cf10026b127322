import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { PATHS } from '../../../../../src/client/paths';
import { answered, field, LETTER, manager, openDesk } from './desk';

afterEach(cleanup);

const FORM = 'Record a new adult review';
const adult = { ...LETTER, kind: 'adult' as const };
const TEXT = 'Cornwall Safeguarding Adults Board – Señor’s home';

const open = () => openDesk({ person: manager, answer: () => ({ letter: adult }) });
const read = () => fireEvent.submit(screen.getByRole('form', { name: 'Read a letter' }));
const paste = async (text: string): Promise<void> =>
  void fireEvent.change(await field(/^Text of the letter/), { target: { value: text } });
const handIn = async (file: File): Promise<void> => {
  const input = await field(/^File of the letter/);
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  fireEvent.change(input);
};
const record = async (): Promise<void> => {
  const form = await screen.findByRole('form', { name: FORM });
  for (const group of ['Why is a review being held?', 'Is a service that we regulate involved?', /mental health/])
    fireEvent.click(
      within(within(form).getByRole('group', { name: group })).getByRole('radio', { name: 'Not yet known' })
    );
  fireEvent.submit(form);
};

test('a letter that is pasted fills in the form, each answer beside its line', async () => {
  const service = open();
  await paste(TEXT);
  read();
  expect((await field('Safeguarding partnership')).value).toBe('Cornwall Safeguarding Children Board');
  expect(within(screen.getByRole('region', { name: 'The letter' })).getByText('Initials: ME')).toBeTruthy();
  expect(service.posted).toEqual([{ path: PATHS.letter, body: { text: TEXT } }]);
});

test('the letter is filed with the review once that is recorded, and nowhere before', async () => {
  const service = open();
  await paste(TEXT);
  read();
  await record();
  expect(service.sent.map(({ step }) => step)).toEqual(['notify-adult']);
  await answered(service, { ok: true, reference: 'SCR-A-2026-0009', warnings: {} });
  const [begun, filed] = service.sent;
  expect(filed).toMatchObject({
    step: 'file-paper',
    reference: 'SCR-A-2026-0009',
    given: { kindOfPaper: 'other', paper: 'Notification.txt' }
  });
  expect(filed?.key).not.toBe(begun?.key);
  expect(await textOf(filed?.file)).toBe(TEXT);
  await answered(service, { ok: true, reference: 'SCR-A-2026-0009', warnings: {} });
  expect(await screen.findByText('The letter is filed with SCR-A-2026-0009.')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Read another letter' }));
  expect((await field(/^Text of the letter/)).value).toBe('');
});

test('a file is read at once, and filed under a name that says nothing of a person', async () => {
  const service = open();
  const file = new File(['%PDF-1.7'], 'Letter about Mary Example.PDF', { type: 'application/pdf' });
  await handIn(file);
  await record();
  const [sent] = service.posted;
  expect([sent?.path, (sent?.body as FormData).get('file')]).toEqual([PATHS.letter, file]);
  await answered(service, { ok: true, reference: 'SCR-A-2026-0009', warnings: {} });
  expect(service.sent[1]).toMatchObject({ given: { paper: 'Notification.pdf' }, file: { name: 'Notification.pdf' } });
});

test('a file can be dropped', async () => {
  const service = open();
  const file = new File(['From: a@b.gov.uk'], 'letter.eml');
  fireEvent.drop(await field(/^File of the letter/), { dataTransfer: { files: [file] } });
  expect(await screen.findByRole('form', { name: FORM })).toBeTruthy();
  expect((service.posted[0]?.body as FormData).get('file')).toEqual(file);
});

test('a letter that is not filed says why, and is sent again with the same key', async () => {
  const service = open();
  await paste(TEXT);
  read();
  await record();
  await answered(service, { ok: true, reference: 'SCR-A-2026-0009', warnings: {} });
  await answered(service, { ok: false, unreachable: true, sentence: 'Not reached.' });
  expect(await screen.findByText('The letter is not filed with SCR-A-2026-0009. Not reached.')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(service.sent[2]).toEqual(service.sent[1]);
});

test.each([
  ['nothing', '  ', 'Enter the text of the letter, or select its file.'],
  ['more than the service takes', 'ß'.repeat(1_100_000), 'Enter at most 2 MB of text']
])('%s is not sent', async (_what, text, sentence) => {
  const service = open();
  await paste(text);
  read();
  expect(await screen.findByText(new RegExp(sentence))).toBeTruthy();
  expect(service.posted).toEqual([]);
});

test('a refusal is said, and what was pasted stays', async () => {
  openDesk({ person: manager, answer: () => ({ refusal: { sentence: 'Too many requests.' } }) });
  await paste(TEXT);
  read();
  expect(await screen.findByText('Too many requests.')).toBeTruthy();
  expect((await field(/^Text of the letter/)).value).toBe(TEXT);
});

test('one can go back to what was pasted', async () => {
  open();
  await paste(TEXT);
  read();
  fireEvent.click(await screen.findByRole('button', { name: 'Back to the letter' }));
  expect((await field(/^Text of the letter/)).value).toBe(TEXT);
});

const textOf = (file: File | undefined): Promise<string> =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    if (file) reader.readAsText(file);
  });
