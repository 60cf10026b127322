import { hashOf } from '../hash';

import type { SPFI } from '@pnp/sp';

import { OVERTAKEN } from '../../src/register/client/overtaken';
import { ukDay } from '../../src/domain/dates';
import type { Refusal } from '../../src/domain/review/refusal';
import { mayIssue, mayPreview, mayRead } from '../../src/domain/insight/regional-report/issuing';
import { lookedBackTo } from '../../src/domain/insight/figures';
import type { Span } from '../../src/domain/insight/regional-report/period';
import { previousOf, replacementOf } from '../../src/domain/insight/regional-report/corrections';
import { placeAmong, type IssueWish } from '../../src/domain/insight/regional-report/replacing';
import {
  regionalReport,
  type Issue,
  type IssuedReport,
  type ReadReport,
  type RegionalReport
} from '../../src/domain/insight/regional-report/report';
import { sayIn } from '../../src/domain/text';
import type { Settings } from '../../src/domain/settings';
import type { Region } from '../../src/domain/words';
import { readDirectory } from '../../src/register/directory/directory';
import { inOneRequest } from '../../src/register/client/one-request';
import {
  contentOf,
  issuedIn,
  saveReport,
  readReport,
  readReportByKey,
  reportsOf,
  type SavedReport,
  type StoredReport
} from '../../src/register/reports';
import { readRegion } from '../../src/register/reviews/region';
import { untilSettled } from '../commands/until-settled';
import type { SiteSettings } from '../settings/site-settings';

/** A report to be issued. `actorId` comes from a verified token; `key` is the idempotency key of the request. */
export interface IssueWanted extends IssueWish {
  readonly actorId: string;
  readonly key: string;
}

interface Which {
  readonly actorId: string;
  readonly region: Region;
}

type Answer<T> = ({ readonly ok: true } & T) | { readonly ok: false; readonly refusal: Refusal };

/**
 * The regional risk reports of a site (KP-6). Each throws `RegisterUnavailable` when SharePoint cannot be reached: the
 * same can be asked again.
 */
export interface Reports {
  readonly issue: (wanted: IssueWanted) => Promise<Answer<{ readonly issued: IssuedReport }>>;
  readonly list: (which: Which) => Promise<Answer<{ readonly reports: readonly SavedReport[] }>>;
  /** A report as it was issued, and which one replaced it. */
  readonly read: (which: Which & { readonly number: number }) => Promise<Answer<{ readonly issued: ReadReport }>>;
  /** The report as it would be issued now, in the place of the one that counts for its period if there is one. */
  readonly preview: (which: Which & Span) => Promise<Answer<{ readonly report: RegionalReport }>>;
}

