import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import { stylesOf } from '../../hooks/styles-of';
import { MEASURES, ranked, type Measure } from '../../state/england';
import { toneColours } from '../pictures/tone-colours';
import { panelTitle } from '../shared-styles';
import { inFigures } from '../../../../domain/several';
import { Count } from './Count';
import type { EnglandProps } from './england-props';
import { inWords, shortName } from './region-words';

const useCss = stylesOf((theme) => {
  const { open, overdue, red } = toneColours(theme);
  // Drawn as a border: forced colours remove backgrounds.
  const bar = (colour: string) => ({ borderTop: `14px solid ${colour}` });
  return {
    title: { ...panelTitle, fontSize: 14, lineHeight: 20, margin: '0 0 8px' },
    list: { listStyle: 'none', margin: 0, padding: 0 },
    item: {
      display: 'grid',
      gridTemplateColumns: '20px minmax(0, 9em) minmax(0, 1fr) 56px',
      alignItems: 'center',
      columnGap: '8px',
      minHeight: 36,
      fontSize: 14,
      lineHeight: 20,
      borderTop: `1px solid ${theme.semanticColors.bodyDivider}`
    },
    place: { color: theme.semanticColors.bodySubtext, fontVariantNumeric: 'tabular-nums' },
    here: { fontWeight: 600 },
    bar: { height: 0, boxSizing: 'border-box', borderRadius: 2 },
    number: { textAlign: 'right' },
    open: bar(open),
    late: bar(overdue),
    red: bar(red)
  };
});

/** The regions by one measure, the most first. Regions with as many share a place. */
export const Ranking: React.FC<EnglandProps & { measure: Measure }> = ({ counts, here, showing, measure }) => {
  const css = useCss();
  const order = ranked(counts, measure);
  const most = Math.max(1, ...order.map(({ of }) => of.now[measure]));
  return (
    <section aria-labelledby="scr-ranking">
      <h4 id="scr-ranking" className={css.title}>
        {strings.RankingTitle}
      </h4>
      <ol aria-labelledby="scr-ranking" className={css.list}>
        {order.map(({ of, place }) => {
          const show = showing(of.region);
          const count = of.now[measure];
          return (
            <li key={of.region} className={of.region === here ? `${css.item} ${css.here}` : css.item}>
              <span className={css.place}>{place}</span>
              <span>{shortName(of.region)}</span>
              <span
                aria-hidden
                className={`${css.bar} ${css[measure]}`}
                style={{ width: `${(count / most) * 100}%` }}
              />
              <span className={css.number}>
                <Count
                  look="figure"
                  count={count}
                  label={format(strings.RankingPlace, of.region, place, inWords(measure, count))}
                  onShow={show && (() => show(MEASURES[measure]))}
                >
                  {inFigures(count)}
                </Count>
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
};
