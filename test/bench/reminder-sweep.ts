import type { SPFI } from '@pnp/sp';

import { digest } from '../../bot/outbox/digests';
import { renewOpen } from '../../bot/outbox/due-dates';
import { remind, type Run } from '../../bot/outbox/reminders';
import { createClock } from '../../bot/settings/working-days';
import { STANDARD_SETTINGS } from '../../src/domain/settings';
import { inFewRequests } from '../../src/register/client/one-request';
import { allRows, items, parseRow } from '../../src/register/client/rows';
import * as v from 'valibot';
import type { Figure } from './figure';
import { OPEN_AT_FIRST } from './fill-register';
import type { Counts } from './request-counts';

/** The day on which something is due on most of the open reviews, which all began on one day. */
const NOW = '2012-08-09T09:00:00Z';
const BEFORE = '2012-08-08';

interface Sweeping {
  readonly sp: SPFI;
  readonly counts: Counts;
  /** How many reviews the register holds. */
  readonly held: number;
}

/**
 * The morning’s run with the few reviews that are open at first, however many the register holds. What it adds is taken
 * away again.
 */
export async function measureSweep({ sp, counts, held }: Sweeping): Promise<Figure> {
  await renewOpen(sp, clock);
  const figure = await measured(`reminders: ${OPEN_AT_FIRST} open of ${written(held)}`, counts, () =>
    remind(runOn(sp), BEFORE)
  );
  const added = await remindersOf(sp);
  await inFewRequests(
    sp,
    added.map(
      ({ id }) =>
        (batch) =>
          items(batch, 'messages').getById(id).delete()
    )
  );
  return noting(figure, added.length);
}

/** The same with as many open as there are now, the run over again, the digests, and every due date reckoned anew. */
export async function measureSweeps({
  sp,
  counts,
  held,
  open
}: Sweeping & { readonly open: number }): Promise<readonly Figure[]> {
  const of = `${written(open)} open of ${written(held)}`;
  const renewed = await measured(`due dates: ${of}`, counts, async () => void (await renewOpen(sp, clock)));
  const first = await measured(`reminders: ${of}`, counts, () => remind(runOn(sp), BEFORE));
  const added = (await remindersOf(sp)).length;
  const again = await measured(`reminders: ${of}, again`, counts, () => remind(runOn(sp), BEFORE));
  const digests = await measured(`digests: ${of}`, counts, () => digest(runOn(sp), BEFORE));
  return [noting(first, added), again, digests, renewed];
}

const clock = createClock(STANDARD_SETTINGS);
const runOn = (sp: SPFI): Run => ({
  sp,
  now: NOW,
  context: { settings: STANDARD_SETTINGS, clock, rows: [] },
  log: { event: () => undefined, fault: () => undefined }
});

const remindersOf = async (sp: SPFI) =>
  (await allRows(sp, 'messages', [], { filter: "startswith(Key,'reminder/')" })).map((row) =>
    parseRow('messages', v.object({}), row)
  );

async function measured(operation: string, counts: Counts, work: () => Promise<void>): Promise<Figure> {
  const started = performance.now();
  const total = await counts.totalOf(work);
  return { operation, ...total, ms: performance.now() - started };
}

const noting = (figure: Figure, added: number): Figure => ({
  ...figure,
  note: `${written(added)} reminders added, a part each`
});
const written = (count: number): string => count.toLocaleString('en-GB');
