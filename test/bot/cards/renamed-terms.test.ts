import fc from 'fast-check';
import { chronologyCard } from '../../../bot/cards/chronology-card';
import type { Card } from '../../../bot/cards/card';
import { digestCard } from '../../../bot/cards/digest-card';
import { directoryCard } from '../../../bot/cards/directory-card';
import { emailCard } from '../../../bot/cards/email-template-card';
import { formCard } from '../../../bot/cards/form-card';
import { gapsCard } from '../../../bot/cards/gaps-card';
import { helloCard } from '../../../bot/cards/hello-card';
import { otherStepsCard } from '../../../bot/cards/other-steps-card';
import { reviewCard } from '../../../bot/cards/review-card';
import { reviewListCard } from '../../../bot/cards/review-list-card';
import { sentenceCard } from '../../../bot/cards/sentence-card';
import { reviewLinkCard, sharedReviewCard } from '../../../bot/cards/shared-review-card';
import { bytesOf, CARD_LIMIT } from '../../../bot/cards/size';
import { whatNextCard } from '../../../bot/cards/what-next-card';
import { nothingFound, tooManyFound } from '../../../bot/conversation/sentences';
import { EMAIL_TEMPLATE_IDS, emailFor } from '../../../src/domain/email-templates';
import { postRosterOf } from '../../../src/domain/people/directory/post-roster';
import { statusOf } from '../../../src/domain/review/status';
import { STANDARD_TERMS, TERM_IDS, type Terminology } from '../../../src/domain/terminology';
import { sayIn, type Say } from '../../../src/domain/text';
import { KINDS, type Kind } from '../../../src/domain/words';
import { STEPS, STEP_IDS, type StepId } from '../../../src/domain/steps';
import { fieldsOf } from '../../../src/domain/steps/step';
import { oursIn, RENAMED, TYPED } from '../../domain/renamed';
import { nodes, textOf, texts } from './parsing';
import { directory, everyViewer, fill, inspector, journey, lead, RECORDABLE, seenBy, TODAY, typing } from './scenes';

const [RUNS, LINK] = [{ seed: 20261124, numRuns: 12 }, 'https://register.example/'];
const REFERENCES: Readonly<Record<Kind, string>> = { adult: 'SCR-A-2026-0001', child: 'SCR-C-2026-0001' };

/** The stages of a review of each kind, up to its end. */
const STORIES: Readonly<Record<Kind, readonly StepId[]>> = {
  adult: [
    'notify-adult',
    'record-location',
    'request-imr',
    'request-terms',
    'receive-terms',
    'appoint-author',
    'submit-imr',
    'return-imr',
    'submit-imr',
    'agree-imr',
    'provide-imr',
    'ask-draft',
    'receive-draft',
    'send-comments',
    'plan-publication',
    'record-outcome',
    'close'
  ],
  child: ['notify-child', 'acknowledge', 'pass-to-inspector', 'request-imr', 'record-evaluation', 'close']
};

/** Cards about one review, for everyone who may see it, at each stage. */
const reviewCards = (kind: Kind, say: Say, typed: string): readonly Card[] => {
  const answers = typing((field) => (typed.length <= (field.maxLength ?? 255) ? typed : 'AB'));
  const reviews = STORIES[kind].map((_, index) => journey(STORIES[kind].slice(0, index + 1), answers));
  return reviews.flatMap((review) => {
    const [{ reference }, others] = [review, { emails: EMAIL_TEMPLATE_IDS, link: LINK, say }];
    const owed = seenBy(inspector, review).duties.map((open) => ({ review, open, alike: 2, steps: STEP_IDS }));
    return [
      ...everyViewer.map((viewer) =>
        reviewCard(
          seenBy({ ...viewer, name: typed }, review, {
            say,
            warnings: [typed],
            headline: { text: typed, rule: 'KP-11', sentence: 'It should be agreed.', insteadOf: typed, seenAt: '' }
          })
        )
      ),
      ...RECORDABLE.map((steps) => otherStepsCard({ ...others, review, about: typed, steps })),
      ...EMAIL_TEMPLATE_IDS.map((id) => {
        const email = emailFor(id, review, { ...inspector, name: typed }, TODAY);
        return emailCard({ review, id, email, link: LINK, mails: [], say });
      }),
      whatNextCard({ missing: [], owed, today: TODAY, link: LINK, say }),
      sharedReviewCard({ reference, region: 'South West', stage: statusOf(review), today: TODAY, link: LINK, say }),
      gapsCard({
        ...{ missing: [], vacant: [], reminded: [], managesDirectory: false },
        about: 'South West',
        gaps: [
          {
            review,
            lines: owed.map(({ open }) => ({ kind: 'late', fields: [], owners: [inspector], open }))
          }
        ],
        viewer: lead,
        today: TODAY,
        link: LINK,
        say
      })
    ];
  });
};

const formCards = (kind: Kind, say: Say, typed: string): readonly Card[] =>
  STEP_IDS.filter((step) => (STEPS[step].begins ?? kind) === kind).map((step) => {
    const fields = fieldsOf(STEPS[step], kind);
    return formCard({
      step,
      ...(STEPS[step].begins ? {} : { reference: REFERENCES[kind] }),
      key: 'form-1',
      given: Object.fromEntries(fields.map(({ id }) => [id, typed])),
      about: typed,
      refusal: {
        code: 'bad-input',
        rule: 'KP-1',
        sentence: typed,
        fields: Object.fromEntries(fields.flatMap(({ id, missing }) => (missing ? [[id, missing]] : [])))
      },
      say
    });
  });

