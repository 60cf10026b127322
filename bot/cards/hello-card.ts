import type { Holding, Person } from '../../src/domain/people/people';
import type { FurtherLink } from '../../src/domain/people/further-links';
import { STEPS, type StepId } from '../../src/domain/steps';
import { capitalised, plural, term, text, type Say, type Text } from '../../src/domain/text';
import { ROLE_LABELS, type Region, type Role } from '../../src/domain/words';
import { buttonList, open, press } from './buttons';
import { nameOfRow, type UnreadableRow } from '../../src/register/client/unreadable';
import { card, type Card, type Element } from './card';
import { box, exact, fact, heading, run, title, words } from './elements';
import { commandLine } from '../../src/register/command-line';

export interface HelloView {
  readonly person: Person;
  /** They typed something that is not a command. */
  readonly isMisunderstood?: boolean;
  /** The posts held today. */
  readonly posts: readonly Holding[];
  /** The steps by which they may begin a review. */
  readonly begins: readonly StepId[];
  /** Reads the mail of the mailbox. */
  readonly readsMailbox?: boolean;
  /** Watches over the entries of a region. */
  readonly watches: boolean;
  readonly managesDirectory: boolean;
  /** For an administrator, who can mend them: rows that cannot be read. */
  readonly unreadable?: readonly UnreadableRow[];
  /** For an administrator: people whom no message can reach, because the app has not been installed for them. */
  readonly unreached?: readonly Person[];
  /** For an administrator: who holds a post and cannot open the site in SharePoint, each with the reason. */
  readonly withoutAccess?: readonly string[];
  /** The address of the register. */
  readonly link: string;
  /** Their own regions, with the address of each in SCR Register. */
  readonly ownRegions: readonly { readonly region: Region; readonly link: string }[];
  /** Who helps (B-7): the safeguarding leads of their regions and the national advisor. */
  readonly support: readonly { readonly name: string; readonly role: Role }[];
  readonly furtherLinks: readonly FurtherLink[];
  readonly say: Say;
}

export const HELLO_SUMMARY: Text = text`${capitalised(plural(term.review))}: what you can do in this chat`;

/** What the bot can do for this person, and who helps them. */
export const helloCard = (view: HelloView): Card =>
  card(
    HELLO_SUMMARY,
    [
      title(capitalised(plural(term.review))),
      ...(view.isMisunderstood
        ? [words(`What you typed was not understood. ${whatToType('You can type', view)}`)]
        : [exact([run(`Hello ${view.person.name}. `), run(view.begins.length > 0 ? CAN_NOTIFY : CANNOT_NOTIFY)])]),
      ...buttonList([
        ...view.begins.map((step) => press({ title: STEPS[step].label, verb: `new-${STEPS[step].begins ?? ''}` })),
        press({ title: 'What do I need to do next?', verb: 'what-next' }),
        press({ title: 'View my reviews', verb: 'my-reviews' }),
        ...(view.readsMailbox ? [press({ title: 'View the mail that waits', verb: 'waiting-mail' })] : []),
        ...(view.watches ? [press({ title: 'View gaps', verb: 'gaps' })] : []),
        ...(view.managesDirectory ? [press({ title: 'Manage the Directory', verb: 'directory' })] : []),
        open('Open the register', view.link),
        ...view.ownRegions.map(({ region, link }) => open(`${region} in SharePoint`, link))
      ]),
      ...(view.isMisunderstood ? [] : [words(whatToType('Or type', view), { isSubtle: true, size: 'Small' })]),
      ...toMend(
        'Rows that cannot be read',
        (view.unreadable ?? []).map(nameOfRow),
        'These rows are left out until you correct them in SharePoint. The page /ready of the service names all of them.'
      ),
      ...toMend(
        'People whom no message can reach',
        (view.unreached ?? []).map(({ name }) => name),
        `Install the app for them in the Teams admin centre. The command “${commandLine('reachable')}” names all of them.`
      ),
      ...toMend(
        'People who cannot open the site',
        view.withoutAccess ?? [],
        `The service tries again after 5 minutes. The command “${commandLine('permissions')}” names all of them.`
      ),
      heading('Your posts'),
      ...view.posts.map(({ post, region }) =>
        exact([run(text`${capitalised(ROLE_LABELS[post])}, ${region}`)], { spacing: 'Small' })
      ),
      ...(view.posts.length === 0 ? [words(NO_POST_TODAY, { spacing: 'Small' })] : []),
      heading('Who to ask'),
      ...view.support.map(({ name, role }) => fact(capitalised(ROLE_LABELS[role]), name)),
      ...(view.support.length === 0 ? [words(NOBODY_TO_ASK, { spacing: 'Small' })] : []),
      ...(view.furtherLinks.length === 0 ? [] : [heading('Further links')]),
      ...buttonList(view.furtherLinks.map((link) => open(link.title, link.url)))
    ],
    view.say
  );

const MOST_NAMED = 10;

/** What an administrator can mend, by name. */
function toMend(about: string, names: readonly string[], what: string): readonly Element[] {
  if (names.length === 0) return [];
  const more = names.length - MOST_NAMED;
  return [
    box('attention', [
      exact([run(about, { weight: 'Bolder' })]),
      ...names.slice(0, MOST_NAMED).map((name) => exact([run(name)], { spacing: 'Small' })),
      ...(more > 0 ? [words(`and ${more} more`, { spacing: 'Small' })] : []),
      words(what, { spacing: 'Small' })
    ])
  ];
}

/** The commands by which the same is typed. */
function whatToType(opening: string, { begins, readsMailbox, watches, managesDirectory }: HelloView): string {
  const commands = [
    ...begins.map((step) => `new ${STEPS[step].begins ?? ''}`),
    'what next',
    'my reviews',
    ...(readsMailbox ? ['mail'] : []),
    ...(watches ? ['gaps'] : []),
    ...(managesDirectory ? ['directory'] : [])
  ].map((command) => `“${command}”`);
  return `${opening} ${commands.join(', ')}, “find” and a name, “location” and a service, or a reference. To file a paper, attach it and type the reference.`;
}

/** For someone in the Directory whose posts have ended, or not begun. */
export const NO_POST_TODAY = 'You hold no post today. Ask your regional safeguarding lead to add you to the Directory.';

const NOBODY_TO_ASK =
  'Vacant: regional safeguarding lead and national safeguarding advisor. Ask an administrator to add them to the Directory.';

const CAN_NOTIFY =
  'Record a new review here: it goes straight into the register, and the people who need to know are informed.';
const CANNOT_NOTIFY = 'You’ll get a message here when a review needs you.';
