/**
 * Whether a path, with “/”, stays in the folder that it begins in, on every system: names from SharePoint and from a
 * backup come from outside.
 */
export const isInside = (path: string): boolean =>
  path.split('/').every((name) => name !== '' && name !== '.' && name !== '..' && !/[\\\p{Cc}]/u.test(name)) &&
  !/^[A-Za-z]:/.test(path);
