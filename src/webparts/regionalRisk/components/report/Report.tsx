import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import type { Span } from '../../../../domain/insight/regional-report/period';
import { canIssue } from '../../../../domain/insight/regional-report/issuing';
import { countingFor } from '../../../../domain/insight/regional-report/corrections';
import { draftFileName } from '../../../../domain/insight/regional-report/files';
import type { ReadReport, ShownReport } from '../../../../domain/insight/regional-report/report';
import { stampOf } from '../../../../domain/insight/regional-report/words';
import { stylesOf } from '../../hooks/styles-of';
import { useDownload } from '../../hooks/use-download';
import { useIssuing } from '../../hooks/use-issuing';
import { usePreview } from '../../hooks/use-preview';
import { useQuery } from '../../hooks/use-query';
import { useViewer } from '../../hooks/viewer';
import { spanIn, spanText } from '../../state/report-span';
import { Button } from '../Button';
import { DownloadStatus } from '../DownloadStatus';
import type { SectionProps } from '../section-props';
import { Message } from '../Message';
import { READ_FAILURES } from '../read-failure-texts';
import { FileButtons } from './FileButtons';
import { IssuedReports } from './IssuedReports';
import { IssueForm } from './IssueForm';
import { ReportPage } from './ReportPage';
import { PeriodForm } from './PeriodForm';
import { PrintOnly } from './PrintOnly';
import { quietText } from '../shared-styles';

const useCss = stylesOf((theme) => ({
  root: { display: 'grid', gap: 16, gridTemplateColumns: 'minmax(0, 1fr)' },
  about: quietText(theme),
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 12 }
}));

/** The regional risk report (KP-6): a preview of it, or one that was issued. */
export const Report: React.FC<SectionProps> = ({ region, asOf, today, view, go }) => {
  const css = useCss();
  const { queries, reports, person } = useViewer();
  const span = spanIn(view.only, today);
  const listed = useQuery(`reports of ${region}`, () => queries.reports(region));
  const kept = listed.reading.is === 'read' ? listed.reading.value : [];
  const { preview, again } = usePreview({ region, span, asOf, today });
  const corrected = countingFor(kept, span);
  const issuing = useIssuing(reports, { region, ...span, corrects: corrected?.number }, () => {
    listed.again();
    // It is what the next one is compared with.
    again();
  });
  const [number, setNumber] = React.useState<number>();
  const chosen = useQuery(`report ${region} ${number ?? 0}`, async (): Promise<ReadReport | undefined> =>
    number === undefined ? undefined : queries.report(region, number)
  );
  const old = number !== undefined && chosen.reading.is === 'read' ? chosen.reading.value : undefined;
  const fresh = listed.reading.is === 'read' && preview.is === 'read' ? preview.value : undefined;
  const shown: ShownReport | undefined = number === undefined ? fresh && { report: fresh } : old;
  const reading = [listed.reading, number === undefined ? preview : chosen.reading];
  const failure = reading
    .map((each) => (each.is === 'failed' ? each.failure : undefined))
    .find((each) => each !== undefined);
  const may = canIssue(person, region, today);
  const draft = number === undefined ? fresh : undefined;
  const download = useDownload();
  const select = (next: Span): void => {
    setNumber(undefined);
    issuing.dismiss();
    go({ only: spanText(next) });
  };

  return (
    <div className={css.root}>
      <p className={css.about}>{format(strings.ReportAbout, region)}</p>
      <PeriodForm span={span} today={today} onSpan={select} />
      <div className={css.buttons}>
        {may && (
          <Button
            look="primary"
            expanded={issuing.isOpen}
            disabled={!reports || !draft}
            onClick={() => issuing.setOpen(!issuing.isOpen)}
          >
            {corrected ? strings.ReportIssueCorrected : strings.ReportIssue}
          </Button>
        )}
        <Button icon="Print" disabled={!shown} onClick={() => window.print()}>
          {strings.ReportPrint}
        </Button>
        {draft && (
          <>
            <span className={css.about}>{strings.ReportDraft}</span>
            <FileButtons
              label={strings.ReportDraftFile}
              of="draft"
              download={download}
              nameOf={(type) => draftFileName({ region, ...span }, type)}
              fetchFile={reports && ((type) => reports.draft({ region, ...span }, type))}
            />
          </>
        )}
        {!may && <span className={css.about}>{strings.ReportIssuers}</span>}
      </div>
      {may && draft && issuing.isOpen && (
        <IssueForm
          region={region}
          span={span}
          today={today}
          number={Math.max(0, ...kept.map((one) => one.number)) + 1}
          kept={kept}
          corrected={corrected}
          issuing={issuing}
        />
      )}
      <div>
        <DownloadStatus {...download} />
        <div role="status">
          {issuing.attempt.is === 'issued' && (
            <Message tone="good" onDismiss={issuing.dismiss}>
              {format(strings.ReportIssued, issuing.attempt.number)}
            </Message>
          )}
        </div>
      </div>
      {failure && (
        <Message
          tone="wrong"
          onTryAgain={() => {
            listed.again();
            again();
            chosen.again();
          }}
        >
          {READ_FAILURES[failure]}
        </Message>
      )}
      {number !== undefined && (
        <Message tone="plain" onDismiss={() => setNumber(undefined)}>
          {format(strings.ReportOld, number)}
        </Message>
      )}
      {!shown && !failure && reading.some(({ is }) => is === 'reading') && <p role="status">{strings.Reading}</p>}
      {shown && <ReportPage shown={shown} onOpen={(review) => go({ review })} />}
      {shown && (
        <PrintOnly stamp={stampOf(shown)}>
          <ReportPage shown={shown} />
        </PrintOnly>
      )}
      {listed.reading.is === 'read' && (
        <IssuedReports
          kept={kept}
          shown={number}
          onShow={(next) => {
            issuing.dismiss();
            setNumber(next);
          }}
          onCorrect={
            may
              ? (report) => {
                  select(report);
                  issuing.setOpen(true);
                }
              : undefined
          }
        />
      )}
    </div>
  );
};
