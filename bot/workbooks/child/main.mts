/**
 * Reads one workbook, whose bytes are the standard input, in a process of its own: `main.mts <kind> <limits>`. It can
 * read its own code and nothing else. Macros, links and formulas are data that nobody runs.
 */
import { answerByKind } from '../../reading/child/answering.mts';
import type { WorkbookAnswer, WorkbookLimits } from './wire.mts';

await answerByKind<WorkbookLimits, WorkbookAnswer>({
  xlsx: async () => (await import('./xlsx.mts')).readXlsxFile,
  xls: async () => (await import('./xls.mts')).readXlsFile,
  ods: async () => (await import('./ods.mts')).readOdsFile,
  csv: async () => (await import('./csv.mts')).readCsvFile
});
