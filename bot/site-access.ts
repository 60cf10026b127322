import type { SPFI } from '@pnp/sp';

import { ukDay } from '../src/domain/dates';
import { membershipsOn, membershipState, withoutPostOn } from '../src/domain/need-to-know/groups';
import type { Directory } from '../src/domain/people/people';
import { several } from '../src/domain/several';
import { RegisterDenied } from '../src/register/client/sharepoint-client';
import { readDirectory } from '../src/register/directory/directory';
import { readHoldings } from '../src/register/directory/holdings';
import { endLimitedAccess, limitedAccessOf } from '../src/register/permissions/leavers';
import { holdMemberships } from '../src/register/permissions/memberships';
import type { Unplaced } from '../src/register/permissions/principals';
import { withoutAccess } from '../src/register/permissions/without-access';
import type { Logger } from './log';
import { commandLine } from '../src/register/command-line';

/** In milliseconds: members who were changed by hand are put right after an hour, people without a login sooner. */
const GOOD_FOR = 3_600_000;
const AGAIN_AFTER = 300_000;

/** Who may open the site in SharePoint: the groups, by the Directory of the day. */
export interface SiteAccess {
  /**
   * Brings the members of the groups to what the Directory says, where that has changed or some time has passed. To be
   * called each minute, by any number of instances. Never throws. `directory` saves a request where it has been read.
   */
  recheck(directory?: Directory): Promise<void>;
  /** People with a post who cannot open the site, and why, for administrators. */
  withoutAccess(): readonly string[];
  /** What administrators have to know of it, without names. */
  warnings(): readonly string[];
}

const REFUSED =
  'SharePoint refuses to let the service change groups, so nobody enters or leaves the site by their post. Give its app full control of the site.';
const MISSING = `Groups are missing from the site. Run “${commandLine('provision')}”.`;

export function createSiteAccess({
  sp,
  now,
  log
}: {
  readonly sp: SPFI;
  readonly now: () => string;
  readonly log: Logger;
}): SiteAccess {
  let held: { readonly state: string; readonly until: number } | undefined;
  let unplaced: readonly Unplaced[] = [];
  let warnings: readonly string[] = [];
  const named = new Set<string>();

  /** Each person and reason goes to the log once. */
  const name = (people: readonly Unplaced[]): void => {
    for (const { person, because } of people) {
      const key = `${person.id} ${because}`;
      if (!named.has(key)) log.event('person-without-access', { personId: person.id, code: because });
      named.add(key);
    }
    unplaced = people;
  };

  /** Gives in how many milliseconds it is to be done again, if nothing changes. */
  async function hold(today: string): Promise<number> {
    const rows = await readHoldings(sp);
    const { principals, changed, missing, unplaced: without } = await holdMemberships(sp, membershipsOn(rows, today));
    if (changed.length > 0) log.event('members-changed', { count: changed.length });
    await endLimitedAccess(sp, await limitedAccessOf(sp, principals, withoutPostOn(rows, today)));
    name(without);
    warnings = missing.length > 0 ? [MISSING] : [];
    return missing.length + without.length > 0 ? AGAIN_AFTER : GOOD_FOR;
  }

  return {
    withoutAccess: () => unplaced.map(withoutAccess),
    warnings: () => [
      ...warnings,
      ...(unplaced.length > 0
        ? [
            `${several(unplaced.length, 'person', 'people')} with a post cannot open the site. Run “${commandLine('permissions')}”.`
          ]
        : [])
    ],
    async recheck(directory) {
      const at = Date.parse(now());
      const today = ukDay(now());
      try {
        const state = membershipState(directory ?? (await readDirectory(sp)), today);
        if (held?.state === state && at < held.until) return;
        held = { state, until: at + (await hold(today)) };
      } catch (fault) {
        held = undefined;
        if (!(fault instanceof RegisterDenied)) return log.fault('members-left', fault);
        if (!warnings.includes(REFUSED)) log.fault('members-refused', fault);
        warnings = [REFUSED];
      }
    }
  };
}
