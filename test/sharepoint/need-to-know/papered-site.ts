import { createPaperKeeper } from '../../../bot/outbox/paper-keeper';
import { comparePermissions } from '../../../sharepoint/provision/permissions/compare';
import type { Caller } from '../../../sharepoint/local/rest/site';
import type { Directory, Person } from '../../../src/domain/people/people';
import { addHolding } from '../../../src/register/directory/holdings';
import type { DocumentKind } from '../../../src/domain/need-to-know/document-kinds';
import { fileDocument } from '../../../src/register/documents/documents';
import { saveReview } from '../../../src/register/reviews/reviews';
import { silent } from '../../bot/outbox/copies';
import { closes, handsOver, makesWordFile } from '../../domain/acts';
import {
  everybody,
  holds,
  notifies,
  person,
  untilAgreed,
  untilAppointed,
  untilAsked,
  untilSubmitted,
  type Act
} from '../../domain/builders';
import { createShown, entryAfter } from '../../register/entries';
import { openProvisionedSite, type LocalSite } from '../../register/local-site';
import { CAST, HOLDINGS, loginOf, LOGINS } from './cast';

/** Is given cases of another region than his own. */
const caseInspector = person('Idris Vaughan', holds('compliance-inspector', 'London'));
/** In the site’s own group of owners, without a post. */
const owner = person('Greta Lindqvist');

/** Everybody as whom the papers are walked. */
export const PEOPLE = { ...CAST, caseInspector, owner } as const satisfies Readonly<Record<string, Person>>;
export type Persona = keyof typeof PEOPLE;
const isPersona = (text: string): text is Persona => Object.hasOwn(PEOPLE, text);
export const ALL: readonly Persona[] = Object.keys(PEOPLE).filter(isPersona);

const DIRECTORY: Directory = { people: [...everybody.people, PEOPLE.administrator, caseInspector] };
const MORE_LOGINS: readonly Caller[] = [
  { id: caseInspector.id, name: caseInspector.name, login: loginOf(caseInspector), permission: 'none' },
  { id: owner.id, name: owner.name, login: loginOf(owner), permission: 'manage' }
];

/** A review for each state in which its papers can be; all of South West but one, and inspected from elsewhere. */
const STATES = {
  asked: [...untilAsked, handsOver(caseInspector)],
  writing: [...untilAppointed, handsOver(caseInspector)],
  submitted: [...untilSubmitted, handsOver(caseInspector)],
  agreed: [...untilAgreed, handsOver(caseInspector)],
  anotherVersion: [...untilAgreed, handsOver(caseInspector), makesWordFile('2.0')],
  closed: [...untilAgreed, handsOver(caseInspector), closes()],
  elsewhere: [notifies(caseInspector, { authority: 'Camden' })]
} as const satisfies Readonly<Record<string, readonly Act[]>>;
export type State = keyof typeof STATES;
const isState = (text: string): text is State => Object.hasOwn(STATES, text);
export const ALL_STATES: readonly State[] = Object.keys(STATES).filter(isState);

export const FOLDERS = ['IMR', 'From the partnership'] as const;
export type Folder = (typeof FOLDERS)[number];
const KIND_IN: Readonly<Record<Folder, DocumentKind>> = { IMR: 'imr', 'From the partnership': 'terms' };

/** A paper as SharePoint knows it. Its name and its bytes, of each version, are nowhere else on the site. */
export interface Paper {
  readonly state: State;
  readonly folder: Folder;
  readonly reference: string;
  readonly name: string;
  /** From the server’s root. */
  readonly folderPath: string;
  readonly item: number;
  readonly folderItem: number;
  readonly uniqueId: string;
}

/** What every version of a paper says. */
export const saidIn = ({ state, folder }: Pick<Paper, 'state' | 'folder'>): string => `mark ${state} ${folder} mark`;

export interface Papered {
  readonly site: LocalSite;
  readonly papers: readonly Paper[];
}

/** A site whose papers were filed, and their folders held, by the service. */
export async function openPaperedSite(now: string): Promise<Papered> {
  const site = await openProvisionedSite([...LOGINS, ...MORE_LOGINS]);
  for (const holding of HOLDINGS) await addHolding(site.sp, holding);
  for (const held of caseInspector.holdings)
    await addHolding(site.sp, {
      personId: caseInspector.id,
      name: caseInspector.name,
      email: loginOf(caseInspector),
      ...held
    });
  await comparePermissions({ sp: site.sp, mend: true, say: () => undefined });
  const papers: Paper[] = [];
  for (const [at, state] of ALL_STATES.entries())
    papers.push(...(await papersOf(site, state, `SCR-A-2012-${String(at + 1).padStart(4, '0')}`, now)));
  return { site, papers };
}

/** A review as it came to its state: its papers were filed, and their folders opened, while it was open. */
async function papersOf(site: LocalSite, state: State, reference: string, now: string): Promise<readonly Paper[]> {
  const circumstances = { directory: DIRECTORY };
  const entry = entryAfter(STATES[state], reference, circumstances);
  const before = state === 'closed' ? entryAfter(STATES.agreed, reference, circumstances) : entry;
  const stored = await createShown(site.sp, before, `key ${state}`);
  for (const folder of FOLDERS)
    for (const version of [1, 2])
      await fileDocument(site.sp, {
        reference,
        name: `${state} ${folder}.docx`,
        kind: KIND_IN[folder],
        bytes: new TextEncoder().encode(`${saidIn({ state, folder })} version ${version}`),
        hash: `${state} ${folder} ${version}`
      });
  const keeper = createPaperKeeper({ sp: site.sp, now: () => now, log: silent });
  const held = [await keeper.hold(before.review)];
  if (before !== entry) {
    const saved = await saveReview(site.sp, stored, entry);
    held.push(saved.ok, await keeper.hold(entry.review));
  }
  if (held.includes(false)) throw new Error(`The papers of ${state} are not held.`);
  return Promise.all(FOLDERS.map((folder) => paperOf(site, { state, folder, reference })));
}

async function paperOf(site: LocalSite, which: Pick<Paper, 'state' | 'folder' | 'reference'>): Promise<Paper> {
  const { state, folder, reference } = which;
  const name = `${state} ${folder}.docx`;
  const folderPath = `/sites/scr/SCR Documents/${reference}/${folder}`;
  const read = async (what: string, path: string): Promise<Readonly<Record<string, unknown>>> => {
    const address = `/_api/web/get${what}ByServerRelativePath(decodedUrl='${encodeURIComponent(path)}')`;
    const [own, item] = await Promise.all(
      ['', '/listItemAllFields'].map(async (rest) => (await site.ask(`${address}${rest}`, 'service')).json())
    );
    return { ...(own as object), Item: (item as { Id: number }).Id };
  };
  const [file, its] = await Promise.all([read('File', `${folderPath}/${name}`), read('Folder', folderPath)]);
  return {
    ...which,
    name,
    folderPath,
    item: Number(file['Item']),
    folderItem: Number(its['Item']),
    uniqueId: String(file['UniqueId'])
  };
}
