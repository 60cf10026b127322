import * as React from 'react';
import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import { ThemeProvider } from '@fluentui/react/lib/Theme';
import { createTheme } from '@fluentui/react/lib/Styling';

/** Gives every Fluent control below it the theme of the page section. */
export const Themed: React.FC<{ theme: IReadonlyTheme | undefined }> = ({ theme, children }) => {
  const fluent = React.useMemo(
    () => createTheme({ palette: theme?.palette, semanticColors: theme?.semanticColors, isInverted: theme?.isInverted }),
    [theme]
  );
  return <ThemeProvider theme={fluent}>{children}</ThemeProvider>;
};
