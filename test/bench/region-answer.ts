import { PATHS } from '../../src/client/paths';
import { decodeRegion } from '../../src/client/wire/decode-region';
import type { Persona, Tenant } from '../support/tenant';
import type { Figure } from './figure';
import { HERE } from './fill-register';

/** At most so many bytes a review at a glance. */
const MOST = 400;

/** What the service answers the page of a region with, for each review in it, before compression. */
export async function measureRegion(
  { tenant, director }: { readonly tenant: Tenant; readonly director: Persona },
  open: number
): Promise<Figure> {
  const address = new URL(PATHS.region, tenant.service);
  address.search = new URLSearchParams({ region: HERE }).toString();
  const answer = await fetch(address, { headers: { authorization: `Bearer ${await tenant.tokenOf(director)}` } });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`The service answered ${answer.status}: ${text.slice(0, 200)}`);
  const region = decodeRegion(JSON.parse(text));
  if (region.open.length !== open)
    throw new Error(`The service told of ${region.open.length} open reviews where ${open} are open.`);
  const reviews = region.open.length + region.closed.length;
  const bytes = Buffer.byteLength(text);
  const written = (count: number): string => count.toLocaleString('en-GB');
  return {
    operation: `region’s answer for each review, ${written(open)} open`,
    bytes: Math.ceil(bytes / reviews),
    aim: { bytes: MOST },
    note: `${written(bytes)} bytes, uncompressed, of ${written(reviews)} reviews with those closed lately`
  };
}
