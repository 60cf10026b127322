import type { SPFI } from '@pnp/sp';

import { ukDay } from '../../src/domain/dates';
import { coversRegion, type Directory, type Person } from '../../src/domain/people/people';
import type { Digest } from '../../src/domain/reminders/digest';
import type { Region, Role } from '../../src/domain/words';
import { readDirectory } from '../../src/register/directory/directory';
import { addMessages, digestReference, waitingAbout } from '../../src/register/messages';
import { oldReferencesIn, oldRowsAt } from '../../src/register/old-register';
import type { Queued } from '../told-time';

const TOLD = ['regional-director', 'regional-safeguarding-lead'] as const satisfies readonly Role[];
/** A card has room for no more. */
const MOST_NAMED = 12;

/**
 * Tells the director and the lead of a region once how many of its reviews came from a file, when no row of the region
 * waits any more. Nobody is told of each: hundreds come at once.
 */
export async function tellRegion({
  sp,
  now,
  region,
  file,
  queued
}: {
  readonly sp: SPFI;
  /** A UTC time. */
  readonly now: string;
  readonly region: Region;
  readonly file: string;
  readonly queued: Queued;
}): Promise<void> {
  if ((await oldRowsAt(sp, { region, stage: 'waiting', after: 0, most: 1 })).length > 0) return;
  const [directory, references] = await Promise.all([readDirectory(sp), oldReferencesIn(sp, region)]);
  if (references.length === 0) return;
  const day = ukDay(now);
  const digest: Digest = {
    why: { is: 'taken-over', name: region },
    day,
    taken: {
      lines: references.slice(0, MOST_NAMED).map((reference) => ({ reference })),
      more: Math.max(0, references.length - MOST_NAMED)
    },
    ...NOTHING_ELSE
  };
  const messages = toldIn(directory, region, day).map(({ person: { id, name }, role }) =>
    waitingAbout(
      { digest },
      {
        key: `old-register/${file.slice(0, 32)}/${region}/${id}`,
        reference: digestReference(id),
        person: { id, name },
        role,
        seq: 0,
        changedAt: now
      }
    )
  );
  await addMessages(sp, messages.map(queued));
}

const NOTHING_ELSE = {
  waits: { lines: [], more: 0 },
  late: { lines: [], more: 0 },
  stale: { lines: [], more: 0 }
} as const;

const toldIn = (
  directory: Directory,
  region: Region,
  today: string
): readonly { readonly person: Person; readonly role: Role }[] =>
  directory.people.flatMap((person) => {
    const posts = coversRegion(person, region, today);
    const role = TOLD.find((post) => posts.includes(post));
    return role ? [{ person, role }] : [];
  });
