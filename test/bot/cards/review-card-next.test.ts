import { reviewCard } from '../../../bot/cards/review-card';
import { noticeHeadline } from '../../../bot/cards/review-card-context';
import { prospectOf, type Headline } from '../../../bot/cards/review-view';
import { ofType, texts } from './parsing';
import {
  after,
  author,
  deputy,
  director,
  directory,
  inspector,
  journey,
  lead,
  plain,
  REFERENCE,
  seenBy
} from './scenes';
import { runs, submitted, titles } from './review-drawn';

describe('what comes next', () => {
  it('is what a reminder reminds of, though another task is due sooner', () => {
    const review = journey(['notify-adult', 'request-imr']);
    const text = 'Reminder: request the draft report';
    const headline = { text, rule: 'KP-12', sentence: 'x', insteadOf: '', seenAt: '' } as const;
    const firstOf = (more: Partial<Headline>) =>
      prospectOf(seenBy(inspector, review, { headline: { ...headline, ...more } })).next?.duty;
    expect(firstOf({})).toBe('request-terms');
    expect(firstOf({ remindsOf: { duty: 'ask-draft' } })).toBe('ask-draft');
    // It has been done since.
    expect(firstOf({ remindsOf: { duty: 'provide-imr' } })).toBe('request-terms');
  });

  it('is said of a decision, too, on a card that the director has opened', () => {
    const card = reviewCard(seenBy(director, submitted));
    expect(texts(card, 'TextBlock')).toContain('What you need to do next');
    expect(runs(director, submitted)).toContain('Agree or return the IMR');
  });

  it('is what a lead has just reminded of, on the message about that', () => {
    const review = after(journey(['notify-adult', 'request-imr']), 'nudge', (field, step) =>
      field.id === 'duty' ? 'ask-draft' : plain(field, step)
    );
    const remindedBy = (seq: number) =>
      noticeHeadline(review, { notice: 'nudge-to-owner', seq, insteadOf: '', seenAt: '' })?.remindsOf;
    expect([remindedBy(review.seq), remindedBy(review.seq - 1)]).toEqual([{ duty: 'ask-draft' }, undefined]);
  });

  it('has the button of each other task directly beneath its line', () => {
    const drawn = JSON.stringify(reviewCard(seenBy(inspector, journey(['notify-adult', 'request-imr']))));
    const places = [
      'Also to do',
      '"Ask about progress"',
      '"Record progress"',
      '"Request the draft report"',
      '"Record draft report requested"'
    ].map((words) => drawn.indexOf(words));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it('is the viewer’s own duty before any other, with its button, why, and the sentence of the briefing', () => {
    const review = journey(['notify-adult', 'request-imr']);
    const card = reviewCard(seenBy(inspector, review));
    const shown = texts(card, 'TextRun');
    expect(shown).toEqual(
      expect.arrayContaining([
        'Request the terms of reference',
        'Due by 6 March 2026 (local target)',
        expect.stringMatching(/^Assigned to you, as /)
      ])
    );
    expect(shown).toContain('Since 4 March 2026: IMR requested by the partnership');
    expect(shown.filter((run) => run.includes('“'))).toEqual([
      'Key point 9 of the briefing: “When CQC is asked to undertake an IMR for an adult SCR, the Terms of Reference for the review should be requested from the safeguarding partnership.”'
    ]);
    expect(titles(card).slice(0, 3)).toEqual([
      'Record terms of reference requested',
      'Record terms of reference received',
      'View email template'
    ]);
  });

  it('says what was entered late, and reckons from the day it happened', () => {
    const review = journey(['notify-adult']);
    const notified = review.done['notify-adult'];
    if (!notified) throw new Error('The review has not begun.');
    const late = {
      ...review,
      done: { ...review.done, 'notify-adult': { ...notified, on: '2025-12-04' } },
      lateEntries: [{ step: 'notify-adult', enteredOn: '2026-03-03', workingDays: 61 } as const]
    };
    const shown = runs(inspector, late);
    expect(shown).toContain('61 working days after we were notified');
    expect(shown).toContain('Since 4 December 2025, when we were notified: entered on 3 March 2026');
    expect(shown).toContain('Due by 11 December 2025 (local target)');
  });

  it('says whose it is where it is somebody else’s', () => {
    const shown = runs(inspector, submitted, { today: '2026-03-08' }).join('\n');
    expect(shown).toContain(`Assigned to ${director.name}, regional director, due by 13 March 2026`);
    const two = {
      people: [director, { ...director, id: 'x', name: 'Una Two' }, { ...director, id: 'y', name: 'Ina Three' }]
    };
    expect(runs(lead, submitted, { directory: two }).join('\n')).toContain('Assigned to regional director, 3 people');
    expect(runs(lead, submitted, { directory: { people: [] } }).join('\n')).toContain('Vacant: regional director');
  });

  it('says in words that a duty is late, since when, and whose date it was', () => {
    const shown = runs(director, submitted, { today: '2026-06-01' });
    expect(shown).toContain('Due by 13 March 2026 (local target)');
    expect(shown[shown.indexOf('Agree or return the IMR') - 1]).toBe('Overdue: ');
    const ofAuthor = runs(author, journey(['notify-adult', 'request-imr', 'appoint-author']));
    expect(ofAuthor).toContain('Due by 30 April 2026 (date set by the partnership)');
    expect(ofAuthor[ofAuthor.indexOf('Write and submit the IMR') - 1]).not.toBe('Overdue: ');
  });

  it('goes to the deputy where the director has a part in the case, and everybody reads who decides', () => {
    const concerned = { ...submitted, interests: [director.id] };
    expect(titles(reviewCard(seenBy(deputy, concerned)))).toEqual(
      expect.arrayContaining(['I have read version 1.0 and agree it', 'Return for changes'])
    );
    expect(titles(reviewCard(seenBy(director, concerned)))).not.toContain('I have read version 1.0 and agree it');
    const sentence = `${director.name} is not independent of the case. ${deputy.name}, deputy regional director, decides on the IMR.`;
    for (const viewer of [director, deputy, inspector]) expect(runs(viewer, concerned)).toContain(sentence);
    expect(runs(inspector, submitted)).not.toContain(sentence);
    expect(
      texts(
        reviewCard(
          seenBy(inspector, concerned, { directory: { people: directory.people.filter((each) => each !== deputy) } })
        ),
        'TextBlock'
      )
    ).toContain('No one can decide on the IMR');
  });

  it('is the chronology for the author, beside handing the IMR in', () => {
    expect(titles(reviewCard(seenBy(author, journey(['notify-adult', 'request-imr', 'appoint-author']))))).toEqual(
      expect.arrayContaining(['Submit the IMR', 'View chronology'])
    );
  });

  it('has the actions that are due soonest, marks those that are late, and counts the rest', () => {
    const rows = JSON.stringify(
      Array.from({ length: 40 }, (_, n) => [
        `Home ${n}`,
        `Do ${n}`,
        `2026-0${n % 2 ? 4 : 2}-${String(10 + (n % 18))}`,
        n < 30 ? 'yes' : 'no',
        ''
      ])
    );
    const review = after(journey(['notify-adult']), 'add-actions', (field, step) =>
      field.id === 'rows'
        ? rows
        : ['organisation', 'action', 'due', 'regulated'].includes(field.id)
          ? ''
          : plain(field, step)
    );
    const card = reviewCard(seenBy(inspector, review));
    const shown = texts(card, 'TextRun');
    expect(shown.filter((run) => /^A\d+, Home/.test(run))).toEqual([
      'A1, Home 0: ',
      'A19, Home 18: ',
      'A3, Home 2: ',
      'A21, Home 20: '
    ]);
    expect(shown[shown.indexOf('A1, Home 0: ') - 1]).toBe('Overdue: ');
    expect(texts(card, 'TextBlock')).toContain(
      'and 26 more in the register, 11 of them overdue; 10 others are closed, waived or not ours to follow'
    );
    expect(ofType(card, 'Action.Execute')[0]?.['data']).toEqual({
      verb: 'open-form',
      step: 'update-action',
      reference: REFERENCE,
      item: 'A1'
    });
  });
});