/** Cards about reviews of both kinds. */
const sharedCards = (say: Say, typed: string): readonly Card[] => {
  const row = { reference: REFERENCES.adult, authority: typed, what: typed, when: typed, late: true };
  const section = { rows: [{ ...row, documents: [], steps: [] }], more: 3 };
  return [
    digestCard({ day: TODAY, waits: section, late: section, stale: section, link: LINK, say }),
    directoryCard({
      roster: postRosterOf('South West', directory, TODAY),
      manages: ['regional-director'],
      managesNational: false,
      hasOthers: true,
      today: TODAY,
      say
    }),
    helloCard({
      person: { ...inspector, name: typed },
      posts: inspector.holdings,
      begins: ['notify-adult', 'notify-child'],
      watches: true,
      managesDirectory: true,
      link: LINK,
      ownRegions: [],
      furtherLinks: [],
      support: [{ name: typed, role: 'regional-safeguarding-lead' }],
      say
    }),
    reviewListCard({
      missing: [],
      title: 'Open reviews',
      about: typed,
      rows: [{ reference: REFERENCES.child, authority: typed, service: typed, stage: typed, late: false }],
      more: 0,
      link: LINK,
      say
    }),
    chronologyCard({
      reference: REFERENCES.adult,
      entries: [],
      struckOut: 1,
      files: [{ name: typed, url: 'https://a.example/imr.docx' }],
      open: ['record-chronology'],
      say
    }),
    reviewLinkCard('Nothing is shown here.', say),
    ...[nothingFound(typed), tooManyFound(typed)].map((sentence) => sentenceCard({ sentence, say }))
  ];
};

const everyCard = (terms: Terminology, typed: string): readonly Card[] => [
  ...KINDS.flatMap((kind) => {
    const say = sayIn(terms, kind);
    return [...reviewCards(kind, say, typed), ...formCards(kind, say, typed)];
  }),
  ...sharedCards(sayIn(terms), typed)
];

/** What people read on a card. */
const readOn = (card: Card): readonly string[] => [
  textOf(card['fallbackText']),
  ...texts(card, 'TextRun'),
  ...texts(card, 'TextBlock'),
  ...nodes(card).flatMap(({ title, label, placeholder, value, id }) =>
    [title, label, placeholder, id === 'subject' || id === 'body' ? value : ''].map(textOf)
  )
];

/** What was typed is marked at both ends, so that it is found again on a card, whole or shortened. */
const PIECE = /Qz .*?(?:zQ|…|$)/g;

/** Our terms in what is not typed. The briefing is quoted to the letter. */
const standardTermsIn = (all: readonly string[]): readonly string[] =>
  all
    .filter((said) => !said.includes(' of the briefing: “'))
    .filter((said) => oursIn(said.replace(PIECE, '')).length > 0);

const changedIn = (all: readonly string[], typed: string): readonly string[] =>
  all
    .flatMap((said) => [...said.matchAll(PIECE)].map(([piece]) => piece))
    .filter((piece) => piece !== typed && !typed.startsWith(piece.replace(/…$/, '')));

/** A term of consonants, as no standard one is. */
const word = fc.stringMatching(/^[bdfghjklm]{3,12}$/);
const terminology = fc
  .array(word, { minLength: TERM_IDS.length, maxLength: TERM_IDS.length })
  .map((terms): Terminology => {
    const entries = TERM_IDS.map((id, index) => [id, terms[index] ?? ''] as const);
    return { ...STANDARD_TERMS, ...Object.fromEntries(entries) };
  });

/** Typed by someone who uses all our terms. */
const termsTyped = fc
  .array(fc.constantFrom(...Object.values(STANDARD_TERMS), 'SCRs', 'partnerships', 'PCTs', TYPED), { maxLength: 3 })
  .map((pieces) => `Qz ${pieces.join(', ')} zQ`);

test('cards in random terms keep what was typed, show no standard term, and stay within the limit', () => {
  fc.assert(
    fc.property(terminology, termsTyped, (terms, typed) => {
      const cards = everyCard(terms, typed);
      const said = [...new Set(cards.flatMap(readOn))];
      expect(standardTermsIn(said)).toEqual([]);
      expect(changedIn(said, typed)).toEqual([]);
      expect(Math.max(...cards.map(bytesOf))).toBeLessThanOrEqual(CARD_LIMIT);
    }),
    RUNS
  );
});

test('what was typed is on the cards', () => {
  const typed = 'Qz the PCT told the partnership zQ';
  const kept = everyCard(RENAMED, typed).filter((card) => readOn(card).some((said) => said.includes(typed)));
  expect(kept.length).toBeGreaterThan(100);
});

test('a renamed term has its article, its plural and its kind', () => {
  const hello = JSON.stringify(sharedCards(sayIn(RENAMED), 'x'));
  expect(hello).toContain('Safeguarding adults reviews or child safeguarding practice reviews');
  expect(hello).toContain('the name of a service or of a board');
  for (const [kind, title] of [
    ['adult', 'Safeguarding adults review'],
    ['child', 'Child safeguarding practice review']
  ] as const)
    expect(JSON.stringify(reviewCards(kind, sayIn(RENAMED, kind), 'x'))).toContain(`${title} ${REFERENCES[kind]}`);
});

test('terms as long as a setting may be leave room for the form with the longest answers', () => {
  const long: Terminology = { ...RENAMED, partnership: 'ł'.repeat(60), 'adult-review': 'ł'.repeat(60) };
  const say = sayIn(long, 'adult');
  for (const step of STEP_IDS.filter((one) => !STEPS[one].isApart)) {
    const given = Object.fromEntries(STEPS[step].fields.map((field) => [field.id, fill('€', field)]));
    const card = formCard({ step, reference: REFERENCES.adult, key: 'form-1', given, say });
    expect(bytesOf(card)).toBeLessThanOrEqual(CARD_LIMIT);
  }
});
