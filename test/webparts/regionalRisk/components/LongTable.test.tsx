import { cleanup, render, screen } from '@testing-library/react';
import * as React from 'react';

import type { Column } from '../../../../src/webparts/regionalRisk/components/table/column';
import { Table } from '../../../../src/webparts/regionalRisk/components/table/Table';
import { FIRST_VIEW } from '../../../../src/webparts/regionalRisk/state/view';

const ROWS = Array.from({ length: 200 }, (_, at) => `row ${at + 1}`);

const COLUMN: Column<string, 'name'> = {
  id: 'name',
  label: 'Name',
  width: 100,
  compare: (one, other) => one.localeCompare(other),
  filter: { words: (row) => row },
  cell: (row) => <button>{row}</button>
};

/** A browser that does not say what is near what is seen. */
class Busy implements Pick<IntersectionObserver, 'observe' | 'disconnect'> {
  observe(): void {}
  disconnect(): void {}
}

beforeAll(() => Object.assign(window, { IntersectionObserver: Busy }));
afterAll(() => Reflect.deleteProperty(window, 'IntersectionObserver'));
afterEach(cleanup);

test('of a long table, Tab leads to the next row, also while the browser is too busy to say what is near', () => {
  render(
    <Table
      labelledBy="heading"
      columns={[COLUMN]}
      rows={ROWS}
      keyOf={(row) => row}
      sorting={undefined}
      initial={undefined}
      view={FIRST_VIEW}
      go={() => undefined}
    />
  );
  const row = (number: number): HTMLElement => screen.getByRole('button', { name: `row ${number}` });
  expect(screen.queryByRole('button', { name: 'row 60' })).toBeNull();
  for (let number = 1; number < 60; number += 1) {
    row(number).focus();
    expect(row(number + 1)).toBeTruthy();
  }
  for (let number = 60; number > 1; number -= 1) {
    row(number).focus();
    expect(row(number - 1)).toBeTruthy();
  }
});
