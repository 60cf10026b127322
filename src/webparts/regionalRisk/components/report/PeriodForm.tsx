import * as React from 'react';
import * as strings from 'RegionalRiskWebPartStrings';
import { checkSpan, quarterBefore, quarterOf, type Span } from '../../../../domain/insight/regional-report/period';
import { stylesOf } from '../../hooks/styles-of';
import { useSay } from '../../hooks/viewer';
import { Button } from '../Button';
import { DayFilter } from '../DayFilter';

const useCss = stylesOf(({ semanticColors }) => ({
  root: { border: 0, margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0, margin: '0 0 4px', fontSize: 14, lineHeight: 20, fontWeight: 600 },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: 12 },
  problem: { color: semanticColors.errorText, fontSize: 13, lineHeight: 18, margin: '4px 0 0' }
}));

const same = (a: Span, b: Span): boolean => a.from === b.from && a.until === b.until;

/** The period of the report: a quarter in one press, or any days. */
export const PeriodForm: React.FC<{ span: Span; today: string; onSpan: (span: Span) => void }> = ({
  span,
  today,
  onSpan
}) => {
  const css = useCss();
  const say = useSay();
  const [problem] = Object.values(checkSpan(span, today));
  const quarters = [
    [strings.ReportThisQuarter, quarterOf(today)],
    [strings.ReportLastQuarter, quarterBefore(today)]
  ] as const;
  return (
    <fieldset className={css.root}>
      <legend className={css.legend}>{strings.ReportPeriod}</legend>
      <div className={css.row}>
        {quarters.map(([words, quarter]) => (
          <Button key={words} pressed={same(span, quarter)} onClick={() => onSpan(quarter)}>
            {words}
          </Button>
        ))}
        <DayFilter label={strings.ReportFrom} value={span.from} onChange={(from) => onSpan({ ...span, from })} />
        <DayFilter label={strings.ReportUntil} value={span.until} onChange={(until) => onSpan({ ...span, until })} />
      </div>
      <div role="status">{problem !== undefined && <p className={css.problem}>{say(problem)}</p>}</div>
    </fieldset>
  );
};
