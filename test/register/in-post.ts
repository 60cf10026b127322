import type { SPFI } from '@pnp/sp';
import { addHolding } from '../../src/register/directory/holdings';
import type { Person } from '../../src/domain/people/people';

/** Enters a person of the tests in the Directory, in all their posts. */
export async function enterInDirectory(sp: SPFI, { id: personId, name, holdings }: Person): Promise<void> {
  for (const { post, region } of holdings)
    await addHolding(sp, { personId, name, email: `${personId.slice(-4)}@regulator.example`, post, region });
}
