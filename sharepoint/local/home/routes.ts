import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express from 'express';
import type { Addresses } from '../addresses';
import type { DataFolder } from '../data-folder';
import type { Issuer } from '../identity/issuer';
import { signedIn } from '../identity/session';
import { sameOriginOnly } from '../loopback';
import { personaById, PERSONAS, type Persona } from '../personas';
import { homePage } from './page';
import { tenantDescription } from './tenant-description';

interface HomeOptions {
  readonly addresses: Addresses;
  readonly issuer: Issuer;
  readonly data: DataFolder;
  readonly openChat?: (persona: Persona) => Promise<string>;
  /** Whether everything in the description is running. */
  readonly isReady: () => boolean;
}

const POLICY =
  "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
const CHATS = '/chats';

/** The home page, and its facts for scripts. */
export function homeRoutes({ addresses, issuer, data, openChat, isReady }: HomeOptions): express.Router {
  const router = express.Router();
  const chatOf = ({ id }: Persona): string | undefined => (openChat ? `${addresses.home}${CHATS}/${id}` : undefined);
  router.get('/', async (request, response) => {
    response.set({
      'Content-Security-Policy': POLICY,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer'
    });
    response.send(
      homePage({
        personas: PERSONAS,
        chatOf,
        signedIn: await signedIn(issuer, request),
        exampleReviews: existsSync(data.demo),
        dataFolder: data.path
      })
    );
  });
  router.get('/home.css', (_request, response) => response.sendFile(join(__dirname, 'home.css')));
  router.get('/tenant.json', (_request, response) => {
    if (isReady()) response.json(tenantDescription({ addresses, personas: PERSONAS, chatOf }));
    else
      response
        .status(503)
        .set('Retry-After', '1')
        .json({ message: 'The local tenant is still starting. Try again in 1 second.' });
  });
  router.get(`${CHATS}/:id`, sameOriginOnly, async (request, response) => {
    const persona = personaById(request.params['id']);
    if (!persona || !openChat)
      return void response
        .status(404)
        .type('text/plain')
        .send(`Chat not found. Open ${addresses.home} and choose a person.\n`);
    try {
      response.redirect(await openChat(persona));
    } catch (error) {
      response
        .status(503)
        .type('text/plain')
        .send(`${error instanceof Error ? error.message : String(error)} Reload this page to try again.\n`);
    }
  });
  router.get('/live', (_request, response) => response.json({ status: 'live' }));
  return router;
}
