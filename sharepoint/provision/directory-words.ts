import type { DirectoryFile } from './directory-file';
import type { DirectoryPlan } from './directory-plan';
import { several } from '../../src/domain/several';

/** All bad lines are counted, but only these named. */
const MOST_NAMED = 10;

/** “1,195 rows read, 1,180 added, 3 changed, 2 closed, 10 lines could not be read: line 17 has no name; …” */
export function summary(file: DirectoryFile, plan: DirectoryPlan): string {
  const done = [
    counted(plan.added, 'added'),
    counted(plan.changed, 'changed'),
    counted(plan.reopened, 'reopened'),
    counted(plan.closed, 'closed')
  ].flat();
  const rows = file.locations.length;
  const left = file.providers > 0 ? [`${several(file.providers, 'row')} about providers skipped`] : [];
  const facts = [`${several(rows, 'row')} read`, ...done, ...left, ...badLines(file)];
  return `${facts.join(', ')}.${plan.writes.length === 0 ? ' Nothing to change.' : ''}`;
}

/** Why an administrator must look before anything is written; undefined if nobody must. */
export function firstAsked(file: DirectoryFile, plan: DirectoryPlan, mayClose: number): string | undefined {
  if (file.locations.length === 0)
    return `No location in ${file.name} could be read, so nothing has been changed${badLines(file)
      .map((words) => `: ${words}`)
      .join('')}.`;
  if (plan.closed <= mayClose) return undefined;
  const [closing, open] = [plan.closed.toLocaleString('en-GB'), several(plan.open, 'open location')];
  return (
    `${closing} of the ${open} would be closed, because they are closed in ${file.name} ` +
    'or missing from it. That is more than 1 in 10, so nothing has been changed. ' +
    'If the file is part of the location list, add --part: locations missing from it stay open. If they have closed, add --yes-close.'
  );
}

/** Authorities that the register does not know: their region is the file’s, if it has one. */
export function unknownAuthorities({ locations }: DirectoryFile): readonly string[] {
  const counts = new Map<string, number>();
  for (const { authority, authoritySpelling } of locations)
    if (!authority) counts.set(authoritySpelling, (counts.get(authoritySpelling) ?? 0) + 1);
  const names = [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([name, count]) => `${name || 'no authority'} (${count.toLocaleString('en-GB')})`);
  return names.length === 0
    ? []
    : [`The register does not know these local authorities, so their region is the one in the file: ${cut(names)}.`];
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
