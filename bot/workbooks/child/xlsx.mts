import JSZip from 'jszip';
import { hasTypes, partOf, textOf } from '../../reading/child/zip-parts.mts';
import { agreed, isTooMany } from './agreed.mts';
import { countSheets } from './count-sheets.mts';
import { sheetsIn } from './sheets.mts';
import type { WorkbookLimits, WorkbookRead } from './wire.mts';

/** Parts that say what is on the sheets. */
const READ = /\.(?:xml|rels)$/i;
/** Parts that show it again, or lead elsewhere: nobody reads them. */
const LEFT_OUT =
  /(?:^|\/)(?:charts|ctrlProps|customXml|diagrams|docProps|drawings|embeddings|externalLinks|media|pivotCache|pivotTables|queryTables|slicerCaches|slicers|tables|timelineCaches|timelines)\//;

/**
 * The sheets of an .xlsx or .xlsm file. Two readers, which share no code, get the same parts: what a sheet holds
 * according to the one is counted by the other, and nothing is taken where they differ.
 */
export async function readXlsxFile(bytes: Uint8Array, limits: WorkbookLimits): Promise<WorkbookRead> {
  const parts = await partsOf(await JSZip.loadAsync(bytes), limits.unpacked);
  if (typeof parts === 'string') return { answer: { cannot: parts } };
  const counted = countSheets(parts);
  if (isTooMany(counted, limits.cells)) return { answer: { cannot: 'too-big' } };
  const sheets = await sheetsIn(
    await packed(parts),
    counted.map(({ index }) => index)
  );
  return { answer: agreed(sheets, counted, limits.unpacked) };
}

/** The parts that are read, by their paths; unpacked no further than `most` bytes in all. */
async function partsOf(zip: JSZip, most: number): Promise<ReadonlyMap<string, string> | 'too-big' | 'damaged'> {
  const parts = new Map<string, string>();
  let left = most;
  for (const file of Object.values(zip.files)) {
    if (file.dir || !READ.test(file.name) || LEFT_OUT.test(file.name)) continue;
    const part = await partOf(file, left);
    if (part === 'too-big') return part;
    left -= part.length;
    const xml = textOf(part);
    if (hasTypes(xml)) return 'damaged';
    parts.set(file.name, xml);
  }
  return parts;
}

/** The same parts and nothing else, not compressed. */
function packed(parts: ReadonlyMap<string, string>): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const [path, xml] of parts) zip.file(path, xml);
  return zip.generateAsync({ type: 'uint8array', compression: 'STORE' });
}
