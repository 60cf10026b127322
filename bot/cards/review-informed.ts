import { longTime, spokenClock, ukDay } from '../../src/domain/dates';
import { text, type Text } from '../../src/domain/text';
import { ROLE_LABELS, type Role } from '../../src/domain/words';
import type { Element } from './card';
import { exact, heading, run, words } from './elements';
import type { Room } from './review-room';
import { shortened } from './size';

/** One person who has been informed of something, or waits to be. */
export interface InformedLine {
  readonly name: string;
  readonly role: Role;
  /** The number of the event that they are informed of. */
  readonly seq: number;
  /** What they are informed of. */
  readonly of: Text;
  /** A UTC time, when Teams took the message; `underway` while it is on its way, `waits` until they open their chat. */
  readonly when: string;
  /** When they marked it as read, UTC. */
  readonly seenAt?: string;
  /** Whom they cover for, who is away. */
  readonly insteadOf?: string;
}

/** Who has been informed of what, when, and who has read it; and who has not been informed yet. The newest first. */
export function informed(lines: readonly InformedLine[], room: Room): readonly Element[] {
  const waiting = lines.filter(hasNotReached);
  return [
    ...listed(
      'Who has been informed',
      lines.filter((each) => !hasNotReached(each)),
      room
    ),
    ...listed('Not informed yet', waiting, room)
  ];
}

const hasNotReached = ({ when }: InformedLine): boolean => when === 'underway' || when === 'waits';

function listed(title: string, lines: readonly InformedLine[], room: Room): readonly Element[] {
  if (lines.length === 0) return [];
  const left = lines.length - room.informed;
  return [
    heading(title),
    ...lines
      .slice(-room.informed)
      .reverse()
      .map((each) => line(each, room)),
    ...(left > 0
      ? [words(`and ${left} more before these, in the history of the review in the register`, { spacing: 'Small' })]
      : [])
  ];
}

const line = ({ name, role, of, when, seenAt = '', insteadOf = '' }: InformedLine, room: Room): Element => {
  const covering = insteadOf ? `, covering for ${shortened(insteadOf, room.line)}` : '';
  return exact(
    [
      run(shortened(name, room.line), { weight: 'Bolder' }),
      run(text`, ${ROLE_LABELS[role]}${covering}: ${of}, ${sent(when)}${read(when, seenAt)}`)
    ],
    { spacing: 'Small' }
  );
};

function sent(when: string): string {
  if (when === 'underway') return 'being sent now';
  return when === 'waits' ? 'waiting until they open their chat' : longTime(when);
}

function read(when: string, seenAt: string): string {
  if (when === 'underway' || when === 'waits') return '';
  if (!seenAt) return ', not yet read';
  return ukDay(when) === ukDay(seenAt) ? `, read at ${spokenClock(seenAt)}` : `, read on ${longTime(seenAt)}`;
}
