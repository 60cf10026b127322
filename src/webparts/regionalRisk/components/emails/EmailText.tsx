import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import { Link } from '@fluentui/react/lib/Link';
import * as strings from 'RegionalRiskWebPartStrings';
import { ruleAndSubject } from '../../../../domain/briefing';
import { ukDay } from '../../../../domain/dates';
import { answersMail, EMAIL_TEMPLATES, emailFor, type EmailTemplateId } from '../../../../domain/email-templates';
import { RECORDED_WHEN } from '../../../../domain/email-templates/email-template';
import type { ReviewWithDuties } from '../../../../domain/review/review-with-duties';
import type { Steps } from '../../hooks/use-steps';
import { stylesOf } from '../../hooks/styles-of';
import { useSay, useViewer } from '../../hooks/viewer';
import { mailtoOf } from '../../state/mailto';
import { Button } from '../Button';
import { card, hintText } from '../shared-styles';
import { StepList } from '../StepList';
import { SendFromMailbox } from './SendFromMailbox';

interface EmailTextProps {
  id: EmailTemplateId;
  shown: ReviewWithDuties;
  steps: Steps;
}

const useCss = stylesOf((theme) => ({
  root: { display: 'grid', gap: 12, gridTemplateColumns: 'minmax(0, 1fr)', margin: '4px 0 12px' },
  email: {
    ...card(theme),
    margin: 0,
    padding: '12px 16px',
    '& dt': hintText(theme),
    '& dd': { margin: '0 0 12px', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
    '& dd:last-child': { marginBottom: 0 }
  },
  ways: { display: 'flex', flexWrap: 'wrap', gap: '8px 16px', alignItems: 'center' },
  link: { fontWeight: 600, padding: '6px 0' },
  hint: hintText(theme),
  said: { fontSize: 13, lineHeight: 18, ':empty': { position: 'absolute' } }
}));

/** One email: its words, ways to take them along, and the step that records what comes of it. */
export const EmailText: React.FC<EmailTextProps> = ({ id, shown, steps }) => {
  const css = useCss();
  const { person, host, canRecord, now } = useViewer();
  const say = useSay(shown.review.kind);
  const [said, setSaid] = React.useState('');
  const { before, records } = EMAIL_TEMPLATES[id];
  const email = emailFor(id, shown.review, person, ukDay(now()));
  const [subject, body] = [say(email.subject), say(email.body)];
  const { href, isWhole } = mailtoOf({ subject, body });
  const copy = async (text: string, done: string): Promise<void> => {
    try {
      await host.copy(text);
      setSaid(done);
    } catch {
      // A browser may refuse access to the clipboard.
      setSaid(strings.EmailNotCopied);
    }
  };
  return (
    <div className={css.root}>
      <dl className={css.email}>
        <dt>{strings.EmailSubject}</dt>
        <dd>{subject}</dd>
        <dt>{strings.EmailWords}</dt>
        <dd>{body}</dd>
      </dl>
      <div className={css.ways}>
        <Button onClick={() => void copy(body, strings.EmailTextCopied)}>{strings.EmailCopyText}</Button>
        <Button onClick={() => void copy(subject, strings.EmailSubjectCopied)}>{strings.EmailCopySubject}</Button>
        {/* In a frame of Teams, only a window of its own lets go of the link. */}
        <Link
          href={href}
          target="_blank"
          rel="noopener noreferrer"
          underline
          className={css.link}
          onClick={isWhole ? undefined : () => void copy(body, strings.EmailTextToPaste)}
        >
          {strings.EmailOpen}
        </Link>
      </div>
      {!isWhole && <p className={css.hint}>{strings.EmailTooLong}</p>}
      <div role="status" className={css.said}>
        {said}
      </div>
      <p className={css.hint}>
        {format(strings.EmailBasedOn, ruleAndSubject(email.rule))} {canRecord && RECORDED_WHEN[records]}
      </p>
      {canRecord && answersMail(id) && <SendFromMailbox id={id} review={shown.review} />}
      {canRecord && <StepList shown={shown} offered={[before]} place="email" steps={steps} />}
    </div>
  );
};
