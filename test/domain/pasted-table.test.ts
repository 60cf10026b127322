import { entersAction } from './acts';
import { accepted, attempt, notifies, refused, reviewAfter } from './builders';

const rows = (table: readonly (readonly unknown[])[]): string => JSON.stringify(table);
const decided = (table: readonly (readonly unknown[])[]) =>
  attempt(reviewAfter([notifies()]), entersAction({ rows: rows(table) }));
const LABEL = 'Rows of the action plan';

describe('rows that a script sends as a table are held to the same limits as pasted ones', () => {
  test.each<[string, readonly (readonly unknown[])[], RegExp]>([
    [
      'too many rows',
      Array.from({ length: 501 }, () => ['a', 'b']),
      /^There are more than 500 rows\. Nothing has been/
    ],
    ['too many columns', [['a'], Array.from({ length: 31 }, () => 'x')], /^Row 2 has more than 30 columns\./],
    [
      'too much text',
      [['Agency', 'x'.repeat(19_995)]],
      new RegExp(`^Enter 20,000 characters or fewer for “${LABEL}”\\. You entered 20,001\\.$`)
    ],
    ...['\u0000', '\u0007', '\u0014', '\u001b', '\ud83d'].map(
      (character): [string, readonly (readonly unknown[])[], RegExp] => [
        JSON.stringify(character),
        [
          ['Agency', 'Act'],
          ['Agency', `Act ${character} now`]
        ],
        new RegExp(`^Enter “${LABEL}” as plain text\\. Row 2 contains characters that cannot be shown`)
      ]
    )
  ])('%s', (_, table, sentence) => {
    expect(refused(decided(table)).fields?.['rows']).toMatch(sentence);
  });

  test('line breaks and tabs within a cell are text, and a number is what it says', () => {
    expect(accepted(decided([['Agency', 'First\r\nthen\tnext', 2027, 'yes']])).given).toHaveProperty(
      'rows',
      rows([['Agency', 'First\r\nthen\tnext', 2027, 'yes']])
    );
  });
});
