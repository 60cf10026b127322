/** The site and the person for the framework’s PageContext, with a digest for writing. */
export async function pageContext({ site, person }, { Guid }) {
  const absoluteUrl = `${window.location.origin}${site.path}`;
  const digest = await formDigest(site.path);
  const web = {
    absoluteUrl,
    serverRelativeUrl: site.path,
    title: site.title,
    id: Guid.empty,
    language: 2057,
    languageName: 'en-GB',
    templateName: 'SITEPAGEPUBLISHING'
  };
  return {
    web,
    site: { absoluteUrl, serverRelativeUrl: site.path, id: Guid.empty, isNoScriptEnabled: true },
    user: {
      displayName: person.name,
      loginName: person.login,
      email: '',
      isAnonymousGuestUser: false,
      isExternalGuestUser: false
    },
    aadInfo: { tenantId: Guid.empty, userId: Guid.parse(person.id) },
    cultureInfo: { currentCultureName: 'en-GB', currentUICultureName: 'en-GB', isRightToLeft: false },
    legacyPageContext: {
      webAbsoluteUrl: absoluteUrl,
      webServerRelativeUrl: site.path,
      webTitle: site.title,
      aadUserId: person.id,
      userDisplayName: person.name,
      userLoginName: person.login,
      currentCultureName: 'en-GB',
      formDigestValue: digest.FormDigestValue,
      formDigestTimeoutSeconds: digest.FormDigestTimeoutSeconds
    }
  };
}

async function formDigest(sitePath) {
  const response = await fetch(`${sitePath}/_api/contextinfo`, {
    method: 'POST',
    headers: { accept: 'application/json' }
  });
  if (!response.ok) throw new Error(`The site answered ${response.status} when asked for a form digest.`);
  return response.json();
}

/** Gives tokens for the signed-in person, like SharePoint’s own factory. */
export const tokenProviderFactory = {
  getTokenProvider: () => Promise.resolve({ getToken: tokenFor })
};

async function tokenFor(resource) {
  const response = await fetch(`/identity/token?resource=${encodeURIComponent(resource)}`, {
    headers: { accept: 'application/json' }
  });
  const { access_token: token, error_description: why } = await response.json();
  if (!response.ok) throw new Error(`No token for ${resource}: ${why}`);
  return token;
}
