import { CHRONOLOGY_COLUMNS, LONGEST_TEXTS } from '../imr/chronology';
import { chronologyIn } from '../imr/chronology-form';
import type { Field, Answers, FieldMessages } from '../fields';
import type { Papers } from '../imr/papers-now';
import type { Review } from '../review/review';

/** The questions about the chronology (KP-8). Their answers are case detail: they are kept with the chronology, and nowhere else. */

/** The longest text of an entry that is typed, for which a card has room three times over. Pasted rows may be longer. */
const TYPED = 1500;

const OR_ROWS = 'Leave this and the others empty to paste rows below.';

export const CHRONOLOGY_ENTRY: readonly Field[] = [
  {
    id: 'date',
    type: 'line',
    label: CHRONOLOGY_COLUMNS.date,
    maxLength: 60,
    confidential: true,
    hint: `As far as it is known: 3 May 2011, May 2011, 2011, c. 2011, or “not known”. ${OR_ROWS}`
  },
  {
    id: 'time',
    type: 'line',
    label: CHRONOLOGY_COLUMNS.time,
    maxLength: 30,
    confidential: true,
    hint: 'For example 14:30. Leave it empty when it is not known.'
  },
  {
    id: 'source',
    type: 'text',
    label: CHRONOLOGY_COLUMNS.source,
    maxLength: LONGEST_TEXTS.source,
    confidential: true,
    hint: 'Which record or document says so.'
  },
  {
    id: 'event',
    type: 'text',
    label: CHRONOLOGY_COLUMNS.event,
    maxLength: TYPED,
    confidential: true,
    hint: 'What happened, as the source says it. Roles and initials, never names.'
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
    hint: 'What you make of it, apart from the facts.'
  },
  {
    id: 'rows',
    type: 'rows',
    label: 'Or rows pasted from a spreadsheet',
    confidential: true,
    hint: 'Columns: date, time, source, event, action taken, comment. A heading row tells another order, and may name further columns.'
  }
];

export const checkChronology = (given: Answers, today: string): FieldMessages => chronologyIn(given, today).problems;

/** How many entries were added, and the highest number that there is now: nothing of what they say. */
export const recordChronology = (
  given: Answers,
  _review: Review,
  { chronology, today }: Papers & { readonly today: string }
): Answers => ({
  entries: String(chronologyIn(given, today).entries.length),
  ...(chronology ? { highest: String(chronology.highest) } : {})
});

export const STRIKING: readonly Field[] = [
  {
    id: 'number',
    type: 'line',
    label: 'Number of the entry',
    maxLength: 4,
    missing: 'Give the number of the entry, as it stands in the chronology.'
  },
  {
    id: 'reason',
    type: 'text',
    label: 'Why does it not stand?',
    confidential: true,
    maxLength: 500,
    hint: 'It is kept with the entry, which stays readable as struck.',
    missing: 'Say why the entry does not stand.'
  }
];

export const checkStriking = ({ number = '' }: Answers): FieldMessages =>
  /^[1-9]\d*$/.test(number) ? {} : { number: 'Give the number of the entry in figures, for example 12.' };
