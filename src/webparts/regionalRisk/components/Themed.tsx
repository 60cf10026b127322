import * as React from 'react';
import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import { createTheme } from '@fluentui/react/lib/Styling';
import { ThemeProvider } from '@fluentui/react/lib/Theme';
import { TEAMS_THEMES, type TeamsTheme } from '../teams-themes';

interface ThemedProps {
  /** Of the page section. */
  theme: IReadonlyTheme | undefined;
  /** The theme of Teams, where the page is in it and is dark or high contrast. */
  teams: TeamsTheme | undefined;
}

/** Applies the theme of the page section, or of Teams where SharePoint does not follow it. */
export const Themed: React.FC<ThemedProps> = ({ theme, teams, children }) => {
  const fluent = React.useMemo(() => {
    const follows = teams === undefined || (teams === 'dark' && theme?.isInverted === true);
    if (!follows) return createTheme(TEAMS_THEMES[teams]);
    // Without a theme of the host, Fluent uses its own.
    return createTheme(
      theme && { palette: theme.palette, semanticColors: theme.semanticColors, isInverted: theme.isInverted }
    );
  }, [theme, teams]);
  return <ThemeProvider theme={fluent}>{children}</ThemeProvider>;
};
