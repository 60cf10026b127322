import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { director } from '../../region';
import { intake, listed, manager, openDesk, shown } from './desk';

afterEach(cleanup);

const MAILS = [
  listed({ key: '1'.repeat(16), receivedAt: '2026-11-23T09:12:00.000Z', organisation: 'kent.gov.uk', kind: 'adult' }),
  listed({
    key: '2'.repeat(16),
    organisation: 'devon.gov.uk',
    authority: 'Devon',
    service: 'Larkmoor House',
    acknowledgement: { is: 'withheld', why: 'It is encrypted. Open it in Outlook.' },
    understood: 0,
    problem: 'The file is encrypted.'
  }),
  listed({
    key: '3'.repeat(16),
    receivedAt: '2026-11-02T09:12:00.000Z',
    organisation: 'leeds.gov.uk',
    handedTo: manager,
    asked: 2
  }),
  listed({
    key: '4'.repeat(16),
    receivedAt: '2026-11-01T09:12:00.000Z',
    organisation: 'york.gov.uk',
    stage: 'recorded',
    reference: 'SCR-C-2026-0004',
    acknowledgement: { is: 'bounced', at: '2026-11-01T10:00:00.000Z' }
  })
];
const mails = async () => ({ mails: MAILS, isCut: false });

const table = () => screen.findByRole('table', { name: 'Mail' });
const rows = async (): Promise<readonly string[]> =>
  within(await table())
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.textContent ?? '');
const froms = async (): Promise<readonly string[]> =>
  within(await table())
    .getAllByRole('link')
    .map((link) => link.textContent ?? '');
const show = async (title: RegExp): Promise<void> => {
  const select: HTMLSelectElement = await screen.findByLabelText('Show');
  const option = within(select).getByRole<HTMLOptionElement>('option', { name: title });
  fireEvent.change(select, { target: { value: option.value } });
};

test('what waits is listed, the newest first, with for how long, what was understood and whether it was acknowledged', async () => {
  openDesk({ mails });
  expect(await froms()).toEqual(['kent.gov.uk', 'devon.gov.uk', 'leeds.gov.uk']);
  const [kent, devon, leeds] = await rows();
  expect(kent).toContain('Waiting since today');
  expect(devon).toContain('Waiting for 3 days');
  expect(devon).toContain('Devon, Larkmoor House');
  expect(devon).toContain('The file is encrypted.');
  expect(devon).toContain('No. It is encrypted. Open it in Outlook.');
  expect(leeds).toContain('Waiting for Peter Marsh');
  expect(leeds).toContain('3 read, 2 to check');
});

test('a mail whose answers all have to be checked was not misunderstood', async () => {
  const toCheck = listed({ understood: 0, asked: 4 });
  openDesk({
    mails: async () => ({ mails: [toCheck, listed({ key: '8'.repeat(16), understood: 0, asked: 0 })], isCut: false })
  });
  const said = await rows();
  expect(said.filter((row) => row.includes('4 to check') && !row.includes('Nothing was understood'))).toHaveLength(1);
  expect(said.filter((row) => row.includes('Nothing was understood'))).toHaveLength(1);
  await show(/^Not understood \(1\)/);
});

test('the oldest can come first', async () => {
  openDesk({ mails });
  fireEvent.click(within(await table()).getByRole('button', { name: /Received/ }));
  expect(await froms()).toEqual(['leeds.gov.uk', 'devon.gov.uk', 'kent.gov.uk']);
});

test.each([
  [/^All mail \(4\)/, ['kent.gov.uk', 'devon.gov.uk', 'leeds.gov.uk', 'york.gov.uk'], 'all'],
  [/^Not acknowledged \(2\)/, ['devon.gov.uk', 'york.gov.uk'], 'not-acknowledged'],
  [/^Not understood \(1\)/, ['devon.gov.uk'], 'not-understood']
])('%s shows those, and the address says so', async (title, expected, only) => {
  openDesk({ mails });
  await show(title);
  expect(await froms()).toEqual(expected);
  expect(new URLSearchParams(window.location.search).get('only')).toBe(only);
});

test.each([
  ['larkmoor', ['devon.gov.uk']],
  ['MARSH', ['leeds.gov.uk']],
  ['c-2026-0004', ['york.gov.uk']],
  ['gov.uk dev', ['devon.gov.uk']]
])('“%s” is found among all mail', async (text, expected) => {
  openDesk({ mails, at: '?section=mail&only=all' });
  fireEvent.change(await screen.findByLabelText('Find'), { target: { value: text } });
  expect(await froms()).toEqual(expected);
});

test('what is not found can be shown again', async () => {
  openDesk({ mails });
  fireEvent.change(await screen.findByLabelText('Find'), { target: { value: 'nothing' } });
  expect(await screen.findByText('No mail matches.')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Show all' }));
  expect(await froms()).toHaveLength(4);
});

test('a mail is opened by its link, which leads to its own address, and closed again', async () => {
  openDesk({ mails, mail: async () => shown({ mail: MAILS[0] ?? listed() }) });
  const link = within(await table()).getByRole('link', { name: /kent.gov.uk, received 23 November 2026/ });
  expect(link.getAttribute('href')).toContain(`mail=${'1'.repeat(16)}`);
  fireEvent.click(link);
  expect(await screen.findByRole('heading', { name: 'Notification of a review' })).toBe(document.activeElement);
  expect(window.location.search).toContain(`mail=${'1'.repeat(16)}`);
  fireEvent.click(screen.getByRole('button', { name: 'Back to the list' }));
  expect(await froms()).toHaveLength(3);
});

test('an inspector is told how mail comes to them, and reads letters first', async () => {
  openDesk({ person: manager });
  expect(await screen.findByText('No mail is waiting')).toBeTruthy();
  expect(screen.getByText(/once the intake team has handed it to you/)).toBeTruthy();
  const headings = screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
  expect(headings).toEqual(['Read a letter', 'Mail']);
});

test('those who record no review have no such section, whatever the address says', async () => {
  openDesk({ person: director, at: '?section=mail' });
  expect(await screen.findByRole('link', { name: 'At a glance' })).toBeTruthy();
  expect(screen.queryByRole('link', { name: 'Mail and letters' })).toBeNull();
});

test('that the service is away is said once, and can be tried again', async () => {
  openDesk({ person: intake, mails: () => Promise.reject(new Error('away')) });
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  expect(await screen.findAllByRole('alert')).toHaveLength(1);
  expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
});
