import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { FileResult } from '../../../../../src/client/files';
import type { IssueResult, ReportRequest } from '../../../../../src/client/reports';
import { regionalReport, type IssuedReport } from '../../../../../src/domain/insight/regional-report/report';
import { STANDARD_TERMS } from '../../../../../src/domain/terminology';
import { sayIn } from '../../../../../src/domain/text';
import { RegisterUnavailable } from '../../../../../src/register/client/sharepoint-client';
import type { SavedReport } from '../../../../../src/register/reports';
import type { PageQueries } from '../../../../../src/webparts/regionalRisk/hooks/page-queries';
import { draw } from '../../draw';
import { fakeQueries, fakeService } from '../../fakes';
import { asked, director, inspector, NOW, reviewOf, TODAY } from '../../region';

const open = [
  reviewOf('SCR-A-2026-0001', [asked]),
  reviewOf('SCR-A-2026-0002', []),
  reviewOf('SCR-C-2026-0001', [], 'child')
];
const before: IssuedReport = {
  number: 4,
  issuedAt: '2026-10-02T09:00:00.000Z',
  issuedBy: 'Hannah Osei',
  report: regionalReport({
    missing: [],
    region: 'South West',
    from: '2026-07-01',
    until: '2026-09-30',
    held: [reviewOf('SCR-A-2026-0002', [])],
    today: '2026-10-02',
    previous: undefined,
    say: sayIn(STANDARD_TERMS)
  })
};
const keptBefore: SavedReport = {
  region: 'South West',
  number: 4,
  from: '2026-07-01',
  until: '2026-09-30',
  issuedOn: before.issuedAt,
  issuedBy: before.issuedBy
};

let kept: readonly SavedReport[];
const wanted: ReportRequest[] = [];
let issued: () => Promise<IssueResult>;
let file: () => Promise<FileResult>;

async function openReport(known: Partial<PageQueries> = {}, personId = director.id): Promise<void> {
  window.history.replaceState(null, '', '/?section=report');
  const queries = fakeQueries({
    region: async () => ({ open, closed: [], missing: [], opensPapers: true }),
    reports: async () => kept,
    report: async () => before,
    preview: async (region, span) =>
      regionalReport({
        region,
        ...span,
        held: open,
        missing: [],
        today: TODAY,
        previous: span.from > before.report.from ? before : undefined,
        say: sayIn(STANDARD_TERMS)
      }),
    ...known
  });
  const service = {
    ...fakeService(),
    reports: { issue: (one: ReportRequest) => (wanted.push(one), issued()), file: () => file() }
  };
  draw({ queries, personId, service });
  await screen.findByText(/^Adult reviews in South West/);
}
const paper = () => screen.findByRole('article', { name: /^Regional risk report/ });
const linesOn = (page: HTMLElement) =>
  within(page)
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.textContent ?? '');

// The browser of the tests does not know what stands in the margins of a page, and says so.
const say = console.error;
beforeAll(
  () =>
    void jest
      .spyOn(console, 'error')
      .mockImplementation((...said: readonly unknown[]) =>
        String(said[0]).includes('Could not parse CSS stylesheet') ? undefined : say(...said)
      )
);

beforeEach(() => {
  kept = [keptBefore];
  wanted.length = 0;
  issued = () =>
    Promise.resolve({ ok: true, region: 'South West', number: 5, from: '2026-10-01', until: '2026-12-31' });
  file = () => Promise.resolve({ ok: true, file: new Blob(['x']) });
  window.localStorage.clear();
});
afterEach(cleanup);

test('shows the current quarter as it would be issued now: every adult review, no child’s, and what has changed, in words', async () => {
  await openReport();
  const page = await paper();
  expect(within(page).getByText('South West, 1 October 2026 to 31 December 2026')).toBeTruthy();
  expect(within(page).getByText(/^Not issued yet\. Changes are since report 4/)).toBeTruthy();
  const lines = linesOn(page);
  expect(lines).toHaveLength(2);
  expect(lines.find((line) => line.includes('SCR-A-2026-0001'))).toContain('Not in the last report');
  expect(lines.find((line) => line.includes('SCR-A-2026-0002'))).not.toContain('Not in the last report');
});

