import * as React from 'react';
import type { Review } from '../../../../domain/review';
import { STATE_WORDS, TRACK_LABELS, TRACKS_OF, type Track } from '../../../../domain/words';
import { stylesOf } from '../../hooks/styles-of';
import { card } from '../shared-styles';

const useCss = stylesOf((theme) => ({
  root: { display: 'grid', gap: 8, gridTemplateColumns: 'repeat(auto-fit, minmax(150px, 1fr))', margin: 0 },
  track: { ...card(theme), padding: '10px 14px 12px' },
  label: { fontSize: 13, color: theme.semanticColors.bodySubtext },
  state: { margin: 0, fontSize: 15, fontWeight: 600 }
}));

const labelOf = (review: Review, track: Track): string => {
  const words: Readonly<Record<string, { label: string }>> = STATE_WORDS[track];
  return words[review.tracks[track]]?.label ?? '';
};

/** The tracks move at their own pace, so each has its own state. */
export const Tracks: React.FC<{ review: Review }> = ({ review }) => {
  const css = useCss();
  return (
    <dl className={css.root}>
      {TRACKS_OF[review.kind].map((track) => (
        <div key={track} className={css.track}>
          <dt className={css.label}>{TRACK_LABELS[track]}</dt>
          <dd className={css.state}>{labelOf(review, track)}</dd>
        </div>
      ))}
    </dl>
  );
};
