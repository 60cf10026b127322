import type { Refusal } from '../../src/domain/review/refusal';
import {
  DIRECTORY_FIELDS,
  DIRECTORY_ACTION_LABELS,
  OTHER_PERSON,
  type DirectoryAction
} from '../../src/domain/people/directory/forms';
import type { Place } from '../../src/domain/people/directory/posts';
import type { Choice, Field, Answers } from '../../src/domain/fields';
import type { Say, Text } from '../../src/domain/text';
import { buttonList, press } from './buttons';
import { card, type Card, type Element } from './card';
import { placeName } from './directory-card';
import { box, exact, run, title, words } from './elements';
import { refusedForm, STARRED } from './form-card';
import type { Offers } from './form-fields';
import { fittedForm, type Fitted } from './form-fit';
import { question } from './form-question';

export interface DirectoryFormView {
  readonly action: DirectoryAction;
  /** The place whose card the form came from, and goes back to. */
  readonly at: Place;
  readonly given: Answers;
  /** The posts and places that the person may choose from. */
  readonly choices: Readonly<Record<'post' | 'place', readonly Choice[]>>;
  /** The people and the rows that can be chosen, by field. */
  readonly offers: Offers;
  /** Teams finds everyone in the organisation; elsewhere the service finds them by a name or an email address. */
  readonly peoplePicker: boolean;
  readonly refusal?: Refusal;
  readonly banner?: Text;
  readonly say: Say;
}

/** The questions of one change of the Directory, with what was typed before, and after a refusal why and where. */
export function directoryFormCard(view: DirectoryFormView): Card {
  const fields = fieldsIn(view);
  return fittedForm({ fields, given: view.given, offers: view.offers, say: view.say }, (fitted) =>
    draw(view, fields, fitted)
  );
}

const fieldsIn = ({ action, choices, peoplePicker }: DirectoryFormView): readonly Field[] =>
  DIRECTORY_FIELDS[action].flatMap((field): readonly Field[] => {
    if (field.id === 'post' || field.id === 'place') return [{ ...field, choices: choices[field.id] }];
    // A row is named by a key that nobody types: it is chosen from a list, as a person is.
    if (field.id === 'row') return [{ ...field, type: 'person' }];
    return field.id === 'person' && !peoplePicker ? [field, OTHER_PERSON] : [field];
  });

function draw(
  { action, at, refusal, banner, peoplePicker, say }: DirectoryFormView,
  fields: readonly Field[],
  fitted: Fitted
): Card {
  const label = DIRECTORY_ACTION_LABELS[action];
  return card(
    `${label}, ${placeName(at)}`,
    [
      ...(banner ? [box('emphasis', [exact([run(banner)])])] : []),
      title(label),
      exact([run(`Directory, ${placeName(at)}`, { isSubtle: true })], { spacing: 'None' }),
      ...(refusal ? [refusedForm(refusal, fields)] : []),
      words(STARRED, { isSubtle: true, size: 'Small', spacing: 'Small' }),
      ...fields.flatMap((field) => {
        const [input, ...rest] = question(field, { ...fitted, ...(refusal ? { refusal } : {}) });
        if (!input) return rest;
        return [peoplePicker && field.id === 'person' ? searchingEveryone(input) : input, ...rest];
      }),
      ...buttonList([
        press({ title: label, verb: 'keep-directory', data: { action, at } }),
        press({ title: 'Cancel', verb: 'directory', data: { at }, leavesForm: true })
      ])
    ],
    say
  );
}

/** Teams looks through the whole organisation, and answers with the object id in Microsoft Entra. */
const searchingEveryone = (input: Element): Element =>
  input.type === 'Input.ChoiceSet'
    ? { ...input, 'choices.data': { type: 'Data.Query', dataset: 'graph.microsoft.com/users' } }
    : input;
