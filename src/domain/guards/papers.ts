import { MOST_ENTRIES } from '../imr/chronology';
import { chronologyIn } from '../imr/chronology-form';
import type { GuardRows } from './guard';
import { CANNOT_BE_AGREED, CANNOT_BE_PROVIDED } from '../imr/papers';
import { lastAnswer as lastGiven } from '../review/review';

/** `/:w:/s/…`: only SharePoint can say what it leads to. */
const isSharingLink = (address: string): boolean => /^https:\/\/[^/]+\/:[a-z]:\/(?!r\/)/i.test(address);

/** Guards that depend on papers: the document in the library, and the chronology (KP-8, KP-11). */
export const PAPER_GUARDS = {
  'chronology-has-room': {
    condition: 'The chronology has room for more',
    rule: 'KP-8',
    field: 'rows',
    refuse: ({ given, today, chronology }) => {
      const [held, more] = [chronology?.highest ?? 0, chronologyIn(given, today).entries.length];
      return held + more > MOST_ENTRIES
        ? `Enter fewer entries. The chronology has ${held}, including those struck out, and can have up to ${MOST_ENTRIES}. Keep to what the terms of reference ask about.`
        : undefined;
    }
  },
  'entry-stands': {
    condition: 'The entry is in the chronology, and not struck out',
    rule: 'KP-8',
    field: 'number',
    refuse: ({ given: { number = '' }, chronology }) =>
      chronology && !chronology.standing.includes(Number(number))
        ? `Enter the number of an entry in the chronology. Entry ${number} is not there, or is already struck out.`
        : undefined
  },
  'document-in-library': {
    condition: 'The document is in the SCR Documents library',
    rule: 'KP-11',
    field: 'document',
    refuse: ({ given, document }) =>
      given['document'] && !document
        ? isSharingLink(given['document'])
          ? 'A link made with “Copy link” does not say where the file is. Open the file in SCR Documents, and copy the address from the address bar of the browser.'
          : 'Enter the address of a file in the SCR Documents library, no larger than 50 MB. Open the file there and copy its address, or leave this empty to have a Word file made.'
        : undefined
  },
  'document-as-submitted': {
    condition: 'The document has not changed since it was submitted',
    rule: 'KP-11',
    refuse: ({ review, document }) => {
      const hash = lastGiven(review, 'submit-imr', 'hash');
      if (hash === '' || document?.hash === hash) return undefined;
      return CANNOT_BE_AGREED[document ? 'changed' : 'gone'](review);
    }
  },
  'document-as-agreed': {
    condition: 'The document has not changed since it was agreed',
    rule: 'KP-11',
    refuse: ({ review, document }) => {
      const hash = lastGiven(review, 'agree-imr', 'hash');
      if (hash === '' || document?.hash === hash) return undefined;
      return CANNOT_BE_PROVIDED[document ? 'changed' : 'gone'](review);
    }
  }
} satisfies GuardRows;
