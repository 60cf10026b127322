/** A flag of a command, with an example of its value where it takes one. */
interface Flag {
  readonly name: string;
  readonly value?: string;
  readonly isNeeded?: true;
  /** What it is for: the second half of a sentence. */
  readonly says: string;
}

/** A command of administrators: what it does, in a sentence, and its flags. */
export interface Command {
  readonly does: string;
  readonly flags: readonly Flag[];
}

const SITE: Flag = { name: 'site', value: 'https://…', isNeeded: true, says: 'the address of the site' };
const DRY_RUN: Flag = { name: 'dry-run', says: 'say what would be changed, and change nothing' };
const ONLY_SITE = [SITE];

/** Every command, by the name of its script. What it takes, how it is to be used and its help follow from its row. */
export const COMMANDS = {
  provision: {
    does: 'Makes the lists of the register on a site, or brings those of an earlier release to this one.',
    flags: [
      SITE,
      {
        name: 'people',
        value: 'people.json',
        says: 'a file of people and their posts, who are added to SCR Directory'
      },
      { name: 'settings', value: 'settings.json', says: 'a file of values that settings of a new site begin with' },
      DRY_RUN
    ]
  },
  directory: {
    does: 'Loads the location list that the regulator publishes.',
    flags: [
      SITE,
      { name: 'file', value: 'locations.csv', isNeeded: true, says: 'the list, saved as CSV' },
      { name: 'part', says: 'the file is a part of the list: locations that it lacks stay open' },
      { name: 'yes-close', says: 'close more than one location in ten' },
      DRY_RUN
    ]
  },
  setting: {
    does: 'Prints the settings of a site, or changes one.',
    flags: [
      SITE,
      { name: 'name', value: 'working-hours', says: 'the one to print or change' },
      { name: 'to', value: '"08:00 to 16:00"', says: 'its new value' }
    ]
  },
  'profile-feed': {
    does: 'Writes a CSV file of what the quality and risk profiles need from the reviews.',
    flags: [SITE, { name: 'out', value: 'profile-feed.csv', says: 'the file to write' }]
  },
  mailbox: {
    does: 'Tries what the service does with the mailbox. It sends nothing.',
    flags: [
      SITE,
      { name: 'other', value: 'another-mailbox@…', says: 'a mailbox that the app must not be able to open' }
    ]
  },
  reachable: { does: 'Names the people with a post whom no message can reach in Teams.', flags: ONLY_SITE },
  'verify-history': { does: 'Checks that no row of the history was changed, removed or exchanged.', flags: ONLY_SITE },
  permissions: {
    does: 'Compares who may do what on the site with what the posts give, and names each difference.',
    flags: [SITE, { name: 'mend', says: 'put right what differs' }]
  },
  repair: {
    does: 'Mends rows of SCR Reviews that cannot be read, from the history.',
    flags: [SITE, DRY_RUN]
  },
  'take-over': {
    does: 'Reads the workbook of the old register, says what would become of each cell, and hands the rows over.',
    flags: [
      SITE,
      { name: 'file', value: 'register.xlsx', isNeeded: true, says: 'the workbook' },
      { name: 'to', value: 'FOLDER', isNeeded: true, says: 'an empty folder for what was found' },
      { name: 'mapping', value: 'mapping.json', says: 'your answers to what was asked' },
      { name: 'hand-over', says: 'hand the rows over to the regional safeguarding leads' }
    ]
  },
  erase: {
    does: 'Names the reviews that may be erased by now, or erases them for good.',
    flags: [
      SITE,
      { name: 'confirm', value: 'NUMBER', says: 'erase as many as a run without this flag showed' },
      { name: 'by', value: 'someone@example.org', says: 'your email, as it is in SCR Directory; needed with --confirm' }
    ]
  },
  extract: {
    does: 'Writes everything that is held about one review into a folder.',
    flags: [
      SITE,
      { name: 'review', value: 'SCR-…', isNeeded: true, says: 'its reference' },
      { name: 'to', value: 'FOLDER', isNeeded: true, says: 'an empty folder' },
      { name: 'by', value: 'someone@example.org', isNeeded: true, says: 'your email, as it is in SCR Directory' }
    ]
  },
  export: {
    does: 'Makes a backup of the whole site in a folder.',
    flags: [SITE, { name: 'to', value: 'FOLDER', isNeeded: true, says: 'an empty folder' }]
  },
  restore: {
    does: 'Puts a backup into an empty site. If it is interrupted, run it again.',
    flags: [SITE, { name: 'from', value: 'FOLDER', isNeeded: true, says: 'the folder of the backup' }]
  },
  doctor: {
    does: 'Tries everything that the product relies on in a tenant, and says what to do about what fails.',
    flags: [
      SITE,
      {
        name: 'message-to',
        value: 'your-email',
        says: 'send yourself a message in Teams; you must be an administrator'
      },
      { name: 'other', value: 'another-mailbox@…', says: 'a mailbox that the app must not be able to open' }
    ]
  },
  contract: {
    does: 'Compares what SharePoint answers with what the product expects, on a site with nothing in it.',
    flags: [SITE, { name: 'person', value: 'an-email-of-the-tenant', says: 'someone whose login is looked up' }]
  },
  package: {
    does: 'Makes the app for Teams, and fills in the solution, from the variables of one organisation.',
    flags: [
      { name: 'to', value: 'FOLDER', isNeeded: true, says: 'the folder for them' },
      { name: 'solution', value: 'serious-case-reviews.sppkg', says: 'the solution as the release has it' }
    ]
  }
} as const satisfies Readonly<Record<string, Command>>;

/** How a command is used: “--site https://… [--dry-run]”. */
export const usageOf = ({ flags }: Command): string =>
  flags.map((flag) => (flag.isNeeded ? written(flag) : `[${written(flag)}]`)).join(' ');

const written = ({ name, value }: Flag): string => (value === undefined ? `--${name}` : `--${name} ${value}`);

/** What a command does, and how it is used, as lines. */
export const helpOf = (command: Command): readonly string[] => [
  command.does,
  `Use it like this: ${usageOf(command)}`,
  ...command.flags.map((flag) => `  ${written(flag)}: ${flag.says}`)
];

/** Whether a word of a command line asks how it is used. */
export const asksForHelp = (word: string | undefined): boolean => word === '--help' || word === '-h';

/** What the release of the service can be started as, as lines. */
export const helpOfRelease = (): readonly string[] => [
  'node service.mjs starts the service, which its variables describe.',
  'node service.mjs COMMAND --site https://… runs a command of administrators. With --help, it says how it is used.',
  ...Object.entries<Command>(COMMANDS).map(([name, { does }]) => `  ${name}: ${does}`)
];
