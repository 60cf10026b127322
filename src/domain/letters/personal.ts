import { codeKey, plainLine, wordKey } from '../input/characters';
import { daysIn } from './details-in-code';
import { isInitials } from './initials';
import { LOCAL_AUTHORITIES } from '../locations/local-authorities';
import type { PersonalKind } from './label-table';

const EMAIL = /[\w+'-]@[a-z\d][a-z\d.-]/i;
/** Eleven digits that begin with 0 or +44, however they are grouped. */
const PHONE = /(?:^|[^\d/-])(?:\+44|\(?0\d)[\d ()-]{8,16}/;
const TEN_DIGITS = /(?:^|\D)(\d{3})[ -]?(\d{3})[ -]?(\d{4})(?!\d)/g;
/** The digits of a location code may pass the check of an NHS number by chance. */
const LOCATION_CODE = /(?<!\d)1 ?- ?\d{8,12}(?!\d)/g;
/** A title and a capital, as “Mrs Example” or “Dr. E”. */
const TITLED =
  /(?:^|[^\p{L}])(?:Mr|Mrs|Ms|Miss|Mx|Master|Dr|Doctor|Prof|Professor|Sir|Dame|Lady|Lord|Rev|Cllr|Councillor|Sister|Nurse|PC|DC|DS|DI|DCI|DSI|MR|MRS|MISS|DR)\.?[ \t]{1,3}\p{Lu}/u;
const BORN = /(?:^|[^\p{L}])(?:dob|d\.o\.b|date of birth|born)(?:$|[^\p{L}])/iu;
const AGED = /\baged \d|\d ?(?:-| )years?(?:-| )old/i;

/** What a line says of a person, by signs that need no label. */
export function personalIn(text: string): readonly PersonalKind[] {
  const plain = plainLine(text);
  return [
    ...(TITLED.test(plain) || namedAfterRe(plain) ? (['name'] as const) : []),
    ...(BORN.test(plain) ? (['date-of-birth'] as const) : []),
    ...(AGED.test(plain) ? (['age'] as const) : []),
    ...(hasNhsNumber(plain) ? (['nhs-number'] as const) : []),
    ...(PHONE.test(plain) ? (['phone'] as const) : []),
    ...(EMAIL.test(plain) ? (['email'] as const) : [])
  ];
}

/** Whether ten digits in a text pass the check of an NHS number (modulus 11). */
const hasNhsNumber = (text: string): boolean =>
  [...text.replace(LOCATION_CODE, ' ').matchAll(TEN_DIGITS)].some((found) => isNhsNumber(found.slice(1).join('')));

function isNhsNumber(digits: string): boolean {
  const sum = Array.from(digits.slice(0, 9)).reduce((all, digit, at) => all + Number(digit) * (10 - at), 0);
  const check = (11 - (sum % 11)) % 11;
  return check < 10 && check === Number(digits[9]);
}

const RE = /^re ?[:.-]? ?(?=\p{Lu})/iu;
const CAPITAL_WORD = /^\p{Lu}[\p{L}\p{M}’'-]*[,;.]?$/u;
const isName = (word: string): boolean => CAPITAL_WORD.test(word) && /\p{Ll}/u.test(word);

/** Two capital words behind “Re:”, which are a name unless they speak of the review itself. */
function namedAfterRe(plain: string): boolean {
  if (!RE.test(plain)) return false;
  const [first = '', second = ''] = plain.replace(RE, '').split(' ', 2);
  return isName(first) && isName(second) && ![first, second].some((word) => OF_REVIEWS.has(wordKey(word)));
}

const OF_REVIEWS: ReadonlySet<string> = new Set(
  'serious case safeguarding adult adults child children review reviews notification board partnership request draft report'.split(
    ' '
  )
);

/**
 * What labelled lines say of a person, for comparing: nothing that holds any of it is ever an answer. A name counts by
 * each of its words, too.
 */
export interface KnownOfPerson {
  readonly values: readonly { readonly spaced: string; readonly closed: string }[];
  readonly words: ReadonlySet<string>;
  /** Days of birth, YYYY-MM-DD, however they are written. */
  readonly days: ReadonlySet<string>;
  /** There are more details than are compared: anything may be one of them. */
  readonly isTooMuch: boolean;
}

/** A shorter value is in many texts by chance. */
const SHORTEST = 2;
const MOST_KNOWN = 200;
const MOST_WORDS = 12;
/** Words that stand beside names, and in the names of organisations. */
const COMMON: ReadonlySet<string> = new Set(
  'and the for not known unknown see above none tbc mother father parent adult child social worker team council chair independent manager house home care city county borough district nhs trust foundation health healthcare hospital hospitals service services police constabulary university'.split(
    ' '
  )
);

export function knownFrom(said: readonly { readonly kind: PersonalKind; readonly said: string }[]): KnownOfPerson {
  // An age is a number that stands in many references, and initials are what is asked for.
  const details = said.filter((each) => each.kind !== 'age' && !isInitials(each.said));
  const isTooMuch = details.length > MOST_KNOWN;
  const compared = isTooMuch ? [] : details;
  return {
    values: [...new Set(compared.map((each) => wordKey(each.said)))]
      .filter((value) => value.length >= SHORTEST && value.split(' ').some(isOwnWord))
      .map((value) => ({ spaced: ` ${value} `, closed: codeKey(value) })),
    words: new Set(
      compared
        .filter(({ kind }) => kind === 'name')
        .flatMap((each) => wordKey(each.said).split(' ', MOST_WORDS))
        .filter((word) => word.length > SHORTEST && isOwnWord(word))
    ),
    days: new Set(compared.filter(({ kind }) => kind === 'date-of-birth').flatMap((each) => daysIn(each.said))),
    isTooMuch
  };
}

/** A referrer, a contact or an address may be a council’s or a trust’s: no person is named by these words alone. */
export const isOwnWord = (word: string): boolean =>
  !OF_REVIEWS.has(word) && !COMMON.has(word) && !OF_AUTHORITIES.has(word);

const OF_AUTHORITIES: ReadonlySet<string> = new Set(LOCAL_AUTHORITIES.flatMap(({ name }) => wordKey(name).split(' ')));

/** A value so long is looked for without its spaces and signs. */
const LONG = 6;

/** Whether a text holds a detail that another line gives of a person. */
export function holdsKnown(text: string, { values, words, days, isTooMuch }: KnownOfPerson): boolean {
  if (isTooMuch) return true;
  const key = wordKey(text);
  const closed = codeKey(text);
  return (
    key.split(' ').some((word) => words.has(word)) ||
    (days.size > 0 && daysIn(text).some((day) => days.has(day))) ||
    values.some(
      (value) => ` ${key} `.includes(value.spaced) || (value.closed.length >= LONG && closed.includes(value.closed))
    )
  );
}
