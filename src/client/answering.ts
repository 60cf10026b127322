import * as v from 'valibot';
import type { EmailTemplateId } from '../domain/email-templates';
import type { RequestFailure } from './answers';
import type { Reached } from './files';
import { PATHS } from './paths';
import { postJson } from './post';
import { AnsweringBody, type AnsweringRead } from './wire/answering-wire';

/** What the service says of an email that can be sent from the mailbox. Throws where it cannot be read. */
export const answeringIn = (body: unknown): AnsweringRead => v.parse(AnsweringBody, body);

interface Sending {
  readonly reference: string;
  readonly template: EmailTemplateId;
  /** The mail that it answers. */
  readonly mail: string;
  /** Of the press: the same email is sent once for each. */
  readonly press: string;
}

/**
 * Has the service send an email from the mailbox, as the signed-in person. Never rejects: a refusal, and a service that
 * cannot be reached, are values. `to` is the organisation.
 */
export async function sendFromMailbox(
  o: Reached,
  wanted: Sending
): Promise<{ readonly ok: true; readonly to: string } | RequestFailure> {
  const sent = await postJson(o, PATHS.sendMail, wanted, {
    schema: v.object({ to: v.string() }),
    otherwise:
      'There is a problem with the service. We cannot confirm that the email is sent. Try again: it is not sent twice.'
  });
  return sent.ok ? { ok: true, to: sent.answer.to } : sent;
}
