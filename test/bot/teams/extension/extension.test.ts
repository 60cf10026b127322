import { NOT_IN_DIRECTORY } from '../../../../src/domain/review/decide';
import { NO_POST_TODAY } from '../../../../bot/cards/hello-card';
import type { Offer, ExtensionResponse } from '../../../../bot/teams/extension/asked';
import { complaints } from '../../cards/parsing';
import { createDesk, storedAfter, wordsOf } from '../../conversation/desk';
import {
  author,
  director,
  directorElsewhere,
  inspector,
  notifies,
  outsider,
  REFERENCE,
  untilSubmitted,
  withoutPost
} from '../../../domain/builders';
import { say } from '../../speaking';

const stored = storedAfter([
  notifies(inspector, { initials: 'QZ', partnershipReference: 'OWN 12' }),
  ...untilSubmitted.slice(1)
]);
const LINK = `https://register.example/?review=${REFERENCE}`;
const found = () => ({ missing: [], found: [stored], more: false });
const offersOf = (told: ExtensionResponse): readonly Offer[] => ('offers' in told ? told.offers : []);
const sentenceOf = (told: ExtensionResponse): string => ('sentence' in told ? told.sentence : '');
const search = (text: string, skip = 0) => ({ kind: 'search', text, skip }) as const;

/** Everything that is known of the review besides reference, region and stage. */
const DETAIL = /Winterbourne|Gloucestershire|1-1434777508|QZ|OWN 12|imr\.docx|Gwen|Rosalind|Imran|institution/i;

test.each([
  ['what somebody finds', search('winterbourne')],
  ['the open reviews of an empty box', search('')],
  ['a pasted link', { kind: 'link', url: LINK } as const]
])('%s: reference, region and stage, and nothing else', async (_what, asked) => {
  const [offer, ...others] = offersOf(await createDesk({ stored, find: found }).ask(director, asked));
  expect(others).toEqual([]);
  expect([offer?.title, offer?.text]).toEqual([REFERENCE, 'South West: IMR with the regional director']);
  for (const words of [REFERENCE, 'South West', 'Status on 8 August 2012', 'IMR with the regional director'])
    expect(wordsOf(offer?.card)).toContain(words);
  expect(JSON.stringify(offer)).not.toMatch(DETAIL);
  expect(offer && complaints(offer.card)).toEqual([]);
});

test('the card opens the register, and asks for details in a way that carries nothing but the reference', async () => {
  const [offer] = offersOf(await createDesk({ find: found }).ask(director, search('x1')));
  expect(JSON.stringify(offer?.card)).toContain(
    `{"type":"Action.OpenUrl","title":"Open","url":"https://scr.example/r/${REFERENCE}"}`
  );
  expect(JSON.stringify(offer?.card)).toContain(`"data":{"verb":"send-details","reference":"${REFERENCE}"}`);
});

test('a pasted link turns into a card of version 1.3, above which Teams takes none there', async () => {
  const desk = createDesk({ stored, find: found });
  expect(offersOf(await desk.ask(director, { kind: 'link', url: LINK }))[0]?.card.version).toBe('1.3');
  expect(offersOf(await desk.ask(director, search('x1')))[0]?.card.version).toBe('1.5');
});

test.each([
  ['somebody who is not in the Directory', outsider, say(NOT_IN_DIRECTORY)],
  ['somebody without a post today', withoutPost, NO_POST_TODAY]
])(
  '%s is told a sentence, and nothing of a review whose link they paste, nor whether there is one',
  async (_who, who, sentence) => {
    const desk = createDesk({ stored, find: () => ({ missing: [], found: [], more: false }) });
    expect(sentenceOf(await desk.ask(who, search('winterbourne')))).toContain(sentence);
    const pasted = await desk.ask(who, { kind: 'link', url: LINK });
    expect(pasted).toEqual(await desk.ask(directorElsewhere, { kind: 'link', url: LINK.replace('0001', '9999') }));
    expect(wordsOf(pasted)).toContain('for those who may see it. Ask a regional safeguarding lead or');
    expect(JSON.stringify(pasted)).not.toMatch(/SCR-|South West|Action\./);
  }
);

test('nothing open, nothing found and too little typed each say what to do', async () => {
  const desk = createDesk({ find: () => ({ missing: [], found: [], more: false }) });
  expect(sentenceOf(await desk.ask(director, search('')))).toContain('No open reviews in your region. Type');
  expect(sentenceOf(await desk.ask(director, search('atlantis')))).toContain('Try one word');
  expect(sentenceOf(await desk.ask(director, search('a')))).toContain('Type at least 2 letters');
});

test('there is one page', async () =>
  expect(await createDesk().ask(director, search('winterbourne', 25))).toEqual({ offers: [] }));

