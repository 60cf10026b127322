/** Sentences that several answers share. */

export const UNUSABLE_BUTTON = 'This button cannot be used. Nothing has been recorded. Type “hello” to begin again.';

export const CANCELLED = 'Cancelled. Nothing has been recorded.';

/** A read that failed has changed nothing. */
export const busyReading = (seconds: number): string => `SharePoint is busy. Nothing has been recorded. Please try again in ${seconds} seconds.`;

/** The answer of SharePoint can be lost after it has saved: a second press finds what the first recorded. */
export const busyRecording = (seconds: number): string =>
  `SharePoint is busy and has not confirmed that this was recorded. Press the button again in ${seconds} seconds: it is never recorded twice.`;
