// performance: a clock that begins with the run, marks and measures, and whoever observes them.
import { DOMExceptionClass } from '../domexception.js';
import { ops } from '../state.js';
import { dictionary, webInterface } from '../define.js';
import { setImmediate } from '../timers.js';
import { structuredClone } from './clone.js';
import { EventTarget } from './events.js';

const ENTRIES_AT_MOST = 10000;
const TYPES = ['mark', 'measure'];
const mayConstruct = {};

export class PerformanceEntry {
  #name;
  #type;
  #start;
  #duration;

  constructor(token, name, type, start, duration) {
    if (token !== mayConstruct) throw new TypeError('Illegal constructor');
    this.#name = name;
    this.#type = type;
    this.#start = start;
    this.#duration = duration;
  }

  get name() {
    return this.#name;
  }

  get entryType() {
    return this.#type;
  }

  get startTime() {
    return this.#start;
  }

  get duration() {
    return this.#duration;
  }

  toJSON() {
    return { name: this.#name, entryType: this.#type, startTime: this.#start, duration: this.#duration, detail: this.detail };
  }
}
webInterface(PerformanceEntry, 'PerformanceEntry', ['name', 'entryType', 'startTime', 'duration', 'toJSON']);

const detailOf = (options) => (options.detail === undefined || options.detail === null ? null : structuredClone(options.detail));

function checkedTime(given) {
  const time = Number(given);
  if (!Number.isFinite(time) || time < 0) throw new TypeError(`A time of performance must be a number from 0 on, not ${given}`);
  return time;
}

export class PerformanceMark extends PerformanceEntry {
  #detail;

  constructor(name, markOptions = undefined) {
    if (arguments.length === 0) throw new TypeError('A PerformanceMark needs a name');
    const options = dictionary(markOptions, 'The options of a mark');
    super(mayConstruct, `${name}`, 'mark', options.startTime === undefined ? ops.clock() : checkedTime(options.startTime), 0);
    this.#detail = detailOf(options);
  }

  get detail() {
    return this.#detail;
  }
}
webInterface(PerformanceMark, 'PerformanceMark', ['detail']);

export class PerformanceMeasure extends PerformanceEntry {
  #detail;

  constructor(token, name, start, duration, detail) {
    super(token, name, 'measure', start, duration);
    this.#detail = detail;
  }

  get detail() {
    return this.#detail;
  }
}
webInterface(PerformanceMeasure, 'PerformanceMeasure', ['detail']);

const sorted = (entries) => [...entries].sort((a, b) => a.startTime - b.startTime);
const ofType = (entries, type) => entries.filter((entry) => entry.entryType === type);
const ofName = (entries, name, type) => entries.filter((entry) => entry.name === `${name}` && (type === undefined || entry.entryType === `${type}`));

export class PerformanceObserverEntryList {
  #entries;

  constructor(token, entries) {
    if (token !== mayConstruct) throw new TypeError('Illegal constructor');
    this.#entries = sorted(entries);
  }

