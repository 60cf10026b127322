import * as React from 'react';
import * as strings from 'RegionalRiskWebPartStrings';
import { longDay, ukDay } from '../../../../domain/dates';
import type { Review } from '../../../../domain/review/review';
import { tracksShown } from '../../../../domain/review/tracks-shown';
import { STEPS } from '../../../../domain/steps';
import { STATE_WORDS, TRACK_LABELS, type Track } from '../../../../domain/words';
import { stylesOf } from '../../hooks/styles-of';
import { Explained } from '../hints/Explained';
import { useSay } from '../../hooks/viewer';
import { trackSteps } from '../../state/track-steps';
import { card } from '../shared-styles';

const useCss = stylesOf((theme) => ({
  root: { display: 'grid', gap: 8, gridTemplateColumns: 'repeat(auto-fit, minmax(min(150px, 100%), 1fr))', margin: 0 },
  track: { ...card(theme), padding: '10px 14px 12px' },
  label: { fontSize: 13, lineHeight: 24, color: theme.semanticColors.bodySubtext },
  state: { margin: 0, fontSize: 15, fontWeight: 600 },
  moves: { margin: '6px 0 0', fontSize: 13, lineHeight: 18, color: theme.semanticColors.bodySubtext },
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: 4 }
}));

const labelOf = (review: Review, track: Track): string => {
  const words: Readonly<Record<string, { label: string }>> = STATE_WORDS[track];
  return words[review.tracks[track]]?.label ?? '';
};

/** The tracks, which move independently: the state of each, and when it moved. */
export const Tracks: React.FC<{ review: Review }> = ({ review }) => {
  const css = useCss();
  const say = useSay(review.kind);
  return (
    <dl className={css.root}>
      {tracksShown(review).map((track) => {
        const moves = trackSteps(review, track);
        return (
          <div key={track} className={css.track}>
            <dt className={css.label}>
              <Explained text={TRACK_LABELS[track]} />
            </dt>
            <dd className={css.state}>{labelOf(review, track)}</dd>
            {moves.length > 0 && (
              <dd className={css.moves}>
                <ul className={css.list}>
                  {moves.map(({ step, at }) => (
                    <li key={step}>
                      {say(STEPS[step].past)}, {at === undefined ? strings.OldInOldRegister : longDay(ukDay(at))}
                    </li>
                  ))}
                </ul>
              </dd>
            )}
          </div>
        );
      })}
    </dl>
  );
};
