import * as ts from 'typescript';

import { backtracking } from './backtracking';
import type { Rule } from './rule';
import { isCode, nodesOf } from './source-file';

/** What meets text from outside: typed, pasted, loaded from a file, or read from a list that people edit. */
const MEETS_OUTSIDE_TEXT = /^(src|bot|sharepoint\/provision)\//;

export const PATTERN_RULES: readonly Rule[] = [
  {
    what: 'a pattern takes time in proportion to its text',
    why: 'A pattern that goes back over its text stops the service for everybody: 60,000 characters took six seconds.',
    fix: 'Begin with ^, leave out what the pattern after a loop begins with ([^<>]* for [^>]*), or do without: trimEnd, split, indexOf.',
    against: (file) =>
      isCode(file) && MEETS_OUTSIDE_TEXT.test(file.path)
        ? nodesOf(file).flatMap((node) => {
            if (!ts.isRegularExpressionLiteral(node)) return [];
            const end = node.text.lastIndexOf('/');
            const slow = backtracking(node.text.slice(1, end), node.text.slice(end + 1));
            return slow ? [`${node.text} is ${slow}`] : [];
          })
        : [],
    broken: { path: 'bot/example.ts', text: 'text.replace(/<[^>]*>/g, "")' },
    kept: { path: 'bot/example.ts', text: 'text.replace(/<[^<>]*>/g, "")' }
  },
  {
    what: 'no pattern is put together from a text',
    why: 'Nobody can say how long it takes, or what it finds.',
    fix: 'Write the pattern out, or compare strings.',
    against: (file) =>
      isCode(file) && MEETS_OUTSIDE_TEXT.test(file.path)
        ? nodesOf(file)
            .filter(
              (node) =>
                (ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp'
            )
            .map((node) => node.getText())
        : [],
    broken: { path: 'bot/example.ts', text: 'const found = new RegExp(typed).test(text);' },
    kept: { path: 'bot/example.ts', text: 'const found = text.includes(typed);' }
  }
];
