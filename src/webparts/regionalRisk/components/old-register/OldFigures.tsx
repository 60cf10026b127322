import * as React from 'react';
import { stylesOf } from '../../hooks/styles-of';
import { useReportCss } from '../report/report-styles';

interface OldFiguresProps {
  figures: readonly (readonly [label: string, figure: string])[];
}

// The hash of a file has no place to break.
const useCss = stylesOf(() => ({ figure: { minWidth: 0, overflowWrap: 'anywhere' } }));

/** Figures with their labels, as on a risk report. */
export const OldFigures: React.FC<OldFiguresProps> = ({ figures }) => {
  const report = useReportCss();
  const css = useCss();
  return (
    <dl className={report.figures}>
      {figures.map(([label, figure]) => (
        <div key={label} className={report.figure}>
          <dt>{label}</dt>
          <dd className={`${report.number} ${css.figure}`}>{figure}</dd>
        </div>
      ))}
    </dl>
  );
};
