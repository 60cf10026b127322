import { form } from '../fields';
import { HAND_OVER } from './entry';

/** Hands over several reviews from one inspector to another (KP-2). */
export const HAND_OVER_SEVERAL = form([
  {
    id: 'from',
    type: 'person',
    label: 'Whose reviews are you handing over?',
    missing: 'Select whose reviews you are handing over.'
  },
  ...HAND_OVER.map((field) =>
    field.id === 'reason'
      ? { ...field, label: 'Why are you handing over these reviews?', missing: 'Enter why you are handing them over.' }
      : { ...field, label: 'New case inspector' }
  )
]);
