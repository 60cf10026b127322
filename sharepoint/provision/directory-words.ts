import type { DirectoryFile } from './directory-file';
import type { DirectoryPlan } from './directory-plan';
import { several } from './several';

/** Bad lines are all counted; so many are named. */
const MOST_NAMED = 10;

/** “1,195 rows read, 1,180 added, 3 changed, 2 closed, 10 lines could not be read: line 17 has no name; …” */
export function summary(file: DirectoryFile, plan: DirectoryPlan): string {
  const done = [
    counted(plan.added, 'added'),
    counted(plan.changed, 'changed'),
    counted(plan.reopened, 'opened again'),
    counted(plan.closed, 'closed')
  ].flat();
  const rows = file.locations.length;
  const left = file.providers > 0 ? [`${several(file.providers, 'row')} about providers left out`] : [];
  return `${[`${several(rows, 'row')} read`, ...done, ...left, ...badLines(file)].join(', ')}.${plan.writes.length === 0 ? ' Nothing to change.' : ''}`;
}

/** Why nothing is written before somebody has looked; nothing when all is well. */
export function firstAsked(file: DirectoryFile, plan: DirectoryPlan, mayClose: number): string | undefined {
  if (file.locations.length === 0)
    return `${file.name} holds no location that could be read, so nothing has been changed${badLines(file)
      .map((words) => `: ${words}`)
      .join('')}.`;
  if (plan.closed <= mayClose) return undefined;
  return (
    `${plan.closed.toLocaleString('en-GB')} of the ${several(plan.open, 'open location')} would be closed, because ${file.name} lacks them or says so: more than one in ten. Nothing has been changed. ` +
    'If the file is a part of the directory, add --part: what it lacks stays open. If they have closed, add --yes-close.'
  );
}

/** Authorities that our table does not know: their region is what the file says, if it says one. */
export function unknownAuthorities({ locations }: DirectoryFile): readonly string[] {
  const counts = new Map<string, number>();
  for (const { authority, authoritySpelling } of locations)
    if (!authority) counts.set(authoritySpelling, (counts.get(authoritySpelling) ?? 0) + 1);
  const names = [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([name, count]) => `${name || 'none given'} (${count.toLocaleString('en-GB')})`);
  return names.length === 0
    ? []
    : [`Local authorities that the register does not know, whose region is taken from the file: ${cut(names)}.`];
}

const counted = (count: number, word: string): readonly string[] =>
  count > 0 ? [`${count.toLocaleString('en-GB')} ${word}`] : [];

const badLines = ({ unreadable }: DirectoryFile): readonly string[] =>
  unreadable.length === 0 ? [] : [`${several(unreadable.length, 'line')} could not be read: ${cut(unreadable)}`];

const cut = (items: readonly string[]): string =>
  [
    ...items.slice(0, MOST_NAMED),
    ...(items.length > MOST_NAMED ? [`and ${(items.length - MOST_NAMED).toLocaleString('en-GB')} more`] : [])
  ].join('; ');
