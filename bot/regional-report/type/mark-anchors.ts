import type { Font } from 'fontkit';

/** How fontkit places a mark on the letter before it, which may have no place for marks of its class. */
type ApplyAnchor = (mark: { readonly markAnchor?: unknown }, base: unknown, place: number) => void;

const patched = new WeakSet<object>();

/**
 * Leaves a mark where it stands when the letter before it has no anchor for it, which OpenType allows. fontkit 2.0.4
 * throws there: no text with such a pair could be set, as in Punjabi and in vowelled Arabic. The library that makes the
 * PDF uses the same class.
 */
export function tolerateMissingAnchors(font: Font): void {
  const placing = held(held(held(font, '_layoutEngine'), 'engine'), 'GPOSProcessor');
  const shared: unknown = placing && Object.getPrototypeOf(placing);
  if (typeof shared !== 'object' || shared === null || patched.has(shared)) return;
  const applied = Reflect.get(shared, 'applyAnchor') as ApplyAnchor;
  Reflect.set(shared, 'applyAnchor', function (this: unknown, ...[mark, base, place]: Parameters<ApplyAnchor>): void {
    if (mark.markAnchor && base) applied.call(this, mark, base, place);
  });
  patched.add(shared);
}

/** What an object holds under a name that its types do not tell. */
function held(of: unknown, name: string): object | undefined {
  if (typeof of !== 'object' || of === null) return undefined;
  const value: unknown = Reflect.get(of, name);
  return typeof value === 'object' && value !== null ? value : undefined;
}
