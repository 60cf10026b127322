import { createHash } from 'node:crypto';

/** A UUID made from a name: the same name always has the same key, so that what is entered twice is there once. */
export function stableKey(name: string): string {
  const bytes = createHash('sha1').update('serious case reviews: example: ').update(name).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
