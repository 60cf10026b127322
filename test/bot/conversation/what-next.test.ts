import { whatNextCard } from '../../../bot/cards/what-next-card';
import { ofType, texts, bodyOf, nodes, textOf, type Node } from '../cards/parsing';
import { STANDARD_TERMS } from '../../../src/domain/terminology';
import { ownDutiesOf } from '../../../src/domain/duties/own-duties';
import { notifiesChild } from '../../domain/acts';
import {
  director,
  everybody,
  inspector,
  intake,
  notifies,
  outsider,
  recordsImrRequest,
  TODAY,
  untilSubmitted
} from '../../domain/builders';
import type { Card } from '../../../bot/cards/card';
import type { TurnResponse } from '../../../bot/teams/turn';
import { createDesk, storedAfter } from './desk';
import { NOTICES } from '../../../src/domain/notices';
import { say } from '../speaking';

const cardIn = ({ post = [], inPlace }: TurnResponse): Card => {
  const card = post.at(-1)?.card ?? inPlace?.card;
  if (!card) throw new Error('No card was answered with.');
  return card;
};

describe('“what next”', () => {
  const desk = createDesk({ stored: storedAfter([notifies(), recordsImrRequest()]) });

  test('an inspector has what they owe, the soonest due first, with the button that does it and the sentence of the briefing', async () => {
    const card = cardIn(await desk.say(inspector, 'what next'));
    const said = texts(card, 'TextRun');
    expect(said.join()).toContain(
      'the Terms of Reference for the review should be requested from the safeguarding partnership.'
    );
    expect(said.indexOf('Request the terms of reference')).toBeGreaterThan(-1);
    expect(said).not.toContain('Appoint an independent author');
    expect(said.filter((run) => run.includes('“'))).toHaveLength(1);
    expect(said).toContain('Due by 9 August 2012 (local target)');
    expect(ofType(card, 'Action.Execute').map(({ data }) => data)).toContainEqual(
      expect.objectContaining({ verb: 'open-form', step: 'request-terms', beside: true })
    );
  });

  test('a director has what waits for them, and nothing of the inspector', async () => {
    const said = texts(cardIn(await desk.press(director, { verb: 'what-next' })), 'TextRun');
    expect(said).toContain('Appoint an independent author');
    expect(said).not.toContain('Request the terms of reference');
  });

  test('a decision is taken where its document is: the list shows the review', async () => {
    const card = cardIn(await createDesk({ stored: storedAfter(untilSubmitted) }).say(director, 'next'));
    expect(texts(card, 'TextRun')).toContain('Agree or return the IMR');
    expect(ofType(card, 'Action.Execute').map(({ title }) => title)).toEqual(['View SCR-A-2012-0001']);
  });

  test('the actions of one plan are one line, with how many there are', () => {
    const [first] = [storedAfter([notifies()])];
    const actions = Array.from(
      { length: 40 },
      (_, n) =>
        ({
          duty: 'follow-action',
          item: `A${n + 1}`,
          owner: 'case-inspector',
          since: TODAY,
          due: '2012-09-03'
        }) as const
    );
    const owed = ownDutiesOf(
      inspector,
      [{ review: first.review, duties: [...actions, ...first.duties] }],
      everybody,
      TODAY
    );
    expect(
      owed.filter(({ open }) => open.duty === 'follow-action').map(({ open, alike }) => [open.item, alike])
    ).toEqual([['A1', 39]]);
  });

  test('every review is shown by its name, the soonest due first, in pages that lead to each other', () => {
    const { review } = storedAfter([notifies()]);
    const owed = Array.from({ length: 20 }, (_, n) => ({
      review: { ...review, reference: `SCR-A-2012-${String(n + 1).padStart(4, '0')}` },
      open: {
        duty: 'ask-draft',
        owner: 'case-inspector',
        since: TODAY,
        due: `2012-09-${String(n + 1).padStart(2, '0')}`
      } as const,
      alike: 0,
      steps: []
    }));
    const shown: string[] = [];
    let from: number | undefined = 0;
    for (let page = 1; from !== undefined && page <= 20; page += 1) {
      const card = whatNextCard({ owed, from, missing: [], today: TODAY, link: 'https://register.example/', say });
      const named = texts(card, 'TextRun').filter((run) => run.startsWith('SCR-A-2012-'));
      expect(named[0]).toMatch(/, Winterbourne View Hospital, South Gloucestershire$/);
      shown.push(...named.map((run) => run.slice(0, 15)));
      const titles = ofType(card, 'Action.Execute').map(({ title }) => JSON.stringify(title));
      expect(titles.includes('"Show the tasks before"')).toBe(page > 1);
      const next = ofType(card, 'Action.Execute').find(({ title }) => JSON.stringify(title).includes('Show the next'));
      from = (next?.['data'] as { readonly from?: number } | undefined)?.from;
    }
    expect(shown).toEqual(owed.map(({ review: { reference } }) => reference));
  });

  test('another page takes the place of the one that was pressed', async () => {
    const answer = await desk.press(inspector, { verb: 'what-next', from: 1 });
    expect(answer.post).toBeUndefined();
    expect(texts(cardIn(answer), 'TextBlock').join()).toContain('What you need to do next');
  });

  test('somebody without a part learns nothing', async () => {
    expect(JSON.stringify(await desk.say(outsider, 'what next'))).not.toContain('SCR-A-2012');
  });
});

