import { madeOf } from '../certificate';
import type { Config } from '../config';

/** How the bot signs in to the Bot Framework, as botbuilder wants it. */
type SignIn = Readonly<Record<string, string>>;

/**
 * What is made with the sign-in of the bot, and made again when its certificate has been renewed. There is nothing to
 * sign in with in the local tenant, which has no tokens.
 */
export function signedIn<Made>(config: Config, make: (signIn: SignIn) => Made): () => Made {
  if (config.mode === 'local') {
    const made = make({});
    return () => made;
  }
  const { appId, certificate } = config.bot;
  return madeOf(certificate.current, ({ thumbprint, privateKey }) =>
    make({
      MicrosoftAppType: 'SingleTenant',
      MicrosoftAppId: appId,
      MicrosoftAppTenantId: config.tenantId,
      CertificateThumbprint: thumbprint,
      CertificatePrivateKey: privateKey
    })
  );
}
