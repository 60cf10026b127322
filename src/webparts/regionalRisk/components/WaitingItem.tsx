import * as React from 'react';
import { Icon } from '@fluentui/react/lib/Icon';
import { useId } from '@fluentui/react-hooks';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import { ukDay } from '../../../domain/dates';
import { dutyKey } from '../../../domain/duties';
import type { Steps } from '../hooks/use-steps';
import { stylesOf } from '../hooks/styles-of';
import { useViewer } from '../hooks/viewer';
import { stepsFor, stepsAvailableTo } from '../state/available-steps';
import type { Row } from '../state/rows';
import { DueTag } from './DueTag';
import { DutyName } from './DutyName';
import { ToRead } from './approvals/ToRead';
import { isBesideField, Outcome } from './Outcome';
import { ReviewLink } from './ReviewLink';
import { focusRing, quietText } from './shared-styles';
import { StepList } from './StepList';

interface WaitingItemProps {
  row: Row;
  steps: Steps;
  isOpen: boolean;
  onToggle: () => void;
  onOpen: (reference: string) => void;
}

const useCss = stylesOf((theme) => ({
  root: { borderTop: `1px solid ${theme.semanticColors.bodyDivider}` },
  heading: { margin: 0, fontSize: 14, lineHeight: 20, fontWeight: 400 },
  line: {
    font: 'inherit',
    textAlign: 'left',
    color: theme.semanticColors.bodyText,
    background: 'none',
    border: 0,
    width: '100%',
    padding: '5px 0',
    cursor: 'pointer',
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    gap: '0 4px',
    ':hover': { background: theme.semanticColors.listItemBackgroundHovered },
    ...focusRing(theme)
  },
  words: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: '0 12px',
    overflowWrap: 'anywhere'
  },
  task: { fontWeight: 600 },
  about: { ...quietText(theme), flexBasis: '100%', fontSize: 13, lineHeight: 18 },
  opened: { display: 'grid', gap: 12, gridTemplateColumns: 'minmax(0, 1fr)', padding: '4px 0 16px 24px' },
  duty: { margin: '0 0 2px', fontSize: 14, lineHeight: 20 },
  place: { ...quietText(theme), overflowWrap: 'anywhere' }
}));

/** One review waiting for the person: a line, which opens to what to read and the buttons to act. */
export const WaitingItem: React.FC<WaitingItemProps> = ({ row, steps, isOpen, onToggle, onOpen }) => {
  const css = useCss();
  const { now } = useViewer();
  const id = useId('waiting');
  const { shown, reference, mine } = row;
  const today = ukDay(now());
  const [first] = mine;
  // A form, or a refusal to read, stays in sight.
  const attempt = steps.work.attempts[reference];
  const isShown = isOpen || steps.work.form?.reference === reference || attempt?.is === 'refused';
  if (!first) return null;
  return (
    <div className={css.root}>
      <h4 className={css.heading}>
        <button type="button" className={css.line} aria-expanded={isShown} aria-controls={id} onClick={onToggle}>
          <Icon iconName={isShown ? 'ChevronDown' : 'ChevronRight'} aria-hidden />
          <span className={css.words}>
            <span className={css.task}>
              <DutyName duty={first} review={shown.review} />
            </span>{' '}
            <DueTag due={first.due} today={today} short />{' '}
            <span className={css.about}>
              {[reference, row.authority, ...(mine.length > 1 ? [moreInWords(mine.length - 1)] : [])]
                .filter((part) => part !== '')
                .join(' · ')}
            </span>
          </span>
        </button>
      </h4>
      <div id={id} className={isShown ? css.opened : undefined}>
        {isShown && <Opened row={row} steps={steps} onOpen={onOpen} today={today} />}
      </div>
    </div>
  );
};

const moreInWords = (count: number): string =>
  count === 1 ? strings.WaitingMoreOne : format(strings.WaitingMore, count);

const Opened: React.FC<Pick<WaitingItemProps, 'row' | 'steps' | 'onOpen'> & { today: string }> = ({
  row,
  steps,
  onOpen,
  today
}) => {
  const css = useCss();
  const { person, directory, canRecord, now } = useViewer();
  const { shown, reference, mine } = row;
  const open = stepsAvailableTo(shown, person, directory, now());
  const attempt = steps.work.attempts[reference];
  const offered = [...new Set(mine.flatMap((duty) => stepsFor(duty, open)))];
  return (
    <>
      {mine.map((duty) => (
        <div key={dutyKey(duty)}>
          <p className={css.duty}>
            {mine.length > 1 && (
              <>
                <DutyName duty={duty} review={shown.review} />:{' '}
              </>
            )}
            <DueTag due={duty.due} today={today} />
          </p>
          {duty.duty === 'agree-imr' && <ToRead review={shown.review} />}
        </div>
      ))}
      <p className={css.place}>
        <ReviewLink reference={reference} onOpen={onOpen} />
        {row.service !== '' && ` · ${row.service}`}
      </p>
      {attempt?.is === 'refused' && attempt.place === 'list' && !isBesideField(attempt, steps.work.form) && (
        <Outcome reference={reference} attempt={attempt} onDismiss={() => steps.dismiss(reference)} />
      )}
      {canRecord && <StepList shown={shown} offered={offered} place="list" steps={steps} />}
    </>
  );
};
