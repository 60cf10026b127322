import { handed, handedMailTo, whySettled } from '../../../src/domain/mail/handing';
import { MAIL_STAGES } from '../../../src/domain/mail/mail';
import { colleague, director, intake, leaver, manager } from '../builders';
import { aMail } from './a-mail';

const TODAY = '2012-08-07';

test('given the Directory, then mail may be handed to those who record reviews, by name, and to nobody else', () => {
  const people = [manager, leaver, intake, director, colleague];
  expect(handedMailTo({ people }, TODAY)).toEqual([colleague, intake, manager]);
});

test('given a mail that was set aside, when it is handed to someone, then it waits for them', () => {
  const aside = { ...aMail, stage: 'set-aside' as const, setAside: 'Spam.' };
  expect(handed(aside, manager)).toEqual({ ...aMail, handedTo: { id: manager.id, name: manager.name } });
  expect(aside.setAside).toBe('Spam.');
});

test('given each stage, then only mail that waits, or that was set aside, is dealt with', () => {
  expect(MAIL_STAGES.filter((stage) => whySettled({ stage }) === undefined)).toEqual(['waiting', 'set-aside']);
  expect(whySettled({ stage: 'recorded', reference: 'SCR-C-2012-0001' })).toContain('SCR-C-2012-0001');
});
