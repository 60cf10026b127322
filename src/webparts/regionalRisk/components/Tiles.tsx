import * as React from 'react';
import { Icon } from '@fluentui/react/lib/Icon';
import { stylesOf } from '../hooks/styles-of';
import { card, focusRing, hintText, selectedOutline } from './shared-styles';
import { inFigures } from '../../../domain/several';

/** A number and what it counts. Selecting it shows exactly that. */
interface Tile {
  readonly id: string;
  readonly count: number;
  /** What it counts, in the singular and the plural. */
  readonly label: readonly [one: string, many: string];
  readonly hint: string;
  /** A problem unless it is 0. */
  readonly wrong?: boolean;
  /** Whether its rows are shown below; absent where it leads to another section. */
  readonly chosen?: boolean;
  readonly onShow: () => void;
}

const useCss = stylesOf((theme) => ({
  root: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(200px, 100%), 1fr))', gap: '8px 16px' },
  tile: {
    ...card(theme),
    font: 'inherit',
    textAlign: 'left',
    color: theme.semanticColors.bodyText,
    padding: '8px 16px',
    cursor: 'pointer',
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    columnGap: '16px',
    alignItems: 'center',
    ':hover': { background: theme.semanticColors.listItemBackgroundHovered, borderColor: theme.palette.themePrimary },
    '&[aria-pressed=true]': selectedOutline(theme),
    ...focusRing(theme)
  },
  sign: { gridArea: '1 / 3 / 3 / 4', color: theme.palette.themePrimary, fontSize: 16, lineHeight: 24 },
  number: {
    gridArea: '1 / 1 / 3 / 2',
    fontSize: 32,
    lineHeight: 40,
    fontWeight: 600,
    fontVariantNumeric: 'tabular-nums'
  },
  wrong: { color: theme.semanticColors.errorText },
  label: {
    gridColumn: '2',
    alignSelf: 'end',
    fontSize: 14,
    lineHeight: 20,
    fontWeight: 600,
    overflowWrap: 'break-word'
  },
  hint: { ...hintText(theme), gridColumn: '2', alignSelf: 'start', overflowWrap: 'break-word' }
}));

/** Numbers in a row. */
export const Tiles: React.FC<{ label: string; tiles: readonly Tile[] }> = ({ label, tiles }) => {
  const css = useCss();
  return (
    <div role="group" aria-label={label} className={css.root}>
      {tiles.map((tile) => (
        <button key={tile.id} type="button" className={css.tile} aria-pressed={tile.chosen} onClick={tile.onShow}>
          <span className={tile.wrong && tile.count > 0 ? `${css.number} ${css.wrong}` : css.number}>
            {inFigures(tile.count)}
          </span>{' '}
          <span className={css.label}>{tile.label[tile.count === 1 ? 0 : 1]}</span>{' '}
          {tile.hint !== '' && <span className={css.hint}>{tile.hint}</span>}
          <Icon iconName={signOf(tile)} className={css.sign} aria-hidden />
        </button>
      ))}
    </div>
  );
};

/** Shows where it leads: to another section, to the rows below, or done. */
const signOf = ({ chosen }: Tile): string =>
  chosen === undefined ? 'ChevronRight' : chosen ? 'CheckMark' : 'ChevronDown';
