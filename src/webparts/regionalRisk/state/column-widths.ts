/** No column gets narrower, in percent of the width of its table. */
export const NARROWEST = 6;

/**
 * The widths of columns, in percent, after the edge between one and the next was moved so far to the right; negative:
 * to the left. The sum stays, and none gets narrower than `NARROWEST`.
 */
export function resized(widths: readonly number[], column: number, by: number): readonly number[] {
  const [here, next] = [widths[column], widths[column + 1]];
  if (here === undefined || next === undefined) return widths;
  const moved = Math.min(Math.max(by, NARROWEST - here), next - NARROWEST);
  return widths.map((width, at) => (at === column ? width + moved : at === column + 1 ? width - moved : width));
}
