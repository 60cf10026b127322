import type { Kind } from '../../../../src/domain/words';

/** Whether a mail says that a review is an adult’s or a child’s. */
export const KINDS_SAID: readonly (readonly [about: string, mail: string, kind: Kind | 'not said'])[] = [
  ['a board for adults', 'Leeds Safeguarding Adults Board|Our ref: L/9', 'adult'],
  ['a board for children', 'Board: Leeds Safeguarding Children Board', 'child'],
  ['a board for both', 'Board: Leeds Safeguarding Adults and Children Board', 'not said'],
  ['a board that does not say', 'Board: Leeds Safeguarding Board', 'not said'],
  ['a label of adults’ reviews', 'SAR ref: L/9', 'adult'],
  ['a label of children’s reviews', 'Initials of child: TB', 'child'],
  ['labels of both', 'SAR ref: L/9|Initials of child: TB', 'not said'],
  ['a label without a value', 'Initials of child:|Our ref: L/9', 'not said'],
  ['a board and a label that differ', 'Board: Leeds Safeguarding Adults Board|Initials of child: TB', 'not said'],
  ['a label that is quoted', 'FYI|> Initials of child: TB', 'not said'],
  ['a child in a sentence', 'The child of the adult is well.', 'not said'],
  ['two boards', 'Leeds Safeguarding Adults Board|Leeds Safeguarding Children Board', 'not said']
];

/** What a mail about a review that exists may be recorded as. */
export const STEPS_SAID: readonly (readonly [
  about: string,
  mail: { readonly subject?: string; readonly attached?: readonly string[] },
  steps: readonly string[]
])[] = [
  ['an update', { subject: 'SCR-A-2026-0007: progress update' }, ['record-progress']],
  ['a draft report', { subject: 'Draft overview report for factual accuracy' }, ['receive-draft']],
  ['a draft among the attachments', { subject: 'As promised', attached: ['Draft_report v2.docx'] }, ['receive-draft']],
  ['an outcome with its plan', { subject: 'Outcome', attached: ['Action plan.xlsx'] }, ['record-outcome']],
  ['papers of Ofsted', { subject: 'Ofsted evaluation letter' }, ['record-paperwork']],
  ['two at once', { subject: 'Progress', attached: ['draft report.pdf'] }, ['receive-draft', 'record-progress']],
  ['a word within a word', { subject: 'Overdrafts' }, []],
  ['nothing', { subject: 'Hello' }, []],
  ['no subject', {}, []]
];
