import { ukDay } from '../../../src/domain/dates';
import type { Review } from '../../../src/domain/review/review';
import { statusOf } from '../../../src/domain/review/status';
import { RegisterUnavailable } from '../../../src/register/client/sharepoint-client';
import { unfurled } from '../../cards/card';
import { sentenceCard } from '../../cards/sentence-card';
import { reviewLinkCard, sharedReviewCard } from '../../cards/shared-review-card';
import { posting } from '../../conversation/draw';
import { lookFor } from '../../conversation/look-for';
import type { ConversationDependencies } from '../../conversation/dependencies';
import { busyReading } from '../../conversation/sentences';
import { cardOf, trackedCardOf, lookUp } from '../../conversation/show';
import { inTime, PATIENCE } from '../../commands/in-time';
import { speaking } from '../../site-words/speaking';
import type { Wording } from '../../site-words/wording';
import type { Asked, Extension, Offer, ExtensionResponse } from './asked';
import type { SendPrivately } from './send-privately';
import {
  ANSWERED_PRIVATELY,
  LINK_NOT_YOURS,
  LINK_OF_NOBODY,
  LINK_WHILE_BUSY,
  NO_CHAT_YET,
  NOT_REACHED,
  NOTHING_OPEN
} from './sentences';
import { term, plural, capitalised, text } from '../../../src/domain/text';

type Sharing = ConversationDependencies & { readonly sendPrivately: SendPrivately };
type Of<Kind extends Asked['kind']> = Extract<Asked, { kind: Kind }>;

/** Answers what is asked where others may read along. Each person finds what they may see; what can be put before others is reference, region and stage. */
export function createExtension(deps: Sharing, { patience = PATIENCE } = {}): Extension {
  const answer = (deps: Sharing, asked: Asked, personId: string): Promise<ExtensionResponse> => {
    switch (asked.kind) {
      case 'search':
        return search(deps, asked, personId);
      case 'link':
        return unfurl(deps, asked, personId);
      case 'details':
        return sendDetails(deps, asked, personId);
    }
  };
  return {
    ask: async (asked, personId) => {
      const started = Date.now();
      const { deps: noting, wording } = speaking(deps, asked);
      try {
        const sendPrivately: SendPrivately = (id, posting) =>
          deps.sendPrivately(id, {
            ...posting,
            card: wording().card(posting.card),
            summary: wording().text(posting.summary)
          });
        const told = inWordsOf(wording, await inTime(answer({ ...noting, sendPrivately }, asked, personId), patience));
        deps.log.event('extension-asked', {
          personId,
          code: asked.kind,
          outcome: 'offers' in told ? 'offered' : 'told',
          ms: Date.now() - started
        });
        return told;
      } catch (fault) {
        if (!(fault instanceof RegisterUnavailable)) throw fault;
        deps.log.event('register-busy', { personId, code: asked.kind });
        return asked.kind === 'link'
          ? aLink(LINK_WHILE_BUSY)
          : { sentence: busyReading(fault.retryAfterSeconds ?? 10) };
      }
    },
    askUnnamed: (url) => {
      deps.log.event('extension-asked', { code: 'unnamed-link' });
      return deps.links.referenceIn(url) === undefined ? NOTHING_OF_OURS : aLink(LINK_OF_NOBODY);
    }
  };
}

const inWordsOf = (wording: () => Wording, told: ExtensionResponse): ExtensionResponse => {
  const { card, text } = wording();
  return 'offers' in told
    ? {
        offers: told.offers.map((offer) => ({
          card: card(offer.card),
          title: text(offer.title),
          text: text(offer.text)
        }))
      }
    : { ...told, sentence: text(told.sentence) };
};

/** An address of something else on the same site stays a link. */
const NOTHING_OF_OURS: ExtensionResponse = { offers: [] };

/** A sentence in the form of a card: Teams takes no other answer for a link, and whoever pasted it sees the card before they send it. */
const aLink = (sentence: string): ExtensionResponse => ({
  offers: [
    {
      card: reviewLinkCard(sentence),
      title: capitalised(plural(term.review)),
      text: 'A link to a review'
    }
  ]
});

async function search(
  deps: ConversationDependencies,
  { text, skip }: Of<'search'>,
  personId: string
): Promise<ExtensionResponse> {
  // One page holds everything that is offered; Teams asks for the next when somebody scrolls to its end.
  if (skip > 0) return { offers: [] };
  const look = await lookFor(deps, text, personId);
  if (!look.ok) return { sentence: look.sentence };
  const { found } = look.finding;
  return found.length > 0 ? { offers: found.map(({ review }) => offerOf(deps, review)) } : { sentence: NOTHING_OPEN };
}

async function unfurl(
  deps: ConversationDependencies,
  { url }: Of<'link'>,
  personId: string
): Promise<ExtensionResponse> {
  const reference = deps.links.referenceIn(url);
  if (!reference) return NOTHING_OF_OURS;
  const access = await lookUp(deps, reference, personId);
  if (!access.ok) {
    deps.log.event('refused-question', { personId, code: access.code });
    return aLink(LINK_NOT_YOURS);
  }
  const offer = offerOf(deps, access.stored.review);
  return { offers: [{ ...offer, card: unfurled(offer.card) }] };
}

/** Whoever presses is answered as the person they are, in a chat of their own: a refusal, too, is nobody else's business. */
async function sendDetails(deps: Sharing, { reference }: Of<'details'>, personId: string): Promise<ExtensionResponse> {
  const access = await lookUp(deps, reference, personId);
  if (!access.ok) deps.log.event('refused-question', { personId, code: access.code });
  const sent = await deps.sendPrivately(
    personId,
    access.ok
      ? { ...posting(cardOf(deps, access), reference), keep: trackedCardOf(access) }
      : posting(sentenceCard({ sentence: access.sentence }), capitalised(plural(term.review)))
  );
  if (sent === 'sent') return { sentence: ANSWERED_PRIVATELY, elsewhere: true };
  return { sentence: sent === 'no-chat' ? NO_CHAT_YET : NOT_REACHED };
}

function offerOf({ now, links }: ConversationDependencies, review: Review): Offer {
  const { reference, region } = review;
  const stage = statusOf(review);
  return {
    card: sharedReviewCard({ reference, region, stage, today: ukDay(now()), link: links.review(reference) }),
    title: reference,
    text: `${region}: ${stage}`
  };
}
