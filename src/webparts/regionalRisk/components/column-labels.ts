import * as strings from 'RegionalRiskWebPartStrings';
import type { Column } from '../state/sorting';

export const COLUMN_LABELS: Readonly<Record<Column, string>> = {
  reference: strings.ColumnReference,
  authority: strings.ColumnAuthority,
  service: strings.ColumnService,
  stage: strings.ColumnStage,
  risk: strings.ColumnRisk,
  due: strings.ColumnDue
};
