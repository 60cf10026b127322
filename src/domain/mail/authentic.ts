import { domainOf, valuesOf, type Asking } from './headers';

/**
 * Whether a server of ours has found that the mail comes from the domain that it says (DMARC; RFC 8601 for the header).
 * The first that a server wrote is the last to have been added, and so the first in the mail.
 */
export function isAuthentic(mail: Pick<Asking, 'from' | 'headers'>): boolean {
  const [ours = ''] = valuesOf(mail, 'authentication-results');
  const results = partsOf(ours).filter((part) => /^dmarc\s*=/.test(part));
  const [result = '', ...others] = results;
  // What stands behind a result is written by the sender: a domain of theirs may have any name.
  const [, of = domainOf(mail.from)] = /\sheader\.from\s*=\s*(\S+)/.exec(result) ?? [];
  return others.length === 0 && /^dmarc\s*=\s*pass(?![a-z0-9-])/.test(result) && of === domainOf(mail.from);
}

/** The parts between semicolons, but those in quotation marks or comments. */
function partsOf(header: string): readonly string[] {
  const parts: string[] = [];
  let part = '';
  let isQuoted = false;
  let depth = 0;
  for (const character of header) {
    if (character === '"' && depth === 0) isQuoted = !isQuoted;
    else if (character === '(' && !isQuoted) depth += 1;
    else if (character === ')' && !isQuoted) depth = Math.max(0, depth - 1);
    else if (character === ';' && !isQuoted && depth === 0) {
      parts.push(part);
      part = '';
    } else if (depth === 0) part += character;
  }
  return [...parts, part].map((each) => each.trim());
}
