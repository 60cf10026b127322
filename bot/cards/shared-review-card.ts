import { longDay } from '../../src/domain/dates';
import { a, capitalised, plural, term, text, type Say, type Text } from '../../src/domain/text';
import { buttonRow, open, press } from './buttons';
import { card, unfurled, type Card } from './card';
import { fact, title, words } from './elements';

/** The verb that sends the details of a review to the presser’s own chat. */
export const SEND_DETAILS = 'send-details';

interface SharedReviewView {
  readonly reference: string;
  readonly region: string;
  /** The status of the review, in words. */
  readonly stage: Text;
  /** YYYY-MM-DD: a card in a conversation is not kept up to date, so it states the day of its status. */
  readonly today: string;
  /** The address of the review in the register. */
  readonly link: string;
  readonly say: Say;
}

/** A review as people may see it who may not see its details: reference, region and status, and no more. */
export const sharedReviewCard = ({ reference, region, stage, today, link, say }: SharedReviewView): Card =>
  card(
    text`${capitalised(term.review)} ${reference}`,
    [
      words(capitalised(term.review), { isSubtle: true, size: 'Small' }),
      { ...title(reference), spacing: 'None' },
      fact('Region', region),
      fact(`Status on ${longDay(today)}`, stage),
      ...buttonRow([
        open('Open', link),
        press({ title: 'Send me the details', verb: SEND_DETAILS, data: { reference } })
      ]),
      words('For those who may see the review. The details go to your own chat with the app.', {
        isSubtle: true,
        size: 'Small'
      })
    ],
    say
  );

/** What a link is, where nothing can be said of the review that it opens. */
export const reviewLinkCard = (sentence: Text, say: Say): Card =>
  unfurled(
    card(
      text`A link to ${a(term.review)}`,
      [words(capitalised(plural(term.review)), { style: 'heading', weight: 'Bolder' }), words(sentence)],
      say
    )
  );
