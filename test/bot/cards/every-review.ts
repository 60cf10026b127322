import type { Review } from '../../../src/domain/review/review';
import { STEPS, STEP_IDS, type StepId } from '../../../src/domain/steps';
import { KINDS, START, TRACK_STATES, TRACKS_OF, type Kind, type Track, type Tracks } from '../../../src/domain/words';
import { BEGIN, journey, plain, type AnswerOf } from './scenes';

/** Where each track ends while the review is open. */
const END: Readonly<Record<Kind, Partial<Tracks>>> = {
  adult: { terms: 'received', imr: 'provided', report: 'final', publication: 'published', outcome: 'received' },
  child: { mailbox: 'acknowledged', imr: 'provided', report: 'final', publication: 'published', outcome: 'received' }
};

/** Steps that move no track, and whatever else a review can be burdened with. */
const BURDEN: readonly StepId[] = [
  'decline-panel',
  'record-membership',
  'record-progress',
  'confirm-profile',
  'add-actions',
  'add-actions',
  'waive-duty',
  'record-use'
];

/**
 * The shortest way of one track from its start to a state, whatever the other tracks do; nothing where there is none.
 */
function wayTo(kind: Kind, track: Track, state: string): readonly StepId[] | undefined {
  const seen = new Set<string>([START[kind][track]]);
  const waiting: { state: string; way: readonly StepId[] }[] = [{ state: START[kind][track], way: [] }];
  for (let here = waiting.shift(); here; here = waiting.shift()) {
    const { state: at, way } = here;
    if (at === state) return way;
    for (const step of STEP_IDS.filter((id) => STEPS[id].kinds.includes(kind) && !STEPS[id].begins)) {
      const from: readonly string[] | undefined = STEPS[step].from?.[track];
      const to = STEPS[step].to[track];
      if (to === undefined || seen.has(to) || from?.includes(at) === false) continue;
      seen.add(to);
      waiting.push({ state: to, way: [...way, step] });
    }
  }
  return undefined;
}

/**
 * Every state of every track that STEPS can reach: once with the other tracks at their start, once with them at their
 * end and all else recorded.
 */
export function everyReview(answers: AnswerOf = plain): readonly Review[] {
  // Many tracks begin alike, so the same way comes up more than once.
  const ways = new Map(everyWay().map((way) => [way.join(), way]));
  return [...ways.values()].map((way) => journey(way, answers));
}

const everyWay = (): readonly (readonly StepId[])[] =>
  KINDS.flatMap((kind) =>
    TRACKS_OF[kind].flatMap((track) =>
      TRACK_STATES[track].flatMap((state) => {
        const way = wayTo(kind, track, state);
        if (!way) return [];
        // Terms of reference are asked for once an IMR has been.
        const others = [...TRACKS_OF[kind]]
          .sort((a, b) => Number(b === 'imr') - Number(a === 'imr'))
          .filter((other) => other !== track);
        const rest = others.flatMap((other) => wayTo(kind, other, END[kind][other] ?? START[kind][other]) ?? []);
        return [
          [BEGIN[kind], ...way],
          [BEGIN[kind], ...BURDEN, ...rest, ...way]
        ];
      })
    )
  );
