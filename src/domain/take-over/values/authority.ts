import { plainLine, wordKey } from '../../input/characters';
import { authorityNamed, LOCAL_AUTHORITIES } from '../../locations/local-authorities';
import { regionNamed } from '../../locations/region-names';
import type { Region } from '../../words';
import { answerTo } from '../answers';
import type { Asked } from '../question';
import { SHORT_AUTHORITIES } from './authority-names';
import { NOT_KNOWN, saysNothing, type Reading, type TakeOverContext, type ToRead } from './reading';

const YEAR_OR_NOTE = /\s?\([^()]{0,60}\)$/;
/** What stands round the name of a place besides the styles of councils. */
const ROUND = /^(?:lb|rb|mb) (?:of )?|(?: (?:cc|mbc|mdc|bc|dc|lbc|ua|la|ssd|social services|adult social care))$/g;
/** “LBTH”: a London borough by its initials. */
const LONDON_SHORT = /^(?:lb|rb) ?([a-z]{1,3})$/;
/** Words of a board’s name that are no place. */
const OF_BOARDS: ReadonlySet<string> = new Set(
  'local safeguarding safeguard adult adults child children childrens s board boards partnership partnerships committee and protection multi agency sab lsab lscb lscp scb sapb apc the'.split(
    ' '
  )
);
/** More could not be read in a list. */
const MOST_OFFERED = 12;
/** The answer for a place that is no local authority in England. */
const NONE = 'none';
const NOT_IN_ENGLAND = 'Enter the local authority in England that the review is of, or take the row out.';

/** The authorities that words may mean, by name: one where they leave no doubt. */
function authoritiesMeant(words: string): readonly string[] {
  const line = plainLine(words).replace(YEAR_OR_NOTE, '');
  const exact = oneNamed(line);
  if (exact.length > 0) return exact;
  const parts = line.split(/\s?[/&+;]\s?|, | and /).filter((part) => part !== '');
  if (parts.length > 1) return [...new Set(parts.flatMap(oneNamed))];
  const [, letters = ''] = LONDON_SHORT.exec(line.toLowerCase()) ?? [];
  return letters === ''
    ? []
    : LOCAL_AUTHORITIES.filter(({ name, region }) => region === 'London' && lettersOf(name) === letters).map(
        ({ name }) => name
      );
}

function oneNamed(words: string): readonly string[] {
  const key = wordKey(words);
  for (const each of [key, key.replace(ROUND, '')]) {
    const named = authorityNamed(each);
    if (named) return [named.name];
    const short = Object.hasOwn(SHORT_AUTHORITIES, each) ? SHORT_AUTHORITIES[each] : undefined;
    if (short) return short;
  }
  return [];
}

const lettersOf = (name: string): string =>
  wordKey(name)
    .split(' ')
    .filter((word) => word !== 'and' && word !== 'of' && word !== 'upon')
    .map((word) => word.charAt(0))
    .join('');

/** Reads an authority. More than one, or a short form that only may be one, is asked once for each spelling. */
export function readAuthority({ line }: ToRead, { answers }: TakeOverContext): Reading {
  if (saysNothing(line)) return NOT_KNOWN;
  const meant = authoritiesMeant(line);
  const [only] = meant;
  const isSure =
    (meant.length === 1 && !LONDON_SHORT.test(line.toLowerCase()) && !/[/&+;]/.test(line.replace(YEAR_OR_NOTE, ''))) ||
    authorityNamed(line);
  const noted = YEAR_OR_NOTE.test(line) ? { noted: true as const } : {};
  if (only !== undefined && isSure) return { is: 'taken', takes: { authority: only }, ...noted };
  const asks = authorityQuestion(line, meant);
  const answer = answerTo(asks, answers);
  if (answer === NONE) return { is: 'rejected', problem: NOT_IN_ENGLAND, asks };
  const named = authorityNamed(answer ?? '');
  if (named) return { is: 'taken', takes: { authority: named.name }, noted: true, asks };
  return { is: 'note', asks };
}

const authorityQuestion = (line: string, meant: readonly string[]): Asked => ({
  id: `authority/${wordKey(line)}`,
  words: `Which local authority is “${line}”?`,
  choices: [
    ...meant.slice(0, MOST_OFFERED).map((name) => ({ value: name, title: name })),
    { value: NONE, title: 'It is none of these: reject its rows' }
  ],
  orElse: 'authority'
});

/** The authority whose board it is, where the name of the board leaves no doubt: “Devon SAB”. */
export function authorityOfBoard(board: string): string | undefined {
  const place = wordKey(board)
    .split(' ')
    .filter((word) => !OF_BOARDS.has(word))
    .join(' ');
  const meant = new Set([...authoritiesMeant(wordsWithAnd(board)), ...oneNamed(place)]);
  const [only] = meant;
  return meant.size === 1 ? only : undefined;
}

/** Whether words are the name of an authority or of its board, or may be: “Northants (2010)”, “Kent/Medway”, “Devon SAB”. */
export const isPlace = (words: string): boolean =>
  authoritiesMeant(words).length > 0 || authorityOfBoard(words) !== undefined;

/** “Bath & North East Somerset LSCB” without the words of its board, but with its own “and”. */
const wordsWithAnd = (board: string): string =>
  wordKey(board)
    .split(' ')
    .filter((word) => word === 'and' || !OF_BOARDS.has(word))
    .join(' ');

/** The region that a cell names. The region of a review is that of its authority: a difference is noted. */
export const regionIn = (line: string): Region | undefined => regionNamed(line.replace(/ region$/i, ''));
