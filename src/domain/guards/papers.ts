import { MOST_ENTRIES } from '../imr/chronology';
import { chronologyIn } from '../imr/chronology-form';
import { problemWithBeginning, problemWithFileSize } from '../input/file';
import type { GuardRows } from './guard';
import { rolesIn } from '../people/people';
import { CANNOT_BE_AGREED, CANNOT_BE_PROVIDED } from '../imr/papers';
import { unreadableEntry } from '../imr/unreadable-entry';
import { lastAnswer as lastGiven } from '../review/review';

/** What “Copy link” gives, such as `/:w:/s/…`. That of an open file begins with `/:w:/r/` and holds its path. */
const SHARING_LINK = /^https:\/\/[^/]+\/:[a-z]:\/(?!r\/)/i;

const fileName = (url: string): string => decodeURIComponent(url.slice(url.lastIndexOf('/') + 1));

/** Guards that depend on papers: the document in the library, and the chronology (KP-8, KP-11). */
export const PAPER_GUARDS = {
  'chronology-has-room': {
    condition: 'The chronology has room for more',
    rule: 'KP-8',
    field: 'rows',
    refuse: ({ given, today, chronology }) => {
      const held = chronology ? chronology.highest - chronology.fromThisForm : 0;
      const more = chronologyIn(given, today).entries.length;
      return held + more > MOST_ENTRIES
        ? `Enter fewer entries. The chronology has ${held}, including those struck out, and can have up to ${MOST_ENTRIES}. Keep to what the terms of reference ask about.`
        : undefined;
    }
  },
  'entry-stands': {
    condition: 'The entry is in the chronology, and not struck out',
    rule: 'KP-8',
    field: 'number',
    refuse: ({ given: { number = '' }, chronology }) => {
      if (!chronology || chronology.standing.includes(Number(number))) return undefined;
      return chronology.struck.includes(Number(number))
        ? `Entry ${number} is already struck out.`
        : `Enter the number of an entry in the chronology. Entry ${number} is not there.`;
    }
  },
  'chronology-readable': {
    condition: 'Every entry of the chronology can be read',
    rule: 'KP-8',
    refuse: ({ unreadableEntries = [] }) =>
      unreadableEntries.length > 0 ? unreadableEntry(unreadableEntries) : undefined
  },
  'document-in-library': {
    condition: 'The document is in a folder of the review in SCR Documents',
    rule: 'KP-11',
    field: 'document',
    refuse: ({ given, document, review: { reference } }) => {
      if (!given['document'] || document) return undefined;
      return SHARING_LINK.test(given['document'])
        ? `This address is a sharing link, which does not say where the file is. Open the file in the folder ${reference}/IMR of SCR Documents and copy the address from the top of the browser.`
        : `Enter the address of a file in the folder ${reference}/IMR of SCR Documents, no larger than 50 MB. Open the file there and copy its address, or leave this empty to submit the Word file that was made for you.`;
    }
  },
  'has-been-written': {
    condition: 'There is a document that can be opened, and someone has written in it',
    rule: 'KP-11',
    field: 'document',
    refuse: ({ document, review: { reference } }) => {
      if (!document)
        return `There is no IMR to submit yet. Select “Make the Word file”, write the IMR in it, then submit it; or enter the address of another file in the folder ${reference}/IMR.`;
      if (document.facts?.isUnreadable)
        return `“${fileName(document.url)}” cannot be opened. Open it in Word, save it without a password, and submit it again.`;
      return document.facts?.words === 0
        ? `Nobody has written in “${fileName(document.url)}” yet. Open it in the folder ${reference}/IMR of SCR Documents, write the IMR and save it, then submit it. If you have written in another file, enter its address.`
        : undefined;
    }
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
  },
  'file-handed-in': {
    condition: 'The file came with the form, is not empty or too large, and is of the kind that its name says',
    rule: 'KP-12',
    field: 'paper',
    refuse: ({ given: { paper }, handedIn }) => {
      if (!paper) return undefined;
      if (!handedIn) return 'Select the file again. It did not come with the form.';
      return problemWithFileSize(handedIn.size) ?? problemWithBeginning(handedIn.name, handedIn.beginning);
    }
  },
  'mail-is-of-a-child': {
    condition: 'The intake team files papers of children’s reviews only',
    rule: 'KP-5',
    refuseUpfront: ({ review, actor, today }) =>
      review.kind === 'adult' && rolesIn(review, actor, today).every((role) => role === 'intake-team')
        ? 'Adult reviews do not come by the mailbox. Hand the mail to a compliance manager of the region.'
        : undefined
  }
} satisfies GuardRows;
