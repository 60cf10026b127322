import { TextEncoder } from 'node:util';
import * as fc from 'fast-check';
import JSZip from 'jszip';
import { workbook } from '../../../../src/webparts/regionalRisk/excel/workbook';
import { anyTaken } from '../../../domain/taken';
import { excelRows, sound } from '../../../support/read-back';

// Every browser has it; the one of the tests does not.
Object.assign(globalThis, { TextEncoder });

const columns = [
  { heading: 'One', width: 10 },
  { heading: 'Two_x0020_', width: 20 }
];

async function rowsIn(rows: readonly (readonly string[])[]) {
  const bytes = workbook({ name: 'Reviews', columns, rows });
  const zip = await JSZip.loadAsync(Buffer.from(bytes).toString('base64'), { base64: true, checkCRC32: true });
  return excelRows(sound(await zip.file('xl/worksheets/sheet1.xml')?.async('string')));
}

it('holds whatever is taken', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(anyTaken('line'), anyTaken('text')), { minLength: 1, maxLength: 60 }),
      async (rows) => {
        expect(await rowsIn(rows)).toEqual([['One', 'Two_x0020_'], ...rows]);
      }
    ),
    { seed: 7, numRuns: 40 }
  ));

it('escapes what is left when a character that no file can hold has gone', async () => {
  expect(await rowsIn([['_\u0000x0020_', '\ufffd']])).toEqual([
    ['One', 'Two_x0020_'],
    ['_x0020_', '\ufffd']
  ]);
});
