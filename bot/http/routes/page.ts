import * as v from 'valibot';

import { PATHS } from '../../../src/client/paths';
import { encodeEngland } from '../../../src/client/wire/england-wire';
import { encodeRegion } from '../../../src/client/wire/encode-region';
import { kindOf } from '../../../src/domain/review/reference';
import { REGIONS } from '../../../src/domain/words';
import { withoutOthers } from '../without-others';
import { reviewToStore } from '../../../src/register/client/schemas';
import { ReferenceSchema } from '../../commands/reference-schema';
import type { Answer } from '../../page-reads/asker';
import type { PageReads } from '../../page-reads/page-reads';
import { malformed, readUnlessBusy, refusing } from './replies';
import type { Reply, Route, SayFor } from './route';

const OfRegion = v.object({ region: v.picklist(REGIONS) });
const OfReview = v.object({ reference: ReferenceSchema });
const OfHistory = v.object({
  reference: ReferenceSchema,
  after: v.optional(v.pipe(v.string(), v.regex(/^\d{1,6}$/), v.transform(Number)), '0')
});
const OfAll = v.object({});

/** In milliseconds. A region can have thousands of reviews. */
const WHILE_A_REGION_IS_READ = 20_000;

/** GET: what the page shows of reviews, to the person of the token. */
export function pageRoutes(reads: PageReads, sayFor: SayFor): readonly Route[] {
  const route = <S extends v.GenericSchema, T>(o: {
    readonly path: string;
    readonly audit: string;
    readonly schema: S;
    readonly read: (asked: v.InferOutput<S> & { readonly actorId: string }) => Promise<Answer<T>>;
    readonly body: (answer: T) => Reply['body'];
    readonly patience?: number;
  }): Route => ({
    method: 'get',
    path: o.path,
    permission: 'signed-in',
    audit: o.audit,
    handler: async ({ actorId, query }) => {
      const parsed = v.safeParse(o.schema, query);
      if (!parsed.success) return malformed(parsed.issues);
      const asked = parsed.output as v.InferOutput<S> & { readonly reference?: string };
      return readUnlessBusy(async () => {
        const answer = await o.read({ ...asked, actorId });
        return answer.ok
          ? { status: 200, body: o.body(answer) }
          : refusing(answer.refusal, sayFor(asked.reference === undefined ? undefined : kindOf(asked.reference)));
      }, o.patience);
    }
  });
  return [
    route({
      path: PATHS.region,
      audit: 'region-read',
      schema: OfRegion,
      read: reads.region,
      body: ({ glances, since }) => encodeRegion(glances, since),
      patience: WHILE_A_REGION_IS_READ
    }),
    route({
      path: PATHS.actions,
      audit: 'actions-read',
      schema: OfRegion,
      read: reads.actions,
      body: ({ actions }) => ({ actions }),
      patience: WHILE_A_REGION_IS_READ
    }),
    route({
      path: PATHS.england,
      audit: 'england-read',
      schema: OfAll,
      read: reads.england,
      body: ({ briefs, since }) => encodeEngland(briefs, since),
      patience: WHILE_A_REGION_IS_READ
    }),
    route({
      path: PATHS.review,
      audit: 'review-read',
      schema: OfReview,
      read: reads.review,
      body: ({ held: { review, duties } }) => ({ review: reviewToStore(withoutOthers(review)), duties })
    }),
    route({
      path: PATHS.history,
      audit: 'history-read',
      schema: OfHistory,
      read: reads.history,
      body: ({ events, isMore, offers }) => ({ events: events.map(withoutOthers), isMore, offers })
    }),
    route({
      path: PATHS.papers,
      audit: 'papers-listed',
      schema: OfReview,
      read: reads.papers,
      body: ({ papers, opens, isWithheld }) => ({ papers, opens, isWithheld })
    })
  ];
}
