import { buttonRow, press, type Press } from './buttons';
import { card, type Card } from './card';
import { exact, run, words } from './elements';

export interface SentenceView {
  /** Our own words. */
  readonly title?: string;
  /** May repeat what somebody typed. */
  readonly sentence: string;
  readonly buttons?: readonly Press[];
}

/** One sentence and what can be done about it. */
export const sentenceCard = ({ title, sentence, buttons = [] }: SentenceView): Card =>
  card(title ?? 'Open this chat in Teams to read the answer.', [
    ...(title ? [words(title, { style: 'heading', weight: 'Bolder', size: 'Large' })] : []),
    exact([run(sentence)]),
    ...buttonRow(buttons.map(press))
  ]);
