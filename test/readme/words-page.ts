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
  const said = [...new Set(sentencesOf(file).map((sentence) => readable(sentence.words)))].filter(isForReaders);
  if (said.length === 0) return [];
  return [
    `### [${file.path}](../${file.path})`,
    table(
      ['Words'],
      said.map((one) => [cell(one)])
    )
  ];
}

/** Slots as a person reads them who writes no code: a counted length is a number, and a place by its position a gap. */
export const readable = (words: string): string =>
  words
    .replace(/\{length\}/g, '{number}')
    .replace(/\{\d\}/g, '…')
    .replace(/\{([^{}]+)\}/g, (_slot, name: string) => `{${spaced(name)}}`);

/** “shown until” for shownUntil; “SCRs” and “a PCT” stay as they are. */
const spaced = (name: string): string =>
  name.replace(/([a-z])([A-Z][a-z])/g, (_all, before: string, after: string) => `${before} ${after.toLowerCase()}`);

/** Words that join the parts of a sentence: alone between two gaps they are nothing to correct. */
const JOINING = /^(and|at|by|for|from|in|of|on|or|since|the|a|to|until)$/i;

/** What machines read: parts of a request, attributes of markup, the options of a command. */
const FOR_MACHINES = /^--|^[a-z-]+="/;

/** Whether there is something to read, and so to correct, beside the gaps. */
export const isForReaders = (words: string): boolean =>
  !FOR_MACHINES.test(words) &&
  words
    .replace(/\{[^{}]*\}|…|\$\d/g, ' ')
    .split(/[^\p{L}\p{N}]+/u)
    .some((word) => word !== '' && !JOINING.test(word));

/** A cell shows what is written, not what Markdown makes of it. */
const cell = (said: string): string =>
  said
    .replace(/[\\`*<~]/g, '\\$&')
    .replace(/\n/g, '<br>')
    .trim();
