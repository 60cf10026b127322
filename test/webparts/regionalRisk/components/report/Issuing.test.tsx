import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { director, inspector, NOW } from '../../region';
import { answering, before, begin, keptBefore, openReport, paper, press, quiet, savedNames } from './report-page';

beforeAll(quiet);
beforeEach(begin);
afterEach(cleanup);

const EARLY =
  'The period has not ended: it ends on 31 December 2026. The report shows the reviews as they are today. What happens later will not be in it.';

test('is issued in two presses, with what will happen said between them', async () => {
  answering.kept = [];
  await openReport();
  press('Last quarter');
  await screen.findByText('South West, 1 July 2026 to 30 September 2026');
  expect(screen.queryByText(/^This keeps the report below/)).toBeNull();
  press('Issue report');
  expect(answering.wanted).toEqual([]);
  expect(
    screen.getByText(
      'This keeps the report below as report 1 of South West, in your name. It can then be read and downloaded by everyone with a post in the region, and never changed.'
    )
  ).toBeTruthy();
  expect(screen.queryByText(/^The period has not ended/)).toBeNull();
  answering.kept = [{ ...keptBefore, number: 5 }];
  press('Issue it');
  expect(await screen.findByText('Report 5 issued. It is at the top of “Issued reports”, below.')).toBeTruthy();
  expect(await screen.findByRole('button', { name: 'View report 5' })).toBeTruthy();
  expect(answering.wanted).toEqual([
    {
      region: 'South West',
      from: '2026-07-01',
      until: '2026-09-30',
      key: expect.stringMatching(/^[0-9a-f]{32}$/) as unknown
    }
  ]);
  expect(screen.queryByRole('form', { name: 'Issue the report' })).toBeNull();
});

test('a period that has not ended is asked about, and sent as confirmed; nothing is sent when it is cancelled', async () => {
  await openReport();
  await paper();
  press('Issue report');
  expect(screen.getByText(EARLY)).toBeTruthy();
  press('Cancel');
  expect(screen.queryByText(EARLY)).toBeNull();
  expect(answering.wanted).toEqual([]);
  press('Issue report');
  answering.kept = [keptBefore, { ...keptBefore, number: 5, from: '2026-10-01', until: '2026-12-31' }];
  press('Issue it as it is');
  expect(await screen.findByText(/^Report 5 issued/)).toBeTruthy();
  expect(await screen.findByRole('button', { name: 'View report 5' })).toBeTruthy();
  expect(answering.wanted).toMatchObject([{ from: '2026-10-01', until: '2026-12-31', anyway: true }]);
});

test('what only the service asks about is sent again once it is confirmed', async () => {
  const sentence = 'The period has not ended. Nothing has been issued yet.';
  answering.issued = () => Promise.resolve({ ok: false, unreachable: false, code: 'unlikely', sentence });
  answering.kept = [];
  await openReport();
  press('Last quarter');
  await screen.findByText('South West, 1 July 2026 to 30 September 2026');
  press('Issue report');
  press('Issue it');
  expect(await screen.findByText(sentence)).toBeTruthy();
  press('Issue it as it is');
  await waitFor(() => expect(answering.wanted.map(({ anyway }) => anyway)).toEqual([undefined, true]));
  expect(answering.wanted[1]?.key).toBe(answering.wanted[0]?.key);
});

test('is issued with one key, however often it is tried, and is in the list then', async () => {
  answering.issued = () =>
    Promise.resolve({ ok: false, unreachable: true, sentence: 'The service cannot be reached.' });
  await openReport();
  await paper();
  press('Issue report');
  press('Issue it as it is');
  expect(await screen.findByText('The service cannot be reached.')).toBeTruthy();
  answering.issued = () =>
    Promise.resolve({ ok: true, region: 'South West', number: 5, from: '2026-10-01', until: '2026-12-31' });
  answering.kept = [
    keptBefore,
    { ...keptBefore, number: 5, from: '2026-10-01', until: '2026-12-31', issuedOn: NOW, issuedBy: director.name }
  ];
  press('Issue it as it is');
  expect(await screen.findByText('Report 5 issued. It is at the top of “Issued reports”, below.')).toBeTruthy();
  expect(answering.wanted).toHaveLength(2);
  expect(answering.wanted[1]).toEqual(answering.wanted[0]);
  expect(await screen.findByText('Report 5, issued by Ruth Okafor on 23 November 2026')).toBeTruthy();
});

