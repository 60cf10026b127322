/** What stands between brackets, by the segment before and the name in front of them, in lower case. */
const SLOTS: Readonly<Record<string, string>> = {
  'lists/getbytitle': 'list',
  'lists/getbyid': 'listId',
  'web/lists': 'listId',
  'web/getlist': 'listPath',
  'fields/getbyinternalnameortitle': 'field',
  'fields/getbyid': 'fieldId',
  'views/getbyid': 'view',
  'views/getbytitle': 'viewTitle',
  'sitegroups/getbyname': 'groupName',
  'sitegroups/getbyid': 'group',
  'web/sitegroups': 'group',
  'sitegroups/removebyid': 'group',
  'users/removebyid': 'user',
  'siteusers/getbyid': 'user',
  'siteusers/getbyloginname': 'login',
  'web/siteusers': 'login',
  'web/getuserbyid': 'user',
  'web/getfilebyserverrelativepath': 'file',
  'web/getfilebyid': 'fileId',
  'web/getfolderbyserverrelativepath': 'folder',
  'folders/addusingpath': 'newFolder',
  'files/addusingpath': 'newFile',
  'web/recyclebin': 'recycled',
  'file/moveto': 'newPath',
  'versions/restorebylabel': 'versionLabel'
};
/** The same by the last name, wherever it stands. */
const LAST: Readonly<Record<string, string>> = {
  items: 'item',
  getitembyid: 'item',
  getitembystringid: 'item',
  files: 'fileName',
  folders: 'folderName',
  versions: 'version',
  roleassignments: 'principalid',
  views: 'view'
};
const SEGMENT = /([\w.$]+)(?:\(((?:'(?:[^']|'')*'|[^()'])*)\))?(\/|$)/g;
const ARGUMENT = /(?:(\w+)=)?('(?:[^']|'')*'|guid'[^']*'|[^,'=]+)(?:,|$)/g;

/** A decoded path below `_api/` with slots in the place of titles, names, numbers and ids. */
export function pathShape(path: string, isLibrary: boolean): string {
  let before = '';
  return path.replace(SEGMENT, (_, name: string, args: string | undefined, end: string) => {
    const slot = SLOTS[`${before}/${name.toLowerCase()}`] ?? LAST[name.toLowerCase()] ?? name;
    before = name.toLowerCase();
    const shown = slot === 'list' && isLibrary ? 'library' : slot;
    return `${name}${args === undefined ? '' : `(${argumentsShape(args, shown)})`}${end}`;
  });
}

/** Truths stay as they are. */
const argumentsShape = (args: string, slot: string): string =>
  [...args.matchAll(ARGUMENT)]
    .map(([, name, value = '']) => {
      const shown = name === undefined || /^decodedurl$/i.test(name) ? slot : name.toLowerCase();
      const quoted = value.startsWith("'");
      const filled = /^(true|false)$/i.test(value) ? value : quoted ? `'{${shown}}'` : `{${shown}}`;
      return name === undefined ? filled : `${name}=${filled}`;
    })
    .join();
