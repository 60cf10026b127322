import { ACTION_STATE_LABELS, isActionOpen, type Action } from '../../src/domain/review/actions';
import { longDay } from '../../src/domain/dates';
import { DUTIES, dutyKey, dutyLabel, undatedDuties, type Owed } from '../../src/domain/duties';
import type { Choice, Field } from '../../src/domain/fields';
import type { Review } from '../../src/domain/review/review';
import { STEPS } from '../../src/domain/steps';
import { joined, text, uncapitalised, type Say, type Text } from '../../src/domain/text';
import { ROLE_LABELS } from '../../src/domain/words';
import { fieldsOn, type Offer, type Offers } from '../cards/form-fields';
import { shortened } from '../cards/size';
import type { About } from './form-about';
import { peopleOffered } from './people-offered';

const LONGEST_TITLE = 110;

/** What can be chosen on the form of a step, where it depends on the review or the Directory. */
export const offersFor = (about: About): Offers =>
  Object.fromEntries(
    fieldsOn(about.step, about.review?.reference).flatMap((field) => {
      const offer = offerFor(field, about);
      return offer ? [[field.id, offer]] : [];
    })
  );

/** Why the form cannot be filled in at all: there is nothing to choose for an answer that it needs. */
export const nothingToChoose = ({ step, review }: Pick<About, 'step' | 'review'>, offers: Offers): Text | undefined =>
  fieldsOn(step, review?.reference).flatMap(({ id, missing }) =>
    missing && offers[id]?.choices.length === 0 ? [offers[id].none] : []
  )[0];

function offerFor({ id, type }: Field, about: About): Offer | undefined {
  switch (type) {
    case 'person':
      return peopleOffered(id, about);
    case 'duty':
      return dutiesOffered(about);
    case 'action':
      return actionsOffered(about.review?.actions ?? []);
    default:
      return undefined;
  }
}

function dutiesOffered({ step, review, say }: About): Offer {
  const owed = review ? undatedDuties(review) : [];
  // Some duties are never waived; anyone can be reminded of any.
  const kept = owed.filter(({ duty }) => DUTIES[duty].neverWaived && STEPS[step].guards.includes('duty-can-be-waived'));
  const labels = [...new Set(kept.map(({ duty }) => `“${say(DUTIES[duty].label)}”`))];
  return {
    choices: review ? owed.filter((one) => !kept.includes(one)).map((one) => dutyChoice(one, review, say)) : [],
    none:
      labels.length > 0
        ? `${labels.join(' and ')} cannot be waived, and there are no other open tasks on this review.`
        : 'There are no open tasks on this review.',
    leftOut: labels.length > 0 ? [`Not offered: ${labels.join(' and ')}. These cannot be waived.`] : []
  };
}

const dutyChoice = (owed: Owed, review: Review, say: Say): Choice => ({
  value: dutyKey(owed),
  title: text`${shortened(say(dutyLabel(owed, review)), LONGEST_TITLE)} (${ROLE_LABELS[owed.owner]})`
});

/** The open ones first: they are what there is news of. */
function actionsOffered(actions: readonly Action[]): Offer {
  const choices = [...actions.filter(isActionOpen), ...actions.filter((action) => !isActionOpen(action))].map(
    (action) => ({ value: action.id, title: titleOf(action) })
  );
  return { choices, none: 'No actions are recorded on this review yet. Record the actions of its plan first.' };
}

function titleOf({ id, organisation, action, due, state }: Action): Text {
  const status = [uncapitalised(ACTION_STATE_LABELS[state]), ...(due ? [`due by ${longDay(due)}`] : [])];
  return text`${shortened(`${id}, ${organisation}: ${action}`, LONGEST_TITLE)} (${joined(status, ', ')})`;
}
