import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { HandOverRequest, HandOverResult, RemindResult } from '../../../../src/client/task-lists';
import type { Person } from '../../../../src/domain/people/people';
import { draw } from '../draw';
import { fakeQueries, fakeService, type Known } from '../fakes';
import { asked, author, director, inspector, reviewOf } from '../region';

const lead: Person = {
  id: '00000000-0000-4000-8000-000000000009',
  name: 'Lena Hartmann',
  holdings: [{ post: 'regional-safeguarding-lead', region: 'South West' }]
};
const advisor: Person = {
  id: '00000000-0000-4000-8000-000000000010',
  name: 'Ada Vance',
  holdings: [{ post: 'national-safeguarding-advisor', region: 'England' }]
};
const first = reviewOf('SCR-A-2026-0001', []);
const withLateEntry = {
  ...first,
  review: {
    ...first.review,
    lateEntries: [{ step: 'notify-adult', enteredOn: '2026-11-20', workingDays: 58 } as const]
  }
};
const open = [withLateEntry, reviewOf('SCR-A-2026-0002', [asked]), reviewOf('SCR-A-2026-0003', [])];
const REMIND = `Remind ${inspector.name}`;
const REMINDED = `Reminded today: ${inspector.name}`;

function drawn({
  person = lead,
  remind,
  handOver,
  ...known
}: Known & {
  readonly person?: Person;
  readonly remind?: (person: string) => Promise<RemindResult>;
  readonly handOver?: (wanted: HandOverRequest) => Promise<HandOverResult>;
} = {}): { readonly timesRead: () => number } {
  window.history.replaceState(null, '', '/?section=health');
  let times = 0;
  const queries = fakeQueries({
    directory: async () => ({ people: [director, inspector, author, lead, advisor] }),
    region: async () => {
      times += 1;
      return { open, closed: [], missing: [], opensPapers: true };
    },
    ...known
  });
  const service = fakeService({ ...(remind ? { remind } : {}), ...(handOver ? { handOver } : {}) });
  draw({ queries, personId: person.id, service });
  return { timesRead: () => times };
}

afterEach(cleanup);

