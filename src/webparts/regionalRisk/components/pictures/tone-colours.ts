import type { Theme } from '@fluentui/react/lib/Theme';
import type { Tone } from '../../../../domain/insight/pictures/drawing';

/** The colour of each measure, the same in every picture. A colour never stands alone: words or a place go with it. */
export const toneColours = ({ palette, semanticColors }: Theme): Readonly<Record<Tone, string>> => {
  const tint = (share: number): string =>
    `color-mix(in srgb, ${palette.themePrimary} ${share}%, ${semanticColors.bodyBackground})`;
  return {
    open: palette.themePrimary,
    overdue: semanticColors.errorText,
    due: tint(16),
    red: semanticColors.errorText,
    amber: semanticColors.severeWarningIcon,
    green: semanticColors.successIcon,
    unrated: semanticColors.bodySubtext,
    'age-under-3': tint(40),
    'age-3-to-6': tint(60),
    'age-6-to-12': tint(80),
    'age-over-12': palette.themePrimary,
    grid: semanticColors.bodyDivider,
    band: palette.neutralLighter,
    words: semanticColors.bodyText,
    quiet: semanticColors.bodySubtext
  };
};
