import * as fc from 'fast-check';
import { readPastedRows } from '../../../bot/commands/pasted-rows';
import { tableLoaded } from '../../../src/domain/workbooks/table-text';

/** A text without what pasting takes away: spaces at its edges, other line breaks, an apostrophe before a formula. */
const cell = fc
  .oneof(fc.string({ maxLength: 12 }), fc.constantFrom('a\tb', 'one\ntwo', '"said"', 'a "b" c', '12/03/2014', 'a,b;c'))
  .map((text) => text.replace(/[\r\p{Cc}]/gu, (sign) => (/[\n\t]/.test(sign) ? sign : ' ')))
  .filter((text) => text === text.trim() && !text.startsWith("'") && text !== '');

test('rows that were loaded from a file are read as those of the file', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 }), (rows) => {
      const loaded = tableLoaded([{ name: 'a table', rows, notCalculated: 0 }]);
      expect(loaded.ok && readPastedRows(loaded.text)).toEqual({ ok: true, rows });
    })
  );
});
