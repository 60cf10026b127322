import '@pnp/sp/files/web.js';
import '@pnp/sp/folders/web.js';
import '@pnp/sp/security/web.js';
import { Item } from '@pnp/sp/items/types.js';
import type { Caller } from '../../../sharepoint/local/rest/site';
import { provision } from '../../../sharepoint/provision/provision';
import { PAPER_FOLDERS, type PaperFolder } from '../../../src/domain/need-to-know/paper-folders';
import { isOfPapersGroup, papersGroup } from '../../../src/domain/need-to-know/papers-group';
import { POST_TITLES } from '../../../src/domain/people/directory/post-titles';
import type { Directory, Person } from '../../../src/domain/people/people';
import { REGIONS } from '../../../src/domain/words';
import { fileDocument } from '../../../src/register/documents/documents';
import { holdMembers } from '../../../src/register/permissions/groups';
import { readPrincipals, withPeople } from '../../../src/register/permissions/principals';
import { everybody, outsider, person, holds, TODAY } from '../../domain/builders';
import { openEmptySite, type LocalSite } from '../../register/local-site';

/** The author’s own region has an inspector who is given the case of another. */
export const awayInspector = person('Idris Vaughan', holds('compliance-inspector', 'London'));
export const staff: Directory = { people: [...everybody.people, awayInspector] };

const loginOf = ({ id }: Person): string => `${id}@regulator.example`;
const callerOf = (one: Person): Caller => ({ id: one.id, name: one.name, login: loginOf(one), permission: 'none' });

/** A site as provisioning leaves it, with its people in the groups of their regions. */
export async function openSiteWithPeople(): Promise<LocalSite> {
  const site = await openEmptySite([...staff.people, outsider].map(callerOf));
  await provision({ sp: site.sp, say: () => undefined });
  for (const one of staff.people)
    for (const [index, { post, region, from, until }] of one.holdings.entries())
      await site.add('SCR Directory', {
        Title: one.name,
        PersonId: one.id,
        Email: loginOf(one),
        Post: POST_TITLES[post],
        Region: region,
        HoldingKey: `${one.id} ${index}`,
        ...(from && { From: `${from}T00:00:00Z` }),
        ...(until && { Until: `${until}T00:00:00Z` })
      });
  await placeMembers(site);
  // Whom the site has not met has no rights that could be asked about.
  for (const one of [...staff.people, outsider]) await site.sp.web.ensureUser(loginOf(one));
  return site;
}

async function placeMembers({ sp }: LocalSite): Promise<void> {
  for (const region of REGIONS) {
    const members = staff.people.filter((one) => isOfPapersGroup(one, region, TODAY));
    const { principals } = await withPeople(
      sp,
      await readPrincipals(sp),
      members.map((one) => ({ id: one.id, name: one.name, email: loginOf(one) }))
    );
    await holdMembers(
      sp,
      principals.groups.get(papersGroup(region)) ?? NaN,
      members.flatMap(({ id }) => principals.people.get(id) ?? [])
    );
  }
}

/** A paper in each folder of a review. */
export async function filePapers(site: LocalSite, reference: string): Promise<void> {
  for (const kind of ['imr', 'terms'] as const)
    await fileDocument(site.sp, {
      reference,
      name: `${kind}.docx`,
      kind,
      bytes: new TextEncoder().encode(kind),
      hash: kind
    });
}

const VIEW = 1;
const ADD_AND_EDIT = 6;
const DELETE_AND_DELETE_VERSIONS = 8 + 128;

/** What a person may do in a place: nothing (–), read, write without deleting, or more than anybody should. */
async function may({ sp }: LocalSite, one: Person, path: string): Promise<string> {
  const of = path.endsWith('.docx')
    ? Item(sp.web.getFileByServerRelativePath(path), 'listItemAllFields')
    : Item(sp.web.getFolderByServerRelativePath(path), 'listItemAllFields');
  const { Low: low } = await of.getUserEffectivePermissions(`i:0#.f|membership|${loginOf(one)}`);
  if ((low & VIEW) === 0) return '–';
  if ((low & DELETE_AND_DELETE_VERSIONS) !== 0) return 'deletes';
  return (low & ADD_AND_EDIT) === ADD_AND_EDIT ? 'writes' : (low & ADD_AND_EDIT) === 0 ? 'reads' : 'half';
}

/** What a person may do in the folders of a review and with the papers in them: “IMR, From the partnership”. */
export async function mayIn(site: LocalSite, one: Person, reference: string): Promise<string> {
  const root = `/sites/scr/SCR Documents/${reference}`;
  const files: Readonly<Record<PaperFolder, string>> = { imr: 'imr.docx', partnership: 'terms.docx' };
  const found = (['imr', 'partnership'] as const).map(async (folder) => {
    const path = `${root}/${PAPER_FOLDERS[folder]}`;
    const [there, paper] = await Promise.all([may(site, one, path), may(site, one, `${path}/${files[folder]}`)]);
    return there === paper ? there : `${there}/${paper}`;
  });
  return (await Promise.all(found)).join(', ');
}
