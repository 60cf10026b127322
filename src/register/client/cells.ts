/** The longest text of a single-line column in SharePoint. */
const LINE = 255;

/** Text for people in a single-line column: cut rather than refused, because State holds the whole. Null when empty. */
export function line(text: string): string | null {
  const flat = text.replace(/\p{Cc}+/gu, ' ').trim();
  if (flat.length <= LINE) return flat || null;
  const kept = flat.slice(0, LINE - 1);
  return `${/[\uD800-\uDBFF]$/.test(kept) ? kept.slice(0, -1) : kept}…`;
}

/** Text that is looked up by, and must not be cut. */
export function whole(text: string): string {
  if (text.length > LINE) throw new Error(`A key of ${text.length} characters does not fit into a column of ${LINE}.`);
  return text;
}

/** JSON for a note column. Characters that XML forbids or that editors swallow are escaped, so that they come back as they went. */
export const json = (content: unknown): string =>
  JSON.stringify(content).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`
  );

/** A day (YYYY-MM-DD) for a date-only column: noon UTC is the same day in every time zone that a site may have. Null when empty. */
export const day = (date: string): string | null => (date === '' ? null : `${date}T12:00:00Z`);
