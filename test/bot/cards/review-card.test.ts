import { reviewCard } from '../../../bot/cards/review-card';
import { prospectOf } from '../../../bot/cards/review-view';
import { sentenceOf } from '../../../src/domain/briefing';
import { DUTIES } from '../../../src/domain/duties';
import { KINDS, START, STATE_WORDS, TRACK_STATES, TRACKS_OF } from '../../../src/domain/words';
import { complaints, ofType, texts } from './parsing';
import { everyReview } from './every-review';
import {
  after,
  author,
  director,
  everyViewer,
  INITIALS,
  inspector,
  journey,
  lead,
  plain,
  REFERENCE,
  seenBy
} from './scenes';
import { headline, runs, submitted, stepsOn, titles } from './review-drawn';
import { say } from '../speaking';

describe('the card of a review', () => {
  const reviews = everyReview();

  it('is drawn for every state of every track that each kind of review can reach', () => {
    for (const kind of KINDS) {
      for (const track of TRACKS_OF[kind]) {
        const unreachable = {
          adult: ['none', 'evaluated', 'not-evaluated'],
          child: ['none', 'not-known', 'not-intended']
        }[kind];
        const states = TRACK_STATES[track].filter((state) => !unreachable.includes(state));
        expect([
          kind,
          track,
          new Set(reviews.filter((review) => review.kind === kind).map(({ tracks }) => tracks[track]))
        ]).toEqual([kind, track, new Set(states)]);
      }
    }
  });

  it.each(everyViewer.map((viewer) => [viewer.name, viewer] as const))(
    'is a good card in every state, as %s sees it',
    (_, viewer) => {
      for (const review of reviews) {
        const view = seenBy(viewer, review, {
          headline,
          banner: { text: 'Recorded', tone: 'good' },
          warnings: ['Look at this.']
        });
        const card = reviewCard(view);
        expect(complaints(card)).toEqual([]);
        const { steps, elsewhere, next, ...others } = prospectOf(view);
        const otherSteps = others.otherSteps.map(({ step }) => step);
        expect([...steps, ...otherSteps, ...elsewhere].sort()).toEqual([...view.open].sort());
        for (const step of [...steps, ...otherSteps]) expect(stepsOn(card)).toContain(step);
        expect(titles(card).includes('Record something else')).toBe(elsewhere.length > 0);
        const shown = texts(card, 'TextRun').join('\n');
        for (const track of TRACKS_OF[review.kind].filter((each) => review.tracks[each] !== START[review.kind][each])) {
          const words: Readonly<Record<string, { readonly label: string }>> = STATE_WORDS[track];
          expect(JSON.stringify(card)).toContain(words[review.tracks[track]]?.label);
        }
        if (next) expect(shown).toContain(sentenceOf(next.duty, review.kind).sentence);
        for (const { duty, item } of view.duties.slice(0, 6))
          if (item === undefined && duty !== 'agree-imr') expect(shown).toContain(say(DUTIES[duty].label));
        expect(JSON.stringify(card)).not.toContain(INITIALS);
      }
    }
  );

  it('gives the director the document and the decision before anything else', () => {
    const card = reviewCard(seenBy(director, submitted, { headline }));
    expect(titles(card).slice(0, 3)).toEqual([
      'Read version 1.0',
      'I have read version 1.0 and agree it',
      'Return for changes'
    ]);
    const order = JSON.stringify(card);
    expect(order.indexOf('Agree')).toBeLessThan(order.indexOf('Also to do'));
    expect(order.indexOf(headline.text)).toBeLessThan(order.indexOf(`"${REFERENCE}"`));
  });

  it('sends with Agree the version that stood on the card, and opens a form to return', () => {
    const [agree, giveBack] = ofType(reviewCard(seenBy(director, submitted)), 'Action.Execute');
    expect(agree?.['data']).toEqual({
      verb: 'take-step',
      step: 'agree-imr',
      read: 'yes',
      reference: REFERENCE,
      form: `${REFERENCE}#4/agree-imr`,
      version: '1.0'
    });
    expect(giveBack?.['data']).toEqual({ verb: 'open-form', step: 'return-imr', reference: REFERENCE, version: '1.0' });
  });

  it('offers a lead no decision that is not theirs', () => {
    expect(titles(reviewCard(seenBy(lead, submitted)))).toEqual([
      'Record something else',
      'Read version 1.0',
      'More',
      'View in the register'
    ]);
  });

  it('opens no typed address but https', () => {
    for (const document of ['javascript:alert(1)', 'http://evil.example', 'not an address']) {
      const review = journey(['notify-adult', 'request-imr', 'appoint-author', 'submit-imr'], (field, step) =>
        field.id === 'document' ? document : plain(field, step)
      );
      expect(ofType(reviewCard(seenBy(director, review)), 'Action.OpenUrl').map(({ title }) => title)).toEqual([
        'View in the register'
      ]);
    }
  });

  it('says who was told of what and when, in UK time, in place of whom, who has seen it and who waits', () => {
    const messages = [
      {
        name: 'Ann',
        role: 'regional-director',
        seq: 1,
        of: 'the new review',
        when: '2026-07-03T13:32:00Z',
        seenAt: '2026-07-03T14:05:00Z'
      },
      {
        name: 'Cat',
        role: 'regional-director',
        seq: 2,
        of: 'the IMR request',
        when: '2026-07-04T13:32:00Z',
        seenAt: '2026-07-06T08:00:00Z',
        insteadOf: 'Ann'
      },
      { name: 'Dan', role: 'communications', seq: 3, of: 'the publication', when: '2026-07-05T13:32:00Z' },
      { name: 'Ben', role: 'communications', seq: 4, of: 'the new review', when: 'waits' }
    ] as const;
    const shown = runs(inspector, submitted, { messages });
    expect(shown).toContain(', regional director: the new review, 3 July 2026 at 2:32pm, read at 3:05pm');
    expect(shown).toContain(
      ', regional director, covering for Ann: the IMR request, 4 July 2026 at 2:32pm, read on 6 July 2026 at 9:00am'
    );
    expect(shown).toContain(', communications team: the publication, 5 July 2026 at 2:32pm, not yet read');
    expect(shown).toContain(', communications team: the new review, waiting until they open their chat');
    const order = JSON.stringify(reviewCard(seenBy(inspector, submitted, { messages })));
    const places = ['Who has been informed', 'the publication', 'Not informed yet', 'waiting until they'].map((words) =>
      order.indexOf(words)
    );
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it('says who agreed which version, and when, from then on', () => {
    const agreed = after(submitted, 'agree-imr');
    for (const review of [agreed, after(agreed, 'provide-imr')]) {
      expect(runs(author, review).join('\n')).toMatch(
        new RegExp(
          `version [^ ]+, by ${review.done['agree-imr']?.by.name ?? 'nobody'} on \\d+ \\w+ \\d{4} at \\d+:\\d\\d(am|pm)`
        )
      );
    }
  });

  it('shows the reasons, line by line, while the IMR is with the author', () => {
    const returned = after(submitted, 'return-imr');
    expect(runs(author, returned)).toEqual(
      expect.arrayContaining(['The chronology stops in June.', 'Please add July and August.'])
    );
    expect(JSON.stringify(reviewCard(seenBy(author, after(returned, 'submit-imr'))))).not.toContain(
      'The chronology stops in June.'
    );
  });

  it('tells a location that is owed from one that there cannot be, and counts the seventh', () => {
    const answering = (regulatedService: string, locationCodes = '') =>
      runs(
        inspector,
        after(undefined, 'notify-adult', (field, step) =>
          field.id === 'regulatedService'
            ? regulatedService
            : field.id === 'service'
              ? ''
              : field.id === 'locationCodes'
                ? locationCodes
                : plain(field, step)
        )
      );
    expect(answering('no')).toContain('No regulated service involved');
    expect(answering('yes')).toContain('Not recorded yet');
    expect(answering('yes', 'RX3L1, RX3L2, RX3L3, RX3L4, RX3L5, RX3L6')).toContain(
      'RX3L1, RX3L2, RX3L3, RX3L4, RX3L5, RX3L6'
    );
    expect(answering('yes', 'RX3L1, RX3L2, RX3L3, RX3L4, RX3L5, RX3L6, RX3L7, RX3L8')).toContain(
      'RX3L1, RX3L2, RX3L3, RX3L4, RX3L5, RX3L6, and 2 more'
    );
  });
});
