import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import type { Region } from '../../../domain/words';
import type { Section, View } from '../state/view';
import { Message } from './Message';
import { SECTION_LABELS } from './section-views';

interface LinkElsewhereProps {
  view: View;
  /** What is shown. */
  region: Region;
  section: Section;
  go: (change: Partial<View>) => void;
}

/** Says so where a link leads to a region or a part of the page that is not open to the person. */
export const LinkElsewhere: React.FC<LinkElsewhereProps> = ({ view, region, section, go }) => {
  const dismiss = (): void => go({ region, section });
  if (view.region !== undefined && view.region !== region)
    return (
      <Message tone="attention" onDismiss={dismiss}>
        {format(strings.LinkRegion, view.region, region)}
      </Message>
    );
  return view.section === section ? null : (
    <Message tone="attention" onDismiss={dismiss}>
      {format(strings.LinkSection, SECTION_LABELS[section])}
    </Message>
  );
};
