import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import { sentenceOf, sinceTheBriefing } from '../../../../domain/briefing';
import { longDay, ukDay } from '../../../../domain/dates';
import { dutyKey, type OpenDuty } from '../../../../domain/duties';
import { ownersOf } from '../../../../domain/duties/owners';
import type { Review } from '../../../../domain/review/review';
import { ROLE_LABELS, ruleWords } from '../../../../domain/words';
import { stylesOf } from '../../hooks/styles-of';
import { useViewer } from '../../hooks/viewer';
import { DueTag } from '../DueTag';
import { DutyName } from '../DutyName';
import { hintText } from '../shared-styles';

const useCss = stylesOf((theme) => ({
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: 16 },
  top: { display: 'flex', flexWrap: 'wrap', gap: '0 16px', justifyContent: 'space-between', alignItems: 'baseline' },
  label: { fontWeight: 600 },
  quiet: hintText(theme),
  sentence: {
    margin: '4px 0 0',
    padding: '0 0 0 12px',
    borderLeft: `2px solid ${theme.semanticColors.bodyDivider}`,
    color: theme.semanticColors.bodySubtext,
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
      {duties.map((duty) => {
        const names = ownersOf(duty, review, directory, today)
          .map(({ name }) => name)
          .join(', ');
        const quoted = sentenceOf(duty.duty, review.kind);
        return (
          <li key={dutyKey(duty)}>
            <div className={css.top}>
              <span className={css.label}>
                <DutyName duty={duty} review={review} />
              </span>
              <DueTag due={duty.due} today={today} />
            </div>
            <p className={css.quiet}>
              {names === ''
                ? format(strings.AssignedToNobody, ROLE_LABELS[duty.owner], longDay(duty.since))
                : format(strings.AssignedTo, names, ROLE_LABELS[duty.owner], longDay(duty.since))}
            </p>
            <blockquote className={css.sentence}>
              “{quoted.sentence}” ({ruleWords(quoted.rule)}) {sinceTheBriefing(quoted.sentence)}
            </blockquote>
          </li>
        );
      })}
    </ul>
  );
};
