import type { ReportFormat } from '../../src/domain/insight/regional-report/files';
import type { ShownReport } from '../../src/domain/insight/regional-report/report';

/**
 * Makes the bytes of a file of a report from what was kept of it, and which report replaced it, and from nothing else:
 * whenever it is made, it says the same. A draft is made in the same way.
 */
export type RenderReport = (shown: ShownReport, format: ReportFormat) => Promise<Uint8Array>;

/** Each format is loaded when it is first asked for: together they weigh as much as the rest of the service. */
const RENDERERS: Readonly<Record<ReportFormat, () => Promise<(shown: ShownReport) => Promise<Uint8Array>>>> = {
  docx: async () => (await import('./word')).wordReport,
  xlsx: async () => (await import('./excel')).excelReport,
  pdf: async () => (await import('./pdf')).pdfReport
};

export const renderReport: RenderReport = async (shown, format) => (await RENDERERS[format]())(shown);
