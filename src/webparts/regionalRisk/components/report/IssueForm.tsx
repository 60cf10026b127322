import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import type { Span } from '../../../../domain/insight/regional-report/period';
import { askAboutPeriod, CORRECTION } from '../../../../domain/insight/regional-report/replacing';
import { issueWords } from '../../../../domain/insight/regional-report/words';
import type { Region } from '../../../../domain/words';
import type { SavedReport } from '../../../../register/reports';
import { stylesOf } from '../../hooks/styles-of';
import type { Issuing } from '../../hooks/use-issuing';
import { useSay } from '../../hooks/viewer';
import { Button } from '../Button';
import { formField } from '../forms/form-field';
import { Line } from '../forms/plain-fields';
import { Message } from '../Message';
import { panel, quietText } from '../shared-styles';

interface IssueFormProps {
  region: Region;
  span: Span;
  today: string;
  /** The number that it gets. */
  number: number;
  /** The reports issued in the region. */
  kept: readonly SavedReport[];
  /** The issued report that it replaces. */
  corrected: SavedReport | undefined;
  issuing: Issuing;
}

const useCss = stylesOf((theme) => ({
  root: { ...panel(theme), display: 'grid', gap: 12, gridTemplateColumns: 'minmax(0, 34rem)' },
  about: quietText(theme),
  buttons: { display: 'flex', flexWrap: 'wrap', gap: 8 }
}));

/** What will happen when the report is issued, which cannot be taken back, and the press that does it. */
export const IssueForm: React.FC<IssueFormProps> = ({ region, span, today, number, kept, corrected, issuing }) => {
  const css = useCss();
  const say = useSay('adult');
  const { attempt, reason } = issuing;
  const root = React.useRef<HTMLFormElement>(null);
  React.useEffect(() => (root.current?.querySelector<HTMLElement>('input') ?? root.current)?.focus(), []);
  const refused = attempt.is === 'refused' ? attempt : undefined;
  const unlikely = askAboutPeriod(kept, { ...span, corrects: corrected?.number }, today);
  // The service asks as well: its day may be another than that of a page which was opened yesterday.
  const asks = unlikely.length > 0 || refused?.asks === true;
  return (
    <form
      ref={root}
      className={css.root}
      tabIndex={-1}
      noValidate
      aria-label={strings.ReportIssueForm}
      onSubmit={(event) => {
        event.preventDefault();
        issuing.issue(asks);
      }}
    >
      <p className={css.about}>{format(strings.ReportIssueMakes, number, region)}</p>
      {corrected && (
        <p className={css.about}>
          {format(strings.ReportIssueReplaces, issueWords({ ...corrected, issuedAt: corrected.issuedOn }))}
        </p>
      )}
      {unlikely.length > 0 && <Message tone="attention">{unlikely.join(' ')}</Message>}
      {corrected &&
        CORRECTION.map((field) => (
          <Line
            key={field.id}
            field={formField(field, say)}
            answer={reason}
            problem={refused?.reason}
            onAnswer={issuing.type}
          />
        ))}
      {refused && refused.reason === undefined && <Message tone="wrong">{refused.sentence}</Message>}
      <div role="status">{attempt.is === 'sending' && strings.ReportIssuing}</div>
      <div className={css.buttons}>
        <Button look="primary" type="submit" disabled={attempt.is === 'sending'}>
          {asks ? strings.ReportIssueAsItIs : strings.ReportIssueIt}
        </Button>
        <Button onClick={issuing.dismiss}>{strings.Cancel}</Button>
      </div>
    </form>
  );
};
