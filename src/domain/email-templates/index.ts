import type { Person } from '../people/people';
import type { Review } from '../review/review';
import type { StepId } from '../steps';
import { named, signature, type Email, type EmailTemplate } from './email-template';
import { ENTRY_EMAILS } from './entry';
import { PARTNERSHIP_EMAILS } from './partnership';
import { PUBLICATION_EMAILS } from './publication';
import { RECIPIENTS } from './recipients';
import { aboutKind, joined, term, text } from '../text';

const rows = { ...ENTRY_EMAILS, ...PARTNERSHIP_EMAILS, ...PUBLICATION_EMAILS } satisfies Record<string, EmailTemplate>;

export type EmailTemplateId = keyof typeof rows;
export const EMAIL_TEMPLATES: Readonly<Record<EmailTemplateId, EmailTemplate>> = rows;
export const EMAIL_TEMPLATE_IDS = Object.keys(rows) as readonly EmailTemplateId[];

/** An email in the person’s own name and post, for them to send. `today` is YYYY-MM-DD. */
export function emailFor(id: EmailTemplateId, review: Review, person: Person, today: string): Email {
  const { subject, says, rule } = EMAIL_TEMPLATES[id];
  const body = joined(['Dear colleague,', ...says(review), 'With thanks', signature(person, review, today)], '\n\n');
  return {
    subject: aboutKind(subject(text`${term.review} ${named(review)}`), review.kind),
    body: aboutKind(body, review.kind),
    rule
  };
}

/** Whether the service can send it, where a site allows that: its recipient writes to us about reviews. */
export const answersMail = (id: EmailTemplateId): boolean => RECIPIENTS[EMAIL_TEMPLATES[id].to].writesToUs;

/** The templates that fit a review now, for a person to whom these steps are available. */
export const emailTemplatesFor = (review: Review, open: readonly StepId[], today: string): readonly EmailTemplateId[] =>
  EMAIL_TEMPLATE_IDS.filter(
    (id) => open.includes(EMAIL_TEMPLATES[id].before) && EMAIL_TEMPLATES[id].fits(review, today)
  );
