import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express from 'express';
import type { Addresses } from '../addresses';
import type { DataFolder } from '../data-folder';
import type { Issuer } from '../identity/issuer';
import { signedIn } from '../identity/session';
import { PERSONAS, type Persona } from '../personas';
import { homePage } from './page';
import { tenantDescription } from './tenant-description';

export interface HomeOptions {
  readonly addresses: Addresses;
  readonly issuer: Issuer;
  readonly data: DataFolder;
  readonly chatOf: (persona: Persona) => string | undefined;
  /** Whether everything that the description names answers. */
  readonly isReady: () => boolean;
}

const POLICY = "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** The home page, and the same for scripts. */
export function homeRoutes({ addresses, issuer, data, chatOf, isReady }: HomeOptions): express.Router {
  const router = express.Router();
  router.get('/', async (request, response) => {
    response.set({ 'Content-Security-Policy': POLICY, 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer' });
    response.send(
      homePage({
        personas: PERSONAS,
        chatOf,
        signedIn: await signedIn(issuer, request),
        exampleReviews: existsSync(data.demoLoaded),
        dataFolder: data.path
      })
    );
  });
  router.get('/home.css', (_request, response) => response.sendFile(join(__dirname, 'home.css')));
  router.get('/tenant.json', (_request, response) => {
    if (isReady()) response.json(tenantDescription({ addresses, personas: PERSONAS, chatOf }));
    else response.status(503).set('Retry-After', '1').json({ message: 'The local tenant is still starting. Ask again in a second.' });
  });
  router.get('/health', (_request, response) => response.json({ status: 'ok' }));
  return router;
}
