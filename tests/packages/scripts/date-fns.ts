import { addDays, differenceInCalendarDays, format, formatDistance, parseISO } from 'date-fns';

const day = parseISO('2024-02-28T12:00:00');
return {
  next: format(addDays(day, 2), 'yyyy-MM-dd EEEE'),
  days: differenceInCalendarDays(parseISO('2024-12-25'), day),
  distance: formatDistance(day, addDays(day, 40)),
};
