import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import type { Kind } from '../../../domain/words';
import { daysBetween } from '../../../domain/dates';
import { rowsBehind, type Row } from '../state/rows';
import type { Filters, View } from '../state/view';
import { Tiles } from './Tiles';
import { inFigures } from './words';

interface FiguresProps {
  /** The open reviews of one kind. */
  rows: readonly Row[];
  kind: Kind;
  today: string;
  go: (change: Partial<View>) => void;
}

/** The filter by which a number is counted, and its rows shown. */
const FIGURES = { open: {}, late: { attention: 'overdue' }, mine: { mine: true } } as const satisfies Record<
  string,
  Filters
>;
type Figure = keyof typeof FIGURES;
const NAMES = Object.keys(FIGURES) as readonly Figure[];

/** The key figures. Each opens the table with exactly the rows that it counts. */
export const Figures: React.FC<FiguresProps> = ({ rows, kind, today, go }) => {
  const counted: Readonly<Record<Figure, readonly Row[]>> = {
    open: rowsBehind(FIGURES.open, rows),
    late: rowsBehind(FIGURES.late, rows),
    mine: rowsBehind(FIGURES.mine, rows)
  };
  const labels = labelsFor(kind);
  const hints: Readonly<Record<Figure, string>> = {
    open: strings.FigureOpenHint,
    late: mostOverdueIn(counted.late, today),
    mine: [strings.MineNone, strings.MineHintOne][counted.mine.length] ?? strings.MineHint
  };
  return (
    <Tiles
      label={strings.FiguresLabel}
      tiles={NAMES.map((id) => ({
        id,
        count: counted[id].length,
        label: labels[id],
        hint: hints[id],
        wrong: id === 'late',
        onShow: () => go({ section: 'reviews', filters: FIGURES[id] })
      }))}
    />
  );
};

const labelsFor = (kind: Kind): Readonly<Record<Figure, readonly [one: string, many: string]>> => ({
  open:
    kind === 'adult'
      ? [strings.FigureOpenAdultOne, strings.FigureOpenAdult]
      : [strings.FigureOpenChildOne, strings.FigureOpenChild],
  late: [strings.FigureLateOne, strings.FigureLate],
  mine: [strings.FigureMineOne, strings.FigureMine]
});

function mostOverdueIn(late: readonly Row[], today: string): string {
  const days = Math.max(0, ...late.flatMap((row) => row.late.map(({ due }) => daysBetween(due, today))));
  if (days === 0) return strings.LateNone;
  return days === 1 ? strings.LateHintOne : format(strings.LateHint, inFigures(days));
}
