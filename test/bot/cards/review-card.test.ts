import { reviewCard } from '../../../bot/cards/review-card';
import { prospectOf } from '../../../bot/cards/review-view';
import { sentenceOf } from '../../../src/domain/briefing';
import { DUTIES } from '../../../src/domain/duties';
import { vacancy } from '../../../src/domain/notices';
import { STEPS } from '../../../src/domain/steps';
import { KINDS, START, STATE_WORDS, TRACK_STATES, TRACKS_OF } from '../../../src/domain/words';
import { complaints, ofType, texts } from './parsing';
import {
  after,
  author,
  deputy,
  director,
  directory,
  everyReview,
  everyViewer,
  INITIALS,
  inspector,
  intake,
  journey,
  lead,
  plain,
  REFERENCE,
  seenBy
} from './scenes';

const submitted = journey(['notify-adult', 'request-imr', 'appoint-author', 'submit-imr']);
const headline = {
  text: 'An IMR waits for your agreement',
  rule: 'KP-11',
  insteadOf: '',
  seenAt: '2026-03-07T15:00:00Z'
} as const;
const titles = (card: ReturnType<typeof reviewCard>): readonly unknown[] =>
  ofType(card, 'Action.')
    .filter(({ type }) => type !== 'Action.Submit')
    .map(({ title }) => title);
