import type { SPFI } from '@pnp/sp';
import type { Access } from '../../domain/need-to-know/access';
import type { PaperAccess } from '../../domain/need-to-know/papers';
import { inFewRequests } from '../client/one-request';
import { RegisterDenied } from '../client/sharepoint-client';
import { readEmail } from '../directory/directory';
import {
  grantsOf,
  principalsIn,
  readPrincipals,
  withPeople,
  type Principals,
  type Unplaced
} from '../permissions/principals';
import { holdScope, isHeldAt, resetScope, type Grant } from '../permissions/scope';
import { paperPlace, paperScopesIn, readPaperScopes, sharedPaper, type PaperScope } from './paper-scopes';

/** What the permissions of the folders of a review are to be. */
interface PaperWish {
  readonly reference: string;
  readonly access: PaperAccess | 'inherits';
}

/** A folder that has other permissions than it is to have, and what these are. */
export interface OtherwiseHeld {
  readonly scope: PaperScope;
  /** Undefined: those of the library. */
  readonly wish: readonly Grant[] | undefined;
}

interface Compared {
  /** How many folders there are. */
  readonly folders: number;
  readonly otherwise: readonly OtherwiseHeld[];
  /** Who could not be found in SharePoint, and so is given nothing there. */
  readonly unplaced: readonly Unplaced[];
}

/**
 * Compares the folders of reviews with the wishes. A review without papers has none. Two requests at once where the
 * site knows the people that are named; they grow with the reviews asked about, 25 in each.
 */
export async function comparePapers(sp: SPFI, wishes: readonly PaperWish[]): Promise<Compared> {
  const byReference = new Map(wishes.map(({ reference, access }) => [reference, access]));
  const isGiven = wishes.some(({ access }) => access !== 'inherits');
  const [scopes, known] = await Promise.all([
    readPaperScopes(sp, [...byReference.keys()]),
    isGiven ? readPrincipals(sp) : undefined
  ]);
  const found = scopes.map((scope) => wished(scope, byReference.get(scope.reference) ?? 'inherits'));
  const lines = found.flatMap(({ access = [] }) => access);
  const { principals, unplaced } = known ? await placed(sp, known, lines) : { principals: undefined, unplaced: [] };
  return { folders: found.length, otherwise: otherwiseAmong(found, principals), unplaced };
}

/** A folder, and who is to have what there; undefined for those of the library. */
interface Wished {
  readonly scope: PaperScope;
  readonly access: readonly Access[] | undefined;
}

const wished = (scope: PaperScope, access: PaperAccess | 'inherits'): Wished => ({
  scope,
  access: access === 'inherits' ? undefined : access[scope.folder]
});

const otherwiseAmong = (all: readonly Wished[], principals: Principals | undefined): readonly OtherwiseHeld[] =>
  all
    .map(({ scope, access }) => ({ scope, wish: access && principals && grantsOf(principals, access) }))
    .filter(({ scope, wish }) => scope.shared.length > 0 || !(wish ? isHeldAt(scope, wish) : !scope.own));

/** The folders of a review as they are, and whom the site knows. */
export interface PapersHeld {
  readonly scopes: readonly PaperScope[];
  readonly principals: Principals;
}

/** The same, in a request that reads more; `denied` where the service may not read permissions. */
export async function papersHeldIn(batch: SPFI, reference: string): Promise<PapersHeld | 'denied'> {
  try {
    const [scopes, principals] = await Promise.all([paperScopesIn(batch, reference), principalsIn(batch)]);
    return { scopes, principals };
  } catch (fault) {
    if (fault instanceof RegisterDenied) return 'denied';
    throw fault;
  }
}

/** The folders where people may do more than they are to. Someone whom the site does not know may do nothing there. */
export const tooOpenAmong = (
  { scopes, principals }: PapersHeld,
  access: PaperAccess | 'inherits'
): readonly OtherwiseHeld[] =>
  otherwiseAmong(
    scopes.map((scope) => wished(scope, access)),
    principals
  ).filter(isTooOpen);

async function placed(
  sp: SPFI,
  principals: Principals,
  lines: readonly Access[]
): Promise<{ readonly principals: Principals; readonly unplaced: readonly Unplaced[] }> {
  const unknown = [
    ...new Set(lines.flatMap(({ who }) => (typeof who === 'object' && 'person' in who ? [who.person] : [])))
  ].filter((id) => !principals.people.has(id));
  const emails = await inFewRequests(
    sp,
    unknown.map((id) => (batch) => readEmail(batch, id))
  );
  return withPeople(
    sp,
    principals,
    unknown.map((id, index) => ({ id, name: '', email: emails[index] ?? '' }))
  );
}

/**
 * Puts the permissions of one folder right, and takes those of their own from its papers. Can be interrupted and
 * repeated.
 */
export async function holdPapers(sp: SPFI, { scope, wish }: OtherwiseHeld): Promise<void> {
  const { reference, folder, shared } = scope;
  const place = paperPlace(reference, folder);
  await (wish ? holdScope(sp, place, wish) : resetScope(sp, place));
  for (const name of shared) await resetScope(sp, sharedPaper(reference, folder, name));
}

/** Whether people may do more in a folder than they are to. Such a folder takes no paper. */
export const isTooOpen = ({ scope: { own, grants, shared }, wish = [] }: OtherwiseHeld): boolean =>
  shared.length > 0 ||
  (own &&
    grants.some(({ principal, role }) => !wish.some((each) => each.principal === principal && each.role === role)));
