import * as React from 'react';
import * as strings from 'RegionalRiskWebPartStrings';
import { AGE_LABELS, AGES } from '../../../../domain/insight/figures';
import { drawStageFlow, stageFlow } from '../../../../domain/insight/pictures/stage-flow';
import { STAGE_LABELS } from '../../../../domain/review/stage';
import type { Row } from '../../state/rows';
import { DrawingView } from './DrawingView';
import { FigureTable } from './FigureTable';
import { Picture } from './Picture';
import type { PictureOf } from './picture-props';

/** The stages of the open reviews as a flow, and how old the reviews of each are. */
export const StageFlow: React.FC<PictureOf<{ rows: readonly Row[] }>> = ({ rows, linkOf }) => {
  const stages = React.useMemo(() => stageFlow(rows), [rows]);
  return (
    <Picture
      id="scr-stages"
      title={strings.StagesTitle}
      drawing={<DrawingView labelledBy="scr-stages" drawing={drawStageFlow(stages)} linkOf={linkOf} />}
      table={
        <FigureTable
          labelledBy="scr-stages"
          columns={[strings.FilterStage, strings.PictureAll, ...AGES.map((age) => AGE_LABELS[age])]}
          rows={stages.map(({ stage, count, ages }) => ({
            label: STAGE_LABELS[stage],
            figures: [
              { count, opens: { phase: stage } },
              ...AGES.map((age) => ({ count: ages[age], opens: { phase: stage, age } }))
            ]
          }))}
          linkOf={linkOf}
        />
      }
    />
  );
};
