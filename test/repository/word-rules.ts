import * as ts from 'typescript';

import type { Rule } from './rule';
import { isCode, treeOf, type SourceFile } from './source-file';
import { sentencesOf } from './sentences';

interface Banned {
  readonly found: RegExp;
  readonly instead: string;
  /** The files that it is for; absent: what people read on screen, and documents. */
  readonly within?: RegExp;
}

/** What people read in Teams, SharePoint, the web part and at a prompt. */
const ON_SCREEN = /^(src|bot|sharepoint|manifest|config)\/(?!.*\.md$)/;
/** On screen, but not in a letter to another organisation, which may be polite. */
const NO_LETTER = /^(?!src\/domain\/(email-templates\/|mail\/acknowledgement-text))/;
const BOT = /^bot\/(cards|commands|conversation|http|teams)\//;

const BANNED: readonly Banned[] = [
  { found: /\bsomebody\b/i, instead: 'someone, or the post' },
  { found: /\bwhoever\b/i, instead: 'the post, or “the person who”' },
  { found: /\bow(ed|es|ing)\b/i, instead: 'a task, what you need to do, or due' },
  { found: /\bparted\b/i, instead: 'separated by' },
  { found: /\bplease\b/i, instead: 'leave it out: say what to do', within: NO_LETTER },
  { found: /\bcan[’']t\b/i, instead: 'cannot' },
  { found: /\bnudg(e|es|ed|ing)\b/i, instead: 'remind' },
  { found: /\bafresh\b|\banew\b/i, instead: 'again' },
  { found: /\brungs?\b/i, instead: 'automatic reminder' },
  { found: /\bhand(s|ed)? the (case|review) over\b/i, instead: 'hand over this review' },
  { found: /\bauthors? of (the|an|this) IMR\b/i, instead: 'IMR author' },
  { found: /\binspectors? of (the|a|this) case\b/i, instead: 'case inspector' },
  { found: /\btexts? ready to send\b/i, instead: 'email template' },
  { found: /\bturned late\b/i, instead: 'newly overdue' },
  { found: /\blooks? alike\b/i, instead: 'possible duplicate' },
  { found: /\b(keep|kept) for later\b/i, instead: 'save for later' },
  { found: /\breturn(ed)? with reasons\b/i, instead: 'return for changes' },
  { found: /\bmet in time\b/i, instead: 'completed on time' },
  { found: /\b(how|where) (it|they|each|the \w+|an \w+) stands?\b/i, instead: 'status, or progress' },
  { found: /\d %/, instead: '94%, without a space' },
  { found: /\bdut(y|ies)\b/i, instead: 'task', within: ON_SCREEN },
  { found: /\bstale\b/i, instead: 'no recent activity', within: ON_SCREEN },
  { found: /\b(is|are|was|were|been|be) told\b(?! (apart|from)\b)/i, instead: 'informed', within: ON_SCREEN },
  { found: /\bdirectory of locations\b/i, instead: 'location list', within: ON_SCREEN },
  { found: /\b(wait|in) a minute\b/i, instead: 'try again in 10 seconds', within: ON_SCREEN },
  {
    found: /\bI (am|can|cannot|could|have|know|say|will|write)\b|\bto me\b|\bI[’'](m|ll|ve)\b/,
    instead: 'the bot has no “I”',
    within: BOT
  }
];

/** Words that comments do without. */
const BANNED_IN_COMMENTS = /\b(somebody|whoever|parted)\b/i;

/** The briefing is quoted to the letter. */
const QUOTED = /^src\/domain\/briefing\.ts$/;
/** Drawn from the code, whose sentences are looked at where they are. */
const DRAWN = /<!-- (.+?): drawn by .*?-->.*?<!-- End of \1 -->/gs;

export const WORD_RULES: readonly Rule[] = [
  {
    what: 'people read the words of the glossary and no others',
    why: 'One thing has one name, in plain British English: what is called two things is taken for two.',
    fix: 'Write what is given behind the arrow; CONTRIBUTING.md says how sentences are written.',
    against: (file) => {
      if (QUOTED.test(file.path)) return [];
      const banned = BANNED.filter(({ within }) => within?.test(file.path) ?? true);
      const said = ON_SCREEN.test(file.path) ? sentencesOf(file).map(({ words }) => withoutGaps(words)) : [];
      return [...said, ...proseOf(file)].flatMap((words) => notIn(words, banned));
    },
    broken: { path: 'bot/example.ts', text: "const sentence = 'Ask somebody else to do it.';" },
    kept: {
      path: 'bot/example.ts',
      text: "const somebody = press === 'nudge' ? 'Ask someone else.' : log.event('owed');"
    }
  },
  {
    what: 'comments say who: neither somebody nor whoever; and nothing is parted',
    why: 'A comment that names the role, the caller or the instance is understood at once.',
    fix: 'Name the post, the person’s part in it, or write “someone”; write “separated” for parted.',
    against: (file) =>
      isCode(file)
        ? commentsOf(file)
            .filter(({ text }) => BANNED_IN_COMMENTS.test(text))
            .map(({ line, text }) => `line ${line}: ${text.replace(/\s+/g, ' ').slice(0, 100)}`)
        : [],
    broken: { path: 'bot/example.ts', text: '/** Sends it to whoever decides. */\nsend();' },
    kept: { path: 'bot/example.ts', text: "// Sends it to the director who decides.\nsend('whoever // somebody');" }
  }
];

/** A gap has the name of its value, which nobody reads. */
const withoutGaps = (words: string): string => words.replace(/\{[^{}]*\}/g, '{}');

const notIn = (words: string, banned: readonly Banned[]): readonly string[] =>
  banned
    .filter(({ found }) => found.test(words))
    .map(({ found, instead }) => `“${found.exec(words)?.[0] ?? ''}” → ${instead}: ${words.slice(0, 120)}`);

/** The paragraphs of a document without its code, addresses and generated quotations. */
function proseOf({ path, text }: SourceFile): readonly string[] {
  if (!path.endsWith('.md')) return [];
  return text
    .replace(DRAWN, '')
    .replace(/```.*?```/gs, '')
    .split('\n')
    .map((line) => line.replace(/`[^`]*`/g, '').replace(/\]\([^)]*\)/g, ']'));
}

interface Comment {
  readonly line: number;
  readonly text: string;
}

/** Every comment of a file: what is between tokens, so that an address in a string is none. */
function commentsOf(file: SourceFile): readonly Comment[] {
  const tree = treeOf(file);
  const found = new Map<number, Comment>();
  const visit = (node: ts.Node): void => {
    for (const at of [node.getFullStart(), node.getEnd()]) {
      const ranges = [
        ...(ts.getLeadingCommentRanges(file.text, at) ?? []),
        ...(ts.getTrailingCommentRanges(file.text, at) ?? [])
      ];
      for (const { pos, end } of ranges)
        found.set(pos, { line: tree.getLineAndCharacterOfPosition(pos).line + 1, text: file.text.slice(pos, end) });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return [...found.values()];
}
