import * as v from 'valibot';
import { RIGHTS } from './access/rights';
import type { Answer, Call } from './call';
import { accessDenied, badBody, fileExists, fileMissing } from './failure';
import { checkName } from './file-routes';
import { propertiesOf } from './json';
import { absolute, fileAt, fileOfCall, folderAt, mayInFolder, rowAt, type FileFound } from './library';

const PathSchema = v.object({ DecodedUrl: v.pipe(v.string(), v.minLength(1)) });
const MoveSchema = v.object({ srcPath: PathSchema, destPath: PathSchema });

/** `file/moveto(newurl='…',flags=1)` */
export const moveFile = (call: Call): Answer =>
  move(call, fileOfCall(call, RIGHTS.delete), absolute(call.model, call.target.args[0] ?? ''));

/** `SP.MoveCopyUtil.MoveFileByPath()`, which names both paths by their whole addresses. */
export function moveFileByPath(call: Call): Answer {
  const body = v.safeParse(MoveSchema, propertiesOf(call.body));
  if (!body.success) throw badBody("The parameters 'srcPath' and 'destPath' are missing.");
  const path = ({ DecodedUrl: url }: v.InferOutput<typeof PathSchema>): string =>
    absolute(call.model, url.startsWith(call.origin) ? url.slice(call.origin.length) : url);
  const from = path(body.output.srcPath);
  const found = fileAt(call.model, from);
  if (!found) throw fileMissing(from);
  if (!call.sight.mayRow(RIGHTS.delete, found.list, found.row)) throw accessDenied();
  return move(call, found, path(body.output.destPath));
}

/** To move a file is to delete it in one folder and to add it in another. Other libraries are not supported. */
function move({ model, sight }: Call, { list, row }: FileFound, to: string): Answer {
  const cut = to.lastIndexOf('/');
  const name = to.slice(cut + 1);
  const folder = folderAt(model, to.slice(0, cut));
  checkName(name, folder.path);
  if (folder.list.number !== list.number) throw badBody('Files are moved only within their library.');
  if (!mayInFolder(sight, RIGHTS.add, folder)) throw accessDenied();
  if (rowAt(model, list, to)) throw fileExists(to);
  model.items.move(list, Number(row['id']), { folder: folder.path, name });
  return { kind: 'nothing', status: 200 };
}
