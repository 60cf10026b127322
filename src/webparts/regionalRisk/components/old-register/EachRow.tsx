import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import { oldRegisterClient } from '../../../../client/old-register';
import { inFigures } from '../../../../domain/several';
import type { RowStage } from '../../../../domain/take-over/signed-row';
import type { Region } from '../../../../domain/words';
import { useEachOldRow, type Going } from '../../hooks/use-each-old-row';
import { useViewer } from '../../hooks/viewer';
import { needsDecision, type Move } from '../../state/old-register';
import { Button } from '../Button';
import { LongList } from '../LongList';
import { Message } from '../Message';
import { useWhyOut } from './DecidedRow';
import { focusOpener } from './focus-opener';
import { placeInWords } from './old-words';
import { useRowCss } from './row-styles';
import { WhyForm } from './WhyForm';

interface EachRowProps {
  region: Region;
  stage: RowStage;
  /** How many rows are at this stage. */
  count: number;
  onMoved: (move: Move) => void;
  /** It goes through the rows, or no longer does. */
  onGoing: (isGoing: boolean) => void;
}

/** Takes over all rows that need no decision, or takes out all that were taken over: one after another. */
export const EachRow: React.FC<EachRowProps> = ({ region, stage, count, onMoved, onGoing }) => {
  const css = useRowCss();
  const { service } = useViewer();
  const whyOut = useWhyOut();
  const [isOpen, setOpen] = React.useState(false);
  const [why, setWhy] = React.useState('');
  const root = React.useRef<HTMLDivElement>(null);
  const { going, begin, stop } = useEachOldRow(region, stage, (from, to) => onMoved({ from, to }));
  // The button that began or stopped it is gone.
  React.useEffect(() => {
    if (going.is !== 'idle' && document.activeElement === document.body) root.current?.focus();
  }, [going.is]);
  if (!service || (stage !== 'waiting' && stage !== 'taken')) return null;
  const client = oldRegisterClient(service.reached);
  const isGoing = going.is === 'going';
  const button = stage === 'waiting' ? strings.OldTakeAll : format(strings.OldTakeAllOut, region);
  const goThrough = async (act: Parameters<typeof begin>[1]): Promise<void> => {
    setOpen(false);
    onGoing(true);
    await begin((row) => stage !== 'waiting' || !needsDecision(row), act);
    onGoing(false);
  };
  if (count === 0 && going.is === 'idle') return null;
  const cancel = (): void => {
    focusOpener(root);
    setOpen(false);
  };
  return (
    <div ref={root} tabIndex={-1} className={css.each}>
      <div className={css.buttons}>
        {isGoing ? (
          <Button onClick={stop}>{strings.OldStop}</Button>
        ) : (
          count > 0 && (
            <Button expanded={isOpen} onClick={() => setOpen(!isOpen)}>
              {button}
            </Button>
          )
        )}
      </div>
      {isOpen && stage === 'waiting' && (
        <div role="group" aria-label={button} className={css.form}>
          <p className={css.words}>{format(strings.OldTakeAllAbout, inFigures(count), region)}</p>
          <div className={css.buttons}>
            <Button look="primary" onClick={() => void goThrough(({ key }) => client.takeOver(key, {}, []))}>
              {strings.OldTakeAllBegin}
            </Button>
            <Button onClick={cancel}>{strings.Cancel}</Button>
          </div>
        </div>
      )}
      {isOpen && stage === 'taken' && (
        <div>
          <p className={css.words}>{format(strings.OldTakeAllOutAbout, inFigures(count), region)}</p>
          <WhyForm
            label={whyOut}
            submit={format(strings.OldTakeAllOutBegin, inFigures(count))}
            why={why}
            isSending={isGoing}
            onWhy={setWhy}
            onSend={(reason) => void goThrough(({ key }) => client.takeOut(key, reason))}
            onCancel={cancel}
          />
        </div>
      )}
      <Progress going={going} />
    </div>
  );
};

const ENDED: Readonly<Record<Going['is'], string>> = {
  idle: '',
  going: strings.OldGoing,
  through: strings.OldThrough,
  stopped: strings.OldStopped,
  cut: strings.OldCut
};

/** How far it has got, and the rows that were refused. Only its beginning and its end are announced. */
const Progress: React.FC<{ going: Going }> = ({ going: { is, done, left, refused } }) => {
  const words = format(ENDED[is], inFigures(done), inFigures(refused.length), inFigures(left));
  return (
    <>
      <div role="status">
        {is === 'going' && strings.OldBegun}
        {is !== 'going' && is !== 'idle' && <Message tone={is === 'cut' ? 'attention' : 'plain'}>{words}</Message>}
      </div>
      {is === 'going' && <Message tone="plain">{words}</Message>}
      {refused.length > 0 && (
        <section aria-label={strings.OldRefused}>
          <Message tone="attention">
            {strings.OldRefused}
            <LongList
              tight
              items={refused}
              keyOf={({ row }) => row.key}
              draw={({ row, sentence }) => format(strings.OldRefusedRow, placeInWords(row), sentence)}
            />
          </Message>
        </section>
      )}
    </>
  );
};
