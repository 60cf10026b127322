import express, { type Request, type RequestHandler, type Response as Answer } from 'express';
import { RIGHTS } from '../rest/access/rights';
import type { Sight } from '../rest/access/sight';
import type { Person } from '../rest/caller';
import { putFile } from '../rest/file-routes';
import { mayInFolder, type Folder } from '../rest/library';
import type { Model } from '../rest/model';
import { html, type Html } from './html';

const LARGEST = 60 * 1024 * 1024;

const readBytes: RequestHandler = express.raw({ type: 'multipart/form-data', limit: LARGEST });

/** Where a person may add files: a file of a name that is there becomes its next version, as in SharePoint. */
export const uploadForm = (sight: Sight, folder: Folder): Html | undefined =>
  mayInFolder(sight, RIGHTS.add, folder)
    ? html`<form class="filter" method="post" enctype="multipart/form-data" aria-label="Upload">
        <div class="find">
          <label for="file">File, or the next version of one</label><input id="file" name="file" type="file" required />
        </div>
        <button type="submit">Upload</button>
      </form>`
    : undefined;

/** Takes what that form sends, as far as the person may. Throws a failure as SharePoint words it. */
export async function takeUpload(
  request: Request,
  response: Answer,
  { model, sight, person, folder }: { model: Model; sight: Sight; person: Person; folder: Folder }
): Promise<void> {
  await new Promise<void>((resolve, reject) =>
    readBytes(request, response, (fault?: unknown) => (fault instanceof Error ? reject(fault) : resolve()))
  );
  const form = await new Response(request.body as Buffer<ArrayBuffer>, {
    headers: { 'content-type': request.headers['content-type'] ?? '' }
  }).formData();
  const file = form.get('file');
  if (!(file instanceof File) || file.name === '') return;
  const body = Buffer.from(await file.arrayBuffer());
  putFile({ model, sight, person, body, headers: {} }, folder, { name: file.name, overwrites: true });
}
