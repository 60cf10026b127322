import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import type { OldProofShown } from '../../../../client/wire/old-register-wire';
import { longTime } from '../../../../domain/dates';
import { inFigures } from '../../../../domain/several';
import { ROW_STAGE_LABELS, ROW_STAGES } from '../../../../domain/take-over/signed-row';
import { useQuery } from '../../hooks/use-query';
import { useViewer } from '../../hooks/viewer';
import { Button } from '../Button';
import { Message } from '../Message';
import { READ_FAILURES } from '../read-failure-texts';
import { PrintOnly } from '../report/PrintOnly';
import { useReportCss } from '../report/report-styles';
import { fatesInWords } from './old-words';
import { OldFigures } from './OldFigures';
import { OldTable } from './OldTable';
import { useRowCss } from './row-styles';

/** So many rows are shown on the screen; all of them are printed. */
const MOST = 100;

/** The proof of the take-over: what became of each cell and each row, and who signed it off. */
export const OldProof: React.FC<{ onBack: () => void }> = ({ onBack }) => {
  const css = useRowCss();
  const { queries, now } = useViewer();
  const { reading, again } = useQuery('proof', queries.oldProof);
  const asOf = React.useMemo(() => ({ reading, at: now() }).at, [reading, now]);
  const proof = reading.is === 'read' ? reading.value : undefined;
  return (
    <>
      <div className={css.buttons}>
        <Button onClick={onBack}>{strings.OldProofBack}</Button>
        <Button look="primary" icon="Print" disabled={!proof} onClick={() => window.print()}>
          {strings.OldProofPrint}
        </Button>
      </div>
      {reading.is === 'reading' && <p role="status">{strings.OldProofReading}</p>}
      {reading.is === 'failed' && (
        <Message tone="wrong" onTryAgain={again}>
          {READ_FAILURES[reading.failure]}
        </Message>
      )}
      {proof && (
        <>
          <ProofPage proof={proof} asOf={asOf} most={MOST} />
          <PrintOnly stamp="">
            <ProofPage proof={proof} asOf={asOf} most={Infinity} />
          </PrintOnly>
        </>
      )}
    </>
  );
};

interface ProofPageProps {
  proof: OldProofShown;
  /** UTC. */
  asOf: string;
  /** So many rows are drawn. */
  most: number;
}

const ProofPage: React.FC<ProofPageProps> = ({ proof: { files, lines }, asOf, most }) => {
  const css = useReportCss();
  return (
    <article className={css.root} aria-label={strings.OldProofTitle}>
      <p className={css.marking}>{strings.ReportMarking}</p>
      <h3 className={css.title}>{strings.OldProofTitle}</h3>
      <p className={css.about}>{format(strings.OldProofAsOf, longTime(asOf))}</p>
      {files.map((file) => (
        <section key={file.hash}>
          <h4 className={css.heading}>{format(strings.OldProofFile, longTime(file.readAt))}</h4>
          <OldFigures
            figures={[
              [strings.OldHash, file.hash],
              [strings.OldFileRows, inFigures(file.rows)],
              [strings.OldFileRejected, inFigures(file.rejected)]
            ]}
          />
          <h5 className={css.heading}>{strings.OldCellsByFate}</h5>
          <OldFigures figures={fatesInWords(file)} />
        </section>
      ))}
      <h4 className={css.heading}>{strings.OldProofStages}</h4>
      <OldFigures
        figures={ROW_STAGES.map((stage) => [
          ROW_STAGE_LABELS[stage],
          inFigures(lines.filter((line) => line.stage === stage).length)
        ])}
      />
      <h4 className={css.heading}>{strings.OldProofLines}</h4>
      {lines.length > most && (
        <p className={css.words}>{format(strings.OldProofCut, inFigures(most), inFigures(lines.length))}</p>
      )}
      <OldTable
        label={strings.OldProofLines}
        headings={[
          strings.OldRow,
          strings.OldRegion,
          strings.OldStage,
          strings.OldReview,
          strings.OldSigned,
          strings.OldSignedOn
        ]}
        rows={lines
          .slice(0, most)
          .map(({ sheet, row, region, stage, reference = '', signed }) => [
            format(strings.OldPlace, sheet, String(row)),
            region,
            ROW_STAGE_LABELS[stage],
            reference,
            signed?.by ?? '',
            signed ? longTime(signed.at) : ''
          ])}
      />
    </article>
  );
};
