import { plainLine, wordKey } from '../input/characters';
import { notesIn } from './notes';
import { isOwnWord } from './personal';

/** Names of persons that a letter gives without a label for them, so that none is in an answer or in what is shown. */

const TITLES: ReadonlySet<string> = new Set(
  'mr mrs ms miss mx master dr doctor prof professor sir dame lady lord rev cllr councillor sister nurse pc dc ds di dci dsi'.split(
    ' '
  )
);
/** What stands before a person’s name and before little else. */
const BEFORE_NAMES: ReadonlySet<string> = new Set(
  'contact c/o attn attention fao dear named née nee mother father son daughter wife husband brother sister aunt uncle grandmother grandfather mum dad carer partner baby'.split(
    ' '
  )
);
/** What stands before much else as well: two words have to follow. */
const MAYBE_BEFORE: ReadonlySet<string> = new Set('by for from per with to re is was and of cc'.split(' '));
/** Words of a name that is no person’s. */
const OF_NO_PERSON: ReadonlySet<string> = new Set(
  (
    'lodge court manor grange hall hospice clinic surgery nursing residential centre unit ward medical practice view villa cottage gardens park homecare ' +
    'street road lane avenue close drive way terrace square green hill bank ' +
    'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday ' +
    'jan feb mar apr jun jul aug sept sep oct nov dec mon tue wed thu fri sat sun ' +
    'dydd llun mawrth mercher iau gwener sadwrn sul ionawr chwefror ebrill mai mehefin gorffennaf awst medi hydref tachwedd rhagfyr ' +
    'safeguarding sar scr lcspr cspr imr ofsted cqc coroner office association department section act panel group subgroup committee ' +
    'all sir madam colleague colleagues team intake commission commissioner commissioning quality data protection officer lead head deputy business ' +
    'local authority service trust integrated primary public people young person yes no our your ref initials regulated mental ' +
    'this that these those there here please thank thanks we it he she they a an in on at if when who which domestic homicide learning rapid'
  ).split(' ')
);

const MOST_WORDS = 300;
/** A first name and a family name, with one between them. */
const LONGEST_NAME = 3;
const CAPITAL = /^\p{Lu}[\p{L}\p{M}’'-]+$/u;
/** Something else begins behind these. */
const ENDS = /[.,;:?!)\]}>/|–—]$/;

interface Word {
  readonly text: string;
  readonly isEnd: boolean;
}

/** Names in a line: behind a title or “contact”, and in brackets. */
export function namesIn(line: string): readonly string[] {
  const inNotes = notesIn(line).flatMap((note) => [...behindWords(note), ...runsIn(note)]);
  return [...new Set([...inNotes, ...behindWords(line)])];
}

/**
 * Names in what stands at a label, as in “Devon – Mary Example”. `isOfService`: it begins with a name of its own.
 */
export const namesBeside = (said: string, isOfService: boolean): readonly string[] =>
  runsIn(said).filter((run) => !isOfService || !plainLine(said).startsWith(run));

/** “C. Dinglewood”, “J Smith”: the first letter of a first name, or two, and a family name. */
export function initialledNamesIn(line: string): readonly string[] {
  const words = wordsOf(line);
  return words.flatMap(({ text: letter, isEnd }, at) => {
    const [before, next] = [words[at - 1]?.text ?? '', words[at + 1]];
    if (next === undefined || !FIRST_LETTERS.test(letter) || LETTERED.has(before.toLowerCase())) return [];
    const isFamilyName = isOfName(next) && /\p{Ll}/u.test(next.text) && isOfPerson([next]);
    return isFamilyName ? [`${letter}${isEnd ? '.' : ''} ${next.text}`] : [];
  });
}

const FIRST_LETTERS = /^\p{Lu}(?:\.?\p{Lu})?$/u;
/** What a letter follows that is no name’s: “Child A”. */
const LETTERED: ReadonlySet<string> = new Set('child adult baby case sibling section ward unit part annex'.split(' '));

/** The words of a name, each with a capital and of three letters at least, without titles and what is no person’s. */
export const wordsOfNames = (line: string): readonly string[] =>
  wordsOf(line).flatMap((word) =>
    isOfName(word) && word.text.length > 2 && !TITLES.has(word.text.toLowerCase()) && isOfPerson([word])
      ? [word.text]
      : []
  );

/** Names in what stands beside the words of a label, where one word may be one. */
export const namesInNote = (note: string): readonly string[] => [...namesIn(note), ...runsIn(note, 1)];

function wordsOf(text: string): readonly Word[] {
  return plainLine(text)
    .split(/[ ()[\]{}<>"“”]+/, MOST_WORDS)
    .filter((word) => word !== '')
    .flatMap((word): readonly Word[] =>
      /^[-–—/|]+$/.test(word)
        ? [{ text: '', isEnd: true }]
        : [{ text: word.replace(/[.,;:?!/|–—]{1,4}$/, '').replace(/[’']s$/, ''), isEnd: ENDS.test(word) }]
    );
}

const isOfName = ({ text }: Word): boolean => CAPITAL.test(text);

/** Names of nobody, by one word: “Larkmoor House”, “Devon County Council”. */
const isOfPerson = (run: readonly Word[]): boolean =>
  run.every(({ text }) => {
    const key = wordKey(text);
    return isOwnWord(key) && !OF_NO_PERSON.has(key);
  });

function behindWords(text: string): readonly string[] {
  const words = wordsOf(text);
  return words.flatMap(({ text: word, isEnd }, at) => {
    const key = word.toLowerCase();
    const isTitle = TITLES.has(key) && /^\p{Lu}/u.test(word);
    const isBefore = BEFORE_NAMES.has(key);
    if (!isTitle && !isBefore && !(MAYBE_BEFORE.has(key) && !isEnd)) return [];
    const run = runFrom(words, at + 1);
    const least = isTitle || isBefore ? 1 : 2;
    if (run.length < least || run.length > LONGEST_NAME) return [];
    const own = isTitle ? run.filter((each) => isOfPerson([each])) : isOfPerson(run) ? run : [];
    return own.length > 0 ? [own.map((each) => each.text).join(' ')] : [];
  });
}

function runFrom(words: readonly Word[], from: number): readonly Word[] {
  const run: Word[] = [];
  for (const word of words.slice(from, from + LONGEST_NAME + 1)) {
    if (!isOfName(word)) break;
    run.push(word);
    if (word.isEnd) break;
  }
  return run;
}

/** Two or three words with a capital, one behind the other, of which none is a place or an organisation. */
function runsIn(text: string, least = 2): readonly string[] {
  const words = wordsOf(text);
  const runs: string[] = [];
  for (let at = 0; at < words.length;) {
    const run = runFrom(words, at);
    if (
      run.length >= least &&
      run.length <= LONGEST_NAME &&
      isOfPerson(run) &&
      run.some(({ text: word }) => isLong(word))
    )
      runs.push(run.map((each) => each.text).join(' '));
    at += Math.max(1, run.length);
  }
  return runs;
}

/** Two capitals alone are initials or an abbreviation. */
const isLong = (word: string): boolean => word.length > 2 && (/\p{Ll}/u.test(word) || /[AEIOUY]/.test(word));
