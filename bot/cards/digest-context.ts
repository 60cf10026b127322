import type { Clock } from '../../src/domain/clock';
import { longDay, longTime, ukDay, weekdayAndDay } from '../../src/domain/dates';
import { canSee, availableSteps } from '../../src/domain/review/decide';
import type { Digest, DutyLine, Part, ReviewLine } from '../../src/domain/reminders/digest';
import { dutyLabel, isLate, stepsThatDo } from '../../src/domain/duties';
import { entryOf } from '../../src/domain/review/entry';
import { personIn, type Directory, type Person } from '../../src/domain/people/people';
import { stillOwed } from '../../src/domain/reminders/reminder-words';
import { lastAnswer } from '../../src/domain/review/review';
import { statusOf } from '../../src/domain/review/status';
import { STEPS } from '../../src/domain/steps';
import { ROLE_LABELS } from '../../src/domain/words';
import { aboutKind, text, type Say, type Text } from '../../src/domain/text';
import type { ReviewRecord } from '../../src/register/reviews/review-record';
import type { Card } from './card';
import { REPLY_BELOW } from './buttons';
import { digestCard, digestTitle, type DigestRow, type DigestSection } from './digest-card';
import { openDocument } from './review-facts';
import { sentenceCard } from './sentence-card';
import { stepButton } from './step-button';

/**
 * What a digest is drawn from: the reviews that it lists, as they are now. `now` is a UTC time, `link` the address of
 * the register.
 */
interface DigestContext {
  readonly entries: readonly ReviewRecord[];
  readonly directory: Directory;
  readonly clock: Clock;
  readonly now: string;
  readonly link: string;
  readonly say: Say;
}

/** The digest as its person may see it now. The line of what has been done since says so, and has no buttons. */
export function drawDigest(digest: Digest, personId: string, scene: DigestContext): Card {
  const viewer = personIn(scene.directory, personId);
  if (!viewer)
    return sentenceCard({
      sentence: 'You are no longer in the Directory. Ask your regional safeguarding lead if you think you should be.',
      say: scene.say
    });
  return digestCard({
    day: digest.day,
    ...(digest.why ? { why: digest.why } : {}),
    link: scene.link,
    say: scene.say,
    waits: sectionOf(digest.waits, viewer, scene, (line, entry) =>
      dutyRow(line, entry, { viewer, scene, decides: true })
    ),
    late: sectionOf(digest.late, viewer, scene, (line, entry) =>
      dutyRow(line, entry, { viewer, scene, decides: false })
    ),
    stale: sectionOf(digest.stale, viewer, scene, (_line, entry) => staleRow(entry, digest.day)),
    ...(digest.taken ? { taken: sectionOf(digest.taken, viewer, scene, (_line, entry) => takenRow(entry)) } : {})
  });
}

/** What a notification shows before the chat is opened. */
export const digestSummary = ({ day, why, waits, late, stale, taken }: Digest): string => {
  const counts = [
    [taken ?? NONE, 'reviews'],
    [waits, why ? 'to do' : 'waiting for you'],
    [late, 'newly overdue'],
    [stale, 'with no recent activity']
  ] as const;
  const said = counts.flatMap(([{ lines, more }, what]) => {
    const count = lines.length + more;
    return count === 0 ? [] : [`${count} ${what}`];
  });
  return [digestTitle(day, why), said.join(', ')].filter((part) => part !== '').join(why ? '; ' : ': ');
};

/** The lines of reviews that the viewer may see. */
function sectionOf<Line extends ReviewLine>(
  { lines, more }: Part<Line>,
  viewer: Person,
  { entries, now }: DigestContext,
  row: (line: Line, entry: ReviewRecord) => DigestRow
): DigestSection {
  const rows = lines.flatMap((line) => {
    const entry = entries.find(({ review }) => review.reference === line.reference);
    return entry && canSee(entry.review, viewer, ukDay(now)) ? [row(line, entry)] : [];
  });
  return { rows, more };
}

function dutyRow(
  line: DutyLine,
  entry: ReviewRecord,
  {
    viewer,
    scene: { directory, now },
    decides
  }: { readonly viewer: Person; readonly scene: DigestContext; readonly decides: boolean }
): DigestRow {
  const { review, duties } = entry;
  const today = ukDay(now);
  const open = stillOwed(line, duties);
  const label = aboutKind(dutyLabel(line, review), review.kind);
  if (!open)
    return { ...about(entry), what: label, when: outcomeOf(line, entry), late: false, documents: [], steps: [] };
  const late = isLate(open, today);
  const steps = decides
    ? availableSteps({ review, reference: review.reference, actor: viewer, directory, now }).filter((step) =>
        stepsThatDo(open.duty).includes(step)
      )
    : [];
  return {
    ...about(entry),
    what: decides
      ? text`${label}${steps.includes('agree-imr') ? `, version ${lastAnswer(review, 'submit-imr', 'version')}` : ''}`
      : text`${label}, assigned to: ${ROLE_LABELS[open.owner]}`,
    when: `Due by ${weekdayAndDay(open.due)}`,
    late,
    documents: steps.includes('agree-imr') ? openDocument(review) : [],
    steps: steps.map((step) => stepButton(review, step, REPLY_BELOW))
  };
}

/** What became of a duty that is no longer open. */
function outcomeOf({ duty, since }: DutyLine, { review }: ReviewRecord): Text {
  const last = stepsThatDo(duty)
    .flatMap((step) =>
      review.done[step] && ukDay(review.done[step].at) >= since ? [{ step, ...review.done[step] }] : []
    )
    .sort((a, b) => b.seq - a.seq)[0];
  return last
    ? text`${aboutKind(STEPS[last.step].past, review.kind)}: ${last.by.name}, ${longTime(last.at)}`
    : 'No longer to do';
}

function staleRow(entry: ReviewRecord, day: string): DigestRow {
  const { changedAt } = entry.review;
  const moved = ukDay(changedAt) >= day;
  return {
    ...about(entry),
    what: moved ? 'Active again' : 'Nothing recorded',
    when: moved ? `Last event ${longTime(changedAt)}` : `Since ${longDay(changedAt)}`,
    late: false,
    documents: [],
    steps: []
  };
}

const takenRow = (entry: ReviewRecord): DigestRow => ({
  ...about(entry),
  what: statusOf(entry.review),
  when: entry.review.inspector ? `Case inspector: ${entry.review.inspector.name}` : '',
  late: false,
  documents: [],
  steps: []
});

const NONE = { lines: [], more: 0 };

const about = ({ review }: ReviewRecord): Pick<DigestRow, 'reference' | 'authority'> => ({
  reference: review.reference,
  authority: entryOf(review, 'authority')
});
