/** Asks at most once in so many milliseconds, however many want to know; after a failure sooner. */
export function cached<Answer>(
  ask: () => Promise<Answer>,
  { now, goodFor, badFor }: { readonly now: () => number; readonly goodFor: number; readonly badFor: number }
): () => Promise<Answer> {
  let last: { readonly answer: Promise<Answer>; until: number } | undefined;
  return () => {
    if (last && now() < last.until) return last.answer;
    const asked = { answer: ask(), until: Infinity };
    last = asked;
    asked.answer.then(
      () => (asked.until = now() + goodFor),
      () => (asked.until = now() + badFor)
    );
    return asked.answer;
  };
}
