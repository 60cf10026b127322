import * as v from 'valibot';
import type { ReportFormat } from '../domain/insight/regional-report/files';
import type { Span } from '../domain/insight/regional-report/period';
import type { IssueWish } from '../domain/insight/regional-report/replacing';
import { REGIONS, type Region } from '../domain/words';
import type { RequestFailure } from './answers';
import { fetchFile, type FileResult, type Reached } from './files';
import { PATHS } from './paths';
import { postJson } from './post';

/** A report to issue. `key` is made with the request, so that sending it again issues it once. */
export interface ReportRequest extends IssueWish {
  readonly key: string;
}

export type IssueResult =
  ({ readonly ok: true; readonly region: Region; readonly number: number } & Span) | RequestFailure;

/**
 * The regional risk reports of the service, as the signed-in person. Never rejects: a refusal, and a service that
 * cannot be reached, are values.
 */
export interface ReportsClient {
  readonly issue: (wanted: ReportRequest) => Promise<IssueResult>;
  /** A report that was issued, as a file. */
  readonly file: (
    report: { readonly region: Region; readonly number: number },
    format: ReportFormat
  ) => Promise<FileResult>;
  /** What a report would say now, as a file that is marked as a draft. */
  readonly draft: (of: Span & { readonly region: Region }, format: ReportFormat) => Promise<FileResult>;
}

const IssuedSchema = v.object({ region: v.picklist(REGIONS), number: v.number(), from: v.string(), until: v.string() });

export function reportsClient(o: Reached): ReportsClient {
  return {
    issue: async (wanted) => {
      const issued = await postJson(o, PATHS.reports, wanted, { schema: IssuedSchema, otherwise: NOT_KNOWN });
      return issued.ok ? { ok: true, ...issued.answer } : issued;
    },
    file: ({ region, number }, format) => fetchFile(o, PATHS.reportFile, { region, number: String(number), format }),
    draft: ({ region, from, until }, format) => fetchFile(o, PATHS.reportDraftFile, { region, from, until, format })
  };
}

const NOT_KNOWN =
  'There is a problem with the service. We cannot confirm the report was issued. Try again: it will not be issued twice.';
