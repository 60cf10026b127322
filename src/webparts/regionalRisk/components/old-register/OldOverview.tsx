import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import type { OldRegisterShown } from '../../../../client/wire/old-register-wire';
import { longTime } from '../../../../domain/dates';
import { inFigures } from '../../../../domain/several';
import { ROW_STAGE_LABELS, ROW_STAGES } from '../../../../domain/take-over/signed-row';
import type { Region } from '../../../../domain/words';
import { stylesOf } from '../../hooks/styles-of';
import { Button } from '../Button';
import { panel, panelTitle, quietText } from '../shared-styles';
import { fatesInWords } from './old-words';
import { OldFigures } from './OldFigures';
import { OldTable } from './OldTable';

interface OldOverviewProps {
  regions: readonly OldRegisterShown['regions'][number][];
  files: readonly OldRegisterShown['files'][number][];
  /** The region of the page. */
  region: Region;
  onRegion: (region: Region) => void;
}

const useCss = stylesOf((theme) => ({
  panels: {
    display: 'grid',
    gap: 16,
    gridTemplateColumns: 'minmax(0, 1fr)',
    alignItems: 'start'
  },
  panel: panel(theme),
  title: panelTitle,
  about: { ...quietText(theme), margin: '0 0 12px' },
  folded: { margin: '8px 0', fontSize: 14, lineHeight: 20 },
  summary: { cursor: 'pointer', minHeight: 24, overflowWrap: 'anywhere' },
  fates: { padding: '8px 0 0 16px' }
}));

const COUNTS = 'scr-old-counts';
const FILES = 'scr-old-files';

/** How far each region has got, and what became of the cells of each file: the sums that prove that none was lost. */
export const OldOverview: React.FC<OldOverviewProps> = ({ regions, files, region, onRegion }) => {
  const css = useCss();
  const mayTurn = regions.some((each) => each.signsOff && each.region !== region);
  return (
    <div className={css.panels}>
      <section aria-labelledby={COUNTS} className={css.panel}>
        <h4 id={COUNTS} className={css.title}>
          {strings.OldCounts}
        </h4>
        <OldTable
          label={strings.OldCounts}
          headings={[
            strings.OldRegion,
            ...ROW_STAGES.map((stage) => ROW_STAGE_LABELS[stage]),
            ...(mayTurn ? [strings.OldSignOff] : [])
          ]}
          rows={regions.map((each) => [
            each.region,
            ...ROW_STAGES.map((stage) => inFigures(each.counts[stage])),
            ...(mayTurn
              ? [
                  each.signsOff && each.region !== region ? (
                    <Button onClick={() => onRegion(each.region)}>
                      {format(strings.OldSignOffRegion, each.region)}
                    </Button>
                  ) : (
                    ''
                  )
                ]
              : [])
          ])}
        />
      </section>
      {files.length > 0 && (
        <section aria-labelledby={FILES} className={css.panel}>
          <h4 id={FILES} className={css.title}>
            {strings.OldFiles}
          </h4>
          <p className={css.about}>{strings.OldFilesAbout}</p>
          {files.map((file) => (
            <details key={file.hash} className={css.folded}>
              <summary className={css.summary}>{fileInWords(file)}</summary>
              <div className={css.fates}>
                <OldFigures figures={fatesInWords(file)} />
              </div>
            </details>
          ))}
        </section>
      )}
    </div>
  );
};

const fileInWords = ({ readAt, rows, rejected, handedOver }: OldRegisterShown['files'][number]): string =>
  format(
    handedOver ? strings.OldFileRead : strings.OldFileTried,
    longTime(readAt),
    inFigures(rows),
    inFigures(rejected)
  );
