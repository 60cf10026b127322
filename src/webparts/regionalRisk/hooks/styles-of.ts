import * as React from 'react';
import { mergeStyleSets, type IRawStyle } from '@fluentui/react/lib/Styling';
import { useTheme, type Theme } from '@fluentui/react/lib/Theme';

let parts = 0;

/** Creates a hook that gives class names from the theme. Of two on one element, the later wins. */
export function stylesOf<K extends string>(make: (theme: Theme) => Record<K, IRawStyle>): () => Record<K, string> {
  const part = (parts += 1);
  return () => {
    const theme = useTheme();
    return React.useMemo(
      () =>
        mergeStyleSets<Record<K, IRawStyle>>(named(`scr-${part}-${nameOf(theme)}`, make(theme))) as Record<K, string>,
      [theme]
    );
  };
}

/**
 * A class that says the same as one of another part, or in two themes, would be that one: it would keep its place
 * before the later ones, and lose to them. Names of their own make all classes of a part new in each theme, in their
 * order.
 */
const named = <K extends string>(worn: string, styles: Record<K, IRawStyle>): Record<K, IRawStyle> =>
  Object.fromEntries(
    Object.entries<IRawStyle>(styles).map(([name, style]) => [name, { ...style, displayName: `${worn}-${name}` }])
  ) as Record<K, IRawStyle>;

const nameOf = ({ palette, semanticColors }: Theme): string =>
  [palette.themePrimary, semanticColors.bodyBackground, semanticColors.bodyText].join('-').replace(/[^\w-]/g, '');
