import { mails, SIGNED } from './mail';

/** Notifications of adults’ reviews, with a label on each line. */
export const ADULTS = mails(
  [
    'a whole notification',
    `Dear colleague,||We notify you of a serious case review.||Safeguarding board: Derby Safeguarding Adults Board|Local authority: Derby City Council|Review agreed: 2 November 2026|Name of service: Larkmoor House|Location ID: 1-200000001|Our ref: DSAB/26/004|Initials: MT${SIGNED}`,
    'P Derby Safeguarding Adults Board · A Derby · I 2026-11-02 · S Larkmoor House · C 1-200000001 · R DSAB/26/004 · X MT'
  ],
  ['labels in capitals', 'LOCAL AUTHORITY: NORFOLK|OUR REF: N/26/1|INITIALS: PQ', 'A Norfolk · R N/26/1 · X PQ'],
  ['labels without accents or signs', 'Our  Ref.: K-12|Local-Authority: Kent', 'R K-12 · A Kent'],
  ['numbered labels', '1. Local authority: Leeds|2) Initials: AB|(c) Our ref: L/9', 'A Leeds · X AB · R L/9'],
  ['bullets', '• Local authority: Leeds|- Initials: AB|* Our ref: L/9', 'A Leeds · X AB · R L/9'],
  ['notes in brackets', 'Our ref (if known): L/9|Initials (not the name): AB', 'R L/9 · X AB'],
  ['values apart by a tab', 'Local authority→Leeds|Initials→AB', 'A Leeds · X AB'],
  ['values below their labels', 'Local authority:|Leeds||Initials:|AB|', 'A Leeds · X AB'],
  ['a blank line between label and value', 'Local authority:||Leeds||Our ref:||L/9|', 'A Leeds · R L/9'],
  ['two labels on a line, apart', 'Our ref: D/4→Your ref: SCR-A-2026-0007', 'R D/4'],
  ['two labels on a line, not apart', 'Our ref: D/4 Your ref: X/2', 'R ?unclear'],
  ['a full stop behind each value', 'Local authority: Leeds.|Our ref: L/9.|Initials: AB.', 'A Leeds · R L/9 · X AB'],
  [
    'quotation marks round a value',
    'Name of service: “Larkmoor House”|Initials: “AB”',
    'S Larkmoor House · C ?by-name · X AB'
  ],
  [
    'a board alone on a line',
    'Leeds Safeguarding Adults Board||Review agreed: 2/11/2026',
    'P Leeds Safeguarding Adults Board · A Leeds · I 2026-11-02'
  ],
  [
    'a board with its abbreviation',
    'Leeds Safeguarding Adults Board (LSAB)|Our ref: L/9',
    'P Leeds Safeguarding Adults Board (LSAB) · A Leeds · R L/9'
  ],
  ['two boards alone on lines', 'Leeds Safeguarding Adults Board|Kent Safeguarding Adults Board', 'P ?differs'],
  [
    'the same board twice',
    'Leeds Safeguarding Adults Board|Our ref: L/9|The Leeds Safeguarding Adults Board',
    'P Leeds Safeguarding Adults Board · A Leeds · R L/9'
  ],
  [
    'the chair of a board signs',
    'Our ref: L/9|Independent Chair, Leeds Safeguarding Adults Board',
    'P ?mentioned · R L/9'
  ],
  ['a board in a sentence', 'I write for Leeds Safeguarding Adults Board about a review.', 'P ?mentioned'],
  [
    'a labelled board wins over the head of the letter',
    'Leeds Safeguarding Adults Board|Lead board: Kent Safeguarding Adults Board',
    'P Kent Safeguarding Adults Board · A Kent'
  ],
  [
    'an abbreviation that is spelt out',
    'Bradford Safeguarding Adults Board (BSAB) has agreed a review.|Board: BSAB',
    'P Bradford Safeguarding Adults Board · A Bradford'
  ],
  ['an abbreviation that is not', 'Board: BSAB|Our ref: B/1', 'P ?abbreviation · R B/1'],
  [
    'a board of two authorities',
    'Board: Torbay and Devon Safeguarding Adults Partnership',
    'P Torbay and Devon Safeguarding Adults Partnership · A ?joint'
  ],
  [
    'a joint board with a labelled authority',
    'Board: Torbay and Devon Safeguarding Adults Partnership|Local authority: Torbay',
    'P Torbay and Devon Safeguarding Adults Partnership · A Torbay'
  ],
  [
    'a board of a wider area',
    'Board: Greater Manchester Safeguarding Adults Board',
    'P Greater Manchester Safeguarding Adults Board · A ?joint'
  ],
  ['a board of no authority', 'Board: Teeswide Safeguarding Adults Board', 'P Teeswide Safeguarding Adults Board'],
  [
    'a board of an authority that has ended',
    'Board: Cumbria Safeguarding Adults Board',
    'P Cumbria Safeguarding Adults Board · A ?ended'
  ],
  [
    'a board and another authority',
    'Board: Leeds Safeguarding Adults Board|Local authority: Kent',
    'P Leeds Safeguarding Adults Board · A ?differs'
  ],
  [
    'an authority by its full style',
    'Host authority: The Royal Borough of Kensington & Chelsea',
    'A Kensington and Chelsea'
  ],
  ['an authority by another spelling', 'Council: Bristol City Council', 'A Bristol, City of'],
  ['an authority that is a district', 'Local authority: Amber Valley Borough Council', 'A ?no-authority'],
  [
    'the longest name of an authority',
    'Board: North Lincolnshire Safeguarding Adults Board',
    'P North Lincolnshire Safeguarding Adults Board · A North Lincolnshire'
  ],
  ['a placing authority is another', 'Placing authority: Wiltshire|Local authority: Devon', 'A Devon'],
  ['an ODS code', 'Hospital: Roseberry Park|Site code: RX3LD', 'S Roseberry Park · C RX3LD'],
  ['two codes', 'Location IDs: see below|Location ID: 1-200000001, 1-200000002', 'C 1-200000001, 1-200000002'],
  ['a code in small letters', 'Site code: rx3ld', 'C RX3LD'],
  ['a code among words', 'Location ID: 1-200000001 (main site)', 'C ?not-a-code'],
  ['a code without a label', 'The home is registered as 1-200000001 with you.', 'C ?unlabelled'],
  ['a service that the list does not have', 'Name of service: Quarry Bank Nursing Home', 'S Quarry Bank Nursing Home'],
  ['a service in words', 'Service: care at home by several agencies', 'S ?no-service'],
  [
    'a service by the beginning of its name',
    'Service: Saltmarsh Court|Local authority: Norfolk',
    'S Saltmarsh Court · A Norfolk · C ?by-name'
  ],
  [
    'a service of the list in the authority',
    'Service: Saltmarsh Court Nursing Home|Local authority: Norfolk',
    'S Saltmarsh Court Nursing Home · A Norfolk · C 1-200000005'
  ],
  [
    'a service of the list in another authority',
    'Service: Penrhyn Lodge|Local authority: Norfolk',
    'S Penrhyn Lodge · A Norfolk · C ?by-name'
  ],
  ['an empty form', 'Local authority:|Initials:|Our ref:|Location ID:', ''],
  [
    'placeholders',
    'Local authority: ______|Initials: TBC|Our ref: n/a|Review agreed: Click here to enter a date.|Service: Choose an item.',
    ''
  ]
);
