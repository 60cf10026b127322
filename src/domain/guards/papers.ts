import { MOST_ENTRIES } from '../imr/chronology';
import { chronologyIn } from '../imr/chronology-form';
import type { GuardId } from '../ids';
import type { Guard } from './guard';
import { CANNOT_BE_AGREED, CANNOT_BE_PROVIDED } from '../imr/papers';
import { lastAnswer as lastGiven } from '../review/review';

/** What papers beside the review have to say: the document in the library, and the chronology (KP-8, KP-11). */
export const PAPER_GUARDS = {
  'chronology-has-room': {
    condition: 'The chronology has room for more',
    rule: 'KP-8',
    field: 'rows',
    refuse: ({ given, today, chronology }) => {
      const [held, more] = [chronology?.highest ?? 0, chronologyIn(given, today).entries.length];
      return held + more > MOST_ENTRIES
        ? `The chronology has taken ${held} entries, struck ones included, and takes ${MOST_ENTRIES} at most. Keep to what the terms of reference ask about.`
        : undefined;
    }
  },
  'entry-stands': {
    condition: 'The entry stands in the chronology',
    rule: 'KP-8',
    field: 'number',
    refuse: ({ given: { number = '' }, chronology }) =>
      chronology && !chronology.standing.includes(Number(number))
        ? `There is no entry ${number} that stands. Look the number up in the chronology.`
        : undefined
  },
  'document-in-library': {
    condition: 'The document is in the SCR Documents library',
    rule: 'KP-11',
    field: 'document',
    refuse: ({ given, document }) =>
      given['document'] && !document
        ? 'This is not the address of a file in the SCR Documents library, or the file is larger than 50 MB. Open the file there and copy its address, or leave this empty to have the Word file made.'
        : undefined
  },
  'document-as-submitted': {
    condition: 'The document is what it was when it was submitted',
    rule: 'KP-11',
    refuse: ({ review, document }) => {
      const hash = lastGiven(review, 'submit-imr', 'hash');
      if (hash === '' || document?.hash === hash) return undefined;
      return CANNOT_BE_AGREED[document ? 'changed' : 'gone'](review);
    }
  },
  'document-as-agreed': {
    condition: 'The document is what it was when it was agreed',
    rule: 'KP-11',
    refuse: ({ review, document }) => {
      const hash = lastGiven(review, 'agree-imr', 'hash');
      if (hash === '' || document?.hash === hash) return undefined;
      return CANNOT_BE_PROVIDED[document ? 'changed' : 'gone'](review);
    }
  }
} satisfies Partial<Record<GuardId, Guard>>;
