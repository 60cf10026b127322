import type { Person } from '../people/people';
import type { Review } from '../review/review';
import type { StepId } from '../steps';
import { named, signature, type ReadyText, type Text } from './email-template';
import { ENTRY_TEXTS } from './entry';
import { PARTNERSHIP_TEXTS } from './partnership';
import { PUBLICATION_TEXTS } from './publication';

const rows = { ...ENTRY_TEXTS, ...PARTNERSHIP_TEXTS, ...PUBLICATION_TEXTS } satisfies Record<string, Text>;

export type TextId = keyof typeof rows;
export const TEXTS: Readonly<Record<TextId, Text>> = rows;
export const TEXT_IDS = Object.keys(rows) as readonly TextId[];

/** A text in the person’s own name and post, for them to send. Pure; `today` is YYYY-MM-DD. */
export function textFor(id: TextId, review: Review, person: Person, today: string): ReadyText {
  const { about, says, rule } = TEXTS[id];
  return {
    subject: `Serious case review ${named(review)}: ${about}`,
    body: ['Dear colleague,', ...says(review), 'With thanks', signature(person, review, today)].join('\n\n'),
    rule
  };
}

/** The texts that fit a review as it stands, for somebody to whom these steps are open. */
export const textsFor = (review: Review, open: readonly StepId[], today: string): readonly TextId[] =>
  TEXT_IDS.filter((id) => open.includes(TEXTS[id].before) && TEXTS[id].fits(review, today));
