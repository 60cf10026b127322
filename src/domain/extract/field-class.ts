/** Whom a field of a review is about. */
export const SUBJECTS = {
  person: 'The person the review is about',
  'third-party': 'A third party',
  staff: 'Our staff in their work',
  organisation: 'An organisation',
  anyone: 'Not known until it has been read'
} as const;
type Subject = keyof typeof SUBJECTS;

/** Why a field may have to be removed before an extract is given to the person who asked for it. */
export const REASONS = {
  identifies: 'It may identify the person the review is about to anyone else.',
  'case-detail': 'It is case detail: the person, their family and those who worked with them may be recognised in it.',
  'free-text': 'It was typed freely, so it may name or describe other people.',
  'named-with': 'It was typed freely: a person may be named with the organisation.',
  'in-confidence': 'Another organisation said or wrote it, perhaps in confidence, and it may name other people.',
  correspondence: 'It is of a message to or from a person outside our organisation.',
  'staff-name': 'It names a member of our staff, who may expect not to be named.',
  'about-staff': 'It says something about a member of our staff, such as why they are not independent.',
  'legal-hold': 'It says for which inquiry, claim or request the review is kept, which may be privileged.',
  'other-review': 'It is the reference of another review, and says that there is one.',
  'file-name': 'It is a name or an address of a file, in which a person may be named.',
  document: 'It is a whole document: read all of it, with its earlier versions.',
  'shared-mail': 'Another review was recorded from it, or filed with it, too: it may be about other people.',
  'saved-form': 'It is a form that was never recorded, and was typed freely.'
} as const;
type ReasonId = keyof typeof REASONS;

/** `consider` is absent where nothing of the field has to be removed. */
export interface FieldClass {
  readonly about: Subject;
  readonly consider?: ReasonId;
}

/** A day, a choice, a code or a number about the review or an organisation. */
export const FACT: FieldClass = { about: 'organisation' };
export const FREE_TEXT: FieldClass = { about: 'anyone', consider: 'free-text' };
export const BODY: FieldClass = { about: 'organisation', consider: 'named-with' };
export const FILE: FieldClass = { about: 'organisation', consider: 'file-name' };
export const IDENTIFIES: FieldClass = { about: 'person', consider: 'identifies' };
export const CASE_DETAIL: FieldClass = { about: 'person', consider: 'case-detail' };
export const FROM_OUTSIDE: FieldClass = { about: 'third-party', consider: 'in-confidence' };
export const CORRESPONDENCE: FieldClass = { about: 'third-party', consider: 'correspondence' };
export const STAFF_NAME: FieldClass = { about: 'staff', consider: 'staff-name' };
export const ABOUT_STAFF: FieldClass = { about: 'staff', consider: 'about-staff' };
/** What staff did, without a name or a reason. */
export const STAFF_FACT: FieldClass = { about: 'staff' };
export const OTHER_REVIEW: FieldClass = { about: 'third-party', consider: 'other-review' };
export const LEGAL_HOLD: FieldClass = { about: 'organisation', consider: 'legal-hold' };
export const DOCUMENT: FieldClass = { about: 'third-party', consider: 'document' };
export const SHARED_MAIL: FieldClass = { about: 'third-party', consider: 'shared-mail' };
export const SAVED_FORM: FieldClass = { about: 'third-party', consider: 'saved-form' };
