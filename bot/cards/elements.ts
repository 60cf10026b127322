import type { Element, Json } from './card';

type Look = Readonly<Record<string, Json>>;

/** Our own constant words. A TextBlock reads markdown: nothing that somebody typed goes into one. */
export const words = (text: string, look: Look = {}): Element => ({ type: 'TextBlock', text, wrap: true, ...look });

/** A heading inside a card, which screen readers announce as one. */
export const heading = (text: string): Element =>
  words(text, { style: 'heading', weight: 'Bolder', spacing: 'Medium' });

/** A piece of text that is shown exactly as it is. */
export const run = (text: string, look: Look = {}): Element => ({ type: 'TextRun', text, ...look });

/** A paragraph of exact text: for everything that was typed, or that may hold something typed. */
export const exact = (runs: readonly Element[], look: Look = {}): Element => ({
  type: 'RichTextBlock',
  inlines: runs,
  ...look
});

/** A role or the like at the beginning of a line. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** One label with its value. A line, not columns: columns squeeze on a telephone. */
export const fact = (label: string, value: string): Element =>
  exact([run(`${label}: `, { isSubtle: true }), run(value)], { spacing: 'Small' });

/** Most lines of one text that are drawn as lines of their own. */
const MOST_LINES = 10;

/** A text of several lines. TextRun shows a line break as a space, so each line is a paragraph, up to a limit. */
export function exactLines(text: string): readonly Element[] {
  const lines = text.split('\n');
  const drawn =
    lines.length <= MOST_LINES ? lines : [...lines.slice(0, MOST_LINES - 1), lines.slice(MOST_LINES - 1).join('\n')];
  return drawn.filter((line) => line.trim() !== '').map((line) => exact([run(line)], { spacing: 'Small' }));
}

/** A box that stands out. Its first words say what it is, so that colour is not the only sign. */
export const box = (style: 'good' | 'attention' | 'warning' | 'emphasis', items: readonly Element[]): Element => ({
  type: 'Container',
  style,
  spacing: 'Medium',
  items
});
