import people from '../../../sharepoint/local/people.json';
import { APPS } from '../../../sharepoint/local/apps';
import { PERSONAS, personaById } from '../../../sharepoint/local/personas';
import { POSTS, REGIONS } from '../../../src/domain/words';

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('the example people', () => {
  test('have object ids of their own, apps included', () => {
    const ids = [...PERSONAS, ...APPS].map(({ id }) => id);
    for (const id of ids) expect(id).toMatch(GUID);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(PERSONAS.map(({ login }) => login)).size).toBe(PERSONAS.length);
  });

  test('hold posts and regions that the product knows', () => {
    for (const { roles, regions } of PERSONAS) {
      expect(POSTS).toEqual(expect.arrayContaining([...roles]));
      expect([...REGIONS, 'England']).toEqual(expect.arrayContaining([...regions]));
    }
  });

  test('cover what the tour needs: a director of the region and one of another, and an author who is independent', () => {
    const holds = (role: string, region: string): number =>
      PERSONAS.filter(({ roles, regions }) => roles.includes(role) && regions.includes(region)).length;
    expect(holds('compliance-inspector', 'South West')).toBe(1);
    expect(holds('compliance-manager', 'South West')).toBe(1);
    expect(holds('regional-director', 'South West')).toBe(1);
    expect(holds('regional-director', 'London')).toBe(1);
    expect(holds('regional-safeguarding-lead', 'South West')).toBe(1);
    expect(holds('mental-health-operations-manager', 'South West')).toBe(1);
    expect(holds('compliance-inspector', 'London')).toBe(1);
  });

  test('hold every post that the briefing knows', () => {
    expect(new Set(PERSONAS.flatMap(({ roles }) => roles))).toEqual(new Set(POSTS));
  });

  test('have no permission by themselves: those of the Directory enter by the groups of the product', () => {
    const inDirectory = new Set(people.map(({ personId }) => personId));
    for (const { permission } of PERSONAS) expect(permission).toBe('none');
    expect(PERSONAS.filter(({ id }) => !inDirectory.has(id))).toHaveLength(1);
  });

  test('are found by id, and by nothing else', () => {
    const [first] = PERSONAS;
    expect(personaById(first?.id)).toBe(first);
    expect(personaById('someone')).toBeUndefined();
    expect(personaById([first?.id])).toBeUndefined();
  });
});
