// Time zones: which there are, how far from UTC they are at an instant, and what they are called.
import { ops } from '../state.js';
import { METAZONES } from './tables.js';

/** The zone's name as it is written, or undefined if there is none of that name. An offset like +05:30 is one, too. */
export function zoneNamed(text) {
  const offset = /^([+-])([01]\d|2[0-3])(?::?([0-5]\d))?$/.exec(text);
  if (offset !== null) {
    const minutes = Number(offset[2]) * 60 + Number(offset[3] ?? 0);
    return `${offset[1] === '-' && minutes > 0 ? '-' : '+'}${offset[2]}:${offset[3] ?? '00'}`;
  }
  if (/^(?:utc|gmt|etc\/utc|etc\/gmt|etc\/gmt0|gmt0|etc\/uct|uct|zulu|etc\/zulu|universal|etc\/universal|etc\/greenwich|greenwich)$/i.test(text)) return 'UTC';
  return ops.zoneName(text) ?? undefined;
}

export const zoneNames = () => ops.zoneNames();

/** The zone that the language's own Date methods use. */
export function zoneHere() {
  const now = Date.now();
  const seconds = -60 * new Date(now).getTimezoneOffset();
  const zone = zoneNamed(ops.zoneHere() ?? 'UTC') ?? 'UTC';
  if (offsetAt(zone, now)[0] === seconds) return zone;
  // The process has a zone of its own, of which only the offset is known.
  if (seconds === 0) return 'UTC';
  const two = (value) => String(value).padStart(2, '0');
  const minutes = Math.abs(seconds) / 60;
  return zoneNamed(`${seconds < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`) ?? 'UTC';
}

/** [seconds east of UTC, is it daylight saving time] at an instant in ms. */
export function offsetAt(zone, ms) {
  if (zone === 'UTC') return [0, false];
  const fixed = /^([+-])(\d\d):(\d\d)$/.exec(zone);
  if (fixed !== null) return [(fixed[1] === '-' ? -60 : 60) * (Number(fixed[2]) * 60 + Number(fixed[3])), false];
  return ops.zoneOffset(zone, ms);
}

let metazones;
function metazoneOf(zone) {
  if (metazones === undefined) {
    metazones = new Map();
    for (const [name, zones] of Object.entries(METAZONES)) for (const one of zones.split(' ')) metazones.set(one, name);
  }
  return zone === 'UTC' ? 'UTC' : metazones.get(zone);
}

/** The zone's name for a pattern's letters: z zzzz O OOOO v vvvv. */
export function zoneText(data, zone, ms, letter, length) {
  const [seconds, summer] = offsetAt(zone, ms);
  const long = length >= 4;
  // Names are known from 1970 on.
  if (letter !== 'O' && (ms >= 0 || zone === 'UTC')) {
    const name = named(data, zone, letter === 'v', long, summer);
    if (name) return name;
  }
  return offsetText(data.gmt, seconds, long);
}

function named(data, zone, generic, long, summer) {
  const special = summer && zone === 'Europe/London' ? data.zones.London : summer && zone === 'Europe/Dublin' ? data.zones.Dublin : undefined;
  const row = data.zones[metazoneOf(zone)];
  const at = (long ? 0 : 3) + (generic ? 2 : summer ? 1 : 0);
  if (special?.[at]) return special[at];
  if (row === undefined) return undefined;
  // A zone without summer time is called by its standard name alone.
  return row[at] || (generic && !row[(long ? 0 : 3) + 1] ? row[long ? 0 : 3] : undefined);
}

function offsetText([pattern, , hours], seconds, long) {
  const size = Math.abs(seconds);
  const [hour, minute, second] = [Math.floor(size / 3600), Math.floor((size % 3600) / 60), size % 60];
  const form = hours.split(';')[seconds < 0 ? 1 : 0];
  const two = (value) => String(value).padStart(2, '0');
  let text = form.replace(/H+/, long ? two(hour) : `${hour}`);
  text = long || minute !== 0 ? text.replace('mm', two(minute)) : text.replace(/[^\d]mm/, '');
  return pattern.replace('{0}', second === 0 ? text : `${text}:${two(second)}`);
}
