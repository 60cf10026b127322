import { comparison } from '../../../src/domain/take-over/comparison';
import { planTakeOver } from '../../../src/domain/take-over/plan';
import type { OldRow } from '../../../src/domain/take-over/row';
import { rowKey } from '../../../src/domain/take-over/row-key';
import { sheet, workbook } from '../../support/workbook-made';
import { PEOPLE, TODAY } from './one-cell';

/** A file that is read again: the same row is known by its key, wherever it has moved to. */

const HEADINGS = ['No', 'LSAB', 'LA', 'SU', 'Date notified', 'Home', 'Update'];
const ROW = ['1', 'Devon SAB', 'Devon', 'AB', '12/03/2010', 'Larkmoor House', 'Chased'];
const rowsOf = (...rows: readonly (readonly string[])[]) =>
  planTakeOver(workbook(sheet('2010', [HEADINGS, ...rows])), { answers: {}, people: PEOPLE, today: TODAY }).rows;
const first = rowsOf(ROW);
/** How a row compares with that of the same key, if there was one. */
const compared = (row: OldRow | undefined) =>
  row && comparison(row.proposed, first.find(({ key }) => key === row.key)?.proposed);

test('unchanged, though other rows were added above it', () => {
  const [, same] = rowsOf(['2', 'Kent SAB', 'Kent', 'CD', '1/4/10', '', ''], ROW);
  expect(compared(same)).toEqual({ is: 'unchanged' });
});

test('new', () => {
  const [, other] = rowsOf(ROW, ['2', 'Kent SAB', 'Kent', 'CD', '1/4/10', '', '']);
  expect(compared(other)).toEqual({ is: 'new' });
});

test('differs, with the fields that do', () => {
  const [changed] = rowsOf(['1', 'Devon SAB', 'Devon', 'AB', '13/03/2010', 'Larkmoor House', 'Chased again']);
  expect(compared(changed)).toEqual({ is: 'differs', fields: ['notifiedOn', 'note'] });
});

const FACTS = {
  banner: '',
  sheet: '2010',
  oldNumber: '',
  board: 'Devon SAB',
  initials: 'AB',
  date: '12/03/2010',
  service: 'Larkmoor'
};

test('the key is the sheet, the year over the row and the old number', () => {
  expect(rowKey({ ...FACTS, oldNumber: '14' })).toBe(
    rowKey({ ...FACTS, oldNumber: ' 14 ', board: 'Kent', initials: '' })
  );
  for (const other of [{ sheet: '2011' }, { banner: '2011/12' }])
    expect(rowKey({ ...FACTS, oldNumber: '14' })).not.toBe(rowKey({ ...FACTS, oldNumber: '14', ...other }));
});

test('without a number it is board, initials, date and service, on whichever sheet', () => {
  expect(rowKey(FACTS)).toBe(rowKey({ ...FACTS, sheet: 'Closed', board: 'DEVON  SAB' }));
  for (const other of [{ board: 'Kent SAB' }, { initials: 'CD' }, { date: '13/03/2010' }, { service: 'Hill View' }])
    expect(rowKey(FACTS)).not.toBe(rowKey({ ...FACTS, ...other }));
});

test('a row that says nothing has no key, and is rejected', () => {
  expect(rowKey({ sheet: '2010', banner: '', oldNumber: '', board: '', initials: '', date: '', service: '' })).toBe('');
});
