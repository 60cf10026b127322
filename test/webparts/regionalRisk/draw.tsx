import * as React from 'react';
import { configure, fireEvent, render, screen, within } from '@testing-library/react';
import { setIconOptions } from '@fluentui/react/lib/Styling';
import { RegionalRisk, type RegionalRiskProps } from '../../../src/webparts/regionalRisk/components/RegionalRisk';
import { fakeHost } from './fakes';
import { NOW } from './region';

// As long as a busy machine may take.
configure({ asyncUtilTimeout: 10_000 });

// The host page registers the icons.
setIconOptions({ disableWarnings: true });

const now = (): string => NOW;

/** Draws the page as an owner of it has left it: nothing set, nothing left out. */
export const draw = (
  props: Pick<RegionalRiskProps, 'queries' | 'personId' | 'service'> & Partial<RegionalRiskProps>
): void =>
  void render(<RegionalRisk host={fakeHost()} region="" leftOut={[]} onConfigure={undefined} now={now} {...props} />);

/** Opens what is waiting for the person on a review, where it is not open. */
export async function openWaiting(reference: string): Promise<void> {
  const waiting = within(await screen.findByRole('region', { name: 'Waiting for you' }));
  const heading = await waiting.findByRole('heading', { level: 4, name: (name) => name.includes(reference) });
  const line = within(heading).getByRole('button');
  if (line.getAttribute('aria-expanded') === 'false') fireEvent.click(line);
}
