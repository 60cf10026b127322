import type { Cast } from '../journeys/people';
import type { Figure } from './figure';
import type { openedLater } from './fill-register';
import type { Counts } from './request-counts';
import { measureScrolling } from './scrolling';
import { measureViews } from './views-opened';
import { measureOpening } from './web-part-opened';

const FEW = 50;
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

/** The web part with a few open reviews in the region of a full register. */
export async function measureFew({ cast, counts, opens, held, say }: Measuring): Promise<Figure> {
  say(`Opening the web part with ${FEW} open …`);
  await opens.here(FEW);
  return measureOpening({ ...whoIn(cast), counts }, `open, ${FEW} open of ${held}`, FEW);
}

/**
 * The same with as many as a region may come to have, what each view asks for then, and the longest table that there
 * can be.
 */
export async function measureMany({
  cast,
  counts,
  opens,
  held,
  say
}: Measuring): Promise<{ readonly opening: Figure; readonly views: readonly Figure[] }> {
  await opens.here(MANY);
  const open = MANY.toLocaleString('en-GB');
  say(`Opening the web part with ${open} open …`);
  const opening = await measureOpening({ ...whoIn(cast), counts }, `open, ${open} open of ${held}`, MANY);
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
  return { opening, views: [...views, ...(await measureScrolling({ ...whoIn(cast), open: MOST }))] };
}

const whoIn = ({ tenant, people }: Cast) => ({ tenant, director: people.director });
