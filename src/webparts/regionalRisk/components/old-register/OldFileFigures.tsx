import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import type { OldFileRead } from '../../../../client/wire/old-file-wire';
import { inFigures } from '../../../../domain/several';
import { FATE_LABELS, type Fate } from '../../../../domain/take-over/row';
import { stylesOf } from '../../hooks/styles-of';
import { panelTitle } from '../shared-styles';
import { OldFigures } from './OldFigures';
import { OldTable } from './OldTable';

const useCss = stylesOf(() => ({
  title: { ...panelTitle, fontSize: 14, lineHeight: 20, margin: '0 0 4px' },
  summary: { cursor: 'pointer', minHeight: 24 }
}));

const FATES = Object.keys(FATE_LABELS) as Fate[];
type SheetRead = OldFileRead['sheets'][number];

/** What becomes of a file: of its rows, and of every cell, so that the sums can be seen. */
export const OldFileFigures: React.FC<{ read: OldFileRead }> = ({ read }) => {
  const css = useCss();
  const { sheets, regions, compared, rejected, leftOut } = read;
  const figures: readonly (readonly [string, number])[] = [
    [strings.OldFileFresh, compared.fresh],
    [strings.OldFileRenewed, compared.renewed],
    [strings.OldFileDiffering, compared.differing],
    [strings.OldFileUnchanged, compared.unchanged],
    [strings.OldFileRejected, rejected],
    ...regions.map(({ region, rows }) => [format(strings.OldFileRegion, region), rows] as const)
  ];
  return (
    <>
      <div>
        <h5 className={css.title}>{strings.OldFileTakes}</h5>
        <OldFigures figures={figures.map(([label, count]) => [label, inFigures(count)])} />
      </div>
      <div>
        <h5 className={css.title}>{strings.OldFileCells}</h5>
        <OldTable
          label={strings.OldFileCells}
          headings={[strings.OldFileSheet, ...FATES.map((fate) => FATE_LABELS[fate]), strings.OldFatesSum]}
          rows={[
            ...sheets.map((sheet) => cellsOf(nameOf(sheet), [sheet])),
            ...(sheets.length > 1 ? [cellsOf(strings.OldFileAllSheets, sheets)] : [])
          ]}
        />
      </div>
      {leftOut.length > 0 && (
        <details>
          <summary className={css.summary}>{strings.OldFileLeftOut}</summary>
          <OldTable
            label={strings.OldFileLeftOut}
            headings={[strings.OldFileWhy, strings.OldFileLeftOutCells]}
            rows={leftOut.map(({ why, cells }) => [why, inFigures(cells)])}
          />
        </details>
      )}
    </>
  );
};

const nameOf = ({ sheet, isHidden }: SheetRead): string => (isHidden ? format(strings.OldFileHidden, sheet) : sheet);

const cellsOf = (name: string, sheets: readonly SheetRead[]): readonly string[] => [
  name,
  ...FATES.map((fate) => inFigures(sheets.reduce((all, { byFate }) => all + (byFate[fate] ?? 0), 0))),
  inFigures(sheets.reduce((all, { cells }) => all + cells, 0))
];
