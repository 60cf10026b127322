import * as v from 'valibot';
import type { ReportFormat } from '../domain/insight/regional-report/files';
import type { Span } from '../domain/insight/regional-report/period';
import { REGIONS, type Region } from '../domain/words';
import { requestFailure, tokenFrom, unreachable, type RequestFailure } from './answers';
import { PATHS } from './paths';

/** A report to issue. `key` is made with the request, so that sending it again issues it once. */
export interface ReportRequest extends Span {
  readonly region: Region;
  readonly key: string;
}

export type IssueResult =
  ({ readonly ok: true; readonly region: Region; readonly number: number } & Span) | RequestFailure;

export type FileResult = { readonly ok: true; readonly file: Blob } | RequestFailure;

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
}

const IssuedSchema = v.object({ region: v.picklist(REGIONS), number: v.number(), from: v.string(), until: v.string() });

export function reportsClient(o: {
  readonly baseUrl: string;
  readonly token: () => Promise<string>;
  readonly fetch: typeof fetch;
}): ReportsClient {
  const ask = async (path: string, init?: RequestInit): Promise<Response | RequestFailure> => {
    const token = await tokenFrom(o);
    if (typeof token !== 'string') return token;
    return o.fetch(new URL(path, o.baseUrl).href, {
      ...init,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
    });
  };
  return {
    issue: async (wanted) => {
      try {
        const answer = await ask(PATHS.reports, { method: 'POST', body: JSON.stringify(wanted) });
        if (!(answer instanceof Response)) return answer;
        const body: unknown = await answer.json();
        const issued = v.safeParse(IssuedSchema, body);
        return issued.success ? { ok: true, ...issued.output } : requestFailure(body, NOT_KNOWN);
      } catch {
        return unreachable(NOT_KNOWN);
      }
    },
    file: async ({ region, number }, format) => {
      try {
        const answer = await ask(
          `${PATHS.reportFile}?${new URLSearchParams({ region, number: String(number), format }).toString()}`
        );
        if (!(answer instanceof Response)) return answer;
        return answer.ok ? { ok: true, file: await answer.blob() } : requestFailure(await answer.json(), NO_FILE);
      } catch {
        return unreachable(NO_FILE);
      }
    }
  };
}

const NOT_KNOWN =
  'There is a problem with the service. We cannot confirm the report was issued. Try again: it will not be issued twice.';
const NO_FILE =
  'The file did not download. Check your connection and try again. If it happens again, tell your administrator.';
