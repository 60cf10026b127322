import * as v from 'valibot';
import type { Answers } from '../domain/fields';
import type { RequestFailure } from './answers';
import { fetchFile, type FileResult, type Reached } from './files';
import { PATHS } from './paths';
import { postJson } from './post';
import { postFile } from './post-file';
import {
  LetterBody,
  MailBody,
  MailChangedBody,
  MailsBody,
  type LetterShown,
  type MailShown,
  type MailsRead
} from './wire/mail-wire';

/** What the service says of mail. Each throws where it cannot be read. */
export const mailsIn = (body: unknown): MailsRead => v.parse(MailsBody, body);
export const mailIn = (body: unknown): MailShown => v.parse(MailBody, body);

export type MailChangeResult = { readonly ok: true } | RequestFailure;
type LetterResult = { readonly ok: true; readonly letter: LetterShown } | RequestFailure;

/**
 * What people do with mail and letters, as the signed-in person. Never rejects: a refusal, and a service that cannot be
 * reached, are values.
 */
export interface MailsClient {
  readonly handOver: (key: string, given: Answers) => Promise<MailChangeResult>;
  /** Files a mail with a review that exists. */
  readonly fileWith: (key: string, reference: string) => Promise<MailChangeResult>;
  readonly setAside: (key: string, given: Answers) => Promise<MailChangeResult>;
  /** Has a mail that was set aside wait again. */
  readonly putBack: (key: string) => Promise<MailChangeResult>;
  /** Has the service acknowledge a mail that it did not acknowledge by itself. */
  readonly acknowledge: (key: string) => Promise<MailChangeResult>;
  /** A mail as it came. */
  readonly file: (key: string) => Promise<FileResult>;
  /** Reads a letter that was pasted or handed in. The service keeps nothing of it. */
  readonly readLetter: (letter: { readonly text: string } | { readonly file: File }) => Promise<LetterResult>;
}

export const mailsClient = (o: Reached): MailsClient => ({
  handOver: (key, given) => change(o, PATHS.handMail, { key, given }),
  fileWith: (key, reference) => change(o, PATHS.fileMail, { key, reference }),
  setAside: (key, given) => change(o, PATHS.setMailAside, { key, given }),
  putBack: (key) => change(o, PATHS.putMailBack, { key }),
  acknowledge: (key) => change(o, PATHS.acknowledgeMail, { key }),
  file: (key) => fetchFile(o, PATHS.mailFile, { key }),
  readLetter: async (letter) => {
    if ('file' in letter) return readFile(o, letter.file);
    const read = await postJson(o, PATHS.letter, letter, { schema: LetterBody, otherwise: NOT_READ });
    return read.ok ? { ok: true, ...read.answer } : read;
  }
});

async function change(o: Reached, path: string, wanted: unknown): Promise<MailChangeResult> {
  const changed = await postJson(o, path, wanted, { schema: MailChangedBody, otherwise: NOT_CHANGED });
  return changed.ok ? { ok: true } : changed;
}

async function readFile(o: Reached, file: File): Promise<LetterResult> {
  const read = await postFile(o, PATHS.letter, { wanted: {}, file }, { schema: LetterBody, otherwise: NOT_READ });
  return read.ok ? { ok: true, ...read.answer } : read;
}

const NOT_CHANGED =
  'There is a problem with the service. We cannot confirm this was saved. What you entered is still here. Try again: no message is sent twice.';
const NOT_READ = 'There is a problem with the service. The letter was not read, and is still here. Try again.';
