import { setTimeout as wait } from 'node:timers/promises';
import JSZip from 'jszip';
import * as v from 'valibot';

const BODY = 'word/document.xml';
const EMPTY = '<w:p/>';

/** A Word file with a paragraph of these words where its first empty one was: what an author does in Word. */
export async function withWords(file: Uint8Array, words: string): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(file);
  const body = (await zip.file(BODY)?.async('string')) ?? '';
  if (!body.includes(EMPTY)) throw new Error('There is no empty paragraph to write in.');
  zip.file(BODY, body.replace(EMPTY, `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`));
  return zip.generateAsync({ type: 'uint8array' });
}

const FilesSchema = v.object({ value: v.array(v.object({ Name: v.string(), ServerRelativeUrl: v.string() })) });
const ATTEMPTS = 200;
const PAUSE = 100;

/**
 * Writes in the Word file that was made last for a review, as the person of a token: the folder opens to its author
 * shortly after the step.
 */
export async function writeImr(o: {
  readonly site: string;
  readonly token: string;
  readonly reference: string;
  readonly words: string;
  /** The UTC time at which it is written in the story of the example reviews; now without one. */
  readonly at?: string;
}): Promise<void> {
  const headers = { accept: 'application/json;odata=nometadata', authorization: `Bearer ${o.token}` };
  const web = `${o.site}/_api/web`;
  const folder = `${new URL(o.site).pathname}/SCR Documents/${o.reference}/IMR`;
  const at = (path: string, kind: 'Folder' | 'File'): string =>
    `${web}/Get${kind}ByServerRelativePath(decodedurl='${encodeURIComponent(path)}')`;
  for (let attempt = 1; ; attempt += 1) {
    const answer = await fetch(`${at(folder, 'Folder')}/Files?$select=Name,ServerRelativeUrl`, { headers });
    const files = answer.ok ? v.parse(FilesSchema, await answer.json()).value : [];
    const made = files.filter(({ Name }) => Name.endsWith('.docx')).at(-1);
    if (made) {
      const file = `${at(made.ServerRelativeUrl, 'File')}/$value`;
      const read = new Uint8Array(await (await fetch(file, { headers })).arrayBuffer());
      const body = new Blob([new Uint8Array(await withWords(read, o.words))]);
      const written = await fetch(file, {
        method: 'PUT',
        headers: { ...headers, ...(o.at !== undefined && { 'x-told-at': o.at }) },
        body
      });
      if (written.ok) return;
    }
    if (attempt === ATTEMPTS) throw new Error(`The Word file of ${o.reference} cannot be written in.`);
    await wait(PAUSE);
  }
}
