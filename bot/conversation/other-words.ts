import { ukDay } from '../../src/domain/dates';
import { regionsWatched } from '../../src/domain/insight/gaps';
import { NOT_IN_DIRECTORY } from '../../src/domain/review/decide';
import { text, type Text } from '../../src/domain/text';
import { whereCard } from '../cards/where-card';
import { sentenceCard } from '../cards/sentence-card';
import type { Turn, TurnResponse } from '../teams/turn';
import type { ConversationDependencies } from './dependencies';
import { posting } from './draw';
import { showGaps } from './gaps';
import { sayHandOver } from './hand-over';
import { sayHistory } from './history';
import { showWaitingMail } from './waiting-mail';
import { whatNext } from './what-next';

type Said = Turn & { readonly kind: 'said' };

interface OtherWords {
  /** Of a text in small letters. */
  readonly words: RegExp;
  readonly answer: (deps: ConversationDependencies, turn: Said, reference: string | undefined) => Promise<TurnResponse>;
}

/** What people type for what has a command of its own, in their words. */
const OTHER_WORDS: readonly OtherWords[] = [
  {
    words: /^(i('|’)?(ve| have)? made (a|some) mistakes?|mistake|undo|withdraw|delete|remove)\b/,
    answer: (deps, turn, reference) =>
      reference === undefined ? saySentence(deps, turn, HOW_TO_PUT_RIGHT) : sayHistory(deps, turn, reference)
  },
  { words: /^what('|’)?s? next\b|^next\b/, answer: (deps, turn) => whatNext(deps, turn) },
  { words: /^what('|’)?s? (is )?(due|overdue|late|next|to do)\b/, answer: (deps, turn) => whatNext(deps, turn) },
  { words: /^what (do|must|should|have) i\b/, answer: (deps, turn) => whatNext(deps, turn) },
  { words: /^(show )?(my )?(overdue|late|due|tasks?|to ?do)\b/, answer: (deps, turn) => whatNext(deps, turn) },
  { words: /^remind(er|ers)?\b/, answer: remind },
  {
    words: /^(show |view |open |read |see )?(me )?(the |my )?(new |waiting )?(e-?mails?|mails?|mailbox|inbox|post)\b/,
    answer: (deps, turn) => showWaitingMail(deps, turn)
  },
  { words: /^hand ?-?over\b/, answer: (deps, turn) => sayHandOver(deps, turn) },
  { words: /^(show )?(the )?(regional )?(risk )?reports?\b/, answer: sayWhereReportsAre }
];

/** The answer to other words for a command; nothing where the text has none. `reference` is the one in it. */
export function answerOtherWords(
  deps: ConversationDependencies,
  turn: Said,
  reference: string | undefined
): Promise<TurnResponse> | undefined {
  const typed = turn.text.trim().toLowerCase();
  return OTHER_WORDS.find(({ words }) => words.test(typed))?.answer(deps, turn, reference);
}

const HOW_TO_PUT_RIGHT =
  'What was recorded by mistake is withdrawn or corrected in the history of its review. Type “history” and the reference, for example “history SCR-A-2026-0001”. Type “my reviews” to find the reference.';

/** Leads remind from the list of gaps; anybody else has only tasks of their own. */
async function remind(deps: ConversationDependencies, turn: Said): Promise<TurnResponse> {
  const person = await deps.queries.person(turn.chat.personId);
  return person && regionsWatched(person, ukDay(deps.now())).length > 0 ? showGaps(deps, turn) : whatNext(deps, turn);
}

async function sayWhereReportsAre(deps: ConversationDependencies, turn: Said): Promise<TurnResponse> {
  const say = deps.sayFor();
  if (!(await deps.queries.person(turn.chat.personId))) return saySentence(deps, turn, NOT_IN_DIRECTORY);
  return { post: [posting(whereCard(WHERE_REPORTS_ARE, deps.links.register, say), say(WHERE_REPORTS_ARE))] };
}

const WHERE_REPORTS_ARE = text`Regional risk reports are in the register, under “Risk report”.`;

async function saySentence(deps: ConversationDependencies, turn: Said, sentence: Text): Promise<TurnResponse> {
  const say = deps.sayFor();
  const said = (await deps.queries.person(turn.chat.personId)) ? sentence : NOT_IN_DIRECTORY;
  return { post: [posting(sentenceCard({ sentence: said, say }), say(said))] };
}
