import type { Text } from '../text';
import type { Kind } from '../words';
import { entryOf, type EntryAnswers } from './entry';

/** Why a review is held: the criterion as the guidance has it, and in a few words for lists. */
interface Criterion {
  readonly value: string;
  readonly title: Text;
  readonly short: string;
}

const NOT_YET_KNOWN: Criterion = { value: 'unknown', title: 'Not yet known', short: 'Not yet known' };

/**
 * For adults from the published guidance that the briefing quotes (B-4), for children when a review should take place
 * (B-5).
 */
export const CRITERIA: Readonly<Record<Kind, readonly Criterion[]>> = {
  adult: [
    {
      value: 'death',
      title: 'An adult died, and abuse or neglect is known or suspected to be a factor',
      short: 'Death of an adult'
    },
    {
      value: 'serious-harm',
      title:
        'Life-threatening injury, serious sexual abuse, or serious and permanent impairment, and concern about how services worked together',
      short: 'Serious harm'
    },
    {
      value: 'institution',
      title: 'Serious abuse in an institution, or several abusers',
      short: 'Institution or several abusers'
    },
    { value: 'local', title: 'The local authority’s own criteria', short: 'Local criteria' },
    NOT_YET_KNOWN
  ],
  child: [
    {
      value: 'child-death',
      title:
        'A child died (including by suspected suicide), and abuse, neglect or serious organisational failing is known or suspected to be a factor',
      short: 'Death of a child'
    },
    {
      value: 'child-injury',
      title:
        'A child was seriously injured, and abuse, neglect or serious organisational failing is known or suspected to be a factor',
      short: 'Serious injury of a child'
    },
    NOT_YET_KNOWN
  ]
};

/** The heading of what it says. */
export const WHY_HELD = 'Why it is held';

interface Held {
  readonly kind: Kind;
  readonly entry: Pick<EntryAnswers, 'criterion'>;
}

const criterionOf = ({ kind, entry }: Held): Criterion | undefined =>
  CRITERIA[kind].find(({ value }) => value === entryOf({ entry }, 'criterion'));

/** Why a review is held, as the guidance says it; empty while nothing is recorded. */
export const whyHeld = (review: Held): Text => criterionOf(review)?.title ?? '';

/** The same in a few words; empty while nothing is recorded. */
export const whyHeldInBrief = (review: Held): string => criterionOf(review)?.short ?? '';
