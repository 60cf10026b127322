import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import type { Messages } from '../../../../client/answers';
import { mailsClient, type MailChangeResult, type MailsClient } from '../../../../client/mails';
import type { MailListed } from '../../../../client/wire/mail-wire';
import { ukDay } from '../../../../domain/dates';
import { checkFields, type Answers, type Form } from '../../../../domain/fields';
import { FILE_MAIL, HAND_MAIL, SET_MAIL_ASIDE, UNREADABLE_REFERENCE } from '../../../../domain/forms/mail';
import { authorityNamed } from '../../../../domain/locations/local-authorities';
import { handedMailTo } from '../../../../domain/mail/handing';
import { readsMailbox } from '../../../../domain/mail/who-reads';
import { coversRegion, personIn } from '../../../../domain/people/people';
import { typedReferenceIn } from '../../../../domain/review/reference';
import { stylesOf } from '../../hooks/styles-of';
import { useDownload } from '../../hooks/use-download';
import { useTyped } from '../../hooks/use-typed';
import { useSay, useViewer } from '../../hooks/viewer';
import { Button } from '../Button';
import { DownloadStatus } from '../DownloadStatus';
import { described } from '../forms/described';
import { formField } from '../forms/form-field';
import { Line } from '../forms/plain-fields';
import type { FieldProps } from '../forms/step-field-props';
import { lazy } from '../lazy';
import { Message } from '../Message';

const SearchedField = lazy(
  async () => (await import(/* webpackChunkName: 'searched' */ '../forms/SearchedField')).SearchedField
);

interface MailActionsProps {
  mail: MailListed;
  /** The address that an acknowledgement goes to. */
  replyTo: string;
  /** Whether the person hands mail to others. */
  isIntake: boolean;
  /** Nothing more is to be done with it. */
  isSettled: boolean;
  /** The mail has changed; `sentence` says how. */
  onChanged: (sentence: string) => void;
}

type Opened = 'hand' | 'file' | 'aside' | 'back' | 'acknowledge';

/** The form that is open, and what was entered in any of them. */
interface Entered {
  opened: Opened | undefined;
  given: Answers;
}

const isEntered = ({ given }: Entered): boolean => Object.values(given).some((answer) => answer !== '');

const FORMS: Readonly<Record<Opened, { readonly form: Form; readonly button: string }>> = {
  hand: { form: HAND_MAIL, button: strings.MailHandOver },
  file: { form: FILE_MAIL, button: strings.MailFileWithReview },
  aside: { form: SET_MAIL_ASIDE, button: strings.MailSetAside },
  back: { form: [], button: strings.MailPutBack },
  acknowledge: { form: [], button: strings.MailAcknowledge }
};

const useCss = stylesOf(({ semanticColors }) => ({
  root: { display: 'grid', gap: 12, gridTemplateColumns: 'minmax(0, 1fr)' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: 8 },
  form: {
    borderLeft: `2px solid ${semanticColors.bodyDivider}`,
    paddingLeft: 16,
    display: 'grid',
    gap: 16,
    gridTemplateColumns: 'minmax(0, 34rem)'
  }
}));

