import { tellNewHolders } from '../../../bot/outbox/tell-of-duplicates';
import { noteSeen } from '../../../bot/outbox/note-seen';
import { createCardTracker } from '../../../bot/outbox/track-card';
import { canSee } from '../../../src/domain/review/decide';
import { openReviews, readReview } from '../../../src/register/reviews/reviews';
import {
  advisor,
  colleague,
  inspector,
  leadElsewhere,
  NOW,
  otherAuthor,
  safeguardingLead,
  TODAY
} from '../../domain/builders';
import { commandsOn } from '../commands-on';
import { chatOf, stopping } from '../outbox/copies';
import { openOn } from '../outbox/office';
import { atOneMoment, eachAtAMoment, formOf, LATER, londoner, notify, referenceOf, toldOf } from './at-one-moment';
import { holdingBack } from './holding-back';

jest.setTimeout(120_000);

const IN_LONDON = { authority: 'Camden', partnership: 'Camden Safeguarding Adults Board' };

const moment = eachAtAMoment();

test.each([
  ['the one way', inspector, colleague],
  ['the other way round', colleague, inspector]
])(
  'given a notification sent by two people at one moment on two copies, %s, then whose is saved later is asked: its number is taken, so it looks again',
  async (_case, first, second) => {
    const { sp, atSave, letGo } = holdingBack(moment().site.sp);
    const held = notify(sp, formOf(second));
    await atSave(1);
    const before = referenceOf(await notify(moment().site.sp, formOf(first)));
    letGo();
    expect(await held).toMatchObject({
      ok: false,
      refusal: { code: 'looks-alike', alike: [{ reference: before }] }
    });
    await moment().rounds();
    expect(moment().told()).toEqual([]);
  }
);

test.each([
  ['the one who saves first is named first', inspector, colleague],
  ['the other way round', colleague, inspector]
])(
  'given the same while a copy is recording another review, %s: both are recorded, and both and the lead are told once',
  async (_case, first, second) => {
    const [before, after] = await atOneMoment(moment().site, first, second);
    await moment().rounds();
    await moment().rounds();
    expect(moment().told().toSorted()).toEqual(
      [toldOf(safeguardingLead, after), toldOf(second, after), toldOf(first, before)].toSorted()
    );
    expect(moment().cardOf(safeguardingLead)).toContain('close one of them as “Recorded twice”');
    expect(moment().cardOf(safeguardingLead)).toContain(`View ${before}`);
    expect(moment().cardOf(safeguardingLead)).not.toContain('you do not need to do anything');
  }
);

test('given the same, when the review that was saved first is dispatched last, then nobody is told twice', async () => {
  const [before] = await atOneMoment(moment().site, inspector, colleague);
  const { dispatcher } = openOn(moment().site.sp, moment().teams(), LATER);
  await dispatcher.sweep(LATER);
  dispatcher.afterCommand(before);
  await dispatcher.settled();
  await moment().rounds();
  expect(moment().told()).toHaveLength(3);
});

test('given the same, when a copy stops at any request, then each is told by another, and has one message', async () => {
  let stops = 0;
  for (let after = 0; ; after += 3) {
    moment().begin();
    await atOneMoment(moment().site, inspector, colleague);
    let isStopped = false;
    await openOn(
      stopping(moment().site.sp, after, () => (isStopped = true)),
      moment().teams(),
      LATER
    )
      .dispatcher.sweep(LATER)
      .catch(() => undefined);
    for (let minute = 40; minute < 44; minute += 1)
      await openOn(moment().site.sp, moment().teams(), `2012-08-07T09:${minute}:00.000Z`).dispatcher.sweep(LATER);
    const rows = await moment().site.rows('SCR Messages', "startswith(Key,'together/')");
    expect(rows.map(({ State }) => State)).toEqual(['sent', 'sent', 'sent']);
    expect(new Set(moment().told()).size).toBe(3);
    await moment().office.clear();
    if (!isStopped) break;
    stops += 1;
  }
  expect(stops).toBeGreaterThan(5);
});

