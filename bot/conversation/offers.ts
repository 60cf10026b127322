import { ACTION_STATE_LABELS, isActionOpen, type Action } from '../../src/domain/review/actions';
import { longDay } from '../../src/domain/dates';
import { DUTIES, dutyKey, dutyLabel, owedDuties, type Owed } from '../../src/domain/duties';
import type { Choice, Field } from '../../src/domain/fields';
import type { Review } from '../../src/domain/review/review';
import { STEPS } from '../../src/domain/steps';
import { ROLE_LABELS } from '../../src/domain/words';
import { fieldsOn, type Offer, type Offers } from '../cards/form-fields';
import { shortened } from '../cards/size';
import type { About } from './form-about';
import { peopleOffered } from './people-offered';

const LONGEST_TITLE = 110;

/** What can be chosen on the form of a step, where its questions do not say themselves. */
export const offersFor = (about: About): Offers =>
  Object.fromEntries(
    fieldsOn(about.step, about.review?.reference).flatMap((field) => {
      const offer = offerFor(field, about);
      return offer ? [[field.id, offer]] : [];
    })
  );

/** Why the form cannot be filled in at all: an answer that it needs has nothing to be chosen from. */
export const nothingToChoose = ({ step, review }: Pick<About, 'step' | 'review'>, offers: Offers): string | undefined =>
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

function dutiesOffered({ step, review }: About): Offer {
  const owed = review ? owedDuties(review) : [];
  // Some duties are never waived; they can all be asked for.
  const kept = owed.filter(({ duty }) => DUTIES[duty].neverWaived && STEPS[step].guards.includes('duty-can-be-waived'));
  const labels = [...new Set(kept.map(({ duty }) => `“${DUTIES[duty].label}”`))];
  return {
    choices: review ? owed.filter((one) => !kept.includes(one)).map((one) => dutyChoice(one, review)) : [],
    none:
      labels.length > 0
        ? `${labels.join(' and ')} cannot be waived, and nothing else is owed on this review.`
        : 'Nothing is owed on this review at present.',
    leftOut: labels.length > 0 ? [`Not offered: ${labels.join(' and ')}. What must never happen is not waived.`] : []
  };
}

const dutyChoice = (owed: Owed, review: Review): Choice => ({
  value: dutyKey(owed),
  title: `${shortened(dutyLabel(owed, review), LONGEST_TITLE)} (${ROLE_LABELS[owed.owner]})`
});

/** The open ones first: they are what there is news of. */
function actionsOffered(actions: readonly Action[]): Offer {
  const choices = [...actions.filter(isActionOpen), ...actions.filter((action) => !isActionOpen(action))].map(
    (action) => ({ value: action.id, title: titleOf(action) })
  );
  return { choices, none: 'No action is recorded on this review yet. Enter the actions of its plan first.' };
}

function titleOf({ id, organisation, action, due, state }: Action): string {
  const stands = [ACTION_STATE_LABELS[state].toLowerCase(), ...(due ? [`due ${longDay(due)}`] : [])].join(', ');
  return `${shortened(`${id}, ${organisation}: ${action}`, LONGEST_TITLE)} (${stands})`;
}
