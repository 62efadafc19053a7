// Built by build.mjs from src/; do not edit. Packages and licences: README.md.
(function () {
var prelude = (() => {
  var __create = Object.create;
  var __defProp = Object.defineProperty;
  var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
  var __getOwnPropNames = Object.getOwnPropertyNames;
  var __getProtoOf = Object.getPrototypeOf, __hasOwnProp = Object.prototype.hasOwnProperty;
  var __esm = (fn, res, err) => function() {
    if (err) throw err[0];
    try {
      return fn && (res = (0, fn[__getOwnPropNames(fn)[0]])(fn = 0)), res;
    } catch (e2) {
      throw err = [e2], e2;
    }
  };
  var __commonJS = (cb, mod) => function() {
    try {
      return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
    } catch (e2) {
      throw mod = 0, e2;
    }
  };
  var __export = (target, all) => {
    for (var name in all)
      __defProp(target, name, { get: all[name], enumerable: !0 });
  }, __copyProps = (to2, from, except, desc) => {
    if (from && typeof from == "object" || typeof from == "function")
      for (let key of __getOwnPropNames(from))
        !__hasOwnProp.call(to2, key) && key !== except && __defProp(to2, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
    return to2;
  };
  var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
    // If the importer is in node compatibility mode or this is not an ESM
    // file that has been converted to a CommonJS file using a Babel-
    // compatible transform (i.e. "__esModule" has not been set), then set
    // "default" to the CommonJS "module.exports" for node compatibility.
    isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: !0 }) : target,
    mod
  )), __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: !0 }), mod);

  // src/state.js
  function setOps(native) {
    ops = native;
  }
  var ops, init_state = __esm({
    "src/state.js"() {
    }
  });

  // src/primordials.js
  function matches(pattern, text2) {
    return pattern.lastIndex = 0, RegExpExec(pattern, text2) !== null;
  }
  function append(array, value) {
    ObjectDefineProperty(array, array.length, { __proto__: null, value, writable: !0, enumerable: !0, configurable: !0 });
  }
  function setOwn(object, key, value) {
    ObjectDefineProperty(object, key, { __proto__: null, value, writable: !0, enumerable: !0, configurable: !0 });
  }
  var bind, call, uncurry, ArrayIsArray, ArrayJoin, ArraySlice, ArrayBufferIsView, ErrorClass, FunctionToString, JsonParse, JsonStringify, NumberToString, NumberIsInteger, ObjectCreate, ObjectDefineProperty, ObjectGetOwnPropertyDescriptor, ObjectGetPrototypeOf, ObjectHasOwn, ObjectKeys, ObjectPrototype, ObjectToString, PromiseResolve, PromiseThen, ReflectApply, ReflectOwnKeys, RegExpExec, StringCharCodeAt, StringEndsWith, StringIndexOf, StringLastIndexOf, StringSlice, StringSplit, StringStartsWith, StringToLowerCase, StringToUpperCase, StringTrim, SymbolAsyncIterator, SymbolIterator, TypeErrorClass, MapClass, MapGet, MapSet, MapHas, MapDelete, queueJob, init_primordials = __esm({
    "src/primordials.js"() {
      ({ bind, call } = Function.prototype), uncurry = bind.bind(call), ArrayIsArray = Array.isArray, ArrayJoin = uncurry(Array.prototype.join), ArraySlice = uncurry(Array.prototype.slice), ArrayBufferIsView = ArrayBuffer.isView, ErrorClass = Error, FunctionToString = uncurry(Function.prototype.toString), JsonParse = JSON.parse, JsonStringify = JSON.stringify, NumberToString = uncurry(Number.prototype.toString), NumberIsInteger = Number.isInteger, ObjectCreate = Object.create, ObjectDefineProperty = Object.defineProperty, ObjectGetOwnPropertyDescriptor = Object.getOwnPropertyDescriptor, ObjectGetPrototypeOf = Object.getPrototypeOf, ObjectHasOwn = Object.hasOwn, ObjectKeys = Object.keys, ObjectPrototype = Object.prototype, ObjectToString = uncurry(Object.prototype.toString), PromiseResolve = Promise.resolve.bind(Promise), PromiseThen = uncurry(Promise.prototype.then), ReflectApply = Reflect.apply, ReflectOwnKeys = Reflect.ownKeys, RegExpExec = uncurry(RegExp.prototype.exec), StringCharCodeAt = uncurry(String.prototype.charCodeAt), StringEndsWith = uncurry(String.prototype.endsWith), StringIndexOf = uncurry(String.prototype.indexOf), StringLastIndexOf = uncurry(String.prototype.lastIndexOf), StringSlice = uncurry(String.prototype.slice), StringSplit = uncurry(String.prototype.split), StringStartsWith = uncurry(String.prototype.startsWith), StringToLowerCase = uncurry(String.prototype.toLowerCase), StringToUpperCase = uncurry(String.prototype.toUpperCase), StringTrim = uncurry(String.prototype.trim), SymbolAsyncIterator = Symbol.asyncIterator, SymbolIterator = Symbol.iterator, TypeErrorClass = TypeError, MapClass = Map, MapGet = uncurry(Map.prototype.get), MapSet = uncurry(Map.prototype.set), MapHas = uncurry(Map.prototype.has), MapDelete = uncurry(Map.prototype.delete), queueJob = globalThis.queueMicrotask;
    }
  });

  // src/define.js
  function hidden(object, name, value) {
    ObjectDefineProperty(object, name, { __proto__: null, value, writable: !0, enumerable: !1, configurable: !0 });
  }
  function lazyGlobals(names, load2) {
    for (let i2 = 0; i2 < names.length; i2 += 1) lazyGlobal(names[i2], load2);
  }
  function lazyGlobal(name, load2) {
    ObjectDefineProperty(globalThis, name, {
      __proto__: null,
      enumerable: !1,
      configurable: !0,
      get() {
        let value = load2()[name];
        return typeof value == "function" && value.name !== name && ObjectDefineProperty(value, "name", { __proto__: null, value: name, configurable: !0 }), hidden(globalThis, name, value), value;
      },
      set(value) {
        hidden(globalThis, name, value);
      }
    });
  }
  function webInterface(Class, tag2, members) {
    for (let i2 = 0; i2 < members.length; i2 += 1)
      ObjectDefineProperty(Class.prototype, members[i2], { __proto__: null, enumerable: !0 });
    ObjectDefineProperty(Class.prototype, Symbol.toStringTag, { __proto__: null, value: tag2, configurable: !0 });
  }
  function once(make) {
    let made2 = !1, value;
    return () => (made2 || (value = make(), made2 = !0), value);
  }
  function coded(Class, code, message) {
    let error = new Class(message);
    return ObjectDefineProperty(error, "code", { __proto__: null, value: code, writable: !0, enumerable: !0, configurable: !0 }), error;
  }
  var init_define = __esm({
    "src/define.js"() {
      init_primordials();
    }
  });

  // absent:src/node/assert.js
  var require_assert = __commonJS({
    "absent:src/node/assert.js"(exports, module) {
      module.exports = new Proxy({}, { get() {
        throw new Error("not built yet: assert.js");
      } });
    }
  });

  // absent:src/node/async_hooks.js
  var require_async_hooks = __commonJS({
    "absent:src/node/async_hooks.js"(exports, module) {
      module.exports = new Proxy({}, { get() {
        throw new Error("not built yet: async_hooks.js");
      } });
    }
  });

  // absent:src/node/buffer.js
  var require_buffer = __commonJS({
    "absent:src/node/buffer.js"(exports, module) {
      module.exports = new Proxy({}, { get() {
        throw new Error("not built yet: buffer.js");
      } });
    }
  });

  // absent:src/node/os.js
  var require_os = __commonJS({
    "absent:src/node/os.js"(exports, module) {
      module.exports = new Proxy({}, { get() {
        throw new Error("not built yet: os.js");
      } });
    }
  });

  // absent:src/node/crypto.js
  var require_crypto = __commonJS({
    "absent:src/node/crypto.js"(exports, module) {
      module.exports = new Proxy({}, { get() {
        throw new Error("not built yet: crypto.js");
      } });
    }
  });

  // absent:src/node/diagnostics_channel.js
  var require_diagnostics_channel = __commonJS({
    "absent:src/node/diagnostics_channel.js"(exports, module) {
      module.exports = new Proxy({}, { get() {
        throw new Error("not built yet: diagnostics_channel.js");
      } });
    }
  });

  // absent:src/node/events.js
  var require_events = __commonJS({
    "absent:src/node/events.js"(exports, module) {
      module.exports = new Proxy({}, { get() {
        throw new Error("not built yet: events.js");
      } });
    }
  });

  // absent:src/node/module.js
  var require_module = __commonJS({
    "absent:src/node/module.js"(exports, module) {
      module.exports = new Proxy({}, { get() {
        throw new Error("not built yet: module.js");
      } });
    }
  });

  // absent:src/node/path.js
  var require_path = __commonJS({
    "absent:src/node/path.js"(exports, module) {
      module.exports = new Proxy({}, { get() {
        throw new Error("not built yet: path.js");
      } });
    }
  });

  // absent:src/node/perf_hooks.js
  var require_perf_hooks = __commonJS({
    "absent:src/node/perf_hooks.js"(exports, module) {
      module.exports = new Proxy({}, { get() {
        throw new Error("not built yet: perf_hooks.js");
      } });
    }
  });

  // absent:src/node/punycode.js
  var require_punycode = __commonJS({
    "absent:src/node/punycode.js"(exports, module) {
      module.exports = new Proxy({}, { get() {
        throw new Error("not built yet: punycode.js");
      } });
    }
  });

  // absent:src/node/querystring.js
  var require_querystring = __commonJS({
    "absent:src/node/querystring.js"(exports, module) {
      module.exports = new Proxy({}, { get() {
        throw new Error("not built yet: querystring.js");
      } });
    }
  });

  // absent:src/node/stream.js
  var require_stream = __commonJS({
    "absent:src/node/stream.js"(exports, module) {
      module.exports = new Proxy({}, { get() {
        throw new Error("not built yet: stream.js");
      } });
    }
  });

  // absent:src/node/string_decoder.js
  var require_string_decoder = __commonJS({
    "absent:src/node/string_decoder.js"(exports, module) {
      module.exports = new Proxy({}, { get() {
        throw new Error("not built yet: string_decoder.js");
      } });
    }
  });

  // absent:src/node/timers.js
  var require_timers = __commonJS({
    "absent:src/node/timers.js"(exports, module) {
      module.exports = new Proxy({}, { get() {
        throw new Error("not built yet: timers.js");
      } });
    }
  });

  // absent:src/node/url.js
  var require_url = __commonJS({
    "absent:src/node/url.js"(exports, module) {
      module.exports = new Proxy({}, { get() {
        throw new Error("not built yet: url.js");
      } });
    }
  });

  // absent:src/node/util.js
  var require_util = __commonJS({
    "absent:src/node/util.js"(exports, module) {
      module.exports = new Proxy({}, { get() {
        throw new Error("not built yet: util.js");
      } });
    }
  });

  // src/builtins.js
  function isBuiltin(name) {
    return ObjectHasOwn(MODULES, plain(name));
  }
  function builtin(name) {
    let make = LOADED[plain(name)];
    if (make !== void 0) return make();
    throw missing(name);
  }
  function missing(name) {
    let instead = INSTEAD[plain(name)], list = [];
    for (let i2 = 0; i2 < builtinNames.length; i2 += 1) StringIndexOf(builtinNames[i2], "/") < 0 && append(list, builtinNames[i2]);
    let hint = instead ?? `available are: ${ArrayJoin(list, ", ")}`;
    return coded(Error, "ERR_UNKNOWN_BUILTIN_MODULE", `The module '${name}' is not available in hoody-exec: ${hint}.`);
  }
  var MODULES, LOADED, INSTEAD, plain, builtinNames, init_builtins = __esm({
    "src/builtins.js"() {
      init_define();
      init_primordials();
      MODULES = {
        __proto__: null,
        assert: () => require_assert().default,
        "assert/strict": () => require_assert().default.strict,
        async_hooks: () => require_async_hooks().default,
        buffer: () => require_buffer().default,
        console: () => globalThis.console,
        constants: () => require_os().default.constants,
        crypto: () => require_crypto().default,
        diagnostics_channel: () => require_diagnostics_channel().default,
        events: () => require_events().default,
        module: () => require_module().default,
        os: () => require_os().default,
        path: () => require_path().default,
        "path/posix": () => require_path().default,
        perf_hooks: () => require_perf_hooks().default,
        process: () => globalThis.process,
        punycode: () => require_punycode().default,
        querystring: () => require_querystring().default,
        stream: () => require_stream().default,
        "stream/consumers": () => require_stream().consumers,
        "stream/promises": () => require_stream().default.promises,
        "stream/web": () => require_stream().web,
        string_decoder: () => require_string_decoder().default,
        timers: () => require_timers().default,
        "timers/promises": () => require_timers().default.promises,
        url: () => require_url().default,
        util: () => require_util().default,
        "util/types": () => require_util().default.types
      }, LOADED = { __proto__: null };
      for (let name of ObjectKeys(MODULES)) LOADED[name] = once(MODULES[name]);
      INSTEAD = {
        __proto__: null,
        child_process: "scripts cannot start processes",
        cluster: "the service itself uses every core",
        dgram: "use fetch()",
        dns: "use fetch(), which resolves names itself",
        fs: "a script has no file system; use metadata, req and fetch()",
        "fs/promises": "a script has no file system; use metadata, req and fetch()",
        http: "a script is served by the service: export a handler; to call others use fetch()",
        http2: "use fetch()",
        https: "use fetch()",
        inspector: "use console",
        net: "use fetch()",
        readline: "a script has no terminal; read req.body",
        repl: "a script has no terminal",
        sqlite: "no database module is built in",
        tls: "use fetch()",
        tty: "a script has no terminal",
        v8: "the engine is QuickJS; use structuredClone() to copy values",
        vm: "use new Function()",
        worker_threads: "use several scripts, called with fetch()",
        zlib: "the server compresses answers itself",
        "bun:sqlite": "no database module is built in",
        "bun:test": "tests belong outside the service",
        bun: "use the web and Node names"
      }, plain = (name) => StringStartsWith(name, "node:") ? StringSlice(name, 5) : name, builtinNames = ObjectKeys(MODULES);
    }
  });

  // src/bytes.js
  function isArrayBuffer(value) {
    if (value === null || typeof value != "object") return !1;
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
    return typeof piece != "string" || typeof encoding != "string" || encoding === "utf8" || encoding === "utf-8" ? piece : require_buffer().Buffer.from(piece, encoding);
  }
  var lengthOfBuffer, init_bytes = __esm({
    "src/bytes.js"() {
      init_primordials();
      lengthOfBuffer = ObjectGetOwnPropertyDescriptor(ArrayBuffer.prototype, "byteLength").get;
    }
  });

  // src/inspect.js
  function paint(ctx, text2, style) {
    let codes = ctx.colors ? STYLES[style] : void 0;
    return codes === void 0 ? text2 : `\x1B[${codes[0]}m${text2}\x1B[${codes[1]}m`;
  }
  function inspect(value, options, depth, colors) {
    let ctx = { ...defaults, seen: [], circular: void 0, indentation: 0, level: 0, budget: LENGTH_AT_MOST };
    if (typeof options == "boolean")
      ctx.showHidden = options, depth !== void 0 && (ctx.depth = depth), colors !== void 0 && (ctx.colors = colors);
    else if (options) {
      for (let key of Object.keys(defaults)) (options[key] !== void 0 || key === "depth" && options.depth === null) && (ctx[key] = options[key]);
      ctx.given = options;
    }
    ctx.depth === null && (ctx.depth = 1 / 0), ctx.maxArrayLength === null && (ctx.maxArrayLength = 1 / 0), ctx.maxStringLength === null && (ctx.maxStringLength = 1 / 0), ctx.compact === !0 && (ctx.compact = 3);
    let text2 = formatValue(ctx, value, 0, !0);
    return text2.length > LENGTH_AT_MOST ? `${StringSlice(text2, 0, LENGTH_AT_MOST)}… ${text2.length - LENGTH_AT_MOST} more characters` : text2;
  }
  function formatValue(ctx, value, level, typed) {
    if (typeof value != "object" && typeof value != "function") return primitive(ctx, value, level);
    if (value === null) return paint(ctx, "null", "null");
    if (ctx.budget <= 0) return "…";
    try {
      let own2 = ctx.customInspect ? custom(ctx, value, level) : void 0;
      return own2 !== void 0 ? own2 : includes(ctx.seen, value) ? circular(ctx, value) : formatObject(ctx, value, level, typed);
    } catch (error) {
      if (error instanceof CustomFailure) throw error.cause;
      return `[${typeof value == "function" ? "function" : "object"} that cannot be shown]`;
    }
  }
  function includes(list, value) {
    for (let i2 = 0; i2 < list.length; i2 += 1) if (list[i2] === value) return !0;
    return !1;
  }
  function custom(ctx, value, level) {
    let show3 = value[customInspect];
    if (typeof show3 != "function" || show3 === inspect) return;
    let result;
    try {
      let { given, seen, circular: _2, indentation: indentation2, level: _level, budget, ...options } = ctx;
      options.depth = ctx.depth - level, options.stylize = (text2, style) => paint(ctx, `${text2}`, style), result = ReflectApply(show3, value, [options.depth, options, inspect]);
    } catch (error) {
      throw new CustomFailure(error);
    }
    if (result !== value)
      return typeof result != "object" ? `${String(result)}`.replaceAll(`
`, `
${" ".repeat(ctx.indentation)}`) : formatValue(ctx, result, level);
  }
  function circular(ctx, value) {
    return ctx.circular ??= new MapClass(), MapHas(ctx.circular, value) || MapSet(ctx.circular, value, ctx.circular.size + 1), paint(ctx, `[Circular *${MapGet(ctx.circular, value)}]`, "special");
  }
  function primitive(ctx, value, level) {
    switch (typeof value) {
      case "string":
        return formatString(ctx, value, level);
      case "number":
        return paint(ctx, number(ctx, value), "number");
      case "bigint":
        return paint(ctx, `${value}n`, "bigint");
      case "symbol":
        return paint(ctx, symbolText(value), "symbol");
      default:
        return paint(ctx, `${value}`, typeof value);
    }
  }
  function number(ctx, value) {
    if (Object.is(value, -0)) return "-0";
    let text2 = `${value}`;
    if (!ctx.numericSeparator || !/^-?\d+(\.\d+)?$/.test(text2)) return text2;
    let [whole, fraction] = text2.split("."), grouped = whole.replace(/\B(?=(\d{3})+$)/g, "_");
    return fraction === void 0 ? grouped : `${grouped}.${fraction.replace(/(\d{3})(?=\d)/g, "$1_")}`;
  }
  function formatString(ctx, value, level) {
    let text2 = value, rest = "";
    if (text2.length > ctx.maxStringLength) {
      let left = text2.length - ctx.maxStringLength;
      text2 = StringSlice(text2, 0, ctx.maxStringLength), rest = `... ${left} more character${left > 1 ? "s" : ""}`;
    }
    if (ctx.budget -= text2.length, ctx.compact !== !0 && level > 0 && text2.length > 16 && text2.length > ctx.breakLength - ctx.indentation - 4 && StringIndexOf(text2, `
`) >= 0) {
      let lines = text2.split(/(?<=\n)/);
      if (lines.length > 1) return ArrayJoin(lines.map((line) => paint(ctx, quote(line), "string")), ` +
${" ".repeat(ctx.indentation + 2)}`) + rest;
    }
    return paint(ctx, quote(text2), "string") + rest;
  }
  function quote(text2) {
    let mark = 39;
    StringIndexOf(text2, "'") >= 0 && (StringIndexOf(text2, '"') < 0 ? mark = 34 : StringIndexOf(text2, "`") < 0 && StringIndexOf(text2, "${") < 0 && (mark = 96));
    let out = "", start2 = 0;
    for (let i2 = 0; i2 < text2.length; i2 += 1) {
      let code = StringCharCodeAt(text2, i2), escaped2;
      if (code === mark) escaped2 = `\\${text2[i2]}`;
      else if (ESCAPES[code] !== void 0) escaped2 = ESCAPES[code];
      else if (code < 32 || code >= 127 && code < 160) escaped2 = `\\x${code < 16 ? "0" : ""}${code.toString(16).toUpperCase()}`;
      else if (code >= 55296 && code <= 57343) {
        let next2 = i2 + 1 < text2.length ? StringCharCodeAt(text2, i2 + 1) : 0;
        code <= 56319 && next2 >= 56320 && next2 <= 57343 ? i2 += 1 : escaped2 = `\\u${code.toString(16).toUpperCase()}`;
      }
      escaped2 !== void 0 && (out += StringSlice(text2, start2, i2) + escaped2, start2 = i2 + 1);
    }
    let sign = mark === 39 ? "'" : mark === 34 ? '"' : "`";
    return `${sign}${start2 === 0 ? text2 : out + StringSlice(text2, start2)}${sign}`;
  }
  function constructorName(value) {
    let object = value;
    for (let i2 = 0; object !== null && i2 < 1e3; i2 += 1) {
      let descriptor = ObjectGetOwnPropertyDescriptor(object, "constructor");
      if (descriptor !== void 0 && typeof descriptor.value == "function") {
        let name = ownName(descriptor.value);
        if (name !== "") return name;
      }
      object = ObjectGetPrototypeOf(object);
    }
    return null;
  }
  function ownName(fn) {
    let descriptor = ObjectGetOwnPropertyDescriptor(fn, "name");
    return descriptor !== void 0 && typeof descriptor.value == "string" ? descriptor.value : "";
  }
  function tagOf(value, name) {
    let tag2 = value[Symbol.toStringTag];
    return typeof tag2 == "string" && tag2 !== "" && tag2 !== name ? tag2 : "";
  }
  function prefix(name, tag2, fallback, size = "") {
    return name === null ? tag2 !== "" && fallback !== tag2 ? `[${fallback}${size}: null prototype] [${tag2}] ` : `[${fallback}${size}: null prototype] ` : tag2 !== "" && name !== tag2 ? `${name}${size} [${tag2}] ` : `${name}${size} `;
  }
  function shownKeys(ctx, value) {
    let keys2 = [], own2 = ReflectOwnKeys(value);
    for (let i2 = 0; i2 < own2.length; i2 += 1) {
      let descriptor = ObjectGetOwnPropertyDescriptor(value, own2[i2]);
      descriptor !== void 0 && (descriptor.enumerable || ctx.showHidden) && append(keys2, own2[i2]);
    }
    return keys2;
  }
  function formatObject(ctx, value, level, typed) {
    let name = constructorName(value), tag2 = tagOf(value, name), keys2, braces = ["{", "}"], base = "", entries2, isList = !1;
    if (ArrayIsArray(value)) {
      if (keys2 = shownKeys(ctx, value).filter((key) => !isIndex(key) && (key !== "length" || !ctx.showHidden)), braces = [`${name !== "Array" || tag2 !== "" ? prefix(name, tag2, "Array", `(${value.length})`) : ""}[`, "]"], value.length === 0 && keys2.length === 0) return `${braces[0]}]`;
      isList = !0, entries2 = () => arrayItems(ctx, value, level);
    } else if (typeof value == "function") {
      if (base = functionText(value, name, tag2), keys2 = shownKeys(ctx, value), ctx.showHidden && (keys2 = keys2.filter((key) => key !== "length" && key !== "name" && key !== "prototype")), keys2.length === 0) return paint(ctx, base, "special");
    } else {
      let kind = kindOf(value);
      switch (keys2 = shownKeys(ctx, value), kind) {
        case "Map":
          braces[0] = `${prefix(name, tag2, "Map", `(${sizeOf(value, Map)})`)}{`, entries2 = () => mapItems(ctx, value, level);
          break;
        case "Set":
          braces[0] = `${prefix(name, tag2, "Set", `(${sizeOf(value, Set)})`)}{`, entries2 = () => setItems(ctx, value, level);
          break;
        case "TypedArray":
          if (keys2 = keys2.filter((key) => !isIndex(key)), braces = [`${prefix(name, tag2 === name ? "" : tagOf(value, name), "TypedArray", `(${value.length})`)}[`, "]"], value.length === 0 && keys2.length === 0) return `${braces[0]}]`;
          isList = !0, entries2 = () => typedItems(ctx, value);
          break;
        case "ArrayBuffer":
          braces[0] = `${prefix(name, tag2, "ArrayBuffer")}{`, entries2 = () => bufferItems(ctx, value);
          break;
        case "DataView":
          braces[0] = `${prefix(name, tag2, "DataView")}{`, entries2 = () => viewItems(ctx, value, level);
          break;
        case "Date": {
          let time = Date.prototype.getTime.call(value);
          if (base = Number.isNaN(time) ? "Invalid Date" : Date.prototype.toISOString.call(value), name !== "Date" && (base = `${prefix(name, tag2, "Date")}${base}`), keys2.length === 0) return paint(ctx, base, "date");
          break;
        }
        case "RegExp":
          if (base = RegExp.prototype.toString.call(value), name !== "RegExp" && (base = `${prefix(name, tag2, "RegExp")}${base}`), keys2.length === 0) return paint(ctx, base, "regexp");
          break;
        case "Error":
          if (base = errorText(ctx, value, name, keys2), keys2 = errorKeys(ctx, value, keys2), keys2.length === 0) return base;
          break;
        case "Promise":
          braces[0] = `${prefix(name, tag2 === "Promise" ? "" : tag2, "Promise")}{`;
          break;
        case "WeakSet":
        case "WeakMap":
          braces[0] = `${prefix(name, tag2, kind)}{`, entries2 = () => [paint(ctx, "<items unknown>", "special")];
          break;
        case "Iterator":
          braces[0] = `[${tag2 || "Iterator"}] {`;
          break;
        case "Arguments":
          keys2 = keys2.filter((key) => !isIndex(key)), braces = ["[Arguments] [", "]"], isList = !0, entries2 = () => arrayItems(ctx, Array.prototype.slice.call(value), level);
          break;
        case "Module":
          braces[0] = "[Module: null prototype] {";
          break;
        case "Number":
        case "String":
        case "Boolean":
        case "BigInt":
        case "Symbol":
          if (base = boxedText(ctx, value, kind, name), kind === "String" && (keys2 = keys2.filter((key) => !isIndex(key) && key !== "length")), keys2.length === 0) return paint(ctx, base, kind.toLowerCase());
          break;
        default:
          if (name === "Object" && tag2 === "") {
            if (keys2.length === 0) return "{}";
          } else if (braces[0] = `${prefix(name, tag2, "Object")}{`, keys2.length === 0) return `${braces[0]}}`;
      }
    }
    if (level > ctx.depth) {
      let label = name === null ? prefix(name, tag2, ArrayIsArray(value) ? "Array" : "Object").slice(0, -1) : `[${tag2 && tag2 !== name ? `${name} [${tag2}]` : name}]`;
      return paint(ctx, ArrayIsArray(value) && name === "Array" ? "[Array]" : label, "special");
    }
    append(ctx.seen, value), ctx.level = level;
    let output = entries2 === void 0 ? [] : entries2();
    for (let i2 = 0; i2 < keys2.length; i2 += 1) {
      if (ctx.budget <= 0) {
        append(output, `... ${keys2.length - i2} more`);
        break;
      }
      let shown = property(ctx, value, keys2[i2], level, isList);
      ctx.budget -= shown.length, append(output, shown);
    }
    if (ctx.seen.length -= 1, ctx.circular !== void 0 && MapHas(ctx.circular, value)) {
      let mark = paint(ctx, `<ref *${MapGet(ctx.circular, value)}>`, "special");
      base === "" ? braces[0] = `${mark} ${braces[0]}` : base = `${mark} ${base}`;
    }
    return ctx.sorted && output.sort(ctx.sorted === !0 ? void 0 : ctx.sorted), output.length === 0 && base === "" ? `${braces[0]}${braces[1]}` : assemble(ctx, output, base, braces, isList, level, value);
  }
  function kindOf(value) {
    if (ArrayBufferIsView(value)) return value instanceof DataView || Object.prototype.toString.call(value) === "[object DataView]" ? "DataView" : "TypedArray";
    if (value instanceof Error) return "Error";
    if (value instanceof Map && sizeOf(value, Map) >= 0) return "Map";
    if (value instanceof Set && sizeOf(value, Set) >= 0) return "Set";
    if (value instanceof Date && works(() => Date.prototype.getTime.call(value))) return "Date";
    if (value instanceof RegExp && works(() => RegExp.prototype.exec.call(value, ""))) return "RegExp";
    if (value instanceof Promise) return "Promise";
    if (value instanceof WeakMap) return "WeakMap";
    if (value instanceof WeakSet) return "WeakSet";
    if (isArrayBuffer(value)) return "ArrayBuffer";
    let text2 = Object.prototype.toString.call(value);
    if (text2 === "[object Arguments]") return "Arguments";
    if (text2 === "[object Module]" && ObjectGetPrototypeOf(value) === null) return "Module";
    if (text2 === "[object Error]") return "Error";
    if (/Iterator\]$/.test(text2)) return "Iterator";
    for (let Boxed of [Number, String, Boolean, BigInt, Symbol])
      if (value instanceof Boxed && works(() => Boxed.prototype.valueOf.call(value))) return Boxed.name;
    return "Object";
  }
  function works(action) {
    try {
      return action(), !0;
    } catch {
      return !1;
    }
  }
  function sizeOf(value, Class) {
    try {
      return ObjectGetOwnPropertyDescriptor(Class.prototype, "size").get.call(value);
    } catch {
      return -1;
    }
  }
  function boxedText(ctx, value, kind, name) {
    let inner = { Number, String, Boolean, BigInt, Symbol }[kind].prototype.valueOf.call(value);
    return `[${kind}${name === kind ? "" : name === null ? " (null prototype)" : ` (${name})`}: ${primitive({ ...ctx, colors: !1 }, inner, 0)}]`;
  }
  function functionText(value, name, tag2) {
    let source = FunctionToString(value), own2 = ownName(value);
    if (StringStartsWith(source, "class") && source.endsWith("}")) {
      let text3 = `[class ${own2 === "" ? "(anonymous)" : own2}`;
      name !== "Function" && name !== null && (text3 += ` [${name}]`), tag2 !== "" && tag2 !== name && (text3 += ` [${tag2}]`);
      let parent = ObjectGetPrototypeOf(value);
      return parent === null ? text3 += " extends [null prototype]" : ownName(parent) !== "" && (text3 += ` extends ${ownName(parent)}`), `${text3}]`;
    }
    let type = name === null ? "Function (null prototype)" : /^(?:Async)?(?:Generator)?Function$/.test(tag2) ? tag2 : "Function", text2 = `[${type}${own2 === "" ? " (anonymous)" : `: ${own2}`}]`;
    return name !== null && name !== type && name !== "Function" && name !== tag2 && (text2 += ` ${name}`), tag2 !== "" && tag2 !== name && tag2 !== type && (text2 += ` [${tag2}]`), text2;
  }
  function errorText(ctx, error, name) {
    let own2 = (key) => {
      try {
        let value = error[key];
        return typeof value == "string" ? value : "";
      } catch {
        return "";
      }
    }, called = own2("name") || name || "Error", message = own2("message"), heading2 = message === "" ? called : `${called}: ${message}`;
    name !== null && name !== called && StringIndexOf(called, name) < 0 && own2("name") === "Error" && (heading2 = message === "" ? name : `${name}: ${message}`);
    let stack = own2("stack");
    stack.endsWith(`
`) && (stack = StringSlice(stack, 0, -1));
    let text2;
    return stack === "" ? text2 = `[${heading2}]` : text2 = StringStartsWith(stack.trim(), "at ") ? `${heading2}
${stack}` : stack, ctx.indentation > 0 && (text2 = text2.replaceAll(`
`, `
${" ".repeat(ctx.indentation)}`)), text2;
  }
  function errorKeys(ctx, error, keys2) {
    let shown = keys2.filter((key) => key !== "name" && key !== "message" && key !== "stack");
    for (let key of ["cause", "errors"])
      ObjectHasOwn(error, key) && !includes(shown, key) && (key !== "errors" || ArrayIsArray(error.errors)) && append(shown, key);
    return shown;
  }
  function arrayItems(ctx, value, level) {
    let output = [], shown = Math.min(Math.max(0, ctx.maxArrayLength), value.length), i2 = 0;
    for (; i2 < value.length && output.length < shown && !(ctx.budget <= 0); )
      if (ObjectHasOwn(value, i2)) {
        let item = property(ctx, value, i2, level, !0, !0);
        ctx.budget -= item.length, append(output, item), i2 += 1;
      } else {
        let next2 = i2 + 1;
        for (; next2 < value.length && next2 - i2 < 1e6 && !ObjectHasOwn(value, next2); ) next2 += 1;
        next2 - i2 >= 1e6 && (next2 = value.length), append(output, paint(ctx, `<${next2 - i2} empty item${next2 - i2 > 1 ? "s" : ""}>`, "undefined")), i2 = next2;
      }
    return i2 < value.length && append(output, `... ${value.length - i2} more item${value.length - i2 > 1 ? "s" : ""}`), output;
  }
  function typedItems(ctx, value) {
    let output = [], shown = Math.min(Math.max(0, ctx.maxArrayLength), value.length);
    for (let i2 = 0; i2 < shown; i2 += 1)
      append(output, typeof value[i2] == "bigint" ? paint(ctx, `${value[i2]}n`, "bigint") : paint(ctx, number(ctx, value[i2]), "number"));
    return value.length > shown && append(output, `... ${value.length - shown} more item${value.length - shown > 1 ? "s" : ""}`), output;
  }
  function bufferItems(ctx, value) {
    let bytes = new Uint8Array(value), shown = Math.min(50, bytes.length), hex = [];
    for (let i2 = 0; i2 < shown; i2 += 1) append(hex, (bytes[i2] < 16 ? "0" : "") + bytes[i2].toString(16));
    let more = bytes.length > shown ? ` ... ${bytes.length - shown} more byte${bytes.length - shown > 1 ? "s" : ""}` : "";
    return [`${paint(ctx, "[Uint8Contents]", "special")}: <${ArrayJoin(hex, " ")}${more}>`, `byteLength: ${paint(ctx, `${bytes.length}`, "number")}`];
  }
  function viewItems(ctx, value, level) {
    ctx.indentation += 2;
    let output = [`byteLength: ${value.byteLength}`, `byteOffset: ${value.byteOffset}`, `buffer: ${formatValue(ctx, value.buffer, level + 1)}`];
    return ctx.indentation -= 2, output;
  }
  function setItems(ctx, value, level) {
    let output = [];
    ctx.indentation += 2;
    let left = sizeOf(value, Set), iterator2 = Set.prototype.values.call(value);
    for (let step = iterator2.next(); !step.done; step = iterator2.next()) {
      if (output.length >= ctx.maxArrayLength || ctx.budget <= 0) {
        append(output, `... ${left} more item${left > 1 ? "s" : ""}`);
        break;
      }
      append(output, formatValue(ctx, step.value, level + 1)), left -= 1;
    }
    return ctx.indentation -= 2, output;
  }
  function mapItems(ctx, value, level) {
    let output = [];
    ctx.indentation += 2;
    let left = sizeOf(value, Map), iterator2 = Map.prototype.entries.call(value);
    for (let step = iterator2.next(); !step.done; step = iterator2.next()) {
      if (output.length >= ctx.maxArrayLength || ctx.budget <= 0) {
        append(output, `... ${left} more item${left > 1 ? "s" : ""}`);
        break;
      }
      append(output, `${formatValue(ctx, step.value[0], level + 1)} => ${formatValue(ctx, step.value[1], level + 1)}`), left -= 1;
    }
    return ctx.indentation -= 2, output;
  }
  function property(ctx, value, key, level, inList, isItem = !1) {
    let descriptor = ObjectGetOwnPropertyDescriptor(value, key), text2, gap = " ";
    if (descriptor === void 0) text2 = paint(ctx, "undefined", "undefined");
    else if (ObjectHasOwn(descriptor, "value")) {
      let indent = ctx.compact !== !1 || !inList ? 2 : 3;
      ctx.indentation += indent, text2 = formatValue(ctx, descriptor.value, level + 1), indent === 3 && ctx.breakLength < text2.length && (gap = `
${" ".repeat(ctx.indentation)}`), ctx.indentation -= indent;
    } else descriptor.get !== void 0 ? text2 = ctx.getters ? getterText(ctx, value, descriptor, level) : paint(ctx, descriptor.set !== void 0 ? "[Getter/Setter]" : "[Getter]", "special") : text2 = descriptor.set !== void 0 ? paint(ctx, "[Setter]", "special") : paint(ctx, "undefined", "undefined");
    return isItem ? text2 : `${keyText(ctx, key, descriptor)}:${gap}${text2}`;
  }
  function getterText(ctx, value, descriptor, level) {
    let label = descriptor.set !== void 0 ? "Getter/Setter" : "Getter";
    try {
      let result = ReflectApply(descriptor.get, value, []);
      return `[${label}: ${formatValue(ctx, result, level + 1)}]`;
    } catch {
      return `[${label}: <it throws>]`;
    }
  }
  function keyText(ctx, key, descriptor) {
    return typeof key == "symbol" ? paint(ctx, `[${symbolText(key)}]`, "symbol") : key === "__proto__" ? "['__proto__']" : descriptor !== void 0 && descriptor.enumerable === !1 ? `[${key}]` : matches(IDENTIFIER, key) ? paint(ctx, key, "name") : paint(ctx, quote(key), "string");
  }
  function assemble(ctx, given, base, braces, isList, level, value) {
    let output = given, before = base === "" ? "" : `${base} `;
    if (ctx.compact !== !1) {
      let count = output.length;
      if (isList && count > 6 && (output = columns(ctx, output, value)), ctx.level - level < ctx.compact && count === output.length) {
        let start2 = output.length + ctx.indentation + braces[0].length + base.length + 10;
        if (fits(ctx, output, start2, base)) {
          let joined = ArrayJoin(output, ", ");
          if (StringIndexOf(joined, `
`) < 0) return `${before}${braces[0]} ${joined} ${braces[1]}`;
        }
      }
    }
    let indentation2 = `
${" ".repeat(ctx.indentation)}`;
    return `${before}${braces[0]}${indentation2}  ${ArrayJoin(output, `,${indentation2}  `)}${indentation2}${braces[1]}`;
  }
  function fits(ctx, output, start2, base) {
    let total = output.length + start2;
    if (total + output.length > Math.min(ctx.breakLength, 80)) return !1;
    for (let i2 = 0; i2 < output.length; i2 += 1)
      if (total += shownLength(ctx, output[i2]), total > Math.min(ctx.breakLength, 80)) return !1;
    return base === "" || StringIndexOf(base, `
`) < 0;
  }
  function columns(ctx, output, value) {
    let total = 0, longest = 0, i2 = 0, count = output.length, hasMore = ctx.maxArrayLength < value.length && StringStartsWith(output[count - 1], "... ");
    hasMore && (count -= 1);
    let lengths = [];
    for (; i2 < count; i2 += 1) {
      let length = shownLength(ctx, output[i2]);
      append(lengths, length), total += length + 2, longest < length && (longest = length);
    }
    let actual = longest + 2, limit = Math.min(ctx.breakLength, 80);
    if (!(actual * 3 + ctx.indentation < limit && (total / actual > 5 || longest <= 6))) return output;
    let bias = Math.sqrt(actual - total / output.length), width = Math.max(actual - 3 - Math.trunc(bias) + Math.trunc(bias), 1), biased = Math.max(actual - bias, 1), perLine = Math.min(Math.round(Math.sqrt(2.5 * biased * count) / biased), Math.floor((limit - ctx.indentation) / actual), ctx.compact * 4, 15);
    if (perLine <= 1 || width < 0) return output;
    let widths = [];
    for (let column = 0; column < perLine; column += 1) {
      let widest = 0;
      for (let j2 = column; j2 < count; j2 += perLine) lengths[j2] > widest && (widest = lengths[j2]);
      append(widths, widest + 2);
    }
    let padStart = value !== void 0 && allNumbers(value), lines = [];
    for (let row = 0; row < count; row += perLine) {
      let end2 = Math.min(row + perLine, count), line = "", j2 = row;
      for (; j2 < end2 - 1; j2 += 1) {
        let cell = `${output[j2]}, `, padding = " ".repeat(Math.max(0, widths[j2 - row] - (lengths[j2] + 2)));
        line += padStart ? padding + cell : cell + padding;
      }
      line += padStart ? " ".repeat(Math.max(0, widths[j2 - row] - 2 - lengths[j2])) + output[j2] : output[j2], append(lines, line);
    }
    return hasMore && append(lines, output[count]), lines;
  }
  function allNumbers(value) {
    for (let i2 = 0; i2 < value.length && i2 < 100; i2 += 1) if (typeof value[i2] != "number" && typeof value[i2] != "bigint") return !1;
    return !0;
  }
  function format(args, options) {
    if (args.length === 0) return "";
    let text2 = "", used = 0;
    typeof args[0] == "string" && (used = 1, text2 = args.length === 1 ? args[0] : substitute(args, options, (count) => {
      used = count;
    }));
    for (let i2 = used; i2 < args.length; i2 += 1)
      i2 > 0 && (text2 += " "), text2 += typeof args[i2] == "string" ? args[i2] : inspect(args[i2], { ...options, compact: 3 });
    return text2;
  }
  function substitute(args, options, report2) {
    let pattern = args[0], text2 = "", from = 0, next2 = 1;
    for (let i2 = 0; i2 < pattern.length - 1; i2 += 1) {
      if (StringCharCodeAt(pattern, i2) !== 37) continue;
      let letter = pattern[i2 + 1];
      if (letter === "%") {
        text2 += `${StringSlice(pattern, from, i2)}%`, from = i2 + 2, i2 += 1;
        continue;
      }
      next2 >= args.length || StringIndexOf("sdifjoOc", letter) < 0 || (text2 += StringSlice(pattern, from, i2) + placed(letter, args[next2], options), next2 += 1, from = i2 + 2, i2 += 1);
    }
    return report2(next2), text2 + StringSlice(pattern, from);
  }
  function placed(letter, value, options) {
    switch (letter) {
      case "s":
        return stringOf(value, options);
      case "d":
        return typeof value == "bigint" ? `${value}n` : typeof value == "symbol" ? "NaN" : typeof value == "object" && value !== null ? numberOf(value) : number(defaults, Number(value));
      case "i":
        return typeof value == "bigint" ? `${value}n` : typeof value == "symbol" ? "NaN" : `${parseInt(value, 10)}`;
      case "f":
        return typeof value == "symbol" ? "NaN" : `${parseFloat(value)}`;
      case "j":
        return jsonOf(value);
      case "o":
        return inspect(value, { ...options, showHidden: !0, depth: 4 });
      case "O":
        return inspect(value, options);
      default:
        return "";
    }
  }
  function numberOf(value) {
    try {
      return number(defaults, Number(value));
    } catch {
      return "NaN";
    }
  }
  function jsonOf(value) {
    try {
      return `${JSON.stringify(value)}`;
    } catch (error) {
      if (/circular|cyclic/i.test(`${error?.message}`)) return "[Circular]";
      throw error;
    }
  }
  function stringOf(value, options) {
    if (typeof value == "bigint") return `${value}n`;
    if (typeof value == "number") return number(defaults, value);
    if (typeof value != "object" || value === null) return String(value);
    if (value instanceof Error || ownToString(value))
      try {
        return `${value}`;
      } catch {
      }
    return inspect(value, { ...options, depth: 0, colors: !1, compact: 3 });
  }
  function ownToString(value) {
    try {
      if (ArrayIsArray(value)) return !1;
      let object = value;
      for (; object !== null && object !== ObjectPrototype; ) {
        if (ObjectHasOwn(object, "toString")) return !isNativeClass(object);
        object = ObjectGetPrototypeOf(object);
      }
    } catch {
    }
    return !1;
  }
  var customInspect, LENGTH_AT_MOST, IDENTIFIER, defaults, STYLES, CustomFailure, symbolText, ESCAPES, isIndex, shownLength, isNativeClass, init_inspect = __esm({
    "src/inspect.js"() {
      init_primordials();
      init_bytes();
      customInspect = /* @__PURE__ */ Symbol.for("nodejs.util.inspect.custom"), LENGTH_AT_MOST = 256 * 1024, IDENTIFIER = /^[a-zA-Z_][a-zA-Z_0-9]*$/, defaults = {
        depth: 2,
        showHidden: !1,
        colors: !1,
        customInspect: !0,
        showProxy: !1,
        maxArrayLength: 100,
        maxStringLength: 1e4,
        breakLength: 128,
        compact: 3,
        sorted: !1,
        getters: !1,
        numericSeparator: !1
      }, STYLES = {
        __proto__: null,
        string: [32, 39],
        number: [33, 39],
        bigint: [33, 39],
        boolean: [33, 39],
        symbol: [32, 39],
        undefined: [90, 39],
        null: [1, 22],
        special: [36, 39],
        date: [35, 39],
        regexp: [31, 39],
        module: [4, 24],
        name: void 0
      };
      CustomFailure = class {
        constructor(cause) {
          this.cause = cause;
        }
      };
      symbolText = (value) => String(value);
      ESCAPES = {
        __proto__: null,
        8: "\\b",
        9: "\\t",
        10: "\\n",
        12: "\\f",
        13: "\\r",
        92: "\\\\"
      };
      isIndex = (key) => typeof key == "string" && matches(/^(?:0|[1-9]\d{0,9})$/, key);
      shownLength = (ctx, text2) => ctx.colors ? text2.replace(/\u001b\[\d+m/g, "").length : text2.length;
      isNativeClass = (object) => object === Array.prototype || object === Date.prototype || object === RegExp.prototype || object === Function.prototype;
    }
  });

  // src/errors.js
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
    if (!isError(thrown) && !(thrown !== null && typeof thrown == "object" && text(read(thrown, "message")) !== void 0))
      return { name: "Error", message: typeof thrown == "string" ? bounded(thrown) : inspectSafely(thrown), stack: "" };
    let name = text(read(thrown, "name")) || "Error", message = bounded(text(read(thrown, "message")) ?? "");
    return { name, message: message || name, stack: bounded(stackWithCauses(thrown)) };
  }
  function report(thrown) {
    let { name, message, stack } = describe(thrown), head = isError(thrown) ? heading(name, message) : message;
    return stack ? `${head}
${stack}` : head;
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
    for (let i2 = 0; i2 < errors.length && i2 < CAUSES_AT_MOST; i2 += 1) {
      let inner = errors[i2];
      result += `
  [${i2}] ${isError(inner) ? heading(text(read(inner, "name")) || "Error", text(read(inner, "message")) ?? "") : inspectSafely(inner)}`;
    }
    return result;
  }
  function ownStack(thrown) {
    let stack = text(read(thrown, "stack"));
    if (!stack) return "";
    let trimmed = stack.endsWith(`
`) ? stack.slice(0, -1) : stack;
    return StringStartsWith(StringTrim(trimmed), "at "), trimmed;
  }
  function inspectSafely(value) {
    try {
      return bounded(inspect(value, { depth: 2 }));
    } catch {
      return "[a value that cannot be shown]";
    }
  }
  function bounded(value) {
    return value.length > TEXT_AT_MOST ? `${value.slice(0, TEXT_AT_MOST)}…` : value;
  }
  var CAUSES_AT_MOST, TEXT_AT_MOST, init_errors = __esm({
    "src/errors.js"() {
      init_primordials();
      init_inspect();
      CAUSES_AT_MOST = 8, TEXT_AT_MOST = 65536;
    }
  });

  // src/mime.js
  var mime_exports = {};
  __export(mime_exports, {
    BYTES_TYPE: () => BYTES_TYPE,
    HTML_TYPE: () => HTML_TYPE,
    JSON_TYPE: () => JSON_TYPE,
    TEXT_TYPE: () => TEXT_TYPE,
    looksLikeHtml: () => looksLikeHtml,
    typeFor: () => typeFor,
    typeOfBytes: () => typeOfBytes,
    typeOfText: () => typeOfText,
    withCharset: () => withCharset
  });
  function typeFor(name) {
    if (StringIndexOf(name, "/") >= 0) return withCharset(name);
    let start2 = 0;
    for (let i2 = 0; i2 < name.length; i2 += 1) StringCharCodeAt(name, i2) === 46 && (start2 = i2 + 1);
    return EXTENSIONS[StringToLowerCase(StringSlice(name, start2))] ?? BYTES_TYPE;
  }
  function withCharset(type) {
    return matches(/^text\/[\w.+-]+$/i, type) && !matches(/^text\/event-stream$/i, type) ? `${type}; charset=utf-8` : type;
  }
  function looksLikeHtml(text2) {
    let i2 = 0;
    for (; i2 < text2.length && isSpace(StringCharCodeAt(text2, i2)); ) i2 += 1;
    return i2 >= text2.length || StringCharCodeAt(text2, i2) !== 60 ? !1 : matches(HTML_START, StringSlice(text2, i2, i2 + 200));
  }
  function isSpace(code) {
    return code === 32 || code >= 9 && code <= 13 || code === 65279 || code === 160;
  }
  function typeOfText(text2) {
    return looksLikeHtml(text2) ? HTML_TYPE : TEXT_TYPE;
  }
  function typeOfBytes(bytes, fallback = BYTES_TYPE) {
    return ops.sniff(bytes) || fallback;
  }
  var JSON_TYPE, TEXT_TYPE, HTML_TYPE, BYTES_TYPE, EXTENSIONS, ELEMENTS, HTML_START, init_mime = __esm({
    "src/mime.js"() {
      init_state();
      init_primordials();
      JSON_TYPE = "application/json", TEXT_TYPE = "text/plain; charset=utf-8", HTML_TYPE = "text/html; charset=utf-8", BYTES_TYPE = "application/octet-stream", EXTENSIONS = {
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
      ELEMENTS = "a|abbr|acronym|address|area|article|aside|audio|b|base|bdi|bdo|big|blockquote|body|br|button|canvas|caption|center|cite|code|col|colgroup|data|datalist|dd|del|details|dfn|dialog|dir|div|dl|dt|em|embed|fieldset|figcaption|figure|font|footer|form|frame|frameset|h1|h2|h3|h4|h5|h6|head|header|hgroup|hr|html|i|iframe|img|input|ins|kbd|label|legend|li|link|main|map|mark|marquee|menu|meta|meter|nav|noframes|noscript|object|ol|optgroup|option|output|p|param|picture|pre|progress|q|rp|rt|ruby|s|samp|script|search|section|select|slot|small|source|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|template|textarea|tfoot|th|thead|time|title|tr|track|tt|u|ul|var|video|wbr", HTML_START = new RegExp(`^(?:<!doctype\\s+html\\b|<!--|<(?:${ELEMENTS})[\\s/>])`, "i");
    }
  });

  // src/outgoing.js
  function isFraming(lowerName) {
    return HOP_BY_HOP[lowerName] === 1;
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
      for (let i2 = 0; i2 < value.length; i2 += 1) append(copy, checkValue(name, value[i2]));
      return copy;
    }
    let text2 = `${value}`;
    if (matches(BAD_VALUE, text2))
      throw coded(TypeError, "ERR_INVALID_CHAR", `Invalid character in header content ["${name}"]`);
    return text2;
  }
  function checkStatus(code) {
    let status = typeof code == "string" ? +code : code;
    if (!NumberIsInteger(status) || status < 200 || status > 999)
      throw coded(RangeError, "ERR_HTTP_INVALID_STATUS_CODE", `Invalid status code: ${typeof code == "symbol" ? "symbol" : code}`);
    return status;
  }
  function collect(all, more) {
    if (!ArrayIsArray(more)) append(all, more);
    else for (let i2 = 0; i2 < more.length; i2 += 1) append(all, more[i2]);
  }
  var TOKEN, BAD_VALUE, HOP_BY_HOP, tooLate, isBodiless, Outgoing, init_outgoing = __esm({
    "src/outgoing.js"() {
      init_primordials();
      init_define();
      init_mime();
      init_run();
      TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/, BAD_VALUE = /[^\t\x20-\x7e\x80-\xff]/, HOP_BY_HOP = {
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
      tooLate = (verb) => coded(Error, "ERR_HTTP_HEADERS_SENT", `Cannot ${verb} headers after they are sent to the client`), isBodiless = (status) => status === 204 || status === 205 || status === 304, Outgoing = class {
        constructor(run) {
          this.run = run, this.status = 200, this.statusSet = !1, this.headers = ObjectCreate(null), this.pledged = !1, this.wrote = !1, this.ended = !1, this.needDrain = !1;
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
          checkName(name), this.headers[StringToLowerCase(name)] = { name, value: checkValue(name, value) };
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
          for (let i2 = 0; i2 < keys2.length; i2 += 1) {
            if (HOP_BY_HOP[keys2[i2]] === 1) continue;
            let { name, value } = this.headers[keys2[i2]];
            if (!ArrayIsArray(value)) {
              append(out, name), append(out, value);
              continue;
            }
            for (let k2 = 0; k2 < value.length; k2 += 1)
              append(out, name), append(out, value[k2]);
          }
          for (let i2 = 0; i2 < more.length; i2 += 1) append(out, more[i2]);
          return out;
        }
        typed(type) {
          this.headers["content-type"] === void 0 && (this.headers["content-type"] = { name: "Content-Type", value: type });
        }
        /** A whole body with a type that holds unless one was set (or `force`). */
        deliver(body, type, force = !1) {
          if (!this.ended) {
            if (this.ended = !0, this.run.answer === STREAMING) {
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
    }
  });

  // src/web/headers.js
  function checkedName(name) {
    let text2 = `${name}`;
    if (!matches(NAME, text2)) throw coded(TypeError, "ERR_INVALID_HTTP_TOKEN", `Header name must be a valid HTTP token ["${text2}"]`);
    return text2.toLowerCase();
  }
  function checkedValue(name, value) {
    let text2 = `${value}`.replace(/^[\t\n\r ]+|[\t\n\r ]+$/g, "");
    if (matches(BAD, text2)) throw new TypeError(`Header "${name}" has an invalid value`);
    for (let i2 = 0; i2 < text2.length; i2 += 1)
      if (text2.charCodeAt(i2) > 255) throw new TypeError(`Header "${name}" has an invalid value: character ${i2} is above 255`);
    return text2;
  }
  function need(given, count, method2) {
    if (given.length < count) throw new TypeError(`Headers.${method2} needs ${count} argument${count > 1 ? "s" : ""}`);
  }
  var NAME, BAD, listOf, guardOf, Headers, headerList, freezeHeaders, init_headers = __esm({
    "src/web/headers.js"() {
      init_define();
      init_inspect();
      init_primordials();
      NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/, BAD = /[\0\r\n]/;
      Headers = class {
        #list = [];
        // flat: name, value, …
        #immutable = !1;
        constructor(init = void 0) {
          if (init !== void 0) {
            if (init === null || typeof init != "object" && typeof init != "function") throw new TypeError("Headers must be made from an object, pairs or Headers");
            this.#fill(init);
          }
        }
        static {
          listOf = (headers) => headers.#list, guardOf = (headers) => {
            headers.#immutable = !0;
          };
        }
        #fill(init) {
          if (#list in init) {
            this.#list = [...init.#list];
            return;
          }
          let iterate = init[Symbol.iterator];
          if (iterate != null) {
            for (let pair of init) {
              if (pair === null || typeof pair != "object" || typeof pair[Symbol.iterator] != "function") throw new TypeError("A header must be a pair of name and value");
              let two = [...pair];
              if (two.length !== 2) throw new TypeError("A header must be a pair of name and value");
              this.append(two[0], two[1]);
            }
            return;
          }
          for (let key of Reflect.ownKeys(init)) {
            if (!Object.getOwnPropertyDescriptor(init, key)?.enumerable) continue;
            if (typeof key == "symbol") throw new TypeError("A header name must not be a symbol");
            let value = init[key];
            if (Array.isArray(value) && key.toLowerCase() === "set-cookie") for (let one of value) this.append(key, one);
            else this.append(key, value);
          }
        }
        #change() {
          if (this.#immutable) throw new TypeError("These headers are immutable");
        }
        append(name, value) {
          need(arguments, 2, "append");
          let key = checkedName(name), text2 = checkedValue(key, value);
          this.#change(), this.#list.push(key, text2);
        }
        set(name, value) {
          need(arguments, 2, "set");
          let key = checkedName(name), text2 = checkedValue(key, value);
          this.#change();
          let left = [], found = !1;
          for (let i2 = 0; i2 < this.#list.length; i2 += 2)
            this.#list[i2] !== key ? left.push(this.#list[i2], this.#list[i2 + 1]) : found || (left.push(key, text2), found = !0);
          found || left.push(key, text2), this.#list = left;
        }
        get(name) {
          need(arguments, 1, "get");
          let key = checkedName(name), all = null;
          for (let i2 = 0; i2 < this.#list.length; i2 += 2)
            this.#list[i2] === key && (all = all === null ? this.#list[i2 + 1] : `${all}, ${this.#list[i2 + 1]}`);
          return all;
        }
        has(name) {
          need(arguments, 1, "has");
          let key = checkedName(name);
          for (let i2 = 0; i2 < this.#list.length; i2 += 2) if (this.#list[i2] === key) return !0;
          return !1;
        }
        delete(name) {
          need(arguments, 1, "delete");
          let key = checkedName(name);
          this.#change();
          let left = [];
          for (let i2 = 0; i2 < this.#list.length; i2 += 2) this.#list[i2] !== key && left.push(this.#list[i2], this.#list[i2 + 1]);
          this.#list = left;
        }
        getSetCookie() {
          let all = [];
          for (let i2 = 0; i2 < this.#list.length; i2 += 2) this.#list[i2] === "set-cookie" && all.push(this.#list[i2 + 1]);
          return all;
        }
        // Sorted by name, repeated names joined, but for Set-Cookie.
        #sorted() {
          return [...new Set(this.#list.filter((_2, i2) => i2 % 2 === 0))].sort().flatMap((name) => name === "set-cookie" ? this.getSetCookie().map((value) => [name, value]) : [[name, this.get(name)]]);
        }
        forEach(callback, thisArg = void 0) {
          if (typeof callback != "function") throw new TypeError("Headers.forEach needs a function");
          for (let [name, value] of this.#sorted()) callback.call(thisArg, value, name, this);
        }
        *entries() {
          for (let i2 = 0; ; i2 += 1) {
            let pair = this.#sorted()[i2];
            if (pair === void 0) return;
            yield pair;
          }
        }
        *keys() {
          for (let [name] of this.entries()) yield name;
        }
        *values() {
          for (let [, value] of this.entries()) yield value;
        }
        toJSON() {
          return Object.fromEntries(this.#sorted());
        }
        [customInspect](depth, options) {
          return depth < 0 ? "[Headers]" : `Headers ${inspect(Object.fromEntries(this.#sorted()), options)}`;
        }
      };
      Object.defineProperty(Headers.prototype, Symbol.iterator, { __proto__: null, value: Headers.prototype.entries, writable: !0, configurable: !0 });
      webInterface(Headers, "Headers", ["append", "delete", "get", "getSetCookie", "has", "set", "forEach", "entries", "keys", "values"]);
      Object.defineProperty(Headers.prototype, "toJSON", { __proto__: null, enumerable: !1 });
      headerList = (headers) => listOf(headers), freezeHeaders = (headers) => guardOf(headers);
    }
  });

  // src/status.js
  var STATUS_CODES, init_status = __esm({
    "src/status.js"() {
      STATUS_CODES = {
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
    }
  });

  // node_modules/web-streams-polyfill/dist/ponyfill.mjs
  function e() {
  }
  function t(e2) {
    return typeof e2 == "object" && e2 !== null || typeof e2 == "function";
  }
  function o(e2, t2) {
    try {
      Object.defineProperty(e2, "name", { value: t2, configurable: !0 });
    } catch {
    }
  }
  function u(e2) {
    return new n(e2);
  }
  function c(e2) {
    return u((t2) => t2(e2));
  }
  function d(e2) {
    return s(e2);
  }
  function f(e2, t2, r2) {
    return a.call(e2, t2, r2);
  }
  function h(e2, t2, o2) {
    f(f(e2, t2, o2), void 0, r);
  }
  function b(e2, t2) {
    h(e2, t2);
  }
  function _(e2, t2) {
    h(e2, void 0, t2);
  }
  function m(e2, t2, r2) {
    return f(e2, t2, r2);
  }
  function p(e2) {
    f(e2, void 0, r);
  }
  function S(e2, t2, r2) {
    if (typeof e2 != "function") throw new TypeError("Argument is not a function");
    return Function.prototype.apply.call(e2, t2, r2);
  }
  function g(e2, t2, r2) {
    try {
      return c(S(e2, t2, r2));
    } catch (e3) {
      return d(e3);
    }
  }
  function E(e2, t2) {
    e2._ownerReadableStream = t2, t2._reader = e2, t2._state === "readable" ? j(e2) : t2._state === "closed" ? (function(e3) {
      j(e3), z(e3);
    })(e2) : k(e2, t2._storedError);
  }
  function W(e2, t2) {
    return Mr(e2._ownerReadableStream, t2);
  }
  function O(e2) {
    let t2 = e2._ownerReadableStream;
    t2._state === "readable" ? A(e2, new TypeError("Reader was released and can no longer be used to monitor the stream's closedness")) : (function(e3, t3) {
      k(e3, t3);
    })(e2, new TypeError("Reader was released and can no longer be used to monitor the stream's closedness")), t2._readableStreamController[q](), t2._reader = void 0, e2._ownerReadableStream = void 0;
  }
  function B(e2) {
    return new TypeError("Cannot " + e2 + " a stream using a released reader");
  }
  function j(e2) {
    e2._closedPromise = u((t2, r2) => {
      e2._closedPromise_resolve = t2, e2._closedPromise_reject = r2;
    });
  }
  function k(e2, t2) {
    j(e2), A(e2, t2);
  }
  function A(e2, t2) {
    e2._closedPromise_reject !== void 0 && (p(e2._closedPromise), e2._closedPromise_reject(t2), e2._closedPromise_resolve = void 0, e2._closedPromise_reject = void 0);
  }
  function z(e2) {
    e2._closedPromise_resolve !== void 0 && (e2._closedPromise_resolve(void 0), e2._closedPromise_resolve = void 0, e2._closedPromise_reject = void 0);
  }
  function L(e2, t2) {
    if (e2 !== void 0 && typeof (r2 = e2) != "object" && typeof r2 != "function") throw new TypeError(`${t2} is not an object.`);
    var r2;
  }
  function I(e2, t2) {
    if (typeof e2 != "function") throw new TypeError(`${t2} is not a function.`);
  }
  function $(e2, t2) {
    if (!/* @__PURE__ */ (function(e3) {
      return typeof e3 == "object" && e3 !== null || typeof e3 == "function";
    })(e2)) throw new TypeError(`${t2} is not an object.`);
  }
  function M(e2, t2, r2) {
    if (e2 === void 0) throw new TypeError(`Parameter ${t2} is required in '${r2}'.`);
  }
  function Y(e2, t2, r2) {
    if (e2 === void 0) throw new TypeError(`${t2} is required in '${r2}'.`);
  }
  function x(e2) {
    return Number(e2);
  }
  function Q(e2) {
    return e2 === 0 ? 0 : e2;
  }
  function N(e2, t2) {
    let r2 = Number.MAX_SAFE_INTEGER, o2 = Number(e2);
    if (o2 = Q(o2), !D(o2)) throw new TypeError(`${t2} is not a finite number`);
    if (o2 = (function(e3) {
      return Q(F(e3));
    })(o2), o2 < 0 || o2 > r2) throw new TypeError(`${t2} is outside the accepted range of 0 to ${r2}, inclusive`);
    return D(o2) && o2 !== 0 ? o2 : 0;
  }
  function H(e2, t2) {
    if (!Ir(e2)) throw new TypeError(`${t2} is not a ReadableStream.`);
  }
  function V(e2) {
    return new ReadableStreamDefaultReader(e2);
  }
  function U(e2, t2) {
    e2._reader._readRequests.push(t2);
  }
  function G(e2, t2, r2) {
    let o2 = e2._reader._readRequests.shift();
    r2 ? o2._closeSteps() : o2._chunkSteps(t2);
  }
  function X(e2) {
    return e2._reader._readRequests.length;
  }
  function J(e2) {
    let t2 = e2._reader;
    return t2 !== void 0 && !!ee(t2);
  }
  function ee(e2) {
    return !!t(e2) && !!Object.prototype.hasOwnProperty.call(e2, "_readRequests") && e2 instanceof ReadableStreamDefaultReader;
  }
  function te(e2, t2) {
    let r2 = e2._ownerReadableStream;
    r2._disturbed = !0, r2._state === "closed" ? t2._closeSteps() : r2._state === "errored" ? t2._errorSteps(r2._storedError) : r2._readableStreamController[P](t2);
  }
  function re(e2) {
    let t2 = e2._ownerReadableStream;
    return t2._state === "closed" || t2._state === "errored" || t2._readableStreamController[C]();
  }
  function oe(e2, t2) {
    let r2 = e2._readRequests;
    e2._readRequests = new v(), r2.forEach((e3) => {
      e3._errorSteps(t2);
    });
  }
  function ne(e2) {
    return new TypeError(`ReadableStreamDefaultReader.prototype.${e2} can only be used on a ReadableStreamDefaultReader`);
  }
  function le(e2) {
    return e2.slice();
  }
  function ue(e2, t2, r2, o2, n2) {
    new Uint8Array(e2).set(new Uint8Array(r2, o2, n2), t2);
  }
  function fe(e2, t2, r2) {
    if (e2.slice) return e2.slice(t2, r2);
    let o2 = r2 - t2, n2 = new ArrayBuffer(o2);
    return ue(n2, 0, e2, t2, o2), n2;
  }
  function he(e2, t2) {
    let r2 = e2[t2];
    if (r2 != null) {
      if (typeof r2 != "function") throw new TypeError(`${String(t2)} is not a function`);
      return r2;
    }
  }
  function be(e2) {
    try {
      let t2 = e2.done, r2 = e2.value;
      return f(l(r2), (e3) => ({ done: t2, value: e3 }));
    } catch (e3) {
      return d(e3);
    }
  }
  function me(e2, r2 = "sync", o2) {
    if (o2 === void 0) if (r2 === "async") {
      if ((o2 = he(e2, _e)) === void 0)
        return (function(e3) {
          let r3 = { next() {
            let t2;
            try {
              t2 = pe(e3);
            } catch (e4) {
              return d(e4);
            }
            return be(t2);
          }, return(r4) {
            let o3;
            try {
              let t2 = he(e3.iterator, "return");
              if (t2 === void 0) return c({ done: !0, value: r4 });
              o3 = S(t2, e3.iterator, [r4]);
            } catch (e4) {
              return d(e4);
            }
            return t(o3) ? be(o3) : d(new TypeError("The iterator.return() method must return an object"));
          } };
          return { iterator: r3, nextMethod: r3.next, done: !1 };
        })(me(e2, "sync", he(e2, Symbol.iterator)));
    } else o2 = he(e2, Symbol.iterator);
    if (o2 === void 0) throw new TypeError("The object is not iterable");
    let n2 = S(o2, e2, []);
    if (!t(n2)) throw new TypeError("The iterator method must return an object");
    return { iterator: n2, nextMethod: n2.next, done: !1 };
  }
  function pe(e2) {
    let r2 = S(e2.nextMethod, e2.iterator, []);
    if (!t(r2)) throw new TypeError("The iterator.next() method must return an object");
    return r2;
  }
  function ve(e2) {
    if (!t(e2) || !Object.prototype.hasOwnProperty.call(e2, "_asyncIteratorImpl")) return !1;
    try {
      return e2._asyncIteratorImpl instanceof ye;
    } catch {
      return !1;
    }
  }
  function we(e2) {
    return new TypeError(`ReadableStreamAsyncIterator.${e2} can only be used on a ReadableSteamAsyncIterator`);
  }
  function Te(e2) {
    let t2 = fe(e2.buffer, e2.byteOffset, e2.byteOffset + e2.byteLength);
    return new Uint8Array(t2);
  }
  function Pe(e2) {
    let t2 = e2._queue.shift();
    return e2._queueTotalSize -= t2.size, e2._queueTotalSize < 0 && (e2._queueTotalSize = 0), t2.value;
  }
  function Ce(e2, t2, r2) {
    if (typeof (o2 = r2) != "number" || Re(o2) || o2 < 0 || r2 === 1 / 0) throw new RangeError("Size must be a finite, non-NaN, non-negative number.");
    var o2;
    e2._queue.push({ value: t2, size: r2 }), e2._queueTotalSize += r2;
  }
  function qe(e2) {
    e2._queue = new v(), e2._queueTotalSize = 0;
  }
  function Ee(e2) {
    return e2 === DataView;
  }
  function We(e2) {
    return Ee(e2) ? 1 : e2.BYTES_PER_ELEMENT;
  }
  function Oe(e2) {
    return !!t(e2) && !!Object.prototype.hasOwnProperty.call(e2, "_controlledReadableByteStream") && e2 instanceof ReadableByteStreamController;
  }
  function Be(e2) {
    return !!t(e2) && !!Object.prototype.hasOwnProperty.call(e2, "_associatedReadableByteStreamController") && e2 instanceof ReadableStreamBYOBRequest;
  }
  function je(e2) {
    if ((function(e3) {
      let t3 = e3._controlledReadableByteStream;
      return t3._state !== "readable" || e3._closeRequested || !e3._started ? !1 : !!(J(t3) && X(t3) > 0 || ut(t3) && lt(t3) > 0 || Ze(e3) > 0);
    })(e2)) {
      if (e2._pulling) return void (e2._pullAgain = !0);
      e2._pulling = !0, h(e2._pullAlgorithm(), () => (e2._pulling = !1, e2._pullAgain && (e2._pullAgain = !1, je(e2)), null), (t3) => (Xe(e2, t3), null));
    }
  }
  function ke(e2) {
    xe(e2), e2._pendingPullIntos = new v();
  }
  function Ae(e2, t2) {
    let r2 = !1;
    e2._state === "closed" && (r2 = !0);
    let o2 = De(t2);
    t2.readerType === "default" ? G(e2, o2, r2) : (function(e3, t3, r3) {
      let o3 = e3._reader, n2 = o3._readIntoRequests.shift();
      r3 ? n2._closeSteps(t3) : n2._chunkSteps(t3);
    })(e2, o2, r2);
  }
  function ze(e2, t2) {
    for (let r2 = 0; r2 < t2.length; ++r2) Ae(e2, t2[r2]);
  }
  function De(e2) {
    let t2 = e2.bytesFilled, r2 = e2.elementSize;
    return new e2.viewConstructor(e2.buffer, e2.byteOffset, t2 / r2);
  }
  function Fe(e2, t2, r2, o2) {
    e2._queue.push({ buffer: t2, byteOffset: r2, byteLength: o2 }), e2._queueTotalSize += o2;
  }
  function Le(e2, t2, r2, o2) {
    let n2;
    try {
      n2 = fe(t2, r2, r2 + o2);
    } catch (t3) {
      throw Xe(e2, t3), t3;
    }
    Fe(e2, n2, 0, o2);
  }
  function Ie(e2, t2) {
    t2.bytesFilled > 0 && Le(e2, t2.buffer, t2.byteOffset, t2.bytesFilled), He(e2);
  }
  function $e(e2, t2) {
    let r2 = Math.min(e2._queueTotalSize, t2.byteLength - t2.bytesFilled), o2 = t2.bytesFilled + r2, n2 = r2, i2 = !1, a3 = o2 - o2 % t2.elementSize;
    a3 >= t2.minimumFill && (n2 = a3 - t2.bytesFilled, i2 = !0);
    let s2 = e2._queue;
    for (; n2 > 0; ) {
      let r3 = s2.peek(), o3 = Math.min(n2, r3.byteLength), i3 = t2.byteOffset + t2.bytesFilled;
      ue(t2.buffer, i3, r3.buffer, r3.byteOffset, o3), r3.byteLength === o3 ? s2.shift() : (r3.byteOffset += o3, r3.byteLength -= o3), e2._queueTotalSize -= o3, Me(e2, o3, t2), n2 -= o3;
    }
    return i2;
  }
  function Me(e2, t2, r2) {
    r2.bytesFilled += t2;
  }
  function Ye(e2) {
    e2._queueTotalSize === 0 && e2._closeRequested ? (Ve(e2), Yr(e2._controlledReadableByteStream)) : je(e2);
  }
  function xe(e2) {
    e2._byobRequest !== null && (e2._byobRequest._associatedReadableByteStreamController = void 0, e2._byobRequest._view = null, e2._byobRequest = null);
  }
  function Qe(e2) {
    let t2 = [];
    for (; e2._pendingPullIntos.length > 0 && e2._queueTotalSize !== 0; ) {
      let r2 = e2._pendingPullIntos.peek();
      $e(e2, r2) && (He(e2), t2.push(r2));
    }
    return t2;
  }
  function Ne(e2, t2) {
    let r2 = e2._pendingPullIntos.peek();
    xe(e2), e2._controlledReadableByteStream._state === "closed" ? (function(e3, t3) {
      t3.readerType === "none" && He(e3);
      let r3 = e3._controlledReadableByteStream;
      if (ut(r3)) {
        let t4 = [];
        for (; t4.length < lt(r3); ) t4.push(He(e3));
        ze(r3, t4);
      }
    })(e2, r2) : (function(e3, t3, r3) {
      if (Me(0, t3, r3), r3.readerType === "none") {
        Ie(e3, r3);
        let t4 = Qe(e3);
        return void ze(e3._controlledReadableByteStream, t4);
      }
      if (r3.bytesFilled < r3.minimumFill) return;
      He(e3);
      let o2 = r3.bytesFilled % r3.elementSize;
      if (o2 > 0) {
        let t4 = r3.byteOffset + r3.bytesFilled;
        Le(e3, r3.buffer, t4 - o2, o2);
      }
      r3.bytesFilled -= o2;
      let n2 = Qe(e3);
      Ae(e3._controlledReadableByteStream, r3), ze(e3._controlledReadableByteStream, n2);
    })(e2, t2, r2), je(e2);
  }
  function He(e2) {
    return e2._pendingPullIntos.shift();
  }
  function Ve(e2) {
    e2._pullAlgorithm = void 0, e2._cancelAlgorithm = void 0;
  }
  function Ue(e2) {
    let t2 = e2._controlledReadableByteStream;
    if (!e2._closeRequested && t2._state === "readable") if (e2._queueTotalSize > 0) e2._closeRequested = !0;
    else {
      if (e2._pendingPullIntos.length > 0) {
        let t3 = e2._pendingPullIntos.peek();
        if (t3.bytesFilled % t3.elementSize !== 0) {
          let t4 = new TypeError("Insufficient bytes to fill elements in the given buffer");
          throw Xe(e2, t4), t4;
        }
      }
      Ve(e2), Yr(t2);
    }
  }
  function Ge(e2, t2) {
    let r2 = e2._controlledReadableByteStream;
    if (e2._closeRequested || r2._state !== "readable") return;
    let { buffer: o2, byteOffset: n2, byteLength: i2 } = t2;
    if (de(o2)) throw new TypeError("chunk's buffer is detached and so cannot be enqueued");
    let a3 = ce(o2);
    if (e2._pendingPullIntos.length > 0) {
      let t3 = e2._pendingPullIntos.peek();
      if (de(t3.buffer)) throw new TypeError("The BYOB request's buffer has been detached and so cannot be filled with an enqueued chunk");
      xe(e2), t3.buffer = ce(t3.buffer), t3.readerType === "none" && Ie(e2, t3);
    }
    J(r2) ? ((function(e3) {
      let t3 = e3._controlledReadableByteStream._reader;
      for (; t3._readRequests.length > 0; ) {
        if (e3._queueTotalSize === 0) return;
        Je(e3, t3._readRequests.shift());
      }
    })(e2), X(r2) === 0 ? Fe(e2, a3, n2, i2) : (e2._pendingPullIntos.length > 0 && He(e2), G(r2, new Uint8Array(a3, n2, i2), !1))) : ut(r2) ? (Fe(e2, a3, n2, i2), ze(r2, Qe(e2))) : Fe(e2, a3, n2, i2), je(e2);
  }
  function Xe(e2, t2) {
    let r2 = e2._controlledReadableByteStream;
    r2._state === "readable" && (ke(e2), qe(e2), Ve(e2), xr(r2, t2));
  }
  function Je(e2, t2) {
    let r2 = e2._queue.shift();
    e2._queueTotalSize -= r2.byteLength, Ye(e2);
    let o2 = new Uint8Array(r2.buffer, r2.byteOffset, r2.byteLength);
    t2._chunkSteps(o2);
  }
  function Ke(e2) {
    if (e2._byobRequest === null && e2._pendingPullIntos.length > 0) {
      let t2 = e2._pendingPullIntos.peek(), r2 = new Uint8Array(t2.buffer, t2.byteOffset + t2.bytesFilled, t2.byteLength - t2.bytesFilled), o2 = Object.create(ReadableStreamBYOBRequest.prototype);
      (function(e3, t3, r3) {
        e3._associatedReadableByteStreamController = t3, e3._view = r3;
      })(o2, e2, r2), e2._byobRequest = o2;
    }
    return e2._byobRequest;
  }
  function Ze(e2) {
    let t2 = e2._controlledReadableByteStream._state;
    return t2 === "errored" ? null : t2 === "closed" ? 0 : e2._strategyHWM - e2._queueTotalSize;
  }
  function et(e2, t2) {
    let r2 = e2._pendingPullIntos.peek();
    if (e2._controlledReadableByteStream._state === "closed") {
      if (t2 !== 0) throw new TypeError("bytesWritten must be 0 when calling respond() on a closed stream");
    } else {
      if (t2 === 0) throw new TypeError("bytesWritten must be greater than 0 when calling respond() on a readable stream");
      if (r2.bytesFilled + t2 > r2.byteLength) throw new RangeError("bytesWritten out of range");
    }
    r2.buffer = ce(r2.buffer), Ne(e2, t2);
  }
  function tt(e2, t2) {
    let r2 = e2._pendingPullIntos.peek();
    if (e2._controlledReadableByteStream._state === "closed") {
      if (t2.byteLength !== 0) throw new TypeError("The view's length must be 0 when calling respondWithNewView() on a closed stream");
    } else if (t2.byteLength === 0) throw new TypeError("The view's length must be greater than 0 when calling respondWithNewView() on a readable stream");
    if (r2.byteOffset + r2.bytesFilled !== t2.byteOffset) throw new RangeError("The region specified by view does not match byobRequest");
    if (r2.bufferByteLength !== t2.buffer.byteLength) throw new RangeError("The buffer of view has different capacity than byobRequest");
    if (r2.bytesFilled + t2.byteLength > r2.byteLength) throw new RangeError("The region specified by view is larger than byobRequest");
    let o2 = t2.byteLength;
    r2.buffer = ce(t2.buffer), Ne(e2, o2);
  }
  function rt(e2, t2, r2, o2, n2, i2, a3) {
    t2._controlledReadableByteStream = e2, t2._pullAgain = !1, t2._pulling = !1, t2._byobRequest = null, t2._queue = t2._queueTotalSize = void 0, qe(t2), t2._closeRequested = !1, t2._started = !1, t2._strategyHWM = i2, t2._pullAlgorithm = o2, t2._cancelAlgorithm = n2, t2._autoAllocateChunkSize = a3, t2._pendingPullIntos = new v(), e2._readableStreamController = t2, h(c(r2()), () => (t2._started = !0, je(t2), null), (e3) => (Xe(t2, e3), null));
  }
  function ot(e2) {
    return new TypeError(`ReadableStreamBYOBRequest.prototype.${e2} can only be used on a ReadableStreamBYOBRequest`);
  }
  function nt(e2) {
    return new TypeError(`ReadableByteStreamController.prototype.${e2} can only be used on a ReadableByteStreamController`);
  }
  function it(e2, t2) {
    if ((e2 = `${e2}`) != "byob") throw new TypeError(`${t2} '${e2}' is not a valid enumeration value for ReadableStreamReaderMode`);
    return e2;
  }
  function at(e2) {
    return new ReadableStreamBYOBReader(e2);
  }
  function st(e2, t2) {
    e2._reader._readIntoRequests.push(t2);
  }
  function lt(e2) {
    return e2._reader._readIntoRequests.length;
  }
  function ut(e2) {
    let t2 = e2._reader;
    return t2 !== void 0 && !!ft(t2);
  }
  function ft(e2) {
    return !!t(e2) && !!Object.prototype.hasOwnProperty.call(e2, "_readIntoRequests") && e2 instanceof ReadableStreamBYOBReader;
  }
  function ht(e2, t2, r2, o2) {
    let n2 = e2._ownerReadableStream;
    n2._disturbed = !0, n2._state === "errored" ? o2._errorSteps(n2._storedError) : (function(e3, t3, r3, o3) {
      let n3 = e3._controlledReadableByteStream, i2 = t3.constructor, a3 = We(i2), { byteOffset: s2, byteLength: l2 } = t3, u2 = r3 * a3, c3;
      try {
        c3 = ce(t3.buffer);
      } catch (e4) {
        return void o3._errorSteps(e4);
      }
      let d3 = { buffer: c3, bufferByteLength: c3.byteLength, byteOffset: s2, byteLength: l2, bytesFilled: 0, minimumFill: u2, elementSize: a3, viewConstructor: i2, readerType: "byob" };
      if (e3._pendingPullIntos.length > 0) return e3._pendingPullIntos.push(d3), void st(n3, o3);
      if (n3._state === "closed") {
        let e4 = new i2(d3.buffer, d3.byteOffset, 0);
        return void o3._closeSteps(e4);
      }
      if (e3._queueTotalSize > 0) {
        if ($e(e3, d3)) {
          let t4 = De(d3);
          return Ye(e3), void o3._chunkSteps(t4);
        }
        if (e3._closeRequested) {
          let t4 = new TypeError("Insufficient bytes to fill elements in the given buffer");
          return Xe(e3, t4), void o3._errorSteps(t4);
        }
      }
      e3._pendingPullIntos.push(d3), st(n3, o3), je(e3);
    })(n2._readableStreamController, t2, r2, o2);
  }
  function bt(e2, t2) {
    let r2 = e2._readIntoRequests;
    e2._readIntoRequests = new v(), r2.forEach((e3) => {
      e3._errorSteps(t2);
    });
  }
  function _t(e2) {
    return new TypeError(`ReadableStreamBYOBReader.prototype.${e2} can only be used on a ReadableStreamBYOBReader`);
  }
  function mt(e2, t2) {
    let { highWaterMark: r2 } = e2;
    if (r2 === void 0) return t2;
    if (Re(r2) || r2 < 0) throw new RangeError("Invalid highWaterMark");
    return r2;
  }
  function pt(e2) {
    let { size: t2 } = e2;
    return t2 || (() => 1);
  }
  function yt(e2, t2) {
    L(e2, t2);
    let r2 = e2?.highWaterMark, o2 = e2?.size;
    return { highWaterMark: r2 === void 0 ? void 0 : x(r2), size: o2 === void 0 ? void 0 : St(o2, `${t2} has member 'size' that`) };
  }
  function St(e2, t2) {
    return I(e2, t2), (t3) => x(e2(t3));
  }
  function gt(e2, t2, r2) {
    return I(e2, r2), (r3) => g(e2, t2, [r3]);
  }
  function vt(e2, t2, r2) {
    return I(e2, r2), () => g(e2, t2, []);
  }
  function wt(e2, t2, r2) {
    return I(e2, r2), (r3) => S(e2, t2, [r3]);
  }
  function Rt(e2, t2, r2) {
    return I(e2, r2), (r3, o2) => g(e2, t2, [r3, o2]);
  }
  function Tt(e2, t2) {
    if (!qt(e2)) throw new TypeError(`${t2} is not a WritableStream.`);
  }
  function Pt(e2) {
    return new WritableStreamDefaultWriter(e2);
  }
  function Ct(e2) {
    e2._state = "writable", e2._storedError = void 0, e2._writer = void 0, e2._writableStreamController = void 0, e2._writeRequests = new v(), e2._inFlightWriteRequest = void 0, e2._closeRequest = void 0, e2._inFlightCloseRequest = void 0, e2._pendingAbortRequest = void 0, e2._backpressure = !1;
  }
  function qt(e2) {
    return !!t(e2) && !!Object.prototype.hasOwnProperty.call(e2, "_writableStreamController") && e2 instanceof WritableStream;
  }
  function Et(e2) {
    return e2._writer !== void 0;
  }
  function Wt(e2, t2) {
    var r2;
    if (e2._state === "closed" || e2._state === "errored") return c(void 0);
    e2._writableStreamController._abortReason = t2, (r2 = e2._writableStreamController._abortController) === null || r2 === void 0 || r2.abort(t2);
    let o2 = e2._state;
    if (o2 === "closed" || o2 === "errored") return c(void 0);
    if (e2._pendingAbortRequest !== void 0) return e2._pendingAbortRequest._promise;
    let n2 = !1;
    o2 === "erroring" && (n2 = !0, t2 = void 0);
    let i2 = u((r3, o3) => {
      e2._pendingAbortRequest = { _promise: void 0, _resolve: r3, _reject: o3, _reason: t2, _wasAlreadyErroring: n2 };
    });
    return e2._pendingAbortRequest._promise = i2, n2 || jt(e2, t2), i2;
  }
  function Ot(e2) {
    let t2 = e2._state;
    if (t2 === "closed" || t2 === "errored") return d(new TypeError(`The stream (in ${t2} state) is not in the writable state and cannot be closed`));
    let r2 = u((t3, r3) => {
      let o3 = { _resolve: t3, _reject: r3 };
      e2._closeRequest = o3;
    }), o2 = e2._writer;
    var n2;
    return o2 !== void 0 && e2._backpressure && t2 === "writable" && cr(o2), Ce(n2 = e2._writableStreamController, xt, 0), Ut(n2), r2;
  }
  function Bt(e2, t2) {
    e2._state !== "writable" ? kt(e2) : jt(e2, t2);
  }
  function jt(e2, t2) {
    let r2 = e2._writableStreamController;
    e2._state = "erroring", e2._storedError = t2;
    let o2 = e2._writer;
    o2 !== void 0 && $t(o2, t2), !(function(e3) {
      return !(e3._inFlightWriteRequest === void 0 && e3._inFlightCloseRequest === void 0);
    })(e2) && r2._started && kt(e2);
  }
  function kt(e2) {
    e2._state = "errored", e2._writableStreamController[R]();
    let t2 = e2._storedError;
    if (e2._writeRequests.forEach((e3) => {
      e3._reject(t2);
    }), e2._writeRequests = new v(), e2._pendingAbortRequest === void 0) return void zt(e2);
    let r2 = e2._pendingAbortRequest;
    if (e2._pendingAbortRequest = void 0, r2._wasAlreadyErroring) return r2._reject(t2), void zt(e2);
    h(e2._writableStreamController[w](r2._reason), () => (r2._resolve(), zt(e2), null), (t3) => (r2._reject(t3), zt(e2), null));
  }
  function At(e2) {
    return e2._closeRequest !== void 0 || e2._inFlightCloseRequest !== void 0;
  }
  function zt(e2) {
    e2._closeRequest !== void 0 && (e2._closeRequest._reject(e2._storedError), e2._closeRequest = void 0);
    let t2 = e2._writer;
    t2 !== void 0 && nr(t2, e2._storedError);
  }
  function Dt(e2, t2) {
    let r2 = e2._writer;
    r2 !== void 0 && t2 !== e2._backpressure && (t2 ? (function(e3) {
      ar(e3);
    })(r2) : cr(r2)), e2._backpressure = t2;
  }
  function Ft(e2) {
    return !!t(e2) && !!Object.prototype.hasOwnProperty.call(e2, "_ownerWritableStream") && e2 instanceof WritableStreamDefaultWriter;
  }
  function Lt(e2) {
    return Ot(e2._ownerWritableStream);
  }
  function It(e2, t2) {
    e2._closedPromiseState === "pending" ? nr(e2, t2) : (function(e3, t3) {
      or(e3, t3);
    })(e2, t2);
  }
  function $t(e2, t2) {
    e2._readyPromiseState === "pending" ? ur(e2, t2) : (function(e3, t3) {
      sr(e3, t3);
    })(e2, t2);
  }
  function Mt(e2) {
    let t2 = e2._ownerWritableStream, r2 = new TypeError("Writer was released and can no longer be used to monitor the stream's closedness");
    $t(e2, r2), It(e2, r2), t2._writer = void 0, e2._ownerWritableStream = void 0;
  }
  function Yt(e2, t2) {
    let r2 = e2._ownerWritableStream, o2 = r2._writableStreamController, n2 = (function(e3, t3) {
      if (e3._strategySizeAlgorithm === void 0) return 1;
      try {
        return e3._strategySizeAlgorithm(t3);
      } catch (t4) {
        return Gt(e3, t4), 1;
      }
    })(o2, t2);
    if (r2 !== e2._ownerWritableStream) return d(tr("write to"));
    let i2 = r2._state;
    if (i2 === "errored") return d(r2._storedError);
    if (At(r2) || i2 === "closed") return d(new TypeError("The stream is closing or closed and cannot be written to"));
    if (i2 === "erroring") return d(r2._storedError);
    let a3 = (function(e3) {
      return u((t3, r3) => {
        let o3 = { _resolve: t3, _reject: r3 };
        e3._writeRequests.push(o3);
      });
    })(r2);
    return (function(e3, t3, r3) {
      try {
        Ce(e3, t3, r3);
      } catch (t4) {
        return void Gt(e3, t4);
      }
      let o3 = e3._controlledWritableStream;
      !At(o3) && o3._state === "writable" && Dt(o3, Xt(e3)), Ut(e3);
    })(o2, t2, n2), a3;
  }
  function Qt(e2) {
    return !!t(e2) && !!Object.prototype.hasOwnProperty.call(e2, "_controlledWritableStream") && e2 instanceof WritableStreamDefaultController;
  }
  function Nt(e2, t2, r2, o2, n2, i2, a3, s2) {
    t2._controlledWritableStream = e2, e2._writableStreamController = t2, t2._queue = void 0, t2._queueTotalSize = void 0, qe(t2), t2._abortReason = void 0, t2._abortController = (function() {
      if (typeof AbortController == "function") return new AbortController();
    })(), t2._started = !1, t2._strategySizeAlgorithm = s2, t2._strategyHWM = a3, t2._writeAlgorithm = o2, t2._closeAlgorithm = n2, t2._abortAlgorithm = i2;
    let l2 = Xt(t2);
    Dt(e2, l2), h(c(r2()), () => (t2._started = !0, Ut(t2), null), (r3) => (t2._started = !0, Bt(e2, r3), null));
  }
  function Ht(e2) {
    e2._writeAlgorithm = void 0, e2._closeAlgorithm = void 0, e2._abortAlgorithm = void 0, e2._strategySizeAlgorithm = void 0;
  }
  function Vt(e2) {
    return e2._strategyHWM - e2._queueTotalSize;
  }
  function Ut(e2) {
    let t2 = e2._controlledWritableStream;
    if (!e2._started || t2._inFlightWriteRequest !== void 0) return;
    if (t2._state === "erroring") return void kt(t2);
    if (e2._queue.length === 0) return;
    let r2 = e2._queue.peek().value;
    r2 === xt ? (function(e3) {
      let t3 = e3._controlledWritableStream;
      (function(e4) {
        e4._inFlightCloseRequest = e4._closeRequest, e4._closeRequest = void 0;
      })(t3), Pe(e3);
      let r3 = e3._closeAlgorithm();
      Ht(e3), h(r3, () => ((function(e4) {
        e4._inFlightCloseRequest._resolve(void 0), e4._inFlightCloseRequest = void 0, e4._state === "erroring" && (e4._storedError = void 0, e4._pendingAbortRequest !== void 0 && (e4._pendingAbortRequest._resolve(), e4._pendingAbortRequest = void 0)), e4._state = "closed";
        let t4 = e4._writer;
        t4 !== void 0 && ir(t4);
      })(t3), null), (e4) => ((function(e5, t4) {
        e5._inFlightCloseRequest._reject(t4), e5._inFlightCloseRequest = void 0, e5._pendingAbortRequest !== void 0 && (e5._pendingAbortRequest._reject(t4), e5._pendingAbortRequest = void 0), Bt(e5, t4);
      })(t3, e4), null));
    })(e2) : (function(e3, t3) {
      let r3 = e3._controlledWritableStream;
      (function(e4) {
        e4._inFlightWriteRequest = e4._writeRequests.shift();
      })(r3);
      let o2 = e3._writeAlgorithm(t3);
      h(o2, () => {
        (function(e4) {
          e4._inFlightWriteRequest._resolve(void 0), e4._inFlightWriteRequest = void 0;
        })(r3);
        let t4 = r3._state;
        if (Pe(e3), !At(r3) && t4 === "writable") {
          let t5 = Xt(e3);
          Dt(r3, t5);
        }
        return Ut(e3), null;
      }, (t4) => (r3._state === "writable" && Ht(e3), (function(e4, t5) {
        e4._inFlightWriteRequest._reject(t5), e4._inFlightWriteRequest = void 0, Bt(e4, t5);
      })(r3, t4), null));
    })(e2, r2);
  }
  function Gt(e2, t2) {
    e2._controlledWritableStream._state === "writable" && Jt(e2, t2);
  }
  function Xt(e2) {
    return Vt(e2) <= 0;
  }
  function Jt(e2, t2) {
    let r2 = e2._controlledWritableStream;
    Ht(e2), jt(r2, t2);
  }
  function Kt(e2) {
    return new TypeError(`WritableStream.prototype.${e2} can only be used on a WritableStream`);
  }
  function Zt(e2) {
    return new TypeError(`WritableStreamDefaultController.prototype.${e2} can only be used on a WritableStreamDefaultController`);
  }
  function er(e2) {
    return new TypeError(`WritableStreamDefaultWriter.prototype.${e2} can only be used on a WritableStreamDefaultWriter`);
  }
  function tr(e2) {
    return new TypeError("Cannot " + e2 + " a stream using a released writer");
  }
  function rr(e2) {
    e2._closedPromise = u((t2, r2) => {
      e2._closedPromise_resolve = t2, e2._closedPromise_reject = r2, e2._closedPromiseState = "pending";
    });
  }
  function or(e2, t2) {
    rr(e2), nr(e2, t2);
  }
  function nr(e2, t2) {
    e2._closedPromise_reject !== void 0 && (p(e2._closedPromise), e2._closedPromise_reject(t2), e2._closedPromise_resolve = void 0, e2._closedPromise_reject = void 0, e2._closedPromiseState = "rejected");
  }
  function ir(e2) {
    e2._closedPromise_resolve !== void 0 && (e2._closedPromise_resolve(void 0), e2._closedPromise_resolve = void 0, e2._closedPromise_reject = void 0, e2._closedPromiseState = "resolved");
  }
  function ar(e2) {
    e2._readyPromise = u((t2, r2) => {
      e2._readyPromise_resolve = t2, e2._readyPromise_reject = r2;
    }), e2._readyPromiseState = "pending";
  }
  function sr(e2, t2) {
    ar(e2), ur(e2, t2);
  }
  function lr(e2) {
    ar(e2), cr(e2);
  }
  function ur(e2, t2) {
    e2._readyPromise_reject !== void 0 && (p(e2._readyPromise), e2._readyPromise_reject(t2), e2._readyPromise_resolve = void 0, e2._readyPromise_reject = void 0, e2._readyPromiseState = "rejected");
  }
  function cr(e2) {
    e2._readyPromise_resolve !== void 0 && (e2._readyPromise_resolve(void 0), e2._readyPromise_resolve = void 0, e2._readyPromise_reject = void 0, e2._readyPromiseState = "fulfilled");
  }
  function hr(e2, t2, r2, o2, n2, i2) {
    let a3 = V(e2), s2 = Pt(t2);
    e2._disturbed = !0;
    let l2 = new br(s2), _2 = new mr(l2);
    return u((m2, y2) => {
      let S2;
      if (i2 !== void 0) {
        if (S2 = () => {
          let r3 = i2.reason !== void 0 ? i2.reason : new fr("Aborted", "AbortError"), a4 = [];
          o2 || a4.push(() => t2._state === "writable" ? Wt(t2, r3) : c(void 0)), n2 || a4.push(() => e2._state === "readable" ? Mr(e2, r3) : c(void 0)), T2(() => Promise.all(a4.map((e3) => e3())), !0, r3);
        }, i2.aborted) return void S2();
        i2.addEventListener("abort", S2);
      }
      function g2() {
        for (; !l2._shuttingDown && !t2._backpressure && t2._state === "writable" && !At(t2) && e2._state === "readable" && re(a3); ) te(a3, _2);
        if (l2._shuttingDown) return c(!0);
        if (t2._backpressure) return f(s2._readyPromise, g2);
        let r3 = new _r(l2);
        return te(a3, r3), r3._promise;
      }
      var v2, w2, R2;
      if (pr(e2, a3._closedPromise, (e3) => (o2 ? P2(!0, e3) : T2(() => Wt(t2, e3), !0, e3), null)), pr(t2, s2._closedPromise, (t3) => (n2 ? P2(!0, t3) : T2(() => Mr(e2, t3), !0, t3), null)), v2 = e2, w2 = a3._closedPromise, R2 = () => (r2 ? P2() : T2(() => (function(e3) {
        let t3 = e3._ownerWritableStream, r3 = t3._state;
        return At(t3) || r3 === "closed" ? c(void 0) : r3 === "errored" ? d(t3._storedError) : Lt(e3);
      })(s2)), null), v2._state === "closed" ? R2() : b(w2, R2), At(t2) || t2._state === "closed") {
        let t3 = new TypeError("the destination writable stream closed before all data could be piped to it");
        n2 ? P2(!0, t3) : T2(() => Mr(e2, t3), !0, t3);
      }
      function T2(e3, r3, o3) {
        function n3() {
          return h(e3(), () => C2(r3, o3), (e4) => C2(!0, e4)), null;
        }
        l2._shuttingDown || (l2._shuttingDown = !0, t2._state !== "writable" || At(t2) ? n3() : b(l2._waitForWritesToFinish(), n3));
      }
      function P2(e3, r3) {
        l2._shuttingDown || (l2._shuttingDown = !0, t2._state !== "writable" || At(t2) ? C2(e3, r3) : b(l2._waitForWritesToFinish(), () => C2(e3, r3)));
      }
      function C2(e3, t3) {
        return Mt(s2), O(a3), i2 !== void 0 && i2.removeEventListener("abort", S2), e3 ? y2(t3) : m2(void 0), null;
      }
      p(u((e3, t3) => {
        (function r3(o3) {
          o3 ? e3() : f(g2(), r3, t3);
        })(!1);
      }));
    });
  }
  function pr(e2, t2, r2) {
    e2._state === "errored" ? r2(e2._storedError) : _(t2, r2);
  }
  function yr(e2) {
    return !!t(e2) && !!Object.prototype.hasOwnProperty.call(e2, "_controlledReadableStream") && e2 instanceof ReadableStreamDefaultController;
  }
  function Sr(e2) {
    if (gr(e2)) {
      if (e2._pulling) return void (e2._pullAgain = !0);
      e2._pulling = !0, h(e2._pullAlgorithm(), () => (e2._pulling = !1, e2._pullAgain && (e2._pullAgain = !1, Sr(e2)), null), (t2) => (Tr(e2, t2), null));
    }
  }
  function gr(e2) {
    let t2 = e2._controlledReadableStream;
    return !Cr(e2) || !e2._started ? !1 : $r(t2) && X(t2) > 0 ? !0 : Pr(e2) > 0;
  }
  function vr(e2) {
    e2._pullAlgorithm = void 0, e2._cancelAlgorithm = void 0, e2._strategySizeAlgorithm = void 0;
  }
  function wr(e2) {
    if (!Cr(e2)) return;
    let t2 = e2._controlledReadableStream;
    e2._closeRequested = !0, e2._queue.length === 0 && (vr(e2), Yr(t2));
  }
  function Rr(e2, t2) {
    if (!Cr(e2)) return;
    let r2 = e2._controlledReadableStream;
    if ($r(r2) && X(r2) > 0) G(r2, t2, !1);
    else {
      let r3;
      try {
        r3 = e2._strategySizeAlgorithm(t2);
      } catch (t3) {
        throw Tr(e2, t3), t3;
      }
      try {
        Ce(e2, t2, r3);
      } catch (t3) {
        throw Tr(e2, t3), t3;
      }
    }
    Sr(e2);
  }
  function Tr(e2, t2) {
    let r2 = e2._controlledReadableStream;
    r2._state === "readable" && (qe(e2), vr(e2), xr(r2, t2));
  }
  function Pr(e2) {
    let t2 = e2._controlledReadableStream._state;
    return t2 === "errored" ? null : t2 === "closed" ? 0 : e2._strategyHWM - e2._queueTotalSize;
  }
  function Cr(e2) {
    let t2 = e2._controlledReadableStream._state;
    return !e2._closeRequested && t2 === "readable";
  }
  function qr(e2, t2, r2, o2, n2, i2, a3) {
    t2._controlledReadableStream = e2, t2._queue = void 0, t2._queueTotalSize = void 0, qe(t2), t2._started = !1, t2._closeRequested = !1, t2._pullAgain = !1, t2._pulling = !1, t2._strategySizeAlgorithm = a3, t2._strategyHWM = i2, t2._pullAlgorithm = o2, t2._cancelAlgorithm = n2, e2._readableStreamController = t2, h(c(r2()), () => (t2._started = !0, Sr(t2), null), (e3) => (Tr(t2, e3), null));
  }
  function Er(e2) {
    return new TypeError(`ReadableStreamDefaultController.prototype.${e2} can only be used on a ReadableStreamDefaultController`);
  }
  function Wr(e2, t2) {
    return Oe(e2._readableStreamController) ? (function(e3) {
      let t3, r2, o2, n2, i2, a3 = V(e3), s2 = !1, l2 = !1, d3 = !1, f2 = !1, h2 = !1, b3 = u((e4) => {
        i2 = e4;
      });
      function m2(e4) {
        _(e4._closedPromise, (t4) => (e4 !== a3 || (Xe(o2._readableStreamController, t4), Xe(n2._readableStreamController, t4), f2 && h2 || i2(void 0)), null));
      }
      function p2() {
        ft(a3) && (O(a3), a3 = V(e3), m2(a3)), te(a3, { _chunkSteps: (t4) => {
          y(() => {
            l2 = !1, d3 = !1;
            let r3 = t4, a4 = t4;
            if (!f2 && !h2) try {
              a4 = Te(t4);
            } catch (t5) {
              return Xe(o2._readableStreamController, t5), Xe(n2._readableStreamController, t5), void i2(Mr(e3, t5));
            }
            f2 || Ge(o2._readableStreamController, r3), h2 || Ge(n2._readableStreamController, a4), s2 = !1, l2 ? g2() : d3 && v2();
          });
        }, _closeSteps: () => {
          s2 = !1, f2 || Ue(o2._readableStreamController), h2 || Ue(n2._readableStreamController), o2._readableStreamController._pendingPullIntos.length > 0 && et(o2._readableStreamController, 0), n2._readableStreamController._pendingPullIntos.length > 0 && et(n2._readableStreamController, 0), f2 && h2 || i2(void 0);
        }, _errorSteps: () => {
          s2 = !1;
        } });
      }
      function S2(t4, r3) {
        ee(a3) && (O(a3), a3 = at(e3), m2(a3));
        let u2 = r3 ? n2 : o2, c3 = r3 ? o2 : n2;
        ht(a3, t4, 1, { _chunkSteps: (t5) => {
          y(() => {
            l2 = !1, d3 = !1;
            let o3 = r3 ? h2 : f2;
            if (r3 ? f2 : h2) o3 || tt(u2._readableStreamController, t5);
            else {
              let r4;
              try {
                r4 = Te(t5);
              } catch (t6) {
                return Xe(u2._readableStreamController, t6), Xe(c3._readableStreamController, t6), void i2(Mr(e3, t6));
              }
              o3 || tt(u2._readableStreamController, t5), Ge(c3._readableStreamController, r4);
            }
            s2 = !1, l2 ? g2() : d3 && v2();
          });
        }, _closeSteps: (e4) => {
          s2 = !1;
          let t5 = r3 ? h2 : f2, o3 = r3 ? f2 : h2;
          t5 || Ue(u2._readableStreamController), o3 || Ue(c3._readableStreamController), e4 !== void 0 && (t5 || tt(u2._readableStreamController, e4), !o3 && c3._readableStreamController._pendingPullIntos.length > 0 && et(c3._readableStreamController, 0)), t5 && o3 || i2(void 0);
        }, _errorSteps: () => {
          s2 = !1;
        } });
      }
      function g2() {
        if (s2) return l2 = !0, c(void 0);
        s2 = !0;
        let e4 = Ke(o2._readableStreamController);
        return e4 === null ? p2() : S2(e4._view, !1), c(void 0);
      }
      function v2() {
        if (s2) return d3 = !0, c(void 0);
        s2 = !0;
        let e4 = Ke(n2._readableStreamController);
        return e4 === null ? p2() : S2(e4._view, !0), c(void 0);
      }
      function w2(o3) {
        if (f2 = !0, t3 = o3, h2) {
          let o4 = le([t3, r2]), n3 = Mr(e3, o4);
          i2(n3);
        }
        return b3;
      }
      function R2(o3) {
        if (h2 = !0, r2 = o3, f2) {
          let o4 = le([t3, r2]), n3 = Mr(e3, o4);
          i2(n3);
        }
        return b3;
      }
      function T2() {
      }
      return o2 = Fr(T2, g2, w2), n2 = Fr(T2, v2, R2), m2(a3), [o2, n2];
    })(e2) : (function(e3) {
      let t3 = V(e3), r2, o2, n2, i2, a3, s2 = !1, l2 = !1, d3 = !1, f2 = !1, h2 = u((e4) => {
        a3 = e4;
      });
      function b3() {
        return s2 ? (l2 = !0, c(void 0)) : (s2 = !0, te(t3, { _chunkSteps: (e4) => {
          y(() => {
            l2 = !1;
            let t4 = e4, r3 = e4;
            d3 || Rr(n2._readableStreamController, t4), f2 || Rr(i2._readableStreamController, r3), s2 = !1, l2 && b3();
          });
        }, _closeSteps: () => {
          s2 = !1, d3 || wr(n2._readableStreamController), f2 || wr(i2._readableStreamController), d3 && f2 || a3(void 0);
        }, _errorSteps: () => {
          s2 = !1;
        } }), c(void 0));
      }
      function m2(t4) {
        if (d3 = !0, r2 = t4, f2) {
          let t5 = le([r2, o2]), n3 = Mr(e3, t5);
          a3(n3);
        }
        return h2;
      }
      function p2(t4) {
        if (f2 = !0, o2 = t4, d3) {
          let t5 = le([r2, o2]), n3 = Mr(e3, t5);
          a3(n3);
        }
        return h2;
      }
      function S2() {
      }
      return n2 = Dr(S2, b3, m2), i2 = Dr(S2, b3, p2), _(t3._closedPromise, (e4) => (Tr(n2._readableStreamController, e4), Tr(i2._readableStreamController, e4), d3 && f2 || a3(void 0), null)), [n2, i2];
    })(e2);
  }
  function Or(r2) {
    return t(o2 = r2) && o2.getReader !== void 0 ? (function(r3) {
      let o3;
      function n2() {
        let e2;
        try {
          e2 = r3.read();
        } catch (e3) {
          return d(e3);
        }
        return m(e2, (e3) => {
          if (!t(e3)) throw new TypeError("The promise returned by the reader.read() method must fulfill with an object");
          if (e3.done) wr(o3._readableStreamController);
          else {
            let t2 = e3.value;
            Rr(o3._readableStreamController, t2);
          }
        });
      }
      function i2(e2) {
        try {
          return c(r3.cancel(e2));
        } catch (e3) {
          return d(e3);
        }
      }
      return o3 = Dr(e, n2, i2, 0), o3;
    })(r2.getReader()) : (function(r3) {
      let o3, n2 = me(r3, "async");
      function i2() {
        let e2;
        try {
          e2 = pe(n2);
        } catch (e3) {
          return d(e3);
        }
        return m(c(e2), (e3) => {
          if (!t(e3)) throw new TypeError("The promise returned by the iterator.next() method must fulfill with an object");
          if (e3.done) wr(o3._readableStreamController);
          else {
            let t2 = e3.value;
            Rr(o3._readableStreamController, t2);
          }
        });
      }
      function a3(e2) {
        let r4 = n2.iterator, o4;
        try {
          o4 = he(r4, "return");
        } catch (e3) {
          return d(e3);
        }
        return o4 === void 0 ? c(void 0) : m(g(o4, r4, [e2]), (e3) => {
          if (!t(e3)) throw new TypeError("The promise returned by the iterator.return() method must fulfill with an object");
        });
      }
      return o3 = Dr(e, i2, a3, 0), o3;
    })(r2);
    var o2;
  }
  function Br(e2, t2, r2) {
    return I(e2, r2), (r3) => g(e2, t2, [r3]);
  }
  function jr(e2, t2, r2) {
    return I(e2, r2), (r3) => g(e2, t2, [r3]);
  }
  function kr(e2, t2, r2) {
    return I(e2, r2), (r3) => S(e2, t2, [r3]);
  }
  function Ar(e2, t2) {
    if ((e2 = `${e2}`) != "bytes") throw new TypeError(`${t2} '${e2}' is not a valid enumeration value for ReadableStreamType`);
    return e2;
  }
  function zr(e2, t2) {
    L(e2, t2);
    let r2 = e2?.preventAbort, o2 = e2?.preventCancel, n2 = e2?.preventClose, i2 = e2?.signal;
    return i2 !== void 0 && (function(e3, t3) {
      if (!(function(e4) {
        if (typeof e4 != "object" || e4 === null) return !1;
        try {
          return typeof e4.aborted == "boolean";
        } catch {
          return !1;
        }
      })(e3)) throw new TypeError(`${t3} is not an AbortSignal.`);
    })(i2, `${t2} has member 'signal' that`), { preventAbort: !!r2, preventCancel: !!o2, preventClose: !!n2, signal: i2 };
  }
  function Dr(e2, t2, r2, o2 = 1, n2 = () => 1) {
    let i2 = Object.create(ReadableStream.prototype);
    return Lr(i2), qr(i2, Object.create(ReadableStreamDefaultController.prototype), e2, t2, r2, o2, n2), i2;
  }
  function Fr(e2, t2, r2) {
    let o2 = Object.create(ReadableStream.prototype);
    return Lr(o2), rt(o2, Object.create(ReadableByteStreamController.prototype), e2, t2, r2, 0, void 0), o2;
  }
  function Lr(e2) {
    e2._state = "readable", e2._reader = void 0, e2._storedError = void 0, e2._disturbed = !1;
  }
  function Ir(e2) {
    return !!t(e2) && !!Object.prototype.hasOwnProperty.call(e2, "_readableStreamController") && e2 instanceof ReadableStream;
  }
  function $r(e2) {
    return e2._reader !== void 0;
  }
  function Mr(t2, r2) {
    if (t2._disturbed = !0, t2._state === "closed") return c(void 0);
    if (t2._state === "errored") return d(t2._storedError);
    Yr(t2);
    let o2 = t2._reader;
    if (o2 !== void 0 && ft(o2)) {
      let e2 = o2._readIntoRequests;
      o2._readIntoRequests = new v(), e2.forEach((e3) => {
        e3._closeSteps(void 0);
      });
    }
    return m(t2._readableStreamController[T](r2), e);
  }
  function Yr(e2) {
    e2._state = "closed";
    let t2 = e2._reader;
    if (t2 !== void 0 && (z(t2), ee(t2))) {
      let e3 = t2._readRequests;
      t2._readRequests = new v(), e3.forEach((e4) => {
        e4._closeSteps();
      });
    }
  }
  function xr(e2, t2) {
    e2._state = "errored", e2._storedError = t2;
    let r2 = e2._reader;
    r2 !== void 0 && (A(r2, t2), ee(r2) ? oe(r2, t2) : bt(r2, t2));
  }
  function Qr(e2) {
    return new TypeError(`ReadableStream.prototype.${e2} can only be used on a ReadableStream`);
  }
  function Nr(e2, t2) {
    L(e2, t2);
    let r2 = e2?.highWaterMark;
    return Y(r2, "highWaterMark", "QueuingStrategyInit"), { highWaterMark: x(r2) };
  }
  function Vr(e2) {
    return new TypeError(`ByteLengthQueuingStrategy.prototype.${e2} can only be used on a ByteLengthQueuingStrategy`);
  }
  function Ur(e2) {
    return !!t(e2) && !!Object.prototype.hasOwnProperty.call(e2, "_byteLengthQueuingStrategyHighWaterMark") && e2 instanceof ByteLengthQueuingStrategy;
  }
  function Xr(e2) {
    return new TypeError(`CountQueuingStrategy.prototype.${e2} can only be used on a CountQueuingStrategy`);
  }
  function Jr(e2) {
    return !!t(e2) && !!Object.prototype.hasOwnProperty.call(e2, "_countQueuingStrategyHighWaterMark") && e2 instanceof CountQueuingStrategy;
  }
  function Kr(e2, t2, r2) {
    return I(e2, r2), (r3) => g(e2, t2, [r3]);
  }
  function Zr(e2, t2, r2) {
    return I(e2, r2), (r3) => S(e2, t2, [r3]);
  }
  function eo(e2, t2, r2) {
    return I(e2, r2), (r3, o2) => g(e2, t2, [r3, o2]);
  }
  function to(e2, t2, r2) {
    return I(e2, r2), (r3) => g(e2, t2, [r3]);
  }
  function ro(e2) {
    return !!t(e2) && !!Object.prototype.hasOwnProperty.call(e2, "_transformStreamController") && e2 instanceof TransformStream;
  }
  function oo(e2, t2) {
    Tr(e2._readable._readableStreamController, t2), no(e2, t2);
  }
  function no(e2, t2) {
    lo(e2._transformStreamController), Gt(e2._writable._writableStreamController, t2), io(e2);
  }
  function io(e2) {
    e2._backpressure && ao(e2, !1);
  }
  function ao(e2, t2) {
    e2._backpressureChangePromise !== void 0 && e2._backpressureChangePromise_resolve(), e2._backpressureChangePromise = u((t3) => {
      e2._backpressureChangePromise_resolve = t3;
    }), e2._backpressure = t2;
  }
  function so(e2) {
    return !!t(e2) && !!Object.prototype.hasOwnProperty.call(e2, "_controlledTransformStream") && e2 instanceof TransformStreamDefaultController;
  }
  function lo(e2) {
    e2._transformAlgorithm = void 0, e2._flushAlgorithm = void 0, e2._cancelAlgorithm = void 0;
  }
  function uo(e2, t2) {
    let r2 = e2._controlledTransformStream, o2 = r2._readable._readableStreamController;
    if (!Cr(o2)) throw new TypeError("Readable side is not in a state that permits enqueue");
    try {
      Rr(o2, t2);
    } catch (e3) {
      throw no(r2, e3), r2._readable._storedError;
    }
    (function(e3) {
      return !gr(e3);
    })(o2) !== r2._backpressure && ao(r2, !0);
  }
  function co(e2, t2) {
    return m(e2._transformAlgorithm(t2), void 0, (t3) => {
      throw oo(e2._controlledTransformStream, t3), t3;
    });
  }
  function fo(e2) {
    return new TypeError(`TransformStreamDefaultController.prototype.${e2} can only be used on a TransformStreamDefaultController`);
  }
  function ho(e2) {
    e2._finishPromise_resolve !== void 0 && (e2._finishPromise_resolve(), e2._finishPromise_resolve = void 0, e2._finishPromise_reject = void 0);
  }
  function bo(e2, t2) {
    e2._finishPromise_reject !== void 0 && (p(e2._finishPromise), e2._finishPromise_reject(t2), e2._finishPromise_resolve = void 0, e2._finishPromise_reject = void 0);
  }
  function _o(e2) {
    return new TypeError(`TransformStream.prototype.${e2} can only be used on a TransformStream`);
  }
  var r, n, i, a, s, l, y, v, w, R, T, P, C, q, D, F, ReadableStreamDefaultReader, K, Z, ie, ae, se, ce, de, _e, ye, Se, ge, Re, ReadableStreamBYOBRequest, ReadableByteStreamController, ReadableStreamBYOBReader, ct, dt, WritableStream, WritableStreamDefaultWriter, xt, WritableStreamDefaultController, dr, fr, br, _r, mr, ReadableStreamDefaultController, ReadableStream, Hr, ByteLengthQueuingStrategy, Gr, CountQueuingStrategy, TransformStream, TransformStreamDefaultController, init_ponyfill = __esm({
    "node_modules/web-streams-polyfill/dist/ponyfill.mjs"() {
      r = e;
      n = Promise, i = Promise.resolve.bind(n), a = Promise.prototype.then, s = Promise.reject.bind(n), l = i;
      y = (e2) => {
        if (typeof queueMicrotask == "function") y = queueMicrotask;
        else {
          let e3 = c(void 0);
          y = (t2) => f(e3, t2);
        }
        return y(e2);
      };
      v = class {
        constructor() {
          this._cursor = 0, this._size = 0, this._front = { _elements: [], _next: void 0 }, this._back = this._front, this._cursor = 0, this._size = 0;
        }
        get length() {
          return this._size;
        }
        push(e2) {
          let t2 = this._back, r2 = t2;
          t2._elements.length === 16383 && (r2 = { _elements: [], _next: void 0 }), t2._elements.push(e2), r2 !== t2 && (this._back = r2, t2._next = r2), ++this._size;
        }
        shift() {
          let e2 = this._front, t2 = e2, r2 = this._cursor, o2 = r2 + 1, n2 = e2._elements, i2 = n2[r2];
          return o2 === 16384 && (t2 = e2._next, o2 = 0), --this._size, this._cursor = o2, e2 !== t2 && (this._front = t2), n2[r2] = void 0, i2;
        }
        forEach(e2) {
          let t2 = this._cursor, r2 = this._front, o2 = r2._elements;
          for (; !(t2 === o2.length && r2._next === void 0 || t2 === o2.length && (r2 = r2._next, o2 = r2._elements, t2 = 0, o2.length === 0)); ) e2(o2[t2]), ++t2;
        }
        peek() {
          let e2 = this._front, t2 = this._cursor;
          return e2._elements[t2];
        }
      }, w = /* @__PURE__ */ Symbol("[[AbortSteps]]"), R = /* @__PURE__ */ Symbol("[[ErrorSteps]]"), T = /* @__PURE__ */ Symbol("[[CancelSteps]]"), P = /* @__PURE__ */ Symbol("[[PullSteps]]"), C = /* @__PURE__ */ Symbol("[[CanPullSyncSteps]]"), q = /* @__PURE__ */ Symbol("[[ReleaseSteps]]");
      D = Number.isFinite || function(e2) {
        return typeof e2 == "number" && isFinite(e2);
      }, F = Math.trunc || function(e2) {
        return e2 < 0 ? Math.ceil(e2) : Math.floor(e2);
      };
      ReadableStreamDefaultReader = class {
        constructor(e2) {
          if (M(e2, 1, "ReadableStreamDefaultReader"), H(e2, "First parameter"), $r(e2)) throw new TypeError("This stream has already been locked for exclusive reading by another reader");
          E(this, e2), this._readRequests = new v();
        }
        get closed() {
          return ee(this) ? this._closedPromise : d(ne("closed"));
        }
        cancel(e2 = void 0) {
          return ee(this) ? this._ownerReadableStream === void 0 ? d(B("cancel")) : W(this, e2) : d(ne("cancel"));
        }
        read() {
          if (!ee(this)) return d(ne("read"));
          if (this._ownerReadableStream === void 0) return d(B("read from"));
          let e2 = re(this) ? new Z() : new K();
          return te(this, e2), e2._promise;
        }
        releaseLock() {
          if (!ee(this)) throw ne("releaseLock");
          this._ownerReadableStream !== void 0 && (function(e2) {
            O(e2);
            let t2 = new TypeError("Reader was released");
            oe(e2, t2);
          })(this);
        }
      };
      Object.defineProperties(ReadableStreamDefaultReader.prototype, { cancel: { enumerable: !0 }, read: { enumerable: !0 }, releaseLock: { enumerable: !0 }, closed: { enumerable: !0 } }), o(ReadableStreamDefaultReader.prototype.cancel, "cancel"), o(ReadableStreamDefaultReader.prototype.read, "read"), o(ReadableStreamDefaultReader.prototype.releaseLock, "releaseLock"), typeof Symbol.toStringTag == "symbol" && Object.defineProperty(ReadableStreamDefaultReader.prototype, Symbol.toStringTag, { value: "ReadableStreamDefaultReader", configurable: !0 });
      K = class {
        constructor() {
          this._promise = u((e2, t2) => {
            this._resolvePromise = e2, this._rejectPromise = t2;
          });
        }
        _chunkSteps(e2) {
          this._resolvePromise({ value: e2, done: !1 });
        }
        _closeSteps() {
          this._resolvePromise({ value: void 0, done: !0 });
        }
        _errorSteps(e2) {
          this._rejectPromise(e2);
        }
      }, Z = class {
        constructor() {
          this._promise = void 0;
        }
        _chunkSteps(e2) {
          this._promise = l({ value: e2, done: !1 });
        }
        _closeSteps() {
          this._promise = l({ value: void 0, done: !0 });
        }
        _errorSteps(e2) {
          this._promise = d(e2);
        }
      };
      ce = (e2) => (ce = typeof e2.transfer == "function" ? (e3) => e3.transfer() : typeof structuredClone == "function" ? (e3) => structuredClone(e3, { transfer: [e3] }) : (e3) => e3, ce(e2)), de = (e2) => (de = typeof e2.detached == "boolean" ? (e3) => e3.detached : (e3) => e3.byteLength === 0, de(e2));
      _e = (se = (ie = Symbol.asyncIterator) !== null && ie !== void 0 ? ie : (ae = Symbol.for) === null || ae === void 0 ? void 0 : ae.call(Symbol, "Symbol.asyncIterator")) !== null && se !== void 0 ? se : "@@asyncIterator";
      ye = class {
        constructor(e2, t2) {
          this._ongoingPromise = void 0, this._isFinished = !1, this._reader = e2, this._preventCancel = t2;
        }
        next() {
          let e2 = () => this._nextSteps();
          return this._ongoingPromise = this._ongoingPromise ? m(this._ongoingPromise, e2, e2) : e2(), this._ongoingPromise;
        }
        return(e2) {
          let t2 = () => this._returnSteps(e2);
          return this._ongoingPromise = this._ongoingPromise ? m(this._ongoingPromise, t2, t2) : t2(), this._ongoingPromise;
        }
        _nextSteps() {
          if (this._isFinished) return Promise.resolve({ value: void 0, done: !0 });
          let e2 = this._reader, t2 = new Se(this);
          return te(e2, t2), t2._promise;
        }
        _returnSteps(e2) {
          if (this._isFinished) return Promise.resolve({ value: e2, done: !0 });
          this._isFinished = !0;
          let t2 = this._reader;
          if (!this._preventCancel) {
            let r2 = W(t2, e2);
            return O(t2), m(r2, () => ({ value: e2, done: !0 }));
          }
          return O(t2), c({ value: e2, done: !0 });
        }
      }, Se = class {
        constructor(e2) {
          this._iterator = e2, this._promise = u((e3, t2) => {
            this._resolvePromise = e3, this._rejectPromise = t2;
          });
        }
        _chunkSteps(e2) {
          this._iterator._ongoingPromise = void 0, y(() => this._resolvePromise({ value: e2, done: !1 }));
        }
        _closeSteps() {
          let e2 = this._iterator;
          e2._ongoingPromise = void 0, e2._isFinished = !0, O(e2._reader), this._resolvePromise({ value: void 0, done: !0 });
        }
        _errorSteps(e2) {
          let t2 = this._iterator;
          t2._ongoingPromise = void 0, t2._isFinished = !0, O(t2._reader), this._rejectPromise(e2);
        }
      }, ge = { next() {
        return ve(this) ? this._asyncIteratorImpl.next() : d(we("next"));
      }, return(e2) {
        return ve(this) ? this._asyncIteratorImpl.return(e2) : d(we("return"));
      }, [_e]() {
        return this;
      } };
      Object.defineProperty(ge, _e, { enumerable: !1 });
      Re = Number.isNaN || function(e2) {
        return e2 != e2;
      };
      ReadableStreamBYOBRequest = class {
        constructor() {
          throw new TypeError("Illegal constructor");
        }
        get view() {
          if (!Be(this)) throw ot("view");
          return this._view;
        }
        respond(e2) {
          if (!Be(this)) throw ot("respond");
          if (M(e2, 1, "respond"), e2 = N(e2, "First parameter"), this._associatedReadableByteStreamController === void 0) throw new TypeError("This BYOB request has been invalidated");
          if (de(this._view.buffer)) throw new TypeError("The BYOB request's buffer has been detached and so cannot be used as a response");
          et(this._associatedReadableByteStreamController, e2);
        }
        respondWithNewView(e2) {
          if (!Be(this)) throw ot("respondWithNewView");
          if (M(e2, 1, "respondWithNewView"), !ArrayBuffer.isView(e2)) throw new TypeError("You can only respond with array buffer views");
          if (this._associatedReadableByteStreamController === void 0) throw new TypeError("This BYOB request has been invalidated");
          if (de(e2.buffer)) throw new TypeError("The given view's buffer has been detached and so cannot be used as a response");
          tt(this._associatedReadableByteStreamController, e2);
        }
      };
      Object.defineProperties(ReadableStreamBYOBRequest.prototype, { respond: { enumerable: !0 }, respondWithNewView: { enumerable: !0 }, view: { enumerable: !0 } }), o(ReadableStreamBYOBRequest.prototype.respond, "respond"), o(ReadableStreamBYOBRequest.prototype.respondWithNewView, "respondWithNewView"), typeof Symbol.toStringTag == "symbol" && Object.defineProperty(ReadableStreamBYOBRequest.prototype, Symbol.toStringTag, { value: "ReadableStreamBYOBRequest", configurable: !0 });
      ReadableByteStreamController = class {
        constructor() {
          throw new TypeError("Illegal constructor");
        }
        get byobRequest() {
          if (!Oe(this)) throw nt("byobRequest");
          return Ke(this);
        }
        get desiredSize() {
          if (!Oe(this)) throw nt("desiredSize");
          return Ze(this);
        }
        close() {
          if (!Oe(this)) throw nt("close");
          if (this._closeRequested) throw new TypeError("The stream has already been closed; do not close it again!");
          let e2 = this._controlledReadableByteStream._state;
          if (e2 !== "readable") throw new TypeError(`The stream (in ${e2} state) is not in the readable state and cannot be closed`);
          Ue(this);
        }
        enqueue(e2) {
          if (!Oe(this)) throw nt("enqueue");
          if (M(e2, 1, "enqueue"), !ArrayBuffer.isView(e2)) throw new TypeError("chunk must be an array buffer view");
          if (e2.byteLength === 0) throw new TypeError("chunk must have non-zero byteLength");
          if (e2.buffer.byteLength === 0) throw new TypeError("chunk's buffer must have non-zero byteLength");
          if (this._closeRequested) throw new TypeError("stream is closed or draining");
          let t2 = this._controlledReadableByteStream._state;
          if (t2 !== "readable") throw new TypeError(`The stream (in ${t2} state) is not in the readable state and cannot be enqueued to`);
          Ge(this, e2);
        }
        error(e2 = void 0) {
          if (!Oe(this)) throw nt("error");
          Xe(this, e2);
        }
        [T](e2) {
          ke(this), qe(this);
          let t2 = this._cancelAlgorithm(e2);
          return Ve(this), t2;
        }
        [P](e2) {
          let t2 = this._controlledReadableByteStream;
          if (this._queueTotalSize > 0) return void Je(this, e2);
          let r2 = this._autoAllocateChunkSize;
          if (r2 !== void 0) {
            let t3;
            try {
              t3 = new ArrayBuffer(r2);
            } catch (t4) {
              return void e2._errorSteps(t4);
            }
            let o2 = { buffer: t3, bufferByteLength: r2, byteOffset: 0, byteLength: r2, bytesFilled: 0, minimumFill: 1, elementSize: 1, viewConstructor: Uint8Array, readerType: "default" };
            this._pendingPullIntos.push(o2);
          }
          U(t2, e2), je(this);
        }
        [C]() {
          return this._queueTotalSize > 0;
        }
        [q]() {
          if (this._pendingPullIntos.length > 0) {
            let e2 = this._pendingPullIntos.peek();
            e2.readerType = "none", this._pendingPullIntos = new v(), this._pendingPullIntos.push(e2);
          }
        }
      };
      Object.defineProperties(ReadableByteStreamController.prototype, { close: { enumerable: !0 }, enqueue: { enumerable: !0 }, error: { enumerable: !0 }, byobRequest: { enumerable: !0 }, desiredSize: { enumerable: !0 } }), o(ReadableByteStreamController.prototype.close, "close"), o(ReadableByteStreamController.prototype.enqueue, "enqueue"), o(ReadableByteStreamController.prototype.error, "error"), typeof Symbol.toStringTag == "symbol" && Object.defineProperty(ReadableByteStreamController.prototype, Symbol.toStringTag, { value: "ReadableByteStreamController", configurable: !0 });
      ReadableStreamBYOBReader = class {
        constructor(e2) {
          if (M(e2, 1, "ReadableStreamBYOBReader"), H(e2, "First parameter"), $r(e2)) throw new TypeError("This stream has already been locked for exclusive reading by another reader");
          if (!Oe(e2._readableStreamController)) throw new TypeError("Cannot construct a ReadableStreamBYOBReader for a stream not constructed with a byte source");
          E(this, e2), this._readIntoRequests = new v();
        }
        get closed() {
          return ft(this) ? this._closedPromise : d(_t("closed"));
        }
        cancel(e2 = void 0) {
          return ft(this) ? this._ownerReadableStream === void 0 ? d(B("cancel")) : W(this, e2) : d(_t("cancel"));
        }
        read(e2, t2 = {}) {
          if (!ft(this)) return d(_t("read"));
          if (!ArrayBuffer.isView(e2)) return d(new TypeError("view must be an array buffer view"));
          if (e2.byteLength === 0) return d(new TypeError("view must have non-zero byteLength"));
          if (e2.buffer.byteLength === 0) return d(new TypeError("view's buffer must have non-zero byteLength"));
          if (de(e2.buffer)) return d(new TypeError("view's buffer has been detached"));
          let r2;
          try {
            r2 = (function(e3, t3) {
              var r3;
              return L(e3, t3), { min: N((r3 = e3?.min) !== null && r3 !== void 0 ? r3 : 1, `${t3} has member 'min' that`) };
            })(t2, "options");
          } catch (e3) {
            return d(e3);
          }
          let o2 = r2.min;
          if (o2 === 0) return d(new TypeError("options.min must be greater than 0"));
          if ((function(e3) {
            return Ee(e3.constructor);
          })(e2)) {
            if (o2 > e2.byteLength) return d(new RangeError("options.min must be less than or equal to view's byteLength"));
          } else if (o2 > e2.length) return d(new RangeError("options.min must be less than or equal to view's length"));
          if (this._ownerReadableStream === void 0) return d(B("read from"));
          let n2 = (function(e3, t3, r3) {
            let o3 = e3._ownerReadableStream;
            return o3._state === "errored" || (function(e4, t4, r4) {
              let o4 = e4._controlledReadableByteStream, n3 = We(t4.constructor), { byteLength: i2 } = t4, a3 = r4 * n3;
              return !(e4._pendingPullIntos.length > 0) && (o4._state === "closed" || e4._queueTotalSize >= a3);
            })(o3._readableStreamController, t3, r3);
          })(this, e2, o2) ? new dt() : new ct();
          return ht(this, e2, o2, n2), n2._promise;
        }
        releaseLock() {
          if (!ft(this)) throw _t("releaseLock");
          this._ownerReadableStream !== void 0 && (function(e2) {
            O(e2);
            let t2 = new TypeError("Reader was released");
            bt(e2, t2);
          })(this);
        }
      };
      Object.defineProperties(ReadableStreamBYOBReader.prototype, { cancel: { enumerable: !0 }, read: { enumerable: !0 }, releaseLock: { enumerable: !0 }, closed: { enumerable: !0 } }), o(ReadableStreamBYOBReader.prototype.cancel, "cancel"), o(ReadableStreamBYOBReader.prototype.read, "read"), o(ReadableStreamBYOBReader.prototype.releaseLock, "releaseLock"), typeof Symbol.toStringTag == "symbol" && Object.defineProperty(ReadableStreamBYOBReader.prototype, Symbol.toStringTag, { value: "ReadableStreamBYOBReader", configurable: !0 });
      ct = class {
        constructor() {
          this._promise = u((e2, t2) => {
            this._resolvePromise = e2, this._rejectPromise = t2;
          });
        }
        _chunkSteps(e2) {
          this._resolvePromise({ value: e2, done: !1 });
        }
        _closeSteps(e2) {
          this._resolvePromise({ value: e2, done: !0 });
        }
        _errorSteps(e2) {
          this._rejectPromise(e2);
        }
      }, dt = class {
        constructor() {
          this._promise = void 0;
        }
        _chunkSteps(e2) {
          this._promise = l({ value: e2, done: !1 });
        }
        _closeSteps(e2) {
          this._promise = l({ value: e2, done: !0 });
        }
        _errorSteps(e2) {
          this._promise = d(e2);
        }
      };
      WritableStream = class {
        constructor(e2 = {}, t2 = {}) {
          e2 === void 0 ? e2 = null : $(e2, "First parameter");
          let r2 = yt(t2, "Second parameter"), o2 = (function(e3, t3) {
            L(e3, t3);
            let r3 = e3?.abort, o3 = e3?.close, n3 = e3?.start, i2 = e3?.type, a3 = e3?.write;
            return { abort: r3 === void 0 ? void 0 : gt(r3, e3, `${t3} has member 'abort' that`), close: o3 === void 0 ? void 0 : vt(o3, e3, `${t3} has member 'close' that`), start: n3 === void 0 ? void 0 : wt(n3, e3, `${t3} has member 'start' that`), write: a3 === void 0 ? void 0 : Rt(a3, e3, `${t3} has member 'write' that`), type: i2 };
          })(e2, "First parameter");
          if (Ct(this), o2.type !== void 0) throw new RangeError("Invalid type is specified");
          let n2 = pt(r2);
          (function(e3, t3, r3, o3) {
            let n3 = Object.create(WritableStreamDefaultController.prototype), i2, a3, s2, l2;
            i2 = t3.start !== void 0 ? () => t3.start(n3) : () => {
            }, a3 = t3.write !== void 0 ? (e4) => t3.write(e4, n3) : () => c(void 0), s2 = t3.close !== void 0 ? () => t3.close() : () => c(void 0), l2 = t3.abort !== void 0 ? (e4) => t3.abort(e4) : () => c(void 0), Nt(e3, n3, i2, a3, s2, l2, r3, o3);
          })(this, o2, mt(r2, 1), n2);
        }
        get locked() {
          if (!qt(this)) throw Kt("locked");
          return Et(this);
        }
        abort(e2 = void 0) {
          return qt(this) ? Et(this) ? d(new TypeError("Cannot abort a stream that already has a writer")) : Wt(this, e2) : d(Kt("abort"));
        }
        close() {
          return qt(this) ? Et(this) ? d(new TypeError("Cannot close a stream that already has a writer")) : At(this) ? d(new TypeError("Cannot close an already-closing stream")) : Ot(this) : d(Kt("close"));
        }
        getWriter() {
          if (!qt(this)) throw Kt("getWriter");
          return Pt(this);
        }
      };
      Object.defineProperties(WritableStream.prototype, { abort: { enumerable: !0 }, close: { enumerable: !0 }, getWriter: { enumerable: !0 }, locked: { enumerable: !0 } }), o(WritableStream.prototype.abort, "abort"), o(WritableStream.prototype.close, "close"), o(WritableStream.prototype.getWriter, "getWriter"), typeof Symbol.toStringTag == "symbol" && Object.defineProperty(WritableStream.prototype, Symbol.toStringTag, { value: "WritableStream", configurable: !0 });
      WritableStreamDefaultWriter = class {
        constructor(e2) {
          if (M(e2, 1, "WritableStreamDefaultWriter"), Tt(e2, "First parameter"), Et(e2)) throw new TypeError("This stream has already been locked for exclusive writing by another writer");
          this._ownerWritableStream = e2, e2._writer = this;
          let t2 = e2._state;
          if (t2 === "writable") !At(e2) && e2._backpressure ? ar(this) : lr(this), rr(this);
          else if (t2 === "erroring") sr(this, e2._storedError), rr(this);
          else if (t2 === "closed") lr(this), rr(r2 = this), ir(r2);
          else {
            let t3 = e2._storedError;
            sr(this, t3), or(this, t3);
          }
          var r2;
        }
        get closed() {
          return Ft(this) ? this._closedPromise : d(er("closed"));
        }
        get desiredSize() {
          if (!Ft(this)) throw er("desiredSize");
          if (this._ownerWritableStream === void 0) throw tr("desiredSize");
          return (function(e2) {
            let t2 = e2._ownerWritableStream, r2 = t2._state;
            return r2 === "errored" || r2 === "erroring" ? null : r2 === "closed" ? 0 : Vt(t2._writableStreamController);
          })(this);
        }
        get ready() {
          return Ft(this) ? this._readyPromise : d(er("ready"));
        }
        abort(e2 = void 0) {
          return Ft(this) ? this._ownerWritableStream === void 0 ? d(tr("abort")) : (function(e3, t2) {
            return Wt(e3._ownerWritableStream, t2);
          })(this, e2) : d(er("abort"));
        }
        close() {
          if (!Ft(this)) return d(er("close"));
          let e2 = this._ownerWritableStream;
          return e2 === void 0 ? d(tr("close")) : At(e2) ? d(new TypeError("Cannot close an already-closing stream")) : Lt(this);
        }
        releaseLock() {
          if (!Ft(this)) throw er("releaseLock");
          this._ownerWritableStream !== void 0 && Mt(this);
        }
        write(e2 = void 0) {
          return Ft(this) ? this._ownerWritableStream === void 0 ? d(tr("write to")) : Yt(this, e2) : d(er("write"));
        }
      };
      Object.defineProperties(WritableStreamDefaultWriter.prototype, { abort: { enumerable: !0 }, close: { enumerable: !0 }, releaseLock: { enumerable: !0 }, write: { enumerable: !0 }, closed: { enumerable: !0 }, desiredSize: { enumerable: !0 }, ready: { enumerable: !0 } }), o(WritableStreamDefaultWriter.prototype.abort, "abort"), o(WritableStreamDefaultWriter.prototype.close, "close"), o(WritableStreamDefaultWriter.prototype.releaseLock, "releaseLock"), o(WritableStreamDefaultWriter.prototype.write, "write"), typeof Symbol.toStringTag == "symbol" && Object.defineProperty(WritableStreamDefaultWriter.prototype, Symbol.toStringTag, { value: "WritableStreamDefaultWriter", configurable: !0 });
      xt = {}, WritableStreamDefaultController = class {
        constructor() {
          throw new TypeError("Illegal constructor");
        }
        get abortReason() {
          if (!Qt(this)) throw Zt("abortReason");
          return this._abortReason;
        }
        get signal() {
          if (!Qt(this)) throw Zt("signal");
          if (this._abortController === void 0) throw new TypeError("WritableStreamDefaultController.prototype.signal is not supported");
          return this._abortController.signal;
        }
        error(e2 = void 0) {
          if (!Qt(this)) throw Zt("error");
          this._controlledWritableStream._state === "writable" && Jt(this, e2);
        }
        [w](e2) {
          let t2 = this._abortAlgorithm(e2);
          return Ht(this), t2;
        }
        [R]() {
          qe(this);
        }
      };
      Object.defineProperties(WritableStreamDefaultController.prototype, { abortReason: { enumerable: !0 }, signal: { enumerable: !0 }, error: { enumerable: !0 } }), typeof Symbol.toStringTag == "symbol" && Object.defineProperty(WritableStreamDefaultController.prototype, Symbol.toStringTag, { value: "WritableStreamDefaultController", configurable: !0 });
      dr = typeof globalThis < "u" ? globalThis : typeof self < "u" ? self : typeof global < "u" ? global : void 0, fr = (function() {
        let e2 = dr?.DOMException;
        return (function(e3) {
          if (typeof e3 != "function" && typeof e3 != "object" || e3.name !== "DOMException") return !1;
          try {
            return new e3(), !0;
          } catch {
            return !1;
          }
        })(e2) ? e2 : void 0;
      })() || (function() {
        let e2 = function(e3, t2) {
          this.message = e3 || "", this.name = t2 || "Error", Error.captureStackTrace && Error.captureStackTrace(this, this.constructor);
        };
        return o(e2, "DOMException"), e2.prototype = Object.create(Error.prototype), Object.defineProperty(e2.prototype, "constructor", { value: e2, writable: !0, configurable: !0 }), e2;
      })();
      br = class {
        constructor(e2) {
          this._writer = e2, this._shuttingDown = !1, this._currentWrite = c(void 0);
        }
        _waitForWritesToFinish() {
          let e2 = this._currentWrite;
          return f(this._currentWrite, () => e2 !== this._currentWrite ? this._waitForWritesToFinish() : void 0);
        }
      }, _r = class {
        constructor(e2) {
          this._state = e2, this._promise = u((e3, t2) => {
            this._resolvePromise = e3, this._rejectPromise = t2;
          });
        }
        _chunkSteps(t2) {
          this._state._currentWrite = f(Yt(this._state._writer, t2), void 0, e), this._resolvePromise(!1);
        }
        _closeSteps() {
          this._resolvePromise(!0);
        }
        _errorSteps(e2) {
          this._rejectPromise(e2);
        }
      }, mr = class {
        constructor(e2) {
          this._state = e2;
        }
        _chunkSteps(t2) {
          this._state._currentWrite = f(Yt(this._state._writer, t2), void 0, e);
        }
        _closeSteps() {
        }
        _errorSteps(e2) {
        }
      };
      ReadableStreamDefaultController = class {
        constructor() {
          throw new TypeError("Illegal constructor");
        }
        get desiredSize() {
          if (!yr(this)) throw Er("desiredSize");
          return Pr(this);
        }
        close() {
          if (!yr(this)) throw Er("close");
          if (!Cr(this)) throw new TypeError("The stream is not in a state that permits close");
          wr(this);
        }
        enqueue(e2 = void 0) {
          if (!yr(this)) throw Er("enqueue");
          if (!Cr(this)) throw new TypeError("The stream is not in a state that permits enqueue");
          return Rr(this, e2);
        }
        error(e2 = void 0) {
          if (!yr(this)) throw Er("error");
          Tr(this, e2);
        }
        [T](e2) {
          qe(this);
          let t2 = this._cancelAlgorithm(e2);
          return vr(this), t2;
        }
        [P](e2) {
          let t2 = this._controlledReadableStream;
          if (this._queue.length > 0) {
            let r2 = Pe(this);
            this._closeRequested && this._queue.length === 0 ? (vr(this), Yr(t2)) : Sr(this), e2._chunkSteps(r2);
          } else U(t2, e2), Sr(this);
        }
        [C]() {
          return this._queue.length > 0;
        }
        [q]() {
        }
      };
      Object.defineProperties(ReadableStreamDefaultController.prototype, { close: { enumerable: !0 }, enqueue: { enumerable: !0 }, error: { enumerable: !0 }, desiredSize: { enumerable: !0 } }), o(ReadableStreamDefaultController.prototype.close, "close"), o(ReadableStreamDefaultController.prototype.enqueue, "enqueue"), o(ReadableStreamDefaultController.prototype.error, "error"), typeof Symbol.toStringTag == "symbol" && Object.defineProperty(ReadableStreamDefaultController.prototype, Symbol.toStringTag, { value: "ReadableStreamDefaultController", configurable: !0 });
      ReadableStream = class {
        constructor(e2 = {}, t2 = {}) {
          e2 === void 0 ? e2 = null : $(e2, "First parameter");
          let r2 = yt(t2, "Second parameter"), o2 = (function(e3, t3) {
            L(e3, t3);
            let r3 = e3, o3 = r3?.autoAllocateChunkSize, n2 = r3?.cancel, i2 = r3?.pull, a3 = r3?.start, s2 = r3?.type;
            return { autoAllocateChunkSize: o3 === void 0 ? void 0 : N(o3, `${t3} has member 'autoAllocateChunkSize' that`), cancel: n2 === void 0 ? void 0 : Br(n2, r3, `${t3} has member 'cancel' that`), pull: i2 === void 0 ? void 0 : jr(i2, r3, `${t3} has member 'pull' that`), start: a3 === void 0 ? void 0 : kr(a3, r3, `${t3} has member 'start' that`), type: s2 === void 0 ? void 0 : Ar(s2, `${t3} has member 'type' that`) };
          })(e2, "First parameter");
          if (Lr(this), o2.type === "bytes") {
            if (r2.size !== void 0) throw new RangeError("The strategy for a byte stream cannot have a size function");
            (function(e3, t3, r3) {
              let o3 = Object.create(ReadableByteStreamController.prototype), n2, i2, a3;
              n2 = t3.start !== void 0 ? () => t3.start(o3) : () => {
              }, i2 = t3.pull !== void 0 ? () => t3.pull(o3) : () => c(void 0), a3 = t3.cancel !== void 0 ? (e4) => t3.cancel(e4) : () => c(void 0);
              let s2 = t3.autoAllocateChunkSize;
              if (s2 === 0) throw new TypeError("autoAllocateChunkSize must be greater than 0");
              rt(e3, o3, n2, i2, a3, r3, s2);
            })(this, o2, mt(r2, 0));
          } else {
            let e3 = pt(r2);
            (function(e4, t3, r3, o3) {
              let n2 = Object.create(ReadableStreamDefaultController.prototype), i2, a3, s2;
              i2 = t3.start !== void 0 ? () => t3.start(n2) : () => {
              }, a3 = t3.pull !== void 0 ? () => t3.pull(n2) : () => c(void 0), s2 = t3.cancel !== void 0 ? (e5) => t3.cancel(e5) : () => c(void 0), qr(e4, n2, i2, a3, s2, r3, o3);
            })(this, o2, mt(r2, 1), e3);
          }
        }
        get locked() {
          if (!Ir(this)) throw Qr("locked");
          return $r(this);
        }
        cancel(e2 = void 0) {
          return Ir(this) ? $r(this) ? d(new TypeError("Cannot cancel a stream that already has a reader")) : Mr(this, e2) : d(Qr("cancel"));
        }
        getReader(e2 = void 0) {
          if (!Ir(this)) throw Qr("getReader");
          return (function(e3, t2) {
            L(e3, t2);
            let r2 = e3?.mode;
            return { mode: r2 === void 0 ? void 0 : it(r2, `${t2} has member 'mode' that`) };
          })(e2, "First parameter").mode === void 0 ? V(this) : at(this);
        }
        pipeThrough(e2, t2 = {}) {
          if (!Ir(this)) throw Qr("pipeThrough");
          M(e2, 1, "pipeThrough");
          let r2 = (function(e3, t3) {
            L(e3, t3);
            let r3 = e3?.readable;
            Y(r3, "readable", "ReadableWritablePair"), H(r3, `${t3} has member 'readable' that`);
            let o3 = e3?.writable;
            return Y(o3, "writable", "ReadableWritablePair"), Tt(o3, `${t3} has member 'writable' that`), { readable: r3, writable: o3 };
          })(e2, "First parameter"), o2 = zr(t2, "Second parameter");
          if ($r(this)) throw new TypeError("ReadableStream.prototype.pipeThrough cannot be used on a locked ReadableStream");
          if (Et(r2.writable)) throw new TypeError("ReadableStream.prototype.pipeThrough cannot be used on a locked WritableStream");
          return p(hr(this, r2.writable, o2.preventClose, o2.preventAbort, o2.preventCancel, o2.signal)), r2.readable;
        }
        pipeTo(e2, t2 = {}) {
          if (!Ir(this)) return d(Qr("pipeTo"));
          if (e2 === void 0) return d("Parameter 1 is required in 'pipeTo'.");
          if (!qt(e2)) return d(new TypeError("ReadableStream.prototype.pipeTo's first argument must be a WritableStream"));
          let r2;
          try {
            r2 = zr(t2, "Second parameter");
          } catch (e3) {
            return d(e3);
          }
          return $r(this) ? d(new TypeError("ReadableStream.prototype.pipeTo cannot be used on a locked ReadableStream")) : Et(e2) ? d(new TypeError("ReadableStream.prototype.pipeTo cannot be used on a locked WritableStream")) : hr(this, e2, r2.preventClose, r2.preventAbort, r2.preventCancel, r2.signal);
        }
        tee() {
          if (!Ir(this)) throw Qr("tee");
          return le(Wr(this));
        }
        values(e2 = void 0) {
          if (!Ir(this)) throw Qr("values");
          return (function(e3, t2) {
            let r2 = V(e3), o2 = new ye(r2, t2), n2 = Object.create(ge);
            return n2._asyncIteratorImpl = o2, n2;
          })(this, (function(e3, t2) {
            return L(e3, t2), { preventCancel: !!e3?.preventCancel };
          })(e2, "First parameter").preventCancel);
        }
        [_e](e2) {
          return this.values(e2);
        }
        static from(e2) {
          return Or(e2);
        }
      };
      Object.defineProperties(ReadableStream, { from: { enumerable: !0 } }), Object.defineProperties(ReadableStream.prototype, { cancel: { enumerable: !0 }, getReader: { enumerable: !0 }, pipeThrough: { enumerable: !0 }, pipeTo: { enumerable: !0 }, tee: { enumerable: !0 }, values: { enumerable: !0 }, locked: { enumerable: !0 } }), o(ReadableStream.from, "from"), o(ReadableStream.prototype.cancel, "cancel"), o(ReadableStream.prototype.getReader, "getReader"), o(ReadableStream.prototype.pipeThrough, "pipeThrough"), o(ReadableStream.prototype.pipeTo, "pipeTo"), o(ReadableStream.prototype.tee, "tee"), o(ReadableStream.prototype.values, "values"), typeof Symbol.toStringTag == "symbol" && Object.defineProperty(ReadableStream.prototype, Symbol.toStringTag, { value: "ReadableStream", configurable: !0 }), Object.defineProperty(ReadableStream.prototype, _e, { value: ReadableStream.prototype.values, writable: !0, configurable: !0 });
      Hr = (e2) => e2.byteLength;
      o(Hr, "size");
      ByteLengthQueuingStrategy = class {
        constructor(e2) {
          M(e2, 1, "ByteLengthQueuingStrategy"), e2 = Nr(e2, "First parameter"), this._byteLengthQueuingStrategyHighWaterMark = e2.highWaterMark;
        }
        get highWaterMark() {
          if (!Ur(this)) throw Vr("highWaterMark");
          return this._byteLengthQueuingStrategyHighWaterMark;
        }
        get size() {
          if (!Ur(this)) throw Vr("size");
          return Hr;
        }
      };
      Object.defineProperties(ByteLengthQueuingStrategy.prototype, { highWaterMark: { enumerable: !0 }, size: { enumerable: !0 } }), typeof Symbol.toStringTag == "symbol" && Object.defineProperty(ByteLengthQueuingStrategy.prototype, Symbol.toStringTag, { value: "ByteLengthQueuingStrategy", configurable: !0 });
      Gr = () => 1;
      o(Gr, "size");
      CountQueuingStrategy = class {
        constructor(e2) {
          M(e2, 1, "CountQueuingStrategy"), e2 = Nr(e2, "First parameter"), this._countQueuingStrategyHighWaterMark = e2.highWaterMark;
        }
        get highWaterMark() {
          if (!Jr(this)) throw Xr("highWaterMark");
          return this._countQueuingStrategyHighWaterMark;
        }
        get size() {
          if (!Jr(this)) throw Xr("size");
          return Gr;
        }
      };
      Object.defineProperties(CountQueuingStrategy.prototype, { highWaterMark: { enumerable: !0 }, size: { enumerable: !0 } }), typeof Symbol.toStringTag == "symbol" && Object.defineProperty(CountQueuingStrategy.prototype, Symbol.toStringTag, { value: "CountQueuingStrategy", configurable: !0 });
      TransformStream = class {
        constructor(e2 = {}, t2 = {}, r2 = {}) {
          e2 === void 0 && (e2 = null);
          let o2 = yt(t2, "Second parameter"), n2 = yt(r2, "Third parameter"), i2 = (function(e3, t3) {
            L(e3, t3);
            let r3 = e3?.cancel, o3 = e3?.flush, n3 = e3?.readableType, i3 = e3?.start, a4 = e3?.transform, s3 = e3?.writableType;
            return { cancel: r3 === void 0 ? void 0 : to(r3, e3, `${t3} has member 'cancel' that`), flush: o3 === void 0 ? void 0 : Kr(o3, e3, `${t3} has member 'flush' that`), readableType: n3, start: i3 === void 0 ? void 0 : Zr(i3, e3, `${t3} has member 'start' that`), transform: a4 === void 0 ? void 0 : eo(a4, e3, `${t3} has member 'transform' that`), writableType: s3 };
          })(e2, "First parameter");
          if (i2.readableType !== void 0) throw new RangeError("Invalid readableType specified");
          if (i2.writableType !== void 0) throw new RangeError("Invalid writableType specified");
          let a3 = mt(n2, 0), s2 = pt(n2), l2 = mt(o2, 1), f2 = pt(o2), b3;
          (function(e3, t3, r3, o3, n3, i3) {
            function a4() {
              return t3;
            }
            function s3(t4) {
              return (function(e4, t5) {
                let r4 = e4._transformStreamController;
                return e4._backpressure ? m(e4._backpressureChangePromise, () => {
                  let o4 = e4._writable;
                  if (o4._state === "erroring") throw o4._storedError;
                  return co(r4, t5);
                }) : co(r4, t5);
              })(e3, t4);
            }
            function l3(t4) {
              return (function(e4, t5) {
                let r4 = e4._transformStreamController;
                if (r4._finishPromise !== void 0) return r4._finishPromise;
                let o4 = e4._readable;
                r4._finishPromise = u((e5, t6) => {
                  r4._finishPromise_resolve = e5, r4._finishPromise_reject = t6;
                });
                let n4 = r4._cancelAlgorithm(t5);
                return lo(r4), h(n4, () => (o4._state === "errored" ? bo(r4, o4._storedError) : (Tr(o4._readableStreamController, t5), ho(r4)), null), (e5) => (Tr(o4._readableStreamController, e5), bo(r4, e5), null)), r4._finishPromise;
              })(e3, t4);
            }
            function c3() {
              return (function(e4) {
                let t4 = e4._transformStreamController;
                if (t4._finishPromise !== void 0) return t4._finishPromise;
                let r4 = e4._readable;
                t4._finishPromise = u((e5, r5) => {
                  t4._finishPromise_resolve = e5, t4._finishPromise_reject = r5;
                });
                let o4 = t4._flushAlgorithm();
                return lo(t4), h(o4, () => (r4._state === "errored" ? bo(t4, r4._storedError) : (wr(r4._readableStreamController), ho(t4)), null), (e5) => (Tr(r4._readableStreamController, e5), bo(t4, e5), null)), t4._finishPromise;
              })(e3);
            }
            function d3() {
              return (function(e4) {
                return ao(e4, !1), e4._backpressureChangePromise;
              })(e3);
            }
            function f3(t4) {
              return (function(e4, t5) {
                let r4 = e4._transformStreamController;
                if (r4._finishPromise !== void 0) return r4._finishPromise;
                let o4 = e4._writable;
                r4._finishPromise = u((e5, t6) => {
                  r4._finishPromise_resolve = e5, r4._finishPromise_reject = t6;
                });
                let n4 = r4._cancelAlgorithm(t5);
                return lo(r4), h(n4, () => (o4._state === "errored" ? bo(r4, o4._storedError) : (Gt(o4._writableStreamController, t5), io(e4), ho(r4)), null), (t6) => (Gt(o4._writableStreamController, t6), io(e4), bo(r4, t6), null)), r4._finishPromise;
              })(e3, t4);
            }
            e3._writable = (function(e4, t4, r4, o4, n4 = 1, i4 = () => 1) {
              let a5 = Object.create(WritableStream.prototype);
              return Ct(a5), Nt(a5, Object.create(WritableStreamDefaultController.prototype), e4, t4, r4, o4, n4, i4), a5;
            })(a4, s3, c3, l3, r3, o3), e3._readable = Dr(a4, d3, f3, n3, i3), e3._backpressure = void 0, e3._backpressureChangePromise = void 0, e3._backpressureChangePromise_resolve = void 0, ao(e3, !0), e3._transformStreamController = void 0;
          })(this, u((e3) => {
            b3 = e3;
          }), l2, f2, a3, s2), (function(e3, t3) {
            let r3 = Object.create(TransformStreamDefaultController.prototype), o3, n3, i3;
            o3 = t3.transform !== void 0 ? (e4) => t3.transform(e4, r3) : (e4) => {
              try {
                return uo(r3, e4), c(void 0);
              } catch (e5) {
                return d(e5);
              }
            }, n3 = t3.flush !== void 0 ? () => t3.flush(r3) : () => c(void 0), i3 = t3.cancel !== void 0 ? (e4) => t3.cancel(e4) : () => c(void 0), (function(e4, t4, r4, o4, n4) {
              t4._controlledTransformStream = e4, e4._transformStreamController = t4, t4._transformAlgorithm = r4, t4._flushAlgorithm = o4, t4._cancelAlgorithm = n4, t4._finishPromise = void 0, t4._finishPromise_resolve = void 0, t4._finishPromise_reject = void 0;
            })(e3, r3, o3, n3, i3);
          })(this, i2), i2.start !== void 0 ? b3(i2.start(this._transformStreamController)) : b3(void 0);
        }
        get readable() {
          if (!ro(this)) throw _o("readable");
          return this._readable;
        }
        get writable() {
          if (!ro(this)) throw _o("writable");
          return this._writable;
        }
      };
      Object.defineProperties(TransformStream.prototype, { readable: { enumerable: !0 }, writable: { enumerable: !0 } }), typeof Symbol.toStringTag == "symbol" && Object.defineProperty(TransformStream.prototype, Symbol.toStringTag, { value: "TransformStream", configurable: !0 });
      TransformStreamDefaultController = class {
        constructor() {
          throw new TypeError("Illegal constructor");
        }
        get desiredSize() {
          if (!so(this)) throw fo("desiredSize");
          return Pr(this._controlledTransformStream._readable._readableStreamController);
        }
        enqueue(e2 = void 0) {
          if (!so(this)) throw fo("enqueue");
          uo(this, e2);
        }
        error(e2 = void 0) {
          if (!so(this)) throw fo("error");
          var t2;
          t2 = e2, oo(this._controlledTransformStream, t2);
        }
        terminate() {
          if (!so(this)) throw fo("terminate");
          (function(e2) {
            let t2 = e2._controlledTransformStream;
            wr(t2._readable._readableStreamController);
            let r2 = new TypeError("TransformStream terminated");
            no(t2, r2);
          })(this);
        }
      };
      Object.defineProperties(TransformStreamDefaultController.prototype, { enqueue: { enumerable: !0 }, error: { enumerable: !0 }, terminate: { enumerable: !0 }, desiredSize: { enumerable: !0 } }), o(TransformStreamDefaultController.prototype.enqueue, "enqueue"), o(TransformStreamDefaultController.prototype.error, "error"), o(TransformStreamDefaultController.prototype.terminate, "terminate"), typeof Symbol.toStringTag == "symbol" && Object.defineProperty(TransformStreamDefaultController.prototype, Symbol.toStringTag, { value: "TransformStreamDefaultController", configurable: !0 });
    }
  });

  // src/web/streams.js
  var streams_exports = {};
  __export(streams_exports, {
    ByteLengthQueuingStrategy: () => ByteLengthQueuingStrategy,
    CountQueuingStrategy: () => CountQueuingStrategy,
    ReadableByteStreamController: () => ReadableByteStreamController,
    ReadableStream: () => ReadableStream,
    ReadableStreamBYOBReader: () => ReadableStreamBYOBReader,
    ReadableStreamBYOBRequest: () => ReadableStreamBYOBRequest,
    ReadableStreamDefaultController: () => ReadableStreamDefaultController,
    ReadableStreamDefaultReader: () => ReadableStreamDefaultReader,
    TransformStream: () => TransformStream,
    TransformStreamDefaultController: () => TransformStreamDefaultController,
    WritableStream: () => WritableStream,
    WritableStreamDefaultController: () => WritableStreamDefaultController,
    WritableStreamDefaultWriter: () => WritableStreamDefaultWriter
  });
  var init_streams = __esm({
    "src/web/streams.js"() {
      init_ponyfill();
      init_webparts();
      parts.isStream = (value) => value instanceof ReadableStream;
    }
  });

  // src/web/blob.js
  var blob_exports = {};
  __export(blob_exports, {
    Blob: () => Blob,
    File: () => File,
    blobBytes: () => blobBytes,
    isBlob: () => isBlob
  });
  function typeText(type) {
    let text2 = `${type}`;
    return /[^\x20-\x7e]/.test(text2) ? "" : text2.toLowerCase();
  }
  var view, bytesOf, isBlobInside, Blob, File, isBlob, blobBytes, init_blob = __esm({
    "src/web/blob.js"() {
      init_state();
      init_define();
      init_bytes();
      init_inspect();
      init_webparts();
      view = (bytes) => ArrayBuffer.isView(bytes) ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength) : new Uint8Array(bytes);
      Blob = class _Blob {
        #pieces;
        #size = 0;
        #type;
        constructor(sources = void 0, options = void 0) {
          if (this.#pieces = [], sources !== void 0) {
            if (sources === null || typeof sources != "object" || typeof sources[Symbol.iterator] != "function")
              throw coded(TypeError, "ERR_INVALID_ARG_TYPE", 'The "sources" argument must be a sequence');
            let native = options?.endings === "native";
            for (let source of sources) this.#add(source, native);
          }
          this.#type = options?.type === void 0 ? "" : typeText(options.type);
        }
        static {
          bytesOf = (blob) => blob.#joined(), isBlobInside = (value) => #pieces in value;
        }
        #add(source, native) {
          let bytes;
          typeof source == "object" && source !== null && isBlobInside(source) ? bytes = bytesOf(source) : isBytes(source) ? bytes = view(source).slice() : bytes = new Uint8Array(ops.utf8Encode(native ? `${source}`.replace(/\r\n|\r/g, `
`) : `${source}`)), this.#pieces.push(bytes), this.#size += bytes.length;
        }
        #joined() {
          if (this.#pieces.length === 1) return this.#pieces[0];
          let all = new Uint8Array(this.#size), at2 = 0;
          for (let piece of this.#pieces)
            all.set(piece, at2), at2 += piece.length;
          return this.#pieces = [all], all;
        }
        get size() {
          return this.#size;
        }
        get type() {
          return this.#type;
        }
        slice(start2 = 0, end2 = this.#size, type = "") {
          return new _Blob([this.#joined().slice(start2, end2)], { type });
        }
        async arrayBuffer() {
          return this.#joined().slice().buffer;
        }
        async bytes() {
          return this.#joined().slice();
        }
        async text() {
          return ops.utf8Decode(this.#joined(), !1, !1);
        }
        async json() {
          return JSON.parse(ops.utf8Decode(this.#joined(), !1, !1));
        }
        async formData() {
          let { Response: Response2 } = (init_fetch(), __toCommonJS(fetch_exports));
          return new Response2(this).formData();
        }
        stream() {
          let { ReadableStream: ReadableStream2 } = (init_streams(), __toCommonJS(streams_exports)), bytes = this.#joined(), at2 = 0;
          return new ReadableStream2({
            type: "bytes",
            pull(controller) {
              let piece = bytes.slice(at2, at2 + 65536);
              at2 += piece.length, piece.length > 0 && controller.enqueue(piece), at2 >= bytes.length && (controller.close(), controller.byobRequest?.respond(0));
            }
          });
        }
        [customInspect](depth, options) {
          if (depth < 0) return "[Blob]";
          let shown = { size: this.size, type: this.type };
          return this instanceof File && Object.assign(shown, { name: this.name, lastModified: this.lastModified }), `${this.constructor.name} ${inspect(shown, options)}`;
        }
      };
      webInterface(Blob, "Blob", ["size", "type", "slice", "arrayBuffer", "bytes", "text", "stream"]);
      File = class extends Blob {
        #name;
        #lastModified;
        constructor(sources, name, options = void 0) {
          if (arguments.length < 2) throw coded(TypeError, "ERR_MISSING_ARGS", 'The "sources" and "fileName" arguments must be specified');
          super(sources, options), this.#name = `${name}`.toWellFormed();
          let given = options?.lastModified;
          this.#lastModified = given === void 0 ? Date.now() : Math.trunc(Number(given)) || 0;
        }
        get name() {
          return this.#name;
        }
        get lastModified() {
          return this.#lastModified;
        }
        get webkitRelativePath() {
          return "";
        }
      };
      webInterface(File, "File", ["name", "lastModified"]);
      isBlob = (value) => value !== null && typeof value == "object" && isBlobInside(value), blobBytes = (blob) => bytesOf(blob);
      parts.isBlob = isBlob;
    }
  });

  // src/web/formdata.js
  var formdata_exports = {};
  __export(formdata_exports, {
    FormData: () => FormData,
    decodeMultipart: () => decodeMultipart,
    encodeMultipart: () => encodeMultipart,
    fromParts: () => fromParts
  });
  function entryValue(value, filename) {
    return isBlob(value) ? value instanceof File && filename === void 0 ? value : new File([value], filename === void 0 ? "blob" : scalar(filename), { type: value.type, lastModified: value.lastModified }) : scalar(value);
  }
  function need2(given, count, method2) {
    if (given.length < count) throw coded(TypeError, "ERR_MISSING_ARGS", `FormData.${method2} needs ${count} argument${count > 1 ? "s" : ""}`);
  }
  function encodeMultipart(form) {
    let boundary = `----hoody-exec-${ops.uuid().replaceAll("-", "")}`, pieces = [];
    for (let [name, value] of entriesOf(form)) {
      let head = `--${boundary}\r
Content-Disposition: form-data; name="${escaped(wireLines(name))}"`;
      typeof value == "string" ? pieces.push(`${head}\r
\r
${wireLines(value)}\r
`) : pieces.push(`${head}; filename="${escaped(value.name)}"\r
Content-Type: ${value.type || "application/octet-stream"}\r
\r
`, value, `\r
`);
    }
    return pieces.push(`--${boundary}--\r
`), { bytes: blobBytes(new Blob(pieces)), type: `multipart/form-data; boundary=${boundary}` };
  }
  function fromParts(fields, files) {
    let form = new FormData();
    for (let i2 = 0; i2 + 1 < fields.length; i2 += 2) form.append(fields[i2], fields[i2 + 1]);
    for (let [name, filename, type, bytes] of files) form.append(name, new File([bytes], filename, { type }));
    return form;
  }
  function decodeMultipart(bytes, boundary) {
    let text2 = ops.latin1Decode(bytes), form = new FormData(), mark = `--${boundary}`, at2 = text2.startsWith(mark) ? 0 : text2.indexOf(CRLF + mark) + 2;
    if (at2 === 1) throw new TypeError("The body is not multipart/form-data: its boundary is missing");
    for (; ; ) {
      if (at2 += mark.length, text2.startsWith("--", at2)) return form;
      at2 = text2.indexOf(CRLF, at2);
      let headEnd = at2 < 0 ? -1 : text2.indexOf(CRLF + CRLF, at2), next2 = headEnd < 0 ? -1 : text2.indexOf(CRLF + mark, headEnd + 2);
      if (next2 < 0) throw new TypeError("The multipart/form-data body ends too early");
      addPart(form, utf8(text2.slice(at2 + 2, headEnd)), bytes, text2, headEnd + 4, next2), at2 = next2 + 2;
    }
  }
  function addPart(form, head, bytes, text2, from, to2) {
    let disposition = /^content-disposition:(.*)$/im.exec(head)?.[1] ?? "", name = parameter(disposition, "name");
    if (name === void 0) throw new TypeError("A part of the multipart/form-data body has no name");
    let filename = parameter(disposition, "filename"), end2 = Math.max(from, to2);
    if (filename === void 0) form.append(name, utf8(text2.slice(from, end2)));
    else {
      let type = /^content-type:\s*(.*?)\s*$/im.exec(head)?.[1] ?? "text/plain";
      form.append(name, new File([bytes.slice(from, end2)], filename, { type }));
    }
  }
  function parameter(disposition, key) {
    return (new RegExp(`;\\s*${key}="((?:[^"\\\\]|\\\\.)*)"`, "i").exec(disposition) ?? new RegExp(`;\\s*${key}=([^;\\s]+)`, "i").exec(disposition))?.[1].replaceAll("%22", '"').replaceAll("%0D%0A", `\r
`).replace(/\\(["\\])/g, "$1");
  }
  var entriesOf, scalar, FormData, escaped, wireLines, CRLF, utf8, init_formdata = __esm({
    "src/web/formdata.js"() {
      init_state();
      init_define();
      init_inspect();
      init_blob();
      init_webparts();
      scalar = (value) => `${value}`.toWellFormed();
      FormData = class {
        #entries = [];
        constructor(form = void 0) {
          if (form !== void 0) throw coded(TypeError, "ERR_INVALID_ARG_TYPE", "FormData takes no form here: append() its entries");
        }
        static {
          entriesOf = (form) => form.#entries, parts.isFormData = (value) => #entries in value;
        }
        append(name, value, filename = void 0) {
          if (need2(arguments, 2, "append"), filename !== void 0 && !isBlob(value)) throw new TypeError("FormData.append: with a file name the value must be a Blob");
          this.#entries.push([scalar(name), entryValue(value, filename)]);
        }
        set(name, value, filename = void 0) {
          if (need2(arguments, 2, "set"), filename !== void 0 && !isBlob(value)) throw new TypeError("FormData.set: with a file name the value must be a Blob");
          let key = scalar(name), entry = [key, entryValue(value, filename)], at2 = this.#entries.findIndex(([other]) => other === key);
          at2 < 0 ? this.#entries.push(entry) : this.#entries = this.#entries.flatMap((old, i2) => i2 === at2 ? [entry] : old[0] === key ? [] : [old]);
        }
        delete(name) {
          need2(arguments, 1, "delete");
          let key = scalar(name);
          this.#entries = this.#entries.filter(([other]) => other !== key);
        }
        get(name) {
          need2(arguments, 1, "get");
          let key = scalar(name);
          return this.#entries.find(([other]) => other === key)?.[1] ?? null;
        }
        getAll(name) {
          need2(arguments, 1, "getAll");
          let key = scalar(name);
          return this.#entries.filter(([other]) => other === key).map(([, value]) => value);
        }
        has(name) {
          need2(arguments, 1, "has");
          let key = scalar(name);
          return this.#entries.some(([other]) => other === key);
        }
        forEach(callback, thisArg = void 0) {
          for (let [name, value] of this) callback.call(thisArg, value, name, this);
        }
        *entries() {
          for (let i2 = 0; i2 < this.#entries.length; i2 += 1) yield [this.#entries[i2][0], this.#entries[i2][1]];
        }
        *keys() {
          for (let [name] of this.entries()) yield name;
        }
        *values() {
          for (let [, value] of this.entries()) yield value;
        }
        [customInspect](depth, options) {
          return depth < 0 ? "[FormData]" : `FormData ${inspect(Object.fromEntries(this.#entries), options)}`;
        }
      };
      Object.defineProperty(FormData.prototype, Symbol.iterator, { __proto__: null, value: FormData.prototype.entries, writable: !0, configurable: !0 });
      webInterface(FormData, "FormData", ["append", "set", "delete", "get", "getAll", "has", "forEach", "entries", "keys", "values"]);
      escaped = (name) => name.replace(/\r\n|\r|\n/g, "%0D%0A").replaceAll('"', "%22"), wireLines = (text2) => text2.replace(/\r\n|\r|\n/g, `\r
`);
      CRLF = `\r
`;
      utf8 = (text2) => ops.utf8Decode(ops.latin1Encode(text2), !1, !0);
    }
  });

  // src/web/events.js
  var events_exports = {};
  __export(events_exports, {
    CloseEvent: () => CloseEvent,
    CustomEvent: () => CustomEvent,
    ErrorEvent: () => ErrorEvent,
    Event: () => Event,
    EventTarget: () => EventTarget,
    MessageEvent: () => MessageEvent,
    ProgressEvent: () => ProgressEvent,
    PromiseRejectionEvent: () => PromiseRejectionEvent,
    handlerAttribute: () => handlerAttribute
  });
  function handlerAttribute(Class, type) {
    let handlers = /* @__PURE__ */ new WeakMap();
    Object.defineProperty(Class.prototype, `on${type}`, {
      __proto__: null,
      enumerable: !0,
      configurable: !0,
      get() {
        return handlers.get(this)?.handler ?? null;
      },
      set(value) {
        let handler2 = typeof value == "function" ? value : null, entry = handlers.get(this);
        if (entry) entry.handler = handler2;
        else if (handler2) {
          let made2 = { handler: handler2 };
          handlers.set(this, made2), this.addEventListener(type, (event) => made2.handler?.call(this, event));
        }
      }
    });
  }
  function eventClass(name, fields) {
    let made2 = {
      [name]: class extends Event {
        #values = {};
        constructor(type, options = void 0) {
          super(type, options);
          for (let field of Object.keys(fields)) this.#values[field] = options?.[field] ?? fields[field];
        }
        static read(event, field) {
          return event.#values[field];
        }
      }
    }[name], { read: read2 } = made2;
    delete made2.read;
    for (let field of Object.keys(fields))
      Object.defineProperty(made2.prototype, field, { __proto__: null, enumerable: !0, configurable: !0, get() {
        return read2(this, field);
      } });
    return Object.defineProperty(made2.prototype, Symbol.toStringTag, { __proto__: null, value: name, configurable: !0 }), made2;
  }
  var begin, end, stopped, setPassive, Event, EventTarget, CustomEvent, MessageEvent, ErrorEvent, CloseEvent, ProgressEvent, PromiseRejectionEvent, init_events = __esm({
    "src/web/events.js"() {
      init_state();
      init_define();
      init_run();
      Event = class {
        #type;
        #bubbles;
        #cancelable;
        #composed;
        #target = null;
        #current = null;
        #phase = 0;
        #prevented = !1;
        #stop = !1;
        #stopNow = !1;
        #dispatching = !1;
        #passive = !1;
        #timeStamp = ops.clock();
        constructor(type, options = void 0) {
          if (arguments.length === 0) throw coded(TypeError, "ERR_MISSING_ARGS", 'The "type" argument must be specified');
          this.#type = `${type}`, this.#bubbles = !!options?.bubbles, this.#cancelable = !!options?.cancelable, this.#composed = !!options?.composed;
        }
        static {
          begin = (event, target) => {
            if (event.#dispatching) throw new globalThis.DOMException("The event is already being dispatched", "InvalidStateError");
            event.#dispatching = !0, event.#target = target, event.#current = target, event.#phase = 2;
          }, end = (event) => (event.#dispatching = !1, event.#current = null, event.#phase = 0, event.#stop = !1, event.#stopNow = !1, !event.#prevented), stopped = (event) => event.#stopNow, setPassive = (event, passive) => {
            event.#passive = passive;
          };
        }
        get type() {
          return this.#type;
        }
        get target() {
          return this.#target;
        }
        get srcElement() {
          return this.#target;
        }
        get currentTarget() {
          return this.#current;
        }
        get bubbles() {
          return this.#bubbles;
        }
        get cancelable() {
          return this.#cancelable;
        }
        get composed() {
          return this.#composed;
        }
        get defaultPrevented() {
          return this.#prevented;
        }
        get returnValue() {
          return !this.#prevented;
        }
        set returnValue(value) {
          value || this.preventDefault();
        }
        get cancelBubble() {
          return this.#stop;
        }
        set cancelBubble(value) {
          value && (this.#stop = !0);
        }
        get eventPhase() {
          return this.#phase;
        }
        get timeStamp() {
          return this.#timeStamp;
        }
        get isTrusted() {
          return !1;
        }
        composedPath() {
          return this.#dispatching ? [this.#current] : [];
        }
        preventDefault() {
          this.#cancelable && !this.#passive && (this.#prevented = !0);
        }
        stopPropagation() {
          this.#stop = !0;
        }
        stopImmediatePropagation() {
          this.#stop = !0, this.#stopNow = !0;
        }
      };
      webInterface(Event, "Event", ["type", "target", "currentTarget", "bubbles", "cancelable", "defaultPrevented", "composed", "eventPhase", "timeStamp", "composedPath", "preventDefault", "stopPropagation", "stopImmediatePropagation"]);
      for (let [name, value] of [["NONE", 0], ["CAPTURING_PHASE", 1], ["AT_TARGET", 2], ["BUBBLING_PHASE", 3]])
        Object.defineProperty(Event, name, { __proto__: null, value, enumerable: !0 }), Object.defineProperty(Event.prototype, name, { __proto__: null, value, enumerable: !0 });
      EventTarget = class {
        #listeners;
        // type to list of {callback, capture, once, passive, removed}
        addEventListener(type, callback, options = void 0) {
          if (arguments.length < 2) throw coded(TypeError, "ERR_MISSING_ARGS", 'The "type" and "listener" arguments must be specified');
          if (callback == null) return;
          if (typeof callback != "function" && typeof callback != "object")
            throw coded(TypeError, "ERR_INVALID_ARG_TYPE", 'The "listener" argument must be an instance of EventListener');
          let given = typeof options == "boolean" ? { capture: options } : options ?? {}, capture = !!given.capture, { signal } = given;
          if (signal !== void 0) {
            if (signal === null || typeof signal.aborted != "boolean") throw coded(TypeError, "ERR_INVALID_ARG_TYPE", 'The "signal" option must be an AbortSignal');
            if (signal.aborted) return;
          }
          let key = `${type}`;
          this.#listeners ??= /* @__PURE__ */ new Map();
          let list = this.#listeners.get(key) ?? [];
          list.some((entry) => entry.callback === callback && entry.capture === capture) || (this.#listeners.set(key, [...list, { callback, capture, once: !!given.once, passive: !!given.passive, removed: !1 }]), signal && signal.addEventListener("abort", () => this.removeEventListener(type, callback, { capture }), { once: !0 }));
        }
        removeEventListener(type, callback, options = void 0) {
          if (arguments.length < 2) throw coded(TypeError, "ERR_MISSING_ARGS", 'The "type" and "listener" arguments must be specified');
          let capture = typeof options == "boolean" ? options : !!options?.capture, key = `${type}`, list = this.#listeners?.get(key), found = list?.find((entry) => entry.callback === callback && entry.capture === capture);
          found !== void 0 && (found.removed = !0, this.#listeners.set(key, list.filter((entry) => entry !== found)));
        }
        dispatchEvent(event) {
          if (!(event instanceof Event)) throw coded(TypeError, "ERR_INVALID_ARG_TYPE", 'The "event" argument must be an instance of Event');
          begin(event, this);
          for (let entry of this.#listeners?.get(event.type) ?? [])
            if (!entry.removed) {
              entry.once && this.removeEventListener(event.type, entry.callback, { capture: entry.capture }), setPassive(event, entry.passive);
              try {
                typeof entry.callback == "function" ? entry.callback.call(this, event) : entry.callback.handleEvent(event);
              } catch (error) {
                uncaught(error);
              }
              if (setPassive(event, !1), stopped(event)) break;
            }
          return end(event);
        }
      };
      webInterface(EventTarget, "EventTarget", ["addEventListener", "removeEventListener", "dispatchEvent"]);
      CustomEvent = eventClass("CustomEvent", { detail: null }), MessageEvent = eventClass("MessageEvent", { data: null, origin: "", lastEventId: "", source: null, ports: [] }), ErrorEvent = eventClass("ErrorEvent", { message: "", filename: "", lineno: 0, colno: 0, error: void 0 }), CloseEvent = eventClass("CloseEvent", { wasClean: !1, code: 0, reason: "" }), ProgressEvent = eventClass("ProgressEvent", { lengthComputable: !1, loaded: 0, total: 0 }), PromiseRejectionEvent = eventClass("PromiseRejectionEvent", { promise: null, reason: void 0 });
    }
  });

  // src/timers.js
  function check(callback) {
    if (typeof callback != "function")
      throw coded(TypeError, "ERR_INVALID_ARG_TYPE", `The "callback" argument must be of type function. Received ${callback === null ? "null" : typeof callback}`);
  }
  function milliseconds(delay) {
    let ms = Number(delay);
    return ms >= 1 && ms <= LONGEST_MS ? Math.trunc(ms) : 1;
  }
  function setTimeout(callback, delay, ...args) {
    return check(callback), startOf(new Timeout(callback, milliseconds(delay), !1, args));
  }
  function setInterval(callback, delay, ...args) {
    return check(callback), startOf(new Timeout(callback, milliseconds(delay), !0, args));
  }
  function setImmediate(callback, ...args) {
    return check(callback), startOf(new Timeout(callback, 0, !1, args));
  }
  function clear(timer) {
    if (timer != null) {
      if (typeof timer == "object") {
        timer instanceof Timeout && timer.close();
        return;
      }
      stop(Number(timer));
    }
  }
  function clearTimeout(timer) {
    clear(timer);
  }
  function clearInterval(timer) {
    clear(timer);
  }
  function clearImmediate(timer) {
    clear(timer);
  }
  function queueMicrotask2(callback) {
    check(callback), queueJob(() => {
      try {
        callback();
      } catch (error) {
        uncaught(error);
      }
    });
  }
  function installTimers() {
    let all = { setTimeout, setInterval, setImmediate, clearTimeout, clearInterval, clearImmediate, queueMicrotask: queueMicrotask2 };
    for (let name of Object.keys(all)) hidden(globalThis, name, all[name]);
  }
  var LONGEST_MS, running, startOf, fire, stop, Timeout, fireTimer, init_timers = __esm({
    "src/timers.js"() {
      init_state();
      init_define();
      init_primordials();
      init_run();
      LONGEST_MS = 2147483647, running = new MapClass();
      Timeout = class {
        #id;
        #callback;
        #args;
        #ms;
        #repeat;
        #referenced = !0;
        constructor(callback, ms, repeat, args) {
          this.#callback = callback, this.#args = args, this.#ms = ms, this.#repeat = repeat;
        }
        static {
          startOf = (timer) => timer.#start(), fire = (id) => {
            let timer = MapGet(running, id);
            if (timer !== void 0) {
              timer.#repeat || MapDelete(running, id);
              try {
                ReflectApply(timer.#callback, timer, timer.#args);
              } catch (error) {
                uncaught(error);
              }
            }
          }, stop = (id) => {
            MapDelete(running, id) && ops.timerStop(id);
          };
        }
        #start() {
          return this.#id = ops.timerStart(this.#ms, this.#repeat), MapSet(running, this.#id, this), this;
        }
        close() {
          return stop(this.#id), this;
        }
        refresh() {
          return stop(this.#id), this.#start();
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
      }, fireTimer = (id) => fire(id);
    }
  });

  // src/web/abort.js
  var abort_exports = {};
  __export(abort_exports, {
    AbortController: () => AbortController2,
    AbortSignal: () => AbortSignal
  });
  var create, abort, follow, mayConstruct, AbortSignal, aborted, AbortController2, init_abort = __esm({
    "src/web/abort.js"() {
      init_events();
      init_define();
      init_timers();
      mayConstruct = {}, AbortSignal = class _AbortSignal extends EventTarget {
        #aborted = !1;
        #reason = void 0;
        #followers = /* @__PURE__ */ new Set();
        // signals of AbortSignal.any that depend on this one
        constructor(token) {
          if (token !== mayConstruct) throw new TypeError("Illegal constructor");
          super();
        }
        static {
          create = () => new _AbortSignal(mayConstruct), abort = (signal, reason) => {
            if (signal.#aborted) return;
            signal.#aborted = !0, signal.#reason = reason;
            let followers = [...signal.#followers];
            signal.#followers.clear();
            for (let follower of followers) follower.#markAborted(reason);
            signal.dispatchEvent(new Event("abort"));
            for (let follower of followers) follower.#tell();
          }, follow = (source, follower) => source.#followers.add(follower);
        }
        #mark;
        #markAborted(reason) {
          this.#aborted || (this.#aborted = !0, this.#reason = reason, this.#mark = !0);
        }
        #tell() {
          if (!this.#mark) return;
          this.#mark = !1;
          let followers = [...this.#followers];
          this.#followers.clear();
          for (let follower of followers) follower.#markAborted(this.#reason);
          this.dispatchEvent(new Event("abort"));
          for (let follower of followers) follower.#tell();
        }
        get aborted() {
          return this.#aborted;
        }
        get reason() {
          return this.#reason;
        }
        throwIfAborted() {
          if (this.#aborted) throw this.#reason;
        }
        static abort(reason = aborted()) {
          let signal = create();
          return signal.#aborted = !0, signal.#reason = reason, signal;
        }
        static timeout(ms) {
          let delay = Number(ms);
          if (!Number.isFinite(delay) || delay < 0) throw new RangeError("AbortSignal.timeout needs a number of milliseconds");
          let signal = create();
          return setTimeout(() => abort(signal, new globalThis.DOMException("The operation was aborted due to timeout", "TimeoutError")), delay).unref(), signal;
        }
        static any(signals) {
          let signal = create(), sources = [...signals];
          for (let source of sources) if (!(source instanceof _AbortSignal)) throw new TypeError("AbortSignal.any needs AbortSignals");
          let first2 = sources.find((source) => source.aborted);
          if (first2)
            signal.#aborted = !0, signal.#reason = first2.reason;
          else for (let source of sources) follow(source, signal);
          return signal;
        }
      };
      webInterface(AbortSignal, "AbortSignal", ["aborted", "reason", "throwIfAborted"]);
      handlerAttribute(AbortSignal, "abort");
      aborted = () => new globalThis.DOMException("This operation was aborted", "AbortError"), AbortController2 = class {
        #signal = create();
        get signal() {
          return this.#signal;
        }
        abort(reason = aborted()) {
          abort(this.#signal, reason);
        }
      };
      webInterface(AbortController2, "AbortController", ["signal", "abort"]);
    }
  });

  // src/web/fetch.js
  var fetch_exports = {};
  __export(fetch_exports, {
    Headers: () => Headers,
    Request: () => Request,
    Response: () => Response,
    fetch: () => fetch,
    incoming: () => incoming
  });
  function fromIterable(source) {
    let { ReadableStream: ReadableStream2 } = streams(), iterator2 = source[Symbol.asyncIterator]();
    return new ReadableStream2({
      async pull(controller) {
        let { value, done: done2 } = await iterator2.next();
        done2 ? controller.close() : controller.enqueue(value);
      },
      async cancel(reason) {
        await iterator2.return?.(reason);
      }
    }, { highWaterMark: 0 });
  }
  async function collect2(stream) {
    let reader = stream.getReader(), pieces = [], size = 0;
    for (; ; ) {
      let { value, done: done2 } = await reader.read();
      if (done2) break;
      if (!isBytes(value)) throw new TypeError("A body stream must give Uint8Arrays");
      let piece = bytesOver(value);
      pieces.push(piece), size += piece.length;
    }
    if (pieces.length === 1) return pieces[0];
    let all = new Uint8Array(size), at2 = 0;
    for (let piece of pieces)
      all.set(piece, at2), at2 += piece.length;
    return all;
  }
  function checkedMethod(given) {
    let method2 = `${given}`;
    if (!METHOD.test(method2) || FORBIDDEN[method2.toUpperCase()]) throw new TypeError(`'${method2}' is not a valid HTTP method.`);
    return NORMAL[method2.toLowerCase()] ? method2.toUpperCase() : method2;
  }
  function parseUrl(input) {
    let parsed = ops.urlParse(`${input}`.toWellFormed(), null);
    if (parsed === null) throw new TypeError(`Failed to parse URL from ${input}`);
    if (parsed[2] !== "" || parsed[3] !== "") throw new TypeError("The URL of a Request must have no user name and password");
    return parsed[0];
  }
  function stolen(from) {
    let content = contentOf(from);
    if (content.disturbed) throw new TypeError("Cannot construct a Request with a Request object that has already been used.");
    let taken = content.copy();
    return content.empty || (content.used = !0), taken;
  }
  function incoming(run) {
    let { method: method2, absoluteUrl, bodyKind } = run.facts(), flat = ops.requestHeaders(), headers = new Headers(), list = headerList(headers);
    for (let i2 = 0; i2 + 1 < flat.length; i2 += 2) list.push(flat[i2], flat[i2 + 1]);
    let safe = FORBIDDEN[method2] ? "GET" : method2, request = new Request(absoluteUrl, { method: safe, headers });
    return requestFields(request, bodyKind === "none" || method2 === "GET" || method2 === "HEAD" ? void 0 : () => new Uint8Array(ops.requestBody()), () => run.incoming.signal());
  }
  async function fetch() {
    throw new Error("fetch is not available in this build of hoody-exec.");
  }
  var blobs, streams, forms, bytesOver, Content, contentOf, Body, NULL_BODY, REDIRECTS, REASON, makeResponse, Response, BODY_MEMBERS, pick, METHOD, NORMAL, FORBIDDEN, noValue, requestFields, Request, init_fetch = __esm({
    "src/web/fetch.js"() {
      init_state();
      init_define();
      init_bytes();
      init_inspect();
      init_webparts();
      init_headers();
      init_status();
      blobs = () => (init_blob(), __toCommonJS(blob_exports)), streams = () => (init_streams(), __toCommonJS(streams_exports)), forms = () => (init_formdata(), __toCommonJS(formdata_exports)), bytesOver = (value) => ArrayBuffer.isView(value) ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength) : new Uint8Array(value), Content = class _Content {
        constructor(source) {
          this.text = void 0, this.bytes = void 0, this.lazy = void 0, this.stream = void 0, this.type = null, this.empty = !1, this.used = !1, this.take(source);
        }
        take(source) {
          source == null ? this.empty = !0 : typeof source == "object" ? this.takeObject(source) : this.takeText(`${source}`, "text/plain;charset=UTF-8");
        }
        takeText(text2, type) {
          this.text = text2.toWellFormed(), this.type = type;
        }
        takeObject(source) {
          if (isBytes(source)) this.bytes = bytesOver(source).slice();
          else if (parts.isBlob?.(source))
            this.bytes = blobs().blobBytes(source), this.type = source.type || null;
          else if (parts.isSearchParams?.(source)) this.takeText(source.toString(), "application/x-www-form-urlencoded;charset=UTF-8");
          else if (parts.isFormData?.(source)) {
            let { bytes, type } = forms().encodeMultipart(source);
            this.bytes = bytes, this.type = type;
          } else if (parts.isStream(source)) {
            if (source.locked) throw new TypeError("The stream of a body must not be locked");
            this.stream = source;
          } else typeof source[Symbol.asyncIterator] == "function" ? this.stream = fromIterable(source) : this.takeText(`${source}`, "text/plain;charset=UTF-8");
        }
        /** The body as a stream, made once. */
        asStream() {
          if (this.empty) return null;
          if (this.stream === void 0) {
            let { ReadableStream: ReadableStream2 } = streams(), content = this;
            this.stream = new ReadableStream2({
              type: "bytes",
              pull(controller) {
                let bytes = content.whole();
                bytes.length > 0 && controller.enqueue(bytes.slice()), controller.close(), controller.byobRequest?.respond(0);
              }
            }), this.wrapped = !0;
          }
          return this.stream;
        }
        whole() {
          return this.bytes !== void 0 ? this.bytes : this.text !== void 0 ? new Uint8Array(ops.utf8Encode(this.text)) : this.lazy !== void 0 ? this.bytes = this.lazy() : new Uint8Array(0);
        }
        get disturbed() {
          return this.used || this.stream !== void 0 && (this.stream.locked || this.read);
        }
        /** All bytes, once. */
        async consume() {
          if (this.disturbed) throw new TypeError("Body is unusable: Body has already been read");
          return this.empty ? new Uint8Array(0) : (this.used = !0, this.stream === void 0 ? this.whole() : collect2(this.stream));
        }
        async consumeText() {
          return this.stream === void 0 && this.text !== void 0 && !this.used ? (this.used = !0, this.text.charCodeAt(0) === 65279 ? this.text.slice(1) : this.text) : ops.utf8Decode(await this.consume(), !1, !1);
        }
        /** A second body with the same content. */
        copy() {
          if (this.disturbed) throw new TypeError("Response.clone: Body has already been consumed.");
          let copy = new _Content(null);
          return Object.assign(copy, { text: this.text, bytes: this.bytes, lazy: this.lazy, type: this.type, empty: this.empty }), this.stream !== void 0 && !this.wrapped && ([this.stream, copy.stream] = this.stream.tee()), copy;
        }
      };
      Body = class {
        #content;
        constructor(content) {
          this.#content = content;
        }
        static {
          contentOf = (body) => body.#content;
        }
        get body() {
          return this.#content.asStream();
        }
        get bodyUsed() {
          return !this.#content.empty && this.#content.used;
        }
        async arrayBuffer() {
          return (await this.#content.consume()).slice().buffer;
        }
        async bytes() {
          return (await this.#content.consume()).slice();
        }
        async text() {
          return this.#content.consumeText();
        }
        async json() {
          return JSON.parse(await this.#content.consumeText());
        }
        async blob() {
          let { Blob: Blob2 } = blobs();
          return new Blob2([await this.#content.consume()], { type: this.headers.get("content-type") ?? "" });
        }
        async formData() {
          let type = this.headers.get("content-type") ?? "";
          if (/^multipart\/form-data/i.test(type)) {
            let boundary = /boundary="?([^";]+)"?/i.exec(type)?.[1];
            if (!boundary) throw new TypeError("The content type names no boundary");
            return forms().decodeMultipart(await this.#content.consume(), boundary);
          }
          if (/^application\/x-www-form-urlencoded/i.test(type))
            return forms().fromParts(ops.formDecode(await this.#content.consumeText()), []);
          throw new TypeError(`A body of type "${type}" cannot be read as form data`);
        }
      }, NULL_BODY = { __proto__: null, 101: 1, 103: 1, 204: 1, 205: 1, 304: 1 }, REDIRECTS = { __proto__: null, 301: 1, 302: 1, 303: 1, 307: 1, 308: 1 }, REASON = /^[\t\x20-\x7e\x80-\xff]*$/, Response = class _Response extends Body {
        #status;
        #statusText;
        #headers;
        #type = "default";
        #url = "";
        #redirected = !1;
        constructor(body = null, init = void 0) {
          if (init != null && typeof init != "object" && typeof init != "function") throw new TypeError("The options of a Response must be an object");
          let status = init?.status === void 0 ? 200 : Math.trunc(Number(init.status));
          if (!(status >= 200 && status <= 599)) throw new RangeError(`The status of a Response must be between 200 and 599, not ${init.status}`);
          let statusText = init?.statusText === void 0 ? "" : `${init.statusText}`;
          if (!REASON.test(statusText)) throw new TypeError("Invalid statusText");
          let headers = new Headers(init?.headers ?? void 0), content = new Content(body);
          if (!content.empty && NULL_BODY[status]) throw new TypeError(`Response constructor: Invalid response status code ${status}: it cannot have a body`);
          super(content), content.type !== null && !headers.has("content-type") && headers.append("Content-Type", content.type), this.#status = status, this.#statusText = statusText, this.#headers = headers;
        }
        static {
          parts.isResponse = (value) => #status in value, makeResponse = (content, { status, statusText, headers, type, url, redirected }) => {
            let response = new _Response(null, { status: status < 200 ? 200 : status, statusText }), target = contentOf(response);
            return Object.assign(target, { text: content.text, bytes: content.bytes, lazy: content.lazy, stream: content.stream, type: content.type, empty: content.empty }), response.#status = status, response.#headers = headers, response.#type = type ?? "default", response.#url = url ?? "", response.#redirected = redirected ?? !1, response;
          };
        }
        static error() {
          let response = makeResponse(new Content(null), { status: 0, statusText: "", headers: new Headers(), type: "error" });
          return freezeHeaders(response.headers), response;
        }
        static redirect(url, status = 302) {
          let parsed = ops.urlParse(`${url}`, ops.requestInfo().absoluteUrl);
          if (parsed === null) throw new TypeError(`Invalid URL: ${url}`);
          let code = Math.trunc(Number(status));
          if (!REDIRECTS[code]) throw new RangeError(`Invalid redirect status code ${status}`);
          let response = new _Response(null, { status: code, headers: { Location: parsed[0] } });
          return freezeHeaders(response.headers), response;
        }
        static json(data, init = void 0) {
          let text2 = JSON.stringify(data);
          if (text2 === void 0) throw new TypeError("Value is not JSON serializable");
          let headers = new Headers(init?.headers ?? void 0);
          return headers.has("content-type") || headers.set("Content-Type", "application/json"), new _Response(text2, { ...pick(init), headers });
        }
        get type() {
          return this.#type;
        }
        get url() {
          return this.#url;
        }
        get redirected() {
          return this.#redirected;
        }
        get status() {
          return this.#status;
        }
        get ok() {
          return this.#status >= 200 && this.#status <= 299;
        }
        get statusText() {
          return this.#statusText;
        }
        get headers() {
          return this.#headers;
        }
        clone() {
          return makeResponse(contentOf(this).copy(), {
            status: this.#status,
            statusText: this.#statusText,
            headers: new Headers(this.#headers),
            type: this.#type,
            url: this.#url,
            redirected: this.#redirected
          });
        }
        [customInspect](depth, options) {
          if (depth < 0) return "[Response]";
          let { status, statusText, headers, ok, redirected, type, url, bodyUsed } = this;
          return `Response ${inspect({ status, statusText, headers, bodyUsed, ok, redirected, type, url }, options)}`;
        }
      }, BODY_MEMBERS = ["body", "bodyUsed", "arrayBuffer", "blob", "bytes", "formData", "json", "text"];
      webInterface(Body, "Body", BODY_MEMBERS);
      webInterface(Response, "Response", ["type", "url", "redirected", "status", "ok", "statusText", "headers", "clone"]);
      pick = (init) => init == null ? {} : { status: init.status, statusText: init.statusText };
      parts.isBody = (value) => !!(parts.isBlob?.(value) || parts.isFormData?.(value) || parts.isSearchParams?.(value));
      parts.take = (response) => {
        let content = contentOf(response);
        if (response.status === 0) throw new TypeError("Response.error() cannot be sent");
        if (content.disturbed) throw new TypeError("The returned Response cannot be sent: its body has already been read");
        content.used = !0;
        let { text: text2, empty } = content, taken = { status: response.status, headers: headerList(response.headers), text: void 0, bytes: void 0, stream: void 0 };
        return empty || (content.stream !== void 0 && !content.wrapped ? taken.stream = content.stream : text2 !== void 0 ? taken.text = text2 : taken.bytes = content.whole()), taken;
      };
      METHOD = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/, NORMAL = { __proto__: null, delete: 1, get: 1, head: 1, options: 1, post: 1, put: 1 }, FORBIDDEN = { __proto__: null, CONNECT: 1, TRACE: 1, TRACK: 1 }, noValue = (value) => value == null;
      Request = class _Request extends Body {
        #method;
        #url;
        #headers;
        #signal;
        #options;
        constructor(input, init = void 0) {
          if (arguments.length === 0) throw new TypeError("A Request needs a URL or a Request");
          let from = typeof input == "object" && input !== null && #method in input ? input : void 0, options = init ?? {}, url = from ? from.#url : parseUrl(input), method2 = options.method === void 0 ? from ? from.#method : "GET" : checkedMethod(options.method), hasBody = !noValue(options.body);
          if (hasBody && (method2 === "GET" || method2 === "HEAD")) throw new TypeError("Request with GET/HEAD method cannot have body.");
          super(hasBody ? new Content(options.body) : from ? stolen(from) : new Content(null));
          let headers = new Headers(options.headers ?? from?.#headers), { type } = contentOf(this);
          hasBody && type !== null && !headers.has("content-type") && headers.append("Content-Type", type), this.#method = method2, this.#url = url, this.#headers = headers, this.#signal = options.signal === void 0 ? from?.signal : options.signal ?? void 0, this.#options = from ? { ...from.#options, ...options } : options;
        }
        static {
          requestFields = (request, content, signal) => (Object.assign(contentOf(request), { lazy: content, empty: content === void 0 }), request.#signal = signal, request);
        }
        get method() {
          return this.#method;
        }
        get url() {
          return this.#url;
        }
        get headers() {
          return this.#headers;
        }
        get signal() {
          return typeof this.#signal == "function" && (this.#signal = this.#signal()), this.#signal === void 0 && (this.#signal = new (init_abort(), __toCommonJS(abort_exports)).AbortController().signal), this.#signal;
        }
        get redirect() {
          return this.#options.redirect ?? "follow";
        }
        get mode() {
          return this.#options.mode ?? "cors";
        }
        get credentials() {
          return this.#options.credentials ?? "same-origin";
        }
        get cache() {
          return this.#options.cache ?? "default";
        }
        get referrer() {
          return this.#options.referrer ?? "about:client";
        }
        get referrerPolicy() {
          return this.#options.referrerPolicy ?? "";
        }
        get integrity() {
          return this.#options.integrity ?? "";
        }
        get keepalive() {
          return !!this.#options.keepalive;
        }
        get duplex() {
          return "half";
        }
        get destination() {
          return "";
        }
        clone() {
          let copy = new _Request(this.#url, { ...this.#options, method: this.#method, headers: this.#headers, body: void 0, signal: void 0 });
          return Object.assign(contentOf(copy), contentOf(this).copy()), copy.#signal = this.#signal, copy;
        }
        [customInspect](depth, options) {
          if (depth < 0) return "[Request]";
          let { method: method2, url, headers, bodyUsed, redirect } = this;
          return `Request ${inspect({ method: method2, url, headers, bodyUsed, redirect }, options)}`;
        }
      };
      webInterface(Request, "Request", ["method", "url", "headers", "redirect", "mode", "credentials", "cache", "referrer", "referrerPolicy", "integrity", "keepalive", "signal", "duplex", "destination", "clone"]);
    }
  });

  // src/webparts.js
  var webparts_exports = {};
  __export(webparts_exports, {
    asWebBody: () => asWebBody,
    parts: () => parts
  });
  function asWebBody(value) {
    let { Response: Response2 } = (init_fetch(), __toCommonJS(fetch_exports));
    return new Response2(value);
  }
  var parts, init_webparts = __esm({
    "src/webparts.js"() {
      parts = {
        isResponse: () => !1,
        isStream: () => !1,
        isBody: () => !1,
        take: void 0
      };
    }
  });

  // src/answer.js
  async function respond(run, value) {
    switch (typeof value) {
      case "string":
        run.out.deliver(value, typeOfText(value));
        return;
      case "object":
        await respondObject(run, value);
        return;
      case "function":
        throw new TypeErrorClass("The script returned a function. Export it (module.exports = … or export default …) or call it and return its result.");
      case "symbol":
        run.out.deliver(String(value), TEXT_TYPE);
        return;
      default:
        run.out.deliver(`${value}`, TEXT_TYPE);
    }
  }
  async function respondObject(run, value) {
    if (value === null)
      run.out.deliver("null", JSON_TYPE);
    else if (isBytes(value))
      sendBytes(run, value);
    else if (isError(value))
      run.fail(value);
    else if (parts.isResponse(value))
      await sendResponse(run, value);
    else if (parts.isStream(value))
      await sendStream(run, streamIterator(value));
    else if (parts.isBody(value))
      await sendResponse(run, asWebBody(value));
    else {
      let iterator2 = iteratorOf(value);
      iterator2 !== void 0 ? await sendStream(run, iterator2) : run.out.deliver(jsonOf2(value), JSON_TYPE);
    }
  }
  function jsonOf2(value) {
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
    let sniffed = byteLength(value) > 0 ? ops.sniff(value) : "";
    sniffed ? run.out.deliver(value, sniffed, !0) : run.out.deliver(value, BYTES_TYPE);
  }
  function iteratorOf(value) {
    if (ArrayIsArray(value)) return;
    let make = value[SymbolAsyncIterator];
    if (typeof make == "function") return ReflectApply(make, value, []);
    if (typeof value.next == "function" && typeof value[SymbolIterator] == "function") return value;
  }
  function streamIterator(stream) {
    let reader = stream.getReader();
    return {
      next: () => reader.read(),
      return: (reason) => reader.cancel(reason)
    };
  }
  function pieceOf(chunk) {
    return typeof chunk == "string" || isBytes(chunk) ? chunk : chunk == null ? "" : typeof chunk == "object" ? `${jsonOf2(chunk)}
` : String(chunk);
  }
  async function sendStream(run, iterator2) {
    let type = run.out.get("content-type");
    (run.out.begun() || typeof type == "string" && matches(/^text\/event-stream/i, type)) && run.out.open(TEXT_TYPE), await pump(run, iterator2, () => run.out.open(TEXT_TYPE), () => run.out.deliver("", TEXT_TYPE));
  }
  async function pump(run, iterator2, open, empty) {
    run.pumping = !0;
    let opened = !1;
    try {
      for (; ; ) {
        let { value, done: done2 } = await iterator2.next();
        if (done2) break;
        if (run.cancelled || run.answer === DONE) {
          stop2(iterator2);
          return;
        }
        let piece = pieceOf(value);
        if (!isEmpty(piece) && (opened || open(piece), opened = !0, run.chunk(piece) || await run.roomAgain(), run.cancelled)) {
          stop2(iterator2);
          return;
        }
      }
      opened ? run.finish() : empty();
    } finally {
      run.pumping = !1;
    }
  }
  async function stop2(iterator2) {
    try {
      typeof iterator2.return == "function" && await iterator2.return();
    } catch {
    }
  }
  async function sendResponse(run, response) {
    let { status, headers, text: text2, bytes, stream } = parts.take(response);
    run.out.begun() || (run.out.setStatus(status), applyHeaders(run.out, headers));
    let typed = run.out.has("content-type");
    isBodiless(status) || text2 === void 0 && bytes === void 0 && stream === void 0 ? run.out.deliver(isBodiless(status) ? null : "", void 0) : text2 !== void 0 ? run.out.deliver(text2, typed ? void 0 : detect(text2)) : bytes !== void 0 ? run.out.deliver(bytes, typed ? void 0 : detectBytes(bytes)) : (typed && run.out.open(void 0), await pump(run, streamIterator(stream), (piece) => run.out.open(typed ? void 0 : detectPiece(piece)), () => run.out.deliver("", void 0)));
  }
  function applyHeaders(out, headers) {
    let seen = { __proto__: null };
    for (let i2 = 0; i2 + 1 < headers.length; i2 += 2) {
      let name = headers[i2];
      isFraming(name) || (name === "set-cookie" || seen[name] ? out.append(name, headers[i2 + 1]) : out.set(name, headers[i2 + 1]), seen[name] = !0);
    }
  }
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
    let i2 = 0;
    for (; i2 < text2.length && StringCharCodeAt(text2, i2) <= 32; ) i2 += 1;
    let code = StringCharCodeAt(text2, i2);
    if (code !== 123 && code !== 91) return !1;
    try {
      return JsonParse(text2), !0;
    } catch {
      return !1;
    }
  }
  var viewLength, isEmpty, detectPiece, init_answer = __esm({
    "src/answer.js"() {
      init_state();
      init_errors();
      init_bytes();
      init_primordials();
      init_mime();
      init_outgoing();
      init_webparts();
      init_run();
      viewLength = ObjectGetOwnPropertyDescriptor(ObjectGetPrototypeOf(Uint8Array.prototype), "byteLength").get;
      isEmpty = (piece) => typeof piece == "string" ? piece.length === 0 : byteLength(piece) === 0;
      detectPiece = (piece) => typeof piece == "string" ? detect(piece) : detectBytes(piece);
    }
  });

  // src/environment.js
  function forgetEnvironment() {
    made = void 0;
  }
  function environment() {
    if (made === void 0) {
      let object = {}, flat = ops.environment();
      for (let i2 = 0; i2 + 1 < flat.length; i2 += 2) setOwn(object, flat[i2], flat[i2 + 1]);
      made = new Proxy(object, strings);
    }
    return made;
  }
  var made, strings, init_environment = __esm({
    "src/environment.js"() {
      init_state();
      init_primordials();
      strings = {
        set(target, key, value) {
          if (typeof key == "symbol") throw new TypeError("Cannot convert a Symbol value to a string");
          return setOwn(target, key, `${value}`), !0;
        }
      };
    }
  });

  // src/shapes.js
  function own(object, key) {
    return ObjectHasOwn(object, key) ? object[key] : void 0;
  }
  function hasMethods(object) {
    for (let i2 = 0; i2 < METHODS.length; i2 += 1)
      if (typeof own(object, METHODS[i2]) == "function") return !0;
    return !1;
  }
  function shapeOf(value) {
    if (typeof value == "function")
      return { kind: "handler", target: value };
    if (isObject(value)) {
      if (typeof value.fetch == "function") return { kind: "app", target: value };
      if (hasMethods(value)) return { kind: "methods", target: value };
    }
    return { kind: "value", target: value };
  }
  function findShape(record) {
    let namespace = record.namespace;
    return ObjectHasOwn(namespace, "default") ? shapeOf(namespace.default) : hasMethods(namespace) ? { kind: "methods", target: namespace } : commonJsShape(record);
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
    for (let i2 = 0; i2 < keys2.length; i2 += 1)
      if (typeof value[keys2[i2]] != "function") return !1;
    return !0;
  }
  async function runShape(run, shape) {
    switch (shape.kind) {
      case "handler":
        return handler(run, shape.target);
      case "app":
        return { value: await shape.target.fetch(run.incoming.webRequest(), environment(), context(run)), mayAnswerLater: !1 };
      case "methods":
        return { value: await byMethod(run, shape.target), mayAnswerLater: !1 };
      default:
        return { value: await shape.target, mayAnswerLater: !1 };
    }
  }
  async function handler(run, target) {
    let passedOn = !1, next2 = (error) => {
      passedOn = !0, error != null && error !== "route" ? run.fail(error) : run.out.finishEmpty();
    };
    return { value: await target(run.req, run.res, next2), mayAnswerLater: target.length >= 2 && !passedOn };
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
  async function byMethod(run, target) {
    let { method: method2 } = run.facts(), answerer = own(target, method2);
    if (method2 === "HEAD" && typeof answerer != "function" && (answerer = own(target, "GET")), typeof answerer == "function" && matches(METHOD_NAME, method2))
      return ReflectApply(answerer, target, [run.incoming.webRequest(), context(run)]);
    let allow = ArrayJoin(allowed(target), ", ");
    method2 === "OPTIONS" ? run.whole(204, run.out.flat("Allow", allow), null) : run.refuse(405, run.out.flat("Allow", allow, "Content-Type", "application/json"), `{"error":"Method Not Allowed","allow":"${allow}"}`);
  }
  function allowed(target) {
    let names = [];
    for (let i2 = 0; i2 < METHODS.length; i2 += 1) {
      let name = METHODS[i2];
      (typeof own(target, name) == "function" || name === "OPTIONS" || name === "HEAD" && typeof own(target, "GET") == "function") && append(names, name);
    }
    return names;
  }
  var METHODS, METHOD_NAME, isObject, init_shapes = __esm({
    "src/shapes.js"() {
      init_primordials();
      init_environment();
      METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"], METHOD_NAME = /^[A-Z-]+$/, isObject = (value) => value !== null && typeof value == "object";
    }
  });

  // src/metadata.js
  function keep(object, key, value) {
    return setOwn(object, key, value), value;
  }
  function fromFlat(flat, object = {}) {
    for (let i2 = 0; i2 + 1 < flat.length; i2 += 2) setOwn(object, flat[i2], flat[i2 + 1]);
    return object;
  }
  function queryAll() {
    let flat = ops.requestQuery(), all = {};
    for (let i2 = 0; i2 + 1 < flat.length; i2 += 2) {
      let key = flat[i2], before = Object.hasOwn(all, key) ? all[key] : void 0;
      ArrayIsArray(before) ? setOwn(before, before.length, flat[i2 + 1]) : setOwn(all, key, [flat[i2 + 1]]);
    }
    return all;
  }
  function routeParameters() {
    return fromFlat(ops.requestParameters());
  }
  function merged() {
    return fromFlat(ops.requestParameters(), fromFlat(ops.requestQuery()));
  }
  function makeMetadata(run) {
    return {
      get executionId() {
        return keep(this, "executionId", run.facts().executionId);
      },
      get parameters() {
        return keep(this, "parameters", merged());
      },
      get query() {
        return keep(this, "query", merged());
      },
      get queryAll() {
        return keep(this, "queryAll", queryAll());
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
        return keep(this, "containerId", run.facts().containerId ?? null);
      },
      get projectId() {
        return keep(this, "projectId", run.facts().projectId ?? null);
      }
    };
  }
  var init_metadata = __esm({
    "src/metadata.js"() {
      init_state();
      init_primordials();
    }
  });

  // src/cookies.js
  function decode(text2) {
    if (!text2.includes("%")) return text2;
    try {
      return decodeURIComponent(text2);
    } catch {
      return text2;
    }
  }
  function parseCookies(header) {
    let cookies = {};
    if (!header) return cookies;
    for (let part of header.split(";")) {
      let equals = part.indexOf("=");
      if (equals < 0) continue;
      let name = part.slice(0, equals).trim();
      if (name === "" || Object.hasOwn(cookies, name)) continue;
      let value = part.slice(equals + 1).trim();
      value.length > 1 && value.startsWith('"') && value.endsWith('"') && (value = value.slice(1, -1)), setOwn(cookies, name, decode(value));
    }
    return cookies;
  }
  function attribute(name, value) {
    let text2 = `${value}`;
    if (!matches(ATTRIBUTE, text2)) throw coded(TypeError, "ERR_INVALID_ARG_VALUE", `option ${name} is invalid`);
    return `; ${name}=${text2}`;
  }
  function serializeCookie(name, value, options = {}) {
    if (!matches(NAME2, `${name}`)) throw coded(TypeError, "ERR_INVALID_ARG_VALUE", `cookie name is invalid: ${name}`);
    if (options.signed) throw new Error("Signed cookies are not available in hoody-exec: sign the value with crypto.createHmac.");
    let raw = typeof value == "object" && value !== null ? `j:${JSON.stringify(value)}` : `${value}`, encode = options.encode ?? encodeURIComponent, text2 = `${name}=${encode(raw)}`, { expires } = options;
    if (options.maxAge !== void 0 && options.maxAge !== null) {
      let seconds = Math.floor(Number(options.maxAge) / 1e3);
      if (!Number.isFinite(seconds)) throw coded(TypeError, "ERR_INVALID_ARG_VALUE", "option maxAge is invalid");
      expires ??= new Date(Date.now() + Number(options.maxAge)), text2 += `; Max-Age=${seconds}`;
    }
    return options.domain && (text2 += attribute("Domain", options.domain)), text2 += attribute("Path", options.path ?? "/"), expires && (text2 += attribute("Expires", new Date(expires).toUTCString())), options.httpOnly && (text2 += "; HttpOnly"), options.secure && (text2 += "; Secure"), options.partitioned && (text2 += "; Partitioned"), options.priority && (text2 += attribute("Priority", capital(options.priority))), options.sameSite && (text2 += attribute("SameSite", options.sameSite === !0 ? "Strict" : capital(options.sameSite))), text2;
  }
  function capital(word) {
    let text2 = `${word}`;
    return text2.charAt(0).toUpperCase() + text2.slice(1).toLowerCase();
  }
  function clearedCookie(name, options = {}) {
    let { maxAge: _2, ...kept } = options;
    return serializeCookie(name, "", { ...kept, expires: /* @__PURE__ */ new Date(0) });
  }
  var NAME2, ATTRIBUTE, init_cookies = __esm({
    "src/cookies.js"() {
      init_define();
      init_primordials();
      NAME2 = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/, ATTRIBUTE = /^[\x20-\x3a\x3c-\x7e]*$/;
    }
  });

  // src/requeststream.js
  var requeststream_exports = {};
  __export(requeststream_exports, {
    bodyStream: () => bodyStream
  });
  function bodyStream(run) {
    let sent = !1;
    return new import_stream.Readable({
      autoDestroy: !0,
      emitClose: !1,
      read() {
        if (sent) return;
        sent = !0;
        let bytes = run.facts().bodyKind === "none" ? void 0 : ops.requestBody();
        bytes !== void 0 && bytes.byteLength > 0 && this.push((0, import_buffer.wrap)(bytes)), this.push(null);
      }
    });
  }
  var import_stream, import_buffer, init_requeststream = __esm({
    "src/requeststream.js"() {
      init_state();
      import_stream = __toESM(require_stream(), 1), import_buffer = __toESM(require_buffer(), 1);
    }
  });

  // src/accepts.js
  var accepts_exports = {};
  __export(accepts_exports, {
    best: () => best
  });
  function parse(accept) {
    return accept.split(",").map((part) => {
      let [type, ...parameters] = part.split(";").map((piece) => piece.trim()), quality = parameters.find((parameter2) => parameter2.startsWith("q="));
      return { type: type.toLowerCase(), quality: quality ? Number(quality.slice(2)) || 0 : 1 };
    });
  }
  function rank(ranges, type) {
    let family = `${type.split("/")[0]}/*`;
    for (let wanted of [type, family, "*/*"]) {
      let found = ranges.find((range) => range.type === wanted);
      if (found) return found.quality;
    }
    return 0;
  }
  function best(accept, list) {
    let ranges = parse(accept), winner = !1, quality = 0;
    for (let name of list) {
      let type = name.includes("/") ? name : typeFor(name).split(";")[0], value = rank(ranges, type);
      value > quality && (winner = name, quality = value);
    }
    return winner;
  }
  var init_accepts = __esm({
    "src/accepts.js"() {
      init_mime();
    }
  });

  // src/request.js
  function headersObject() {
    let flat = ops.requestHeaders(), headers = ObjectCreate(headerMethods), seen = ObjectCreate(null);
    for (let i2 = 0; i2 + 1 < flat.length; i2 += 2) {
      let name = flat[i2], value = flat[i2 + 1];
      seen[name] ? name === "set-cookie" ? append(headers[name], value) : SINGLE[name] !== 1 && setOwn(headers, name, `${headers[name]}${name === "cookie" ? "; " : ", "}${value}`) : setOwn(headers, name, name === "set-cookie" ? [value] : value), seen[name] = !0;
    }
    return headers;
  }
  function readBody(run) {
    let { bodyKind } = run.facts();
    switch (bodyKind) {
      case "json":
        return JsonParse(ops.requestText());
      case "form":
        return fromFlat(ops.formDecode(ops.requestText()));
      case "multipart":
        return fromFlat(run.incoming.multipart().fields);
      case "bytes":
        return buffer(ops.requestBody());
      default:
        return;
    }
  }
  function readFiles(run) {
    if (run.facts().bodyKind !== "multipart") return [];
    let files = [], list = run.incoming.multipart().files;
    for (let i2 = 0; i2 < list.length; i2 += 1) {
      let [fieldName, filename, type, bytes] = list[i2], data = buffer(bytes);
      append(files, { fieldName, filename, type, size: data.length, data });
    }
    return files;
  }
  function socketOf(run) {
    return { remoteAddress: run.facts().clientIp, remoteFamily: run.facts().clientIp?.includes(":") ? "IPv6" : "IPv4", encrypted: run.req.secure, destroyed: !1 };
  }
  function matchesType(sent, wanted) {
    let full = wanted.includes("/") ? wanted : wanted.startsWith("+") ? `*/*${wanted}` : (init_mime(), __toCommonJS(mime_exports)).typeFor(wanted).split(";")[0];
    if (full === "*/*" || full === sent) return !0;
    let [family, kind] = full.split("/"), [sentFamily, sentKind] = sent.split("/");
    return family !== "*" && family !== sentFamily ? !1 : kind === "*" ? !0 : kind.startsWith("*+") ? (sentKind ?? "").endsWith(kind.slice(1)) : !1;
  }
  var buffer, SINGLE, headerMethods, method, first, MEMBERS, STREAM_METHODS, Incoming, incomingOf, Request2, init_request = __esm({
    "src/request.js"() {
      init_state();
      init_primordials();
      init_metadata();
      init_cookies();
      buffer = (bytes) => require_buffer().wrap(bytes), SINGLE = {
        __proto__: null,
        age: 1,
        authorization: 1,
        "content-length": 1,
        "content-type": 1,
        etag: 1,
        expires: 1,
        from: 1,
        host: 1,
        "if-modified-since": 1,
        "if-unmodified-since": 1,
        "last-modified": 1,
        location: 1,
        "max-forwards": 1,
        "proxy-authorization": 1,
        referer: 1,
        "retry-after": 1,
        server: 1,
        "user-agent": 1
      }, headerMethods = ObjectCreate(Object.prototype), method = (name, value) => ObjectDefineProperty(headerMethods, name, { __proto__: null, value, writable: !0, configurable: !0 });
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
      first = (text2) => {
        let comma = StringIndexOf(text2, ",");
        return StringTrim(comma < 0 ? text2 : StringSlice(text2, 0, comma));
      }, MEMBERS = {
        method: (run) => run.facts().method,
        url: (run) => run.facts().url,
        originalUrl: (run) => run.facts().url,
        baseUrl: () => "",
        path: (run) => run.facts().path,
        hostname: (run) => run.facts().hostname,
        host: (run) => run.req.headers.host ?? run.facts().hostname,
        protocol: (run) => run.req.headers["x-forwarded-proto"] ? first(run.req.headers["x-forwarded-proto"]) : "http",
        secure: (run) => run.req.protocol === "https",
        ip: (run) => run.facts().clientIp,
        ips: (run) => [run.facts().clientIp],
        xhr: (run) => StringToLowerCase(run.req.headers["x-requested-with"] ?? "") === "xmlhttprequest",
        subdomains: () => [],
        params: () => routeParameters(),
        headers: () => headersObject(),
        rawHeaders: () => ops.requestHeaders(),
        httpVersion: () => "1.1",
        httpVersionMajor: () => 1,
        httpVersionMinor: () => 1,
        trailers: () => ({}),
        cookies: (run) => parseCookies(run.req.headers.cookie),
        body: readBody,
        rawBody: (run) => {
          let { bodyKind, method: verb } = run.facts();
          return bodyKind === "none" && (verb === "GET" || verb === "HEAD") ? void 0 : buffer(ops.requestBody());
        },
        files: readFiles,
        socket: (run) => socketOf(run),
        connection: (run) => socketOf(run),
        complete: () => !0,
        res: (run) => run.res,
        executionId: (run) => run.facts().executionId,
        route: (run) => ({ path: run.facts().scriptPath })
      };
      STREAM_METHODS = [
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
          this.run = run, this.stream = void 0, this.parts = void 0, this.web = void 0, this.aborter = void 0;
        }
        /** The parts of a multipart body, split once. */
        multipart() {
          return this.parts ??= ops.requestMultipart();
        }
        /** The Readable behind the stream methods. */
        readable() {
          return this.stream ??= (init_requeststream(), __toCommonJS(requeststream_exports)).bodyStream(this.run);
        }
        signal() {
          return this.aborter === void 0 && (this.aborter = new (init_abort(), __toCommonJS(abort_exports)).AbortController(), this.run.cancelled && this.abort()), this.aborter.signal;
        }
        abort() {
          this.aborter.abort(new globalThis.DOMException("The client left before the answer was finished", "AbortError"));
        }
        /** The client left. */
        aborted() {
          this.aborter && this.abort(), this.stream && (this.stream.emit("aborted"), this.stream.emit("close"));
        }
        /** The same request as a Web Request. */
        webRequest() {
          return this.web ??= (init_fetch(), __toCommonJS(fetch_exports)).incoming(this.run);
        }
      }, Request2 = class {
        #incoming;
        constructor(incoming2) {
          this.#incoming = incoming2;
        }
        static {
          incomingOf = (request) => request.#incoming;
        }
        pipe(destination, options) {
          return this.#incoming.readable().pipe(destination, options);
        }
        get aborted() {
          return this.#incoming.run.cancelled;
        }
        get destroyed() {
          return !1;
        }
        get readable() {
          return !0;
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
          return this.#incoming.webRequest().clone().json();
        }
        text() {
          return this.#incoming.webRequest().clone().text();
        }
        arrayBuffer() {
          return this.#incoming.webRequest().clone().arrayBuffer();
        }
        formData() {
          return this.#incoming.webRequest().clone().formData();
        }
        blob() {
          return this.#incoming.webRequest().clone().blob();
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
          return list.length === 0 ? accept.split(",").map((part) => part.split(";")[0].trim()) : (init_accepts(), __toCommonJS(accepts_exports)).best(accept, list);
        }
        setTimeout() {
          return this;
        }
        toJSON() {
          return { method: this.method, url: this.url, headers: { ...this.headers }, body: this.body };
        }
      };
      for (let name of Object.keys(MEMBERS)) {
        let make = MEMBERS[name];
        ObjectDefineProperty(Request2.prototype, name, {
          __proto__: null,
          enumerable: !0,
          configurable: !0,
          get() {
            let value = make(incomingOf(this).run);
            return setOwn(this, name, value), value;
          },
          set(value) {
            setOwn(this, name, value);
          }
        });
      }
      for (let name of STREAM_METHODS)
        ObjectDefineProperty(Request2.prototype, name, {
          __proto__: null,
          writable: !0,
          configurable: !0,
          value(...args) {
            let stream = incomingOf(this).readable(), result = stream[name](...args);
            return result === stream ? this : result;
          }
        });
      ObjectDefineProperty(Request2.prototype, Symbol.asyncIterator, {
        __proto__: null,
        writable: !0,
        configurable: !0,
        value() {
          return incomingOf(this).readable()[Symbol.asyncIterator]();
        }
      });
    }
  });

  // src/emitter.js
  function without(list, index) {
    let left = [];
    for (let i2 = 0; i2 < list.length; i2 += 1) i2 !== index && append(left, list[i2]);
    return left;
  }
  var Emitter, init_emitter = __esm({
    "src/emitter.js"() {
      init_primordials();
      Emitter = class {
        #listeners;
        #add(event, listener, once2, first2) {
          if (typeof listener != "function") throw new TypeError('The "listener" argument must be of type function');
          this.#listeners ??= ObjectCreate(null);
          let entry = { listener, once: once2 }, list = this.#listeners[event] ?? [], all = first2 ? [entry] : [];
          for (let i2 = 0; i2 < list.length; i2 += 1) append(all, list[i2]);
          return first2 || append(all, entry), this.#listeners[event] = all, this;
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
          for (let i2 = list.length - 1; i2 >= 0; i2 -= 1)
            if (list[i2].listener === listener) {
              this.#listeners[event] = without(list, i2);
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
          for (let i2 = 0; i2 < list.length; i2 += 1)
            list[i2].once && this.removeListener(event, list[i2].listener), ReflectApply(list[i2].listener, this, args);
          return !0;
        }
        listenerCount(event) {
          return this.#listeners?.[event]?.length ?? 0;
        }
        listeners(event) {
          let list = this.#listeners?.[event] ?? [], functions = [];
          for (let i2 = 0; i2 < list.length; i2 += 1) append(functions, list[i2].listener);
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
    }
  });

  // src/response.js
  function encodeTarget(target) {
    let out = "";
    for (let i2 = 0; i2 < target.length; i2 += 1) {
      let code = target.charCodeAt(i2);
      if (code >= 55296 && code <= 56319 && i2 + 1 < target.length) {
        let pair = target.codePointAt(i2);
        out += pair > 65535 ? encodeURIComponent(String.fromCodePoint(pair)) : "%EF%BF%BD", pair > 65535 && (i2 += 1);
      } else code >= 55296 && code <= 57343 ? out += "%EF%BF%BD" : code <= 32 || code >= 127 || code === 34 || code === 60 || code === 62 || code === 92 || code === 94 || code === 96 ? out += encodeURIComponent(target[i2]) : out += target[i2];
    }
    return out;
  }
  function setPairs(out, given) {
    if (ArrayIsArray(given[0]))
      for (let i2 = 0; i2 < given.length; i2 += 1) out.append(given[i2][0], given[i2][1]);
    else
      for (let i2 = 0; i2 + 1 < given.length; i2 += 2) out.append(given[i2], given[i2 + 1]);
  }
  function setAll(out, given) {
    if (typeof given.forEach == "function" && typeof given.get == "function") {
      given.forEach((value, name) => out.set(name, value));
      return;
    }
    let keys2 = ObjectKeys(given);
    for (let i2 = 0; i2 < keys2.length; i2 += 1) given[keys2[i2]] !== void 0 && out.set(keys2[i2], given[keys2[i2]]);
  }
  function checkPiece(piece, encoding) {
    if (typeof piece != "string" && !isBytes(piece))
      throw coded(TypeError, "ERR_INVALID_ARG_TYPE", 'The "chunk" argument must be of type string or an instance of Buffer or Uint8Array');
    return bytesWithEncoding(piece, encoding);
  }
  var over, drained, Res, lateWrite, tell, init_response = __esm({
    "src/response.js"() {
      init_primordials();
      init_define();
      init_emitter();
      init_status();
      init_mime();
      init_bytes();
      init_cookies();
      init_answer();
      init_outgoing();
      Res = class extends Emitter {
        #out;
        #over = !1;
        constructor(outgoing) {
          super(), this.#out = outgoing;
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
        set statusMessage(_2) {
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
          for (let i2 = 0; i2 < keys2.length; i2 += 1) append(names, headers[keys2[i2]].name);
          return names;
        }
        getHeaders() {
          let { headers } = this.#out, all = ObjectCreate(null), keys2 = ObjectKeys(headers);
          for (let i2 = 0; i2 < keys2.length; i2 += 1) all[keys2[i2]] = headers[keys2[i2]].value;
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
        writeContinue() {
        }
        writeProcessing() {
        }
        writeEarlyHints() {
        }
        flushHeaders() {
          return this.#out.open(void 0), this;
        }
        // The body.
        write(piece, encoding, callback) {
          let done2 = typeof encoding == "function" ? encoding : callback;
          if (this.#out.ended) throw lateWrite();
          let room = this.#out.write(checkPiece(piece, encoding));
          return done2 && done2(), room;
        }
        end(piece, encoding, callback) {
          if (typeof piece == "function") return this.end(void 0, void 0, piece);
          let out = this.#out, done2 = typeof encoding == "function" ? encoding : callback, nothing = piece == null;
          if (out.ended) {
            if (!nothing) throw lateWrite();
            return done2 && done2(), this;
          }
          let data = nothing ? null : checkPiece(piece, encoding);
          return done2 && this.once("finish", done2), nothing ? out.deliver(null, void 0) : out.deliver(data, typeof data == "string" ? typeOfText(data) : typeOfBytes(data)), this;
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
        static {
          over = (res, finished) => {
            res.#over || (res.#over = !0, finished && res.emit("finish"), res.emit("close"));
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
            for (let i2 = 0; i2 < keys2.length; i2 += 1) this.set(keys2[i2], field[keys2[i2]]);
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
          for (let i2 = 0; i2 < fields.length; i2 += 1) {
            let before = this.getHeader("Vary");
            before === void 0 ? this.setHeader("Vary", fields[i2]) : StringIndexOf(StringToLowerCase(`${before}`), StringToLowerCase(`${fields[i2]}`)) < 0 && this.setHeader("Vary", `${before}, ${fields[i2]}`);
          }
          return this;
        }
        links(links) {
          let text2 = this.getHeader("Link") ?? "", keys2 = ObjectKeys(links);
          for (let i2 = 0; i2 < keys2.length; i2 += 1) text2 += `${text2 ? ", " : ""}<${links[keys2[i2]]}>; rel="${keys2[i2]}"`;
          return this.setHeader("Link", text2);
        }
        location(url) {
          let target = `${url}`;
          return target === "back" && (target = this.#out.run.req.get("referrer") || "/"), this.setHeader("Location", encodeTarget(target));
        }
        redirect(first2, second) {
          let status = 302, url = first2;
          if (typeof first2 == "number" ? (status = first2, url = second) : typeof second == "number" && (status = second), url === void 0) throw new TypeError("res.redirect needs a URL");
          return this.status(status).location(url), this.type("txt"), this.#out.deliver(`${STATUS_CODES[status] ?? status}. Redirecting to ${this.getHeader("Location")}`, void 0), this;
        }
        cookie(name, value, options) {
          return this.appendHeader("Set-Cookie", serializeCookie(name, value, options));
        }
        clearCookie(name, options) {
          return this.appendHeader("Set-Cookie", clearedCookie(name, options));
        }
        attachment(filename) {
          if (filename === void 0) return this.setHeader("Content-Disposition", "attachment");
          this.hasHeader("Content-Type") || this.type(filename);
          let slash = -1;
          for (let i2 = 0; i2 < filename.length; i2 += 1) filename[i2] === "/" && (slash = i2);
          let name = StringSlice(filename, slash + 1), simple = matches(/^[\x20\x21\x23-\x5b\x5d-\x7e]*$/, name);
          return this.setHeader("Content-Disposition", simple ? `attachment; filename="${name}"` : `attachment; filename*=UTF-8''${encodeURIComponent(name)}`);
        }
        format(handlers) {
          let keys2 = ObjectKeys(handlers), accept = this.#out.run.req.get("accept") ?? "*/*";
          for (let i2 = 0; i2 < keys2.length; i2 += 1) {
            if (keys2[i2] === "default") continue;
            let type = typeFor(keys2[i2]), plain2 = StringIndexOf(type, ";") < 0 ? type : StringSlice(type, 0, StringIndexOf(type, ";")), family = `${StringSlice(plain2, 0, StringIndexOf(plain2, "/"))}/*`;
            if (StringIndexOf(accept, plain2) >= 0 || StringIndexOf(accept, "*/*") >= 0 || StringIndexOf(accept, family) >= 0)
              return this.type(keys2[i2]), handlers[keys2[i2]](this.#out.run.req, this), this;
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
      lateWrite = () => coded(Error, "ERR_STREAM_WRITE_AFTER_END", "write after end");
      tell = {
        over: (res, finished) => over(res, finished),
        drained: (res) => drained(res)
      };
    }
  });

  // src/modules.js
  function setModuleNames(names) {
    moduleNames = names;
  }
  function emptyNamespace() {
    let namespace = ObjectCreate(null);
    return ObjectDefineProperty(namespace, Symbol.toStringTag, { __proto__: null, value: "Module" }), ObjectDefineProperty(namespace, "__esModule", { __proto__: null, value: !0 }), namespace;
  }
  function entryRecord(run) {
    let record = new Record(void 0);
    return record.run = run, record.async = !0, record.state = "evaluating", ObjectDefineProperty(record, "path", { __proto__: null, get: () => run.facts().scriptPath }), record;
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
      default:
        return;
    }
  }
  function resolve(record, specifier, kind) {
    if (typeof specifier != "string")
      throw coded(TypeError, "ERR_INVALID_ARG_TYPE", `The module name must be a string, not ${specifier === null ? "null" : typeof specifier}`);
    let wanted = specifier;
    return StringStartsWith(wanted, "file://") && (wanted = decodeURI(StringSlice(wanted, 7))), isBuiltin(wanted) ? StringStartsWith(wanted, "node:") ? wanted : `node:${wanted}` : ((StringStartsWith(wanted, "node:") || StringStartsWith(wanted, "bun:")) && builtin(wanted), ops.moduleResolve(wanted, record.path, kind));
  }
  function recordFor(path) {
    let record = MapGet(records, path);
    return record === void 0 && (record = new Record(path), MapSet(records, path, record)), record;
  }
  function load(path) {
    let record = recordFor(path);
    if (record.state === "failed") throw record.error;
    if (record.state !== "new") return record;
    record.state = "evaluating";
    try {
      evaluate(record);
    } catch (error) {
      throw failed(record, error), error;
    }
    return record;
  }
  function failed(record, error) {
    record.state = "failed", record.error = error, record.promise = void 0, records.delete(record.path);
  }
  function evaluate(record) {
    let loaded = ops.moduleLoad(record.path);
    switch (loaded[0]) {
      case "json":
        asCommonJs(record, parseJson(record.path, loaded[1])), record.state = "done";
        return;
      case "text":
        asCommonJs(record, loaded[1]), record.state = "done";
        return;
      default:
        record.commonJs = loaded[0] === "cjs", record.async = loaded[2] === !0, execute(record, loaded[1]);
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
    record.commonJs = !0, moduleObject(record).exports = value, record.module.loaded = !0;
  }
  function execute(record, compiled) {
    let args = [];
    for (let i2 = 0; i2 < moduleNames.length; i2 += 1) append(args, moduleName(moduleNames[i2], record));
    record.commonJs && moduleObject(record);
    let result = ReflectApply(compiled, record.commonJs ? record.module.exports : void 0, args), pending = pendingOf(record);
    if (!record.async && pending === void 0) {
      done(record);
      return;
    }
    record.promise = settle(record, result, pending), record.promise.catch(() => {
    });
  }
  async function settle(record, result, pending) {
    try {
      if (await result, pending !== void 0) for (let i2 = 0; i2 < pending.length; i2 += 1) await pending[i2];
      done(record);
    } catch (error) {
      throw failed(record, error), error;
    }
  }
  function done(record) {
    record.state = "done", record.promise = void 0, record.module && (record.module.loaded = !0);
  }
  function pendingOf(record) {
    let pending;
    for (let i2 = 0; i2 < record.waitsFor.length; i2 += 1) {
      let other = record.waitsFor[i2];
      other.promise !== void 0 && !waitsOn(other, record, []) && (pending = pending ? [...pending, other.promise] : [other.promise]);
    }
    return pending;
  }
  function waitsOn(from, to2, seen) {
    if (from === to2) return !0;
    for (let i2 = 0; i2 < seen.length; i2 += 1) if (seen[i2] === from) return !1;
    append(seen, from);
    for (let i2 = 0; i2 < from.waitsFor.length; i2 += 1) if (waitsOn(from.waitsFor[i2], to2, seen)) return !0;
    return !1;
  }
  function importStatic(record, specifier) {
    let found = resolve(record, specifier, "import");
    if (StringStartsWith(found, "node:")) return builtinNamespace(found);
    if (record.path === found) return record.namespace;
    let other = load(found);
    return other.promise === void 0 || waitsOn(other, record, []) ? namespaceOf(other) : (append(record.waitsFor, other), record.async ? arrived(record, other) : other.namespace);
  }
  async function arrived(record, other) {
    try {
      await other.promise;
    } finally {
      let left = [];
      for (let i2 = 0; i2 < record.waitsFor.length; i2 += 1) record.waitsFor[i2] !== other && append(left, record.waitsFor[i2]);
      record.waitsFor = left;
    }
    return namespaceOf(other);
  }
  async function importDynamic(record, specifier) {
    let found = resolve(record, typeof specifier == "string" ? specifier : `${specifier}`, "import");
    if (StringStartsWith(found, "node:")) return builtinNamespace(found);
    let other = load(found);
    return other.promise !== void 0 ? waitsOn(other, record, []) ? namespaceOf(other) : (append(record.waitsFor, other), arrived(record, other)) : namespaceOf(other);
  }
  function namespaceOf(record) {
    return record.commonJs ? record.state !== "done" ? commonJsNamespace(record.module.exports) : ((record.imported === void 0 || record.importedFrom !== record.module.exports) && (record.importedFrom = record.module.exports, record.imported = commonJsNamespace(record.module.exports)), record.imported) : record.namespace;
  }
  function commonJsNamespace(exported) {
    let namespace = emptyNamespace(), isObject2 = exported !== null && (typeof exported == "object" || typeof exported == "function");
    if (isObject2) {
      let keys2 = ReflectOwnKeys(exported);
      for (let i2 = 0; i2 < keys2.length; i2 += 1) {
        let key = keys2[i2];
        typeof key != "string" || key === "default" || key === "__esModule" || typeof exported == "function" && isFunctionOwn(key) || link(namespace, key, () => exported[key]);
      }
    }
    return isObject2 && exported.__esModule && ObjectHasOwn(exported, "default") ? link(namespace, "default", () => exported.default) : link(namespace, "default", () => exported), namespace;
  }
  function link(namespace, key, get2) {
    ObjectDefineProperty(namespace, key, { __proto__: null, enumerable: !0, configurable: !0, get: get2 });
  }
  function exportAll(namespace, from) {
    let source = from !== null && typeof from == "object" ? from : {}, keys2 = ObjectKeys(source);
    for (let i2 = 0; i2 < keys2.length; i2 += 1) {
      let key = keys2[i2];
      key !== "default" && !ObjectHasOwn(namespace, key) && link(namespace, key, () => source[key]);
    }
  }
  function builtinNamespace(name) {
    let namespace = MapGet(builtinNamespaces, name);
    return namespace === void 0 && (namespace = commonJsNamespace(builtin(name)), MapSet(builtinNamespaces, name, namespace)), namespace;
  }
  function moduleObject(record) {
    return record.module === void 0 && (record.firstExports = {}, record.module = new Module(record, record.firstExports)), record.module;
  }
  function requireFrom(record, specifier) {
    let found = resolve(record, specifier, "require");
    if (StringStartsWith(found, "node:")) return builtin(found);
    requireCache[ROOT + found] === void 0 && MapGet(records, found)?.commonJs && MapGet(records, found).state === "done" && records.delete(found);
    let other = load(found);
    if (other.commonJs)
      return requireCache[ROOT + found] = other.module, other.module.exports;
    if (other.promise !== void 0 && other.async)
      throw coded(Error, "ERR_REQUIRE_ASYNC_MODULE", `${ROOT + found} uses top-level await and cannot be loaded by require(). Use "await import('${specifier}')".`);
    return ObjectHasOwn(other.namespace, "module.exports") ? other.namespace["module.exports"] : other.namespace;
  }
  function makeRequire(record) {
    let require2 = (specifier) => requireFrom(record, specifier);
    return require2.resolve = (specifier) => {
      let found = resolve(record, specifier, "require");
      return StringStartsWith(found, "node:") ? StringStartsWith(specifier, "node:") ? found : StringSlice(found, 5) : ROOT + found;
    }, require2.cache = requireCache, ObjectDefineProperty(require2, "main", { __proto__: null, configurable: !0, enumerable: !0, get: () => entryModule?.() }), require2;
  }
  function setEntry(record) {
    entryModule = () => moduleObject(record);
  }
  var ROOT, records, moduleNames, Record, folderOf, ImportMeta, isFunctionOwn, builtinNamespaces, Module, requireCache, entryModule, init_modules = __esm({
    "src/modules.js"() {
      init_state();
      init_define();
      init_primordials();
      init_builtins();
      ROOT = "/scripts/", records = new MapClass();
      Record = class {
        constructor(path) {
          this.path = path, this.namespace = emptyNamespace(), this.module = void 0, this.firstExports = void 0, this.commonJs = !1, this.async = !1, this.state = "new", this.promise = void 0, this.error = void 0, this.waitsFor = [], this.imported = void 0;
        }
      };
      folderOf = (path) => {
        let slash = StringLastIndexOf(path, "/");
        return slash < 0 ? "" : StringSlice(path, 0, slash);
      };
      ImportMeta = class {
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
      isFunctionOwn = (key) => key === "length" || key === "name" || key === "prototype" || key === "arguments" || key === "caller";
      builtinNamespaces = new MapClass();
      Module = class {
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
      requireCache = ObjectCreate(null);
    }
  });

  // src/random.js
  function reseed() {
    seeded = !1;
  }
  function next() {
    let t2 = (a2 + b2 | 0) + d2 | 0;
    return d2 = d2 + 1 | 0, a2 = b2 ^ b2 >>> 9, b2 = c2 + (c2 << 3) | 0, c2 = c2 << 21 | c2 >>> 11, c2 = c2 + t2 | 0, t2 >>> 0;
  }
  function start() {
    ops.randomFill(seed), a2 = seed[0] | 0, b2 = seed[1] | 0, c2 = seed[2] | 0, d2 = seed[3] | 0, seeded = !0;
  }
  function installRandom() {
    let { random } = {
      random() {
        return seeded || start(), ((next() >>> 5) * 67108864 + (next() >>> 6)) / 9007199254740992;
      }
    };
    hidden(Math, "random", random);
  }
  var seeded, seed, a2, b2, c2, d2, init_random = __esm({
    "src/random.js"() {
      init_state();
      init_define();
      seeded = !1, seed = new Uint32Array(4), a2 = 0, b2 = 0, c2 = 0, d2 = 0;
    }
  });

  // src/run.js
  function begin2(main, entryNames, scopeFor, setEntry2) {
    reseed();
    let run = new Run();
    current = run;
    try {
      run.record = entryRecord(run), setEntry2(run.record);
      let args = [];
      for (let i2 = 0; i2 < entryNames.length; i2 += 1) append(args, scopeFor(entryNames[i2], run));
      execute2(run, main, args);
    } catch (error) {
      run.fail(error), run.mainSettled = !0, run.maybeSettle();
    }
  }
  async function execute2(run, main, args) {
    try {
      let returned = await ReflectApply(main, void 0, args);
      await apply(run, returned);
    } catch (error) {
      run.fail(error);
    }
    run.mainSettled = !0, run.maybeSettle();
  }
  async function apply(run, returned) {
    if (run.exit) throw run.exit;
    if (returned !== void 0 || run.out.begun()) {
      await settleWith(run, returned, !1);
      return;
    }
    let shape = findShape(run.record);
    if (shape === void 0) {
      await settleWith(run, void 0, !1);
      return;
    }
    let { value, mayAnswerLater } = await runShape(run, shape);
    await settleWith(run, value, mayAnswerLater);
  }
  async function settleWith(run, value, mayAnswerLater) {
    if (run.exit) throw run.exit;
    if (!(run.answer === DONE || run.out.ended) && !run.out.wrote) {
      if (value !== void 0) {
        await respond(run, value);
        return;
      }
      run.out.begun() || mayAnswerLater || run.out.finishEmpty();
    }
  }
  function idle() {
    let run = current;
    run === void 0 || run.closed || run.answer !== DONE && (!run.mainSettled || run.pumping) || (run.answer !== DONE && run.guard(() => run.out.finishEmpty()), run.mainSettled = !0, run.holds = 0, run.close());
  }
  function cancelled() {
    let run = current;
    run === void 0 || run.cancelled || (run.cancelled = !0, run.guard(() => run.incoming.aborted()), run.guard(() => tell.over(run.res, !1)), run.wake());
  }
  function drained2() {
    let run = current;
    run !== void 0 && (run.room = !0, run.wake(), run.guard(() => tell.drained(run.res)));
  }
  function rejected(promise, reason, handled) {
    let run = current;
    if (run === void 0) return;
    let list = run.rejections;
    if (!handled) {
      append(list, { promise, reason }), ops.wantTurn();
      return;
    }
    for (let i2 = 0; i2 < list.length; i2 += 1)
      list[i2].promise === promise && (list[i2].promise = void 0);
  }
  function turn() {
    let run = current;
    if (run === void 0) return;
    let list = run.rejections;
    run.rejections = [];
    for (let i2 = 0; i2 < list.length; i2 += 1) {
      let { promise, reason } = list[i2];
      promise !== void 0 && (hooks.rejection && run.call(hooks.rejection, reason, promise) || (reason instanceof Exit ? run.leave(reason) : (ops.log("error", `Unhandled rejection: ${report(reason)}`), run.answer === NONE && (run.fail(reason), run.close()))));
    }
  }
  function uncaught(error) {
    let run = current;
    run !== void 0 && (!(error instanceof Exit) && hooks.exception && run.call(hooks.exception, error) || run.uncaught(error));
  }
  var NONE, STREAMING, DONE, current, Exit, Run, hooks, init_run = __esm({
    "src/run.js"() {
      init_state();
      init_errors();
      init_primordials();
      init_answer();
      init_shapes();
      init_request();
      init_outgoing();
      init_response();
      init_metadata();
      init_modules();
      init_random();
      NONE = 0, STREAMING = 1, DONE = 2, Exit = class {
        constructor(code) {
          this.code = code, this.name = "Exit", this.message = `process.exit(${code}) was called`;
        }
      }, Run = class {
        constructor() {
          this.answer = NONE, this.mainSettled = !1, this.closed = !1, this.cancelled = !1, this.pumping = !1, this.holds = 0, this.room = !0, this.waiting = [], this.rejections = [], this.exit = void 0, this.out = new Outgoing(this), this.incoming = new Incoming(this), this.res = new Res(this.out), this.req = new Request2(this.incoming), this.metadata = makeMetadata(this), this.record = void 0, this.info = void 0;
        }
        /** The request's facts, fetched once and only if anything asks. */
        facts() {
          return this.info ??= ops.requestInfo();
        }
        /** The whole answer at once. */
        whole(status, headers, body) {
          this.answer === NONE && (this.answer = DONE, ops.answer(status, headers, body), this.answered());
        }
        refuse(status, headers, body) {
          this.answer === NONE && (this.answer = DONE, ops.refuse(status, headers, body), this.answered());
        }
        /** Status and headers of a streamed answer. */
        head(status, headers) {
          this.answer === NONE && (this.answer = STREAMING, ops.head(status, headers));
        }
        /** One piece of a streamed answer; false if the client is behind. */
        chunk(piece) {
          return this.answer !== STREAMING || this.cancelled ? !1 : (this.room = ops.chunk(piece) !== !1, this.room);
        }
        finish() {
          this.answer === STREAMING && (this.answer = DONE, ops.finish(), this.answered());
        }
        /** Resolves when the client has caught up; at once if it has, or if it left. */
        roomAgain() {
          if (!(this.room || this.cancelled || this.answer === DONE))
            return new Promise((resolve2) => append(this.waiting, resolve2));
        }
        wake() {
          let waiting2 = this.waiting;
          this.waiting = [];
          for (let i2 = 0; i2 < waiting2.length; i2 += 1) waiting2[i2]();
        }
        answered() {
          if (this.wake(), !this.res.hasListeners()) {
            this.maybeSettle();
            return;
          }
          this.holds += 1, queueJob(() => {
            this.guard(() => tell.over(this.res, !0)), this.release();
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
          this.closed || (this.closed = !0, ops.settled());
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
          this.answer = DONE, streaming ? (ops.log("error", report(thrown)), ops.abort(message)) : ops.fail(name, message, stack), this.answered();
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
          this.answer === NONE && exit.code !== 0 ? (this.answer = DONE, ops.fail("Error", exit.message, "")) : this.answer === NONE ? this.out.finishEmpty() : this.answer === STREAMING && this.finish(), this.mainSettled = !0, this.close();
        }
      };
      hooks = { rejection: void 0, exception: void 0 };
      Run.prototype.call = function(hook, ...args) {
        try {
          return hook(...args) === !0;
        } catch (error) {
          return this.uncaught(error), !0;
        }
      };
    }
  });

  // src/table.js
  var table_exports = {};
  __export(table_exports, {
    table: () => table
  });
  function rowsOf(data) {
    return data instanceof Map ? [...data].map(([key, value], index) => [`${index}`, { Key: key, Values: value }]) : data instanceof Set ? [...data].map((value, index) => [`${index}`, value]) : Object.entries(data);
  }
  function table(data, only) {
    let rows = rowsOf(data).slice(0, 1e3), columns2 = only ? [...only] : [], plain2 = !1;
    for (let [, row] of rows)
      if (row === null || typeof row != "object") plain2 = !0;
      else if (!only) for (let key of Object.keys(row)) columns2.includes(key) || columns2.push(key);
    let head = ["(index)", ...columns2, ...plain2 ? [VALUES] : []], body = rows.map(([index, row]) => {
      let isRow = row !== null && typeof row == "object", cells = columns2.map((column) => isRow && Object.hasOwn(row, column) ? show(row[column]) : "");
      return [index, ...cells, ...plain2 ? [isRow ? "" : show(row)] : []];
    }), widths = head.map((name, column) => Math.max(name.length, ...body.map((row) => row[column].length)) + 2), line = (cells) => `│${cells.map((cell, i2) => ` ${cell}${" ".repeat(widths[i2] - 1 - cell.length)}`).join("│")}│`, rule = (left, middle, right) => left + widths.map((width) => "─".repeat(width)).join(middle) + right;
    return [rule("┌", "┬", "┐"), line(head), rule("├", "┼", "┤"), ...body.map(line), rule("└", "┴", "┘")].join(`
`);
  }
  var VALUES, show, init_table = __esm({
    "src/table.js"() {
      init_inspect();
      VALUES = "Values", show = (value) => inspect(value, { depth: value !== null && typeof value == "object" && !Array.isArray(value) ? -1 : 0, maxArrayLength: 3 });
    }
  });

  // src/web/url.js
  var url_exports = {};
  __export(url_exports, {
    URL: () => URL,
    URLSearchParams: () => URLSearchParams
  });
  function invalid(input, base) {
    let error = coded(TypeError, "ERR_INVALID_URL", "Invalid URL");
    return error.input = input, base !== void 0 && (error.base = base), error;
  }
  function iterator(generator) {
    let made2 = Object.create(iteratorPrototype);
    return Object.defineProperty(made2, "generator_", { __proto__: null, value: generator }), made2;
  }
  function need3(given, count) {
    if (given.length < count)
      throw coded(TypeError, "ERR_MISSING_ARGS", count === 1 ? 'The "name" argument must be specified' : 'The "name" and "value" arguments must be specified');
  }
  var HREF, SEARCH, HASH, ORIGIN, scalar2, paramsOf, replaceList, setSearch, URL, TWO_STRINGS, URLSearchParams, iteratorPrototype, init_url = __esm({
    "src/web/url.js"() {
      init_state();
      init_define();
      init_primordials();
      init_inspect();
      init_webparts();
      HREF = 0, SEARCH = 8, HASH = 9, ORIGIN = 10, scalar2 = (value) => `${value}`.toWellFormed();
      URL = class _URL {
        #fields;
        #params;
        constructor(url, base = void 0) {
          if (arguments.length === 0) throw coded(TypeError, "ERR_MISSING_ARGS", 'The "url" argument must be specified');
          let input = scalar2(url), over2 = base === void 0 ? null : scalar2(base);
          if (this.#fields = ops.urlParse(input, over2) ?? void 0, this.#fields === void 0) throw invalid(input, base === void 0 ? void 0 : over2);
        }
        static {
          setSearch = (url, text2) => {
            url.#fields = ops.urlSet(url.#fields[HREF], "search", text2);
          };
        }
        static canParse(url, base = void 0) {
          if (arguments.length === 0) throw coded(TypeError, "ERR_MISSING_ARGS", 'The "url" argument must be specified');
          return ops.urlCanParse(scalar2(url), base === void 0 ? null : scalar2(base));
        }
        static parse(url, base = void 0) {
          if (arguments.length === 0) throw coded(TypeError, "ERR_MISSING_ARGS", 'The "url" argument must be specified');
          try {
            return new _URL(url, base);
          } catch {
            return null;
          }
        }
        static createObjectURL() {
          throw new Error("URL.createObjectURL is not available in hoody-exec: return the bytes of the Blob.");
        }
        static revokeObjectURL() {
        }
        #set(field, value) {
          this.#fields = ops.urlSet(this.#fields[HREF], field, scalar2(value));
        }
        get href() {
          return this.#fields[HREF];
        }
        set href(value) {
          let input = scalar2(value), fields = ops.urlParse(input, null) ?? void 0;
          if (fields === void 0) throw invalid(input);
          this.#fields = fields, this.#refresh();
        }
        // The parameters' own list follows the URL.
        #refresh() {
          this.#params && replaceList(this.#params, StringSlice(this.#fields[SEARCH], 1));
        }
        get origin() {
          return this.#fields[ORIGIN];
        }
        get protocol() {
          return this.#fields[1];
        }
        set protocol(value) {
          this.#set("protocol", value);
        }
        get username() {
          return this.#fields[2];
        }
        set username(value) {
          this.#set("username", value);
        }
        get password() {
          return this.#fields[3];
        }
        set password(value) {
          this.#set("password", value);
        }
        get host() {
          return this.#fields[4];
        }
        set host(value) {
          this.#set("host", value);
        }
        get hostname() {
          return this.#fields[5];
        }
        set hostname(value) {
          this.#set("hostname", value);
        }
        get port() {
          return this.#fields[6];
        }
        set port(value) {
          this.#set("port", value);
        }
        get pathname() {
          return this.#fields[7];
        }
        set pathname(value) {
          this.#set("pathname", value);
        }
        get search() {
          return this.#fields[SEARCH];
        }
        set search(value) {
          this.#set("search", value), this.#refresh();
        }
        get searchParams() {
          return this.#params ??= paramsOf(this, StringSlice(this.#fields[SEARCH], 1)), this.#params;
        }
        get hash() {
          return this.#fields[HASH];
        }
        set hash(value) {
          this.#set("hash", value);
        }
        toString() {
          return this.#fields[HREF];
        }
        toJSON() {
          return this.#fields[HREF];
        }
        [customInspect](depth, options) {
          if (depth < 0) return "[URL]";
          let { href, origin, protocol, username, password, host, hostname, port, pathname, search, searchParams, hash } = this;
          return `URL ${inspect({ href, origin, protocol, username, password, host, hostname, port, pathname, search, searchParams, hash }, options)}`;
        }
      };
      webInterface(URL, "URL", ["href", "origin", "protocol", "username", "password", "host", "hostname", "port", "pathname", "search", "searchParams", "hash", "toString", "toJSON"]);
      TWO_STRINGS = "Each query pair must be an iterable [name, value] tuple", URLSearchParams = class _URLSearchParams {
        #list = [];
        // flat: name, value, …
        #url;
        constructor(init = void 0) {
          if (init != null)
            if (typeof init == "object" || typeof init == "function") this.#fromObject(init);
            else {
              let text2 = scalar2(init);
              this.#list = ops.formDecode(StringStartsWith(text2, "?") ? StringSlice(text2, 1) : text2);
            }
        }
        static {
          paramsOf = (url, query) => {
            let params = new _URLSearchParams();
            return params.#list = query === "" ? [] : ops.formDecode(query), params.#url = url, params;
          }, replaceList = (params, query) => {
            params.#list = query === "" ? [] : ops.formDecode(query);
          }, parts.isSearchParams = (value) => #list in value;
        }
        #fromObject(init) {
          let iterate = init[Symbol.iterator];
          if (iterate != null) {
            if (typeof iterate != "function") throw coded(TypeError, "ERR_ARG_NOT_ITERABLE", "Query pairs must be iterable");
            for (let pair of init) {
              if (pair === null || typeof pair != "object" && typeof pair != "function" || typeof pair[Symbol.iterator] != "function")
                throw coded(TypeError, "ERR_INVALID_TUPLE", TWO_STRINGS);
              let two = [...pair];
              if (two.length !== 2) throw coded(TypeError, "ERR_INVALID_TUPLE", TWO_STRINGS);
              append(this.#list, scalar2(two[0])), append(this.#list, scalar2(two[1]));
            }
            return;
          }
          let seen = /* @__PURE__ */ new Map();
          for (let key of Reflect.ownKeys(init)) {
            if (!Object.getOwnPropertyDescriptor(init, key)?.enumerable) continue;
            let name = scalar2(key), value = scalar2(init[key]);
            seen.has(name) ? this.#list[seen.get(name)] = value : seen.set(name, this.#list.push(name, value) - 1);
          }
        }
        #changed() {
          this.#url && setSearch(this.#url, ops.formEncode(this.#list));
        }
        get size() {
          return this.#list.length / 2;
        }
        append(name, value) {
          need3(arguments, 2), this.#list.push(scalar2(name), scalar2(value)), this.#changed();
        }
        delete(name, value = void 0) {
          need3(arguments, 1);
          let key = scalar2(name), only = value === void 0 ? void 0 : scalar2(value), list = this.#list, left = [];
          for (let i2 = 0; i2 < list.length; i2 += 2)
            list[i2] === key && (only === void 0 || list[i2 + 1] === only) || left.push(list[i2], list[i2 + 1]);
          this.#list = left, this.#changed();
        }
        get(name) {
          need3(arguments, 1);
          let key = scalar2(name);
          for (let i2 = 0; i2 < this.#list.length; i2 += 2) if (this.#list[i2] === key) return this.#list[i2 + 1];
          return null;
        }
        getAll(name) {
          need3(arguments, 1);
          let key = scalar2(name), all = [];
          for (let i2 = 0; i2 < this.#list.length; i2 += 2) this.#list[i2] === key && all.push(this.#list[i2 + 1]);
          return all;
        }
        has(name, value = void 0) {
          need3(arguments, 1);
          let key = scalar2(name), only = value === void 0 ? void 0 : scalar2(value);
          for (let i2 = 0; i2 < this.#list.length; i2 += 2)
            if (this.#list[i2] === key && (only === void 0 || this.#list[i2 + 1] === only)) return !0;
          return !1;
        }
        set(name, value) {
          need3(arguments, 2);
          let key = scalar2(name), text2 = scalar2(value), left = [], found = !1;
          for (let i2 = 0; i2 < this.#list.length; i2 += 2)
            this.#list[i2] !== key ? left.push(this.#list[i2], this.#list[i2 + 1]) : found || (left.push(key, text2), found = !0);
          found || left.push(key, text2), this.#list = left, this.#changed();
        }
        sort() {
          let pairs = [];
          for (let i2 = 0; i2 < this.#list.length; i2 += 2) pairs.push([this.#list[i2], this.#list[i2 + 1]]);
          pairs.sort((a3, b3) => a3[0] < b3[0] ? -1 : a3[0] > b3[0] ? 1 : 0), this.#list = pairs.flat(), this.#changed();
        }
        forEach(callback, thisArg = void 0) {
          if (typeof callback != "function") throw coded(TypeError, "ERR_INVALID_ARG_TYPE", 'The "callback" argument must be of type function');
          for (let i2 = 0; i2 < this.#list.length; i2 += 2) callback.call(thisArg, this.#list[i2 + 1], this.#list[i2], this);
        }
        *#pairs(pick2) {
          for (let i2 = 0; i2 < this.#list.length; i2 += 2) yield pick2(this.#list[i2], this.#list[i2 + 1]);
        }
        entries() {
          return iterator(this.#pairs((name, value) => [name, value]));
        }
        keys() {
          return iterator(this.#pairs((name) => name));
        }
        values() {
          return iterator(this.#pairs((name, value) => value));
        }
        toString() {
          return ops.formEncode(this.#list);
        }
        [customInspect](depth, options) {
          if (depth < 0) return "[URLSearchParams]";
          let shown = [];
          for (let i2 = 0; i2 < this.#list.length; i2 += 2) shown.push(`${inspect(this.#list[i2], options)} => ${inspect(this.#list[i2 + 1], options)}`);
          return shown.length === 0 ? "URLSearchParams {}" : `URLSearchParams { ${shown.join(", ")} }`;
        }
      };
      Object.defineProperty(URLSearchParams.prototype, Symbol.iterator, { __proto__: null, value: URLSearchParams.prototype.entries, writable: !0, configurable: !0 });
      webInterface(URLSearchParams, "URLSearchParams", ["append", "delete", "get", "getAll", "has", "set", "size", "sort", "toString", "forEach", "entries", "keys", "values"]);
      iteratorPrototype = Object.create(Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())), {
        [Symbol.toStringTag]: { value: "URLSearchParams Iterator", configurable: !0 },
        next: { value() {
          return this.generator_.next();
        }, enumerable: !0, writable: !0, configurable: !0 }
      });
    }
  });

  // src/web/encoding.js
  var encoding_exports = {};
  __export(encoding_exports, {
    TextDecoder: () => TextDecoder,
    TextEncoder: () => TextEncoder
  });
  function put(to2, at2, point, size) {
    if (size === 1) to2[at2] = point;
    else {
      let first2 = size === 2 ? 192 : size === 3 ? 224 : 240;
      to2[at2] = first2 | point >> 6 * (size - 1);
      for (let i2 = 1; i2 < size; i2 += 1) to2[at2 + i2] = 128 | point >> 6 * (size - 1 - i2) & 63;
    }
  }
  var TextEncoder, TextDecoder, init_encoding = __esm({
    "src/web/encoding.js"() {
      init_state();
      init_define();
      init_bytes();
      TextEncoder = class {
        get encoding() {
          return "utf-8";
        }
        encode(input = "") {
          return new Uint8Array(ops.utf8Encode(`${input}`));
        }
        encodeInto(source, destination) {
          if (!(destination instanceof Uint8Array)) throw coded(TypeError, "ERR_INVALID_ARG_TYPE", 'The "dest" argument must be an instance of Uint8Array');
          let text2 = `${source}`, read2 = 0, written = 0;
          if (text2.length * 3 <= destination.length || ops.utf8Length(text2) <= destination.length) {
            let bytes = new Uint8Array(ops.utf8Encode(text2));
            return destination.set(bytes), { read: text2.length, written: bytes.length };
          }
          for (; read2 < text2.length; ) {
            let point = text2.codePointAt(read2), size = point < 128 ? 1 : point < 2048 ? 2 : point < 65536 ? 3 : 4;
            if (written + size > destination.length) break;
            put(destination, written, point >= 55296 && point <= 57343 ? 65533 : point, size), written += size, read2 += size === 4 ? 2 : 1;
          }
          return { read: read2, written };
        }
      };
      webInterface(TextEncoder, "TextEncoder", ["encoding", "encode", "encodeInto"]);
      TextDecoder = class {
        #encoding;
        #label;
        #fatal;
        #ignoreBOM;
        #handle;
        // of a decoder in the middle of a stream
        constructor(label = "utf-8", options = void 0) {
          let name = `${label}`.trim();
          if (this.#encoding = ops.decoderName(name) ?? void 0, this.#encoding === void 0)
            throw coded(RangeError, "ERR_ENCODING_NOT_SUPPORTED", `The "${label}" encoding is not supported`);
          this.#label = name, this.#fatal = !!options?.fatal, this.#ignoreBOM = !!options?.ignoreBOM;
        }
        get encoding() {
          return this.#encoding.toLowerCase();
        }
        get fatal() {
          return this.#fatal;
        }
        get ignoreBOM() {
          return this.#ignoreBOM;
        }
        decode(input = void 0, options = void 0) {
          let bytes = input === void 0 ? new Uint8Array(0) : input;
          if (!isBytes(bytes))
            throw coded(TypeError, "ERR_INVALID_ARG_TYPE", 'The "list" argument must be an instance of ArrayBuffer or ArrayBufferView');
          let stream = !!options?.stream;
          try {
            if (!stream && this.#handle === void 0 && this.#encoding.toLowerCase() === "utf-8") return ops.utf8Decode(bytes, this.#fatal, this.#ignoreBOM);
            this.#handle ??= ops.decoderNew(this.#label, this.#fatal, this.#ignoreBOM);
            let text2 = ops.decoderPush(this.#handle, bytes, !stream);
            return stream || (this.#handle = void 0), text2;
          } catch (error) {
            throw this.#handle = void 0, error instanceof TypeError && (error.code ??= "ERR_ENCODING_INVALID_ENCODED_DATA"), error;
          }
        }
      };
      webInterface(TextDecoder, "TextDecoder", ["encoding", "fatal", "ignoreBOM", "decode"]);
    }
  });

  // src/web/encodingstreams.js
  var encodingstreams_exports = {};
  __export(encodingstreams_exports, {
    TextDecoderStream: () => TextDecoderStream,
    TextEncoderStream: () => TextEncoderStream
  });
  var TextEncoderStream, TextDecoderStream, init_encodingstreams = __esm({
    "src/web/encodingstreams.js"() {
      init_streams();
      init_encoding();
      init_define();
      TextEncoderStream = class {
        #stream;
        constructor() {
          let encoder = new TextEncoder(), high = "";
          this.#stream = new TransformStream({
            transform(chunk, controller) {
              let text2 = high + `${chunk}`;
              high = "";
              let last = text2.charCodeAt(text2.length - 1);
              last >= 55296 && last <= 56319 && (high = text2.slice(-1), text2 = text2.slice(0, -1)), text2 !== "" && controller.enqueue(encoder.encode(text2));
            },
            flush(controller) {
              high !== "" && controller.enqueue(encoder.encode(high));
            }
          });
        }
        get encoding() {
          return "utf-8";
        }
        get readable() {
          return this.#stream.readable;
        }
        get writable() {
          return this.#stream.writable;
        }
      };
      webInterface(TextEncoderStream, "TextEncoderStream", ["encoding", "readable", "writable"]);
      TextDecoderStream = class {
        #stream;
        #decoder;
        constructor(label = "utf-8", options = {}) {
          let decoder = new TextDecoder(label, options);
          this.#decoder = decoder, this.#stream = new TransformStream({
            transform(chunk, controller) {
              let text2 = decoder.decode(chunk, { stream: !0 });
              text2 !== "" && controller.enqueue(text2);
            },
            flush(controller) {
              let text2 = decoder.decode();
              text2 !== "" && controller.enqueue(text2);
            }
          });
        }
        get encoding() {
          return this.#decoder.encoding;
        }
        get fatal() {
          return this.#decoder.fatal;
        }
        get ignoreBOM() {
          return this.#decoder.ignoreBOM;
        }
        get readable() {
          return this.#stream.readable;
        }
        get writable() {
          return this.#stream.writable;
        }
      };
      webInterface(TextDecoderStream, "TextDecoderStream", ["encoding", "fatal", "ignoreBOM", "readable", "writable"]);
    }
  });

  // src/web/clone.js
  var clone_exports = {};
  __export(clone_exports, {
    structuredClone: () => structuredClone2
  });
  function structuredClone2(value, options = void 0) {
    if (arguments.length === 0) throw new TypeError('The "value" argument must be specified');
    let seen = /* @__PURE__ */ new Map(), transfer = options?.transfer === void 0 ? [] : [...options.transfer];
    for (let item of transfer) {
      if (!isArrayBuffer(item) || seen.has(item)) throw cannot("A value in the transfer list");
      if (item.detached) throw cannot("A detached ArrayBuffer");
      seen.set(item, void 0);
    }
    for (let item of transfer) seen.delete(item);
    let moved = new Set(transfer), copy = clone(value, seen, moved);
    for (let buffer2 of transfer) {
      let target = seen.get(buffer2);
      target === void 0 ? buffer2.transfer() : new Uint8Array(target).set(new Uint8Array(buffer2.transfer()));
    }
    return copy;
  }
  function clone(value, seen, moved) {
    if (typeof value == "symbol") throw cannot(String(value));
    if (typeof value == "function") throw cannot(`${Function.prototype.toString.call(value).slice(0, 200)}`);
    return value === null || typeof value != "object" ? value : seen.has(value) ? seen.get(value) : cloneObject(value, seen, moved);
  }
  function keep2(seen, value, copy) {
    return seen.set(value, copy), copy;
  }
  function cloneObject(value, seen, moved) {
    if (Array.isArray(value)) {
      let copy2 = keep2(seen, value, []);
      return copy2.length = value.length, properties(value, copy2, seen, moved), copy2;
    }
    if (isArrayBuffer(value)) {
      if (value.detached) throw cannot("A detached ArrayBuffer");
      return keep2(seen, value, moved.has(value) ? new ArrayBuffer(value.byteLength) : value.resizable ? resizable(value) : value.slice(0));
    }
    if (ArrayBuffer.isView(value)) return cloneView(value, seen, moved);
    let boxed = cloneBoxed(value);
    if (boxed !== void 0) return keep2(seen, value, boxed);
    if (value instanceof Map) return cloneMap(value, seen, moved);
    if (value instanceof Set) return cloneSet(value, seen, moved);
    if (value instanceof Error) return cloneError(value, seen, moved);
    let platform = clonePlatform(value);
    if (platform !== void 0) return keep2(seen, value, platform);
    refuse(value);
    let copy = keep2(seen, value, {});
    return properties(value, copy, seen, moved), copy;
  }
  function resizable(value) {
    let copy = new ArrayBuffer(value.byteLength, { maxByteLength: value.maxByteLength });
    return new Uint8Array(copy).set(new Uint8Array(value)), copy;
  }
  function properties(from, to2, seen, moved) {
    for (let key of Object.keys(from))
      Object.defineProperty(to2, key, { __proto__: null, value: clone(from[key], seen, moved), writable: !0, enumerable: !0, configurable: !0 });
  }
  function cloneView(value, seen, moved) {
    let buffer2 = clone(value.buffer, seen, moved), Class = value instanceof DataView ? DataView : CLASSES2[tagOf2(value)];
    return keep2(seen, value, new Class(buffer2, value.byteOffset, value instanceof DataView ? value.byteLength : value.length));
  }
  function cloneBoxed(value) {
    if (value instanceof Date) return new Date(Date.prototype.getTime.call(value));
    if (value instanceof RegExp) return new RegExp(value.source, value.flags);
    for (let Class of [Number, String, Boolean, BigInt]) if (value instanceof Class) return Object(Class.prototype.valueOf.call(value));
    if (value instanceof Symbol) throw cannot("A Symbol object");
  }
  function cloneMap(value, seen, moved) {
    let copy = keep2(seen, value, /* @__PURE__ */ new Map());
    for (let [key, item] of [...Map.prototype.entries.call(value)]) copy.set(clone(key, seen, moved), clone(item, seen, moved));
    return copy;
  }
  function cloneSet(value, seen, moved) {
    let copy = keep2(seen, value, /* @__PURE__ */ new Set());
    for (let item of [...Set.prototype.values.call(value)]) copy.add(clone(item, seen, moved));
    return copy;
  }
  function cloneError(value, seen, moved) {
    if (value instanceof globalThis.DOMException) return keep2(seen, value, new globalThis.DOMException(value.message, value.name));
    let made2 = keep2(seen, value, new (ERRORS[value.name] ?? Error)());
    for (let key of ["message", "stack"]) {
      let descriptor = Object.getOwnPropertyDescriptor(value, key), text2 = descriptor && "value" in descriptor ? descriptor.value : value[key];
      text2 !== void 0 && (descriptor || key === "stack") && Object.defineProperty(made2, key, { __proto__: null, value: `${text2}`, writable: !0, configurable: !0 });
    }
    return Object.hasOwn(value, "cause") && Object.defineProperty(made2, "cause", { __proto__: null, value: clone(value.cause, seen, moved), writable: !0, configurable: !0 }), made2;
  }
  function clonePlatform(value) {
    let { parts: parts2 } = (init_webparts(), __toCommonJS(webparts_exports));
    if (parts2.isBlob?.(value)) {
      let { Blob: Blob2, File: File2 } = (init_blob(), __toCommonJS(blob_exports));
      return value instanceof File2 ? new File2([value], value.name, { type: value.type, lastModified: value.lastModified }) : new Blob2([value], { type: value.type });
    }
  }
  function refuse(value) {
    if (value instanceof Promise) throw cannot("#<Promise>");
    if (value instanceof WeakMap || value instanceof WeakSet || value instanceof WeakRef) throw cannot(`#<${value.constructor?.name ?? "Object"}>`);
    let text2 = Object.prototype.toString.call(value);
    if (/Generator\]$|Iterator\]$/.test(text2)) throw cannot(text2);
  }
  var cannot, CLASSES2, ERRORS, tag, tagOf2, init_clone = __esm({
    "src/web/clone.js"() {
      init_bytes();
      cannot = (what) => new globalThis.DOMException(`${what} could not be cloned.`, "DataCloneError"), CLASSES2 = { __proto__: null, Int8Array, Uint8Array, Uint8ClampedArray, Int16Array, Uint16Array, Int32Array, Uint32Array, Float32Array, Float64Array, BigInt64Array, BigUint64Array, Float16Array: globalThis.Float16Array }, ERRORS = { __proto__: null, Error, EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError };
      tag = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(Uint8Array.prototype), Symbol.toStringTag).get, tagOf2 = (value) => tag.call(value);
    }
  });

  // src/web/channel.js
  var channel_exports = {};
  __export(channel_exports, {
    MessageChannel: () => MessageChannel,
    MessagePort: () => MessagePort
  });
  var join, mayConstruct2, MessagePort, assigned, MessageChannel, init_channel = __esm({
    "src/web/channel.js"() {
      init_events();
      init_clone();
      init_timers();
      mayConstruct2 = {}, MessagePort = class _MessagePort extends EventTarget {
        #other;
        #started = !1;
        #queue = [];
        constructor(token) {
          if (token !== mayConstruct2) throw new TypeError("Illegal constructor");
          super();
        }
        static {
          join = () => {
            let [one, two] = [new _MessagePort(mayConstruct2), new _MessagePort(mayConstruct2)];
            return one.#other = two, two.#other = one, [one, two];
          };
        }
        postMessage(message, options = void 0) {
          let transfer = Array.isArray(options) ? { transfer: options } : options, data = structuredClone2(message, transfer);
          this.#other?.#receive(data);
        }
        #receive(data) {
          this.#started ? this.#deliver(data) : this.#queue.push(data);
        }
        #deliver(data) {
          setImmediate(() => this.dispatchEvent(new MessageEvent("message", { data })));
        }
        start() {
          if (!this.#started) {
            this.#started = !0;
            for (let data of this.#queue.splice(0)) this.#deliver(data);
          }
        }
        on(type, listener) {
          return this.addEventListener(type, (event) => listener(event.data)), this.start(), this;
        }
        close() {
          this.#other && (this.#other.#other = void 0), this.#other = void 0;
        }
        ref() {
        }
        unref() {
        }
      };
      handlerAttribute(MessagePort, "message");
      assigned = Object.getOwnPropertyDescriptor(MessagePort.prototype, "onmessage");
      Object.defineProperty(MessagePort.prototype, "onmessage", {
        ...assigned,
        set(value) {
          assigned.set.call(this, value), this.start();
        }
      });
      MessageChannel = class {
        #ports = join();
        get port1() {
          return this.#ports[0];
        }
        get port2() {
          return this.#ports[1];
        }
      };
    }
  });

  // src/web/base64.js
  var base64_exports = {};
  __export(base64_exports, {
    atob: () => atob,
    btoa: () => btoa
  });
  function btoa(data) {
    if (arguments.length === 0) throw new TypeError('The "data" argument must be specified');
    let text2 = `${data}`;
    if (/[^\x00-\xff]/.test(text2)) throw invalid2("Invalid character: the text has characters outside of Latin-1");
    return ops.base64Encode(ops.latin1Encode(text2), !1);
  }
  function atob(data) {
    if (arguments.length === 0) throw new TypeError('The "data" argument must be specified');
    let bytes;
    try {
      bytes = ops.base64Decode(`${data}`, !0);
    } catch {
      throw invalid2("The string to be decoded is not correctly encoded.");
    }
    return ops.latin1Decode(bytes);
  }
  var invalid2, init_base64 = __esm({
    "src/web/base64.js"() {
      init_state();
      invalid2 = (message) => new globalThis.DOMException(message, "InvalidCharacterError");
    }
  });

  // absent:src/web/crypto.js
  var require_crypto2 = __commonJS({
    "absent:src/web/crypto.js"(exports, module) {
      module.exports = new Proxy({}, { get() {
        throw new Error("not built yet: crypto.js");
      } });
    }
  });

  // src/web/performance.js
  var performance_exports = {};
  __export(performance_exports, {
    Performance: () => Performance,
    PerformanceEntry: () => PerformanceEntry,
    PerformanceMark: () => PerformanceMark,
    PerformanceMeasure: () => PerformanceMeasure,
    performance: () => performance
  });
  var ENTRIES_AT_MOST, PerformanceEntry, PerformanceMark, PerformanceMeasure, Performance, performance, init_performance = __esm({
    "src/web/performance.js"() {
      init_state();
      init_define();
      init_events();
      ENTRIES_AT_MOST = 1e4, PerformanceEntry = class {
        constructor(name, entryType, startTime, duration, detail) {
          this.name = name, this.entryType = entryType, this.startTime = startTime, this.duration = duration, this.detail = detail;
        }
        toJSON() {
          return { name: this.name, entryType: this.entryType, startTime: this.startTime, duration: this.duration, detail: this.detail };
        }
      }, PerformanceMark = class extends PerformanceEntry {
        constructor(name, options = void 0) {
          super(`${name}`, "mark", options?.startTime ?? ops.clock(), 0, options?.detail ?? null);
        }
      }, PerformanceMeasure = class extends PerformanceEntry {
      }, Performance = class extends EventTarget {
        #entries = [];
        #origin;
        get timeOrigin() {
          return this.#origin ??= ops.epoch() - ops.clock();
        }
        now() {
          return ops.clock();
        }
        #keep(entry) {
          return this.#entries.length < ENTRIES_AT_MOST && this.#entries.push(entry), entry;
        }
        mark(name, options = void 0) {
          return this.#keep(new PerformanceMark(name, options));
        }
        #time(point, fallback) {
          if (point === void 0) return fallback;
          if (typeof point == "number") return point;
          let mark = this.#entries.findLast((entry) => entry.entryType === "mark" && entry.name === `${point}`);
          if (!mark) throw new globalThis.DOMException(`The "${point}" performance mark has not been set`, "SyntaxError");
          return mark.startTime;
        }
        measure(name, startOrOptions = void 0, endMark = void 0) {
          let options = startOrOptions !== null && typeof startOrOptions == "object" ? startOrOptions : { start: startOrOptions, end: endMark }, given = options.duration, end2 = this.#time(options.end, options.start !== void 0 && given !== void 0 ? void 0 : ops.clock()), start2 = options.start === void 0 && given !== void 0 ? end2 - given : this.#time(options.start, 0);
          return end2 ??= start2 + given, this.#keep(new PerformanceMeasure(`${name}`, "measure", start2, end2 - start2, options.detail ?? null));
        }
        clearMarks(name = void 0) {
          this.#entries = this.#entries.filter((entry) => entry.entryType !== "mark" || name !== void 0 && entry.name !== name);
        }
        clearMeasures(name = void 0) {
          this.#entries = this.#entries.filter((entry) => entry.entryType !== "measure" || name !== void 0 && entry.name !== name);
        }
        getEntries() {
          return [...this.#entries].sort((a3, b3) => a3.startTime - b3.startTime);
        }
        getEntriesByType(type) {
          return this.getEntries().filter((entry) => entry.entryType === type);
        }
        getEntriesByName(name, type = void 0) {
          return this.getEntries().filter((entry) => entry.name === name && (type === void 0 || entry.entryType === type));
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
      };
      webInterface(Performance, "Performance", ["timeOrigin", "now", "mark", "measure", "clearMarks", "clearMeasures", "getEntries", "getEntriesByType", "getEntriesByName", "toJSON"]);
      performance = new Performance();
    }
  });

  // src/web/navigator.js
  var navigator_exports = {};
  __export(navigator_exports, {
    Navigator: () => Navigator,
    navigator: () => navigator
  });
  var Navigator, navigator, init_navigator = __esm({
    "src/web/navigator.js"() {
      init_define();
      Navigator = class {
        get userAgent() {
          return "hoody-exec";
        }
        get hardwareConcurrency() {
          return 1;
        }
        get language() {
          return "en-US";
        }
        get languages() {
          return ["en-US"];
        }
        get platform() {
          return "linux";
        }
        get onLine() {
          return !0;
        }
      };
      webInterface(Navigator, "Navigator", ["userAgent", "hardwareConcurrency", "language", "languages", "platform", "onLine"]);
      navigator = new Navigator();
    }
  });

  // absent:src/node/process.js
  var require_process = __commonJS({
    "absent:src/node/process.js"(exports, module) {
      module.exports = new Proxy({}, { get() {
        throw new Error("not built yet: process.js");
      } });
    }
  });

  // src/index.js
  var index_exports = {};
  __export(index_exports, {
    install: () => install
  });
  init_state();
  init_builtins();
  init_run();
  init_modules();
  init_timers();

  // src/pending.js
  init_primordials();
  init_define();
  var waiting = new MapClass();
  var CLASSES = { __proto__: null, TypeError, RangeError, SyntaxError };
  function complete(handle, error, value) {
    let entry = MapGet(waiting, handle);
    if (entry === void 0) return;
    if (MapDelete(waiting, handle), error == null) {
      entry.resolve(value);
      return;
    }
    let [name, message, code] = error;
    if (name === "AbortError" || name === "TimeoutError") {
      entry.reject(new globalThis.DOMException(message, name));
      return;
    }
    let Class = CLASSES[name] ?? Error;
    entry.reject(code ? coded(Class, code, message) : new Class(message));
  }

  // src/globals.js
  init_define();

  // src/console.js
  init_state();
  init_inspect();
  init_define();
  init_primordials();
  var LINE_AT_MOST = 256 * 1024, indentation = "", counts = new MapClass(), started = new MapClass();
  function resetConsole() {
    indentation = "", counts.size > 0 && (counts = new MapClass()), started.size > 0 && (started = new MapClass());
  }
  function write(level, text2) {
    let line = text2.length > LINE_AT_MOST ? `${StringSlice(text2, 0, LINE_AT_MOST)}…` : text2;
    indentation !== "" && (line = indentation + line.replaceAll(`
`, `
${indentation}`)), ops.log(level, line);
  }
  var show2 = (level, args) => write(level, format(args));
  function elapsed(ms) {
    return ms >= 36e5 ? `${(ms / 36e5).toFixed(3)}h` : ms >= 6e4 ? `${(ms / 6e4).toFixed(3)}m` : ms >= 1e3 ? `${(ms / 1e3).toFixed(3)}s` : `${Number(ms.toFixed(3))}ms`;
  }
  function timing(label, rest) {
    let name = `${label ?? "default"}`, since = MapGet(started, name);
    if (since === void 0)
      return write("warn", `Warning: No such label '${name}' for console.time()`), !1;
    let more = rest.length > 0 ? ` ${format(rest)}` : "";
    return write("info", `${name}: ${elapsed(ops.clock() - since)}${more}`), !0;
  }
  var methods = {
    log(...args) {
      show2("info", args);
    },
    info(...args) {
      show2("info", args);
    },
    debug(...args) {
      show2("debug", args);
    },
    warn(...args) {
      show2("warn", args);
    },
    error(...args) {
      show2("error", args);
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
      show2("info", args);
    },
    assert(condition, ...args) {
      condition || (typeof args[0] == "string" ? args[0] = `Assertion failed: ${args[0]}` : args.unshift("Assertion failed"), show2("warn", args));
    },
    count(label = "default") {
      let name = `${label}`, value = (MapGet(counts, name) ?? 0) + 1;
      MapSet(counts, name, value), write("info", `${name}: ${value}`);
    },
    countReset(label = "default") {
      MapDelete(counts, `${label}`);
    },
    time(label = "default") {
      let name = `${label}`;
      MapHas(started, name) ? write("warn", `Warning: Label '${name}' already exists for console.time()`) : MapSet(started, name, ops.clock());
    },
    timeLog(label, ...rest) {
      timing(label, rest);
    },
    timeEnd(label) {
      timing(label, []) && MapDelete(started, `${label ?? "default"}`);
    },
    group(...args) {
      args.length > 0 && show2("info", args), indentation.length < 40 && (indentation += "  ");
    },
    groupCollapsed(...args) {
      methods.group(...args);
    },
    groupEnd() {
      indentation = indentation.slice(0, -2);
    },
    table(data, columns2) {
      data === null || typeof data != "object" ? show2("info", [data]) : write("info", (init_table(), __toCommonJS(table_exports)).table(data, columns2));
    },
    clear() {
    },
    timeStamp() {
    },
    profile() {
    },
    profileEnd() {
    }
  }, console = {};
  for (let name of Object.keys(methods)) console[name] = methods[name];
  function installConsole() {
    hidden(globalThis, "console", console), hidden(console, Symbol.toStringTag, "console");
  }

  // src/globals.js
  init_timers();
  init_random();
  function installGlobals() {
    hidden(globalThis, "global", globalThis), hidden(globalThis, "self", globalThis), installConsole(), installTimers(), installRandom(), lazyGlobals(["URL", "URLSearchParams"], () => (init_url(), __toCommonJS(url_exports))), lazyGlobals(["TextEncoder", "TextDecoder"], () => (init_encoding(), __toCommonJS(encoding_exports))), lazyGlobals(["TextEncoderStream", "TextDecoderStream"], () => (init_encodingstreams(), __toCommonJS(encodingstreams_exports))), lazyGlobals(["Event", "EventTarget", "CustomEvent", "MessageEvent", "ErrorEvent", "CloseEvent", "ProgressEvent", "PromiseRejectionEvent"], () => (init_events(), __toCommonJS(events_exports))), lazyGlobals(["AbortController", "AbortSignal"], () => (init_abort(), __toCommonJS(abort_exports))), lazyGlobals(["Headers", "Request", "Response", "fetch"], () => (init_fetch(), __toCommonJS(fetch_exports))), lazyGlobals(["FormData"], () => (init_formdata(), __toCommonJS(formdata_exports))), lazyGlobals(["Blob", "File"], () => (init_blob(), __toCommonJS(blob_exports))), lazyGlobals(
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
      () => (init_streams(), __toCommonJS(streams_exports))
    ), lazyGlobals(["structuredClone"], () => (init_clone(), __toCommonJS(clone_exports))), lazyGlobals(["MessageChannel", "MessagePort"], () => (init_channel(), __toCommonJS(channel_exports))), lazyGlobals(["atob", "btoa"], () => (init_base64(), __toCommonJS(base64_exports))), lazyGlobals(["crypto", "Crypto", "SubtleCrypto", "CryptoKey"], () => require_crypto2()), lazyGlobals(["performance", "Performance", "PerformanceEntry", "PerformanceMark", "PerformanceMeasure"], () => (init_performance(), __toCommonJS(performance_exports))), lazyGlobals(["navigator", "Navigator"], () => (init_navigator(), __toCommonJS(navigator_exports))), lazyGlobals(["Buffer"], () => require_buffer()), lazyGlobals(["process"], () => require_process());
  }

  // src/harden.js
  function harden() {
    delete globalThis.SharedArrayBuffer, delete globalThis.Atomics;
  }

  // src/index.js
  init_environment();
  var shared = {};
  function entryName(name, run) {
    switch (name) {
      case "req":
        return run.req;
      case "res":
        return run.res;
      case "metadata":
        return run.metadata;
      case "shared":
        return shared;
      case "console":
        return console;
      case "ws":
        return;
      default:
        return moduleName(name, run.record);
    }
  }
  function install(native, entryNames, moduleNames2) {
    return setOps(native), setModuleNames(moduleNames2), harden(), installGlobals(), ops.builtins(builtinNames), {
      begin(main) {
        resetConsole(), forgetEnvironment(), begin2(main, entryNames, entryName, setEntry);
      },
      timer: fireTimer,
      complete,
      rejected,
      turn,
      drained: drained2,
      idle,
      cancelled
    };
  }
  return __toCommonJS(index_exports);
})();

return prelude.install;
})()
