import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import { canIssue } from '../../../../domain/insight/regional-report/issuing';
import type { IssuedReport } from '../../../../domain/insight/regional-report/report';
import { issueWords } from '../../../../domain/insight/regional-report/words';
import { stylesOf } from '../../hooks/styles-of';
import { useIssuing } from '../../hooks/use-issuing';
import { usePreview } from '../../hooks/use-preview';
import { useQuery } from '../../hooks/use-query';
import { useViewer } from '../../hooks/viewer';
import { spanIn, spanText } from '../../state/report-span';
import { Button } from '../Button';
import type { SectionProps } from '../section-props';
import { Message } from '../Message';
import { READ_FAILURES } from '../read-failure-texts';
import { BeforeIssuing } from './BeforeIssuing';
import { IssuedReports } from './IssuedReports';
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
  const { issuing, issue, dismiss } = useIssuing(reports, region, span, () => {
    listed.again();
    // It is what the next one is compared with.
    again();
  });
  const [number, setNumber] = React.useState<number>();
  const chosen = useQuery(`report ${region} ${number ?? 0}`, async (): Promise<IssuedReport | undefined> =>
    number === undefined ? undefined : queries.report(region, number)
  );
  const old = number !== undefined && chosen.reading.is === 'read' ? chosen.reading.value : undefined;
  const fresh = listed.reading.is === 'read' && preview.is === 'read' ? preview.value : undefined;
  const paper =
    number === undefined
      ? fresh && { report: fresh, issued: strings.ReportNotIssued }
      : old && { report: old.report, issued: `${issueWords(old)}.` };
  const reading = [listed.reading, number === undefined ? preview : chosen.reading];
  const failure = reading
    .map((each) => (each.is === 'failed' ? each.failure : undefined))
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
      {may && fresh && number === undefined && <BeforeIssuing region={region} span={span} today={today} kept={kept} />}
      {issuing.is === 'sending' && <Message tone="plain">{strings.ReportIssuing}</Message>}
      {issuing.is === 'issued' && (
        <Message tone="good" onDismiss={dismiss}>
          {format(strings.ReportIssued, issuing.number)}
        </Message>
      )}
      {issuing.is === 'refused' && (
        <Message tone="wrong" onTryAgain={issue}>
          {issuing.sentence}
        </Message>
      )}
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
      {!paper && !failure && reading.some(({ is }) => is === 'reading') && <p role="status">{strings.Reading}</p>}
      {paper && <ReportPage {...paper} onOpen={(review) => go({ review })} />}
      {paper && (
        <PrintOnly>
          <ReportPage {...paper} />
        </PrintOnly>
      )}
      {listed.reading.is === 'read' && (
        <IssuedReports
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
