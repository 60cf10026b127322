import { mailCard, mailSummary } from '../../../bot/cards/mail-card';
import type { Mail } from '../../../src/domain/mail/mail';
import { aMail } from '../../domain/mail/a-mail';
import { buttonsOf, textOf } from '../../support/chat';
import { say } from '../speaking';

/** KP-5: mail is “passed to inspectors”: what the intake team sees of it in chat. */

const read = (change: Partial<NonNullable<Mail['read']>>): Partial<Mail> => ({
  read: { answers: {}, asked: [], ownReferences: [], mayBe: [], ...change }
});
const drawn = (change: Partial<Mail> = {}, more: Partial<Parameters<typeof mailCard>[0]> = {}) =>
  mailCard({
    mail: { ...aMail, ...change },
    step: 'notify-child',
    fileWith: [],
    why: 'arrived',
    link: 'https://page.example/',
    say,
    ...more
  });
const buttons = (...of: Parameters<typeof drawn>) => Object.keys(buttonsOf(drawn(...of)));

test('a notification of a child can be recorded', () => {
  expect(buttons(read({ kind: 'child' }))).toEqual(['Record a new children’s review from it']);
});

test.each([
  ['a mail about an adult', read({ kind: 'adult' })],
  ['a mail about an adult’s review that exists', read({ ownReferences: ['SCR-A-2026-0004'] })]
])('%s is handed over, and nothing is offered that would be refused', (_, change) => {
  expect(buttons(change)).toEqual([]);
  expect(textOf(drawn(change))).toMatch(/Hand it to a compliance manager of the region.*Hand it over/);
});

test('a mail about a review that exists is filed with it by those who may, and by nobody else', () => {
  const change = read({ ownReferences: ['SCR-A-2026-0004', 'SCR-C-2026-0001'] });
  expect(buttons(change, { fileWith: ['SCR-C-2026-0001'] })).toEqual([
    'File it with SCR-C-2026-0001',
    'Record a new children’s review from it'
  ]);
  expect(buttons(change)).toEqual(['Record a new children’s review from it']);
});

test('a mail about a child that a manager was handed is recorded by the intake team', () => {
  const change = read({ kind: 'child' });
  expect(buttons(change, { step: 'notify-adult' })).toEqual([]);
  expect(textOf(drawn(change, { step: 'notify-adult' }))).toContain('The intake team records it: ask them to.');
});

test('a mail whose answers all have to be checked was not misunderstood', () => {
  expect(textOf(drawn(read({ asked: ['initials', 'authority'] })))).not.toContain('Nothing was understood');
  expect(textOf(drawn(read({})))).toContain('Nothing was understood');
});

test('a reference that is not in the register is said to be so, and that it may be about two reviews', () => {
  const said = textOf(drawn(read({ notInRegister: ['SCR-A-2026-9999'], mayBeSeveral: true })));
  expect(said).toContain('It names SCR-A-2026-9999, which is not in the register.');
  expect(said).toContain('It may be about two reviews');
});

test('what it does not say is said, so that the form is no surprise', () => {
  expect(textOf(drawn(read({ answers: { authority: 'Devon' }, asked: ['partnership'] })))).toMatch(
    /Nothing was found for: .*(Primary care trust|commissioner).*Regulated service involved/i
  );
});

test.each([
  'a@\u202eku.vog.gov.uk',
  'a@devon.gоv.uk',
  'a@[click](https://evil.example)',
  `a@${'x'.repeat(300)}.uk`,
  'nothing'
])('an address that could show something else is not shown: %s', (from) => {
  const shown = [mailSummary({ ...aMail, from }, 'arrived'), textOf(drawn({ from }))].join(' ');
  expect(shown).not.toContain(from.slice(from.indexOf('@') + 1, 40));
  expect(shown).toContain('A sender whose address is not in plain letters');
});
