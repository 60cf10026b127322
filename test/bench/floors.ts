import { setTimeout as wait } from 'node:timers/promises';

import { createSharePointClient } from '../../src/register/client/sharepoint-client';
import { items } from '../../src/register/client/rows';
import type { Chat, Posted } from '../support/chat';
import { median, type Figure } from './figure';

const WARM_UP = 5;
const TIMES = 25;
/**
 * Milliseconds between two, so that floors and operations find the machine in the same state: a person does not press
 * without end.
 */
const PAUSE = 250;

export const UPDATE_FLOOR = 'one conditional update';
export const ECHO_FLOOR = 'one echo turn';

/** One raw conditional update after the other of the same row of the register, through @pnp/sp. */
export async function updateFloor({
  site,
  token
}: {
  readonly site: string;
  readonly token: () => Promise<string>;
}): Promise<Figure> {
  const list = items(createSharePointClient({ siteUrl: site, token, patience: 'background' }), 'reviews');
  const [row] = await list.select('Id').top(1)<readonly { Id: number; 'odata.etag': string }[]>();
  if (!row) throw new Error('The register holds no row to update.');
  const item = list.getById(row.Id);
  let etag = row['odata.etag'];
  const ms = await timed(async (time) => {
    etag = ((await item.update({ PartnershipReference: `Update ${time}` }, etag)) as { etag: string }).etag;
  });
  return {
    operation: `floor: ${UPDATE_FLOOR}`,
    requests: 1,
    ms,
    ratio: 1,
    note: 'through @pnp/sp, of one review'
  };
}

/** A bot with nothing in it answers the same press of a card with a card. */
export async function echoFloor(
  echo: Chat,
  {
    form,
    submit,
    typed
  }: {
    readonly form: Posted;
    readonly submit: Readonly<Record<string, unknown>>;
    readonly typed: Readonly<Record<string, string>>;
  }
): Promise<Figure> {
  const ms = await timed(async () => {
    const { statusCode } = await echo.press({ ...form }, submit, typed);
    if (statusCode !== 200) throw new Error(`The echo bot answered ${statusCode}.`);
  });
  return { operation: `floor: ${ECHO_FLOOR}`, ms, ratio: 1, note: 'bare botbuilder bot, the press of intake' };
}

async function timed(work: (time: number) => Promise<void>): Promise<number> {
  const times: number[] = [];
  for (let time = 0; time < WARM_UP + TIMES; time += 1) {
    const started = performance.now();
    await work(time);
    times.push(performance.now() - started);
    await wait(PAUSE);
  }
  return median(times.slice(WARM_UP));
}
