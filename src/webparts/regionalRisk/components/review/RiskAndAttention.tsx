import * as React from 'react';
import { Icon } from '@fluentui/react/lib/Icon';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import { ATTENTION_LABELS, ATTENTION_RULE, attentionTo, type Attention } from '../../../../domain/duties/attention';
import { longTime, ukDay } from '../../../../domain/dates';
import { directionOf, DIRECTION_LABELS } from '../../../../domain/review/risk';
import { stylesOf } from '../../hooks/styles-of';
import { useViewer } from '../../hooks/viewer';
import type { ReviewWithDuties } from '../../../../domain/review/review-with-duties';
import { RiskTag } from '../RiskTag';
import { card } from '../shared-styles';

const useCss = stylesOf((theme) => ({
  root: { display: 'grid', gap: 12, gridTemplateColumns: 'repeat(auto-fit, minmax(min(220px, 100%), 1fr))' },
  card: { ...card(theme), padding: '12px 16px' },
  title: { fontSize: 14, lineHeight: 20, fontWeight: 600, margin: '0 0 4px' },
  value: { fontSize: 15, lineHeight: 22, margin: 0 },
  late: { color: theme.semanticColors.errorText, fontWeight: 600 },
  quiet: {
    margin: '4px 0 0',
    fontSize: 13,
    lineHeight: 18,
    color: theme.semanticColors.bodySubtext,
    overflowWrap: 'anywhere'
  },
  summary: { cursor: 'pointer', minHeight: 24, fontSize: 13, lineHeight: 24 },
  history: { margin: '4px 0 0', paddingLeft: 20, fontSize: 13, lineHeight: 18, display: 'grid', gap: 8 },
  rationale: { margin: '4px 0 0', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }
}));

const ICONS: Readonly<Record<Attention, string>> = { overdue: 'Warning', soon: 'Clock', none: 'Completed' };

/** The risk rating, judged by the region, and attention, computed from due dates: never mixed. */
export const RiskAndAttention: React.FC<{ shown: ReviewWithDuties }> = ({ shown: { review, duties } }) => {
  const css = useCss();
  const { now } = useViewer();
  const { ratings } = review;
  const last = ratings.at(-1);
  const direction = directionOf(ratings);
  const attention = attentionTo(duties, ukDay(now()));
  return (
    <div className={css.root}>
      <div className={css.card}>
        <h3 className={css.title}>{strings.ColumnRisk}</h3>
        <div className={css.value}>
          <RiskTag risk={last?.level ?? 'unrated'} direction={direction} />
        </div>
        {last && (
          <>
            <p className={css.rationale}>{last.rationale}</p>
            <p className={css.quiet}>
              {DIRECTION_LABELS[direction]}. {format(strings.RatedBy, last.by.name, longTime(last.at))}
            </p>
          </>
        )}
        {ratings.length > 1 && (
          <details>
            <summary className={css.summary}>{format(strings.RatedBefore, ratings.length - 1)}</summary>
            <ol className={css.history}>
              {ratings
                .slice(0, -1)
                .reverse()
                .map(({ level, rationale, by, at }) => (
                  <li key={at}>
                    <RiskTag risk={level} direction="steady" /> {format(strings.RatedBy, by.name, longTime(at))}
                    <p className={css.rationale}>{rationale}</p>
                  </li>
                ))}
            </ol>
          </details>
        )}
      </div>
      <div className={css.card}>
        <h3 className={css.title}>{strings.FilterAttention}</h3>
        <p className={attention === 'overdue' ? `${css.value} ${css.late}` : css.value}>
          <Icon iconName={ICONS[attention]} aria-hidden /> {ATTENTION_LABELS[attention]}
        </p>
        <p className={css.quiet}>{ATTENTION_RULE}</p>
      </div>
    </div>
  );
};