test('given two of one service in two regions, recorded at one moment on one copy, then neither is named to the other region: each is told whom to ask', async () => {
  const { sp, atSave, letGo } = holdingBack(moment().site.sp);
  const commands = commandsOn(sp, () => NOW);
  const both = [commands.handleCommand(formOf(inspector)), commands.handleCommand(formOf(londoner, IN_LONDON))];
  await atSave(2);
  letGo();
  const [before = '', after = ''] = (await Promise.all(both)).map(referenceOf);
  await moment().rounds();
  expect(moment().told().toSorted()).toEqual(
    [
      toldOf(inspector, before),
      toldOf(safeguardingLead, before),
      toldOf(londoner, after),
      toldOf(leadElsewhere, after)
    ].toSorted()
  );
  for (const [reference, hidden, those] of [
    [before, after, [inspector, safeguardingLead]],
    [after, before, [londoner, leadElsewhere]]
  ] as const)
    for (const each of those) {
      const other = await readReview(moment().site.sp, hidden);
      expect(other && canSee(other.review, each, TODAY)).toBe(false);
      expect(moment().cardOf(each)).toContain(reference);
      expect(moment().cardOf(each)).not.toContain(hidden);
    }
  expect(moment().cardOf(inspector)).toContain(`Ask ${leadElsewhere.name}`);
});

test('given three of one service, two of them in another region, then who may see neither is told once, of both', async () => {
  const { sp, atSave, letGo } = holdingBack(moment().site.sp);
  const commands = commandsOn(sp, () => NOW);
  const all = [formOf(londoner, IN_LONDON), formOf(inspector), formOf(colleague, { authority: 'Cornwall' })].map(
    (form) => commands.handleCommand(form)
  );
  await atSave(3);
  letGo();
  const [theirs = ''] = (await Promise.all(all)).map(referenceOf);
  await moment().rounds();
  for (const each of [londoner, leadElsewhere]) {
    expect(
      moment()
        .told()
        .filter((told) => told.startsWith(each.id))
    ).toEqual([toldOf(each, theirs)]);
    expect(moment().cardOf(each)).toContain('2 reviews whose details are not open to you');
  }
  const told = moment().told();
  const { reviews } = await openReviews(moment().site.sp, 'London');
  await tellNewHolders({ sp: moment().site.sp, now: () => LATER, queued: (message) => message }, reviews);
  await moment().rounds();
  expect(moment().told()).toEqual(told);
});

test('its card is kept when the person opens the review again, and marked as read', async () => {
  const [, after] = await atOneMoment(moment().site, inspector, colleague);
  await moment().rounds();
  const chat = chatOf(safeguardingLead.id);
  expect(moment().cardOf(safeguardingLead)).toContain('Mark as read');
  expect(
    await noteSeen({ sp: moment().site.sp, now: () => LATER }, after, chat, moment().messageTo(safeguardingLead))
  ).toBe(true);
  const opened = { reference: after, seq: 1, person: safeguardingLead };
  await createCardTracker({ sp: moment().site.sp, now: () => LATER })(opened, chat, 'opened');
  await openOn(moment().site.sp, moment().teams(), LATER).dispatcher.redraw([after]);
  expect(moment().cardOf(safeguardingLead)).toContain('This may be the same review as');
  expect(moment().cardOf(safeguardingLead)).not.toContain('Mark as read');
});

test('given a region without a lead, then the national advisor is told as a lead would be', async () => {
  for (const each of [advisor, otherAuthor]) await moment().office.join(each);
  const { sp, atSave, letGo } = holdingBack(moment().site.sp);
  const commands = commandsOn(sp, () => NOW);
  const both = ['Gateshead', 'Sunderland'].map((authority) =>
    commands.handleCommand(formOf(otherAuthor, { authority, partnership: `${authority} Board` }))
  );
  await atSave(2);
  letGo();
  const [before = '', after = ''] = (await Promise.all(both)).map(referenceOf);
  await moment().rounds();
  expect(moment().told().toSorted()).toEqual([toldOf(advisor, after), toldOf(otherAuthor, after)].toSorted());
  expect(moment().cardOf(advisor)).toContain(`This may be the same review as ${before}`);
});
