import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import { longDay } from '../../../../domain/dates';
import { DUTIES, dutyKey, dutyLabel, type OpenDuty } from '../../../../domain/duties';
import type { Review } from '../../../../domain/review';
import { ROLE_LABELS } from '../../../../domain/words';
import { stylesOf } from '../../hooks/styles-of';
import { DueTag } from '../DueTag';

const useCss = stylesOf(({ semanticColors }) => ({
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: 12 },
  label: { fontWeight: 600 },
  quiet: { color: semanticColors.bodySubtext, margin: 0, fontSize: 13, lineHeight: 18 }
}));

/** What is owed, by whom, by when, and by which key point of the briefing. */
export const DutyList: React.FC<{ review: Review; duties: readonly OpenDuty[]; today: string }> = ({ review, duties, today }) => {
  const css = useCss();
  if (duties.length === 0) return <p className={css.quiet}>{strings.NoDuties}</p>;
  return (
    <ul className={css.list}>
      {duties.map((owed) => (
        <li key={dutyKey(owed)}>
          <div className={css.label}>{dutyLabel(owed, review)}</div>
          <DueTag due={owed.due} today={today} />
          <p className={css.quiet}>
            {format(strings.OwedBy, ROLE_LABELS[owed.owner], longDay(owed.since))} · {format(strings.RuleTitle, DUTIES[owed.duty].rule)}
          </p>
        </li>
      ))}
    </ul>
  );
};
