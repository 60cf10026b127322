import { CHECKS } from './checks';
import { reportOf, writeReport } from './report';
import { runChecks } from './run-checks';
import { isSound, lineOf, summaryOf } from './sentences';
import type { Tenant } from './tenant';

/**
 * Tries everything that the product relies on in a tenant, says a line for each as it comes, and leaves a report in
 * `folder`. Gives whether all that was asked for passed. It never throws for what the tenant does, and removes what it
 * made also when it is stopped.
 */
export async function doctor(
  tenant: Tenant,
  {
    folder,
    say,
    isStopped
  }: { readonly folder: string; readonly say: (line: string) => void; readonly isStopped: () => boolean }
): Promise<boolean> {
  const at = new Date().toISOString();
  const places = { site: tenant.siteUrl, service: tenant.service.ok ? tenant.service.places.url : 'SERVICE_URL' };
  let number = 0;
  const all = await runChecks(CHECKS, tenant, {
    ended: (one) => say(lineOf(one, (number += 1), places)),
    isStopped
  });
  summaryOf(all, places).forEach(say);
  const files = await writeReport(folder, reportOf(all, { mode: tenant.mode, at }));
  say(
    `The report is in ${files.join(' and ')}. It holds no names, addresses or texts of reviews, and can be sent to the makers.`
  );
  return isSound(all);
}
