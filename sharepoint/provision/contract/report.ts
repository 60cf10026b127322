import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { version } from '../../../package.json';
import { several } from '../../../src/domain/several';
import type { Compared } from './compare';
import type { Outcome } from './contract';

const FILE = 'contract-report.json';

const isApart = ({ differences }: Compared): boolean => differences.length > 0;

/** Whether everything was sent that could be, and the site answered it as the local tenant does. */
export const isKept = ({ compared, notSent }: Outcome): boolean =>
  !compared.some(isApart) && notSent.every(({ isMeant }) => isMeant);

/** What differs and what was not sent, a line each, and how much agrees. */
export function linesOf({ compared, notSent }: Outcome): readonly string[] {
  return [
    ...compared
      .filter(isApart)
      .flatMap(({ line, attempt, differences }) => [
        `DIFFERS (${attempt}): ${line}`,
        ...differences.map(
          ({ part, expected, came }) => `    ${part}: expected ${expected || 'none'}, came ${came || 'none'}`
        )
      ]),
    ...notSent.map(({ line, why }) => `Not sent: ${line}\n    ${why}`),
    `${several(compared.length, 'answer')}: ${compared.length - compared.filter(isApart).length} agree, ${compared.filter(isApart).length} differ. ${several(notSent.length, 'kind')} of request not sent.`
  ];
}

/**
 * Leaves what came in a folder, for the makers: kinds of requests, statuses, codes, and the names and types in answers.
 * No value of an answer, no address and no name of a person or a list is in it. `at`: when the command began, UTC.
 */
export async function writeReport(folder: string, outcome: Outcome, at: string): Promise<string> {
  const report = {
    product: version,
    node: process.version,
    system: process.platform,
    at,
    answers: outcome.compared.length,
    differences: outcome.compared.filter(isApart),
    notSent: outcome.notSent
  };
  await writeFile(join(folder, FILE), `${JSON.stringify(report, undefined, 2)}\n`);
  return FILE;
}