/** What is done with a mail besides recording a review from it. One form is open at a time. */
export const MailActions: React.FC<MailActionsProps> = ({ mail, replyTo, isIntake, isSettled, onChanged }) => {
  const css = useCss();
  const { service, directory, now } = useViewer();
  const say = useSay('child');
  const download = useDownload();
  const [{ opened, given }, change, forget] = useTyped<Entered>(
    `actions/${mail.key}`,
    () => ({ opened: undefined, given: {} }),
    isEntered
  );
  const [problem, setProblem] = React.useState<{ readonly sentence: string; readonly fields: Messages }>();
  const [isSending, setSending] = React.useState(false);
  const root = React.useRef<HTMLDivElement>(null);
  React.useEffect(() => {
    if (problem) root.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [problem]);
  if (!service) return null;
  const client = mailsClient(service.reached);
  const show = (next: Opened | undefined): void => {
    change((before) => ({ ...before, opened: next }));
    setProblem(undefined);
  };
  const send = async (which: Opened): Promise<void> => {
    const checked = checkFields(FORMS[which].form, given, ukDay(now()));
    if (!checked.ok) {
      const fields = Object.entries(checked.problems).map(([id, said]) => [id, say(said)] as const);
      return setProblem({ sentence: fields.map(([, said]) => said).join(' '), fields: Object.fromEntries(fields) });
    }
    const reference = typedReferenceIn(checked.given['reference'] ?? '');
    if (which === 'file' && reference === undefined)
      return setProblem({ sentence: UNREADABLE_REFERENCE, fields: { reference: UNREADABLE_REFERENCE } });
    setProblem(undefined);
    setSending(true);
    const answers = reference === undefined ? checked.given : { reference };
    const changed = await CHANGES[which](client, mail.key, answers);
    setSending(false);
    if (!changed.ok)
      return setProblem({
        sentence: changed.sentence,
        fields: changed.unreachable ? {} : (changed.fields ?? {})
      });
    forget();
    onChanged(
      {
        hand: format(strings.MailHandedOver, personIn(directory, checked.given['to'] ?? '')?.name ?? ''),
        file: format(strings.MailBeingFiled, reference ?? ''),
        aside: strings.MailIsSetAside,
        back: strings.MailIsBack,
        acknowledge: strings.MailIsBeingAcknowledged
      }[which]
    );
  };
  const offered: readonly Opened[] = [
    ...(isSettled ? [] : offeredAt(mail, isIntake)),
    ...(isIntake && mail.acknowledgement.canBeSent ? (['acknowledge'] as const) : [])
  ];
  return (
    <div ref={root} className={css.root}>
      <div className={css.buttons}>
        {offered.map((which) => (
          <Button key={which} expanded={opened === which} onClick={() => show(opened === which ? undefined : which)}>
            {FORMS[which].button}
          </Button>
        ))}
        {mail.stage !== 'gone' && mail.stage !== 'arrived' && (
          <Button
            icon="Download"
            disabled={download.fetching !== undefined}
            onClick={() =>
              download.start(mail.key, format(strings.MailFile, ukDay(mail.receivedAt)), () => client.file(mail.key))
            }
          >
            {strings.MailDownload}
          </Button>
        )}
      </div>
      <DownloadStatus {...download} />
      {opened !== undefined && offered.includes(opened) && (
        <form
          className={css.form}
          noValidate
          aria-label={FORMS[opened].button}
          onSubmit={(event) => {
            event.preventDefault();
            if (!isSending) void send(opened);
          }}
        >
          {problem && Object.keys(problem.fields).length === 0 && <Message tone="wrong">{problem.sentence}</Message>}
          {opened === 'back' && <p>{strings.MailPutBackAbout}</p>}
          {opened === 'acknowledge' && <p>{format(strings.MailAcknowledgeAbout, replyTo)}</p>}
          {FORMS[opened].form.map((field) => {
            const props = {
              field: formField(field, say),
              answer: given[field.id] ?? '',
              problem: problem?.fields[field.id],
              onAnswer: (text: string): void =>
                change((before) => ({ ...before, given: { ...before.given, [field.id]: text } }))
            };
            return field.type === 'person' ? (
              <Colleague key={field.id} {...props} mail={mail} />
            ) : (
              <Line key={field.id} {...props} />
            );
          })}
          <div className={css.buttons}>
            <Button look="primary" type="submit" disabled={isSending}>
              {FORMS[opened].button}
            </Button>
            <Button onClick={forget}>{strings.Cancel}</Button>
          </div>
        </form>
      )}
    </div>
  );
};

const offeredAt = ({ stage }: MailListed, isIntake: boolean): readonly Opened[] => [
  ...(isIntake ? (['hand'] as const) : []),
  ...(stage === 'waiting' || stage === 'set-aside' ? (['file'] as const) : []),
  ...(stage === 'waiting' ? (['aside'] as const) : []),
  ...(stage === 'set-aside' ? (['back'] as const) : [])
];

const CHANGES: Readonly<
  Record<Opened, (client: MailsClient, key: string, given: Answers) => Promise<MailChangeResult>>
> = {
  hand: (client, key, given) => client.handOver(key, given),
  file: (client, key, given) => client.fileWith(key, given['reference'] ?? ''),
  aside: (client, key, given) => client.setAside(key, given),
  back: (client, key) => client.putBack(key),
  acknowledge: (client, key) => client.acknowledge(key)
};

/** The managers of the region come first, then its inspectors, then all others, who are marked. */
const Colleague: React.FC<FieldProps & Pick<MailActionsProps, 'mail'>> = ({ mail: { authority = '' }, ...props }) => {
  const { directory, now } = useViewer();
  const today = ukDay(now());
  const options = React.useMemo(() => {
    const region = authorityNamed(authority)?.region;
    const people = handedMailTo(directory, today).map((person) => {
      const posts = region ? coversRegion(person, region, today) : [];
      const order = posts.includes('compliance-manager') ? 0 : posts.includes('compliance-inspector') ? 1 : 2;
      const isOfIntake = readsMailbox(person, today);
      const mark = region && order === 2 && !isOfIntake ? format(strings.MailNotOfRegion, region) : '';
      return { key: person.id, text: [described(person, today), mark].filter(Boolean).join(', '), order };
    });
    return people.sort((a, b) => a.order - b.order).map(({ key, text }) => ({ key, text }));
  }, [authority, directory, today]);
  return <SearchedField {...props} placeholder={strings.ChoosePerson} options={options} />;
};
