import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import type { Kind } from '../../../domain/words';
import { stylesOf } from '../hooks/styles-of';
import { daysBetween } from '../state/due';
import { rowsBehind, type Row } from '../state/rows';
import type { Filters, View } from '../state/view';
import { card, focusRing } from './shared-styles';

export interface FiguresProps {
  /** The open reviews of one kind. */
  rows: readonly Row[];
  kind: Kind;
  today: string;
  go: (change: Partial<View>) => void;
}

/** What a number counts, and the table then shows: the same rows, by the same filter. */
const FIGURES = { open: {}, late: { attention: 'overdue' }, mine: { mine: true } } as const satisfies Record<string, Filters>;
type Figure = keyof typeof FIGURES;
const NAMES = Object.keys(FIGURES) as readonly Figure[];

const useCss = stylesOf((theme) => ({
  root: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(190px, 100%), 1fr))', gap: 16 },
  tile: {
    ...card(theme),
    font: 'inherit',
    textAlign: 'left',
    color: theme.semanticColors.bodyText,
    padding: '14px 20px 16px 24px',
    cursor: 'pointer',
    ':hover': { background: theme.semanticColors.listItemBackgroundHovered },
    ...focusRing(theme)
  },
  number: { display: 'block', fontSize: 40, lineHeight: 48, fontWeight: 600, fontVariantNumeric: 'tabular-nums' },
  wrong: { color: theme.semanticColors.errorText },
  label: { display: 'block', fontSize: 14, lineHeight: 20, fontWeight: 600 },
  hint: { display: 'block', fontSize: 13, lineHeight: 18, color: theme.semanticColors.bodySubtext, marginTop: 2 }
}));

/** Three numbers. Each opens the table with exactly the rows that it counts. */
export const Figures: React.FC<FiguresProps> = ({ rows, kind, today, go }) => {
  const css = useCss();
  const counts: Readonly<Record<Figure, readonly Row[]>> = {
    open: rowsBehind(FIGURES.open, rows),
    late: rowsBehind(FIGURES.late, rows),
    mine: rowsBehind(FIGURES.mine, rows)
  };
  const labels = labelsFor(kind);
  const hints: Readonly<Record<Figure, string>> = {
    open: strings.FigureOpenHint,
    late: latestIn(counts.late, today),
    mine: counts.mine.length > 0 ? strings.MineHint : strings.MineNone
  };
  return (
    <div role="group" aria-label={strings.FiguresLabel} className={css.root}>
      {NAMES.map((each) => {
        const count = counts[each].length;
        return (
          <button key={each} type="button" className={css.tile} onClick={() => go({ section: 'reviews', filters: FIGURES[each] })}>
            <span className={each === 'late' && count > 0 ? `${css.number} ${css.wrong}` : css.number}>{count.toLocaleString('en-GB')}</span>{' '}
            <span className={css.label}>{labels[each][count === 1 ? 0 : 1]}</span>{' '}
            <span className={css.hint}>{hints[each]}</span>
          </button>
        );
      })}
    </div>
  );
};

const labelsFor = (kind: Kind): Readonly<Record<Figure, readonly [one: string, many: string]>> => ({
  open: kind === 'adult' ? [strings.FigureOpenAdultOne, strings.FigureOpenAdult] : [strings.FigureOpenChildOne, strings.FigureOpenChild],
  late: [strings.FigureLateOne, strings.FigureLate],
  mine: [strings.FigureMineOne, strings.FigureMine]
});

function latestIn(late: readonly Row[], today: string): string {
  const days = Math.max(0, ...late.flatMap((row) => row.late.map(({ due }) => daysBetween(due, today))));
  if (days === 0) return strings.LateNone;
  return days === 1 ? strings.LateHintOne : format(strings.LateHint, days);
}
