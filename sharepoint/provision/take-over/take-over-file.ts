import { basename } from 'node:path';
import type { SPFI } from '@pnp/sp';

import { hashOf } from '../../../bot/hash';
import { ukDay } from '../../../src/domain/dates';
import { several } from '../../../src/domain/several';
import { mappingOf } from '../../../src/domain/take-over/answers';
import { STANDARD_TERMS } from '../../../src/domain/terminology';
import { sayIn } from '../../../src/domain/text';
import { saveOldFile } from '../../../src/register/old-register';
import { fileOldRegister } from '../../../src/register/old-register-file';
import { openFolderOut, type FolderOut } from '../backup/folder-out';
import { compareWithBefore, handOver, type ComparedRows } from './hand-over';
import { planFile, type PlannedFile } from './plan-file';
import { rejectedWorkbook } from './rejected-workbook';
import { isWhole, saidOfPlan, saidOfQuestions } from './said-of-plan';

interface TakingOver {
  readonly sp: SPFI;
  /** The path of the workbook. */
  readonly file: string;
  /** An empty folder for what was found. */
  readonly to: string;
  /** The path of the answers to the questions of an earlier run. */
  readonly mapping: string | undefined;
  /** Whether the rows go to the leads, who sign them off; otherwise it is a dry run. */
  readonly isHandedOver: boolean;
  readonly now: () => string;
  readonly say: (line: string) => void;
}

/**
 * Reads the old register and says what becomes of each cell. Handed over, its rows wait for the lead of their region:
 * nothing is in the register before that. Says what is wrong and gives false where it cannot go on.
 */
export async function takeOverFile({ sp, file, to, mapping, isHandedOver, now, say }: TakingOver): Promise<boolean> {
  const no = (problem: string): false => {
    say(problem);
    return false;
  };
  const planned = await planFile(sp, { file, mapping, today: ukDay(now()) });
  if ('problem' in planned) return no(planned.problem);
  const { bytes, plan } = planned;
  if (!isWhole(plan)) return no(NOT_WHOLE);
  const folder = await openFolderOut(to);
  if ('problem' in folder) return no(folder.problem);
  const hash = hashOf(bytes);
  const compared = await compareWithBefore(sp, plan, hash);
  await writeFound(folder, planned, compared);
  saidOfPlan(plan, compared).forEach((line) => say(line));
  await fileOldRegister(sp, { hash, name: basename(file), bytes });
  await saveOldFile(sp, fileFound(planned, hash, now()));
  const open = plan.questions.filter(({ isOpen }) => isOpen).length;
  if (!isHandedOver) {
    say(
      `This was a dry run: no row has gone to a lead. ${open > 0 ? `Answer ${several(open, 'question')} in mapping.json of ${to}; questions.txt says what each asks. ` : ''}To go on, run this again with --mapping and the answers, another folder and --hand-over.`
    );
    return true;
  }
  if (open > 0)
    return no(
      `No row has gone to a lead: ${several(open, 'question')} of mapping.json ${open === 1 ? 'is' : 'are'} still open.`
    );
  const { added, renewed } = await handOver(sp, compared);
  say(
    `${several(added, 'row')} ${added === 1 ? 'waits' : 'wait'} for the leads now${renewed > 0 ? `, and ${several(renewed, 'row')} that waited already ${renewed === 1 ? 'has' : 'have'} been read again` : ''}. They sign them off on the page “Old register”.`
  );
  return true;
}

const NOT_WHOLE =
  'Nothing has been taken: the cells that were read and the cells with a fate are not the same number. Send this file’s kind and size to the makers.';

/** What an administrator needs to go on. It holds what the file holds, personal detail included. */
async function writeFound(folder: FolderOut, { plan }: PlannedFile, compared: ComparedRows): Promise<void> {
  const say = sayIn(STANDARD_TERMS);
  await folder.write('mapping.json', `${JSON.stringify(mappingOf(plan.questions), null, 2)}\n`);
  await folder.write('questions.txt', saidOfQuestions(plan.questions, say));
  await folder.write('rejected.xlsx', await rejectedWorkbook(plan, say));
  await folder.write(
    'differs.txt',
    compared.differing.map(({ row, fields }) => `${row.sheet}, row ${row.row}: ${fields.join(', ')}\n`).join('')
  );
}

const fileFound = ({ plan, file }: PlannedFile, hash: string, readAt: string) => ({
  hash,
  name: basename(file),
  readAt,
  rows: plan.rows.length,
  rejected: plan.rows.filter(({ problems }) => problems.length > 0).length,
  fates: plan.sums.reduce<Record<string, number>>((sums, { byFate }) => {
    for (const [fate, count] of Object.entries(byFate)) sums[fate] = (sums[fate] ?? 0) + count;
    return sums;
  }, {})
});
