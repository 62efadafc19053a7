const semver = require('semver');

return {
  satisfies: semver.satisfies('1.2.3', '^1.0.0'),
  sorted: ['1.10.0', '1.2.0', '1.2.0-beta'].sort(semver.compare),
  next: semver.inc('1.2.3', 'minor'),
  coerced: semver.coerce('v2.5-rc').version,
  range: semver.validRange('>=1.2 <2 || 3.x'),
};
