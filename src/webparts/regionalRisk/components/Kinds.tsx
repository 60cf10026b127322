import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import type { Kind } from '../../../domain/words';
import { ofKind, rowsBehind, type Row } from '../state/rows';
import { Button } from './Button';

interface KindsProps {
  rows: readonly Row[];
  kind: Kind;
  onKind: (kind: Kind) => void;
}

/**
 * Chooses the kind of review. The regional picture is of adult reviews (KP-6); children’s are never counted with them.
 */
export const Kinds: React.FC<KindsProps> = ({ rows, kind, onKind }) => {
  const children = ofKind('child', rows);
  if (children.length === 0 && kind === 'adult') return null;
  const waiting = rowsBehind({ mine: true }, children).length;
  const labels: Readonly<Record<Kind, string>> = {
    adult: format(strings.AdultReviews, ofKind('adult', rows).length),
    child:
      waiting > 0
        ? format(strings.ChildReviewsWaiting, children.length, waiting)
        : format(strings.ChildReviews, children.length)
  };
  return (
    <div role="group" aria-label={strings.KindsLabel} style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
      {(['adult', 'child'] as const).map((each) => (
        <Button key={each} pressed={kind === each} onClick={() => onKind(each)}>
          {labels[each]}
        </Button>
      ))}
    </div>
  );
};
