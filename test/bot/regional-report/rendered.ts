import JSZip from 'jszip';
import { renderReport } from '../../../bot/regional-report/rendering';
import type { Reports } from '../../../bot/regional-report/reports';
import { director } from '../../domain/builders';
import { say } from '../speaking';

/** The words of the Word and the Excel file of a report, as they are given out. */
export async function rendered(reports: Reports, number: number): Promise<readonly string[]> {
  const read = await reports.read({ actorId: director.id, region: 'South West', number });
  if (!read.ok) throw new Error(say(read.refusal.sentence));
  const files = await Promise.all(
    (['docx', 'xlsx'] as const).map(async (format) =>
      (await JSZip.loadAsync(await renderReport(read.issued, format))).file(/\.xml$/)
    )
  );
  return Promise.all(
    files.map(async (parts) =>
      (await Promise.all(parts.map((part) => part.async('string')))).join(' ').replace(/<[^>]*>/g, ' ')
    )
  );
}
