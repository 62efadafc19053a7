import { DateTime, Duration } from 'luxon';

const day = DateTime.fromISO('2024-02-28T12:00:00Z', { zone: 'utc' });
return {
  next: day.plus({ days: 2 }).toISODate(),
  iso: day.toISO(),
  span: Duration.fromObject({ minutes: 90 }).shiftTo('hours', 'minutes').toObject(),
  days: DateTime.fromISO('2024-12-25', { zone: 'utc' }).diff(day, 'days').days,
  said: day.setLocale('de').toLocaleString(DateTime.DATE_HUGE),
  zoned: day.setZone('Asia/Tokyo').toISO(),
};