export function createReports({
  sp,
  site,
  now
}: {
  readonly sp: SPFI;
  readonly site: SiteSettings;
  readonly now: () => string;
}): Reports {
  /** The report of a region and a period from what is in the register at a moment. */
  async function make(
    { region, from, until, corrects }: Span & Pick<IssueWish, 'region' | 'corrects'>,
    o: { readonly kept: readonly SavedReport[]; readonly at: string; readonly settings: Settings }
  ): Promise<Answer<{ readonly report: RegionalReport }>> {
    const today = ukDay(o.at);
    // The pictures look back on 12 months, whatever the period.
    const lookedBack = lookedBackTo(today);
    const last = previousOf(o.kept, { from }, corrects);
    const [stored, { open, closed, missing }] = await Promise.all([
      last && readReport(sp, region, last.number),
      readRegion(sp, region, { since: from < lookedBack ? from : lookedBack, today })
    ]);
    if (stored && !isIntact(stored)) return refused('guarded', changedSince(last?.number ?? 0));
    const report = regionalReport({
      region,
      from,
      until,
      held: [...open, ...closed],
      missing,
      today,
      previous: stored && issuedIn(stored),
      say: sayIn(o.settings.labels, 'adult')
    });
    return { ok: true, report };
  }

  async function issue({ actorId, key, ...wish }: IssueWanted): ReturnType<Reports['issue']> {
    const { region } = wish;
    const result = await untilSettled<Answer<{ readonly issued: IssuedReport }>>(async () => {
      const at = now();
      const [directory, kept, before, { settings }] = await inOneRequest(sp, (batch) => [
        readDirectory(batch),
        reportsOf(batch, region),
        readReportByKey(batch, key),
        site.read(batch)
      ]);
      const authorised = mayIssue(wish, { actorId, directory, now: at });
      if (!authorised.ok) return authorised;
      if (before) return sameAs(before, wish);
      const placed = placeAmong(kept.map(withIssue), wish, ukDay(at));
      if (!placed.ok) return placed;
      const made = await make(wish, { kept, at, settings });
      if (!made.ok) return made;
      const { report } = made;
      const { corrects } = placed;
      const issued: IssuedReport = {
        number: Math.max(0, ...kept.map(({ number }) => number)) + 1,
        issuedAt: at,
        issuedBy: authorised.actor.name,
        report,
        ...(corrects ? { corrects: correctedBy(corrects) } : {})
      };
      const content = contentOf(issued);
      const saved = await saveReport(sp, issued, { content, hash: hashOf(content), key });
      return saved === 'saved' ? { ok: true, issued } : OVERTAKEN;
    });
    return result === OVERTAKEN
      ? refused('not-open', `Someone else has just issued a report of ${region}. Nothing has been issued. Try again.`)
      : result;
  }

  return {
    issue,
    preview: async ({ actorId, region, from, until }) => {
      const at = now();
      const [directory, kept, { settings }] = await inOneRequest(sp, (batch) => [
        readDirectory(batch),
        reportsOf(batch, region),
        site.read(batch)
      ]);
      const authorised = mayPreview({ region, from, until }, { actorId, directory, now: at });
      return authorised.ok ? make({ region, from, until }, { kept, at, settings }) : authorised;
    },
    list: async ({ actorId, region }) => {
      const [directory, reports] = await inOneRequest(sp, (batch) => [readDirectory(batch), reportsOf(batch, region)]);
      const authorised = mayRead(region, { actorId, directory, now: now() });
      return authorised.ok ? { ok: true, reports } : authorised;
    },
    read: async ({ actorId, region, number }) => {
      const [directory, stored, kept] = await inOneRequest(sp, (batch) => [
        readDirectory(batch),
        readReport(batch, region, number),
        reportsOf(batch, region)
      ]);
      const authorised = mayRead(region, { actorId, directory, now: now() });
      if (!authorised.ok) return authorised;
      if (!stored)
        return refused('no-such-review', `${region} has no report ${number}. Select one from the list of reports.`);
      if (!isIntact(stored)) return refused('guarded', changedSince(number));
      const replacement = replacementOf(kept, number);
      return {
        ok: true,
        issued: { ...issuedIn(stored), ...(replacement ? { replacedBy: issueOf(replacement) } : {}) }
      };
    }
  };
}

/** The same request again gives the report that it issued; a key that issued another one does not. */
function sameAs(stored: StoredReport, wanted: IssueWish): Answer<{ readonly issued: IssuedReport }> {
  const issued = issuedIn(stored);
  const { region, from, until } = issued.report;
  return region === wanted.region &&
    from === wanted.from &&
    until === wanted.until &&
    issued.corrects?.number === wanted.corrects
    ? { ok: true, issued }
    : refused('bad-input', 'This request has already issued a report. Load the page again before you issue another.');
}

const correctedBy = ({
  one,
  ...why
}: {
  readonly one: SavedReport;
  readonly reason: string;
  readonly period?: Span;
}): NonNullable<IssuedReport['corrects']> => ({ ...issueOf(one), ...why });

const issueOf = ({ number, issuedOn, issuedBy }: SavedReport): Issue => ({ number, issuedAt: issuedOn, issuedBy });
const withIssue = (saved: SavedReport): SavedReport & Issue => ({ ...saved, ...issueOf(saved) });

const isIntact = ({ content, hash }: StoredReport): boolean => hashOf(content) === hash;

const changedSince = (number: number): string =>
  `Report ${number} was changed in SharePoint after it was issued, so it cannot be opened. Ask an administrator to restore the issued version.`;

const refused = (code: Refusal['code'], sentence: string): { readonly ok: false; readonly refusal: Refusal } => ({
  ok: false,
  refusal: { code, rule: 'KP-6', sentence }
});
