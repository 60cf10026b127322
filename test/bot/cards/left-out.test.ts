import { REPLY_BELOW } from '../../../bot/cards/buttons';
import { digestCard } from '../../../bot/cards/digest-card';
import { formCard } from '../../../bot/cards/form-card';
import { reviewCard } from '../../../bot/cards/review-card';
import { openDocument } from '../../../bot/cards/review-facts';
import { reviewListCard } from '../../../bot/cards/review-list-card';
import { bytesOf, CARD_LIMIT } from '../../../bot/cards/size';
import { stepButton } from '../../../bot/cards/step-button';
import { maxLengthOf } from '../../../src/domain/fields';
import { STEPS } from '../../../src/domain/steps';
import { complaints, ofType, textOf, texts } from './parsing';
import { inspector, journey, REFERENCE, seenBy, TODAY } from './scenes';
import { refusalOf, UNITS, value, withLink } from './longest';
import { say } from '../speaking';

const twelve = (unit: string) =>
  Array.from(
    { length: 12 },
    () =>
      ({
        name: unit.repeat(120),
        role: 'mental-health-operations-manager',
        seq: 1,
        of: 'the new review',
        when: '2026-03-03T14:32:00Z'
      }) as const
  );

describe('what does not fit is said', () => {
  it('has a limit below 28 KB', () => {
    expect(CARD_LIMIT).toBeLessThanOrEqual(28 * 1024);
  });

  it('counts the people told, and the warnings, that it leaves out', () => {
    const review = journey(['notify-adult']);
    const all = texts(
      reviewCard(
        seenBy(inspector, review, {
          messages: twelve('n'),
          warnings: Array.from({ length: 10 }, (_, n) => `Warning ${n}`)
        })
      ),
      'TextBlock'
    );
    expect(all).toEqual(
      expect.arrayContaining([
        'and 6 more before these, in the history of the review in the register',
        'and 6 more to check'
      ])
    );
  });

  it('shows 150 people of ordinary names', () => {
    const people = Array.from({ length: 150 }, (_, n) => ({
      value: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
      title: `Łucja Wyn-Prys ${n}, mental health operations manager, Yorkshire and The Humber`
    }));
    const card = formCard({
      say,
      step: 'appoint-author',
      reference: REFERENCE,
      key: 'form-1',
      given: {},
      offers: { author: { choices: people, none: '' } }
    });
    expect(ofType(card, 'Input.ChoiceSet')[0]?.['choices']).toHaveLength(150);
    expect(bytesOf(card)).toBeLessThanOrEqual(CARD_LIMIT);
  });

  it('says how many people of very long names it leaves out, and never leaves out the one chosen', () => {
    const people = Array.from({ length: 150 }, (_, n) => ({
      value: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
      title: `${'😀'.repeat(120)} ${n}`
    }));
    const chosen = people[149]?.value ?? '';
    const card = formCard({
      say,
      step: 'appoint-author',
      reference: REFERENCE,
      key: 'form-1',
      given: { author: chosen },
      offers: { author: { choices: people, none: '' } }
    });
    const choices = ofType(card, 'Input.ChoiceSet')[0]?.['choices'];
    const shown = Array.isArray(choices) ? choices.length : 0;
    expect(shown).toBeGreaterThan(30);
    expect(choices).toContainEqual(people[149]);
    expect(texts(card, 'TextBlock').join()).toContain(`The list shows ${shown} of 150 people`);
    expect(bytesOf(card)).toBeLessThanOrEqual(CARD_LIMIT);
    expect(complaints(card)).toEqual([]);
  });

  it('keeps 10,000 characters in one answer', () => {
    const card = formCard({
      say,
      step: 'notify-adult',
      key: 'form-1',
      given: { partnership: 'x'.repeat(10_000) },
      refusal: refusalOf('notify-adult')
    });
    expect(value(card, 'partnership')).toBe('x'.repeat(10_000));
    expect(bytesOf(card)).toBeLessThanOrEqual(CARD_LIMIT);
  });

  it.each(['x', '😀', '\u0001'])('shows as much of one long answer as there is room for (%j)', (unit) => {
    const long = unit.repeat(40_000 / unit.length);
    const card = formCard({ say, step: 'notify-adult', key: 'form-1', given: { partnership: long } });
    expect(long.startsWith(textOf(value(card, 'partnership')))).toBe(true);
    expect(bytesOf(card)).toBeLessThanOrEqual(CARD_LIMIT);
    expect(bytesOf(card)).toBeGreaterThan(CARD_LIMIT - 1_000);
  });

  it.each(['x', 'ł', '😀', '\u0001'])(
    'names each answer of 10,000 that could not be kept whole, and keeps as much as its field takes (%j)',
    (unit) => {
      const long = unit.repeat(10_000 / unit.length);
      const fields = STEPS['notify-adult'].fields;
      const given = Object.fromEntries(fields.map(({ id }) => [id, long]));
      const card = formCard({ say, step: 'notify-adult', key: 'form-1', given, refusal: refusalOf('notify-adult') });
      expect(bytesOf(card)).toBeLessThanOrEqual(CARD_LIMIT);
      for (const field of fields.filter(({ type }) => ['line', 'location-codes', 'initials'].includes(type))) {
        const kept = textOf(value(card, field.id));
        if (kept === long) continue;
        expect(long.startsWith(kept)).toBe(true);
        expect(kept.length).toBeGreaterThanOrEqual(maxLengthOf(field) - 1);
        expect(texts(card, 'TextRun').join()).toContain(
          `The first ${kept.length.toLocaleString('en-GB')} of 10,000 characters are above`
        );
      }
    }
  );

  it.each(UNITS)('counts the reviews that a digest leaves out, with everything as long as it may be, in %j', (unit) => {
    const review = journey(['notify-adult', 'request-imr', 'appoint-author', 'submit-imr'], withLink(unit));
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
    const rows = Array.from({ length: 12 }, () => row);
    const section = { rows, more: 5 };
    const card = digestCard({
      say,
      day: TODAY,
      waits: section,
      late: section,
      stale: { rows: rows.map((each) => ({ ...each, documents: [], steps: [] })), more: 100 },
      link: 'https://example.org/'
    });
    expect(complaints(card)).toEqual([]);
    expect(bytesOf(card)).toBeLessThanOrEqual(CARD_LIMIT);
    const shown = ofType(card, 'Container').length;
    const left = texts(card, 'TextBlock')
      .flatMap((text) => /^and (\d+) more/.exec(text)?.[1] ?? [])
      .map(Number);
    expect(left).toHaveLength(3);
    expect(shown).toBeGreaterThan(5);
    expect(left.reduce((sum, count) => sum + count, shown)).toBe(36 + 110);
  });

  it.each(['x', '€', '😀'])(
    'asks for pasted rows again that it has no room for, and keeps none of them: part of a plan is not the plan (%j)',
    (unit) => {
      const rows = unit.repeat(20_000 / unit.length);
      const card = formCard({
        say,
        step: 'add-actions',
        reference: REFERENCE,
        key: 'form-1',
        given: { rows, organisation: 'x'.repeat(255) },
        refusal: refusalOf('add-actions')
      });
      expect(bytesOf(card)).toBeLessThanOrEqual(CARD_LIMIT);
      const kept = textOf(value(card, 'rows'));
      expect([rows, '']).toContain(kept);
      expect(texts(card, 'TextRun').join().includes('Paste them again.')).toBe(kept === '');
      expect(value(card, 'organisation')).toBe('x'.repeat(255));
    }
  );

  it('shows 100 actions of a long plan, or says how many it leaves out', () => {
    const choices = Array.from({ length: 100 }, (_, n) => ({
      value: `A${n + 1}`,
      title: `A${n + 1}, ${'€'.repeat(110)} (not started)`
    }));
    const card = formCard({
      say,
      step: 'update-action',
      reference: REFERENCE,
      key: 'form-1',
      given: { item: 'A100' },
      offers: { item: { choices, none: '' } }
    });
    expect(bytesOf(card)).toBeLessThanOrEqual(CARD_LIMIT);
    const shown = ofType(card, 'Input.ChoiceSet')[0]?.['choices'];
    expect(shown).toContainEqual(choices[99]);
    expect(texts(card, 'TextBlock').join()).toContain(
      `The list shows ${Array.isArray(shown) ? shown.length : 0} of 100: there is no room for more.`
    );
  });

  it('counts the reviews that a list leaves out', () => {
    const rows = Array.from({ length: 30 }, (_, n) => ({
      reference: `SCR-A-2026-${n + 1000}`,
      authority: 'Bournemouth, Christchurch and Poole',
      service: '😀'.repeat(127),
      stage: 'IMR with the regional director',
      nextDuty: 'Provide the IMR to the partnership',
      due: '2026-03-03',
      late: true
    }));
    const card = reviewListCard({
      missing: [],
      say,
      title: 'Open reviews',
      about: 'South West',
      rows,
      more: 5,
      link: 'https://example.org/'
    });
    expect(complaints(card)).toEqual([]);
    expect(texts(card, 'TextBlock').join()).toContain('and 23 more');
    expect(bytesOf(card)).toBeLessThanOrEqual(CARD_LIMIT);
  });
});
