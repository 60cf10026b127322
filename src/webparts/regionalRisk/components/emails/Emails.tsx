import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import { ukDay } from '../../../../domain/dates';
import { EMAIL_TEMPLATES, emailTemplatesFor } from '../../../../domain/email-templates';
import { RECIPIENTS } from '../../../../domain/email-templates/recipients';
import type { ReviewWithDuties } from '../../../../domain/review/review-with-duties';
import type { Steps } from '../../hooks/use-steps';
import { stylesOf } from '../../hooks/styles-of';
import { useSay, useViewer } from '../../hooks/viewer';
import { stepsAvailableTo } from '../../state/available-steps';
import { Button } from '../Button';
import { Message } from '../Message';
import { Part } from '../review/Part';
import { hintText } from '../shared-styles';
import { EmailText } from './EmailText';

interface EmailsProps {
  shown: ReviewWithDuties;
  /** The one that a link leads to, by the id of its template. */
  opened: string | undefined;
  steps: Steps;
}

const useCss = stylesOf((theme) => ({
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: 12 },
  item: { display: 'grid', gap: 4, gridTemplateColumns: 'minmax(0, 1fr)' },
  title: { margin: '0 0 0 -8px', fontSize: 14, lineHeight: 20 },
  to: { ...hintText(theme), overflowWrap: 'anywhere' },
  gone: { marginBottom: 12 }
}));

/** The emails that the person can send about a review now, in their own name. One is open at a time. */
export const Emails: React.FC<EmailsProps> = ({ shown, opened, steps }) => {
  const css = useCss();
  const { person, directory, now } = useViewer();
  const say = useSay(shown.review.kind);
  const emails = emailTemplatesFor(shown.review, stepsAvailableTo(shown, person, directory, now()), ukDay(now()));
  const [open, setOpen] = React.useState(opened);
  // Once it has been recorded as sent, an email no longer fits, and there is nothing to say about that.
  const [isGone] = React.useState(() => opened !== undefined && !emails.some((id) => id === opened));
  const list = React.useRef<HTMLUListElement>(null);
  React.useEffect(() => {
    if (opened !== undefined) list.current?.querySelector<HTMLElement>('[aria-expanded=true]')?.focus();
  }, [opened]);
  if (emails.length === 0 && !isGone) return null;
  return (
    <Part id="emails" title={strings.EmailsHeading}>
      {isGone && (
        <div className={css.gone}>
          <Message tone="attention">{strings.EmailNoLongerFits}</Message>
        </div>
      )}
      <ul ref={list} className={css.list}>
        {emails.map((id) => (
          <li key={id} className={css.item}>
            <h3 className={css.title}>
              <Button
                look="quiet"
                icon={open === id ? 'ChevronDown' : 'ChevronRight'}
                expanded={open === id}
                onClick={() => setOpen(open === id ? undefined : id)}
              >
                {say(EMAIL_TEMPLATES[id].label)}
              </Button>
            </h3>
            <p className={css.to}>{format(strings.EmailFor, say(RECIPIENTS[EMAIL_TEMPLATES[id].to].words))}</p>
            {open === id && <EmailText id={id} shown={shown} steps={steps} />}
          </li>
        ))}
      </ul>
    </Part>
  );
};
