import type { Cast } from '../journeys/people';
import { textOf, type Chat, type Posted } from '../support/chat';
import { ANSWERED, farAway, MOST_FOR_A_PRESS } from './far-away';
import { median, type Figure } from './figure';
import { CLIENTS, counted, type Counts, type Logged } from './request-counts';

const WARM_UP = 3;
const TIMES = 9;

/** What is asked in chat without recording anything, by who asks it, and what the card says then. */
const presses = (reference: string) =>
  [
    { name: 'hello', by: 'director', data: { verb: 'hello' }, shows: 'Serious case reviews' },
    { name: 'my reviews', by: 'director', data: { verb: 'my-reviews' }, shows: 'reviews' },
    { name: 'what next', by: 'director', data: { verb: 'what-next' }, shows: 'next' },
    { name: 'gaps', by: 'lead', data: { verb: 'gaps' }, shows: 'Gaps in the register' },
    { name: 'open a review in chat', by: 'director', data: { verb: 'show-review', reference }, shows: reference },
    {
      name: 'open a form in chat',
      by: 'lead',
      data: { verb: 'open-form', step: 'record-progress', reference },
      shows: reference
    }
  ] as const;

/** From a press in chat to the card that answers it, of a person whose region has so many reviews open. */
export async function measurePresses(
  { chats, director, people }: Cast,
  counts: Counts,
  { reference, of }: { readonly reference: string; readonly of: string }
): Promise<readonly Figure[]> {
  const asking = { director, lead: chats.of(people.lead) };
  const hello = { director: await greeted(asking.director), lead: await greeted(asking.lead) };
  const figures: Figure[] = [];
  for (const { name, by, data, shows } of presses(reference)) {
    const chat = asking[by];
    const press = async (): Promise<number> => {
      const before = chat.posted().length;
      const started = performance.now();
      const { statusCode, card } = await chat.press({ ...hello[by] }, data);
      const ms = performance.now() - started;
      const said = [
        card,
        ...chat
          .posted()
          .slice(before)
          .map((posted) => posted.card)
      ]
        .map(textOf)
        .join(' ');
      if (statusCode !== 200 || !said.includes(shows)) throw new Error(`${name} was answered ${statusCode}: ${said}`);
      return ms;
    };
    figures.push(await measure(`${name}, ${of}`, counts, press));
  }
  return figures;
}

async function greeted(chat: Chat): Promise<Posted> {
  await chat.open();
  return chat.shows('Serious case reviews');
}

async function measure(operation: string, counts: Counts, press: () => Promise<number>): Promise<Figure> {
  const taken: { readonly result: number; readonly log: readonly Logged[] }[] = [];
  for (let time = 0; time < WARM_UP + TIMES; time += 1) taken.push(await counts.during(press));
  const measured = taken.slice(WARM_UP);
  const each = measured.map(({ log }) => counted(log, CLIENTS.answering));
  const far = await farAway(() => counts.atDistance(press));
  return far({
    operation,
    requests: Math.max(...each.map(({ requests }) => requests)),
    parts: Math.max(...each.map(({ parts }) => parts)),
    ms: median(measured.map(({ result }) => result)),
    aim: { sequential: MOST_FOR_A_PRESS, atDistance: ANSWERED }
  });
}
