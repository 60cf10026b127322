import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import type { Theme } from '@fluentui/react/lib/Theme';
import * as strings from 'RegionalRiskWebPartStrings';
import type { Kind } from '../../../../domain/words';
import { stylesOf } from '../../hooks/styles-of';
import { MAP, MEASURE_NAMES, MEASURES, shadeOf, type Measure, type RegionCounts } from '../../state/england';
import { toneColours } from '../pictures/tone-colours';
import { hintText, panel, panelTitle } from '../shared-styles';
import { Choice } from './Choice';
import { Count } from './Count';
import type { EnglandProps } from './england-props';
import { inWords, MEASURE_LABELS, shortName, UNITS } from './region-words';
import { Ranking } from './Ranking';
import { inFigures } from '../../../../domain/several';

const SHADES = ['shade0', 'shade1', 'shade2', 'shade3', 'shade4', 'shade5'] as const;

/** The colour of the measure on the map, weak enough that text on it is legible in every theme. */
const shade = ({ semanticColors }: Theme, per: number): { readonly background: string } => ({
  background: `color-mix(in srgb, var(--scr-measure) ${per}%, ${semanticColors.bodyBackground})`
});
const measured = (colour: string): Record<string, string> => ({ '--scr-measure': colour });

const useCss = stylesOf((theme) => ({
  root: { ...panel(theme), containerType: 'inline-size' },
  title: panelTitle,
  both: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '8px 32px',
    margin: '16px 0 12px',
    alignItems: 'start',
    '@container (min-width: 760px)': { gridTemplateColumns: 'repeat(2, minmax(0, 1fr))' }
  },
  map: {
    display: 'grid',
    gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
    gridAutoRows: '1fr',
    gap: 6,
    maxWidth: 520,
    width: '100%',
    margin: '0 auto',
    padding: 0,
    listStyle: 'none'
  },
  tile: {
    display: 'flex',
    flexDirection: 'column',
    boxSizing: 'border-box',
    minWidth: 0,
    minHeight: 100,
    padding: '8px 10px',
    fontSize: 13,
    lineHeight: 18,
    overflowWrap: 'anywhere',
    hyphens: 'auto',
    color: theme.semanticColors.bodyText,
    border: `1px solid ${theme.semanticColors.bodyDivider}`,
    borderRadius: theme.effects.roundedCorner4,
    '@container (max-width: 340px)': { padding: '6px 5px' }
  },
  // A thicker line, not another colour only: forced colours keep it.
  here: {
    borderColor: theme.palette.themePrimary,
    borderWidth: 3,
    padding: '6px 8px',
    '@container (max-width: 340px)': { padding: '4px 3px' }
  },
  name: { fontWeight: 600 },
  number: { fontSize: 24, lineHeight: 30, fontWeight: 600 },
  numbers: { marginTop: 'auto', display: 'flex', flexDirection: 'column', alignItems: 'flex-start' },
  hint: hintText(theme),
  open: measured(toneColours(theme).open),
  late: measured(toneColours(theme).overdue),
  red: measured(toneColours(theme).red),
  shade0: shade(theme, 0),
  shade1: shade(theme, 8),
  shade2: shade(theme, 16),
  shade3: shade(theme, 24),
  shade4: shade(theme, 32),
  shade5: shade(theme, 40)
}));

/** England as tiles of one size, placed roughly as the regions lie, and as a ranking by the same measure. */
export const TileMap: React.FC<EnglandProps & { kind: Kind }> = ({ counts, here, showing, kind }) => {
  const css = useCss();
  const [measure, setMeasure] = React.useState<Measure>('open');
  return (
    <section className={css.root} aria-labelledby="scr-map">
      <h3 id="scr-map" className={css.title}>
        {kind === 'adult' ? strings.MapTitleAdult : strings.MapTitleChild}
      </h3>
      <Choice
        label={strings.MapShows}
        values={MEASURE_NAMES}
        labels={MEASURE_LABELS}
        chosen={measure}
        onChoose={setMeasure}
      />
      <div className={css.both}>
        <ul aria-labelledby="scr-map" className={`${css.map} ${css[measure]}`}>
          {MAP.map(({ region, row, column }) => {
            const of = counts.find((each) => each.region === region);
            return (
              of && (
                <li
                  key={region}
                  style={{ gridRow: row, gridColumn: column }}
                  className={[
                    css.tile,
                    css[SHADES[shadeOf(of, measure, counts)] ?? SHADES[0]],
                    ...(region === here ? [css.here] : [])
                  ].join(' ')}
                >
                  <span className={css.name}>{shortName(region)}</span>
                  {region === here && <span>{strings.RegionHere}</span>}
                  <span className={css.numbers}>
                    <Number of={of} measure={measure} showing={showing} look="big" />
                    {measure === 'open' ? (
                      <Number of={of} measure="late" showing={showing} />
                    ) : (
                      <Number of={of} measure="open" showing={showing} look="whole" />
                    )}
                  </span>
                </li>
              )
            );
          })}
        </ul>
        <Ranking counts={counts} here={here} showing={showing} measure={measure} />
      </div>
      <p className={css.hint}>{strings.MapHint}</p>
    </section>
  );
};

interface NumberProps extends Pick<EnglandProps, 'showing'> {
  of: RegionCounts;
  measure: Measure;
  /** `big`: what the map shows; `whole`: what that is a part of. */
  look?: 'big' | 'whole';
}

const Number: React.FC<NumberProps> = ({ of: { region, now }, measure, showing, look }) => {
  const css = useCss();
  const show = showing(region);
  const count = inFigures(now[measure]);
  const words = look === 'whole' ? format(strings.CountOf, count) : inWords(measure, now[measure]);
  return (
    <Count
      look="plain"
      count={now[measure]}
      label={format(strings.RegionCount, region, words)}
      onShow={show && (() => show(MEASURES[measure]))}
    >
      {look === 'big' ? (
        <>
          <span className={css.number}>{count}</span> <span>{UNITS[measure]}</span>
        </>
      ) : (
        words
      )}
    </Count>
  );
};
