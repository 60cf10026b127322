import { mailCard, mailSummary } from '../../../bot/cards/mail-card';
import type { Mail } from '../../../src/domain/mail/mail';
import { aMail } from '../../domain/mail/a-mail';
import { buttonsOf, textOf } from '../../support/chat';
import { say } from '../speaking';

/** KP-5: mail is “passed to inspectors”: what the intake team sees of it in chat. */

const read = (change: Partial<NonNullable<Mail['read']>>): Partial<Mail> => ({
  read: { answers: {}, asked: [], ownReferences: [], mayBe: [], ...change }
});
const drawn = (change: Partial<Mail> = {}) =>
  mailCard({ mail: { ...aMail, ...change }, step: 'notify-child', why: 'arrived', link: 'https://page.example/', say });
const buttons = (change: Partial<Mail>) => Object.keys(buttonsOf(drawn(change)));

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

test('a mail about a child’s review that exists is filed with it', () => {
  expect(buttons(read({ ownReferences: ['SCR-A-2026-0004', 'SCR-C-2026-0001'] }))).toEqual([
    'File it with SCR-C-2026-0001',
    'Record a new children’s review from it'
  ]);
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
