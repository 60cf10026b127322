import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { PATHS } from '../../../../../src/client/paths';
import { answered, field, intake, KEY, LETTER, listed, manager, openDesk, shown } from './desk';

afterEach(cleanup);

const FORM = 'Record a new children’s review';
const FURTHER = 'Record a further review from this mail';
const open = (change: Parameters<typeof openDesk>[0] = {}) =>
  openDesk({
    at: `?mail=${KEY}`,
    mails: async () => ({ mails: [listed()], isCut: false }),
    mail: async () => shown(),
    ...change
  });
const isAskedBeforeLeaving = (): boolean => {
  const leaving = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(leaving);
  return leaving.defaultPrevented;
};

describe('what was typed', () => {
  test('of a mail is there again after the list, and the browser asks before the page is left', async () => {
    open();
    await field(/^Initials/);
    expect(isAskedBeforeLeaving()).toBe(false);
    fireEvent.change(await field(/^Initials/), { target: { value: 'ME' } });
    expect(isAskedBeforeLeaving()).toBe(true);
    fireEvent.click(screen.getByRole('button', { name: 'Back to the list' }));
    fireEvent.click(await screen.findByRole('link', { name: /received/ }));
    expect((await field(/^Initials/)).value).toBe('ME');
    fireEvent.change(await field(/^Initials/), { target: { value: '' } });
  });

  test('of why a mail is set aside is there again, too, until it is cancelled', async () => {
    open();
    fireEvent.click(await screen.findByRole('button', { name: 'Set this mail aside' }));
    const form = () => within(screen.getByRole('form', { name: 'Set this mail aside' }));
    fireEvent.change(form().getByRole('textbox'), { target: { value: 'Spam.' } });
    fireEvent.click(screen.getByRole('button', { name: 'Back to the list' }));
    fireEvent.click(await screen.findByRole('link', { name: /received/ }));
    await screen.findByRole('form', { name: 'Set this mail aside' });
    expect(form().getByRole<HTMLInputElement>('textbox').value).toBe('Spam.');
    fireEvent.click(form().getByRole('button', { name: 'Cancel' }));
    fireEvent.click(screen.getByRole('button', { name: 'Set this mail aside' }));
    expect(form().getByRole<HTMLInputElement>('textbox').value).toBe('');
  });
});

describe('a mail that belongs to a review', () => {
  const recorded = listed({ stage: 'recorded', reference: 'SCR-C-2026-0002', further: ['SCR-C-2026-0003'] });

  test('lists all its reviews, and a further one is recorded under a key of its own', async () => {
    const service = open({
      mail: async () => shown({ mail: recorded, nextForm: `mail/${KEY}/3`, letter: { ...LETTER, mayBeSeveral: true } })
    });
    expect(await screen.findByText('Filed with SCR-C-2026-0002, SCR-C-2026-0003')).toBeTruthy();
    expect(screen.getByText(/It may be about two reviews/)).toBeTruthy();
    expect(screen.queryByRole('form', { name: FORM })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: FURTHER }));
    fireEvent.change(await field(/that notified us/), { target: { value: 'Cornwall PCT' } });
    const form = within(screen.getByRole('form', { name: FORM }));
    for (const group of ['Why is a review being held?', 'Is a service that we regulate involved?', /mental health/])
      fireEvent.click(within(form.getByRole('group', { name: group })).getByRole('radio', { name: 'Not yet known' }));
    fireEvent.submit(screen.getByRole('form', { name: FORM }));
    expect(service.sent.map(({ key }) => key)).toEqual([`mail/${KEY}/3`]);
    await answered(service, {
      ok: true,
      reference: 'SCR-C-2026-0009',
      warnings: { form: 'This form had already been recorded.' }
    });
    expect(await screen.findByText('Recorded: SCR-C-2026-0009. This form had already been recorded.')).toBeTruthy();
    expect(screen.getAllByRole('button', { name: /SCR-C-2026-000[239]/ })).toHaveLength(3);
  });

  test('does not wait once the first is recorded, whatever the service says still', async () => {
    const service = open();
    fireEvent.change(await field(/that notified us/), { target: { value: 'Cornwall PCT' } });
    const form = within(screen.getByRole('form', { name: FORM }));
    for (const group of ['Why is a review being held?', 'Is a service that we regulate involved?', /mental health/])
      fireEvent.click(within(form.getByRole('group', { name: group })).getByRole('radio', { name: 'Not yet known' }));
    fireEvent.submit(screen.getByRole('form', { name: FORM }));
    await answered(service, { ok: true, reference: 'SCR-C-2026-0009', warnings: {} });
    expect(await screen.findByText('Being filed with SCR-C-2026-0009')).toBeTruthy();
    expect(screen.queryByText('Waiting')).toBeNull();
  });
});