test('an issued period is issued again only as a corrected report, with the reason, which is kept when it fails', async () => {
  const sentence = 'Enter why you are correcting the report.';
  answering.issued = () =>
    Promise.resolve({ ok: false, unreachable: false, code: 'bad-input', sentence, fields: { reason: sentence } });
  await openReport();
  await paper();
  press('Correct report 4');
  await screen.findByText('South West, 1 July 2026 to 30 September 2026');
  const reason = await screen.findByLabelText('Why are you correcting the report?');
  expect(
    screen.getByText(
      'It replaces this one, which stays as it is and says that it was replaced: Report 4, issued by Hannah Osei on 2 October 2026.'
    )
  ).toBeTruthy();
  press('Issue it');
  expect(await screen.findByText(sentence)).toBeTruthy();
  fireEvent.change(reason, { target: { value: 'A review was missing' } });
  answering.issued = () =>
    Promise.resolve({ ok: false, unreachable: true, sentence: 'The service cannot be reached.' });
  press('Issue it');
  expect(await screen.findByText('The service cannot be reached.')).toBeTruthy();
  expect(screen.getByDisplayValue('A review was missing')).toBeTruthy();
  answering.kept = [keptBefore, { ...keptBefore, number: 5, issuedOn: NOW, issuedBy: director.name, corrects: 4 }];
  answering.issued = () =>
    Promise.resolve({ ok: true, region: 'South West', number: 5, from: '2026-07-01', until: '2026-09-30' });
  press('Issue it');
  expect(await screen.findByText(/^Report 5 issued/)).toBeTruthy();
  expect(answering.wanted.at(-1)).toMatchObject({ corrects: 4, reason: 'A review was missing', from: '2026-07-01' });
  // The list says which counts, and the next correction would be of that.
  expect(await screen.findByText('Corrected: replaces report 4')).toBeTruthy();
  expect(screen.getByText('Does not count: report 5 counts for this period')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Correct report 4' })).toBeNull();
  expect(screen.getByRole('button', { name: 'Correct report 5' })).toBeTruthy();
});

test('a report that was corrected says so on its page, and the corrected one what it replaces', async () => {
  const [old, next] = [
    { number: 4, issuedAt: before.issuedAt, issuedBy: before.issuedBy },
    { number: 5, issuedAt: NOW, issuedBy: director.name }
  ];
  answering.kept = [keptBefore, { ...keptBefore, number: 5, issuedOn: NOW, issuedBy: director.name, corrects: 4 }];
  await openReport({
    report: async (_region, number) =>
      number === 4
        ? { ...before, replacedBy: next }
        : { ...before, ...next, corrects: { ...old, reason: 'a review was missing' } }
  });
  await paper();
  press('View report 4');
  // On the screen and in print.
  await waitFor(() => expect(screen.getAllByText('Replaced by report 5')).toHaveLength(2));
  expect(
    screen.getAllByText(
      'Replaced by the report issued on 23 November 2026 by Ruth Okafor (report 5). This one no longer counts.'
    )
  ).toHaveLength(2);
  press('View report 5');
  await waitFor(() =>
    expect(
      screen.getAllByText(
        'Corrected: replaces the report issued on 2 October 2026 by Hannah Osei (report 4), because: a review was missing.'
      )
    ).toHaveLength(2)
  );
});

test('a draft is given as each file under a name that says so, to everyone who sees the preview', async () => {
  await openReport({}, inspector.id);
  await paper();
  const { names, restore } = savedNames();
  for (const [at, format] of ['Word', 'Excel', 'PDF'].entries()) {
    press(`${format}: download a draft, not issued`);
    await waitFor(() => expect(names).toHaveLength(at + 1));
    await waitFor(() => expect(screen.queryByText('Downloading the file…')).toBeNull());
  }
  expect(names).toEqual(
    ['docx', 'xlsx', 'pdf'].map(
      (type) => `Draft (not issued), regional risk report, South West, 2026-10-01 to 2026-12-31.${type}`
    )
  );
  expect(answering.drafts[0]).toEqual([{ region: 'South West', from: '2026-10-01', until: '2026-12-31' }, 'docx']);
  restore();
  press('View report 4');
  await screen.findByText(/^This is report 4 as it was issued/);
  expect(screen.queryByRole('button', { name: 'Word: download a draft, not issued' })).toBeNull();
});
