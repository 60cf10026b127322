import * as React from 'react';
import * as strings from 'RegionalRiskWebPartStrings';
import type { ShownReport } from '../../../../domain/insight/regional-report/report';
import {
  aboutWords,
  correctionWords,
  FIGURES_HEADING,
  LINES_HEADING,
  NO_LINES,
  NOTES_HEADING,
  stampOf,
  standingWords,
  SUMMARY_HEADING
} from '../../../../domain/insight/regional-report/words';
import { ReportPictures } from './ReportPictures';
import { ReportRows } from './ReportRows';
import { useReportCss } from './report-styles';

interface ReportPageProps {
  shown: ShownReport;
  /** Opens a review; absent in print. */
  onOpen?: (reference: string) => void;
}

/** A report as a page: the same on screen, in print, and in its files. */
export const ReportPage: React.FC<ReportPageProps> = ({ shown, onOpen }) => {
  const { report } = shown;
  const stamp = stampOf(shown);
  const css = useReportCss();
  return (
    <article className={css.root} aria-label={`${report.title}: ${aboutWords(report)}`}>
      <p className={css.marking}>{strings.ReportMarking}</p>
      {stamp !== '' && <p className={css.stamp}>{stamp}</p>}
      <h3 className={css.title}>{report.title}</h3>
      <p className={css.about}>{aboutWords(report)}</p>
      {correctionWords(shown).map((words) => (
        <p key={words} className={`${css.words} ${css.loud}`}>
          {words}
        </p>
      ))}
      <p className={css.words}>
        {standingWords(shown)}. {report.since}
      </p>
      {report.summary.length > 0 && (
        <>
          <h4 className={css.heading}>{SUMMARY_HEADING}</h4>
          <ul className={css.summary}>
            {report.summary.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
      <h4 className={css.heading}>{FIGURES_HEADING}</h4>
      <dl className={css.figures}>
        {report.figures.map(({ label, figure }) => (
          <div key={label} className={css.figure}>
            <dt>{label}</dt>
            <dd className={css.number}>{figure}</dd>
          </div>
        ))}
      </dl>
      <ReportPictures report={report} of={onOpen ? 'page' : 'print'} />
      <h4 className={css.heading}>{LINES_HEADING}</h4>
      {report.lines.length === 0 ? (
        <p className={css.words}>{NO_LINES}</p>
      ) : (
        <ReportRows report={report} onOpen={onOpen} />
      )}
      <h4 className={css.heading}>{NOTES_HEADING}</h4>
      <ul className={css.notes}>
        {report.notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </article>
  );
};
