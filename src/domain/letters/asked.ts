import { a, term, text, type Text } from '../text';
import type { PersonalKind } from './label-table';

/** Why an answer is left to the person, by reason. The letter is beside the form: each says what to look at. */
export const WHY_ASKED = {
  differs: 'There are two different answers. Enter the right one.',
  quoted: 'It is in an earlier message that this one quotes. Check that it is still right.',
  changed: 'It has tracked changes. Enter what is right.',
  hidden: 'It is in the file, but may not be seen there: check it against the page.',
  unclear: 'It is not clear where this answer begins and ends. Enter it.',
  personal: 'This may be, or contain, a detail of a person. Enter it without one.',
  date: 'This is not one whole date. Enter the day, the month and the year.',
  weekday: 'The day of the week does not fit the date. Enter the right date.',
  'no-day': 'The calendar does not have this date. Enter the right one.',
  'short-year': 'The year has two digits. Enter the day, the month and the year.',
  undecided: text`The letter may say that ${a(term.review)} is not decided yet. Check whether one was initiated.`,
  'review-unread': text`The letter says more about ${a(term.review)} than can be read for certain. Check whether one was initiated.`,
  'day-month': 'It is not clear which is the day and which the month. Enter the date.',
  future: 'This date is in the future. Check it.',
  early: 'This date is before the year 2000. Check it.',
  'after-receipt': 'This date is after the day on which the mail was received. Check it.',
  'day-mentioned': text`This date stands in a sentence. Check that it is the day on which the ${term.review} was initiated.`,
  'not-held': text`The letter says that ${a(term.review)} may not be held. Check whether one was initiated.`,
  'no-receipt': 'It does not say when we received it. Enter the day on which it reached us.',
  abbreviation: text`Enter the full name of the ${term.partnership}.`,
  'no-body': text`This may not be ${a(term.safeguardingPartnership)}. Enter its name.`,
  mentioned: text`The name of ${a(term.partnership)} stands among other words. Check that it is the one that holds the review.`,
  joint: 'The name may be that of more than one local authority. Select the one of the review.',
  'no-authority': 'This is not one of the local authorities with social services. Select it.',
  ended: 'This local authority has been replaced. Select the one of the review.',
  'no-organisation': 'This may not be an organisation. Enter its name.',
  'no-service': 'This may not be the name of a service, or may say more than its name. Enter its name.',
  'not-a-code': 'This is not a location code. Enter 1- followed by 8 to 12 digits, or 5 characters such as RX3LD.',
  'not-listed':
    'The location list does not have this code as a location. It may be that of a provider, which looks the same. Check it.',
  disagree: 'The code is that of another service than the one named. Check both.',
  unlabelled: 'The letter has this code without saying what it is. Check that it is that of the service.',
  'by-name': 'No code was given. The location list has a service of this name. Check that it is the one.',
  reference: text`This may not be the ${term.partnership}’s reference, or may hold a name. Enter it.`,
  initials: 'This may be a name. Enter initials or a local reference.',
  ticked: 'Not one box alone is ticked. Select the answer.',
  'yes-no': 'This is not a plain yes or no. Select the answer.'
} satisfies Readonly<Record<string, Text>>;

export type AskReason = keyof typeof WHY_ASKED;

/** Kinds of details of a person as they are named where they were left out. */
export const LEFT_OUT_WORDS: Readonly<Record<PersonalKind, string>> = {
  name: 'a name',
  'date-of-birth': 'a date of birth',
  age: 'an age',
  address: 'an address',
  school: 'a school',
  'nhs-number': 'an NHS number',
  'police-reference': 'a police reference',
  'case-system-number': 'a number of a case system',
  phone: 'a phone number',
  email: 'an email address'
};
