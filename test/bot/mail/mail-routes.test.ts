import { PATHS } from '../../../src/client/paths';
import { MailBody, MailsBody } from '../../../src/client/wire/mail-wire';
import { writeLocations } from '../../../src/register/locations/location-writes';
import { author, director, inspector, intake, leaver, manager, notifies, outsider } from '../../domain/builders';
import { LIST } from '../../domain/letters/letter-made';
import { createShown, entryAfter } from '../../register/entries';
import { openDesk, type Desk } from './a-desk';
import * as v from 'valibot';

jest.setTimeout(60_000);

const NOW = '2012-08-20T09:00:00.000Z';
const [CHILD, ADULT, OLD, HELD] = [
  '0'.repeat(15) + '1',
  '0'.repeat(15) + '2',
  '0'.repeat(15) + '3',
  '0'.repeat(15) + '4'
];
const EXISTING = 'SCR-A-2012-0001';
const THEIRS = 'SCR-A-2012-0002';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk([intake, manager, author, leaver], () => NOW);
  await writeLocations(
    desk.site.sp,
    LIST.map((location) => ({ location })),
    NOW
  );
  await createShown(desk.site.sp, entryAfter([notifies()], EXISTING), 'k1');
  await createShown(
    desk.site.sp,
    entryAfter([notifies(inspector, { authority: 'Derby', partnershipReference: 'D/4' })], THEIRS),
    'k2'
  );
  await desk.arrives({ key: CHILD }, [
    'From: Jo Bloggs <jo.bloggs@derby.gov.uk>',
    'Subject: Mary Example',
    'Date: Tue, 7 Aug 2012 11:12:00 +0100',
    'Content-Type: text/plain; charset=windows-1252',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    'LSCB: Derby Safeguarding Children Board',
    'Name of child: Mary Example',
    'Initials: ME',
    'Service: Larkmoor House',
    'Review agreed: 16/07/12 =96 to be confirmed',
    'Our ref: D/4',
    'Your ref: SCR-A-2012-0001'
  ]);
  await desk.arrives({
    key: ADULT,
    stage: 'waiting',
    handedTo: { id: manager.id, name: manager.name },
    receivedAt: '2012-08-10T08:00:00.000Z'
  });
  await desk.arrives({ key: OLD, stage: 'recorded', reference: EXISTING, receivedAt: '2012-06-01T08:00:00.000Z' });
  await desk.arrives({
    key: HELD,
    stage: 'set-aside',
    setAside: 'It is an advertisement.',
    acknowledgement: { is: 'withheld', why: 'list' },
    receivedAt: '2012-08-15T08:00:00.000Z'
  });
}, 60_000);
afterAll(() => desk?.close());

const list = async (who: typeof intake) => v.parse(MailsBody, await (await desk.get(who, PATHS.mails)).json());
const open = async (who: typeof intake, key: string) =>
  v.parse(MailBody, await (await desk.get(who, PATHS.mail, { key })).json());

describe('the list', () => {
  test('has for the intake team what waits, and what was received in the last 30 days, the newest first', async () => {
    const { mails, isCut } = await list(intake);
    expect(mails.map(({ key }) => key)).toEqual([HELD, ADULT, CHILD]);
    expect(isCut).toBe(false);
    expect(mails[0]).toMatchObject({
      stage: 'set-aside',
      setAside: 'It is an advertisement.',
      acknowledgement: { is: 'withheld', why: 'It was sent to a mailing list.' }
    });
  });

  test('has for others what they were handed', async () => {
    expect((await list(manager)).mails.map(({ key }) => key)).toEqual([ADULT]);
    expect((await list(director)).mails).toEqual([]);
  });

  test('says neither a subject nor an address', async () => {
    const said = await (await desk.get(intake, PATHS.mails)).text();
    expect(said).toContain('trust.nhs.uk');
    expect(said).not.toMatch(/safeguarding@|Notification of a review/);
  });
});

