import { LETTER_FIELDS, type LetterField } from '../../../src/domain/letters/label-table';
import type { LetterText, Piece, Place } from '../../../src/domain/letters/letter-text';
import { withQuotesMarked } from '../../../src/domain/letters/quoted';
import { candidatesOf, readLetter } from '../../../src/domain/letters/read-letter';
import { understand, type Understood } from '../../../src/domain/letters/understand';
import { nameKey, type Location } from '../../../src/domain/locations/locations';

/** The day on which the letters of the tests are read. */
export const TODAY = '2026-11-28';

const location = (code: string, name: string, authority: string): Location => ({
  code,
  name,
  provider: '',
  providerCode: '1-300000009',
  authority,
  authoritySpelling: authority,
  closed: false
});

/** An invented location list. */
export const LIST: readonly Location[] = [
  location('1-200000001', 'Larkmoor House', 'Derby'),
  location('1-200000002', 'The Elms', 'Leeds'),
  location('1-200000003', 'Elms', 'Kent'),
  location('1-200000004', 'Penrhyn Lodge', 'Shropshire'),
  location('1-200000005', 'Saltmarsh Court Nursing Home', 'Norfolk'),
  location('RX3LD', 'Roseberry Park', 'Middlesbrough')
];

/** Looks candidates up as the service does. */
export function lookedUp(read: ReturnType<typeof readLetter>): {
  readonly locations: readonly Location[];
  readonly mayBeMore: boolean;
} {
  const { codes, names } = candidatesOf(read);
  return {
    locations: LIST.filter(
      ({ code, name }) => codes.includes(code) || names.some((sought) => nameKey(name).startsWith(sought))
    ),
    mayBeMore: false
  };
}

export function understood(text: LetterText, today = TODAY): Understood {
  const read = readLetter(text);
  return understand(read, lookedUp(read), today);
}

/**
 * A letter in one text: `|` begins a line, `‖` a cell of a table, `→` stands apart on a line; `§` begins an attachment.
 */
export function letterOf(written: string, more: Partial<LetterText> = {}): LetterText {
  const pieces = written.split('§').flatMap((part, attachment) =>
    part.split('|').map((line, at): Piece => {
      const within: Place = attachment === 0 ? {} : { attachment };
      if (!line.includes('‖'))
        return { cells: [{ text: line.replace('→', '\t'), place: { ...within, line: at + 1 } }] };
      return {
        table: attachment + 1,
        cells: line
          .split('‖')
          .map((text, column) => ({ text, place: { ...within, table: 1, row: at + 1, column: column + 1 } }))
      };
    })
  );
  return { pieces: withQuotesMarked(pieces), attached: [], notes: [], ...more };
}

/** What was understood, in short: a value as it is, a question as `?` and its reason. */
export function inShort({ fields }: Understood): { readonly [F in LetterField]?: string } {
  return Object.fromEntries(
    LETTER_FIELDS.flatMap((field) => {
      const read = fields[field];
      if (!read) return [];
      return [[field, read.state === 'value' ? read.value : `?${read.reason}`]];
    })
  );
}
