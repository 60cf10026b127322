/** A table in Markdown. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replace(/\|/g, '\\|')).join(' | ')} |`)
    .join('\n');

/** A page with what is between two marks drawn again. Throws when it has no place for it. */
export function withBlock(page: string, name: string, drawn: string): string {
  const [begin, end] = [`<!-- ${name}: drawn by \`npm run docs\` -->`, `<!-- End of ${name} -->`];
  const [before, rest] = page.split(begin);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined)
    throw new Error(`The page needs the two lines around ${name}: ${begin} and ${end}`);
  return `${before}${begin}\n\n${drawn}\n\n${end}${after}`;
}
