import { nameOfRow, type UnreadableRow } from '../../src/register/client/unreadable';
import { several } from '../../src/domain/several';
import { a, term, text, type Text } from '../../src/domain/text';

export const UNUSABLE_BUTTON =
  'This button does not work any more. Nothing has been recorded. Type “hello” to start again.';

export const TOO_LONG =
  'This message is too long. Nothing has been recorded. Type “hello” to see what you can type or select.';

export const CANCELLED = 'Cancelled. Nothing has been recorded.';

const WAYS_TO_FIND = text`the name of a service or of ${a(term.partnership)}, a location code, or a reference such as SCR-A-2026-0123`;

export const WHAT_TO_FIND = text`Type “find” and ${WAYS_TO_FIND}.`;

export const TOO_SHORT = text`Type at least 2 letters of ${WAYS_TO_FIND}.`;

export const nothingFound = (typed: string): Text =>
  text`No reviews match “${typed}”. Try one word of ${WAYS_TO_FIND}. To find a closed review, type the beginning of its name, its reference or its first location code.`;

export const tooManyFound = (typed: string): Text =>
  text`Too many reviews match “${typed}”. Type more of ${WAYS_TO_FIND}.`;

/** Microsoft’s sign-in cannot be reached to check a token. */
export const SIGN_IN_UNCHECKED =
  'Your sign-in cannot be checked at the moment. Nothing has been recorded. Try again in 10 seconds.';

/** For someone who asks more than a person would. */
export const tooManyRequests = (seconds: number): string =>
  `You have sent too many requests in a short time. Nothing has been recorded. Try again in ${several(seconds, 'second')}.`;

/** A read that failed has changed nothing. */
export const busyReading = (seconds: number): string =>
  `SharePoint is busy. Nothing has been recorded. Try again in ${several(seconds, 'second')}.`;

/** SharePoint does not look through more than 5,000 rows. */
export const TOO_MANY_TO_SEARCH = 'SharePoint cannot search this many rows at once. Ask an administrator.';

/** What was typed is on the card as long as it is open. */
export const busyDraft = (seconds: number): string =>
  `SharePoint is busy, so this is not saved yet. Leave the card open and select “Save for later” again in ${several(seconds, 'second')}.`;

/** SharePoint’s answer can be lost after it has saved: a second press finds what the first recorded. */
export const busyRecording = (seconds: number): string =>
  `SharePoint is busy, so we cannot confirm this was recorded. Try again in ${several(seconds, 'second')}: it will not be recorded twice.`;

/** A row that someone has changed in SharePoint so that it cannot be read: only an administrator can mend it. */
export const rowUnreadable = (row: UnreadableRow): string =>
  `${nameOfRow(row)} cannot be read, so nothing has been recorded. Ask an administrator to correct this row in SharePoint.`;

/** The same for those who may not know which. */
export const SOME_ROW_UNREADABLE =
  'Something in SharePoint cannot be read, so nothing has been recorded. Ask an administrator to type “hello” in Teams: the card names it.';

/** A fault, with the number under which the log has it. */
export const failed = (id: string): string =>
  `There is a problem with the service. We cannot confirm this was recorded. Try again. If it happens again, give your administrator code ${id}.`;
