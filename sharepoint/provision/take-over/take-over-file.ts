import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { SPFI } from '@pnp/sp';

import type { ComparedRows } from '../../../bot/old-register/hand-over';
import { prepare, sayOfWorkbook, type Prepared } from '../../../bot/old-register/prepare';
import { readOldRegister } from '../../../bot/old-register/read-file';
import {
  saidOfComparison,
  saidOfHandingOver,
  saidOfIgnored,
  saidOfPlan,
  saidOfQuestions
} from '../../../bot/old-register/said-of-plan';
import { createWorkbookReader } from '../../../bot/workbooks/workbook-reader';
import { several } from '../../../src/domain/several';
import { mappingOf } from '../../../src/domain/take-over/answers';
import { openFolderOut, type FolderOut } from '../backup/folder-out';

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
export async function takeOverFile({
  sp,
  file,
  to,
  mapping: mappingPath,
  isHandedOver,
  now,
  say
}: TakingOver): Promise<boolean> {
  const no = (problem: string): false => {
    say(problem);
    return false;
  };
  const bytes = await bytesOf(file);
  if ('problem' in bytes) return no(bytes.problem);
  const mapping = mappingPath === undefined ? { parsed: undefined } : await mappingIn(mappingPath);
  if ('problem' in mapping) return no(mapping.problem);
  const folder = await openFolderOut(to);
  if ('problem' in folder) return no(folder.problem);
  const read = await readOldRegister(
    { sp, reader: createWorkbookReader(), prepare, now },
    { name: basename(file), bytes: bytes.content, mapping: mapping.parsed, isHandedOver }
  );
  if ('problem' in read) return no(sayOfWorkbook(read.problem));
  const { prepared, compared, open, handedOver } = read;
  await writeFound(folder, prepared, compared);
  [...saidOfPlan(prepared.figures), ...saidOfIgnored(prepared.ignored), saidOfComparison(compared)].forEach((line) =>
    say(line)
  );
  if (handedOver) {
    say(saidOfHandingOver(handedOver));
    return true;
  }
  if (isHandedOver)
    return no(
      `No row has gone to a lead: ${several(open, 'question')} of mapping.json ${open === 1 ? 'is' : 'are'} still open.`
    );
  say(
    `This was a dry run: no row has gone to a lead. ${open > 0 ? `Answer ${several(open, 'question')} in mapping.json of ${to}; questions.txt says what each asks. ` : ''}To go on, run this again with --mapping and the answers, another folder and --hand-over.`
  );
  return true;
}

async function bytesOf(file: string): Promise<{ readonly content: Uint8Array } | { readonly problem: string }> {
  try {
    return { content: await readFile(file) };
  } catch (error) {
    return { problem: `${file} cannot be read: ${error instanceof Error ? error.message : String(error)}` };
  }
}

async function mappingIn(path: string): Promise<{ readonly parsed: unknown } | { readonly problem: string }> {
  const file = await bytesOf(path);
  if ('problem' in file) return file;
  try {
    return { parsed: JSON.parse(new TextDecoder().decode(file.content)) };
  } catch {
    return { problem: `${path} is not JSON. Take mapping.json of the dry run, and write each answer after its colon.` };
  }
}

/** What an administrator needs to go on. It holds what the file holds, personal detail included. */
async function writeFound(
  folder: FolderOut,
  { questions, rejectedFile }: Prepared,
  { differing }: ComparedRows
): Promise<void> {
  await folder.write('mapping.json', `${JSON.stringify(mappingOf(questions), null, 2)}\n`);
  await folder.write('questions.txt', saidOfQuestions(questions, sayOfWorkbook));
  await folder.write('rejected.xlsx', rejectedFile);
  await folder.write(
    'differs.txt',
    differing.map(({ row, fields }) => `${row.sheet}, row ${row.row}: ${fields.join(', ')}\n`).join('')
  );
}
