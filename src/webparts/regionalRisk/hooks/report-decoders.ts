import * as v from 'valibot';
import type { IssuedReport, RegionalReport } from '../../../domain/insight/regional-report/report';
import { REGIONS } from '../../../domain/words';
import { IssuedReportSchema, RegionalReportSchema, type SavedReport } from '../../../register/reports';

const ReportsBody = v.object({
  reports: v.array(
    v.object({
      region: v.picklist(REGIONS),
      number: v.number(),
      from: v.string(),
      until: v.string(),
      issuedOn: v.string(),
      issuedBy: v.string()
    })
  )
});

/** What the service says of the reports of a region. Each throws where it cannot be read. */
export const reportsIn = (body: unknown): readonly SavedReport[] => v.parse(ReportsBody, body).reports;
export const reportIn = (body: unknown): IssuedReport => v.parse(v.object({ issued: IssuedReportSchema }), body).issued;
export const previewIn = (body: unknown): RegionalReport =>
  v.parse(v.object({ report: RegionalReportSchema }), body).report;
