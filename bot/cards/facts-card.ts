import { detailsFor } from '../../src/domain/review/details-for';
import { entryOf } from '../../src/domain/review/entry';
import { DUTIES, isLate, type OpenDuty } from '../../src/domain/duties';
import type { Review } from '../../src/domain/review/review';
import { serviceOf, locationCodesOf } from '../../src/domain/review/service-involved';
import { statusOf } from '../../src/domain/review/status';
import { aboutKind, capitalised, term, text, type Say, type Text } from '../../src/domain/text';
import { KIND_LABELS } from '../../src/domain/words';
import { buttonList, open } from './buttons';
import type { StepId } from '../../src/domain/steps';
import { card, type Card } from './card';
import { exact, fact, run, title, words } from './elements';
import { nextTask } from './review-list-card';
import { shortened } from './size';
import { stepButton } from './step-button';

interface FactsView {
  readonly review: Review;
  readonly duties: readonly OpenDuty[];
  /** What the viewer may do with it, though they do not see it. */
  readonly steps: readonly StepId[];
  /** Who can be asked about it: leads of its region, by name. */
  readonly leads: readonly string[];
  /** YYYY-MM-DD. */
  readonly today: string;
  /** The address of the register. */
  readonly link: string;
  readonly say: Say;
}

const LONGEST = 120;

/** A review as everybody with a post may know it: what its row of the register says, and no more. */
export function factsCard({ review, duties: [next], leads, steps, today, link, say }: FactsView): Card {
  const { reference, region, kind, inspector } = review;
  const about = (label: Text, value: string) => (value === '' ? [] : [fact(label, shortened(value, LONGEST))]);
  return card(
    text`${KIND_LABELS[kind]} ${reference}`,
    [
      title(reference),
      exact([run(text`${KIND_LABELS[kind]}, ${[entryOf(review, 'authority'), region].filter(Boolean).join(', ')}`)], {
        spacing: 'None'
      }),
      fact('Status', statusOf(review)),
      ...about('Service', serviceOf(review)),
      ...about('Location codes', locationCodesOf(review)),
      ...about(capitalised(term.partnership), entryOf(review, 'partnership')),
      ...about('Case inspector', inspector?.name ?? ''),
      ...(next ? [nextTask(aboutKind(DUTIES[next.duty].label, kind), next.due, isLate(next, today))] : []),
      words(detailsFor(region), { separator: true, spacing: 'Medium' }),
      ...(leads.length > 0 ? [exact([run(`Ask ${leads.join(' or ')}.`)], { spacing: 'None' })] : []),
      ...buttonList([...steps.map((step) => stepButton(review, step)), open('Open the register', link)])
    ],
    say
  );
}
