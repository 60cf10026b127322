import * as v from 'valibot';

import { RegisterUnavailable } from '../../src/register/client/sharepoint-client';
import { sentenceCard } from '../cards/sentence-card';
import { inTime, PATIENCE } from '../commands/in-time';
import { ReferenceSchema } from '../commands/reference-schema';
import { speaking } from '../site-words/speaking';
import type { Wording } from '../site-words/wording';
import type { TurnResponse, CardInvoke, Turn } from '../teams/turn';
import { beneath, isBeside } from './beside';
import { busyDirectory } from './directory';
import { posting } from './draw';
import { createGreetings } from './greetings';
import { hello } from './hello';
import type { ConversationDependencies } from './dependencies';
import { handleText } from './chat-text';
import { busyDraft, busyReading, busyRecording, UNUSABLE_BUTTON } from './sentences';
import { refusedPress } from './show';
import { busyStep } from './take-step';
import { saysSeen } from './seen';
import { isVerb, DirectoryChangeSchema, StepPressSchema, INVOKE_HANDLERS } from './verbs';

/** Answers every turn of a chat. A busy SharePoint is answered with what to do; any other fault is thrown. */
export function createConversation(
  parts: ConversationDependencies,
  { patience = PATIENCE } = {}
): (turn: Turn) => Promise<TurnResponse> {
  const greetings = createGreetings(parts.now);
  const answer = async (parts: ConversationDependencies, turn: Turn): Promise<TurnResponse> => {
    try {
      return await inTime(
        turn.kind === 'pressed' ? answerPress(parts, turn) : answerWords(parts, turn, greetings),
        patience
      );
    } catch (fault) {
      if (!(fault instanceof RegisterUnavailable)) throw fault;
      parts.log.event('register-busy', {
        personId: turn.chat.personId,
        ...(turn.kind === 'pressed' && isVerb(turn.verb) ? { verb: turn.verb } : {})
      });
      return busy(parts, turn, fault);
    }
  };
  return async (turn) => {
    const { parts: noting, wording } = speaking(parts, askedBy(turn));
    const plain = await answer(noting, turn);
    const answered = inWordsOf(wording(), plain);
    return turn.kind === 'pressed' && isBeside(turn) ? beneath(answered) : answered;
  };
}

/** What a person typed. The words after a command, too, as in “find” and a name, can be quoted by themselves. */
const askedBy = (turn: Turn): unknown =>
  turn.kind === 'said'
    ? [turn.text, turn.text.replace(/^\S+\s+/, '')]
    : turn.kind === 'pressed'
      ? turn.data
      : undefined;

const inWordsOf = ({ card, text }: Wording, { inPlace, post }: TurnResponse): TurnResponse => ({
  ...(inPlace ? { inPlace: { ...inPlace, card: card(inPlace.card) } } : {}),
  ...(post
    ? { post: post.map((posting) => ({ ...posting, card: card(posting.card), summary: text(posting.summary) })) }
    : {})
});

async function answerWords(
  parts: ConversationDependencies,
  turn: Exclude<Turn, CardInvoke>,
  greetings: ReturnType<typeof createGreetings>
): Promise<TurnResponse> {
  if (turn.kind === 'said') return handleText(parts, turn);
  return greetings.isFirst(turn.chat.conversationId) ? hello(parts, turn) : {};
}

async function answerPress(parts: ConversationDependencies, turn: Turn & CardInvoke): Promise<TurnResponse> {
  if (turn.automatic) return current(parts, turn);
  if (!isVerb(turn.verb)) return refusedPress(parts, turn, { code: 'unknown-verb', sentence: UNUSABLE_BUTTON });
  const { audit, press } = INVOKE_HANDLERS[turn.verb];
  const started = Date.now();
  const answer = await press(parts, turn);
  const reference = v.safeParse(ReferenceSchema, turn.data['reference']);
  if (turn.verb !== 'seen' && saysSeen(turn) && reference.success) {
    // Nobody waits for it, and the next press of the card says the same.
    void parts
      .alsoSeen(reference.output, turn.chat, turn.messageId)
      .catch((fault: unknown) => parts.log.fault('not-noted-as-seen', fault));
  }
  if (!answer) return refusedPress(parts, turn, { code: 'malformed', sentence: UNUSABLE_BUTTON });
  parts.log.event(audit, { personId: turn.chat.personId, verb: turn.verb, ms: Date.now() - started });
  return answer;
}

/** A client that asks by itself gets the card as it is now, and nothing happens. */
async function current(parts: ConversationDependencies, turn: Turn & CardInvoke): Promise<TurnResponse> {
  const reference = v.safeParse(ReferenceSchema, turn.data['reference']);
  const shown = reference.success ? INVOKE_HANDLERS['show-review'].press(parts, turn) : undefined;
  return shown ?? hello(parts, turn);
}

/** Presses that carry what was typed: the form stays, with what to do. */
const WAITING: Readonly<Record<string, ((seconds: number) => string) | undefined>> = {
  'take-step': busyRecording,
  'keep-form': busyDraft
};

function busy(parts: ConversationDependencies, turn: Turn, fault: RegisterUnavailable): TurnResponse {
  const sentence = busyReading(fault.retryAfterSeconds ?? 10);
  if (turn.kind !== 'pressed') return { post: [posting(sentenceCard({ sentence }), sentence)] };
  const press = v.safeParse(StepPressSchema, turn.data);
  const waits = turn.automatic ? undefined : WAITING[turn.verb];
  if (waits && press.success) return busyStep(parts, turn, press.output, waits(fault.retryAfterSeconds ?? 10));
  const change = v.safeParse(DirectoryChangeSchema, turn.data);
  if (turn.verb === 'keep-directory' && !turn.automatic && change.success)
    return busyDirectory(parts, turn, change.output, fault);
  const reference = v.safeParse(ReferenceSchema, turn.data['reference']);
  const again = reference.success
    ? { title: `Show ${reference.output}`, verb: 'show-review', data: { reference: reference.output } }
    : { title: 'Try again', verb: 'hello' };
  return { inPlace: { card: sentenceCard({ sentence, buttons: [again] }) } };
}
