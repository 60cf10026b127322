import * as v from 'valibot';
import { PATHS } from '../../../../src/client/paths';
import { check, type Facts, failed, passed, SEND_REPORT } from '../check';
import { placesOf, type Tenant } from '../tenant';
import { codeOf } from '../trouble';

const RENEW_WITHIN = 14;
const LiveSchema = v.object({ status: v.literal('live'), mode: v.string() });

/** What the bot’s channel would send, of a chat that does not exist, and without its token. */
const ACTIVITY = {
  type: 'conversationUpdate',
  id: 'doctor',
  channelId: 'msteams',
  serviceUrl: 'https://smba.trafficmanager.net/uk/',
  from: { id: '29:doctor' },
  recipient: { id: '28:doctor' },
  conversation: { id: 'doctor', conversationType: 'personal' },
  membersAdded: []
};

/** An answer that was read to its end; undefined if there was none. */
async function answerOf(
  { ask }: Tenant,
  url: string,
  init?: RequestInit
): Promise<
  { readonly status: number; readonly text: string; readonly isPage: boolean; readonly facts: Facts } | undefined
> {
  try {
    const answer = await ask(url, init);
    const type = answer.headers.get('Content-Type') ?? '';
    return {
      status: answer.status,
      text: await answer.text(),
      isPage: /^text\/html/i.test(type),
      facts: { status: answer.status, type: /^[\w/+.-]{1,60}/.exec(type)?.[0] ?? 'none' }
    };
  } catch {
    return undefined;
  }
}

/** The service from outside, as Teams and people’s browsers reach it. */
export const SERVICE_CHECKS = [
  check({
    id: 'service-certificate',
    tries: 'Connect to the public host of the service, and look at its certificate.',
    needs: ['variables'],
    passes: 'It is trusted and lasts for more than 14 days, or the service is on this computer and needs none.',
    faults: {
      'not-https': {
        means: 'SERVICE_URL does not begin with https://, and Teams sends nothing to such an address.',
        toDo: () =>
          'Put the service behind HTTPS, and set SERVICE_URL and the messaging endpoint of the Azure Bot to that address.'
      },
      unreachable: {
        means: 'The host does not answer on its port for HTTPS.',
        toDo: ({ service }) =>
          `See that the name of ${service} is in DNS, that the platform runs the service, and that its firewall lets the internet in.`
      },
      'not-trusted': {
        means: 'The certificate of the host is not trusted, so Teams sends nothing there.',
        toDo: ({ service }) =>
          `Open ${service}/live in a browser outside the organisation’s network. If that warns too, renew the certificate or add its chain at the platform. If it does not, a proxy in this network shows its own: run this elsewhere.`
      },
      'ends-soon': {
        means: 'The certificate of the host ends in less than 14 days.',
        toDo: () => 'Renew it at the platform (in Azure App Service: Certificates), then run this again.'
      }
    },
    how: async (tenant) => {
      const { url } = placesOf(tenant);
      if (!url.startsWith('https:')) return tenant.mode === 'local' ? passed() : failed('not-https');
      const found = await tenant.hostCertificate(url);
      if (!found) return failed('unreachable');
      const facts = { 'days left': found.daysLeft };
      if (found.problem !== '') return failed('not-trusted', { ...facts, problem: codeOf(found.problem) });
      return found.daysLeft < RENEW_WITHIN ? failed('ends-soon', facts) : passed(facts);
    }
  }),
  check({
    id: 'service-live',
    tries: `Ask the public host for ${PATHS.live}.`,
    needs: ['service-certificate'],
    passes: 'The service answered.',
    faults: {
      unreachable: {
        means: 'Nothing answers at SERVICE_URL.',
        toDo: ({ service }) =>
          `Start the service (docs/administrators.md, “Start the service”), and open ${service}/live in a browser.`
      },
      'other-answer': {
        means: 'Something other than the service answers: a proxy, a sign-in page or another program.',
        toDo: ({ service }) =>
          `Open ${service}/live in a private window of a browser. It must show {"status":"live"} without a sign-in. In Azure App Service, turn off Authentication; at a proxy, let /live through.`
      },
      'local-mode': {
        means: 'The service runs with SCR_MODE=local, which is for a laptop.',
        toDo: () => 'Remove SCR_MODE from the variables of the service, and start it again.'
      }
    },
    how: async (tenant) => {
      const answer = await answerOf(tenant, `${placesOf(tenant).url}${PATHS.live}`);
      if (!answer) return failed('unreachable');
      const live = v.safeParse(v.pipe(v.string(), v.parseJson(), LiveSchema), answer.text);
      if (answer.status !== 200 || !live.success) return failed('other-answer', answer.facts);
      return live.output.mode === tenant.mode ? passed() : failed('local-mode');
    }
  }),
  check({
    id: 'messages-closed',
    tries: `Send ${PATHS.messages} of the public host what Teams would send, without a token.`,
    needs: ['service-live'],
    passes: 'The service refused it.',
    faults: {
      open: {
        means: 'It was let in without a token: anyone could speak as any person.',
        toDo: () => `Stop the service at once. ${SEND_REPORT}`
      },
      'other-answer': {
        means: 'Not the service refused it, but something before it, which would refuse Teams too.',
        toDo: ({ service }) =>
          `Let POST ${service}/api/messages through to the service unchanged. In Azure App Service, turn off Authentication; at a proxy or firewall, make an exception for this path.`
      },
      unreachable: {
        means: 'There was no answer.',
        toDo: ({ service }) => `Let POST ${service}/api/messages through to the service, then run this again.`
      }
    },
    how: async (tenant) => {
      const answer = await answerOf(tenant, `${placesOf(tenant).url}${PATHS.messages}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(ACTIVITY)
      });
      if (!answer) return failed('unreachable');
      if (answer.status >= 200 && answer.status < 300) return failed('open', answer.facts);
      const isRefused = answer.status === 401 || answer.status === 403;
      return isRefused && !answer.isPage ? passed(answer.facts) : failed('other-answer', answer.facts);
    }
  })
];