describe('“Record something else”', () => {
  const desk = createDesk({ stored: storedAfter([notifies(), recordsImrRequest()]) });
  const reference = 'SCR-A-2012-0001';

  test('lists what else is open, and each turns the list into its form', async () => {
    const card = cardIn(await desk.press(inspector, { verb: 'other-steps', reference }));
    const panel = ofType(card, 'Action.Execute').find(({ title }) => title === 'Record panel invitation declined');
    expect(panel?.['data']).toMatchObject({ verb: 'open-form', step: 'decline-panel', reference, instead: true });
    const { inPlace, post } = await desk.press(inspector, {
      verb: 'open-form',
      step: 'decline-panel',
      reference,
      instead: true
    });
    expect([JSON.stringify(inPlace?.card).includes('Date of the invitation'), post]).toEqual([true, undefined]);
  });

  test('begins with the five that are likeliest now, and has the rest by subject beneath “More”', async () => {
    const card = cardIn(await desk.press(inspector, { verb: 'other-steps', reference }));
    const isMore = ({ id }: Node) => id === 'more';
    const buttons = (elements: readonly Node[]) =>
      elements
        .flatMap(nodes)
        .flatMap(({ type, title }) => (/Execute|OpenUrl/.test(textOf(type)) ? [textOf(title)] : []));
    const shown = buttons(bodyOf(card).filter((element) => !isMore(element)));
    expect([shown.length, shown.includes('File a paper')]).toEqual([5, true]);
    const rest = buttons(bodyOf(card).filter(isMore));
    expect(rest).toContain('View the history and put it right');
    expect(rest.filter((title) => shown.includes(title))).toEqual([]);
  });

  test('a text ready to send names the review by reference, is signed by who sends it, and is refused to whom its step is not open', async () => {
    const card = cardIn(await desk.press(inspector, { verb: 'show-text', reference, text: 'terms-request' }));
    const body = ofType(card, 'Input.Text').find(({ id }) => id === 'body')?.['value'];
    expect(body).toEqual(expect.stringContaining(reference));
    expect(body).toMatch(new RegExp(`\\n${inspector.name}\\n`));
    expect(textOf(ofType(card, 'Action.OpenUrl')[0]?.['url'])).toMatch(/^https:.*&email=terms-request$/);
    expect(
      JSON.stringify(await desk.press(director, { verb: 'show-text', reference, text: 'terms-request' }))
    ).toContain('Only a compliance inspector or a compliance manager can do this');
  });
});

