import type { Rule } from './rule';
import { importsOf, isCode, isPackage, type SourceFile } from './source-file';

interface Area {
  readonly under: string;
  /** Paths, from the root, that it may import besides its own. */
  readonly may: readonly string[];
  readonly packages: boolean;
  readonly why: string;
}

const AREAS: readonly Area[] = [
  {
    under: 'src/domain/',
    may: [],
    packages: false,
    why: 'The rules of the briefing are pure, so that they can be read, tested and moved without anything else.'
  },
  {
    under: 'src/register/',
    may: ['src/domain/'],
    packages: true,
    why: 'The one door to SharePoint knows the rules, and nobody who uses it.'
  },
  {
    under: 'src/client/',
    may: ['src/domain/'],
    packages: true,
    why: 'The typed client and its paths are shared by the web part and the service.'
  },
  {
    under: 'src/webparts/',
    may: ['src/domain/', 'src/register/', 'src/client/'],
    packages: true,
    why: 'The SPFx build compiles src alone; the web part reads SharePoint and sends commands, nothing more.'
  },
  {
    under: 'bot/',
    may: ['src/domain/', 'src/register/', 'src/client/paths', 'src/client/wire/'],
    packages: true,
    why: 'The service runs without the web part and without the local tenant.'
  },
  {
    under: 'bot/cards/',
    may: ['src/domain/', 'src/register/', 'src/client/paths'],
    packages: false,
    why: 'A card is drawn from what it is given, so that it can be drawn anywhere: it reads, sends and decides nothing.'
  },
  {
    under: 'sharepoint/provision/',
    may: [
      'src/register/',
      'src/domain/',
      'src/client/paths',
      'bot/config',
      'bot/certificate',
      'bot/loopback',
      'bot/site-token',
      'bot/variables',
      'bot/teams/admission',
      'bot/history-chain',
      'bot/commands/past-of',
      'bot/papers/word/',
      'bot/settings/working-days',
      'bot/mail/graph',
      'bot/mail/mailbox',
      'bot/old-register/',
      'bot/workbooks/workbook-reader',
      'package.json'
    ],
    packages: true,
    why: 'What an administrator makes, loads and checks is what the register and the rules describe, on any site; it signs in as the service does.'
  },
  {
    under: 'sharepoint/local/',
    may: [],
    packages: true,
    why: 'Were the local tenant to share code with its client, both could agree on the same mistake.'
  },
  {
    under: 'manifest/',
    may: ['bot/main', 'sharepoint/provision/'],
    packages: true,
    why: 'What is released is made from its own files; the release of the service begins the service or a command, and knows nothing of them.'
  }
];

const directions: readonly Rule[] = AREAS.map(({ under, may, packages, why }) => ({
  what: `${under} imports ${[packages ? 'packages' : 'no package', 'its own files', ...may].join(', ')} and nothing else`,
  why,
  fix: 'Move what is shared to where both may import it, or pass it in as an argument.',
  against: (file) =>
    file.path.startsWith(under) && isCode(file)
      ? importsOf(file)
          .map(({ from }) => from)
          .filter((from) =>
            isPackage(from) ? !packages : ![under, ...may].some((folder) => from === folder || from.startsWith(folder))
          )
      : [],
  broken: {
    path: `${under}example.ts`,
    text: "import { x } from '" + `${'../'.repeat(under.split('/').length - 1)}test/domain/builders';`
  },
  kept: { path: `${under}example.ts`, text: "import { x } from './other';" }
}));

const onlyIn = (path: string, places: readonly string[]): boolean =>
  places.some((place) => (place.endsWith('/') ? path.startsWith(place) : path === place));

const packageRule = (o: {
  what: string;
  why: string;
  fix: string;
  names: RegExp;
  places: readonly string[];
  example: string;
  typesToo: boolean;
  within?: string;
}): Rule => ({
  what: o.what,
  why: o.why,
  fix: o.fix,
  against: (file: SourceFile) =>
    !isCode(file) || !file.path.startsWith(o.within ?? '') || onlyIn(file.path, [...o.places, 'test/'])
      ? []
      : importsOf(file)
          .filter(({ from, types }) => o.names.test(from) && (o.typesToo || !types))
          .map(({ from }) => from),
  broken: { path: `${o.within ?? 'bot/'}example.ts`, text: `import { x } from '${o.example}';` },
  kept: { path: (o.places[0] ?? '').replace(/\/$/, '/example.ts'), text: `import { x } from '${o.example}';` }
});

export const IMPORT_RULES: readonly Rule[] = [
  ...directions,
  packageRule({
    what: 'botbuilder is imported by bot/teams/teams.ts alone, types included',
    why: 'Its repository is archived: moving to its successor is to touch one file.',
    fix: 'Use the types and functions of bot/teams.',
    names: /^bot(builder|framework-)/,
    places: ['bot/teams/teams.ts'],
    example: 'botbuilder',
    typesToo: true
  }),
  packageRule({
    what: '@pnp is run by src/register, by provisioning and by the class of the web part alone',
    why: 'One door to SharePoint: every read is bounded and every save conditional. A type is no door.',
    fix: 'Add a function to src/register, or import the type alone.',
    names: /^@pnp\//,
    places: ['src/register/', 'sharepoint/provision/', 'src/webparts/regionalRisk/RegionalRiskWebPart.ts'],
    example: '@pnp/sp',
    typesToo: false
  }),
  packageRule({
    what: 'the web part imports neither documents nor the client’s code for files',
    why: 'That code weighs as much as half of what the web part uses of the client.',
    fix: 'Link to a document by its address; let the service read and file it.',
    names: /^(src\/register\/documents\/documents$|@pnp\/sp\/(files|folders)\/)/,
    within: 'src/webparts/',
    places: ['bot/'],
    example: '../register/documents/documents',
    typesToo: false
  }),
  packageRule({
    what: '@microsoft/teams-js is imported for its types alone',
    why: 'A copy of our own does not work in a web part: SharePoint has joined Teams already, and hands over the copy that did.',
    fix: 'Take it from the context of the web part, and import the type.',
    names: /^@microsoft\/teams-js$/,
    places: ['test/'],
    example: '@microsoft/teams-js',
    typesToo: false
  }),
  packageRule({
    what: 'src uses no module of Node',
    why: 'It is compiled into the web part, too.',
    fix: 'Do it in bot or sharepoint, and pass the result in.',
    names: /^node:/,
    within: 'src/',
    places: ['bot/'],
    example: 'node:fs',
    typesToo: true
  })
];
