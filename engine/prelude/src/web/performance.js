// performance: a clock that begins with the run, marks and measures.
import { DOMExceptionClass } from '../primordials.js';
import { ops } from '../state.js';
import { webInterface } from '../define.js';
import { EventTarget } from './events.js';

const ENTRIES_AT_MOST = 10000;

export class PerformanceEntry {
  constructor(name, entryType, startTime, duration, detail) {
    this.name = name;
    this.entryType = entryType;
    this.startTime = startTime;
    this.duration = duration;
    this.detail = detail;
  }

  toJSON() {
    return { name: this.name, entryType: this.entryType, startTime: this.startTime, duration: this.duration, detail: this.detail };
  }
}

export class PerformanceMark extends PerformanceEntry {
  constructor(name, options = undefined) {
    super(`${name}`, 'mark', options?.startTime ?? ops.clock(), 0, options?.detail ?? null);
  }
}

export class PerformanceMeasure extends PerformanceEntry {}

export class Performance extends EventTarget {
  #entries = [];
  #origin;

  get timeOrigin() {
    return (this.#origin ??= ops.epoch() - ops.clock());
  }

  now() {
    return ops.clock();
  }

  #keep(entry) {
    if (this.#entries.length < ENTRIES_AT_MOST) this.#entries.push(entry);
    return entry;
  }

  mark(name, options = undefined) {
    return this.#keep(new PerformanceMark(name, options));
  }

  #time(point, fallback) {
    if (point === undefined) return fallback;
    if (typeof point === 'number') return point;
    const mark = this.#entries.findLast((entry) => entry.entryType === 'mark' && entry.name === `${point}`);
    if (!mark) throw new DOMExceptionClass(`The "${point}" performance mark has not been set`, 'SyntaxError');
    return mark.startTime;
  }

  measure(name, startOrOptions = undefined, endMark = undefined) {
    const options = startOrOptions !== null && typeof startOrOptions === 'object' ? startOrOptions : { start: startOrOptions, end: endMark };
    const given = options.duration;
    let end = this.#time(options.end, options.start !== undefined && given !== undefined ? undefined : ops.clock());
    const start = options.start === undefined && given !== undefined ? end - given : this.#time(options.start, 0);
    end ??= start + given;
    return this.#keep(new PerformanceMeasure(`${name}`, 'measure', start, end - start, options.detail ?? null));
  }

  clearMarks(name = undefined) {
    this.#entries = this.#entries.filter((entry) => entry.entryType !== 'mark' || (name !== undefined && entry.name !== name));
  }

  clearMeasures(name = undefined) {
    this.#entries = this.#entries.filter((entry) => entry.entryType !== 'measure' || (name !== undefined && entry.name !== name));
  }

  getEntries() {
    return [...this.#entries].sort((a, b) => a.startTime - b.startTime);
  }

  getEntriesByType(type) {
    return this.getEntries().filter((entry) => entry.entryType === type);
  }

  getEntriesByName(name, type = undefined) {
    return this.getEntries().filter((entry) => entry.name === name && (type === undefined || entry.entryType === type));
  }

  eventLoopUtilization() {
    return { idle: 0, active: 0, utilization: 0 };
  }

  timerify(fn) {
    return fn;
  }

  toJSON() {
    return { timeOrigin: this.timeOrigin };
  }
}
webInterface(Performance, 'Performance', ['timeOrigin', 'now', 'mark', 'measure', 'clearMarks', 'clearMeasures', 'getEntries', 'getEntriesByType', 'getEntriesByName', 'toJSON']);

export const performance = new Performance();
