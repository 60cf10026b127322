import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import { countingFor } from '../../../../domain/insight/regional-report/corrections';
import { reportFileName } from '../../../../domain/insight/regional-report/files';
import { spanWords } from '../../../../domain/insight/regional-report/period';
import { issueWords } from '../../../../domain/insight/regional-report/words';
import type { SavedReport } from '../../../../register/reports';
import { stylesOf } from '../../hooks/styles-of';
import { useDownload } from '../../hooks/use-download';
import { useViewer } from '../../hooks/viewer';
import { Button } from '../Button';
import { DownloadStatus } from '../DownloadStatus';
import { FileButtons } from './FileButtons';
import { panel, panelTitle } from '../shared-styles';

interface IssuedReportsProps {
  kept: readonly SavedReport[];
  /** The number of the one being viewed. */
  shown: number | undefined;
  onShow: (number: number | undefined) => void;
  /** Begins a corrected report in the place of one; absent for who may issue none. */
  onCorrect: ((report: SavedReport) => void) | undefined;
}

const useCss = stylesOf((theme) => ({
  root: panel(theme),
  heading: panelTitle,
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '4px 16px',
    padding: '8px 0',
    borderTop: `1px solid ${theme.semanticColors.bodyDivider}`,
    fontSize: 14,
    lineHeight: 20
  },
  quiet: { display: 'block', color: theme.semanticColors.bodySubtext, fontSize: 13, lineHeight: 18 },
  loud: { display: 'block', fontWeight: 600, fontSize: 13, lineHeight: 18 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: 8 },
  none: { margin: 0, color: theme.semanticColors.bodySubtext }
}));

/** The issued reports of the region, newest first, to view or to download. */
export const IssuedReports: React.FC<IssuedReportsProps> = ({ kept, shown, onShow, onCorrect }) => {
  const css = useCss();
  const { reports } = useViewer();
  const download = useDownload();
  return (
    <section className={css.root} aria-labelledby="scr-kept-reports">
      <h3 id="scr-kept-reports" className={css.heading}>
        {strings.ReportsIssued}
      </h3>
      {kept.length === 0 && <p className={css.none}>{strings.ReportsIssuedNone}</p>}
      <ul className={css.list}>
        {[...kept].reverse().map((report) => (
          <li key={report.number} className={css.item}>
            <span>
              {spanWords(report)}
              <span className={css.quiet}>{issueWords({ ...report, issuedAt: report.issuedOn })}</span>
              <Standing kept={kept} report={report} />
            </span>
            <span className={css.buttons}>
              <Button
                pressed={shown === report.number}
                label={format(strings.ReportShowNumber, report.number)}
                onClick={() => onShow(shown === report.number ? undefined : report.number)}
              >
                {strings.ReportShow}
              </Button>
              <FileButtons
                label={format(strings.ReportFileOf, '{0}', report.number)}
                of={`${report.number}`}
                download={download}
                nameOf={(type) => reportFileName(report, type)}
                fetchFile={reports && ((type) => reports.file(report, type))}
              />
              {onCorrect && countingFor(kept, report) === report && (
                <Button label={format(strings.ReportCorrectNumber, report.number)} onClick={() => onCorrect(report)}>
                  {strings.ReportCorrect}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
      <DownloadStatus {...download} />
    </section>
  );
};

/** Whether a report counts for its period, where that is not as a matter of course. */
const Standing: React.FC<{ kept: readonly SavedReport[]; report: SavedReport }> = ({ kept, report }) => {
  const css = useCss();
  const counts = countingFor(kept, report);
  return (
    <>
      {report.corrects !== undefined && (
        <span className={css.quiet}>{format(strings.ReportReplaces, report.corrects)}</span>
      )}
      {counts && counts !== report && (
        <span className={css.loud}>{format(strings.ReportCountsNot, counts.number)}</span>
      )}
    </>
  );
};
