interface Cached<Answer> {
  (): Promise<Answer>;
  /** The answer came with something else: nothing is asked for so many milliseconds. */
  learnt(answer: Answer, howLong: number): void;
}

/** Asks at most once in so many milliseconds, however many want to know; after a failure sooner. */
export function cached<Answer>(
  ask: () => Promise<Answer>,
  { now, goodFor, badFor }: { readonly now: () => number; readonly goodFor: number; readonly badFor: number }
): Cached<Answer> {
  let last: { readonly answer: Promise<Answer>; until: number } | undefined;
  const read = (): Promise<Answer> => {
    if (last && now() < last.until) return last.answer;
    const asked = { answer: ask(), until: Infinity };
    last = asked;
    asked.answer.then(
      () => (asked.until = now() + goodFor),
      () => (asked.until = now() + badFor)
    );
    return asked.answer;
  };
  return Object.assign(read, {
    learnt: (answer: Answer, howLong: number): void => {
      last = { answer: Promise.resolve(answer), until: now() + howLong };
    }
  });
}
