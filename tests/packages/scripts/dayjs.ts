import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc';
import relativeTime from 'dayjs/plugin/relativeTime';

dayjs.extend(utc);
dayjs.extend(relativeTime);
const day = dayjs.utc('2024-02-28T12:00:00Z');
return {
  next: day.add(2, 'day').format('YYYY-MM-DD'),
  difference: dayjs.utc('2024-12-25').diff(day, 'day'),
  ago: day.from(day.add(3, 'hour')),
  month: day.endOf('month').format('DD/MM/YY HH:mm'),
};
