import { setTimeout as wait } from 'node:timers/promises';

import { textOf, type Posted } from '../support/chat';
import type { Cast } from '../journeys/people';
import { openForm, openIntake, REFERENCE, button, untilSubmitted, type Typed } from '../journeys/story';
import { WINTERBOURNE_VIEW } from '../journeys/winterbourne-view';
import { ANSWERED, farAway, MOST_FOR_A_PRESS } from './far-away';
import { median, type Figure } from './figure';
import { CLIENTS, counted, type Counted, type Counts, type Logged } from './request-counts';

const AGREE = 'I have read version 1.0 and agree it';

const WARM_UP = 3;
const TIMES = 9;

/** A press that is ready to be made. */
interface Ready {
  /** Milliseconds until the person sees the answer. */
  readonly press: () => Promise<number>;
  /** Milliseconds from the press until everybody else has been told, or sees it. */
  readonly carriedOut: () => Promise<number>;
}

/** From the press that submits a notification to its receipt, and to the director’s notice. */
export const measureIntake = ({ inspector, director }: Cast, counts: Counts): Promise<readonly Figure[]> =>
  measure(
    counts,
    {
      operation: 'intake',
      afterwards: 'intake: director notified',
      aim: { requests: 3, sequential: 2, atDistance: ANSWERED }
    },
    async () => {
      const { form, submit } = await openIntake(inspector);
      let pressed = 0;
      let reference: string | undefined;
      return {
        press: async () => {
          pressed = Date.now();
          const exactly = performance.now();
          const { card } = await inspector.press(form, submit, another());
          const answered = performance.now() - exactly;
          reference = REFERENCE.exec(textOf(card))?.[0];
          if (reference === undefined) throw new Error(`The notification was not taken: ${textOf(card)}`);
          return answered;
        },
        carriedOut: async () => (await director.shows(reference ?? '-')).at - pressed
      };
    }
  );

let cases = 0;

/** A case that looks like none before it, so that nobody is asked whether it is the same. */
function another() {
  cases += 1;
  return {
    ...WINTERBOURNE_VIEW,
    partnership: `Example Board ${cases}`,
    partnershipReference: `Example ${cases}`,
    service: `Example Home ${cases}`,
    locationCodes: `1-12345${String(cases).padStart(5, '0')}`
  };
}

/**
 * From the press that agrees an IMR to the card that says so, and until every copy of it says so. One of the requests
 * reads the document again, which the decision is about.
 */
export const measureAgree = (cast: Cast, counts: Counts): Promise<readonly Figure[]> =>
  measure(
    counts,
    {
      operation: 'agree',
      afterwards: 'agree: every card updated',
      aim: { requests: 4, sequential: 3, atDistance: ANSWERED }
    },
    async () => {
      const reference = await untilSubmitted(cast);
      const card = await cast.director.shows(reference, AGREE);
      return submission(cast, {
        reference,
        form: card,
        submit: button(card.card, AGREE),
        taken: /IMR agreed/,
        says: AGREED
      });
    }
  );

/** The same for the form that returns an IMR to its author. */
export const measureReturn = (cast: Cast, counts: Counts): Promise<readonly Figure[]> =>
  measure(
    counts,
    {
      operation: 'return',
      afterwards: 'return: every card updated',
      aim: { sequential: MOST_FOR_A_PRESS, atDistance: ANSWERED }
    },
    async () => {
      const reference = await untilSubmitted(cast);
      const { form, submit } = await openForm(cast.director, reference, 'return-imr');
      return submission(cast, {
        reference,
        form,
        submit,
        typed: { reasons: 'Add the chronology.' },
        taken: /IMR returned/,
        says: RETURNED
      });
    }
  );

/** A receipt above a later card of the same review is shortened, and says that there is a newer one. */
const AGREED = /Agreed|There is a newer card of/;
const RETURNED = /IMR returned|Changes requested|There is a newer card of/;

function submission(
  { inspector, director, author }: Cast,
  {
    reference,
    form,
    submit,
    typed = {},
    taken,
    says
  }: {
    readonly reference: string;
    readonly form: Posted;
    readonly submit: Readonly<Record<string, unknown>>;
    readonly typed?: Typed;
    /** What the receipt says. */
    readonly taken: RegExp;
    /** What each card of the review says when it is up to date. */
    readonly says: RegExp;
  }
): Ready {
  const copies = [inspector, director, author].flatMap((chat) =>
    chat.posted().filter((message) => message.id !== form.id && textOf(message.card).includes(reference))
  );
  let pressed = 0;
  return {
    press: async () => {
      pressed = performance.now();
      const { card } = await director.press(form, submit, typed);
      const answered = performance.now() - pressed;
      if (!taken.test(textOf(card))) throw new Error(`The step was not taken: ${textOf(card)}`);
      return answered;
    },
    carriedOut: async () => {
      const behind = (): Posted | undefined => copies.find(({ card }) => !says.test(textOf(card)));
      for (const end = Date.now() + 30_000; behind(); await wait(2))
        if (Date.now() > end) throw new Error(`A card is not up to date: ${textOf(behind()?.card)}`);
      return performance.now() - pressed;
    }
  };
}

async function measure(
  counts: Counts,
  {
    operation,
    afterwards,
    aim
  }: { readonly operation: string; readonly afterwards: string; readonly aim: NonNullable<Figure['aim']> },
  prepare: () => Promise<Ready>
): Promise<readonly Figure[]> {
  const all: { readonly result: { answered: number; carriedOut: number }; readonly log: readonly Logged[] }[] = [];
  for (let time = 0; time < WARM_UP + TIMES; time += 1) {
    const { press, carriedOut } = await prepare();
    all.push(await counts.during(async () => ({ answered: await press(), carriedOut: await carriedOut() })));
  }
  const taken = all.slice(WARM_UP);
  const over = (client: string, reduce: (values: readonly number[]) => number): Counted => {
    const each = taken.map(({ log }) => counted(log, client));
    return { requests: reduce(each.map(({ requests }) => requests)), parts: reduce(each.map(({ parts }) => parts)) };
  };
  const most = (values: readonly number[]): number => Math.max(...values);
  // The sweep of the service asks now and then, too.
  const usual = (values: readonly number[]): number => Math.round(median(values));
  const far = await farAway(async () => {
    const { press, carriedOut } = await prepare();
    const answered = await counts.atDistance(press);
    await carriedOut();
    return answered;
  });
  return [
    far({
      operation,
      ...over(CLIENTS.answering, most),
      ms: median(taken.map(({ result }) => result.answered)),
      aim
    }),
    {
      operation: afterwards,
      ...over(CLIENTS.effects, usual),
      ms: median(taken.map(({ result }) => result.carriedOut)),
      note: 'from the press; requests that nobody waits for'
    }
  ];
}
