/** What stands round an answer in pairs: emphasis of mails without looks, and quotation marks. */
const PAIRS: readonly (readonly [opens: string, closes: string])[] = [
  ['“', '”'],
  ['‘', '’'],
  ['„', '“'],
  ['«', '»'],
  ['"', '"'],
  ["'", "'"],
  ['`', '`'],
  ['(', ')']
];
/** Before or behind an answer, and no part of it. */
const LEADING = /^(?:[•▪◦·–—-] |[–—-](?=\p{L})) {0,4}/u;
const TRAILING = / [–—-]$/;
const STOP = /[.,;]$/;
/** Letters with a stop behind each, as in “N.O.”: the last stop belongs to them. */
const DOTTED = /(?:^|[\s.-])\p{L}\.[ -]{0,2}\p{L}\.$/u;
/** Signs that no answer has. An apostrophe within or behind a word is none. */
const SIGN = /[“”„«»"`*~|<>{}[\]\u{fffd}]|(?:^|[^\p{L}\p{N}])[‘’']|(?:^|[^\p{L}\p{N}])_|_(?:$|[^\p{L}\p{N}])/u;
const EDGE = /^[-–—=+:;,.?!/\\#)]|[-–—=+:;,/\\#('’‘]$/;
const MOST_ROUND = 6;

interface Cleaned {
  readonly text: string;
  /** Signs are left that have no partner: a part of it may be missing. */
  readonly isHalf: boolean;
}

/** An answer without what stands round it: never without one half of a pair. */
export function withoutSigns(said: string): Cleaned {
  let text = withoutEmphasis(said).trim();
  for (let round = 0; round < MOST_ROUND; round += 1) {
    const next = unwrapped(withoutStop(text).replace(LEADING, '').replace(TRAILING, '').trim());
    if (next === text) break;
    text = next;
  }
  return { text, isHalf: text !== '' && (SIGN.test(text) || EDGE.test(text) || !hasPairedBrackets(text)) };
}

const withoutStop = (text: string): string => (DOTTED.test(text) ? text : text.replace(STOP, '').trimEnd());

/** What a pair of signs encloses wholly, without either of them in it. */
function unwrapped(text: string): string {
  const pair = PAIRS.find(([opens, closes]) => text.length > 2 && text.startsWith(opens) && text.endsWith(closes));
  if (!pair) return text;
  const inner = text.slice(1, -1);
  return inner.includes(pair[0]) || (pair[1] !== '’' && inner.includes(pair[1])) ? text : inner.trim();
}

function hasPairedBrackets(text: string): boolean {
  let open = 0;
  for (const sign of text) {
    open += sign === '(' ? 1 : sign === ')' ? -1 : 0;
    if (open < 0) return false;
  }
  return open === 0;
}

const MARKS = /[*_]{1,3}/g;
const SPACE = /[\s.,;:!?()“”"‘’'/–—-]/;

/**
 * A text without the asterisks and lines that programs put round bold and slanted words, where each has its partner.
 */
export function withoutEmphasis(text: string): string {
  if (!/[*_]/.test(text)) return text;
  const open: { readonly mark: string; readonly at: number }[] = [];
  const gone: { readonly at: number; readonly length: number }[] = [];
  for (const { 0: mark, index = 0 } of text.matchAll(MARKS)) {
    const [before, after] = [text.charAt(index - 1), text.charAt(index + mark.length)];
    const mayOpen = (before === '' || SPACE.test(before)) && after !== '' && !/[\s*_]/.test(after);
    const mayClose = (after === '' || SPACE.test(after)) && before !== '' && !/[\s*_]/.test(before);
    const last = open.at(-1);
    if (mayClose && last?.mark === mark) {
      open.pop();
      gone.push({ at: last.at, length: mark.length }, { at: index, length: mark.length });
    } else if (mayOpen && open.length < MOST_OPEN) open.push({ mark, at: index });
  }
  let kept = '';
  let from = 0;
  for (const { at, length } of gone.sort((a, b) => a.at - b.at)) {
    kept += text.slice(from, at);
    from = at + length;
  }
  return kept + text.slice(from);
}
const MOST_OPEN = 20;
