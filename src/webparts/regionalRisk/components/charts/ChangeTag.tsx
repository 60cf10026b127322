import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import { stylesOf } from '../../hooks/styles-of';
import { changeOf, type Change } from '../../state/change';
import { hidden } from '../shared-styles';

export interface ChangeTagProps {
  now: number;
  then: number;
  /** The numbers are percentages. */
  share?: true;
  /** Which direction is better; absent where neither is. */
  better?: 'more' | 'fewer';
  /** The number and the verdict alone; how it has changed is there for screen readers. */
  short?: true;
}

const useCss = stylesOf(({ semanticColors }) => ({
  root: { fontSize: 13, lineHeight: 18, color: semanticColors.bodySubtext },
  worse: { color: semanticColors.errorText },
  sign: { marginRight: 4 },
  hidden
}));

const SIGNS: Readonly<Record<Change['is'], string>> = { more: '▲', fewer: '▼', same: '=' };

/** How a number has changed, by sign and words, so that colour is not needed. */
export const ChangeTag: React.FC<ChangeTagProps> = ({ now, then, share, better, short }) => {
  const css = useCss();
  const change = changeOf(now, then);
  const worse = better !== undefined && change.is !== 'same' && change.is !== better;
  return (
    <span className={worse ? `${css.root} ${css.worse}` : css.root}>
      <span aria-hidden className={css.sign}>
        {SIGNS[change.is]}
      </span>
      {short ? (
        <>
          <span aria-hidden>{shortOf(change, better)}</span>
          <span className={css.hidden}>{wordsOf(change, share === true, better)}</span>
        </>
      ) : (
        wordsOf(change, share === true, better)
      )}
    </span>
  );
};

function shortOf({ is, by }: Change, better: ChangeTagProps['better']): string {
  if (is === 'same') return strings.ChangeNone;
  if (better === undefined) return String(by);
  return format(is === better ? strings.ChangeBetter : strings.ChangeWorse, by);
}

function wordsOf(change: Change, share: boolean, better: ChangeTagProps['better']): string {
  if (change.is === 'same') return strings.ChangeSame;
  const words = format(
    share ? pointsFor(change) : change.is === 'more' ? strings.ChangeMore : strings.ChangeFewer,
    change.by
  );
  if (better === undefined) return words;
  return format(change.is === better ? strings.ChangeBetter : strings.ChangeWorse, words);
}

function pointsFor({ is, by }: Change): string {
  if (is === 'more') return by === 1 ? strings.ChangePointMore : strings.ChangePointsMore;
  return by === 1 ? strings.ChangePointFewer : strings.ChangePointsFewer;
}
