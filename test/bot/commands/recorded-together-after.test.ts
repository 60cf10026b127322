import type { StepRequest } from '../../../bot/commands/step-result';
import { tellNewHolders } from '../../../bot/outbox/tell-of-duplicates';
import { openReviews } from '../../../src/register/reviews/reviews';
import { colleague, holds, inspector, leadElsewhere, person, safeguardingLead } from '../../domain/builders';
import { openOn } from '../outbox/office';
import {
  act,
  anyway,
  askedAbout,
  atOneMoment,
  eachAtAMoment,
  formOf,
  LATER,
  notify,
  referenceOf,
  toldOf
} from './at-one-moment';

jest.setTimeout(120_000);

const moment = eachAtAMoment();

const closeInFavourOf = (kept: string, reference: string): Promise<void> =>
  act(moment().site.sp, safeguardingLead, 'close', reference, {
    ending: 'duplicate',
    otherReference: kept,
    reason: 'The same notification.'
  });

const moves = (reference: string): Promise<void> =>
  act(moment().site.sp, safeguardingLead, 'correct-authority', reference, {
    authority: 'Camden',
    reason: 'The board is that of Camden.'
  });

/** Both are recorded and compared; the messages wait. */
async function bothWaiting(): Promise<readonly [string, string]> {
  const both = await atOneMoment(moment().site, inspector, colleague);
  await openOn(moment().site.sp, moment().teams(), LATER).dispatcher.sweep(LATER);
  const rows = await moment().site.rows('SCR Messages', "startswith(Key,'together/')");
  expect(rows.map(({ State }) => State)).toEqual(['waiting', 'waiting', 'waiting']);
  return both;
}

test('given a person who was asked and said that theirs is another review, then nobody is told', async () => {
  referenceOf(await notify(moment().site.sp, formOf(inspector)));
  const form = formOf(colleague);
  const { items } = await askedAbout(moment().site.sp, form);
  referenceOf(await notify(moment().site.sp, anyway(form, items)));
  await moment().rounds();
  expect(moment().told()).toEqual([]);
});

test('given another that was recorded between the question and the answer, then the person is asked again, about that one alone', async () => {
  const first = referenceOf(await notify(moment().site.sp, formOf(inspector)));
  const [mine, theirs] = [formOf(colleague), formOf(inspector)];
  const before = await askedAbout(moment().site.sp, mine);
  const second = referenceOf(
    await notify(moment().site.sp, anyway(theirs, (await askedAbout(moment().site.sp, theirs)).items))
  );
  const again = await askedAbout(moment().site.sp, anyway(mine, before.items));
  expect([before.alike, again.alike]).toEqual([[first], [second]]);
  referenceOf(await notify(moment().site.sp, anyway(mine, again.items)));
  await moment().rounds();
  expect(moment().told()).toEqual([]);
});

test('given answers that were changed after the question, then the person is asked about what those are like', async () => {
  const ELSEWHERE = { authority: 'Cornwall', partnership: 'Cornwall Board', service: 'Elm House', locationCodes: '' };
  const first = referenceOf(await notify(moment().site.sp, formOf(inspector, ELSEWHERE)));
  const second = referenceOf(await notify(moment().site.sp, formOf(inspector)));
  const mine = formOf(colleague);
  const before = await askedAbout(moment().site.sp, mine);
  const changed = { ...mine, given: formOf(colleague, ELSEWHERE).given };
  expect([before.alike, (await askedAbout(moment().site.sp, anyway(changed, before.items))).alike]).toEqual([
    [second],
    [first]
  ]);
});

test('given another that was recorded while the lead was asked about a corrected entry, then the lead is asked about that one', async () => {
  const apart = formOf(inspector, {
    partnership: 'Elm Board',
    service: 'Elm House',
    locationCodes: ''
  });
  const mine = referenceOf(await notify(moment().site.sp, apart));
  const first = referenceOf(await notify(moment().site.sp, formOf(inspector)));
  const correction: StepRequest = {
    actorId: safeguardingLead.id,
    step: 'correct-entry',
    reference: mine,
    key: 'correction of the partnership',
    given: {
      ...apart.given,
      partnership: formOf(inspector).given['partnership'] ?? '',
      reason: 'It was that of another partnership.'
    }
  };
  const before = await askedAbout(moment().site.sp, correction);
  const theirs = formOf(colleague);
  const second = referenceOf(
    await notify(moment().site.sp, anyway(theirs, (await askedAbout(moment().site.sp, theirs)).items))
  );
  const again = await askedAbout(moment().site.sp, anyway(correction, before.items));
  expect([before.alike, again.alike]).toEqual([[first], [second]]);
  expect(await notify(moment().site.sp, anyway(correction, again.items))).toMatchObject({ ok: true });
});

