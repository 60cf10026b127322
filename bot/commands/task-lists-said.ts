import { several } from '../../src/domain/several';
import { joined, text, type Text } from '../../src/domain/text';
import type { HandedOver, Reminded } from './task-lists';

/** What the lead is told of a reminder, in the chat and on the page. */
export function remindedSentence({ is, name, tasks }: Reminded): Text {
  switch (is) {
    case 'sent':
      return `Reminder sent to ${name}: one message with ${several(tasks, 'task')}.`;
    case 'already sent':
      return `${name} has already had a reminder today. You can send the next one tomorrow.`;
    case 'nothing to do':
      return `${name} has nothing to do in your regions.`;
  }
}

const MOST_NAMED = 10;

/** What the lead is told of reviews that were handed over. */
export function handedOverSentence({ done, left }: HandedOver): Text {
  if (done.length + left.length === 0)
    return 'This inspector has no open reviews in your regions. Nothing was handed over.';
  const handed = `Handed over: ${several(done.length, 'review')}. Both inspectors get one message with the list.`;
  const kept = left.slice(0, MOST_NAMED).map(({ reference, sentence }) => text`${reference}: ${sentence}`);
  const more = left.length - kept.length;
  return joined(
    [
      ...(done.length > 0 ? [handed] : []),
      ...(left.length > 0 ? ['Not handed over:', ...kept, ...(more > 0 ? [`and ${more} more.`] : [])] : [])
    ],
    ' '
  );
}
