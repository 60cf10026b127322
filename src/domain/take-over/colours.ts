import type { Cell } from '../workbooks/workbook';
import type { OldReview } from './old-review';
import type { Asked } from './question';
import { answerTo } from './answers';
import type { TakeOverContext } from './values/reading';

/** What a colour can mean, by the answer. */
const MEANINGS: Readonly<Record<string, OldReview>> = {
  nothing: {},
  note: {},
  closed: { closed: 'yes', ending: 'not-known' },
  'not-held': { closed: 'yes', ending: 'not-held' }
};

const WHITE = 'FFFFFF';

export interface ColourRead {
  readonly fill: string;
  readonly asks: Asked;
  readonly takes: OldReview;
  readonly isNoted: boolean;
}

/** The colours of the cells of a row, each once: what it means is asked once for each colour. */
export function coloursOf(cells: readonly Cell[], { answers }: TakeOverContext): readonly ColourRead[] {
  const fills = new Set(cells.flatMap(({ fill }) => (fill === undefined ? [] : [fill.toUpperCase()])));
  fills.delete(WHITE);
  return [...fills].map((fill) => {
    const asks = colourQuestion(fill);
    const answer = answerTo(asks, answers);
    return { fill, asks, takes: MEANINGS[answer ?? 'nothing'] ?? {}, isNoted: answer === 'note' };
  });
}

const colourQuestion = (fill: string): Asked => ({
  id: `colour/${fill}`,
  words: `What does the background colour #${fill} mean?`,
  colour: fill,
  choices: [
    { value: 'nothing', title: 'Nothing' },
    { value: 'note', title: 'It is kept in the note' },
    { value: 'closed', title: 'The review is closed' },
    { value: 'not-held', title: 'The review did not go ahead' }
  ]
});
