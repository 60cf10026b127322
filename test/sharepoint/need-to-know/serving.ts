import { createServer } from '../../../bot/http/server';
import type { Route } from '../../../bot/http/routes/route';
import { createLimits } from '../../../bot/limits/limits';
import type { Logger } from '../../../bot/log';
import { listen } from '../../bot/connector';
import { silent } from '../../bot/outbox/copies';

/** Some routes of the service, where a bearer token is the directory id of a person. */
export const serve = (routes: readonly Route[], log: Logger = silent): ReturnType<typeof listen> =>
  listen(
    createServer({
      refusedFile: () => Promise.resolve(undefined),
      routes,
      identify: (header) =>
        Promise.resolve({ ok: true, actorId: /^Bearer (.+)$/.exec(header ?? '')?.[1] ?? 'nobody' } as const),
      limits: createLimits(() => ({ requests: 100_000, files: 10_000, strangers: 10_000 })),
      mode: 'production',
      webOrigin: 'https://tenant.sharepoint.example',
      log
    })
  );
