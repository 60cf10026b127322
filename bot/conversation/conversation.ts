import * as v from 'valibot';

import { RegisterUnavailable } from '../../src/register/client/sharepoint-client';
import { RowUnreadable } from '../../src/register/client/unreadable';
import { NOT_IN_DIRECTORY } from '../../src/domain/review/decide';
import { viewReview } from '../cards/buttons';
import { sentenceCard } from '../cards/sentence-card';
import { inTime, PATIENCE } from '../commands/in-time';
import { ReferenceSchema } from '../commands/reference-schema';
import type { TurnResponse, CardInvoke, Turn } from '../teams/turn';
import { beneath, isBeside } from './beside';
import { busyDirectory } from './directory';
import { posting } from './draw';
import { createGreetings } from './greetings';
import { fileSent } from './hand-in';
import { hello } from './hello';
import type { ConversationDependencies } from './dependencies';
import { handleText } from './chat-text';
import { busyDraft, busyReading, busyRecording, rowUnreadable, UNUSABLE_BUTTON } from './sentences';
import { refusedPress } from './show';
import { busyStep } from './take-step';
import { saysSeen } from './seen';
import { isVerb, DirectoryChangeSchema, StepPressSchema, INVOKE_HANDLERS } from './verbs';

/** Teams waits 15 seconds for the answer to a message. In milliseconds. */
const WHILE_FILES_ARE_READ = 13_000;

/** Answers every turn of a chat. A busy SharePoint is answered with what to do; any other fault is thrown. */
export function createConversation(
  deps: ConversationDependencies,
  { patience = PATIENCE } = {}
): (turn: Turn) => Promise<TurnResponse> {
  const greetings = createGreetings(deps.now);
  const answer = async (turn: Turn): Promise<TurnResponse> => {
    try {
      return await inTime(
        turn.kind === 'pressed' ? answerPress(deps, turn) : answerWords(deps, turn, greetings),
        turn.kind === 'handed-in' ? WHILE_FILES_ARE_READ : patience
      );
    } catch (fault) {
      if (fault instanceof RowUnreadable) return unreadable(deps, turn, fault);
      if (!(fault instanceof RegisterUnavailable)) throw fault;
      deps.log.event('register-busy', {
        personId: turn.chat.personId,
        ...(turn.kind === 'pressed' && isVerb(turn.verb) ? { verb: turn.verb } : {})
      });
      return busy(deps, turn, fault);
    }
  };
  return async (turn) => {
    const answered = await answer(turn);
    return turn.kind === 'pressed' && isBeside(turn) ? beneath(answered) : answered;
  };
}

async function answerWords(
  deps: ConversationDependencies,
  turn: Exclude<Turn, CardInvoke>,
  greetings: ReturnType<typeof createGreetings>
): Promise<TurnResponse> {
  if (turn.kind === 'handed-in') return fileSent(deps, turn);
  if (turn.kind === 'said') return handleText(deps, turn);
  return greetings.isFirst(turn.chat.conversationId) ? hello(deps, turn) : {};
}

async function answerPress(deps: ConversationDependencies, turn: Turn & CardInvoke): Promise<TurnResponse> {
  if (turn.automatic) return current(deps, turn);
  if (!isVerb(turn.verb)) return refusedPress(deps, turn, { code: 'unknown-verb', sentence: UNUSABLE_BUTTON });
  const { audit, press } = INVOKE_HANDLERS[turn.verb];
  const started = Date.now();
  const answer = await press(deps, turn);
  const reference = v.safeParse(ReferenceSchema, turn.data['reference']);
  if (turn.verb !== 'seen' && saysSeen(turn) && reference.success) {
    // Not awaited: the next press of the card says the same.
    void deps
      .alsoSeen(reference.output, turn.chat, turn.messageId)
      .catch((fault: unknown) => deps.log.fault('not-noted-as-seen', fault));
  }
  if (!answer) return refusedPress(deps, turn, { code: 'malformed', sentence: UNUSABLE_BUTTON });
  deps.log.event(audit, { personId: turn.chat.personId, verb: turn.verb, ms: Date.now() - started });
  return answer;
}

/** A client that asks by itself gets the card as it is now; nothing is recorded. */
async function current(deps: ConversationDependencies, turn: Turn & CardInvoke): Promise<TurnResponse> {
  const reference = v.safeParse(ReferenceSchema, turn.data['reference']);
  const shown = reference.success ? INVOKE_HANDLERS['show-review'].press(deps, turn) : undefined;
  return shown ?? hello(deps, turn);
}

/** Presses that carry typed answers: the form stays, with what to do. */
const BUSY_FORMS: Readonly<Record<string, ((seconds: number) => string) | undefined>> = {
  'take-step': busyRecording,
  'keep-form': busyDraft
};

/** The row is named to people of the Directory only: others learn nothing of what there is. */
async function unreadable(deps: ConversationDependencies, turn: Turn, { row }: RowUnreadable): Promise<TurnResponse> {
  const person = await deps.queries.person(turn.chat.personId);
  const sentence = person ? rowUnreadable(row) : NOT_IN_DIRECTORY;
  const say = deps.sayFor();
  const card = sentenceCard({ sentence, say });
  return turn.kind === 'pressed' ? { inPlace: { card } } : { post: [posting(card, say(sentence))] };
}

function busy(deps: ConversationDependencies, turn: Turn, fault: RegisterUnavailable): TurnResponse {
  const sentence = busyReading(fault.retryAfterSeconds ?? 10);
  const say = deps.sayFor();
  if (turn.kind !== 'pressed') return { post: [posting(sentenceCard({ sentence, say }), sentence)] };
  const press = v.safeParse(StepPressSchema, turn.data);
  const waits = turn.automatic ? undefined : BUSY_FORMS[turn.verb];
  if (waits && press.success) return busyStep(deps, turn, press.output, waits(fault.retryAfterSeconds ?? 10));
  const change = v.safeParse(DirectoryChangeSchema, turn.data);
  if (turn.verb === 'keep-directory' && !turn.automatic && change.success)
    return busyDirectory(deps, turn, change.output, fault);
  const reference = v.safeParse(ReferenceSchema, turn.data['reference']);
  const again = reference.success ? viewReview(reference.output) : { title: 'Try again', verb: 'hello' };
  return { inPlace: { card: sentenceCard({ sentence, buttons: [again], say }) } };
}
