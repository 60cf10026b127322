import { longTime } from '../../src/domain/dates';
import { answersInWords } from '../../src/domain/review/putting-right/correction';
import { eventNamed } from '../../src/domain/review/putting-right/recorded-event';
import { correctedAnswers } from '../../src/domain/review/putting-right/replay';
import { answersIn, type ReviewEvent } from '../../src/domain/review/review';
import type { Say } from '../../src/domain/text';
import type { Kind } from '../../src/domain/words';
import { press } from './buttons';
import type { Element, Json } from './card';
import { exact, run } from './elements';
import { shortened } from './size';

/** An event that put something right. */
export type PutRight = Pick<ReviewEvent, 'step' | 'by' | 'at' | 'given'>;

interface Wording {
  readonly kind: Kind;
  /** Characters of each answer. */
  readonly most: number;
  readonly say: Say;
}

/** What a notice says was put right; nothing where that was overtaken. */
export const putRightLine = (putRight: PutRight | 'overtaken' | undefined, wording: Wording): readonly Element[] =>
  putRight === undefined || putRight === 'overtaken'
    ? []
    : [exact([run(putRightWords(putRight, wording))], { spacing: 'Small' })];

/** The first thing to look at once something was put right. */
export const viewHistory = (reference: string, more: Readonly<Record<string, Json>>): Element =>
  press({ title: 'View the history', verb: 'show-history', data: { reference, ...more } });

/** Who put something right, and why; of a correction also what is there now, and what was before. */
export function putRightWords(event: PutRight, { kind, most, say }: Wording): string {
  const { by, at } = event;
  const correction = answersIn(event, 'correct-step');
  const why = shortened(answersIn(event, 'withdraw')?.why ?? correction?.why ?? '', most);
  const who = shortened(by.name, most);
  if (!correction) return `Withdrawn by ${who} on ${longTime(at)}: ${why}`;
  const step = eventNamed(correction.of)?.step;
  const now = step ? say(answersInWords(step, kind, correctedAnswers(event.given))) : '';
  const before = correction.before ? ` Before the change: ${ended(shortened(correction.before, most))}` : '';
  return `Corrected by ${who} on ${longTime(at)}: ${ended(why)} Now: ${ended(shortened(now, most))}${before}`;
}

const ended = (sentence: string): string => (/[.!?…]$/.test(sentence) ? sentence : `${sentence}.`);
