import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { PATHS } from '../../../../../src/client/paths';
import { reviewOf } from '../../region';
import { answered, field, intake, KEY, LETTER, listed, manager, openDesk, shown } from './desk';

afterEach(cleanup);

const AT = `?mail=${KEY}`;
const FORM = 'Record a new children’s review';

const open = (change: Parameters<typeof openDesk>[0] = {}) =>
  openDesk({ at: AT, mail: async () => shown(), ...change });
const send = () => fireEvent.submit(screen.getByRole('form', { name: FORM }));
const complete = async (): Promise<void> => {
  fireEvent.change(await field(/that notified us/), { target: { value: 'Cornwall PCT' } });
  const form = within(screen.getByRole('form', { name: FORM }));
  for (const group of ['Why is a review being held?', 'Is a service that we regulate involved?', /mental health/])
    fireEvent.click(within(form.getByRole('group', { name: group })).getByRole('radio', { name: 'Not yet known' }));
};

test('its text stands beside the form, each answer with the words that it was read from', async () => {
  open();
  const text = await screen.findByRole('region', { name: 'The mail' });
  expect(within(text).getByText('Initials: ME')).toBeTruthy();
  expect((await field('Local Safeguarding Children’s Board')).value).toBe('Cornwall Safeguarding Children Board');
  expect((await field('Date the notification reached the mailbox')).value).toBe('20 November 2026');
  expect(screen.getByText('Received: 20 November 2026')).toBeTruthy();
  expect(screen.getByText('jo.bloggs@trust.nhs.uk')).toBeTruthy();
  expect(screen.getByText('Answers read: 3. To check: 1. Read the text before you record it.')).toBeTruthy();
  expect(screen.getByText(/^Left out.*: a name \(line 2\)/)).toBeTruthy();
});

test('the place of an answer is shown in the text, where the keyboard goes on', async () => {
  open();
  const [show] = await screen.findAllByRole('button', { name: /^Show line 1: Local Safeguarding/ });
  if (show) fireEvent.click(show);
  await waitFor(() => expect(document.activeElement?.textContent).toContain('LSCB: Cornwall'));
  expect(document.activeElement?.getAttribute('aria-current')).toBe('true');
});