const runs = (...of: Parameters<typeof seenBy>): readonly string[] => texts(reviewCard(seenBy(...of)), 'TextRun');

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
        const { steps, otherSteps, elsewhere, next } = prospectOf(view);
        expect([...steps, ...otherSteps, ...elsewhere].sort()).toEqual([...view.open].sort());
        for (const step of [...steps, ...otherSteps]) expect(titles(card)).toContain(STEPS[step].label);
        expect(titles(card).includes('Record something else')).toBe(elsewhere.length > 0);
        const shown = texts(card, 'TextRun').join('\n');
        for (const track of TRACKS_OF[review.kind].filter((each) => review.tracks[each] !== START[review.kind][each])) {
          const words: Readonly<Record<string, { readonly label: string }>> = STATE_WORDS[track];
          expect(JSON.stringify(card)).toContain(words[review.tracks[track]]?.label);
        }
        if (next) expect(shown).toContain(sentenceOf(next.duty));
        for (const { duty, item } of view.duties.slice(0, 6))
          if (item === undefined && duty !== 'agree-imr') expect(shown).toContain(DUTIES[duty].label);
        expect(JSON.stringify(card)).not.toContain(INITIALS);
      }
    }
  );

  it('gives the director the document and the decision before anything else', () => {
    const card = reviewCard(seenBy(director, submitted, { headline }));
    expect(titles(card).slice(0, 3)).toEqual(['Open the IMR, version 1.0', 'Agree', 'Return with reasons']);
    const order = JSON.stringify(card);
    expect(order.indexOf('Agree')).toBeLessThan(order.indexOf('Also owed'));
    expect(order.indexOf(headline.text)).toBeLessThan(order.indexOf(`"${REFERENCE}"`));
  });

  it('sends with Agree the version that stood on the card, and opens a form to return', () => {
    const [agree, giveBack] = ofType(reviewCard(seenBy(director, submitted)), 'Action.Execute');
    expect(agree?.['data']).toEqual({
      verb: 'take-step',
      step: 'agree-imr',
      reference: REFERENCE,
      form: `${REFERENCE}#4`,
      version: '1.0'
    });
    expect(giveBack?.['data']).toEqual({ verb: 'open-form', step: 'return-imr', reference: REFERENCE, version: '1.0' });
  });

  it('offers a lead no decision that is not theirs', () => {
    expect(titles(reviewCard(seenBy(lead, submitted)))).toEqual([
      'Open the IMR, version 1.0',
      'Record something else',
      'Open in the register'
    ]);
  });

  it('opens no typed address but https', () => {
    for (const document of ['javascript:alert(1)', 'http://evil.example', 'not an address']) {
      const review = journey(['notify-adult', 'request-imr', 'appoint-author', 'submit-imr'], (field, step) =>
        field.id === 'document' ? document : plain(field, step)
      );
      expect(ofType(reviewCard(seenBy(director, review)), 'Action.OpenUrl').map(({ title }) => title)).toEqual([
        'Open in the register'
      ]);
    }
  });

  it('says who was told of what and when, in UK time, in place of whom, who has seen it and who waits', () => {
    const messages = [
      {
        name: 'Ann',
        role: 'regional-director',
        of: 'the new review',
        when: '2026-07-03T13:32:00Z',
        seenAt: '2026-07-03T14:05:00Z'
      },
      {
        name: 'Cat',
        role: 'regional-director',
        of: 'the IMR request',
        when: '2026-07-04T13:32:00Z',
        seenAt: '2026-07-06T08:00:00Z',
        insteadOf: 'Ann'
      },
      { name: 'Dan', role: 'communications', of: 'the publication', when: '2026-07-05T13:32:00Z' },
      { name: 'Ben', role: 'communications', of: 'the new review', when: 'waits' }
    ] as const;
    const shown = runs(inspector, submitted, { messages });
    expect(shown).toContain(', regional director, told of the new review on 3 July 2026 at 14:32, seen at 15:05');
    expect(shown).toContain(
      ', regional director in place of Ann, who is away, told of the IMR request on 4 July 2026 at 14:32, seen on 6 July 2026 at 09:00'
    );
    expect(shown).toContain(', communications, told of the publication on 5 July 2026 at 14:32, not seen yet');
    expect(shown).toContain(', communications, will be told of the new review when they open their chat');
  });

  it('says who agreed which version, and when, from then on', () => {
    const agreed = after(submitted, 'agree-imr');
    for (const review of [agreed, after(agreed, 'provide-imr')]) {
      expect(runs(author, review).join('\n')).toMatch(
        new RegExp(
          `version [^ ]+, agreed by ${review.done['agree-imr']?.by.name ?? 'nobody'}, \\d+ \\w+ \\d{4} at \\d\\d:\\d\\d`
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

describe('what comes next', () => {
  it('is the viewer’s own duty before any other, with its button, why, and the sentence of the briefing', () => {
    const review = journey(['notify-adult', 'request-imr']);
    const card = reviewCard(seenBy(inspector, review));
    const shown = texts(card, 'TextRun');
    expect(shown).toEqual(
      expect.arrayContaining([
        'Request the terms of reference',
        'You, as inspector of the case, due on 6 March 2026 (local target)'
      ])
    );
    expect(shown).toContain('Owed since 4 March 2026: The partnership asked for an IMR');
    expect(shown.filter((run) => run.includes('“'))).toEqual([
      'Key point 9 of the briefing: “When CQC is asked to undertake an IMR for an adult SCR, the Terms of Reference for the review should be requested from the safeguarding partnership.”'
    ]);
    expect(titles(card).slice(0, 3)).toEqual(['Record terms requested', 'Record terms received', 'Text ready to send']);
  });

  it('says whose it is where it is somebody else’s', () => {
    const shown = runs(inspector, submitted, { today: '2026-03-08' }).join('\n');
    expect(shown).toContain(`${director.name}, regional director, by 13 March 2026`);
    const two = {
      people: [director, { ...director, id: 'x', name: 'Una Two' }, { ...director, id: 'y', name: 'Ina Three' }]
    };
    expect(runs(lead, submitted, { directory: two }).join('\n')).toContain('Regional director, 3 people');
    expect(runs(lead, submitted, { directory: { people: [] } }).join('\n')).toContain(
      'Nobody yet: no regional director is entered in the Directory'
    );
  });

  it('says in words that a duty is late, since when, and whose date it was', () => {
    const shown = runs(director, submitted, { today: '2026-06-01' });
    expect(shown).toContain(
      'Due on 13 March 2026 (local target), owed since 6 March 2026: IMR submitted for agreement'
    );
    expect(shown[shown.findIndex((run) => run.startsWith('Due on 13 March')) - 1]).toBe('Late: ');
    const ofAuthor = runs(author, journey(['notify-adult', 'request-imr', 'appoint-author']));
    expect(ofAuthor).toContain('You, as IMR author, by 30 April 2026 (date set by the partnership)');
    expect(ofAuthor[ofAuthor.indexOf('Write and submit the IMR') - 1]).not.toBe('Late: ');
  });

  it('goes to the deputy where the director has a part in the case, and everybody reads who decides', () => {
    const concerned = { ...submitted, interests: [director.id] };
    expect(titles(reviewCard(seenBy(deputy, concerned)))).toEqual(
      expect.arrayContaining(['Agree', 'Return with reasons'])
    );
    expect(titles(reviewCard(seenBy(director, concerned)))).not.toContain('Agree');
    const sentence = `${director.name} has a part in this case, so ${deputy.name}, deputy regional director, decides on the IMR.`;
    for (const viewer of [director, deputy, inspector]) expect(runs(viewer, concerned)).toContain(sentence);
    expect(runs(inspector, submitted)).not.toContain(sentence);
    expect(
      texts(
        reviewCard(
          seenBy(inspector, concerned, { directory: { people: directory.people.filter((each) => each !== deputy) } })
        ),
        'TextBlock'
      )
    ).toContain('Nobody can decide on the IMR');
  });

  it('is the chronology for the author, beside handing the IMR in', () => {
    expect(titles(reviewCard(seenBy(author, journey(['notify-adult', 'request-imr', 'appoint-author']))))).toEqual(
      expect.arrayContaining(['Submit a version of the IMR', 'Show the chronology'])
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
    expect(shown[shown.indexOf('A1, Home 0: ') - 1]).toBe('Late: ');
    expect(texts(card, 'TextBlock')).toContain(
      'and 26 more, 11 of them late; 10 others are over, waived or not ours to follow'
    );
    expect(ofType(card, 'Action.Execute')[0]?.['data']).toEqual({
      verb: 'open-form',
      step: 'update-action',
      reference: REFERENCE,
      item: 'A1'
    });
  });
});

describe('what stands out', () => {
  it('a closed review says so, by whom and why, and owes nothing', () => {
    const review = after(submitted, 'close');
    const card = reviewCard(seenBy(inspector, review));
    expect(texts(card, 'TextBlock')).toContain('Closed');
    expect(texts(card, 'TextRun').join('\n')).toContain(`${lead.name}, `);
    expect(JSON.stringify(card)).not.toContain('wed next');
    expect(titles(card)).toEqual(['Open the IMR, version 1.0', 'Open in the register']);
    expect(titles(reviewCard(seenBy(lead, review)))).toContain('Record something else');
  });

  it('a membership of the panel is flagged for as long as it lasts', () => {
    const member = journey(['notify-adult', 'record-membership']);
    expect(texts(reviewCard(seenBy(inspector, member)), 'TextBlock')).toContain('One of us is a member of the panel');
    expect(texts(reviewCard(seenBy(inspector, after(member, 'end-membership'))), 'TextBlock')).not.toContain(
      'One of us is a member of the panel'
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
    expect(ofType(asked, 'Action.Execute').find(({ title }) => title === 'Seen')?.['data']).toEqual({
      verb: 'seen',
      reference: REFERENCE
    });
    expect(
      ofType(asked, 'Action.Execute').filter(({ data }) => JSON.stringify(data).includes('"unseen":true')).length
    ).toBe(ofType(asked, 'Action.Execute').length - 1);
    expect(texts(asked, 'TextRun')).toContain(
      'You are told in place of Ann, who is away, because of key point 11 of the briefing.'
    );
    const known = reviewCard(seenBy(inspector, submitted, { headline }));
    expect(titles(known)).not.toContain('Seen');
    expect(JSON.stringify(known)).not.toContain('unseen');
    expect(texts(known, 'TextRun')).toContain(
      'You are told because of key point 11 of the briefing. Seen on 7 March 2026 at 15:00.'
    );
    expect(titles(reviewCard(seenBy(inspector, submitted)))).not.toContain('Seen');
  });

  it('a children’s review owes its acknowledgement to whoever sent it, first of all (KP-5)', () => {
    const card = reviewCard(seenBy(intake, journey(['notify-child'])));
    expect(titles(card).slice(0, 2)).toEqual(['Record the acknowledgement', 'Text ready to send']);
    expect(texts(card, 'TextRun')).toEqual(
      expect.arrayContaining([
        'Received',
        'Will be published, date not known yet',
        'IMR, report of the review, outcome, progress'
      ])
    );
  });
});
