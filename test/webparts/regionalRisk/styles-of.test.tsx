import * as React from 'react';
import { cleanup, render, screen } from '@testing-library/react';
import { createTheme, InjectionMode, Stylesheet } from '@fluentui/react/lib/Styling';
import { ThemeProvider } from '@fluentui/react/lib/Theme';
import { stylesOf } from '../../../src/webparts/regionalRisk/hooks/styles-of';

/** It is drawn before the word, and says the same as one of its classes. */
const useSame = stylesOf(() => ({ plain: { color: 'black' } }));
const useCss = stylesOf((theme) => ({ link: { color: theme.palette.themePrimary }, plain: { color: 'black' } }));
const Word: React.FC = () => {
  useSame();
  const css = useCss();
  return <p className={`${css.link} ${css.plain}`}>Word</p>;
};

// Elsewhere in these tests there are no sheets: here the order of the rules in them is what is tested.
beforeAll(() => Stylesheet.getInstance().setConfig({ injectionMode: InjectionMode.insertNode }));
afterEach(cleanup);

test('of two classes of an element the later one wins, after a change of theme and beside other parts', () => {
  const light = createTheme({ palette: { themePrimary: '#03787c' } });
  const dark = createTheme({ palette: { themePrimary: '#4cc4c8' } });
  const shown = (theme: typeof light) => (
    <ThemeProvider theme={theme}>
      <Word />
    </ThemeProvider>
  );
  const { rerender } = render(shown(light));
  for (const theme of [light, dark, light]) {
    rerender(shown(theme));
    expect(getComputedStyle(screen.getByText('Word')).color).toBe('rgb(0, 0, 0)');
  }
});
