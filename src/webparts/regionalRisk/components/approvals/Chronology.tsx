import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import { CHRONOLOGY_COLUMNS, gapsIn, gapWords, inOrder, type ChronologyEntry } from '../../../../domain/chronology';
import { partDateWords } from '../../../../domain/part-date';
import { stylesOf } from '../../hooks/styles-of';
import { useReading } from '../../hooks/use-reading';
import { useViewer } from '../../hooks/viewer';
import { Sentence } from '../Sentence';
import type { Column } from '../table/column';
import { Table } from '../table/Table';

const useCss = stylesOf(({ semanticColors }) => ({
  root: { containerType: 'inline-size' },
  quiet: { margin: '0 0 8px', fontSize: 14, lineHeight: 20, color: semanticColors.bodySubtext },
  gaps: { margin: '0 0 12px', paddingLeft: 20, fontSize: 14, lineHeight: 20 },
  text: { whiteSpace: 'pre-wrap' }
}));

const Text: React.FC = ({ children }) => <span className={useCss().text}>{children}</span>;

const whenOf = ({ date, time }: ChronologyEntry): string => [date.on === '' ? strings.ChronologyUndated : partDateWords(date), time].filter((part) => part !== '').join(', ');

const COLUMNS: readonly Column<ChronologyEntry>[] = [
  { id: 'date', label: CHRONOLOGY_COLUMNS.date, width: '16%', cell: whenOf },
  { id: 'source', label: CHRONOLOGY_COLUMNS.source, width: '18%', cell: ({ source }) => source },
  { id: 'event', label: CHRONOLOGY_COLUMNS.event, width: '26%', cell: ({ event }) => <Text>{event}</Text> },
  { id: 'action', label: CHRONOLOGY_COLUMNS.action, width: '20%', cell: ({ action }) => <Text>{action}</Text> },
  { id: 'comment', label: CHRONOLOGY_COLUMNS.comment, width: '20%', cell: ({ comment }) => <Text>{comment}</Text> }
];

/** The chronology that an IMR includes (KP-8), in the order of what happened, with the times of which nothing is recorded. */
export const Chronology: React.FC<{ reference: string }> = ({ reference }) => {
  const css = useCss();
  const { reads } = useViewer();
  const { reading, again } = useReading(reference, () => reads.chronology(reference));
  const entries = React.useMemo(() => (reading.is === 'read' ? inOrder(reading.value) : []), [reading]);
  if (reading.is === 'reading') return <p role="status" className={css.quiet}>{strings.ChronologyReading}</p>;
  if (reading.is === 'failed') return <Sentence tone="wrong" onTryAgain={again}>{strings.ChronologyTrouble}</Sentence>;
  const gaps = gapsIn(entries);
  if (entries.length === 0) return <Sentence tone="attention">{strings.ChronologyNone}</Sentence>;
  const heading = `scr-chronology-${reference}`;
  return (
    <div className={css.root}>
      <p id={heading} className={css.quiet}>{format(entries.length === 1 ? strings.ChronologyOne : strings.ChronologyCount, entries.length)}</p>
      {gaps.length > 0 && <ul className={css.gaps}>{gaps.map((gap) => <li key={gap.after}>{gapWords(gap)}</li>)}</ul>}
      <Table labelledBy={heading} columns={COLUMNS} rows={entries} keyOf={({ number }) => String(number)} />
    </div>
  );
};
