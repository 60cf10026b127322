import * as v from 'valibot';
import type { SPFI } from '@pnp/sp';
import '@pnp/sp/webs/index.js';
import '@pnp/sp/lists/web.js';
import '@pnp/sp/items/list.js';
import '@pnp/sp/files/web.js';
import '@pnp/sp/folders/list.js';
import '@pnp/sp/folders/web.js';
import { isMissing, isMissingColumn, unlessMissing } from '../../../src/register/client/sharepoint-errors';
import { several } from '../../../src/domain/several';
import type { Change } from '../change';
import type { Migration } from './migration';

/** Written out: they stay what they were when this version was new. */
const LIBRARY = 'SCR Documents';
const IMR = 'IMR';
const FROM_PARTNERSHIP = 'From the partnership';
/** Where the reviews are, or in a dry run still are. */
const REVIEWS = ['SCR Reviews', 'SCR Register'];
const AT_ONCE = 1_000;
const FILE = 0;

const ItemSchema = v.object({
  FileRef: v.string(),
  FileLeafRef: v.string(),
  FileSystemObjectType: v.number(),
  DocumentKind: v.nullish(v.string(), '')
});
const LibrarySchema = v.object({ RootFolder: v.object({ ServerRelativeUrl: v.string() }) });
const StateRow = v.object({ Reference: v.string(), State: v.string() });
/** As much of a state as says where papers are. */
const StateSchema = v.object({
  review: v.object({ done: v.record(v.string(), v.object({ given: v.record(v.string(), v.unknown()) })) })
});

interface Paper {
  readonly path: string;
  readonly reference: string;
  readonly to: string;
}

/**
 * Papers lay in the folder of their review itself, or in folders that people made there. Those that are called IMR, and
 * those that their review names, go into its folder IMR, which is where their addresses lead from then on; all others
 * came from the partnership.
 */
export const PAPER_FOLDERS: Migration = {
  number: 4,
  sentence: 'Put the papers of each review into two folders: the IMR, and what came from the partnership.',
  plan: async (sp) => {
    const root = await rootOf(sp);
    if (root === undefined) return { changes: [], problems: [] };
    const there = await itemsIn(sp);
    const paths = new Set(there.map(({ FileRef }) => FileRef.toLowerCase()));
    const files = there.filter(({ FileSystemObjectType }) => FileSystemObjectType === FILE);
    const loose = files.flatMap((paper) => {
      const [reference = '', folder, ...deeper] = paper.FileRef.slice(root.length + 1).split('/');
      const isInFolder = deeper.length > 0 && (folder === IMR || folder === FROM_PARTNERSHIP);
      return folder === undefined || isInFolder ? [] : [{ ...paper, reference }];
    });
    if (loose.length === 0) return { changes: [], problems: [] };
    const named = await papersNamed(sp);
    const papers = loose.map(({ FileRef, FileLeafRef, DocumentKind, reference }): Paper => {
      const folder = DocumentKind === 'IMR' || named.has(FileRef.toLowerCase()) ? IMR : FROM_PARTNERSHIP;
      return { path: FileRef, reference, to: `${root}/${reference}/${folder}/${FileLeafRef}` };
    });
    return {
      changes: [...new Set(papers.map(({ reference }) => reference))].map((reference) =>
        moving(
          reference,
          papers.filter((paper) => paper.reference === reference),
          [IMR, FROM_PARTNERSHIP]
            .map((folder) => `${root}/${reference}/${folder}`)
            .filter((path) => !paths.has(path.toLowerCase()))
        )
      ),
      problems: papers
        .filter(
          ({ to }, at) =>
            paths.has(to.toLowerCase()) ||
            papers.some((other, before) => before < at && other.to.toLowerCase() === to.toLowerCase())
        )
        .map(
          ({ path, to }) =>
            `${path} is to be moved to ${to}, where another paper of that name is or is to be. Rename one of the two, then run this again.`
        )
    };
  }
};

async function rootOf(sp: SPFI): Promise<string | undefined> {
  const found = await unlessMissing<unknown, undefined>(
    sp.web.lists.getByTitle(LIBRARY).select('RootFolder/ServerRelativeUrl').expand('RootFolder')(),
    undefined
  );
  return found === undefined ? undefined : v.parse(LibrarySchema, found).RootFolder.ServerRelativeUrl;
}

/** The papers, and the folders that they are in. */
async function itemsIn(sp: SPFI): Promise<readonly v.InferOutput<typeof ItemSchema>[]> {
  const found: v.InferOutput<typeof ItemSchema>[] = [];
  const { items } = sp.web.lists.getByTitle(LIBRARY);
  const pages = items.select(...Object.keys(ItemSchema.entries)).top(AT_ONCE);
  for await (const page of pages as AsyncIterable<unknown[]>) found.push(...v.parse(v.array(ItemSchema), page));
  return found;
}

/** The paths, in small letters, of the papers that reviews say they made, submitted, agreed or provided. */
async function papersNamed(sp: SPFI): Promise<ReadonlySet<string>> {
  const paths = new Set<string>();
  for (const title of REVIEWS) {
    const pages = sp.web.lists.getByTitle(title).items.select('Reference', 'State').top(AT_ONCE);
    try {
      for await (const page of pages as AsyncIterable<unknown[]>)
        for (const row of page) for (const path of pathsIn(row)) paths.add(path);
    } catch (error) {
      // The register that people read has no State.
      if (!isMissingColumn(error) && !isMissing(error)) throw error;
    }
  }
  return paths;
}

function pathsIn(row: unknown): readonly string[] {
  const read = v.safeParse(StateRow, row);
  const state = read.success ? v.safeParse(v.pipe(v.string(), v.parseJson(), StateSchema), read.output.State) : read;
  if (!state.success || !('review' in state.output)) return [];
  return Object.values(state.output.review.done).flatMap(({ given: { document } }) => pathOf(document) ?? []);
}

function pathOf(address: unknown): string | undefined {
  try {
    return typeof address === 'string' ? decodeURIComponent(new URL(address).pathname).toLowerCase() : undefined;
  } catch {
    return undefined;
  }
}

const moving = (reference: string, papers: readonly Paper[], missing: readonly string[]): Change => ({
  sentence: `Move ${several(papers.length, 'paper')} of ${reference} into its folders, with every version.`,
  make: async (sp) => {
    for (const path of missing) await sp.web.folders.addUsingPath(path);
    for (const { path, to } of papers) await sp.web.getFileByServerRelativePath(path).moveByPath(to, false);
  }
});
