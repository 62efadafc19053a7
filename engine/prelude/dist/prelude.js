// Built by build.mjs from src/; do not edit. Packages and licences: README.md.
(function () {
'use strict';
var prelude = (() => {
  var __defProp = Object.defineProperty;
  var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
  var __getOwnPropNames = Object.getOwnPropertyNames;
  var __hasOwnProp = Object.prototype.hasOwnProperty;
  var __export = (target, all) => {
    for (var name in all)
      __defProp(target, name, { get: all[name], enumerable: !0 });
  }, __copyProps = (to, from, except, desc) => {
    if (from && typeof from == "object" || typeof from == "function")
      for (let key of __getOwnPropNames(from))
        !__hasOwnProp.call(to, key) && key !== except && __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
    return to;
  };
  var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: !0 }), mod);

  // src/index.js
  var index_exports = {};
  __export(index_exports, {
    install: () => install2
  });

  // src/state.js
  var ops;
  function setOps(native) {
    ops = native;
  }

  // src/primordials.js
  var { bind, call } = Function.prototype, uncurry = bind.bind(call), ArrayIsArray = Array.isArray, ArrayJoin = uncurry(Array.prototype.join), ArrayPrototype = Array.prototype, ArraySlice = uncurry(Array.prototype.slice), ArrayBufferIsView = ArrayBuffer.isView, ErrorClass = Error, ErrorToString = uncurry(Error.prototype.toString), FunctionToString = uncurry(Function.prototype.toString), JsonParse = JSON.parse, JsonStringify = JSON.stringify;
  var NumberToString = uncurry(Number.prototype.toString), NumberIsInteger = Number.isInteger, ObjectAssign = Object.assign, ObjectCreate = Object.create, ObjectDefineProperty = Object.defineProperty;
  var ObjectFreeze = Object.freeze, ObjectGetOwnPropertyDescriptor = Object.getOwnPropertyDescriptor, ObjectGetOwnPropertyNames = Object.getOwnPropertyNames, ObjectGetPrototypeOf = Object.getPrototypeOf, ObjectHasOwn = Object.hasOwn, ObjectKeys = Object.keys, ObjectPrototype = Object.prototype, ObjectIsPrototypeOf = uncurry(Object.prototype.isPrototypeOf);
  var ObjectToString = uncurry(Object.prototype.toString), PromiseClass = Promise, PromiseResolve = Promise.resolve.bind(Promise), PromiseThen = uncurry(Promise.prototype.then), ReflectApply = Reflect.apply, ReflectConstruct = Reflect.construct, ReflectOwnKeys = Reflect.ownKeys, RegExpExec = uncurry(RegExp.prototype.exec), StringCharCodeAt = uncurry(String.prototype.charCodeAt), StringEndsWith = uncurry(String.prototype.endsWith), StringIndexOf = uncurry(String.prototype.indexOf), StringLastIndexOf = uncurry(String.prototype.lastIndexOf), StringSlice = uncurry(String.prototype.slice), StringSplit = uncurry(String.prototype.split), StringStartsWith = uncurry(String.prototype.startsWith), StringToLowerCase = uncurry(String.prototype.toLowerCase), StringToUpperCase = uncurry(String.prototype.toUpperCase), StringTrim = uncurry(String.prototype.trim), SymbolAsyncIterator = Symbol.asyncIterator, SymbolIterator = Symbol.iterator;
  var TypeErrorClass = TypeError, RangeErrorClass = RangeError;
  var WeakMapClass = WeakMap, WeakMapGet = uncurry(WeakMap.prototype.get), WeakMapSet = uncurry(WeakMap.prototype.set), MapClass = Map, MapGet = uncurry(Map.prototype.get), MapSet = uncurry(Map.prototype.set), MapHas = uncurry(Map.prototype.has), MapSize = uncurry(Object.getOwnPropertyDescriptor(Map.prototype, "size").get), MapForEach = uncurry(Map.prototype.forEach), MapDelete = uncurry(Map.prototype.delete), queueJob = globalThis.queueMicrotask, DOMExceptionOriginal = globalThis.DOMException;
  function materialize() {
    let classes = [Object, Function, Array, String, Number, Boolean, Symbol, Promise, Map, Set, Date, RegExp, Error, Uint8Array], objects = [globalThis, Math, JSON, Reflect, ObjectGetPrototypeOf(Uint8Array.prototype)];
    for (let i = 0; i < classes.length; i += 1)
      append(objects, classes[i]), append(objects, classes[i].prototype);
    let iterables = [[], "", /* @__PURE__ */ new Map(), /* @__PURE__ */ new Set()];
    for (let i = 0; i < iterables.length; i += 1) append(objects, ObjectGetPrototypeOf(iterables[i][SymbolIterator]()));
    for (let i = 0; i < objects.length; i += 1) {
      let keys2 = ReflectOwnKeys(objects[i]);
      for (let k = 0; k < keys2.length; k += 1) ObjectGetOwnPropertyDescriptor(objects[i], keys2[k]);
    }
  }
  function matches(pattern, text2) {
    return pattern.lastIndex = 0, RegExpExec(pattern, text2) !== null;
  }
  function append(array, value) {
    array[array.length] = value;
  }
  function setOwn(object, key, value) {
    ops.setOwn(object, key, value);
  }

  // src/define.js
  function hidden(object, name, value) {
    ObjectDefineProperty(object, name, { __proto__: null, value, writable: !0, enumerable: !1, configurable: !0 });
  }
  function lazyGlobals(names, load3) {
    for (let i = 0; i < names.length; i += 1) lazyGlobal(names[i], load3);
  }
  function lazyGlobal(name, load3) {
    ObjectDefineProperty(globalThis, name, {
      __proto__: null,
      enumerable: !1,
      configurable: !0,
      get() {
        let value = load3()[name];
        return typeof value == "function" && value.name !== name && ObjectDefineProperty(value, "name", { __proto__: null, value: name, configurable: !0 }), hidden(globalThis, name, value), value;
      },
      set(value) {
        hidden(this ?? globalThis, name, value);
      }
    });
  }
  var interfaces = /* @__PURE__ */ new WeakSet();
  function isPlatformObject(value) {
    for (let at = ObjectGetPrototypeOf(value); at !== null; at = ObjectGetPrototypeOf(at)) if (interfaces.has(at)) return !0;
    return !1;
  }
  function webInterface(Class, tag, members) {
    interfaces.add(Class.prototype);
    for (let i = 0; i < members.length; i += 1)
      ObjectDefineProperty(Class.prototype, members[i], { __proto__: null, enumerable: !0 });
    ObjectDefineProperty(Class.prototype, Symbol.toStringTag, { __proto__: null, value: tag, configurable: !0 });
  }
  function iteratorsOf(tag) {
    let generators = /* @__PURE__ */ new WeakMap(), prototype = ObjectCreate(ObjectGetPrototypeOf(ObjectGetPrototypeOf([][Symbol.iterator]())), {
      [Symbol.toStringTag]: { value: `${tag} Iterator`, configurable: !0 },
      next: {
        value: function() {
          let generator = generators.get(this);
          if (generator === void 0) throw new TypeError(`Value of "this" must be of type ${tag} Iterator`);
          return generator.next();
        },
        enumerable: !0,
        writable: !0,
        configurable: !0
      }
    });
    return (generator) => {
      let made = ObjectCreate(prototype);
      return generators.set(made, generator), made;
    };
  }
  function dictionary(value, what) {
    if (value == null) return {};
    if (typeof value != "object" && typeof value != "function") throw coded(TypeError, "ERR_INVALID_ARG_TYPE", `${what} must be an object`);
    return value;
  }
  function heedless(Class, names) {
    for (let i = 0; i < names.length; i += 1)
      hidden(Class.prototype, names[i], {
        method() {
          return this;
        }
      }.method);
  }
  function coded(Class, code, message) {
    let error = new Class(message);
    return ObjectDefineProperty(error, "code", { __proto__: null, value: code, writable: !0, enumerable: !0, configurable: !0 }), error;
  }

  // src/mime.js
  var JSON_TYPE = "application/json", TEXT_TYPE = "text/plain; charset=utf-8", HTML_TYPE = "text/html; charset=utf-8", BYTES_TYPE = "application/octet-stream", EXTENSIONS = {
    __proto__: null,
    html: HTML_TYPE,
    htm: HTML_TYPE,
    txt: TEXT_TYPE,
    text: TEXT_TYPE,
    json: "application/json; charset=utf-8",
    css: "text/css; charset=utf-8",
    csv: "text/csv; charset=utf-8",
    md: "text/markdown; charset=utf-8",
    js: "text/javascript; charset=utf-8",
    mjs: "text/javascript; charset=utf-8",
    xml: "application/xml; charset=utf-8",
    yaml: "text/yaml; charset=utf-8",
    yml: "text/yaml; charset=utf-8",
    ics: "text/calendar; charset=utf-8",
    svg: "image/svg+xml",
    png: "image/png",
    jpg: "image/jpeg",
    jpeg: "image/jpeg",
    gif: "image/gif",
    webp: "image/webp",
    avif: "image/avif",
    ico: "image/x-icon",
    bmp: "image/bmp",
    pdf: "application/pdf",
    zip: "application/zip",
    gz: "application/gzip",
    tar: "application/x-tar",
    wasm: "application/wasm",
    mp3: "audio/mpeg",
    wav: "audio/wav",
    ogg: "audio/ogg",
    mp4: "video/mp4",
    webm: "video/webm",
    woff: "font/woff",
    woff2: "font/woff2",
    ttf: "font/ttf",
    bin: BYTES_TYPE,
    form: "application/x-www-form-urlencoded",
    urlencoded: "application/x-www-form-urlencoded",
    multipart: "multipart/form-data",
    rss: "application/rss+xml; charset=utf-8",
    atom: "application/atom+xml; charset=utf-8",
    jsonl: "application/jsonl; charset=utf-8",
    ndjson: "application/x-ndjson; charset=utf-8",
    sse: "text/event-stream"
  };
  function typeFor(name) {
    if (StringIndexOf(name, "/") >= 0) return withCharset(name);
    let start2 = 0;
    for (let i = 0; i < name.length; i += 1) StringCharCodeAt(name, i) === 46 && (start2 = i + 1);
    return EXTENSIONS[StringToLowerCase(StringSlice(name, start2))] ?? BYTES_TYPE;
  }
  function withCharset(type) {
    return matches(/^text\/[\w.+-]+$/i, type) && !matches(/^text\/event-stream$/i, type) ? `${type}; charset=utf-8` : type;
  }
  var ELEMENTS = "|a|abbr|acronym|address|area|article|aside|audio|b|base|bdi|bdo|big|blockquote|body|br|button|canvas|caption|center|cite|code|col|colgroup|data|datalist|dd|del|details|dfn|dialog|dir|div|dl|dt|em|embed|fieldset|figcaption|figure|font|footer|form|frame|frameset|h1|h2|h3|h4|h5|h6|head|header|hgroup|hr|html|i|iframe|img|input|ins|kbd|label|legend|li|link|main|map|mark|marquee|menu|meta|meter|nav|noframes|noscript|object|ol|optgroup|option|output|p|param|picture|pre|progress|q|rp|rt|ruby|s|samp|script|search|section|select|slot|small|source|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|template|textarea|tfoot|th|thead|time|title|tr|track|tt|u|ul|var|video|wbr|", LONGEST_NAME = 10;
  function looksLikeHtml(text2) {
    let i = 0;
    for (; i < text2.length && isSpace(StringCharCodeAt(text2, i)); ) i += 1;
    if (i >= text2.length || StringCharCodeAt(text2, i) !== 60) return !1;
    let start2 = StringToLowerCase(StringSlice(text2, i + 1, i + 64));
    if (StringSlice(start2, 0, 3) === "!--") return !0;
    if (start2[0] === "!") return matches(/^!doctype\s+html\b/, start2);
    let end = 0;
    for (; end <= LONGEST_NAME && isNamePart(StringCharCodeAt(start2, end)); ) end += 1;
    let after = start2[end];
    return (after === ">" || after === "/" || after !== void 0 && isSpace(StringCharCodeAt(start2, end))) && end > 0 && StringIndexOf(ELEMENTS, `|${StringSlice(start2, 0, end)}|`) >= 0;
  }
  var isNamePart = (code) => code >= 97 && code <= 122 || code >= 48 && code <= 57;
  function isSpace(code) {
    return code === 32 || code >= 9 && code <= 13 || code === 65279 || code === 160;
  }
  function typeOfText(text2) {
    return looksLikeHtml(text2) ? HTML_TYPE : TEXT_TYPE;
  }
  function typeOfBytes(bytes, fallback = BYTES_TYPE) {
    return ops.sniff(bytes) || fallback;
  }

  // src/frame.js
  var runOf, storesOf, isFrame, Frame = class {
    #run;
    #stores;
    constructor(run, stores) {
      this.#run = run, this.#stores = stores;
    }
    static {
      runOf = (frame) => frame.#run, storesOf = (frame) => frame.#stores, isFrame = (value) => value !== null && typeof value == "object" && #run in value;
    }
  }, current, told, exact = !1, frameOf = (run) => new Frame(run, void 0);
  function currentRun() {
    return current === void 0 ? void 0 : runOf(current);
  }
  function currentFrame() {
    return current;
  }
  function currentStores() {
    return current === void 0 ? void 0 : storesOf(current);
  }
  function frameWith(stores) {
    return new Frame(currentRun(), stores);
  }
  function arrive(frame) {
    current = frame, told = runOf(frame).number;
  }
  function enter(frame) {
    let before = current;
    if (frame === before || frame === void 0) return before;
    current = frame;
    let { number } = runOf(frame);
    return number !== told && (told = number, ops.enterRun(number)), before;
  }
  function within(frame, callback, self, args) {
    let before = enter(frame);
    try {
      return ReflectApply(callback, self, args);
    } finally {
      enter(before);
    }
  }
  var isExact = () => exact;
  function bound(callback, frame) {
    return typeof callback != "function" ? callback : (value) => within(frame, callback, void 0, [value]);
  }
  function makeExact() {
    if (exact) return;
    exact = !0;
    let { then } = {
      then(onFulfilled, onRejected) {
        return PromiseThen(this, bound(onFulfilled, current), bound(onRejected, current));
      }
    };
    ObjectDefineProperty(PromiseClass.prototype, "then", { __proto__: null, value: then, writable: !0, enumerable: !1, configurable: !0 });
  }
  function pause(value) {
    return current !== void 0 && runOf(current).over ? new PromiseClass(() => {
    }) : value;
  }
  function resume(frame, value) {
    return isFrame(frame) && enter(frame), value;
  }
  var Arrived = class {
    #frame;
    #result;
    #failure;
    constructor(frame, result, failure) {
      this.#frame = frame, this.#result = result, this.#failure = failure;
    }
    get done() {
      if (enter(this.#frame), this.#failure !== void 0) throw this.#failure.reason;
      if (this.#result === null || typeof this.#result != "object") throw new TypeErrorClass("iterator must return an object");
      return this.#result.done;
    }
    get value() {
      return this.#result.value;
    }
  };
  function arrival(promise, frame) {
    return PromiseThen(PromiseResolve(promise), (result) => new Arrived(frame, result), (reason) => new Arrived(frame, void 0, { reason }));
  }
  function iterate(iterable) {
    let frame = current, make2 = iterable[SymbolAsyncIterator], isAsync = make2 != null, inner = ReflectApply(isAsync ? make2 : iterable[SymbolIterator], iterable, []), { next: next2 } = inner, step = async (result) => ({ done: result.done, value: await result.value });
    return {
      [SymbolAsyncIterator]() {
        return {
          next() {
            try {
              let result = ReflectApply(next2, inner, []);
              return arrival(isAsync ? result : step(result), frame);
            } catch (error) {
              return new Arrived(frame, void 0, { reason: error });
            }
          },
          return() {
            let close2 = inner.return;
            return close2 == null ? {} : ReflectApply(close2, inner, []);
          }
        };
      }
    };
  }
  var continuations = ObjectFreeze({ __proto__: null, frame: currentFrame, pause, resume, enter: resume, iterate });

  // src/environment.js
  function environment() {
    let run = currentRun(), made = run?.environment;
    if (made === void 0) {
      let object = {}, flat = ops.environment();
      for (let i = 0; i + 1 < flat.length; i += 2) setOwn(object, flat[i], flat[i + 1]);
      ObjectHasOwn(object, "NODE_ENV") || presume(object, run), made = new Proxy(object, strings), run !== void 0 && (run.environment = made);
    }
    return made;
  }
  function presume(object, run) {
    let value = run?.facts().development ? "development" : "production";
    ObjectDefineProperty(object, "NODE_ENV", { __proto__: null, value, writable: !0, enumerable: !1, configurable: !0 });
  }
  var strings = {
    set(target, key, value) {
      if (typeof key == "symbol") throw new TypeError("Cannot convert a Symbol value to a string");
      return setOwn(target, key, `${value}`), !0;
    }
  };

  // src/bytes.js
  var bufferPrototype = ArrayBuffer.prototype, lengthOfBuffer = ObjectGetOwnPropertyDescriptor(ArrayBuffer.prototype, "byteLength").get;
  function isArrayBuffer(value) {
    if (value === null || typeof value != "object" || !ObjectIsPrototypeOf(bufferPrototype, value)) return !1;
    try {
      return ReflectApply(lengthOfBuffer, value, []), !0;
    } catch {
      return !1;
    }
  }
  function isBytes(value) {
    return ArrayBufferIsView(value) || isArrayBuffer(value);
  }
  function bytesWithEncoding(piece, encoding) {
    return typeof piece != "string" || typeof encoding != "string" || encoding === "utf8" || encoding === "utf-8" ? piece : load("node/buffer.js").Buffer.from(piece, encoding);
  }

  // src/show.js
  var customInspect = /* @__PURE__ */ Symbol.for("nodejs.util.inspect.custom"), inspect = (value, options) => load("inspect.js").inspect(value, options);
  function format(args, options) {
    for (let i = 0; i < args.length; i += 1)
      if (typeof args[i] != "string") return load("inspect.js").format(args, options);
    return args.length > 1 && StringIndexOf(args[0], "%") >= 0 ? load("inspect.js").format(args, options) : ArrayJoin(args, " ");
  }

  // src/stacks.js
  var FRAME = "    at ";
  function headingOf(error) {
    try {
      return ErrorToString(error);
    } catch {
      return "Error";
    }
  }
  function shown(error, stack) {
    if (typeof stack != "string" || !StringStartsWith(stack, FRAME)) return stack;
    try {
      return `${headingOf(error)}
${ops.mapStack(stack)}`;
    } catch {
      return stack;
    }
  }
  function withoutHeading(error, stack) {
    let heading2 = `${headingOf(error)}
`;
    return StringStartsWith(stack, heading2) ? StringSlice(stack, heading2.length) : stack;
  }
  var kept = new WeakMapClass(), capture = ErrorClass.captureStackTrace, property = {
    __proto__: null,
    enumerable: !1,
    configurable: !0,
    get() {
      return shown(this, WeakMapGet(kept, this));
    },
    set(value) {
      ObjectDefineProperty(this, "stack", { __proto__: null, value, writable: !0, enumerable: !1, configurable: !0 });
    }
  };
  function keepStack(object, above) {
    let holder = {};
    capture(holder, above), WeakMapSet(kept, object, holder.stack), ObjectDefineProperty(object, "stack", property);
  }
  function installStacks() {
    let original = ObjectGetOwnPropertyDescriptor(ErrorClass.prototype, "stack");
    ObjectDefineProperty(ErrorClass.prototype, "stack", {
      ...original,
      get() {
        return shown(this, ReflectApply(original.get, this, []));
      }
    });
    let { captureStackTrace } = {
      captureStackTrace(target, above) {
        capture(target, above === void 0 ? captureStackTrace : above);
        let own2 = ObjectGetOwnPropertyDescriptor(target, "stack");
        own2 !== void 0 && "value" in own2 && ObjectDefineProperty(target, "stack", { ...own2, value: shown(target, own2.value) });
      }
    };
    ObjectDefineProperty(ErrorClass, "captureStackTrace", { value: captureStackTrace, writable: !0, configurable: !0, enumerable: !1 });
  }

  // src/domexception.js
  var isOptions = (value) => typeof value == "object" && value !== null || typeof value == "function";
  function make(message = "", options = "Error") {
    if (new.target === void 0) throw new TypeError("Class constructor DOMException cannot be invoked without 'new'");
    let name = isOptions(options) ? options.name ?? "Error" : options, made = ReflectConstruct(DOMExceptionOriginal, [`${message}`, `${name}`], new.target);
    return keepStack(made, make), isOptions(options) && "cause" in options && ObjectDefineProperty(made, "cause", { __proto__: null, value: options.cause, writable: !0, enumerable: !1, configurable: !0 }), made;
  }
  var DOMExceptionClass = make;
  function installDomException() {
    for (let key of ObjectGetOwnPropertyNames(DOMExceptionOriginal)) {
      let described = ObjectGetOwnPropertyDescriptor(DOMExceptionOriginal, key);
      ObjectDefineProperty(make, key, key === "prototype" ? { ...described, writable: !1 } : described);
    }
    ObjectDefineProperty(make.prototype, "constructor", { __proto__: null, value: make, writable: !0, enumerable: !1, configurable: !0 }), ObjectDefineProperty(globalThis, "DOMException", { __proto__: null, value: make, writable: !0, enumerable: !1, configurable: !0 });
  }

  // src/pending.js
  function pending(handle) {
    let run = currentRun();
    return new Promise((resolve2, reject2) => MapSet(run.pending ??= new MapClass(), handle, { resolve: resolve2, reject: reject2 }));
  }
  function close(handle) {
    let waiting = currentRun()?.pending;
    return waiting !== void 0 && MapDelete(waiting, handle), ops.close(handle);
  }
  function reject(handle, reason) {
    let waiting = currentRun()?.pending, entry = waiting === void 0 ? void 0 : MapGet(waiting, handle);
    close(handle), entry !== void 0 && entry.reject(reason);
  }
  var CLASSES = { __proto__: null, Error, TypeError, RangeError, SyntaxError };
  function complete(run, handle, error, value) {
    let entry = run.pending === void 0 ? void 0 : MapGet(run.pending, handle);
    if (entry === void 0) return;
    if (MapDelete(run.pending, handle), error == null) {
      entry.resolve(value);
      return;
    }
    let [name, message, code] = error, Class = CLASSES[name];
    Class === void 0 ? entry.reject(new DOMExceptionClass(message, name)) : entry.reject(code ? coded(Class, code, message) : new Class(message));
  }

  // src/verbs.js
  var FIRED = "SCHEDULE", SOCKETS = "WEBSOCKET_INIT", verbOf = (method2) => method2 === FIRED || method2 === SOCKETS ? "GET" : method2;

  // src/shapes.js
  var METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"], METHOD_NAME = /^[A-Z-]+$/, isObject = (value) => value !== null && typeof value == "object";
  function own(object, key) {
    return ObjectHasOwn(object, key) ? object[key] : void 0;
  }
  function hasMethods(object) {
    if (isTimed(object)) return !0;
    for (let i = 0; i < METHODS.length; i += 1)
      if (typeof own(object, METHODS[i]) == "function") return !0;
    return !1;
  }
  var isTimed = (value) => isObject(value) && typeof value.scheduled == "function";
  function timedOf({ made, module }) {
    if (made !== void 0) {
      if (isTimed(made)) return made;
      if (isTimed(made.default)) return made.default;
    }
    let exported = module?.exports;
    return isTimed(exported) ? exported : isTimed(exported?.default) ? exported.default : void 0;
  }
  function isNodeApp(value) {
    return typeof value.listen != "function" ? !1 : typeof value == "function" ? typeof value.handle == "function" : typeof value.callback == "function" || typeof value.handler == "function" || typeof value.emit == "function" || isFastify(value);
  }
  var isFastify = (value) => typeof value.ready == "function" && isObject(value.server);
  function shapeOf(value) {
    if (typeof value == "function")
      return { kind: isNodeApp(value) ? "server" : "handler", target: value };
    if (isObject(value)) {
      if (typeof value.fetch == "function") return { kind: "app", target: value };
      if (isNodeApp(value)) return { kind: "server", target: value };
      if (hasMethods(value)) return { kind: "methods", target: value };
    }
    return { kind: "value", target: value };
  }
  function findShape(run, record) {
    let timed = timedOf(record);
    if (timed !== void 0 && run.facts().method === FIRED) return { kind: "timed", target: timed };
    let namespace = record.made;
    if (namespace !== void 0) {
      if (ObjectHasOwn(namespace, "default")) return shapeOf(namespace.default);
      if (hasMethods(namespace)) return { kind: "methods", target: namespace };
    }
    return commonJsShape(record);
  }
  function commonJsShape(record) {
    let { module, firstExports } = record;
    if (module === void 0) return;
    let exported = module.exports;
    if (exported === firstExports)
      return ObjectHasOwn(exported, "default") ? shapeOf(exported.default) : hasMethods(exported) ? { kind: "methods", target: exported } : void 0;
    if (isObject(exported) && exported.__esModule && ObjectHasOwn(exported, "default")) return shapeOf(exported.default);
    let shape = shapeOf(exported);
    if (!(shape.kind === "value" && isLibrary(exported)))
      return shape;
  }
  function isLibrary(value) {
    if (!isObject(value)) return !1;
    let keys2 = ObjectKeys(value);
    if (keys2.length === 0) return !1;
    for (let i = 0; i < keys2.length; i += 1)
      if (typeof value[keys2[i]] != "function") return !1;
    return !0;
  }
  async function runShape(run, shape, passesOn) {
    switch (shape.kind) {
      case "handler":
        return handler(run, shape.target, passesOn);
      case "app":
        return { value: await shape.target.fetch(run.incoming.webRequest(), environment(), context(run)), mayAnswerLater: !1 };
      case "methods":
        return { value: await byMethod(run, shape.target), mayAnswerLater: !1 };
      case "timed":
        return { value: await fire(run, shape.target), mayAnswerLater: !1 };
      case "server":
        return passesOn && typeof shape.target == "function" ? handler(run, shape.target, !0) : isBunServer(shape.target) ? { value: await shape.target.fetch(run.incoming.webRequest()), mayAnswerLater: !1 } : (await dispatch(run, shape.target), LATER);
      default:
        return { value: await shape.target, mayAnswerLater: !1 };
    }
  }
  var LATER = { value: void 0, mayAnswerLater: !0 };
  async function dispatch(run, target) {
    let { req, res } = run;
    typeof target == "function" ? await target(req, res) : typeof target.callback == "function" ? await target.callback()(req, res) : isFastify(target) ? (await target.ready(), target.server.emit("request", req, res)) : typeof target.handler == "function" ? await target.handler(req, res) : target.emit("request", req, res);
  }
  var isBunServer = (target) => typeof target.fetch == "function";
  function serveBy(run, server) {
    run.server = server, !(!run.awaitsServer || run.out.begun() || isBunServer(server)) && (run.awaitsServer = !1, run.sendLater(dispatch(run, server)));
  }
  function tellNothingAnswers({ made, module }) {
    let exported = made ?? module?.exports, names = isObject(exported) ? ObjectKeys(exported) : [];
    if (names.length === 0) return;
    ops.log("warn", `nothing answers: the script exports ${ArrayJoin(names, ", ")}; what answers is a default export, a function named after a method, such as GET, or what the script returns`);
  }
  function shapeOfFile(run, record, passesOn) {
    let shape = findShape(run, record);
    return passesOn || shape?.kind === "timed" ? shape : run.server !== void 0 ? { kind: "server", target: run.server } : (shape === void 0 && !run.kept && isLoaded("node/http.js") && (run.awaitsServer = !0), shape);
  }
  function callHandler(run, target, passesOn) {
    let call4 = { value: void 0, passedOn: !1, goOn: void 0, mayAnswer: target.length >= 2 && !passesOn }, next2 = (error) => {
      call4.passedOn = !0, error != null && error !== "route" ? run.fail(error) : passesOn || run.out.finishEmpty(), call4.goOn?.();
    };
    return call4.value = target(run.req, run.res, next2), call4;
  }
  var answersLater = (call4) => call4.mayAnswer && !call4.passedOn;
  async function handler(run, target, passesOn) {
    let call4 = callHandler(run, target, passesOn), value = await call4.value;
    return passesOn && target.length >= 3 && value === void 0 && !call4.passedOn && !run.out.begun() && await new Promise((resolve2) => {
      call4.goOn = resolve2;
    }), { value, mayAnswerLater: answersLater(call4) };
  }
  function context(run) {
    return {
      params: run.req.params,
      metadata: run.metadata,
      req: run.req,
      res: run.res,
      props: {},
      waitUntil: (promise) => run.waitUntil(promise),
      passThroughOnException() {
      }
    };
  }
  async function fire(run, target) {
    let late = [], given = context(run);
    given.waitUntil = (promise) => append(late, promise);
    let controller = {
      type: "scheduled",
      cron: run.req.headers["x-schedule"],
      scheduledTime: Date.parse(run.req.headers["x-schedule-time"]),
      noRetry() {
      }
    }, value = await target.scheduled(controller, environment(), given);
    for (let i = 0; i < late.length; i += 1) await late[i];
    return value;
  }
  function answererOf(run, target) {
    let { method: method2 } = run.facts(), answerer = own(target, method2);
    if (method2 !== FIRED || typeof answerer == "function") return answerer;
    let get2 = own(target, "GET");
    return typeof get2 == "function" ? get2 : (run.verbMade = "POST", own(target, "POST"));
  }
  async function byMethod(run, target) {
    let { method: method2 } = run.facts(), answerer = answererOf(run, target);
    if (method2 === "HEAD" && typeof answerer != "function" && (answerer = own(target, "GET")), typeof answerer == "function" && matches(METHOD_NAME, method2))
      return ReflectApply(answerer, target, [run.incoming.webRequest(), context(run)]);
    let allow = ArrayJoin(allowed(target), ", ");
    method2 === "OPTIONS" ? run.whole(204, run.out.flat("Allow", allow), null) : run.refuse(405, run.out.flat("Allow", allow, "Content-Type", "application/json"), `{"error":"Method Not Allowed","allow":"${allow}"}`);
  }
  function allowed(target) {
    let names = [];
    for (let i = 0; i < METHODS.length; i += 1) {
      let name = METHODS[i];
      (typeof own(target, name) == "function" || name === "OPTIONS" || name === "HEAD" && typeof own(target, "GET") == "function") && append(names, name);
    }
    return names;
  }

  // src/errors.js
  var CAUSES_AT_MOST = 8, TEXT_AT_MOST = 65536;
  function read(object, key) {
    try {
      return object[key];
    } catch {
      return;
    }
  }
  function text(value) {
    return typeof value == "string" ? value : void 0;
  }
  function isError(value) {
    if (value === null || typeof value != "object") return !1;
    try {
      return value instanceof ErrorClass || ObjectToString(value) === "[object Error]";
    } catch {
      return !1;
    }
  }
  function describe(thrown) {
    if (thrown === null) return { name: "null", message: "null", stack: "" };
    if (!isError(thrown) && !(thrown !== null && typeof thrown == "object" && text(read(thrown, "message")) !== void 0))
      return { name: "Error", message: typeof thrown == "string" ? bounded(thrown) : inspectSafely(thrown), stack: "" };
    let name = text(read(thrown, "name")) || "Error", message = bounded(text(read(thrown, "message")) ?? "");
    return { name, message: hinted(name, message) || name, stack: bounded(stackWithCauses(thrown)) };
  }
  var UNDEFINED = /^'?([\w$]+)'? is not defined$/;
  function hinted(name, message) {
    if (name !== "ReferenceError" || !matches(UNDEFINED, message)) return message;
    let wanted = StringSlice(message, 0, StringIndexOf(message, " ")), instead = load("instead.js").globals[wanted];
    return instead === void 0 ? message : `${message} in hoody-exec: ${instead}`;
  }
  function report(thrown) {
    let { name, message, stack } = describe(thrown), head = isError(thrown) ? heading(name, message) : message;
    return stack ? `${head}
${ops.mapStack(stack)}` : head;
  }
  function heading(name, message) {
    return message === name || message === "" ? name : `${name}: ${message}`;
  }
  function stackWithCauses(thrown) {
    let result = ownStack(thrown), current2 = thrown;
    for (let depth = 0; depth < CAUSES_AT_MOST; depth += 1) {
      result += aggregated(current2);
      let cause = read(current2, "cause");
      if (cause === void 0) break;
      if (!isError(cause)) {
        result += `
Caused by: ${typeof cause == "string" ? cause : inspectSafely(cause)}`;
        break;
      }
      let stack = ownStack(cause);
      result += `
Caused by: ${heading(text(read(cause, "name")) || "Error", text(read(cause, "message")) ?? "")}`, stack && (result += `
${stack}`), current2 = cause;
    }
    return result;
  }
  function aggregated(thrown) {
    let errors = read(thrown, "errors");
    if (!ArrayIsArray(errors)) return "";
    let result = "";
    for (let i = 0; i < errors.length && i < CAUSES_AT_MOST; i += 1) {
      let inner = errors[i];
      result += `
  [${i}] ${isError(inner) ? heading(text(read(inner, "name")) || "Error", text(read(inner, "message")) ?? "") : inspectSafely(inner)}`;
    }
    return result;
  }
  function ownStack(thrown) {
    let stack = text(read(thrown, "stack"));
    if (!stack) return "";
    let trimmed = StringEndsWith(stack, `
`) ? StringSlice(stack, 0, -1) : stack;
    return withoutHeading(thrown, trimmed);
  }
  function inspectSafely(value) {
    try {
      return bounded(inspect(value, { depth: 2 }));
    } catch {
      return "[a value that cannot be shown]";
    }
  }
  function bounded(value) {
    return value.length > TEXT_AT_MOST ? `${StringSlice(value, 0, TEXT_AT_MOST)}…` : value;
  }

  // src/outgoing.js
  var TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/, BAD_VALUE = /[^\t\x20-\x7e\x80-\xff]/, HOP_BY_HOP = {
    __proto__: null,
    connection: 1,
    "keep-alive": 1,
    "proxy-connection": 1,
    te: 1,
    trailer: 1,
    "transfer-encoding": 1,
    upgrade: 1,
    "content-length": 1
  };
  function isFraming(run, lowerName) {
    return HOP_BY_HOP[lowerName] === 1 && !(lowerName === "content-length" && run.verb === "HEAD");
  }
  function checkName(name) {
    if (typeof name != "string" || !matches(TOKEN, name))
      throw coded(TypeError, "ERR_INVALID_HTTP_TOKEN", `Header name must be a valid HTTP token ["${name}"]`);
  }
  function checkValue(name, value) {
    if (value === void 0)
      throw coded(TypeError, "ERR_HTTP_INVALID_HEADER_VALUE", `Invalid value "undefined" for header "${name}"`);
    if (ArrayIsArray(value)) {
      let copy = [];
      for (let i = 0; i < value.length; i += 1) append(copy, checkValue(name, value[i]));
      return copy;
    }
    let text2 = `${value}`;
    if (matches(BAD_VALUE, text2))
      throw coded(TypeError, "ERR_INVALID_CHAR", `Invalid character in header content ["${name}"]`);
    return text2;
  }
  function checkStatus(code) {
    let status = typeof code == "string" ? +code : code;
    if (!NumberIsInteger(status) || status < 200 || status > 599)
      throw coded(RangeError, "ERR_HTTP_INVALID_STATUS_CODE", `Invalid status code: ${typeof code == "symbol" ? "symbol" : code}`);
    return status;
  }
  var tooLate = (verb) => coded(Error, "ERR_HTTP_HEADERS_SENT", `Cannot ${verb} headers after they are sent to the client`), isBodiless = (status) => status === 204 || status === 205 || status === 304, Outgoing = class {
    constructor(run) {
      this.run = run, this.headers = ObjectCreate(null);
    }
    get headersSent() {
      return this.pledged || this.run.answer !== NONE;
    }
    setStatus(code) {
      if (this.headersSent) throw tooLate("set");
      this.status = checkStatus(code), this.statusSet = !0;
    }
    set(name, value) {
      if (this.headersSent) throw tooLate("set");
      checkName(name), this.headers[StringToLowerCase(name)] = { name, value: checkValue(name, value) }, this.headersSet = !0;
    }
    get(name) {
      return this.headers[StringToLowerCase(`${name}`)]?.value;
    }
    has(name) {
      return this.headers[StringToLowerCase(`${name}`)] !== void 0;
    }
    remove(name) {
      if (this.headersSent) throw tooLate("remove");
      delete this.headers[StringToLowerCase(`${name}`)];
    }
    append(name, value) {
      if (this.headersSent) throw tooLate("append");
      checkName(name);
      let before = this.headers[StringToLowerCase(name)];
      if (before === void 0) {
        this.set(name, value);
        return;
      }
      let all = [];
      collect(all, before.value), collect(all, checkValue(name, value)), before.value = all;
    }
    /** Headers as they go out: flat name, value, … without framing, `more` behind them. */
    flat(...more) {
      let out = [], keys2 = ObjectKeys(this.headers);
      for (let i = 0; i < keys2.length; i += 1) {
        if (isFraming(this.run, keys2[i])) continue;
        let { name, value } = this.headers[keys2[i]];
        if (!ArrayIsArray(value)) {
          append(out, name), append(out, value);
          continue;
        }
        for (let k = 0; k < value.length; k += 1)
          append(out, name), append(out, value[k]);
      }
      for (let i = 0; i < more.length; i += 1) append(out, more[i]);
      return out;
    }
    typed(type) {
      this.headers["content-type"] === void 0 && (this.headers["content-type"] = { name: "Content-Type", value: type });
    }
    /** A whole body with a type that holds unless one was set (or `force`). */
    deliver(body, type, force = !1) {
      if (!this.ended) {
        if (this.ended = !0, !this.headersSet && !this.statusSet && !this.pledged && type !== void 0 && typeof body == "string" && this.run.answer === NONE) {
          this.run.plain(type, body);
          return;
        }
        if (this.run.answer === STREAMING) {
          body !== null && body.length !== 0 && this.run.chunk(body), this.run.finish();
          return;
        }
        if (isBodiless(this.status)) {
          delete this.headers["content-type"], this.run.whole(this.status, this.flat(), null);
          return;
        }
        type !== void 0 && !(this.pledged && this.has("content-type")) && (force && delete this.headers["content-type"], this.typed(type)), this.run.whole(this.status, this.flat(), body);
      }
    }
    /** Begins a streamed answer. */
    open(type) {
      this.run.answer === NONE && (type !== void 0 && this.typed(type), this.run.head(this.status, this.flat()));
    }
    /** One piece of a body. False: the client is behind. */
    write(piece) {
      this.open(typeof piece == "string" ? typeOfText(piece) : void 0), this.wrote = !0;
      let room = this.run.chunk(piece);
      return room || (this.needDrain = !0), room;
    }
    /** The end of a run that said nothing more: 204, or what was set so far. */
    finishEmpty() {
      this.ended || this.run.answer === DONE || (this.ended = !0, this.run.answer === STREAMING ? this.run.finish() : this.run.whole(this.statusSet ? this.status : 204, this.flat(), null));
    }
    /** Was the answer begun in any way? */
    begun() {
      return this.pledged || this.wrote || this.ended || this.run.answer !== NONE;
    }
  };
  ObjectAssign(Outgoing.prototype, {
    status: 200,
    statusSet: !1,
    headersSet: !1,
    pledged: !1,
    // writeHead() fixed status and headers; they leave with the first byte
    wrote: !1,
    ended: !1,
    needDrain: !1
  });
  function collect(all, more) {
    if (!ArrayIsArray(more)) append(all, more);
    else for (let i = 0; i < more.length; i += 1) append(all, more[i]);
  }

  // src/webparts.js
  var parts = {
    isResponse: () => !1,
    isStream: () => !1,
    isBlob: () => !1,
    isFormData: () => !1,
    isSearchParams: () => !1,
    isBody: (value) => parts.isBlob(value) || parts.isFormData(value) || parts.isSearchParams(value),
    take: void 0,
    isCryptoKey: () => !1,
    isPort: () => !1,
    isPortWhole: void 0,
    movePort: void 0
  };
  function asWebBody(value) {
    let { Response } = load("web/fetch.js");
    return new Response(value);
  }

  // src/answer.js
  var viewLength = ObjectGetOwnPropertyDescriptor(ObjectGetPrototypeOf(Uint8Array.prototype), "byteLength").get;
  function respond(run, value) {
    switch (typeof value) {
      case "string":
        run.out.deliver(value, typeOfText(value));
        return;
      case "object":
        return respondObject(run, value);
      case "function":
        throw new TypeErrorClass("The script returned a function. Export it (module.exports = … or export default …) or call it and return its result.");
      case "symbol":
        run.out.deliver(String(value), TEXT_TYPE);
        return;
      default:
        run.out.deliver(`${value}`, TEXT_TYPE);
        return;
    }
  }
  var isPlain = (prototype) => prototype === ObjectPrototype || prototype === ArrayPrototype || prototype === null;
  function respondObject(run, value) {
    if (value === null || isPlain(ObjectGetPrototypeOf(value))) {
      let iterator = value === null ? void 0 : iteratorOf(value);
      if (iterator !== void 0) return sendStream(run, iteratorSource(iterator));
      run.out.deliver(jsonOf(value), JSON_TYPE);
    } else if (isBytes(value))
      sendBytes(run, value);
    else if (isError(value))
      run.fail(value);
    else {
      if (parts.isResponse(value))
        return sendResponse(run, value);
      if (parts.isStream(value))
        return sendStream(run, streamSource(value));
      if (parts.isBody(value))
        return sendResponse(run, asWebBody(value));
      {
        let iterator = iteratorOf(value);
        if (iterator !== void 0) return sendStream(run, iteratorSource(iterator));
        run.out.deliver(jsonOf(value), JSON_TYPE);
      }
    }
  }
  function jsonOf(value) {
    let text2;
    try {
      text2 = JsonStringify(value);
    } catch (error) {
      throw isError(error) ? new TypeErrorClass(`The returned value cannot be sent as JSON: ${describe(error).message}`, { cause: error }) : error;
    }
    return text2 ?? "null";
  }
  function byteLength(value) {
    return ArrayBufferIsView(value) ? ReflectApply(viewLength, new Uint8Array(value.buffer, value.byteOffset, value.byteLength), []) : value.byteLength;
  }
  function sendBytes(run, value) {
    let sniffed = byteLength(value) > 0 ? ops.sniff(value) : "", telling = sniffed !== "" && !StringStartsWith(sniffed, "text/plain");
    run.out.deliver(value, sniffed || BYTES_TYPE, telling);
  }
  function iteratorOf(value) {
    if (ArrayIsArray(value)) return;
    let make2 = value[SymbolAsyncIterator];
    if (typeof make2 == "function") return ReflectApply(make2, value, []);
    if (typeof value.next == "function" && typeof value[SymbolIterator] == "function") return value;
  }
  function streamSource(stream) {
    let reader = stream.getReader();
    return {
      next: () => reader.read(),
      stop: (reason) => reader.cancel(reason)
    };
  }
  function iteratorSource(iterator) {
    return {
      next: () => iterator.next(),
      stop: () => typeof iterator.return == "function" ? iterator.return() : void 0
    };
  }
  function pieceOf(chunk) {
    return typeof chunk == "string" || isBytes(chunk) ? chunk : chunk == null ? "" : typeof chunk == "object" ? `${jsonOf(chunk)}
` : String(chunk);
  }
  var isEmpty = (piece) => typeof piece == "string" ? piece.length === 0 : byteLength(piece) === 0;
  async function sendStream(run, source) {
    let type = run.out.get("content-type");
    (run.out.begun() || typeof type == "string" && matches(/^text\/event-stream/i, type)) && run.out.open(TEXT_TYPE), await pump(run, source, () => run.out.open(TEXT_TYPE), () => run.out.deliver("", TEXT_TYPE));
  }
  async function pump(run, source, open, empty) {
    run.pumping = !0, run.source = source;
    try {
      let opened = await movePieces(run, source, open);
      if (run.source === void 0) return;
      run.source = void 0, opened ? run.finish() : empty();
    } catch (error) {
      if (run.source !== void 0) throw error;
    } finally {
      run.source = void 0, run.pumping = !1;
    }
  }
  async function movePieces(run, source, open) {
    let opened = !1;
    for (; readsOn(run); ) {
      let { value, done: done2 } = await source.next();
      if (enter(run.frame), done2 || !readsOn(run)) return opened;
      let piece = pieceOf(value);
      isEmpty(piece) || (opened || open(piece), opened = !0, run.chunk(piece) || await run.roomAgain(), enter(run.frame));
    }
    return opened;
  }
  function readsOn(run) {
    return (run.cancelled || run.answer === DONE) && stopSource(run), run.source !== void 0;
  }
  async function stopSource(run) {
    let { source } = run;
    if (source !== void 0) {
      run.source = void 0;
      try {
        await source.stop(run.cancelled ? run.departure() : void 0);
      } catch {
      }
    }
  }
  async function sendResponse(run, response) {
    let { status, headers, text: text2, bytes, stream } = parts.take(response);
    run.out.begun() || (run.out.setStatus(status), applyHeaders(run.out, headers));
    let typed = run.out.has("content-type");
    isBodiless(status) || text2 === void 0 && bytes === void 0 && stream === void 0 ? run.out.deliver(isBodiless(status) ? null : "", void 0) : text2 !== void 0 ? run.out.deliver(text2, typed ? void 0 : detect(text2)) : bytes !== void 0 ? run.out.deliver(bytes, typed ? void 0 : detectBytes(bytes)) : (typed && run.out.open(void 0), await pump(run, streamSource(stream), (piece) => run.out.open(typed ? void 0 : detectPiece(piece)), () => run.out.deliver("", void 0)));
  }
  function applyHeaders(out, headers) {
    let seen = { __proto__: null };
    for (let i = 0; i + 1 < headers.length; i += 2) {
      let name = headers[i];
      isFraming(out.run, name) || (name === "set-cookie" || seen[name] ? out.append(name, headers[i + 1]) : out.set(name, headers[i + 1]), seen[name] = !0);
    }
  }
  var detectPiece = (piece) => typeof piece == "string" ? detect(piece) : detectBytes(piece);
  function detectBytes(bytes) {
    let text2;
    try {
      text2 = ops.utf8Decode(bytes, !0, !1);
    } catch {
      return typeOfBytes(bytes);
    }
    return detect(text2);
  }
  function detect(text2) {
    return looksLikeHtml(text2) ? HTML_TYPE : looksLikeJson(text2) ? JSON_TYPE : TEXT_TYPE;
  }
  function looksLikeJson(text2) {
    let i = 0;
    for (; i < text2.length && StringCharCodeAt(text2, i) <= 32; ) i += 1;
    let code = StringCharCodeAt(text2, i);
    if (code !== 123 && code !== 91) return !1;
    try {
      return JsonParse(text2), !0;
    } catch {
      return !1;
    }
  }

  // src/emitter.js
  function without(list, index) {
    let left = [];
    for (let i = 0; i < list.length; i += 1) i !== index && append(left, list[i]);
    return left;
  }
  var Onto = class {
    constructor(object) {
      if (object !== void 0) return object;
    }
  }, Emitter = class extends Onto {
    #listeners;
    #add(event, listener, once, first) {
      if (typeof listener != "function") throw new TypeError('The "listener" argument must be of type function');
      this.#listeners ??= ObjectCreate(null);
      let entry = { listener, once }, list = this.#listeners[event] ?? [], all = first ? [entry] : [];
      for (let i = 0; i < list.length; i += 1) append(all, list[i]);
      return first || append(all, entry), this.#listeners[event] = all, this;
    }
    on(event, listener) {
      return this.#add(event, listener, !1, !1);
    }
    addListener(event, listener) {
      return this.#add(event, listener, !1, !1);
    }
    once(event, listener) {
      return this.#add(event, listener, !0, !1);
    }
    prependListener(event, listener) {
      return this.#add(event, listener, !1, !0);
    }
    prependOnceListener(event, listener) {
      return this.#add(event, listener, !0, !0);
    }
    off(event, listener) {
      return this.removeListener(event, listener);
    }
    removeListener(event, listener) {
      let list = this.#listeners?.[event];
      if (list === void 0) return this;
      for (let i = list.length - 1; i >= 0; i -= 1)
        if (list[i].listener === listener) {
          this.#listeners[event] = without(list, i);
          break;
        }
      return this;
    }
    removeAllListeners(event) {
      return this.#listeners === void 0 ? this : (event === void 0 ? this.#listeners = void 0 : delete this.#listeners[event], this);
    }
    emit(event, ...args) {
      let list = this.#listeners?.[event];
      if (list === void 0 || list.length === 0) {
        if (event === "error") throw args[0] instanceof Error ? args[0] : new Error(`Unhandled error. (${args[0]})`);
        return !1;
      }
      for (let i = 0; i < list.length; i += 1)
        list[i].once && this.removeListener(event, list[i].listener), ReflectApply(list[i].listener, this, args);
      return !0;
    }
    listenerCount(event) {
      return this.#listeners?.[event]?.length ?? 0;
    }
    listeners(event) {
      let list = this.#listeners?.[event] ?? [], functions = [];
      for (let i = 0; i < list.length; i += 1) append(functions, list[i].listener);
      return functions;
    }
    rawListeners(event) {
      return this.listeners(event);
    }
    eventNames() {
      return this.#listeners === void 0 ? [] : ObjectKeys(this.#listeners);
    }
    setMaxListeners() {
      return this;
    }
    getMaxListeners() {
      return 10;
    }
    /** Whether anybody listens to anything. */
    hasListeners() {
      return this.#listeners !== void 0;
    }
  };

  // src/metadata.js
  function keep(object, key, value) {
    return setOwn(object, key, value), value;
  }
  function fromFlat(flat, object = {}) {
    for (let i = 0; i + 1 < flat.length; i += 2) setOwn(object, flat[i], flat[i + 1]);
    return object;
  }
  var routeParameters = (run) => ops.requestParameters(run.number, !1), merged = (run) => ops.requestParameters(run.number, !0), parameters = (run) => run.owns ? routeParameters(run) : ops.requestParameters(run.number, !0, !0), query = (run) => run.owns ? ops.requestQuery(run.number) : merged(run), shown2 = {
    [customInspect]() {
      return { ...this };
    }
  };
  Object.defineProperty(shown2, customInspect, { __proto__: null, enumerable: !1 });
  function makeMetadata(run) {
    return {
      __proto__: shown2,
      get executionId() {
        return keep(this, "executionId", run.facts().executionId);
      },
      get parameters() {
        return keep(this, "parameters", parameters(run));
      },
      get query() {
        return keep(this, "query", query(run));
      },
      get queryAll() {
        return keep(this, "queryAll", ops.requestQueryAll(run.number));
      },
      get path() {
        return keep(this, "path", run.facts().path);
      },
      get method() {
        return keep(this, "method", run.facts().method);
      },
      get url() {
        return keep(this, "url", run.facts().absoluteUrl);
      },
      get hostname() {
        return keep(this, "hostname", run.facts().hostname);
      },
      get clientIp() {
        return keep(this, "clientIp", run.facts().clientIp);
      },
      get deployment() {
        return keep(this, "deployment", run.facts().deployment);
      },
      get script() {
        return keep(this, "script", run.facts().scriptPath);
      },
      get containerId() {
        return keep(this, "containerId", run.facts().containerId || null);
      },
      get projectId() {
        return keep(this, "projectId", run.facts().projectId || null);
      }
    };
  }

  // src/request.js
  var buffer = (bytes) => load("node/buffer.js").wrap(bytes), headerMethods = ObjectCreate(Object.prototype), method = (name, value) => ObjectDefineProperty(headerMethods, name, { __proto__: null, value, writable: !0, configurable: !0 });
  method("get", function(name) {
    let value = this[StringToLowerCase(`${name}`)];
    return typeof value == "string" ? value : ArrayIsArray(value) ? value.join(", ") : null;
  });
  method("has", function(name) {
    return Object.hasOwn(this, StringToLowerCase(`${name}`));
  });
  method("forEach", function(callback, thisArg) {
    for (let [name, value] of Object.entries(this)) callback.call(thisArg, value, name, this);
  });
  method("entries", function() {
    return Object.entries(this)[Symbol.iterator]();
  });
  method("keys", function() {
    return Object.keys(this)[Symbol.iterator]();
  });
  method("values", function() {
    return Object.values(this)[Symbol.iterator]();
  });
  function readBody(run) {
    let { bodyKind } = run.facts();
    switch (bodyKind) {
      case "json":
        return JsonParse(ops.requestText(run.number));
      case "form":
        return fromFlat(ops.formDecode(ops.requestText(run.number)));
      case "multipart":
        return fromFlat(run.incoming.multipart().fields);
      case "bytes":
        return buffer(ops.requestBody(run.number));
      default:
        return asksForSocket(run) ? null : void 0;
    }
  }
  var asksForSocket = (run) => run.owns || StringToLowerCase(run.req.headers.upgrade ?? "") === "websocket";
  function readFiles(run) {
    if (run.facts().bodyKind !== "multipart") return [];
    let files = [], list = run.incoming.multipart().files;
    for (let i = 0; i < list.length; i += 1) {
      let [fieldName, filename, type, bytes] = list[i], data = buffer(bytes);
      append(files, { fieldName, filename, type, size: data.length, data });
    }
    return files;
  }
  var isSecure = (run) => StringStartsWith(run.facts().absoluteUrl, "https:"), MEMBERS = {
    method: (run) => run.verb,
    url: (run) => run.facts().url,
    originalUrl: (run) => run.facts().url,
    baseUrl: () => "",
    path: (run) => run.facts().path,
    hostname: (run) => run.facts().hostname,
    host: (run) => run.req.headers.host ?? run.facts().hostname,
    protocol: (run) => isSecure(run) ? "https" : "http",
    secure: isSecure,
    ip: (run) => run.facts().clientIp,
    ips: (run) => [run.facts().clientIp],
    xhr: (run) => StringToLowerCase(run.req.headers["x-requested-with"] ?? "") === "xmlhttprequest",
    subdomains: () => [],
    params: (run) => routeParameters(run),
    headers: (run) => ops.requestHeaderMap(run.number, headerMethods),
    rawHeaders: (run) => ops.requestHeaders(run.number),
    httpVersion: () => "1.1",
    httpVersionMajor: () => 1,
    httpVersionMinor: () => 1,
    trailers: () => ({}),
    cookies: (run) => load("cookies.js").parseCookies(run.req.headers.cookie),
    body: readBody,
    rawBody: (run) => {
      let { bodyKind } = run.facts();
      if (bodyKind !== "stream")
        return bodyKind === "none" && (run.verb === "GET" || run.verb === "HEAD") ? void 0 : buffer(ops.requestBody(run.number));
    },
    files: readFiles,
    socket: (run) => new Socket(run),
    connection: (run) => run.req.socket,
    res: (run) => run.res,
    executionId: (run) => run.facts().executionId,
    route: (run) => ({ path: run.facts().scriptPath })
  };
  function setByScript(req) {
    let members = {};
    for (let key of Object.keys(req)) Object.hasOwn(MEMBERS, key) || setOwn(members, key, req[key]);
    return { members, headers: Object.hasOwn(req, "headers") ? { ...req.headers } : {} };
  }
  var Socket = class extends Emitter {
    #run;
    constructor(run) {
      super(), this.#run = run;
      let { clientIp } = run.facts();
      this.remoteAddress = clientIp, this.remoteFamily = clientIp?.includes(":") ? "IPv6" : "IPv4", this.encrypted = isSecure(run);
    }
    get destroyed() {
      return this.#run.cancelled;
    }
    get readable() {
      return !this.#run.cancelled;
    }
    get writable() {
      return !this.#run.cancelled;
    }
    address() {
      return {};
    }
    destroy(error) {
      return this.#run.res.destroy(error), this;
    }
    end() {
      return this;
    }
  };
  heedless(Socket, ["setTimeout", "setKeepAlive", "setNoDelay", "ref", "unref", "cork", "uncork", "pause", "resume"]);
  var STREAM_METHODS = [
    "on",
    "once",
    "off",
    "addListener",
    "removeListener",
    "removeAllListeners",
    "prependListener",
    "prependOnceListener",
    "emit",
    "listeners",
    "rawListeners",
    "listenerCount",
    "eventNames",
    "setMaxListeners",
    "getMaxListeners",
    "read",
    "pause",
    "resume",
    "isPaused",
    "setEncoding",
    "destroy",
    "unpipe",
    "unshift",
    "wrap",
    "map",
    "filter",
    "forEach",
    "toArray",
    "some",
    "find",
    "every",
    "flatMap",
    "drop",
    "take",
    "reduce",
    "iterator"
  ], Incoming = class {
    constructor(run) {
      this.run = run;
    }
    /** The parts of a multipart body, split once. */
    multipart() {
      return this.parts ??= ops.requestMultipart(this.run.number);
    }
    /** The Readable behind the stream methods. */
    readable() {
      return this.stream === void 0 && (this.arrives() && this.web !== void 0 && load("web/fetch.js").claimBody(this.web), this.stream = load("requeststream.js").bodyStream(this.run)), this.stream;
    }
    /** Whether the script reads the body as it arrives; then there is one reader. */
    arrives() {
      return this.run.facts().bodyKind === "stream";
    }
    signal() {
      return this.aborter === void 0 && (this.aborter = new (load("web/abort.js")).AbortController(), this.run.cancelled && this.abort()), this.aborter.signal;
    }
    abort() {
      this.aborter.abort(this.run.departure());
    }
    /** The client left. */
    aborted() {
      this.aborter && this.abort(), this.stream && load("requeststream.js").leave(this.run, this.stream);
    }
    /** The same request as a Web Request. */
    webRequest() {
      return this.web ??= load("web/fetch.js").incoming(this.run);
    }
    /** A Web Request whose body may be read without taking it from others, where there is one for all. */
    reading() {
      return this.arrives() ? this.webRequest() : this.webRequest().clone();
    }
  };
  ObjectAssign(Incoming.prototype, { stream: void 0, parts: void 0, web: void 0, aborter: void 0 });
  var incomingOf, isRequest, Request = class {
    #incoming;
    constructor(incoming) {
      this.#incoming = incoming;
    }
    static {
      incomingOf = (request) => request.#incoming, isRequest = (value) => value !== null && typeof value == "object" && #incoming in value;
    }
    pipe(destination, options) {
      return this.#incoming.readable().pipe(destination, options);
    }
    get aborted() {
      return this.#incoming.run.cancelled;
    }
    get destroyed() {
      return this.#incoming.stream?.destroyed ?? !1;
    }
    get readable() {
      return this.#incoming.stream?.readable ?? !0;
    }
    /** Whether all of the body has come. */
    get complete() {
      return !this.#incoming.arrives() || this.readableEnded;
    }
    get readableEnded() {
      return this.#incoming.stream?.readableEnded ?? !1;
    }
    get _readableState() {
      return this.#incoming.readable()._readableState;
    }
    get signal() {
      return this.#incoming.signal();
    }
    json() {
      return this.#incoming.reading().json();
    }
    text() {
      return this.#incoming.reading().text();
    }
    arrayBuffer() {
      return this.#incoming.reading().arrayBuffer();
    }
    formData() {
      return this.#incoming.reading().formData();
    }
    blob() {
      return this.#incoming.reading().blob();
    }
    get(name) {
      let lower = StringToLowerCase(`${name}`);
      return this.headers[lower === "referrer" ? "referer" : lower] ?? (lower === "referrer" ? this.headers.referrer : void 0);
    }
    header(name) {
      return this.get(name);
    }
    /** Does the request's body have one of these types? The type that matched, or false. */
    is(...types) {
      let sent = StringToLowerCase(StringTrim(StringSplit(`${this.headers["content-type"] ?? ""}`, ";")[0]));
      if (sent === "") return !1;
      let list = ArrayIsArray(types[0]) ? types[0] : types;
      for (let type of list)
        if (matchesType(sent, type)) return type.includes("/") && !type.includes("*") || type.includes("*") ? sent : type;
      return !1;
    }
    /** The first of the given types that the client accepts, or false. */
    accepts(...types) {
      let list = ArrayIsArray(types[0]) ? types[0] : types, accept = this.headers.accept ?? "*/*";
      return list.length === 0 ? accept.split(",").map((part) => part.split(";")[0].trim()) : load("accepts.js").best(accept, list);
    }
    setTimeout() {
      return this;
    }
    toJSON() {
      return { method: this.method, url: this.url, headers: { ...this.headers }, body: this.body };
    }
    [customInspect]() {
      return { method: this.method, url: this.url, headers: { ...this.headers }, body: this.body };
    }
  };
  function matchesType(sent, wanted) {
    let full = wanted.includes("/") ? wanted : wanted.startsWith("+") ? `*/*${wanted}` : typeFor(wanted).split(";")[0];
    if (full === "*/*" || full === sent) return !0;
    let [family, kind] = full.split("/"), [sentFamily, sentKind] = sent.split("/");
    return family !== "*" && family !== sentFamily ? !1 : kind === "*" ? !0 : kind.startsWith("*+") ? (sentKind ?? "").endsWith(kind.slice(1)) : !1;
  }
  for (let name of Object.keys(MEMBERS)) {
    let make2 = MEMBERS[name];
    ObjectDefineProperty(Request.prototype, name, {
      __proto__: null,
      enumerable: !0,
      configurable: !0,
      get() {
        let value = make2(incomingOf(this).run);
        return setOwn(this, name, value), value;
      },
      set(value) {
        setOwn(this, name, value);
      }
    });
  }
  for (let name of STREAM_METHODS)
    ObjectDefineProperty(Request.prototype, name, {
      __proto__: null,
      writable: !0,
      configurable: !0,
      value(...args) {
        let stream = incomingOf(this).readable(), result = stream[name](...args);
        return result === stream ? this : result;
      }
    });
  ObjectDefineProperty(Request.prototype, Symbol.asyncIterator, {
    __proto__: null,
    writable: !0,
    configurable: !0,
    value() {
      return incomingOf(this).readable()[Symbol.asyncIterator]();
    }
  });

  // src/status.js
  var STATUS_CODES = {
    100: "Continue",
    101: "Switching Protocols",
    102: "Processing",
    103: "Early Hints",
    200: "OK",
    201: "Created",
    202: "Accepted",
    203: "Non-Authoritative Information",
    204: "No Content",
    205: "Reset Content",
    206: "Partial Content",
    207: "Multi-Status",
    208: "Already Reported",
    226: "IM Used",
    300: "Multiple Choices",
    301: "Moved Permanently",
    302: "Found",
    303: "See Other",
    304: "Not Modified",
    305: "Use Proxy",
    307: "Temporary Redirect",
    308: "Permanent Redirect",
    400: "Bad Request",
    401: "Unauthorized",
    402: "Payment Required",
    403: "Forbidden",
    404: "Not Found",
    405: "Method Not Allowed",
    406: "Not Acceptable",
    407: "Proxy Authentication Required",
    408: "Request Timeout",
    409: "Conflict",
    410: "Gone",
    411: "Length Required",
    412: "Precondition Failed",
    413: "Payload Too Large",
    414: "URI Too Long",
    415: "Unsupported Media Type",
    416: "Range Not Satisfiable",
    417: "Expectation Failed",
    418: "I'm a Teapot",
    421: "Misdirected Request",
    422: "Unprocessable Entity",
    423: "Locked",
    424: "Failed Dependency",
    425: "Too Early",
    426: "Upgrade Required",
    428: "Precondition Required",
    429: "Too Many Requests",
    431: "Request Header Fields Too Large",
    451: "Unavailable For Legal Reasons",
    500: "Internal Server Error",
    501: "Not Implemented",
    502: "Bad Gateway",
    503: "Service Unavailable",
    504: "Gateway Timeout",
    505: "HTTP Version Not Supported",
    506: "Variant Also Negotiates",
    507: "Insufficient Storage",
    508: "Loop Detected",
    509: "Bandwidth Limit Exceeded",
    510: "Not Extended",
    511: "Network Authentication Required"
  };

  // src/response.js
  var over, drained, writeHead, isRes, Res = class _Res extends Emitter {
    #out;
    #over = !1;
    // `onto`: the object that becomes a response, where a script has made one.
    constructor(outgoing, onto) {
      super(onto), this.#out = outgoing;
    }
    // State, as Node names it.
    get statusCode() {
      return this.#out.status;
    }
    set statusCode(code) {
      this.#out.setStatus(code);
    }
    get statusMessage() {
      return STATUS_CODES[this.#out.status] ?? "";
    }
    set statusMessage(_) {
    }
    get headersSent() {
      return this.#out.headersSent;
    }
    get writableEnded() {
      return this.#out.ended;
    }
    get finished() {
      return this.#out.ended;
    }
    get writableFinished() {
      return this.#over && this.#out.ended;
    }
    get writable() {
      return !this.#out.ended;
    }
    get destroyed() {
      return this.#over && !this.#out.ended;
    }
    set destroyed(value) {
      setOwn(this, "destroyed", value);
    }
    get closed() {
      return this.#over;
    }
    get writableLength() {
      return 0;
    }
    get writableHighWaterMark() {
      return 16384;
    }
    get writableNeedDrain() {
      return this.#out.needDrain;
    }
    get req() {
      return this.#out.run.req;
    }
    set req(value) {
      setOwn(this, "req", value);
    }
    get socket() {
      return this.#out.run.req.socket;
    }
    get connection() {
      return this.socket;
    }
    get locals() {
      let locals = {};
      return setOwn(this, "locals", locals), locals;
    }
    set locals(value) {
      setOwn(this, "locals", value);
    }
    // Headers.
    setHeader(name, value) {
      return this.#out.set(name, value), this;
    }
    setHeaders(headers) {
      if (headers === null || typeof headers != "object") throw new TypeError("headers must be Headers or a Map");
      return headers.forEach((value, name) => this.appendHeader(name, value)), this;
    }
    getHeader(name) {
      return this.#out.get(name);
    }
    getHeaderNames() {
      return ObjectKeys(this.#out.headers);
    }
    getRawHeaderNames() {
      let { headers } = this.#out, keys2 = ObjectKeys(headers), names = [];
      for (let i = 0; i < keys2.length; i += 1) append(names, headers[keys2[i]].name);
      return names;
    }
    getHeaders() {
      let { headers } = this.#out, all = ObjectCreate(null), keys2 = ObjectKeys(headers);
      for (let i = 0; i < keys2.length; i += 1) all[keys2[i]] = headers[keys2[i]].value;
      return all;
    }
    hasHeader(name) {
      return this.#out.has(name);
    }
    removeHeader(name) {
      return this.#out.remove(name), this;
    }
    appendHeader(name, value) {
      return this.#out.append(name, value), this;
    }
    writeHead(code, reason, headers) {
      let out = this.#out;
      if (out.headersSent) throw tooLate("write");
      out.setStatus(code);
      let given = typeof reason == "string" ? headers : headers ?? reason;
      return ArrayIsArray(given) ? setPairs(out, given) : given !== null && typeof given == "object" && setAll(out, given), out.pledged = !0, this;
    }
    // Middleware puts itself in the place of writeHead() to see the headers before they leave.
    #headersLeave() {
      !this.#out.headersSent && this.writeHead !== writeHead && this.writeHead(this.#out.status);
    }
    get _header() {
      return this.#out.headersSent ? `HTTP/1.1 ${this.#out.status}\r
` : null;
    }
    _implicitHeader() {
      this.writeHead(this.#out.status);
    }
    writeContinue() {
    }
    writeProcessing() {
    }
    writeEarlyHints() {
    }
    flushHeaders() {
      return this.#headersLeave(), this.#out.open(void 0), this;
    }
    // The body.
    write(piece, encoding, callback) {
      let done2 = typeof encoding == "function" ? encoding : callback;
      if (this.#out.ended) throw lateWrite();
      let data = checkPiece(piece, encoding);
      this.#headersLeave();
      let room = this.#out.write(data);
      return done2 && done2(), room;
    }
    end(piece, encoding, callback) {
      let out = this.#out, done2 = typeof piece == "function" ? piece : typeof encoding == "function" ? encoding : callback, nothing = piece == null || typeof piece == "function";
      if (out.ended) {
        if (!nothing) throw lateWrite();
        return done2 && done2(), this;
      }
      let data = nothing ? null : checkPiece(piece, encoding);
      return done2 && this.once("finish", done2), this.#headersLeave(), nothing ? out.deliver(null, void 0) : out.deliver(data, typeof data == "string" ? typeOfText(data) : typeOfBytes(data)), this;
    }
    cork() {
    }
    uncork() {
    }
    setTimeout() {
      return this;
    }
    destroy(error) {
      let out = this.#out;
      return out.ended || (out.ended = !0, out.run.fail(error ?? new Error("The script destroyed its response"))), this;
    }
    /** Starts a streamed answer; with a source, sends it and ends. */
    stream(source) {
      let out = this.#out;
      return source === void 0 ? (out.open(TEXT_TYPE), this) : (out.run.sendLater(respond(out.run, source)), this);
    }
    [customInspect]() {
      let { statusCode, headersSent, writableEnded } = this;
      return { statusCode, headersSent, writableEnded, headers: { ...this.getHeaders() } };
    }
    // Events.
    // A stream that is piped here answers for the script, however late.
    emit(event, ...args) {
      return event === "pipe" && #out in this && (this.#out.run.fed = !0), super.emit(event, ...args);
    }
    static {
      isRes = (value) => value !== null && typeof value == "object" && #out in value, writeHead = _Res.prototype.writeHead, over = (res, finished2) => {
        res.#over || (res.#over = !0, finished2 && res.emit("finish"), res.emit("close"));
      }, drained = (res) => {
        res.#out.needDrain && (res.#out.needDrain = !1, res.emit("drain"));
      };
    }
    // Express.
    status(code) {
      return this.statusCode = code, this;
    }
    sendStatus(code) {
      return this.statusCode = code, this.type("txt"), this.send(STATUS_CODES[code] ?? `${code}`);
    }
    json(value) {
      if (this.#out.ended) throw tooLate("set");
      let text2 = JsonStringify(value);
      return this.#out.deliver(text2 ?? "", JSON_TYPE), this;
    }
    jsonp(value) {
      return this.json(value);
    }
    send(body) {
      if (this.#out.ended) throw tooLate("set");
      switch (typeof body) {
        case "string":
          return this.#out.deliver(body, HTML_TYPE), this;
        case "undefined":
          return this.#out.deliver("", void 0), this;
        case "object":
          if (body === null) this.#out.deliver("", void 0);
          else if (isBytes(body)) this.#out.deliver(body, BYTES_TYPE);
          else return this.json(body);
          return this;
        case "number":
        case "boolean":
          return this.json(body);
        default:
          return this.#out.deliver(`${String(body)}`, TEXT_TYPE), this;
      }
    }
    set(field, value) {
      if (typeof field == "object" && field !== null) {
        let keys2 = ObjectKeys(field);
        for (let i = 0; i < keys2.length; i += 1) this.set(keys2[i], field[keys2[i]]);
        return this;
      }
      let isType = typeof field == "string" && StringToLowerCase(field) === "content-type";
      return this.setHeader(field, isType && typeof value == "string" ? withCharset(value) : value);
    }
    header(field, value) {
      return this.set(field, value);
    }
    get(field) {
      return this.getHeader(field);
    }
    type(name) {
      return this.setHeader("Content-Type", typeFor(`${name}`));
    }
    contentType(name) {
      return this.type(name);
    }
    append(field, value) {
      return this.appendHeader(field, value);
    }
    vary(field) {
      let fields = ArrayIsArray(field) ? field : [field];
      for (let i = 0; i < fields.length; i += 1) {
        let before = this.getHeader("Vary");
        before === void 0 ? this.setHeader("Vary", fields[i]) : StringIndexOf(StringToLowerCase(`${before}`), StringToLowerCase(`${fields[i]}`)) < 0 && this.setHeader("Vary", `${before}, ${fields[i]}`);
      }
      return this;
    }
    links(links) {
      let text2 = this.getHeader("Link") ?? "", keys2 = ObjectKeys(links);
      for (let i = 0; i < keys2.length; i += 1) text2 += `${text2 ? ", " : ""}<${links[keys2[i]]}>; rel="${keys2[i]}"`;
      return this.setHeader("Link", text2);
    }
    location(url) {
      let target = `${url}`;
      return target === "back" && (target = this.#out.run.req.get("referrer") || "/"), this.setHeader("Location", encodeTarget(target));
    }
    redirect(first, second) {
      let status = 302, url = first;
      if (typeof first == "number" ? (status = first, url = second) : typeof second == "number" && (status = second), url === void 0) throw new TypeError("res.redirect needs a URL");
      return this.status(status).location(url), this.type("txt"), this.#out.deliver(`${STATUS_CODES[status] ?? status}. Redirecting to ${this.getHeader("Location")}`, void 0), this;
    }
    cookie(name, value, options) {
      return this.appendHeader("Set-Cookie", load("cookies.js").serializeCookie(name, value, options));
    }
    clearCookie(name, options) {
      return this.appendHeader("Set-Cookie", load("cookies.js").clearedCookie(name, options));
    }
    attachment(filename) {
      if (filename === void 0) return this.setHeader("Content-Disposition", "attachment");
      this.hasHeader("Content-Type") || this.type(filename);
      let slash = -1;
      for (let i = 0; i < filename.length; i += 1) filename[i] === "/" && (slash = i);
      let name = StringSlice(filename, slash + 1), simple = matches(/^[\x20\x21\x23-\x5b\x5d-\x7e]*$/, name);
      return this.setHeader("Content-Disposition", simple ? `attachment; filename="${name}"` : `attachment; filename*=UTF-8''${encodeURIComponent(name)}`);
    }
    format(handlers) {
      let keys2 = ObjectKeys(handlers), accept = this.#out.run.req.get("accept") ?? "*/*";
      for (let i = 0; i < keys2.length; i += 1) {
        if (keys2[i] === "default") continue;
        let type = typeFor(keys2[i]), plain2 = StringIndexOf(type, ";") < 0 ? type : StringSlice(type, 0, StringIndexOf(type, ";")), family = `${StringSlice(plain2, 0, StringIndexOf(plain2, "/"))}/*`;
        if (StringIndexOf(accept, plain2) >= 0 || StringIndexOf(accept, "*/*") >= 0 || StringIndexOf(accept, family) >= 0)
          return this.type(keys2[i]), handlers[keys2[i]](this.#out.run.req, this), this;
      }
      return handlers.default ? handlers.default(this.#out.run.req, this) : this.sendStatus(406), this;
    }
    sendFile() {
      throw new Error("res.sendFile is not available in hoody-exec: read the file and return or res.send() its bytes.");
    }
    download() {
      throw new Error("res.download is not available in hoody-exec: use res.attachment(name).send(bytes).");
    }
    render() {
      throw new Error("res.render is not available in hoody-exec: render with a template package and res.send() the text.");
    }
  };
  function encodeTarget(target) {
    let out = "";
    for (let i = 0; i < target.length; i += 1) {
      let code = target.charCodeAt(i);
      if (code >= 55296 && code <= 56319 && i + 1 < target.length) {
        let pair = target.codePointAt(i);
        out += pair > 65535 ? encodeURIComponent(String.fromCodePoint(pair)) : "%EF%BF%BD", pair > 65535 && (i += 1);
      } else code >= 55296 && code <= 57343 ? out += "%EF%BF%BD" : code <= 32 || code >= 127 || code === 34 || code === 60 || code === 62 || code === 92 || code === 94 || code === 96 ? out += encodeURIComponent(target[i]) : out += target[i];
    }
    return out;
  }
  function setPairs(out, given) {
    if (ArrayIsArray(given[0]))
      for (let i = 0; i < given.length; i += 1) out.append(given[i][0], given[i][1]);
    else
      for (let i = 0; i + 1 < given.length; i += 2) out.append(given[i], given[i + 1]);
  }
  function setAll(out, given) {
    if (typeof given.forEach == "function" && typeof given.get == "function") {
      given.forEach((value, name) => out.set(name, value));
      return;
    }
    let keys2 = ObjectKeys(given);
    for (let i = 0; i < keys2.length; i += 1) given[keys2[i]] !== void 0 && out.set(keys2[i], given[keys2[i]]);
  }
  var lateWrite = () => coded(Error, "ERR_STREAM_WRITE_AFTER_END", "write after end");
  function checkPiece(piece, encoding) {
    if (typeof piece != "string" && !isBytes(piece))
      throw coded(TypeError, "ERR_INVALID_ARG_TYPE", 'The "chunk" argument must be of type string or an instance of Buffer or Uint8Array');
    return bytesWithEncoding(piece, encoding);
  }
  var tell = {
    over: (res, finished2) => over(res, finished2),
    drained: (res) => drained(res)
  };

  // src/modules.js
  var ROOT = "/scripts/", records = new MapClass(), moduleNames;
  function setModuleNames(names) {
    moduleNames = names;
  }
  var Record = class {
    constructor(path, run) {
      this.known = path, this.run = run, this.made = void 0, this.module = void 0, this.firstExports = void 0, this.commonJs = !1, this.async = !1, this.state = "new", this.promise = void 0, this.error = void 0, this.waitsFor = [], this.usedBy = void 0, this.loader = void 0, this.abandon = void 0, this.imported = void 0;
    }
    get path() {
      return this.known ?? this.run.facts().scriptPath;
    }
    get namespace() {
      return this.made ??= emptyNamespace();
    }
  };
  function emptyNamespace() {
    let namespace = ObjectCreate(null);
    return ObjectDefineProperty(namespace, Symbol.toStringTag, { __proto__: null, value: "Module" }), ObjectDefineProperty(namespace, "__esModule", { __proto__: null, value: !0 }), namespace;
  }
  var folderOf = (path) => {
    let slash = StringLastIndexOf(path, "/");
    return slash < 0 ? "" : StringSlice(path, 0, slash);
  };
  function entryRecord(run) {
    let record = new Record(void 0, run);
    return record.async = !0, record.state = "evaluating", record;
  }
  function companionRecord(path) {
    let record = new Record(path);
    return record.async = !0, record.state = "evaluating", record;
  }
  function moduleName(name, record) {
    switch (name) {
      case "require":
        return record.require ??= makeRequire(record);
      case "module":
        return moduleObject(record);
      case "exports":
        return moduleObject(record).exports;
      case "__filename":
        return ROOT + record.path;
      case "__dirname":
        return ROOT + folderOf(record.path);
      case "__vite_ssr_import__":
        return (specifier) => importStatic(record, specifier);
      case "__vite_ssr_dynamic_import__":
        return (specifier) => importDynamic(record, specifier);
      case "__vite_ssr_import_meta__":
        return new ImportMeta(record);
      case "__vite_ssr_exports__":
        return record.namespace;
      case "__vite_ssr_exportAll__":
        return (namespace) => exportAll(record.namespace, namespace);
      case "__hoody_async__":
        return continuations;
      default:
        return;
    }
  }
  var ImportMeta = class {
    #record;
    constructor(record) {
      this.#record = record;
    }
    get url() {
      return `file://${encodeURI(ROOT + this.#record.path)}`;
    }
    get filename() {
      return ROOT + this.#record.path;
    }
    get path() {
      return ROOT + this.#record.path;
    }
    get dirname() {
      let folder = folderOf(this.#record.path);
      return folder === "" ? "/scripts" : ROOT + folder;
    }
    get dir() {
      return this.dirname;
    }
    get file() {
      return StringSlice(this.#record.path, StringLastIndexOf(this.#record.path, "/") + 1);
    }
    get main() {
      return this.#record.run !== void 0;
    }
    get env() {
      return globalThis.process.env;
    }
    get require() {
      return moduleName("require", this.#record);
    }
    resolve(specifier) {
      let found = resolve(this.#record, specifier, "import");
      return StringStartsWith(found, "node:") ? found : `file://${encodeURI(ROOT + found)}`;
    }
  };
  function resolve(record, specifier, kind) {
    if (typeof specifier != "string")
      throw coded(TypeError, "ERR_INVALID_ARG_TYPE", `The module name must be a string, not ${specifier === null ? "null" : typeof specifier}`);
    let wanted = specifier;
    if (StringStartsWith(wanted, "file://") && (wanted = decodeURI(StringSlice(wanted, 7))), isBuiltin(wanted)) return StringStartsWith(wanted, "node:") ? wanted : `node:${wanted}`;
    (StringStartsWith(wanted, "node:") || StringStartsWith(wanted, "bun:")) && builtin(wanted);
    try {
      return ops.moduleResolve(wanted, record.path, kind);
    } catch (error) {
      throw insteadOf(wanted) ?? error;
    }
  }
  function values2(map) {
    let all = [];
    return MapForEach(map, (value) => append(all, value)), all;
  }
  function recordFor(path) {
    let record = MapGet(records, path);
    return record === void 0 && (record = new Record(path), MapSet(records, path, record)), record;
  }
  function load2(path, importer) {
    let record = recordFor(path);
    if (isExact() && importer.run === void 0 && uses(importer, record), record.state === "failed") throw record.error;
    if (record.state !== "new") return record;
    record.state = "evaluating", record.loader = currentRun(), record.loader !== void 0 && (record.loader.loads = !0);
    try {
      evaluate(record);
    } catch (error) {
      throw failed(record, error), error;
    }
    return record;
  }
  function failed(record, error) {
    record.state = "failed", record.error = error, record.promise = void 0, MapDelete(records, record.path), delete requireCache[ROOT + record.path];
  }
  function evaluate(record) {
    let loaded3 = ops.moduleLoad(record.path);
    switch (loaded3[0]) {
      case "json":
        asCommonJs(record, parseJson(record.path, loaded3[1])), record.state = "done";
        return;
      case "text":
        asCommonJs(record, loaded3[1]), record.state = "done";
        return;
      default:
        record.commonJs = loaded3[0] === "cjs", record.async = loaded3[2] === !0, execute(record, loaded3[1]);
    }
  }
  function parseJson(path, text2) {
    try {
      return JsonParse(text2);
    } catch (error) {
      throw new SyntaxError(`${ROOT + path}: ${error.message}`);
    }
  }
  function asCommonJs(record, value) {
    record.commonJs = !0, requireCache[ROOT + record.path] = moduleObject(record), record.module.exports = value, record.module.loaded = !0;
  }
  function execute(record, compiled) {
    let args = [];
    for (let i = 0; i < moduleNames.length; i += 1) append(args, moduleName(moduleNames[i], record));
    record.commonJs && (requireCache[ROOT + record.path] = moduleObject(record));
    let result = ReflectApply(compiled, record.commonJs ? record.module.exports : void 0, args), pending2 = pendingOf(record);
    if (!record.async && pending2 === void 0) {
      done(record);
      return;
    }
    record.promise = isExact() ? abandonable(record, settle(record, result, pending2)) : settle(record, result, pending2), PromiseThen(record.promise, void 0, () => {
    });
  }
  function abandonable(record, promise) {
    return new PromiseClass((resolve2, reject2) => {
      record.abandon = reject2, PromiseThen(promise, resolve2, reject2);
    });
  }
  function abandonModules(run) {
    let all = values2(records);
    for (let i = 0; i < all.length; i += 1) {
      let record = all[i];
      if (record.state !== "evaluating" || record.loader !== run) continue;
      let error = new Error(`The run that was loading ${ROOT + record.path} has ended`);
      failed(record, error), record.abandon?.(error);
    }
  }
  function uses(importer, record) {
    record.usedBy ??= [];
    for (let i = 0; i < record.usedBy.length; i += 1) if (record.usedBy[i] === importer) return;
    append(record.usedBy, importer);
  }
  function forgetModules(paths) {
    let stale = [];
    for (let i = 0; i < paths.length; i += 1) {
      let record = MapGet(records, paths[i]);
      record !== void 0 && append(stale, record);
    }
    for (let i = 0; i < stale.length; i += 1) {
      let record = stale[i];
      MapGet(records, record.path) === record && MapDelete(records, record.path), delete requireCache[ROOT + record.path];
      let users = record.usedBy ?? [];
      record.usedBy = void 0;
      for (let k = 0; k < users.length; k += 1) append(stale, users[k]);
    }
  }
  async function settle(record, result, pending2) {
    try {
      if (await result, pending2 !== void 0) for (let i = 0; i < pending2.length; i += 1) await pending2[i];
      done(record);
    } catch (error) {
      throw failed(record, error), error;
    }
  }
  function done(record) {
    record.state = "done", record.promise = void 0, record.module && (record.module.loaded = !0);
  }
  function pendingOf(record) {
    let pending2;
    for (let i = 0; i < record.waitsFor.length; i += 1) {
      let other = record.waitsFor[i];
      other.promise !== void 0 && !waitsOn(other, record, []) && (pending2 = pending2 ? [...pending2, other.promise] : [other.promise]);
    }
    return pending2;
  }
  function waitsOn(from, to, seen) {
    if (from === to) return !0;
    for (let i = 0; i < seen.length; i += 1) if (seen[i] === from) return !1;
    append(seen, from);
    for (let i = 0; i < from.waitsFor.length; i += 1) if (waitsOn(from.waitsFor[i], to, seen)) return !0;
    return !1;
  }
  function importStatic(record, specifier) {
    let found = resolve(record, specifier, "import");
    if (StringStartsWith(found, "node:")) return builtinNamespace(found);
    if (record.path === found) return record.namespace;
    let other = load2(found, record);
    return other.promise === void 0 || waitsOn(other, record, []) ? namespaceOf(other) : (append(record.waitsFor, other), record.async ? arrived(record, other) : other.namespace);
  }
  async function arrived(record, other) {
    try {
      await other.promise;
    } finally {
      let left = [];
      for (let i = 0; i < record.waitsFor.length; i += 1) record.waitsFor[i] !== other && append(left, record.waitsFor[i]);
      record.waitsFor = left;
    }
    return namespaceOf(other);
  }
  async function importDynamic(record, specifier) {
    let found = resolve(record, typeof specifier == "string" ? specifier : `${specifier}`, "import");
    if (StringStartsWith(found, "node:")) return builtinNamespace(found);
    let other = load2(found, record);
    return other.promise !== void 0 ? waitsOn(other, record, []) ? namespaceOf(other) : (append(record.waitsFor, other), arrived(record, other)) : namespaceOf(other);
  }
  function namespaceOf(record) {
    return record.commonJs ? record.state !== "done" ? commonJsNamespace(record.module.exports) : ((record.imported === void 0 || record.importedFrom !== record.module.exports) && (record.importedFrom = record.module.exports, record.imported = commonJsNamespace(record.module.exports)), record.imported) : record.namespace;
  }
  function commonJsNamespace(exported) {
    let namespace = emptyNamespace(), isObject2 = exported !== null && (typeof exported == "object" || typeof exported == "function");
    if (isObject2) {
      let keys2 = ReflectOwnKeys(exported);
      for (let i = 0; i < keys2.length; i += 1) {
        let key = keys2[i];
        typeof key != "string" || key === "default" || key === "__esModule" || typeof exported == "function" && isFunctionOwn(key) || link(namespace, key, () => exported[key]);
      }
    }
    return isObject2 && exported.__esModule && ObjectHasOwn(exported, "default") ? link(namespace, "default", () => exported.default) : link(namespace, "default", () => exported), namespace;
  }
  var isFunctionOwn = (key) => key === "length" || key === "name" || key === "prototype" || key === "arguments" || key === "caller";
  function link(namespace, key, get2) {
    ObjectDefineProperty(namespace, key, { __proto__: null, enumerable: !0, configurable: !0, get: get2 });
  }
  function exportAll(namespace, from) {
    let source = from !== null && typeof from == "object" ? from : {}, keys2 = ObjectKeys(source);
    for (let i = 0; i < keys2.length; i += 1) {
      let key = keys2[i];
      key !== "default" && !ObjectHasOwn(namespace, key) && link(namespace, key, () => source[key]);
    }
  }
  var builtinNamespaces = new MapClass();
  function builtinNamespace(name) {
    let namespace = MapGet(builtinNamespaces, name);
    return namespace === void 0 && (namespace = commonJsNamespace(builtin(name)), MapSet(builtinNamespaces, name, namespace)), namespace;
  }
  function importAhead(path, specifiers) {
    let importer = new Record(path);
    importer.state = "evaluating";
    for (let i = 0; i < specifiers.length; i += 1)
      if (importStatic(importer, specifiers[i]), importer.waitsFor.length > 0) throw new Error(`'${specifiers[i]}' waits for something`);
  }
  function moduleObject(record) {
    return record.module === void 0 && (record.firstExports = {}, record.module = new Module(record, record.firstExports)), record.module;
  }
  var Module = class {
    #record;
    constructor(record, exports) {
      this.#record = record, this.exports = exports, this.loaded = !1, this.children = [];
    }
    get id() {
      return this.#record.run ? "." : this.filename;
    }
    get filename() {
      return ROOT + this.#record.path;
    }
    get path() {
      return ROOT + folderOf(this.#record.path);
    }
    get paths() {
      return [`${ROOT}node_modules`];
    }
    get parent() {
      return null;
    }
    require(specifier) {
      return moduleName("require", this.#record)(specifier);
    }
  };
  function requireFrom(record, specifier) {
    let found = resolve(record, specifier, "require");
    if (StringStartsWith(found, "node:")) return builtin(found);
    requireCache[ROOT + found] === void 0 && MapGet(records, found)?.commonJs && MapGet(records, found).state === "done" && MapDelete(records, found);
    let other = load2(found, record);
    if (other.commonJs) return other.module.exports;
    if (other.promise !== void 0 && other.async)
      throw coded(Error, "ERR_REQUIRE_ASYNC_MODULE", `${ROOT + found} uses top-level await and cannot be loaded by require(). Use "await import('${specifier}')".`);
    return ObjectHasOwn(other.namespace, "module.exports") ? other.namespace["module.exports"] : other.namespace;
  }
  var requireCache = ObjectCreate(null);
  function makeRequire(record) {
    let { require: require2, resolve: resolveName } = {
      require: (specifier) => requireFrom(record, specifier),
      resolve: (specifier) => {
        let found = resolve(record, specifier, "require");
        return StringStartsWith(found, "node:") ? StringStartsWith(specifier, "node:") ? found : StringSlice(found, 5) : ROOT + found;
      }
    };
    return require2.resolve = resolveName, require2.cache = requireCache, ObjectDefineProperty(require2, "main", { __proto__: null, configurable: !0, enumerable: !0, get: mainModule }), require2;
  }
  function mainModule() {
    let record = currentRun()?.record;
    return record === void 0 ? void 0 : moduleObject(record);
  }
  function requireFor(filename) {
    let path = `${filename}`;
    return StringStartsWith(path, "file://") && (path = decodeURI(StringSlice(path, 7))), StringStartsWith(path, ROOT) && (path = StringSlice(path, ROOT.length)), makeRequire(new Record(path));
  }

  // src/random.js
  var seeded = !1, seed = new Uint32Array(4), a = 0, b = 0, c = 0, d = 0;
  function reseed() {
    seeded = !1;
  }
  function next() {
    let t = (a + b | 0) + d | 0;
    return d = d + 1 | 0, a = b ^ b >>> 9, b = c + (c << 3) | 0, c = c << 21 | c >>> 11, c = c + t | 0, t >>> 0;
  }
  function start() {
    ops.randomFill(seed), a = seed[0] | 0, b = seed[1] | 0, c = seed[2] | 0, d = seed[3] | 0, seeded = !0;
  }
  function installRandom() {
    let { random } = {
      random() {
        return seeded || start(), ((next() >>> 5) * 67108864 + (next() >>> 6)) / 9007199254740992;
      }
    };
    hidden(Math, "random", random);
  }

  // src/timers.js
  var LONGEST_MS = 2147483647;
  function check(callback) {
    if (typeof callback != "function")
      throw coded(TypeError, "ERR_INVALID_ARG_TYPE", `The "callback" argument must be of type function. Received ${callback === null ? "null" : typeof callback}`);
  }
  function milliseconds(delay) {
    let ms = Number(delay);
    return ms >= 1 && ms <= LONGEST_MS ? Math.trunc(ms) : 1;
  }
  var startOf, fire2, stop, isOurs, isLetGo, Timeout = class {
    #id;
    #run;
    #frame;
    #callback;
    #args;
    #ms;
    #repeat;
    #referenced = !0;
    constructor(callback, ms, repeat, args) {
      this.#callback = callback, this.#args = args, this.#ms = ms, this.#repeat = repeat;
    }
    static {
      startOf = (timer2) => timer2.#start(), isLetGo = (timer2) => !timer2.#referenced && !timer2.#repeat, isOurs = (value) => value !== null && typeof value == "object" && #callback in value, fire2 = (run, id) => {
        let timer2 = run.timers === void 0 ? void 0 : MapGet(run.timers, id);
        if (timer2 !== void 0) {
          timer2.#repeat || MapDelete(run.timers, id), enter(timer2.#frame);
          try {
            ReflectApply(timer2.#callback, timer2, timer2.#args);
          } catch (error) {
            uncaught(error);
          }
        }
      }, stop = (timer2) => stopOf(timer2.#run, timer2.#id);
    }
    #start() {
      let run = currentRun();
      return this.#id = ops.timerStart(this.#ms, this.#repeat), this.#run = run, this.#frame = currentFrame(), MapSet(run.timers ??= new MapClass(), this.#id, this), this;
    }
    close() {
      return stop(this), this;
    }
    refresh() {
      return stop(this), this.#start();
    }
    ref() {
      return this.#referenced = !0, this;
    }
    unref() {
      return this.#referenced = !1, this;
    }
    hasRef() {
      return this.#referenced;
    }
    [Symbol.toPrimitive]() {
      return this.#id;
    }
    [Symbol.dispose]() {
      this.close();
    }
  };
  function stopOf(run, id) {
    run?.timers !== void 0 && MapDelete(run.timers, id) && ops.timerStop(id, run.number);
  }
  function letGo(run) {
    if (run.timers === void 0) return;
    let ids = [];
    MapForEach(run.timers, (timer2, id) => {
      isLetGo(timer2) && append(ids, id);
    });
    for (let i = 0; i < ids.length; i += 1) stopOf(run, ids[i]);
  }
  var isTimer = (value) => isOurs(value), fireTimer = (run, id) => fire2(run, id);
  function setTimeout(callback, delay, ...args) {
    return check(callback), startOf(new Timeout(callback, milliseconds(delay), !1, args));
  }
  function setInterval(callback, delay, ...args) {
    return check(callback), startOf(new Timeout(callback, milliseconds(delay), !0, args));
  }
  function setImmediate(callback, ...args) {
    return check(callback), startOf(new Timeout(callback, 0, !1, args));
  }
  function clear(timer2) {
    if (timer2 != null) {
      if (typeof timer2 == "object") {
        timer2 instanceof Timeout && timer2.close();
        return;
      }
      stopOf(currentRun(), Number(timer2));
    }
  }
  function clearTimeout(timer2) {
    clear(timer2);
  }
  function clearInterval(timer2) {
    clear(timer2);
  }
  function clearImmediate(timer2) {
    clear(timer2);
  }
  function queueMicrotask(callback) {
    check(callback);
    let frame = currentFrame();
    queueJob(() => {
      enter(frame);
      try {
        callback();
      } catch (error) {
        uncaught(error);
      }
    });
  }
  function installTimers() {
    let all = { setTimeout, setInterval, setImmediate, clearTimeout, clearInterval, clearImmediate, queueMicrotask };
    for (let name of Object.keys(all)) hidden(globalThis, name, all[name]);
  }

  // src/run.js
  var NONE = 0, STREAMING = 1, DONE = 2, runs = new MapClass(), only, rejections = [], Exit = class {
    constructor(code) {
      this.code = code, this.name = "Exit", this.message = `process.exit(${code}) was called`;
    }
  };
  function globalOf() {
    let own2 = ObjectCreate(globalThis);
    return hidden(own2, "globalThis", own2), hidden(own2, "global", own2), hidden(own2, "self", own2), own2;
  }
  var Run = class {
    constructor(number, kept2) {
      this.number = number, this.kept = kept2, this.frame = frameOf(this);
    }
    // Most scripts use few of these.
    get out() {
      return this.outMade ??= new Outgoing(this);
    }
    get record() {
      return this.recordMade ??= entryRecord(this);
    }
    get incoming() {
      return this.incomingMade ??= new Incoming(this);
    }
    get res() {
      return this.resMade ??= new Res(this.out);
    }
    get req() {
      return this.reqMade ??= new Request(this.incoming);
    }
    /** The global object as the script itself sees it: a guest's own, whose names go with its run. */
    get global() {
      return this.guest ? this.globalMade ??= globalOf() : globalThis;
    }
    get metadata() {
      return this.metadataMade ??= makeMetadata(this);
    }
    /** The request's facts, fetched once and only if anything asks. */
    facts() {
      return this.info ??= ops.requestInfo(this.number);
    }
    /** The method that code for requests sees. */
    get verb() {
      return this.verbMade ??= verbOf(this.facts().method);
    }
    /** The whole answer at once. */
    whole(status, headers, body) {
      this.answer === NONE && (ops.answer(status, headers, body, this.number), this.answer = DONE, this.answered());
    }
    /** The whole answer at once, where nothing but its type was ever said. */
    plain(type, text2) {
      ops.answerPlain(type, text2, this.number), this.answer = DONE, this.answered();
    }
    refuse(status, headers, body) {
      this.answer === NONE && (ops.refuse(status, headers, body, this.number), this.answer = DONE, this.answered());
    }
    /** Status and headers of a streamed answer. */
    head(status, headers) {
      this.answer === NONE && (ops.head(status, headers, this.number), this.answer = STREAMING);
    }
    /** One piece of a streamed answer; false if the client is behind. */
    chunk(piece) {
      return this.answer !== STREAMING || this.cancelled ? !1 : (this.room = ops.chunk(piece, this.number) !== !1, this.room);
    }
    finish() {
      this.answer === STREAMING && (this.answer = DONE, ops.finish(this.number), this.answered());
    }
    /** Resolves when the client has caught up; at once if it has, or if it left. */
    roomAgain() {
      if (!(this.room || this.cancelled || this.answer === DONE))
        return new Promise((resolve2) => append(this.waiting ??= [], resolve2));
    }
    /** Why nobody waits for the answer any more: one reason for all who are told. */
    departure() {
      return this.departureMade ??= new DOMExceptionClass("The client left before the answer was finished", "AbortError");
    }
    wake() {
      let { waiting } = this;
      if (waiting !== void 0) {
        this.waiting = void 0;
        for (let i = 0; i < waiting.length; i += 1) waiting[i]();
      }
    }
    answered() {
      if (this.wake(), !this.resMade?.hasListeners()) {
        this.maybeSettle();
        return;
      }
      this.holds += 1, queueJob(() => {
        enter(this.frame), this.guard(() => tell.over(this.res, !0)), this.release();
      });
    }
    /** Runs a listener's code; what it throws is logged and harms nothing. */
    guard(action) {
      try {
        action();
      } catch (error) {
        this.uncaught(error);
      }
    }
    release() {
      this.holds -= 1, this.maybeSettle();
    }
    /** Keeps the run alive until the promise settles. */
    waitUntil(promise) {
      this.holds += 1, (async () => {
        try {
          await promise;
        } catch (error) {
          ops.log("error", `waitUntil: ${report(error)}`);
        }
        this.release();
      })();
    }
    /** Keeps the run alive for an answer that is being sent; its failure is the run's. */
    sendLater(promise) {
      this.holds += 1, (async () => {
        try {
          await promise;
        } catch (error) {
          this.fail(error);
        }
        this.release();
      })();
    }
    maybeSettle() {
      this.closed || this.answer !== DONE || !this.mainSettled || this.holds > 0 || this.close();
    }
    close() {
      this.closed || (this.closed = !0, this.handshake && load("web/sockets.js").keepWhatIsSet(this), this.kept && letGo(this), ops.settled(this.number));
    }
    /** The script failed: 500 if nothing was sent, a cut stream if something was, a log line if all was. */
    fail(thrown) {
      if (thrown instanceof Exit) {
        this.leave(thrown);
        return;
      }
      if (this.answer === DONE) {
        ops.log("error", `after the answer: ${report(thrown)}`);
        return;
      }
      let { name, message, stack } = describe(thrown), streaming = this.answer === STREAMING;
      this.answer = DONE, streaming ? (ops.log("error", report(thrown)), ops.abort(message, this.number)) : ops.fail(name, message, stack, this.number), this.answered();
    }
    /** An error nobody caught outside the main flow (a timer, a listener, a rejected promise): the run is over. */
    uncaught(thrown) {
      if (thrown instanceof Exit) {
        this.leave(thrown);
        return;
      }
      if (this.answer !== NONE) {
        ops.log("error", `uncaught: ${report(thrown)}`);
        return;
      }
      this.fail(thrown), this.close();
    }
    leave(exit) {
      this.answer === NONE && exit.code !== 0 ? (this.answer = DONE, ops.fail("Error", exit.message, "", this.number)) : this.answer === NONE ? this.out.finishEmpty() : this.answer === STREAMING && this.finish(), this.mainSettled = !0, this.close();
    }
  };
  ObjectAssign(Run.prototype, {
    over: !1,
    owns: !1,
    // its body is run for sockets
    handshake: !1,
    // it lets a socket in, or not
    guest: !1,
    // a serverless script, in a worker VM for the state of its helpers
    typed: !1,
    // the script declares what it returns
    sockets: void 0,
    timers: void 0,
    pending: void 0,
    consoleState: void 0,
    environment: void 0,
    hooks: void 0,
    fed: !1,
    // a stream is piped into the answer
    mayAnswerLater: !1,
    answer: NONE,
    mainSettled: !1,
    closed: !1,
    cancelled: !1,
    pumping: !1,
    source: void 0,
    // of a streamed answer, while it may have more to give
    departureMade: void 0,
    holds: 0,
    room: !0,
    waiting: void 0,
    exit: void 0,
    info: void 0,
    outMade: void 0,
    verbMade: void 0,
    recordMade: void 0,
    globalMade: void 0,
    incomingMade: void 0,
    resMade: void 0,
    reqMade: void 0,
    metadataMade: void 0,
    mainResult: void 0,
    server: void 0,
    // an http.Server of the script that listens
    awaitsServer: !1,
    // or may yet listen
    loads: !1,
    // it has begun to evaluate a module
    called: void 0
  });
  function begin(main, used, number, life, entryNames, scopeFor, around, sockets) {
    reseed();
    let kept2 = life > 0, run = only;
    kept2 ? run = new Run(number, !0) : run.number = number, sockets === 1 ? run.owns = !0 : sockets === 2 && (run.handshake = !0), life === 2 && (run.guest = !0), around !== void 0 && around[4] === !0 && (run.typed = !0), arrive(run.frame);
    try {
      if (around === void 0 || around[0] === void 0 && around[2] === void 0) {
        let returned = used === 0 ? main() : ReflectApply(main, void 0, namesOf(run, used, entryNames, scopeFor, void 0));
        if (answersAtOnce(run, returned)) return;
        kept2 && MapSet(runs, number, run), whenDone(run, returned, afterMain);
      } else
        kept2 && MapSet(runs, number, run), executeAround(run, main, (record) => namesOf(run, used, entryNames, scopeFor, record), around);
    } catch (error) {
      kept2 && MapSet(runs, number, run), failed2(run, error);
    }
  }
  function namesOf(run, used, entryNames, scopeFor, record) {
    let list = [];
    if (used === 0) return list;
    for (let i = 0; i < entryNames.length; i += 1) list[i] = used & 1 << i ? scopeFor(entryNames[i], run, record) : void 0;
    return list;
  }
  function answersAtOnce(run, value) {
    if (typeof value != "object" || value === null) return !1;
    let { outMade } = run;
    return outMade !== void 0 && (outMade.headersSet || outMade.statusSet || outMade.begun()) || run.answer !== NONE || run.resMade !== void 0 || run.typed || run.owns || run.exit !== void 0 || run.holds !== 0 || run.timers !== void 0 || run.pending !== void 0 || run.sockets !== void 0 || run.kept && run.loads || !ops.answerData(value, JSON_TYPE, run.number) ? !1 : (run.answer = DONE, run.closed = !0, run.kept && (run.over = !0), !0);
  }
  function prepareRun() {
    only = new Run(-1, !1), only.outMade = new Outgoing(only), only.reqMade = new Request(only.incoming), only.metadataMade = makeMetadata(only);
  }
  function arriveBeforeAnyRun() {
    arrive(only.frame);
  }
  function runOfNumber(number) {
    return only.number === number ? only : MapGet(runs, number);
  }
  function arrived2(number) {
    let run = runOfNumber(number);
    return run !== void 0 && arrive(run.frame), run;
  }
  function timer(number, id) {
    let run = arrived2(number);
    run !== void 0 && fireTimer(run, id);
  }
  function completed(number, handle, error, value) {
    let run = arrived2(number);
    run !== void 0 && complete(run, handle, error, value);
  }
  function ended(number) {
    let run = arrived2(number);
    run !== void 0 && (MapDelete(runs, number), run.over = !0, run.closed = !0, run.cancelled = !0, run.answer = DONE, run.timers = void 0, run.pending = void 0, run.wake(), abandonModules(run));
  }
  function finished(run) {
    run.mainSettled = !0, run.maybeSettle();
  }
  function failed2(run, error) {
    run.fail(error), finished(run);
  }
  function whenDone(run, value, next2) {
    if (isThenable(value) || ops.hasJobs()) {
      waitFor(run, value, next2);
      return;
    }
    enter(run.frame), next2(run, value);
  }
  var isThenable = (value) => value !== null && (typeof value == "object" || typeof value == "function") && typeof value.then == "function";
  async function waitFor(run, value, next2) {
    try {
      let result = await value;
      enter(run.frame), next2(run, result);
    } catch (error) {
      failed2(run, error);
    }
  }
  function afterMain(run, returned) {
    if (run.owns) {
      serveSockets(run), finished(run);
      return;
    }
    if (run.exit) throw run.exit;
    if (returned !== void 0 || run.out.begun()) {
      answerWith(run, returned, !1);
      return;
    }
    let shape = shapeOfFile(run, run.record, !1);
    shape === void 0 ? (run.awaitsServer || tellNothingAnswers(run.record), answerWith(run, void 0, run.awaitsServer)) : shape.kind === "handler" ? (run.called = callHandler(run, shape.target, !1), whenDone(run, run.called.value, afterHandler)) : waitFor(run, runShape(run, shape, !1), afterShape);
  }
  function afterHandler(run, value) {
    let mayAnswerLater = answersLater(run.called);
    answerWith(run, isOfTheCall(run, value) ? void 0 : value, mayAnswerLater);
  }
  function afterShape(run, { value, mayAnswerLater }) {
    answerWith(run, isOfTheCall(run, value) ? void 0 : value, mayAnswerLater);
  }
  function answerWith(run, value, mayAnswerLater) {
    checkReturned(run, value), run.mainSettled = !0;
    let later = settleWith(run, value, mayAnswerLater);
    if (later === void 0) {
      run.maybeSettle();
      return;
    }
    run.mainSettled = !1, waitFor(run, later, finished);
  }
  function serveSockets(run) {
    if (run.exit) throw run.exit;
    let { makeWebSockets, serve } = load("web/sockets.js");
    run.sockets === void 0 && makeWebSockets(run, !0), run.answer === NONE && run.whole(204, [], null), run.waitUntil(serve(run));
  }
  function checkReturned(run, value) {
    if (!run.typed || value === void 0 && run.out.begun()) return;
    let told2 = ops.checkReturned(value, run.number);
    if (told2 === void 0) return;
    let what = told2[0], sentence = told2[1];
    if (what === "warn")
      ops.log("warn", sentence);
    else if (what === "tell" && run.answer === NONE)
      run.whole(400, ["Content-Type", JSON_TYPE], withActual(told2[2], value));
    else
      throw new TypeErrorClass(sentence);
  }
  function withActual(body, value) {
    let actual;
    try {
      actual = JsonStringify(value);
    } catch {
      actual = void 0;
    }
    return actual === void 0 ? body : `${StringSlice(body, 0, body.length - 1)},"actual":${actual}}`;
  }
  async function ofShape(run, record, passesOn) {
    let shape = shapeOfFile(run, record, passesOn);
    if (shape === void 0) return run.awaitsServer ? LATER2 : NOTHING;
    let { value, mayAnswerLater } = await runShape(run, shape, passesOn);
    return enter(run.frame), { value: isOfTheCall(run, value) ? void 0 : value, mayAnswerLater };
  }
  var NOTHING = { value: void 0, mayAnswerLater: !1 }, LATER2 = { value: void 0, mayAnswerLater: !0 }, isNothing = (value) => value == null;
  async function executeAround(run, main, args, around) {
    try {
      let outcome = NOTHING, stopped = !1;
      if (around[0] !== void 0) {
        let record = companionRecord(around[1]);
        outcome = await evaluate2(run, record, around[0], args(record), !0), stopped = !isNothing(outcome.value) || run.out.ended || run.answer === DONE;
      }
      if (stopped || (outcome = await evaluate2(run, run.record, main, args(run.record), !1), checkReturned(run, outcome.value)), around[2] !== void 0) {
        run.mainResult = outcome.value;
        let record = companionRecord(around[3]), list = args(record);
        append(list, run.mainResult);
        let after = await evaluate2(run, record, around[2], list, !0);
        isNothing(after.value) || (outcome = after);
      }
      await settleWith(run, outcome.value, outcome.mayAnswerLater), finished(run);
    } catch (error) {
      failed2(run, error);
    }
  }
  async function evaluate2(run, record, file, args, passesOn) {
    let begun = run.out.begun(), returned = await ReflectApply(file, void 0, args);
    if (enter(run.frame), run.exit) throw run.exit;
    if (returned !== void 0 || run.out.begun() && !begun) return { value: returned, mayAnswerLater: !1 };
    let outcome = await ofShape(run, record, passesOn);
    if (run.exit) throw run.exit;
    return outcome;
  }
  function isOfTheCall(run, value) {
    return value !== void 0 && (value === run.resMade || value === run.reqMade || isTimer(value));
  }
  function settleWith(run, value, mayAnswerLater) {
    if (run.exit) throw run.exit;
    if (!(run.answer === DONE || run.out.ended) && !run.out.wrote) {
      if (value !== void 0) return respond(run, value);
      run.out.begun() || (run.mayAnswerLater = mayAnswerLater || run.fed, run.mayAnswerLater || run.out.finishEmpty());
    }
  }
  function idle(number) {
    let run = arrived2(number);
    run === void 0 || run.closed || run.answer !== DONE && (!run.mainSettled || run.pumping) || run.answer !== DONE && run.kept && !run.guest && run.mayAnswerLater || (run.answer !== DONE && run.guard(() => run.out.finishEmpty()), run.mainSettled = !0, run.holds = 0, run.close());
  }
  function cancelled(number) {
    let run = arrived2(number);
    run === void 0 || run.cancelled || (run.cancelled = !0, run.incomingMade && run.guard(() => run.incomingMade.aborted()), run.resMade && run.guard(() => tell.over(run.resMade, !1)), enter(run.frame), stopSource(run), run.wake());
  }
  function drained2(number) {
    let run = arrived2(number);
    run !== void 0 && (run.room = !0, run.wake(), run.resMade && run.guard(() => tell.drained(run.resMade)));
  }
  function rejected(promise, reason, handled) {
    let run = currentRun();
    if (run === void 0) return;
    let list = rejections;
    if (!handled) {
      append(list, { promise, reason, run }), ops.wantTurn();
      return;
    }
    for (let i = 0; i < list.length; i += 1)
      list[i].promise === promise && (list[i].promise = void 0);
  }
  function hooks() {
    let run = currentRun();
    return run === void 0 ? {} : run.hooks ??= { rejection: void 0, exception: void 0 };
  }
  function turn() {
    let list = rejections;
    rejections = [];
    for (let i = 0; i < list.length; i += 1) {
      let { promise, reason, run } = list[i];
      promise !== void 0 && (enter(run.frame), !(run.hooks?.rejection && run.call(run.hooks.rejection, reason, promise)) && (reason instanceof Exit ? run.leave(reason) : (ops.log("error", `Unhandled rejection: ${report(reason)}`), run.answer === NONE && (run.fail(reason), run.close()))));
    }
  }
  Run.prototype.call = function(hook, ...args) {
    try {
      return hook(...args) === !0;
    } catch (error) {
      return this.uncaught(error), !0;
    }
  };
  function leave(code) {
    let exit = new Exit(code), run = currentRun();
    return run !== void 0 && (run.exit = exit), exit;
  }
  function uncaught(error) {
    let run = currentRun();
    run !== void 0 && (!(error instanceof Exit) && run.hooks?.exception && run.call(run.hooks.exception, error) || run.uncaught(error));
  }
  function reportError(error) {
    if (arguments.length === 0) throw new TypeErrorClass("reportError needs an error");
    let run = currentRun();
    run?.hooks?.exception && run.call(run.hooks.exception, error) || ops.log("error", `uncaught: ${report(error)}`);
  }

  // src/console.js
  var LINE_AT_MOST = 256 * 1024, State = class {
    indentation = "";
    counts = new MapClass();
    started = new MapClass();
  };
  function state() {
    let run = currentRun();
    return run === void 0 ? new State() : run.consoleState ??= new State();
  }
  function write(level, text2) {
    let line = text2.length > LINE_AT_MOST ? `${StringSlice(text2, 0, LINE_AT_MOST)}…` : text2, indentation = currentRun()?.consoleState?.indentation ?? "";
    indentation !== "" && (line = indentation + line.replaceAll(`
`, `
${indentation}`)), ops.log(level, line);
  }
  var show = (level, args) => write(level, format(args));
  function elapsed(ms) {
    return ms >= 36e5 ? `${(ms / 36e5).toFixed(3)}h` : ms >= 6e4 ? `${(ms / 6e4).toFixed(3)}m` : ms >= 1e3 ? `${(ms / 1e3).toFixed(3)}s` : `${Number(ms.toFixed(3))}ms`;
  }
  function timing(label, rest) {
    let name = `${label ?? "default"}`, since = MapGet(state().started, name);
    if (since === void 0)
      return write("warn", `Warning: No such label '${name}' for console.time()`), !1;
    let more = rest.length > 0 ? ` ${format(rest)}` : "";
    return write("info", `${name}: ${elapsed(ops.clock() - since)}${more}`), !0;
  }
  var methods = {
    log(...args) {
      show("info", args);
    },
    info(...args) {
      show("info", args);
    },
    debug(...args) {
      show("debug", args);
    },
    warn(...args) {
      show("warn", args);
    },
    error(...args) {
      show("error", args);
    },
    trace(...args) {
      let { stack } = new Error(), text2 = format(args);
      write("debug", `Trace${text2 ? `: ${text2}` : ""}
${stack.split(`
`).slice(1).join(`
`)}`);
    },
    dir(value, options) {
      write("info", inspect(value, { customInspect: !1, ...options }));
    },
    dirxml(...args) {
      show("info", args);
    },
    assert(condition, ...args) {
      condition || (typeof args[0] == "string" ? args[0] = `Assertion failed: ${args[0]}` : args.unshift("Assertion failed"), show("warn", args));
    },
    count(label = "default") {
      let name = `${label}`, { counts } = state(), value = (MapGet(counts, name) ?? 0) + 1;
      MapSet(counts, name, value), write("info", `${name}: ${value}`);
    },
    countReset(label = "default") {
      MapDelete(state().counts, `${label}`);
    },
    time(label = "default") {
      let name = `${label}`, { started } = state();
      MapHas(started, name) ? write("warn", `Warning: Label '${name}' already exists for console.time()`) : MapSet(started, name, ops.clock());
    },
    timeLog(label, ...rest) {
      timing(label, rest);
    },
    timeEnd(label) {
      timing(label, []) && MapDelete(state().started, `${label ?? "default"}`);
    },
    group(...args) {
      args.length > 0 && show("info", args);
      let own2 = state();
      own2.indentation.length < 40 && (own2.indentation += "  ");
    },
    groupCollapsed(...args) {
      methods.group(...args);
    },
    groupEnd() {
      let own2 = state();
      own2.indentation = own2.indentation.slice(0, -2);
    },
    table(data, columns) {
      data === null || typeof data != "object" ? show("info", [data]) : write("info", load("table.js").table(data, columns));
    },
    clear() {
    },
    timeStamp() {
    },
    profile() {
    },
    profileEnd() {
    }
  }, console = ObjectCreate({});
  for (let name of Object.keys(methods)) console[name] = methods[name];
  function installConsole() {
    hidden(globalThis, "console", console), ObjectDefineProperty(console, Symbol.toStringTag, { __proto__: null, value: "console", configurable: !0 });
  }

  // core-table:core-table
  function coreModule(name) {
    switch (name) {
      case "mime.js":
        return { typeFor };
      case "state.js":
        return { ops };
      case "environment.js":
        return { environment };
      case "bytes.js":
        return { isBytes, isArrayBuffer };
      case "define.js":
        return { coded, heedless, webInterface, dictionary, isPlatformObject, iteratorsOf };
      case "show.js":
        return { customInspect, inspect };
      case "pending.js":
        return { pending, close, reject };
      case "frame.js":
        return { currentRun, currentFrame, currentStores, enter, frameWith, isExact, within };
      case "shapes.js":
        return { serveBy };
      case "primordials.js":
        return { matches, setOwn, MapClass, MapGet, MapHas, MapSet, ReflectApply, StringSlice, queueJob, append, ArrayIsArray, JsonParse, JsonStringify, MapSize, ObjectKeys, ReflectOwnKeys, TypeErrorClass, RangeErrorClass, StringStartsWith, ArrayJoin, ObjectGetOwnPropertyDescriptor, ObjectHasOwn, ObjectGetPrototypeOf, ObjectPrototype, StringCharCodeAt, StringIndexOf, ArrayBufferIsView, FunctionToString };
      case "run.js":
        return { uncaught, hooks, leave, DONE, NONE, STREAMING };
      case "emitter.js":
        return { Emitter };
      case "builtins.js":
        return { builtinNames, isBuiltin, builtin };
      case "modules.js":
        return { requireFor };
      case "console.js":
        return { write };
      case "timers.js":
        return { clearImmediate, clearInterval, clearTimeout, setImmediate, setInterval, setTimeout };
      case "domexception.js":
        return { DOMExceptionClass };
      case "webparts.js":
        return { parts };
      case "errors.js":
        return { describe, report };
      case "metadata.js":
        return { fromFlat, routeParameters };
      case "request.js":
        return { setByScript, isRequest, Request };
      case "stacks.js":
        return { withoutHeading };
      case "outgoing.js":
        return { isBodiless, Outgoing };
      case "response.js":
        return { Res, tell, isRes };
      case "status.js":
        return { STATUS_CODES };
    }
  }

  // src/parts.js
  var loaded = { __proto__: null };
  function load(name) {
    let exports = loaded[name];
    return exports === void 0 && (exports = ops.part(name)(coreModule, load), loaded[name] = exports), exports;
  }
  var isLoaded = (name) => loaded[name] !== void 0;

  // src/builtins.js
  var MODULES = {
    __proto__: null,
    assert: "node/assert.js",
    "assert/strict": "node/assert.js strict",
    async_hooks: "node/async_hooks.js",
    buffer: "node/buffer.js",
    bun: "bun/bun.js",
    "bun:sqlite": "bun/sqlite.js",
    child_process: "node/child_process.js",
    cluster: "node/alone.js cluster",
    console: "",
    constants: "node/os.js constants",
    crypto: "node/crypto.js",
    diagnostics_channel: "node/diagnostics_channel.js",
    dns: "node/dns.js",
    "dns/promises": "node/dns.js promises",
    events: "node/events.js",
    fs: "node/fs.js",
    "fs/promises": "node/fs.js promises",
    http: "node/http.js",
    http2: "node/net.js http2",
    https: "node/https.js",
    module: "node/module.js",
    net: "node/net.js",
    os: "node/os.js",
    path: "node/path.js",
    "path/posix": "node/path.js",
    perf_hooks: "node/perf_hooks.js",
    process: "node/process.js",
    punycode: "node/punycode.js",
    querystring: "node/querystring.js",
    readline: "node/readline.js",
    "readline/promises": "node/readline.js promises",
    stream: "node/stream.js",
    "stream/consumers": "node/stream.js consumers",
    "stream/promises": "node/stream.js promises",
    "stream/web": "node/stream.js web",
    string_decoder: "node/string_decoder.js",
    sys: "node/util.js",
    timers: "node/timers.js",
    "timers/promises": "node/timers.js promises",
    tls: "node/net.js tls",
    tty: "node/alone.js tty",
    url: "node/url.js",
    util: "node/util.js",
    "util/types": "node/util.js types",
    v8: "node/alone.js v8",
    worker_threads: "node/alone.js worker_threads",
    zlib: "node/zlib.js"
  };
  function loaded2(place2) {
    if (place2 === "") return globalThis.console;
    let space = StringIndexOf(place2, " ");
    if (space < 0) return load(place2).default;
    let part = load(StringSlice(place2, 0, space)), member = StringSlice(place2, space + 1);
    return part.default[member] ?? part[member];
  }
  var plain = (name) => StringStartsWith(name, "node:") ? StringSlice(name, 5) : name, builtinNames = ObjectKeys(MODULES);
  function isBuiltin(name) {
    return ObjectHasOwn(MODULES, plain(name));
  }
  function builtin(name) {
    let place2 = MODULES[plain(name)];
    if (place2 !== void 0) return loaded2(place2);
    throw missing(name);
  }
  function missing(name) {
    let instead = load("instead.js").modules[plain(name)], list = [];
    for (let i = 0; i < builtinNames.length; i += 1) StringIndexOf(builtinNames[i], "/") < 0 && append(list, builtinNames[i]);
    let hint = instead ?? `available are: ${ArrayJoin(list, ", ")}`;
    return coded(Error, "ERR_UNKNOWN_BUILTIN_MODULE", `The module '${name}' is not available in hoody-exec: ${hint}.`);
  }
  function insteadOf(name) {
    return load("instead.js").modules[plain(name)] === void 0 ? void 0 : missing(name);
  }

  // src/callsites.js
  var MORE = {
    isEval: () => !1,
    getEvalOrigin: () => {
    },
    isToplevel: () => !0,
    isConstructor: () => !1,
    isAsync: () => !1,
    isPromiseAll: () => !1,
    getPromiseIndex: () => null,
    getThis: () => {
    },
    getFunction: () => {
    },
    getTypeName: () => null,
    getMethodName: () => null,
    getScriptNameOrSourceURL() {
      return this.getFileName();
    }
  };
  function completeCallSites() {
    let before = Error.prepareStackTrace;
    Error.prepareStackTrace = (_, frames) => frames;
    let [frame] = new Error("a frame").stack;
    Error.prepareStackTrace = before;
    let prototype = Object.getPrototypeOf(frame);
    for (let name of Object.keys(MORE)) name in prototype || hidden(prototype, name, MORE[name]);
  }

  // src/locale.js
  var PLAIN = /^-?\d{1,15}$/, GROUPS = /\B(?=(?:\d{3})+$)/g;
  function installLocale() {
    lazyGlobals(["Intl"], () => load("intl/intl.js"));
    let of = (prototype, methods2) => {
      for (let name of Object.keys(methods2)) hidden(prototype, name, methods2[name]);
    }, intl = () => load("intl/intl.js"), numberOf = Number.prototype.valueOf, bigOf = BigInt.prototype.valueOf;
    of(Number.prototype, {
      toLocaleString(locales, options) {
        let value = ReflectApply(numberOf, this, []);
        return locales === void 0 && options === void 0 && PLAIN.test(`${value}`) ? `${value}`.replace(GROUPS, ",") : intl().numberText(value, locales, options);
      }
    }), of(BigInt.prototype, {
      toLocaleString(locales, options) {
        return intl().numberText(ReflectApply(bigOf, this, []), locales, options);
      }
    }), of(Date.prototype, {
      toLocaleString(locales, options) {
        return intl().dateText(this, locales, options, "any", "all");
      },
      toLocaleDateString(locales, options) {
        return intl().dateText(this, locales, options, "date", "date");
      },
      toLocaleTimeString(locales, options) {
        return intl().dateText(this, locales, options, "time", "time");
      }
    }), of(String.prototype, {
      localeCompare(that, locales, options) {
        return intl().compareTexts(`${this}`, `${that}`, locales, options);
      },
      toLocaleUpperCase(locales) {
        return cased(`${this}`, locales, !0);
      },
      toLocaleLowerCase(locales) {
        return cased(`${this}`, locales, !1);
      }
    });
  }
  function cased(text2, locales, upper) {
    let language = locales === void 0 ? void 0 : load("intl/intl.js").languageOf(locales);
    return language === "tr" || language === "az" ? upper ? text2.replaceAll("i", "İ").toUpperCase() : text2.replaceAll("İ", "i").replaceAll("I", "ı").toLowerCase() : upper ? text2.toUpperCase() : text2.toLowerCase();
  }

  // src/globals.js
  function installGlobals() {
    hidden(globalThis, "global", globalThis), hidden(globalThis, "self", globalThis), installConsole(), installTimers(), installRandom(), completeCallSites(), installLocale(), hidden(globalThis, "reportError", reportError), lazyGlobals(["URL", "URLSearchParams"], () => load("web/url.js")), lazyGlobals(["URLPattern"], () => load("web/urlpattern.js")), lazyGlobals(["TextEncoder", "TextDecoder"], () => load("web/encoding.js")), lazyGlobals(["TextEncoderStream", "TextDecoderStream"], () => load("web/encodingstreams.js")), lazyGlobals(["Event", "EventTarget", "CustomEvent", "MessageEvent", "ErrorEvent", "CloseEvent", "ProgressEvent", "PromiseRejectionEvent"], () => load("web/events.js")), lazyGlobals(["AbortController", "AbortSignal"], () => load("web/abort.js")), lazyGlobals(["Headers", "Request", "Response", "fetch"], () => load("web/fetch.js")), lazyGlobals(["WebSocket"], () => load("web/websocket.js")), lazyGlobals(["EventSource"], () => load("web/eventsource.js")), lazyGlobals(["FormData"], () => load("web/formdata.js")), lazyGlobals(["Blob", "File"], () => load("web/blob.js")), lazyGlobals(["FileReader"], () => load("web/filereader.js")), lazyGlobals(
      [
        "ReadableStream",
        "ReadableStreamDefaultReader",
        "ReadableStreamBYOBReader",
        "ReadableStreamDefaultController",
        "ReadableByteStreamController",
        "ReadableStreamBYOBRequest",
        "WritableStream",
        "WritableStreamDefaultWriter",
        "WritableStreamDefaultController",
        "TransformStream",
        "TransformStreamDefaultController",
        "ByteLengthQueuingStrategy",
        "CountQueuingStrategy"
      ],
      () => load("web/streams.js")
    ), lazyGlobals(["CompressionStream", "DecompressionStream"], () => load("web/compression.js")), lazyGlobals(["structuredClone"], () => load("web/clone.js")), lazyGlobals(["MessageChannel", "MessagePort"], () => load("web/channel.js")), lazyGlobals(["atob", "btoa"], () => load("web/base64.js")), lazyGlobals(["crypto", "Crypto"], () => load("web/crypto.js")), lazyGlobals(["SubtleCrypto", "CryptoKey"], () => load("web/subtle.js")), lazyGlobals(["performance", "Performance", "PerformanceEntry", "PerformanceMark", "PerformanceMeasure", "PerformanceObserver", "PerformanceObserverEntryList"], () => load("web/performance.js")), lazyGlobals(["navigator", "Navigator"], () => load("web/navigator.js")), lazyGlobals(["Buffer"], () => load("node/buffer.js")), lazyGlobals(["fs"], () => ({ fs: load("node/fs.js").default })), lazyGlobals(["path"], () => ({ path: load("node/path.js").default })), lazyGlobals(["Bun"], () => ({ Bun: load("bun/bun.js").default })), lazyGlobals(["$"], () => load("bun/shell.js")), lazyGlobals(["Database"], () => load("bun/sqlite.js")), lazyGlobals(["cookie"], () => ({ cookie: load("bun/cookie.js").default })), lazyGlobals(["process"], () => load("node/process.js"));
  }

  // src/harden.js
  var { bind: bind2, call: call3 } = Function.prototype, uncurry2 = bind2.bind(call3), LENGTH_AT_MOST = 1e7, COMPARED_AT_MOST = 5e8, SHORT = 64, NORMALIZED_AT_MOST = 2e6, LARGE = 8e6;
  function tooLong(length) {
    return new RangeError(`A length of ${length} is beyond the limit of ${LENGTH_AT_MOST} elements`);
  }
  function check2(value) {
    if (value != null && value.length > LENGTH_AT_MOST) throw tooLong(value.length);
  }
  function checkAll(values3) {
    for (let i = 0; i < values3.length; i += 1) {
      let value = values3[i];
      if (typeof value == "object" && value !== null && value.length > LENGTH_AT_MOST && (ArrayIsArray(value) || value[Symbol.isConcatSpreadable])) throw tooLong(value.length);
    }
  }
  function checkNested(value, depth) {
    if (check2(value), !!ArrayIsArray(value))
      for (let i = 0; i < value.length; i += 1) {
        let item = value[i];
        ArrayIsArray(item) && depth >= 1 && checkNested(item, depth - 1);
      }
  }
  function guardArrays() {
    let A = Array.prototype, join = uncurry2(A.join), toLocaleString = uncurry2(A.toLocaleString), { concat, splice, unshift, toSpliced, flatMap } = A, slice = uncurry2(A.slice), shift = uncurry2(A.shift), reverse = uncurry2(A.reverse), sort = uncurry2(A.sort), copyWithin = uncurry2(A.copyWithin), flat = uncurry2(A.flat), fill = uncurry2(A.fill);
    install(A, {
      join(separator) {
        if (this?.length > LENGTH_AT_MOST) throw tooLong(this.length);
        return join(this, separator);
      },
      toLocaleString() {
        if (this?.length > LENGTH_AT_MOST) throw tooLong(this.length);
        return toLocaleString(this);
      },
      concat(item) {
        if (this?.length > LENGTH_AT_MOST) throw tooLong(this.length);
        return checkAll(arguments), ReflectApply(concat, this, arguments);
      },
      copyWithin(target, start2, end = void 0) {
        if (this?.length > LENGTH_AT_MOST) throw tooLong(this.length);
        return copyWithin(this, target, start2, end);
      },
      fill(value, start2 = void 0, end = void 0) {
        if (this?.length > LENGTH_AT_MOST) throw tooLong(this.length);
        return fill(this, value, start2, end);
      },
      flat(depth = void 0) {
        return checkNested(this, depth === void 0 ? 1 : Number(depth)), flat(this, depth);
      },
      flatMap(callback, thisArg) {
        if (this?.length > LENGTH_AT_MOST) throw tooLong(this.length);
        return typeof callback != "function" ? ReflectApply(flatMap, this, arguments) : ReflectApply(flatMap, this, [(...args) => {
          let made = ReflectApply(callback, thisArg, args);
          if (ArrayIsArray(made) && made.length > LENGTH_AT_MOST) throw tooLong(made.length);
          return made;
        }]);
      },
      reverse() {
        if (this?.length > LENGTH_AT_MOST) throw tooLong(this.length);
        return reverse(this);
      },
      shift() {
        if (this?.length > LENGTH_AT_MOST) throw tooLong(this.length);
        return shift(this);
      },
      unshift(item) {
        if (this?.length > LENGTH_AT_MOST) throw tooLong(this.length);
        return ReflectApply(unshift, this, arguments);
      },
      slice(start2, end) {
        if (this?.length > LENGTH_AT_MOST) throw tooLong(this.length);
        return slice(this, start2, end);
      },
      sort(compare) {
        if (this?.length > LENGTH_AT_MOST) throw tooLong(this.length);
        return sort(this, compare);
      },
      splice(start2, deleteCount) {
        if (this?.length > LENGTH_AT_MOST) throw tooLong(this.length);
        return ReflectApply(splice, this, arguments);
      },
      toSpliced(start2, skipCount) {
        if (this?.length > LENGTH_AT_MOST) throw tooLong(this.length);
        return ReflectApply(toSpliced, this, arguments);
      }
    }), lengths(A, { concat: 1, fill: 1, flat: 0, flatMap: 1, unshift: 1, copyWithin: 2 });
    let { from } = Array;
    install(Array, {
      from(items) {
        return typeof items == "object" && check2(items), ReflectApply(from, this, arguments);
      }
    });
  }
  function guardIterators() {
    let { Iterator } = globalThis;
    if (typeof Iterator != "function") return;
    let { drop } = Iterator.prototype;
    install(Iterator.prototype, {
      drop(limit) {
        if (limit > LENGTH_AT_MOST) throw tooLong(limit);
        return ReflectApply(drop, this, arguments);
      }
    });
  }
  function find(text2, wanted, from) {
    let back = new Int32Array(wanted.length);
    for (let i = 1, k = 0; i < wanted.length; i += 1) {
      for (; k > 0 && charCodeAt(wanted, i) !== charCodeAt(wanted, k); ) k = back[k - 1];
      charCodeAt(wanted, i) === charCodeAt(wanted, k) && (k += 1), back[i] = k;
    }
    for (let i = from, k = 0; i < text2.length; i += 1) {
      for (; k > 0 && charCodeAt(text2, i) !== charCodeAt(wanted, k); ) k = back[k - 1];
      if (charCodeAt(text2, i) === charCodeAt(wanted, k) && (k += 1), k === wanted.length) return i - k + 1;
    }
    return -1;
  }
  var charCodeAt = uncurry2(String.prototype.charCodeAt), substring = uncurry2(String.prototype.substring);
  function heavy(text2, wanted) {
    return typeof wanted == "string" && typeof text2 == "string" && text2.length * wanted.length > COMPARED_AT_MOST && wanted.length <= text2.length;
  }
  var place = (position, text2) => Math.min(Math.max(Math.trunc(Number(position)) || 0, 0), text2.length);
  function guardStrings() {
    let S = String.prototype, indexOf = uncurry2(S.indexOf), lastIndexOf = uncurry2(S.lastIndexOf), includes = uncurry2(S.includes), split = uncurry2(S.split), replace = uncurry2(S.replace), replaceAll = uncurry2(S.replaceAll), normalize = uncurry2(S.normalize);
    install(S, {
      indexOf(wanted, position = void 0) {
        return wanted?.length > SHORT && heavy(this, wanted) ? find(this, wanted, place(position, this)) : indexOf(this, wanted, position);
      },
      includes(wanted, position = void 0) {
        return wanted?.length > SHORT && heavy(this, wanted) ? find(this, wanted, place(position, this)) >= 0 : includes(this, wanted, position);
      },
      lastIndexOf(wanted, position = void 0) {
        return wanted?.length > SHORT && heavy(this, wanted) ? lastOf(this, wanted, position) : lastIndexOf(this, wanted, position);
      },
      split(separator, limit) {
        return separator?.length > SHORT && heavy(this, separator) ? pieces(this, separator, limit === void 0 ? 4294967295 : limit >>> 0) : split(this, separator, limit);
      },
      replace(wanted, replacement) {
        return wanted?.length > SHORT && heavy(this, wanted) ? replaced(this, wanted, replacement, replace, !1) : replace(this, wanted, replacement);
      },
      replaceAll(wanted, replacement) {
        return typeof wanted == "string" && wanted !== "" && typeof this == "string" && (this.length > LARGE || heavy(this, wanted)) ? replaced(this, wanted, replacement, replace, !0) : replaceAll(this, wanted, replacement);
      },
      normalize(form = void 0) {
        if (typeof this == "string" && this.length > NORMALIZED_AT_MOST) throw new RangeError(`A text of ${this.length} characters is too long to be normalized; the limit is ${NORMALIZED_AT_MOST}`);
        return normalize(this, form);
      }
    }), lengths(S, { indexOf: 1, includes: 1, lastIndexOf: 1, normalize: 0 });
    let { raw } = String;
    install(String, {
      raw(template) {
        return check2(template?.raw), ReflectApply(raw, this, arguments);
      }
    });
    function next2(text2, wanted, from) {
      return wanted.length > SHORT && heavy(text2, wanted) ? find(text2, wanted, from) : indexOf(text2, wanted, from);
    }
    function pieces(text2, separator, limit) {
      let list = [], from = 0;
      for (let at = next2(text2, separator, 0); at >= 0 && list.length < limit; at = next2(text2, separator, from))
        list[list.length] = substring(text2, from, at), from = at + separator.length;
      return list.length < limit && (list[list.length] = substring(text2, from, text2.length)), list;
    }
    function replaced(text2, wanted, replacement, one, all) {
      let out = "", from = 0;
      for (let at = next2(text2, wanted, 0); at >= 0; at = next2(text2, wanted, from)) {
        let piece;
        if (typeof replacement == "function" ? piece = `${ReflectApply(replacement, void 0, [wanted, at, text2])}` : indexOf(`${replacement}`, "$") < 0 ? piece = `${replacement}` : piece = one(wanted, wanted, replacement), out += substring(text2, from, at) + piece, from = at + wanted.length, !all) break;
      }
      return out + substring(text2, from, text2.length);
    }
    function lastOf(text2, wanted, position) {
      let most = Number.isNaN(Number(position)) ? text2.length : place(position, text2), last = -1;
      for (let at = find(text2, wanted, 0); at >= 0 && at <= most; at = find(text2, wanted, at + 1)) last = at;
      return last;
    }
  }
  function install(object, methods2) {
    for (let name of Object.keys(methods2)) hidden(object, name, methods2[name]);
  }
  function lengths(object, table) {
    for (let name of Object.keys(table))
      ObjectGetOwnPropertyDescriptor(object[name], "length").value !== table[name] && Object.defineProperty(object[name], "length", { __proto__: null, value: table[name], configurable: !0 });
  }
  function harden() {
    delete globalThis.SharedArrayBuffer, delete globalThis.Atomics, guardArrays(), guardIterators(), guardStrings();
  }

  // src/index.js
  var held = [];
  function entryName(name, run, record) {
    switch (name) {
      case "req":
        return run.req;
      case "res":
        return run.res;
      case "metadata":
        return run.metadata;
      case "shared":
        return load("shared.js").shared;
      case "console":
        return console;
      case "globalThis":
      case "global":
      case "self":
        return run.global;
      case "ws":
        return run.sockets?.ws ?? load("web/sockets.js").makeWebSockets(run, run.owns);
      default:
        return moduleName(name, record ?? run.record);
    }
  }
  function install2(native, entryNames, moduleNames2) {
    return setOps(native), setModuleNames(moduleNames2), materialize(), harden(), installStacks(), installDomException(), installGlobals(), ops.builtins(builtinNames), prepareRun(), {
      /** Takes a compiled script for the runs that will name its place. */
      hold(main, place2) {
        held[place2] = main;
      },
      /** Evaluates what a script imports, for the runs that will begin with it. */
      ahead(path, specifiers, exact2) {
        exact2 && makeExact(), arriveBeforeAnyRun(), importAhead(path, specifiers);
      },
      // `main`: its place if it was taken ahead. `number`: the run's. `life`: 0 in a pristine VM, 1 in a worker VM, 2 for a serverless
      // script that is in a worker VM for the state of its helpers. `exact`: the script is
      // compiled to keep its frames. `used`: a bit for each entry name that the script's text mentions; all of them if it is
      // not told. `sockets`: 1 where the body is run for sockets, whose events this run handles from then on; 2 before a handshake.
      begin(main, number, life, exact2, used = -1, around = void 0, sockets = 0) {
        exact2 && makeExact(), begin(typeof main == "number" ? held[main] : main, used, number, life, entryNames, entryName, around, sockets);
      },
      /** Files that modules were made of have changed. */
      changed: forgetModules,
      timer,
      complete: completed,
      rejected,
      turn,
      drained: drained2,
      idle,
      cancelled,
      ended
    };
  }
  return __toCommonJS(index_exports);
})();

return prelude.install;
})()