test('given that one person recorded both, then the card says that it is settled once the other is closed', async () => {
  const [before, after] = await atOneMoment(moment().site, inspector, inspector);
  await moment().rounds();
  expect(moment().told()).toEqual([toldOf(safeguardingLead, after), toldOf(inspector, after)]);
  await closeInFavourOf(after, before);
  await moment().rounds();
  for (const each of [safeguardingLead, inspector])
    expect(moment().cardOf(each)).toContain('Possible duplicate: settled');
});

test.each([
  ['the later', (both: readonly [string, string]) => both],
  ['the earlier', ([before, after]: readonly [string, string]) => [after, before] as const]
])('given that %s is closed as recorded twice, then no card on either asks any more', async (_which, inOrder) => {
  const [kept, twice] = inOrder(await atOneMoment(moment().site, inspector, colleague));
  await moment().rounds();
  const people = [safeguardingLead, inspector, colleague];
  for (const each of people) expect(moment().cardOf(each)).toContain('This may be the same review as');
  await closeInFavourOf(kept, twice);
  await moment().rounds();
  for (const each of people) {
    expect(moment().cardOf(each)).not.toContain('This may be the same review as');
    expect(moment().cardOf(each)).toContain('Possible duplicate: settled');
  }
  const [theirs] = people.slice(1).filter((each) => moment().told().includes(toldOf(each, kept)));
  expect(theirs && moment().cardOf(theirs)).toContain(`${twice} was closed as “Recorded twice”. This review goes on.`);
});

test.each([
  ['the later', (both: readonly [string, string]) => both],
  ['the earlier', ([before, after]: readonly [string, string]) => [after, before] as const]
])('given that %s is closed while the messages wait, then none is sent', async (_which, inOrder) => {
  const [kept, twice] = inOrder(await bothWaiting());
  await closeInFavourOf(kept, twice);
  await moment().rounds();
  expect(moment().told()).toEqual([]);
});

test('given that one goes to another region while the messages wait, then it is not named to who may no longer see it, and a message on it is not sent to them', async () => {
  const [before, after] = await bothWaiting();
  await moves(after);
  await moment().rounds();
  expect(moment().told()).toContain(toldOf(inspector, before));
  expect(moment().told()).not.toContain(toldOf(safeguardingLead, after));
  expect(moment().told()).toEqual(
    expect.arrayContaining([toldOf(safeguardingLead, before), toldOf(leadElsewhere, after)])
  );
  expect(moment().cardOf(inspector)).not.toContain(after);
  expect(moment().cardOf(inspector)).toContain(`Ask ${leadElsewhere.name}`);
});

test('given that one goes to another region after the messages, then the lead there is told on it, and the lead here on the other', async () => {
  const [before, after] = await atOneMoment(moment().site, inspector, colleague);
  await moment().rounds();
  const told = moment().told();
  await moves(after);
  await moment().rounds();
  expect(moment().told().slice(told.length)).toEqual([toldOf(leadElsewhere, after), toldOf(safeguardingLead, before)]);
  await moment().rounds();
  expect(moment().told()).toHaveLength(told.length + 2);
});

test('given two of different regions, then each lead can close theirs as recorded twice', async () => {
  const [before, after] = await atOneMoment(moment().site, inspector, colleague);
  await moves(after);
  await act(moment().site.sp, leadElsewhere, 'close', after, {
    ending: 'duplicate',
    otherReference: before,
    reason: 'The same notification.'
  });
});

test('given that one is closed and opened again while the messages wait, then a lead has decided, and nobody is told', async () => {
  const [before, after] = await bothWaiting();
  await closeInFavourOf(before, after);
  await openOn(moment().site.sp, moment().teams(), LATER).dispatcher.sweep(LATER);
  await act(moment().site.sp, safeguardingLead, 'reopen', after, { reason: 'They are different cases.' });
  await moment().rounds();
  expect(moment().told()).toEqual([]);
});

test('given a lead who takes up the post after the messages, then they are told, once; who was told before is not told again', async () => {
  const [, after] = await atOneMoment(moment().site, inspector, colleague);
  await moment().rounds();
  const told = moment().told();
  const successor = person('Rowan Whitlock', holds('regional-safeguarding-lead', 'South West'));
  await moment().office.join(successor);
  const { reviews } = await openReviews(moment().site.sp, 'South West');
  for (let day = 0; day < 2; day += 1)
    await tellNewHolders({ sp: moment().site.sp, now: () => LATER, queued: (message) => message }, reviews);
  await moment().rounds();
  expect(moment().told().slice(told.length)).toEqual([toldOf(successor, after)]);
});
