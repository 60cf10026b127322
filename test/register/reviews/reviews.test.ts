import { readDirectory } from '../../../src/register/directory/directory';
import type { Etag } from '../../../src/register/client/etag';
import type { ReviewRecord } from '../../../src/register/reviews/review-record';
import {
  createReview,
  lastReference,
  openReviews,
  readReview,
  readReviewByNotification,
  reviewsWithPending,
  ReviewFull,
  saveReview,
  type StoredReview
} from '../../../src/register/reviews/reviews';
import { notifies, recordsImrRequest } from '../../domain/builders';
import { entryAfter, settled } from '../entries';
import { openProvisionedSite, type LocalSite } from '../local-site';

const RUDE = `<script>alert(1)</script> '; drop table x -- =HYPERLINK("http://x") [a](http://b) Święta Ŵyn ap Siôn 🕯 ]]> &amp; "q"`;
/** What the domain refuses, and SharePoint might not keep. */
const HOSTILE = `${RUDE} \u0000\u0007\u0085\u2028\ufeff\ufffe\ud800 👩‍👩‍👧`;

let site: LocalSite;
beforeAll(async () => {
  site = await openProvisionedSite();
}, 20_000);
afterAll(() => site.close());

let number = 0;
const nextReference = (): string => `SCR-A-2012-${String((number += 1)).padStart(4, '0')}`;

async function created(entry: ReviewRecord, key: string = entry.review.reference): Promise<StoredReview> {
  const made = await createReview(site.sp, entry, key);
  if (!made.ok) throw new Error(`Not made: ${made.taken}`);
  return made.stored;
}

describe('a review', () => {
  it('comes back exactly as it went in, whatever was typed', async () => {
    const long = 'Ł🕯'.repeat(5000).slice(0, 10_000);
    const entry = entryAfter([notifies(undefined, { service: RUDE, initials: 'AB' })], nextReference());
    const done = entry.review.done['notify-adult'];
    if (!done) throw new Error('Not notified');
    const review = {
      ...entry.review,
      done: { ...entry.review.done, 'notify-adult': { ...done, given: { ...done.given, reasons: HOSTILE, long } } }
    };
    const stored = await created({ ...entry, review });
    await expect(readReview(site.sp, review.reference)).resolves.toEqual(stored);
    expect(stored.review).toEqual(review);
  });

  it('is read again after a save conflict, as after a change by someone else', async () => {
    const entry = entryAfter([notifies()], nextReference());
    await site.fault({ status: 409, match: 'POST .*/items' });
    await expect(createReview(site.sp, entry, entry.review.reference)).resolves.toEqual({
      ok: false,
      taken: 'reference'
    });
    const stored = await created(entry);
    await site.fault({ status: 409, match: 'MERGE .*/items' });
    await expect(saveReview(site.sp, stored, entry)).resolves.toEqual({ ok: false });
    await expect(saveReview(site.sp, stored, entry)).resolves.toMatchObject({ ok: true });
  });

  it('whose text its row cannot hold is not saved at all', async () => {
    const entry = entryAfter([notifies()], nextReference());
    const stored = await created(entry);
    const full = {
      ...entry,
      review: { ...entry.review, interests: Array.from({ length: 7 }, () => 'x'.repeat(9_500)) }
    };
    site.requests.length = 0;
    await expect(saveReview(site.sp, stored, full)).rejects.toBeInstanceOf(ReviewFull);
    await expect(createReview(site.sp, full, 'full')).rejects.toBeInstanceOf(ReviewFull);
    expect(site.requests).toEqual([]);
  });

  it('is found by its reference and by its notification, in one request each', async () => {
    const stored = await created(entryAfter([notifies()], nextReference()), "card o'clock");
    site.requests.length = 0;
    await expect(readReview(site.sp, stored.review.reference)).resolves.toEqual(stored);
    await expect(readReviewByNotification(site.sp, "card o'clock")).resolves.toEqual(stored);
    await expect(readReview(site.sp, 'SCR-A-2012-9999')).resolves.toBeUndefined();
    expect(site.requests).toHaveLength(3);
  });
});

