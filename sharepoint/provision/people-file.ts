import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { POSTS, REGIONS } from '../../src/domain/words';
import type { NewHolding } from '../../src/register/holdings';

const PersonShape = v.object({
  personId: v.pipe(v.string('is missing'), v.trim(), v.toLowerCase(), v.regex(/^[0-9a-f-]{36}$/, 'is not a directory object id')),
  name: v.pipe(v.string('is missing'), v.trim(), v.nonEmpty('is empty')),
  email: v.pipe(v.string('is missing'), v.trim(), v.email('is not an address')),
  roles: v.pipe(v.array(v.picklist(POSTS, `holds a post that is none of: ${POSTS.join(', ')}`), 'is not a list'), v.minLength(1, 'is empty')),
  regions: v.pipe(v.array(v.picklist([...REGIONS, 'England'], 'holds a region that is not known'), 'is not a list'), v.minLength(1, 'is empty'))
});

/** The people of a JSON file, one holding for each post in each region; or what is wrong, by the number of the entry. */
export async function readPeople(path: string): Promise<{ ok: true; holdings: readonly NewHolding[] } | { ok: false; problems: readonly string[] }> {
  let content: unknown;
  try {
    content = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    return { ok: false, problems: [`${path} cannot be read as JSON: ${error instanceof Error ? error.message : String(error)}`] };
  }
  if (!Array.isArray(content)) return { ok: false, problems: [`${path} is not a list of people.`] };
  const entries = content.map((entry: unknown) => v.safeParse(PersonShape, entry));
  const problems = entries.flatMap((entry, index) =>
    (entry.issues ?? []).map((issue) => `${path}, entry ${index + 1}: ${v.getDotPath(issue) ?? 'the entry'} ${issue.message}.`)
  );
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, holdings: entries.flatMap((entry) => (entry.success ? holdingsOf(entry.output) : [])) };
}

const holdingsOf = ({ personId, name, email, roles, regions }: v.InferOutput<typeof PersonShape>): readonly NewHolding[] =>
  roles.flatMap((post) => regions.map((region) => ({ personId, name, email, post, region })));
