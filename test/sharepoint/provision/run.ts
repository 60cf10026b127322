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

const logins = people.map(
  ({ personId, name, email }) => ({ id: personId, name, login: email, permission: 'none' }) as const
);

export let site: LocalSite;
export const eachOnAnEmptySite = (): void => {
  // To make every list takes hundreds of requests.
  jest.setTimeout(60_000);
  beforeEach(async () => {
    site = await openEmptySite(logins);
  });
  afterEach(() => site.close());
};

/** The site as a run has left it, copied: to make everything takes longer than what is tested then. */
export async function alreadyProvisioned(): Promise<void> {
  await site.close();
  site = await openProvisionedSite(logins);
}

export async function run({
  whenSaid,
  ...options
}: { holdings?: readonly NewHolding[]; dryRun?: boolean; whenSaid?: (line: string) => void } = {}) {
  const said: string[] = [];
  const say = (line: string): void => {
    said.push(line);
    whenSaid?.(line);
  };
  const done = await provision({ sp: site.sp, say, ...options });
  return { done, said };
}
