import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { asEntered } from '../../src/domain/input/characters';
import { isEmail } from '../../src/domain/input/identity';
import { asCode, isLocationCode } from '../../src/domain/locations/location-codes';
import { POSTS, REGIONS } from '../../src/domain/words';
import type { NewHolding } from '../../src/register/directory/holdings';

const Id = v.pipe(v.string('is missing'), v.trim(), v.toLowerCase(), v.uuid('is not a directory object id'));
const Day = v.pipe(v.string(), v.isoDate('is not a date, such as 2026-08-31'));

const PersonSchema = v.object({
  personId: Id,
  name: v.pipe(v.string('is missing'), v.transform(asEntered), v.nonEmpty('is empty')),
  email: v.pipe(v.string('is missing'), v.trim(), v.check(isEmail, 'is not an address')),
  roles: v.pipe(
    v.array(v.picklist(POSTS, `has a post that is not one of: ${POSTS.join(', ')}`), 'is not a list'),
    v.minLength(1, 'is empty')
  ),
  regions: v.pipe(
    v.array(v.picklist([...REGIONS, 'England'], 'has a region that is not known'), 'is not a list'),
    v.minLength(1, 'is empty')
  ),
  /** First and last day in the posts, and who they are covering for. */
  from: v.optional(Day),
  until: v.optional(Day),
  coverFor: v.optional(Id),
  /** Location codes of the services that they inspect. */
  inspects: v.optional(
    v.array(
      v.pipe(
        v.string(),
        v.transform(asCode),
        v.check(isLocationCode, 'is not a location code, such as 1-1434777508 or RX3LD')
      ),
      'is not a list'
    )
  )
});
type Person = v.InferOutput<typeof PersonSchema>;

/** The people of a JSON file, one holding for each post in each region, or the problems, by the number of the entry. */
export async function readPeople(
  path: string
): Promise<{ ok: true; holdings: readonly NewHolding[] } | { ok: false; problems: readonly string[] }> {
  let content: unknown;
  try {
    content = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    return {
      ok: false,
      problems: [`${path} cannot be read as JSON: ${error instanceof Error ? error.message : String(error)}`]
    };
  }
  if (!Array.isArray(content)) return { ok: false, problems: [`${path} is not a list of people.`] };
  if (content.length === 0) return { ok: false, problems: [`${path} has nobody in it.`] };
  const entries = content.map((entry: unknown) => v.safeParse(PersonSchema, entry));
  const problems = entries.flatMap((entry, index) =>
    (entry.issues ?? []).map(
      (issue) => `${path}, entry ${index + 1}: ${v.getDotPath(issue) ?? 'the entry'} ${issue.message}.`
    )
  );
  const people = entries.flatMap((entry) => (entry.success ? [entry.output] : []));
  problems.push(...people.flatMap((person) => problemWithCover(person, people, path)));
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, holdings: people.flatMap((person) => holdingsOf(person, people)) };
}

/** Cover has dates, and is for someone in the same file, whose name is saved with it. */
function problemWithCover(
  { name, coverFor, until }: Person,
  people: readonly Person[],
  path: string
): readonly string[] {
  if (coverFor === undefined) return [];
  if (until === undefined) return [`${path}: ${name} is covering for someone, but has no last day. Add “until”.`];
  return nameOf(coverFor, people) === undefined
    ? [`${path}: ${name} is covering for ${coverFor}, who is not in the file. Add them.`]
    : [];
}

const nameOf = (id: string, people: readonly Person[]): string | undefined =>
  people.find(({ personId }) => personId === id)?.name;

const holdingsOf = (
  { roles, regions, coverFor, ...person }: Person,
  people: readonly Person[]
): readonly NewHolding[] =>
  roles.flatMap((post) =>
    regions.map((region) => ({
      ...person,
      post,
      region,
      ...(coverFor ? { coverFor, coverForName: nameOf(coverFor, people) ?? '' } : {})
    }))
  );
