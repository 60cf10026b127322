import { BRIEFING, sentenceOf } from '../../src/domain/briefing';
import { DUTIES, DUTY_IDS } from '../../src/domain/duties';
import { STEPS } from '../../src/domain/steps';
import {
  EMAIL_TEMPLATES,
  EMAIL_TEMPLATE_IDS,
  emailFor as emailTextFor,
  emailTemplatesFor,
  type EmailTemplateId
} from '../../src/domain/email-templates';
import { RULES } from '../../src/domain/words';
import { everyReview } from '../bot/cards/every-review';
import {
  after,
  communications,
  INITIALS,
  inspector,
  intake,
  journey,
  lead,
  plain,
  REFERENCE,
  seenBy,
  TODAY
} from '../bot/cards/scenes';
import { notifiesChild } from './acts';
import { said } from './in-words';
import { intake as intakeTeam, reviewAfter, TODAY as DAY } from './builders';

const LATER = '2026-06-01';
const textsOf = (viewer: typeof inspector, review: ReturnType<typeof journey>, today = TODAY) =>
  emailTemplatesFor(review, seenBy(viewer, review).open, today);
const emailFor = (...args: Parameters<typeof emailTextFor>) => {
  const { subject, body, rule } = emailTextFor(...args);
  return { subject: said(subject), body: said(body), rule };
};
const begun = journey(['notify-adult']);

describe('texts ready to send', () => {
  it('are written for every state of a review, without a gap and without any detail of the person', () => {
    for (const review of everyReview()) {
      for (const id of EMAIL_TEMPLATE_IDS) {
        const { subject, body } = emailFor(id, review, inspector, TODAY);
        expect(`${subject}\n${body}`).not.toMatch(new RegExp(`undefined|NaN|Invalid|  |${INITIALS}`));
        expect(subject).toContain(review.reference);
        expect(subject).toContain('SG/12');
        expect(body).toMatch(/^Dear colleague,\n\n/);
        expect(body).toMatch(/\n\nWith thanks\n\nIfan Wŷn\nCompliance inspector, South West$/);
      }
    }
  });

  it('stand in the post that the person holds for the region of the review', () => {
    const both = { ...lead, holdings: [{ post: 'compliance-manager', region: 'London' } as const, ...lead.holdings] };
    expect(emailFor('progress-request', begun, both, TODAY).body).toMatch(
      /Lesley Grant\nRegional safeguarding lead, South West$/
    );
    expect(emailFor('progress-request', begun, { ...lead, holdings: [] }, TODAY).body).toMatch(/\n\nLesley Grant$/);
  });

  it('call the review by our reference alone where the partnership has none', () => {
    const review = journey(['notify-adult'], (field, step) =>
      field.id === 'partnershipReference' ? '' : plain(field, step)
    );
    const { subject, body } = emailFor('draft-request', review, inspector, TODAY);
    expect(subject).toBe(`Copy of the draft report of serious case review ${REFERENCE}`);
    expect(body).toContain(
      `the serious case review of which we were notified on 2 March 2026 (our reference ${REFERENCE})`
    );
  });

  it('cite the rule of the step that they lead to, and blame nobody (B-6)', () => {
    for (const id of EMAIL_TEMPLATE_IDS) {
      expect([id, EMAIL_TEMPLATES[id].rule]).toEqual([id, STEPS[EMAIL_TEMPLATES[id].before].rule]);
      for (const review of [begun, journey(['notify-child'])])
        expect(emailFor(id, review, inspector, TODAY).body).not.toMatch(/fail|fault|neglect|culp|guilt|must have/i);
    }
  });
});

