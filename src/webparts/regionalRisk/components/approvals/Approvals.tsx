import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import { stylesOf } from '../../hooks/styles-of';
import { approvalsIn } from '../../state/rows';
import { FilterBar } from '../FilterBar';
import { LongList } from '../LongList';
import type { SectionProps } from '../section-props';
import { StepsHeading } from '../StepsHeading';
import { ApprovalItem } from './ApprovalItem';
import { quietText } from '../shared-styles';

const useCss = stylesOf((theme) => ({
  quiet: quietText(theme)
}));

/** The IMRs to agree (KP-11), soonest due first. */
export const Approvals: React.FC<SectionProps> = ({ region, rows, view, go, steps }) => {
  const css = useCss();
  const waiting = React.useMemo(() => approvalsIn(rows, view.filters), [rows, view.filters]);
  const { attempts, form } = steps.work;
  return (
    <>
      <FilterBar view={view} go={go} />
      <section aria-labelledby="scr-approvals">
        <StepsHeading
          id="scr-approvals"
          title={format(strings.ApprovalsHeading, waiting.length)}
          place="section"
          steps={steps}
          saysItself={(reference) => waiting.some((row) => row.reference === reference)}
        />
        {waiting.length === 0 && <p className={css.quiet}>{format(strings.ApprovalsNone, region)}</p>}
        <LongList
          items={waiting}
          keyOf={({ reference }) => reference}
          isKept={({ reference }) => form?.reference === reference || attempts[reference] !== undefined}
          draw={(row) => <ApprovalItem row={row} steps={steps} onOpen={(review) => go({ review })} />}
        />
      </section>
    </>
  );
};
