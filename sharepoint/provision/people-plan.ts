import type { SPFI } from '@pnp/sp';
import { rowKey } from '../../src/domain/people/directory/row';
import { ROLE_LABELS } from '../../src/domain/words';
import { isMissing } from '../../src/register/client/sharepoint-errors';
import {
  addHolding,
  amendHolding,
  readHoldings,
  type NewHolding,
  type StoredHolding
} from '../../src/register/directory/holdings';
import type { Change } from './change';

/** What is to be done so that the Directory has these holdings. Others are left alone. */
export async function planPeople(sp: SPFI, holdings: readonly NewHolding[]): Promise<readonly Change[]> {
  const found = new Map((await holdingsFound(sp)).map((holding) => [rowKey(holding), holding]));
  const wanted = new Map(holdings.map((holding) => [rowKey(holding), holding]));
  return [...wanted].flatMap(([key, holding]): Change[] => {
    const there = found.get(key);
    if (!there)
      return [
        {
          sentence: `Enter ${told(holding)} in the Directory.`,
          carryOut: (site) => addHolding(site, holding).then(() => undefined)
        }
      ];
    if (
      there.name === holding.name &&
      there.email === holding.email &&
      (!holding.inspects || String(there.inspects ?? []) === String(holding.inspects))
    )
      return [];
    return [
      {
        sentence: `Amend the name, the address or the services of ${told(holding)} in the Directory.`,
        carryOut: (site) => amendHolding(site, there, holding)
      }
    ];
  });
}

const told = ({ name, post, region }: NewHolding): string => `${name} as ${ROLE_LABELS[post]} for ${region}`;

/** A site that is not provisioned yet has no Directory. */
async function holdingsFound(sp: SPFI): Promise<readonly StoredHolding[]> {
  try {
    return await readHoldings(sp);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}
