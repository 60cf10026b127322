import { longDay, longTime } from '../../src/domain/dates';
import { WHY_WITHHELD } from '../../src/domain/mail/acknowledging';
import { canBeAcknowledged } from '../../src/domain/mail/beside-others';
import { organisationOf, type Mail } from '../../src/domain/mail/mail';
import { ENTRY_LABELS, isEntryField, type EntryField } from '../../src/domain/review/entry';
import { STEPS, type StepId } from '../../src/domain/steps';
import { several } from '../../src/domain/several';
import { joined, text, type Say, type Text } from '../../src/domain/text';
import { kindOfOthers, kindsSaid } from '../../src/domain/mail/who-records';
import type { Kind } from '../../src/domain/words';
import { buttonList, open, press, REPLY_BELOW, viewReview } from './buttons';
import { card, type Card, type Element } from './card';
import { box, exact, fact, heading, run, title, words } from './elements';
import { fieldsOn } from './form-fields';
import { shortened } from './size';

/** A mail of the mailbox, for one of those who may read it. `link` is its place on the page. */
interface MailView {
  readonly mail: Mail;
  /** The step by which the viewer records a review. */
  readonly step: StepId;
  /** The reviews that it may belong to with which the viewer may have it filed. */
  readonly fileWith: readonly string[];
  readonly why: MailTold;
  readonly link: string;
  readonly say: Say;
}

type MailTold = keyof typeof TITLES;

const TITLES = {
  arrived: 'A mail has arrived',
  bounced: 'Our acknowledgement came back',
  handed: 'A mail has been handed to you',
  unsent: 'An email was not sent',
  vacant: 'A mail waits, and the post of intake team is vacant'
} as const;

const LONGEST_ORGANISATION = 100;
const LONGEST_ANSWER = 120;

/** What the preview of the chat says. */
export const mailSummary = (mail: Mail, why: MailTold): string =>
  `${TITLES[why]}: ${shortened(organisationOf(mail), LONGEST_ORGANISATION)}`;

/**
 * What a mail is: the organisation, when it came, what was understood and what was not. Its subject, its text and the
 * address of its sender hold names, and stay out of the chat (KP-5).
 */
export function mailCard({ mail, step, fileWith, why, link, say }: MailView): Card {
  const { read, stage, reference } = mail;
  const others = stage === 'waiting' ? kindOfOthers(kindsOf(mail), [step]) : undefined;
  return card(
    mailSummary(mail, why),
    [
      title(TITLES[why]),
      fact('From', shortened(organisationOf(mail), LONGEST_ORGANISATION)),
      fact('Received', longTime(mail.receivedAt)),
      ...acknowledged(mail),
      ...(read?.problem === undefined ? [] : [box('attention', [exact([run(read.problem)])])]),
      ...understood(mail, step, say),
      ...outcome(mail),
      ...(others ? [exact([run(FOR_OTHERS[others], { weight: 'Bolder' })])] : []),
      ...buttonList([
        ...(stage !== 'waiting'
          ? []
          : others
            ? [...filings(mail, fileWith), ...(others === 'adult' ? [open('Hand it over', link)] : [])]
            : [...filings(mail, fileWith), press(recordFrom(mail, step))]),
        ...(reference === undefined ? [] : [press(viewReview(reference, REPLY_BELOW))]),
        open('Read the mail', link)
      ])
    ],
    say
  );
}

const kindsOf = ({ read }: Mail): readonly Kind[] =>
  kindsSaid({ kind: read?.kind, references: read?.ownReferences ?? [] });

/** The intake team records reviews of children, and hands mail about adults to those of the region (KP-5). */
const FOR_OTHERS: Readonly<Record<Kind, string>> = {
  adult: 'It is about an adult. Hand it to a compliance manager of the region.',
  child: 'It is about a child. The intake team records it: ask them to.'
};

/** A mail that belongs to a review that exists is filed with it, and no review is begun. */
const filings = ({ key }: Mail, fileWith: readonly string[]): readonly Element[] =>
  fileWith
    .slice(0, MOST_REFERENCES)
    .map((reference) =>
      press({ title: `File it with ${reference}`, verb: 'file-mail', data: { mail: key, reference, ...REPLY_BELOW } })
    );