describe('a review that the mail does not name', () => {
  const file = async (typed: string): Promise<void> => {
    fireEvent.click(await screen.findByRole('button', { name: 'File with a review' }));
    const form = await screen.findByRole('form', { name: 'File with a review' });
    fireEvent.change(within(form).getByRole('textbox'), { target: { value: typed } });
    fireEvent.submit(form);
  };

  test('is typed as people type references, and the mail is filed with it', async () => {
    const service = open({ answer: () => ({ mail: listed({ stage: 'recording', reference: 'SCR-C-2026-0003' }) }) });
    await file('scr c 2026 0003');
    expect(await screen.findByText(/are being filed with SCR-C-2026-0003/)).toBeTruthy();
    expect(service.posted).toEqual([{ path: PATHS.fileMail, body: { key: KEY, reference: 'SCR-C-2026-0003' } }]);
  });

  test.each([
    ['', 'Enter the reference of the review.'],
    ['the one of Tuesday', 'Enter a reference such as SCR-A-2026-0001.']
  ])('“%s” is asked for again', async (typed, sentence) => {
    const service = open();
    await file(typed);
    expect(await screen.findByText(sentence)).toBeTruthy();
    expect(service.posted).toEqual([]);
  });

  test('that it names and that is not there is said to be so', async () => {
    open({ mail: async () => shown({ letter: { ...LETTER, notFound: ['SCR-A-2026-9999'] } }) });
    expect(await screen.findByText(/It names SCR-A-2026-9999. No review with this reference/)).toBeTruthy();
  });
});

test('a review that the person may not file with is named, with who files it, and no button that is refused', async () => {
  const review = {
    reference: 'SCR-A-2026-0001',
    authority: 'Cornwall',
    because: 'named' as const,
    steps: [],
    mayFile: false
  };
  const letter = { ...LETTER, answers: {}, fields: {}, reviews: [review] };
  open({ mail: async () => shown({ letter }) });
  const region = within(await screen.findByRole('region', { name: 'It may belong to a review that exists' }));
  expect(region.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['SCR-A-2026-0001']);
  expect(region.getByText(/It is filed with this review by those who work on it/)).toBeTruthy();
  expect(screen.queryByRole('form', { name: FORM })).toBeNull();
});

test('a mail that came before leads to the earlier one', async () => {
  open({
    mail: async () => shown({ mail: listed({ stage: 'set-aside', setAside: 'The same.', sameAs: '9'.repeat(16) }) })
  });
  fireEvent.click(await screen.findByRole('button', { name: 'View the earlier mail' }));
  expect(window.location.search).toContain(`mail=${'9'.repeat(16)}`);
});

test('those who are not of the region come last when a mail is handed over, and are marked', async () => {
  const { holdings } = manager;
  const elsewhere = {
    ...manager,
    id: '00000000-0000-4000-8000-0000000000aa',
    name: 'Ada London',
    holdings: holdings.map((held) => ({ ...held, region: 'London' as const }))
  };
  open({
    directory: async () => ({ people: [elsewhere, intake, manager] }),
    mail: async () => shown({ mail: listed({ kind: 'adult', authority: 'Cornwall' }) })
  });
  fireEvent.click(await screen.findByRole('button', { name: 'Hand over this mail' }));
  fireEvent.click(
    await within(await screen.findByRole('form', { name: 'Hand over this mail' })).findByRole('combobox')
  );
  const options = within(await screen.findByRole('listbox')).getAllByRole('option');
  expect(options.map(({ textContent }) => textContent)).toEqual([
    'Peter Marsh (compliance manager, South West)',
    'Ada London (compliance manager, London), not of South West',
    expect.stringMatching(/intake team/)
  ]);
});
