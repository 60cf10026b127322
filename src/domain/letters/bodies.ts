import { wordKey } from '../input/characters';
import { authorityNamed, LOCAL_AUTHORITIES } from '../locations/local-authorities';
import type { Kind } from '../words';

/** The last word of a safeguarding body’s name. */
const ENDS: ReadonlySet<string> = new Set(['board', 'boards', 'partnership', 'partnerships', 'committee', 'partners']);
const OF_BODY: ReadonlySet<string> = new Set(
  'local multi agency safeguarding protection adult adults child children childrens people s board boards partnership partnerships committee partners executive'.split(
    ' '
  )
);
/** Words that councils and boards put round the name of a place. */
const STYLE: ReadonlySet<string> = new Set(
  'the city county borough council of london royal metropolitan district'.split(' ')
);
/** Of a person’s post at a body, which is no name of the body. */
const POST: ReadonlySet<string> = new Set(
  'chair chairman manager officer coordinator administrator member director head secretary lead business unit team office clerk adviser advisor'.split(
    ' '
  )
);
const JOINING: ReadonlySet<string> = new Set(['and', 'of', 'the', 'for', 'upon', 'on', 'in', 'with', '&']);
const LONGEST = 16;

/** Signs that a name does not have: what stands beside them is something else, as a label or a person. */
const APART = /[()[\]{}<>:;|@]|\s[-–—]|[-–—]\s/;

/**
 * Whether words may name a safeguarding body: “Derby Safeguarding Adults Board”, “Cornwall Adult Protection Committee”.
 * There may be other words before it, see `isSureBody`.
 */
export function isBody(text: string): boolean {
  const words = wordsOf(text);
  return (
    !APART.test(withoutShort(text)) &&
    words.length >= 3 &&
    words.length <= LONGEST &&
    ENDS.has(words.at(-1) ?? '') &&
    words.some((word) => word === 'safeguarding' || word === 'protection') &&
    !words.some((word) => POST.has(word))
  );
}

/**
 * Whether a name is that of a body and holds nothing else: its place is that of our table, or one word that may be a
 * place. With more words, some may be a person’s.
 */
export function isSureBody(text: string): boolean {
  if (!isBody(text)) return false;
  const { authorities, others } = placeIn(text);
  const unknown = others.filter((word) => !OF_NO_PERSON.has(word));
  if (unknown.length === 0) return !BEHIND_OTHERS.test(text);
  const [, second] = unknown;
  const isPlace = second === undefined && !/[,/]/.test(text) && !ofPerson(text);
  return authorities.length === 0 && isPlace && !BEHIND_OTHERS.test(text);
}

/** “Wendy’s Safeguarding Adults Board”: whose it is may be a person. */
const ofPerson = (text: string): boolean =>
  /\p{L}[’']s(?!\p{L})/u.test(text.replace(/(?:child|children|adult|people|person)[’']s/gi, ' '));
const BEHIND_OTHERS = /^(?:for|by|of|with|in|on|and|to|from|c\/o|contact)\b/i;

/**
 * How much a line says that is a body’s name and nothing else. `named`: its place is that of our table, so that no
 * person is in it. `unlisted`: one word may be a place that is not. `unsure`: more words, of which some may be a
 * person’s.
 */
