/** The rows of a field of pasted rows, as JSON from the service. Empty when nothing was pasted. */
export function tableOf(text: string): readonly (readonly string[])[] {
  if (!text.startsWith('[[')) return [];
  try {
    const rows: unknown = JSON.parse(text);
    return Array.isArray(rows)
      ? rows.map((row: unknown) =>
          Array.isArray(row) ? row.map((cell: unknown) => (typeof cell === 'string' ? cell : '')) : []
        )
      : [];
  } catch {
    return [];
  }
}
