import JSZip from 'jszip';
import { hasTypes, partOf, textOf } from '../../reading/child/zip-parts.mts';
import { agreed, isTooMany } from './agreed.mts';
import { countOds } from './count-ods.mts';
import { odsSheets } from './ods-sheets.mts';
import type { WorkbookLimits, WorkbookRead } from './wire.mts';

/**
 * The sheets of an .ods file. No library reads one whole, so this service does; its XML is counted a second time in
 * another way, and nothing is taken where the two differ. Charts and pictures in it, and macros, are not read at all.
 */
export async function readOdsFile(bytes: Uint8Array, limits: WorkbookLimits): Promise<WorkbookRead> {
  const zip = await JSZip.loadAsync(bytes);
  let left = limits.unpacked;
  const parts: (string | undefined)[] = [];
  for (const path of ['META-INF/manifest.xml', 'content.xml', 'styles.xml']) {
    const file = zip.file(path);
    const part = file ? await partOf(file, left) : undefined;
    if (part === 'too-big') return { answer: { cannot: part } };
    left -= part?.length ?? 0;
    parts.push(part && textOf(part));
    // What has a password is no XML.
    if (parts[0]?.includes('encryption-data')) return { answer: { cannot: 'password' } };
  }
  const [, content, styles] = parts;
  if (content === undefined || hasTypes(content) || hasTypes(styles ?? '')) return { answer: { cannot: 'damaged' } };
  const counted = countOds(content);
  if (isTooMany(counted, limits.cells)) return { answer: { cannot: 'too-big' } };
  const sheets = odsSheets(content, styles);
  return { answer: sheets ? agreed(sheets, counted, limits.unpacked) : { cannot: 'not-a-workbook' } };
}
