import type { Cast } from '../journeys/people';
import { writesMore } from '../journeys/as-people';
import { button, notify, openForm, take } from '../journeys/story';
import { textOf, type Chat } from '../support/chat';
import { daysAgo } from '../support/days';
import type { Figure } from './figure';

/** Milliseconds that a tenant far away adds to a request. */
const FAR = 400;
/** Milliseconds in which every press is answered even then. */
const ANSWERED_FAR_AWAY = 5_000;

const AGREE = 'I have read version 1.0 and agree it';

interface Press {
  readonly what: string;
  /** Milliseconds. */
  readonly ms: number;
  /** The service gave up waiting for SharePoint: the person has to press again. */
  readonly isGivenUp: boolean;
}

/**
 * Of all presses from the notification of an adult review to its agreed IMR, the files made on the way among them,
 * and of those that only ask, the one that was answered last while SharePoint is far away.
 */
export async function measureLongestPress(cast: Cast): Promise<Figure> {
  const presses: Press[] = [];
  const noted = (chat: Chat): Chat => ({
    ...chat,
    press: async (message, data, typed) => {
      const started = performance.now();
      const pressed = await chat.press(message, data, typed);
      presses.push({
        what: [data['verb'], data['step']].filter((word) => typeof word === 'string').join(' '),
        ms: performance.now() - started,
        isGivenUp: textOf(pressed.card).includes('SharePoint is busy')
      });
      return pressed;
    }
  });
  const [inspector, director, author] = [noted(cast.inspector), noted(cast.director), noted(cast.author)];
  const { home } = cast.tenant;
  await Promise.all([director.open(), author.open()]);
  await fetch(`${home}/_local/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ delayMs: FAR, count: 1_000_000, match: '.' })
  });
  try {
    const { reference } = await notify(inspector);
    await take(inspector, reference, 'request-imr', { askedOn: daysAgo(14) });
    await director.shows(reference, 'has requested an IMR');
    await take(director, reference, 'appoint-author', { author: cast.people.author.id });
    await author.shows(reference, 'appointed to write');
    const making = await openForm(author, reference, 'make-imr-file');
    await author.press(making.form, making.submit, { version: '1.0' });
    await writesMore(cast.tenant, cast.people.author, reference);
    await take(author, reference, 'submit-imr', { version: '1.0', independent: 'yes' });
    const card = await director.shows(reference, AGREE);
    await director.press(card, button(card.card, AGREE));
    for (const verb of ['my-reviews', 'what-next', 'gaps']) await director.press(card, { verb });
  } finally {
    await fetch(`${home}/_local/faults`, { method: 'DELETE' });
  }
  const longest = presses.reduce((before, press) => (press.ms > before.ms ? press : before));
  const givenUp = presses.filter(({ isGivenUp }) => isGivenUp).map(({ what }) => what);
  return {
    operation: `longest press, ${FAR} ms away`,
    // A press that was given up has no answer to measure, and so misses the aim.
    ...(givenUp.length === 0 && { atDistance: longest.ms }),
    aim: { atDistance: ANSWERED_FAR_AWAY },
    note: [
      `${longest.what} (${Math.round(longest.ms)} ms), of ${presses.length} presses`,
      ...(givenUp.length > 0 ? [`not done when the answer was due: ${givenUp.join(', ')}`] : [])
    ].join('; ')
  };
}
