import * as React from 'react';
import { stylesOf } from '../hooks/styles-of';
import { card } from './shared-styles';

const useCss = stylesOf((theme) => ({
  root: { ...card(theme), padding: '40px 24px', textAlign: 'center' },
  title: { fontSize: 18, lineHeight: 24, fontWeight: 600, margin: '0 auto 4px', maxWidth: '40rem' },
  hint: { color: theme.semanticColors.bodySubtext, fontSize: 14, lineHeight: 20, margin: '0 auto', maxWidth: '40rem' }
}));

/** Explains an empty part of the page, and how it fills. */
export const Empty: React.FC<{ title: string; hint: string }> = ({ title, hint }) => {
  const css = useCss();
  return (
    <div className={css.root}>
      <p className={css.title}>{title}</p>
      <p className={css.hint}>{hint}</p>
    </div>
  );
};
