import * as React from 'react';
import { stylesOf } from '../../hooks/styles-of';

const useCss = stylesOf(({ semanticColors }) => ({ root: { color: semanticColors.errorText, fontSize: 12, lineHeight: 16, margin: '5px 0 0' } }));

/** What is wrong with an answer, where the control has no place for it. */
export const FieldProblem: React.FC<{ sentence: string }> = ({ sentence }) => {
  const css = useCss();
  return <p role="alert" className={css.root}>{sentence}</p>;
};
