/** The change of a number; `by` is never negative. */
export interface Change {
  readonly is: 'more' | 'fewer' | 'same';
  readonly by: number;
}

export function changeOf(now: number, then: number): Change {
  if (now === then) return { is: 'same', by: 0 };
  return now > then ? { is: 'more', by: now - then } : { is: 'fewer', by: then - now };
}
