// perf_hooks: the web's performance and its classes.
export default {
  get performance() {
    return globalThis.performance;
  },
  get PerformanceEntry() {
    return globalThis.PerformanceEntry;
  },
  get PerformanceMark() {
    return globalThis.PerformanceMark;
  },
  get PerformanceMeasure() {
    return globalThis.PerformanceMeasure;
  },
  get PerformanceObserver() {
    return globalThis.PerformanceObserver;
  },
  get PerformanceObserverEntryList() {
    return globalThis.PerformanceObserverEntryList;
  },
  monitorEventLoopDelay: () => ({ enable() {}, disconnect() {}, disable() {}, min: 0, max: 0, mean: 0, stddev: 0, percentile: () => 0 }),
  constants: {},
};
