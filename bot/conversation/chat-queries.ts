import type { SPFI } from '@pnp/sp';

import { readChronology, readNumbers, unreadableAmong } from '../../src/register/chronology';
import { inOneRequest } from '../../src/register/client/one-request';
import { readDirectory, readPerson } from '../../src/register/directory/directory';
import { documentsOf } from '../../src/register/documents/document-list';
import { readDraft } from '../../src/register/drafts';
import { readHistory } from '../../src/register/history';
import { findLocations, readAnyLoad } from '../../src/register/locations/locations';
import { mailsAt, mailsHandedTo, readMail } from '../../src/register/mail/mails';
import { messagesOf } from '../../src/register/messages';
import { findReviews } from '../../src/register/reviews/find-reviews';
import {
  openReviews,
  readReview,
  reviewsInspectedBy,
  reviewsWrittenBy,
  type ReadReviews
} from '../../src/register/reviews/reviews';
import type { SiteSettings } from '../settings/site-settings';
import type { ChatQueries } from './dependencies';

/** What the conversation reads from SharePoint, in as few requests as can be. */
export function createChatQueries({
  sp,
  site,
  now
}: {
  readonly sp: SPFI;
  readonly site: SiteSettings;
  readonly now: () => string;
}): ChatQueries {
  return {
    directory: () => readDirectory(sp),
    person: (id) => readPerson(sp, id),
    find: (search) => findReviews(sp, search),
    locations: async (typed, most) => {
      const [directory, found, loadedAt] = await inOneRequest(sp, (batch) => [
        readDirectory(batch),
        findLocations(batch, typed, most),
        readAnyLoad(batch)
      ]);
      return { directory, found, ...(loadedAt ? { loadedAt } : {}) };
    },
    review: async (reference) => {
      const [directory, stored, messages] = await inOneRequest(sp, (batch) => [
        readDirectory(batch),
        readReview(batch, reference),
        messagesOf(batch, reference)
      ]);
      return { directory, messages, ...(stored ? { stored } : {}) };
    },
    mail: (key) => readMail(sp, key),
    waitingMails: (personId, readsMailbox) => (readsMailbox ? mailsAt(sp, 'waiting') : mailsHandedTo(sp, personId)),
    watch: async (regions) => {
      const [[directory, { clock, settings }], ...reviews] = await Promise.all([
        inOneRequest(sp, (batch) => [readDirectory(batch), site.read(batch)]),
        ...regions.map((region) => openReviews(sp, region))
      ]);
      return { directory, ...together(reviews), clock, staleAfter: settings.staleAfter };
    },
    form: async (of) => {
      const { reference } = of;
      const [directory, stored, messages, draft] = await inOneRequest(sp, (batch) => [
        readDirectory(batch),
        reference ? readReview(batch, reference) : Promise.resolve(undefined),
        reference ? messagesOf(batch, reference) : Promise.resolve([]),
        readDraft(batch, of, now())
      ]);
      return { directory, messages, ...(stored ? { stored } : {}), ...(draft ? { draft } : {}) };
    },
    chronology: async (reference) => {
      const [entries, numbers, documents] = await inOneRequest(sp, (batch) => [
        readChronology(batch, reference),
        readNumbers(batch, reference),
        documentsOf(batch, reference)
      ]);
      return {
        entries,
        unreadable: unreadableAmong(numbers, entries),
        files: documents.filter(({ kind }) => kind === 'imr')
      };
    },
    history: async (reference) => {
      const [written, { clock }] = await inOneRequest(sp, (batch) => [readHistory(batch, reference), site.read(batch)]);
      return { written, clock };
    },
    reviewsOf: async (personId, regions) => {
      const { reviews, missing } = together(
        await Promise.all([
          ...regions.map((region) => openReviews(sp, region)),
          reviewsInspectedBy(sp, personId),
          reviewsWrittenBy(sp, personId)
        ])
      );
      return { reviews: [...new Map(reviews.map((stored) => [stored.id, stored])).values()], missing };
    }
  };
}

const together = (read: readonly ReadReviews[]): ReadReviews => ({
  reviews: read.flatMap(({ reviews }) => reviews),
  missing: [...new Set(read.flatMap(({ missing }) => missing))]
});
