import { longDay } from '../../src/domain/dates';
import type { PossibleDuplicate } from '../../src/domain/review/refusal';
import { joined } from '../../src/domain/text';
import { buttonRow, press, REPLY_BELOW, viewReview } from './buttons';
import type { Element } from './card';
import { exact, fact, run } from './elements';

/** The reviews that a new one may duplicate, each with what matches and a button that shows it beneath the form. */
export const possibleDuplicates = (alike: readonly PossibleDuplicate[]): readonly Element[] =>
  alike.map(({ reference, authority, stage, notifiedOn, why }) => ({
    type: 'Container',
    separator: true,
    spacing: 'Medium',
    items: [
      exact([run(reference, { weight: 'Bolder' }), run(`, ${authority}`)]),
      fact('Status', stage),
      ...(notifiedOn ? [fact('We were notified', longDay(notifiedOn))] : []),
      fact('Matches', joined(why, '; ')),
      ...buttonRow([press({ ...viewReview(reference, REPLY_BELOW), leavesForm: true })])
    ]
  }));
