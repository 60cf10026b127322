import * as React from 'react';
import { mergeStyleSets, type IRawStyle } from '@fluentui/react/lib/Styling';
import { useTheme, type Theme } from '@fluentui/react/lib/Theme';

/** Makes a hook that gives class names from the theme of the page section, and others when it changes. */
export const stylesOf =
  <K extends string>(make: (theme: Theme) => Record<K, IRawStyle>) =>
  (): Record<K, string> => {
    const theme = useTheme();
    return React.useMemo(() => mergeStyleSets<Record<K, IRawStyle>>(make(theme)) as Record<K, string>, [theme]);
  };
