import { addDays, longDay } from '../dates';
import { form, type AnswersTo, type FieldMessages } from '../fields';
import type { EntryAnswers } from '../review/entry';
import { term, text } from '../text';
import { askAboutDayBeforeNotified } from './day-before';

/** The questions about the publication of the report (KP-13). */

export const PUBLICATION = form([
  {
    id: 'extent',
    type: 'choice',
    label: 'What will be published?',
    choices: [
      { value: 'whole', title: 'The whole report' },
      { value: 'summary', title: 'A summary' },
      { value: 'unknown', title: 'Not yet known' }
    ],
    missing: 'Select what will be published.'
  },
  { id: 'plannedOn', type: 'date', label: 'Planned date', hint: 'Leave empty if it is not yet known.' }
]);

export const NO_PUBLICATION = form([
  { id: 'reason', type: 'line', label: 'Why will it not be published?', missing: 'Enter why it will not be published.' }
]);

export const ARRANGEMENTS = form([
  {
    id: 'authorityAgreedOn',
    type: 'date',
    label: 'Date the local authority’s communications agreed',
    past: true,
    missing: 'Enter the date the local authority’s communications agreed.'
  },
  {
    id: 'partnershipAgreedOn',
    type: 'date',
    label: text`Date the ${term.safeguardingPartnership} agreed`,
    past: true,
    missing: text`Enter the date the ${term.safeguardingPartnership} agreed.`
  },
  { id: 'plannedOn', type: 'date', label: 'Date of publication', missing: 'Enter the date of publication.' },
  { id: 'arrangements', type: 'text', label: 'What was agreed', maxLength: 1000, missing: 'Enter what was agreed.' }
]);

/** A day for which publication is planned that has passed already. */
export const askAboutPlannedDay = (plannedOn = '', today: string): FieldMessages =>
  plannedOn !== '' && plannedOn < today ? { plannedOn: `${longDay(plannedOn)} is in the past.` } : {};

export const askAboutArrangements = (
  { authorityAgreedOn, partnershipAgreedOn, plannedOn }: AnswersTo<typeof ARRANGEMENTS>,
  review: { readonly entry: EntryAnswers },
  { today }: { readonly today: string }
): FieldMessages => ({
  ...askAboutDayBeforeNotified('authorityAgreedOn', authorityAgreedOn, review),
  ...askAboutDayBeforeNotified('partnershipAgreedOn', partnershipAgreedOn, review),
  ...askAboutPlannedDay(plannedOn, today)
});

export const PUBLISHED = form([
  {
    id: 'publishedOn',
    type: 'date',
    label: 'Date published',
    past: true,
    missing: 'Enter the date the report was published.'
  },
  { id: 'link', type: 'link', label: 'Address of the report', hint: 'Leave empty if there is none.' }
]);

/** In days: plans move by a few. */
const SOONER = 7;

/** A report that was published more than a week before its planned day. Both days YYYY-MM-DD, empty while not known. */
export const askAboutEarlyPublication = (publishedOn: string, plannedOn: string): FieldMessages =>
  publishedOn && plannedOn && addDays(publishedOn, SOONER) < plannedOn
    ? { publishedOn: `${longDay(publishedOn)} is before the planned day of publication, ${longDay(plannedOn)}.` }
    : {};

export const PUBLICATION_FORMS = {
  'plan-publication': PUBLICATION,
  'rule-out-publication': NO_PUBLICATION,
  'arrange-publication': ARRANGEMENTS,
  'record-published': PUBLISHED
};
