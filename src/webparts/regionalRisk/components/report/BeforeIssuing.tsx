import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import { longDay } from '../../../../domain/dates';
import type { Span } from '../../../../domain/insight/regional-report/period';
import { issueWords } from '../../../../domain/insight/regional-report/words';
import type { Region } from '../../../../domain/words';
import type { SavedReport } from '../../../../register/reports';
import { stylesOf } from '../../hooks/styles-of';
import { quietText } from '../shared-styles';

interface BeforeIssuingProps {
  region: Region;
  span: Span;
  today: string;
  /** The reports issued so far, the oldest first. */
  kept: readonly SavedReport[];
}

const useCss = stylesOf((theme) => ({ about: quietText(theme) }));

/** What will happen when the report is issued: an issued report cannot be taken back. */
export const BeforeIssuing: React.FC<BeforeIssuingProps> = ({ region, span, today, kept }) => {
  const css = useCss();
  const next = Math.max(0, ...kept.map(({ number }) => number)) + 1;
  const same = kept.filter(({ from, until }) => from === span.from && until === span.until);
  const sentences = [
    format(strings.ReportIssueMakes, next, region),
    ...(span.until >= today ? [format(strings.ReportIssueEarly, longDay(span.until))] : []),
    ...same.slice(-1).map((one) => format(strings.ReportIssueAgain, issueWords({ ...one, issuedAt: one.issuedOn })))
  ];
  return (
    <div>
      {sentences.map((sentence) => (
        <p key={sentence} className={css.about}>
          {sentence}
        </p>
      ))}
    </div>
  );
};
