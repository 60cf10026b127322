import { DUTIES } from '../../src/domain/duties';
import { ROLE_LABELS } from '../../src/domain/words';
import type { StepId } from '../../src/domain/steps';
import { WINTERBOURNE_VIEW } from '../journeys/winterbourne-view';
import { daysAgo } from '../support/days';
import type { Guest, Party } from './party';
import { pictureOf } from './pictures';
import { questionsOf } from './questions';
import { openStep, takeStep } from './take-step';
import { labelOf, pastOf, taskLabel } from './words';

/** The last parts of an adult review’s tour: from the IMR that was provided to the closing (step 7 of the README’s). */

type Walk = (party: Party, reference: string) => Promise<void>;

const TODAY = daysAgo(0);
const PLANNED = daysAgo(-5);
const PROFILE = taskLabel('confirm-profile');
const CLOSE = labelOf('close');
const TOLD = 'Who has been informed';

/** Takes a step in a person’s chat. */
const on = async (
  { chatOf }: Party,
  who: Guest,
  reference: string,
  step: StepId,
  typed: Readonly<Record<string, string>>
): Promise<void> => void (await takeStep(await chatOf(who), reference, step, typed));

export const chaseWhatIsMissing: Walk = async (party, reference) => {
  const { chatOf, people } = party;
  const [lead, inspector] = [await chatOf('lead'), await chatOf('inspector')];
  await lead.say('gaps');
  const gaps = await lead.card('Gaps in the register', reference, 'Missing: ');
  await pictureOf(gaps, '10-gaps');
  // The profile is overdue, too: both tasks are due from the day that we were notified.
  await gaps
    .getByRole('button', { name: `Remind ${people.inspector.name} (` })
    .first()
    .press('Enter');
  await lead.card('Gaps in the register', `Reminder sent to ${people.inspector.name}: one message with `);
  await inspector.card(`Reminder from ${people.lead.name}: your tasks`, reference, taskLabel('settle-mental-health'));
  await takeStep(inspector, reference, 'record-mental-health', {
    mentalHealth: 'yes',
    basis: 'Their manager said so.'
  });
  await inspector.press(await inspector.card(reference, pastOf('record-mental-health')), 'More');
  await inspector.card(reference, 'mental health operations manager: ', 'waiting until they open their chat');
};

export const bringTheReport: Walk = async (party, reference) => {
  const inspector = await party.chatOf('inspector');
  await inspector.say('what next');
  const next = await inspector.card('What you need to do next', taskLabel('ask-draft'));
  await pictureOf(next, '9-what-next');
  await on(party, 'inspector', reference, 'ask-draft', { askedOn: TODAY });
  await on(party, 'inspector', reference, 'record-progress', {
    heardOn: TODAY,
    source: 'holder',
    note: 'The panel has met for the last time.'
  });
  await on(party, 'inspector', reference, 'receive-draft', {
    receivedOn: TODAY,
    commentsDueOn: daysAgo(-9),
    draftVersion: '2'
  });
  await on(party, 'inspector', reference, 'send-comments', {
    sentOn: TODAY,
    accurate: 'corrected',
    summary: 'Two dates of our visits.'
  });
  await on(party, 'inspector', reference, 'finalise-report', { finalOn: TODAY });
};

export const publishIt: Walk = async (party, reference) => {
  await on(party, 'inspector', reference, 'plan-publication', { extent: 'whole', plannedOn: PLANNED });
  const communications = await party.chatOf('communications');
  await communications.card(reference, 'The report will be published');
  await on(party, 'communications', reference, 'arrange-publication', {
    authorityAgreedOn: TODAY,
    partnershipAgreedOn: TODAY,
    plannedOn: PLANNED,
    arrangements: 'One statement, on the same morning.'
  });
  await on(party, 'communications', reference, 'record-published', {
    publishedOn: TODAY,
    link: 'https://partnership.example.org/report'
  });
};

export const recordWhatCameOfIt: Walk = async (party, reference) => {
  await on(party, 'inspector', reference, 'record-outcome', {
    completedOn: TODAY,
    lessons: 'Agencies share what they hear of a service at once.',
    actionPlan: 'yes'
  });
  const plan = `Example Care Ltd\tReview how visitors raise concerns.\t${daysAgo(-30)}\tyes\t${WINTERBOURNE_VIEW.locationCodes}`;
  await on(party, 'inspector', reference, 'add-actions', { rows: plan });
};

/** Not before every task is completed or waived. */
export const closeIt: Walk = async (party, reference) => {
  const { chatOf, people } = party;
  const [lead, inspector] = [await chatOf('lead'), await chatOf('inspector')];
  await lead.say(reference);
  await takeStep(
    lead,
    reference,
    'close',
    { ending: 'completed', reason: 'The report is out and the action is done.' },
    `Still to do: ${PROFILE}. Complete or waive each task`
  );
  await takeStep(lead, reference, 'waive-duty', {
    duty: `${PROFILE} (${ROLE_LABELS[DUTIES['confirm-profile'].owner]})`,
    reason: 'The service has closed, and has no profile any more.'
  });
  const form = await lead.form(CLOSE);
  await lead.press(form, CLOSE);
  await lead.card(CLOSE, '1 action of organisations that we regulate is still open.');
  const followUp = labelOf('update-action');
  const news = await openStep(inspector, reference, 'update-action');
  // A task’s own button has chosen the action already; the button among the other steps has not.
  await news.getByRole('radio', { name: /^A1, / }).check();
  await inspector.fill(
    news,
    questionsOf('update-action', { state: 'done', evidence: 'The new procedure was seen on a visit.' })
  );
  await inspector.press(news, followUp);
  await inspector.formGone(followUp);
  await lead.press(form, CLOSE);
  await lead.formGone(CLOSE);
  await inspector.card(reference, 'The review has been closed');
  const closed = await lead.card(reference, pastOf('close'));
  if (!(await closed.innerText()).includes(TOLD)) await lead.press(closed, 'More');
  await pictureOf(
    await lead.card(reference, pastOf('close'), `${people.inspector.name}, ${ROLE_LABELS['case-inspector']}: `),
    '11-closed',
    { upTo: 640 }
  );
};
