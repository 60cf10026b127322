import { otherStepsCard } from '../../../bot/cards/other-steps-card';
import { reviewCard } from '../../../bot/cards/review-card';
import { vacancy } from '../../../src/domain/notices';
import { STEP_IDS, STEPS } from '../../../src/domain/steps';
import { TRACK_STATES } from '../../../src/domain/words';
import { complaints, ofType, texts } from './parsing';
import { after, author, director, everyReview, INITIALS, inspector, journey, lead, plain, REFERENCE, seenBy } from './scenes';

const submitted = journey(['notify-adult', 'request-imr', 'appoint-author', 'submit-imr']);
const STEP_LABELS = new Set(STEP_IDS.map((step) => STEPS[step].label));
const headline = { text: 'An IMR waits for your agreement', rule: 'KP-11', insteadOf: '', seenAt: '' } as const;

describe('the card of a review', () => {
  const reviews = everyReview();

  it('is drawn for every state that can be reached', () => {
    expect(new Set(reviews.map(({ tracks }) => tracks.imr))).toEqual(new Set(TRACK_STATES.imr));
    expect(new Set(reviews.map(({ tracks }) => tracks.terms))).toEqual(new Set(TRACK_STATES.terms));
  });

  it.each([inspector, director, author, lead].map((viewer) => [viewer.name, viewer] as const))('is a good card in every state, as %s sees it', (_, viewer) => {
    for (const review of reviews) {
      const view = seenBy(viewer, review, { headline, banner: { text: 'Recorded', tone: 'good' }, warnings: ['Look at this.'] });
      const card = reviewCard(view);
      expect(complaints(card)).toEqual([]);
      const others = otherStepsCard({ review, about: REFERENCE, steps: view.open, texts: [] });
      const offered = new Set([card, others].flatMap((each) => ofType(each, 'Action.Execute').flatMap(({ title }) => (typeof title === 'string' ? [title] : []))));
      for (const step of view.open) expect(offered).toContain(STEPS[step].label);
      expect([...offered].filter((title) => !STEP_LABELS.has(title)).sort()).toEqual(expect.arrayContaining(['Seen']));
      const allowed = new Set(view.open.map((step) => STEPS[step].label));
      expect([...offered].filter((title) => STEP_LABELS.has(title) && !allowed.has(title))).toEqual([]);
      if (view.duties[0] && review.tracks.entry !== 'closed') expect(texts(card, 'TextRun').join()).toMatch(/(Key point \d+|The background) of the briefing: “/);
      expect(JSON.stringify(card)).not.toContain(INITIALS);
    }
  });

  it('gives the director the document and the decision before anything else', () => {
    const card = reviewCard(seenBy(director, submitted, { headline }));
    expect(ofType(card, 'Action.').filter(({ type }) => type !== 'Action.Submit').map(({ title }) => title)).toEqual([
      'Open the IMR, version 1.0', 'Agree', 'Return with reasons', 'Seen', 'Record something else', 'Open in the register'
    ]);
    const order = JSON.stringify(card);
    expect(order.indexOf('Agree')).toBeLessThan(order.indexOf('Also owed'));
    expect(order.indexOf(headline.text)).toBeLessThan(order.indexOf(`"${REFERENCE}"`));
  });

  it('sends with Agree the version that stood on the card, and opens a form to return', () => {
    const [agree, giveBack] = ofType(reviewCard(seenBy(director, submitted)), 'Action.Execute');
    expect(agree?.['data']).toEqual({ verb: 'take-step', step: 'agree-imr', reference: REFERENCE, form: `${REFERENCE}#4`, version: '1.0' });
    expect(giveBack?.['data']).toEqual({ verb: 'open-form', step: 'return-imr', reference: REFERENCE, version: '1.0' });
  });

  it('offers a lead no decision that is not theirs', () => {
    expect(ofType(reviewCard(seenBy(lead, submitted)), 'Action.Execute').map(({ title }) => title)).toEqual(['Record something else']);
  });

  it('opens no typed address but https', () => {
    for (const document of ['javascript:alert(1)', 'http://evil.example', 'not an address']) {
      const review = journey(['notify-adult', 'request-imr', 'appoint-author', 'submit-imr'], (field, step) => (field.id === 'document' ? document : plain(field, step)));
      expect(ofType(reviewCard(seenBy(director, review)), 'Action.OpenUrl').map(({ title }) => title)).toEqual(['Open in the register']);
    }
  });

  it('says in words that a duty is late, since when, and whose date it was', () => {
    const runs = texts(reviewCard(seenBy(director, submitted, { today: '2026-06-01' })), 'TextRun');
    expect(runs[runs.findIndex((text) => text.startsWith('Was due ') && text.includes('(local target), owed since')) - 1]).toBe('Late: ');
    const ofAuthor = texts(reviewCard(seenBy(author, journey(['notify-adult', 'request-imr', 'appoint-author']))), 'TextRun');
    expect(ofAuthor).toContain('You, as IMR author, by 30 April 2026 (date set by the partnership)');
    expect(ofAuthor[ofAuthor.indexOf('Write and submit the IMR') - 1]).not.toBe('Late: ');
  });

  it('says who was told of what and when, in UK time, and who waits', () => {
    const messages = [
      { name: 'Ann', role: 'regional-director', of: 'the new review', when: '2026-07-03T13:32:00Z', seenAt: '2026-07-03T14:01:00Z' },
      { name: 'Ben', role: 'communications', of: 'the new review', when: 'waits' }
    ] as const;
    const runs = texts(reviewCard(seenBy(inspector, submitted, { messages })), 'TextRun');
    expect(runs).toContain(', regional director, told of the new review on 3 July 2026 at 14:32, seen at 15:01');
    expect(runs).toContain(', communications, will be told of the new review when they open their chat');
  });

  it('says who agreed which version, and when, from then on', () => {
    const agreed = after(submitted, 'agree-imr');
    for (const review of [agreed, after(agreed, 'provide-imr')]) {
      const runs = texts(reviewCard(seenBy(author, review)), 'TextRun').join('\n');
      expect(runs).toMatch(new RegExp(`version [^ ]+, agreed by ${review.done['agree-imr']?.by.name ?? 'nobody'}, \\d+ \\w+ \\d{4} at \\d\\d:\\d\\d`));
    }
  });

  it('says which posts nobody held, until somebody in that post has been told', () => {
    const review = after(undefined, 'notify-adult', plain, ['mental-health-operations-manager']);
    const sentence = vacancy('mental-health-operations-manager', review);
    expect(texts(reviewCard(seenBy(inspector, review, { messages: [] })), 'TextRun')).toContain(sentence);
    expect(texts(reviewCard(seenBy(inspector, review)), 'TextRun')).not.toContain(sentence);
  });

  it('shows the reasons, line by line, while the IMR is with the author', () => {
    const returned = after(submitted, 'return-imr');
    expect(texts(reviewCard(seenBy(author, returned)), 'TextRun')).toEqual(expect.arrayContaining(['The chronology stops in June.', 'Please add July and August.']));
    expect(JSON.stringify(reviewCard(seenBy(author, after(returned, 'submit-imr'))))).not.toContain('The chronology stops in June.');
  });

  it('tells a location that is owed from one that there cannot be', () => {
    const answering = (regulatedService: string) =>
      texts(reviewCard(seenBy(inspector, after(undefined, 'notify-adult', (field, step) =>
        field.id === 'regulatedService' ? regulatedService : ['service', 'locationCodes'].includes(field.id) ? '' : plain(field, step)))), 'TextRun');
    expect(answering('no')).toContain('No regulated service involved');
    expect(answering('yes')).toContain('Not recorded yet');
  });
});
