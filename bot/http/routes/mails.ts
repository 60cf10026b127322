import * as v from 'valibot';

import { PATHS } from '../../../src/client/paths';
import { HAND_MAIL, SET_MAIL_ASIDE } from '../../../src/domain/forms/mail';
import { ReferenceSchema } from '../../commands/reference-schema';
import type { MailChanges } from '../../mail/mail-changes';
import type { MailAnswer, MailDesk } from '../../mail/mail-desk';
import { change } from './change-route';
import { malformed, readUnlessBusy, refusing } from './replies';
import type { Reply, Route, SayFor } from './route';

const KeySchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/));
const OneSchema = v.object({ key: KeySchema });
const HandSchema = v.object({ key: KeySchema, given: v.record(v.picklist(HAND_MAIL.map(({ id }) => id)), v.string()) });
const AsideSchema = v.object({
  key: KeySchema,
  given: v.record(v.picklist(SET_MAIL_ASIDE.map(({ id }) => id)), v.string())
});
const OnlyKeySchema = v.strictObject({ key: KeySchema });
const FileWithSchema = v.object({ key: KeySchema, reference: ReferenceSchema });
const PastedSchema = v.object({ text: v.pipe(v.string(), v.nonEmpty()) });

/** A file is read in a process of its own, and others may be before it. In milliseconds. */
const WHILE_A_FILE_IS_READ = 40_000;

const NO_MAIL: Reply = {
  status: 404,
  code: 'no-such-mail',
  body: {
    refusal: { sentence: 'There is no mail here that is available to you. Ask the intake team to hand it to you.' },
    reason: 'no-such-mail'
  }
};

/** The mail of the mailbox, and letters, for the person of the token (KP-1, KP-5). */
export function mailRoutes(desk: MailDesk & MailChanges, sayFor: SayFor): readonly Route[] {
  const reply = <T>(answer: MailAnswer<T>, body: (given: T) => Omit<Reply, 'status'>): Reply => {
    if (answer.ok) return { status: 200, ...body(answer) };
    return answer.refusal ? refusing(answer.refusal, sayFor('child')) : NO_MAIL;
  };
  const changed = (answer: Awaited<ReturnType<MailChanges['handOver']>>): Reply =>
    reply(answer, ({ mail }) => ({ body: { mail } }));
  const ofOne = <T>(
    path: string,
    read: (asked: { readonly actorId: string; readonly key: string }) => Promise<MailAnswer<T>>,
    body: (given: T) => Omit<Reply, 'status'>
  ): Route => ({
    method: 'get',
    path,
    permission: 'signed-in',
    isFile: true,
    audit: 'mail-read',
    handler: async ({ actorId, query }) => {
      const parsed = v.safeParse(OneSchema, query);
      if (!parsed.success) return NO_MAIL;
      return readUnlessBusy(async () => reply(await read({ actorId, ...parsed.output }), body), WHILE_A_FILE_IS_READ);
    }
  });
  return [
    {
      method: 'get',
      path: PATHS.mails,
      permission: 'signed-in',
      audit: 'mails-listed',
      handler: ({ actorId }) =>
        readUnlessBusy(async () => reply(await desk.list(actorId), ({ mails, isCut }) => ({ body: { mails, isCut } })))
    },
    ofOne(PATHS.mail, desk.read, ({ mail, from, replyTo, subject, nextForm, letter }) => ({
      body: { mail, from, replyTo, subject, nextForm, letter }
    })),
    // Of no type that a browser opens by itself.
    ofOne(PATHS.mailFile, desk.file, ({ name, bytes }) => ({
      body: {},
      file: { name, type: 'application/octet-stream', bytes }
    })),
    change(PATHS.handMail, 'mail-handed', HandSchema, async (wanted) => changed(await desk.handOver(wanted))),
    change(PATHS.fileMail, 'mail-filed', FileWithSchema, async (wanted) => changed(await desk.fileWith(wanted))),
    change(PATHS.setMailAside, 'mail-set-aside', AsideSchema, async (wanted) => changed(await desk.setAside(wanted))),
    change(PATHS.putMailBack, 'mail-put-back', OnlyKeySchema, async (wanted) => changed(await desk.putBack(wanted))),
    change(PATHS.acknowledgeMail, 'mail-acknowledgement-asked', OnlyKeySchema, async (wanted) =>
      changed(await desk.acknowledge(wanted))
    ),
    {
      method: 'post',
      path: PATHS.letter,
      permission: 'signed-in',
      takesFiles: true,
      takesLetters: true,
      audit: 'letter-read',
      handler: async ({ actorId, body, file }) => {
        const parsed = v.safeParse(PastedSchema, body);
        if (!file && !parsed.success) return malformed(parsed.issues);
        const given = file ? { bytes: file.bytes } : { text: parsed.success ? parsed.output.text : '' };
        return readUnlessBusy(
          async () => reply(await desk.readLetter({ actorId, ...given }), ({ letter }) => ({ body: { letter } })),
          WHILE_A_FILE_IS_READ
        );
      }
    }
  ];
}
