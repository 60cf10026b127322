import { createServer } from '../../../../bot/http/server';
import type { Route } from '../../../../bot/http/routes/route';
import { createLimits } from '../../../../bot/limits/limits';
import { listen } from '../../connector';

/** What a service in production answers to a GET of someone who says not who they are: its status, headers and text. */
export async function openedBy(routes: readonly Route[], path: string) {
  const server = await listen(
    createServer({
      refusedFile: () => Promise.resolve(undefined),
      routes,
      limits: createLimits(() => ({ requests: 20, files: 20, strangers: 20 })),
      mode: 'production',
      identify: () => Promise.reject(new Error('Nobody is asked who they are.')),
      webOrigin: 'https://tenant.sharepoint.example',
      log: { event: () => undefined, fault: () => undefined }
    })
  );
  const answer = await fetch(`${server.url}${path}`, { redirect: 'manual' });
  const page = await answer.text();
  await server.close();
  return { page, status: answer.status, headers: answer.headers };
}
