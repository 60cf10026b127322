import * as React from 'react';
import * as strings from 'RegionalRiskWebPartStrings';
import { stylesOf } from '../hooks/styles-of';
import { lazy } from './lazy';
import { focusRing, quietText } from './shared-styles';

// Loaded on demand: few people read on.
const FurtherLinkList = lazy(
  async () => (await import(/* webpackChunkName: 'links' */ './FurtherLinkList')).FurtherLinkList
);

const useCss = stylesOf((theme) => ({
  root: { ...quietText(theme), marginTop: 32, '@media print': { display: 'none' } },
  summary: { cursor: 'pointer', width: 'fit-content', padding: '2px 0', ...focusRing(theme) }
}));

/** Where to read on (B-7), at the foot of the page. */
export const FurtherLinks: React.FC = () => {
  const css = useCss();
  const [unfolded, setUnfolded] = React.useState(false);
  return (
    <details className={css.root} onToggle={({ currentTarget }) => setUnfolded(currentTarget.open)}>
      <summary className={css.summary}>{strings.FurtherLinks}</summary>
      {unfolded && <FurtherLinkList />}
    </details>
  );
};
