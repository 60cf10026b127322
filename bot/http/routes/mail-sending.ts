import * as v from 'valibot';

import { PATHS } from '../../../src/client/paths';
import { EMAIL_TEMPLATE_IDS } from '../../../src/domain/email-templates';
import { ReferenceSchema } from '../../commands/reference-schema';
import type { MailSending } from '../../mail/mail-sending';
import { malformed, readUnlessBusy, refusing, unlessBusy } from './replies';
import type { Route, SayFor } from './route';

const AskedSchema = v.object({ reference: ReferenceSchema, template: v.picklist(EMAIL_TEMPLATE_IDS) });
const SendingSchema = v.object({
  ...AskedSchema.entries,
  mail: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
  press: v.pipe(v.string(), v.nonEmpty(), v.maxLength(100))
});

/** Emails that the service sends from the mailbox, for the person of the token. */
export const mailSendingRoutes = (sending: MailSending, sayFor: SayFor): readonly Route[] => [
  {
    method: 'get',
    path: PATHS.answering,
    permission: 'signed-in',
    audit: 'mail-answering-read',
    handler: async ({ actorId, query }) => {
      const parsed = v.safeParse(AskedSchema, query);
      if (!parsed.success) return malformed(parsed.issues);
      return readUnlessBusy(async () => {
        const offered = await sending.offered({ actorId, ...parsed.output });
        if (!offered.ok) return refusing(offered.refusal, sayFor());
        const { mails, sent } = offered;
        return { status: 200, body: { mails, sent } };
      });
    }
  },
  {
    method: 'post',
    path: PATHS.sendMail,
    permission: 'signed-in',
    audit: 'mail-sending-asked',
    handler: async ({ actorId, body }) => {
      const parsed = v.safeParse(SendingSchema, body);
      if (!parsed.success) return malformed(parsed.issues);
      return unlessBusy(async () => {
        const sent = await sending.send({ actorId, ...parsed.output });
        return sent.ok ? { status: 200, body: { to: sent.to } } : refusing(sent.refusal, sayFor());
      });
    }
  }
];
