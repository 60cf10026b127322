import { all, fieldOf, refused, requiredOf, taken, type InputKind } from './input-case';

const NOBODY_SEES = [
  '',
  '\t',
  '\u00a0',
  '\u00ad',
  '\u034f',
  '\u115f\u1160',
  '\u180e',
  '\u200b',
  '\u200d\ufe0f',
  '\u2800 \u2800',
  '\u3000',
  '\u3164',
  '\ufeff',
  '\uffa0',
  '\u{1d159}',
  '\u{e0061}'
];

export const ANSWERS: readonly InputKind[] = [
  {
    title: 'An answer on one line',
    about:
      'A tab or a line break is a space. An answer of which nothing can be seen is none. What turns letters round is left out.',
    read: requiredOf('line', 'Partnership'),
    cases: [
      ...all('A B', ['A B', 'A\tB', 'A\nB', 'A\r\nB', 'A\vB', 'A\u2028B', '\tA B\r\n']),
      ...taken({ 'A\u200bB': 'A\u200bB', '\u202eBA\u202c': 'BA\u202c', 'A\u202dB': 'AB' }),
      ...NOBODY_SEES.map((typed) => ({ typed, refused: 'Enter “Partnership”.' })),
      ...refused({
        'A\u0007B': 'Enter “Partnership” as plain text. It contains characters that cannot be shown.'
      })
    ]
  },
  {
    title: 'An answer of several lines',
    about: 'Lines and tabs are kept.',
    read: requiredOf('text', 'Reasons'),
    cases: [
      ...all('A\nB\tC', ['A\nB\tC', 'A\r\nB\tC', 'A\vB\tC']),
      ...NOBODY_SEES.map((typed) => ({ typed, refused: 'Enter “Reasons”.' }))
    ]
  },
  {
    title: 'The address of a document',
    about:
      'Spaces are encoded, as browsers do when they send an address. One that begins with www. is taken with https://.',
    read: fieldOf('link', 'Document'),
    cases: [
      ...all('https://x.example/SCR%20Documents/Our%20IMR.docx', [
        'https://x.example/SCR%20Documents/Our%20IMR.docx',
        'https://x.example/SCR Documents/Our IMR.docx',
        'https://x.example/SCR\u00a0Documents/Our%20IMR.docx',
        ' https://x.example/SCR Documents/Our IMR.docx\r\n'
      ]),
      ...all('https://www.x.example/report', ['www.x.example/report', 'https://www.x.example/report']),
      ...[
        'x.example/a.docx',
        'C:\\SCR Documents\\IMR.docx',
        'https://x.example/a https://x.example/b',
        'https://x.example/a\nb'
      ].map((typed) => ({ typed, refused: 'Enter the full address of the document, starting with https://.' }))
    ]
  },
  {
    title: 'A person by their id',
    about: 'The object id in Microsoft Entra.',
    read: fieldOf('person', 'Person'),
    cases: [
      ...all('0f8fad5b-d9cb-469f-a165-70867728950e', [
        '0f8fad5b-d9cb-469f-a165-70867728950e',
        '0F8FAD5B-D9CB-469F-A165-70867728950E',
        '0f8fad5b‑d9cb‑469f‑a165‑70867728950e',
        '\u200b0f8fad5b-d9cb-469f-a165-70867728950e\t'
      ]),
      ...['-'.repeat(36), '0f8fad5bd9cb469fa16570867728950e0000', 'Jo Bloggs'].map((typed) => ({
        typed,
        refused: 'Select a person from the list.'
      }))
    ]
  },
  {
    title: 'An email address',
    about: 'One address, and nothing else.',
    read: fieldOf('email', 'Email'),
    cases: [
      ...all("jo.o'grady@example.org.uk", [
        "jo.o'grady@example.org.uk",
        "jo.o'grady@example.org.uk\u200b",
        "\tjo.o'grady@example.org.uk "
      ]),
      ...['not an email', 'jo@example', 'jo@@example.org', 'a@example.org; b@example.org', 'Jo <jo@example.org>'].map(
        (typed) => ({ typed, refused: 'Enter “Email” as one address, for example jo.bloggs@example.org.uk.' })
      )
    ]
  }
];
