/** What each server on the way of a mail adds differs from one delivery to the next; what its sender wrote does not. */
const OF_SENDER = /^(?:from|to|cc|subject|date|message-id|content-[a-z-]+|mime-version):/i;

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** What its sender wrote of a mail as it came: the headers of their program, and all that follows the headers. */
export function contentOf(original: Uint8Array): Uint8Array {
  const end = endOfHeaders(original);
  const headers = Buffer.from(original.subarray(0, end)).toString('latin1');
  const kept = headers
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)
    .filter((line) => OF_SENDER.test(line))
    .sort();
  return Buffer.concat([Buffer.from(kept.join('\n'), 'latin1'), original.subarray(end)]);
}

/** Where the empty line begins behind the headers. */
function endOfHeaders(bytes: Uint8Array): number {
  for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) {
    const next = bytes[at + 1] === CARRIAGE_RETURN ? at + 2 : at + 1;
    if (bytes[next] === LINE_FEED) return at;
  }
  return bytes.length;
}
