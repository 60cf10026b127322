import * as v from 'valibot';

import { PATHS } from '../../../src/client/paths';
import {
  draftFileName,
  REPORT_FORMATS,
  REPORT_TYPES,
  reportFileName
} from '../../../src/domain/insight/regional-report/files';
import { REGIONS } from '../../../src/domain/words';
import type { RenderFor } from '../../regional-report/render-thread';
import type { Reports } from '../../regional-report/reports';
import { malformed, readUnlessBusy, refusing, unlessBusy } from './replies';
import type { Route, SayFor } from './route';

const RegionSchema = v.picklist(REGIONS);
const DaySchema = v.pipe(v.string(), v.isoDate());
const SpanSchema = v.object({ region: RegionSchema, from: DaySchema, until: DaySchema });
const IssueSchema = v.object({
  ...SpanSchema.entries,
  key: v.pipe(v.string(), v.nonEmpty(), v.maxLength(100)),
  /** The number of the report that this one replaces, and why. */
  corrects: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  reason: v.optional(v.string()),
  /** Issues the report of a period that has not ended. */
  anyway: v.optional(v.boolean())
});
const ListSchema = v.object({ region: RegionSchema });
const OneSchema = v.object({
  region: RegionSchema,
  number: v.pipe(v.string(), v.regex(/^[1-9]\d{0,5}$/), v.transform(Number))
});
const FORMAT = { format: v.picklist(REPORT_FORMATS) };
const FileSchema = v.object({ ...OneSchema.entries, ...FORMAT });
const DraftSchema = v.object({ ...SpanSchema.entries, ...FORMAT });

/** People wait longer for a file. In milliseconds. */
const WHILE_A_FILE_IS_MADE = 30_000;

/**
 * The regional risk reports, for the person of the token: POST issues one, GET lists those of a region, or gives one,
 * or what one would say now, as data or as a file (KP-6).
 */
export const reportsRoutes = (reports: Reports, render: RenderFor, sayFor: SayFor): readonly Route[] => [
  {
    method: 'post',
    path: PATHS.reports,
    permission: 'signed-in',
    audit: 'report-issue',
    handler: async ({ actorId, body }) => {
      const parsed = v.safeParse(IssueSchema, body);
      if (!parsed.success) return malformed(parsed.issues);
      return unlessBusy(async () => {
        const result = await reports.issue({ actorId, ...parsed.output });
        if (!result.ok) return refusing(result.refusal, sayFor('adult'));
        const { number, issuedAt, issuedBy, report } = result.issued;
        return {
          status: 200,
          body: { region: report.region, number, from: report.from, until: report.until, issuedOn: issuedAt, issuedBy }
        };
      });
    }
  },
  {
    method: 'get',
    path: PATHS.reports,
    permission: 'signed-in',
    audit: 'reports-listed',
    handler: async ({ actorId, query }) => {
      const parsed = v.safeParse(ListSchema, query);
      if (!parsed.success) return malformed(parsed.issues);
      return unlessBusy(async () => {
        const result = await reports.list({ actorId, ...parsed.output });
        return result.ok
          ? { status: 200, body: { reports: result.reports } }
          : refusing(result.refusal, sayFor('adult'));
      });
    }
  },
  {
    method: 'get',
    path: PATHS.report,
    permission: 'signed-in',
    audit: 'report-read',
    handler: async ({ actorId, query }) => {
      const parsed = v.safeParse(OneSchema, query);
      if (!parsed.success) return malformed(parsed.issues);
      return readUnlessBusy(async () => {
        const result = await reports.read({ actorId, ...parsed.output });
        return result.ok ? { status: 200, body: { issued: result.issued } } : refusing(result.refusal, sayFor('adult'));
      });
    }
  },
  {
    method: 'get',
    path: PATHS.reportPreview,
    permission: 'signed-in',
    audit: 'report-previewed',
    handler: async ({ actorId, query }) => {
      const parsed = v.safeParse(SpanSchema, query);
      if (!parsed.success) return malformed(parsed.issues);
      return readUnlessBusy(async () => {
        const result = await reports.preview({ actorId, ...parsed.output });
        return result.ok ? { status: 200, body: { report: result.report } } : refusing(result.refusal, sayFor('adult'));
      }, WHILE_A_FILE_IS_MADE);
    }
  },
  {
    method: 'get',
    path: PATHS.reportDraftFile,
    permission: 'signed-in',
    isFile: true,
    audit: 'report-previewed',
    handler: async ({ actorId, query }) => {
      const parsed = v.safeParse(DraftSchema, query);
      if (!parsed.success) return malformed(parsed.issues);
      const { format, ...which } = parsed.output;
      return readUnlessBusy(async () => {
        const result = await reports.preview({ actorId, ...which });
        if (!result.ok) return refusing(result.refusal, sayFor('adult'));
        return {
          status: 200,
          body: {},
          file: {
            name: draftFileName(which, format),
            type: REPORT_TYPES[format],
            bytes: await render(actorId, { report: result.report }, format)
          }
        };
      }, WHILE_A_FILE_IS_MADE);
    }
  },
  {
    method: 'get',
    path: PATHS.reportFile,
    permission: 'signed-in',
    isFile: true,
    audit: 'report-read',
    handler: async ({ actorId, query }) => {
      const parsed = v.safeParse(FileSchema, query);
      if (!parsed.success) return malformed(parsed.issues);
      const { format, ...which } = parsed.output;
      return unlessBusy(async () => {
        const result = await reports.read({ actorId, ...which });
        if (!result.ok) return refusing(result.refusal, sayFor('adult'));
        const { issued } = result;
        const { region, from, until } = issued.report;
        return {
          status: 200,
          body: {},
          file: {
            name: reportFileName({ region, number: issued.number, from, until }, format),
            type: REPORT_TYPES[format],
            bytes: await render(actorId, issued, format)
          }
        };
      }, WHILE_A_FILE_IS_MADE);
    }
  }
];
