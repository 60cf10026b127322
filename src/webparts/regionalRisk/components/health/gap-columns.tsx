import * as React from 'react';
import { Icon } from '@fluentui/react/lib/Icon';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import { longDay } from '../../../../domain/dates';
import { ENTRY_LABELS } from '../../../../domain/review/entry';
import { howLate } from '../../../../domain/review/late-entries';
import type { Say } from '../../../../domain/text';
import { stylesOf } from '../../hooks/styles-of';
import { useSay } from '../../hooks/viewer';
import { taskOf, type GapRow } from '../../state/health';
import { DueTag } from '../DueTag';
import { ReviewLink } from '../ReviewLink';
import type { Column } from '../table/column';
import { Quiet, Second } from '../table/cell-text';
import { GAP_WORDS } from './gap-words';

const useCss = stylesOf(({ semanticColors }) => ({
  icon: { marginRight: 6, verticalAlign: 'text-bottom' },
  late: { color: semanticColors.errorText, fontWeight: 600 },
  kind: { fontWeight: 600 }
}));

const ICONS: Readonly<Record<GapRow['line']['kind'], string>> = {
  missing: 'Edit',
  late: 'Warning',
  stale: 'Clock',
  'entered-late': 'History'
};

const What: React.FC<{ gap: GapRow }> = ({ gap }) => {
  const css = useCss();
  const say = useSay(gap.row.kind);
  const { kind } = gap.line;
  return (
    <>
      <span className={kind === 'late' ? css.late : css.kind}>
        <Icon iconName={ICONS[kind]} className={css.icon} aria-hidden />
        {GAP_WORDS[kind]}
      </span>
      {': '}
      {detailOf(gap, say)}
      {kind === 'missing' && <Second>{say(taskOf(gap))}</Second>}
    </>
  );
};

function detailOf(gap: GapRow, say: Say): string {
  const { kind, fields, lateEntry } = gap.line;
  if (lateEntry) return format(strings.GapEntered, say(howLate(lateEntry)), longDay(lateEntry.enteredOn));
  if (kind === 'late') return say(taskOf(gap));
  return kind === 'missing'
    ? fields.map((field) => say(ENTRY_LABELS[field])).join(', ')
    : format(strings.GapInactiveSince, longDay(gap.row.shown.review.changedAt));
}

const Who: React.FC<{ gap: GapRow }> = ({ gap: { line } }) => {
  if (line.lateEntry) return null;
  return (
    <>
      {line.owners.length > 0 ? line.owners.map(({ name }) => name).join(', ') : <Quiet>{strings.GapNobody}</Quiet>}
      {line.nudgedOn !== undefined && <Second>{format(strings.GapReminded, longDay(line.nudgedOn))}</Second>}
    </>
  );
};

/** The columns of a table of gaps. */
export const gapColumns = (today: string, onOpen: (reference: string) => void): readonly Column<GapRow>[] => [
  {
    id: 'reference',
    label: strings.ColumnReference,
    width: 17,
    cell: ({ row }) => <ReviewLink isRowName reference={row.reference} onOpen={onOpen} />
  },
  { id: 'what', label: strings.GapWhat, width: 41, cell: (gap) => <What gap={gap} /> },
  {
    id: 'due',
    label: strings.GapDue,
    width: 18,
    cell: ({ line }) => (line.open && line.kind !== 'stale' ? <DueTag due={line.open.due} today={today} /> : '')
  },
  { id: 'who', label: strings.GapWho, width: 24, cell: (gap) => <Who gap={gap} /> }
];
