import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import type { MailListed, MailsRead } from '../../../../client/wire/mail-wire';
import { stylesOf } from '../../hooks/styles-of';
import { useViewer } from '../../hooks/viewer';
import { matching, wantedOf } from '../../state/columns';
import { mailBehind, mailFilterOf, MAIL_FILTERS, mailWith, type MailFilter } from '../../state/mails';
import { addressOf, type View } from '../../state/view';
import { Button } from '../Button';
import { Empty } from '../Empty';
import { Message } from '../Message';
import { NarrowFilters } from '../NarrowFilters';
import { Select } from '../Select';
import { ListTable } from '../table/ListTable';
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
  filters: { display: 'flex', flexWrap: 'wrap', gap: '8px 16px', alignItems: 'end', marginBottom: 12 }
}));

interface MailListProps {
  read: MailsRead;
  /** Whether the person reads all mail; others what they were handed. */
  isIntake: boolean;
  view: View;
  go: (change: Partial<View>) => void;
}

const NEWEST = { by: 'received', down: true } as const;
const keyOf = ({ key }: MailListed): string => key;

/** The mail of the mailbox: what waits and for how long, what was acknowledged, and what became of it (KP-5). */
export const MailList: React.FC<MailListProps> = ({ read: { mails, isCut }, isIntake, view, go }) => {
  const css = useCss();
  const { now } = useViewer();
  const [sought, setSought] = React.useState('');
  const filter = mailFilterOf(view.only);
  // Of one moment, so that the rows are not sorted again whenever the page is drawn.
  const readAt = React.useMemo(() => ({ of: mails, at: now() }).at, [mails, now]);
  const columns = React.useMemo(
    () =>
      mailColumns(
        readAt,
        (mail) => addressOf({ ...view, mail }, new URL(window.location.href)).href,
        (mail) => go({ mail })
      ),
    [readAt, view, go]
  );
  // Every number counts what the filters of the columns leave.
  const left = React.useMemo(() => matching(columns, view, mailWith(sought, mails)), [columns, view, sought, mails]);
  const shown = React.useMemo(() => mailBehind(filter, left), [filter, left]);
  const isNarrowed = sought !== '' || columns.some((column) => wantedOf(column, view) !== '');
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
                title: format(FILTERS[value], mailBehind(value, left).length)
              }))}
              onChange={(only) => go({ only: only === 'waiting' ? undefined : only })}
            />
            <TextInput label={strings.MailFind} value={sought} onChange={setSought} />
            <NarrowFilters columns={columns} view={view} go={go} />
            {isNarrowed && (
              <Button
                onClick={() => {
                  setSought('');
                  go({ columns: undefined });
                }}
              >
                {strings.FiltersClear}
              </Button>
            )}
          </div>
          <ListTable
            labelledBy={HEADING}
            columns={columns}
            rows={shown}
            total={mails.length}
            none={strings.MailNoMatch}
            keyOf={keyOf}
            initial={NEWEST}
            view={view}
            go={go}
            onAll={() => {
              setSought('');
              go({ only: 'all', columns: undefined });
            }}
          />
        </>
      )}
    </section>
  );
};