test('is issued with one key, however often it is tried, and is in the list then', async () => {
  issued = () => Promise.resolve({ ok: false, unreachable: true, sentence: 'The service cannot be reached.' });
  await openReport();
  await paper();
  fireEvent.click(screen.getByRole('button', { name: 'Issue report' }));
  expect(await screen.findByText('The service cannot be reached.')).toBeTruthy();
  issued = () =>
    Promise.resolve({ ok: true, region: 'South West', number: 5, from: '2026-10-01', until: '2026-12-31' });
  kept = [
    keptBefore,
    { ...keptBefore, number: 5, from: '2026-10-01', until: '2026-12-31', issuedOn: NOW, issuedBy: director.name }
  ];
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('Report 5 issued. It is at the top of “Issued reports”, below.')).toBeTruthy();
  expect(wanted).toHaveLength(2);
  expect(wanted[0]).toMatchObject({
    region: 'South West',
    from: '2026-10-01',
    until: '2026-12-31',
    key: expect.stringMatching(/^[0-9a-f]{32}$/) as unknown
  });
  expect(wanted[1]).toEqual(wanted[0]);
  expect(await screen.findByText('Report 5, issued by Ruth Okafor on 23 November 2026')).toBeTruthy();
});

test('says what issuing does, that the period goes on, and that the same period has been issued before', async () => {
  kept = [keptBefore, { ...keptBefore, number: 5, from: '2026-10-01', until: '2026-12-31' }];
  await openReport();
  await paper();
  expect(
    screen.getByText(
      '“Issue report” keeps this as report 6 of South West, in your name. It can then be read and downloaded by everyone with a post in the region, and never changed.'
    )
  ).toBeTruthy();
  expect(screen.getByText(/^The period has not ended: it ends on 31 December 2026\./)).toBeTruthy();
  expect(
    screen.getByText(
      /^This period has already been issued: Report 5, issued by Hannah Osei on 2 October 2026\. Issuing again adds/
    )
  ).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Last quarter' }));
  expect(await screen.findByText(/^South West, 1 July 2026 to 30 September 2026/)).toBeTruthy();
  expect(screen.queryByText(/^The period has not ended/)).toBeNull();
});

test('a person who may not issue it sees it, and who does', async () => {
  await openReport({}, inspector.id);
  await paper();
  expect(screen.queryByRole('button', { name: 'Issue report' })).toBeNull();
  expect(screen.queryByText(/^“Issue report” keeps/)).toBeNull();
  expect(
    screen.getByText(
      'The regional safeguarding lead, the regional director or the deputy regional director issues the report.'
    )
  ).toBeTruthy();
});

test('another period is in the address; an invalid one is reported, and cannot be issued', async () => {
  await openReport({ region: async () => ({ open, closed: [], missing: [], opensPapers: true }) });
  await paper();
  fireEvent.click(screen.getByRole('button', { name: 'Last quarter' }));
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
  fireEvent.click(screen.getByRole('button', { name: 'View report 4' }));
  expect(await screen.findByText(/^This is report 4 as it was issued/)).toBeTruthy();
  await waitFor(async () =>
    expect(
      within(await paper()).getByText(/^Report 4, issued by Hannah Osei on 2 October 2026\. There is no earlier/)
    ).toBeTruthy()
  );
  const names: string[] = [];
  Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined });
  const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    names.push(this.download);
  });
  fireEvent.click(screen.getByRole('button', { name: 'PDF: download report 4' }));
  await waitFor(() => expect(names).toEqual(['Regional risk report 4, South West, 2026-07-01 to 2026-09-30.pdf']));
  file = () => Promise.resolve({ ok: false, unreachable: false, sentence: 'Report 4 was changed in SharePoint.' });
  fireEvent.click(screen.getByRole('button', { name: 'Word: download report 4' }));
  expect(await screen.findByText('Report 4 was changed in SharePoint.')).toBeTruthy();
  expect(names).toHaveLength(1);
  click.mockRestore();
});

test('on paper there is the report alone, with nothing to press', async () => {
  await openReport();
  await paper();
  const printed = document.querySelector('[data-scr-printed]');
  expect(printed?.parentElement).toBe(document.body);
  expect(printed?.querySelectorAll('tbody tr')).toHaveLength(2);
  expect(printed?.querySelector('button')).toBeNull();
  const print = jest.fn();
  Object.assign(window, { print });
  fireEvent.click(screen.getByRole('button', { name: 'Print report' }));
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
