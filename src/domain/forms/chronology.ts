import { CHRONOLOGY_COLUMNS, LONGEST_TEXTS } from '../imr/chronology';
import { chronologyIn, type ChronologyAnswers } from '../imr/chronology-form';
import { form, type AnswersTo, type FieldMessages } from '../fields';
import type { Papers } from '../imr/papers-now';

/**
 * The questions about the chronology (KP-8). The answers are case detail, stored with the chronology and nowhere else.
 */

/** The longest typed text: a card has room for three of them. Pasted rows may be longer. */
const TYPED = 1500;

const OR_ROWS = 'To paste rows instead, leave this and the next fields empty.';

/** One entry, or pasted rows. */
const ONE_ENTRY = 'unless you paste rows';

export const CHRONOLOGY_ENTRY = form([
  {
    id: 'date',
    type: 'line',
    label: CHRONOLOGY_COLUMNS.date,
    needed: ONE_ENTRY,
    maxLength: 60,
    confidential: true,
    hint: `As much as is known: 3 May 2011, May 2011, 2011, c. 2011 or “not known”. ${OR_ROWS}`
  },
  {
    id: 'time',
    type: 'line',
    label: CHRONOLOGY_COLUMNS.time,
    maxLength: 30,
    confidential: true,
    hint: 'For example 14:30. Leave empty if it is not known.'
  },
  {
    id: 'source',
    type: 'text',
    label: CHRONOLOGY_COLUMNS.source,
    needed: ONE_ENTRY,
    maxLength: LONGEST_TEXTS.source,
    confidential: true,
    hint: 'The record or document it comes from.'
  },
  {
    id: 'event',
    type: 'text',
    label: CHRONOLOGY_COLUMNS.event,
    needed: ONE_ENTRY,
    maxLength: TYPED,
    confidential: true,
    hint: 'What happened, as in the source. Use roles and initials, never names.'
  },
  {
    id: 'action',
    type: 'text',
    label: CHRONOLOGY_COLUMNS.action,
    maxLength: TYPED,
    confidential: true,
    hint: 'What was decided or done.'
  },
  {
    id: 'comment',
    type: 'text',
    label: CHRONOLOGY_COLUMNS.comment,
    maxLength: TYPED,
    confidential: true,
    hint: 'Your view, separate from the facts.'
  },
  {
    id: 'rows',
    type: 'rows',
    label: 'Rows of a spreadsheet',
    needed: 'if you enter nothing above',
    confidential: true,
    hint: 'Paste them here. Columns: date, time, source, event, action taken, comment. For another order, or more columns, include the row of headings.'
  }
]);

export const checkChronology = (given: ChronologyAnswers, today: string): FieldMessages =>
  chronologyIn(given, today).problems;

/** Records how many entries were added and the highest number now, and nothing of their content. */
export const recordChronology = (
  given: ChronologyAnswers,
  _review: unknown,
  { chronology, today }: Papers & { readonly today: string }
): { readonly entries: string; readonly highest?: string } => ({
  entries: String(chronologyIn(given, today).entries.length),
  ...(chronology ? { highest: String(chronology.highest) } : {})
});

export const STRIKING = form([
  { id: 'number', type: 'line', label: 'Number of the entry', maxLength: 4, missing: 'Enter the number of the entry.' },
  {
    id: 'reason',
    type: 'text',
    label: 'Why are you striking out this entry?',
    confidential: true,
    maxLength: 500,
    hint: 'The reason is kept with the entry, which stays readable.',
    missing: 'Enter why you are striking out this entry.'
  }
]);

export const checkStriking = ({ number = '' }: AnswersTo<typeof STRIKING>): FieldMessages =>
  /^[1-9]\d*$/.test(number) ? {} : { number: 'Enter the number of the entry in figures, for example 12.' };

export const CHRONOLOGY_FORMS = { 'record-chronology': CHRONOLOGY_ENTRY, 'strike-chronology': STRIKING };
