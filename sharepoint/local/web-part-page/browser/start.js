import { pageContext, tokenProviderFactory } from './context.js';
import { load, registerModules } from './modules.js';
import { provideTheme } from './theme.js';

const INSTANCE = '7f3b6f0e-5a2d-4c55-9a55-3e6c1d0f2b41';
// The framework clears the element just before the web part renders.
const STATUS_RENDERER = {
  displayLoadingIndicator: () => {},
  clearLoadingIndicator: (element) => element.replaceChildren(),
  renderError: (element, fault) => {
    throw fault;
  },
  clearError: () => {}
};
const place = document.getElementById('web-part');

try {
  await start(JSON.parse(document.getElementById('page-data').textContent));
} catch (fault) {
  console.error(fault);
  place.innerHTML =
    '<p role="alert">The web part could not start. Reload the page. If it fails again, the browser’s console says why.</p>';
}

async function start(page) {
  registerModules(page);
  const [
    core,
    { PageContext },
    { AadTokenProviderFactory },
    { ThemeProvider },
    { WebPartContext, WebPartFormFactor },
    { createTheme }
  ] = await load(
    '@microsoft/sp-core-library',
    '@microsoft/sp-page-context',
    '@microsoft/sp-http',
    '@microsoft/sp-component-base',
    '@microsoft/sp-webpart-base',
    '@fluentui/react'
  );
  core._SPKillSwitch.initialize({});
  core._SPFlight.initialize([]);
  core._SPFlight.initializeEcs({});

  const scope = core.ServiceScope.startNewRoot();
  scope.provide(PageContext.serviceKey, await pageContext(page, core));
  // Every web part’s context makes its own factory by this default, and ignores one in the scope.
  AadTokenProviderFactory.serviceKey.defaultCreator = () => tokenProviderFactory;
  provideTheme({ scope, ThemeProvider, createTheme });
  scope.finish();

  const { manifest, properties } = page;
  const [{ default: WebPart }] = await load(`${manifest.id}_${manifest.version}`);
  const context = new WebPartContext(contextParameters({ manifest, scope, formFactor: WebPartFormFactor.FullWidth }));
  const webPart = new WebPart();
  webPart._internalInitialize(context, false, core.DisplayMode.Read);
  webPart._internalDeserialize({
    id: manifest.id,
    instanceId: INSTANCE,
    title: manifest.alias,
    dataVersion: '1.0',
    properties: { ...manifest.preconfiguredEntries?.[0]?.properties, ...properties }
  });
  await webPart._internalFirstTimeRender();
}

// Stands in for the editing page: this page is read-only.
function contextParameters({ manifest, scope, formFactor }) {
  const sdks = {};
  return {
    manifest,
    domElement: place,
    instanceId: INSTANCE,
    webPartTag: `WebPart.${manifest.alias}.${INSTANCE}`,
    loggingTag: manifest.alias,
    sdks,
    sdksAsync: Promise.resolve(sdks),
    parentServiceScope: scope,
    host: {},
    formFactor,
    statusRenderer: STATUS_RENDERER,
    isPropertyPaneRenderedByWebPart: () => false,
    isPropertyPaneOpen: () => false,
    isContentPanelOpen: () => false,
    requestPropertyPaneAction: () => {}
  };
}
