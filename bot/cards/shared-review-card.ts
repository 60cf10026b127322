import { longDay } from '../../src/domain/dates';
import { buttonRow, open, press } from './buttons';
import { card, unfurled, type Card } from './card';
import { fact, words } from './elements';
import { text, term, capitalised, a, plural } from '../../src/domain/text';

/** What somebody presses who wants to see more: the answer goes to a chat of their own. */
export const SEND_DETAILS = 'send-details';

export interface SharedReviewView {
  readonly reference: string;
  readonly region: string;
  /** Where the review stands, in words. */
  readonly stage: string;
  /** The day it stands there, YYYY-MM-DD: a card that somebody has put into a conversation is not kept up to date. */
  readonly today: string;
  /** The address of the review in the register. */
  readonly link: string;
}

/** A review as it may stand before people who may not see it: reference, region and stage, and no more. */
export const sharedReviewCard = ({ reference, region, stage, today, link }: SharedReviewView): Card =>
  card(text`${capitalised(term.review)} ${reference}`, [
    words(capitalised(term.review), { isSubtle: true, size: 'Small' }),
    words(reference, { style: 'heading', size: 'Large', weight: 'Bolder', spacing: 'None' }),
    fact('Region', region),
    fact(`Stage on ${longDay(today)}`, stage),
    ...buttonRow([
      open('Open', link),
      press({ title: 'Send me the details', verb: SEND_DETAILS, data: { reference } })
    ]),
    words('Both open the review for those who may see it. Details go to a chat of your own.', {
      isSubtle: true,
      size: 'Small'
    })
  ]);

/** What a link is, where nothing can be said of the review that it opens. `sentence` is words of ours. */
export const reviewLinkCard = (sentence: string): Card =>
  unfurled(
    card(text`A link to ${a(term.review)}`, [
      words(capitalised(plural(term.review)), { style: 'heading', weight: 'Bolder' }),
      words(sentence)
    ])
  );
