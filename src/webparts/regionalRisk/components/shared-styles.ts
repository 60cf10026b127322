import type { IRawStyle } from '@fluentui/react/lib/Styling';
import type { Theme } from '@fluentui/react/lib/Theme';

/** For screen readers only. */
export const hidden: IRawStyle = {
  position: 'absolute',
  width: 1,
  height: 1,
  margin: -1,
  overflow: 'hidden',
  clip: 'rect(0 0 0 0)',
  whiteSpace: 'nowrap',
  border: 0
};

/** A focus ring that shows in every theme, forced colours included. */
export const focusRing = ({ semanticColors }: Theme): Record<string, IRawStyle> => ({
  ':focus-visible': { outline: `2px solid ${semanticColors.focusBorder}`, outlineOffset: '2px' }
});

/** An input or a select. */
export const inputStyles = (theme: Theme): IRawStyle => ({
  font: 'inherit',
  minHeight: 32,
  padding: '0 8px',
  maxWidth: '100%',
  color: theme.semanticColors.inputText,
  background: theme.semanticColors.inputBackground,
  border: `1px solid ${theme.semanticColors.inputBorder}`,
  borderRadius: theme.effects.roundedCorner2,
  ...focusRing(theme)
});

/** An input below its label. */
export const labelledAbove: IRawStyle & { readonly '& label': IRawStyle } = {
  display: 'inline-flex',
  flexDirection: 'column',
  fontSize: 14,
  maxWidth: '100%',
  '& label': { fontWeight: 600, padding: '5px 0' }
};

export const card = ({ semanticColors, effects }: Theme): IRawStyle => ({
  background: semanticColors.bodyBackground,
  border: `1px solid ${semanticColors.bodyDivider}`,
  borderRadius: effects.roundedCorner4
});

export const heading: IRawStyle = { fontSize: 18, lineHeight: 24, fontWeight: 600, margin: '0 0 12px' };

/** A panel of the page. */
export const panel = (theme: Theme): IRawStyle => ({ ...card(theme), padding: '16px 20px 20px', minWidth: 0 });

export const panelTitle: IRawStyle = { ...heading, fontSize: 16, lineHeight: 22 };

/** A review with its task, what to read and its buttons. */
export const reviewItem = (theme: Theme): Record<'root' | 'top' | 'title' | 'about', IRawStyle> => ({
  root: { ...panel(theme), display: 'grid', gap: 12, gridTemplateColumns: 'minmax(0, 1fr)' },
  top: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: '4px 16px', alignItems: 'baseline' },
  title: { ...panelTitle, margin: 0 },
  about: { ...quietText(theme), margin: '2px 0 0', overflowWrap: 'anywhere' }
});

/** An outline besides the colour of the selected one: forced colours keep it. */
export const selectedOutline = ({ palette }: Theme): IRawStyle => ({
  boxShadow: `inset 0 0 0 2px ${palette.themePrimary}`,
  outline: '2px solid transparent',
  outlineOffset: '-2px'
});

/** Secondary text. */
export const quietText = ({ semanticColors }: Theme): IRawStyle => ({
  margin: 0,
  fontSize: 14,
  lineHeight: 20,
  color: semanticColors.bodySubtext
});

/** A hint under a chart, or a second line. */
export const hintText = ({ semanticColors }: Theme): IRawStyle => ({
  fontSize: 13,
  lineHeight: 18,
  color: semanticColors.bodySubtext,
  margin: 0
});

/** A word or an icon with a hint: the focus comes to it, and it is as large as a finger needs. */
export const hinted = (theme: Theme): IRawStyle => ({
  display: 'inline-block',
  minHeight: 24,
  minWidth: 24,
  ...focusRing(theme)
});
