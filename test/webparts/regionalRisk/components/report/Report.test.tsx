import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { quarterOf } from '../../../../../src/domain/insight/regional-report/period';
import type { RegionalReport } from '../../../../../src/domain/insight/regional-report/report';
import { RegisterUnavailable } from '../../../../../src/register/client/sharepoint-client';
import { director, inspector, TODAY } from '../../region';
import { answering, before, begin, open, openReport, paper, press, previewOf, quiet, savedNames } from './report-page';

const linesOn = (page: HTMLElement) =>
  within(within(page).getByRole('table', { name: 'Adult reviews' }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.textContent ?? '');

beforeAll(quiet);
beforeEach(begin);
afterEach(cleanup);

test('shows the current quarter as it would be issued now: every adult review, no child’s, and what has changed, in words', async () => {
  await openReport();
  const page = await paper();
  expect(within(page).getByText('South West, 1 October 2026 to 31 December 2026')).toBeTruthy();
  expect(
    within(page).getByText(/^Draft: not issued, made on 23 November 2026\. Changes are since report 4/)
  ).toBeTruthy();
  expect(within(page).getByText('Draft: not issued')).toBeTruthy();
  const lines = linesOn(page);
  expect(lines).toHaveLength(2);
  expect(lines.find((line) => line.includes('SCR-A-2026-0001'))).toContain('Not in the last report');
  expect(lines.find((line) => line.includes('SCR-A-2026-0002'))).not.toContain('Not in the last report');
});

test('a person who may not issue it sees it, and who does', async () => {
  await openReport({}, inspector.id);
  await paper();
  expect(screen.queryByRole('button', { name: 'Issue report' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Correct report 4' })).toBeNull();
  expect(
    screen.getByText(
      'The regional safeguarding lead, the regional director or the deputy regional director issues the report.'
    )
  ).toBeTruthy();
});

test('another period is in the address; an invalid one is reported, and cannot be issued', async () => {
  await openReport({ region: async () => ({ open, closed: [], missing: [], opensPapers: true }) });
  await paper();
  press('Last quarter');
  expect(window.location.search).toContain('only=2026-07-01-to-2026-09-30');
  expect(within(await paper()).getByText('South West, 1 July 2026 to 30 September 2026')).toBeTruthy();
  fireEvent.change(screen.getByLabelText('Last day'), { target: { value: '2026-06-30' } });
  expect(screen.getByText('Enter a last day that is not before the first day.')).toBeTruthy();
  expect(screen.queryByRole('article')).toBeNull();
  expect(screen.getByRole('button', { name: 'Issue report' }).getAttribute('aria-disabled')).toBe('true');
});

test('one that was issued is shown as it was, and given as a file with its name', async () => {
  await openReport();
  await paper();
  press('View report 4');
  expect(await screen.findByText(/^This is report 4 as it was issued/)).toBeTruthy();
  await waitFor(async () =>
    expect(
      within(await paper()).getByText(/^Report 4, issued by Hannah Osei on 2 October 2026\. There is no earlier/)
    ).toBeTruthy()
  );
  const { names, restore } = savedNames();
  press('PDF: download report 4');
  await waitFor(() => expect(names).toEqual(['Regional risk report 4, South West, 2026-07-01 to 2026-09-30.pdf']));
  answering.file = () =>
    Promise.resolve({ ok: false, unreachable: false, sentence: 'Report 4 was changed in SharePoint.' });
  press('Word: download report 4');
  expect(await screen.findByText('Report 4 was changed in SharePoint.')).toBeTruthy();
  expect(names).toHaveLength(1);
  restore();
});

const PICTURES = [
  'Open reviews over 12 months',
  'How long reviews have been overdue',
  'Open reviews by stage and age',
  'Risk ratings over 12 months',
  'Tasks due in the next 4 weeks'
];

test('a report has its summary in words, and its pictures, each with its heading, what it shows and its table', async () => {
  await openReport();
  const page = await paper();
  const [summary] = within(page).getAllByRole('list');
  expect(summary?.textContent).toContain('2 adult reviews were open in South West on');
  expect(
    within(page)
      .getAllByRole('heading', { level: 5 })
      .map((heading) => heading.textContent)
  ).toEqual(PICTURES);
  for (const name of PICTURES) {
    const picture = within(page).getByRole('img', { name });
    const sentence = document.getElementById(picture.getAttribute('aria-describedby') ?? '')?.textContent ?? '';
    expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
    expect(within(picture).queryByRole('link')).toBeNull();
    expect(within(page).getByRole('table', { name })).toBeTruthy();
  }
});

test('a report from before there were a summary and pictures is shown without them', async () => {
  const plain = { ...before.report, summary: [], pictures: undefined };
  await openReport({ report: async () => ({ ...before, report: plain }) });
  await paper();
  press('View report 4');
  expect(await screen.findByText(/^Report 4, issued by Hannah Osei on 2 October 2026\. /)).toBeTruthy();
  expect(screen.queryByText('Summary')).toBeNull();
  expect(within(await paper()).queryByRole('img')).toBeNull();
});

test('on paper there is the report alone, with nothing to press', async () => {
  await openReport();
  await paper();
  const printed = document.querySelector('[data-scr-printed]');
  expect(printed?.parentElement).toBe(document.body);
  expect(printed?.querySelectorAll('tbody tr')).toHaveLength(2);
  expect(printed?.textContent).toMatch(/@bottom-left { content: "Draft: not issued"/);
  expect(printed?.textContent).toMatch(/@bottom-center { content: "OFFICIAL . SENSITIVE"/);
  expect(printed?.querySelectorAll('svg[role=img]')).toHaveLength(PICTURES.length);
  expect(printed?.querySelector('button')).toBeNull();
  const print = jest.fn();
  Object.assign(window, { print });
  press('Print report');
  expect(print).toHaveBeenCalledTimes(1);
  cleanup();
  expect(document.querySelector('[data-scr-printed]')).toBeNull();
});

test('a list that cannot be read is a failure, never an empty one', async () => {
  await openReport({ reports: async () => Promise.reject(new RegisterUnavailable('429')) });
  expect(await screen.findByText('SharePoint is busy. Try again in 10 seconds.')).toBeTruthy();
  expect(screen.queryByText('No reports have been issued for this region yet.')).toBeNull();
  expect(screen.queryByRole('article')).toBeNull();
});

test('on return to the page after a while, the report is read again, and meanwhile nothing on it goes away', async () => {
  let minute = 10;
  const read: ((report: RegionalReport) => void)[] = [];
  const readAgain = (report: RegionalReport) =>
    new Promise<RegionalReport>((settle) => read.push(() => settle(report)));
  const first = previewOf({ region: 'South West', ...quarterOf(TODAY) });
  await openReport(
    {
      preview: (region) =>
        minute === 10 ? Promise.resolve({ ...first, region }) : readAgain({ ...first, title: 'Read again' })
    },
    director.id,
    () => `2026-11-23T14:${minute}:00.000Z`
  );
  await paper();
  const word = screen.getByRole('button', { name: 'Word: download a draft, not issued' });
  word.focus();
  minute = 12;
  fireEvent.focus(window);
  await waitFor(() => expect(read).toHaveLength(1));
  expect(document.activeElement).toBe(word);
  expect(await paper()).toBeTruthy();
  await act(async () => read[0]?.(first));
  expect(await screen.findAllByText('Read again')).not.toEqual([]);
  expect(document.activeElement).toBe(word);
});
