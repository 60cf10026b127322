import * as v from 'valibot';

import { RegisterBusy } from '../../src/register/client/sharepoint-client';
import { sentenceCard } from '../cards/sentence-card';
import { inTime, PATIENCE } from '../commands/in-time';
import { ReferenceShape } from '../commands/reference-shape';
import { speaking } from '../site-words/speaking';
import type { Wording } from '../site-words/wording';
import type { Answer, Pressed, Turn } from '../teams/turn';
import { beneath, isBeside } from './beside';
import { busyKeeping } from './directory';
import { posting } from './draw';
import { openGreetings } from './greetings';
import { hello } from './hello';
import type { Parts } from './dependencies';
import { answerText } from './chat-text';
import { busyDraft, busyReading, busyRecording, UNUSABLE_BUTTON } from './sentences';
import { refusedPress } from './show';
import { busyStep } from './take-step';
import { saysSeen } from './seen';
import { isVerb, KeepingShape, StepPressShape, VERBS } from './verbs';

/** Answers every turn of a chat. A busy SharePoint is answered with what to do; any other fault is thrown. */
export function openConversation(parts: Parts, { patience = PATIENCE } = {}): (turn: Turn) => Promise<Answer> {
  const greetings = openGreetings(parts.now);
  const answer = async (parts: Parts, turn: Turn): Promise<Answer> => {
    try {
      return await inTime(
        turn.kind === 'pressed' ? answerPress(parts, turn) : answerWords(parts, turn, greetings),
        patience
      );
    } catch (fault) {
      if (!(fault instanceof RegisterBusy)) throw fault;
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

const inWordsOf = ({ card, text }: Wording, { inPlace, post }: Answer): Answer => ({
  ...(inPlace ? { inPlace: { ...inPlace, card: card(inPlace.card) } } : {}),
  ...(post
    ? { post: post.map((posting) => ({ ...posting, card: card(posting.card), summary: text(posting.summary) })) }
    : {})
});

async function answerWords(
  parts: Parts,
  turn: Exclude<Turn, Pressed>,
  greetings: ReturnType<typeof openGreetings>
): Promise<Answer> {
  if (turn.kind === 'said') return answerText(parts, turn);
  return greetings.isFirst(turn.chat.conversationId) ? hello(parts, turn) : {};
}

async function answerPress(parts: Parts, turn: Turn & Pressed): Promise<Answer> {
  if (turn.automatic) return current(parts, turn);
  if (!isVerb(turn.verb)) return refusedPress(parts, turn, { code: 'unknown-verb', sentence: UNUSABLE_BUTTON });
  const { audit, press } = VERBS[turn.verb];
  const started = Date.now();
  const answer = await press(parts, turn);
  const reference = v.safeParse(ReferenceShape, turn.data['reference']);
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
async function current(parts: Parts, turn: Turn & Pressed): Promise<Answer> {
  const reference = v.safeParse(ReferenceShape, turn.data['reference']);
  const shown = reference.success ? VERBS['show-review'].press(parts, turn) : undefined;
  return shown ?? hello(parts, turn);
}

/** Presses that carry what was typed: the form stays, with what to do. */
const WAITING: Readonly<Record<string, ((seconds: number) => string) | undefined>> = {
  'take-step': busyRecording,
  'keep-form': busyDraft
};

function busy(parts: Parts, turn: Turn, fault: RegisterBusy): Answer {
  const sentence = busyReading(fault.retryAfterSeconds ?? 10);
  if (turn.kind !== 'pressed') return { post: [posting(sentenceCard({ sentence }), sentence)] };
  const press = v.safeParse(StepPressShape, turn.data);
  const waits = turn.automatic ? undefined : WAITING[turn.verb];
  if (waits && press.success) return busyStep(parts, turn, press.output, waits(fault.retryAfterSeconds ?? 10));
  const change = v.safeParse(KeepingShape, turn.data);
  if (turn.verb === 'keep-directory' && !turn.automatic && change.success)
    return busyKeeping(parts, turn, change.output, fault);
  const reference = v.safeParse(ReferenceShape, turn.data['reference']);
  const again = reference.success
    ? { title: `Show ${reference.output}`, verb: 'show-review', data: { reference: reference.output } }
    : { title: 'Try again', verb: 'hello' };
  return { inPlace: { card: sentenceCard({ sentence, buttons: [again] }) } };
}
