import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import { sentenceOf } from '../../../../domain/briefing';
import { longDay, ukDay } from '../../../../domain/dates';
import { DUTIES, dutyKey, type OpenDuty } from '../../../../domain/duties';
import { ownersOf } from '../../../../domain/duties/owners';
import type { Review } from '../../../../domain/review/review';
import { ROLE_LABELS, ruleWords } from '../../../../domain/words';
import { stylesOf } from '../../hooks/styles-of';
import { useViewer } from '../../hooks/viewer';
import { DueTag } from '../DueTag';
import { DutyName } from '../DutyName';

const useCss = stylesOf(({ semanticColors }) => ({
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: 16 },
  top: { display: 'flex', flexWrap: 'wrap', gap: '0 16px', justifyContent: 'space-between', alignItems: 'baseline' },
  label: { fontWeight: 600 },
  quiet: { color: semanticColors.bodySubtext, margin: 0, fontSize: 13, lineHeight: 18 },
  sentence: {
    margin: '4px 0 0',
    padding: '0 0 0 12px',
    borderLeft: `2px solid ${semanticColors.bodyDivider}`,
    color: semanticColors.bodySubtext,
    fontSize: 13,
    lineHeight: 18,
    overflowWrap: 'anywhere'
  }
}));

/** The open tasks, each with the sentence of the briefing that it comes from. */
export const DutyList: React.FC<{ review: Review; duties: readonly OpenDuty[] }> = ({ review, duties }) => {
  const css = useCss();
  const { directory, now } = useViewer();
  const today = ukDay(now());
  if (duties.length === 0) return <p className={css.quiet}>{strings.NoTasks}</p>;
  return (
    <ul className={css.list}>
      {duties.map((owed) => {
        const names = ownersOf(owed, review, directory, today)
          .map(({ name }) => name)
          .join(', ');
        return (
          <li key={dutyKey(owed)}>
            <div className={css.top}>
              <span className={css.label}>
                <DutyName duty={owed} review={review} />
              </span>
              <DueTag due={owed.due} today={today} />
            </div>
            <p className={css.quiet}>
              {names === ''
                ? format(strings.AssignedToNobody, ROLE_LABELS[owed.owner], longDay(owed.since))
                : format(strings.AssignedTo, names, ROLE_LABELS[owed.owner], longDay(owed.since))}
            </p>
            <blockquote className={css.sentence}>
              “{sentenceOf(owed.duty)}” ({ruleWords(DUTIES[owed.duty].rule)})
            </blockquote>
          </li>
        );
      })}
    </ul>
  );
};
