import { openDuties, type DutyId, type OpenDuty } from '../../src/domain/duties';
import type { Answers } from '../../src/domain/fields';
import type { Person } from '../../src/domain/people/people';
import type { Review } from '../../src/domain/review/review';
import type { StepId } from '../../src/domain/steps';
import {
  advisor,
  appoints,
  author,
  communications,
  director,
  inspector,
  intake,
  notifies,
  recordsImrRequest,
  safeguardingLead,
  submits,
  TODAY,
  weekdays,
  type Act
} from './builders';

/**
 * What people do besides an adult review’s IMR: children’s notifications, the panel, the report, the outcome, and
 * oversight.
 */

/** What a duty that is owed looks like; nothing when it is not. */
export const owed = (review: Review, duty: DutyId): OpenDuty | undefined =>
  openDuties(review, weekdays).find((one) => one.duty === duty);

export const does = (by: Person, step: StepId, given: Answers = {}): Act => ({ by, step, given });

const CHILD_NOTIFICATION: Answers = {
  partnership: 'Bristol Safeguarding Children Board',
  commissioner: 'NHS Bristol',
  authority: 'Bristol, City of',
  notifiedOn: TODAY,
  initiatedOn: '2012-07-30',
  criterion: 'child-injury',
  regulatedService: 'yes',
  service: 'Bristol Royal Hospital for Children',
  locationCodes: 'RA723',
  mentalHealth: 'no'
};

export const notifiesChild = (answers: Answers = {}, by: Person = intake): Act => ({
  ...does(by, 'notify-child', { ...CHILD_NOTIFICATION, ...answers }),
  isConfirmed: true
});
/** A children’s review as far as an IMR that waits for agreement. */
export const childUntilSubmitted: readonly Act[] = [
  notifiesChild({ inspector: inspector.id }),
  recordsImrRequest(),
  appoints(),
  submits()
];
export const acknowledges = (by: Person = intake): Act =>
  does(by, 'acknowledge', {
    acknowledgedOn: TODAY,
    acknowledgedAt: '10:40',
    text: 'Thank you. We have received your notification.'
  });
export const passesTo = (chosen: Person = inspector, by: Person = intake): Act => ({
  ...does(by, 'pass-to-inspector', { inspector: chosen.id }),
  isConfirmed: true
});
export const handsOver = (chosen: Person, by: Person = inspector): Act =>
  does(by, 'hand-over', { inspector: chosen.id, reason: 'Moved to another team' });
export const completes = (answers: Answers, by: Person = inspector): Act => does(by, 'complete-entry', answers);
/** To whatever authority: a lead of another region has confirmed it. */
export const corrects = (answers: Answers, by: Person = safeguardingLead): Act => ({
  ...does(by, 'correct-entry', { reason: 'The partnership wrote again', ...answers }),
  isConfirmed: true
});
export const correctsAuthority = (authority: string, by: Person = safeguardingLead): Act => ({
  ...does(by, 'correct-authority', { authority, reason: 'The wrong one was selected' }),
  isConfirmed: true
});
export const settlesMentalHealth = (mentalHealth: string, by: Person = inspector): Act =>
  does(by, 'record-mental-health', { mentalHealth });
export const confirmsProfile = (by: Person = inspector): Act => does(by, 'confirm-profile', { capturedOn: TODAY });

export const declines = (by: Person = inspector): Act =>
  does(by, 'decline-panel', { invitedOn: TODAY, declinedOn: TODAY });
/** Since before we were notified, which is asked about. */
export const recordsMembership = (by: Person = inspector): Act => ({
  ...does(by, 'record-membership', {
    since: '2012-08-01',
    reason: 'A manager was asked before the notification reached us.'
  }),
  isConfirmed: true
});
export const endsMembership = (by: Person = inspector): Act => does(by, 'end-membership', { leftOn: TODAY });
export const recordsProgress = (by: Person = inspector, heardOn = TODAY): Act =>
  does(by, 'record-progress', { heardOn, source: 'holder', note: 'The panel meets again in September.' });

export const stepsDown = (by: Person = author): Act =>
  does(by, 'step-down', { reason: 'I inspected the service in 2009' });
export const declaresInterest = (by: Person = director): Act =>
  does(by, 'declare-interest', { reason: 'I was on the board of the provider' });

export const recordsEntry = (answers: Answers = {}, by: Person = author): Act =>
  does(by, 'record-chronology', {
    date: '3 May 2011',
    time: '2.30pm',
    source: 'Inspection file',
    event: 'An ambulance was called',
    action: 'Visit brought forward',
    comment: 'In time',
    ...answers
  });
export const strikesEntry = (number = '1', by: Person = author): Act =>
  does(by, 'strike-chronology', { number, reason: 'It concerns another person' });
export const makesWordFile = (version = '0.1', by: Person = author): Act => does(by, 'make-imr-file', { version });

export const asksForDraft = (by: Person = inspector): Act => does(by, 'ask-draft', { askedOn: TODAY });
export const receivesDraft = (commentsDueOn = '', by: Person = inspector, receivedOn = TODAY): Act =>
  does(by, 'receive-draft', { receivedOn, commentsDueOn });
