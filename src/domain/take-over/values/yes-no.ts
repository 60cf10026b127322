import type { ToRead } from './reading';

const YES = /^(?:y|yes|true|t|✓|✔|☑|√|ü)(?![\p{L}\d])/iu;
/** “No info” is no answer. */
const NO = /^(?:n|no|false|f|✗|✘|☒|none|nil|not? (?:required|req'?d|needed|involved))(?=\s?(?:$|[-,.;:(]))/iu;

/** `rest`: what else the cell says. */
type YesNo = { readonly answer: 'yes' | 'no'; readonly rest: string };

/** Reads yes or no. A sign that may be either, such as x, is neither. */
export function yesNoIn({ content, line }: Pick<ToRead, 'content' | 'line'>): YesNo | undefined {
  if (content.kind === 'yes-no') return { answer: content.yes ? 'yes' : 'no', rest: '' };
  const yes = YES.exec(line);
  if (yes) return { answer: 'yes', rest: restOf(line, yes[0]) };
  const no = NO.exec(line);
  return no ? { answer: 'no', rest: restOf(line, no[0]) } : undefined;
}

const restOf = (line: string, found: string): string => line.slice(found.length).replace(/^[\s.,;:()–-]{1,10}/, '');
