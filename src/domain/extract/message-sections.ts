import { longTime } from '../dates';
import { dutyInWords } from '../duties';
import { WHY_WITHHELD } from '../mail/acknowledging';
import type { Acknowledgement, Mail } from '../mail/mail';
import { NOTICES } from '../notices';
import { STEPS } from '../steps';
import { capitalised, text, type Text } from '../text';
import { ROLE_LABELS } from '../words';
import { answerLines, type Wording } from './answers-in-words';
import type { Extract, ExtractedMail, ExtractedMessage } from './extract';
import { PARTS, tabled, type Section } from './section';

const timeOf = (time: string, none: string): string => (time === '' ? none : longTime(time));

/** Who was informed of what, when, and whether they marked it as read. */
export const informedSection = ({ messages }: Extract, { review, say }: Wording): Section =>
  tabled(PARTS.informed, 'Nobody was informed by a message.', {
    headings: ['Who', 'Of what', 'History', 'Sent', 'Marked as read'],
    shares: [26, 32, 8, 17, 17],
    rows: messages.map((message) => [
      [
        `${message.person.name}${message.role === '' ? '' : `, ${ROLE_LABELS[message.role]}`}`,
        ...(message.insteadOf === '' ? [] : [`covering for ${message.insteadOf}`])
      ].join('\n'),
      say(subjectOf(message, review)),
      message.seq === 0 ? '' : String(message.seq),
      timeOf(message.sentAt, 'not sent'),
      timeOf(message.readAt, 'not yet read')
    ])
  });

function subjectOf({ notice, duty, mail, isOfDuplicate }: ExtractedMessage, review: Wording['review']): Text {
  if (notice !== '') return capitalised(NOTICES[notice].subject);
  if (duty !== undefined) return text`Reminder: ${dutyInWords(duty, review)}`;
  if (isOfDuplicate) return 'A possible duplicate, recorded at the same time';
  return mail === undefined ? 'The card of the review, which they opened' : `Mail ${mail}`;
}

/** The mails of the review, with what is held on each. The mail itself is a file beside this one. */
export const mailsSection = ({ mails }: Extract, wording: Wording): Section =>
  tabled(PARTS.mails, 'No mail belongs to the review.', {
    headings: ['Received', 'From, answer to', 'Subject', 'What is held on it', 'File'],
    shares: [12, 20, 20, 26, 22],
    rows: mails.map((held) => [
      longTime(held.mail.receivedAt),
      `${held.mail.from}\n${held.mail.replyTo}`,
      held.mail.subject,
      heldOn(held, wording).join('\n'),
      held.file ? `${held.file.path}\nSHA-256 ${held.file.hash}` : 'The mail itself is not held.'
    ])
  });

function heldOn({ mail, isShared }: ExtractedMail, wording: Wording): readonly string[] {
  const { key, internetMessageId, by, handedTo, setAside, sameAs, furtherOf, acknowledgement, outgoing } = mail;
  return [
    `Mail ${key}, id ${internetMessageId}`,
    ...(by && !isShared ? [`Recorded or filed by ${by.name}`] : []),
    ...(handedTo ? [`Handed to ${handedTo.name}`] : []),
    ...(setAside === undefined ? [] : [`Set aside: ${setAside}`]),
    ...(sameAs === undefined ? [] : [`The same mail as ${sameAs}`]),
    ...(furtherOf === undefined ? [] : [`The review was recorded from mail ${furtherOf}`]),
    ...acknowledgementOf(acknowledgement),
    ...(outgoing
      ? [`Our email, requested on ${longTime(outgoing.askedAt)}: ${outgoing.subject}\n${outgoing.body}`]
      : []),
    ...(isShared ? ['Another review was recorded from it, or filed with it, too.'] : readIn(mail, wording))
  ];
}

/** What was read from a mail, as it was offered to the person who recorded the review. */
const readIn = ({ read }: Mail, wording: Wording): readonly string[] =>
  read
    ? answerLines(wording.review.kind === 'adult' ? 'notify-adult' : 'notify-child', read.answers, wording).map(
        (line) => `Read from it: ${line}`
      )
    : [];

function acknowledgementOf(acknowledgement: Acknowledgement): readonly string[] {
  switch (acknowledgement.is) {
    case 'sent':
      return [`Sent to ${acknowledgement.to} on ${longTime(acknowledgement.at)}:\n${acknowledgement.text}`];
    case 'bounced':
      return [`Sent to ${acknowledgement.to} on ${longTime(acknowledgement.at)}, and came back`];
    case 'withheld':
      return [`Not acknowledged automatically. ${WHY_WITHHELD[acknowledgement.why]}`];
    case 'due':
    case 'sending':
      return ['Not yet acknowledged'];
  }
}

/** The papers, each with its versions. The papers themselves are files beside this one. */
export const papersSection = ({ papers, missing }: Extract): Section => ({
  ...tabled(PARTS.papers, 'No paper belongs to the review.', {
    headings: ['Paper', 'Kind', 'Version', 'Saved', 'File'],
    shares: [26, 14, 7, 15, 38],
    rows: papers.flatMap(({ path, kind, versions }) =>
      versions.map(({ label, savedAt, path: file, hash }) => [
        path,
        kind,
        label,
        longTime(savedAt),
        `${file}\nSHA-256 ${hash}`
      ])
    )
  }),
  ...(missing.length === 0 ? {} : { paragraphs: [`Papers that SharePoint did not give: ${missing.join(', ')}.`] })
});

/** Forms that people have saved for later: nothing of them is recorded. */
export const draftsSection = ({ drafts }: Extract, wording: Wording): Section =>
  tabled(PARTS.drafts, 'No form is saved for later.', {
    headings: ['Form', 'Who and when', 'Answers'],
    shares: [24, 24, 52],
    rows: drafts.map(({ by, step, given, savedAt }) => [
      wording.say(STEPS[step].label),
      `${by.name}, ${longTime(savedAt)}`,
      answerLines(step, given, wording).join('\n')
    ])
  });
