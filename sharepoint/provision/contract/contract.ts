import type { SPFI } from '@pnp/sp';
import '@pnp/sp/webs/index.js';
import '@pnp/sp/lists/web.js';
import * as v from 'valibot';
import { several } from '../../../src/domain/several';
import { LIST } from '../../../src/register/lists/list-names';
import { type Compared, differences, type Expected } from './compare';
import { makeScratchSite, removeScratchSite } from './scratch-site';
import type { Site } from './send';
import { shapeOf } from './shape';
import { type Attempt, notSent, type Tried, tryShape } from './try-shape';
import { whyUnsent } from './unsent';

/** How every shape ended: what was compared, and what was not sent, with the reason. */
export interface Outcome {
  readonly compared: readonly Compared[];
  readonly notSent: readonly { readonly line: string; readonly why: string; readonly isMeant: boolean }[];
}

interface Asked {
  readonly sp: SPFI;
  readonly site: Site;
  readonly person: string | undefined;
  readonly lines: readonly string[];
  readonly say: (line: string) => void;
  readonly isStopped: () => boolean;
}

const TitlesSchema = v.array(v.object({ Title: v.string() }));

/** Why a site is no scratch site; undefined if it is one. */
export async function whyNoScratchSite(sp: SPFI): Promise<string | undefined> {
  const found: unknown = await sp.web.lists.select('Title')();
  const ours = v.parse(TitlesSchema, found).filter(({ Title }) => Object.values<string>(LIST).includes(Title));
  return ours.length === 0
    ? undefined
    : `This site holds a register (${several(ours.length, 'list')} of it, such as ${ours[0]?.Title}). The contract is tried on a site made for it, with nothing in it.`;
}

/** Sends every shape to a scratch site, and gives what came. Removes what it made, also when something fails. */
export async function tryShapes(asked: Asked): Promise<ReadonlyMap<string, Tried>> {
  const { sp, site, person, lines, say, isStopped } = asked;
  await removeScratchSite(sp);
  const all = new Map<string, Tried>();
  try {
    const scratch = await makeScratchSite(sp, site);
    let number = 0;
    for (const line of lines) {
      if (isStopped()) break;
      const why = whyUnsent(line);
      all.set(
        line,
        why === undefined
          ? await tryShape({ site, scratch, person, next: () => (number += 1) }, shapeOf(line))
          : notSent(why, true)
      );
    }
  } finally {
    await removeScratchSite(sp);
    const left = await removeScratchSite(sp);
    if (left > 0) say(`${several(left, 'list or group', 'lists or groups')} of this command could not be removed.`);
  }
  return all;
}

/** Sends every shape and compares what comes with what the local tenant answers. */
export async function contract(asked: Asked, expected: Expected): Promise<Outcome> {
  const tried = await tryShapes(asked);
  const compared: Compared[] = [];
  const unsent: Outcome['notSent'][number][] = [];
  for (const line of asked.lines) {
    const one = tried.get(line);
    if (one?.kind !== 'answered') {
      const { why, isMeant } = one ?? notSent('The command was stopped.', false);
      unsent.push({ line, why, isMeant });
      continue;
    }
    const isSelected = line.includes('$select=');
    for (const [attempt, came] of Object.entries(one.came)) {
      const wanted = expected[line]?.[attempt];
      compared.push({
        line,
        attempt: attempt as Attempt,
        differences: wanted
          ? differences(wanted, came, isSelected)
          : [{ part: 'status', expected: 'not known', came: String(came.status) }]
      });
    }
  }
  return { compared, notSent: unsent };
}
