/** How far into a PDF file its linearization stands, which says how many pages it has. In bytes. */
const BEGINNING = 2048;

const latin = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');

export const isPdf = (bytes: Uint8Array): boolean => latin(bytes.subarray(0, 5)) === '%PDF-';

/**
 * The pages of a PDF file, where it says them openly: in its linearization, or in the root of its page tree, which has
 * the highest count. Nothing where that is packed.
 */
export function pdfPages(bytes: Uint8Array): number | undefined {
  if (!isPdf(bytes)) return undefined;
  const text = latin(bytes);
  const head = text.slice(0, BEGINNING);
  const linearized = head.indexOf('/Linearized');
  const all = linearized < 0 ? null : /\/N (\d{1,6})/.exec(head.slice(linearized));
  if (all) return Number(all[1]);
  const counts = [...text.matchAll(/\/Type\s{0,5}\/Pages\b|\/Count\s{1,5}(\d{1,6})\b/g)].map(([, count]) => count);
  const trees = counts.filter((count) => count === undefined).length;
  const most = Math.max(0, ...counts.map((count) => Number(count ?? 0)));
  return trees > 0 && most > 0 ? most : undefined;
}
