import * as React from 'react';
import { createPortal } from 'react-dom';

const MARK = 'data-scr-printed';

/** Prints what is given here and nothing else of the host page. */
const RULES = `
@media screen { [${MARK}] { display: none } }
@media print { body > *:not([${MARK}]) { display: none !important } }`;
/** In a sheet of its own: a browser that does not know page numbers drops the whole sheet. */
const PAGES = `
@page {
  size: A4 landscape;
  margin: 14mm;
  @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 9px sans-serif }
}`;

/** Draws something for print only, beside the host page. */
export const PrintOnly: React.FC = ({ children }) => {
  const [place] = React.useState(() => {
    const element = document.createElement('div');
    element.setAttribute(MARK, '');
    return element;
  });
  React.useEffect(() => {
    document.body.append(place);
    return () => place.remove();
  }, [place]);
  return createPortal(
    <>
      <style>{RULES}</style>
      <style>{PAGES}</style>
      {children}
    </>,
    place
  );
};