const recordFrom = ({ key }: Mail, step: StepId) => ({
  title: text`${STEPS[step].label} from it`,
  verb: 'record-mail',
  data: { mail: key, step, ...REPLY_BELOW }
});

function acknowledged({ acknowledgement, stage }: Mail): readonly Element[] {
  switch (acknowledgement.is) {
    case 'sent':
      return [fact('Acknowledged', longTime(acknowledgement.at))];
    case 'due':
    case 'sending':
      return [fact('Acknowledged', 'being sent')];
    case 'withheld':
      return [
        box('warning', [
          words('Not acknowledged', { weight: 'Bolder' }),
          exact([
            run(WHY_WITHHELD[acknowledgement.why]),
            ...(canBeAcknowledged({ acknowledgement, stage })
              ? [run(' Read it, and have it acknowledged there if it is a notification.')]
              : [])
          ])
        ])
      ];
    case 'bounced':
      return [
        box('attention', [
          words('Not delivered', { weight: 'Bolder' }),
          exact([
            run(
              `Our acknowledgement came back on ${longTime(acknowledgement.at)}. Find another address, and acknowledge the mail yourself.`
            )
          ])
        ])
      ];
  }
}

/** Initials are of a person: they are in the form, and not on the card. */
const SHOWN = (Object.keys(ENTRY_LABELS) as readonly EntryField[]).filter((field) => field !== 'initials');

function understood({ read }: Mail, step: StepId, say: Say): readonly Element[] {
  if (!read || read.problem !== undefined) return [];
  const answers = SHOWN.flatMap((field) => {
    const answer = read.answers[field];
    return answer === undefined ? [] : [fact(ENTRY_LABELS[field], shortened(shownAs(field, answer), LONGEST_ANSWER))];
  });
  const asked = read.asked.filter(isEntryField).map((field) => say(ENTRY_LABELS[field]));
  const absent = fieldsOn(step, undefined)
    .flatMap(({ id, missing }) => (missing && isEntryField(id) ? [id] : []))
    .filter((field) => read.answers[field] === undefined && !read.asked.includes(field))
    .map((field) => say(ENTRY_LABELS[field]));
  return [
    heading('What the mail says'),
    ...(answers.length > 0
      ? answers
      : asked.length > 0
        ? []
        : [words('Nothing was understood. Read the mail, and fill in the form.')]),
    ...(asked.length > 0 ? [fact('To check', asked.join(', '))] : []),
    ...(absent.length > 0 && answers.length > 0 ? [fact('Nothing was found for', absent.join(', '))] : []),
    ...(read.mayBeSeveral ? [words(MAY_BE_SEVERAL)] : []),
    ...existing(read.ownReferences),
    ...(read.notInRegister ?? []).map((reference) =>
      words(`It names ${reference}, which is not in the register. Check the reference.`)
    )
  ];
}

const MAY_BE_SEVERAL =
  'It may be about two reviews: it gives different answers to what tells reviews apart. Record one of them here. Then read the mail, and record the other from it.';

const shownAs = (field: EntryField, answer: string): string =>
  field === 'notifiedOn' || field === 'initiatedOn' ? longDay(answer) : answer;

const MOST_REFERENCES = 3;

const existing = (references: readonly string[]): readonly Element[] =>
  references.length === 0
    ? []
    : [
        exact(
          [
            run('It may belong to a review that exists: ', { weight: 'Bolder' }),
            run(
              [
                ...references.slice(0, MOST_REFERENCES),
                ...(references.length > MOST_REFERENCES ? [several(references.length - MOST_REFERENCES, 'other')] : [])
              ].join(', ')
            )
          ],
          { spacing: 'Small' }
        )
      ];

function outcome({ stage, reference, handedTo, setAside }: Mail): readonly Element[] {
  const said: readonly Text[] = [
    ...(reference === undefined ? [] : [`Recorded under ${reference}.`]),
    ...(handedTo ? [`Handed to ${handedTo.name}.`] : []),
    ...(stage === 'set-aside' && setAside !== undefined ? [`Set aside: ${setAside}`] : []),
    ...(stage === 'gone' ? ['It was deleted from the mailbox before it was filed.'] : [])
  ];
  return said.length === 0 ? [] : [exact([run(joined(said, ' '), { weight: 'Bolder' })])];
}
