/** @jest-environment jsdom */
import type { Card } from '../../../bot/cards/card';
import { formCard } from '../../../bot/cards/form-card';
import { ofType } from './parsing';
import { say } from '../speaking';

const { AdaptiveCard, HostConfig } = jest.requireActual<typeof import('adaptivecards')>(
  'adaptivecards/dist/adaptivecards.js'
);

/** What Microsoft's own renderer sends when a button is pressed; nothing when it holds the press back. */
function sentBy(card: Card, title: string): unknown {
  AdaptiveCard.onProcessMarkdown = (text, result) => Object.assign(result, { didProcess: true, outputHtml: text });
  const drawn = new AdaptiveCard();
  drawn.hostConfig = new HostConfig({});
  const sent: unknown[] = [];
  drawn.onExecuteAction = (action) => void sent.push('data' in action ? action.data : undefined);
  drawn.parse(card);
  const buttons = drawn.render()?.querySelectorAll<HTMLElement>('.ac-pushButton');
  const button = buttons?.[ofType(card, 'Action.Execute').findIndex((action) => action['title'] === title)];
  if (!button) throw new Error(`No button ${title}`);
  button.click();
  return sent[0];
}

const half = formCard({
  say,
  step: 'notify-adult',
  key: 'form-1',
  given: { partnership: 'Half a Board', regulatedService: 'yes' }
});

test('a form of which most is still open is sent, so that it can be kept', () => {
  expect(sentBy(half, 'Save for later')).toMatchObject({
    verb: 'keep-form',
    step: 'notify-adult',
    form: 'form-1',
    partnership: 'Half a Board',
    regulatedService: 'yes'
  });
});

test('it is sent to be recorded, too: the service says what is missing, and keeps the rest', () => {
  expect(sentBy(half, 'Record a new adult review')).toMatchObject({
    verb: 'take-step',
    form: 'form-1',
    partnership: 'Half a Board'
  });
});

test('cancelling, starting afresh and looking at another review send nothing that was typed', () => {
  expect(sentBy(half, 'Cancel')).toEqual({ verb: 'cancel-form', step: 'notify-adult' });
  const back = formCard({
    say,
    step: 'notify-adult',
    key: 'form-2',
    given: { partnership: 'Half a Board' },
    saved: { form: 'form-1', isBack: true, sentence: 'You kept this.' }
  });
  expect(sentBy(back, 'Start again')).toEqual({ verb: 'start-afresh', step: 'notify-adult', kept: 'form-1' });
});
