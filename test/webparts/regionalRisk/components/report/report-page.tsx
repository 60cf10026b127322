import { fireEvent, screen } from '@testing-library/react';
import type { FileResult } from '../../../../../src/client/files';
import type { IssueResult, ReportRequest, ReportsClient } from '../../../../../src/client/reports';
import type { Span } from '../../../../../src/domain/insight/regional-report/period';
import {
  regionalReport,
  type IssuedReport,
  type RegionalReport
} from '../../../../../src/domain/insight/regional-report/report';
import { STANDARD_TERMS } from '../../../../../src/domain/terminology';
import { sayIn } from '../../../../../src/domain/text';
import type { Region } from '../../../../../src/domain/words';
import type { SavedReport } from '../../../../../src/register/reports';
import type { PageQueries } from '../../../../../src/webparts/regionalRisk/hooks/page-queries';
import { draw } from '../../draw';
import { fakeQueries, fakeService } from '../../fakes';
import { asked, director, NOW, reviewOf, TODAY } from '../../region';

export const open = [
  reviewOf('SCR-A-2026-0001', [asked]),
  reviewOf('SCR-A-2026-0002', []),
  reviewOf('SCR-C-2026-0001', [], 'child')
];
export const before: IssuedReport = {
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
export const keptBefore: SavedReport = {
  region: 'South West',
  number: 4,
  from: '2026-07-01',
  until: '2026-09-30',
  issuedOn: before.issuedAt,
  issuedBy: before.issuedBy
};

/** The report as it would be issued now, compared with report 4 where it follows it. */
export const previewOf = (wish: Span & { readonly region: Region }): RegionalReport =>
  regionalReport({
    ...wish,
    held: open,
    missing: [],
    today: TODAY,
    previous: wish.from > before.report.from ? before : undefined,
    say: sayIn(STANDARD_TERMS)
  });

/** What the service answers, and what it was asked for. */
interface Answering {
  kept: readonly SavedReport[];
  issued: () => Promise<IssueResult>;
  file: () => Promise<FileResult>;
  readonly wanted: ReportRequest[];
  readonly drafts: Parameters<ReportsClient['draft']>[];
}
export const answering: Answering = {
  kept: [],
  issued: () => Promise.reject(new Error('Nothing was to be issued.')),
  file: () => Promise.reject(new Error('No file was to be made.')),
  wanted: [],
  drafts: []
};

/** As each test begins: report 4 was issued, and 5 would be. */
export function begin(): void {
  Object.assign(answering, {
    kept: [keptBefore],
    issued: () =>
      Promise.resolve({ ok: true, region: 'South West', number: 5, from: '2026-10-01', until: '2026-12-31' }),
    file: () => Promise.resolve({ ok: true, file: new Blob(['x']) })
  });
  answering.wanted.length = 0;
  answering.drafts.length = 0;
  window.localStorage.clear();
}

export async function openReport(
  known: Partial<PageQueries> = {},
  personId = director.id,
  now: () => string = () => NOW
): Promise<void> {
  window.history.replaceState(null, '', '/?section=report');
  const queries = fakeQueries({
    region: async () => ({ open, closed: [], missing: [], opensPapers: true }),
    reports: async () => answering.kept,
    report: async () => before,
    preview: async (region, span) => previewOf({ region, ...span }),
    ...known
  });
  const service = {
    ...fakeService(),
    reports: {
      issue: (one: ReportRequest) => (answering.wanted.push(one), answering.issued()),
      file: () => answering.file(),
      draft: (...of: Parameters<ReportsClient['draft']>) => (answering.drafts.push(of), answering.file())
    }
  };
  draw({ queries, personId, service, now });
  await screen.findByText(/^Adult reviews in South West/);
}
export const paper = () => screen.findByRole('article', { name: /^Regional risk report/ });
export const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

// The browser of the tests does not know what stands in the margins of a page, and says so.
const say = console.error;
export const quiet = (): void =>
  void jest
    .spyOn(console, 'error')
    .mockImplementation((...said: readonly unknown[]) =>
      String(said[0]).includes('Could not parse CSS stylesheet') ? undefined : say(...said)
    );

/** The names that files are saved under. */
export function savedNames(): { readonly names: readonly string[]; readonly restore: () => void } {
  const names: string[] = [];
  Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined });
  const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    names.push(this.download);
  });
  return { names, restore: () => click.mockRestore() };
}
