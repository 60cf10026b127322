'use strict';

const { sep } = require('node:path');

const ours = require.resolve('jest');
const { default: Sequencer } = require(
  require.resolve('@jest/test-sequencer', { paths: [require.resolve('@jest/core', { paths: [ours] })] })
);

/** What takes longest, as paths from the tests: begun last, one of these would leave all but one processor idle. */
const LONGEST = [
  'browser/tour.test.ts',
  'browser/states.test.ts',
  'journeys/killed.test.ts',
  'sharepoint/provision/provision.test.ts',
  'bot/outbox/interrupted-run.test.ts',
  'browser/large-region.test.ts',
  'browser/chats.test.ts',
  'browser/finding.test.ts'
];

const placeOf = ({ path }) => {
  const place = LONGEST.findIndex((name) => path.split(sep).join('/').endsWith(`/test/${name}`));
  return place < 0 ? LONGEST.length : place;
};

/** The same tests, in the same order but for the longest. */
const longestFirst = (tests) => [...tests].sort((one, other) => placeOf(one) - placeOf(other));

/** On a clean clone Jest knows no times yet, and would begin with the largest files. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    return longestFirst(super.sort(tests));
  }
};
Object.assign(module.exports, { LONGEST, longestFirst });
