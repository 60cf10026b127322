import { authoriseStep } from '../../src/domain/review/decide';
import type { Person } from '../../src/domain/people/people';
import type { Review } from '../../src/domain/review/review';
import { STEPS, STEP_IDS, type StepId } from '../../src/domain/steps';
import { POSTS, type Post, type Region } from '../../src/domain/words';
import { EACH_STEP } from './each-step';
import {
  attempt,
  deputy,
  deputyDirector,
  director,
  holds,
  person,
  reviewAfter,
  situationOf,
  without
} from './builders';

/*
 * Who may do what, written out by hand from the briefing and not from the tables of the product: y may, . may not.
 *
 * CI compliance inspector             CM compliance manager            RD regional director     DD deputy regional director, where no director decides
 * SL regional safeguarding lead       MH mental health operations manager                       CO communications
 * NA national safeguarding advisor    IT intake team                   AD administrator
 * AU the author of the IMR            IC the inspector of the case, whatever region they work in
 *
 * Who puts something right depends on who recorded it, and when: review/putting-right.
 */
const COLUMNS = ['CI', 'CM', 'RD', 'DD', 'SL', 'MH', 'CO', 'NA', 'IT', 'AD', 'AU', 'IC'] as const;
const ALLOWED = `
                      CI CM RD DD SL MH CO NA IT AD AU IC
notify-adult          y  y  .  .  .  .  .  .  .  .  .  .
notify-child          .  .  .  .  .  .  .  .  y  .  .  .
acknowledge           .  .  .  .  .  .  .  .  y  .  .  .
pass-to-inspector     .  .  .  .  y  .  .  .  y  .  .  .
record-location       y  y  .  .  y  .  .  .  .  .  .  y
confirm-profile       y  y  .  .  y  .  .  .  .  .  .  y
record-mental-health  y  y  .  .  y  .  .  .  .  .  .  y
complete-entry        y  y  .  .  y  .  .  .  .  .  .  y
correct-entry         .  .  .  .  y  .  .  .  .  .  .  .
correct-authority     .  .  .  .  y  .  .  y  .  y  .  .
hand-over             y  y  .  .  y  .  .  .  .  .  .  y
take-over-adult       .  .  .  .  y  .  .  .  .  .  .  .
take-over-child       .  .  .  .  y  .  .  .  .  .  .  .
undo-take-over        .  .  .  .  y  .  .  y  .  y  .  .
decline-panel         y  y  .  .  y  .  .  .  .  .  .  y
record-membership     y  y  .  .  y  .  .  .  .  .  .  y
end-membership        y  y  .  .  y  .  .  .  .  .  .  y
record-progress       y  y  .  .  y  .  .  .  .  .  .  y
request-imr           y  y  .  .  .  .  .  .  .  .  .  y
request-terms         y  y  .  .  .  .  .  .  .  .  .  y
receive-terms         y  y  .  .  .  .  .  .  .  .  .  y
appoint-author        .  .  y  y  .  .  .  .  .  .  .  .
step-down             .  .  .  .  .  .  .  .  .  .  y  .
record-chronology     .  .  .  .  .  .  .  .  .  .  y  .
strike-chronology     .  .  .  .  .  .  .  .  .  .  y  .
make-imr-file         .  .  .  .  .  .  .  .  .  .  y  .
submit-imr            .  .  .  .  .  .  .  .  .  .  y  .
agree-imr             .  .  y  y  .  .  .  .  .  .  .  .
return-imr            .  .  y  y  .  .  .  .  .  .  .  .
provide-imr           y  y  .  .  .  .  .  .  .  .  .  y
declare-interest      y  y  y  y  y  y  .  .  .  .  .  .
ask-draft             y  y  .  .  .  .  .  .  .  .  .  y
receive-draft         y  y  .  .  .  .  .  .  .  .  .  y
add-comments          y  y  .  .  y  .  .  .  .  .  .  y
make-comments-file    y  y  .  .  y  .  .  .  .  .  .  y
send-comments         y  y  .  .  .  .  .  .  .  .  .  y
finalise-report       y  y  .  .  .  .  .  .  .  .  .  y
plan-publication      y  y  .  .  .  .  .  .  .  .  .  y
rule-out-publication  y  y  .  .  .  .  .  .  .  .  .  y
arrange-publication   .  .  .  .  .  .  y  .  .  .  .  .
record-published      y  y  .  .  .  .  y  .  .  .  .  y
record-outcome        y  y  .  .  .  .  .  .  .  .  .  y
record-evaluation     y  y  .  .  .  .  .  .  y  .  .  y
rule-out-evaluation   y  y  .  .  .  .  .  .  y  .  .  y
record-paperwork      y  y  .  .  .  .  .  .  y  .  .  y
add-actions           y  y  .  .  y  .  .  .  .  .  .  y
update-action         y  y  .  .  y  .  .  .  .  .  .  y
record-use            y  y  .  .  y  .  .  .  .  .  .  y
file-paper            y  y  .  .  y  .  .  .  y  .  .  y
nudge                 .  .  .  .  y  .  .  .  .  .  .  .
waive-duty            .  .  .  .  y  .  .  .  .  .  .  .
set-risk              .  .  y  y  y  .  .  .  .  .  .  .
close                 .  .  .  .  y  .  .  .  .  .  .  .
reopen                .  .  .  .  y  .  .  .  .  .  .  .
legal-hold            .  .  .  .  .  .  .  y  .  y  .  .
`;

