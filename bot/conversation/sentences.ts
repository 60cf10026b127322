import { term, a, text } from '../../src/domain/text';
/** Sentences that several answers share. */

export const UNUSABLE_BUTTON = 'This button cannot be used. Nothing has been recorded. Type “hello” to begin again.';

export const CANCELLED = 'Cancelled. Nothing has been recorded.';

const WAYS_TO_FIND = text`the name of a service or of ${a(term.partnership)}, a location code, or a reference such as SCR-A-2026-0123`;

export const WHAT_TO_FIND = `Type “find” and what you look for: ${WAYS_TO_FIND}.`;

export const TOO_SHORT = `Type two letters or more of what you look for: ${WAYS_TO_FIND}.`;

export const nothingFound = (typed: string): string =>
  `No review that you may see matches “${typed}”. Try one word of ${WAYS_TO_FIND}. A closed review is found by how its name, its reference or its first location code begins.`;

export const tooManyFound = (typed: string): string =>
  `Too many reviews match “${typed}”. Type more of ${WAYS_TO_FIND}.`;

/** A read that failed has changed nothing. */
export const busyReading = (seconds: number): string =>
  `SharePoint is busy. Nothing has been recorded. Please try again in ${seconds} seconds.`;

/** Nothing is lost while the card is there. */
export const busyDraft = (seconds: number): string =>
  `SharePoint is busy, and this has not been kept yet. Leave the card open and press “Keep for later” again in ${seconds} seconds.`;

/** The answer of SharePoint can be lost after it has saved: a second press finds what the first recorded. */
export const busyRecording = (seconds: number): string =>
  `SharePoint is busy and has not confirmed that this was recorded. Press the button again in ${seconds} seconds: it is never recorded twice.`;
