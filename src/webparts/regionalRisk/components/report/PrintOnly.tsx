import * as React from 'react';
import { createPortal } from 'react-dom';

const MARK = 'data-scr-printed';

/** While the page is printed, what is given here stands on the paper and nothing else of the host page does. */
const RULES = `@media screen { [${MARK}] { display: none } } @media print { body > *:not([${MARK}]) { display: none !important } }`;
/** Apart from the others, because a browser that does not know numbers of pages leaves out the whole sheet. */
const PAGES =
  '@page { size: A4 landscape; margin: 14mm; @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 9px sans-serif } }';

/** Something that is on paper alone: a copy beside the whole host page, which is left out while it prints. */
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
