import type { Paper } from './papered-site';

const LIBRARY = `/_api/web/lists/getByTitle('${encodeURIComponent('SCR Documents')}')`;
const folderAt = (path: string): string =>
  `/_api/web/getFolderByServerRelativePath(decodedUrl='${encodeURIComponent(path)}')`;
const fileAt = (path: string): string =>
  `/_api/web/getFileByServerRelativePath(decodedUrl='${encodeURIComponent(path)}')`;
const pathOf = ({ folderPath, name }: Paper): string => `${folderPath}/${name}`;
const reviewPath = ({ folderPath }: Paper): string => folderPath.slice(0, folderPath.lastIndexOf('/'));

/** Every address that gives a paper, or something of it alone, to who may read it. */
export const readsOf = (paper: Paper): readonly string[] => {
  const { folderPath, folder, name, reference, item, folderItem, uniqueId } = paper;
  const path = pathOf(paper);
  const named = `files('${encodeURIComponent(name)}')`;
  const inFolder = `${folderAt(folderPath)}/${named}`;
  const fromRoot = `${LIBRARY}/rootFolder/folders('${reference}')/folders('${encodeURIComponent(folder)}')`;
  return [
    fileAt(path),
    `${fileAt(path)}?$expand=ListItemAllFields`,
    `${fileAt(path)}/$value`,
    `${fileAt(path)}/listItemAllFields`,
    `${fileAt(path)}/listItemAllFields/effectiveBasePermissions`,
    `${fileAt(path)}/versions`,
    `${fileAt(path)}/versions(512)/$value`,
    `/_api/web/getFileByServerRelativeUrl('${encodeURIComponent(path)}')/$value`,
    `/_api/web/getFileById('${uniqueId}')`,
    `/_api/web/getFileById('${uniqueId}')/$value`,
    `/_api/web/getFileById('${uniqueId}')/versions(512)/$value`,
    inFolder,
    `${inFolder}/$value`,
    `${inFolder}/versions`,
    `${fromRoot}/${named}/$value`,
    `${fromRoot}/files`,
    folderAt(folderPath),
    `${folderAt(folderPath)}/files`,
    `${folderAt(folderPath)}/files?$expand=ListItemAllFields`,
    `${folderAt(folderPath)}/folders`,
    `${folderAt(folderPath)}?$expand=Folders,Files,ListItemAllFields,Files/ListItemAllFields`,
    `${folderAt(folderPath)}/listItemAllFields`,
    `/_api/web/getFolderByServerRelativeUrl('${encodeURIComponent(folderPath)}')/files`,
    `${LIBRARY}/items(${item})`,
    `${LIBRARY}/items(${item})?$select=*,FileRef,FileLeafRef`,
    `${LIBRARY}/items(${folderItem})?$select=*,FileRef`
  ];
};

/** Addresses of more than one paper, which show each person the papers that are theirs to read, or none. */
export const SWEEPS: readonly string[] = [
  `${LIBRARY}/items?$top=5000&$select=*,FileRef,FileLeafRef`,
  `${LIBRARY}/items?$select=FileLeafRef,FileRef&$orderby=Id%20desc&$top=1000`
];

/** The same, from above folders of which not everybody knows. */
export const sweepsAbove = (paper: Paper): readonly string[] => [
  `${LIBRARY}?$expand=RootFolder,Fields,RoleAssignments`,
  `${LIBRARY}/rootFolder?$expand=Folders,Files,ListItemAllFields`,
  `${LIBRARY}/rootFolder?$expand=Folders/Folders/Files`,
  `${LIBRARY}/rootFolder/folders?$expand=Folders/Files,Files`,
  `${folderAt('/sites/scr/SCR Documents')}?$expand=Folders,Files`,
  `${folderAt('/sites/scr/SCR Documents')}/folders?$expand=Folders/Files`,
  `${folderAt(reviewPath(paper))}?$expand=Folders/Files,Files,ListItemAllFields`,
  `${folderAt(reviewPath(paper))}/folders?$expand=Files`,
  `${LIBRARY}/items?$expand=RoleAssignments/Member&$select=Id,RoleAssignments/Member/Title`,
  '/_api/web/lists?$expand=RootFolder/Folders/Folders/Files',
  '/_api/web/recycleBin'
];

