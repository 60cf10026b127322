/** The palettes of three themes, in the form a SharePoint site gives them to its web parts. */
const PALETTES = {
  light: {
    themePrimary: '#03787c',
    themeLighterAlt: '#f0f9fa',
    themeLighter: '#c5e9ea',
    themeLight: '#98d6d8',
    themeTertiary: '#49aeb1',
    themeSecondary: '#13898d',
    themeDarkAlt: '#026d70',
    themeDark: '#025c5f',
    themeDarker: '#014446',
    accent: '#03787c'
  },
  dark: {
    themePrimary: '#4cc4c8',
    themeLighterAlt: '#030808',
    themeLighter: '#0c1f20',
    themeLight: '#173b3c',
    themeTertiary: '#2e7678',
    themeSecondary: '#43adb0',
    themeDarkAlt: '#5dcace',
    themeDark: '#74d2d5',
    themeDarker: '#97dee0',
    neutralLighterAlt: '#262626',
    neutralLighter: '#2b2b2b',
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
    white: '#1f1f1f',
    accent: '#4cc4c8'
  },
  contrast: {
    themePrimary: '#ffff00',
    themeLighterAlt: '#0a0a00',
    themeLighter: '#292900',
    themeLight: '#4d4d00',
    themeTertiary: '#999900',
    themeSecondary: '#e0e000',
    themeDarkAlt: '#ffff19',
    themeDark: '#ffff3d',
    themeDarker: '#ffff70',
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
    white: '#000000',
    accent: '#ffff00'
  }
};

const chosen = () => document.documentElement.dataset.theme ?? 'light';

/** Gives the page’s theme to the web part, again whenever the system’s theme changes. */
export function provideTheme({ scope, ThemeProvider, createTheme }) {
  const themes = Object.fromEntries(
    Object.entries(PALETTES).map(([name, palette]) => [
      name,
      createTheme({
        palette,
        isInverted: name !== 'light',
        semanticColors: name === 'contrast' ? { bodyDivider: '#ffffff' } : {}
      })
    ])
  );
  const provider = new ThemeProvider(scope, themes[chosen()]);
  scope.provide(ThemeProvider.serviceKey, provider);
  document.addEventListener('themechange', () => provider._setTheme(themes[chosen()]));
}
