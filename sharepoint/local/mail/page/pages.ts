import express, { Router, type Request, type Response } from 'express';
import { MAILBOX_PATH } from '../../addresses';
import type { Html } from '../../list-page/html';
import { notice, sendPage } from '../../list-page/shell';
import { sameComputerOnly, sameOriginOnly } from '../../loopback';
import { mimeOfDraft } from '../compose';
import type { Mailbox } from '../mailbox';
import { rawBodyOf } from '../raw-body';
import { mailboxPage } from './list';
import { mailPage } from './mail-page';

const FORM = 'multipart/form-data';

/**
 * The pages of the mailbox, for people who try the product out. They need no sign-in: no person of the product has one.
 */
export function mailboxPages(mailbox: Mailbox): Router {
  const router = Router();
  const fields = express.urlencoded({ extended: false, limit: '8kb' });
  const send = (response: Response, status: number, title: string, body: Html): void =>
    sendPage(response, status, {
      site: 'Mailbox',
      sitePath: MAILBOX_PATH,
      title,
      aside: 'Open to everyone on this computer',
      body
    });
  const missing = (response: Response): void =>
    send(
      response,
      404,
      'Not found',
      notice('Mail not found', 'It may have been deleted, or the address may be wrong.', {
        href: MAILBOX_PATH,
        text: 'View the mailbox'
      })
    );
  router.use(sameComputerOnly, async (_request, _response, next) => {
    await mailbox.settle();
    next();
  });

  router.get('/', (_request, response) => send(response, 200, 'Mailbox', mailboxPage(mailbox, { source: '' })));
  router.post('/', sameOriginOnly, async (request, response) => {
    const refuse = (status: number, problem: string, source = ''): void =>
      send(response, status, 'Not delivered', mailboxPage(mailbox, { source, problem }));
    const body = await rawBodyOf(request, response, FORM);
    if (!body) return refuse(413, 'A mail is at most 40 MB.');
    const given = await mailOf(body, request.get('content-type') ?? '');
    if (given.mime.length === 0) return refuse(400, 'Select a mail, or enter its source.');
    const usual = { folder: 'inbox', dmarc: 'pass', received: new Date() } as const;
    if (!(await mailbox.arrive(given.mime, usual)))
      return refuse(400, 'This cannot be read as a mail. It needs headers such as From and Subject.', given.source);
    response.redirect(303, MAILBOX_PATH);
  });

  router.get('/:id', (request, response) => {
    const message = mailbox.messages.find(request.params.id);
    if (!message) return missing(response);
    send(response, 200, message.subject || 'No subject', mailPage(mailbox, message));
  });
  router.get('/:id/mail.eml', (request, response) => {
    const message = mailbox.messages.find(request.params.id);
    if (!message) return missing(response);
    const mime = mailbox.attachments.mimeOf(message.number) ?? mimeOfDraft(message, new Date());
    sendFile(response, 'mail.eml', mime);
  });
  router.get('/:id/attachments/:key', (request, response) => {
    const message = mailbox.messages.find(request.params.id);
    const found = message && mailbox.attachments.of(message.number).find(({ key }) => key === request.params.key);
    const bytes = message && found && mailbox.attachments.bytesOf(message.number, found.key);
    if (!bytes) return missing(response);
    sendFile(response, found.kind === 'item' ? `${found.name}.eml` : found.name, bytes);
  });
  router.post('/:id/move', sameOriginOnly, fields, (request: Request<{ id: string }>, response) => {
    const message = mailbox.messages.find(request.params.id);
    const body: unknown = request.body;
    const wanted = typeof body === 'object' && body !== null && 'folder' in body ? String(body.folder) : '';
    const folder = mailbox.folders.find(wanted);
    if (!message || !folder) return missing(response);
    mailbox.messages.move(message, folder.id);
    response.redirect(303, MAILBOX_PATH);
  });
  router.post('/:id/delete', sameOriginOnly, (request: Request<{ id: string }>, response) => {
    const message = mailbox.messages.find(request.params.id);
    if (!message) return missing(response);
    mailbox.discard(message);
    response.redirect(303, MAILBOX_PATH);
  });
  return router;
}

/** The mail that the form gives: the file, or else the source that was entered. */
async function mailOf(body: Buffer, type: string): Promise<{ readonly mime: Uint8Array; readonly source: string }> {
  const form = await new globalThis.Response(new Uint8Array(body), { headers: { 'content-type': type } })
    .formData()
    .catch(() => new FormData());
  const [file, source] = [form.get('file'), form.get('source')];
  const text = typeof source === 'string' ? source : '';
  const isFile = file instanceof File && file.size > 0;
  return { mime: isFile ? new Uint8Array(await file.arrayBuffer()) : Buffer.from(text), source: text };
}

function sendFile(response: Response, name: string, bytes: Uint8Array): void {
  response.attachment(name).set({
    'Content-Type': 'application/octet-stream',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'X-Content-Type-Options': 'nosniff'
  });
  response.end(Buffer.from(bytes));
}