describe('reminding', () => {
  test('one press sends one request for everything of a person, and says so from then on', async () => {
    const reminded: string[] = [];
    drawn({
      remind: async (person) => {
        reminded.push(person);
        return { ok: true, outcome: 'sent', sentence: 'Reminder sent: one message with 9 tasks.' };
      }
    });
    fireEvent.click(await screen.findByRole('button', { name: REMIND }));
    expect(await screen.findByText('Reminder sent: one message with 9 tasks.')).toBeTruthy();
    const button = screen.getByRole('button', { name: REMINDED });
    fireEvent.click(button);
    expect(reminded).toEqual([inspector.id]);
    expect(screen.queryByRole('button', { name: REMIND })).toBeNull();
  });

  test('there is one button for each person, and none beside a gap', async () => {
    drawn();
    await screen.findByRole('button', { name: REMIND });
    expect(screen.getAllByRole('button', { name: /^Remind/ })).toHaveLength(
      within(screen.getByRole('region', { name: 'By person' })).getAllByRole('listitem').length
    );
    expect(within(screen.getByRole('table')).queryByRole('button', { name: /^Remind/ })).toBeNull();
  });

  test('who has been reminded today already is said before anything is pressed', async () => {
    drawn({ remindedToday: async () => [inspector.id] });
    expect((await screen.findByRole('button', { name: REMINDED })).getAttribute('aria-disabled')).toBe('true');
  });

  test('a refusal is shown in its sentence, and the button stays', async () => {
    drawn({ remind: async () => ({ ok: false, unreachable: false, sentence: 'Only a lead can do this.' }) });
    fireEvent.click(await screen.findByRole('button', { name: REMIND }));
    expect((await screen.findByRole('alert')).textContent).toContain('Only a lead can do this.');
    expect(screen.getByRole('button', { name: REMIND }).getAttribute('aria-disabled')).toBeNull();
  });

  test('it is for the lead of the region: others see the gaps without it, and the service is not asked', async () => {
    drawn({ person: advisor, remindedToday: () => Promise.reject(new Error('Nobody asks.')) });
    expect(await screen.findByRole('heading', { name: 'Gaps in the register' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Remind/ })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Hand over reviews' })).toBeNull();
  });
});

describe('what is shown as a gap, as in the chat', () => {
  test('posts that nobody holds, and what was entered late', async () => {
    drawn();
    expect((await screen.findByText(/^Vacant posts: /)).textContent).toContain('mental health operations manager');
    expect(screen.getByText(/58 working days after we were notified, on 20 November 2026/)).toBeTruthy();
  });
});

test('the further links of the site are at the foot of the page, and are read once they are unfolded', async () => {
  let times = 0;
  drawn({
    furtherLinks: async () => {
      times += 1;
      return [{ title: 'Working Together', url: 'http://www.example.org/working-together' }];
    }
  });
  const summary = await screen.findByText('Further links');
  expect(times).toBe(0);
  const details = summary.closest('details');
  if (!details) throw new Error('The links are folded.');
  details.open = true;
  fireEvent(details, new Event('toggle'));
  const link = await screen.findByRole('link', { name: /^Working Together/ });
  expect(link.getAttribute('href')).toBe('http://www.example.org/working-together');
  expect(times).toBe(1);
});

describe('handing over several reviews', () => {
  const REASON = 'They have moved to another team.';
  const form = () => screen.getByRole('form', { name: 'Hand over reviews' });
  const openForm = async (): Promise<void> => {
    fireEvent.click(await screen.findByRole('button', { name: 'Hand over reviews' }));
    fireEvent.change(screen.getByLabelText('Whose reviews are you handing over?'), { target: { value: inspector.id } });
  };
  const tick = (name: string): void => void fireEvent.click(screen.getByRole('checkbox', { name }));
  const isTicked = (name: string): boolean => screen.getByRole<HTMLInputElement>('checkbox', { name }).checked;
  const fill = (): void => {
    fireEvent.change(screen.getByLabelText('New case inspector'), { target: { value: author.id } });
    fireEvent.change(screen.getByLabelText('Why are you handing over these reviews?'), { target: { value: REASON } });
  };
  const send = (): void => void fireEvent.click(within(form()).getByRole('button', { name: 'Hand over reviews' }));

  test('all that an inspector has are ticked; one request hands over those that still are, and the page reads again', async () => {
    const sent: HandOverRequest[] = [];
    const { timesRead } = drawn({
      handOver: async (wanted) => {
        sent.push(wanted);
        return { ok: true, done: wanted.references, left: [], sentence: 'Handed over: 2 reviews.' };
      }
    });
    await openForm();
    expect(screen.getByRole('option', { name: `${inspector.name} (3 reviews)` })).toBeTruthy();
    expect(['All 3 open reviews', 'SCR-A-2026-0002, Cornwall'].map(isTicked)).toEqual([true, true]);
    tick('SCR-A-2026-0002, Cornwall');
    expect(isTicked('All 3 open reviews')).toBe(false);
    fill();
    send();
    expect(await screen.findByText('Handed over: 2 reviews.')).toBeTruthy();
    expect(sent).toEqual([
      {
        key: expect.any(String),
        given: { from: inspector.id, inspector: author.id, reason: REASON },
        references: ['SCR-A-2026-0001', 'SCR-A-2026-0003']
      }
    ]);
    await waitFor(() => expect(timesRead()).toBe(2));
    expect(screen.queryByRole('form')).toBeNull();
  });

  test('nothing is sent without answers, and each that is missing is named beside its question', async () => {
    drawn();
    await openForm();
    tick('All 3 open reviews');
    send();
    for (const missing of ['Select at least one review to hand over.', 'Enter why you are handing them over.'])
      expect(within(form()).getByText(missing)).toBeTruthy();
  });

  test('where the service does not answer, all is still there and is sent again under the same key', async () => {
    const sent: HandOverRequest[] = [];
    const answers: HandOverResult[] = [
      { ok: false, unreachable: true, sentence: 'We cannot confirm the reviews were handed over.' },
      { ok: true, done: ['SCR-A-2026-0001'], left: ['SCR-A-2026-0002'], sentence: 'Not handed over: one.' }
    ];
    drawn({
      handOver: async (wanted) => {
        sent.push(wanted);
        return answers.shift() ?? { ok: false, unreachable: true, sentence: '' };
      }
    });
    await openForm();
    fill();
    send();
    expect(await screen.findByText('We cannot confirm the reviews were handed over.')).toBeTruthy();
    expect(screen.getByLabelText<HTMLTextAreaElement>('Why are you handing over these reviews?').value).toBe(REASON);
    send();
    expect(await screen.findByText('Not handed over: one.')).toBeTruthy();
    expect(sent).toHaveLength(2);
    expect(sent[1]).toEqual(sent[0]);
    // What stayed behind may need another inspector.
    expect(form()).toBeTruthy();
  });
});
