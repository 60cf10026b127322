import { posix } from 'node:path';
import * as v from 'valibot';
import { scratchDescription } from '../scratch/scratch-lists';
import { readJson } from './read-json';
import { cellsOf, COLUMN_OF, otherCells } from './scratch-columns';
import { INNER, listPath, OUTER, PAPER, type ScratchSite } from './scratch-site';
import type { Site } from './send';
import { isChange, type Shape } from './shape';

const IdSchema = v.object({ Id: v.union([v.number(), v.string()]) });
const ViewSchema = v.object({ Id: v.string(), Title: v.string() });
const ViewsSchema = v.pipe(v.object({ value: v.pipe(v.array(ViewSchema), v.minLength(1)) }));
const RowSchema = v.object({ Id: v.number(), 'odata.etag': v.string() });
const PersonSchema = v.object({ Id: v.number(), LoginName: v.string() });
const FieldSchema = v.object({ InternalName: v.string() });
const FileSchema = v.object({ UniqueId: v.string(), ServerRelativeUrl: v.string(), Name: v.string() });
const VersionsSchema = v.object({ value: v.array(v.object({ ID: v.number() })) });
const RecycledSchema = v.object({ value: v.string() });

/**
 * What one request is about: for a request that only reads, what all of them read; for any other, made when it is
 * first asked for and the same from then on.
 */
export type Making = ReturnType<typeof createMaking>;

export function createMaking(site: Site, scratch: ScratchSite, shape: Shape, number: number) {
  const changes = isChange(shape);
  const lists = changes ? scratch.changed : scratch.read;
  const isLibrary = shape.path.includes("'{library}'");
  const title = isLibrary ? lists.files : lists.list;
  const name = `contract ${number}`;
  const folders = shape.path.includes('rootFolder') ? shape.path.split('{folderName}').length - 1 : 2;
  const [spareTitle = '', newTitle = ''] = ['0', 'e'].map(
    (first) => `${scratch.changed.list.slice(0, -12)}${first}${String(number).padStart(11, '0')}`
  );
  const get = <S extends v.GenericSchema>(schema: S, path: string) => readJson(site, schema, { method: 'GET', path });
  const post = <S extends v.GenericSchema>(schema: S, path: string, body?: object | string, verbose = false) =>
    readJson(site, schema, {
      method: 'POST',
      path,
      ...(verbose && { headers: { 'content-type': 'application/json;odata=verbose' } }),
      body: typeof body === 'object' ? JSON.stringify(body) : body
    });

  /** The path of the innermost folder: one that is there, or for a change one of its own. */
  const folder = once(async () => {
    const root = scratch.roots.get(lists.files) ?? '';
    const around = [root, OUTER].slice(0, folders).join('/');
    if (folders === 0 || !changes) return [root, OUTER, INNER].slice(0, folders + 1).join('/');
    await post(v.unknown(), `${folderAt(around)}/folders/addUsingPath(decodedurl='${name}',overwrite=false)`);
    return `${around}/${name}`;
  });
  const file = once(async () => {
    const files = `${folderAt(await folder())}/files`;
    return changes
      ? post(FileSchema, `${files}/addUsingPath(decodedurl='${name}.txt',overwrite=true)`, 'bytes')
      : get(FileSchema, `${files}('${PAPER}')?$select=UniqueId,ServerRelativeUrl,Name`);
  });
  const ofFile = async (): Promise<string> =>
    `web/getFileByServerRelativePath(decodedUrl='${(await file()).ServerRelativeUrl}')`;
  const row = once(async () => {
    if (isLibrary) return get(RowSchema, `${await ofFile()}/listItemAllFields?$select=Id`);
    return changes
      ? post(RowSchema, `${listPath(title)}/items`, { Title: 'omega', ...cellsOf('list', otherCells(name)) })
      : get(RowSchema, `${listPath(title)}/items(${scratch.rows[1]})?$select=Id`);
  });
  const isOfList = /^(DELETE|MERGE) web\/lists\/getByTitle\('\{\w+\}'\)(\/versionpolicies)?(\?|$)/.test(
    `${shape.method} ${shape.path}`
  );

  const group = once(() =>
    changes
      ? post(IdSchema, 'web/siteGroups', { Title: `${scratch.groups} ${number}` })
      : Promise.resolve({ Id: scratch.group })
  );

  return {
    isLibrary,
    folder,
    /** The name of one of the folders in the path, counted from 0. */
    folderName: async (at: number) => (at < folders - 1 ? OUTER : posix.basename(await folder())),
    /** A title for a list, which is removed with the others by it. */
    newTitle,
    list: once(async () => {
      if (!isOfList) return title;
      const settings = { BaseTemplate: isLibrary ? 101 : 100, Description: scratchDescription('contract') };
      await post(IdSchema, 'web/lists', { Title: spareTitle, ...settings });
      return spareTitle;
    }),
    listId: once(async () => `guid'${(await get(IdSchema, `${listPath(title)}?$select=Id`)).Id}'`),
    row,
    file,
    field: once(() => {
      if (!changes) return Promise.resolve({ InternalName: COLUMN_OF.Text });
      const internal = `Contract${number}`;
      const type = shape.body?.includes('Choices') ? 'Choice' : 'Text';
      const xml = `<Field Type="${type}" Name="${internal}" StaticName="${internal}" DisplayName="${internal}" />`;
      return post(FieldSchema, `${listPath(title)}/fields/createfieldasxml`, {
        parameters: { SchemaXml: xml, Options: 8 }
      });
    }),
    view: once(async () => {
      if (!changes) {
        const [first] = (await get(ViewsSchema, `${listPath(title)}/views?$select=Id,Title`)).value;
        return v.parse(ViewSchema, first);
      }
      const parameters = { Title: name, ViewFields: { results: ['LinkTitle'] }, Query: '' };
      return post(ViewSchema, `${listPath(title)}/views/add`, { parameters }, true);
    }),
    version: once(async () =>
      v.parse(
        VersionsSchema.entries.value.item,
        (await get(VersionsSchema, `${await ofFile()}/versions?$select=ID`)).value[0]
      )
    ),
    group,
    /** Someone whom the site finds by email: in the group, where the request takes people out of it. */
    person: async (email: string) => {
      const found = await post(PersonSchema, 'web/ensureuser', { logonName: email });
      if (/\/users\/removeby/i.test(shape.path))
        await post(v.unknown(), `web/siteGroups(${(await group()).Id})/users`, { LoginName: found.LoginName });
      return found;
    },
    recycled: once(async () => (await post(RecycledSchema, `${await ofFile()}/recycle`)).value)
  };
}

const folderAt = (path: string): string => `web/getFolderByServerRelativePath(decodedUrl='${path}')`;

/** Makes a thing when it is first asked for. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}
