import type { Cast } from '../journeys/people';
import type { Figure } from './figure';
import type { openedLater } from './fill-register';
import type { Counts } from './request-counts';
import { measurePresses } from './presses';
import { measurePressesOnPage } from './presses-on-page';
import { measureRegion } from './region-answer';
import { measureScrolling } from './scrolling';
import { measureViews } from './views-opened';
import { measureOpening } from './web-part-opened';

const FEW = 50;
const SOME = 200;
const MANY = 2_000;
/** As many as SharePoint gives of one region. */
const MOST = 5_000;

interface Measuring {
  readonly cast: Cast;
  readonly counts: Counts;
  readonly opens: ReturnType<typeof openedLater>;
  /** How many reviews the register holds, in words. */
  readonly held: string;
  readonly say: (line: string) => void;
}

/**
 * The web part with a few open reviews in the region of a full register, and with as many as a region usually has, what
 * the service tells of each, and what people press in chat.
 */
export async function measureFew({ cast, counts, opens, held, say }: Measuring): Promise<{
  readonly opening: Figure;
  readonly region: Figure;
  readonly presses: readonly Figure[];
}> {
  say(`Opening the web part with ${FEW} open …`);
  await opens.here(FEW);
  const opening = await measureOpening({ ...whoIn(cast), counts }, `open, ${FEW} open of ${held}`, FEW);
  await opens.here(SOME);
  const region = await measureRegion(whoIn(cast), SOME);
  say(`Pressing in chat with ${SOME} open …`);
  const presses = await measurePresses(cast, counts, { reference: opens.last(), of: `${SOME} open` });
  return { opening, region, presses };
}

/**
 * The same with as many as a region may come to have, what each view asks for then, and the longest table that there
 * can be.
 */
export async function measureMany({ cast, counts, opens, held, say }: Measuring): Promise<{
  readonly opening: Figure;
  readonly presses: readonly Figure[];
  readonly views: readonly Figure[];
}> {
  await opens.here(MANY);
  const open = MANY.toLocaleString('en-GB');
  say(`Opening the web part with ${open} open …`);
  const opening = await measureOpening({ ...whoIn(cast), counts }, `open, ${open} open of ${held}`, MANY);
  const region = await measureRegion(whoIn(cast), MANY);
  say(`Pressing with ${open} open …`);
  const presses = [
    ...(await measurePressesOnPage({ ...whoIn(cast), counts, of: `${open} open` })),
    ...(await measurePresses(cast, counts, { reference: opens.last(), of: `${open} open` }))
  ];
  say('Opening each view …');
  const views = await measureViews({
    tenant: cast.tenant,
    people: cast.people,
    counts,
    reference: opens.last(),
    of: `${open} open`
  });
  say('Scrolling …');
  await opens.here(MOST);
  return { opening, presses, views: [region, ...views, ...(await measureScrolling({ ...whoIn(cast), open: MOST }))] };
}

const whoIn = ({ tenant, people }: Cast) => ({ tenant, director: people.director });
