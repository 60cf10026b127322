import type { Holding, Person } from '../../src/domain/people/people';
import { STEPS, type StepId } from '../../src/domain/steps';
import { ROLE_LABELS, type Role } from '../../src/domain/words';
import { buttonList, open, press } from './buttons';
import { card, type Card } from './card';
import { capitalised, exact, fact, heading, run, words } from './elements';
import { term, plural, capitalised, text, a } from '../../src/domain/text';

export interface HelloView {
  readonly person: Person;
  /** The posts held today. */
  readonly posts: readonly Holding[];
  /** The steps by which they may begin a review. */
  readonly begins: readonly StepId[];
  /** Watches over the entries of a region. */
  readonly watches: boolean;
  /** Enters and ends posts in the Directory. */
  readonly keepsDirectory: boolean;
  /** The address of the register. */
  readonly link: string;
  /** Who helps (B-7): the safeguarding leads of their regions and the national advisor. */
  readonly support: readonly { readonly name: string; readonly role: Role }[];
}

/** What the bot can do for this person, and who helps them. */
export const helloCard = ({ person, posts, begins, watches, keepsDirectory, link, support }: HelloView): Card =>
  card(text`${capitalised(plural(term.review))}: what this chat can do for you`, [
    words(capitalised(plural(term.review)), { style: 'heading', size: 'Large', weight: 'Bolder' }),
    exact([run(`Hello ${person.name}. `), run(begins.length > 0 ? CAN_NOTIFY : CANNOT_NOTIFY)]),
    ...buttonList([
      ...begins.map((step) => press({ title: STEPS[step].label, verb: `new-${STEPS[step].begins ?? ''}` })),
      press({ title: 'What do I owe next?', verb: 'what-next' }),
      press({ title: 'Show my reviews', verb: 'my-reviews' }),
      ...(watches ? [press({ title: 'Show the gaps', verb: 'gaps' })] : []),
      ...(keepsDirectory ? [press({ title: 'Keep the Directory', verb: 'directory' })] : []),
      open('Open the register', link)
    ]),
    words(
      `You can also type ${begins.map((step) => `“new ${STEPS[step].begins ?? ''}”, `).join('')}“what next”, “my reviews”, ${watches ? '“gaps”, ' : ''}${keepsDirectory ? '“directory”, ' : ''}“find” and a name or a location code, “location” and the name of a service to look its code up, or a reference such as SCR-A-2026-0123.`,
      { isSubtle: true, size: 'Small' }
    ),
    heading('You are here as'),
    ...posts.map(({ post, region }) =>
      exact([run(`${capitalised(ROLE_LABELS[post])}, ${region}`)], { spacing: 'Small' })
    ),
    ...(posts.length === 0 ? [words(NO_POST_TODAY, { spacing: 'Small' })] : []),
    heading('Who helps you'),
    ...support.map(({ name, role }) => fact(capitalised(ROLE_LABELS[role]), name)),
    ...(support.length === 0
      ? [
          words(
            'Nobody is entered in the Directory as safeguarding lead or national advisor. Ask an administrator to enter them.',
            { spacing: 'Small' }
          )
        ]
      : [])
  ]);

/** Somebody in the Directory whose posts have ended, or not begun. */
export const NO_POST_TODAY =
  'You hold no post today. Ask your regional safeguarding lead to enter you in the Directory.';

const CAN_NOTIFY = text`Tell me about a new ${term.review}, and I enter it in the register and tell everybody who has to know.`;
const CANNOT_NOTIFY = text`I tell you when ${a(term.review)} needs you, and you can answer here.`;
