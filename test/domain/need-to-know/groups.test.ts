import { GROUPS, membershipsOn, membershipState } from '../../../src/domain/need-to-know/groups';
import { directoryOf, type DirectoryRow } from '../../../src/domain/people/directory/row';
import { ukDay } from '../../../src/domain/dates';
import { POSTS, REGIONS, type Post } from '../../../src/domain/words';

const TODAY = '2026-11-24';
const row = (name: string, post: Post, rest: Partial<DirectoryRow> = {}): DirectoryRow => ({
  personId: name.toLowerCase(),
  name,
  email: `${name.toLowerCase()}@regulator.example`,
  post,
  region: 'South West',
  ...rest
});
const membersOf = (title: string, rows: readonly DirectoryRow[], today = TODAY): readonly string[] =>
  (membershipsOn(rows, today).find((group) => group.title === title)?.people ?? []).map(({ name }) => name);
const SOUTH_WEST = 'SCR papers: South West';

test('there is a group for everyone with a post, one for administrators, and one for the papers of each region', () => {
  expect(GROUPS.map(({ title }) => title)).toEqual([
    'SCR people',
    'SCR administrators',
    ...REGIONS.map((region) => `SCR papers: ${region}`)
  ]);
});

test('everyone with a post today may open the site, whatever the post', () => {
  const rows = POSTS.map((post) => row(post, post, { region: 'England' }));
  expect(membersOf('SCR people', rows)).toEqual([...POSTS]);
});

test('the papers of a region are for its inspectors, managers, director, deputy and lead', () => {
  const rows = POSTS.map((post) => row(post, post));
  expect(membersOf(SOUTH_WEST, rows)).toEqual([
    'compliance-inspector',
    'compliance-manager',
    'regional-director',
    'deputy-regional-director',
    'regional-safeguarding-lead'
  ]);
  expect(membersOf('SCR papers: London', rows)).toEqual([]);
});

test('administrators are those who hold that post', () => {
  const rows = [row('Olivia', 'administrator', { region: 'England' }), row('Isla', 'compliance-inspector')];
  expect(membersOf('SCR administrators', rows)).toEqual(['Olivia']);
});

test('a post begins on its first day and ends after its last, at midnight in the United Kingdom', () => {
  const rows = [row('Isla', 'compliance-inspector', { from: '2026-07-01', until: '2026-07-31' })];
  const at = (time: string) => membersOf(SOUTH_WEST, rows, ukDay(time));
  expect(at('2026-06-30T22:59:00Z')).toEqual([]);
  expect(at('2026-06-30T23:00:00Z')).toEqual(['Isla']);
  expect(at('2026-07-31T22:59:00Z')).toEqual(['Isla']);
  expect(at('2026-07-31T23:00:00Z')).toEqual([]);
  expect(membersOf('SCR people', rows, '2026-08-01')).toEqual([]);
});

test('cover counts while it lasts, and who is away keeps their post', () => {
  const rows = [
    row('Meera', 'regional-director'),
    row('Desmond', 'regional-director', { region: 'London' }),
    row('Desmond', 'regional-director', { coverFor: 'meera', from: '2026-11-20', until: '2026-11-24' })
  ];
  expect(membersOf(SOUTH_WEST, rows)).toEqual(['Meera', 'Desmond']);
  expect(membersOf(SOUTH_WEST, rows, '2026-11-25')).toEqual(['Meera']);
  expect(membersOf('SCR people', rows, '2026-11-25')).toEqual(['Meera', 'Desmond']);
});

test('a person with several posts is there once, by the newest email that a row has', () => {
  const rows = [
    row('Isla', 'compliance-inspector', { email: 'old@regulator.example' }),
    row('Isla', 'compliance-manager', { email: 'new@regulator.example' }),
    row('Isla', 'regional-safeguarding-lead', { email: ' ' })
  ];
  expect(membershipsOn(rows, TODAY)[0]?.people).toEqual([{ id: 'isla', name: 'Isla', email: 'new@regulator.example' }]);
});

test('the state changes with the day and the posts, and with nothing else', () => {
  const rows = [row('Isla', 'compliance-inspector', { until: '2026-11-24' }), row('Meera', 'regional-director')];
  const state = membershipState(directoryOf(rows), TODAY);
  expect(membershipState(directoryOf([...rows].reverse()), '2026-11-23')).toBe(state);
  expect(membershipState(directoryOf(rows), '2026-11-25')).not.toBe(state);
  expect(membershipState(directoryOf([...rows, row('Ann', 'intake-team', { region: 'England' })]), TODAY)).not.toBe(
    state
  );
});
