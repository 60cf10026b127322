import * as React from 'react';
import { stylesOf } from '../../hooks/styles-of';
import { focusRing } from '../shared-styles';

interface CountProps {
  /** The number and what it counts, for screen readers. */
  label: string;
  count: number;
  /** Opens its rows; absent where the person may not see them. */
  onShow: (() => void) | undefined;
  /** `plain` on a shade, where the colour of links might not be read; `figure` in a column of numbers. */
  look: 'plain' | 'words' | 'figure';
}

const useCss = stylesOf((theme) => ({
  text: {
    display: 'inline-flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    columnGap: '4px',
    minHeight: 24,
    verticalAlign: 'middle',
    fontVariantNumeric: 'tabular-nums'
  },
  link: {
    font: 'inherit',
    textAlign: 'inherit',
    color: theme.semanticColors.link,
    textDecoration: 'underline',
    textUnderlineOffset: '2px',
    background: 'none',
    border: 0,
    padding: 0,
    minWidth: 24,
    cursor: 'pointer',
    ':hover': { textDecorationThickness: '2px' },
    ...focusRing(theme)
  },
  plain: { alignItems: 'baseline', color: 'inherit' },
  words: {},
  figure: { justifyContent: 'flex-end', minWidth: 24 }
}));

/** A number of a region. It opens the rows that it counts, where the person may see them. */
export const Count: React.FC<CountProps> = ({ label, count, onShow, look, children }) => {
  const css = useCss();
  if (count === 0 || !onShow) return <span className={`${css.text} ${css[look]}`}>{children}</span>;
  return (
    <button type="button" aria-label={label} className={`${css.text} ${css.link} ${css[look]}`} onClick={onShow}>
      {children}
    </button>
  );
};
