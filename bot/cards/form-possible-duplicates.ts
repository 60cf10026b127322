import { longDay } from '../../src/domain/dates';
import type { PossibleDuplicate } from '../../src/domain/review/refusal';
import { buttonRow, press } from './buttons';
import type { Element } from './card';
import { exact, fact, run } from './elements';

/** The reviews that a new one looks like, each with what is alike and a button that shows it beneath the form. */
export const possibleDuplicates = (alike: readonly PossibleDuplicate[]): readonly Element[] =>
  alike.map(({ reference, authority, stage, notifiedOn, why }) => ({
    type: 'Container',
    separator: true,
    spacing: 'Medium',
    items: [
      exact([run(reference, { weight: 'Bolder' }), run(`, ${authority}`)]),
      fact('Stage', stage),
      ...(notifiedOn ? [fact('We were notified', longDay(notifiedOn))] : []),
      fact('Alike', why.join('; ')),
      ...buttonRow([
        press({ title: `Show ${reference}`, verb: 'show-review', data: { reference, beside: true }, leavesForm: true })
      ])
    ]
  }));
