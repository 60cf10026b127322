import type { SPFI } from '@pnp/sp';
import { several } from '../../../src/domain/several';
import { allDifferences, changesOf } from './checks';

/** What comparing works with, and where it says what it finds. */
interface Comparing {
  readonly sp: SPFI;
  readonly mend?: boolean;
  readonly say: (line: string) => void;
}

/** Groups and levels come first, then what is given to them: what was put right may let more be seen. */
const ROUNDS = 3;

/**
 * Compares the site with the table of permissions and says each difference; with `mend`, puts right what can be. Gives
 * whether nothing is left. If it is interrupted, run it again.
 */
export async function comparePermissions({ sp, mend = false, say }: Comparing): Promise<boolean> {
  let differences = await allDifferences(sp);
  for (let round = 0; mend && round < ROUNDS && differences.some(({ change }) => change); round += 1) {
    for (const change of changesOf(differences)) {
      say(change.sentence);
      await change.make(sp);
    }
    differences = await allDifferences(sp);
  }
  differences.forEach(({ found }) => say(found));
  if (differences.length === 0) {
    say('The permissions of the site are those of docs/permissions.md.');
    return true;
  }
  const canMend = !mend && differences.some(({ change }) => change);
  say(
    `${several(differences.length, 'difference')}.${canMend ? ' Run this again with --mend to put right what can be.' : ''}`
  );
  return false;
}