export const addsComments = (answers: Answers = {}, by: Person = inspector): Act =>
  does(by, 'add-comments', {
    page: '12',
    says: 'The service was inspected once.',
    correction: 'It was inspected twice.',
    source: 'Inspection reports of 2010 and 2011',
    ...answers
  });
export const makesCommentsFile = (by: Person = inspector): Act => does(by, 'make-comments-file', {});
export const sendsComments = (by: Person = inspector, accurate = 'yes'): Act =>
  does(by, 'send-comments', { sentOn: TODAY, accurate });
export const finalises = (withoutComment = '', by: Person = inspector): Act =>
  does(by, 'finalise-report', { finalOn: TODAY, withoutComment });
export const untilFinal = [notifies(), receivesDraft(), sendsComments(), finalises()];

export const plansPublication = (plannedOn = '', by: Person = inspector): Act =>
  does(by, 'plan-publication', { extent: 'whole', plannedOn });
export const rulesOutPublication = (by: Person = inspector): Act =>
  does(by, 'rule-out-publication', { reason: 'The family could be recognised' });
export const arrangesPublication = (plannedOn = '2012-09-03', by: Person = communications): Act =>
  does(by, 'arrange-publication', {
    authorityAgreedOn: TODAY,
    partnershipAgreedOn: TODAY,
    plannedOn,
    arrangements: 'Statements go out at noon.'
  });
/** Sooner than it was planned, if it was. */
export const recordsPublished = (by: Person = communications): Act => ({
  ...does(by, 'record-published', { publishedOn: TODAY }),
  isConfirmed: true
});

export const recordsOutcome = (actionPlan = 'none', by: Person = inspector): Act =>
  does(by, 'record-outcome', { completedOn: TODAY, lessons: 'Agencies share what they hear sooner.', actionPlan });
export const recordsEvaluation = (grade = 'good', by: Person = intake): Act =>
  does(by, 'record-evaluation', { grade, letterOn: TODAY });
export const rulesOutEvaluation = (by: Person = intake): Act =>
  does(by, 'rule-out-evaluation', { basis: 'The letter of the inspectorate' });
export const recordsPaperwork = (by: Person = intake): Act =>
  does(by, 'record-paperwork', { receivedOn: TODAY, papers: 'Overview report and five IMRs' });
export const entersAction = (answers: Answers = {}, by: Person = inspector): Act => ({
  ...does(by, 'add-actions', {
    organisation: 'Castlebeck',
    regulated: 'yes',
    action: 'Review every placement.',
    due: '2012-10-01',
    ...answers
  }),
  isConfirmed: true
});
export const updatesAction = (item = 'A1', state = 'done', by: Person = inspector): Act =>
  does(by, 'update-action', { item, state, evidence: 'Seen on a visit on 6 August.' });
export const recordsUse = (by: Person = inspector): Act =>
  does(by, 'record-use', { usedIn: 'The plan of the next inspection', use: 'What was learned of restraint.' });

export const filesPaper = (kindOfPaper = 'draft-report', by: Person = inspector): Act =>
  does(by, 'file-paper', { kindOfPaper, paper: 'Draft report.pdf' });

export const nudges = (duty: string, by: Person = safeguardingLead): Act => does(by, 'nudge', { duty });
export const waives = (duty: string, by: Person = safeguardingLead): Act =>
  does(by, 'waive-duty', { duty, reason: 'The partnership has said that there is none.' });
export const ratesRisk = (level = 'amber', by: Person = safeguardingLead): Act =>
  does(by, 'set-risk', { level, rationale: 'The service has a new manager.' });
export const closes = (ending = 'not-held', answers: Answers = {}, by: Person = safeguardingLead): Act =>
  does(by, 'close', { ending, reason: 'The partnership has told us so.', ...answers });
export const reopens = (by: Person = safeguardingLead): Act =>
  does(by, 'reopen', { reason: 'The partnership has taken it up again.' });

export const holdsLegally = (hold: 'yes' | 'no' = 'yes', by: Person = advisor): Act =>
  does(by, 'legal-hold', { hold, reason: 'A public inquiry has asked for it.' });

/** A row of the old register, of an adult review about which it says no more than where it is. */
export const takesOver = (answers: Answers = {}, by: Person = safeguardingLead): Act =>
  does(by, 'take-over-adult', { authority: 'South Gloucestershire', source: 'Sheet “2011”, row 14', ...answers });
export const takesOverChild = (answers: Answers = {}, by: Person = safeguardingLead): Act =>
  does(by, 'take-over-child', { authority: 'South Gloucestershire', source: 'Sheet “Children”, row 3', ...answers });
export const undoesTakeOver = (by: Person = safeguardingLead): Act =>
  does(by, 'undo-take-over', { reason: 'It was in the register already.' });

/** What was recorded, by its step and number, was a mistake. */
export const withdraws = (of: string, by: Person = inspector): Act => ({
  ...does(by, 'withdraw', { of, why: 'It belongs to another review.' }),
  ...(of.startsWith('notify-') ? { isConfirmed: true } : {})
});
export const correctsAnswer = (of: string, answers: Answers, by: Person = inspector): Act =>
  does(by, 'correct-step', { of, why: 'A slip of the keyboard.', ...answers });
