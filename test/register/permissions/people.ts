import type { Caller } from '../../../sharepoint/local/rest/site';
import type { Reachable } from '../../../src/domain/need-to-know/access';

const idOf = (number: number): string => `aaaaaaaa-0000-4000-8000-${String(number).padStart(12, '0')}`;
const one = (number: number, name: string, login: string): Caller & { readonly email: string } => ({
  id: idOf(number),
  name,
  login,
  email: login,
  permission: 'none'
});

/** The people of an organisation whose logins SharePoint finds. None of them has a permission on a new site. */
export const LOGINS = {
  isla: one(1, 'Isla Penrose', 'isla@regulator.example'),
  siobhan: one(2, 'Siobhán O’Brien', "siobhan.o'brien@regulator.example"),
  meera: one(3, 'Meera Chaudhuri', 'meera@regulator.example'),
  farida: one(4, 'Farida Nowak', 'farida@regulator.example'),
  /** Has the login that someone else had before. */
  newcomer: one(5, 'Nia Newcomer', 'taken@regulator.example')
} as const;

export const EVERYBODY: readonly Caller[] = Object.values(LOGINS);

/** Left, and is in the Directory with a login that is someone else’s by now. */
export const LEAVER: Reachable = { id: idOf(9), name: 'Lee Leaver', email: 'taken@regulator.example' };
export const UNKNOWN: Reachable = { id: idOf(8), name: 'Una Unknown', email: 'una@elsewhere.example' };
export const WITHOUT_EMAIL: Reachable = { id: idOf(7), name: 'Noor Noemail', email: ' ' };