test('the acknowledgement is recorded as it was changed in the text that was sent (KP-5)', async () => {
  const child = storedAfter([notifiesChild({ commissioner: 'Somerset PCT' })]);
  const { reference } = child.review;
  const desk = createDesk({
    stored: child,
    labels: { ...STANDARD_TERMS, 'child-review': 'child safeguarding practice review' }
  });
  const shown = cardIn(await desk.press(intake, { verb: 'show-text', reference, text: 'acknowledgement' }));
  expect(ofType(shown, 'Input.Text').find(({ id }) => id === 'body')?.['value']).toContain(
    'child safeguarding practice review'
  );
  const textIn = (card: Card): unknown => ofType(card, 'Input.Text').find(({ id }) => id === 'text')?.['value'];
  expect(textIn(cardIn(await desk.press(intake, { verb: 'open-form', step: 'acknowledge', reference })))).toContain(
    'child safeguarding practice review'
  );
  expect(
    textIn(
      cardIn(
        await desk.press(intake, {
          verb: 'open-form',
          step: 'acknowledge',
          reference,
          instead: true,
          body: 'Dear Ann,\nthank you.'
        })
      )
    )
  ).toBe('Dear Ann,\nthank you.');
});

test('the briefing is quoted to the letter, whatever a site calls things', async () => {
  const desk = createDesk({
    stored: storedAfter([notifies(), recordsImrRequest()]),
    labels: { ...STANDARD_TERMS, 'adult-review-short': 'SAR', 'adult-partnership': 'safeguarding adults board' }
  });
  const said = texts(cardIn(await desk.say(inspector, 'SCR-A-2012-0001')), 'TextRun').join('\n');
  expect(said).toContain(
    '“When CQC is asked to undertake an IMR for an adult SCR, the Terms of Reference for the review should be requested from the safeguarding partnership.”'
  );
});

describe('“Seen”', () => {
  const reference = 'SCR-A-2012-0001';

  test('a notice stays a notice when it is pressed, and has been seen from then on', async () => {
    const message = {
      key: 'k',
      reference,
      person: director,
      role: 'regional-director',
      insteadOf: 'Ann Away',
      notice: 'submission-to-director',
      seq: 4,
      state: 'sent',
      changedAt: '',
      sentAt: '',
      seenAt: '',
      conversationId: `chat-${director.id}`,
      activityId: 'm-7'
    } as const;
    const desk = createDesk({ stored: storedAfter(untilSubmitted), messages: [message] });
    const { inPlace } = await desk.press(
      director,
      { verb: 'open-form', step: 'return-imr', reference, version: '1.0', unseen: true },
      { messageId: 'm-7' }
    );
    const said = JSON.stringify(inPlace?.card);
    expect(said).toContain(say(NOTICES[message.notice].headline(storedAfter(untilSubmitted).review)));
    expect(said).toContain('(key point 11 of the briefing). You read it on 8 August 2012 at 10:30am.');
    expect(said).not.toContain('"title":"Mark as read"');
    const asked = await desk.press(director, { verb: 'show-review', reference }, { messageId: 'm-7', automatic: true });
    expect(JSON.stringify(asked.inPlace?.card)).toContain('"title":"Mark as read"');
  });

  test('is kept for the message that was pressed, by its button or by any other of the notice', async () => {
    const desk = createDesk({ stored: storedAfter(untilSubmitted) });
    const { inPlace } = await desk.press(director, { verb: 'seen', reference }, { messageId: 'm-7' });
    expect(JSON.stringify(inPlace?.card)).toContain('Marked as read.');
    await desk.press(director, { verb: 'other-steps', reference, unseen: true }, { messageId: 'm-8' });
    await desk.press(director, { verb: 'other-steps', reference }, { messageId: 'm-9' });
    expect(desk.seen).toEqual([
      { reference, personId: director.id, messageId: 'm-7' },
      { reference, personId: director.id, messageId: 'm-8' }
    ]);
  });
});
