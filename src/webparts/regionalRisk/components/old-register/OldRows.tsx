import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import type { OldRowShown } from '../../../../client/wire/old-register-wire';
import type { RowStage } from '../../../../domain/take-over/signed-row';
import type { Region } from '../../../../domain/words';
import { useOldRows } from '../../hooks/use-old-rows';
import { stylesOf } from '../../hooks/styles-of';
import type { Move } from '../../state/old-register';
import { Button } from '../Button';
import { Empty } from '../Empty';
import { Message } from '../Message';
import { READ_FAILURES } from '../read-failure-texts';
import { EachRow } from './EachRow';
import { OldRow } from './OldRow';
import { placeInWords } from './old-words';

interface OldRowsProps {
  region: Region;
  stage: RowStage;
  /** How many rows are at this stage. */
  count: number;
  onOpen: (reference: string) => void;
  onMoved: (move: Move) => void;
}

const useCss = stylesOf(({ semanticColors }) => ({
  root: { display: 'grid', gap: 12, gridTemplateColumns: 'minmax(0, 1fr)' },
  list: { listStyle: 'none', margin: 0, padding: 0, borderBottom: `1px solid ${semanticColors.bodyDivider}` }
}));

/** The rows of a region at a stage, one under the other; one of them is open. After a decision the next one is. */
export const OldRows: React.FC<OldRowsProps> = ({ region, stage, count, onOpen, onMoved }) => {
  const css = useCss();
  const { rows, next, is, failure, more, again, drop } = useOldRows(region, stage);
  // Undefined until the person opens or closes one: the first that waits is open. Empty: none is.
  const [opened, setOpened] = React.useState<string>();
  const [goesOn, setGoesOn] = React.useState<string>();
  const [said, setSaid] = React.useState('');
  // Each row is decided on once: those that are gone through are not shown.
  const [isGoing, setGoing] = React.useState(false);
  const root = React.useRef<HTMLDivElement>(null);
  const first = stage === 'waiting' ? rows[0]?.key : undefined;
  const open = opened ?? first;

  const decided = (before: OldRowShown, after: OldRowShown): void => {
    const at = rows.findIndex(({ key }) => key === before.key);
    const following = rows[at + 1] ?? rows[at - 1];
    drop(before.key);
    onMoved({ from: before, to: after });
    setSaid(decisionInWords(before, after));
    setOpened(following?.key ?? '');
    setGoesOn(following?.key);
    if (!following) root.current?.focus();
  };

  return (
    <div ref={root} tabIndex={-1} className={css.root}>
      <EachRow
        region={region}
        stage={stage}
        count={count}
        onMoved={onMoved}
        onGoing={(going) => {
          setGoing(going);
          setOpened(undefined);
          setSaid('');
          if (!going) again();
        }}
      />
      <div role="status">{said !== '' && <Message tone="good">{said}</Message>}</div>
      {rows.length > 0 && !isGoing && (
        <ul className={css.list} aria-label={strings.OldRowsList}>
          {rows.map((row) => (
            <li key={row.key}>
              <OldRow
                row={row}
                isOpen={row.key === open}
                isNext={row.key === goesOn}
                onToggle={() => {
                  setGoesOn(undefined);
                  setOpened(row.key === open ? '' : row.key);
                }}
                onOpen={onOpen}
                onDecided={decided}
              />
            </li>
          ))}
        </ul>
      )}
      {is === 'reading' && <p role="status">{strings.OldRowsReading}</p>}
      {is === 'failed' && failure && (
        <Message tone="wrong" onTryAgain={rows.length > 0 ? more : again}>
          {READ_FAILURES[failure]}
        </Message>
      )}
      {is === 'read' && rows.length === 0 && (
        <Empty
          title={format(NONE[stage], region)}
          hint={stage === 'waiting' ? strings.OldNoneWaitingHint : strings.OldNoneHint}
        />
      )}
      {is === 'read' && next !== undefined && rows.length > 0 && !isGoing && (
        <div>
          <Button onClick={more}>{strings.OldMore}</Button>
        </div>
      )}
    </div>
  );
};

const NONE: Readonly<Record<RowStage, string>> = {
  waiting: strings.OldNoneWaiting,
  'set-aside': strings.OldNoneAside,
  taken: strings.OldNoneTaken,
  'taken-out': strings.OldNoneOut
};

/** What has become of a row. */
function decisionInWords(before: OldRowShown, after: OldRowShown): string {
  const place = placeInWords(before);
  switch (after.stage) {
    case 'taken':
      return format(strings.OldIsTaken, place, after.reference ?? '');
    case 'set-aside':
      return format(strings.OldIsAside, place);
    case 'taken-out':
      return format(strings.OldIsOut, place);
    case 'waiting':
      return after.region === before.region
        ? format(strings.OldIsBack, place)
        : format(strings.OldHasMoved, place, after.region);
  }
}