describe('a mail', () => {
  test('has its lines, what was understood with its places, and what is asked', async () => {
    const { from, subject, letter } = await open(intake, CHILD);
    expect([from, subject]).toEqual(['safeguarding@trust.nhs.uk', 'Notification of a review']);
    expect(letter.answers).toMatchObject({
      partnership: 'Derby Safeguarding Children Board',
      authority: 'Derby',
      initials: 'ME',
      locationCodes: '1-200000001',
      notifiedOn: '2012-08-07',
      partnershipReference: 'D/4'
    });
    expect(letter.fields.service).toEqual({
      state: 'value',
      value: 'Larkmoor House',
      quotes: [{ text: 'Service: Larkmoor House', place: 'line 4' }]
    });
    expect(letter.fields.initiatedOn).toMatchObject({
      state: 'question',
      quotes: [{ place: 'line 5' }, { place: 'line 5' }]
    });
    // The dash is one of windows-1252, which Latin 1 does not have.
    expect(letter.lines[4]?.cells).toEqual([{ text: 'Review agreed: 16/07/12 – to be confirmed', place: 'line 5' }]);
    expect(letter.kind).toBe('child');
  });

  test('says what kinds of details of a person were left out, and where', async () => {
    const { letter } = await open(intake, CHILD);
    expect(letter.leftOut).toEqual([{ kind: 'a name', places: ['line 2'] }]);
    expect(JSON.stringify([letter.fields, letter.answers, letter.leftOut])).not.toContain('Mary');
  });

  test('names the reviews that exist: by our reference, by the partnership’s, by the conversation', async () => {
    expect((await open(intake, CHILD)).letter.reviews).toEqual([
      { reference: EXISTING, authority: 'South Gloucestershire', because: 'named', steps: [], mayFile: false },
      { reference: THEIRS, authority: 'Derby', because: 'same-reference', steps: [], mayFile: false }
    ]);
    await expect(open(manager, ADULT)).resolves.toMatchObject({
      letter: { reviews: [{ reference: EXISTING, because: 'same-conversation' }] }
    });
  });

  test('whose file is not there says so', async () => {
    const { letter } = await open(manager, ADULT);
    expect(letter).toMatchObject({ lines: [], problem: 'This mail has not been filed yet. Try again in 10 seconds.' });
  });

  test('is a file to download, as it came, of no type that a browser opens', async () => {
    const answer = await desk.get(intake, PATHS.mailFile, { key: CHILD });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/octet-stream']);
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="Mail 2012-08-07 ${CHILD}.eml"`);
    expect(await answer.text()).toMatch(/^From: Jo Bloggs/);
  });
});

describe('who may not read a mail', () => {
  test.each([
    ['a manager who was not handed it', manager],
    ['an inspector', inspector],
    ['a director', director],
    ['someone whose post has ended', leaver],
    ['someone outside the Directory', outsider]
  ])('%s has the same answer as to a mail that is not there', async (_who, person) => {
    const none = 'f'.repeat(16);
    for (const path of [PATHS.mail, PATHS.mailFile]) {
      const [there, missing] = await Promise.all([
        desk.get(person, path, { key: CHILD }),
        desk.get(person, path, { key: none })
      ]);
      expect([there.status, await there.text()]).toEqual([404, await missing.text()]);
    }
    for (const [path, given] of [
      [PATHS.handMail, { to: manager.id }],
      [PATHS.setMailAside, { why: 'Spam.' }]
    ] as const) {
      const [there, missing] = await Promise.all([
        desk.post(person, path, { key: CHILD, given }),
        desk.post(person, path, { key: none, given })
      ]);
      expect([there.status, await there.text()]).toEqual([404, await missing.text()]);
    }
  });

  test.each([
    ['someone whose post has ended', leaver],
    ['someone outside the Directory', outsider]
  ])('%s has no list', async (_who, person) => {
    expect((await desk.get(person, PATHS.mails)).status).toBe(404);
  });

  test('a key that is none finds nothing, and asks nothing of SharePoint', async () => {
    const before = desk.site.requests.length;
    for (const key of ["' or 1 eq 1", '../x', ''])
      expect((await desk.get(intake, PATHS.mail, { key })).status).toBe(404);
    expect(desk.site.requests).toHaveLength(before);
  });
});
