import { siteToken } from '../../bot/site-token';
import type { SignedRow } from '../../src/domain/take-over/signed-row';
import { createSharePointClient } from '../../src/register/client/sharepoint-client';
import { saveOldFile, addOldRows } from '../../src/register/old-register';
import { anOldRow } from '../domain/take-over/an-old-row';
import type { Tenant } from '../support/tenant';

const HASH = '5e'.repeat(32);

/** A row of a file that was read, by its number on the sheet. Its board tells it from the others. */
export const oldRowAt = (row: number, { proposed, ...given }: Partial<SignedRow> = {}): SignedRow => {
  const before = anOldRow();
  return {
    ...before,
    file: HASH,
    key: row.toString(16).padStart(32, '0'),
    row,
    proposed: {
      ...before.proposed,
      partnershipReference: `OLD ${row}`,
      source: `Sheet “2010”, row ${row}`,
      ...proposed
    },
    ...given
  };
};

/** Puts rows into the list as reading a file does, with what was found of the file. */
export async function readOldRows({ home, site }: Tenant, rows: readonly SignedRow[]): Promise<void> {
  const token = siteToken({ kind: 'local-tenant', tokenUrl: `${home}/identity/provisioning-token` });
  const sp = createSharePointClient({ siteUrl: site, token, patience: 'background' });
  await saveOldFile(sp, {
    hash: HASH,
    readAt: '2026-11-20T09:12:00.000Z',
    rows: rows.length,
    rejected: 2,
    handedOver: true,
    fates: { field: 21, note: 5, heading: 8, 'left-out': 3, rejected: 4 }
  });
  await addOldRows(sp, rows);
}
