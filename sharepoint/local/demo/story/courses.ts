import type { Diary } from './diary';
import { writeFollowUpCourse } from './follow-up-course';
import { writeImrCourse } from './imr-course';
import { writeReportCourse } from './report-course';
import sentences from './sentences.json';
import { addWorkingDays, workingDayAt } from './working-days';

const later = (a: string, b: string): string => (a > b ? a : b);

/** How often each happens. */
const LATE_ENTRY = 0.12;
const WITHOUT_CODE = 0.22;
const INVITED = 0.3;
const IMR = { adult: 0.6, child: 0.35 };
const NOT_HELD = 0.05;

/** Writes down the course of a review that was held, from its notification. */
export function writeCourse(diary: Diary): void {
  const { chance, subject } = diary;
  const isAdult = subject.kind === 'adult';
  const recorded = chance.happens(LATE_ENTRY)
    ? addWorkingDays(subject.notifiedOn, chance.between(7, 14))
    : addWorkingDays(subject.notifiedOn, chance.between(0, 1));
  const begun = recorded < diary.last ? recorded : diary.last;
  const hasCode = !chance.happens(WITHOUT_CODE);
  const mentalHealth = chance.oneOf(['no', 'no', 'yes', 'unknown']);
  const criteria = isAdult
    ? ['death', 'serious-harm', 'institution', 'local', 'unknown']
    : ['child-death', 'child-injury'];
  const criterion = chance.oneOf(criteria);
  diary.write(begun, isAdult ? 'inspector' : 'intake', isAdult ? 'notify-adult' : 'notify-child', {
    partnership: `${subject.authority} Safeguarding ${isAdult ? 'Adults' : 'Children'} Board`,
    ...(isAdult ? {} : { commissioner: `NHS ${subject.authority} (example)` }),
    authority: subject.authority,
    notifiedOn: subject.notifiedOn,
    criterion,
    regulatedService: 'yes',
    service: subject.service,
    ...(hasCode ? { locationCodes: subject.code } : {}),
    mentalHealth,
    partnershipReference: `Example: ${subject.id}`
  });
  if (!isAdult) writeIntake(diary, begun);
  const entered = isAdult ? begun : addWorkingDays(begun, 1);
  if (chance.happens(NOT_HELD)) {
    const found = diary.after(entered, 15);
    diary.write(found, 'lead', 'close', { ending: 'not-held', reason: sentences.notHeld });
    return;
  }
  writeEntry(diary, entered, { hasCode, mentalHealth, criterion });
  const rated = writeRatings(diary, entered);
  const provided = chance.happens(IMR[subject.kind]) ? writeImrCourse(diary, entered) : entered;
  const least = addWorkingDays(entered, isAdult ? chance.between(60, 115) : chance.between(45, 90));
  // The partnership writes its report from the IMRs.
  const draftOn = later(least, addWorkingDays(provided, 15));
  const { final, published } = writeReportCourse(diary, entered, draftOn);
  const received = isAdult ? writeOutcome(diary, later(final, published)) : writeOfsted(diary, final, published);
  writeFollowUpCourse(diary, later(received, rated));
}

/** What the intake team does with a notification in the mailbox. */
function writeIntake(diary: Diary, begun: string): void {
  diary.write(begun, 'intake', 'acknowledge', {
    acknowledgedOn: begun,
    acknowledgedAt: '16:30',
    text: sentences.acknowledgement
  });
  diary.write(addWorkingDays(begun, 1), 'intake', 'pass-to-inspector', { inspector: diary.inspector.id });
}

/** What completes the register entry. */
function writeEntry(
  diary: Diary,
  entered: string,
  o: { readonly hasCode: boolean; readonly mentalHealth: string; readonly criterion: string }
): void {
  const { chance, subject } = diary;
  let coded = entered;
  if (!o.hasCode) {
    coded = diary.after(entered, 4);
    diary.write(coded, 'inspector', 'record-location', { service: subject.service, locationCodes: subject.code });
  }
  const captured = diary.after(coded, 3);
  diary.write(captured, 'inspector', 'confirm-profile', { capturedOn: captured });
  if (o.mentalHealth === 'unknown')
    diary.write(diary.after(entered, 3), 'inspector', 'record-mental-health', {
      mentalHealth: chance.oneOf(['yes', 'no', 'no']),
      basis: 'Example: asked the mental health operations manager'
    });
  if (o.criterion === 'unknown')
    diary.write(diary.after(entered, 4), 'inspector', 'complete-entry', {
      criterion: chance.oneOf(['death', 'serious-harm', 'institution'])
    });
  if (chance.happens(INVITED)) {
    const invitedOn = diary.after(entered, 8);
    diary.write(addWorkingDays(invitedOn, 1), 'inspector', 'decline-panel', {
      invitedOn,
      declinedOn: addWorkingDays(invitedOn, 1)
    });
  }
}

/** Ratings that rise and fall: the first within days, then as the review goes on. Gives the day of the last. */
function writeRatings(diary: Diary, entered: string): string {
  const { chance } = diary;
  const levels = chance.oneOf([
    ['amber', 'red', 'amber', 'green'],
    ['red', 'amber', 'green'],
    ['amber', 'green'],
    ['green', 'amber'],
    ['amber', 'amber', 'red'],
    ['green']
  ] as const);
  let day = diary.after(entered, 6);
  for (const [index, level] of levels.entries()) {
    if (index > 0) day = addWorkingDays(day, chance.between(35, 80));
    diary.write(day, 'lead', 'set-risk', { level, rationale: chance.oneOf(sentences[level]) });
  }
  return day;
}

/** The outcome of an adult review, which comes with its action plan. Gives its day. */
function writeOutcome(diary: Diary, completed: string): string {
  const day = diary.after(completed, 14);
  diary.write(day, 'inspector', 'record-outcome', {
    completedOn: completed,
    lessons: diary.chance.oneOf(sentences.lessons),
    actionPlan: 'yes'
  });
  return day;
}

/** What Ofsted makes of a child’s review, and the day of its paperwork. */
function writeOfsted(diary: Diary, final: string, published: string): string {
  const letter = later(diary.after(final, 35), workingDayAt(published));
  const grade = diary.chance.oneOf(['good', 'adequate', 'good', 'outstanding', 'inadequate']);
  diary.write(letter, 'intake', 'record-evaluation', { grade, letterOn: letter });
  const received = diary.after(letter, 12);
  diary.write(received, 'intake', 'record-paperwork', {
    receivedOn: received,
    papers: 'Example: overview report, IMRs and action plan',
    filedAt: ''
  });
  return received;
}
