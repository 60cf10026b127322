import { DUTIES, DUTY_IDS } from '../../../src/domain/duties';
import { GUARDS } from '../../../src/domain/guards';
import { NOTICES, NOTICE_IDS } from '../../../src/domain/notices';
import { STEPS, STEP_IDS } from '../../../src/domain/steps';
import { completes, notifiesChild } from '../acts';
import {
  attempt,
  author,
  director,
  directorElsewhere,
  inspector,
  leadElsewhere,
  notifies,
  outsider,
  refused,
  requestsTerms,
  reviewAfter,
  safeguardingLead,
  submits,
  untilAgreed
} from '../builders';
import { said } from '../in-words';

const readByPeople = [
  ...STEP_IDS.flatMap((id) => [
    STEPS[id].label,
    STEPS[id].past,
    ...STEPS[id].fields.flatMap(({ label, hint, missing, choices }) => [
      label,
      hint,
      missing,
      ...(choices ?? []).map(({ title }) => title)
    ])
  ]),
  ...NOTICE_IDS.map((id) => NOTICES[id].headline(reviewAfter(untilAgreed))),
  ...DUTY_IDS.map((id) => DUTIES[id].label)
].flatMap((text) => (text === undefined ? [] : [said(text)]));

describe('B-4: “There is no national guidance on when an adult SCR should be initiated. Each local authority will have its own criteria for this.”', () => {
  const criterion = STEPS['notify-adult'].fields.find(({ id }) => id === 'criterion');
  const titles = (criterion?.choices ?? []).map(({ title }) => said(title)).join('\n');

  test.each([
    [
      'A vulnerable adult dies (including death by suicide) and abuse or neglect is known or suspected to be a factor in their death',
      /died.*abuse or neglect is known or suspected to be a factor/
    ],
    [
      'A vulnerable adult has sustained a potentially life-threatening injury through abuse or neglect, serious sexual abuse, or sustained serious and permanent impairment of health or development through abuse or neglect, and the case gives rise to concerns about the way in which local professionals and services work together to safeguard vulnerable adults',
      /Life-threatening injury, serious sexual abuse, or serious and permanent impairment.*worked together/
    ],
    [
      'Serious abuse takes place in an institution or when multiple abusers are involved, the same principles of review apply',
      /institution.*several abusers/
    ],
    ['Each local authority will have its own criteria for this', /local authority’s own criteria/]
  ])('the intake offers: “%s”', (_, offered) => expect(titles).toMatch(offered));

  test('it may be not yet known, but not left empty', () => {
    expect(attempt(undefined, notifies(inspector, { criterion: 'unknown' })).ok).toBe(true);
    expect(refused(attempt(undefined, notifies(inspector, { criterion: '' }))).fields?.['criterion']).toMatch(
      /^Select why a review is being held/
    );
  });
});

describe('B-5: “The revised Working Together to Safeguard Children states that a children’s SCR should take place when a child dies (including death by suspected suicide) or is seriously injured and abuse, neglect or serious organisational failing is known or suspected to be a factor in the incident.”', () => {
  const titles = (STEPS['notify-child'].fields.find(({ id }) => id === 'criterion')?.choices ?? []).map(({ title }) =>
    said(title)
  );

  test.each([
    [
      'a child dies (including death by suspected suicide)',
      /^A child died \(including by suspected suicide\), and abuse, neglect or serious organisational failing is known or suspected/
    ],
    [
      'or is seriously injured',
      /^A child was seriously injured, and abuse, neglect or serious organisational failing is known or suspected/
    ]
  ])('the intake offers: “%s”', (_, offered) => expect(titles.filter((title) => offered.test(title))).toHaveLength(1));

  test('it may be not yet known, but not left empty; the criteria of adults are none of its', () => {
    expect(attempt(undefined, notifiesChild({ criterion: 'unknown' })).ok).toBe(true);
    for (const criterion of ['', 'institution'])
      expect(refused(attempt(undefined, notifiesChild({ criterion }))).fields?.['criterion']).toMatch(/^Select/);
  });
});

describe('B-6: “SCR’s should not be used to reinvestigate nor to apportion blame, but rather to establish whether there are lessons to be learnt”', () => {
  /**
   * The briefing itself says when a children’s review should take place: its own words are quoted, and no others of the
   * kind.
   */
  const QUOTED = 'abuse, neglect or serious organisational failing is known or suspected to be a factor';

  test.each(readByPeople)('“%s” blames nobody', (text) => {
    expect(text.replace(QUOTED, '')).not.toMatch(
      /\b(blam|fault|guilt|culp|perpetrat|offend|accus|alleg|negligen|fail|incompeten|punish|disciplin|suspect(s|)\b(?! to be))/i
    );
  });

  test('no step asks who was at fault', () => {
    expect(
      STEP_IDS.flatMap((id) => STEPS[id].fields.map((field) => field.id)).filter((id) =>
        /blame|fault|culprit|perpetrator|suspect/i.test(id)
      )
    ).toEqual([]);
  });
});

describe('B-7: “For further support and advice please contact; Regional Safeguarding Leads National Safeguarding Advisor”', () => {
  test('who may not begin a review, is in no Directory, or asks for what they may not see, is sent to the regional safeguarding lead', () => {
    const review = reviewAfter(untilAgreed);
    for (const decision of [
      attempt(undefined, notifies(outsider)),
      attempt(review, submits('2.0', outsider)),
      attempt(review, submits('2.0', directorElsewhere))
    ]) {
      expect(refused(decision).sentence).toMatch(
        /(ask|or) (your regional safeguarding lead|a regional safeguarding lead or the national safeguarding advisor)\.$/i
      );
    }
  });

  test.each([requestsTerms(director), requestsTerms(author), submits('2.0', safeguardingLead)])(
    '$by.name, who has a part in the review but may not $step, is told whom to turn to',
    (act) => {
      expect(refused(attempt(reviewAfter(untilAgreed), act)).sentence).toMatch(
        /^Only .+ can do this(?: in .+)?\. Ask .+ or (your regional safeguarding lead|the national safeguarding advisor)\.$/
      );
    }
  );

  test('a lead is never told to ask their lead: not of a review elsewhere, nor of what another role does, nor of what they may do themselves', () => {
    for (const decision of [
      attempt(undefined, notifies(safeguardingLead)),
      attempt(reviewAfter(untilAgreed), submits('2.0', safeguardingLead)),
      attempt(reviewAfter(untilAgreed), submits('2.0', leadElsewhere)),
      attempt(reviewAfter([notifies()]), completes({ initiatedOn: '2012-07-01' }, safeguardingLead))
    ])
      expect(refused(decision).sentence).not.toMatch(/your regional safeguarding lead|lead can/);
    expect(refused(attempt(reviewAfter(untilAgreed), submits('2.0', leadElsewhere))).sentence).toMatch(
      /or the national safeguarding advisor\.$/
    );
    expect(
      refused(attempt(reviewAfter([notifies()]), completes({ initiatedOn: '2012-07-01' }, safeguardingLead))).sentence
    ).toBe('“Date the review was initiated” has already been recorded. Use “Correct the register entry” to change it.');
  });

  test('a person who cannot be appointed because they are not in the Directory: the lead adds them', () => {
    const view = {
      review: reviewAfter(untilAgreed),
      actor: director,
      given: { author: outsider.id },
      directory: { people: [] },
      today: '2012-08-07'
    };
    expect(GUARDS['author-may-write'].refuse?.(view)).toMatch(/regional safeguarding lead/);
  });
});
