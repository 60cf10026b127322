import type { SPFI } from '@pnp/sp';

import { ukDay } from '../../src/domain/dates';
import { NOT_IN_DIRECTORY } from '../../src/domain/review/decide';
import type { Refusal } from '../../src/domain/review/refusal';
import type { DirectoryAction } from '../../src/domain/people/directory/forms';
import {
  hasAdministrator,
  decideDirectoryChange,
  DIRECTORY_RULE,
  LAST_ADMINISTRATOR
} from '../../src/domain/people/directory/change';
import { directoryOf, type DirectoryRow } from '../../src/domain/people/directory/row';
import type { Answers, FieldMessages } from '../../src/domain/fields';
import { personIn, type Person } from '../../src/domain/people/people';
import { addHolding, endHolding, readHoldings, type StoredHolding } from '../../src/register/directory/holdings';

/** What somebody wants changed in the Directory. `actorId` comes from a verified token or activity, never from what was typed. */
export interface DirectoryChange {
  readonly actorId: string;
  readonly action: DirectoryAction;
  readonly given: Answers;
}

/** The Directory as it is afterwards, and the rows that the change was about: none when all of it had been done already. */
export type Result =
  | {
      readonly ok: true;
      readonly actor: Person;
      readonly rows: readonly DirectoryRow[];
      readonly changed: readonly DirectoryRow[];
      readonly warnings: FieldMessages;
    }
  | { readonly ok: false; readonly refusal: Refusal };

export interface DirectoryChanges {
  /** Decides and saves. Throws `RegisterBusy` when SharePoint cannot be reached: the same wish can be sent again. */
  handleChange(wish: DirectoryChange): Promise<Result>;
}

/** How often somebody may be faster before we ask the person to try again. */
const ATTEMPTS = 4;

export function createDirectoryChanges({
  sp,
  now,
  afterChange
}: {
  readonly sp: SPFI;
  readonly now: () => string;
  /** Somebody may hold a post now that nobody held. Returns at once. */
  readonly afterChange: () => void;
}): DirectoryChanges {
  /** Two administrators who end each other’s posts at one moment would leave none: then both stay. */
  async function end(
    stored: StoredHolding,
    until: string,
    actor: Person,
    at: string
  ): Promise<'ended' | 'changed' | 'last administrator'> {
    const ended = await endHolding(sp, stored, until, { by: actor.name, at });
    if (ended === 'changed') return 'changed';
    if (
      stored.post !== 'administrator' ||
      stored.until !== undefined ||
      hasAdministrator(await readHoldings(sp), ukDay(at))
    )
      return 'ended';
    await endHolding(sp, ended, '', { by: actor.name, at });
    return 'last administrator';
  }

  return {
    async handleChange({ actorId, action, given }) {
      for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
        const at = now();
        const rows = await readHoldings(sp);
        const actor = personIn(directoryOf(rows), actorId);
        if (!actor) return refused('not-in-directory', NOT_IN_DIRECTORY);
        const kept = decideDirectoryChange(action, given, { actor, rows, today: ukDay(at) });
        if (!kept.ok) return kept;
        const { entered, ended, warnings } = kept;
        const stored = rows.find((row) => row === ended?.row);
        const outcome = stored && ended ? await end(stored, ended.until, actor, at) : 'nothing to end';
        if (outcome === 'last administrator') return refused('guarded', LAST_ADMINISTRATOR);
        if (outcome === 'changed') continue;
        for (const row of entered) await addHolding(sp, row, { by: actor.name, at });
        const changed = ended ? [{ ...ended.row, until: ended.until }] : entered;
        if (changed.length > 0) afterChange();
        return { ok: true, actor, rows: [...rows.filter((row) => row !== stored), ...changed], changed, warnings };
      }
      return refused(
        'not-open',
        'Somebody else is changing this entry of the Directory at this moment. Nothing of yours has been recorded; please try again.'
      );
    }
  };
}

const refused = (code: Refusal['code'], sentence: string): Result => ({
  ok: false,
  refusal: { code, rule: DIRECTORY_RULE, sentence }
});
