import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import type { Kind } from '../../../domain/words';
import { addMonths, daysBetween } from '../../../domain/dates';
import { wasOpenOn, type ReviewLifespan } from '../../../domain/insight/figures';
import { changeOf } from '../state/change';
import { rowsBehind, type Row } from '../state/rows';
import type { Filters, View } from '../state/view';
import { Tiles } from './Tiles';
import { inFigures } from '../../../domain/several';

interface FiguresProps {
  /** The open reviews of one kind. */
  rows: readonly Row[];
  lifespans: readonly ReviewLifespan[];
  kind: Kind;
  today: string;
  go: (change: Partial<View>) => void;
}

/** The filter by which a number is counted, and its rows shown. */
const FIGURES = { mine: { mine: true }, late: { attention: 'overdue' }, open: {} } as const satisfies Record<
  string,
  Filters
>;
type Figure = keyof typeof FIGURES;
const NAMES = Object.keys(FIGURES) as readonly Figure[];

/** The key figures, in the order of what is below them. Each opens the table with exactly the rows that it counts. */
export const Figures: React.FC<FiguresProps> = ({ rows, lifespans, kind, today, go }) => {
  const counted: Readonly<Record<Figure, readonly Row[]>> = {
    open: rowsBehind(FIGURES.open, rows),
    late: rowsBehind(FIGURES.late, rows),
    mine: rowsBehind(FIGURES.mine, rows)
  };
  const labels = labelsFor(kind);
  const hints: Readonly<Record<Figure, string>> = {
    open: changeInWords(rows.length, lifespans, today),
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

/** How many more or fewer are open than a quarter ago. */
function changeInWords(open: number, lifespans: readonly ReviewLifespan[], today: string): string {
  const before = addMonths(today, -3);
  const { is, by } = changeOf(open, lifespans.filter((life) => wasOpenOn(life, before)).length);
  return format({ more: strings.OpenMore, fewer: strings.OpenFewer, same: strings.OpenSame }[is], inFigures(by));
}
