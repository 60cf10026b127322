import * as v from 'valibot';
import { PATHS } from '../../../src/client/paths';
import { LetterBody } from '../../../src/client/wire/mail-wire';
import { writeLocations } from '../../../src/register/locations/location-writes';
import { director, inspector, leaver, outsider } from '../../domain/builders';
import { LIST } from '../../domain/letters/letter-made';
import { openDesk, type Desk } from './a-desk';

jest.setTimeout(60_000);

const NOW = '2012-08-20T09:00:00.000Z';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk([leaver], () => NOW);
  await writeLocations(
    desk.site.sp,
    LIST.map((location) => ({ location })),
    NOW
  );
}, 60_000);
afterAll(() => desk?.close());

describe('a letter', () => {
  const FROM_DERBY =
    'Derby Safeguarding Adults Board\nOur ref: D/9\nReview agreed: 3 August 2012\nService: Larkmoor House';

  test('that is pasted comes back understood, and nothing of it is kept', async () => {
    const before = desk.site.writes().length;
    const answer = await desk.post(inspector, PATHS.letter, { text: FROM_DERBY });
    const { letter } = v.parse(LetterBody, await answer.json());
    expect(letter.answers).toEqual({
      partnership: 'Derby Safeguarding Adults Board',
      authority: 'Derby',
      partnershipReference: 'D/9',
      initiatedOn: '2012-08-03',
      service: 'Larkmoor House',
      locationCodes: '1-200000001'
    });
    expect(letter.lines).toHaveLength(4);
    expect(desk.site.writes()).toHaveLength(before);
  });

  test('that is longer than any form is read, and what is not read of it is said', async () => {
    const answer = await desk.post(inspector, PATHS.letter, {
      text: `${FROM_DERBY}\n${'We write to you.\n'.repeat(9_000)}`
    });
    const { letter } = v.parse(LetterBody, await answer.json());
    expect(letter.answers).toMatchObject({ authority: 'Derby', initiatedOn: '2012-08-03' });
    expect(letter.notes).toEqual(['It is too long to be read to its end. Check what comes later.']);
  });

  const handedIn = (bytes: string, name: string): FormData => {
    const form = new FormData();
    form.append('command', '{}');
    form.append('file', new File([bytes], name));
    return form;
  };

  test('that is handed in as a file is read; one that cannot be is said to be so', async () => {
    const mail = `From: a@b.gov.uk\r\nSubject: x\r\n\r\n${FROM_DERBY}`;
    const read = await desk.send(inspector, PATHS.letter, handedIn(mail, 'letter.eml'));
    expect(v.parse(LetterBody, await read.json()).letter.answers).toMatchObject({ authority: 'Derby' });
    const unread = await desk.send(inspector, PATHS.letter, handedIn('%PDF-1.7 broken', 'letter.pdf'));
    expect(v.parse(LetterBody, await unread.json()).letter).toMatchObject({
      lines: [],
      answers: {},
      problem: expect.stringContaining('damaged') as unknown
    });
  });

  const SAID = 'Siân – Tŷ Gwyn';
  const inBytes = (text: string): string => String.fromCharCode(...new TextEncoder().encode(text));
  test.each([
    ['utf-8', '8bit', inBytes(SAID), SAID],
    ['utf-8', 'base64', btoa(inBytes(SAID)), SAID],
    ['windows-1252', 'quoted-printable', 'Si=E2n =96 Ty Gwyn', 'Siân – Ty Gwyn'],
    ['iso-8859-14', 'quoted-printable', 'Si=E2n - T=FE Gwyn', 'Siân - Tŷ Gwyn']
  ])('in %s as %s comes in its own letters', async (charset, encoding, body, said) => {
    const head = `From: a@b.gov.uk\r\nContent-Type: text/plain; charset=${charset}\r\nContent-Transfer-Encoding: ${encoding}`;
    const bytes = Uint8Array.from(`${head}\r\n\r\n${body}\r\n`, (sign) => sign.charCodeAt(0));
    const form = new FormData();
    form.append('command', '{}');
    form.append('file', new File([bytes], 'letter.eml'));
    const { letter } = v.parse(LetterBody, await (await desk.send(inspector, PATHS.letter, form)).json());
    expect(letter.lines[0]?.cells[0]?.text).toContain(said);
  });

  test.each([
    ['a director', director],
    ['someone whose post has ended', leaver],
    ['someone outside the Directory', outsider]
  ])('is not read for %s, who may not record a review', async (_who, person) => {
    expect((await desk.post(person, PATHS.letter, { text: FROM_DERBY })).status).toBe(404);
  });

  test.each([[{}], [{ text: '' }], [{ text: 3 }], ['text']])('%j is refused', async (body) => {
    expect((await desk.post(inspector, PATHS.letter, body)).status).toBe(400);
  });
});
