import * as React from 'react';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { STANDARD_TERMS } from '../../../../src/domain/terminology';
import { DayFilter } from '../../../../src/webparts/regionalRisk/components/DayFilter';
import { DayInput } from '../../../../src/webparts/regionalRisk/components/day/DayInput';
import { ViewerProvider } from '../../../../src/webparts/regionalRisk/hooks/viewer';
import { fakeHost, fakeQueries } from '../fakes';
import { director, NOW } from '../region';

afterEach(cleanup);

const viewer = {
  person: director,
  directory: { people: [director] },
  queries: fakeQueries({}),
  host: fakeHost(),
  canRecord: false,
  terms: STANDARD_TERMS,
  now: () => NOW
};
/** A form that keeps what its date says. */
const Form: React.FC<{ first: string; max?: string; onChange: (value: string) => void }> = ({
  first,
  max,
  onChange
}) => {
  const [value, setValue] = React.useState(first);
  const keep = (next: string): void => {
    setValue(next);
    onChange(next);
  };
  return (
    <ViewerProvider value={viewer}>
      <label htmlFor="day">Report due</label>
      <DayInput control={{ id: 'day' }} label="Report due" value={value} max={max} onChange={keep} />
    </ViewerProvider>
  );
};
const open = (first = '', max?: string): readonly string[] => {
  const said: string[] = [];
  render(<Form first={first} max={max} onChange={(value) => said.push(value)} />);
  return said;
};
const input = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Report due' });
const calendar = async () => {
  fireEvent.click(screen.getByRole('button', { name: 'Choose a date: Report due' }));
  return within(await screen.findByRole('dialog', { name: 'Choose a date: Report due' }));
};

test.each([
  ['3/11/2026', '2026-11-03', '3 November 2026'],
  ['31.3.2027', '2027-03-31', '31 March 2027'],
  ['1 Dec 2026', '2026-12-01', '1 December 2026'],
  ['2026-11-23', '2026-11-23', '23 November 2026']
])('“%s” is read with the day before the month, and shown with the name of the month', (typed, day, shown) => {
  const said = open();
  fireEvent.change(input(), { target: { value: typed } });
  expect(input().value).toBe(typed);
  fireEvent.blur(input());
  expect(said.at(-1)).toBe(day);
  expect(input().value).toBe(shown);
});

test('what is not a day stays as it was typed, for the form to say what is wrong with it', () => {
  const said = open();
  fireEvent.change(input(), { target: { value: '31/02/2026' } });
  fireEvent.blur(input());
  expect(said.at(-1)).toBe('31/02/2026');
  expect(input().value).toBe('31/02/2026');
});

test('the calendar opens at the day that is there, its week begins on Monday, and a day is one press', async () => {
  const said = open('2026-11-18');
  const of = await calendar();
  expect(await of.findByText('November 2026')).toBeTruthy();
  expect(of.getAllByRole('columnheader')[0]?.textContent).toBe('M');
  fireEvent.click(of.getByRole('button', { name: '20, November, 2026' }));
  expect(said).toEqual(['2026-11-20']);
  expect(input().value).toBe('20 November 2026');
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('where a date must not be in the future, later days cannot be selected', async () => {
  const said = open('', '2026-11-23');
  const of = await calendar();
  fireEvent.click(await of.findByRole('button', { name: '24, November, 2026' }));
  expect(said).toEqual([]);
});

test('a filter changes when a day is there, says what is wrong until then, and can be emptied', () => {
  const said: string[] = [];
  render(<DayFilter label="Notified from" value="2026-11-01" onChange={(day) => said.push(day)} />);
  const box = screen.getByRole<HTMLInputElement>('textbox', { name: 'Notified from' });
  expect(box.value).toBe('1 November 2026');
  fireEvent.change(box, { target: { value: '99/99/2026' } });
  expect(said).toEqual([]);
  expect(screen.getByText('Enter a real date, for example 31 March 2027.')).toBeTruthy();
  fireEvent.change(box, { target: { value: '2/11/2026' } });
  expect(screen.queryByText(/^Enter a real date/)).toBeNull();
  fireEvent.change(box, { target: { value: '' } });
  expect(said).toEqual(['2026-11-02', '']);
});
