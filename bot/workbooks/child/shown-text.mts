import type { Content } from '../../../src/domain/workbooks/workbook';

/** All that a cell shows, as it is struck through where all of it is. */
export function shownText(content: Content): string {
  switch (content.kind) {
    case 'text':
      return content.text;
    case 'number':
      return content.shown;
    case 'date':
      // Day first, whatever the format: the date that Excel shows everywhere in its own order is American in the file.
      return content.day.split('-').reverse().join('/');
    case 'yes-no':
      return content.yes ? 'TRUE' : 'FALSE';
    case 'error':
      return content.code;
    case 'not-calculated':
      return '';
  }
}

/** A note without the name of who wrote it, with which Excel begins one. */
export const withoutAuthor = (text: string, author = ''): string =>
  (author !== '' && text.startsWith(`${author}:`) ? text.slice(author.length + 1) : text).trim();
