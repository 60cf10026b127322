import type { Say, Text } from '../../src/domain/text';
import { buttonRow, press, type Press } from './buttons';
import { card, type Card } from './card';
import { exact, run, title as titleOf } from './elements';

interface SentenceView {
  /** Constant words. */
  readonly title?: Text;
  /** May repeat what was typed. */
  readonly sentence: Text;
  readonly buttons?: readonly Press[];
  readonly say: Say;
}

/** One sentence and what can be done about it. */
export const sentenceCard = ({ title, sentence, buttons = [], say }: SentenceView): Card =>
  card(
    title ?? 'Open this chat in Teams to read the answer.',
    [...(title ? [titleOf(title)] : []), exact([run(sentence)]), ...buttonRow(buttons.map(press))],
    say
  );
