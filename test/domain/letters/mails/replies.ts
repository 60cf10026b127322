import { mails, SIGNED } from './mail';

/** Replies, forwards and what they quote. */
export const REPLIES = mails(
  [
    'a forward with its own words first',
    'FYI||-----Original Message-----|From: Jo Bloggs|Sent: 2 November 2026|To: CQC|Subject: SCR||Our ref: D/4|Local authority: Derby',
    'R ?quoted · A ?quoted'
  ],
  [
    'Outlook without a mark',
    'FYI||From: Jo Bloggs|Sent: 02 November 2026 10:00|To: CQC|Subject: Re: AB||Our ref: D/4',
    'R ?quoted'
  ],
  [
    'Gmail',
    'Thanks||On Mon, 2 Nov 2026 at 10:00, Jo Bloggs <jo@derby.example> wrote:|> Our ref: D/4|> Initials: MT',
    'R ?quoted · X ?quoted'
  ],
  [
    'Gmail in two lines',
    'Thanks||On Mon, 2 Nov 2026 at 10:00, Jo Bloggs|<jo@derby.example> wrote:|Our ref: D/4',
    'R ?quoted'
  ],
  [
    'Gmail’s forward',
    '---------- Forwarded message ---------|From: Jo Bloggs|Date: Mon, 2 Nov 2026|Subject: SCR|To: <intake@cqc.example>||Local authority: Derby',
    'A ?quoted'
  ],
  [
    'Apple’s forward',
    'Begin forwarded message:||From: Jo Bloggs|Date: 2 November 2026|To: CQC||Initials: MT',
    'X ?quoted'
  ],
  [
    'Welsh Outlook',
    'Er gwybodaeth||Oddi wrth: Jo Bloggs|Anfonwyd: 2 Tachwedd 2026|At: CQC|Pwnc: SCR||Our ref: D/4',
    'R ?quoted'
  ],
  ['an answer between quoted lines', '> Our ref:|D/4 is ours|> Initials:|MT', ''],
  ['an answer above the same value', 'Our ref: D/4||> Our ref: D/4', 'R D/4'],
  ['an answer that corrects what it quotes', 'Our ref: D/5||> Our ref: D/4', 'R ?differs'],
  ['two levels of quoting', 'See below|> See below|>> Local authority: Derby', 'A ?quoted'],
  ['a quoted board', 'FYI|> Derby Safeguarding Adults Board', 'P ?quoted'],
  [
    'our own acknowledgement is quoted',
    'Thank you. Our ref: D/4|> Your ref: SCR-A-2026-0007|> Thank you for your notification.',
    ''
  ],
  [
    'a reply that says no more',
    `Thank you.${SIGNED}||From: intake|Sent: 2 November 2026|To: Jo Bloggs|Subject: SCR-A-2026-0007||We have recorded it.`,
    ''
  ],
  ['a head of a mail is no subject', 'Hello||From: A B|To: C D|Subject: MT', ''],
  ['a quoted date', 'As below.|> Review agreed: 2/11/2026', 'I ?quoted'],
  ['a quoted date that cannot be read', 'As below.|> Review agreed: last week', 'I ?date'],
  ['a quoted code that is not in the list', 'As below.|> Location ID: 1-300000009', 'C ?not-listed'],
  ['a quoted code', 'As below.|> Location ID: 1-200000001', 'C ?quoted'],
  ['a line that begins like a sign', 'On reflection we write to you|Our ref: D/4', 'R D/4'],
  ['a sender in the letter itself', 'From: Derby City Council|Our ref: D/4', 'R D/4'],
  [
    'a forward of a forward',
    'FYI|From: A|Sent: 3 November 2026|To: B||FYI|From: C|Sent: 2 November 2026|To: D||Initials: MT',
    'X ?quoted'
  ],
  [
    'a letter attached to an empty mail',
    'Please see attached.§Derby Safeguarding Adults Board|Our ref: D/4',
    'P Derby Safeguarding Adults Board · A Derby · R D/4'
  ],
  ['mail and letter agree', 'Our ref: D/4§Our ref: D/4|Initials: MT', 'R D/4 · X MT'],
  ['mail and letter differ', 'Review agreed: 2/11/2026§Review agreed: 1/11/2026', 'I ?differs'],
  ['two letters differ', 'Attached.§Our ref: D/4§Our ref: D/5', 'R ?differs'],
  [
    'two reviews in one mail',
    'First review|Our ref: D/4|Initials: MT||Second review|Our ref: D/5|Initials: PQ',
    'R ?differs · X ?differs'
  ],
  [
    'two reviews of one board',
    'Derby Safeguarding Adults Board|Review agreed: 1/11/2026|Review agreed: 2/11/2026',
    'P Derby Safeguarding Adults Board · A Derby · I ?differs'
  ],
  ['two services', 'Service: Larkmoor House|Service: The Elms', 'S ?differs'],
  ['a letter that quotes a mail', 'Attached.§Our ref: D/4', 'R D/4']
);
