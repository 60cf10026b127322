import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import type { MailListed, MailsRead } from '../../../../client/wire/mail-wire';
import { stylesOf } from '../../hooks/styles-of';
import { useViewer } from '../../hooks/viewer';
import { inOrder, mailBehind, mailFilterOf, MAIL_FILTERS, mailWith, type MailFilter } from '../../state/mails';
import { addressOf, type View } from '../../state/view';
import { Empty } from '../Empty';
import { Message } from '../Message';
import { RowCount } from '../RowCount';
import { Select } from '../Select';
import { Table } from '../table/Table';
import { TextInput } from '../TextInput';
import { heading, quietText } from '../shared-styles';
import { mailColumns } from './mail-columns';

const HEADING = 'scr-mail';

const FILTERS: Readonly<Record<MailFilter, string>> = {
  waiting: strings.MailFilterWaiting,
  'not-acknowledged': strings.MailFilterNotAcknowledged,
  'not-understood': strings.MailFilterNotUnderstood,
  all: strings.MailFilterAll
};

const useCss = stylesOf((theme) => ({
  heading,
  quiet: { ...quietText(theme), marginBottom: 12 },
  filters: { display: 'flex', flexWrap: 'wrap', gap: '8px 16px', alignItems: 'end', marginBottom: 12 },
  top: { display: 'flex', flexWrap: 'wrap', gap: '4px 16px', alignItems: 'baseline', marginBottom: 12 }
}));

interface MailListProps {
  read: MailsRead;
  /** Whether the person reads all mail; others what they were handed. */
  isIntake: boolean;
  view: View;
  go: (change: Partial<View>) => void;
}

const keyOf = ({ key }: MailListed): string => key;

/** The mail of the mailbox: what waits and for how long, what was acknowledged, and what became of it (KP-5). */
export const MailList: React.FC<MailListProps> = ({ read: { mails, isCut }, isIntake, view, go }) => {
  const css = useCss();
  const { now } = useViewer();
  const [sought, setSought] = React.useState('');
  const [oldestFirst, setOldestFirst] = React.useState(false);
  const filter = mailFilterOf(view.only);
  const shown = React.useMemo(
    () => inOrder(mailWith(sought, mailBehind(filter, mails)), oldestFirst),
    [sought, filter, mails, oldestFirst]
  );
  return (
    <section aria-labelledby={HEADING}>
      <h3 id={HEADING} className={css.heading}>
        {strings.MailHeading}
      </h3>
      <p className={css.quiet}>{isIntake ? strings.MailOfMailbox : strings.MailOfYours}</p>
      {isCut && <Message tone="attention">{format(strings.MailCut, mails.length)}</Message>}
      {mails.length === 0 ? (
        <Empty title={strings.MailNone} hint={isIntake ? strings.MailNoneHint : strings.MailNoneHanded} />
      ) : (
        <>
          <div role="search" aria-label={strings.MailFilters} className={css.filters}>
            <Select
              stacked
              label={strings.MailShow}
              value={filter}
              choices={MAIL_FILTERS.map((value) => ({
                value,
                title: format(FILTERS[value], mailBehind(value, mails).length)
              }))}
              onChange={(only) => go({ only: only === 'waiting' ? undefined : only })}
            />
            <TextInput label={strings.MailFind} value={sought} onChange={setSought} />
          </div>
          <div className={css.top}>
            <RowCount
              shown={shown.length}
              all={mails.length}
              none={strings.MailNoMatch}
              onAll={
                shown.length === mails.length
                  ? undefined
                  : () => {
                      setSought('');
                      go({ only: 'all' });
                    }
              }
            />
          </div>
          {shown.length > 0 && (
            <Table
              labelledBy={HEADING}
              columns={mailColumns(
                now(),
                (mail) => addressOf({ ...view, mail }, new URL(window.location.href)).href,
                (mail) => go({ mail })
              )}
              rows={shown}
              keyOf={keyOf}
              order={{ by: 'received', down: !oldestFirst }}
              onSort={() => setOldestFirst(!oldestFirst)}
            />
          )}
        </>
      )}
    </section>
  );
};
