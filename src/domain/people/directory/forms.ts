import { form, type AnswersTo, type Choice, type Form } from '../../fields';
import { POST_TITLES } from './post-titles';
import { POSTS } from '../../words';
import { PLACES } from './posts';

/** What can be done to the Directory. */
export const DIRECTORY_ACTIONS = ['enter', 'cover', 'end'] as const;
export type DirectoryAction = (typeof DIRECTORY_ACTIONS)[number];

export const DIRECTORY_ACTION_LABELS: Readonly<Record<DirectoryAction, string>> = {
  enter: 'Enter somebody',
  cover: 'Enter cover',
  end: 'End a post'
};

export const postChoices: readonly Choice[] = POSTS.map((post) => ({ value: post, title: POST_TITLES[post] ?? post }));
export const placeChoices: readonly Choice[] = PLACES.map((place) => ({
  value: place,
  title: place === 'England' ? 'All of England' : place
}));

/** Who is entered: somebody of the Directory, or somebody new by their id in Microsoft Entra. */
const WHO = form([
  { id: 'person', type: 'person', label: 'Who', missing: 'Choose who it is.' },
  {
    id: 'name',
    type: 'line',
    label: 'Their name',
    hint: 'Only for somebody who is not in the Directory yet.',
    maxLength: 100
  },
  { id: 'email', type: 'line', label: 'Their address at work', hint: 'May stay empty.', maxLength: 100 }
]);

export const DIRECTORY_FIELDS = {
  enter: form([
    { id: 'post', type: 'choice', label: 'Post', choices: postChoices, missing: 'Choose the post.' },
    {
      id: 'place',
      type: 'choice',
      label: 'Region',
      choices: placeChoices,
      missing: 'Choose the region that the post is for.'
    },
    ...WHO,
    { id: 'from', type: 'date', label: 'First day', missing: 'Give the first day of the post.' },
    { id: 'until', type: 'date', label: 'Last day', hint: 'Empty when no end is known.' },
    {
      id: 'inspects',
      type: 'location-codes',
      label: 'Location codes of the services that they inspect',
      hint: 'For inspectors and managers: they are told of children’s reviews of these services, and do not write an IMR about them.'
    }
  ]),
  cover: form([
    { id: 'away', type: 'person', label: 'Who is away', missing: 'Choose who is away.' },
    ...WHO.map((field) =>
      field.id === 'person' ? { ...field, label: 'Who covers for them', missing: 'Choose who covers for them.' } : field
    ),
    { id: 'from', type: 'date', label: 'First day', missing: 'Give the first day of the absence.' },
    {
      id: 'until',
      type: 'date',
      label: 'Last day',
      missing: 'Give the last day of the absence: it can be changed later.'
    }
  ]),
  end: form([
    { id: 'row', type: 'line', label: 'Which post', missing: 'Choose the post that ends.' },
    { id: 'until', type: 'date', label: 'Last day', missing: 'Give the last day of the post.' }
  ])
} satisfies Readonly<Record<DirectoryAction, Form>>;

/** The answers to the form of a change. */
export type DirectoryAnswers<A extends DirectoryAction> = AnswersTo<(typeof DIRECTORY_FIELDS)[A]>;
