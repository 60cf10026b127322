import { FURTHER_LINKS } from '../../src/domain/people/further-links';
import { REPLY_BELOW } from '../../bot/cards/buttons';
import { digestCard } from '../../bot/cards/digest-card';
import { formCard } from '../../bot/cards/form-card';
import { isOffered } from '../../bot/cards/form-fields';
import { helloCard } from '../../bot/cards/hello-card';
import { reviewCard } from '../../bot/cards/review-card';
import { openDocument } from '../../bot/cards/review-facts';
import { reviewListCard } from '../../bot/cards/review-list-card';
import { sentenceCard } from '../../bot/cards/sentence-card';
import { bytesOf, CARD_LIMIT } from '../../bot/cards/size';
import { stepButton } from '../../bot/cards/step-button';
import { emailCard } from '../../bot/cards/email-template-card';
import { whatNextCard } from '../../bot/cards/what-next-card';
import { checkFields, type Choice } from '../../src/domain/fields';
import { STEPS, STEP_IDS, type StepId } from '../../src/domain/steps';
import { EMAIL_TEMPLATE_IDS, emailFor } from '../../src/domain/email-templates';
import { REGIONS } from '../../src/domain/words';
import { everyReview } from '../bot/cards/every-review';
import { worst } from '../bot/cards/worst';
import {
  everyViewer,
  fill,
  inspector,
  journey,
  lead,
  REFERENCE,
  TODAY,
  typing,
  type AnswerOf
} from '../bot/cards/scenes';
import type { Figure } from './figure';
import { say } from '../bot/speaking';

/** Characters that cost most: two, three and four bytes, and those that JSON escapes. */
const UNITS = ['ł', '€', '😀', '"'];
const LINK = 'https://example.sharepoint.com/sites/scr/SitePages/Regional-risk.aspx?review=SCR-A-2026-0001';
const NAME = 120;

const answersOf =
  (unit: string): AnswerOf =>
  (field, step) =>
    field.type === 'link'
      ? `https://a.example/${fill(unit, field).slice(0, 980)}`
      : typing((typed) => fill(unit, typed))(field, step);

/** The bytes of each card with everything in it as long as it may be. */
export function cardFigures(): readonly Figure[] {
  const withForm = STEP_IDS.filter((step) => STEPS[step].fields.some(({ type }) => type !== 'unseen'));
  return [
    figure('review', reviewBytes),
    ...withForm.map((step) => figure(`form ${step}`, (unit) => formBytes(step, unit))),
    figure('hello', helloBytes),
    figure('my reviews', listBytes),
    figure('what next', whatNextBytes),
    figure('text to send', textBytes),
    figure('digest', digestBytes),
    figure('sentence', (unit) =>
      bytesOf(
        sentenceCard({
          say,
          title: unit.repeat(100),
          sentence: unit.repeat(500),
          buttons: [{ title: 'View my reviews', verb: 'my-reviews' }]
        })
      )
    )
  ];
}

const figure = (name: string, bytes: (unit: string) => number): Figure => ({
  operation: `card: ${name}`,
  bytes: Math.max(...UNITS.map(bytes)),
  aim: { bytes: CARD_LIMIT }
});

const reviewBytes = (unit: string): number =>
  Math.max(
    ...everyReview(answersOf(unit)).flatMap((review) =>
      everyViewer.map((viewer) => bytesOf(reviewCard(worst(viewer, review, unit))))
    )
  );

/** A form that comes back refused, every answer kept, with 150 people to choose from where it asks for one. */
function formBytes(step: StepId, unit: string): number {
  const { fields, rule } = STEPS[step];
  const given = Object.fromEntries(fields.map((field) => [field.id, answersOf(unit)(field, step)]));
  const checked = checkFields(fields, {}, TODAY);
  const refusal = {
    code: 'bad-input',
    rule,
    sentence: 'Several answers need another look.',
    fields: checked.ok ? {} : checked.problems
  } as const;
  const offers = Object.fromEntries(
    fields
      .filter(isOffered)
      .map(({ id }) => [id, { choices: Array.from({ length: 150 }, (_, n) => choice(n, unit)), none: '' }])
  );
  return bytesOf(
    formCard({ say, step, reference: REFERENCE, key: '00000000-0000-4000-8000-000000000000', given, refusal, offers })
  );
}

const choice = (n: number, unit: string): Choice => ({
  value: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
  title: `${unit.repeat(NAME)}, mental health operations manager, Yorkshire and The Humber`
});

const helloBytes = (unit: string): number =>
  bytesOf(
    helloCard({
      say,
      person: { ...lead, name: unit.repeat(NAME) },
      posts: REGIONS.map((region) => ({ post: 'mental-health-operations-manager', region })),
      begins: [],
      watches: true,
      managesDirectory: true,
      link: LINK,
      ownRegions: REGIONS.slice(0, 3).map((region) => ({ region, link: LINK })),
      furtherLinks: FURTHER_LINKS,
      support: REGIONS.map(() => ({ name: unit.repeat(NAME), role: 'regional-safeguarding-lead' }))
    })
  );

function digestBytes(unit: string): number {
  const review = journey(['notify-adult', 'request-imr', 'appoint-author', 'submit-imr'], answersOf(unit));
  const steps = (['agree-imr', 'return-imr'] as const).map((step) => stepButton(review, step, REPLY_BELOW));
  const row = {
    reference: REFERENCE,
    authority: unit.repeat(255),
    what: `Agree or return the IMR, version ${unit.repeat(20)}`,
    when: 'Was due on Wednesday 30 September 2026',
    late: true,
    documents: openDocument(review),
    steps
  };
  const section = { rows: Array.from({ length: 12 }, () => row), more: 500 };
  return bytesOf(digestCard({ say, day: TODAY, waits: section, late: section, stale: section, link: LINK }));
}

function whatNextBytes(unit: string): number {
  const owed = everyReview(answersOf(unit)).flatMap((review) => {
    const { duties, open } = worst(inspector, review, unit);
    return duties.map((each) => ({ review, open: each, alike: 40, steps: open }));
  });
  return bytesOf(whatNextCard({ missing: [], say, owed, today: TODAY, link: LINK }));
}

function textBytes(unit: string): number {
  const person = { ...lead, name: unit.repeat(NAME) };
  return Math.max(
    ...everyReview(answersOf(unit)).flatMap((review) =>
      EMAIL_TEMPLATE_IDS.map((id) =>
        bytesOf(
          emailCard({
            ...{ say, review, id, link: LINK, mails: [] },
            email: emailFor(id, review, person, TODAY)
          })
        )
      )
    )
  );
}

function listBytes(unit: string): number {
  const rows = Array.from({ length: 30 }, (_, n) => ({
    reference: `SCR-A-2026-${1000 + n}`,
    authority: 'Bournemouth, Christchurch and Poole',
    service: unit.repeat(250),
    stage: 'IMR with the regional director',
    nextDuty: 'Provide the IMR to the partnership',
    due: '2026-09-30',
    late: true
  }));
  return bytesOf(
    reviewListCard({ missing: [], say, title: 'Open reviews', about: REGIONS.join(', '), rows, more: 500, link: LINK })
  );
}
