import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { director } from '../../region';
import { administrator, oldRow, openOld } from './old-desk';

afterEach(cleanup);

const link = () => screen.queryByRole('link', { name: 'Old register' });

describe('the old register is a part of the page', () => {
  test('for the lead of a region while there is something in it', async () => {
    openOld({ at: '' });
    expect(await screen.findByRole('link', { name: 'Old register' })).toBeTruthy();
  });

  test('where a lead begins, the rows that wait for them are named, and lead there', async () => {
    openOld({ at: '', rows: [oldRow(14), oldRow(15), oldRow(16, { stage: 'set-aside' })] });
    await screen.findByText('2 rows of the old register are waiting for you to sign them off.');
    fireEvent.click(screen.getByRole('button', { name: 'Sign off' }));
    expect((await screen.findByRole('link', { name: 'Old register' })).getAttribute('aria-current')).toBe('page');
  });

  test('an administrator, who signs nothing off, is not asked to', async () => {
    openOld({ at: '', person: administrator });
    await screen.findByRole('link', { name: 'Old register' });
    expect(screen.queryByText(/waiting for you to sign/)).toBeNull();
  });

  test('not while nothing was read', async () => {
    openOld({ at: '', rows: [], files: [] });
    await screen.findByRole('group', { name: 'Key figures' });
    expect(link()).toBeNull();
  });

  test('not for others, for whom the service is not even asked', async () => {
    const asked: string[] = [];
    openOld({
      person: director,
      oldRegister: async () => {
        asked.push('old register');
        return { regions: [], files: [] };
      }
    });
    expect((await screen.findByRole('link', { name: 'At a glance' })).getAttribute('aria-current')).toBe('page');
    expect([link(), asked]).toEqual([null, []]);
  });
});

test('it says how far the region has got, and of each file that the fates of its cells add up', async () => {
  openOld({ rows: [oldRow(14), oldRow(15), oldRow(16, { stage: 'taken', reference: 'SCR-A-2010-0001' })] });
  const counts = within(await screen.findByRole('table', { name: 'Progress by region' }));
  const [, line] = counts.getAllByRole('row');
  expect(
    within(line as HTMLElement)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent?.match(/\d+$/)?.[0])
  ).toEqual(['2', '0', '1', '0']);
  const file = screen.getByText('Read on 20 November 2026 at 9:12am: 1,200 rows to sign off, 7 rejected');
  const fates = file.closest('details')?.querySelectorAll('dl > div');
  expect([...(fates ?? [])].map(({ textContent }) => textContent).at(-1)).toBe('All cells with content5,000');
});

test('an administrator who is no lead sees the counts alone, and who signs off', async () => {
  openOld({ person: administrator, at: '?section=old-register&region=South+West' });
  expect(await screen.findByText(/^The regional safeguarding lead of South West signs off its rows/)).toBeTruthy();
  expect(screen.getByRole('table', { name: 'Progress by region' }).textContent).toContain('London');
  expect(screen.queryByRole('list', { name: 'Rows of the old register' })).toBeNull();
  expect(screen.queryByRole('button', { name: /Take over/ })).toBeNull();
});

test('where no row waits, it says how rows come', async () => {
  openOld({ rows: [] });
  expect(await screen.findByText('No rows are waiting for sign-off in South West')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Take over all/ })).toBeNull();
});

test('the proof has the hash of the file, the sums, and who signed what and when', async () => {
  const signed = { by: 'Lena Hartmann', at: '2026-11-21T10:00:00.000Z' };
  openOld({
    at: '?section=old-register&only=proof',
    rows: [oldRow(14), oldRow(15, { stage: 'taken', reference: 'SCR-A-2010-0001', signed })]
  });
  const proof = within(await screen.findByRole('article', { name: 'Proof: the old register taken over' }));
  expect(proof.getByText('ab'.repeat(32))).toBeTruthy();
  const line = proof.getAllByRole('row').find(({ textContent }) => textContent?.includes('row 15'));
  for (const words of ['SCR-A-2010-0001', 'Lena Hartmann', '21 November 2026 at 10:00am'])
    expect(line?.textContent).toContain(words);
  const printed = document.querySelector('[data-scr-printed]');
  await waitFor(() => expect(printed?.textContent).toContain('ab'.repeat(32)));
});