const TABLED = STEP_IDS.filter((step) => !STEPS[step].putsRight);

type Column = (typeof COLUMNS)[number];
const rows = ALLOWED.trim()
  .split('\n')
  .slice(1)
  .map((line) => line.trim().split(/\s+/));
const isAllowed = (step: StepId, column: Column): boolean =>
  rows.find(([name]) => name === step)?.[1 + COLUMNS.indexOf(column)] === 'y';

const POST_OF: Readonly<Record<Exclude<Column, 'AU' | 'IC'>, Post>> = {
  CI: 'compliance-inspector',
  CM: 'compliance-manager',
  RD: 'regional-director',
  DD: 'deputy-regional-director',
  SL: 'regional-safeguarding-lead',
  MH: 'mental-health-operations-manager',
  CO: 'communications',
  NA: 'national-safeguarding-advisor',
  IT: 'intake-team',
  AD: 'administrator'
};
const columnOf = (post: Post) =>
  (Object.keys(POST_OF) as (keyof typeof POST_OF)[]).find((column) => POST_OF[column] === post) ?? 'NA';

/** The reviews lie in the South West. The person under test is the only one who may be director there. */
const WHERE: readonly (Region | 'England')[] = ['South West', 'England', 'London'];
const others = without(director, deputy, deputyDirector).people;

const before = (step: StepId): Review | undefined =>
  STEPS[step].begins ? undefined : reviewAfter(EACH_STEP[step].after);

/** What becomes of the step, rightly filled in, when this person takes it. */
function outcome(step: StepId, by: Person, review: Review | undefined): string {
  const circumstances = { directory: { people: [...others, by] }, past: [] };
  const decision = attempt(review, { ...EACH_STEP[step].act, by }, circumstances);
  expect(authoriseStep(step, situationOf(review, by, circumstances)).ok).toBe(decision.ok);
  return decision.ok ? 'taken' : decision.refusal.code;
}

test('the table has a row for every step, in the order in which they are offered, and a column for every post', () => {
  expect(rows.map(([name]) => name)).toEqual(TABLED);
  expect(rows.map((row) => row.length)).toEqual(TABLED.map(() => 1 + COLUMNS.length));
  expect(Object.values(POST_OF).sort()).toEqual([...POSTS].sort());
});

describe.each(TABLED)('%s', (step) => {
  test.each(POSTS)('taken by somebody who is %s', (post) => {
    const found = WHERE.map((region) => [
      region,
      outcome(step, person('Alex Anybody', holds(post, region)), before(step))
    ]);
    const allowed = isAllowed(step, columnOf(post));
    const refused = (region: string) =>
      STEPS[step].begins || region !== 'London' ? 'not-your-role' : 'no-such-review';
    // A review is begun by an inspector of any region: it is the authority that decides where it lies.
    expect(found).toEqual(
      WHERE.map((region) => [
        region,
        allowed && (region !== 'London' || STEPS[step].begins) ? 'taken' : refused(region)
      ])
    );
  });

  test('taken by the author of the IMR, or the inspector of the case, from whatever region', () => {
    const review = before(step);
    if (!review) return;
    for (const region of WHERE) {
      const author = person('Alex Author', holds('national-safeguarding-advisor', region));
      // What their post allows, an author keeps apart from.
      const refused = region !== 'London' && isAllowed(step, 'NA') ? 'guarded' : 'not-your-role';
      expect([region, outcome(step, author, { ...review, author })]).toEqual([
        region,
        isAllowed(step, 'AU') ? 'taken' : refused
      ]);
      const inspector = person('Alex Inspector', holds('compliance-inspector', region));
      const may = isAllowed(step, 'IC') || (region !== 'London' && isAllowed(step, 'CI'));
      expect([region, outcome(step, inspector, { ...review, inspector })]).toEqual([
        region,
        may ? 'taken' : 'not-your-role'
      ]);
    }
  });

  test('taken by somebody whose post has ended, has not begun, or who is in no Directory', () => {
    const ended = POSTS.map((post) => holds(post, 'South West', { until: '2012-08-06' }));
    const coming = POSTS.map((post) => holds(post, 'South West', { from: '2012-08-30' }));
    for (const holdings of [ended, coming, []])
      expect(outcome(step, person('Alex Nobody', ...holdings), before(step))).toBe(
        STEPS[step].begins ? 'not-your-role' : 'no-such-review'
      );
  });
});
