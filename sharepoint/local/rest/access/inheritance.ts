import type { DatabaseSync } from 'node:sqlite';
import { inTransaction } from '../../sqlite';
import { inherits, principalMissing } from '../failure';
import type { Place, Places } from './places';
import { FULL_CONTROL, LIMITED_ACCESS } from './rights';
import type { Scope, Scopes } from './scopes';

/** The only code that changes who has which permissions where. `changed` is told after every change. */
export function createInheritance(database: DatabaseSync, scopes: Scopes, places: Places, changed: () => void) {
  const change = (work: () => void): void => {
    try {
      inTransaction(database, work);
    } catch (error) {
      scopes.forget();
      throw error;
    } finally {
      changed();
    }
  };
  const letThrough = (scope: Scope, principal: number): void => {
    if (!scope.grants.get(principal)?.has(LIMITED_ACCESS)) scopes.bind(scope, principal, LIMITED_ACCESS);
  };
  /** With a right below comes the right to open what is above. */
  const openAbove = (place: Place, principals: Iterable<number>): void => {
    const above = places.above(place);
    for (const principal of principals) for (const scope of above) letThrough(scope, principal);
  };
  const breakOff = (place: Place, copying: boolean): Scope => {
    const given = copying ? [...places.effective(place).grants] : [];
    const copied = given.flatMap(([principal, roles]) => {
      const real = [...roles].filter((role) => role !== LIMITED_ACCESS);
      return real.length === 0 ? [] : [[principal, new Set(real)] as const];
    });
    const below = places.below(place);
    const scope = scopes.add(place.list?.number ?? 0, place.item ?? 0, new Map(copied));
    for (const { grants } of below) for (const principal of grants.keys()) letThrough(scope, principal);
    return scope;
  };

  return {
    /**
     * Stops a place from inheriting. Without copying, only `keeper` is left on it: SharePoint leaves the person who
     * asks, and an app needs nothing. Again, it does nothing.
     */
    break(place: Place, o: { copying: boolean; clearing: boolean; keeper: number | undefined }): void {
      if (places.own(place)) return;
      change(() => {
        if (o.clearing) for (const scope of places.below(place)) scopes.remove(scope);
        const scope = breakOff(place, o.copying);
        if (o.copying || o.keeper === undefined) return;
        scopes.bind(scope, o.keeper, FULL_CONTROL);
        openAbove(place, [o.keeper]);
      });
    },
    /** Inherits again: what was granted here is gone, and what is below keeps its own. */
    reset(place: Place): void {
      if (!place.list) throw inherits();
      const scope = places.own(place);
      if (scope) change(() => scopes.remove(scope));
    },
    /** A place that inherits breaks silently, with a copy of what it inherited. */
    grant(place: Place, principal: number, role: number): void {
      change(() => {
        scopes.bind(places.own(place) ?? breakOff(place, true), principal, role);
        openAbove(place, [principal]);
      });
    },
    /**
     * Takes one permission level away, or all. A principal with none left here, or that may not pass, has none below
     * either.
     */
    revoke(place: Place, principal: number, role?: number): void {
      const scope = places.own(place);
      if (!scope) throw inherits();
      const had = [...(scope.grants.get(principal) ?? [])];
      const gone = role === undefined ? had : had.filter((one) => one === role);
      if (gone.length === 0) throw principalMissing(principal);
      change(() => {
        for (const one of gone) scopes.unbind(scope, principal, one);
        if (gone.length < had.length && !gone.includes(LIMITED_ACCESS)) return;
        for (const below of places.below(place))
          for (const one of [...(below.grants.get(principal) ?? [])]) scopes.unbind(below, principal, one);
      });
    },
    /** A group that is removed has no permissions anywhere. */
    forgetPrincipal(principal: number): void {
      change(() => {
        for (const scope of scopes.everything())
          for (const one of [...(scope.grants.get(principal) ?? [])]) scopes.unbind(scope, principal, one);
      });
    }
  };
}
