import { reviewCard } from '../../../bot/cards/review-card';
import { vacancy } from '../../../src/domain/notices';
import { ofType, texts } from './parsing';
import { after, inspector, intake, journey, lead, plain, REFERENCE, seenBy } from './scenes';
import { headline, runs, submitted, titles } from './review-drawn';

describe('what stands out', () => {
  it('a closed review says so, by whom and why, and owes nothing', () => {
    const review = after(submitted, 'close');
    const card = reviewCard(seenBy(inspector, review));
    expect(texts(card, 'TextBlock')).toContain('Closed');
    expect(texts(card, 'TextRun').join('\n')).toContain(`${lead.name}, `);
    expect(JSON.stringify(card)).not.toContain('wed next');
    // The papers of a closed review are the service’s alone.
    expect(titles(card)).toEqual(['Read version 1.0 in the register', 'View in the register']);
    expect(titles(reviewCard(seenBy(lead, review)))).toContain('Record something else');
  });

  it('a membership of the panel is flagged for as long as it lasts', () => {
    const member = journey(['notify-adult', 'record-membership']);
    expect(texts(reviewCard(seenBy(inspector, member)), 'TextBlock')).toContain('Panel membership must end');
    expect(texts(reviewCard(seenBy(inspector, after(member, 'end-membership'))), 'TextBlock')).not.toContain(
      'Panel membership must end'
    );
  });

  it('says which posts nobody held, until somebody in that post has been told', () => {
    const review = after(undefined, 'notify-adult', plain, ['mental-health-operations-manager']);
    const sentence = vacancy('mental-health-operations-manager', review);
    expect(runs(inspector, review, { messages: [] })).toContain(sentence);
    expect(runs(inspector, review)).not.toContain(sentence);
  });

  it('asks on a notice whether it was seen, once, and carries the news with every other button', () => {
    const asked = reviewCard(seenBy(inspector, submitted, { headline: { ...headline, seenAt: '', insteadOf: 'Ann' } }));
    expect(ofType(asked, 'Action.Execute').find(({ title }) => title === 'Mark as read')?.['data']).toEqual({
      verb: 'seen',
      reference: REFERENCE
    });
    expect(
      ofType(asked, 'Action.Execute').filter(({ data }) => JSON.stringify(data).includes('"unseen":true')).length
    ).toBe(ofType(asked, 'Action.Execute').length - 1);
    expect(texts(asked, 'TextRun')).toContain('You are covering for Ann.');
    const known = reviewCard(seenBy(inspector, submitted, { headline }));
    expect(titles(known)).not.toContain('Mark as read');
    expect(JSON.stringify(known)).not.toContain('unseen');
    expect(texts(known, 'TextRun')).toContain(
      'Why you have this message: “Before the IMR is provided to the safeguarding partnership it should be agreed by the Regional Director.” (key point 11 of the briefing). You read it on 7 March 2026 at 3:00pm.'
    );
    expect(titles(reviewCard(seenBy(inspector, submitted)))).not.toContain('Mark as read');
  });

  it('a children’s review owes its acknowledgement to whoever sent it, first of all (KP-5)', () => {
    const card = reviewCard(seenBy(intake, journey(['notify-child'])));
    expect(titles(card).slice(0, 2)).toEqual(['Record notification acknowledged', 'View email template']);
    expect(texts(card, 'TextRun')).toEqual(
      expect.arrayContaining([
        'Received',
        'Will be published, date not yet known',
        'IMR, draft report, outcome, progress'
      ])
    );
  });
});
