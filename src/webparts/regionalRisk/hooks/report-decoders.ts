import * as v from 'valibot';
import type { ReadReport, RegionalReport } from '../../../domain/insight/regional-report/report';
import { REGIONS } from '../../../domain/words';
import { IssuedReportSchema, IssueSchema, RegionalReportSchema, type SavedReport } from '../../../register/reports';

const ReportsBody = v.object({
  reports: v.array(
    v.object({
      region: v.picklist(REGIONS),
      number: v.number(),
      from: v.string(),
      until: v.string(),
      issuedOn: v.string(),
      issuedBy: v.string(),
      corrects: v.optional(v.number())
    })
  )
});

const ReportBody = v.object({ issued: v.unknown() });
const ReplacedSchema = v.object({ replacedBy: v.optional(IssueSchema) });

/** What the service says of the reports of a region. Each throws where it cannot be read. */
export const reportsIn = (body: unknown): readonly SavedReport[] => v.parse(ReportsBody, body).reports;
export function reportIn(body: unknown): ReadReport {
  const { issued } = v.parse(ReportBody, body);
  return { ...v.parse(IssuedReportSchema, issued), ...v.parse(ReplacedSchema, issued) };
}
export const previewIn = (body: unknown): RegionalReport =>
  v.parse(v.object({ report: RegionalReportSchema }), body).report;
