import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import { saveWorkbook } from '../hooks/save-file';
import { useSay } from '../hooks/viewer';
import type { Row } from '../state/rows';
import { Button } from './Button';
import { Message } from './Message';

/** Downloads exactly the rows on the page as an Excel file, made in the browser. */
export const DownloadRows: React.FC<{ rows: readonly Row[]; region: string; today: string }> = ({
  rows,
  region,
  today
}) => {
  const say = useSay();
  const [state, setState] = React.useState<'idle' | 'making' | 'failed'>('idle');
  const make = async (): Promise<void> => {
    setState('making');
    try {
      const [{ reviewsSheet }, { workbook }] = await excelCode();
      saveWorkbook(workbook(reviewsSheet(rows, say)), format(strings.DownloadName, region, today));
      setState('idle');
    } catch {
      setState('failed');
    }
  };
  return (
    <div style={{ marginTop: 16 }}>
      <Button icon="ExcelDocument" disabled={state === 'making'} onClick={() => void make()}>
        {strings.DownloadExcel}
      </Button>
      <span role="status">{state === 'making' && strings.DownloadMaking}</span>
      {state === 'failed' && (
        <Message tone="wrong" onTryAgain={() => void make()}>
          {strings.DownloadTrouble}
        </Message>
      )}
    </div>
  );
};

const excelCode = () =>
  Promise.all([
    import(/* webpackChunkName: 'excel' */ '../excel/reviews-sheet'),
    import(/* webpackChunkName: 'excel' */ '../excel/workbook')
  ]);
