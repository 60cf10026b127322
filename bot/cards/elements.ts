import { text, type Text } from '../../src/domain/text';
import type { Element, Json } from './card';

type Look = Readonly<Record<string, Json>>;

/** Constant words. A TextBlock reads markdown: nothing that was typed goes into one. */
export const words = (said: Text, look: Look = {}): Element => ({ type: 'TextBlock', text: said, wrap: true, ...look });

/** The title of a card, which screen readers announce as a heading. */
export const title = (said: Text): Element => words(said, { style: 'heading', size: 'Large', weight: 'Bolder' });

/** A heading inside a card, which screen readers announce as one. */
export const heading = (said: Text): Element => words(said, { style: 'heading', weight: 'Bolder', spacing: 'Medium' });

/** A piece of text that is shown exactly as it is. */
export const run = (said: Text, look: Look = {}): Element => ({ type: 'TextRun', text: said, ...look });

/** A paragraph of exact text: for everything that was typed, or that may hold something typed. */
export const exact = (runs: readonly Element[], look: Look = {}): Element => ({
  type: 'RichTextBlock',
  inlines: runs,
  ...look
});

/** One label with its value. A line, not columns: columns squeeze on a telephone. */
export const fact = (label: Text, value: Text): Element =>
  exact([run(text`${label}: `, { isSubtle: true }), run(value)], { spacing: 'Small' });

/** Most lines of one text that are drawn as lines of their own. */
const MOST_LINES = 10;

/** A text of several lines. TextRun shows a line break as a space, so each line is a paragraph, up to a limit. */
export function exactLines(typed: string): readonly Element[] {
  const lines = typed.split('\n');
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

/** What has just happened, above everything else on a card. */
export interface Banner {
  readonly text: Text;
  readonly tone: 'good' | 'attention';
  /** The number of the event, where it says that one was recorded. */
  readonly of?: number;
}

export const bannerBox = (banner: Banner | undefined): readonly Element[] =>
  banner ? [box(banner.tone, [exact([run(banner.text, { weight: 'Bolder' })])])] : [];

const MORE = 'more';

/** What is not needed at once: beneath a button that shows and hides it, without asking the service. */
export const more = (items: readonly Element[]): readonly Element[] =>
  items.length === 0
    ? []
    : [
        {
          type: 'ActionSet',
          spacing: 'Small',
          actions: [{ type: 'Action.ToggleVisibility', title: 'More', targetElements: [MORE] }]
        },
        { type: 'Container', id: MORE, isVisible: false, items }
      ];
