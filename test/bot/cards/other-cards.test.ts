import { FURTHER_LINKS } from '../../../src/domain/people/further-links';
import { helloCard } from '../../../bot/cards/hello-card';
import { reviewListCard } from '../../../bot/cards/review-list-card';
import { sentenceCard } from '../../../bot/cards/sentence-card';
import { complaints, ofType, texts } from './parsing';
import { inspector, lead } from './scenes';
import { say } from '../speaking';

const link = 'https://example.org/register';
const verbs = (card: ReturnType<typeof helloCard>) => ofType(card, 'Action.Execute').map(({ verb }) => verb);

describe('the card of welcome', () => {
  const view = {
    person: inspector,
    posts: inspector.holdings,
    begins: ['notify-adult'],
    watches: false,
    managesDirectory: false,
    link,
    ownRegions: [{ region: 'South West', link: 'https://example.org/South%20West' }],
    say,
    furtherLinks: FURTHER_LINKS,
    support: [{ name: lead.name, role: 'regional-safeguarding-lead' }]
  } as const;

  it('leads to the region of a post in SharePoint', () => {
    expect(ofType(helloCard(view), 'Action.OpenUrl').map(({ title, url }) => [title, url])).toContainEqual([
      'South West in SharePoint',
      'https://example.org/South%20West'
    ]);
  });

  it('names the posts held and who helps (B-7)', () => {
    const card = helloCard(view);
    expect(complaints(card)).toEqual([]);
    expect(texts(card, 'TextRun')).toEqual(
      expect.arrayContaining(['Compliance inspector, South West', 'Regional safeguarding lead: ', lead.name])
    );
    expect(verbs(card)).toEqual(['new-adult', 'what-next', 'my-reviews']);
  });

  it('has the “Further links” of the briefing, each by its name (B-7)', () => {
    const said = JSON.stringify(helloCard(view));
    for (const { title, url } of FURTHER_LINKS) expect(said).toContain(`"title":"${title}","url":"${url}"`);
    expect(JSON.stringify(helloCard({ ...view, furtherLinks: [] }))).not.toContain('Further links');
  });

  it('names the rows that cannot be read, ten at most', () => {
    const unreadable = Array.from({ length: 12 }, (_, row) => ({
      list: 'reviews' as const,
      item: row + 1,
      columns: ['State']
    }));
    const card = helloCard({ ...view, unreadable });
    expect(complaints(card)).toEqual([]);
    expect(texts(card, 'TextRun')).toEqual(
      expect.arrayContaining(['Rows that cannot be read', 'SCR Reviews, item 10 (State)'])
    );
    expect(JSON.stringify(card)).toContain('and 2 more');
    expect(JSON.stringify(card)).not.toContain('item 11');
    expect(JSON.stringify(helloCard(view))).not.toContain('cannot be read');
  });

  it('names the people whom no message can reach', () => {
    const card = helloCard({ ...view, unreached: [{ id: 'p9', name: 'Nia New', holdings: [] }] });
    expect(complaints(card)).toEqual([]);
    expect(texts(card, 'TextRun')).toEqual(expect.arrayContaining(['People whom no message can reach', 'Nia New']));
    expect(JSON.stringify(helloCard(view))).not.toContain('no message can reach');
  });

  it('offers a notification only to those who may begin one', () => {
    const card = helloCard({ ...view, begins: [] });
    expect(verbs(card)).toEqual(['what-next', 'my-reviews']);
    expect(JSON.stringify(card)).not.toContain('new adult');
  });

  it('offers the Directory to those who keep it, and the gaps to those who watch over the entries', () => {
    expect(verbs(helloCard({ ...view, managesDirectory: true }))).toEqual([
      'new-adult',
      'what-next',
      'my-reviews',
      'directory'
    ]);
    expect(verbs(helloCard({ ...view, watches: true }))).toEqual(['new-adult', 'what-next', 'my-reviews', 'gaps']);
  });

  it('says what to do when there is no post and nobody to help', () => {
    const card = helloCard({ ...view, posts: [], support: [] });
    expect(complaints(card)).toEqual([]);
    expect(texts(card, 'TextBlock').join()).toMatch(
      /Ask your regional safeguarding lead to add you.*Ask an administrator/
    );
  });
});

describe('the list of reviews', () => {
  const row = {
    reference: 'SCR-A-2026-0007',
    authority: 'Cornwall',
    service: 'Tŷ Gwyn',
    stage: 'IMR asked for',
    nextDuty: 'Appoint an independent author',
    due: '2026-03-03',
    late: true
  };

  it('says what is owed next, that it is late, and opens the review', () => {
    const card = reviewListCard({
      missing: [],
      say,
      title: 'Open reviews',
      about: 'South West',
      rows: [row],
      more: 0,
      link
    });
    expect(complaints(card)).toEqual([]);
    expect(texts(card, 'TextRun')).toEqual(
      expect.arrayContaining(['Overdue: ', 'Appoint an independent author, due by 3 March 2026'])
    );
    expect(ofType(card, 'Action.Execute')[0]?.['data']).toEqual({ verb: 'show-review', reference: row.reference });
    expect(texts(card, 'TextBlock').join()).not.toContain('more');
  });

  it('says that there are more where nobody has counted them', () => {
    const card = reviewListCard({
      missing: [],
      say,
      title: 'Reviews found',
      about: 'For “x”',
      rows: [row],
      more: 'some',
      link
    });
    expect(texts(card, 'TextBlock')).toEqual(
      expect.arrayContaining([
        'Reviews found',
        'More reviews match. Enter more of the name, or a whole reference or code.'
      ])
    );
  });

  it('says so when there is none', () => {
    expect(
      texts(
        reviewListCard({ missing: [], say, title: 'Open reviews', about: 'South West', rows: [], more: 0, link }),
        'TextBlock'
      )
    ).toContain('No open reviews. Reviews appear here once recorded.');
  });
});

describe('the card of one sentence', () => {
  it('is a good card with and without buttons', () => {
    expect(complaints(sentenceCard({ say, sentence: 'Try again.' }))).toEqual([]);
    expect(
      verbs(
        sentenceCard({
          say,
          title: 'Busy',
          sentence: 'Try again.',
          buttons: [{ title: 'View my reviews', verb: 'my-reviews' }]
        })
      )
    ).toEqual(['my-reviews']);
  });
});

describe('the check of cards itself', () => {
  const good = sentenceCard({ say, sentence: 'Try again.' });

  it.each([
    ['an element that Teams does not know', { type: 'TextBlok', text: 'x' }],
    ['an input without a label', { type: 'Input.Text', id: 'a' }],
    [
      'a button without its fallback',
      { type: 'ActionSet', actions: [{ type: 'Action.Execute', title: 'x', verb: 'hello', data: { verb: 'hello' } }] }
    ],
    ['a choice that is none', { type: 'Input.ChoiceSet', id: 'a', label: 'A', style: 'sideways', choices: [] }]
  ])('finds %s', (_, element) => {
    expect(complaints({ ...good, body: [element] })).not.toEqual([]);
  });
});
