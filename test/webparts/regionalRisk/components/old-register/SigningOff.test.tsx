import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { PATHS } from '../../../../../src/client/paths';
import { LINE, namingRow, oldRow, openOld } from './old-desk';

afterEach(cleanup);

const press = async (name: string | RegExp): Promise<void> =>
  void fireEvent.click(await screen.findByRole('button', { name }));
const line = (row: number) => screen.findByRole('button', { name: LINE(row) });
const TAKE_14 = 'Take over: Sheet “2010”, row 14';

test('the first row is open: as it was beside as it will be, by the labels of its form', async () => {
  openOld();
  expect((await line(14)).getAttribute('aria-expanded')).toBe('true');
  expect((await line(15)).getAttribute('aria-expanded')).toBe('false');
  expect(screen.getByText('LA (column B)').parentElement?.textContent).toContain('S GlosTaken as the local authority');
  expect(screen.getByText('Region', { selector: 'dt' }).parentElement?.textContent).toContain('South West');
  expect(screen.getByText('Date we were notified').parentElement?.textContent).toContain('13 March 2010');
  expect(screen.getByText('Publication').parentElement?.textContent).toContain('Published');
});

test('the comment on a cell is under what the cell showed', async () => {
  const cell = { column: 'C', heading: 'Date notified', shown: '13/3/10', comment: 'Letter of 9/3', fate: 'Read' };
  openOld({ rows: [oldRow(14, { cells: [cell, { ...cell, column: 'D', heading: 'Draft', shown: '' }] })] });
  await line(14);
  const wordsOf = (heading: string) => screen.getByText(heading).parentElement?.querySelector('dd')?.textContent;
  expect(wordsOf('Date notified (column C)')).toBe('13/3/10Comment: Letter of 9/3Read');
  expect(wordsOf('Draft (column D)')).toBe('Comment: Letter of 9/3Read');
});

test('a row is taken over with one press; the next one is open and has the focus, and its outcome is said', async () => {
  const { sent } = openOld();
  await press(TAKE_14);
  await waitFor(async () => expect(document.activeElement).toBe(await line(15)));
  expect((await line(15)).getAttribute('aria-expanded')).toBe('true');
  expect(screen.queryByRole('button', { name: LINE(14) })).toBeNull();
  expect(
    screen.getByText('Sheet “2010”, row 14 is taken over as SCR-A-2010-0001.').closest('[role=status]')
  ).toBeTruthy();
  expect(sent).toEqual([{ path: PATHS.takeOverRow, body: { key: oldRow(14).key, given: {}, anyway: [] } }]);
  expect(screen.getByRole('option', { name: 'Waiting for sign-off (1)' })).toBeTruthy();
  expect(screen.getByRole('option', { name: 'Taken over (1)' })).toBeTruthy();
});

test('the reviews of the region are read again once the person turns to them', async () => {
  let times = 0;
  openOld({
    region: async () => {
      times += 1;
      return { open: [], closed: [], missing: [], opensPapers: true };
    }
  });
  await press(TAKE_14);
  await screen.findByText(/^Sheet “2010”, row 14 is taken over/);
  expect(times).toBe(1);
  fireEvent.click(screen.getByRole('link', { name: 'Reviews' }));
  await waitFor(() => expect(times).toBe(2));
  fireEvent.click(screen.getByRole('link', { name: 'Old register' }));
  expect(await screen.findByRole('option', { name: 'Taken over (1)' })).toBeTruthy();
});

describe('correcting', () => {
  const form = () => screen.findByRole('form', { name: 'Correct: Sheet “2010”, row 14' });

  test('the form is filled in; what was changed is sent, and an answer that is emptied is taken away', async () => {
    const { sent } = openOld();
    await press('Correct: Sheet “2010”, row 14');
    const fields = within(await form());
    const partnership = fields.getByDisplayValue('South Glos SAB');
    fireEvent.change(partnership, { target: { value: 'Gloucestershire SAB' } });
    fireEvent.change(fields.getByLabelText(/^Publication/), { target: { value: '' } });
    expect(screen.queryByText('Published', { selector: 'dd' })).toBeNull();
    fireEvent.submit(await form());
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.body['given']).toEqual({ partnership: 'Gloucestershire SAB', publication: '' });
  });

  test('where a row came from is not asked', async () => {
    openOld({
      rows: [oldRow(14, { answers: { ...oldRow(14).answers, source: 'Sheet “2010”, row 14', oldNumber: '23' } })]
    });
    await press('Correct: Sheet “2010”, row 14');
    const fields = within(await form());
    expect([fields.queryByLabelText(/Where it was/), fields.queryByLabelText(/Number in the old/)]).toEqual([
      null,
      null
    ]);
  });

  test('a refusal stands beside the answer, has the focus, and keeps what was typed', async () => {
    openOld({
      reply: () => ({
        refusal: {
          code: 'bad-input',
          sentence: 'Enter the initials alone.',
          fields: { initials: 'Enter the initials alone.' }
        }
      })
    });
    await press('Correct: Sheet “2010”, row 14');
    const initials = within(await form()).getByLabelText(/^Initials/);
    fireEvent.change(initials, { target: { value: 'Mary' } });
    fireEvent.submit(await form());
    await waitFor(() => expect(document.activeElement).toBe(initials));
    expect(initials.getAttribute('aria-invalid')).toBe('true');
    expect((initials as HTMLInputElement).value).toBe('Mary');
    expect(within(await form()).getByText('Enter the initials alone.')).toBeTruthy();
  });

  test('an authority in another region moves the row there, which is said before and after', async () => {
    openOld({
      rows: [oldRow(14, { answers: { ...oldRow(14).answers, authority: 'Hackney' } }), oldRow(15)],
      reply: () => ({ stage: 'waiting', region: 'London' })
    });
    expect(
      await screen.findByText(/^The local authority is in London\. Take over this row to move it there/)
    ).toBeTruthy();
    await press(TAKE_14);
    expect(
      await screen.findByText('Sheet “2010”, row 14 has moved to London, where its lead signs it off.')
    ).toBeTruthy();
    expect(screen.queryByRole('button', { name: LINE(14) })).toBeNull();
  });
});

