'use strict';

// Runs first: before the first paint, so that a dark page does not flash white,
// and before Fluent, so that it does not fetch fonts and icons from Microsoft’s network.
(() => {
  window.FabricConfig = { fontBaseUrl: '', iconBaseUrl: new URL('../runtime/icons/', document.currentScript.src).href };

  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const asked = new URLSearchParams(window.location.search).get('theme');
  const apply = () => {
    document.documentElement.dataset.theme = ['light', 'dark', 'contrast'].includes(asked)
      ? asked
      : dark.matches
        ? 'dark'
        : 'light';
    document.dispatchEvent(new CustomEvent('themechange'));
  };
  dark.addEventListener('change', apply);
  apply();
})();
