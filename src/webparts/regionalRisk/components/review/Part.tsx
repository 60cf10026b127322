import * as React from 'react';
import { stylesOf } from '../../hooks/styles-of';
import { Explained } from '../hints/Explained';
import { heading } from '../shared-styles';

const useCss = stylesOf(() => ({ root: heading }));

/** A part of a review, with its heading. */
export const Part: React.FC<{ id: string; title: string }> = ({ id, title, children }) => {
  const css = useCss();
  return (
    <section aria-labelledby={`scr-${id}`}>
      <h2 id={`scr-${id}`} className={css.root}>
        <Explained text={title} />
      </h2>
      {children}
    </section>
  );
};
