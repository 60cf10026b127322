'use strict';

const { rmSync } = require('node:fs');
const build = require('@microsoft/sp-build-web');

// oxlint runs over the whole repository in `npm run check`, and jest in `npm test`.
build.lintCmd.enabled = false;
build.tslintCmd.enabled = false;
build.jest.enabled = false;

// File names carry a hash, and package-solution takes every file it finds: what an earlier bundle left would be shipped
// too.
build.rig.addPreBuildTask(
  build.subTask('clear', async () => {
    for (const folder of [
      'dist',
      'lib',
      'release/assets',
      'release/manifests',
      'release/component-dependency-audit',
      'temp'
    ])
      rmSync(folder, { recursive: true, force: true });
  })
);

build.initialize(require('gulp'));
