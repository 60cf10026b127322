import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { tryShapes } from '../../../../sharepoint/provision/contract/contract';
import { createContractSite } from '../../../../sharepoint/provision/contract/send';
import shapes from '../../../../sharepoint/provision/contract/shapes.json';
import { openEmptySite } from '../../../register/local-site';
import { PERSON } from './person';

const FILE = join(__dirname, '..', '..', '..', '..', 'sharepoint', 'provision', 'contract', 'expected.json');

/** `npm run shapes`: writes down what the local tenant answers to every kind of request that the suite has sent. */
async function main(): Promise<void> {
  const site = await openEmptySite([PERSON]);
  try {
    const tried = await tryShapes({
      sp: site.sp,
      site: createContractSite(site.siteUrl, () => Promise.resolve('service')),
      person: PERSON.login,
      lines: shapes,
      say: (line) => void process.stdout.write(`${line}\n`),
      isStopped: () => false
    });
    const answers = [...tried].flatMap(([line, one]) => (one.kind === 'answered' ? [[line, one.came] as const] : []));
    const isSaid = (_: string, value: unknown): unknown => (value === '' ? undefined : value);
    writeFileSync(FILE, `${JSON.stringify(Object.fromEntries(answers), isSaid, 2)}\n`);
  } finally {
    await site.close();
  }
}

void main();
