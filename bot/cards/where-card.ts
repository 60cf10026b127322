import type { Say, Text } from '../../src/domain/text';
import { buttonRow, open } from './buttons';
import { card, type Card } from './card';
import { exact, run } from './elements';

/** Where something is that is not in the chat, and the button that leads there. */
export const whereCard = (sentence: Text, link: string, say: Say): Card =>
  card(sentence, [exact([run(sentence)]), ...buttonRow([open('Open the register', link)])], say);
