import { wordKey } from '../input/characters';

const TICKED = /^(?:[☒☑✓✔✗✘■⊠]|\[ ?[xX✓✔] ?\]|\( ?[xX✓✔] ?\))/u;
const OPEN = /^(?:[☐□▢❏⬜○]|\[ {0,3}\]|\( {0,3}\)|_{1,3}(?!_))/u;

/** Yes or no in words alone, beside a box or in place of a tick. */
const WORDS: Readonly<Record<string, 'yes' | 'no' | 'unknown'>> = {
  yes: 'yes',
  y: 'yes',
  no: 'no',
  n: 'no',
  'not known': 'unknown',
  'not yet known': 'unknown',
  unknown: 'unknown'
};

/** The answer where nothing stands there but the word. */
export function saidPlainly(text: string): 'yes' | 'no' | 'unknown' | undefined {
  const key = text.length > LONGEST || hasBoxes(text) ? '' : wordKey(text);
  return Object.hasOwn(WORDS, key) ? WORDS[key] : undefined;
}

/** Whether there is a box to tick, ticked or not. */
export const hasBoxes = (text: string): boolean =>
  /[☒☑✓✔✗✘■⊠☐□▢❏⬜○]|\[ {0,3}[xX✓✔]? {0,3}\]|\( {0,3}[xX✓✔]? {0,3}\)/u.test(text);

/** No row of boxes is longer. */
const LONGEST = 120;

interface Box {
  readonly isTicked: boolean;
  readonly before: string;
  readonly after: string;
}

/**
 * The answer by the one box that is ticked, as a form takes it: yes, no or unknown. Boxes stand all before their words,
 * or all behind them; of anything else nothing is said.
 */
export function tickedIn(text: string): 'yes' | 'no' | 'unknown' | undefined {
  if (text.length > LONGEST) return undefined;
  const boxes = boxesIn(text);
  const ticked = boxes.filter(({ isTicked }) => isTicked);
  const [only] = ticked;
  if (!only || ticked.length > 1) return undefined;
  const areBefore = boxes[0]?.before === '' && boxes.at(-1)?.after !== '';
  const areBehind = boxes[0]?.before !== '' && boxes.at(-1)?.after === '';
  if (areBefore === areBehind) return undefined;
  const answers = boxes.map((box) => WORDS[wordKey(areBefore ? box.after : box.before)]);
  const answer = WORDS[wordKey(areBefore ? only.after : only.before)];
  // Each box has another answer, or the words cannot be told apart.
  if (answers.includes(undefined) || new Set(answers).size < answers.length) return undefined;
  return answer;
}

/** Whether nothing but yes, no and boxes is in a text, so that it can be shown. */
export const isOfBoxes = (text: string): boolean =>
  text.length <= LONGEST &&
  wordKey(text)
    .split(' ')
    .every((word) =>
      ['', 'yes', 'no', 'y', 'n', 'not', 'yet', 'known', 'unknown', 'x', 'na', 'a', 'applicable'].includes(word)
    );

function boxesIn(text: string): readonly Box[] {
  const boxes: Box[] = [];
  let words = '';
  let pending: { isTicked: boolean; before: string } | undefined;
  for (let rest = text.trim(); rest !== '';) {
    const sign = TICKED.exec(rest)?.[0];
    const found = sign ?? OPEN.exec(rest)?.[0];
    if (found === undefined) {
      words += rest.charAt(0);
      rest = rest.slice(1);
      continue;
    }
    if (pending) boxes.push({ ...pending, after: words.trim() });
    pending = { isTicked: sign !== undefined, before: words.trim() };
    words = '';
    rest = rest.slice(found.length);
  }
  return pending ? [...boxes, { ...pending, after: words.trim() }] : boxes;
}
