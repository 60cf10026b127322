import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import type { ReviewWithDuties } from '../../../../domain/review/review-with-duties';
import { ACTION_STATE_LABELS, isActionOpen, type Action } from '../../../../domain/review/actions';
import { longDay, ukDay } from '../../../../domain/dates';
import type { Steps } from '../../hooks/use-steps';
import { stylesOf } from '../../hooks/styles-of';
import { useViewer } from '../../hooks/viewer';
import { isAvailableTo } from '../../state/available-steps';
import { DueTag } from '../DueTag';
import { StepList } from '../StepList';
import { hintText } from '../shared-styles';

const useCss = stylesOf((theme) => ({
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: 16 },
  item: { display: 'grid', gap: 4, gridTemplateColumns: 'minmax(0, 1fr)' },
  top: { display: 'flex', flexWrap: 'wrap', gap: '0 16px', justifyContent: 'space-between', alignItems: 'baseline' },
  who: { fontWeight: 600 },
  text: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  quiet: { ...hintText(theme), overflowWrap: 'anywhere' }
}));

/** The action plan of a review (B-1). Actions of regulated organisations are followed up (B-3). */
export const ActionList: React.FC<{ shown: ReviewWithDuties; steps: Steps }> = ({ shown, steps }) => {
  const css = useCss();
  const { person, directory, canRecord, now } = useViewer();
  const { actions } = shown.review;
  if (actions.length === 0) return <p className={css.quiet}>{strings.ActionsNotEntered}</p>;
  const mayUpdate = canRecord && isAvailableTo('update-action', shown, person, directory, now());
  return (
    <ul className={css.list}>
      {actions.map((action) => (
        <li key={action.id} className={css.item}>
          <div className={css.top}>
            <span className={css.who}>
              {action.id}, {action.organisation}
            </span>
            <Due action={action} today={ukDay(now())} />
          </div>
          <p className={css.text}>{action.action}</p>
          <p className={css.quiet}>{aboutOf(action)}</p>
          {action.evidence !== '' && <p className={css.quiet}>{action.evidence}</p>}
          {mayUpdate && action.regulated && (
            <StepList
              shown={shown}
              offered={['update-action']}
              place="panel"
              steps={steps}
              about={{ field: 'item', answer: action.id, label: `${action.id}, ${action.organisation}` }}
            />
          )}
        </li>
      ))}
    </ul>
  );
};

const Due: React.FC<{ action: Action; today: string }> = ({ action, today }) => {
  const css = useCss();
  if (action.due === '') return <span className={css.quiet}>{action.dueAsWritten ?? strings.ActionUndated}</span>;
  return isActionOpen(action) ? (
    <DueTag due={action.due} today={today} />
  ) : (
    <span className={css.quiet}>{format(strings.ActionWasDue, longDay(action.due))}</span>
  );
};

const aboutOf = ({ state, regulated, locationCode }: Action): string =>
  [ACTION_STATE_LABELS[state], regulated ? strings.ActionRegulated : strings.ActionNotRegulated, locationCode]
    .filter((part) => part !== '')
    .join(' · ');