/** A request, and how it is sent; a GET without more. */
export interface Asked {
  readonly path: string;
  readonly init?: {
    readonly method: 'POST';
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
  };
}
interface Write extends Required<Asked> {
  readonly what: string;
}

/** Requests to a site as one. */
export const batchOf = (siteUrl: string, requests: readonly Asked[]): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'multipart/mixed; boundary=all' },
  body: [...requests.map((one) => partOf(siteUrl, one)), '--all--\n'].join('\n')
});

const partOf = (siteUrl: string, { path, init }: Asked): string =>
  [
    '--all',
    'Content-Type: application/http',
    'Content-Transfer-Encoding: binary',
    '',
    `${init?.method ?? 'GET'} ${siteUrl}${path} HTTP/1.1`,
    'Accept: application/json',
    'Content-Type: application/json',
    ...Object.entries(init?.headers ?? {}).map(([name, value]) => `${name}: ${value}`),
    '',
    init?.body ?? '',
    ''
  ].join('\n');

const tunnelled = (method: string): Record<string, string> => ({ 'x-http-method': method, 'if-match': '*' });
const post = (what: string, path: string, headers: Record<string, string> = {}, body = '{}'): Write => ({
  what,
  path,
  init: { method: 'POST', headers, body }
});

/** What a person does who may write and not delete. `text` becomes what the paper says. */
export const writesOf = (paper: Paper, text: string): readonly Write[] => [
  post('save', `${fileAt(pathOf(paper))}/$value`, tunnelled('PUT'), text),
  post('save by id', `/_api/web/getFileById('${paper.uniqueId}')/$value`, tunnelled('PUT'), text),
  post(
    'replace',
    `${folderAt(paper.folderPath)}/files/addUsingPath(decodedUrl='${encodeURIComponent(paper.name)}',overwrite=true)`,
    {},
    text
  ),
  post(
    'add',
    `${folderAt(paper.folderPath)}/files/addUsingPath(decodedUrl='${encodeURIComponent(`beside ${paper.name}`)}',overwrite=true)`,
    {},
    text
  ),
  post('change a column', `${LIBRARY}/items(${paper.item})`, tunnelled('MERGE'), '{"Title":"changed"}'),
  post(
    'change a column by form',
    `${LIBRARY}/items(${paper.item})/validateUpdateListItem`,
    {},
    '{"formValues":[{"FieldName":"Title","FieldValue":"changed again"}],"bNewDocumentUpdate":false}'
  ),
  post('restore a version', `${fileAt(pathOf(paper))}/versions/restoreByLabel(versionlabel='1.0')`)
];

/** What nobody but the service does: a paper stays, where it is, and for whom it is. `other` is another folder. */
export const neverOf = (paper: Paper, other: Paper): readonly Write[] => {
  const file = fileAt(pathOf(paper));
  const folder = folderAt(paper.folderPath);
  const to = (path: string): string => `moveTo(newurl='${encodeURIComponent(path)}',flags=1)`;
  return [
    post('delete', file, tunnelled('DELETE')),
    post('delete the item', `${LIBRARY}/items(${paper.item})`, tunnelled('DELETE')),
    post('recycle', `${file}/recycle`),
    post('recycle the item', `${LIBRARY}/items(${paper.item})/recycle`),
    post('recycle the folder', `${folder}/recycle`),
    post('rename', `${file}/${to(`${paper.folderPath}/renamed.docx`)}`),
    post('move', `${file}/${to(`${other.folderPath}/moved.docx`)}`),
    post('share the file', `${file}/listItemAllFields/breakRoleInheritance(copyroleassignments=true)`),
    post('share the folder', `${folder}/listItemAllFields/breakRoleInheritance(copyroleassignments=true)`),
    post('open the folder as above', `${folder}/listItemAllFields/resetRoleInheritance`),
    post(
      'give a right',
      `${folder}/listItemAllFields/roleAssignments/addRoleAssignment(principalid=3,roledefid=1073741829)`
    ),
    post('make a folder at the root', `${LIBRARY}/rootFolder/folders/addUsingPath(decodedUrl='Mine')`)
  ];
};
