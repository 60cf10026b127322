import type { Config } from '../config';

/**
 * How the bot signs in to the Bot Framework, as botbuilder wants it; nothing in the local tenant, which has no tokens.
 */
export const signInOf = (config: Config): Readonly<Record<string, string>> =>
  config.mode === 'local'
    ? {}
    : {
        MicrosoftAppType: 'SingleTenant',
        MicrosoftAppId: config.bot.appId,
        MicrosoftAppTenantId: config.tenantId,
        CertificateThumbprint: config.bot.thumbprint,
        CertificatePrivateKey: config.bot.privateKey
      };
