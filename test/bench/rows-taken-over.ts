import { PATHS } from '../../src/client/paths';
import { addOldRows, saveOldFile } from '../../src/register/old-register';
import { openOldDesk, NOW } from '../bot/old-register/an-old-desk';
import { safeguardingLead } from '../domain/builders';
import { anOldRow } from '../domain/take-over/an-old-row';
import { rounded, type Figure } from './figure';
import { DISTANCE } from './request-counts';

const HANDED_OVER = 1_000;
const TAKEN_OVER = 20;
const A_MINUTE = 60_000;

/** What a row may ask of SharePoint until it is taken over: who and which, the register, the review, the row. */
const OF_A_ROW = 4;

/** What the rows of the old register ask of SharePoint, handed over and taken over one by one, and how fast they go. */
export async function measureTakingOver(): Promise<readonly Figure[]> {
  const desk = await openOldDesk();
  const far = { delayMs: DISTANCE, count: 1_000_000, match: '.' };
  const measured = async (
    work: () => Promise<unknown>
  ): Promise<{ readonly ms: number; readonly requests: number }> => {
    await desk.site.fault(far);
    desk.site.requests.length = 0;
    const started = performance.now();
    await work();
    const found = { ms: performance.now() - started, requests: desk.site.requests.length };
    await desk.site.calm();
    return found;
  };
  const rows = Array.from({ length: HANDED_OVER }, (_, row) => {
    const { proposed, ...rest } = anOldRow({ key: row.toString(16).padStart(32, '0'), row });
    return { ...rest, proposed: { ...proposed, partnership: `Board ${row}`, partnershipReference: `OLD ${row}` } };
  });
  try {
    const { file } = anOldRow();
    await saveOldFile(desk.site.sp, {
      hash: file,
      readAt: NOW,
      rows: HANDED_OVER,
      rejected: 0,
      handedOver: true,
      fates: {}
    });
    const handed = await measured(() => addOldRows(desk.site.sp, rows));
    const taken = await measured(async () => {
      for (const { key } of rows.slice(0, TAKEN_OVER)) {
        const answer = await desk.post(safeguardingLead, PATHS.takeOverRow, {
          key,
          given: {},
          anyway: ['looks-alike']
        });
        if (!answer.ok) throw new Error(`A row was not taken over: ${answer.status}`);
      }
    });
    const [each, all] = [taken.ms / TAKEN_OVER, handed.ms / HANDED_OVER];
    return [
      {
        operation: `old register: ${HANDED_OVER.toLocaleString('en-GB')} rows handed over`,
        requests: handed.requests,
        atDistance: handed.ms,
        note: `${Math.round(A_MINUTE / all).toLocaleString('en-GB')} rows a minute`
      },
      {
        operation: 'old register: a row taken over, before its delivery',
        requests: rounded(taken.requests / TAKEN_OVER),
        atDistance: each,
        aim: { requests: OF_A_ROW + 1 },
        note: `${Math.round(A_MINUTE / each).toLocaleString('en-GB')} rows a minute, one after another`
      }
    ];
  } finally {
    await desk.close();
  }
}