test.each([
  'https://register.example/',
  'https://register.example/elsewhere?review=SCR-A-2012-0001',
  'https://attacker.example/?review=SCR-A-2012-0001',
  'nonsense',
  ''
])('“%s” stays a link, and nothing is read for it', async (url) => {
  const desk = createDesk({ busy: true });
  expect(await desk.ask(director, { kind: 'link', url })).toEqual({ offers: [] });
  expect(desk.askUnnamed(url)).toEqual({ offers: [] });
});

test('a link pasted by nobody known says the same whether there is such a review or not, reads nothing and offers no button', () => {
  const desk = createDesk({ busy: true });
  const told = desk.askUnnamed(LINK);
  expect(told).toEqual(desk.askUnnamed(LINK.replace('0001', '9999')));
  expect(JSON.stringify(told)).not.toMatch(/SCR-|South West|Action\./);
  expect(wordsOf(told)).toContain('Add this app');
  expect(offersOf(told).flatMap(({ card }) => complaints(card))).toEqual([]);
});

test('a director of another region finds, pastes and is sent the facts, as everybody with a post is', async () => {
  const desk = createDesk({ stored, find: found });
  const shared = offersOf(await desk.ask(director, search('winterbourne')));
  expect(offersOf(await desk.ask(directorElsewhere, search('winterbourne')))).toEqual(shared);
  expect(wordsOf(await desk.ask(directorElsewhere, { kind: 'link', url: LINK }))).toContain('Status on 8 August 2012');
  await desk.ask(directorElsewhere, { kind: 'details', reference: REFERENCE });
  const card = wordsOf(desk.privately[0]?.posting.card);
  expect(card).toContain('Winterbourne View Hospital');
  expect(card).toContain('Details are for South West.');
  expect(card).not.toMatch(/QZ|OWN 12|imr\.docx|Imran|institution/);
  expect(desk.privately[0]?.posting.tracked).toBeUndefined();
});

describe('who presses “Send me the details”', () => {
  const details = { kind: 'details', reference: REFERENCE } as const;

  test.each([
    ['a director', director],
    ['an author elsewhere', author]
  ])('as %s of the review has them in their own chat, on a card that is kept up to date', async (_who, who) => {
    const desk = createDesk({ stored });
    expect(await desk.ask(who, details)).toEqual({
      sentence: 'The details are in your own chat with this app.',
      elsewhere: true
    });
    expect(desk.privately).toMatchObject([
      { personId: who.id, posting: { summary: REFERENCE, tracked: { reference: REFERENCE, person: { id: who.id } } } }
    ]);
    expect(wordsOf(desk.privately[0]?.posting.card)).toContain('Winterbourne View Hospital');
  });

  test.each([
    ['not in the Directory', outsider, say(NOT_IN_DIRECTORY)],
    ['without a post today', withoutPost, 'No review with this reference is available to you.']
  ])('and is %s is refused in their own chat, and the others learn nothing of it', async (_who, who, sentence) => {
    const desk = createDesk({ stored });
    expect(await desk.ask(who, details)).toEqual({
      sentence: 'The details are in your own chat with this app.',
      elsewhere: true
    });
    expect(wordsOf(desk.privately[0]?.posting.card)).toContain(sentence);
    expect(JSON.stringify(desk.privately)).not.toMatch(DETAIL);
    expect(desk.privately[0]?.posting.tracked).toBeUndefined();
  });

  test.each([
    ['no-chat', 'type “hello” first'],
    ['not-reached', 'could not be sent to your own chat']
  ] as const)(
    'without a chat that can be reached (%s) is told what to do, and nothing else',
    async (ownChat, words) => {
      const told = await createDesk({ stored, ownChat }).ask(director, details);
      expect(sentenceOf(told)).toContain(words);
      expect(JSON.stringify(told)).not.toMatch(DETAIL);
      expect(told).not.toHaveProperty('elsewhere');
    }
  );
});

test('a busy SharePoint is answered with a sentence, in time', async () => {
  const desk = createDesk({ stored, find: found, busy: true });
  for (const asked of [search('winterbourne'), { kind: 'details', reference: REFERENCE }] as const) {
    expect(sentenceOf(await desk.ask(director, asked))).toContain(
      'SharePoint is busy. Nothing has been recorded. Try again in 20 seconds.'
    );
  }
  expect(wordsOf(await desk.ask(director, { kind: 'link', url: LINK }))).toContain(
    'SharePoint is busy. Paste the link again'
  );
  expect(desk.logged.map(({ name, facts: { code } }) => `${name} ${code}`)).toEqual([
    'register-busy search',
    'register-busy details',
    'register-busy link'
  ]);
});

test('neither what was typed nor a link is in the log', async () => {
  const desk = createDesk({ stored, find: found });
  await desk.ask(director, search('winterbourne'));
  await desk.ask(director, { kind: 'link', url: LINK });
  expect(JSON.stringify(desk.logged)).not.toMatch(/winterbourne|register\.example/);
});