export function bodyAlone(text: string): 'named' | 'unlisted' | 'unsure' | undefined {
  if (text.length > LONGEST_LINE || !isBody(text)) return undefined;
  const written = withoutShort(text).split(/\s+/);
  if (!written.every((word) => JOINING.has(word.toLowerCase()) || /^[\p{Lu}(‘'"“]/u.test(word))) return undefined;
  const { authorities, others } = placeIn(text);
  const unknown = others.filter((word) => !OF_NO_PERSON.has(word));
  if (authorities.length > 0 && others.every((word) => JOINING.has(word))) return 'named';
  if (unknown.length <= 1) return others.length > 0 ? 'unlisted' : undefined;
  return authorities.length === 0 ? 'unsure' : undefined;
}

/** Of wider places, and of no person. */
const WIDER: ReadonlySet<string> = new Set(
  'north south east west northern southern eastern western mid greater pan bi tri inner outer central valley tees thames midlands yorkshire sussex berkshire merseyside tyneside teesside humberside cleveland avon'.split(
    ' '
  )
);

/** Whether a name is made of authorities of our table, and words that stand round them, and holds nothing else. */
export function isOfPlaces(text: string): boolean {
  const { authorities, others } = placeIn(text);
  return authorities.length > 0 && others.every((word) => JOINING.has(word));
}

const OF_NO_PERSON: ReadonlySet<string> = new Set([...JOINING, ...WIDER]);

const LONGEST_LINE = 200;

/** The words of a text that name one body by its place, and no other word. Work in proportion to the text. */
export function bodiesNamedIn(text: string): readonly string[] {
  if (!/board|partner|committee/i.test(text)) return [];
  const words: { readonly word: string; readonly index: number }[] = [];
  for (const { 0: word, index = 0 } of text.matchAll(/[\p{L}\p{N}’'&-]+/gu)) words.push({ word, index });
  return [
    ...new Set(
      words.flatMap(({ word, index }, end) => {
        if (!ENDS.has(wordKey(word))) return [];
        for (const first of words.slice(Math.max(0, end - LONGEST + 1), Math.max(0, end - 1))) {
          const name = text.slice(first.index, index + word.length);
          if (/^\p{Lu}/u.test(name) && isSureBody(name) && isOfPlaces(name)) return [name];
        }
        return [];
      })
    )
  ];
}

/** “Derby Safeguarding Adults Board (DSAB)” without its abbreviation: what else stands in brackets may be a name. */
function withoutShort(text: string): string {
  if (!text.includes('(')) return text;
  return text
    .replace(/\(([^()]{0,40})\)/g, (note, inner: string, at: number) =>
      isOwnNote(inner, text.slice(0, at)) ? ' ' : note
    )
    .trim();
}

/** “(DSAB)”, “(the Board)”, “(LSCB)”. */
function isOwnNote(note: string, before: string): boolean {
  const bare = note.replace(/[“”"‘’'.\s]/g, '');
  if (SHORT.test(bare) || bare === initialsOf(before)) return true;
  return wordKey(note)
    .split(' ')
    .every((word) => OF_BODY.has(word) || STYLE.has(word) || JOINING.has(word));
}

const initialsOf = (name: string): string =>
  name
    .trim()
    .split(/[\s-]+/, LONGEST)
    .filter((word) => !JOINING.has(word.toLowerCase()))
    .map((word) => word.charAt(0))
    .join('');

const wordsOf = (text: string): readonly string[] => wordKey(withoutShort(text)).split(' ', LONGEST + 1);

type Named = readonly [words: readonly string[], name: string];

/**
 * Names and other spellings as words, by the first of them; the longest first, so that “North Lincolnshire” is not
 * “Lincolnshire”.
 */
const NAMES: ReadonlyMap<string, readonly Named[]> = LOCAL_AUTHORITIES.flatMap(({ name, aliases = [] }) =>
  [name, ...aliases].map((each): Named => [wordKey(each).split(' '), name])
)
  .sort(([a], [b]) => b.length - a.length)
  .reduce(
    (byFirst, named) => byFirst.set(named[0][0] ?? '', [...(byFirst.get(named[0][0] ?? '') ?? []), named]),
    new Map<string, readonly Named[]>()
  );

/** The authorities that a name holds, and its words that belong to none, nor to its style. */
interface PlaceRead {
  readonly authorities: readonly string[];
  readonly others: readonly string[];
}

function placeIn(text: string): PlaceRead {
  const words = wordsOf(text);
  const found: string[] = [];
  const others: string[] = [];
  for (let at = 0; at < words.length;) {
    const name = NAMES.get(words[at] ?? '')?.find(([sought]) =>
      sought.every((word, index) => words[at + index] === word)
    );
    if (name) {
      found.push(name[1]);
      at += name[0].length;
    } else {
      const word = words[at] ?? '';
      if (!OF_BODY.has(word) && !STYLE.has(word)) others.push(word);
      at += 1;
    }
  }
  return { authorities: [...new Set(found)], others };
}

/** The words of a name that are neither of a place, nor round one, nor among those given. */
export function unknownWords(
  text: string,
  known: ReadonlySet<string>
): { readonly unknown: readonly string[]; readonly hasPlace: boolean } {
  const { authorities, others } = placeIn(text);
  const unknown = others.filter((word) => !OF_NO_PERSON.has(word) && !known.has(word));
  return { unknown, hasPlace: authorities.length > 0 };
}

/** `ended`: an authority that is no more on that day. `joint`: more than one, or words that may widen it. */
type AuthorityRead = { readonly authority: string } | { readonly doubt: 'none' | 'joint' | 'ended' };

/**
 * The one authority that a body’s or a council’s name holds. “Kent and Medway” is joint, and so is “Greater
 * Manchester”: another word may make the place another one. `today` is YYYY-MM-DD.
 */
export function authorityIn(text: string, today: string): AuthorityRead {
  const whole = authorityNamed(text);
  const { authorities, others } = whole ? { authorities: [whole.name], others: [] } : placeIn(text);
  const [first, second] = authorities;
  if (first === undefined) return { doubt: 'none' };
  if (second !== undefined || others.some((word) => !JOINING.has(word))) return { doubt: 'joint' };
  const { until } = authorityNamed(first) ?? {};
  return until !== undefined && until < today ? { doubt: 'ended' } : { authority: first };
}

/** The kind of review that a body holds, where its name says one kind alone. */
export function kindOfBody(text: string): Kind | undefined {
  const words = wordsOf(text);
  const [adult, child] = [
    /^(?:adults?|[a-z]{0,6}sapb?|[a-z]{0,6}sab)$/,
    /^(?:child(?:ren|rens|s)?|[a-z]{0,6}sc[bp])$/
  ].map((kind) => words.some((word) => kind.test(word)));
  if (adult === child) return undefined;
  return adult ? 'adult' : 'child';
}

const SHORT = /^[A-Z]{1,6}(?:SAB|SCB|SCP|SAP)$/;
/** Names of the kind of body, which say nothing of the place. */
const EVERY: ReadonlySet<string> = new Set(['LSAB', 'LSCB', 'LSCP', 'MASAP', 'MASCP']);

/** Whether a word is the abbreviation of a body’s name: “BSAB”. It may be that of several. */
export const isShortBody = (word: string): boolean => SHORT.test(word) && !EVERY.has(word);

/** A line is looked at so far before an abbreviation, in characters. */
const BEFORE_SHORT = 300;

/** The body that a line spells out before an abbreviation in brackets: its initials are those of the abbreviation. */
export function speltOut(line: string, short: string): string | undefined {
  const at = line.indexOf(`(${short})`);
  if (at < 0) return undefined;
  const words = line
    .slice(Math.max(0, at - BEFORE_SHORT), at)
    .trim()
    .split(/\s+/)
    .slice(-LONGEST);
  for (let from = words.length - 1; from >= 0; from -= 1) {
    const name = words.slice(from);
    const initials = name.filter((word) => !JOINING.has(word.toLowerCase())).map((word) => word.charAt(0));
    if (initials.length === short.length)
      return initials.join('') === short && isBody(name.join(' ')) ? name.join(' ') : undefined;
  }
  return undefined;
}
