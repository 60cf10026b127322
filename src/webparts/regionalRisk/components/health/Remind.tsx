import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import { stylesOf } from '../../hooks/styles-of';
import type { Reminding } from '../../hooks/use-reminding';
import { useViewer } from '../../hooks/viewer';
import { personOf, type GapGroup } from '../../state/health';
import { Button } from '../Button';
import { Message } from '../Message';
import { quietText } from '../shared-styles';

const useCss = stylesOf((theme) => ({
  root: { display: 'grid', gap: 8 },
  about: quietText(theme),
  outcome: { ':empty': { display: 'none' } }
}));

/** Reminds one person of all that they have to do; a reminder to oneself would say nothing new. */
export const Remind: React.FC<{ group: GapGroup; reminding: Reminding }> = ({ group, reminding }) => {
  const { person } = useViewer();
  const id = personOf(group);
  if (id === person.id) return null;
  const isReminded = reminding.reminded.has(id);
  return (
    <Button
      disabled={isReminded || reminding.sendingTo !== undefined}
      label={format(isReminded ? strings.GapRemindedTodayPerson : strings.GapRemindPerson, group.label)}
      onClick={() => reminding.remind(id)}
    >
      {isReminded ? strings.GapRemindedToday : strings.GapRemind}
    </Button>
  );
};

/** What the buttons do, and what came of the last one. */
export const Reminded: React.FC<{ reminding: Reminding }> = ({ reminding: { sendingTo, came, dismiss } }) => {
  const css = useCss();
  return (
    <div className={css.root}>
      <p className={css.about}>{strings.GapsReminding}</p>
      <div role="status" className={css.outcome}>
        {sendingTo !== undefined && <Message tone="plain">{strings.GapReminding}</Message>}
        {came && (
          <Message tone={toneOf(came)} onDismiss={dismiss}>
            {came.sentence}
          </Message>
        )}
      </div>
    </div>
  );
};

const toneOf = (came: NonNullable<Reminding['came']>): React.ComponentProps<typeof Message>['tone'] => {
  if (!came.ok) return 'wrong';
  return came.outcome === 'sent' ? 'good' : 'attention';
};
