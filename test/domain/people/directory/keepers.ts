import { type DirectoryDecision } from '../../../../src/domain/people/directory/change';
import { type Place } from '../../../../src/domain/people/directory/posts';
import { directoryOf, type DirectoryRow } from '../../../../src/domain/people/directory/row';
import { personIn, type Person } from '../../../../src/domain/people/people';
import { type Post } from '../../../../src/domain/words';

export const TODAY = '2026-08-03';
export const idOf = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

export const row = (
  number: number,
  name: string,
  post: Post,
  region: Place,
  more: Partial<DirectoryRow> = {}
): DirectoryRow => ({
  personId: idOf(number),
  name,
  email: `${name.split(' ')[0]?.toLowerCase()}@regulator.example`,
  post,
  region,
  ...more
});

export const LEAD = row(1, 'Lesley Grant', 'regional-safeguarding-lead', 'South West');
export const NATIONAL_LEAD = row(2, 'Nadia Quill', 'regional-safeguarding-lead', 'England');
export const ADMINISTRATOR = row(3, 'Olu Adeyemi', 'administrator', 'England');
export const SECOND = row(4, 'Piotr Zając', 'administrator', 'England');
export const DIRECTOR = row(5, 'Rosalind Hart', 'regional-director', 'South West');
export const NEWCOMER = idOf(99);
export const ROWS = [LEAD, NATIONAL_LEAD, ADMINISTRATOR, SECOND, DIRECTOR];

export const personOf = ({ personId }: DirectoryRow, rows: readonly DirectoryRow[] = ROWS): Person => {
  const person = personIn(directoryOf(rows), personId);
  if (!person) throw new Error('Nobody');
  return person;
};

export const changes = (kept: DirectoryDecision): boolean =>
  kept.ok && (kept.entered.length > 0 || kept.ended !== undefined);
export const refusalOf = (kept: DirectoryDecision): string | undefined => (kept.ok ? undefined : kept.refusal.code);
