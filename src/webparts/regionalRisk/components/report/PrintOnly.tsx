import * as React from 'react';
import { createPortal } from 'react-dom';
import * as strings from 'RegionalRiskWebPartStrings';

const MARK = 'data-scr-printed';

/** Prints what is given here and nothing else of the host page. */
const RULES = `
@media screen { [${MARK}] { display: none } }
@media print { body > *:not([${MARK}]) { display: none !important } }`;
/** In a sheet of its own: a browser that does not know page numbers drops the whole sheet. */
const pages = (stamp: string, marking: string): string => `
@page {
  size: A4 landscape;
  margin: 14mm;
  @bottom-left { content: ${JSON.stringify(stamp)}; font: bold 9px sans-serif }
  @bottom-center { content: ${JSON.stringify(marking)}; font: bold 9px sans-serif }
  @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 9px sans-serif }
}`;

interface PrintOnlyProps {
  /** What stands below each page, so that nobody takes it for what it is not; or empty. */
  stamp: string;
}

/** Draws something for print only, beside the host page, with its marking and its number below each page. */
export const PrintOnly: React.FC<PrintOnlyProps> = ({ stamp, children }) => {
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
      <style>{pages(stamp, strings.ReportMarking)}</style>
      {children}
    </>,
    place
  );
};
