import { mkdtempSync, rmSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addressesFrom, type Addresses } from '../../../sharepoint/local/addresses';
import { createDataFolder } from '../../../sharepoint/local/data-folder';
import { PERSONAS, type Persona } from '../../../sharepoint/local/personas';
import { createTenant, type Tenant } from '../../../sharepoint/local/tenant';
import { freePorts } from '../../support/free-port';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

export interface RunningTenant extends Tenant {
  readonly addresses: Addresses;
  /** Sends headers that fetch does not let through, such as Host, and follows no redirect. */
  ask(path: string, options?: { method?: string; headers?: Record<string, string>; body?: string }): Promise<Answer>;
}

/** The whole tenant, without its children, on a port that is free. */
export async function runTenant(
  openChat?: (persona: Persona) => Promise<string>,
  isReady = () => true
): Promise<RunningTenant> {
  const folder = mkdtempSync(join(tmpdir(), 'tenant-'));
  const opened = createDataFolder(folder, false);
  if (!opened.ok) throw new Error(opened.sentence);
  const addresses = addressesFrom(await freePorts(2));
  const tenant = await createTenant({
    addresses,
    data: opened.data,
    root: join(__dirname, '../../..'),
    isReady,
    ...(openChat && { openChat })
  });
  return {
    ...tenant,
    addresses,
    ask: (path, options) => ask(addresses.port, path, options),
    async close() {
      await tenant.close();
      rmSync(folder, { recursive: true, force: true });
    }
  };
}

export function personaWith(role: string, region: string): Persona {
  const found = PERSONAS.find(({ roles, regions }) => roles.includes(role) && regions.includes(region));
  if (!found) throw new Error(`Nobody is ${role} of ${region}.`);
  return found;
}

const ask = (
  port: number,
  path: string,
  { method = 'GET', headers = {}, body }: { method?: string; headers?: Record<string, string>; body?: string } = {}
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
    sent.on('error', reject).end(body);
  });
