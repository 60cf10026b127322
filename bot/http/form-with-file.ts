import express, { type Request, type RequestHandler, type Response as Answer } from 'express';
import { LARGEST_FILE } from '../../src/domain/input/file';
import type { HandedIn } from '../papers/paperwork-of-step';
import { isDeepJson, LONGEST_BODY } from './body';
import { refusing } from './refusing';
import type { Reply } from './routes/route';

const FORM = 'multipart/form-data';

/** Room for what stands around a file. In bytes. */
const AROUND = LONGEST_BODY + 4096;

const raw: RequestHandler = express.raw({ type: FORM, limit: LARGEST_FILE + AROUND });

const readBytes = (request: Request, response: Answer): Promise<void> =>
  new Promise((resolve, reject) =>
    raw(request, response, (fault?: unknown) => (fault instanceof Error ? reject(fault) : resolve()))
  );

/** Whether a request brings a file. */
export const isFormWithFile = (request: Request): boolean => typeof request.is(FORM) === 'string';

/** What a form has: `body` is its part `command`, read as JSON. */
type FormRead = { readonly body: unknown; readonly file: HandedIn } | { readonly refused: Reply };

/**
 * Reads a form of two parts, `command` and `file`. Only once it is known who sends it: up to here nothing of its body
 * has been read.
 */
export async function readFormWithFile(request: Request, response: Answer): Promise<FormRead> {
  try {
    await readBytes(request, response);
    const form = await new Response(request.body as Buffer<ArrayBuffer>, {
      headers: { 'content-type': request.headers['content-type'] ?? '' }
    }).formData();
    const [[command, ...more], [file, ...others]] = [form.getAll('command'), form.getAll('file')];
    if (
      more.length + others.length > 0 ||
      typeof command !== 'string' ||
      command.length > LONGEST_BODY ||
      !(file instanceof File)
    )
      return UNREADABLE;
    const body: unknown = JSON.parse(command);
    if (isDeepJson(body)) return UNREADABLE;
    return { body, file: { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) } };
  } catch (fault) {
    return statusOf(fault) === 413 ? TOO_LARGE : UNREADABLE;
  }
}

/** The status that a fault in reading a request asks for. */
export const statusOf = (fault: unknown): unknown =>
  fault instanceof Error && 'statusCode' in fault ? fault.statusCode : undefined;

const refused = (status: number, sentence: string): { readonly refused: Reply } => ({
  refused: { status, code: 'bad-form', body: refusing(sentence) }
});

const UNREADABLE = refused(
  400,
  'The form cannot be read: it needs one part “command” and one part “file”. Nothing has been recorded. Select one file and send it again.'
);
const TOO_LARGE = refused(413, 'Select a file of at most 50 MB. This one is larger. Nothing has been recorded.');