describe('a review that is already there', () => {
  it('is told apart by its reference', async () => {
    const stored = await created(entryAfter([notifies()], nextReference()), 'card 1');
    await expect(createReview(site.sp, stored, 'card 2')).resolves.toEqual({ ok: false, taken: 'reference' });
  });

  it('is told apart by its notification', async () => {
    await created(entryAfter([notifies()], nextReference()), 'card 3');
    await expect(createReview(site.sp, entryAfter([notifies()], nextReference()), 'card 3')).resolves.toEqual({
      ok: false,
      taken: 'notification'
    });
  });

  it('is made once when two make it at once', async () => {
    const entry = entryAfter([notifies()], nextReference());
    const both = await Promise.all([createReview(site.sp, entry, 'card 4'), createReview(site.sp, entry, 'card 4')]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(both).toContainEqual({ ok: false, taken: 'notification' });
  });
});

describe('saving', () => {
  it('succeeds on the version that was read, and gives the next', async () => {
    const stored = await created(entryAfter([notifies()], nextReference()));
    const saved = await saveReview(
      site.sp,
      stored,
      entryAfter([notifies(), recordsImrRequest()], stored.review.reference)
    );
    expect(saved.ok && saved.stored.etag !== stored.etag).toBe(true);
    await expect(readReview(site.sp, stored.review.reference)).resolves.toEqual(saved.ok ? saved.stored : undefined);
  });

  it('changes nothing when someone was faster', async () => {
    const stored = await created(entryAfter([notifies()], nextReference()));
    const first = await saveReview(site.sp, stored, settled(stored));
    const second = await saveReview(
      site.sp,
      stored,
      entryAfter([notifies(), recordsImrRequest()], stored.review.reference)
    );
    expect(second).toEqual({ ok: false });
    await expect(readReview(site.sp, stored.review.reference)).resolves.toEqual(first.ok ? first.stored : undefined);
  });

  it.each(['', '*'])('throws, and asks nothing of SharePoint, for the ETag “%s”', async (etag) => {
    const stored = await created(entryAfter([notifies()], nextReference()));
    site.requests.length = 0;
    await expect(saveReview(site.sp, { ...stored, etag: etag as Etag }, stored)).rejects.toThrow('no ETag');
    expect(site.requests).toEqual([]);
  });
});

describe('the reviews', () => {
  it('give the last reference of a kind and year', async () => {
    await created(entryAfter([notifies()], 'SCR-C-2013-0002'));
    await created(entryAfter([notifies()], 'SCR-C-2013-0010'));
    await created(entryAfter([notifies()], 'SCR-C-2014-0001'));
    await expect(lastReference(site.sp, 'SCR-C-2013-')).resolves.toBe('SCR-C-2013-0010');
    await expect(lastReference(site.sp, 'SCR-C-2015-')).resolves.toBeUndefined();
  });

  it('are found while something waits to be carried out, and not before it is due', async () => {
    const stored = await created(entryAfter([notifies()], nextReference()));
    const ids = async (before: string) => (await reviewsWithPending(site.sp, before)).map(({ id }) => id);
    await expect(ids('2012-08-07T09:30:00.000Z')).resolves.toContain(stored.id);
    await expect(ids('2012-08-07T09:29:00.000Z')).resolves.not.toContain(stored.id);
    await saveReview(site.sp, stored, settled(stored));
    await expect(ids('2012-08-08T00:00:00Z')).resolves.not.toContain(stored.id);
  });

  it('are read with the Directory in one request', async () => {
    const stored = await created(entryAfter([notifies()], nextReference()));
    site.requests.length = 0;
    const [batch, execute] = site.sp.batched();
    const [directory, review] = await Promise.all([
      readDirectory(batch),
      readReview(batch, stored.review.reference),
      execute()
    ]);
    expect(review).toEqual(stored);
    expect(directory.people.map(({ name }) => name)).toContain('Gwen Howells');
    expect(site.requests).toEqual([expect.stringMatching(/^POST .*\/_api\/\$batch$/)]);
  });

  it('are fast for one region, in one request, in a register of 6,000 closed ones', async () => {
    await site.fill('SCR Reviews', 6000, (row) => ({
      Title: 'closed',
      Reference: `SCR-A-2009-${String(row).padStart(4, '0')}`,
      NotificationKey: `old ${row}`,
      Region: 'London'
    }));
    const stored = await created(entryAfter([notifies(undefined, { authority: 'Camden' })], nextReference()));
    site.requests.length = 0;
    await expect(openReviews(site.sp, 'London')).resolves.toEqual({ reviews: [stored], missing: [] });
    expect(site.requests).toHaveLength(1);
    await expect(site.rows('SCR Reviews', `Initials eq 'none'`)).rejects.toThrow('list view threshold');
  }, 60_000);

  it('say which item cannot be read, and not what is in it', async () => {
    const reference = nextReference();
    const id = await site.add('SCR Reviews', {
      Title: 'x',
      Reference: reference,
      NotificationKey: 'broken',
      State: '{"review":"secret"}',
      Pending: '[]'
    });
    const error: unknown = await readReview(site.sp, reference).catch((thrown: unknown) => thrown);
    expect(String(error)).toContain(`SCR Reviews, item ${id} (State) cannot be read`);
    expect(String(error)).not.toContain('secret');
  });
});
