import type { FieldMessages } from '../fields';
import { asEntered } from '../input/characters';
import { astrayIn, cellsBy, columnsIn, type Headings } from '../input/columns';
import { tableOf } from '../pasted-table';
import { capitalised, joined } from '../text';
import { COMMENT_COLUMNS, LONGEST_COMMENT, type Comment, type CommentColumn } from './comment';

/** The answers to the form of the sheet. */
type CommentAnswers = { readonly [C in CommentColumn | 'rows']?: string };

interface CommentsRead {
  readonly comments: readonly Comment[];
  readonly problems: FieldMessages;
}

const ORDER: readonly CommentColumn[] = ['page', 'says', 'correction', 'source'];
const MOST_NAMED = 5;

const HEADINGS: Headings<CommentColumn> = {
  meanings: [
    {
      to: 'page',
      name: 'the page',
      headings:
        /^(pages?|paragraphs?|para|section|page (and |or )?(paragraph|para|line|section)|page (no|number)|where)$/
    },
    {
      to: 'says',
      name: 'what the draft says',
      headings:
        /^((what )?(the )?(draft( report)?|report)( says)?|(current|original|draft) (text|wording)|(text|statement|extract|wording)( (in|from|of) (the )?(draft( report)?|report))?|as drafted)$/
    },
    {
      to: 'correction',
      name: 'what is accurate',
      headings:
        /^(what is accurate|accurate|corrections?|(suggested|proposed|corrected|new) (text|wording|change|amendment)|amendment|(it )?should (say|read)|factual (accuracy )?(comment|correction)s?|((our|cqc) )?(comments?|response))$/
    },
    { to: 'source', name: 'the source', headings: /^(sources?|evidence|record|document|reference|how we know)$/ }
  ],
  keep: () => 'correction',
  either: ['page', 'correction'],
  numbers: /^(no|nr|number|row|comment no)$/
};

/**
 * Reads the comments of a form: one in its own fields, or pasted rows in the order of `ORDER` or beneath headings. It
 * refuses both together, so that nothing is lost.
 */
export function commentsIn(given: CommentAnswers): CommentsRead {
  const typed = commentOf((column) => given[column] ?? '');
  const rows = tableOf(given.rows ?? '');
  // Pasted, and not yet read as a table by the service.
  if (rows.length === 0 && given.rows) return { comments: [], problems: {} };
  if (rows.length === 0) return oneComment(typed);
  if (ORDER.some((column) => typed[column] !== ''))
    return refused('Enter one comment or paste rows, not both. Empty the fields of the comment, or remove the rows.');
  return pasted(rows);
}

function oneComment(typed: Comment): CommentsRead {
  const problems = {
    ...(typed.page === '' ? { page: 'Enter the page or paragraph, or “whole report”. Or paste rows instead.' } : {}),
    ...(typed.correction === '' ? { correction: 'Enter what is accurate, or your comment.' } : {})
  };
  return Object.keys(problems).length > 0 ? { comments: [], problems } : { comments: [typed], problems: {} };
}

function pasted(rows: readonly (readonly string[])[]): CommentsRead {
  const numbered = rows
    .map((cells, index) => ({ name: `Row ${index + 1}`, cells: cells.map(asEntered) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (numbered.length > 0 && numbered.every(({ cells }) => cells.length === 1)) return refused(capitalised(ONE_CELL));
  const [first, ...others] = numbered;
  const columns = first && columnsIn(first.cells, HEADINGS);
  const misread = first && (columns ? (columns.problem ?? unknownIn(columns.unknown)) : headingsAlike(first.cells));
  if (misread !== undefined) return refused(`${first?.name}: ${misread}`);
  const places = columns?.places ?? ORDER.map((to) => ({ to, heading: '' }));
  const read = (columns ? others : numbered).map(({ name, cells }) => {
    const comment = commentOf((column) => cellsBy(cells, places, column));
    const problem =
      cells.length === 1 ? ONE_CELL : (astrayIn(cells, places, columns !== undefined) ?? problemWith(comment));
    return { comment, problem: problem === undefined ? undefined : `${name}: ${problem}` };
  });
  const problems = read.flatMap(({ problem }) => problem ?? []);
  if (problems.length > 0) return refused(joined(problems.slice(0, MOST_NAMED), '\n'));
  return read.length > 0
    ? { comments: read.map(({ comment }) => comment), problems: {} }
    : refused('Enter at least one row: only headings were pasted. Copy the rows with them and paste again.');
}

const ONE_CELL =
  'the columns cannot be told apart. Copy the cells of a table, or separate them by tabs, and paste the rows again.';

/** The file goes to the partnership, so no column is put where it may not belong. */
const unknownIn = (headings: readonly string[]): string | undefined =>
  headings.length === 0
    ? undefined
    : `these headings are not known: ${headings.map((heading) => `“${heading}”`).join(', ')}. Use “Page”, “What the draft says”, “What is accurate” and “Source”, remove other columns, and paste the rows again.`;

/** A first row that begins as headings do, but has no other that is known. */
const headingsAlike = (cells: readonly string[]): string | undefined =>
  /^(no\.?|page|pages|para|paragraph|section|ref|reference)$/i.test(cells[0] ?? '')
    ? unknownIn(cells.slice(1))
    : undefined;

function problemWith(comment: Comment): string | undefined {
  if (comment.page === '' || comment.correction === '')
    return 'enter a page and what is accurate. Nothing has been recorded yet.';
  const long = ORDER.find((column) => comment[column].length > LONGEST_COMMENT[column]);
  return long === undefined
    ? undefined
    : `enter ${LONGEST_COMMENT[long].toLocaleString('en-GB')} characters or fewer for “${COMMENT_COLUMNS[long]}”.`;
}

const commentOf = (cell: (column: CommentColumn) => string): Comment => ({
  page: cell('page'),
  says: cell('says'),
  correction: cell('correction'),
  source: cell('source')
});

const refused = (sentence: FieldMessages[string]): CommentsRead => ({ comments: [], problems: { rows: sentence } });
