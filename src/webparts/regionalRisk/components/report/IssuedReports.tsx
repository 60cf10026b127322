import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import { REPORT_FORMATS, reportFileName, type ReportFormat } from '../../../../domain/insight/regional-report/files';
import { spanWords } from '../../../../domain/insight/regional-report/period';
import { issueWords } from '../../../../domain/insight/regional-report/words';
import type { SavedReport } from '../../../../register/reports';
import { stylesOf } from '../../hooks/styles-of';
import { useDownload } from '../../hooks/use-download';
import { useViewer } from '../../hooks/viewer';
import { Button } from '../Button';
import { DownloadStatus } from '../DownloadStatus';
import { panel, panelTitle } from '../shared-styles';

interface IssuedReportsProps {
  kept: readonly SavedReport[];
  /** The number of the one being viewed. */
  shown: number | undefined;
  onShow: (number: number | undefined) => void;
}

const FORMAT_WORDS: Readonly<Record<ReportFormat, string>> = {
  docx: strings.ReportWord,
  xlsx: strings.ReportExcel,
  pdf: strings.ReportPdf
};

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
  buttons: { display: 'flex', flexWrap: 'wrap', gap: 8 },
  none: { margin: 0, color: theme.semanticColors.bodySubtext }
}));

/** The issued reports of the region, newest first, to view or to download. */
export const IssuedReports: React.FC<IssuedReportsProps> = ({ kept, shown, onShow }) => {
  const css = useCss();
  const { reports } = useViewer();
  const download = useDownload();
  const { fetching, start } = download;

  const fetchFile = (report: SavedReport, type: ReportFormat): void => {
    if (reports) start(`${report.number} ${type}`, reportFileName(report, type), () => reports.file(report, type));
  };

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
            </span>
            <span className={css.buttons}>
              <Button
                pressed={shown === report.number}
                label={format(strings.ReportShowNumber, report.number)}
                onClick={() => onShow(shown === report.number ? undefined : report.number)}
              >
                {strings.ReportShow}
              </Button>
              {REPORT_FORMATS.map((type) => (
                <Button
                  key={type}
                  icon="Download"
                  disabled={!reports || fetching === `${report.number} ${type}`}
                  label={format(strings.ReportFileOf, FORMAT_WORDS[type], report.number)}
                  onClick={() => fetchFile(report, type)}
                >
                  {FORMAT_WORDS[type]}
                </Button>
              ))}
            </span>
          </li>
        ))}
      </ul>
      <DownloadStatus {...download} />
    </section>
  );
};
