import * as React from 'react';
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { Hint } from '../../../../src/webparts/regionalRisk/components/hints/Hint';
import { draw } from '../draw';
import { fakeQueries, fakeService } from '../fakes';
import { appointed, asked, director, reviewOf, submitted } from '../region';

const hint = () => screen.queryByRole('tooltip');
const onEscape = jest.fn();

const drawTwo = (): void =>
  void render(
    <div onKeyDown={({ key }) => key === 'Escape' && onEscape()}>
      {['First', 'Second'].map((name) => (
        <Hint key={name} text={`${name} in more words`}>
          {(describedBy) => (
            <button type="button" aria-describedby={describedBy}>
              {name}
            </button>
          )}
        </Hint>
      ))}
    </div>
  );
const button = (name: string) => screen.getByRole('button', { name });
const rest = () => act(() => new Promise((resolve) => setTimeout(resolve, 400)));

beforeEach(() => onEscape.mockClear());
afterEach(cleanup);

describe('a hint', () => {
  test('shows on focus, describes what it is on, and goes when the focus does', async () => {
    drawTwo();
    act(() => button('First').focus());
    const shown = await screen.findByText('First in more words');
    const described = button('First').getAttribute('aria-describedby') ?? 'none';
    expect(document.getElementById(described)?.contains(shown)).toBe(true);
    expect(hint()).toBeTruthy();
    act(() => button('First').blur());
    expect(hint()).toBeNull();
    expect(button('First').hasAttribute('aria-describedby')).toBe(false);
  });

  test('is put away by Escape, which then closes nothing else', async () => {
    drawTwo();
    act(() => button('First').focus());
    await screen.findByRole('tooltip');
    fireEvent.keyDown(button('First'), { key: 'Escape' });
    expect(hint()).toBeNull();
    expect(onEscape).not.toHaveBeenCalled();
    fireEvent.keyDown(button('First'), { key: 'Escape' });
    expect(onEscape).toHaveBeenCalledTimes(1);
  });

  test('shows when the pointer rests, stays while the pointer is on it, and goes after', async () => {
    drawTwo();
    fireEvent.mouseEnter(button('First'));
    expect(hint()).toBeNull();
    const words = await screen.findByText('First in more words');
    fireEvent.mouseLeave(button('First'));
    fireEvent.mouseEnter(words);
    await rest();
    expect(hint()).toBeTruthy();
    fireEvent.mouseLeave(words);
    await rest();
    expect(hint()).toBeNull();
  });

  test('is the only one: another takes its place', async () => {
    drawTwo();
    act(() => button('First').focus());
    await screen.findByText('First in more words');
    fireEvent.mouseEnter(button('Second'));
    await screen.findByText('Second in more words');
    expect(screen.getAllByRole('tooltip')).toHaveLength(1);
  });

  test('is put away by the press of its button', async () => {
    drawTwo();
    act(() => button('First').focus());
    await screen.findByRole('tooltip');
    fireEvent.click(button('First'));
    expect(hint()).toBeNull();
  });
});

test('an abbreviation is explained at its first use in a heading, and the heading keeps its name', async () => {
  window.history.replaceState(null, '', '/?section=approvals');
  const submittedOne = reviewOf('SCR-A-2026-0001', [asked, appointed, submitted('1.2')]);
  draw({
    queries: fakeQueries({
      region: async () => ({ open: [submittedOne], closed: [], missing: [], opensPapers: true })
    }),
    personId: director.id,
    service: fakeService()
  });
  const heading = await screen.findByRole('heading', { name: 'IMRs to agree (1)' });
  act(() => within(heading).getByText('IMRs').focus());
  expect((await screen.findByRole('tooltip')).textContent).toBe('individual management review');
  fireEvent.keyDown(document.body, { key: 'Escape' });
  expect(hint()).toBeNull();
  fireEvent.click(within(heading).getByText('IMRs'));
  expect(hint()).toBeTruthy();
});
