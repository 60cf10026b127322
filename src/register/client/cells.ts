/** The longest text of a single-line column in SharePoint. */
const LINE = 255;

/** The longest text of a note column, in characters, as tenants report it. */
export const LONGEST_NOTE = 63_999;

/** Text for people in a single-line column: cut if it is too long, because State holds the whole. Null if empty. */
export function line(text: string): string | null {
  const flat = text.replace(/\p{Cc}+/gu, ' ').trim();
  if (flat.length <= LINE) return flat || null;
  const cut = flat.slice(0, LINE - 1);
  return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}

/** Text that rows are found by, so it must not be cut. */
export function whole(text: string): string {
  if (text.length > LINE) throw new Error(`A key of ${text.length} characters does not fit into a column of ${LINE}.`);
  return text;
}

/**
 * JSON for a note column. Escapes characters that XML forbids or that editors remove, so that it is read as it was
 * written.
 */
export const json = (content: unknown): string =>
  JSON.stringify(content).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`
  );

/** A day (YYYY-MM-DD) for a date-only column: noon UTC is the same day in every time zone of a site. Null if empty. */
export const day = (date: string): string | null => (date === '' ? null : `${date}T12:00:00Z`);
