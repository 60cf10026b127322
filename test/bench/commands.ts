import { setTimeout as wait } from 'node:timers/promises';

import { textOf, type Posted } from '../support/chat';
import type { Cast } from '../journeys/people';
import { openIntake, REFERENCE, button, untilSubmitted } from '../journeys/story';
import { WINTERBOURNE_VIEW } from '../journeys/winterbourne-view';
import { median, type Figure } from './figure';
import { CLIENTS, counted, type Counted, type Counts, type Logged } from './request-counts';

const AGREE = 'Agree version 1.0';

const WARM_UP = 5;
const TIMES = 20;

interface Taken {
  /** Milliseconds until the person sees the answer. */
  readonly answered: number;
  /** Milliseconds until everybody else has been told, or sees it. */
  readonly carriedOut: number;
}

/** From the press that submits a notification to its receipt, and to the director’s notice. */
export const measureIntake = ({ inspector, director }: Cast, counts: Counts): Promise<readonly Figure[]> =>
  measure({ operation: 'intake', afterwards: 'intake: director notified', aim: 3 }, async () => {
    const { form, submit } = await openIntake(inspector);
    return counts.during(async () => {
      const started = Date.now();
      const exactly = performance.now();
      const { card } = await inspector.press(form, submit, another());
      const answered = performance.now() - exactly;
      const reference = REFERENCE.exec(textOf(card))?.[0];
      if (reference === undefined) throw new Error(`The notification was not taken: ${textOf(card)}`);
      return { answered, carriedOut: (await director.shows(reference)).at - started };
    });
  });

let cases = 0;

/** A case that looks like none before it, so that nobody is asked whether it is the same. */
function another() {
  cases += 1;
  return {
    ...WINTERBOURNE_VIEW,
    partnership: `Example Board ${cases}`,
    partnershipReference: `Example ${cases}`,
    locationCodes: `1-12345${String(cases).padStart(5, '0')}`
  };
}

/**
 * From the press that agrees an IMR to the card that says so, and until every copy of it says so. Two of the requests
 * read the document again, which the decision is about.
 */
export const measureAgree = (cast: Cast, counts: Counts): Promise<readonly Figure[]> =>
  measure({ operation: 'agree', afterwards: 'agree: every card updated', aim: 4 }, async () => {
    const reference = await untilSubmitted(cast);
    const card = await cast.director.shows(reference, AGREE);
    const data = button(card.card, AGREE);
    const copies = [cast.inspector, cast.director, cast.author].flatMap((chat) =>
      chat.posted().filter((message) => textOf(message.card).includes(reference))
    );
    return counts.during(async () => {
      const started = performance.now();
      const { card: answer } = await cast.director.press(card, data);
      const answered = performance.now() - started;
      if (!textOf(answer).includes('Recorded')) throw new Error(`The agreement was not taken: ${textOf(answer)}`);
      await agreedOn(copies);
      return { answered, carriedOut: performance.now() - started };
    });
  });

/** A receipt above a later card of the same review is shortened, and says that it stands below. */
const UP_TO_DATE = /Agreed|stands below as it is now/;

async function agreedOn(copies: readonly Posted[]): Promise<void> {
  for (const end = Date.now() + 8000; !copies.every(({ card }) => UP_TO_DATE.test(textOf(card))); await wait(2)) {
    if (Date.now() > end) throw new Error('Some copy of the card does not say that the IMR is agreed.');
  }
}

async function measure(
  { operation, afterwards, aim }: { readonly operation: string; readonly afterwards: string; readonly aim: number },
  once: () => Promise<{ readonly result: Taken; readonly log: readonly Logged[] }>
): Promise<readonly Figure[]> {
  const all: { readonly result: Taken; readonly log: readonly Logged[] }[] = [];
  for (let time = 0; time < WARM_UP + TIMES; time += 1) all.push(await once());
  const taken = all.slice(WARM_UP);
  const over = (client: string, reduce: (values: readonly number[]) => number): Counted => {
    const each = taken.map(({ log }) => counted(log, client));
    return { requests: reduce(each.map(({ requests }) => requests)), parts: reduce(each.map(({ parts }) => parts)) };
  };
  const most = (values: readonly number[]): number => Math.max(...values);
  // The sweep of the service asks now and then, too.
  const usual = (values: readonly number[]): number => Math.round(median(values));
  return [
    {
      operation,
      ...over(CLIENTS.answering, most),
      ms: median(taken.map(({ result }) => result.answered)),
      aim: { requests: aim }
    },
    {
      operation: afterwards,
      ...over(CLIENTS.effects, usual),
      ms: median(taken.map(({ result }) => result.carriedOut)),
      note: 'from the press; requests that nobody waits for'
    }
  ];
}
