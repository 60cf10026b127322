import { createLog } from '../../../bot/log';
import { PATHS } from '../../../src/client/paths';
import type { Person } from '../../../src/domain/people/people';
import { intake, manager } from '../../domain/builders';
import { openDesk, type Desk } from '../../bot/mail/a-desk';
import { CAST } from './cast';

jest.setTimeout(60_000);

/**
 * Who reads mail: written from the design. The intake team reads all of it, the person to whom one was handed reads
 * that, and nobody else learns whether there is any. A letter is read for those who record reviews, and kept by nobody.
 */

const NOW = '2012-08-20T09:00:00.000Z';
const KEYS = { all: 'a'.repeat(16), handed: 'b'.repeat(16), none: 'c'.repeat(16) } as const;
const MARK = { body: 'mark-body-mark', subject: 'mark-subject-mark', address: 'mark-address-mark' };
const EVERY_MARK = /mark-\w+-mark/;
const PEOPLE = { ...CAST, intake, manager };
type Who = keyof typeof PEOPLE;
const EVERYBODY = Object.keys(PEOPLE) as readonly Who[];
const READS: Readonly<Record<'all' | 'handed', readonly Who[]>> = { all: ['intake'], handed: ['intake', 'manager'] };
/** Those who record adult reviews, and those who record children’s: the author is a manager elsewhere. */
const RECORDS: readonly Who[] = ['inspector', 'author', 'intake', 'manager'];
const ENDED: readonly Who[] = ['ended', 'outsider'];

const lines: string[] = [];
let desk: Desk;
beforeAll(async () => {
  const others: readonly Person[] = Object.values<Person>(PEOPLE).filter(
    ({ id }) => id !== CAST.inspector.id && id !== CAST.director.id
  );
  desk = await openDesk(others, () => NOW, createLog({ write: (line) => void lines.push(line) }));
  for (const [key, handedTo] of [
    [KEYS.all, undefined],
    [KEYS.handed, manager]
  ] as const)
    await desk.arrives(
      {
        key,
        messageId: key,
        from: `${MARK.address}@trust.nhs.uk`,
        replyTo: `${MARK.address}@trust.nhs.uk`,
        subject: MARK.subject,
        ...(handedTo ? { handedTo: { id: handedTo.id, name: handedTo.name } } : {})
      },
      [`From: ${MARK.address}@trust.nhs.uk`, `Subject: ${MARK.subject}`, '', `Initials: AB`, MARK.body]
    );
}, 60_000);
afterAll(() => desk?.close());

describe.each(EVERYBODY)('as %s', (who) => {
  const person = PEOPLE[who];

  test('mail and its file', async () => {
    for (const path of [PATHS.mail, PATHS.mailFile]) {
      const none = await (await desk.get(person, path, { key: KEYS.none })).text();
      for (const key of ['all', 'handed'] as const) {
        const answer = await desk.get(person, path, { key: KEYS[key] });
        const text = await answer.text();
        if (READS[key].includes(who))
          expect([path, answer.status, text.includes(MARK.body)]).toEqual([path, 200, true]);
        else expect([path, answer.status, text]).toEqual([path, 404, none]);
      }
    }
  });

  test('the list, which says nothing of what mail says', async () => {
    const answer = await desk.get(person, PATHS.mails);
    const text = await answer.text();
    expect(text).not.toMatch(EVERY_MARK);
    expect(answer.status).toBe(ENDED.includes(who) ? 404 : 200);
    for (const key of ['all', 'handed'] as const) expect(text.includes(KEYS[key])).toBe(READS[key].includes(who));
  });

  test('what is done with it', async () => {
    const tries = [
      [PATHS.handMail, { given: { to: 'nobody' } }],
      [PATHS.setMailAside, { given: { why: '' } }],
      [PATHS.fileMail, { reference: 'SCR-A-2012-0999' }]
    ] as const;
    for (const [path, body] of tries) {
      const none = await (await desk.post(person, path, { key: KEYS.none, ...body })).text();
      for (const key of ['all', 'handed'] as const) {
        const answer = await desk.post(person, path, { key: KEYS[key], ...body });
        const text = await answer.text();
        // Readers are told what is wrong with the answer, and the others that there is nothing.
        if (!READS[key].includes(who)) expect([path, answer.status, text]).toEqual([path, 404, none]);
        else expect([path, text === none]).toEqual([path, false]);
      }
    }
  });

  test('a letter', async () => {
    const { status } = await desk.post(person, PATHS.letter, { text: MARK.body });
    expect(status).toBe(RECORDS.includes(who) ? 200 : 404);
  });
});

test('nothing of a mail is in the log', () => {
  expect(lines.some((line) => line.includes('mail-read'))).toBe(true);
  expect(lines.join('\n')).not.toMatch(EVERY_MARK);
});
