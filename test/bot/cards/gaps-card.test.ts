import { gapsCard, type GapsView } from '../../../bot/cards/gaps-card';
import { bytesOf, CARD_LIMIT } from '../../../bot/cards/size';
import type { ReviewGaps } from '../../../src/domain/insight/gaps';
import { inspector, notifies, reviewAfter, safeguardingLead } from '../../domain/builders';
import { complaints, ofType, texts } from './parsing';
import { say } from '../speaking';

const review = reviewAfter([notifies(undefined, { criterion: 'unknown' })]);
const open = { duty: 'complete-entry', owner: 'case-inspector', since: '2012-08-07', due: '2012-08-14' } as const;
const gap = (more: Partial<ReviewGaps['lines'][number]> = {}): ReviewGaps => ({
  review,
  lines: [{ kind: 'missing', fields: ['criterion'], owners: [inspector], open, ...more }]
});
const view = (gaps: readonly ReviewGaps[], more: Partial<GapsView> = {}): GapsView => ({
  about: 'South West',
  gaps,
  missing: [],
  vacant: [],
  reminded: [],
  managesDirectory: true,
  viewer: safeguardingLead,
  today: '2012-08-20',
  link: 'https://register.example/',
  say,
  ...more
});
const said = (card: ReturnType<typeof gapsCard>): string => texts(card, 'TextRun').join('');

describe('the list of gaps', () => {
  it('says what is missing, until when and who can fill it, and lets the lead remind them of everything with one press', () => {
    const card = gapsCard(view([gap()]));
    expect(complaints(card)).toEqual([]);
    expect(said(card)).toContain('Missing: Why a review is being heldDue by 14 August 2012, assigned to Gwen Howells');
    expect(ofType(card, 'Action.Execute').map(({ title, data }) => [title, data])).toEqual([
      ['Remind Gwen Howells (1 gap)', { verb: 'remind-all', person: inspector.id }],
      [`View ${review.reference}`, { verb: 'show-review', reference: review.reference, beside: true }],
      ['Hand over reviews', { verb: 'hand-over-form' }],
      ['Refresh this list', { verb: 'gaps' }]
    ]);
  });

  it('says what is late and what is stale in words, not by colour alone', () => {
    expect(
      said(gapsCard(view([gap({ kind: 'late', fields: [], open: { ...open, duty: 'request-terms' } })])))
    ).toContain('Overdue: Request the terms of reference');
    const stale = gap({ kind: 'stale', fields: [], owners: [] });
    expect(said(gapsCard(view([stale])))).toContain('No recent activity: since 7 August 2012');
  });

  it('says what was entered late, whatever else there is, and reminds nobody of it', () => {
    const lateEntry = { step: 'notify-adult', enteredOn: '2012-08-07', workingDays: 61 } as const;
    const [line] = gap().lines;
    const lines = [
      ...Array.from({ length: 5 }, () => line).flatMap((each) => each ?? []),
      { kind: 'entered-late', fields: [], owners: [], lateEntry } as const
    ];
    const card = gapsCard(view([{ review, lines }]));
    expect(complaints(card)).toEqual([]);
    expect(said(card)).toContain('Entered late: 61 working days after we were notifiedOn 7 August 2012');
    expect(texts(card, 'TextBlock').join()).toContain('and 1 more on this review');
    expect(
      ofType(card, 'Action.Execute')
        .filter(({ verb }) => verb === 'remind-all')
        .map(({ title }) => title)
    ).toEqual(['Remind Gwen Howells (5 gaps)']);
  });

  it('offers no nudge to oneself, and says when one was sent', () => {
    const own = gapsCard(view([gap({ owners: [safeguardingLead] })]));
    expect(said(own)).toContain('you');
    expect(ofType(own, 'Action.Execute').map(({ verb }) => verb)).not.toContain('remind-all');
    expect(said(gapsCard(view([gap({ nudgedOn: '2012-08-16' })])))).toContain('last reminded on 16 August 2012');
  });

  it('names those who were reminded of everything today, and does not offer to remind them again', () => {
    const card = gapsCard(view([gap()], { reminded: [inspector.id] }));
    expect(said(card)).toContain(`Reminded today: ${inspector.name}`);
    expect(ofType(card, 'Action.Execute').map(({ verb }) => verb)).not.toContain('remind-all');
    expect(texts(card, 'TextBlock').join()).not.toContain('sends the person one message');
  });

  it('KP-2: shows which posts are vacant, with the way to fill them, and does not say that there is no gap', () => {
    const vacant = ['Mental health operations manager, South West'];
    const card = gapsCard(view([], { vacant }));
    expect(complaints(card)).toEqual([]);
    expect(said(card)).toContain('Mental health operations manager, South West');
    expect(texts(card, 'TextBlock').join()).not.toContain('No gaps');
    expect(ofType(card, 'Action.Execute').map(({ verb }) => verb)).toContain('directory');
    const elsewhere = gapsCard(view([], { vacant, managesDirectory: false }));
    expect(ofType(elsewhere, 'Action.Execute').map(({ verb }) => verb)).not.toContain('directory');
  });

  it('says so when nothing is missing', () => {
    const card = gapsCard(view([]));
    expect(complaints(card)).toEqual([]);
    expect(texts(card, 'TextBlock').join()).toContain('No gaps: nothing is missing, overdue or inactive.');
  });

  it.each(['x'.repeat(100), '漢'.repeat(100), '"\\'.repeat(50)])(
    'fits whatever the region, and counts what it leaves out (%#)',
    (name) => {
      const crowd = Array.from({ length: 60 }, (_, index): ReviewGaps => ({
        review: {
          ...review,
          reference: `SCR-A-2012-${String(index).padStart(4, '0')}`,
          entry: { ...review.entry, authority: name }
        },
        lines: Array.from({ length: 9 }, () => ({
          kind: 'late' as const,
          fields: [],
          open,
          owners: Array.from({ length: 5 }, () => ({ ...inspector, name }))
        }))
      }));
      const card = gapsCard(view(crowd));
      expect(complaints(card)).toEqual([]);
      expect(bytesOf(card)).toBeLessThanOrEqual(CARD_LIMIT);
      const shown = ofType(card, 'Action.Execute').filter(({ verb }) => verb === 'show-review').length;
      expect(shown).toBeGreaterThan(2);
      expect(texts(card, 'TextBlock').join()).toContain(`and ${60 - shown} more reviews`);
      expect(texts(card, 'TextBlock').join()).toContain('and 5 more on this review: view it to see them');
    }
  );
});