  getEntries() {
    return [...this.#entries];
  }

  getEntriesByType(type) {
    return ofType(this.#entries, `${type}`);
  }

  getEntriesByName(name, type = undefined) {
    return ofName(this.#entries, name, type);
  }
}
webInterface(PerformanceObserverEntryList, 'PerformanceObserverEntryList', ['getEntries', 'getEntriesByType', 'getEntriesByName']);

const observers = new Set();
let queue; // an entry for one observer
let kept; // the entries of performance

export class PerformanceObserver {
  static #types = Object.freeze([...TYPES]);

  #callback;
  #way; // 'type' or 'entryTypes', whichever was used
  #observed = new Set();
  #queue = [];
  #waiting = false;

  constructor(callback) {
    if (typeof callback !== 'function') throw new TypeError('A PerformanceObserver needs a function');
    this.#callback = callback;
  }

  static {
    queue = (observer, entry) => {
      if (!observer.#observed.has(entry.entryType) || observer.#queue.length >= ENTRIES_AT_MOST) return;
      observer.#queue.push(entry);
      observer.#wake();
    };
  }

  static get supportedEntryTypes() {
    return PerformanceObserver.#types;
  }

  observe(given = undefined) {
    const { entryTypes, type, buffered } = dictionary(given, 'The options of observe()');
    if (entryTypes === undefined && type === undefined) throw new TypeError('observe() needs entryTypes or type');
    if (entryTypes !== undefined && (type !== undefined || buffered !== undefined)) throw new TypeError('observe() takes entryTypes alone');
    if (type === undefined && (typeof entryTypes !== 'object' || entryTypes === null)) throw new TypeError('entryTypes must be a list');
    const way = type === undefined ? 'entryTypes' : 'type';
    const types = (type === undefined ? Array.from(entryTypes, String) : [`${type}`]).filter((one) => TYPES.includes(one));
    if (this.#way !== undefined && this.#way !== way) throw new DOMExceptionClass(`This observer was told ${this.#way} before`, 'InvalidModificationError');
    this.#way = way;
    if (types.length === 0) return;
    if (way === 'entryTypes') this.#observed.clear();
    for (const one of types) this.#observed.add(one);
    observers.add(this);
    if (buffered) for (const entry of kept(types[0])) queue(this, entry);
  }

  #wake() {
    if (this.#waiting) return;
    this.#waiting = true;
    setImmediate(() => {
      this.#waiting = false;
      const entries = this.takeRecords();
      if (entries.length > 0) this.#callback.call(this, new PerformanceObserverEntryList(mayConstruct, entries), this, { droppedEntriesCount: 0 });
    });
  }

  takeRecords() {
    return this.#queue.splice(0);
  }

  disconnect() {
    observers.delete(this);
    this.#way = undefined;
    this.#observed.clear();
    this.#queue = [];
  }
}
webInterface(PerformanceObserver, 'PerformanceObserver', ['observe', 'disconnect', 'takeRecords']);

// A measure's options in one form, from either of the two ways to give them.
function measureOptions(startOrOptions, endMark) {
  const isOptions = startOrOptions === undefined || startOrOptions === null || typeof startOrOptions === 'object' || typeof startOrOptions === 'function';
  if (!isOptions) return { start: `${startOrOptions}`, end: endMark === undefined ? undefined : `${endMark}` };
  const { start, end, duration, detail } = startOrOptions ?? {};
  const any = start !== undefined || end !== undefined || duration !== undefined || detail !== undefined;
  if (any && endMark !== undefined) throw new TypeError('measure() takes an end mark or options, not both');
  if (any && start === undefined && end === undefined) throw new TypeError('The options of measure() must have start or end');
  if (start !== undefined && end !== undefined && duration !== undefined) throw new TypeError('The options of measure() must not have all of start, end and duration');
  return { start, end: endMark === undefined ? end : `${endMark}`, duration, detail };
}

export class Performance extends EventTarget {
  #entries = [];
  #origin;

  constructor(token) {
    if (token !== mayConstruct) throw new TypeError('Illegal constructor');
    super();
    kept = (type) => ofType(this.#entries, type);
  }

  get timeOrigin() {
    return (this.#origin ??= ops.epoch() - ops.clock());
  }

  now() {
    return ops.clock();
  }

  #keep(entry) {
    if (this.#entries.length < ENTRIES_AT_MOST) this.#entries.push(entry);
    for (const observer of observers) queue(observer, entry);
    return entry;
  }

  mark(name, options = undefined) {
    if (arguments.length === 0) throw new TypeError('performance.mark needs a name');
    return this.#keep(new PerformanceMark(name, options));
  }

  #time(point) {
    if (typeof point === 'number') return checkedTime(point);
    const mark = this.#entries.findLast((entry) => entry.entryType === 'mark' && entry.name === `${point}`);
    if (!mark) throw new DOMExceptionClass(`The "${point}" performance mark has not been set`, 'SyntaxError');
    return mark.startTime;
  }

  measure(name, startOrOptions = undefined, endMark = undefined) {
    if (arguments.length === 0) throw new TypeError('performance.measure needs a name');
    const { start, end, duration, detail } = measureOptions(startOrOptions, endMark);
    const length = duration === undefined ? undefined : checkedTime(duration);
    let to = ops.clock();
    if (end !== undefined) to = this.#time(end);
    else if (start !== undefined && length !== undefined) to = this.#time(start) + length;
    let from = 0;
    if (start !== undefined) from = this.#time(start);
    else if (length !== undefined) from = to - length;
    return this.#keep(new PerformanceMeasure(mayConstruct, `${name}`, from, to - from, detailOf({ detail })));
  }

  #clear(type, name) {
    this.#entries = this.#entries.filter((entry) => entry.entryType !== type || (name !== undefined && entry.name !== `${name}`));
  }

  clearMarks(name = undefined) {
    this.#clear('mark', name);
  }

  clearMeasures(name = undefined) {
    this.#clear('measure', name);
  }

  getEntries() {
    return sorted(this.#entries);
  }

  getEntriesByType(type) {
    return ofType(this.getEntries(), `${type}`);
  }

  getEntriesByName(name, type = undefined) {
    return ofName(this.getEntries(), name, type);
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

export const performance = new Performance(mayConstruct);