describe('notes that may name a person', () => {
  test.each([
    ['Leave out the notes', { note: '' }],
    ['Let the notes pass', { note: 'JB 3/5/11 chased Mary' }]
  ])('nothing is taken over before it is decided; “%s” sends %j', async (decision, given) => {
    const { sent } = openOld({ rows: [namingRow(14), oldRow(15)] });
    const notes = within(await screen.findByRole('group', { name: /^These notes may name a person/ }));
    expect(notes.getByText('JB 3/5/11 chased Mary')).toBeTruthy();
    await press(TAKE_14);
    expect(await screen.findByText(/^Select “Leave out the notes” or “Let the notes pass”/)).toBeTruthy();
    expect(document.activeElement?.textContent).toBe('Leave out the notes');
    expect(sent).toEqual([]);
    await press(decision);
    expect(notes.getByRole('button', { name: decision }).getAttribute('aria-pressed')).toBe('true');
    await press(TAKE_14);
    await waitFor(() => expect(sent.map(({ body }) => body['given'])).toEqual([given]));
  });

  test('notes that are left out are no longer among what it will be', async () => {
    openOld({ rows: [namingRow(14)] });
    await line(14);
    expect(screen.queryByText('Notes of the old register', { selector: 'dt' })).toBeTruthy();
    await press('Leave out the notes');
    expect(screen.queryByText('Notes of the old register', { selector: 'dt' })).toBeNull();
  });
});

describe('a possible duplicate', () => {
  const alike = {
    refusal: {
      code: 'looks-alike',
      sentence: 'This may be in the register already.',
      alike: [
        {
          reference: 'SCR-A-2026-0001',
          authority: 'South Gloucestershire',
          stage: 'IMR',
          notifiedOn: '2026-09-01',
          why: ['the same location']
        }
      ]
    }
  };
  const reply = ({ body }: { readonly body: Readonly<Record<string, unknown>> }) =>
    (body['anyway'] as readonly string[] | undefined)?.length === 0 ? alike : {};

  test('names what it looks like, and is taken over all the same once that is confirmed', async () => {
    const { sent } = openOld({ reply });
    await press(TAKE_14);
    expect(await screen.findByRole('button', { name: /SCR-A-2026-0001/ })).toBeTruthy();
    await press('Take over anyway: Sheet “2010”, row 14');
    await waitFor(() => expect(sent.map(({ body }) => body['anyway'])).toEqual([[], ['looks-alike']]));
  });

  test('is set aside with what it duplicates as the reason', async () => {
    const { sent } = openOld({ reply });
    await press(TAKE_14);
    await press('Set aside: already in the register');
    await waitFor(() => expect(sent.at(-1)?.path).toBe(PATHS.setRowAside));
    expect(sent.at(-1)?.body['why']).toBe('Already in the register: SCR-A-2026-0001');
  });
});

test('setting a row aside asks why, and says what is missing', async () => {
  const { sent } = openOld();
  await press('Set aside: Sheet “2010”, row 14');
  const why = await screen.findByLabelText('Why are you setting this row aside?');
  await waitFor(() => expect(document.activeElement).toBe(why));
  fireEvent.submit(screen.getByRole('form', { name: 'Set this row aside' }));
  expect(await screen.findByText('Enter why. The reason is kept with the row.')).toBeTruthy();
  expect(sent).toEqual([]);
  fireEvent.change(why, { target: { value: 'A test row' } });
  fireEvent.submit(screen.getByRole('form', { name: 'Set this row aside' }));
  await waitFor(() => expect(sent[0]?.body).toEqual({ key: oldRow(14).key, why: 'A test row' }));
  expect(await screen.findByText('Sheet “2010”, row 14 is set aside.')).toBeTruthy();
});
