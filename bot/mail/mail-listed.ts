import type { MailListed } from '../../src/client/wire/mail-wire';
import { WHY_WITHHELD } from '../../src/domain/mail/acknowledging';
import { canBeAcknowledged } from '../../src/domain/mail/beside-others';
import { organisationOf, type Acknowledgement, type Mail } from '../../src/domain/mail/mail';

/** A mail in brief, without its subject and without the address of its sender. `further`: its reviews but the first. */
export function mailListed(mail: Mail, further: readonly string[] = []): MailListed {
  const { key, receivedAt, stage, acknowledgement, handedTo, setAside, sameAs, reference, read } = mail;
  const { partnership, authority, service } = read?.answers ?? {};
  return {
    key,
    receivedAt,
    organisation: organisationOf(mail),
    stage,
    acknowledgement: { ...acknowledged(acknowledgement), ...(canBeAcknowledged(mail) ? { canBeSent: true } : {}) },
    ...(handedTo ? { handedTo } : {}),
    ...(setAside === undefined ? {} : { setAside }),
    ...(reference === undefined ? {} : { reference }),
    ...(further.length === 0 ? {} : { further: [...further] }),
    ...(sameAs === undefined ? {} : { sameAs }),
    ...(read?.kind === undefined ? {} : { kind: read.kind }),
    ...(partnership === undefined ? {} : { partnership }),
    ...(authority === undefined ? {} : { authority }),
    ...(service === undefined ? {} : { service }),
    // When it was received is known of every mail.
    references: [...(read?.ownReferences ?? [])],
    understood: Object.keys(read?.answers ?? {}).filter((field) => field !== 'notifiedOn').length,
    asked: read?.asked.length ?? 0,
    ...(read?.problem === undefined ? {} : { problem: read.problem })
  };
}

function acknowledged(acknowledgement: Acknowledgement): MailListed['acknowledgement'] {
  const { is } = acknowledgement;
  switch (acknowledgement.is) {
    case 'sent':
    case 'bounced':
      return { is, at: acknowledgement.at };
    case 'withheld':
      return { is, why: WHY_WITHHELD[acknowledgement.why] };
    case 'due':
    case 'sending':
      return { is };
  }
}
