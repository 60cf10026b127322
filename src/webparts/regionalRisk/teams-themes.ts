import type { IPartialTheme } from '@fluentui/react/lib/Theme';

/** The themes of Teams that a SharePoint theme does not follow by itself. */
export type TeamsTheme = 'dark' | 'contrast';

/** The theme that Teams is in, where it is one of those. */
export const teamsTheme = (name: string): TeamsTheme | undefined =>
  name === 'dark' || name === 'contrast' ? name : undefined;

export const TEAMS_THEMES: Readonly<Record<TeamsTheme, IPartialTheme>> = {
  dark: {
    isInverted: true,
    palette: {
      themePrimary: '#9ea2ff',
      themeLighterAlt: '#06070a',
      themeLighter: '#191a29',
      themeLight: '#2f314d',
      themeTertiary: '#5f6199',
      themeSecondary: '#8b8fe0',
      themeDarkAlt: '#a8abff',
      themeDark: '#b5b8ff',
      themeDarker: '#c8caff',
      accent: '#9ea2ff',
      neutralLighterAlt: '#272727',
      neutralLighter: '#2d2d2d',
      neutralLight: '#383838',
      neutralQuaternaryAlt: '#404040',
      neutralQuaternary: '#484848',
      neutralTertiaryAlt: '#656565',
      neutralTertiary: '#c8c8c8',
      neutralSecondary: '#d0d0d0',
      neutralSecondaryAlt: '#d0d0d0',
      neutralPrimaryAlt: '#dadada',
      neutralPrimary: '#ffffff',
      neutralDark: '#f4f4f4',
      black: '#f8f8f8',
      white: '#1f1f1f'
    }
  },
  contrast: {
    isInverted: true,
    // Lines that are meant to be seen.
    semanticColors: { bodyDivider: '#ffffff' },
    palette: {
      themePrimary: '#ffff00',
      themeLighterAlt: '#0a0a00',
      themeLighter: '#292900',
      themeLight: '#4d4d00',
      themeTertiary: '#999900',
      themeSecondary: '#e0e000',
      themeDarkAlt: '#ffff19',
      themeDark: '#ffff3d',
      themeDarker: '#ffff70',
      accent: '#ffff00',
      neutralLighterAlt: '#000000',
      neutralLighter: '#0d0d0d',
      neutralLight: '#1a1a1a',
      neutralQuaternaryAlt: '#262626',
      neutralQuaternary: '#333333',
      neutralTertiaryAlt: '#ffffff',
      neutralTertiary: '#ffffff',
      neutralSecondary: '#ffffff',
      neutralSecondaryAlt: '#ffffff',
      neutralPrimaryAlt: '#ffffff',
      neutralPrimary: '#ffffff',
      neutralDark: '#ffffff',
      black: '#ffffff',
      white: '#000000'
    }
  }
};
