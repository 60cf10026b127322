import * as React from 'react';
import { Icon } from '@fluentui/react/lib/Icon';
import * as strings from 'RegionalRiskWebPartStrings';
import { DIRECTION_LABELS, RISK_LABELS, type Direction, type RiskLevel } from '../../../domain/review/risk';
import { stylesOf } from '../hooks/styles-of';
import { Hint } from './hints/Hint';
import { hinted } from './shared-styles';

const useCss = stylesOf((theme) => {
  const { semanticColors } = theme;
  return {
    root: { display: 'inline-flex', alignItems: 'center', gap: 6, whiteSpace: 'nowrap' },
    quiet: { color: semanticColors.bodySubtext },
    red: { color: semanticColors.errorText },
    amber: { color: semanticColors.severeWarningIcon },
    green: { color: semanticColors.successIcon },
    direction: { ...hinted(theme), textAlign: 'center' }
  };
});

const SIGNS: Readonly<Record<RiskLevel, string>> = {
  red: 'StatusErrorFull',
  amber: 'WarningSolid',
  green: 'CompletedSolid'
};
const ARROWS: Readonly<Record<Direction, string>> = { rising: 'Up', falling: 'Down', steady: '' };

/** A rating by word and icon, so that colour is not needed, and its direction. */
export const RiskTag: React.FC<{ risk: RiskLevel | 'unrated'; direction: Direction }> = ({ risk, direction }) => {
  const css = useCss();
  if (risk === 'unrated') return <span className={css.quiet}>{strings.Unrated}</span>;
  return (
    <span className={css.root}>
      <Icon iconName={SIGNS[risk]} className={css[risk]} aria-hidden />
      {RISK_LABELS[risk]}
      {direction !== 'steady' && (
        <Hint text={DIRECTION_LABELS[direction]}>
          {() => (
            <span role="img" aria-label={DIRECTION_LABELS[direction]} tabIndex={0} className={css.direction}>
              <Icon iconName={ARROWS[direction]} aria-hidden />
            </span>
          )}
        </Hint>
      )}
    </span>
  );
};
