import { automatonOf, type Automaton, type Move } from './automaton';

/**
 * How a pattern can be made to work more than its text is long: `exponential` where one loop can read the same text in
 * two ways, `polynomial` where two loops, one after the other, can share it between them in many ways. The search
 * itself is a loop, unless the pattern begins with ^. An assertion is taken to hold wherever that is worse. After
 * “Analyzing Matching Time Behavior of Backtracking Regular Expression Matchers” (Weideman and others, 2016).
 */
export function backtracking(source: string, flags: string): 'exponential' | 'polynomial' | undefined {
  const automaton = automatonOf(source, flags);
  const loops = loopsOf(automaton);
  if (loops.some((loop) => isAmbiguous(automaton, loop))) return 'exponential';
  return loops.some((first) => loops.some((second) => first !== second && canShare(automaton, first, second)))
    ? 'polynomial'
    : undefined;
}

type Loop = ReadonlySet<number>;
const within =
  (loop: Loop) =>
  ({ to }: Move): boolean =>
    loop.has(to);

/** The sets of states that can reach one another. */
function loopsOf({ moves }: Automaton): readonly Loop[] {
  const reach = moves.map((_, from) => closure([from], (at) => (moves[at] ?? []).map(({ to }) => to)));
  const loops = new Map<number, Loop>();
  reach.forEach((reached, state) => {
    if (reached.has(state) && ![...loops.values()].some((loop) => loop.has(state)))
      loops.set(state, new Set([...reached].filter((other) => reach[other]?.has(state))));
  });
  return [...loops.values()];
}

/** What is reached in one move or more. */
function closure<Place>(from: readonly Place[], next: (place: Place) => readonly Place[]): ReadonlySet<Place> {
  const reached = new Set<Place>();
  const left = from.flatMap(next);
  for (let at = left.pop(); at !== undefined; at = left.pop()) {
    if (reached.has(at)) continue;
    reached.add(at);
    left.push(...next(at));
  }
  return reached;
}

const overlap = (...all: readonly ReadonlySet<number>[]): boolean => {
  const [first = new Set<number>(), ...others] = all;
  return [...first].some((letter) => others.every((other) => other.has(letter)));
};

/** Whether a text leads from a state of the loop back to it in two ways. */
function isAmbiguous({ moves }: Automaton, loop: Loop): boolean {
  const inside = (at: number): readonly Move[] => (moves[at] ?? []).filter(within(loop));
  if (
    [...loop].some((at) =>
      inside(at).some((move, index) =>
        inside(at).some((other, place) => place > index && other.to === move.to && overlap(move.letters, other.letters))
      )
    )
  )
    return true;
  const next = (pair: string): readonly string[] => {
    const [a = 0, b = 0] = pair.split(' ').map(Number);
    return inside(a).flatMap((one) =>
      inside(b).flatMap((other) => (overlap(one.letters, other.letters) ? [`${one.to} ${other.to}`] : []))
    );
  };
  return [...loop].some((state) =>
    [...closure([`${state} ${state}`], next)].some((pair) => {
      const [a, b] = pair.split(' ');
      return a !== b && closure([pair], next).has(`${state} ${state}`);
    })
  );
}

/**
 * Whether a text leads around the first loop, from the first to the second, and around the second, and a match can
 * still fail then.
 */
function canShare({ moves, found }: Automaton, first: Loop, second: Loop): boolean {
  const next = (places: string): readonly string[] => {
    const [a = 0, b = 0, c = 0] = places.split(' ').map(Number);
    return (moves[a] ?? [])
      .filter(within(first))
      .flatMap((one) =>
        (moves[c] ?? [])
          .filter(within(second))
          .flatMap((three) =>
            overlap(one.letters, three.letters)
              ? (moves[b] ?? [])
                  .filter((two) => overlap(one.letters, two.letters, three.letters))
                  .map((two) => `${one.to} ${two.to} ${three.to}`)
              : []
          )
      );
  };
  return [...first].some((p) =>
    [...second].some((q) => !found.has(q) && closure([`${p} ${p} ${q}`], next).has(`${p} ${q} ${q}`))
  );
}
