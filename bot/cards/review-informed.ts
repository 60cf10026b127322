import { longTime, ukClock, ukDay } from '../../src/domain/dates';
import { ROLE_LABELS, type Role } from '../../src/domain/words';
import type { Element } from './card';
import { exact, heading, run, words } from './elements';
import type { Room } from './review-room';
import { shortened } from './size';

/** One person who was told of something, or waits to be. */
export interface InformedLine {
  readonly name: string;
  readonly role: Role;
  /** What they are told of: words of ours. */
  readonly of: string;
  /** A UTC time, when Teams took the message; `underway` while it is on its way, `waits` until they open their chat. */
  readonly when: string;
  /** When they let us know that they have seen it, UTC. */
  readonly seenAt?: string;
  /** Whom they cover for, who is away. */
  readonly insteadOf?: string;
}

/** Who was told of what, when, and who has seen it: the newest first. */
export function informed(lines: readonly InformedLine[], room: Room): readonly Element[] {
  if (lines.length === 0) return [];
  const left = lines.length - room.told;
  return [
    heading('Who was told'),
    ...lines
      .slice(-room.told)
      .reverse()
      .map((each) => line(each, room)),
    ...(left > 0 ? [words(`and ${left} more before`, { spacing: 'Small' })] : [])
  ];
}

const line = ({ name, role, of, when, seenAt = '', insteadOf = '' }: InformedLine, room: Room): Element =>
  exact(
    [
      run(shortened(name, room.line), { weight: 'Bolder' }),
      run(
        `, ${ROLE_LABELS[role]}${insteadOf ? ` in place of ${shortened(insteadOf, room.line)}, who is away` : ''}, ${tellingOf(of, when)}${seen(when, seenAt)}`
      )
    ],
    { spacing: 'Small' }
  );

function tellingOf(subject: string, when: string): string {
  if (when === 'underway') return `is being told of ${subject} now`;
  if (when === 'waits') return `will be told of ${subject} when they open their chat`;
  return `told of ${subject} on ${longTime(when)}`;
}

function seen(when: string, seenAt: string): string {
  if (when === 'underway' || when === 'waits') return '';
  if (!seenAt) return ', not seen yet';
  return ukDay(when) === ukDay(seenAt) ? `, seen at ${ukClock(seenAt)}` : `, seen on ${longTime(seenAt)}`;
}