test('what is unclear is left empty, with why, and what may be meant is one press away', async () => {
  open();
  const code = await field(/^Location code/);
  expect(code.value).toBe('');
  expect(screen.getByText(/There are two different answers/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Use 1-200000003: Location code' }));
  expect(code.value).toBe('1-200000003');
});

test('what the text does not say is said to be so, but not of what is for the person alone', async () => {
  open();
  await field(/^Location code/);
  const missing = screen.getAllByText('Nothing was found for this answer.');
  // Commissioner, day of initiation, service involved, its name, mental health, reference and initials.
  expect(missing).toHaveLength(7);
});

test('it is recorded under the key of the mail, and the mail is then with the review', async () => {
  const service = open();
  await complete();
  fireEvent.change(await field(/^Initials/), { target: { value: 'ME' } });
  send();
  expect(service.sent).toEqual([
    {
      step: 'notify-child',
      key: `mail/${KEY}`,
      given: {
        ...LETTER.answers,
        commissioner: 'Cornwall PCT',
        criterion: 'unknown',
        regulatedService: 'unknown',
        mentalHealth: 'unknown',
        initials: 'ME'
      }
    }
  ]);
  await answered(service, { ok: true, reference: 'SCR-C-2026-0009', warnings: {} });
  expect(await screen.findByText('Recorded: SCR-C-2026-0009.')).toBeTruthy();
  expect(screen.queryByRole('form', { name: FORM })).toBeNull();
  expect(screen.getByRole('button', { name: /SCR-C-2026-0009/ })).toBeTruthy();
});

test('what is missing is said by its fields before anything is sent, and nothing typed is lost', async () => {
  const service = open();
  fireEvent.change(await field(/^Initials/), { target: { value: 'ME' } });
  send();
  expect(await screen.findByText('Select why a review is being held, or “Not yet known”.')).toBeTruthy();
  expect(service.sent).toEqual([]);
  expect((await field(/^Initials/)).value).toBe('ME');
});

test('a possible duplicate is asked about, and recorded once it is confirmed; a change takes the question back', async () => {
  const service = open();
  await complete();
  send();
  await answered(service, {
    ok: false,
    unreachable: false,
    code: 'looks-alike',
    sentence: 'This looks like a review in the register.',
    alike: [
      {
        reference: 'SCR-C-2026-0003',
        authority: 'Cornwall',
        stage: 'Register entry',
        notifiedOn: '2026-11-19',
        why: ['the same authority']
      }
    ]
  });
  expect(await screen.findByText(/This looks like a review/)).toBeTruthy();
  expect(screen.getByText(/Cornwall, Register entry, notified on 19 November 2026: the same authority/)).toBeTruthy();
  fireEvent.change(await field(/^Initials/), { target: { value: 'AB' } });
  expect(screen.queryByRole('button', { name: 'Record as entered' })).toBeNull();
  send();
  const alike = { ok: false, unreachable: false, code: 'looks-alike', sentence: 'It looks alike.' } as const;
  await answered(service, { ...alike, fields: { notifiedOn: 'Check the date.' }, differentFrom: [7] });
  fireEvent.click(await screen.findByRole('button', { name: 'Record as entered' }));
  // Another was recorded meanwhile: what was confirmed of the date stays confirmed.
  await answered(service, { ...alike, differentFrom: [9, 7] });
  fireEvent.click(await screen.findByRole('button', { name: 'Record as entered' }));
  expect(service.sent.map(({ key, anyway, differentFrom }) => [key, anyway, differentFrom])).toEqual([
    [`mail/${KEY}`, undefined, undefined],
    [`mail/${KEY}`, undefined, undefined],
    [`mail/${KEY}`, ['looks-alike', 'unlikely'], [7]],
    [`mail/${KEY}`, ['looks-alike', 'unlikely'], [9, 7]]
  ]);
});

test('a mail about an adult has no form of a child’s review: it is handed to a manager of the region', async () => {
  const mail = listed({ kind: 'adult', authority: 'Cornwall' });
  const service = open({
    mail: async () => shown({ mail, letter: { ...LETTER, kind: 'adult' } }),
    answer: () => ({ mail: { ...mail, handedTo: { id: manager.id, name: manager.name } } })
  });
  expect(await screen.findByText(/Hand it over to them/)).toBeTruthy();
  expect(screen.queryByRole('form', { name: FORM })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Hand over this mail' }));
  const form = within(await screen.findByRole('form', { name: 'Hand over this mail' }));
  const person = await form.findByRole('combobox');
  fireEvent.click(person);
  const [nearest] = within(await screen.findByRole('listbox')).getAllByRole('option');
  expect(nearest?.textContent).toBe('Peter Marsh (compliance manager, South West)');
  if (nearest) fireEvent.click(nearest);
  fireEvent.submit(screen.getByRole('form', { name: 'Hand over this mail' }));
  expect(await screen.findByText('This mail is waiting for Peter Marsh, who gets a message.')).toBeTruthy();
  expect(service.posted).toEqual([{ path: PATHS.handMail, body: { key: KEY, given: { to: manager.id } } }]);
  fireEvent.click(screen.getByRole('button', { name: 'Show the form all the same' }));
  expect(screen.getByRole('form', { name: FORM })).toBeTruthy();
});

test('a mail that needs nothing is set aside with why, which is asked for', async () => {
  const service = open({ answer: () => ({ mail: listed({ stage: 'set-aside', setAside: 'Spam.' }) }) });
  fireEvent.click(await screen.findByRole('button', { name: 'Set this mail aside' }));
  const form = screen.getByRole('form', { name: 'Set this mail aside' });
  fireEvent.submit(form);
  expect(await screen.findByText('Enter why this mail needs nothing from us.')).toBeTruthy();
  fireEvent.change(within(form).getByRole('textbox'), { target: { value: 'It is an advertisement.' } });
  fireEvent.submit(form);
  expect(await screen.findByText('This mail is set aside.')).toBeTruthy();
  expect(service.posted).toEqual([
    { path: PATHS.setMailAside, body: { key: KEY, given: { why: 'It is an advertisement.' } } }
  ]);
});

test('one that a refusal kept from being handed over says why, and keeps what was entered', async () => {
  open({ answer: () => ({ refusal: { code: 'guarded', sentence: 'This mail has already been filed.' } }) });
  fireEvent.click(await screen.findByRole('button', { name: 'Set this mail aside' }));
  const form = screen.getByRole('form', { name: 'Set this mail aside' });
  fireEvent.change(within(form).getByRole('textbox'), { target: { value: 'Spam.' } });
  fireEvent.submit(form);
  expect(await screen.findByText('This mail has already been filed.')).toBeTruthy();
  expect(within(form).getByRole<HTMLInputElement>('textbox').value).toBe('Spam.');
});

describe('a mail that names a review that exists', () => {
  const REFERENCE = 'SCR-A-2026-0001';
  const held = reviewOf(REFERENCE, []);
  const letter = {
    ...LETTER,
    reviews: [
      {
        reference: REFERENCE,
        authority: 'Cornwall',
        because: 'named' as const,
        steps: ['receive-draft' as const],
        mayFile: true
      }
    ]
  };
  const named = () =>
    open({
      person: manager,
      mail: async () => shown({ letter }),
      review: async () => held,
      history: async () => ({ events: [], offers: [] }),
      answer: () => ({ mail: listed({ stage: 'recording', reference: REFERENCE }) })
    });

  test('is offered as what the person may record it as there', async () => {
    named();
    const region = within(await screen.findByRole('region', { name: 'It may belong to a review that exists' }));
    expect(region.getByText('Cornwall. It names this reference')).toBeTruthy();
    const buttons = region.getAllByRole('button').map(({ textContent }) => textContent);
    expect(buttons).toEqual([REFERENCE, `File with ${REFERENCE}`, 'Record draft report received']);
  });

  test('opens the form of that step beside it', async () => {
    named();
    fireEvent.click(await screen.findByRole('button', { name: `Record draft report received: ${REFERENCE}` }));
    const panel = await screen.findByRole('dialog', { name: REFERENCE });
    expect(await within(panel).findByRole('form', { name: 'Record draft report received' })).toBeTruthy();
  });

  test('is filed with it', async () => {
    const service = named();
    fireEvent.click(await screen.findByRole('button', { name: `File with ${REFERENCE}` }));
    expect(await screen.findByText(/are being filed with SCR-A-2026-0001/)).toBeTruthy();
    expect(service.posted).toEqual([{ path: PATHS.fileMail, body: { key: KEY, reference: REFERENCE } }]);
  });
});

test.each([
  ['recorded', { reference: 'SCR-C-2026-0002' }, 'Filed with SCR-C-2026-0002'],
  ['gone', {}, 'Deleted from the mailbox before it was filed']
] as const)('one that is %s is shown without a form', async (stage, change, said) => {
  open({ mail: async () => shown({ mail: listed({ stage, ...change }) }) });
  expect(await screen.findByText(said)).toBeTruthy();
  expect(screen.queryByRole('form')).toBeNull();
  expect(screen.queryByRole('button', { name: 'Set this mail aside' })).toBeNull();
});

test('one that could not be read says why, with an empty form beside it', async () => {
  open({
    mail: async () =>
      shown({
        letter: { ...LETTER, lines: [], fields: {}, answers: {}, leftOut: [], problem: 'The file is encrypted.' }
      })
  });
  expect(await screen.findByText('The file is encrypted.')).toBeTruthy();
  expect((await field('Local Safeguarding Children’s Board')).value).toBe('');
});

test('one that is not theirs is not there', async () => {
  open({ person: intake, mail: async () => undefined });
  expect(await screen.findByText(/There is no mail here that is available to you/)).toBeTruthy();
});
