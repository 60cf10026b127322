import type { OpenDuty } from '../../src/domain/duties';
import { stepsThatDo } from '../../src/domain/duties';
import { entryOf } from '../../src/domain/entry';
import { rolesIn, type Person } from '../../src/domain/people';
import type { Review } from '../../src/domain/review';
import type { StepId } from '../../src/domain/steps';
import { KIND_LABELS, ruleWords, type Role, type Rule } from '../../src/domain/words';
import { buttonList, buttonRow, open as openAddress } from './buttons';
import { card, type Card, type Element } from './card';
import { box, exact, run, words } from './elements';
import { openDocument, reasons, reviewFacts, submission } from './review-facts';
import { owed } from './review-owed';
import { told, vacancies, type ToldLine } from './review-told';
import { stepButton } from './step-button';

export type { ToldLine } from './review-told';

/** A review as one person sees it. `today` is YYYY-MM-DD; `link` is the address of the review in the register. */
export interface ReviewView {
  readonly review: Review;
  readonly duties: readonly OpenDuty[];
  readonly messages: readonly ToldLine[];
  readonly viewer: Person;
  /** The steps open to the viewer. */
  readonly open: readonly StepId[];
  readonly today: string;
  /** The name of the author appointed last, as the Directory has it. */
  readonly authorName?: string;
  /** Why the viewer has this card. */
  readonly headline?: { readonly text: string; readonly rule: Rule };
  readonly banner?: { readonly text: string; readonly tone: 'good' | 'attention' };
  readonly warnings?: readonly string[];
  readonly link: string;
}

const DECISIONS: readonly StepId[] = ['agree-imr', 'return-imr'];
const MOST_WARNINGS = 4;

/** The card of a review: notice, receipt and record in one. What has to be decided, and what to read for it, comes first; on a receipt, who was told comes before what was entered. */
export function reviewCard(view: ReviewView): Card {
  const { review, duties, messages, viewer, open, today, link, banner, warnings = [] } = view;
  const mine = rolesIn(review, viewer, today);
  const first = primarySteps(open, duties, mine);
  const deciding = first.some((step) => DECISIONS.includes(step));
  const button = (step: StepId): Element => stepButton(review, step);
  const facts = [...reviewFacts(review, view.authorName), ...(deciding ? [] : buttonRow(openDocument(review)))];
  return card(`${KIND_LABELS[review.kind]} ${review.reference}`, [
    ...(banner ? [box(banner.tone, [exact([run(banner.text, { weight: 'Bolder' })])])] : []),
    ...why(view),
    words(review.reference, { style: 'heading', size: 'ExtraLarge', weight: 'Bolder', spacing: 'Small' }),
    exact([run(`${KIND_LABELS[review.kind]}, ${area(review)}`)], { spacing: 'None' }),
    ...(deciding ? submission(review) : []),
    ...reasons(review),
    ...buttonRow(deciding ? openDocument(review) : []),
    ...(deciding ? buttonRow(first.filter((step) => DECISIONS.includes(step)).map(button)) : []),
    ...buttonList(first.filter((step) => !DECISIONS.includes(step)).map(button)),
    ...vacancies(review, messages),
    ...cautions(warnings),
    ...(duties.length > 0 ? owed(review, duties, mine, today) : []),
    ...(banner ? [...told(messages), ...facts] : [...facts, ...told(messages)]),
    ...(duties.length > 0 ? [] : owed(review, duties, mine, today)),
    ...buttonList([...open.filter((step) => !first.includes(step)).map(button), openAddress('Open in the register', link)])
  ]);
}

const area = (review: Review): string => [entryOf(review, 'authority'), review.region].filter((part) => part !== '').join(', ');

const why = ({ headline }: ReviewView): readonly Element[] =>
  headline
    ? [exact([run(headline.text, { weight: 'Bolder', size: 'Medium' })]), words(`You are told because of ${ruleWords(headline.rule)}.`, { isSubtle: true, size: 'Small', spacing: 'None' })]
    : [];

function cautions(warnings: readonly string[]): readonly Element[] {
  if (warnings.length === 0) return [];
  const left = warnings.length - MOST_WARNINGS;
  return [
    box('warning', [
      words('Please check', { weight: 'Bolder' }),
      ...warnings.slice(0, MOST_WARNINGS).map((warning) => exact([run(warning)])),
      ...(left > 0 ? [words(`and ${left} more to check`)] : [])
    ])
  ];
}

/** The steps that this card is about for the viewer: the director's decision, and what discharges a duty of their own. */
function primarySteps(open: readonly StepId[], duties: readonly OpenDuty[], mine: readonly Role[]): readonly StepId[] {
  const owedByMe = duties.filter(({ owner }) => mine.includes(owner)).flatMap(({ duty }) => stepsThatDo(duty));
  return open.filter((step) => DECISIONS.includes(step) || owedByMe.includes(step));
}
