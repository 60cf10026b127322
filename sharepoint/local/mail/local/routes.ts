import express, { Router, type Request, type RequestHandler } from 'express';
import { sameComputerOnly } from '../../loopback';
import type { Faults } from '../../rest/faults';
import type { RequestLog } from '../../rest/request-log';
import type { Mailbox } from '../mailbox';
import { rawBodyOf } from '../raw-body';
import { arrivalAsked } from './arrival-asked';
import { contents, deliveredAs } from './contents';

interface LocalParts {
  readonly mailbox: Mailbox;
  readonly faults: Faults;
  readonly log: RequestLog;
}

const MAIL = 'message/rfc822';

/**
 * `/_local/mail`: what other people do to the mailbox, what is in it, and how it behaves, for any script on this
 * machine. A page of another site cannot use it: these content types and methods need a permission that is never given.
 */
export function localMailRoutes({ mailbox, faults, log }: LocalParts): Router {
  const router = Router();
  const json: RequestHandler = express.json({ strict: false, limit: '100kb' });
  const sentence = (message: string) => ({ message });
  const jsonOnly: RequestHandler = (request, response, next) => {
    if (!request.is('application/json'))
      return void response.status(415).json(sentence('Send JSON, with content-type application/json.'));
    json(request, response, (fault?: unknown) => {
      if (fault === undefined) next();
      else response.status(400).json(sentence('This JSON cannot be read.'));
    });
  };
  router.use(sameComputerOnly);

  router.post('/', async (request, response) => {
    if (!request.is(MAIL)) return void response.status(415).json(sentence(`Send a mail, with content-type ${MAIL}.`));
    const asked = arrivalAsked(request.query);
    if (!asked.ok) return void response.status(400).json(sentence(asked.sentence));
    const mime = await rawBodyOf(request, response, MAIL);
    if (!mime) return void response.status(413).json(sentence('A mail is at most 40 MB.'));
    await mailbox.settle();
    const message = await mailbox.arrive(mime, asked.arrival);
    if (!message) return void response.status(400).json(sentence('This cannot be read as a mail.'));
    response.status(201).json(deliveredAs(mailbox, message));
  });
  router.get('/', async (_request, response) => {
    await mailbox.settle();
    response.json(await contents(mailbox));
  });

  router.get('/settings', (_request, response) => void response.json(mailbox.switches.settings()));
  router.patch('/settings', jsonOnly, (request, response) => {
    const problem = mailbox.switches.change(request.body);
    if (problem === undefined) response.json(mailbox.switches.settings());
    else response.status(400).json(sentence(problem));
  });
  router.delete('/settings', (_request, response) => {
    mailbox.switches.reset();
    response.status(204).end();
  });

  router.get('/faults', (_request, response) => void response.json({ faults: faults.read() }));
  router.post('/faults', jsonOnly, (request, response) => {
    const body: unknown = request.body;
    const isPart = typeof body === 'object' && body !== null && 'part' in body;
    const problem = isPart ? 'Requests to the mailbox have no parts.' : faults.add(body);
    if (problem === undefined) response.status(201).json({ faults: faults.read() });
    else response.status(400).json(sentence(problem));
  });
  router.delete('/faults', (_request, response) => {
    faults.clear();
    response.status(204).end();
  });

  router.get('/bounces', (_request, response) => void response.json({ addresses: mailbox.switches.bounces() }));
  router.post('/bounces', jsonOnly, (request, response) => {
    const problem = mailbox.switches.bounceTo(request.body);
    if (problem === undefined) response.status(201).json({ addresses: mailbox.switches.bounces() });
    else response.status(400).json(sentence(problem));
  });
  router.delete('/bounces', (_request, response) => {
    mailbox.switches.clearBounces();
    response.status(204).end();
  });

  router.get('/requests', (_request, response) => void response.json(log.read()));
  router.delete('/requests', (_request, response) => {
    log.reset();
    response.status(204).end();
  });

  router.post('/:id/move', jsonOnly, async (request: Request<{ id: string }>, response) => {
    await mailbox.settle();
    const body: unknown = request.body;
    const wanted = typeof body === 'object' && body !== null && 'folder' in body ? body.folder : undefined;
    const message = mailbox.messages.find(request.params.id);
    const folder = typeof wanted === 'string' ? mailbox.folderCalled(wanted) : undefined;
    if (!message) return void response.status(404).json(sentence('The mailbox has no such message.'));
    if (!folder) return void response.status(400).json(sentence('Name a folder of the mailbox: { "folder": "…" }.'));
    response.json(deliveredAs(mailbox, mailbox.messages.move(message, folder.id)));
  });
  router.delete('/:id', async (request, response) => {
    await mailbox.settle();
    const message = mailbox.messages.find(request.params.id);
    if (!message) return void response.status(404).json(sentence('The mailbox has no such message.'));
    mailbox.discard(message);
    response.status(204).end();
  });
  return router;
}
