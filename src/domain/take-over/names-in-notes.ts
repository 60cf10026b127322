import { plainLine, wordKey } from '../input/characters';
import { TWO_LETTER_NAMES } from '../letters/initials';
import { wordsOfNames } from '../letters/names';
import { BEFORE_NAME, BEFORE_PERSON, LETTERED, NO_NAMES, PERSONS } from './family-words';

/** A word of a note without what stands round it. */
interface Word {
  readonly text: string;
  readonly key: string;
  readonly opens: boolean;
  /** It is that of someone: “Kylie’s”. */
  readonly isOwner: boolean;
  /** What stands behind it. */
  readonly end: string;
}

const WORD = /^([("'“‘]{0,3})(.{0,60}?)(['’]s)?([.,;:!?)"”’']{0,4})$/u;
const INITIAL = /^\p{Lu}$/u;
const DASH = /^[-–—]+$/;
/** Behind a title stands a name, in small letters too. */
const TITLED = /(?<![\p{L}\d])(?:mrs?|ms|dr)(?:\. ?| )(\p{L}[\p{L}'’-]{2,40})/giu;
/** A shorter word of capitals is an abbreviation, or initials. */
const SHORTEST_OF_CAPITALS = 5;
const MOST_OF_A_NAME = 3;
/** “name is”, “is called”. */
const MOST_BETWEEN = 2;

/** Names that words show to be names by who is named: “sibling Jayden”, “Kylie’s mother”; “Jayden O.”, “mr okafor”. */
export function namesInNotes(words: string): readonly string[] {
  const said = wordsIn(words);
  return [
    ...said.flatMap((word, at) => [
      ...beforeInitial(said, at),
      ...(isPerson(word) && !/[.;!?]/.test(word.end) ? behindPerson(said, at + 1) : []),
      ...(isNameWord(word) && isOfPersonBehind(said, at) ? [word.text] : [])
    ]),
    ...[...plainLine(words).matchAll(TITLED)].map(([, name = '']) => name)
  ];
}

/** Whether words are only those that are in no name. */
export const isNoName = (name: string): boolean =>
  wordKey(name)
    .split(' ')
    .every((word) => NO_NAMES.has(word) || PERSONS.has(word));

const wordsIn = (words: string): readonly Word[] =>
  plainLine(words)
    .split(/[ /]+/)
    .flatMap((each): readonly Word[] => {
      const [, before = '', text = '', owner, end = ''] = WORD.exec(each) ?? [];
      if (text === '' || DASH.test(text)) return [];
      return [{ text, key: wordKey(text), opens: before.includes('('), isOwner: owner !== undefined, end }];
    });

/** “half-sister” and “son-in-law” are of the family, too. */
const isPerson = ({ key }: Word): boolean => key.split(' ').some((word) => PERSONS.has(word));

const isNameWord = (word: Word): boolean => {
  const { text, key } = word;
  if (isPerson(word) || LETTERED.has(key) || NO_NAMES.has(key)) return false;
  if (!/\p{Ll}/u.test(text) && text.length < SHORTEST_OF_CAPITALS) return false;
  return TWO_LETTER_NAMES.has(text.toUpperCase()) || wordsOfNames(text).length > 0;
};

/** “Jayden O.”, “Jayden O”: “I” without its full stop is who writes. */
function beforeInitial(words: readonly Word[], at: number): readonly string[] {
  const [word, next] = [words[at], words[at + 1]];
  if (!word || !next || word.end !== '' || next.opens || !INITIAL.test(next.text) || !isNameWord(word)) return [];
  if (next.text === 'I' && next.end === '' && words[at + 2] !== undefined) return [];
  return [`${word.text} ${next.text}${next.end.startsWith('.') ? '.' : ''}`];
}

/** The name behind such a word: “sibling Jayden”, “mother is called Tracey”. */
function behindPerson(words: readonly Word[], from: number): readonly string[] {
  const between = words.slice(from, from + MOST_BETWEEN).findIndex(({ key }) => !BEFORE_NAME.has(key));
  const first = from + (between < 0 ? MOST_BETWEEN : between);
  const run: Word[] = [];
  for (const word of words.slice(first, first + MOST_OF_A_NAME)) {
    // An abbreviation is no part of the name; a word such as “Unit” makes it none.
    if (!/^\p{Lu}/u.test(word.text) || /^\p{Lu}{1,4}$/u.test(word.text)) break;
    if (NO_NAMES.has(word.key)) break;
    if (!isNameWord(word)) return [];
    run.push(word);
    if (word.end !== '' || word.isOwner) break;
  }
  return run.length === 0 ? [] : [run.map(({ text }) => text).join(' ')];
}

/** “Kylie’s mother”, “Kylie (sister)”, “Kylie, her sister”. */
function isOfPersonBehind(words: readonly Word[], at: number): boolean {
  const [word, next] = [words[at], words[at + 1]];
  if (!word || !next) return false;
  const isBetween = BEFORE_PERSON.has(next.key);
  const person = isBetween ? words[at + 2] : next;
  if (!person || !isPerson(person)) return false;
  return word.isOwner || next.opens || (word.end === ',' && isBetween);
}
