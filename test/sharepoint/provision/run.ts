import { type NewHolding } from '../../../src/register/directory/holdings';
import { provision } from '../../../sharepoint/provision/provision';
import { openEmptySite, openProvisionedSite, type LocalSite } from '../../register/local-site';

export const people: readonly NewHolding[] = [
  {
    personId: 'aaaaaaaa-0000-4000-8000-000000000001',
    name: 'Ann Other',
    email: 'ann@regulator.example',
    post: 'regional-director',
    region: 'London'
  },
  {
    personId: 'aaaaaaaa-0000-4000-8000-000000000002',
    name: 'Łukasz Nowak',
    email: 'l@regulator.example',
    post: 'national-safeguarding-advisor',
    region: 'England'
  }
];

export let site: LocalSite;
export const eachOnAnEmptySite = (): void => {
  beforeEach(async () => {
    site = await openEmptySite();
  });
  afterEach(() => site.close());
};

/** The site as a run has left it, copied: to make everything takes longer than what is tested then. */
export async function alreadyProvisioned(): Promise<void> {
  await site.close();
  site = await openProvisionedSite();
}

export async function run(options: { holdings?: readonly NewHolding[]; dryRun?: boolean } = {}) {
  const said: string[] = [];
  const done = await provision({ sp: site.sp, say: (line) => said.push(line), ...options });
  return { done, said };
}
