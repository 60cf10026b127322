import * as React from 'react';
import { keyframes } from '@fluentui/react/lib/Styling';
import * as strings from 'RegionalRiskWebPartStrings';
import { stylesOf } from '../hooks/styles-of';
import { hidden } from './shared-styles';

const breathe = keyframes({ '0%': { opacity: 1 }, '50%': { opacity: 0.45 }, '100%': { opacity: 1 } });

const useCss = stylesOf(({ palette, effects }) => ({
  block: {
    background: palette.neutralLighter,
    borderRadius: effects.roundedCorner4,
    '@media (prefers-reduced-motion: no-preference)': { animation: `${breathe} 1.8s ease-in-out infinite` },
    '@media (forced-colors: active)': { border: '1px solid GrayText' }
  },
  figures: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(170px, 1fr))',
    gap: 16,
    margin: '0 0 32px'
  },
  hidden
}));

/** A placeholder in the shape of the page. */
export const Loading: React.FC<{ titled?: boolean }> = ({ titled }) => {
  const css = useCss();
  return (
    <div aria-busy="true">
      <span role="status" className={css.hidden}>
        {strings.Reading}
      </span>
      {titled && <div className={css.block} style={{ height: 36, maxWidth: 260, marginBottom: 24 }} />}
      <div className={css.figures}>
        {['open', 'late', 'mine'].map((key) => (
          <div key={key} className={css.block} style={{ height: 104 }} />
        ))}
      </div>
      {['a', 'b', 'c', 'd', 'e'].map((key) => (
        <div key={key} className={css.block} style={{ height: 44, marginBottom: 8 }} />
      ))}
    </div>
  );
};
