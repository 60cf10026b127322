import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { ServiceUnread } from '../../../../src/client/reader';
import { glanceOf } from '../../../../src/domain/review/glance-of';
import { NO_SUCH_REVIEW } from '../../../../src/domain/review/decide';
import type { RegisterRow } from '../../../../src/register/register-rows';
import { draw, openWaiting } from '../draw';
import { fakeQueries, fakeService, type Known } from '../fakes';
import { appointed, asked, director, reviewOf, submitted } from '../region';

const REFERENCE = 'SCR-A-2026-0001';
const waiting = reviewOf(REFERENCE, [asked, appointed, submitted('1.2')]);
const row: RegisterRow = {
  reference: REFERENCE,
  region: 'South West',
  authority: 'Cornwall',
  service: 'Budock Hospital',
  locationCodes: 'REF12',
  states: [
    { title: 'Register entry', state: 'Open' },
    { title: 'IMR', state: 'Submitted' }
  ],
  nextTask: 'Agree the IMR',
  due: '2026-11-27'
};
const away = async (): Promise<never> => {
  throw new ServiceUnread('away');
};
const open = (known: Known, service: ReturnType<typeof fakeService> | undefined = fakeService()) =>
  draw({ queries: fakeQueries(known), personId: director.id, service });
const glanced = { open: [glanceOf(waiting, '2026-05-23')], closed: [], missing: [], opensPapers: true };

beforeEach(() => {
  window.history.replaceState(null, '', '/');
  window.localStorage.clear();
});
afterEach(cleanup);

describe('while the service is away', () => {
  test('the rows of the register show, what is missing is said, and no figure is shown', async () => {
    open({ region: away, rows: async () => [row] });
    const table = await screen.findByRole('table', { name: 'Open reviews in the register' });
    const shown = within(table).getAllByRole('row')[1]?.textContent ?? '';
    for (const fact of [REFERENCE, 'Cornwall', 'Budock Hospital', 'REF12', 'IMR: Submitted', 'Agree the IMR', '4 days'])
      expect(shown).toContain(fact);
    expect(screen.getByRole('alert').textContent).toMatch(/figures, details .* are missing.*steps cannot be recorded/);
    expect(screen.queryByText(/open adult reviews/)).toBeNull();
    expect(screen.queryByRole('button', { name: /^Agree/ })).toBeNull();
  });

  test('trying again shows the region as soon as there is an answer', async () => {
    let region: () => Promise<typeof glanced> = away;
    open({ region: () => region(), rows: async () => [row] });
    await screen.findByRole('table', { name: 'Open reviews in the register' });
    region = async () => glanced;
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await openWaiting(REFERENCE);
    expect(await screen.findByRole('button', { name: 'I have read version 1.2 and agree it' })).toBeTruthy();
    expect(screen.queryByRole('table', { name: 'Open reviews in the register' })).toBeNull();
  });

  test('a review shows the facts of its row, and that its details are missing', async () => {
    window.history.replaceState(null, '', `/?review=${REFERENCE}`);
    open({ region: away, review: away, rows: async () => [row], row: async () => row });
    const panel = await screen.findByRole('dialog');
    expect(await within(panel).findByText('Budock Hospital, REF12')).toBeTruthy();
    expect(within(panel).getByRole('alert').textContent).toContain('The service does not answer');
    expect(within(panel).queryByText(/^Details are for/)).toBeNull();
  });

  test('a register that cannot be read either is said to be so', async () => {
    open({ region: away, rows: away });
    await waitFor(() => expect(screen.getAllByRole('alert')).toHaveLength(2));
  });

  test('a page without a service says what to set up, once, and shows the rows', async () => {
    draw({
      queries: fakeQueries({ region: away, rows: async () => [row] }),
      personId: director.id,
      service: undefined
    });
    expect(await screen.findByRole('table', { name: 'Open reviews in the register' })).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getByText(/cannot record decisions until it has the address of the service/)).toBeTruthy();
  });
});

describe('a review that is not the person’s to see', () => {
  test('has the facts of its row, and says whose the details are', async () => {
    window.history.replaceState(null, '', '/?review=SCR-A-2026-0777');
    open({
      region: async () => ({ open: [], closed: [], missing: [], opensPapers: true }),
      review: async () => undefined,
      row: async () => ({ ...row, reference: 'SCR-A-2026-0777', region: 'London' })
    });
    const panel = await screen.findByRole('dialog');
    expect(await within(panel).findByText('Details are for London.')).toBeTruthy();
    expect(within(panel).getByText('Agree the IMR')).toBeTruthy();
    expect(within(panel).queryByText(NO_SUCH_REVIEW)).toBeNull();
  });
});

describe('of a review at a glance', () => {
  test('a form loads the rest first', async () => {
    let answer: (held: typeof waiting) => void = () => undefined;
    open({ region: async () => glanced, review: () => new Promise((resolve) => (answer = resolve)) });
    await openWaiting(REFERENCE);
    fireEvent.click(await screen.findByRole('button', { name: /^Return/ }));
    await waitFor(() => expect(screen.getByText('Loading the register…')).toBeTruthy());
    answer(waiting);
    expect(await screen.findByRole('textbox')).toBeTruthy();
  });

  test('what to read before it is agreed is there at once', async () => {
    open({ region: async () => glanced });
    await openWaiting(REFERENCE);
    expect((await screen.findByRole('link', { name: /Read version 1\.2/ })).getAttribute('href')).toBe(
      'https://example.org/imr.docx'
    );
  });
});
