import { sentencesOf } from '../repository/sentences';
import { sourceFiles, type SourceFile } from '../repository/source-file';
import { table } from './markdown';

/** Where people read it, and the files that say it. */
const PLACES: readonly (readonly [title: string, files: RegExp])[] = [
  ['Rules: steps, history and buttons', /^src\/domain\/(steps|words|review)/],
  ['Rules: questions on forms', /^src\/domain\/(forms|fields)/],
  ['Rules: what is refused', /^src\/domain\/guards/],
  ['Rules: tasks and reminders', /^src\/domain\/(duties|reminders)/],
  ['Rules: who is informed', /^src\/domain\/notices/],
  ['Rules: email templates', /^src\/domain\/email-templates/],
  ['Rules: people and posts', /^src\/domain\/people/],
  ['Rules: IMR and chronology', /^src\/domain\/(imr|pasted)/],
  ['Rules: locations', /^src\/domain\/locations/],
  ['Rules: gaps, figures and risk report', /^src\/domain\/insight/],
  ['Rules: the rest', /^src\/domain\//],
  ['Cards in Teams', /^bot\/cards\//],
  ['Chat in Teams', /^bot\/(conversation|teams)\//],
  ['Files: IMR, chronology and risk report', /^bot\/(papers|regional-report)\//],
  ['Service: the rest', /^bot\//],
  ['Web part: texts', /^src\/webparts\/\w+\/loc\//],
  ['Web part: components', /^src\/(webparts|client)\//],
  ['Lists in SharePoint', /^src\/register\//],
  ['Commands for administrators', /^sharepoint\/provision\//],
  ['Local tenant', /^sharepoint\/local\//],
  ['Apps in Teams and SharePoint', /^(manifest|config)\//]
];

/** Every sentence that people read, by place and file. */
export function words(): string {
  const files = [...sourceFiles()].sort((a, b) => (a.path < b.path ? -1 : 1));
  const left = new Set(files.filter(({ path }) => !path.startsWith('test/')));
  return PLACES.flatMap(([title, within]) => {
    const here = [...left].filter(({ path }) => within.test(path));
    here.forEach((file) => left.delete(file));
    const told = here.flatMap(sectionOf);
    return told.length > 0 ? [`## ${title}`, ...told] : [];
  }).join('\n\n');
}

function sectionOf(file: SourceFile): readonly string[] {
  const said = sentencesOf(file);
  if (said.length === 0) return [];
  const rows = [...new Set(said.map(({ where, words }) => JSON.stringify([where, words])))].map(
    (row): readonly string[] => (JSON.parse(row) as readonly string[]).map(cell)
  );
  return [`### [${file.path}](../${file.path})`, table(['Where', 'Words'], rows)];
}

/** A cell shows what is written, not what Markdown makes of it. */
const cell = (said: string): string =>
  said
    .replace(/[\\`*<~]/g, '\\$&')
    .replace(/\n/g, '<br>')
    .trim();
