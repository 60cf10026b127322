import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import { canIssue } from '../../../../domain/insight/regional-report/issuing';
import type { IssuedReport } from '../../../../domain/insight/regional-report/report';
import { issueWords } from '../../../../domain/insight/regional-report/words';
import { stylesOf } from '../../hooks/styles-of';
import { useIssuing } from '../../hooks/use-issuing';
import { usePreview } from '../../hooks/use-preview';
import { useReading } from '../../hooks/use-reading';
import { useViewer } from '../../hooks/viewer';
import { spanIn, spanText } from '../../state/report-span';
import { Button } from '../Button';
import type { SectionProps } from '../section-props';
import { Sentence } from '../Sentence';
import { TROUBLE } from '../trouble-words';
import { KeptReports } from './KeptReports';
import { Paper } from './Paper';
import { PeriodForm } from './PeriodForm';
import { PrintedAlone } from './PrintedAlone';

const useCss = stylesOf(({ semanticColors }) => ({
  root: { display: 'grid', gap: 16, gridTemplateColumns: 'minmax(0, 1fr)' },
  about: { margin: 0, fontSize: 14, lineHeight: 20, color: semanticColors.bodySubtext },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 12 }
}));

/** The regional risk report: as it would be issued now, or one that was; to print, to issue and keep, and as files (KP-6). */
export const Report: React.FC<SectionProps> = ({ region, rows, closed, today, view, go }) => {
  const css = useCss();
  const { reads, reports, person } = useViewer();
  const span = spanIn(view.only, today);
  const listed = useReading(`reports of ${region}`, () => reads.reports(region));
  const kept = listed.reading.is === 'read' ? listed.reading.value : [];
  const open = React.useMemo(() => rows.map(({ shown }) => shown), [rows]);
  const { preview, again } = usePreview({ region, span, open, closed, today, kept });
  const { issuing, issue, dismiss } = useIssuing(reports, region, span, listed.again);
  const [number, setNumber] = React.useState<number>();
  const chosen = useReading(`report ${region} ${number ?? 0}`, async (): Promise<IssuedReport | undefined> =>
    number === undefined ? undefined : reads.report(region, number)
  );
  const old = number !== undefined && chosen.reading.is === 'read' ? chosen.reading.value : undefined;
  const fresh = listed.reading.is === 'read' && preview.is === 'read' ? preview.value : undefined;
  const paper =
    number === undefined
      ? fresh && { report: fresh, issued: strings.ReportNotIssued }
      : old && { report: old.report, issued: `${issueWords(old)}.` };
  const reading = [listed.reading, number === undefined ? preview : chosen.reading];
  const trouble = reading
    .map((each) => (each.is === 'failed' ? each.trouble : undefined))
    .find((each) => each !== undefined);
  const may = canIssue(person, region, today);

  return (
    <div className={css.root}>
      <p className={css.about}>{format(strings.ReportAbout, region)}</p>
      <PeriodForm
        span={span}
        today={today}
        onSpan={(next) => {
          setNumber(undefined);
          dismiss();
          go({ only: spanText(next) });
        }}
      />
      <div className={css.buttons}>
        {may && (
          <Button
            look="primary"
            disabled={!reports || !fresh || number !== undefined || issuing.is === 'sending'}
            onClick={issue}
          >
            {strings.ReportIssue}
          </Button>
        )}
        <Button icon="Print" disabled={!paper} onClick={() => window.print()}>
          {strings.ReportPrint}
        </Button>
        {!may && <span className={css.about}>{strings.ReportIssuers}</span>}
      </div>
      {issuing.is === 'sending' && <Sentence tone="plain">{strings.ReportIssuing}</Sentence>}
      {issuing.is === 'issued' && (
        <Sentence tone="good" onDismiss={dismiss}>
          {format(strings.ReportIssued, issuing.number)}
        </Sentence>
      )}
      {issuing.is === 'refused' && (
        <Sentence tone="wrong" onTryAgain={issue}>
          {issuing.sentence}
        </Sentence>
      )}
      {trouble && (
        <Sentence
          tone="wrong"
          onTryAgain={() => {
            listed.again();
            again();
            chosen.again();
          }}
        >
          {TROUBLE[trouble]}
        </Sentence>
      )}
      {number !== undefined && (
        <Sentence tone="plain" onDismiss={() => setNumber(undefined)}>
          {format(strings.ReportOld, number)}
        </Sentence>
      )}
      {!paper && !trouble && reading.some(({ is }) => is === 'reading') && <p role="status">{strings.Reading}</p>}
      {paper && <Paper {...paper} onOpen={(review) => go({ review })} />}
      {paper && (
        <PrintedAlone>
          <Paper {...paper} />
        </PrintedAlone>
      )}
      {listed.reading.is === 'read' && (
        <KeptReports
          kept={kept}
          shown={number}
          onShow={(next) => {
            dismiss();
            setNumber(next);
          }}
        />
      )}
    </div>
  );
};
