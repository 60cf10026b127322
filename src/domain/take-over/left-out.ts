/** Why a cell with content is not taken over, by the id that is kept with it. */
export const LEFT_OUT_RULES = {
  'date-of-death': 'Dates of death are not kept in the register.',
  'personal-detail': 'Details of a person, such as dates of birth and addresses, are not kept in the register.',
  name: 'Names of the people in a case are not kept in the register: their initials are.',
  'not-known': 'It is blank, or says that nothing is known.',
  'no-value': 'It is 0 or an empty date, which a spreadsheet shows where nothing was entered.',
  error: 'It is an error of a formula.',
  'not-calculated': 'It is a formula whose result was never saved.',
  'code-lost': 'The spreadsheet has replaced the last digits of the location code by zeros.',
  'number-alone': 'The row has a number and nothing else.',
  'outside-table': 'It is far outside the table.',
  'no-table': 'The sheet has no row of headings that was recognised.',
  'came-back': 'It says why the row was not taken over before.',
  answered: 'An administrator said that it is not needed.'
} as const;

export type LeftOutRule = keyof typeof LEFT_OUT_RULES;
