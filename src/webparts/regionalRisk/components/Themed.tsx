import * as React from 'react';
import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import { createTheme } from '@fluentui/react/lib/Styling';
import { ThemeProvider } from '@fluentui/react/lib/Theme';
import { TEAMS_THEMES, type TeamsTheme } from '../teams-themes';

export interface ThemedProps {
  /** Of the page section. */
  theme: IReadonlyTheme | undefined;
  /** Of Teams, where the page stands in it and is dark or of high contrast. */
  teams: TeamsTheme | undefined;
}

/** Gives every control below it the theme of the page section, or of Teams where that one does not follow. */
export const Themed: React.FC<ThemedProps> = ({ theme, teams, children }) => {
  const fluent = React.useMemo(() => {
    const follows = teams === undefined || (teams === 'dark' && theme?.isInverted === true);
    if (!follows) return createTheme(TEAMS_THEMES[teams]);
    // A host that gives none leaves Fluent its own.
    return createTheme(
      theme && { palette: theme.palette, semanticColors: theme.semanticColors, isInverted: theme.isInverted }
    );
  }, [theme, teams]);
  return <ThemeProvider theme={fluent}>{children}</ThemeProvider>;
};
