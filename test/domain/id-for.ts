/** The same name always has the same id, in the form of a directory object id. */
export function idFor(name: string): string {
  const parts = [1, 2, 3, 4].map((salt) => {
    const hash = Array.from(name).reduce(
      (sum, letter) => Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0,
      (0x811c9dc5 * salt) >>> 0
    );
    return hash.toString(16).padStart(8, '0');
  });
  return parts.join('').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
