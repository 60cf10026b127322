import * as React from 'react';
import { Icon } from '@fluentui/react/lib/Icon';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import { longDay } from '../../../../domain/dates';
import type { OpenDuty } from '../../../../domain/duties';
import { attentionTo } from '../../../../domain/duties/attention';
import { ENTRY_LABELS } from '../../../../domain/review/entry';
import { howLate } from '../../../../domain/review/late-entries';
import type { Terminology } from '../../../../domain/terminology';
import { sayIn, type Say } from '../../../../domain/text';
import { stylesOf } from '../../hooks/styles-of';
import { useSay } from '../../hooks/viewer';
import { byText, inOrderOf } from '../../state/columns';
import { FILTER_CHOICES } from '../../state/filter-choices';
import { GAP_KINDS, taskOf, type GapRow } from '../../state/health';
import { DueTag } from '../DueTag';
import { PersonName } from '../hints/PersonName';
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
      {line.owners.length === 0 && <Quiet>{strings.GapNobody}</Quiet>}
      {line.owners.map((person, at) => (
        <React.Fragment key={person.id}>
          {at > 0 && ', '}
          <PersonName person={person} />
        </React.Fragment>
      ))}
      {line.nudgedOn !== undefined && <Second>{format(strings.GapReminded, longDay(line.nudgedOn))}</Second>}
    </>
  );
};

const peopleOf = ({ line: { owners, lateEntry } }: GapRow): string =>
  owners.map(({ name }) => name).join(', ') || (lateEntry ? '' : strings.GapNobody);

/** The task that is shown with the day on which it is due. */
const datedTask = ({ line: { open, kind } }: GapRow): OpenDuty | undefined => (kind === 'stale' ? undefined : open);

/** Sorts gaps without a due date last. */
const NEVER = '9999-12-31';
const dueOf = (gap: GapRow): string => datedTask(gap)?.due ?? NEVER;

const byKind = inOrderOf(GAP_KINDS);

/** The columns of a table of gaps. `today` is YYYY-MM-DD; `terms` is what the site calls things. */
export const gapColumns = (
  today: string,
  terms: Terminology,
  onOpen: (reference: string) => void
): readonly Column<GapRow>[] => {
  const whatOf = (gap: GapRow): string => {
    const say = sayIn(terms, gap.row.kind);
    return `${GAP_WORDS[gap.line.kind]}: ${detailOf(gap, say)} ${gap.line.kind === 'missing' ? say(taskOf(gap)) : ''}`;
  };
  return [
    {
      id: 'reference',
      label: strings.ColumnReference,
      width: 17,
      compare: (a, b) => byText(a.row.reference, b.row.reference),
      filter: { review: 'reference' },
      cell: ({ row }) => <ReviewLink isRowName reference={row.reference} onOpen={onOpen} />
    },
    {
      id: 'what',
      label: strings.GapWhat,
      width: 41,
      compare: (a, b) => byKind(a.line.kind, b.line.kind) || byText(whatOf(a), whatOf(b)),
      filter: { words: whatOf },
      cell: (gap) => <What gap={gap} />
    },
    {
      id: 'due',
      label: strings.GapDue,
      width: 18,
      compare: (a, b) => byText(dueOf(a), dueOf(b)),
      filter: {
        choices: FILTER_CHOICES.attention,
        valueIn: (gap) => {
          const task = datedTask(gap);
          return attentionTo(task ? [task] : [], today);
        }
      },
      cell: (gap) => {
        const task = datedTask(gap);
        return task ? <DueTag due={task.due} today={today} /> : '';
      }
    },
    {
      id: 'who',
      label: strings.GapWho,
      width: 24,
      compare: (a, b) => byText(peopleOf(a), peopleOf(b)),
      filter: { words: peopleOf },
      cell: (gap) => <Who gap={gap} />
    }
  ];
};
