/** A mail and what it says. Test data: the people, homes and reviews are invented. */
export interface MailCase {
  readonly about: string;
  /** As `letterOf` reads it: `|` begins a line, `‖` a cell, `→` stands apart, `§` begins an attachment. */
  readonly mail: string;
  /** What is filled in and what is asked, by the letter of its field, as in “A Derby · I ?date”. All else is empty. */
  readonly says: string;
  readonly subject?: string;
  readonly attached?: readonly string[];
}

export const mails = (
  ...cases: readonly (readonly [about: string, mail: string, says: string])[]
): readonly MailCase[] => cases.map(([about, mail, says]) => ({ about, mail, says }));

/** The end of a mail from a council: post, numbers, and the disclaimer. */
export const SIGNED =
  '||Kind regards||Jo Bloggs|Board Business Manager|Tel: 01332 640000|Email: jo.bloggs@derby.example.gov.uk|www.derby.example.gov.uk||This email and any files with it are confidential. If you are not the addressee, tell the sender and delete it.|Service standards apply: we answer within 5 days.';
