import { ofType, texts } from '../cards/parsing';
import { director, inspector, outsider, recordsImrRequest, notifies, untilSubmitted } from '../../domain/builders';
import type { Card } from '../../../bot/cards/card';
import type { Answer } from '../../../bot/turn';
import { openDesk, storedAfter } from './desk';

const cardIn = ({ post = [], inPlace }: Answer): Card => {
  const card = post.at(-1)?.card ?? inPlace?.card;
  if (!card) throw new Error('No card was answered with.');
  return card;
};

describe('“what next”', () => {
  const desk = openDesk({ stored: storedAfter([notifies(), recordsImrRequest()]) });

  test('an inspector has what they owe, the soonest due first, with the button that does it and the sentence of the briefing', async () => {
    const card = cardIn(await desk.say(inspector, 'what next'));
    const said = texts(card, 'TextRun');
    expect(said.join()).toContain('the Terms of Reference for the review should be requested from the safeguarding partnership.');
    expect(said.indexOf('Request the terms of reference')).toBeGreaterThan(-1);
    expect(said).not.toContain('Appoint an independent author');
    expect(ofType(card, 'Action.Execute').map(({ data }) => data)).toContainEqual(expect.objectContaining({ verb: 'open-form', step: 'request-terms', beside: true }));
  });

  test('a director has what waits for them, and nothing of the inspector', async () => {
    const said = texts(cardIn(await desk.press(director, { verb: 'what-next' })), 'TextRun');
    expect(said).toContain('Appoint an independent author');
    expect(said).not.toContain('Request the terms of reference');
  });

  test('somebody without a part learns nothing', async () => {
    expect(JSON.stringify(await desk.say(outsider, 'what next'))).not.toContain('SCR-A-2012');
  });
});

describe('“Record something else”', () => {
  const desk = openDesk({ stored: storedAfter([notifies(), recordsImrRequest()]) });
  const reference = 'SCR-A-2012-0001';

  test('lists what else is open, and each turns the list into its form', async () => {
    const card = cardIn(await desk.press(inspector, { verb: 'other-steps', reference }));
    const panel = ofType(card, 'Action.Execute').find(({ title }) => title === 'Record a panel invitation declined');
    expect(panel?.['data']).toMatchObject({ verb: 'open-form', step: 'decline-panel', reference, instead: true });
    const { inPlace, post } = await desk.press(inspector, { verb: 'open-form', step: 'decline-panel', reference, instead: true });
    expect([JSON.stringify(inPlace?.card).includes('Date of the invitation'), post]).toEqual([true, undefined]);
  });

  test('a text ready to send names the review by reference, is signed by who sends it, and is refused to whom its step is not open', async () => {
    const card = cardIn(await desk.press(inspector, { verb: 'show-text', reference, text: 'terms-request' }));
    const body = ofType(card, 'Input.Text').find(({ id }) => id === 'body')?.['value'];
    expect(body).toEqual(expect.stringContaining(reference));
    expect(body).toMatch(new RegExp(`\\n${inspector.name}\\n`));
    expect(JSON.stringify(await desk.press(director, { verb: 'show-text', reference, text: 'terms-request' }))).toContain('this text does not fit it any more');
  });
});

describe('“Seen”', () => {
  const reference = 'SCR-A-2012-0001';

  test('is kept for the message that was pressed, by its button or by any other of the notice', async () => {
    const desk = openDesk({ stored: storedAfter(untilSubmitted) });
    const { inPlace } = await desk.press(director, { verb: 'seen', reference }, { messageId: 'm-7' });
    expect(JSON.stringify(inPlace?.card)).toContain('Noted: you have seen this.');
    await desk.press(director, { verb: 'other-steps', reference, unseen: true }, { messageId: 'm-8' });
    await desk.press(director, { verb: 'other-steps', reference }, { messageId: 'm-9' });
    expect(desk.seen).toEqual([{ reference, personId: director.id, messageId: 'm-7' }, { reference, personId: director.id, messageId: 'm-8' }]);
  });
});
