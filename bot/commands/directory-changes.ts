import type { SPFI } from '@pnp/sp';

import { OVERTAKEN } from '../../src/register/client/overtaken';
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
import type { Answers } from '../../src/domain/fields';
import { personIn, type Person } from '../../src/domain/people/people';
import type { Reachable } from '../../src/domain/need-to-know/access';
import { placesManaged } from '../../src/domain/people/directory/posts';
import { personMeant, type Meant } from './person-meant';
import { untilSettled } from './until-settled';
import type { Text } from '../../src/domain/text';
import { addHolding, endHolding, readHoldings, type StoredHolding } from '../../src/register/directory/holdings';

/**
 * A requested change of the Directory. `actorId` comes from a verified token or activity, never from what was typed.
 */
export interface DirectoryChange {
  readonly actorId: string;
  readonly action: DirectoryAction;
  readonly given: Answers;
}

/**
 * The Directory as it is afterwards, and the rows that the change was about: none when all of it had been done already.
 */
export type Result =
  | {
      readonly ok: true;
      readonly actor: Person;
      readonly rows: readonly DirectoryRow[];
      readonly changed: readonly DirectoryRow[];
    }
  /** `people`: those of whom one was meant. */
  | { readonly ok: false; readonly refusal: Refusal; readonly people?: readonly Reachable[] };

export interface DirectoryChanges {
  /**
   * Decides and saves. Throws `RegisterUnavailable` when SharePoint cannot be reached: the same change can be sent
   * again.
   */
  handleChange(change: DirectoryChange): Promise<Result>;
}

export function createDirectoryChanges({
  sp,
  now,
  afterChange
}: {
  readonly sp: SPFI;
  readonly now: () => string;
  /** A post that was vacant may be filled now. Returns at once. */
  readonly afterChange: () => void;
}): DirectoryChanges {
  /** Two administrators who end each other’s posts at the same moment would leave none: then both remain. */
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
      const result = await untilSettled<Result>(async () => {
        const at = now();
        const rows = await readHoldings(sp);
        const actor = personIn(directoryOf(rows), actorId);
        if (!actor) return refused('not-in-directory', NOT_IN_DIRECTORY);
        const today = ukDay(at);
        // Nobody else learns who is in the organisation.
        const mayManage = placesManaged(actor, today).length > 0;
        const meant: Meant = mayManage ? await personMeant(sp, given, rows) : { ok: true, given };
        if (!meant.ok) return asking(meant);
        const decision = decideDirectoryChange(action, meant.given, { actor, rows, today });
        if (!decision.ok) return decision;
        const { entered, ended } = decision;
        const stored = rows.find((row) => row === ended?.row);
        const outcome = stored && ended ? await end(stored, ended.until, actor, at) : 'nothing to end';
        if (outcome === 'last administrator') return refused('guarded', LAST_ADMINISTRATOR);
        if (outcome === 'changed') return OVERTAKEN;
        for (const row of entered) await addHolding(sp, row, { by: actor.name, at });
        const changed = ended ? [{ ...ended.row, until: ended.until }] : entered;
        if (changed.length > 0) afterChange();
        return { ok: true, actor, rows: [...rows.filter((row) => row !== stored), ...changed], changed };
      });
      return result === OVERTAKEN ? refused('not-open', CHANGED_MEANWHILE) : result;
    }
  };
}

/** Asks again for the person: there is nobody of that name, or there are several. */
const asking = ({ field, sentence, people }: Extract<Meant, { ok: false }>): Result => ({
  ok: false,
  refusal: { code: 'bad-input', rule: DIRECTORY_RULE, sentence, fields: { [field]: sentence } },
  people
});

const CHANGED_MEANWHILE =
  'Someone else has just changed this entry of the Directory. Nothing has been recorded. Try again.';

const refused = (code: Refusal['code'], sentence: Text): Result => ({
  ok: false,
  refusal: { code, rule: DIRECTORY_RULE, sentence }
});
