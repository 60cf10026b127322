import * as React from 'react';
import { configure, render } from '@testing-library/react';
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
