import { openDuties } from '../../../src/domain/duties';
import type { Answers } from '../../../src/domain/fields';
import type { Person } from '../../../src/domain/people/people';
import { evolve } from '../../../src/domain/review/evolve';
import type { Review, ReviewEvent } from '../../../src/domain/review/review';
import { STEPS, type StepId } from '../../../src/domain/steps';
import type { Kind } from '../../../src/domain/words';
import { weekdays } from '../../domain/builders';
import type { ReviewWithDuties } from '../../../src/domain/review/review-with-duties';

/** A region for tests: its people, and reviews brought as far as a test needs. The clock stands still. */
export const NOW = '2026-11-23T14:32:00.000Z';
export const TODAY = '2026-11-23';

const id = (last: number): string => `00000000-0000-4000-8000-${String(last).padStart(12, '0')}`;
export const director: Person = {
  id: id(1),
  name: 'Ruth Okafor',
  holdings: [{ post: 'regional-director', region: 'South West' }]
};
export const inspector: Person = {
  id: id(2),
  name: 'Tomasz Wiśniewski',
  holdings: [{ post: 'compliance-inspector', region: 'South West' }]
};
export const author: Person = {
  id: id(3),
  name: 'Siân Llewellyn',
  holdings: [{ post: 'compliance-manager', region: 'London' }]
};

export interface StoryStep {
  readonly step: StepId;
  readonly by: Person;
  readonly on: string;
  readonly given?: Answers;
}

export const asked: StoryStep = {
  step: 'request-imr',
  by: inspector,
  on: '2026-10-01',
  given: { askedOn: '2026-09-30' }
};
export const appointed: StoryStep = {
  step: 'appoint-author',
  by: director,
  on: '2026-10-05',
  given: { author: author.id }
};
export const submitted = (version: string, on = '2026-11-20'): StoryStep => ({
  step: 'submit-imr',
  by: author,
  on,
  given: { document: 'https://example.org/imr.docx', version, independent: 'yes' }
});
export const agreed: StoryStep = { step: 'agree-imr', by: director, on: '2026-11-23', given: { version: '1.2' } };
export const returned: StoryStep = {
  step: 'return-imr',
  by: director,
  on: '2026-11-23',
  given: { version: '1.2', reasons: 'The chronology stops.' }
};

export const eventsOf = (
  reference: string,
  steps: readonly StoryStep[],
  kind: Kind = 'adult'
): readonly ReviewEvent[] =>
  [
    {
      step: 'notify-adult' as const,
      by: inspector,
      on: '2026-09-01',
      given: { authority: 'Cornwall', service: 'Budock Hospital', locationCodes: 'REF12', regulatedService: 'yes' }
    },
    ...steps
  ].map(({ step, by, on, given = {} }, index) => ({
    id: `${reference}#${index + 1}`,
    reference,
    seq: index + 1,
    step,
    at: `${on}T10:00:00.000Z`,
    by: { id: by.id, name: by.name },
    as: STEPS[step].allowedRoles[0] ?? 'administrator',
    rule: STEPS[step].rule,
    kind,
    region: 'South West',
    ...(step === 'appoint-author' ? { named: { id: author.id, name: author.name } } : {}),
    given,
    told: [],
    vacant: []
  }));

export function reviewOf(reference: string, steps: readonly StoryStep[], kind: Kind = 'adult'): ReviewWithDuties {
  const review = eventsOf(reference, steps, kind).reduce<Review | undefined>(
    (before, event) => evolve(before, event),
    undefined
  );
  if (!review) throw new Error('A review begins with an event.');
  return { review, duties: openDuties(review, weekdays) };
}
