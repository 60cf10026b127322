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

export const card = ({ semanticColors, effects }: Theme): IRawStyle => ({
  background: semanticColors.bodyBackground,
  border: `1px solid ${semanticColors.bodyDivider}`,
  borderRadius: effects.roundedCorner4
});

export const heading: IRawStyle = { fontSize: 18, lineHeight: 24, fontWeight: 600, margin: '0 0 12px' };

/** A hint under a chart. */
export const hintText = ({ semanticColors }: Theme): IRawStyle => ({
  fontSize: 13,
  lineHeight: 18,
  color: semanticColors.bodySubtext,
  margin: 0
});
