import type { Workbook } from '../../src/domain/workbooks/workbook';
import { WORKBOOK_PROGRAM, type ReadingProgram } from '../program-files';
import { createTurns, NOT_BEGUN } from '../reading/in-turn';
import { runChild, type ChildLimits } from '../reading/run-child';
import {
  cannotReadWorkbook,
  LARGEST_WORKBOOK,
  type CannotReadWorkbook,
  type WorkbookReason
} from './cannot-read-workbook';
import { kindOfWorkbook } from './kind-of-workbook';
import { workbookAnswer } from './workbook-answer';

export interface WorkbookReader {
  /**
   * Reads an .xlsx, .xlsm, .xls, .ods or CSV file. `name` is that of the file, with its ending: it says that a text is
   * a CSV file, and the one sheet of such a file has it.
   */
  read(bytes: Uint8Array, name: string): Promise<Workbook | CannotReadWorkbook>;
}

const MB = 1024 * 1024;

/** For a workbook as large as one may be. */
export const WORKBOOK_LIMITS: ChildLimits = {
  timeMs: 50_000,
  processorSeconds: 40,
  heapMb: 400,
  memory: 700 * MB,
  output: 96 * MB
};

const MOST_CELLS = 500_000;
const MOST_UNPACKED = 50 * MB;
/** How many are read at once; others wait. */
const AT_ONCE = 1;
/** From when it was asked for. */
const WAIT_MS = 90_000;

/**
 * Reads workbooks, each in a process of its own. Neither a name nor anything of a content is logged or kept.
 * `mostCells`: a workbook of more is too big; the service, which parses what the process says of each cell, answers
 * nobody else meanwhile.
 */
export function createWorkbookReader(
  program: ReadingProgram = WORKBOOK_PROGRAM,
  limits: ChildLimits = WORKBOOK_LIMITS,
  mostCells = MOST_CELLS
): WorkbookReader {
  const inTurn = createTurns(AT_ONCE);

  async function read(bytes: Uint8Array, name: string): Promise<Workbook | WorkbookReason> {
    if (bytes.length > LARGEST_WORKBOOK) return 'too-big';
    const kind = kindOfWorkbook(bytes, name);
    if (kind === 'locked') return 'password';
    if (kind !== 'xlsx' && kind !== 'xls' && kind !== 'ods' && kind !== 'csv') return kind;
    const within = JSON.stringify({ unpacked: MOST_UNPACKED, cells: mostCells });
    const signal = AbortSignal.timeout(WAIT_MS);
    const end = await inTurn(() => runChild(program, [kind, within], bytes, limits, signal), signal);
    if (end === NOT_BEGUN) return 'took-too-long';
    if ('failed' in end) return end.failed;
    const answer = workbookAnswer(end.output);
    if (!answer) return 'damaged';
    if ('cannot' in answer) return answer.cannot;
    // A name may be that of a person: no other process is given it.
    return kind === 'csv' ? { sheets: answer.sheets.map((sheet) => ({ ...sheet, name: sheetName(name) })) } : answer;
  }

  return {
    read: async (bytes, name) => {
      const end = await read(bytes, name);
      return typeof end === 'string' ? cannotReadWorkbook(end) : end;
    }
  };
}

/** The name of a file without its folder and its ending. */
const sheetName = (name: string): string =>
  name
    .replace(/^.*[/\\]/s, '')
    .replace(/\.[^.]{1,5}$/, '')
    .slice(0, 200);
