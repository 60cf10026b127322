import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import type { OldFileRead } from '../../../../client/wire/old-file-wire';
import { inFigures } from '../../../../domain/several';
import { stylesOf } from '../../hooks/styles-of';
import { useOldFile } from '../../hooks/use-old-file';
import { saveWorkbook } from '../../hooks/save-file';
import { Button } from '../Button';
import { Message } from '../Message';
import { hintText, panel, panelTitle } from '../shared-styles';
import { OldFileFigures } from './OldFileFigures';
import { OldQuestion } from './OldQuestion';

const useCss = stylesOf((theme) => ({
  panel: { ...panel(theme), display: 'grid', gap: 12, gridTemplateColumns: 'minmax(0, 1fr)' },
  title: panelTitle,
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px' },
  about: hintText(theme),
  name: { margin: 0, fontWeight: 600, overflowWrap: 'anywhere' },
  questions: { display: 'grid', gap: 16, gridTemplateColumns: 'minmax(0, 40rem)' },
  summary: { cursor: 'pointer', minHeight: 24 }
}));

const TITLE = 'scr-old-file';

/** Where an administrator has the file of the old register read, answers what it asks, and hands its rows to the leads. */
export const OldFile: React.FC<{ onHandedOver: () => void }> = ({ onHandedOver }) => {
  const css = useCss();
  const input = React.useRef<HTMLInputElement>(null);
  const { reading, choose, answer, readAgain } = useOldFile(onHandedOver);
  const { read, busy } = reading;
  const asked = (isOpen: boolean): OldFileRead['questions'] =>
    (read?.questions ?? []).filter((question) => question.isOpen === isOpen);
  const drawn = (questions: OldFileRead['questions']): React.ReactNode => (
    <div className={css.questions}>
      {questions.map((question) => (
        <OldQuestion
          key={question.id}
          question={question}
          answer={reading.answers[question.id] ?? question.answer ?? ''}
          onAnswer={(given) => answer(question.id, given)}
        />
      ))}
    </div>
  );
  const [open, settled] = [asked(true), asked(false)];
  const waits = read ? read.compared.fresh + read.compared.renewed : 0;
  return (
    <section aria-labelledby={TITLE} className={css.panel}>
      <h4 id={TITLE} className={css.title}>
        {strings.OldFileTitle}
      </h4>
      <div className={css.row}>
        <Button icon="Upload" disabled={busy} onClick={() => input.current?.click()}>
          {strings.OldFileChoose}
        </Button>
        <span className={css.about}>{strings.OldFileAbout}</span>
        <input
          ref={input}
          type="file"
          hidden
          aria-label={strings.OldFileChoose}
          accept=".xlsx,.xlsm,.xls,.ods,.csv"
          onChange={({ target }) => {
            const file = target.files?.[0];
            if (file) choose(file);
            // The same file can be selected again once it was corrected.
            target.value = '';
          }}
        />
      </div>
      <div role="status">{busy && strings.OldFileReading}</div>
      {reading.refused !== undefined && <Message tone="wrong">{reading.refused}</Message>}
      {read && (
        <>
          {reading.file && <p className={css.name}>{reading.file.name}</p>}
          <OldFileFigures read={read} />
          {read.ignored.map((sentence) => (
            <Message key={sentence} tone="plain">
              {sentence}
            </Message>
          ))}
          {read.workbook !== undefined && (
            <div>
              <Button icon="Download" onClick={() => saveWorkbook(bytesOf(read.workbook ?? ''), 'rejected.xlsx')}>
                {format(strings.OldFileRejectedRows, inFigures(read.rejected))}
              </Button>
            </div>
          )}
          {open.length > 0 && (
            <>
              <Message tone="plain">{format(strings.OldFileAsks, inFigures(open.length))}</Message>
              {drawn(open)}
            </>
          )}
          {settled.length > 0 && (
            <details>
              <summary className={css.summary}>{format(strings.OldFileAssumed, inFigures(settled.length))}</summary>
              {drawn(settled)}
            </details>
          )}
          {read.handedOver === undefined ? (
            <div className={css.row}>
              {(open.length > 0 || waits === 0) && (
                <span className={css.about}>{open.length > 0 ? strings.OldFileWaits : strings.OldFileNothing}</span>
              )}
              <Button disabled={busy} onClick={() => readAgain(false)}>
                {strings.OldFileAgain}
              </Button>
              <Button look="primary" disabled={busy || open.length > 0 || waits === 0} onClick={() => readAgain(true)}>
                {format(strings.OldFileHandOver, inFigures(waits))}
              </Button>
            </div>
          ) : (
            <Message tone="good">{read.handedOver}</Message>
          )}
        </>
      )}
    </section>
  );
};

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
