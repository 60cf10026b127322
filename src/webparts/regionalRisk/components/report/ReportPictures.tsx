import * as React from 'react';
import { drawPictures } from '../../../../domain/insight/regional-report/draw-pictures';
import type { RegionalReport } from '../../../../domain/insight/regional-report/report';
import { picturesHeading } from '../../../../domain/insight/regional-report/words';
import { DrawingView } from '../pictures/DrawingView';
import { FigureTable } from '../pictures/FigureTable';
import { Picture } from '../pictures/Picture';
import { useReportCss } from './report-styles';

interface ReportPicturesProps {
  report: RegionalReport;
  /** The report is drawn twice, for the page and for print: their ids must differ. */
  of: 'page' | 'print';
}

/** A table of more rows stays folded on a narrow page. */
const MANY = 12;

/** The pictures of a report, as they were when it was made; nothing in a report from before there were pictures. */
export const ReportPictures: React.FC<ReportPicturesProps> = ({ report, of }) => {
  const css = useReportCss();
  const pictures = React.useMemo(() => drawPictures(report), [report]);
  if (pictures.length === 0) return null;
  return (
    <>
      <h4 className={css.heading}>{picturesHeading(report)}</h4>
      <div className={css.pictures}>
        {pictures.map(({ id, heading, sentence, drawing, columns, rows }) => {
          const name = `scr-report-${of}-${id}`;
          return (
            <Picture
              key={id}
              id={name}
              title={heading}
              hint={sentence}
              headingLevel="h5"
              isLong={rows.length > MANY ? true : undefined}
              drawing={<DrawingView labelledBy={name} describedBy={`${name}-hint`} drawing={drawing} />}
              table={
                of === 'print' ? undefined : (
                  <FigureTable
                    labelledBy={name}
                    columns={columns}
                    rows={rows.map((row) => ({ label: row.name, figures: row.figures.map((count) => ({ count })) }))}
                  />
                )
              }
            />
          );
        })}
      </div>
    </>
  );
};
