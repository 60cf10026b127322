import { form, type AnswersTo, type Choice, type Field, type Form } from '../../fields';
import { POST_TITLES } from './post-titles';
import { POSTS } from '../../words';
import { PLACES } from './posts';

/** What can be done to the Directory. */
export const DIRECTORY_ACTIONS = ['enter', 'cover', 'end'] as const;
export type DirectoryAction = (typeof DIRECTORY_ACTIONS)[number];

export const DIRECTORY_ACTION_LABELS: Readonly<Record<DirectoryAction, string>> = {
  enter: 'Add a person',
  cover: 'Add cover',
  end: 'End a post'
};

export const postChoices: readonly Choice[] = POSTS.map((post) => ({ value: post, title: POST_TITLES[post] ?? post }));
export const placeChoices: readonly Choice[] = PLACES.map((place) => ({
  value: place,
  title: place === 'England' ? 'All of England' : place
}));

/** Asked where Teams does not look through the organisation: the service finds the person. */
export const OTHER_PERSON: Field<'otherPerson'> = {
  id: 'otherPerson',
  type: 'line',
  label: 'Or the name or work email address of someone else',
  hint: 'Only for someone who is not in the list. Where several people have that name, you are asked which.'
};

/** A person by their id in Microsoft Entra, which a list or the people picker gives. */
const WHO = form([
  { id: 'person', type: 'person', label: 'Person', missing: 'Select the person.' },
  {
    id: 'name',
    type: 'line',
    label: 'Name',
    hint: 'Only for someone who is not yet in the Directory. Leave empty to take the name they sign in with.',
    maxLength: 100
  },
  { id: 'email', type: 'email', label: 'Work email address', hint: 'Leave empty if you do not know it.' }
]);

export const DIRECTORY_FIELDS = {
  enter: form([
    { id: 'post', type: 'choice', label: 'Post', choices: postChoices, missing: 'Select the post.' },
    { id: 'place', type: 'choice', label: 'Region', choices: placeChoices, missing: 'Select the region.' },
    ...WHO,
    { id: 'from', type: 'date', label: 'First day', missing: 'Enter the first day of the post.' },
    { id: 'until', type: 'date', label: 'Last day', hint: 'Leave empty if it is not yet known.' },
    {
      id: 'inspects',
      type: 'location-codes',
      label: 'Location codes of the services that they inspect',
      hint: 'For inspectors and managers. They are informed of children’s reviews of these services, and do not write IMRs about them.'
    }
  ]),
  cover: form([
    { id: 'away', type: 'person', label: 'Who is away', missing: 'Select who is away.' },
    ...WHO.map((field) =>
      field.id === 'person'
        ? { ...field, label: 'Who is covering for them', missing: 'Select who is covering for them.' }
        : field
    ),
    { id: 'from', type: 'date', label: 'First day', missing: 'Enter the first day of the absence.' },
    {
      id: 'until',
      type: 'date',
      label: 'Last day',
      missing: 'Enter the last day of the absence. You can change it later.'
    }
  ]),
  end: form([
    { id: 'row', type: 'line', label: 'Post', missing: 'Select the post that ends.' },
    { id: 'until', type: 'date', label: 'Last day', missing: 'Enter the last day of the post.' }
  ])
} satisfies Readonly<Record<DirectoryAction, Form>>;

/** The answers to the form of a change. */
export type DirectoryAnswers<A extends DirectoryAction> = AnswersTo<(typeof DIRECTORY_FIELDS)[A]>;