describe('which texts fit', () => {
  it.each<[EmailTemplateId, EmailTemplateId, () => ReturnType<typeof journey>, () => ReturnType<typeof journey>]>([
    [
      'terms-request',
      'terms-chaser',
      () => journey(['notify-adult', 'request-imr']),
      () => journey(['notify-adult', 'request-imr', 'request-terms'])
    ],
    ['draft-request', 'draft-chaser', () => begun, () => journey(['notify-adult', 'ask-draft'])]
  ])('%s before it was sent, %s afterwards', (request, chaser, before, afterwards) => {
    expect(textsOf(inspector, before())).toContain(request);
    expect(textsOf(inspector, before())).not.toContain(chaser);
    expect(textsOf(inspector, afterwards())).toContain(chaser);
    expect(textsOf(inspector, afterwards())).not.toContain(request);
  });

  it('a question is asked again as a chaser once it has waited for long', () => {
    expect(textsOf(inspector, begun)).toEqual(expect.arrayContaining(['progress-request', 'publication-request']));
    const drafted = journey(['notify-adult', 'ask-draft', 'receive-draft']);
    expect(textsOf(inspector, drafted, LATER)).toEqual(
      expect.arrayContaining(['progress-chaser', 'publication-chaser'])
    );
    const planned = journey(['notify-adult', 'plan-publication']);
    expect(textsOf(communications, planned, '2026-03-06')).toEqual(['arrangements-request']);
    expect(textsOf(communications, planned, LATER)).toEqual(['arrangements-chaser']);
  });

  it('only for who may record what follows, and none once the review is closed', () => {
    expect(textsOf(lead, begun)).toEqual(['profile-item', 'progress-request', 'panel-declined']);
    expect(textsOf(intake, journey(['notify-child']))).toEqual(['acknowledgement', 'evaluation-request']);
    expect(textsOf(intake, journey(['notify-child', 'acknowledge', 'record-evaluation']))).toEqual([
      'paperwork-request'
    ]);
    for (const viewer of [inspector, lead, intake, communications])
      expect(textsOf(viewer, after(begun, 'close'))).toEqual([]);
  });

  it('declines a place on the panel with the reason, and asks to be kept aware (KP-7)', () => {
    const { body, rule } = emailFor('panel-declined', begun, inspector, TODAY);
    expect(rule).toBe('KP-7');
    expect(body).toContain('We have to decline.');
    expect(body).toContain('we hold no decision-making authority');
    expect(body).toContain('conflict of interest');
    expect(body).toContain('stay aware of the progress of the review');
  });

  it('asks whether it will be published for an adult, and only how and when for a child (KP-13)', () => {
    expect(emailFor('publication-request', begun, inspector, TODAY).body).toContain('whether you intend to publish');
    expect(emailFor('publication-request', journey(['notify-child']), inspector, TODAY).body).not.toContain('whether');
  });

  it('has one neutral item for each location (KP-3)', () => {
    const review = journey(['notify-adult'], (field, step) =>
      field.id === 'locationCodes' ? '1-116865865, RX3LD' : plain(field, step)
    );
    const { body } = emailFor('profile-item', review, inspector, TODAY);
    for (const code of ['1-116865865', 'RX3LD'])
      expect(body).toContain(
        `Location ${code}, our reference ${REFERENCE}\nAdult serious case review, of which we were notified on 2 March 2026.`
      );
    expect(body.match(/Reviews are held to learn lessons, not to apportion blame\./g)).toHaveLength(2);
  });
});

describe('the briefing to the letter', () => {
  it('has a sentence for every rule, and its own one for every duty', () => {
    expect(Object.keys(BRIEFING)).toEqual([...RULES]);
    for (const duty of DUTY_IDS) expect(BRIEFING[DUTIES[duty].rule]).toContain(sentenceOf(duty, 'adult').sentence);
  });

  it.each([
    [
      'request-terms',
      'When CQC is asked to undertake an IMR for an adult SCR, the Terms of Reference for the review should be requested from the safeguarding partnership.'
    ],
    [
      'record-location',
      'Please ensure that where relevant the location code is captured when completing the spreadsheet.'
    ],
    ['ask-progress', 'However we should ensure that we are aware of the progress of the review.'],
    [
      'end-membership',
      'CQC holds no decision making authority within the SCR process and therefore should not be members of SCR panels.'
    ],
    [
      'arrange-publication',
      'CQC communications should liaise with the local authority public communications to ensure that arrangements are mutually agreed with the safeguarding partnership.'
    ],
    [
      'agree-imr',
      'Before the IMR is provided to the safeguarding partnership it should be agreed by the Regional Director.'
    ]
  ] as const)('%s', (duty, sentence) => expect(sentenceOf(duty, 'adult').sentence).toBe(sentence));
});

test('KP-5: “acknowledged on receipt”: the text says what reached us when, our reference and what follows, and names nobody but who writes', () => {
  const { subject, body, rule } = emailFor(
    'acknowledgement',
    reviewAfter([notifiesChild({ partnershipReference: 'BSCB 7', initials: INITIALS })]),
    intakeTeam,
    DAY
  );
  expect(rule).toBe('KP-5');
  expect(subject).toMatch(/^Your notification of serious case review BSCB 7 \(our reference SCR-C-\d{4}-\d{4}\)$/);
  expect(body).toMatch(
    /^Dear colleague,\n\nThank you for your notification of a children’s serious case review, which reached us on 7 August 2012\./
  );
  expect(body).toContain('for information');
  expect(body).not.toContain(INITIALS);
});
