/**
 * Lets so many works through at a time, urgent ones first: SharePoint and Teams both throttle who sends everything at
 * once.
 */
export type Gate = <Done>(urgency: Urgency, work: () => Promise<Done>) => Promise<Done>;

/** `first`: someone is to be informed. `after`: a card is brought up to date. */
export type Urgency = 'first' | 'after';

export function createGate(count: number): Gate {
  let free = count;
  const waiting: Readonly<Record<Urgency, (() => void)[]>> = { first: [], after: [] };
  const enter = (urgency: Urgency): Promise<void> | undefined => {
    if (free === 0) return new Promise((let_) => waiting[urgency].push(let_));
    free -= 1;
    return undefined;
  };
  const leave = (): void => {
    const next = waiting.first.shift() ?? waiting.after.shift();
    if (next) next();
    else free += 1;
  };
  return async (urgency, work) => {
    await enter(urgency);
    try {
      return await work();
    } finally {
      leave();
    }
  };
}
