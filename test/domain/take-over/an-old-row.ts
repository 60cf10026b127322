import type { SignedRow } from '../../../src/domain/take-over/signed-row';

/** A row of the old register that waits for the lead of the South West. */
export const anOldRow = (given: Partial<SignedRow> = {}): SignedRow => ({
  key: '0123456789abcdef0123456789abcdef',
  file: 'f'.repeat(64),
  sheet: '2010',
  row: 14,
  region: 'South West',
  kind: 'adult',
  stage: 'waiting',
  cells: [
    { column: 'A', heading: 'Board', shown: 'South Glos SAB', fate: 'Taken as the partnership' },
    { column: 'B', heading: 'LA', shown: 'S Glos', fate: 'Taken as the local authority' },
    { column: 'C', heading: 'Date notified', shown: '13/3/10', fate: 'Taken as the date we were notified' }
  ],
  proposed: {
    partnership: 'South Glos SAB',
    authority: 'South Gloucestershire',
    notifiedOn: '2010-03-13',
    source: 'Sheet “2010”, row 14'
  },
  corrected: {},
  mayName: false,
  doubts: [],
  takenOut: 0,
  ...given
});
