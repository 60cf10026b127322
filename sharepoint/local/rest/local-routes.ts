import { Router, type Request, type RequestHandler } from 'express';
import { sameComputerOnly } from '../loopback';
import type { Parts } from './api';
import { bodyOf } from './request-body';

/**
 * `/_local/faults` and `/_local/requests`: faults on demand and request counts, for any script on this machine.
 * A page of another site cannot use them: a JSON body and DELETE need a permission that is never given.
 */
export function localRoutes({ log, faults }: Pick<Parts, 'log' | 'faults'>): Router {
  const router = Router();
  const json: RequestHandler = (request, response, next) => {
    if (request.is('application/json')) next();
    else response.status(415).json({ message: 'Send the fault as JSON, with content-type application/json.' });
  };
  router.get('/faults', sameComputerOnly, (_request, response) => {
    response.json({ faults: faults.read() });
  });
  router.delete('/faults', sameComputerOnly, (_request, response) => {
    faults.clear();
    response.status(204).end();
  });
  router.post('/faults', sameComputerOnly, json, async (request, response) => {
    const problem = faults.add(await jsonOf(request));
    if (problem !== undefined) {
      response.status(400).json({ message: problem });
      return;
    }
    response.status(201).json({ faults: faults.read() });
  });
  router.get('/requests', sameComputerOnly, (_request, response) => {
    response.json(log.read());
  });
  router.delete('/requests', sameComputerOnly, (_request, response) => {
    log.reset();
    response.status(204).end();
  });
  return router;
}

async function jsonOf(request: Request): Promise<unknown> {
  const text = (await bodyOf(request)).toString('utf8');
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
