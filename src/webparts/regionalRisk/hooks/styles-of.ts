import * as React from 'react';
import { mergeStyleSets, type IRawStyle } from '@fluentui/react/lib/Styling';
import { useTheme, type Theme } from '@fluentui/react/lib/Theme';

/** Makes a hook that gives class names from the theme of the page section, and others when it changes. Of two on one element the later one wins. */
export const stylesOf =
  <K extends string>(make: (theme: Theme) => Record<K, IRawStyle>) =>
  (): Record<K, string> => {
    const theme = useTheme();
    return React.useMemo(() => mergeStyleSets<Record<K, IRawStyle>>(namedAfter(theme, make(theme))) as Record<K, string>, [theme]);
  };

/** A class that says the same in two themes would keep its place before the new ones of the other, and lose to them. A name of the theme’s makes all of them new, in their order; their own keeps them apart from what says the same elsewhere. */
function namedAfter<K extends string>({ palette, semanticColors }: Theme, styles: Record<K, IRawStyle>): Record<K, IRawStyle> {
  const worn = `scr-${[palette.themePrimary, semanticColors.bodyBackground, semanticColors.bodyText].join('-').replace(/[^\w-]/g, '')}`;
  return Object.fromEntries(Object.entries<IRawStyle>(styles).map(([name, style]) => [name, { ...style, displayName: `${worn}-${name}` }])) as Record<K, IRawStyle>;
}
