import { ukDay } from '../../../src/domain/dates';
import { kindOf } from '../../../src/domain/review/reference';
import { missingReviews } from '../../../src/domain/review/missing';
import type { Review } from '../../../src/domain/review/review';
import { capitalised, plural, term, text, type Text } from '../../../src/domain/text';
import { statusOf } from '../../../src/domain/review/status';
import { RegisterUnavailable } from '../../../src/register/client/sharepoint-client';
import { RowUnreadable } from '../../../src/register/client/unreadable';
import { unfurled } from '../../cards/card';
import { reviewLinkCard, sharedReviewCard } from '../../cards/shared-review-card';
import { posting } from '../../conversation/draw';
import { lookFor } from '../../conversation/look-for';
import type { ConversationDependencies } from '../../conversation/dependencies';
import { busyReading, SOME_ROW_UNREADABLE } from '../../conversation/sentences';
import { cardOf, lookUp, refusalCard, trackedCardOf } from '../../conversation/show';
import { inTime, PATIENCE } from '../../commands/in-time';
import type { Asked, Extension, Offer, ExtensionResponse } from './asked';
import { busyDialog, recordMessage, type Recording } from './record-message';
import {
  ANSWERED_PRIVATELY,
  LINK_NOT_YOURS,
  LINK_OF_NOBODY,
  LINK_WHILE_BUSY,
  NO_CHAT_YET,
  NOT_REACHED,
  NOTHING_OPEN
} from './sentences';

type Of<Kind extends Asked['kind']> = Extract<Asked, { kind: Kind }>;

/**
 * Answers what is asked where others may read along. Each person finds what they may see; the cards that they can share
 * show reference, region and status only.
 */
export function createExtension(deps: Recording, { patience = PATIENCE } = {}): Extension {
  const answer = (asked: Asked, personId: string): Promise<ExtensionResponse> => {
    switch (asked.kind) {
      case 'search':
        return search(deps, asked, personId);
      case 'link':
        return unfurl(deps, asked, personId);
      case 'details':
        return sendDetails(deps, asked, personId);
      case 'message':
      case 'form':
        return recordMessage(deps, asked, personId);
    }
  };
  return {
    ask: async (asked, personId) => {
      const started = Date.now();
      try {
        const response = await inTime(answer(asked, personId), patience);
        deps.log.event('extension-asked', {
          personId,
          code: asked.kind,
          outcome: 'offers' in response ? 'offered' : 'told',
          ms: Date.now() - started
        });
        return response;
      } catch (fault) {
        if (fault instanceof RowUnreadable)
          return asked.kind === 'link' ? aLink(deps, LINK_NOT_YOURS) : { sentence: SOME_ROW_UNREADABLE };
        if (!(fault instanceof RegisterUnavailable)) throw fault;
        deps.log.event('register-busy', { personId, code: asked.kind });
        if (asked.kind === 'message' || asked.kind === 'form')
          return busyDialog(deps, asked, personId, fault.retryAfterSeconds ?? 10);
        return asked.kind === 'link'
          ? aLink(deps, LINK_WHILE_BUSY)
          : { sentence: busyReading(fault.retryAfterSeconds ?? 10) };
      }
    },
    askUnnamed: (url) => {
      deps.log.event('extension-asked', { code: 'unnamed-link' });
      return deps.links.referenceIn(url) === undefined ? NOTHING_OF_OURS : aLink(deps, LINK_OF_NOBODY);
    }
  };
}

/** An address of something else on the same site remains a link. */
const NOTHING_OF_OURS: ExtensionResponse = { offers: [] };

/**
 * A sentence as a card: Teams takes no other answer for a link, and the person who pasted it sees the card before they
 * send it.
 */
const aLink = ({ sayFor }: ConversationDependencies, sentence: Text): ExtensionResponse => ({
  offers: [
    {
      card: reviewLinkCard(sentence, sayFor()),
      title: sayFor()(capitalised(plural(term.review))),
      text: 'A link to a review'
    }
  ]
});

async function search(
  deps: ConversationDependencies,
  { text: sought, skip }: Of<'search'>,
  personId: string
): Promise<ExtensionResponse> {
  // One page holds everything that is offered; Teams asks for the next when a person scrolls to its end.
  if (skip > 0) return { offers: [] };
  const look = await lookFor(deps, sought, personId);
  if (!look.ok) return { sentence: deps.sayFor()(look.sentence) };
  const { found, missing } = look.finding;
  if (found.length > 0) return { offers: found.map(({ review }) => offerOf(deps, review)) };
  const [lacking] = missingReviews(missing);
  return { sentence: lacking === undefined ? NOTHING_OPEN : deps.sayFor()(lacking) };
}

async function unfurl(
  deps: ConversationDependencies,
  { url }: Of<'link'>,
  personId: string
): Promise<ExtensionResponse> {
  const reference = deps.links.referenceIn(url);
  if (!reference) return NOTHING_OF_OURS;
  const access = await lookUp(deps, reference, personId);
  const stored = access.ok ? access.stored : access.facts?.stored;
  if (!stored) {
    if (!access.ok) deps.log.event('refused-question', { personId, code: access.code });
    return aLink(deps, LINK_NOT_YOURS);
  }
  const offer = offerOf(deps, stored.review);
  return { offers: [{ ...offer, card: unfurled(offer.card) }] };
}

/** Answers the person who pressed in their own chat: no one else learns of a refusal either. */
async function sendDetails(
  deps: Recording,
  { reference }: Of<'details'>,
  personId: string
): Promise<ExtensionResponse> {
  const access = await lookUp(deps, reference, personId);
  if (!access.ok) deps.log.event('refused-question', { personId, code: access.code });
  const say = deps.sayFor(kindOf(reference));
  const sent = await deps.sendPrivately(
    personId,
    access.ok
      ? { ...posting(cardOf(deps, access), reference), tracked: trackedCardOf(access) }
      : posting(refusalCard(deps, access, reference), say(capitalised(plural(term.review))))
  );
  if (sent === 'sent') return { sentence: ANSWERED_PRIVATELY, elsewhere: true };
  return { sentence: say(sent === 'no-chat' ? NO_CHAT_YET : NOT_REACHED) };
}

function offerOf({ now, links, sayFor }: ConversationDependencies, review: Review): Offer {
  const { reference, region, kind } = review;
  const say = sayFor(kind);
  const stage = statusOf(review);
  return {
    card: sharedReviewCard({ reference, region, stage, today: ukDay(now()), link: links.review(reference), say }),
    title: reference,
    text: say(text`${region}: ${stage}`)
  };
}
