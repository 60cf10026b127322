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

/** The changes that give the Directory these holdings. Other rows stay as they are. */
export async function planPeople(sp: SPFI, holdings: readonly NewHolding[]): Promise<readonly Change[]> {
  const found = new Map((await holdingsFound(sp)).map((holding) => [rowKey(holding), holding]));
  const wanted = new Map(holdings.map((holding) => [rowKey(holding), holding]));
  return [...wanted].flatMap(([key, holding]): Change[] => {
    const there = found.get(key);
    if (!there)
      return [
        {
          sentence: `Add ${inWords(holding)} to the Directory.`,
          make: (site) => addHolding(site, holding).then(() => undefined)
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
        sentence: `Change the name, email or services of ${inWords(holding)} in the Directory.`,
        make: (site) => amendHolding(site, there, holding)
      }
    ];
  });
}

const inWords = ({ name, post, region }: NewHolding): string => `${name} as ${ROLE_LABELS[post]} for ${region}`;

/** A site has no Directory before it is provisioned. */
async function holdingsFound(sp: SPFI): Promise<readonly StoredHolding[]> {
  try {
    return await readHoldings(sp);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}
