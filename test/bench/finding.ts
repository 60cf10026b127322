import type { Cast } from '../journeys/people';
import type { Chat } from '../support/chat';
import { searches } from '../support/extension';
import { ANSWERED, farAway } from './far-away';
import { median, type Figure } from './figure';
import { CLIENTS, counted, type Counts, type Logged } from './request-counts';

const WARM_UP = 3;
const TIMES = 9;
/** How the services of 1,111 among 50,000 closed reviews begin, and no open one. */
const TYPED = 'lodge 12';

/** From what a person types into the message extension to what it offers: in one region, and in all of England. */
export async function measureFinding(
  { tenant, chats, director }: Cast,
  counts: Counts,
  among: string
): Promise<readonly Figure[]> {
  const national = chats.of(tenant.persona('national-safeguarding-advisor', 'England'));
  return [
    await measure(director, counts, `find${among}`),
    await measure(national, counts, `find in all of England${among}`)
  ];
}

async function measure(chat: Chat, counts: Counts, operation: string): Promise<Figure> {
  let offered = 0;
  const find = async (): Promise<number> => {
    const started = performance.now();
    const { cards, sentence } = await searches(chat, TYPED);
    if (cards.length === 0) throw new Error(`Nothing was found: ${sentence}`);
    offered = cards.length;
    return performance.now() - started;
  };
  const taken: { readonly result: number; readonly log: readonly Logged[] }[] = [];
  for (let time = 0; time < WARM_UP + TIMES; time += 1) taken.push(await counts.during(find));
  const measured = taken.slice(WARM_UP);
  const each = measured.map(({ log }) => counted(log, CLIENTS.answering));
  const far = await farAway(() => counts.atDistance(find));
  return far({
    operation,
    requests: Math.max(...each.map(({ requests }) => requests)),
    parts: Math.max(...each.map(({ parts }) => parts)),
    ms: median(measured.map(({ result }) => result)),
    aim: { requests: 3, sequential: 3, atDistance: ANSWERED },
    note: `${offered} offered`
  });
}
