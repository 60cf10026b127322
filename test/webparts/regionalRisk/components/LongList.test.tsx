import * as React from 'react';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { LongList } from '../../../../src/webparts/regionalRisk/components/LongList';

afterEach(cleanup);

const shown = () => screen.getAllByRole('listitem').map((item) => item.textContent);
const list = (items: readonly number[], isKept?: (item: number) => boolean) => (
  <LongList items={items} keyOf={String} draw={(item) => `No. ${item}`} isKept={isKept} />
);
const upTo = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

test('of many, ten are drawn; more come on request, and focus goes to the first of them', () => {
  render(list(upTo(25)));
  expect(shown()).toHaveLength(10);
  fireEvent.click(screen.getByRole('button', { name: 'Show 10 more of 15' }));
  expect(shown()).toHaveLength(20);
  expect(document.activeElement?.textContent).toBe('No. 11');
  fireEvent.click(screen.getByRole('button', { name: 'Show 5 more of 5' }));
  expect(shown()).toHaveLength(25);
  expect(document.activeElement?.textContent).toBe('No. 21');
  expect(screen.queryByRole('button')).toBeNull();
});

test('what a person is working on stays, wherever it comes in the order', () => {
  render(list(upTo(25), (item) => item === 23));
  expect(shown()).toEqual([...upTo(10), 23].map((item) => `No. ${item}`));
  fireEvent.click(screen.getByRole('button', { name: 'Show 10 more of 14' }));
  expect(document.activeElement?.textContent).toBe('No. 11');
});

test('a short list has no button', () => {
  render(list(upTo(10)));
  expect(shown()).toHaveLength(10);
  expect(screen.queryByRole('button')).toBeNull();
});
