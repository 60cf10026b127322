import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import type { LetterLine } from '../../../../client/wire/mail-wire';
import { stylesOf } from '../../hooks/styles-of';
import { linesTogether, type PlacedLine } from '../../state/letter-lines';
import { Button } from '../Button';
import { focusRing, hidden, hintText, panelTitle } from '../shared-styles';
import { inFigures } from '../../../../domain/several';

interface LetterTextProps {
  title: string;
  lines: readonly LetterLine[];
  /** Places that answers were read from. */
  used: ReadonlySet<string>;
  /** The place that is to be shown; another object each time it is asked for. */
  shown: { readonly place: string } | undefined;
}

/** Few letters have more lines; drawing thousands takes seconds. */
const FIRST = 300;

const useCss = stylesOf((theme) => {
  const { semanticColors: colours, palette } = theme;
  return {
    title: panelTitle,
    root: {
      border: `1px solid ${colours.bodyDivider}`,
      borderRadius: theme.effects.roundedCorner4,
      maxHeight: '70vh',
      overflow: 'auto',
      padding: '8px 0',
      fontSize: 14,
      lineHeight: 20,
      ...focusRing(theme)
    },
    where: { ...hintText(theme), fontWeight: 600, padding: '8px 12px 4px' },
    line: {
      display: 'grid',
      gridTemplateColumns: '3rem minmax(0, 1fr)',
      gap: 8,
      padding: '0 12px 0 8px',
      borderLeft: '4px solid transparent',
      minHeight: 20,
      '@media (forced-colors: active)': { borderLeftColor: 'Canvas' },
      ...focusRing(theme)
    },
    used: { borderLeftColor: palette.themePrimary, '@media (forced-colors: active)': { borderLeftColor: 'Highlight' } },
    chosen: {
      background: colours.listItemBackgroundChecked,
      outline: `2px solid ${palette.themePrimary}`,
      outlineOffset: '-2px'
    },
    quoted: { color: colours.bodySubtext, fontStyle: 'italic' },
    mark: { ...hintText(theme), textAlign: 'right', overflowWrap: 'anywhere', userSelect: 'none' },
    cells: { display: 'flex', flexWrap: 'wrap', gap: '0 24px', minWidth: 0 },
    cell: { flex: '1 1 0', minWidth: 'min(9rem, 100%)', overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
    secret: { textDecoration: 'underline dashed' },
    more: { padding: '8px 12px' },
    hidden
  };
});

/** The text of a mail or letter, line by line, with those marked that answers were read from. */
export const LetterText: React.FC<LetterTextProps> = ({ title, lines, used, shown }) => {
  const css = useCss();
  const [isWhole, setWhole] = React.useState(false);
  const root = React.useRef<HTMLDivElement>(null);
  const drawn = React.useMemo(() => linesTogether(isWhole ? lines : lines.slice(0, FIRST)), [isWhole, lines]);
  React.useEffect(() => {
    if (shown) setWhole((before) => before || !lines.slice(0, FIRST).some((line) => isAt(line, shown.place)));
  }, [shown, lines]);
  React.useEffect(() => {
    if (shown) root.current?.querySelector<HTMLElement>('[aria-current]')?.focus();
  }, [shown, drawn]);
  const lineClass = ({ line, places }: PlacedLine): string =>
    [
      css.line,
      ...(places.some((place) => used.has(place)) ? [css.used] : []),
      ...(line.isQuoted ? [css.quoted] : []),
      ...(shown && places.includes(shown.place) ? [css.chosen] : [])
    ].join(' ');
  const left = lines.length - FIRST;
  return (
    <div>
      <h4 className={css.title}>{title}</h4>
      {/* What scrolls can be scrolled by keyboard. */}
      <div ref={root} role="region" aria-label={title} tabIndex={0} className={css.root}>
        {drawn.map(({ where, lines: together }, part) => (
          <div key={part}>
            {where !== '' && <p className={css.where}>{where}</p>}
            {together.map((placed, at) => (
              <div
                key={at}
                tabIndex={-1}
                className={lineClass(placed)}
                aria-current={shown && placed.places.includes(shown.place) ? true : undefined}
              >
                <span className={css.mark} aria-hidden>
                  {placed.mark}
                </span>
                <div className={css.cells}>
                  {placed.line.isQuoted && <span className={css.hidden}>{strings.LetterQuoted}</span>}
                  {placed.line.cells.map((cell, column) => (
                    <span key={column} className={cell.isHidden ? `${css.cell} ${css.secret}` : css.cell}>
                      {cell.isHidden && <strong>{strings.LetterHidden} </strong>}
                      {cell.text}
                    </span>
                  ))}
                </div>
              </div>
            ))}
          </div>
        ))}
        {!isWhole && left > 0 && (
          <div className={css.more}>
            <Button onClick={() => setWhole(true)}>{format(strings.LetterShowRest, inFigures(left))}</Button>
          </div>
        )}
      </div>
    </div>
  );
};

const isAt = ({ cells }: LetterLine, place: string): boolean => cells.some((cell) => cell.place === place);
