import { isEmail } from '../../input/identity';
import { wordKey } from '../../input/characters';
import type { Reachable } from '../../need-to-know/access';
import { findPerson } from '../../people/directory/find-person';
import type { Asked } from '../question';
import { answerTo } from '../answers';
import { NOT_KNOWN, saysNothing, type Reading, type TakeOverContext, type ToRead } from './reading';

const LETTERS = /^\p{Lu}{2,3}$/u;
const SEVERAL = /\s?[/&+;]\s?/;
/** “J Brown”: the first letter and the family name. */
const SHORT_NAME = /^(\p{L})\.? (\p{L}[\p{L}’'-]+)$/u;
const MOST_OFFERED = 12;

/**
 * Reads who inspects. Whole names and work addresses name the one person of the Directory; who has only initials is
 * asked once where someone has them, and any other words are kept as they are.
 */
export function readInspector({ line, words }: ToRead, { people, answers }: TakeOverContext): Reading {
  if (saysNothing(line)) return NOT_KNOWN;
  const several = line.split(SEVERAL).filter((part) => part !== '');
  const meant = isEmail(line) || wordKey(line).includes(' ') ? findPerson(line, people) : undefined;
  if (meant?.is === 'found') return { is: 'taken', takes: { inspector: meant.person.id } };
  const may = several.flatMap((part) => people.filter((person) => mayBe(part, person)));
  if (several.length < 2 && may.length === 0) return textAlone(words);
  const asks = personQuestion(line, may, several.length > 1);
  const answer = answerTo(asks, answers);
  if (answer === undefined) return { is: 'note', asks };
  if (answer === 'text') return { ...textAlone(words), asks };
  return { is: 'taken', takes: { inspector: answer }, noted: true, asks };
}

/** Who is named, and is not in the Directory: who appoints an IMR author sees it. */
const textAlone = (words: string) => ({ is: 'taken', takes: { formerPeople: words } }) as const;

function mayBe(part: string, { name }: Reachable): boolean {
  const words = wordKey(name).split(' ');
  if (LETTERS.test(part)) return words.map((word) => word.charAt(0)).join('') === part.toLowerCase();
  const [, first = '', last = ''] = SHORT_NAME.exec(part) ?? [];
  return first !== '' && words[0]?.charAt(0) === first.toLowerCase() && words.at(-1) === wordKey(last);
}

/** One person by initials is text until someone says who it is; of two nobody knows which inspects. */
const personQuestion = (line: string, may: readonly Reachable[], isOfSeveral: boolean): Asked => ({
  id: `person/${wordKey(line)}`,
  words: isOfSeveral ? `Who is the case inspector where it says “${line}”?` : `Who is “${line}”?`,
  choices: [
    ...[...new Map(may.map((person) => [person.id, person])).values()]
      .slice(0, MOST_OFFERED)
      .map(({ id, name }) => ({ value: id, title: name })),
    { value: 'text', title: 'None of these people: keep the words' }
  ],
  ...(isOfSeveral ? {} : { assumed: 'text' })
});
