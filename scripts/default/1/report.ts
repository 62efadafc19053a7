// @label Report
// @description Summarizes numbers with a helper from lib/: /report?values=3,1,4,1,5
// @tags example, import

import { summarize } from './lib/statistics';

const values = (metadata.query.values ?? '').split(',').filter(Boolean).map(Number);
if (values.some(Number.isNaN)) {
  res.status(400);
  return { error: 'values has to be numbers with commas between them' };
}
return { values, summary: summarize(values) };
