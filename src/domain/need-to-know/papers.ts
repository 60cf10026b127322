import { personIn, postsOf, rolesIn, type Directory, type Person } from '../people/people';
import { authorityCorrected } from '../review/entry-changes';
import { isClosed, seqOf, type Review, type ReviewEvent } from '../review/review';
import { STEPS } from '../steps';
import type { Step } from '../steps/step';
import type { Rule, Tracks } from '../words';
import type { Access, Level } from './access';
import { isOfPapersGroup, papersGroup } from './papers-group';
import type { PaperFolder } from './paper-folders';

/** Who reads papers in SharePoint: the group of the region, and two people by name. */
type Reader = 'region' | 'case-inspector' | 'imr-author';

interface PaperRight extends Readonly<Record<PaperFolder, Level>> {
  readonly who: Reader;
  readonly rule: Rule;
  readonly when?: (review: Review) => boolean;
}

/**
 * Who may do what with the papers of an open review in SharePoint. Those of a closed one are the service’s alone, and
 * so is everything for people who have no post today. Others who may see a review read its papers through the service,
 * and those of its IMR once nobody writes it (KP-11).
 */
const PAPER_RIGHTS: readonly PaperRight[] = [
  {
    who: 'region',
    imr: 'read',
    partnership: 'read',
    rule: 'KP-11'
  },
  { who: 'case-inspector', imr: 'read', partnership: 'read', rule: 'KP-12' },
  {
    who: 'imr-author',
    imr: 'author',
    partnership: 'read',
    rule: 'KP-10',
    when: isBeingWritten
  },
  {
    who: 'imr-author',
    imr: 'read',
    partnership: 'read',
    rule: 'KP-10',
    when: (review) => !isBeingWritten(review)
  }
];

/**
 * When the author writes. What is agreed stays as it is, until the author has the file of another version made (KP-11).
 */
const WRITTEN: Readonly<Record<Tracks['imr'], 'no' | 'yes' | 'once another version begins'>> = {
  'not-requested': 'no',
  requested: 'no',
  appointed: 'yes',
  submitted: 'yes',
  returned: 'yes',
  agreed: 'once another version begins',
  provided: 'once another version begins'
};

function isBeingWritten(review: Review): boolean {
  const written = WRITTEN[review.tracks.imr];
  return written === 'yes' || (written !== 'no' && seqOf(review, 'make-imr-file') > seqOf(review, 'agree-imr'));
}

/** Who is to have which permission on each folder of a review. */
export type PaperAccess = Readonly<Record<PaperFolder, readonly Access[]>>;

/** The same on a day, YYYY-MM-DD; `inherits` where the folders are the service’s alone, as the library is. */
export function paperAccess(review: Review, directory: Directory, today: string): PaperAccess | 'inherits' {
  if (isClosed(review)) return 'inherits';
  const linesFor = (folder: PaperFolder): readonly Access[] => [
    ...rights(review, (who) => who === 'region').map((right): Access => ({
      who: { group: papersGroup(review.region) },
      level: right[folder]
    })),
    // What the group has is not given to its members by name as well.
    ...directory.people.flatMap((person) =>
      named(review, person, folder, today).filter(
        ({ level }) => level !== 'read' || !isOfPapersGroup(person, review.region, today)
      )
    )
  ];
  return { imr: linesFor('imr'), partnership: linesFor('partnership') };
}

/** How a person reads the papers of a folder: `not yet` what an author still writes, unless they are of the region. */
export type PaperReading = 'in SharePoint' | 'from the service' | 'not yet';

/**
 * The same on a day, YYYY-MM-DD, for someone who may see the review. `opensPapers`: the site lets people open papers in
 * SharePoint.
 */
export function paperReading(
  review: Review,
  person: Person,
  folder: PaperFolder,
  { today, opensPapers }: { readonly today: string; readonly opensPapers: boolean }
): PaperReading {
  if (isOfPapersGroup(person, review.region, today) || named(review, person, folder, today).length > 0)
    return isClosed(review) || !opensPapers ? 'from the service' : 'in SharePoint';
  return folder === 'imr' && isBeingWritten(review) ? 'not yet' : 'from the service';
}

/**
 * Whether what the folders of a review are to be may change with the posts of a person: of its author or case
 * inspector, unless the group of the region has all that they may do.
 */
export const namesPeople = (review: Review, directory: Directory, today: string): boolean =>
  !isClosed(review) &&
  [review.author, review.inspector].some((part) => {
    const person = part && personIn(directory, part.id);
    return part && (!person || !isOfPapersGroup(person, review.region, today) || part.id === review.author?.id);
  });

/** Whether a step may have changed who may do what with the papers of its review. */
export const changesPaperAccess = ({ step, given }: Pick<ReviewEvent, 'step' | 'given'>): boolean => {
  const { to, begins, assigns, putsRight }: Step = STEPS[step];
  // A review that has just begun has no papers.
  if (begins) return false;
  return (
    to.imr !== undefined ||
    to.entry !== undefined ||
    assigns !== undefined ||
    // The first paper of a review makes its folders.
    'document' in given ||
    putsRight !== undefined ||
    authorityCorrected({ step, given })?.movedFrom !== undefined
  );
};

const rights = (review: Review, of: (who: Reader) => boolean): readonly PaperRight[] =>
  PAPER_RIGHTS.filter(({ who, when }) => of(who) && (when?.(review) ?? true));

/** One line for a person, whose higher right counts. */
function named(review: Review, person: Person, folder: PaperFolder, today: string): readonly Access[] {
  if (postsOf(person, today).length === 0) return [];
  const roles: readonly string[] = rolesIn(review, person, today);
  const levels = rights(review, (who) => roles.includes(who)).map((right) => right[folder]);
  const level = levels.find((each) => each === 'author') ?? levels[0];
  return level ? [{ who: { person: person.id }, level }] : [];
}
