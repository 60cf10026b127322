import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { draw } from '../draw';
import { fakeQueries, fakeService } from '../fakes';
import { eventsOf, inspector, reviewOf, type StoryStep } from '../region';

const REFERENCE = 'SCR-A-2026-0001';
const progress: StoryStep = {
  step: 'record-progress',
  by: inspector,
  on: '2026-10-02',
  given: { heardOn: '2026-10-01', source: 'holder', note: 'The panel meets in November.' }
};
const withdrawn: StoryStep = {
  step: 'withdraw',
  by: inspector,
  on: '2026-10-05',
  given: { of: 'record-progress/2', why: 'It is of another review.' }
};
const corrected: StoryStep = {
  step: 'correct-step',
  by: inspector,
  on: '2026-10-05',
  given: { of: 'record-progress/2', why: 'A slip.', note: 'The panel meets in December.' }
};

afterEach(cleanup);

function open(story: readonly StoryStep[], offered: readonly ('withdraw' | 'correct-step')[] = []) {
  window.history.replaceState(null, '', `/?review=${REFERENCE}`);
  const service = fakeService();
  const held = reviewOf(REFERENCE, story);
  draw({
    queries: fakeQueries({
      region: async () => ({ open: [held], closed: [], missing: [], opensPapers: true }),
      review: async () => held,
      history: async () => ({
        events: eventsOf(REFERENCE, story),
        offers: offered.length > 0 ? [{ of: 'record-progress/2', steps: offered }] : []
      })
    }),
    personId: inspector.id,
    service
  });
  return service;
}
const history = async () => within(await screen.findByRole('region', { name: 'History' }));

test('what was recorded by mistake is withdrawn from the history, with a reason', async () => {
  const service = open([progress], ['withdraw', 'correct-step']);
  fireEvent.click(
    await (await history()).findByRole('button', { name: /^Withdraw: recorded by mistake: Progress recorded, / })
  );
  const form = await screen.findByRole('form', { name: /^Withdraw/ });
  fireEvent.submit(form);
  expect(service.sent).toEqual([]);
  fireEvent.change(within(form).getByRole('textbox'), { target: { value: 'It is of another review.' } });
  fireEvent.submit(form);
  expect(service.sent.map(({ step, given }) => [step, given])).toEqual([
    ['withdraw', { of: 'record-progress/2', why: 'It is of another review.' }]
  ]);
  await act(async () => service.answer({ ok: true, reference: REFERENCE, warnings: {} }));
});

test('a correction begins with the answers as they are recorded', async () => {
  const service = open([progress], ['correct-step']);
  fireEvent.click(await (await history()).findByRole('button', { name: /^Correct an answer: Progress recorded, / }));
  const form = await screen.findByRole('form', { name: /^Correct an answer/ });
  const note = within(form).getByDisplayValue('The panel meets in November.');
  fireEvent.change(note, { target: { value: 'The panel meets in December.' } });
  fireEvent.change(within(form).getByLabelText(/^Why/), { target: { value: 'A slip.' } });
  fireEvent.submit(form);
  expect(service.sent[0]).toMatchObject({
    step: 'correct-step',
    given: { of: 'record-progress/2', why: 'A slip.', note: 'The panel meets in December.' }
  });
});

test.each([
  ['withdrawn', withdrawn, /^Withdrawn by .+: It is of another review\.$/],
  ['corrected', corrected, /^Corrected by .+: A slip\.$/]
])('what was %s says so beside it, and offers nothing to people who may not', async (_, putRight, said) => {
  open([progress, putRight]);
  expect(await (await history()).findByText(said)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Withdraw|Correct an answer/ })).toBeNull();
});
