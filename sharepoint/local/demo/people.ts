import * as v from 'valibot';

const TenantSchema = v.object({
  site: v.pipe(v.string(), v.url()),
  service: v.pipe(v.string(), v.url()),
  personas: v.array(
    v.object({
      id: v.string(),
      name: v.string(),
      roles: v.array(v.string()),
      regions: v.array(v.string()),
      token: v.pipe(v.string(), v.url())
    })
  )
});

export type ExamplePerson = v.InferOutput<typeof TenantSchema>['personas'][number];

/** The service, the site, and who does what in the examples. */
export interface ExamplePeople {
  readonly service: string;
  readonly site: string;
  /** Records a review of the region; an inspector of another region if it has none. */
  readonly inspector: (region: string) => ExamplePerson;
  readonly director: (region: string) => ExamplePerson;
  /** Writes the IMR of a review of the region: an inspector of another one. */
  readonly author: (region: string) => ExamplePerson;
}

/** The people of the tenant at an address. Throws if it does not answer. */
export async function askForPeople(tenantUrl: string): Promise<ExamplePeople> {
  const response = await fetch(`${tenantUrl}/tenant.json`).catch((cause: unknown) => {
    throw new Error(`No tenant answers at ${tenantUrl}. Run npm start, then add the examples again.`, {
      cause
    });
  });
  const parsed = v.safeParse(TenantSchema, response.ok ? await response.json() : undefined);
  if (!parsed.success)
    throw new Error(`${tenantUrl} did not list its people. Run npm start, then add the examples again.`);
  const { site, service, personas } = parsed.output;
  const holder = (what: string, fits: (person: ExamplePerson) => boolean): ExamplePerson => {
    const person = personas.find(fits);
    if (!person) throw new Error(`Nobody in the local tenant is ${what}. Add one to people.json.`);
    return person;
  };
  const isInspector = ({ roles }: ExamplePerson): boolean => roles.includes('compliance-inspector');
  const author = (region: string): ExamplePerson =>
    holder(`an inspector outside ${region}`, (person) => isInspector(person) && !person.regions.includes(region));
  return {
    service,
    site,
    author,
    inspector: (region) =>
      personas.find((person) => isInspector(person) && person.regions.includes(region)) ??
      holder('an inspector', (person) => isInspector(person)),
    director: (region) =>
      holder(
        `the regional director of ${region}`,
        ({ roles, regions }) => roles.includes('regional-director') && regions.includes(region)
      )
  };
}
