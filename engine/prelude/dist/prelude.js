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
  function setOps(native2) {
    ops = native2;
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
  var bind, call, uncurry, ArrayIsArray, ArrayJoin, ArraySlice, ArrayBufferIsView, ErrorClass, FunctionToString, JsonParse, JsonStringify, NumberToString, NumberIsInteger, ObjectCreate, ObjectDefineProperty, ObjectGetOwnPropertyDescriptor, ObjectGetPrototypeOf, ObjectHasOwn, ObjectKeys, ObjectPrototype, ObjectToString, PromiseResolve, PromiseThen, ReflectApply, ReflectOwnKeys, RegExpExec, StringCharCodeAt, StringEndsWith, StringIndexOf, StringLastIndexOf, StringSlice, StringSplit, StringStartsWith, StringToLowerCase, StringToUpperCase, StringTrim, SymbolAsyncIterator, SymbolIterator, TypeErrorClass, MapClass, MapGet, MapSet, MapHas, MapDelete, queueJob, DOMExceptionClass, init_primordials = __esm({
    "src/primordials.js"() {
      ({ bind, call } = Function.prototype), uncurry = bind.bind(call), ArrayIsArray = Array.isArray, ArrayJoin = uncurry(Array.prototype.join), ArraySlice = uncurry(Array.prototype.slice), ArrayBufferIsView = ArrayBuffer.isView, ErrorClass = Error, FunctionToString = uncurry(Function.prototype.toString), JsonParse = JSON.parse, JsonStringify = JSON.stringify, NumberToString = uncurry(Number.prototype.toString), NumberIsInteger = Number.isInteger, ObjectCreate = Object.create, ObjectDefineProperty = Object.defineProperty, ObjectGetOwnPropertyDescriptor = Object.getOwnPropertyDescriptor, ObjectGetPrototypeOf = Object.getPrototypeOf, ObjectHasOwn = Object.hasOwn, ObjectKeys = Object.keys, ObjectPrototype = Object.prototype, ObjectToString = uncurry(Object.prototype.toString), PromiseResolve = Promise.resolve.bind(Promise), PromiseThen = uncurry(Promise.prototype.then), ReflectApply = Reflect.apply, ReflectOwnKeys = Reflect.ownKeys, RegExpExec = uncurry(RegExp.prototype.exec), StringCharCodeAt = uncurry(String.prototype.charCodeAt), StringEndsWith = uncurry(String.prototype.endsWith), StringIndexOf = uncurry(String.prototype.indexOf), StringLastIndexOf = uncurry(String.prototype.lastIndexOf), StringSlice = uncurry(String.prototype.slice), StringSplit = uncurry(String.prototype.split), StringStartsWith = uncurry(String.prototype.startsWith), StringToLowerCase = uncurry(String.prototype.toLowerCase), StringToUpperCase = uncurry(String.prototype.toUpperCase), StringTrim = uncurry(String.prototype.trim), SymbolAsyncIterator = Symbol.asyncIterator, SymbolIterator = Symbol.iterator, TypeErrorClass = TypeError, MapClass = Map, MapGet = uncurry(Map.prototype.get), MapSet = uncurry(Map.prototype.set), MapHas = uncurry(Map.prototype.has), MapDelete = uncurry(Map.prototype.delete), queueJob = globalThis.queueMicrotask;
      DOMExceptionClass = globalThis.DOMException;
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
  function webInterface(Class, tag4, members2) {
    for (let i2 = 0; i2 < members2.length; i2 += 1)
      ObjectDefineProperty(Class.prototype, members2[i2], { __proto__: null, enumerable: !0 });
    ObjectDefineProperty(Class.prototype, Symbol.toStringTag, { __proto__: null, value: tag4, configurable: !0 });
  }
  function once(make2) {
    let made2 = !1, value;
    return () => (made2 || (value = make2(), made2 = !0), value);
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

  // src/node/lazyclass.js
  function lazyClass(object, name, load2) {
    Object.defineProperty(object, name, {
      __proto__: null,
      enumerable: !0,
      configurable: !0,
      get() {
        let value = load2();
        return Object.defineProperty(object, name, { __proto__: null, value, writable: !0, enumerable: !0, configurable: !0 }), value;
      },
      set(value) {
        Object.defineProperty(object, name, { __proto__: null, value, writable: !0, enumerable: !0, configurable: !0 });
      }
    });
  }
  var init_lazyclass = __esm({
    "src/node/lazyclass.js"() {
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
        constructor(init2 = void 0) {
          if (init2 !== void 0) {
            if (init2 === null || typeof init2 != "object" && typeof init2 != "function") throw new TypeError("Headers must be made from an object, pairs or Headers");
            this.#fill(init2);
          }
        }
        static {
          listOf = (headers) => headers.#list, guardOf = (headers) => {
            headers.#immutable = !0;
          };
        }
        #fill(init2) {
          if (#list in init2) {
            this.#list = [...init2.#list];
            return;
          }
          let iterate = init2[Symbol.iterator];
          if (iterate != null) {
            for (let pair of init2) {
              if (pair === null || typeof pair != "object" || typeof pair[Symbol.iterator] != "function") throw new TypeError("A header must be a pair of name and value");
              let two = [...pair];
              if (two.length !== 2) throw new TypeError("A header must be a pair of name and value");
              this.append(two[0], two[1]);
            }
            return;
          }
          for (let key of Reflect.ownKeys(init2)) {
            if (!Object.getOwnPropertyDescriptor(init2, key)?.enumerable) continue;
            if (typeof key == "symbol") throw new TypeError("A header name must not be a symbol");
            let value = init2[key];
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
    for (let [name, filename, type, bytes2] of files) form.append(name, new File([bytes2], filename, { type }));
    return form;
  }
  function decodeMultipart(bytes2, boundary) {
    let text2 = ops.latin1Decode(bytes2), form = new FormData(), mark = `--${boundary}`, at2 = text2.startsWith(mark) ? 0 : text2.indexOf(CRLF + mark) + 2;
    if (at2 === 1) throw new TypeError("The body is not multipart/form-data: its boundary is missing");
    for (; ; ) {
      if (at2 += mark.length, text2.startsWith("--", at2)) return form;
      at2 = text2.indexOf(CRLF, at2);
      let headEnd = at2 < 0 ? -1 : text2.indexOf(CRLF + CRLF, at2), next2 = headEnd < 0 ? -1 : text2.indexOf(CRLF + mark, headEnd + 2);
      if (next2 < 0) throw new TypeError("The multipart/form-data body ends too early");
      addPart(form, utf8(text2.slice(at2 + 2, headEnd)), bytes2, text2, headEnd + 4, next2), at2 = next2 + 2;
    }
  }
  function addPart(form, head, bytes2, text2, from, to2) {
    let disposition = /^content-disposition:(.*)$/im.exec(head)?.[1] ?? "", name = parameter(disposition, "name");
    if (name === void 0) throw new TypeError("A part of the multipart/form-data body has no name");
    let filename = parameter(disposition, "filename"), end2 = Math.max(from, to2);
    if (filename === void 0) form.append(name, utf8(text2.slice(from, end2)));
    else {
      let type = /^content-type:\s*(.*?)\s*$/im.exec(head)?.[1] ?? "text/plain";
      form.append(name, new File([bytes2.slice(from, end2)], filename, { type }));
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
    let result2 = ownStack(thrown), current2 = thrown;
    for (let depth = 0; depth < CAUSES_AT_MOST; depth += 1) {
      result2 += aggregated(current2);
      let cause = read(current2, "cause");
      if (cause === void 0) break;
      if (!isError(cause)) {
        result2 += `
Caused by: ${typeof cause == "string" ? cause : inspectSafely(cause)}`;
        break;
      }
      let stack = ownStack(cause);
      result2 += `
Caused by: ${heading(text(read(cause, "name")) || "Error", text(read(cause, "message")) ?? "")}`, stack && (result2 += `
${stack}`), current2 = cause;
    }
    return result2;
  }
  function aggregated(thrown) {
    let errors = read(thrown, "errors");
    if (!ArrayIsArray(errors)) return "";
    let result2 = "";
    for (let i2 = 0; i2 < errors.length && i2 < CAUSES_AT_MOST; i2 += 1) {
      let inner = errors[i2];
      result2 += `
  [${i2}] ${isError(inner) ? heading(text(read(inner, "name")) || "Error", text(read(inner, "message")) ?? "") : inspectSafely(inner)}`;
    }
    return result2;
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
  function typeOfBytes(bytes2, fallback = BYTES_TYPE) {
    return ops.sniff(bytes2) || fallback;
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
      iterator2 !== void 0 ? await sendStream(run, iterator2) : run.out.deliver(jsonOf(value), JSON_TYPE);
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
    let sniffed = byteLength(value) > 0 ? ops.sniff(value) : "";
    sniffed ? run.out.deliver(value, sniffed, !0) : run.out.deliver(value, BYTES_TYPE);
  }
  function iteratorOf(value) {
    if (ArrayIsArray(value)) return;
    let make2 = value[SymbolAsyncIterator];
    if (typeof make2 == "function") return ReflectApply(make2, value, []);
    if (typeof value.next == "function" && typeof value[SymbolIterator] == "function") return value;
  }
  function streamIterator(stream2) {
    let reader = stream2.getReader();
    return {
      next: () => reader.read(),
      return: (reason) => reader.cancel(reason)
    };
  }
  function pieceOf(chunk) {
    return typeof chunk == "string" || isBytes(chunk) ? chunk : chunk == null ? "" : typeof chunk == "object" ? `${jsonOf(chunk)}
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
          stop(iterator2);
          return;
        }
        let piece = pieceOf(value);
        if (!isEmpty(piece) && (opened || open(piece), opened = !0, run.chunk(piece) || await run.roomAgain(), run.cancelled)) {
          stop(iterator2);
          return;
        }
      }
      opened ? run.finish() : empty();
    } finally {
      run.pumping = !1;
    }
  }
  async function stop(iterator2) {
    try {
      typeof iterator2.return == "function" && await iterator2.return();
    } catch {
    }
  }
  async function sendResponse(run, response) {
    let { status, headers, text: text2, bytes: bytes2, stream: stream2 } = parts.take(response);
    run.out.begun() || (run.out.setStatus(status), applyHeaders(run.out, headers));
    let typed = run.out.has("content-type");
    isBodiless(status) || text2 === void 0 && bytes2 === void 0 && stream2 === void 0 ? run.out.deliver(isBodiless(status) ? null : "", void 0) : text2 !== void 0 ? run.out.deliver(text2, typed ? void 0 : detect(text2)) : bytes2 !== void 0 ? run.out.deliver(bytes2, typed ? void 0 : detectBytes(bytes2)) : (typed && run.out.open(void 0), await pump(run, streamIterator(stream2), (piece) => run.out.open(typed ? void 0 : detectPiece(piece)), () => run.out.deliver("", void 0)));
  }
  function applyHeaders(out, headers) {
    let seen = { __proto__: null };
    for (let i2 = 0; i2 + 1 < headers.length; i2 += 2) {
      let name = headers[i2];
      isFraming(name) || (name === "set-cookie" || seen[name] ? out.append(name, headers[i2 + 1]) : out.set(name, headers[i2 + 1]), seen[name] = !0);
    }
  }
  function detectBytes(bytes2) {
    let text2;
    try {
      text2 = ops.utf8Decode(bytes2, !0, !1);
    } catch {
      return typeOfBytes(bytes2);
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
    let exported3 = module.exports;
    if (exported3 === firstExports)
      return ObjectHasOwn(exported3, "default") ? shapeOf(exported3.default) : hasMethods(exported3) ? { kind: "methods", target: exported3 } : void 0;
    if (isObject(exported3) && exported3.__esModule && ObjectHasOwn(exported3, "default")) return shapeOf(exported3.default);
    let shape = shapeOf(exported3);
    if (!(shape.kind === "value" && isLibrary(exported3)))
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
    let raw = typeof value == "object" && value !== null ? `j:${JSON.stringify(value)}` : `${value}`, encode2 = options.encode ?? encodeURIComponent, text2 = `${name}=${encode2(raw)}`, { expires } = options;
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

  // node_modules/readable-stream/lib/ours/primordials.js
  var require_primordials = __commonJS({
    "node_modules/readable-stream/lib/ours/primordials.js"(exports, module) {
      "use strict";
      var AggregateError = class extends Error {
        constructor(errors) {
          if (!Array.isArray(errors))
            throw new TypeError(`Expected input to be an Array, got ${typeof errors}`);
          let message = "";
          for (let i2 = 0; i2 < errors.length; i2++)
            message += `    ${errors[i2].stack}
`;
          super(message), this.name = "AggregateError", this.errors = errors;
        }
      };
      module.exports = {
        AggregateError,
        ArrayIsArray(self2) {
          return Array.isArray(self2);
        },
        ArrayPrototypeIncludes(self2, el) {
          return self2.includes(el);
        },
        ArrayPrototypeIndexOf(self2, el) {
          return self2.indexOf(el);
        },
        ArrayPrototypeJoin(self2, sep) {
          return self2.join(sep);
        },
        ArrayPrototypeMap(self2, fn) {
          return self2.map(fn);
        },
        ArrayPrototypePop(self2, el) {
          return self2.pop(el);
        },
        ArrayPrototypePush(self2, el) {
          return self2.push(el);
        },
        ArrayPrototypeSlice(self2, start2, end2) {
          return self2.slice(start2, end2);
        },
        Error,
        FunctionPrototypeCall(fn, thisArgs, ...args) {
          return fn.call(thisArgs, ...args);
        },
        FunctionPrototypeSymbolHasInstance(self2, instance) {
          return Function.prototype[Symbol.hasInstance].call(self2, instance);
        },
        MathFloor: Math.floor,
        Number,
        NumberIsInteger: Number.isInteger,
        NumberIsNaN: Number.isNaN,
        NumberMAX_SAFE_INTEGER: Number.MAX_SAFE_INTEGER,
        NumberMIN_SAFE_INTEGER: Number.MIN_SAFE_INTEGER,
        NumberParseInt: Number.parseInt,
        ObjectDefineProperties(self2, props) {
          return Object.defineProperties(self2, props);
        },
        ObjectDefineProperty(self2, name, prop) {
          return Object.defineProperty(self2, name, prop);
        },
        ObjectGetOwnPropertyDescriptor(self2, name) {
          return Object.getOwnPropertyDescriptor(self2, name);
        },
        ObjectKeys(obj) {
          return Object.keys(obj);
        },
        ObjectSetPrototypeOf(target, proto) {
          return Object.setPrototypeOf(target, proto);
        },
        Promise,
        PromisePrototypeCatch(self2, fn) {
          return self2.catch(fn);
        },
        PromisePrototypeThen(self2, thenFn, catchFn) {
          return self2.then(thenFn, catchFn);
        },
        PromiseReject(err) {
          return Promise.reject(err);
        },
        PromiseResolve(val) {
          return Promise.resolve(val);
        },
        ReflectApply: Reflect.apply,
        RegExpPrototypeTest(self2, value) {
          return self2.test(value);
        },
        SafeSet: Set,
        String,
        StringPrototypeSlice(self2, start2, end2) {
          return self2.slice(start2, end2);
        },
        StringPrototypeToLowerCase(self2) {
          return self2.toLowerCase();
        },
        StringPrototypeToUpperCase(self2) {
          return self2.toUpperCase();
        },
        StringPrototypeTrim(self2) {
          return self2.trim();
        },
        Symbol,
        SymbolFor: Symbol.for,
        SymbolAsyncIterator: Symbol.asyncIterator,
        SymbolHasInstance: Symbol.hasInstance,
        SymbolIterator: Symbol.iterator,
        SymbolDispose: Symbol.dispose || /* @__PURE__ */ Symbol("Symbol.dispose"),
        SymbolAsyncDispose: Symbol.asyncDispose || /* @__PURE__ */ Symbol("Symbol.asyncDispose"),
        TypedArrayPrototypeSet(self2, buf, len) {
          return self2.set(buf, len);
        },
        Boolean,
        Uint8Array
      };
    }
  });

  // node_modules/readable-stream/lib/ours/util/inspect.js
  var require_inspect = __commonJS({
    "node_modules/readable-stream/lib/ours/util/inspect.js"(exports, module) {
      "use strict";
      module.exports = {
        format(format3, ...args) {
          return format3.replace(/%([sdifj])/g, function(...[_unused, type]) {
            let replacement = args.shift();
            return type === "f" ? replacement.toFixed(6) : type === "j" ? JSON.stringify(replacement) : type === "s" && typeof replacement == "object" ? `${replacement.constructor !== Object ? replacement.constructor.name : ""} {}`.trim() : replacement.toString();
          });
        },
        inspect(value) {
          switch (typeof value) {
            case "string":
              if (value.includes("'"))
                if (value.includes('"')) {
                  if (!value.includes("`") && !value.includes("${"))
                    return `\`${value}\``;
                } else return `"${value}"`;
              return `'${value}'`;
            case "number":
              return isNaN(value) ? "NaN" : Object.is(value, -0) ? String(value) : value;
            case "bigint":
              return `${String(value)}n`;
            case "boolean":
            case "undefined":
              return String(value);
            case "object":
              return "{}";
          }
        }
      };
    }
  });

  // node_modules/readable-stream/lib/ours/errors.js
  var require_errors = __commonJS({
    "node_modules/readable-stream/lib/ours/errors.js"(exports, module) {
      "use strict";
      var { format: format3, inspect: inspect3 } = require_inspect(), { AggregateError: CustomAggregateError } = require_primordials(), AggregateError = globalThis.AggregateError || CustomAggregateError, kIsNodeError = /* @__PURE__ */ Symbol("kIsNodeError"), kTypes = [
        "string",
        "function",
        "number",
        "object",
        // Accept 'Function' and 'Object' as alternative to the lower cased version.
        "Function",
        "Object",
        "boolean",
        "bigint",
        "symbol"
      ], classRegExp = /^([A-Z][a-z0-9]*)+$/, nodeInternalPrefix = "__node_internal_", codes = {};
      function assert2(value, message) {
        if (!value)
          throw new codes.ERR_INTERNAL_ASSERTION(message);
      }
      function addNumericalSeparator(val) {
        let res = "", i2 = val.length, start2 = val[0] === "-" ? 1 : 0;
        for (; i2 >= start2 + 4; i2 -= 3)
          res = `_${val.slice(i2 - 3, i2)}${res}`;
        return `${val.slice(0, i2)}${res}`;
      }
      function getMessage(key, msg, args) {
        if (typeof msg == "function")
          return assert2(
            msg.length <= args.length,
            // Default options do not count.
            `Code: ${key}; The provided arguments length (${args.length}) does not match the required ones (${msg.length}).`
          ), msg(...args);
        let expectedLength = (msg.match(/%[dfijoOs]/g) || []).length;
        return assert2(
          expectedLength === args.length,
          `Code: ${key}; The provided arguments length (${args.length}) does not match the required ones (${expectedLength}).`
        ), args.length === 0 ? msg : format3(msg, ...args);
      }
      function E2(code, message, Base) {
        Base || (Base = Error);
        class NodeError extends Base {
          constructor(...args) {
            super(getMessage(code, message, args));
          }
          toString() {
            return `${this.name} [${code}]: ${this.message}`;
          }
        }
        Object.defineProperties(NodeError.prototype, {
          name: {
            value: Base.name,
            writable: !0,
            enumerable: !1,
            configurable: !0
          },
          toString: {
            value() {
              return `${this.name} [${code}]: ${this.message}`;
            },
            writable: !0,
            enumerable: !1,
            configurable: !0
          }
        }), NodeError.prototype.code = code, NodeError.prototype[kIsNodeError] = !0, codes[code] = NodeError;
      }
      function hideStackFrames(fn) {
        let hidden2 = nodeInternalPrefix + fn.name;
        return Object.defineProperty(fn, "name", {
          value: hidden2
        }), fn;
      }
      function aggregateTwoErrors(innerError, outerError) {
        if (innerError && outerError && innerError !== outerError) {
          if (Array.isArray(outerError.errors))
            return outerError.errors.push(innerError), outerError;
          let err = new AggregateError([outerError, innerError], outerError.message);
          return err.code = outerError.code, err;
        }
        return innerError || outerError;
      }
      var AbortError = class extends Error {
        constructor(message = "The operation was aborted", options = void 0) {
          if (options !== void 0 && typeof options != "object")
            throw new codes.ERR_INVALID_ARG_TYPE("options", "Object", options);
          super(message, options), this.code = "ABORT_ERR", this.name = "AbortError";
        }
      };
      E2("ERR_ASSERTION", "%s", Error);
      E2(
        "ERR_INVALID_ARG_TYPE",
        (name, expected, actual) => {
          assert2(typeof name == "string", "'name' must be a string"), Array.isArray(expected) || (expected = [expected]);
          let msg = "The ";
          name.endsWith(" argument") ? msg += `${name} ` : msg += `"${name}" ${name.includes(".") ? "property" : "argument"} `, msg += "must be ";
          let types2 = [], instances = [], other = [];
          for (let value of expected)
            assert2(typeof value == "string", "All expected entries have to be of type string"), kTypes.includes(value) ? types2.push(value.toLowerCase()) : classRegExp.test(value) ? instances.push(value) : (assert2(value !== "object", 'The value "object" should be written as "Object"'), other.push(value));
          if (instances.length > 0) {
            let pos = types2.indexOf("object");
            pos !== -1 && (types2.splice(types2, pos, 1), instances.push("Object"));
          }
          if (types2.length > 0) {
            switch (types2.length) {
              case 1:
                msg += `of type ${types2[0]}`;
                break;
              case 2:
                msg += `one of type ${types2[0]} or ${types2[1]}`;
                break;
              default: {
                let last = types2.pop();
                msg += `one of type ${types2.join(", ")}, or ${last}`;
              }
            }
            (instances.length > 0 || other.length > 0) && (msg += " or ");
          }
          if (instances.length > 0) {
            switch (instances.length) {
              case 1:
                msg += `an instance of ${instances[0]}`;
                break;
              case 2:
                msg += `an instance of ${instances[0]} or ${instances[1]}`;
                break;
              default: {
                let last = instances.pop();
                msg += `an instance of ${instances.join(", ")}, or ${last}`;
              }
            }
            other.length > 0 && (msg += " or ");
          }
          switch (other.length) {
            case 0:
              break;
            case 1:
              other[0].toLowerCase() !== other[0] && (msg += "an "), msg += `${other[0]}`;
              break;
            case 2:
              msg += `one of ${other[0]} or ${other[1]}`;
              break;
            default: {
              let last = other.pop();
              msg += `one of ${other.join(", ")}, or ${last}`;
            }
          }
          if (actual == null)
            msg += `. Received ${actual}`;
          else if (typeof actual == "function" && actual.name)
            msg += `. Received function ${actual.name}`;
          else if (typeof actual == "object") {
            var _actual$constructor;
            if ((_actual$constructor = actual.constructor) !== null && _actual$constructor !== void 0 && _actual$constructor.name)
              msg += `. Received an instance of ${actual.constructor.name}`;
            else {
              let inspected = inspect3(actual, {
                depth: -1
              });
              msg += `. Received ${inspected}`;
            }
          } else {
            let inspected = inspect3(actual, {
              colors: !1
            });
            inspected.length > 25 && (inspected = `${inspected.slice(0, 25)}...`), msg += `. Received type ${typeof actual} (${inspected})`;
          }
          return msg;
        },
        TypeError
      );
      E2(
        "ERR_INVALID_ARG_VALUE",
        (name, value, reason = "is invalid") => {
          let inspected = inspect3(value);
          return inspected.length > 128 && (inspected = inspected.slice(0, 128) + "..."), `The ${name.includes(".") ? "property" : "argument"} '${name}' ${reason}. Received ${inspected}`;
        },
        TypeError
      );
      E2(
        "ERR_INVALID_RETURN_VALUE",
        (input, name, value) => {
          var _value$constructor;
          let type = value != null && (_value$constructor = value.constructor) !== null && _value$constructor !== void 0 && _value$constructor.name ? `instance of ${value.constructor.name}` : `type ${typeof value}`;
          return `Expected ${input} to be returned from the "${name}" function but got ${type}.`;
        },
        TypeError
      );
      E2(
        "ERR_MISSING_ARGS",
        (...args) => {
          assert2(args.length > 0, "At least one arg needs to be specified");
          let msg, len = args.length;
          switch (args = (Array.isArray(args) ? args : [args]).map((a3) => `"${a3}"`).join(" or "), len) {
            case 1:
              msg += `The ${args[0]} argument`;
              break;
            case 2:
              msg += `The ${args[0]} and ${args[1]} arguments`;
              break;
            default:
              {
                let last = args.pop();
                msg += `The ${args.join(", ")}, and ${last} arguments`;
              }
              break;
          }
          return `${msg} must be specified`;
        },
        TypeError
      );
      E2(
        "ERR_OUT_OF_RANGE",
        (str, range, input) => {
          assert2(range, 'Missing "range" argument');
          let received2;
          if (Number.isInteger(input) && Math.abs(input) > 2 ** 32)
            received2 = addNumericalSeparator(String(input));
          else if (typeof input == "bigint") {
            received2 = String(input);
            let limit = BigInt(2) ** BigInt(32);
            (input > limit || input < -limit) && (received2 = addNumericalSeparator(received2)), received2 += "n";
          } else
            received2 = inspect3(input);
          return `The value of "${str}" is out of range. It must be ${range}. Received ${received2}`;
        },
        RangeError
      );
      E2("ERR_MULTIPLE_CALLBACK", "Callback called multiple times", Error);
      E2("ERR_METHOD_NOT_IMPLEMENTED", "The %s method is not implemented", Error);
      E2("ERR_STREAM_ALREADY_FINISHED", "Cannot call %s after a stream was finished", Error);
      E2("ERR_STREAM_CANNOT_PIPE", "Cannot pipe, not readable", Error);
      E2("ERR_STREAM_DESTROYED", "Cannot call %s after a stream was destroyed", Error);
      E2("ERR_STREAM_NULL_VALUES", "May not write null values to stream", TypeError);
      E2("ERR_STREAM_PREMATURE_CLOSE", "Premature close", Error);
      E2("ERR_STREAM_PUSH_AFTER_EOF", "stream.push() after EOF", Error);
      E2("ERR_STREAM_UNSHIFT_AFTER_END_EVENT", "stream.unshift() after end event", Error);
      E2("ERR_STREAM_WRITE_AFTER_END", "write after end", Error);
      E2("ERR_UNKNOWN_ENCODING", "Unknown encoding: %s", TypeError);
      module.exports = {
        AbortError,
        aggregateTwoErrors: hideStackFrames(aggregateTwoErrors),
        hideStackFrames,
        codes
      };
    }
  });

  // src/node/events.js
  var events_exports = {};
  __export(events_exports, {
    EventEmitter: () => EventEmitter,
    default: () => events_default,
    on: () => on,
    once: () => once2
  });
  function checkListener(listener) {
    if (typeof listener != "function")
      throw coded(TypeError, "ERR_INVALID_ARG_TYPE", `The "listener" argument must be of type function. Received ${listener === null ? "null" : typeof listener}`);
  }
  function EventEmitter(options) {
    EventEmitter.init.call(this, options);
  }
  function addTo(target, type, listener, first2) {
    checkListener(listener), target._events === void 0 ? (target._events = /* @__PURE__ */ Object.create(null), target._eventsCount = 0) : target._events.newListener !== void 0 && target.emit("newListener", type, listener.listener ?? listener);
    let before = target._events[type];
    before === void 0 ? (target._events[type] = listener, target._eventsCount += 1) : typeof before == "function" ? target._events[type] = first2 ? [listener, before] : [before, listener] : first2 ? before.unshift(listener) : before.push(listener);
    let list = target._events[type], most = target.getMaxListeners();
    return most > 0 && list.length > most && typeof list != "function" && !list.warned && (list.warned = !0, globalThis.console.warn(`MaxListenersExceededWarning: Possible EventEmitter memory leak detected. ${list.length} ${String(type)} listeners added. Use emitter.setMaxListeners() to increase limit`)), target;
  }
  function onceWrapper(target, type, listener) {
    checkListener(listener);
    let wrapper = function wrapper2(...args) {
      if (!wrapper2.fired)
        return wrapper2.fired = !0, target.removeListener(type, wrapper2), Reflect.apply(listener, this, args);
    };
    return wrapper.listener = listener, wrapper;
  }
  function unhandled(error) {
    if (error instanceof Error) return error;
    let shown = coded(Error, "ERR_UNHANDLED_ERROR", `Unhandled error. (${typeof error == "string" ? `'${error}'` : inspect(error)})`);
    return shown.context = error, shown;
  }
  function subscribe(emitter, type, listener) {
    isTarget(emitter) ? emitter.addEventListener(type, listener) : emitter.on(type, listener);
  }
  function unsubscribe(emitter, type, listener) {
    isTarget(emitter) ? emitter.removeEventListener(type, listener) : emitter.removeListener(type, listener);
  }
  function abortError(signal) {
    let error = coded(Error, "ABORT_ERR", "The operation was aborted");
    return error.name = "AbortError", error.cause = signal?.reason, error;
  }
  async function once2(emitter, type, options = {}) {
    let { signal } = options;
    if (signal?.aborted) throw abortError(signal);
    return new Promise((resolve3, reject) => {
      let stop3 = () => {
        unsubscribe(emitter, type, arrived2), type !== "error" && !isTarget(emitter) && unsubscribe(emitter, "error", failed2), signal?.removeEventListener("abort", aborted2);
      }, arrived2 = (...args) => {
        stop3(), resolve3(args);
      }, failed2 = (error) => {
        stop3(), reject(error);
      }, aborted2 = () => {
        stop3(), reject(abortError(signal));
      };
      subscribe(emitter, type, arrived2), type !== "error" && !isTarget(emitter) && subscribe(emitter, "error", failed2), signal?.addEventListener("abort", aborted2, { once: !0 });
    });
  }
  function on(emitter, type, options = {}) {
    let { signal, close = [] } = options;
    if (signal?.aborted) throw abortError(signal);
    let arrived2 = [], waiting2 = [], failure, over3 = !1, push = (...args) => {
      waiting2.length > 0 ? waiting2.shift().resolve({ value: args, done: !1 }) : arrived2.push(args);
    }, fail2 = (error) => {
      waiting2.length > 0 ? waiting2.shift().reject(error) : failure = { error }, finish();
    }, finish = () => {
      if (!over3) {
        over3 = !0, unsubscribe(emitter, type, push), type !== "error" && unsubscribe(emitter, "error", fail2);
        for (let name of close) unsubscribe(emitter, name, finish);
        for (let { resolve: resolve3 } of waiting2.splice(0)) resolve3({ value: void 0, done: !0 });
      }
    };
    subscribe(emitter, type, push), type !== "error" && subscribe(emitter, "error", fail2);
    for (let name of close) subscribe(emitter, name, finish);
    return signal?.addEventListener("abort", () => fail2(abortError(signal)), { once: !0 }), {
      async next() {
        if (arrived2.length > 0) return { value: arrived2.shift(), done: !1 };
        if (failure) {
          let { error } = failure;
          throw failure = void 0, error;
        }
        return over3 ? { value: void 0, done: !0 } : new Promise((resolve3, reject) => waiting2.push({ resolve: resolve3, reject }));
      },
      async return() {
        return finish(), { value: void 0, done: !0 };
      },
      async throw(error) {
        return fail2(error), { value: void 0, done: !0 };
      },
      [Symbol.asyncIterator]() {
        return this;
      }
    };
  }
  var errorMonitor, captureRejectionSymbol, defaultMaxListeners, methods, isTarget, events_default, init_events = __esm({
    "src/node/events.js"() {
      init_define();
      init_inspect();
      errorMonitor = /* @__PURE__ */ Symbol("events.errorMonitor"), captureRejectionSymbol = /* @__PURE__ */ Symbol.for("nodejs.rejection"), defaultMaxListeners = 10;
      EventEmitter.prototype._events = void 0;
      EventEmitter.prototype._eventsCount = 0;
      EventEmitter.prototype._maxListeners = void 0;
      EventEmitter.init = function(options) {
        (this._events === void 0 || this._events === Object.getPrototypeOf(this)._events) && (this._events = /* @__PURE__ */ Object.create(null), this._eventsCount = 0), this._maxListeners ??= void 0, options?.captureRejections && (this._captures = !0);
      };
      methods = {
        setMaxListeners(n2) {
          if (typeof n2 != "number" || !(n2 >= 0)) throw coded(RangeError, "ERR_OUT_OF_RANGE", `The value of "n" is out of range. It must be a non-negative number. Received ${n2}`);
          return this._maxListeners = n2, this;
        },
        getMaxListeners() {
          return this._maxListeners ?? defaultMaxListeners;
        },
        emit(type, ...args) {
          let events = this._events;
          if (type === "error" && (events?.[errorMonitor] !== void 0 && this.emit(errorMonitor, ...args), events?.error === void 0))
            throw unhandled(args[0]);
          let handler2 = events?.[type];
          if (handler2 === void 0) return !1;
          let list = typeof handler2 == "function" ? [handler2] : [...handler2];
          for (let listener of list) {
            let result2 = Reflect.apply(listener, this, args);
            this._captures && result2 !== void 0 && result2 !== null && typeof result2.then == "function" && result2.then(void 0, (error) => {
              typeof this[captureRejectionSymbol] == "function" ? this[captureRejectionSymbol](error, type, ...args) : this.emit("error", error);
            });
          }
          return !0;
        },
        addListener(type, listener) {
          return addTo(this, type, listener, !1);
        },
        prependListener(type, listener) {
          return addTo(this, type, listener, !0);
        },
        once(type, listener) {
          return addTo(this, type, onceWrapper(this, type, listener), !1);
        },
        prependOnceListener(type, listener) {
          return addTo(this, type, onceWrapper(this, type, listener), !0);
        },
        removeListener(type, listener) {
          checkListener(listener);
          let events = this._events, list = events?.[type];
          if (list === void 0) return this;
          if (list === listener || list.listener === listener)
            return this._eventsCount -= 1, delete events[type], events.removeListener && this.emit("removeListener", type, list.listener ?? listener), this;
          if (typeof list == "function") return this;
          let at2 = list.findLastIndex((one) => one === listener || one.listener === listener);
          if (at2 < 0) return this;
          let removed = list[at2], left = list.filter((_2, i2) => i2 !== at2);
          return events[type] = left.length === 1 ? left[0] : left, events.removeListener !== void 0 && this.emit("removeListener", type, removed.listener ?? listener), this;
        },
        removeAllListeners(type) {
          let events = this._events;
          if (events === void 0) return this;
          if (type === void 0) {
            if (events.removeListener !== void 0)
              for (let key of Reflect.ownKeys(events)) key !== "removeListener" && this.removeAllListeners(key);
            return this._events = /* @__PURE__ */ Object.create(null), this._eventsCount = 0, this;
          }
          let list = events[type];
          if (list === void 0) return this;
          if (events.removeListener !== void 0 && type !== "removeListener")
            for (let listener of (typeof list == "function" ? [list] : [...list]).reverse()) this.removeListener(type, listener);
          return events[type] !== void 0 && (delete events[type], this._eventsCount -= 1), this;
        },
        listeners(type) {
          return this.rawListeners(type).map((listener) => listener.listener ?? listener);
        },
        rawListeners(type) {
          let list = this._events?.[type];
          return list === void 0 ? [] : typeof list == "function" ? [list] : [...list];
        },
        listenerCount(type, listener) {
          let list = this.rawListeners(type);
          return listener === void 0 ? list.length : list.filter((one) => one === listener || one.listener === listener).length;
        },
        eventNames() {
          return this._events === void 0 ? [] : Reflect.ownKeys(this._events);
        }
      };
      for (let name of Object.keys(methods)) EventEmitter.prototype[name] = methods[name];
      EventEmitter.prototype.on = EventEmitter.prototype.addListener;
      EventEmitter.prototype.off = EventEmitter.prototype.removeListener;
      isTarget = (value) => typeof value?.addEventListener == "function" && typeof value.on != "function";
      Object.assign(EventEmitter, {
        EventEmitter,
        once: once2,
        on,
        errorMonitor,
        captureRejectionSymbol,
        captureRejections: !1,
        usingDomains: !1,
        listenerCount: (emitter, type) => emitter.listenerCount(type),
        getEventListeners: (emitter, type) => typeof emitter.listeners == "function" ? emitter.listeners(type) : [],
        getMaxListeners: (emitter) => emitter.getMaxListeners?.() ?? defaultMaxListeners,
        setMaxListeners(n2, ...targets) {
          targets.length === 0 && (defaultMaxListeners = n2);
          for (let target of targets) target.setMaxListeners?.(n2);
        },
        addAbortListener(signal, listener) {
          return signal.addEventListener("abort", listener, { once: !0 }), { [Symbol.dispose]: () => signal.removeEventListener("abort", listener) };
        }
      });
      Object.defineProperty(EventEmitter, "defaultMaxListeners", {
        enumerable: !0,
        get: () => defaultMaxListeners,
        set(value) {
          defaultMaxListeners = value;
        }
      });
      EventEmitter.EventEmitterAsyncResource = class extends EventEmitter {
      };
      events_default = EventEmitter;
    }
  });

  // node_modules/readable-stream/lib/ours/util.js
  var require_util = __commonJS({
    "node_modules/readable-stream/lib/ours/util.js"(exports, module) {
      "use strict";
      var bufferModule = (init_buffer(), __toCommonJS(buffer_exports)), { format: format3, inspect: inspect3 } = require_inspect(), {
        codes: { ERR_INVALID_ARG_TYPE }
      } = require_errors(), { kResistStopPropagation, AggregateError, SymbolDispose } = require_primordials(), AbortSignal2 = globalThis.AbortSignal || (init_abort(), __toCommonJS(abort_exports)).AbortSignal, AbortController3 = globalThis.AbortController || (init_abort(), __toCommonJS(abort_exports)).AbortController, AsyncFunction = Object.getPrototypeOf(async function() {
      }).constructor, Blob2 = globalThis.Blob || bufferModule.Blob, isBlob2 = typeof Blob2 < "u" ? function(b3) {
        return b3 instanceof Blob2;
      } : function(b3) {
        return !1;
      }, validateAbortSignal = (signal, name) => {
        if (signal !== void 0 && (signal === null || typeof signal != "object" || !("aborted" in signal)))
          throw new ERR_INVALID_ARG_TYPE(name, "AbortSignal", signal);
      }, validateFunction = (value, name) => {
        if (typeof value != "function")
          throw new ERR_INVALID_ARG_TYPE(name, "Function", value);
      };
      module.exports = {
        AggregateError,
        kEmptyObject: Object.freeze({}),
        once(callback) {
          let called = !1;
          return function(...args) {
            called || (called = !0, callback.apply(this, args));
          };
        },
        createDeferredPromise: function() {
          let resolve3, reject;
          return {
            promise: new Promise((res, rej) => {
              resolve3 = res, reject = rej;
            }),
            resolve: resolve3,
            reject
          };
        },
        promisify(fn) {
          return new Promise((resolve3, reject) => {
            fn((err, ...args) => err ? reject(err) : resolve3(...args));
          });
        },
        debuglog() {
          return function() {
          };
        },
        format: format3,
        inspect: inspect3,
        types: {
          isAsyncFunction(fn) {
            return fn instanceof AsyncFunction;
          },
          isArrayBufferView(arr) {
            return ArrayBuffer.isView(arr);
          }
        },
        isBlob: isBlob2,
        deprecate(fn, message) {
          return fn;
        },
        addAbortListener: (init_events(), __toCommonJS(events_exports)).addAbortListener || function(signal, listener) {
          if (signal === void 0)
            throw new ERR_INVALID_ARG_TYPE("signal", "AbortSignal", signal);
          validateAbortSignal(signal, "signal"), validateFunction(listener, "listener");
          let removeEventListener;
          return signal.aborted ? queueMicrotask(() => listener()) : (signal.addEventListener("abort", listener, {
            __proto__: null,
            once: !0,
            [kResistStopPropagation]: !0
          }), removeEventListener = () => {
            signal.removeEventListener("abort", listener);
          }), {
            __proto__: null,
            [SymbolDispose]() {
              var _removeEventListener;
              (_removeEventListener = removeEventListener) === null || _removeEventListener === void 0 || _removeEventListener();
            }
          };
        },
        AbortSignalAny: AbortSignal2.any || function(signals2) {
          if (signals2.length === 1)
            return signals2[0];
          let ac = new AbortController3(), abort2 = () => ac.abort();
          return signals2.forEach((signal) => {
            validateAbortSignal(signal, "signals"), signal.addEventListener("abort", abort2, {
              once: !0
            });
          }), ac.signal.addEventListener(
            "abort",
            () => {
              signals2.forEach((signal) => signal.removeEventListener("abort", abort2));
            },
            {
              once: !0
            }
          ), ac.signal;
        }
      };
      module.exports.promisify.custom = /* @__PURE__ */ Symbol.for("nodejs.util.promisify.custom");
    }
  });

  // node_modules/readable-stream/lib/internal/validators.js
  var require_validators = __commonJS({
    "node_modules/readable-stream/lib/internal/validators.js"(exports, module) {
      "use strict";
      var {
        ArrayIsArray: ArrayIsArray2,
        ArrayPrototypeIncludes,
        ArrayPrototypeJoin,
        ArrayPrototypeMap,
        NumberIsInteger: NumberIsInteger2,
        NumberIsNaN,
        NumberMAX_SAFE_INTEGER,
        NumberMIN_SAFE_INTEGER,
        NumberParseInt,
        ObjectPrototypeHasOwnProperty,
        RegExpPrototypeExec,
        String: String2,
        StringPrototypeToUpperCase,
        StringPrototypeTrim
      } = require_primordials(), {
        hideStackFrames,
        codes: { ERR_SOCKET_BAD_PORT, ERR_INVALID_ARG_TYPE, ERR_INVALID_ARG_VALUE, ERR_OUT_OF_RANGE, ERR_UNKNOWN_SIGNAL }
      } = require_errors(), { normalizeEncoding } = require_util(), { isAsyncFunction, isArrayBufferView } = require_util().types, signals2 = {};
      function isInt32(value) {
        return value === (value | 0);
      }
      function isUint32(value) {
        return value === value >>> 0;
      }
      var octalReg = /^[0-7]+$/, modeDesc = "must be a 32-bit unsigned integer or an octal string";
      function parseFileMode(value, name, def) {
        if (typeof value > "u" && (value = def), typeof value == "string") {
          if (RegExpPrototypeExec(octalReg, value) === null)
            throw new ERR_INVALID_ARG_VALUE(name, value, modeDesc);
          value = NumberParseInt(value, 8);
        }
        return validateUint32(value, name), value;
      }
      var validateInteger = hideStackFrames((value, name, min = NumberMIN_SAFE_INTEGER, max = NumberMAX_SAFE_INTEGER) => {
        if (typeof value != "number") throw new ERR_INVALID_ARG_TYPE(name, "number", value);
        if (!NumberIsInteger2(value)) throw new ERR_OUT_OF_RANGE(name, "an integer", value);
        if (value < min || value > max) throw new ERR_OUT_OF_RANGE(name, `>= ${min} && <= ${max}`, value);
      }), validateInt32 = hideStackFrames((value, name, min = -2147483648, max = 2147483647) => {
        if (typeof value != "number")
          throw new ERR_INVALID_ARG_TYPE(name, "number", value);
        if (!NumberIsInteger2(value))
          throw new ERR_OUT_OF_RANGE(name, "an integer", value);
        if (value < min || value > max)
          throw new ERR_OUT_OF_RANGE(name, `>= ${min} && <= ${max}`, value);
      }), validateUint32 = hideStackFrames((value, name, positive = !1) => {
        if (typeof value != "number")
          throw new ERR_INVALID_ARG_TYPE(name, "number", value);
        if (!NumberIsInteger2(value))
          throw new ERR_OUT_OF_RANGE(name, "an integer", value);
        let min = positive ? 1 : 0, max = 4294967295;
        if (value < min || value > max)
          throw new ERR_OUT_OF_RANGE(name, `>= ${min} && <= ${max}`, value);
      });
      function validateString(value, name) {
        if (typeof value != "string") throw new ERR_INVALID_ARG_TYPE(name, "string", value);
      }
      function validateNumber(value, name, min = void 0, max) {
        if (typeof value != "number") throw new ERR_INVALID_ARG_TYPE(name, "number", value);
        if (min != null && value < min || max != null && value > max || (min != null || max != null) && NumberIsNaN(value))
          throw new ERR_OUT_OF_RANGE(
            name,
            `${min != null ? `>= ${min}` : ""}${min != null && max != null ? " && " : ""}${max != null ? `<= ${max}` : ""}`,
            value
          );
      }
      var validateOneOf = hideStackFrames((value, name, oneOf) => {
        if (!ArrayPrototypeIncludes(oneOf, value)) {
          let reason = "must be one of: " + ArrayPrototypeJoin(
            ArrayPrototypeMap(oneOf, (v2) => typeof v2 == "string" ? `'${v2}'` : String2(v2)),
            ", "
          );
          throw new ERR_INVALID_ARG_VALUE(name, value, reason);
        }
      });
      function validateBoolean(value, name) {
        if (typeof value != "boolean") throw new ERR_INVALID_ARG_TYPE(name, "boolean", value);
      }
      function getOwnPropertyValueOrDefault(options, key, defaultValue) {
        return options == null || !ObjectPrototypeHasOwnProperty(options, key) ? defaultValue : options[key];
      }
      var validateObject = hideStackFrames((value, name, options = null) => {
        let allowArray = getOwnPropertyValueOrDefault(options, "allowArray", !1), allowFunction = getOwnPropertyValueOrDefault(options, "allowFunction", !1);
        if (!getOwnPropertyValueOrDefault(options, "nullable", !1) && value === null || !allowArray && ArrayIsArray2(value) || typeof value != "object" && (!allowFunction || typeof value != "function"))
          throw new ERR_INVALID_ARG_TYPE(name, "Object", value);
      }), validateDictionary = hideStackFrames((value, name) => {
        if (value != null && typeof value != "object" && typeof value != "function")
          throw new ERR_INVALID_ARG_TYPE(name, "a dictionary", value);
      }), validateArray = hideStackFrames((value, name, minLength = 0) => {
        if (!ArrayIsArray2(value))
          throw new ERR_INVALID_ARG_TYPE(name, "Array", value);
        if (value.length < minLength) {
          let reason = `must be longer than ${minLength}`;
          throw new ERR_INVALID_ARG_VALUE(name, value, reason);
        }
      });
      function validateStringArray(value, name) {
        validateArray(value, name);
        for (let i2 = 0; i2 < value.length; i2++)
          validateString(value[i2], `${name}[${i2}]`);
      }
      function validateBooleanArray(value, name) {
        validateArray(value, name);
        for (let i2 = 0; i2 < value.length; i2++)
          validateBoolean(value[i2], `${name}[${i2}]`);
      }
      function validateAbortSignalArray(value, name) {
        validateArray(value, name);
        for (let i2 = 0; i2 < value.length; i2++) {
          let signal = value[i2], indexedName = `${name}[${i2}]`;
          if (signal == null)
            throw new ERR_INVALID_ARG_TYPE(indexedName, "AbortSignal", signal);
          validateAbortSignal(signal, indexedName);
        }
      }
      function validateSignalName(signal, name = "signal") {
        if (validateString(signal, name), signals2[signal] === void 0)
          throw signals2[StringPrototypeToUpperCase(signal)] !== void 0 ? new ERR_UNKNOWN_SIGNAL(signal + " (signals must use all capital letters)") : new ERR_UNKNOWN_SIGNAL(signal);
      }
      var validateBuffer = hideStackFrames((buffer2, name = "buffer") => {
        if (!isArrayBufferView(buffer2))
          throw new ERR_INVALID_ARG_TYPE(name, ["Buffer", "TypedArray", "DataView"], buffer2);
      });
      function validateEncoding(data, encoding) {
        let normalizedEncoding = normalizeEncoding(encoding), length = data.length;
        if (normalizedEncoding === "hex" && length % 2 !== 0)
          throw new ERR_INVALID_ARG_VALUE("encoding", encoding, `is invalid for data of length ${length}`);
      }
      function validatePort(port, name = "Port", allowZero = !0) {
        if (typeof port != "number" && typeof port != "string" || typeof port == "string" && StringPrototypeTrim(port).length === 0 || +port !== +port >>> 0 || port > 65535 || port === 0 && !allowZero)
          throw new ERR_SOCKET_BAD_PORT(name, port, allowZero);
        return port | 0;
      }
      var validateAbortSignal = hideStackFrames((signal, name) => {
        if (signal !== void 0 && (signal === null || typeof signal != "object" || !("aborted" in signal)))
          throw new ERR_INVALID_ARG_TYPE(name, "AbortSignal", signal);
      }), validateFunction = hideStackFrames((value, name) => {
        if (typeof value != "function") throw new ERR_INVALID_ARG_TYPE(name, "Function", value);
      }), validatePlainFunction = hideStackFrames((value, name) => {
        if (typeof value != "function" || isAsyncFunction(value)) throw new ERR_INVALID_ARG_TYPE(name, "Function", value);
      }), validateUndefined = hideStackFrames((value, name) => {
        if (value !== void 0) throw new ERR_INVALID_ARG_TYPE(name, "undefined", value);
      });
      function validateUnion(value, name, union) {
        if (!ArrayPrototypeIncludes(union, value))
          throw new ERR_INVALID_ARG_TYPE(name, `('${ArrayPrototypeJoin(union, "|")}')`, value);
      }
      var linkValueRegExp = /^(?:<[^>]*>)(?:\s*;\s*[^;"\s]+(?:=(")?[^;"\s]*\1)?)*$/;
      function validateLinkHeaderFormat(value, name) {
        if (typeof value > "u" || !RegExpPrototypeExec(linkValueRegExp, value))
          throw new ERR_INVALID_ARG_VALUE(
            name,
            value,
            'must be an array or string of format "</styles.css>; rel=preload; as=style"'
          );
      }
      function validateLinkHeaderValue(hints) {
        if (typeof hints == "string")
          return validateLinkHeaderFormat(hints, "hints"), hints;
        if (ArrayIsArray2(hints)) {
          let hintsLength = hints.length, result2 = "";
          if (hintsLength === 0)
            return result2;
          for (let i2 = 0; i2 < hintsLength; i2++) {
            let link2 = hints[i2];
            validateLinkHeaderFormat(link2, "hints"), result2 += link2, i2 !== hintsLength - 1 && (result2 += ", ");
          }
          return result2;
        }
        throw new ERR_INVALID_ARG_VALUE(
          "hints",
          hints,
          'must be an array or string of format "</styles.css>; rel=preload; as=style"'
        );
      }
      module.exports = {
        isInt32,
        isUint32,
        parseFileMode,
        validateArray,
        validateStringArray,
        validateBooleanArray,
        validateAbortSignalArray,
        validateBoolean,
        validateBuffer,
        validateDictionary,
        validateEncoding,
        validateFunction,
        validateInt32,
        validateInteger,
        validateNumber,
        validateObject,
        validateOneOf,
        validatePlainFunction,
        validatePort,
        validateSignalName,
        validateString,
        validateUint32,
        validateUndefined,
        validateUnion,
        validateAbortSignal,
        validateLinkHeaderValue
      };
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
        #add(event, listener, once3, first2) {
          if (typeof listener != "function") throw new TypeError('The "listener" argument must be of type function');
          this.#listeners ??= ObjectCreate(null);
          let entry = { listener, once: once3 }, list = this.#listeners[event] ?? [], all = first2 ? [entry] : [];
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

  // src/console.js
  function resetConsole() {
    indentation = "", counts.size > 0 && (counts = new MapClass()), started.size > 0 && (started = new MapClass());
  }
  function write(level, text2) {
    let line = text2.length > LINE_AT_MOST ? `${StringSlice(text2, 0, LINE_AT_MOST)}…` : text2;
    indentation !== "" && (line = indentation + line.replaceAll(`
`, `
${indentation}`)), ops.log(level, line);
  }
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
  function installConsole() {
    hidden(globalThis, "console", console), hidden(console, Symbol.toStringTag, "console");
  }
  var LINE_AT_MOST, indentation, counts, started, show2, methods2, console, init_console = __esm({
    "src/console.js"() {
      init_state();
      init_inspect();
      init_define();
      init_primordials();
      LINE_AT_MOST = 256 * 1024, indentation = "", counts = new MapClass(), started = new MapClass();
      show2 = (level, args) => write(level, format(args));
      methods2 = {
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
          methods2.group(...args);
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
      for (let name of Object.keys(methods2)) console[name] = methods2[name];
    }
  });

  // src/node/process.js
  var process_exports = {};
  __export(process_exports, {
    default: () => process_default,
    nextTick: () => nextTick,
    process: () => process2
  });
  function output(level) {
    let rest = "";
    return {
      isTTY: !1,
      fd: level === "error" ? 2 : 1,
      columns: 80,
      writable: !0,
      write(piece, encoding, callback) {
        let lines = (rest + (typeof piece == "string" ? piece : ops.utf8Decode(piece, !1, !1))).split(`
`);
        rest = "", lines[lines.length - 1] === "" && lines.pop();
        for (let line of lines) write(level, line);
        let done2 = typeof encoding == "function" ? encoding : callback;
        return done2 && queueJob(() => done2()), !0;
      },
      end(piece) {
        piece !== void 0 && this.write(piece);
      },
      on() {
        return this;
      },
      once() {
        return this;
      },
      off() {
        return this;
      },
      removeListener() {
        return this;
      },
      emit() {
        return !1;
      },
      getColorDepth: () => 1,
      hasColors: () => !1
    };
  }
  function hrtime(before) {
    let now = ops.clock(), seconds = Math.floor(now / 1e3), nanoseconds = Math.round(now % 1e3 * 1e6);
    return before !== void 0 && (seconds -= before[0], nanoseconds -= before[1], nanoseconds < 0 && (seconds -= 1, nanoseconds += 1e9)), [seconds, nanoseconds];
  }
  function exit(code) {
    let number2 = Number(code ?? process2.exitCode ?? 0) || 0, signal = new Exit(number2);
    throw current && (current.exit = signal), signal;
  }
  function memoryUsage() {
    let limit = ops.memoryLimit?.() ?? 0;
    return { rss: limit, heapTotal: limit, heapUsed: 0, external: 0, arrayBuffers: 0 };
  }
  var VERSION, forbidden, Process, process2, members, nextTick, process_default, init_process = __esm({
    "src/node/process.js"() {
      init_state();
      init_environment();
      init_emitter();
      init_define();
      init_run();
      init_primordials();
      init_console();
      VERSION = "v22.12.0";
      hrtime.bigint = () => BigInt(Math.round(ops.clock() * 1e6));
      forbidden = (name) => () => {
        throw coded(Error, "ERR_FEATURE_UNAVAILABLE", `process.${name}() is not available in hoody-exec`);
      };
      memoryUsage.rss = () => memoryUsage().rss;
      Process = class extends Emitter {
        on(event, listener) {
          return event === "unhandledRejection" && (hooks.rejection = (reason, promise) => listener(reason, promise) || !0), event === "uncaughtException" && (hooks.exception = (error) => listener(error, "uncaughtException") || !0), super.on(event, listener);
        }
        once(event, listener) {
          return this.on(event, listener);
        }
        addListener(event, listener) {
          return this.on(event, listener);
        }
        removeAllListeners(event) {
          return (event === void 0 || event === "unhandledRejection") && (hooks.rejection = void 0), (event === void 0 || event === "uncaughtException") && (hooks.exception = void 0), super.removeAllListeners(event);
        }
        removeListener(event, listener) {
          return super.removeListener(event, listener), this.listenerCount(event) === 0 && (event === "unhandledRejection" && (hooks.rejection = void 0), event === "uncaughtException" && (hooks.exception = void 0)), this;
        }
        get env() {
          return environment();
        }
        set env(_2) {
        }
      }, process2 = new Process(), members = {
        title: "hoody-exec",
        version: VERSION,
        versions: { node: VERSION.slice(1), hoody: "0.1.0", quickjs: "0.16.2" },
        release: { name: "node" },
        arch: "x64",
        platform: "linux",
        argv: ["hoody-exec", "/scripts"],
        argv0: "hoody-exec",
        execArgv: [],
        execPath: "/hoody-exec",
        pid: 1,
        ppid: 0,
        exitCode: void 0,
        config: { variables: {} },
        features: { inspector: !1, tls: !1 },
        stdout: output("info"),
        stderr: output("error"),
        stdin: { isTTY: !1, fd: 0, on() {
          return this;
        }, once() {
          return this;
        }, resume() {
          return this;
        }, pause() {
          return this;
        }, setEncoding() {
          return this;
        } },
        nextTick(callback, ...args) {
          if (typeof callback != "function") throw coded(TypeError, "ERR_INVALID_ARG_TYPE", 'The "callback" argument must be of type function');
          queueJob(() => {
            try {
              callback(...args);
            } catch (error) {
              uncaught(error);
            }
          });
        },
        hrtime,
        uptime: () => ops.clock() / 1e3,
        cwd: () => "/data",
        chdir: forbidden("chdir"),
        umask: () => 18,
        exit,
        reallyExit: exit,
        abort: () => exit(134),
        kill: forbidden("kill"),
        memoryUsage,
        resourceUsage: () => ({ userCPUTime: 0, systemCPUTime: 0, maxRSS: 0 }),
        cpuUsage: () => ({ user: Math.round(ops.clock() * 1e3), system: 0 }),
        constrainedMemory: () => ops.memoryLimit?.() ?? 0,
        availableMemory: () => ops.memoryLimit?.() ?? 0,
        getuid: () => 1e3,
        geteuid: () => 1e3,
        getgid: () => 1e3,
        getegid: () => 1e3,
        emitWarning(warning, options) {
          let type = typeof options == "string" ? options : options?.type ?? "Warning";
          write("warn", warning instanceof Error ? `${warning.name}: ${warning.message}` : `${type}: ${warning}`);
        },
        binding: forbidden("binding"),
        dlopen: forbidden("dlopen")
      };
      for (let name of Object.keys(members)) process2[name] = members[name];
      Object.defineProperty(process2, Symbol.toStringTag, { __proto__: null, value: "process", configurable: !0 });
      ({ nextTick } = process2), process_default = process2;
    }
  });

  // node_modules/readable-stream/lib/internal/streams/utils.js
  var require_utils = __commonJS({
    "node_modules/readable-stream/lib/internal/streams/utils.js"(exports, module) {
      "use strict";
      var { SymbolAsyncIterator: SymbolAsyncIterator2, SymbolIterator: SymbolIterator2, SymbolFor } = require_primordials(), kIsDestroyed = SymbolFor("nodejs.stream.destroyed"), kIsErrored = SymbolFor("nodejs.stream.errored"), kIsReadable = SymbolFor("nodejs.stream.readable"), kIsWritable = SymbolFor("nodejs.stream.writable"), kIsDisturbed = SymbolFor("nodejs.stream.disturbed"), kIsClosedPromise = SymbolFor("nodejs.webstream.isClosedPromise"), kControllerErrorFunction = SymbolFor("nodejs.webstream.controllerErrorFunction");
      function isReadableNodeStream(obj, strict2 = !1) {
        var _obj$_readableState;
        return !!(obj && typeof obj.pipe == "function" && typeof obj.on == "function" && (!strict2 || typeof obj.pause == "function" && typeof obj.resume == "function") && (!obj._writableState || ((_obj$_readableState = obj._readableState) === null || _obj$_readableState === void 0 ? void 0 : _obj$_readableState.readable) !== !1) && // Duplex
        (!obj._writableState || obj._readableState));
      }
      function isWritableNodeStream(obj) {
        var _obj$_writableState;
        return !!(obj && typeof obj.write == "function" && typeof obj.on == "function" && (!obj._readableState || ((_obj$_writableState = obj._writableState) === null || _obj$_writableState === void 0 ? void 0 : _obj$_writableState.writable) !== !1));
      }
      function isDuplexNodeStream(obj) {
        return !!(obj && typeof obj.pipe == "function" && obj._readableState && typeof obj.on == "function" && typeof obj.write == "function");
      }
      function isNodeStream(obj) {
        return obj && (obj._readableState || obj._writableState || typeof obj.write == "function" && typeof obj.on == "function" || typeof obj.pipe == "function" && typeof obj.on == "function");
      }
      function isReadableStream(obj) {
        return !!(obj && !isNodeStream(obj) && typeof obj.pipeThrough == "function" && typeof obj.getReader == "function" && typeof obj.cancel == "function");
      }
      function isWritableStream(obj) {
        return !!(obj && !isNodeStream(obj) && typeof obj.getWriter == "function" && typeof obj.abort == "function");
      }
      function isTransformStream(obj) {
        return !!(obj && !isNodeStream(obj) && typeof obj.readable == "object" && typeof obj.writable == "object");
      }
      function isWebStream(obj) {
        return isReadableStream(obj) || isWritableStream(obj) || isTransformStream(obj);
      }
      function isIterable(obj, isAsync) {
        return obj == null ? !1 : isAsync === !0 ? typeof obj[SymbolAsyncIterator2] == "function" : isAsync === !1 ? typeof obj[SymbolIterator2] == "function" : typeof obj[SymbolAsyncIterator2] == "function" || typeof obj[SymbolIterator2] == "function";
      }
      function isDestroyed(stream2) {
        if (!isNodeStream(stream2)) return null;
        let wState = stream2._writableState, rState = stream2._readableState, state = wState || rState;
        return !!(stream2.destroyed || stream2[kIsDestroyed] || state != null && state.destroyed);
      }
      function isWritableEnded(stream2) {
        if (!isWritableNodeStream(stream2)) return null;
        if (stream2.writableEnded === !0) return !0;
        let wState = stream2._writableState;
        return wState != null && wState.errored ? !1 : typeof wState?.ended != "boolean" ? null : wState.ended;
      }
      function isWritableFinished(stream2, strict2) {
        if (!isWritableNodeStream(stream2)) return null;
        if (stream2.writableFinished === !0) return !0;
        let wState = stream2._writableState;
        return wState != null && wState.errored ? !1 : typeof wState?.finished != "boolean" ? null : !!(wState.finished || strict2 === !1 && wState.ended === !0 && wState.length === 0);
      }
      function isReadableEnded(stream2) {
        if (!isReadableNodeStream(stream2)) return null;
        if (stream2.readableEnded === !0) return !0;
        let rState = stream2._readableState;
        return !rState || rState.errored ? !1 : typeof rState?.ended != "boolean" ? null : rState.ended;
      }
      function isReadableFinished(stream2, strict2) {
        if (!isReadableNodeStream(stream2)) return null;
        let rState = stream2._readableState;
        return rState != null && rState.errored ? !1 : typeof rState?.endEmitted != "boolean" ? null : !!(rState.endEmitted || strict2 === !1 && rState.ended === !0 && rState.length === 0);
      }
      function isReadable(stream2) {
        return stream2 && stream2[kIsReadable] != null ? stream2[kIsReadable] : typeof stream2?.readable != "boolean" ? null : isDestroyed(stream2) ? !1 : isReadableNodeStream(stream2) && stream2.readable && !isReadableFinished(stream2);
      }
      function isWritable(stream2) {
        return stream2 && stream2[kIsWritable] != null ? stream2[kIsWritable] : typeof stream2?.writable != "boolean" ? null : isDestroyed(stream2) ? !1 : isWritableNodeStream(stream2) && stream2.writable && !isWritableEnded(stream2);
      }
      function isFinished(stream2, opts) {
        return isNodeStream(stream2) ? isDestroyed(stream2) ? !0 : !(opts?.readable !== !1 && isReadable(stream2) || opts?.writable !== !1 && isWritable(stream2)) : null;
      }
      function isWritableErrored(stream2) {
        var _stream$_writableStat, _stream$_writableStat2;
        return isNodeStream(stream2) ? stream2.writableErrored ? stream2.writableErrored : (_stream$_writableStat = (_stream$_writableStat2 = stream2._writableState) === null || _stream$_writableStat2 === void 0 ? void 0 : _stream$_writableStat2.errored) !== null && _stream$_writableStat !== void 0 ? _stream$_writableStat : null : null;
      }
      function isReadableErrored(stream2) {
        var _stream$_readableStat, _stream$_readableStat2;
        return isNodeStream(stream2) ? stream2.readableErrored ? stream2.readableErrored : (_stream$_readableStat = (_stream$_readableStat2 = stream2._readableState) === null || _stream$_readableStat2 === void 0 ? void 0 : _stream$_readableStat2.errored) !== null && _stream$_readableStat !== void 0 ? _stream$_readableStat : null : null;
      }
      function isClosed(stream2) {
        if (!isNodeStream(stream2))
          return null;
        if (typeof stream2.closed == "boolean")
          return stream2.closed;
        let wState = stream2._writableState, rState = stream2._readableState;
        return typeof wState?.closed == "boolean" || typeof rState?.closed == "boolean" ? wState?.closed || rState?.closed : typeof stream2._closed == "boolean" && isOutgoingMessage(stream2) ? stream2._closed : null;
      }
      function isOutgoingMessage(stream2) {
        return typeof stream2._closed == "boolean" && typeof stream2._defaultKeepAlive == "boolean" && typeof stream2._removedConnection == "boolean" && typeof stream2._removedContLen == "boolean";
      }
      function isServerResponse(stream2) {
        return typeof stream2._sent100 == "boolean" && isOutgoingMessage(stream2);
      }
      function isServerRequest(stream2) {
        var _stream$req;
        return typeof stream2._consuming == "boolean" && typeof stream2._dumped == "boolean" && ((_stream$req = stream2.req) === null || _stream$req === void 0 ? void 0 : _stream$req.upgradeOrConnect) === void 0;
      }
      function willEmitClose(stream2) {
        if (!isNodeStream(stream2)) return null;
        let wState = stream2._writableState, rState = stream2._readableState, state = wState || rState;
        return !state && isServerResponse(stream2) || !!(state && state.autoDestroy && state.emitClose && state.closed === !1);
      }
      function isDisturbed(stream2) {
        var _stream$kIsDisturbed;
        return !!(stream2 && ((_stream$kIsDisturbed = stream2[kIsDisturbed]) !== null && _stream$kIsDisturbed !== void 0 ? _stream$kIsDisturbed : stream2.readableDidRead || stream2.readableAborted));
      }
      function isErrored(stream2) {
        var _ref, _ref2, _ref3, _ref4, _ref5, _stream$kIsErrored, _stream$_readableStat3, _stream$_writableStat3, _stream$_readableStat4, _stream$_writableStat4;
        return !!(stream2 && ((_ref = (_ref2 = (_ref3 = (_ref4 = (_ref5 = (_stream$kIsErrored = stream2[kIsErrored]) !== null && _stream$kIsErrored !== void 0 ? _stream$kIsErrored : stream2.readableErrored) !== null && _ref5 !== void 0 ? _ref5 : stream2.writableErrored) !== null && _ref4 !== void 0 ? _ref4 : (_stream$_readableStat3 = stream2._readableState) === null || _stream$_readableStat3 === void 0 ? void 0 : _stream$_readableStat3.errorEmitted) !== null && _ref3 !== void 0 ? _ref3 : (_stream$_writableStat3 = stream2._writableState) === null || _stream$_writableStat3 === void 0 ? void 0 : _stream$_writableStat3.errorEmitted) !== null && _ref2 !== void 0 ? _ref2 : (_stream$_readableStat4 = stream2._readableState) === null || _stream$_readableStat4 === void 0 ? void 0 : _stream$_readableStat4.errored) !== null && _ref !== void 0 ? _ref : !((_stream$_writableStat4 = stream2._writableState) === null || _stream$_writableStat4 === void 0) && _stream$_writableStat4.errored));
      }
      module.exports = {
        isDestroyed,
        kIsDestroyed,
        isDisturbed,
        kIsDisturbed,
        isErrored,
        kIsErrored,
        isReadable,
        kIsReadable,
        kIsClosedPromise,
        kControllerErrorFunction,
        kIsWritable,
        isClosed,
        isDuplexNodeStream,
        isFinished,
        isIterable,
        isReadableNodeStream,
        isReadableStream,
        isReadableEnded,
        isReadableFinished,
        isReadableErrored,
        isNodeStream,
        isWebStream,
        isWritable,
        isWritableNodeStream,
        isWritableStream,
        isWritableEnded,
        isWritableFinished,
        isWritableErrored,
        isServerRequest,
        isServerResponse,
        willEmitClose,
        isTransformStream
      };
    }
  });

  // node_modules/readable-stream/lib/internal/streams/end-of-stream.js
  var require_end_of_stream = __commonJS({
    "node_modules/readable-stream/lib/internal/streams/end-of-stream.js"(exports, module) {
      "use strict";
      var process3 = (init_process(), __toCommonJS(process_exports)), { AbortError, codes } = require_errors(), { ERR_INVALID_ARG_TYPE, ERR_STREAM_PREMATURE_CLOSE } = codes, { kEmptyObject, once: once3 } = require_util(), { validateAbortSignal, validateFunction, validateObject, validateBoolean } = require_validators(), { Promise: Promise2, PromisePrototypeThen, SymbolDispose } = require_primordials(), {
        isClosed,
        isReadable,
        isReadableNodeStream,
        isReadableStream,
        isReadableFinished,
        isReadableErrored,
        isWritable,
        isWritableNodeStream,
        isWritableStream,
        isWritableFinished,
        isWritableErrored,
        isNodeStream,
        willEmitClose: _willEmitClose,
        kIsClosedPromise
      } = require_utils(), addAbortListener;
      function isRequest(stream2) {
        return stream2.setHeader && typeof stream2.abort == "function";
      }
      var nop = () => {
      };
      function eos(stream2, options, callback) {
        var _options$readable, _options$writable;
        if (arguments.length === 2 ? (callback = options, options = kEmptyObject) : options == null ? options = kEmptyObject : validateObject(options, "options"), validateFunction(callback, "callback"), validateAbortSignal(options.signal, "options.signal"), callback = once3(callback), isReadableStream(stream2) || isWritableStream(stream2))
          return eosWeb(stream2, options, callback);
        if (!isNodeStream(stream2))
          throw new ERR_INVALID_ARG_TYPE("stream", ["ReadableStream", "WritableStream", "Stream"], stream2);
        let readable = (_options$readable = options.readable) !== null && _options$readable !== void 0 ? _options$readable : isReadableNodeStream(stream2), writable = (_options$writable = options.writable) !== null && _options$writable !== void 0 ? _options$writable : isWritableNodeStream(stream2), wState = stream2._writableState, rState = stream2._readableState, onlegacyfinish = () => {
          stream2.writable || onfinish();
        }, willEmitClose = _willEmitClose(stream2) && isReadableNodeStream(stream2) === readable && isWritableNodeStream(stream2) === writable, writableFinished = isWritableFinished(stream2, !1), onfinish = () => {
          writableFinished = !0, stream2.destroyed && (willEmitClose = !1), !(willEmitClose && (!stream2.readable || readable)) && (!readable || readableFinished) && callback.call(stream2);
        }, readableFinished = isReadableFinished(stream2, !1), onend = () => {
          readableFinished = !0, stream2.destroyed && (willEmitClose = !1), !(willEmitClose && (!stream2.writable || writable)) && (!writable || writableFinished) && callback.call(stream2);
        }, onerror = (err) => {
          callback.call(stream2, err);
        }, closed = isClosed(stream2), onclose = () => {
          closed = !0;
          let errored = isWritableErrored(stream2) || isReadableErrored(stream2);
          if (errored && typeof errored != "boolean")
            return callback.call(stream2, errored);
          if (readable && !readableFinished && isReadableNodeStream(stream2, !0) && !isReadableFinished(stream2, !1))
            return callback.call(stream2, new ERR_STREAM_PREMATURE_CLOSE());
          if (writable && !writableFinished && !isWritableFinished(stream2, !1))
            return callback.call(stream2, new ERR_STREAM_PREMATURE_CLOSE());
          callback.call(stream2);
        }, onclosed = () => {
          closed = !0;
          let errored = isWritableErrored(stream2) || isReadableErrored(stream2);
          if (errored && typeof errored != "boolean")
            return callback.call(stream2, errored);
          callback.call(stream2);
        }, onrequest = () => {
          stream2.req.on("finish", onfinish);
        };
        isRequest(stream2) ? (stream2.on("complete", onfinish), willEmitClose || stream2.on("abort", onclose), stream2.req ? onrequest() : stream2.on("request", onrequest)) : writable && !wState && (stream2.on("end", onlegacyfinish), stream2.on("close", onlegacyfinish)), !willEmitClose && typeof stream2.aborted == "boolean" && stream2.on("aborted", onclose), stream2.on("end", onend), stream2.on("finish", onfinish), options.error !== !1 && stream2.on("error", onerror), stream2.on("close", onclose), closed ? process3.nextTick(onclose) : wState != null && wState.errorEmitted || rState != null && rState.errorEmitted ? willEmitClose || process3.nextTick(onclosed) : (!readable && (!willEmitClose || isReadable(stream2)) && (writableFinished || isWritable(stream2) === !1) || !writable && (!willEmitClose || isWritable(stream2)) && (readableFinished || isReadable(stream2) === !1) || rState && stream2.req && stream2.aborted) && process3.nextTick(onclosed);
        let cleanup = () => {
          callback = nop, stream2.removeListener("aborted", onclose), stream2.removeListener("complete", onfinish), stream2.removeListener("abort", onclose), stream2.removeListener("request", onrequest), stream2.req && stream2.req.removeListener("finish", onfinish), stream2.removeListener("end", onlegacyfinish), stream2.removeListener("close", onlegacyfinish), stream2.removeListener("finish", onfinish), stream2.removeListener("end", onend), stream2.removeListener("error", onerror), stream2.removeListener("close", onclose);
        };
        if (options.signal && !closed) {
          let abort2 = () => {
            let endCallback = callback;
            cleanup(), endCallback.call(
              stream2,
              new AbortError(void 0, {
                cause: options.signal.reason
              })
            );
          };
          if (options.signal.aborted)
            process3.nextTick(abort2);
          else {
            addAbortListener = addAbortListener || require_util().addAbortListener;
            let disposable = addAbortListener(options.signal, abort2), originalCallback = callback;
            callback = once3((...args) => {
              disposable[SymbolDispose](), originalCallback.apply(stream2, args);
            });
          }
        }
        return cleanup;
      }
      function eosWeb(stream2, options, callback) {
        let isAborted = !1, abort2 = nop;
        if (options.signal)
          if (abort2 = () => {
            isAborted = !0, callback.call(
              stream2,
              new AbortError(void 0, {
                cause: options.signal.reason
              })
            );
          }, options.signal.aborted)
            process3.nextTick(abort2);
          else {
            addAbortListener = addAbortListener || require_util().addAbortListener;
            let disposable = addAbortListener(options.signal, abort2), originalCallback = callback;
            callback = once3((...args) => {
              disposable[SymbolDispose](), originalCallback.apply(stream2, args);
            });
          }
        let resolverFn = (...args) => {
          isAborted || process3.nextTick(() => callback.apply(stream2, args));
        };
        return PromisePrototypeThen(stream2[kIsClosedPromise].promise, resolverFn, resolverFn), nop;
      }
      function finished(stream2, opts) {
        var _opts;
        let autoCleanup = !1;
        return opts === null && (opts = kEmptyObject), (_opts = opts) !== null && _opts !== void 0 && _opts.cleanup && (validateBoolean(opts.cleanup, "cleanup"), autoCleanup = opts.cleanup), new Promise2((resolve3, reject) => {
          let cleanup = eos(stream2, opts, (err) => {
            autoCleanup && cleanup(), err ? reject(err) : resolve3();
          });
        });
      }
      module.exports = eos;
      module.exports.finished = finished;
    }
  });

  // node_modules/readable-stream/lib/internal/streams/destroy.js
  var require_destroy = __commonJS({
    "node_modules/readable-stream/lib/internal/streams/destroy.js"(exports, module) {
      "use strict";
      var process3 = (init_process(), __toCommonJS(process_exports)), {
        aggregateTwoErrors,
        codes: { ERR_MULTIPLE_CALLBACK },
        AbortError
      } = require_errors(), { Symbol: Symbol2 } = require_primordials(), { kIsDestroyed, isDestroyed, isFinished, isServerRequest } = require_utils(), kDestroy = Symbol2("kDestroy"), kConstruct = Symbol2("kConstruct");
      function checkError(err, w2, r2) {
        err && (err.stack, w2 && !w2.errored && (w2.errored = err), r2 && !r2.errored && (r2.errored = err));
      }
      function destroy(err, cb) {
        let r2 = this._readableState, w2 = this._writableState, s2 = w2 || r2;
        return w2 != null && w2.destroyed || r2 != null && r2.destroyed ? (typeof cb == "function" && cb(), this) : (checkError(err, w2, r2), w2 && (w2.destroyed = !0), r2 && (r2.destroyed = !0), s2.constructed ? _destroy(this, err, cb) : this.once(kDestroy, function(er2) {
          _destroy(this, aggregateTwoErrors(er2, err), cb);
        }), this);
      }
      function _destroy(self2, err, cb) {
        let called = !1;
        function onDestroy(err2) {
          if (called)
            return;
          called = !0;
          let r2 = self2._readableState, w2 = self2._writableState;
          checkError(err2, w2, r2), w2 && (w2.closed = !0), r2 && (r2.closed = !0), typeof cb == "function" && cb(err2), err2 ? process3.nextTick(emitErrorCloseNT, self2, err2) : process3.nextTick(emitCloseNT, self2);
        }
        try {
          self2._destroy(err || null, onDestroy);
        } catch (err2) {
          onDestroy(err2);
        }
      }
      function emitErrorCloseNT(self2, err) {
        emitErrorNT(self2, err), emitCloseNT(self2);
      }
      function emitCloseNT(self2) {
        let r2 = self2._readableState, w2 = self2._writableState;
        w2 && (w2.closeEmitted = !0), r2 && (r2.closeEmitted = !0), (w2 != null && w2.emitClose || r2 != null && r2.emitClose) && self2.emit("close");
      }
      function emitErrorNT(self2, err) {
        let r2 = self2._readableState, w2 = self2._writableState;
        w2 != null && w2.errorEmitted || r2 != null && r2.errorEmitted || (w2 && (w2.errorEmitted = !0), r2 && (r2.errorEmitted = !0), self2.emit("error", err));
      }
      function undestroy() {
        let r2 = this._readableState, w2 = this._writableState;
        r2 && (r2.constructed = !0, r2.closed = !1, r2.closeEmitted = !1, r2.destroyed = !1, r2.errored = null, r2.errorEmitted = !1, r2.reading = !1, r2.ended = r2.readable === !1, r2.endEmitted = r2.readable === !1), w2 && (w2.constructed = !0, w2.destroyed = !1, w2.closed = !1, w2.closeEmitted = !1, w2.errored = null, w2.errorEmitted = !1, w2.finalCalled = !1, w2.prefinished = !1, w2.ended = w2.writable === !1, w2.ending = w2.writable === !1, w2.finished = w2.writable === !1);
      }
      function errorOrDestroy(stream2, err, sync) {
        let r2 = stream2._readableState, w2 = stream2._writableState;
        if (w2 != null && w2.destroyed || r2 != null && r2.destroyed)
          return this;
        r2 != null && r2.autoDestroy || w2 != null && w2.autoDestroy ? stream2.destroy(err) : err && (err.stack, w2 && !w2.errored && (w2.errored = err), r2 && !r2.errored && (r2.errored = err), sync ? process3.nextTick(emitErrorNT, stream2, err) : emitErrorNT(stream2, err));
      }
      function construct(stream2, cb) {
        if (typeof stream2._construct != "function")
          return;
        let r2 = stream2._readableState, w2 = stream2._writableState;
        r2 && (r2.constructed = !1), w2 && (w2.constructed = !1), stream2.once(kConstruct, cb), !(stream2.listenerCount(kConstruct) > 1) && process3.nextTick(constructNT, stream2);
      }
      function constructNT(stream2) {
        let called = !1;
        function onConstruct(err) {
          if (called) {
            errorOrDestroy(stream2, err ?? new ERR_MULTIPLE_CALLBACK());
            return;
          }
          called = !0;
          let r2 = stream2._readableState, w2 = stream2._writableState, s2 = w2 || r2;
          r2 && (r2.constructed = !0), w2 && (w2.constructed = !0), s2.destroyed ? stream2.emit(kDestroy, err) : err ? errorOrDestroy(stream2, err, !0) : process3.nextTick(emitConstructNT, stream2);
        }
        try {
          stream2._construct((err) => {
            process3.nextTick(onConstruct, err);
          });
        } catch (err) {
          process3.nextTick(onConstruct, err);
        }
      }
      function emitConstructNT(stream2) {
        stream2.emit(kConstruct);
      }
      function isRequest(stream2) {
        return stream2?.setHeader && typeof stream2.abort == "function";
      }
      function emitCloseLegacy(stream2) {
        stream2.emit("close");
      }
      function emitErrorCloseLegacy(stream2, err) {
        stream2.emit("error", err), process3.nextTick(emitCloseLegacy, stream2);
      }
      function destroyer(stream2, err) {
        !stream2 || isDestroyed(stream2) || (!err && !isFinished(stream2) && (err = new AbortError()), isServerRequest(stream2) ? (stream2.socket = null, stream2.destroy(err)) : isRequest(stream2) ? stream2.abort() : isRequest(stream2.req) ? stream2.req.abort() : typeof stream2.destroy == "function" ? stream2.destroy(err) : typeof stream2.close == "function" ? stream2.close() : err ? process3.nextTick(emitErrorCloseLegacy, stream2, err) : process3.nextTick(emitCloseLegacy, stream2), stream2.destroyed || (stream2[kIsDestroyed] = !0));
      }
      module.exports = {
        construct,
        destroyer,
        destroy,
        undestroy,
        errorOrDestroy
      };
    }
  });

  // node_modules/readable-stream/lib/internal/streams/legacy.js
  var require_legacy = __commonJS({
    "node_modules/readable-stream/lib/internal/streams/legacy.js"(exports, module) {
      "use strict";
      var { ArrayIsArray: ArrayIsArray2, ObjectSetPrototypeOf } = require_primordials(), { EventEmitter: EE } = (init_events(), __toCommonJS(events_exports));
      function Stream(opts) {
        EE.call(this, opts);
      }
      ObjectSetPrototypeOf(Stream.prototype, EE.prototype);
      ObjectSetPrototypeOf(Stream, EE);
      Stream.prototype.pipe = function(dest, options) {
        let source = this;
        function ondata(chunk) {
          dest.writable && dest.write(chunk) === !1 && source.pause && source.pause();
        }
        source.on("data", ondata);
        function ondrain() {
          source.readable && source.resume && source.resume();
        }
        dest.on("drain", ondrain), !dest._isStdio && (!options || options.end !== !1) && (source.on("end", onend), source.on("close", onclose));
        let didOnEnd = !1;
        function onend() {
          didOnEnd || (didOnEnd = !0, dest.end());
        }
        function onclose() {
          didOnEnd || (didOnEnd = !0, typeof dest.destroy == "function" && dest.destroy());
        }
        function onerror(er2) {
          cleanup(), EE.listenerCount(this, "error") === 0 && this.emit("error", er2);
        }
        prependListener(source, "error", onerror), prependListener(dest, "error", onerror);
        function cleanup() {
          source.removeListener("data", ondata), dest.removeListener("drain", ondrain), source.removeListener("end", onend), source.removeListener("close", onclose), source.removeListener("error", onerror), dest.removeListener("error", onerror), source.removeListener("end", cleanup), source.removeListener("close", cleanup), dest.removeListener("close", cleanup);
        }
        return source.on("end", cleanup), source.on("close", cleanup), dest.on("close", cleanup), dest.emit("pipe", source), dest;
      };
      function prependListener(emitter, event, fn) {
        if (typeof emitter.prependListener == "function") return emitter.prependListener(event, fn);
        !emitter._events || !emitter._events[event] ? emitter.on(event, fn) : ArrayIsArray2(emitter._events[event]) ? emitter._events[event].unshift(fn) : emitter._events[event] = [fn, emitter._events[event]];
      }
      module.exports = {
        Stream,
        prependListener
      };
    }
  });

  // node_modules/readable-stream/lib/internal/streams/add-abort-signal.js
  var require_add_abort_signal = __commonJS({
    "node_modules/readable-stream/lib/internal/streams/add-abort-signal.js"(exports, module) {
      "use strict";
      var { SymbolDispose } = require_primordials(), { AbortError, codes } = require_errors(), { isNodeStream, isWebStream, kControllerErrorFunction } = require_utils(), eos = require_end_of_stream(), { ERR_INVALID_ARG_TYPE } = codes, addAbortListener, validateAbortSignal = (signal, name) => {
        if (typeof signal != "object" || !("aborted" in signal))
          throw new ERR_INVALID_ARG_TYPE(name, "AbortSignal", signal);
      };
      module.exports.addAbortSignal = function(signal, stream2) {
        if (validateAbortSignal(signal, "signal"), !isNodeStream(stream2) && !isWebStream(stream2))
          throw new ERR_INVALID_ARG_TYPE("stream", ["ReadableStream", "WritableStream", "Stream"], stream2);
        return module.exports.addAbortSignalNoValidate(signal, stream2);
      };
      module.exports.addAbortSignalNoValidate = function(signal, stream2) {
        if (typeof signal != "object" || !("aborted" in signal))
          return stream2;
        let onAbort = isNodeStream(stream2) ? () => {
          stream2.destroy(
            new AbortError(void 0, {
              cause: signal.reason
            })
          );
        } : () => {
          stream2[kControllerErrorFunction](
            new AbortError(void 0, {
              cause: signal.reason
            })
          );
        };
        if (signal.aborted)
          onAbort();
        else {
          addAbortListener = addAbortListener || require_util().addAbortListener;
          let disposable = addAbortListener(signal, onAbort);
          eos(stream2, disposable[SymbolDispose]);
        }
        return stream2;
      };
    }
  });

  // node_modules/readable-stream/lib/internal/streams/buffer_list.js
  var require_buffer_list = __commonJS({
    "node_modules/readable-stream/lib/internal/streams/buffer_list.js"(exports, module) {
      "use strict";
      var { StringPrototypeSlice, SymbolIterator: SymbolIterator2, TypedArrayPrototypeSet, Uint8Array: Uint8Array2 } = require_primordials(), { Buffer: Buffer3 } = (init_buffer(), __toCommonJS(buffer_exports)), { inspect: inspect3 } = require_util();
      module.exports = class {
        constructor() {
          this.head = null, this.tail = null, this.length = 0;
        }
        push(v2) {
          let entry = {
            data: v2,
            next: null
          };
          this.length > 0 ? this.tail.next = entry : this.head = entry, this.tail = entry, ++this.length;
        }
        unshift(v2) {
          let entry = {
            data: v2,
            next: this.head
          };
          this.length === 0 && (this.tail = entry), this.head = entry, ++this.length;
        }
        shift() {
          if (this.length === 0) return;
          let ret = this.head.data;
          return this.length === 1 ? this.head = this.tail = null : this.head = this.head.next, --this.length, ret;
        }
        clear() {
          this.head = this.tail = null, this.length = 0;
        }
        join(s2) {
          if (this.length === 0) return "";
          let p2 = this.head, ret = "" + p2.data;
          for (; (p2 = p2.next) !== null; ) ret += s2 + p2.data;
          return ret;
        }
        concat(n2) {
          if (this.length === 0) return Buffer3.alloc(0);
          let ret = Buffer3.allocUnsafe(n2 >>> 0), p2 = this.head, i2 = 0;
          for (; p2; )
            TypedArrayPrototypeSet(ret, p2.data, i2), i2 += p2.data.length, p2 = p2.next;
          return ret;
        }
        // Consumes a specified amount of bytes or characters from the buffered data.
        consume(n2, hasStrings) {
          let data = this.head.data;
          if (n2 < data.length) {
            let slice = data.slice(0, n2);
            return this.head.data = data.slice(n2), slice;
          }
          return n2 === data.length ? this.shift() : hasStrings ? this._getString(n2) : this._getBuffer(n2);
        }
        first() {
          return this.head.data;
        }
        *[SymbolIterator2]() {
          for (let p2 = this.head; p2; p2 = p2.next)
            yield p2.data;
        }
        // Consumes a specified amount of characters from the buffered data.
        _getString(n2) {
          let ret = "", p2 = this.head, c3 = 0;
          do {
            let str = p2.data;
            if (n2 > str.length)
              ret += str, n2 -= str.length;
            else {
              n2 === str.length ? (ret += str, ++c3, p2.next ? this.head = p2.next : this.head = this.tail = null) : (ret += StringPrototypeSlice(str, 0, n2), this.head = p2, p2.data = StringPrototypeSlice(str, n2));
              break;
            }
            ++c3;
          } while ((p2 = p2.next) !== null);
          return this.length -= c3, ret;
        }
        // Consumes a specified amount of bytes from the buffered data.
        _getBuffer(n2) {
          let ret = Buffer3.allocUnsafe(n2), retLen = n2, p2 = this.head, c3 = 0;
          do {
            let buf = p2.data;
            if (n2 > buf.length)
              TypedArrayPrototypeSet(ret, buf, retLen - n2), n2 -= buf.length;
            else {
              n2 === buf.length ? (TypedArrayPrototypeSet(ret, buf, retLen - n2), ++c3, p2.next ? this.head = p2.next : this.head = this.tail = null) : (TypedArrayPrototypeSet(ret, new Uint8Array2(buf.buffer, buf.byteOffset, n2), retLen - n2), this.head = p2, p2.data = buf.slice(n2));
              break;
            }
            ++c3;
          } while ((p2 = p2.next) !== null);
          return this.length -= c3, ret;
        }
        // Make sure the linked list only shows the minimal necessary information.
        [/* @__PURE__ */ Symbol.for("nodejs.util.inspect.custom")](_2, options) {
          return inspect3(this, {
            ...options,
            // Only inspect one level.
            depth: 0,
            // It should not recurse.
            customInspect: !1
          });
        }
      };
    }
  });

  // node_modules/readable-stream/lib/internal/streams/state.js
  var require_state = __commonJS({
    "node_modules/readable-stream/lib/internal/streams/state.js"(exports, module) {
      "use strict";
      var { MathFloor, NumberIsInteger: NumberIsInteger2 } = require_primordials(), { validateInteger } = require_validators(), { ERR_INVALID_ARG_VALUE } = require_errors().codes, defaultHighWaterMarkBytes = 16 * 1024, defaultHighWaterMarkObjectMode = 16;
      function highWaterMarkFrom(options, isDuplex, duplexKey) {
        return options.highWaterMark != null ? options.highWaterMark : isDuplex ? options[duplexKey] : null;
      }
      function getDefaultHighWaterMark(objectMode) {
        return objectMode ? defaultHighWaterMarkObjectMode : defaultHighWaterMarkBytes;
      }
      function setDefaultHighWaterMark(objectMode, value) {
        validateInteger(value, "value", 0), objectMode ? defaultHighWaterMarkObjectMode = value : defaultHighWaterMarkBytes = value;
      }
      function getHighWaterMark(state, options, duplexKey, isDuplex) {
        let hwm = highWaterMarkFrom(options, isDuplex, duplexKey);
        if (hwm != null) {
          if (!NumberIsInteger2(hwm) || hwm < 0) {
            let name = isDuplex ? `options.${duplexKey}` : "options.highWaterMark";
            throw new ERR_INVALID_ARG_VALUE(name, hwm);
          }
          return MathFloor(hwm);
        }
        return getDefaultHighWaterMark(state.objectMode);
      }
      module.exports = {
        getHighWaterMark,
        getDefaultHighWaterMark,
        setDefaultHighWaterMark
      };
    }
  });

  // src/node/string_decoder.js
  var string_decoder_exports = {};
  __export(string_decoder_exports, {
    StringDecoder: () => StringDecoder,
    default: () => string_decoder_default
  });
  function unfinished(bytes2, encoding) {
    let { length } = bytes2;
    switch (encoding) {
      case "utf8":
        return unfinishedUtf8(bytes2);
      case "utf16le": {
        let odd = length % 2;
        return length - odd >= 2 && (bytes2[length - odd - 1] & 252) === 216 ? odd + 2 : odd;
      }
      case "base64":
      case "base64url":
        return length % 3;
      default:
        return 0;
    }
  }
  function unfinishedUtf8(bytes2) {
    let { length } = bytes2;
    for (let back = 1; back <= Math.min(3, length); back += 1) {
      let byte = bytes2[length - back];
      if ((byte & 192) === 128) continue;
      return (byte >= 240 && byte < 245 ? 4 : byte >= 224 && byte < 240 ? 3 : byte >= 194 && byte < 224 ? 2 : 1) > back ? back : 0;
    }
    return 0;
  }
  var StringDecoder, string_decoder_default, init_string_decoder = __esm({
    "src/node/string_decoder.js"() {
      init_buffer();
      init_define();
      StringDecoder = class {
        #encoding;
        #rest = Buffer2.alloc(0);
        constructor(encoding) {
          if (this.#encoding = encodingName(encoding), this.#encoding === void 0) throw coded(TypeError, "ERR_UNKNOWN_ENCODING", `Unknown encoding: ${encoding}`);
        }
        get encoding() {
          return this.#encoding;
        }
        get lastNeed() {
          return 0;
        }
        write(piece) {
          if (typeof piece == "string") return piece;
          if (!ArrayBuffer.isView(piece))
            throw coded(TypeError, "ERR_INVALID_ARG_TYPE", 'The "buf" argument must be an instance of Buffer, TypedArray, or DataView.');
          let bytes2 = this.#rest.length > 0 ? Buffer2.concat([this.#rest, over(piece)]) : over(piece), whole = bytes2.length - unfinished(bytes2, this.#encoding);
          return this.#rest = whole < bytes2.length ? Buffer2.from(bytes2.subarray(whole)) : Buffer2.alloc(0), bytes2.toString(this.#encoding, 0, whole);
        }
        end(piece) {
          let text2 = piece === void 0 ? "" : this.write(piece);
          return this.#rest.length > 0 && (text2 += this.#encoding === "utf16le" ? this.#rest.toString("utf16le") : this.#rest.toString(this.#encoding), this.#rest = Buffer2.alloc(0)), text2;
        }
        text(piece, offset) {
          return this.#rest = Buffer2.alloc(0), this.write(piece.slice(offset));
        }
      };
      string_decoder_default = { StringDecoder };
    }
  });

  // node_modules/readable-stream/lib/internal/streams/from.js
  var require_from = __commonJS({
    "node_modules/readable-stream/lib/internal/streams/from.js"(exports, module) {
      "use strict";
      var process3 = (init_process(), __toCommonJS(process_exports)), { PromisePrototypeThen, SymbolAsyncIterator: SymbolAsyncIterator2, SymbolIterator: SymbolIterator2 } = require_primordials(), { Buffer: Buffer3 } = (init_buffer(), __toCommonJS(buffer_exports)), { ERR_INVALID_ARG_TYPE, ERR_STREAM_NULL_VALUES } = require_errors().codes;
      function from(Readable2, iterable, opts) {
        let iterator2;
        if (typeof iterable == "string" || iterable instanceof Buffer3)
          return new Readable2({
            objectMode: !0,
            ...opts,
            read() {
              this.push(iterable), this.push(null);
            }
          });
        let isAsync;
        if (iterable && iterable[SymbolAsyncIterator2])
          isAsync = !0, iterator2 = iterable[SymbolAsyncIterator2]();
        else if (iterable && iterable[SymbolIterator2])
          isAsync = !1, iterator2 = iterable[SymbolIterator2]();
        else
          throw new ERR_INVALID_ARG_TYPE("iterable", ["Iterable"], iterable);
        let readable = new Readable2({
          objectMode: !0,
          highWaterMark: 1,
          // TODO(ronag): What options should be allowed?
          ...opts
        }), reading = !1;
        readable._read = function() {
          reading || (reading = !0, next2());
        }, readable._destroy = function(error, cb) {
          PromisePrototypeThen(
            close(error),
            () => process3.nextTick(cb, error),
            // nextTick is here in case cb throws
            (e2) => process3.nextTick(cb, e2 || error)
          );
        };
        async function close(error) {
          let hadError = error != null, hasThrow = typeof iterator2.throw == "function";
          if (hadError && hasThrow) {
            let { value, done: done2 } = await iterator2.throw(error);
            if (await value, done2)
              return;
          }
          if (typeof iterator2.return == "function") {
            let { value } = await iterator2.return();
            await value;
          }
        }
        async function next2() {
          for (; ; ) {
            try {
              let { value, done: done2 } = isAsync ? await iterator2.next() : iterator2.next();
              if (done2)
                readable.push(null);
              else {
                let res = value && typeof value.then == "function" ? await value : value;
                if (res === null)
                  throw reading = !1, new ERR_STREAM_NULL_VALUES();
                if (readable.push(res))
                  continue;
                reading = !1;
              }
            } catch (err) {
              readable.destroy(err);
            }
            break;
          }
        }
        return readable;
      }
      module.exports = from;
    }
  });

  // node_modules/readable-stream/lib/internal/streams/readable.js
  var require_readable = __commonJS({
    "node_modules/readable-stream/lib/internal/streams/readable.js"(exports, module) {
      "use strict";
      var process3 = (init_process(), __toCommonJS(process_exports)), {
        ArrayPrototypeIndexOf,
        NumberIsInteger: NumberIsInteger2,
        NumberIsNaN,
        NumberParseInt,
        ObjectDefineProperties,
        ObjectKeys: ObjectKeys2,
        ObjectSetPrototypeOf,
        Promise: Promise2,
        SafeSet,
        SymbolAsyncDispose,
        SymbolAsyncIterator: SymbolAsyncIterator2,
        Symbol: Symbol2
      } = require_primordials();
      module.exports = Readable2;
      Readable2.ReadableState = ReadableState;
      var { EventEmitter: EE } = (init_events(), __toCommonJS(events_exports)), { Stream, prependListener } = require_legacy(), { Buffer: Buffer3 } = (init_buffer(), __toCommonJS(buffer_exports)), { addAbortSignal } = require_add_abort_signal(), eos = require_end_of_stream(), debug = require_util().debuglog("stream", (fn) => {
        debug = fn;
      }), BufferList = require_buffer_list(), destroyImpl = require_destroy(), { getHighWaterMark, getDefaultHighWaterMark } = require_state(), {
        aggregateTwoErrors,
        codes: {
          ERR_INVALID_ARG_TYPE,
          ERR_METHOD_NOT_IMPLEMENTED,
          ERR_OUT_OF_RANGE,
          ERR_STREAM_PUSH_AFTER_EOF,
          ERR_STREAM_UNSHIFT_AFTER_END_EVENT
        },
        AbortError
      } = require_errors(), { validateObject } = require_validators(), kPaused = Symbol2("kPaused"), { StringDecoder: StringDecoder2 } = (init_string_decoder(), __toCommonJS(string_decoder_exports)), from = require_from();
      ObjectSetPrototypeOf(Readable2.prototype, Stream.prototype);
      ObjectSetPrototypeOf(Readable2, Stream);
      var nop = () => {
      }, { errorOrDestroy } = destroyImpl, kObjectMode = 1, kEnded = 2, kEndEmitted = 4, kReading = 8, kConstructed = 16, kSync = 32, kNeedReadable = 64, kEmittedReadable = 128, kReadableListening = 256, kResumeScheduled = 512, kErrorEmitted = 1024, kEmitClose = 2048, kAutoDestroy = 4096, kDestroyed = 8192, kClosed = 16384, kCloseEmitted = 32768, kMultiAwaitDrain = 65536, kReadingMore = 1 << 17, kDataEmitted = 1 << 18;
      function makeBitMapDescriptor(bit) {
        return {
          enumerable: !1,
          get() {
            return (this.state & bit) !== 0;
          },
          set(value) {
            value ? this.state |= bit : this.state &= ~bit;
          }
        };
      }
      ObjectDefineProperties(ReadableState.prototype, {
        objectMode: makeBitMapDescriptor(kObjectMode),
        ended: makeBitMapDescriptor(kEnded),
        endEmitted: makeBitMapDescriptor(kEndEmitted),
        reading: makeBitMapDescriptor(kReading),
        // Stream is still being constructed and cannot be
        // destroyed until construction finished or failed.
        // Async construction is opt in, therefore we start as
        // constructed.
        constructed: makeBitMapDescriptor(kConstructed),
        // A flag to be able to tell if the event 'readable'/'data' is emitted
        // immediately, or on a later tick.  We set this to true at first, because
        // any actions that shouldn't happen until "later" should generally also
        // not happen before the first read call.
        sync: makeBitMapDescriptor(kSync),
        // Whenever we return null, then we set a flag to say
        // that we're awaiting a 'readable' event emission.
        needReadable: makeBitMapDescriptor(kNeedReadable),
        emittedReadable: makeBitMapDescriptor(kEmittedReadable),
        readableListening: makeBitMapDescriptor(kReadableListening),
        resumeScheduled: makeBitMapDescriptor(kResumeScheduled),
        // True if the error was already emitted and should not be thrown again.
        errorEmitted: makeBitMapDescriptor(kErrorEmitted),
        emitClose: makeBitMapDescriptor(kEmitClose),
        autoDestroy: makeBitMapDescriptor(kAutoDestroy),
        // Has it been destroyed.
        destroyed: makeBitMapDescriptor(kDestroyed),
        // Indicates whether the stream has finished destroying.
        closed: makeBitMapDescriptor(kClosed),
        // True if close has been emitted or would have been emitted
        // depending on emitClose.
        closeEmitted: makeBitMapDescriptor(kCloseEmitted),
        multiAwaitDrain: makeBitMapDescriptor(kMultiAwaitDrain),
        // If true, a maybeReadMore has been scheduled.
        readingMore: makeBitMapDescriptor(kReadingMore),
        dataEmitted: makeBitMapDescriptor(kDataEmitted)
      });
      function ReadableState(options, stream2, isDuplex) {
        typeof isDuplex != "boolean" && (isDuplex = stream2 instanceof require_duplex()), this.state = kEmitClose | kAutoDestroy | kConstructed | kSync, options && options.objectMode && (this.state |= kObjectMode), isDuplex && options && options.readableObjectMode && (this.state |= kObjectMode), this.highWaterMark = options ? getHighWaterMark(this, options, "readableHighWaterMark", isDuplex) : getDefaultHighWaterMark(!1), this.buffer = new BufferList(), this.length = 0, this.pipes = [], this.flowing = null, this[kPaused] = null, options && options.emitClose === !1 && (this.state &= ~kEmitClose), options && options.autoDestroy === !1 && (this.state &= ~kAutoDestroy), this.errored = null, this.defaultEncoding = options && options.defaultEncoding || "utf8", this.awaitDrainWriters = null, this.decoder = null, this.encoding = null, options && options.encoding && (this.decoder = new StringDecoder2(options.encoding), this.encoding = options.encoding);
      }
      function Readable2(options) {
        if (!(this instanceof Readable2)) return new Readable2(options);
        let isDuplex = this instanceof require_duplex();
        this._readableState = new ReadableState(options, this, isDuplex), options && (typeof options.read == "function" && (this._read = options.read), typeof options.destroy == "function" && (this._destroy = options.destroy), typeof options.construct == "function" && (this._construct = options.construct), options.signal && !isDuplex && addAbortSignal(options.signal, this)), Stream.call(this, options), destroyImpl.construct(this, () => {
          this._readableState.needReadable && maybeReadMore(this, this._readableState);
        });
      }
      Readable2.prototype.destroy = destroyImpl.destroy;
      Readable2.prototype._undestroy = destroyImpl.undestroy;
      Readable2.prototype._destroy = function(err, cb) {
        cb(err);
      };
      Readable2.prototype[EE.captureRejectionSymbol] = function(err) {
        this.destroy(err);
      };
      Readable2.prototype[SymbolAsyncDispose] = function() {
        let error;
        return this.destroyed || (error = this.readableEnded ? null : new AbortError(), this.destroy(error)), new Promise2((resolve3, reject) => eos(this, (err) => err && err !== error ? reject(err) : resolve3(null)));
      };
      Readable2.prototype.push = function(chunk, encoding) {
        return readableAddChunk(this, chunk, encoding, !1);
      };
      Readable2.prototype.unshift = function(chunk, encoding) {
        return readableAddChunk(this, chunk, encoding, !0);
      };
      function readableAddChunk(stream2, chunk, encoding, addToFront) {
        debug("readableAddChunk", chunk);
        let state = stream2._readableState, err;
        if ((state.state & kObjectMode) === 0 && (typeof chunk == "string" ? (encoding = encoding || state.defaultEncoding, state.encoding !== encoding && (addToFront && state.encoding ? chunk = Buffer3.from(chunk, encoding).toString(state.encoding) : (chunk = Buffer3.from(chunk, encoding), encoding = ""))) : chunk instanceof Buffer3 ? encoding = "" : Stream._isUint8Array(chunk) ? (chunk = Stream._uint8ArrayToBuffer(chunk), encoding = "") : chunk != null && (err = new ERR_INVALID_ARG_TYPE("chunk", ["string", "Buffer", "Uint8Array"], chunk))), err)
          errorOrDestroy(stream2, err);
        else if (chunk === null)
          state.state &= ~kReading, onEofChunk(stream2, state);
        else if ((state.state & kObjectMode) !== 0 || chunk && chunk.length > 0)
          if (addToFront)
            if ((state.state & kEndEmitted) !== 0) errorOrDestroy(stream2, new ERR_STREAM_UNSHIFT_AFTER_END_EVENT());
            else {
              if (state.destroyed || state.errored) return !1;
              addChunk(stream2, state, chunk, !0);
            }
          else if (state.ended)
            errorOrDestroy(stream2, new ERR_STREAM_PUSH_AFTER_EOF());
          else {
            if (state.destroyed || state.errored)
              return !1;
            state.state &= ~kReading, state.decoder && !encoding ? (chunk = state.decoder.write(chunk), state.objectMode || chunk.length !== 0 ? addChunk(stream2, state, chunk, !1) : maybeReadMore(stream2, state)) : addChunk(stream2, state, chunk, !1);
          }
        else addToFront || (state.state &= ~kReading, maybeReadMore(stream2, state));
        return !state.ended && (state.length < state.highWaterMark || state.length === 0);
      }
      function addChunk(stream2, state, chunk, addToFront) {
        state.flowing && state.length === 0 && !state.sync && stream2.listenerCount("data") > 0 ? ((state.state & kMultiAwaitDrain) !== 0 ? state.awaitDrainWriters.clear() : state.awaitDrainWriters = null, state.dataEmitted = !0, stream2.emit("data", chunk)) : (state.length += state.objectMode ? 1 : chunk.length, addToFront ? state.buffer.unshift(chunk) : state.buffer.push(chunk), (state.state & kNeedReadable) !== 0 && emitReadable(stream2)), maybeReadMore(stream2, state);
      }
      Readable2.prototype.isPaused = function() {
        let state = this._readableState;
        return state[kPaused] === !0 || state.flowing === !1;
      };
      Readable2.prototype.setEncoding = function(enc) {
        let decoder = new StringDecoder2(enc);
        this._readableState.decoder = decoder, this._readableState.encoding = this._readableState.decoder.encoding;
        let buffer2 = this._readableState.buffer, content = "";
        for (let data of buffer2)
          content += decoder.write(data);
        return buffer2.clear(), content !== "" && buffer2.push(content), this._readableState.length = content.length, this;
      };
      var MAX_HWM = 1073741824;
      function computeNewHighWaterMark(n2) {
        if (n2 > MAX_HWM)
          throw new ERR_OUT_OF_RANGE("size", "<= 1GiB", n2);
        return n2--, n2 |= n2 >>> 1, n2 |= n2 >>> 2, n2 |= n2 >>> 4, n2 |= n2 >>> 8, n2 |= n2 >>> 16, n2++, n2;
      }
      function howMuchToRead(n2, state) {
        return n2 <= 0 || state.length === 0 && state.ended ? 0 : (state.state & kObjectMode) !== 0 ? 1 : NumberIsNaN(n2) ? state.flowing && state.length ? state.buffer.first().length : state.length : n2 <= state.length ? n2 : state.ended ? state.length : 0;
      }
      Readable2.prototype.read = function(n2) {
        debug("read", n2), n2 === void 0 ? n2 = NaN : NumberIsInteger2(n2) || (n2 = NumberParseInt(n2, 10));
        let state = this._readableState, nOrig = n2;
        if (n2 > state.highWaterMark && (state.highWaterMark = computeNewHighWaterMark(n2)), n2 !== 0 && (state.state &= ~kEmittedReadable), n2 === 0 && state.needReadable && ((state.highWaterMark !== 0 ? state.length >= state.highWaterMark : state.length > 0) || state.ended))
          return debug("read: emitReadable", state.length, state.ended), state.length === 0 && state.ended ? endReadable(this) : emitReadable(this), null;
        if (n2 = howMuchToRead(n2, state), n2 === 0 && state.ended)
          return state.length === 0 && endReadable(this), null;
        let doRead = (state.state & kNeedReadable) !== 0;
        if (debug("need readable", doRead), (state.length === 0 || state.length - n2 < state.highWaterMark) && (doRead = !0, debug("length less than watermark", doRead)), state.ended || state.reading || state.destroyed || state.errored || !state.constructed)
          doRead = !1, debug("reading, ended or constructing", doRead);
        else if (doRead) {
          debug("do read"), state.state |= kReading | kSync, state.length === 0 && (state.state |= kNeedReadable);
          try {
            this._read(state.highWaterMark);
          } catch (err) {
            errorOrDestroy(this, err);
          }
          state.state &= ~kSync, state.reading || (n2 = howMuchToRead(nOrig, state));
        }
        let ret;
        return n2 > 0 ? ret = fromList(n2, state) : ret = null, ret === null ? (state.needReadable = state.length <= state.highWaterMark, n2 = 0) : (state.length -= n2, state.multiAwaitDrain ? state.awaitDrainWriters.clear() : state.awaitDrainWriters = null), state.length === 0 && (state.ended || (state.needReadable = !0), nOrig !== n2 && state.ended && endReadable(this)), ret !== null && !state.errorEmitted && !state.closeEmitted && (state.dataEmitted = !0, this.emit("data", ret)), ret;
      };
      function onEofChunk(stream2, state) {
        if (debug("onEofChunk"), !state.ended) {
          if (state.decoder) {
            let chunk = state.decoder.end();
            chunk && chunk.length && (state.buffer.push(chunk), state.length += state.objectMode ? 1 : chunk.length);
          }
          state.ended = !0, state.sync ? emitReadable(stream2) : (state.needReadable = !1, state.emittedReadable = !0, emitReadable_(stream2));
        }
      }
      function emitReadable(stream2) {
        let state = stream2._readableState;
        debug("emitReadable", state.needReadable, state.emittedReadable), state.needReadable = !1, state.emittedReadable || (debug("emitReadable", state.flowing), state.emittedReadable = !0, process3.nextTick(emitReadable_, stream2));
      }
      function emitReadable_(stream2) {
        let state = stream2._readableState;
        debug("emitReadable_", state.destroyed, state.length, state.ended), !state.destroyed && !state.errored && (state.length || state.ended) && (stream2.emit("readable"), state.emittedReadable = !1), state.needReadable = !state.flowing && !state.ended && state.length <= state.highWaterMark, flow(stream2);
      }
      function maybeReadMore(stream2, state) {
        !state.readingMore && state.constructed && (state.readingMore = !0, process3.nextTick(maybeReadMore_, stream2, state));
      }
      function maybeReadMore_(stream2, state) {
        for (; !state.reading && !state.ended && (state.length < state.highWaterMark || state.flowing && state.length === 0); ) {
          let len = state.length;
          if (debug("maybeReadMore read 0"), stream2.read(0), len === state.length)
            break;
        }
        state.readingMore = !1;
      }
      Readable2.prototype._read = function(n2) {
        throw new ERR_METHOD_NOT_IMPLEMENTED("_read()");
      };
      Readable2.prototype.pipe = function(dest, pipeOpts) {
        let src = this, state = this._readableState;
        state.pipes.length === 1 && (state.multiAwaitDrain || (state.multiAwaitDrain = !0, state.awaitDrainWriters = new SafeSet(state.awaitDrainWriters ? [state.awaitDrainWriters] : []))), state.pipes.push(dest), debug("pipe count=%d opts=%j", state.pipes.length, pipeOpts);
        let endFn = (!pipeOpts || pipeOpts.end !== !1) && dest !== process3.stdout && dest !== process3.stderr ? onend : unpipe;
        state.endEmitted ? process3.nextTick(endFn) : src.once("end", endFn), dest.on("unpipe", onunpipe);
        function onunpipe(readable, unpipeInfo) {
          debug("onunpipe"), readable === src && unpipeInfo && unpipeInfo.hasUnpiped === !1 && (unpipeInfo.hasUnpiped = !0, cleanup());
        }
        function onend() {
          debug("onend"), dest.end();
        }
        let ondrain, cleanedUp = !1;
        function cleanup() {
          debug("cleanup"), dest.removeListener("close", onclose), dest.removeListener("finish", onfinish), ondrain && dest.removeListener("drain", ondrain), dest.removeListener("error", onerror), dest.removeListener("unpipe", onunpipe), src.removeListener("end", onend), src.removeListener("end", unpipe), src.removeListener("data", ondata), cleanedUp = !0, ondrain && state.awaitDrainWriters && (!dest._writableState || dest._writableState.needDrain) && ondrain();
        }
        function pause() {
          cleanedUp || (state.pipes.length === 1 && state.pipes[0] === dest ? (debug("false write response, pause", 0), state.awaitDrainWriters = dest, state.multiAwaitDrain = !1) : state.pipes.length > 1 && state.pipes.includes(dest) && (debug("false write response, pause", state.awaitDrainWriters.size), state.awaitDrainWriters.add(dest)), src.pause()), ondrain || (ondrain = pipeOnDrain(src, dest), dest.on("drain", ondrain));
        }
        src.on("data", ondata);
        function ondata(chunk) {
          debug("ondata");
          let ret = dest.write(chunk);
          debug("dest.write", ret), ret === !1 && pause();
        }
        function onerror(er2) {
          if (debug("onerror", er2), unpipe(), dest.removeListener("error", onerror), dest.listenerCount("error") === 0) {
            let s2 = dest._writableState || dest._readableState;
            s2 && !s2.errorEmitted ? errorOrDestroy(dest, er2) : dest.emit("error", er2);
          }
        }
        prependListener(dest, "error", onerror);
        function onclose() {
          dest.removeListener("finish", onfinish), unpipe();
        }
        dest.once("close", onclose);
        function onfinish() {
          debug("onfinish"), dest.removeListener("close", onclose), unpipe();
        }
        dest.once("finish", onfinish);
        function unpipe() {
          debug("unpipe"), src.unpipe(dest);
        }
        return dest.emit("pipe", src), dest.writableNeedDrain === !0 ? pause() : state.flowing || (debug("pipe resume"), src.resume()), dest;
      };
      function pipeOnDrain(src, dest) {
        return function() {
          let state = src._readableState;
          state.awaitDrainWriters === dest ? (debug("pipeOnDrain", 1), state.awaitDrainWriters = null) : state.multiAwaitDrain && (debug("pipeOnDrain", state.awaitDrainWriters.size), state.awaitDrainWriters.delete(dest)), (!state.awaitDrainWriters || state.awaitDrainWriters.size === 0) && src.listenerCount("data") && src.resume();
        };
      }
      Readable2.prototype.unpipe = function(dest) {
        let state = this._readableState, unpipeInfo = {
          hasUnpiped: !1
        };
        if (state.pipes.length === 0) return this;
        if (!dest) {
          let dests = state.pipes;
          state.pipes = [], this.pause();
          for (let i2 = 0; i2 < dests.length; i2++)
            dests[i2].emit("unpipe", this, {
              hasUnpiped: !1
            });
          return this;
        }
        let index = ArrayPrototypeIndexOf(state.pipes, dest);
        return index === -1 ? this : (state.pipes.splice(index, 1), state.pipes.length === 0 && this.pause(), dest.emit("unpipe", this, unpipeInfo), this);
      };
      Readable2.prototype.on = function(ev, fn) {
        let res = Stream.prototype.on.call(this, ev, fn), state = this._readableState;
        return ev === "data" ? (state.readableListening = this.listenerCount("readable") > 0, state.flowing !== !1 && this.resume()) : ev === "readable" && !state.endEmitted && !state.readableListening && (state.readableListening = state.needReadable = !0, state.flowing = !1, state.emittedReadable = !1, debug("on readable", state.length, state.reading), state.length ? emitReadable(this) : state.reading || process3.nextTick(nReadingNextTick, this)), res;
      };
      Readable2.prototype.addListener = Readable2.prototype.on;
      Readable2.prototype.removeListener = function(ev, fn) {
        let res = Stream.prototype.removeListener.call(this, ev, fn);
        return ev === "readable" && process3.nextTick(updateReadableListening, this), res;
      };
      Readable2.prototype.off = Readable2.prototype.removeListener;
      Readable2.prototype.removeAllListeners = function(ev) {
        let res = Stream.prototype.removeAllListeners.apply(this, arguments);
        return (ev === "readable" || ev === void 0) && process3.nextTick(updateReadableListening, this), res;
      };
      function updateReadableListening(self2) {
        let state = self2._readableState;
        state.readableListening = self2.listenerCount("readable") > 0, state.resumeScheduled && state[kPaused] === !1 ? state.flowing = !0 : self2.listenerCount("data") > 0 ? self2.resume() : state.readableListening || (state.flowing = null);
      }
      function nReadingNextTick(self2) {
        debug("readable nexttick read 0"), self2.read(0);
      }
      Readable2.prototype.resume = function() {
        let state = this._readableState;
        return state.flowing || (debug("resume"), state.flowing = !state.readableListening, resume(this, state)), state[kPaused] = !1, this;
      };
      function resume(stream2, state) {
        state.resumeScheduled || (state.resumeScheduled = !0, process3.nextTick(resume_, stream2, state));
      }
      function resume_(stream2, state) {
        debug("resume", state.reading), state.reading || stream2.read(0), state.resumeScheduled = !1, stream2.emit("resume"), flow(stream2), state.flowing && !state.reading && stream2.read(0);
      }
      Readable2.prototype.pause = function() {
        return debug("call pause flowing=%j", this._readableState.flowing), this._readableState.flowing !== !1 && (debug("pause"), this._readableState.flowing = !1, this.emit("pause")), this._readableState[kPaused] = !0, this;
      };
      function flow(stream2) {
        let state = stream2._readableState;
        for (debug("flow", state.flowing); state.flowing && stream2.read() !== null; ) ;
      }
      Readable2.prototype.wrap = function(stream2) {
        let paused = !1;
        stream2.on("data", (chunk) => {
          !this.push(chunk) && stream2.pause && (paused = !0, stream2.pause());
        }), stream2.on("end", () => {
          this.push(null);
        }), stream2.on("error", (err) => {
          errorOrDestroy(this, err);
        }), stream2.on("close", () => {
          this.destroy();
        }), stream2.on("destroy", () => {
          this.destroy();
        }), this._read = () => {
          paused && stream2.resume && (paused = !1, stream2.resume());
        };
        let streamKeys = ObjectKeys2(stream2);
        for (let j2 = 1; j2 < streamKeys.length; j2++) {
          let i2 = streamKeys[j2];
          this[i2] === void 0 && typeof stream2[i2] == "function" && (this[i2] = stream2[i2].bind(stream2));
        }
        return this;
      };
      Readable2.prototype[SymbolAsyncIterator2] = function() {
        return streamToAsyncIterator(this);
      };
      Readable2.prototype.iterator = function(options) {
        return options !== void 0 && validateObject(options, "options"), streamToAsyncIterator(this, options);
      };
      function streamToAsyncIterator(stream2, options) {
        typeof stream2.read != "function" && (stream2 = Readable2.wrap(stream2, {
          objectMode: !0
        }));
        let iter = createAsyncIterator(stream2, options);
        return iter.stream = stream2, iter;
      }
      async function* createAsyncIterator(stream2, options) {
        let callback = nop;
        function next2(resolve3) {
          this === stream2 ? (callback(), callback = nop) : callback = resolve3;
        }
        stream2.on("readable", next2);
        let error, cleanup = eos(
          stream2,
          {
            writable: !1
          },
          (err) => {
            error = err ? aggregateTwoErrors(error, err) : null, callback(), callback = nop;
          }
        );
        try {
          for (; ; ) {
            let chunk = stream2.destroyed ? null : stream2.read();
            if (chunk !== null)
              yield chunk;
            else {
              if (error)
                throw error;
              if (error === null)
                return;
              await new Promise2(next2);
            }
          }
        } catch (err) {
          throw error = aggregateTwoErrors(error, err), error;
        } finally {
          (error || options?.destroyOnReturn !== !1) && (error === void 0 || stream2._readableState.autoDestroy) ? destroyImpl.destroyer(stream2, null) : (stream2.off("readable", next2), cleanup());
        }
      }
      ObjectDefineProperties(Readable2.prototype, {
        readable: {
          __proto__: null,
          get() {
            let r2 = this._readableState;
            return !!r2 && r2.readable !== !1 && !r2.destroyed && !r2.errorEmitted && !r2.endEmitted;
          },
          set(val) {
            this._readableState && (this._readableState.readable = !!val);
          }
        },
        readableDidRead: {
          __proto__: null,
          enumerable: !1,
          get: function() {
            return this._readableState.dataEmitted;
          }
        },
        readableAborted: {
          __proto__: null,
          enumerable: !1,
          get: function() {
            return !!(this._readableState.readable !== !1 && (this._readableState.destroyed || this._readableState.errored) && !this._readableState.endEmitted);
          }
        },
        readableHighWaterMark: {
          __proto__: null,
          enumerable: !1,
          get: function() {
            return this._readableState.highWaterMark;
          }
        },
        readableBuffer: {
          __proto__: null,
          enumerable: !1,
          get: function() {
            return this._readableState && this._readableState.buffer;
          }
        },
        readableFlowing: {
          __proto__: null,
          enumerable: !1,
          get: function() {
            return this._readableState.flowing;
          },
          set: function(state) {
            this._readableState && (this._readableState.flowing = state);
          }
        },
        readableLength: {
          __proto__: null,
          enumerable: !1,
          get() {
            return this._readableState.length;
          }
        },
        readableObjectMode: {
          __proto__: null,
          enumerable: !1,
          get() {
            return this._readableState ? this._readableState.objectMode : !1;
          }
        },
        readableEncoding: {
          __proto__: null,
          enumerable: !1,
          get() {
            return this._readableState ? this._readableState.encoding : null;
          }
        },
        errored: {
          __proto__: null,
          enumerable: !1,
          get() {
            return this._readableState ? this._readableState.errored : null;
          }
        },
        closed: {
          __proto__: null,
          get() {
            return this._readableState ? this._readableState.closed : !1;
          }
        },
        destroyed: {
          __proto__: null,
          enumerable: !1,
          get() {
            return this._readableState ? this._readableState.destroyed : !1;
          },
          set(value) {
            this._readableState && (this._readableState.destroyed = value);
          }
        },
        readableEnded: {
          __proto__: null,
          enumerable: !1,
          get() {
            return this._readableState ? this._readableState.endEmitted : !1;
          }
        }
      });
      ObjectDefineProperties(ReadableState.prototype, {
        // Legacy getter for `pipesCount`.
        pipesCount: {
          __proto__: null,
          get() {
            return this.pipes.length;
          }
        },
        // Legacy property for `paused`.
        paused: {
          __proto__: null,
          get() {
            return this[kPaused] !== !1;
          },
          set(value) {
            this[kPaused] = !!value;
          }
        }
      });
      Readable2._fromList = fromList;
      function fromList(n2, state) {
        if (state.length === 0) return null;
        let ret;
        return state.objectMode ? ret = state.buffer.shift() : !n2 || n2 >= state.length ? (state.decoder ? ret = state.buffer.join("") : state.buffer.length === 1 ? ret = state.buffer.first() : ret = state.buffer.concat(state.length), state.buffer.clear()) : ret = state.buffer.consume(n2, state.decoder), ret;
      }
      function endReadable(stream2) {
        let state = stream2._readableState;
        debug("endReadable", state.endEmitted), state.endEmitted || (state.ended = !0, process3.nextTick(endReadableNT, state, stream2));
      }
      function endReadableNT(state, stream2) {
        if (debug("endReadableNT", state.endEmitted, state.length), !state.errored && !state.closeEmitted && !state.endEmitted && state.length === 0) {
          if (state.endEmitted = !0, stream2.emit("end"), stream2.writable && stream2.allowHalfOpen === !1)
            process3.nextTick(endWritableNT, stream2);
          else if (state.autoDestroy) {
            let wState = stream2._writableState;
            (!wState || wState.autoDestroy && // We don't expect the writable to ever 'finish'
            // if writable is explicitly set to false.
            (wState.finished || wState.writable === !1)) && stream2.destroy();
          }
        }
      }
      function endWritableNT(stream2) {
        stream2.writable && !stream2.writableEnded && !stream2.destroyed && stream2.end();
      }
      Readable2.from = function(iterable, opts) {
        return from(Readable2, iterable, opts);
      };
      var webStreamsAdapters;
      function lazyWebStreams() {
        return webStreamsAdapters === void 0 && (webStreamsAdapters = {}), webStreamsAdapters;
      }
      Readable2.fromWeb = function(readableStream, options) {
        return lazyWebStreams().newStreamReadableFromReadableStream(readableStream, options);
      };
      Readable2.toWeb = function(streamReadable, options) {
        return lazyWebStreams().newReadableStreamFromStreamReadable(streamReadable, options);
      };
      Readable2.wrap = function(src, options) {
        var _ref, _src$readableObjectMo;
        return new Readable2({
          objectMode: (_ref = (_src$readableObjectMo = src.readableObjectMode) !== null && _src$readableObjectMo !== void 0 ? _src$readableObjectMo : src.objectMode) !== null && _ref !== void 0 ? _ref : !0,
          ...options,
          destroy(err, callback) {
            destroyImpl.destroyer(src, err), callback(err);
          }
        }).wrap(src);
      };
    }
  });

  // node_modules/readable-stream/lib/internal/streams/writable.js
  var require_writable = __commonJS({
    "node_modules/readable-stream/lib/internal/streams/writable.js"(exports, module) {
      "use strict";
      var process3 = (init_process(), __toCommonJS(process_exports)), {
        ArrayPrototypeSlice,
        Error: Error2,
        FunctionPrototypeSymbolHasInstance,
        ObjectDefineProperty: ObjectDefineProperty2,
        ObjectDefineProperties,
        ObjectSetPrototypeOf,
        StringPrototypeToLowerCase,
        Symbol: Symbol2,
        SymbolHasInstance
      } = require_primordials();
      module.exports = Writable2;
      Writable2.WritableState = WritableState;
      var { EventEmitter: EE } = (init_events(), __toCommonJS(events_exports)), Stream = require_legacy().Stream, { Buffer: Buffer3 } = (init_buffer(), __toCommonJS(buffer_exports)), destroyImpl = require_destroy(), { addAbortSignal } = require_add_abort_signal(), { getHighWaterMark, getDefaultHighWaterMark } = require_state(), {
        ERR_INVALID_ARG_TYPE,
        ERR_METHOD_NOT_IMPLEMENTED,
        ERR_MULTIPLE_CALLBACK,
        ERR_STREAM_CANNOT_PIPE,
        ERR_STREAM_DESTROYED,
        ERR_STREAM_ALREADY_FINISHED,
        ERR_STREAM_NULL_VALUES,
        ERR_STREAM_WRITE_AFTER_END,
        ERR_UNKNOWN_ENCODING
      } = require_errors().codes, { errorOrDestroy } = destroyImpl;
      ObjectSetPrototypeOf(Writable2.prototype, Stream.prototype);
      ObjectSetPrototypeOf(Writable2, Stream);
      function nop() {
      }
      var kOnFinished = Symbol2("kOnFinished");
      function WritableState(options, stream2, isDuplex) {
        typeof isDuplex != "boolean" && (isDuplex = stream2 instanceof require_duplex()), this.objectMode = !!(options && options.objectMode), isDuplex && (this.objectMode = this.objectMode || !!(options && options.writableObjectMode)), this.highWaterMark = options ? getHighWaterMark(this, options, "writableHighWaterMark", isDuplex) : getDefaultHighWaterMark(!1), this.finalCalled = !1, this.needDrain = !1, this.ending = !1, this.ended = !1, this.finished = !1, this.destroyed = !1;
        let noDecode = !!(options && options.decodeStrings === !1);
        this.decodeStrings = !noDecode, this.defaultEncoding = options && options.defaultEncoding || "utf8", this.length = 0, this.writing = !1, this.corked = 0, this.sync = !0, this.bufferProcessing = !1, this.onwrite = onwrite.bind(void 0, stream2), this.writecb = null, this.writelen = 0, this.afterWriteTickInfo = null, resetBuffer(this), this.pendingcb = 0, this.constructed = !0, this.prefinished = !1, this.errorEmitted = !1, this.emitClose = !options || options.emitClose !== !1, this.autoDestroy = !options || options.autoDestroy !== !1, this.errored = null, this.closed = !1, this.closeEmitted = !1, this[kOnFinished] = [];
      }
      function resetBuffer(state) {
        state.buffered = [], state.bufferedIndex = 0, state.allBuffers = !0, state.allNoop = !0;
      }
      WritableState.prototype.getBuffer = function() {
        return ArrayPrototypeSlice(this.buffered, this.bufferedIndex);
      };
      ObjectDefineProperty2(WritableState.prototype, "bufferedRequestCount", {
        __proto__: null,
        get() {
          return this.buffered.length - this.bufferedIndex;
        }
      });
      function Writable2(options) {
        let isDuplex = this instanceof require_duplex();
        if (!isDuplex && !FunctionPrototypeSymbolHasInstance(Writable2, this)) return new Writable2(options);
        this._writableState = new WritableState(options, this, isDuplex), options && (typeof options.write == "function" && (this._write = options.write), typeof options.writev == "function" && (this._writev = options.writev), typeof options.destroy == "function" && (this._destroy = options.destroy), typeof options.final == "function" && (this._final = options.final), typeof options.construct == "function" && (this._construct = options.construct), options.signal && addAbortSignal(options.signal, this)), Stream.call(this, options), destroyImpl.construct(this, () => {
          let state = this._writableState;
          state.writing || clearBuffer(this, state), finishMaybe(this, state);
        });
      }
      ObjectDefineProperty2(Writable2, SymbolHasInstance, {
        __proto__: null,
        value: function(object) {
          return FunctionPrototypeSymbolHasInstance(this, object) ? !0 : this !== Writable2 ? !1 : object && object._writableState instanceof WritableState;
        }
      });
      Writable2.prototype.pipe = function() {
        errorOrDestroy(this, new ERR_STREAM_CANNOT_PIPE());
      };
      function _write(stream2, chunk, encoding, cb) {
        let state = stream2._writableState;
        if (typeof encoding == "function")
          cb = encoding, encoding = state.defaultEncoding;
        else {
          if (!encoding) encoding = state.defaultEncoding;
          else if (encoding !== "buffer" && !Buffer3.isEncoding(encoding)) throw new ERR_UNKNOWN_ENCODING(encoding);
          typeof cb != "function" && (cb = nop);
        }
        if (chunk === null)
          throw new ERR_STREAM_NULL_VALUES();
        if (!state.objectMode)
          if (typeof chunk == "string")
            state.decodeStrings !== !1 && (chunk = Buffer3.from(chunk, encoding), encoding = "buffer");
          else if (chunk instanceof Buffer3)
            encoding = "buffer";
          else if (Stream._isUint8Array(chunk))
            chunk = Stream._uint8ArrayToBuffer(chunk), encoding = "buffer";
          else
            throw new ERR_INVALID_ARG_TYPE("chunk", ["string", "Buffer", "Uint8Array"], chunk);
        let err;
        return state.ending ? err = new ERR_STREAM_WRITE_AFTER_END() : state.destroyed && (err = new ERR_STREAM_DESTROYED("write")), err ? (process3.nextTick(cb, err), errorOrDestroy(stream2, err, !0), err) : (state.pendingcb++, writeOrBuffer(stream2, state, chunk, encoding, cb));
      }
      Writable2.prototype.write = function(chunk, encoding, cb) {
        return _write(this, chunk, encoding, cb) === !0;
      };
      Writable2.prototype.cork = function() {
        this._writableState.corked++;
      };
      Writable2.prototype.uncork = function() {
        let state = this._writableState;
        state.corked && (state.corked--, state.writing || clearBuffer(this, state));
      };
      Writable2.prototype.setDefaultEncoding = function(encoding) {
        if (typeof encoding == "string" && (encoding = StringPrototypeToLowerCase(encoding)), !Buffer3.isEncoding(encoding)) throw new ERR_UNKNOWN_ENCODING(encoding);
        return this._writableState.defaultEncoding = encoding, this;
      };
      function writeOrBuffer(stream2, state, chunk, encoding, callback) {
        let len = state.objectMode ? 1 : chunk.length;
        state.length += len;
        let ret = state.length < state.highWaterMark;
        return ret || (state.needDrain = !0), state.writing || state.corked || state.errored || !state.constructed ? (state.buffered.push({
          chunk,
          encoding,
          callback
        }), state.allBuffers && encoding !== "buffer" && (state.allBuffers = !1), state.allNoop && callback !== nop && (state.allNoop = !1)) : (state.writelen = len, state.writecb = callback, state.writing = !0, state.sync = !0, stream2._write(chunk, encoding, state.onwrite), state.sync = !1), ret && !state.errored && !state.destroyed;
      }
      function doWrite(stream2, state, writev, len, chunk, encoding, cb) {
        state.writelen = len, state.writecb = cb, state.writing = !0, state.sync = !0, state.destroyed ? state.onwrite(new ERR_STREAM_DESTROYED("write")) : writev ? stream2._writev(chunk, state.onwrite) : stream2._write(chunk, encoding, state.onwrite), state.sync = !1;
      }
      function onwriteError(stream2, state, er2, cb) {
        --state.pendingcb, cb(er2), errorBuffer(state), errorOrDestroy(stream2, er2);
      }
      function onwrite(stream2, er2) {
        let state = stream2._writableState, sync = state.sync, cb = state.writecb;
        if (typeof cb != "function") {
          errorOrDestroy(stream2, new ERR_MULTIPLE_CALLBACK());
          return;
        }
        state.writing = !1, state.writecb = null, state.length -= state.writelen, state.writelen = 0, er2 ? (er2.stack, state.errored || (state.errored = er2), stream2._readableState && !stream2._readableState.errored && (stream2._readableState.errored = er2), sync ? process3.nextTick(onwriteError, stream2, state, er2, cb) : onwriteError(stream2, state, er2, cb)) : (state.buffered.length > state.bufferedIndex && clearBuffer(stream2, state), sync ? state.afterWriteTickInfo !== null && state.afterWriteTickInfo.cb === cb ? state.afterWriteTickInfo.count++ : (state.afterWriteTickInfo = {
          count: 1,
          cb,
          stream: stream2,
          state
        }, process3.nextTick(afterWriteTick, state.afterWriteTickInfo)) : afterWrite(stream2, state, 1, cb));
      }
      function afterWriteTick({ stream: stream2, state, count, cb }) {
        return state.afterWriteTickInfo = null, afterWrite(stream2, state, count, cb);
      }
      function afterWrite(stream2, state, count, cb) {
        for (!state.ending && !stream2.destroyed && state.length === 0 && state.needDrain && (state.needDrain = !1, stream2.emit("drain")); count-- > 0; )
          state.pendingcb--, cb();
        state.destroyed && errorBuffer(state), finishMaybe(stream2, state);
      }
      function errorBuffer(state) {
        if (state.writing)
          return;
        for (let n2 = state.bufferedIndex; n2 < state.buffered.length; ++n2) {
          var _state$errored;
          let { chunk, callback } = state.buffered[n2], len = state.objectMode ? 1 : chunk.length;
          state.length -= len, callback(
            (_state$errored = state.errored) !== null && _state$errored !== void 0 ? _state$errored : new ERR_STREAM_DESTROYED("write")
          );
        }
        let onfinishCallbacks = state[kOnFinished].splice(0);
        for (let i2 = 0; i2 < onfinishCallbacks.length; i2++) {
          var _state$errored2;
          onfinishCallbacks[i2](
            (_state$errored2 = state.errored) !== null && _state$errored2 !== void 0 ? _state$errored2 : new ERR_STREAM_DESTROYED("end")
          );
        }
        resetBuffer(state);
      }
      function clearBuffer(stream2, state) {
        if (state.corked || state.bufferProcessing || state.destroyed || !state.constructed)
          return;
        let { buffered, bufferedIndex, objectMode } = state, bufferedLength = buffered.length - bufferedIndex;
        if (!bufferedLength)
          return;
        let i2 = bufferedIndex;
        if (state.bufferProcessing = !0, bufferedLength > 1 && stream2._writev) {
          state.pendingcb -= bufferedLength - 1;
          let callback = state.allNoop ? nop : (err) => {
            for (let n2 = i2; n2 < buffered.length; ++n2)
              buffered[n2].callback(err);
          }, chunks = state.allNoop && i2 === 0 ? buffered : ArrayPrototypeSlice(buffered, i2);
          chunks.allBuffers = state.allBuffers, doWrite(stream2, state, !0, state.length, chunks, "", callback), resetBuffer(state);
        } else {
          do {
            let { chunk, encoding, callback } = buffered[i2];
            buffered[i2++] = null;
            let len = objectMode ? 1 : chunk.length;
            doWrite(stream2, state, !1, len, chunk, encoding, callback);
          } while (i2 < buffered.length && !state.writing);
          i2 === buffered.length ? resetBuffer(state) : i2 > 256 ? (buffered.splice(0, i2), state.bufferedIndex = 0) : state.bufferedIndex = i2;
        }
        state.bufferProcessing = !1;
      }
      Writable2.prototype._write = function(chunk, encoding, cb) {
        if (this._writev)
          this._writev(
            [
              {
                chunk,
                encoding
              }
            ],
            cb
          );
        else
          throw new ERR_METHOD_NOT_IMPLEMENTED("_write()");
      };
      Writable2.prototype._writev = null;
      Writable2.prototype.end = function(chunk, encoding, cb) {
        let state = this._writableState;
        typeof chunk == "function" ? (cb = chunk, chunk = null, encoding = null) : typeof encoding == "function" && (cb = encoding, encoding = null);
        let err;
        if (chunk != null) {
          let ret = _write(this, chunk, encoding);
          ret instanceof Error2 && (err = ret);
        }
        return state.corked && (state.corked = 1, this.uncork()), err || (!state.errored && !state.ending ? (state.ending = !0, finishMaybe(this, state, !0), state.ended = !0) : state.finished ? err = new ERR_STREAM_ALREADY_FINISHED("end") : state.destroyed && (err = new ERR_STREAM_DESTROYED("end"))), typeof cb == "function" && (err || state.finished ? process3.nextTick(cb, err) : state[kOnFinished].push(cb)), this;
      };
      function needFinish(state) {
        return state.ending && !state.destroyed && state.constructed && state.length === 0 && !state.errored && state.buffered.length === 0 && !state.finished && !state.writing && !state.errorEmitted && !state.closeEmitted;
      }
      function callFinal(stream2, state) {
        let called = !1;
        function onFinish(err) {
          if (called) {
            errorOrDestroy(stream2, err ?? ERR_MULTIPLE_CALLBACK());
            return;
          }
          if (called = !0, state.pendingcb--, err) {
            let onfinishCallbacks = state[kOnFinished].splice(0);
            for (let i2 = 0; i2 < onfinishCallbacks.length; i2++)
              onfinishCallbacks[i2](err);
            errorOrDestroy(stream2, err, state.sync);
          } else needFinish(state) && (state.prefinished = !0, stream2.emit("prefinish"), state.pendingcb++, process3.nextTick(finish, stream2, state));
        }
        state.sync = !0, state.pendingcb++;
        try {
          stream2._final(onFinish);
        } catch (err) {
          onFinish(err);
        }
        state.sync = !1;
      }
      function prefinish(stream2, state) {
        !state.prefinished && !state.finalCalled && (typeof stream2._final == "function" && !state.destroyed ? (state.finalCalled = !0, callFinal(stream2, state)) : (state.prefinished = !0, stream2.emit("prefinish")));
      }
      function finishMaybe(stream2, state, sync) {
        needFinish(state) && (prefinish(stream2, state), state.pendingcb === 0 && (sync ? (state.pendingcb++, process3.nextTick(
          (stream3, state2) => {
            needFinish(state2) ? finish(stream3, state2) : state2.pendingcb--;
          },
          stream2,
          state
        )) : needFinish(state) && (state.pendingcb++, finish(stream2, state))));
      }
      function finish(stream2, state) {
        state.pendingcb--, state.finished = !0;
        let onfinishCallbacks = state[kOnFinished].splice(0);
        for (let i2 = 0; i2 < onfinishCallbacks.length; i2++)
          onfinishCallbacks[i2]();
        if (stream2.emit("finish"), state.autoDestroy) {
          let rState = stream2._readableState;
          (!rState || rState.autoDestroy && // We don't expect the readable to ever 'end'
          // if readable is explicitly set to false.
          (rState.endEmitted || rState.readable === !1)) && stream2.destroy();
        }
      }
      ObjectDefineProperties(Writable2.prototype, {
        closed: {
          __proto__: null,
          get() {
            return this._writableState ? this._writableState.closed : !1;
          }
        },
        destroyed: {
          __proto__: null,
          get() {
            return this._writableState ? this._writableState.destroyed : !1;
          },
          set(value) {
            this._writableState && (this._writableState.destroyed = value);
          }
        },
        writable: {
          __proto__: null,
          get() {
            let w2 = this._writableState;
            return !!w2 && w2.writable !== !1 && !w2.destroyed && !w2.errored && !w2.ending && !w2.ended;
          },
          set(val) {
            this._writableState && (this._writableState.writable = !!val);
          }
        },
        writableFinished: {
          __proto__: null,
          get() {
            return this._writableState ? this._writableState.finished : !1;
          }
        },
        writableObjectMode: {
          __proto__: null,
          get() {
            return this._writableState ? this._writableState.objectMode : !1;
          }
        },
        writableBuffer: {
          __proto__: null,
          get() {
            return this._writableState && this._writableState.getBuffer();
          }
        },
        writableEnded: {
          __proto__: null,
          get() {
            return this._writableState ? this._writableState.ending : !1;
          }
        },
        writableNeedDrain: {
          __proto__: null,
          get() {
            let wState = this._writableState;
            return wState ? !wState.destroyed && !wState.ending && wState.needDrain : !1;
          }
        },
        writableHighWaterMark: {
          __proto__: null,
          get() {
            return this._writableState && this._writableState.highWaterMark;
          }
        },
        writableCorked: {
          __proto__: null,
          get() {
            return this._writableState ? this._writableState.corked : 0;
          }
        },
        writableLength: {
          __proto__: null,
          get() {
            return this._writableState && this._writableState.length;
          }
        },
        errored: {
          __proto__: null,
          enumerable: !1,
          get() {
            return this._writableState ? this._writableState.errored : null;
          }
        },
        writableAborted: {
          __proto__: null,
          enumerable: !1,
          get: function() {
            return !!(this._writableState.writable !== !1 && (this._writableState.destroyed || this._writableState.errored) && !this._writableState.finished);
          }
        }
      });
      var destroy = destroyImpl.destroy;
      Writable2.prototype.destroy = function(err, cb) {
        let state = this._writableState;
        return !state.destroyed && (state.bufferedIndex < state.buffered.length || state[kOnFinished].length) && process3.nextTick(errorBuffer, state), destroy.call(this, err, cb), this;
      };
      Writable2.prototype._undestroy = destroyImpl.undestroy;
      Writable2.prototype._destroy = function(err, cb) {
        cb(err);
      };
      Writable2.prototype[EE.captureRejectionSymbol] = function(err) {
        this.destroy(err);
      };
      var webStreamsAdapters;
      function lazyWebStreams() {
        return webStreamsAdapters === void 0 && (webStreamsAdapters = {}), webStreamsAdapters;
      }
      Writable2.fromWeb = function(writableStream, options) {
        return lazyWebStreams().newStreamWritableFromWritableStream(writableStream, options);
      };
      Writable2.toWeb = function(streamWritable) {
        return lazyWebStreams().newWritableStreamFromStreamWritable(streamWritable);
      };
    }
  });

  // node_modules/readable-stream/lib/internal/streams/duplexify.js
  var require_duplexify = __commonJS({
    "node_modules/readable-stream/lib/internal/streams/duplexify.js"(exports, module) {
      var process3 = (init_process(), __toCommonJS(process_exports)), bufferModule = (init_buffer(), __toCommonJS(buffer_exports)), {
        isReadable,
        isWritable,
        isIterable,
        isNodeStream,
        isReadableNodeStream,
        isWritableNodeStream,
        isDuplexNodeStream,
        isReadableStream,
        isWritableStream
      } = require_utils(), eos = require_end_of_stream(), {
        AbortError,
        codes: { ERR_INVALID_ARG_TYPE, ERR_INVALID_RETURN_VALUE }
      } = require_errors(), { destroyer } = require_destroy(), Duplex2 = require_duplex(), Readable2 = require_readable(), Writable2 = require_writable(), { createDeferredPromise } = require_util(), from = require_from(), Blob2 = globalThis.Blob || bufferModule.Blob, isBlob2 = typeof Blob2 < "u" ? function(b3) {
        return b3 instanceof Blob2;
      } : function(b3) {
        return !1;
      }, AbortController3 = globalThis.AbortController || (init_abort(), __toCommonJS(abort_exports)).AbortController, { FunctionPrototypeCall } = require_primordials(), Duplexify = class extends Duplex2 {
        constructor(options) {
          super(options), options?.readable === !1 && (this._readableState.readable = !1, this._readableState.ended = !0, this._readableState.endEmitted = !0), options?.writable === !1 && (this._writableState.writable = !1, this._writableState.ending = !0, this._writableState.ended = !0, this._writableState.finished = !0);
        }
      };
      module.exports = function duplexify(body, name) {
        if (isDuplexNodeStream(body))
          return body;
        if (isReadableNodeStream(body))
          return _duplexify({
            readable: body
          });
        if (isWritableNodeStream(body))
          return _duplexify({
            writable: body
          });
        if (isNodeStream(body))
          return _duplexify({
            writable: !1,
            readable: !1
          });
        if (isReadableStream(body))
          return _duplexify({
            readable: Readable2.fromWeb(body)
          });
        if (isWritableStream(body))
          return _duplexify({
            writable: Writable2.fromWeb(body)
          });
        if (typeof body == "function") {
          let { value, write: write2, final, destroy } = fromAsyncGen(body);
          if (isIterable(value))
            return from(Duplexify, value, {
              // TODO (ronag): highWaterMark?
              objectMode: !0,
              write: write2,
              final,
              destroy
            });
          let then2 = value?.then;
          if (typeof then2 == "function") {
            let d3, promise = FunctionPrototypeCall(
              then2,
              value,
              (val) => {
                if (val != null)
                  throw new ERR_INVALID_RETURN_VALUE("nully", "body", val);
              },
              (err) => {
                destroyer(d3, err);
              }
            );
            return d3 = new Duplexify({
              // TODO (ronag): highWaterMark?
              objectMode: !0,
              readable: !1,
              write: write2,
              final(cb) {
                final(async () => {
                  try {
                    await promise, process3.nextTick(cb, null);
                  } catch (err) {
                    process3.nextTick(cb, err);
                  }
                });
              },
              destroy
            });
          }
          throw new ERR_INVALID_RETURN_VALUE("Iterable, AsyncIterable or AsyncFunction", name, value);
        }
        if (isBlob2(body))
          return duplexify(body.arrayBuffer());
        if (isIterable(body))
          return from(Duplexify, body, {
            // TODO (ronag): highWaterMark?
            objectMode: !0,
            writable: !1
          });
        if (isReadableStream(body?.readable) && isWritableStream(body?.writable))
          return Duplexify.fromWeb(body);
        if (typeof body?.writable == "object" || typeof body?.readable == "object") {
          let readable = body != null && body.readable ? isReadableNodeStream(body?.readable) ? body?.readable : duplexify(body.readable) : void 0, writable = body != null && body.writable ? isWritableNodeStream(body?.writable) ? body?.writable : duplexify(body.writable) : void 0;
          return _duplexify({
            readable,
            writable
          });
        }
        let then = body?.then;
        if (typeof then == "function") {
          let d3;
          return FunctionPrototypeCall(
            then,
            body,
            (val) => {
              val != null && d3.push(val), d3.push(null);
            },
            (err) => {
              destroyer(d3, err);
            }
          ), d3 = new Duplexify({
            objectMode: !0,
            writable: !1,
            read() {
            }
          });
        }
        throw new ERR_INVALID_ARG_TYPE(
          name,
          [
            "Blob",
            "ReadableStream",
            "WritableStream",
            "Stream",
            "Iterable",
            "AsyncIterable",
            "Function",
            "{ readable, writable } pair",
            "Promise"
          ],
          body
        );
      };
      function fromAsyncGen(fn) {
        let { promise, resolve: resolve3 } = createDeferredPromise(), ac = new AbortController3(), signal = ac.signal;
        return {
          value: fn(
            (async function* () {
              for (; ; ) {
                let _promise = promise;
                promise = null;
                let { chunk, done: done2, cb } = await _promise;
                if (process3.nextTick(cb), done2) return;
                if (signal.aborted)
                  throw new AbortError(void 0, {
                    cause: signal.reason
                  });
                ({ promise, resolve: resolve3 } = createDeferredPromise()), yield chunk;
              }
            })(),
            {
              signal
            }
          ),
          write(chunk, encoding, cb) {
            let _resolve = resolve3;
            resolve3 = null, _resolve({
              chunk,
              done: !1,
              cb
            });
          },
          final(cb) {
            let _resolve = resolve3;
            resolve3 = null, _resolve({
              done: !0,
              cb
            });
          },
          destroy(err, cb) {
            ac.abort(), cb(err);
          }
        };
      }
      function _duplexify(pair) {
        let r2 = pair.readable && typeof pair.readable.read != "function" ? Readable2.wrap(pair.readable) : pair.readable, w2 = pair.writable, readable = !!isReadable(r2), writable = !!isWritable(w2), ondrain, onfinish, onreadable, onclose, d3;
        function onfinished(err) {
          let cb = onclose;
          onclose = null, cb ? cb(err) : err && d3.destroy(err);
        }
        return d3 = new Duplexify({
          // TODO (ronag): highWaterMark?
          readableObjectMode: !!(r2 != null && r2.readableObjectMode),
          writableObjectMode: !!(w2 != null && w2.writableObjectMode),
          readable,
          writable
        }), writable && (eos(w2, (err) => {
          writable = !1, err && destroyer(r2, err), onfinished(err);
        }), d3._write = function(chunk, encoding, callback) {
          w2.write(chunk, encoding) ? callback() : ondrain = callback;
        }, d3._final = function(callback) {
          w2.end(), onfinish = callback;
        }, w2.on("drain", function() {
          if (ondrain) {
            let cb = ondrain;
            ondrain = null, cb();
          }
        }), w2.on("finish", function() {
          if (onfinish) {
            let cb = onfinish;
            onfinish = null, cb();
          }
        })), readable && (eos(r2, (err) => {
          readable = !1, err && destroyer(r2, err), onfinished(err);
        }), r2.on("readable", function() {
          if (onreadable) {
            let cb = onreadable;
            onreadable = null, cb();
          }
        }), r2.on("end", function() {
          d3.push(null);
        }), d3._read = function() {
          for (; ; ) {
            let buf = r2.read();
            if (buf === null) {
              onreadable = d3._read;
              return;
            }
            if (!d3.push(buf))
              return;
          }
        }), d3._destroy = function(err, callback) {
          !err && onclose !== null && (err = new AbortError()), onreadable = null, ondrain = null, onfinish = null, onclose === null ? callback(err) : (onclose = callback, destroyer(w2, err), destroyer(r2, err));
        }, d3;
      }
    }
  });

  // node_modules/readable-stream/lib/internal/streams/duplex.js
  var require_duplex = __commonJS({
    "node_modules/readable-stream/lib/internal/streams/duplex.js"(exports, module) {
      "use strict";
      var {
        ObjectDefineProperties,
        ObjectGetOwnPropertyDescriptor: ObjectGetOwnPropertyDescriptor2,
        ObjectKeys: ObjectKeys2,
        ObjectSetPrototypeOf
      } = require_primordials();
      module.exports = Duplex2;
      var Readable2 = require_readable(), Writable2 = require_writable();
      ObjectSetPrototypeOf(Duplex2.prototype, Readable2.prototype);
      ObjectSetPrototypeOf(Duplex2, Readable2);
      {
        let keys2 = ObjectKeys2(Writable2.prototype);
        for (let i2 = 0; i2 < keys2.length; i2++) {
          let method2 = keys2[i2];
          Duplex2.prototype[method2] || (Duplex2.prototype[method2] = Writable2.prototype[method2]);
        }
      }
      function Duplex2(options) {
        if (!(this instanceof Duplex2)) return new Duplex2(options);
        Readable2.call(this, options), Writable2.call(this, options), options ? (this.allowHalfOpen = options.allowHalfOpen !== !1, options.readable === !1 && (this._readableState.readable = !1, this._readableState.ended = !0, this._readableState.endEmitted = !0), options.writable === !1 && (this._writableState.writable = !1, this._writableState.ending = !0, this._writableState.ended = !0, this._writableState.finished = !0)) : this.allowHalfOpen = !0;
      }
      ObjectDefineProperties(Duplex2.prototype, {
        writable: {
          __proto__: null,
          ...ObjectGetOwnPropertyDescriptor2(Writable2.prototype, "writable")
        },
        writableHighWaterMark: {
          __proto__: null,
          ...ObjectGetOwnPropertyDescriptor2(Writable2.prototype, "writableHighWaterMark")
        },
        writableObjectMode: {
          __proto__: null,
          ...ObjectGetOwnPropertyDescriptor2(Writable2.prototype, "writableObjectMode")
        },
        writableBuffer: {
          __proto__: null,
          ...ObjectGetOwnPropertyDescriptor2(Writable2.prototype, "writableBuffer")
        },
        writableLength: {
          __proto__: null,
          ...ObjectGetOwnPropertyDescriptor2(Writable2.prototype, "writableLength")
        },
        writableFinished: {
          __proto__: null,
          ...ObjectGetOwnPropertyDescriptor2(Writable2.prototype, "writableFinished")
        },
        writableCorked: {
          __proto__: null,
          ...ObjectGetOwnPropertyDescriptor2(Writable2.prototype, "writableCorked")
        },
        writableEnded: {
          __proto__: null,
          ...ObjectGetOwnPropertyDescriptor2(Writable2.prototype, "writableEnded")
        },
        writableNeedDrain: {
          __proto__: null,
          ...ObjectGetOwnPropertyDescriptor2(Writable2.prototype, "writableNeedDrain")
        },
        destroyed: {
          __proto__: null,
          get() {
            return this._readableState === void 0 || this._writableState === void 0 ? !1 : this._readableState.destroyed && this._writableState.destroyed;
          },
          set(value) {
            this._readableState && this._writableState && (this._readableState.destroyed = value, this._writableState.destroyed = value);
          }
        }
      });
      var webStreamsAdapters;
      function lazyWebStreams() {
        return webStreamsAdapters === void 0 && (webStreamsAdapters = {}), webStreamsAdapters;
      }
      Duplex2.fromWeb = function(pair, options) {
        return lazyWebStreams().newStreamDuplexFromReadableWritablePair(pair, options);
      };
      Duplex2.toWeb = function(duplex) {
        return lazyWebStreams().newReadableWritablePairFromDuplex(duplex);
      };
      var duplexify;
      Duplex2.from = function(body) {
        return duplexify || (duplexify = require_duplexify()), duplexify(body, "body");
      };
    }
  });

  // node_modules/readable-stream/lib/internal/streams/transform.js
  var require_transform = __commonJS({
    "node_modules/readable-stream/lib/internal/streams/transform.js"(exports, module) {
      "use strict";
      var { ObjectSetPrototypeOf, Symbol: Symbol2 } = require_primordials();
      module.exports = Transform2;
      var { ERR_METHOD_NOT_IMPLEMENTED } = require_errors().codes, Duplex2 = require_duplex(), { getHighWaterMark } = require_state();
      ObjectSetPrototypeOf(Transform2.prototype, Duplex2.prototype);
      ObjectSetPrototypeOf(Transform2, Duplex2);
      var kCallback = Symbol2("kCallback");
      function Transform2(options) {
        if (!(this instanceof Transform2)) return new Transform2(options);
        let readableHighWaterMark = options ? getHighWaterMark(this, options, "readableHighWaterMark", !0) : null;
        readableHighWaterMark === 0 && (options = {
          ...options,
          highWaterMark: null,
          readableHighWaterMark,
          // TODO (ronag): 0 is not optimal since we have
          // a "bug" where we check needDrain before calling _write and not after.
          // Refs: https://github.com/nodejs/node/pull/32887
          // Refs: https://github.com/nodejs/node/pull/35941
          writableHighWaterMark: options.writableHighWaterMark || 0
        }), Duplex2.call(this, options), this._readableState.sync = !1, this[kCallback] = null, options && (typeof options.transform == "function" && (this._transform = options.transform), typeof options.flush == "function" && (this._flush = options.flush)), this.on("prefinish", prefinish);
      }
      function final(cb) {
        typeof this._flush == "function" && !this.destroyed ? this._flush((er2, data) => {
          if (er2) {
            cb ? cb(er2) : this.destroy(er2);
            return;
          }
          data != null && this.push(data), this.push(null), cb && cb();
        }) : (this.push(null), cb && cb());
      }
      function prefinish() {
        this._final !== final && final.call(this);
      }
      Transform2.prototype._final = final;
      Transform2.prototype._transform = function(chunk, encoding, callback) {
        throw new ERR_METHOD_NOT_IMPLEMENTED("_transform()");
      };
      Transform2.prototype._write = function(chunk, encoding, callback) {
        let rState = this._readableState, wState = this._writableState, length = rState.length;
        this._transform(chunk, encoding, (err, val) => {
          if (err) {
            callback(err);
            return;
          }
          val != null && this.push(val), wState.ended || // Backwards compat.
          length === rState.length || // Backwards compat.
          rState.length < rState.highWaterMark ? callback() : this[kCallback] = callback;
        });
      };
      Transform2.prototype._read = function() {
        if (this[kCallback]) {
          let callback = this[kCallback];
          this[kCallback] = null, callback();
        }
      };
    }
  });

  // node_modules/readable-stream/lib/internal/streams/passthrough.js
  var require_passthrough = __commonJS({
    "node_modules/readable-stream/lib/internal/streams/passthrough.js"(exports, module) {
      "use strict";
      var { ObjectSetPrototypeOf } = require_primordials();
      module.exports = PassThrough2;
      var Transform2 = require_transform();
      ObjectSetPrototypeOf(PassThrough2.prototype, Transform2.prototype);
      ObjectSetPrototypeOf(PassThrough2, Transform2);
      function PassThrough2(options) {
        if (!(this instanceof PassThrough2)) return new PassThrough2(options);
        Transform2.call(this, options);
      }
      PassThrough2.prototype._transform = function(chunk, encoding, cb) {
        cb(null, chunk);
      };
    }
  });

  // node_modules/readable-stream/lib/internal/streams/pipeline.js
  var require_pipeline = __commonJS({
    "node_modules/readable-stream/lib/internal/streams/pipeline.js"(exports, module) {
      var process3 = (init_process(), __toCommonJS(process_exports)), { ArrayIsArray: ArrayIsArray2, Promise: Promise2, SymbolAsyncIterator: SymbolAsyncIterator2, SymbolDispose } = require_primordials(), eos = require_end_of_stream(), { once: once3 } = require_util(), destroyImpl = require_destroy(), Duplex2 = require_duplex(), {
        aggregateTwoErrors,
        codes: {
          ERR_INVALID_ARG_TYPE,
          ERR_INVALID_RETURN_VALUE,
          ERR_MISSING_ARGS,
          ERR_STREAM_DESTROYED,
          ERR_STREAM_PREMATURE_CLOSE
        },
        AbortError
      } = require_errors(), { validateFunction, validateAbortSignal } = require_validators(), {
        isIterable,
        isReadable,
        isReadableNodeStream,
        isNodeStream,
        isTransformStream,
        isWebStream,
        isReadableStream,
        isReadableFinished
      } = require_utils(), AbortController3 = globalThis.AbortController || (init_abort(), __toCommonJS(abort_exports)).AbortController, PassThrough2, Readable2, addAbortListener;
      function destroyer(stream2, reading, writing) {
        let finished = !1;
        stream2.on("close", () => {
          finished = !0;
        });
        let cleanup = eos(
          stream2,
          {
            readable: reading,
            writable: writing
          },
          (err) => {
            finished = !err;
          }
        );
        return {
          destroy: (err) => {
            finished || (finished = !0, destroyImpl.destroyer(stream2, err || new ERR_STREAM_DESTROYED("pipe")));
          },
          cleanup
        };
      }
      function popCallback(streams2) {
        return validateFunction(streams2[streams2.length - 1], "streams[stream.length - 1]"), streams2.pop();
      }
      function makeAsyncIterable(val) {
        if (isIterable(val))
          return val;
        if (isReadableNodeStream(val))
          return fromReadable(val);
        throw new ERR_INVALID_ARG_TYPE("val", ["Readable", "Iterable", "AsyncIterable"], val);
      }
      async function* fromReadable(val) {
        Readable2 || (Readable2 = require_readable()), yield* Readable2.prototype[SymbolAsyncIterator2].call(val);
      }
      async function pumpToNode(iterable, writable, finish, { end: end2 }) {
        let error, onresolve = null, resume = (err) => {
          if (err && (error = err), onresolve) {
            let callback = onresolve;
            onresolve = null, callback();
          }
        }, wait2 = () => new Promise2((resolve3, reject) => {
          error ? reject(error) : onresolve = () => {
            error ? reject(error) : resolve3();
          };
        });
        writable.on("drain", resume);
        let cleanup = eos(
          writable,
          {
            readable: !1
          },
          resume
        );
        try {
          writable.writableNeedDrain && await wait2();
          for await (let chunk of iterable)
            writable.write(chunk) || await wait2();
          end2 && (writable.end(), await wait2()), finish();
        } catch (err) {
          finish(error !== err ? aggregateTwoErrors(error, err) : err);
        } finally {
          cleanup(), writable.off("drain", resume);
        }
      }
      async function pumpToWeb(readable, writable, finish, { end: end2 }) {
        isTransformStream(writable) && (writable = writable.writable);
        let writer = writable.getWriter();
        try {
          for await (let chunk of readable)
            await writer.ready, writer.write(chunk).catch(() => {
            });
          await writer.ready, end2 && await writer.close(), finish();
        } catch (err) {
          try {
            await writer.abort(err), finish(err);
          } catch (err2) {
            finish(err2);
          }
        }
      }
      function pipeline(...streams2) {
        return pipelineImpl(streams2, once3(popCallback(streams2)));
      }
      function pipelineImpl(streams2, callback, opts) {
        if (streams2.length === 1 && ArrayIsArray2(streams2[0]) && (streams2 = streams2[0]), streams2.length < 2)
          throw new ERR_MISSING_ARGS("streams");
        let ac = new AbortController3(), signal = ac.signal, outerSignal = opts?.signal, lastStreamCleanup = [];
        validateAbortSignal(outerSignal, "options.signal");
        function abort2() {
          finishImpl(new AbortError());
        }
        addAbortListener = addAbortListener || require_util().addAbortListener;
        let disposable;
        outerSignal && (disposable = addAbortListener(outerSignal, abort2));
        let error, value, destroys = [], finishCount = 0;
        function finish(err) {
          finishImpl(err, --finishCount === 0);
        }
        function finishImpl(err, final) {
          var _disposable;
          if (err && (!error || error.code === "ERR_STREAM_PREMATURE_CLOSE") && (error = err), !(!error && !final)) {
            for (; destroys.length; )
              destroys.shift()(error);
            (_disposable = disposable) === null || _disposable === void 0 || _disposable[SymbolDispose](), ac.abort(), final && (error || lastStreamCleanup.forEach((fn) => fn()), process3.nextTick(callback, error, value));
          }
        }
        let ret;
        for (let i2 = 0; i2 < streams2.length; i2++) {
          let stream2 = streams2[i2], reading = i2 < streams2.length - 1, writing = i2 > 0, end2 = reading || opts?.end !== !1, isLastStream = i2 === streams2.length - 1;
          if (isNodeStream(stream2)) {
            let onError2 = function(err) {
              err && err.name !== "AbortError" && err.code !== "ERR_STREAM_PREMATURE_CLOSE" && finish(err);
            };
            var onError = onError2;
            if (end2) {
              let { destroy, cleanup } = destroyer(stream2, reading, writing);
              destroys.push(destroy), isReadable(stream2) && isLastStream && lastStreamCleanup.push(cleanup);
            }
            stream2.on("error", onError2), isReadable(stream2) && isLastStream && lastStreamCleanup.push(() => {
              stream2.removeListener("error", onError2);
            });
          }
          if (i2 === 0)
            if (typeof stream2 == "function") {
              if (ret = stream2({
                signal
              }), !isIterable(ret))
                throw new ERR_INVALID_RETURN_VALUE("Iterable, AsyncIterable or Stream", "source", ret);
            } else isIterable(stream2) || isReadableNodeStream(stream2) || isTransformStream(stream2) ? ret = stream2 : ret = Duplex2.from(stream2);
          else if (typeof stream2 == "function") {
            if (isTransformStream(ret)) {
              var _ret;
              ret = makeAsyncIterable((_ret = ret) === null || _ret === void 0 ? void 0 : _ret.readable);
            } else
              ret = makeAsyncIterable(ret);
            if (ret = stream2(ret, {
              signal
            }), reading) {
              if (!isIterable(ret, !0))
                throw new ERR_INVALID_RETURN_VALUE("AsyncIterable", `transform[${i2 - 1}]`, ret);
            } else {
              var _ret2;
              PassThrough2 || (PassThrough2 = require_passthrough());
              let pt2 = new PassThrough2({
                objectMode: !0
              }), then = (_ret2 = ret) === null || _ret2 === void 0 ? void 0 : _ret2.then;
              if (typeof then == "function")
                finishCount++, then.call(
                  ret,
                  (val) => {
                    value = val, val != null && pt2.write(val), end2 && pt2.end(), process3.nextTick(finish);
                  },
                  (err) => {
                    pt2.destroy(err), process3.nextTick(finish, err);
                  }
                );
              else if (isIterable(ret, !0))
                finishCount++, pumpToNode(ret, pt2, finish, {
                  end: end2
                });
              else if (isReadableStream(ret) || isTransformStream(ret)) {
                let toRead = ret.readable || ret;
                finishCount++, pumpToNode(toRead, pt2, finish, {
                  end: end2
                });
              } else
                throw new ERR_INVALID_RETURN_VALUE("AsyncIterable or Promise", "destination", ret);
              ret = pt2;
              let { destroy, cleanup } = destroyer(ret, !1, !0);
              destroys.push(destroy), isLastStream && lastStreamCleanup.push(cleanup);
            }
          } else if (isNodeStream(stream2)) {
            if (isReadableNodeStream(ret)) {
              finishCount += 2;
              let cleanup = pipe(ret, stream2, finish, {
                end: end2
              });
              isReadable(stream2) && isLastStream && lastStreamCleanup.push(cleanup);
            } else if (isTransformStream(ret) || isReadableStream(ret)) {
              let toRead = ret.readable || ret;
              finishCount++, pumpToNode(toRead, stream2, finish, {
                end: end2
              });
            } else if (isIterable(ret))
              finishCount++, pumpToNode(ret, stream2, finish, {
                end: end2
              });
            else
              throw new ERR_INVALID_ARG_TYPE(
                "val",
                ["Readable", "Iterable", "AsyncIterable", "ReadableStream", "TransformStream"],
                ret
              );
            ret = stream2;
          } else if (isWebStream(stream2)) {
            if (isReadableNodeStream(ret))
              finishCount++, pumpToWeb(makeAsyncIterable(ret), stream2, finish, {
                end: end2
              });
            else if (isReadableStream(ret) || isIterable(ret))
              finishCount++, pumpToWeb(ret, stream2, finish, {
                end: end2
              });
            else if (isTransformStream(ret))
              finishCount++, pumpToWeb(ret.readable, stream2, finish, {
                end: end2
              });
            else
              throw new ERR_INVALID_ARG_TYPE(
                "val",
                ["Readable", "Iterable", "AsyncIterable", "ReadableStream", "TransformStream"],
                ret
              );
            ret = stream2;
          } else
            ret = Duplex2.from(stream2);
        }
        return (signal != null && signal.aborted || outerSignal != null && outerSignal.aborted) && process3.nextTick(abort2), ret;
      }
      function pipe(src, dst, finish, { end: end2 }) {
        let ended = !1;
        if (dst.on("close", () => {
          ended || finish(new ERR_STREAM_PREMATURE_CLOSE());
        }), src.pipe(dst, {
          end: !1
        }), end2) {
          let endFn2 = function() {
            ended = !0, dst.end();
          };
          var endFn = endFn2;
          isReadableFinished(src) ? process3.nextTick(endFn2) : src.once("end", endFn2);
        } else
          finish();
        return eos(
          src,
          {
            readable: !0,
            writable: !1
          },
          (err) => {
            let rState = src._readableState;
            err && err.code === "ERR_STREAM_PREMATURE_CLOSE" && rState && rState.ended && !rState.errored && !rState.errorEmitted ? src.once("end", finish).once("error", finish) : finish(err);
          }
        ), eos(
          dst,
          {
            readable: !1,
            writable: !0
          },
          finish
        );
      }
      module.exports = {
        pipelineImpl,
        pipeline
      };
    }
  });

  // node_modules/readable-stream/lib/internal/streams/compose.js
  var require_compose = __commonJS({
    "node_modules/readable-stream/lib/internal/streams/compose.js"(exports, module) {
      "use strict";
      var { pipeline } = require_pipeline(), Duplex2 = require_duplex(), { destroyer } = require_destroy(), {
        isNodeStream,
        isReadable,
        isWritable,
        isWebStream,
        isTransformStream,
        isWritableStream,
        isReadableStream
      } = require_utils(), {
        AbortError,
        codes: { ERR_INVALID_ARG_VALUE, ERR_MISSING_ARGS }
      } = require_errors(), eos = require_end_of_stream();
      module.exports = function(...streams2) {
        if (streams2.length === 0)
          throw new ERR_MISSING_ARGS("streams");
        if (streams2.length === 1)
          return Duplex2.from(streams2[0]);
        let orgStreams = [...streams2];
        if (typeof streams2[0] == "function" && (streams2[0] = Duplex2.from(streams2[0])), typeof streams2[streams2.length - 1] == "function") {
          let idx = streams2.length - 1;
          streams2[idx] = Duplex2.from(streams2[idx]);
        }
        for (let n2 = 0; n2 < streams2.length; ++n2)
          if (!(!isNodeStream(streams2[n2]) && !isWebStream(streams2[n2]))) {
            if (n2 < streams2.length - 1 && !(isReadable(streams2[n2]) || isReadableStream(streams2[n2]) || isTransformStream(streams2[n2])))
              throw new ERR_INVALID_ARG_VALUE(`streams[${n2}]`, orgStreams[n2], "must be readable");
            if (n2 > 0 && !(isWritable(streams2[n2]) || isWritableStream(streams2[n2]) || isTransformStream(streams2[n2])))
              throw new ERR_INVALID_ARG_VALUE(`streams[${n2}]`, orgStreams[n2], "must be writable");
          }
        let ondrain, onfinish, onreadable, onclose, d3;
        function onfinished(err) {
          let cb = onclose;
          onclose = null, cb ? cb(err) : err ? d3.destroy(err) : !readable && !writable && d3.destroy();
        }
        let head = streams2[0], tail = pipeline(streams2, onfinished), writable = !!(isWritable(head) || isWritableStream(head) || isTransformStream(head)), readable = !!(isReadable(tail) || isReadableStream(tail) || isTransformStream(tail));
        if (d3 = new Duplex2({
          // TODO (ronag): highWaterMark?
          writableObjectMode: !!(head != null && head.writableObjectMode),
          readableObjectMode: !!(tail != null && tail.readableObjectMode),
          writable,
          readable
        }), writable) {
          if (isNodeStream(head))
            d3._write = function(chunk, encoding, callback) {
              head.write(chunk, encoding) ? callback() : ondrain = callback;
            }, d3._final = function(callback) {
              head.end(), onfinish = callback;
            }, head.on("drain", function() {
              if (ondrain) {
                let cb = ondrain;
                ondrain = null, cb();
              }
            });
          else if (isWebStream(head)) {
            let writer = (isTransformStream(head) ? head.writable : head).getWriter();
            d3._write = async function(chunk, encoding, callback) {
              try {
                await writer.ready, writer.write(chunk).catch(() => {
                }), callback();
              } catch (err) {
                callback(err);
              }
            }, d3._final = async function(callback) {
              try {
                await writer.ready, writer.close().catch(() => {
                }), onfinish = callback;
              } catch (err) {
                callback(err);
              }
            };
          }
          let toRead = isTransformStream(tail) ? tail.readable : tail;
          eos(toRead, () => {
            if (onfinish) {
              let cb = onfinish;
              onfinish = null, cb();
            }
          });
        }
        if (readable) {
          if (isNodeStream(tail))
            tail.on("readable", function() {
              if (onreadable) {
                let cb = onreadable;
                onreadable = null, cb();
              }
            }), tail.on("end", function() {
              d3.push(null);
            }), d3._read = function() {
              for (; ; ) {
                let buf = tail.read();
                if (buf === null) {
                  onreadable = d3._read;
                  return;
                }
                if (!d3.push(buf))
                  return;
              }
            };
          else if (isWebStream(tail)) {
            let reader = (isTransformStream(tail) ? tail.readable : tail).getReader();
            d3._read = async function() {
              for (; ; )
                try {
                  let { value, done: done2 } = await reader.read();
                  if (!d3.push(value))
                    return;
                  if (done2) {
                    d3.push(null);
                    return;
                  }
                } catch {
                  return;
                }
            };
          }
        }
        return d3._destroy = function(err, callback) {
          !err && onclose !== null && (err = new AbortError()), onreadable = null, ondrain = null, onfinish = null, onclose === null ? callback(err) : (onclose = callback, isNodeStream(tail) && destroyer(tail, err));
        }, d3;
      };
    }
  });

  // node_modules/readable-stream/lib/internal/streams/operators.js
  var require_operators = __commonJS({
    "node_modules/readable-stream/lib/internal/streams/operators.js"(exports, module) {
      "use strict";
      var AbortController3 = globalThis.AbortController || (init_abort(), __toCommonJS(abort_exports)).AbortController, {
        codes: { ERR_INVALID_ARG_VALUE, ERR_INVALID_ARG_TYPE, ERR_MISSING_ARGS, ERR_OUT_OF_RANGE },
        AbortError
      } = require_errors(), { validateAbortSignal, validateInteger, validateObject } = require_validators(), kWeakHandler = require_primordials().Symbol("kWeak"), kResistStopPropagation = require_primordials().Symbol("kResistStopPropagation"), { finished } = require_end_of_stream(), staticCompose = require_compose(), { addAbortSignalNoValidate } = require_add_abort_signal(), { isWritable, isNodeStream } = require_utils(), { deprecate: deprecate2 } = require_util(), {
        ArrayPrototypePush,
        Boolean: Boolean2,
        MathFloor,
        Number: Number2,
        NumberIsNaN,
        Promise: Promise2,
        PromiseReject,
        PromiseResolve: PromiseResolve2,
        PromisePrototypeThen,
        Symbol: Symbol2
      } = require_primordials(), kEmpty = Symbol2("kEmpty"), kEof = Symbol2("kEof");
      function compose(stream2, options) {
        if (options != null && validateObject(options, "options"), options?.signal != null && validateAbortSignal(options.signal, "options.signal"), isNodeStream(stream2) && !isWritable(stream2))
          throw new ERR_INVALID_ARG_VALUE("stream", stream2, "must be writable");
        let composedStream = staticCompose(this, stream2);
        return options != null && options.signal && addAbortSignalNoValidate(options.signal, composedStream), composedStream;
      }
      function map(fn, options) {
        if (typeof fn != "function")
          throw new ERR_INVALID_ARG_TYPE("fn", ["Function", "AsyncFunction"], fn);
        options != null && validateObject(options, "options"), options?.signal != null && validateAbortSignal(options.signal, "options.signal");
        let concurrency = 1;
        options?.concurrency != null && (concurrency = MathFloor(options.concurrency));
        let highWaterMark = concurrency - 1;
        return options?.highWaterMark != null && (highWaterMark = MathFloor(options.highWaterMark)), validateInteger(concurrency, "options.concurrency", 1), validateInteger(highWaterMark, "options.highWaterMark", 0), highWaterMark += concurrency, async function* () {
          let signal = require_util().AbortSignalAny(
            [options?.signal].filter(Boolean2)
          ), stream2 = this, queue = [], signalOpt = {
            signal
          }, next2, resume, done2 = !1, cnt = 0;
          function onCatch() {
            done2 = !0, afterItemProcessed();
          }
          function afterItemProcessed() {
            cnt -= 1, maybeResume();
          }
          function maybeResume() {
            resume && !done2 && cnt < concurrency && queue.length < highWaterMark && (resume(), resume = null);
          }
          async function pump2() {
            try {
              for await (let val of stream2) {
                if (done2)
                  return;
                if (signal.aborted)
                  throw new AbortError();
                try {
                  if (val = fn(val, signalOpt), val === kEmpty)
                    continue;
                  val = PromiseResolve2(val);
                } catch (err) {
                  val = PromiseReject(err);
                }
                cnt += 1, PromisePrototypeThen(val, afterItemProcessed, onCatch), queue.push(val), next2 && (next2(), next2 = null), !done2 && (queue.length >= highWaterMark || cnt >= concurrency) && await new Promise2((resolve3) => {
                  resume = resolve3;
                });
              }
              queue.push(kEof);
            } catch (err) {
              let val = PromiseReject(err);
              PromisePrototypeThen(val, afterItemProcessed, onCatch), queue.push(val);
            } finally {
              done2 = !0, next2 && (next2(), next2 = null);
            }
          }
          pump2();
          try {
            for (; ; ) {
              for (; queue.length > 0; ) {
                let val = await queue[0];
                if (val === kEof)
                  return;
                if (signal.aborted)
                  throw new AbortError();
                val !== kEmpty && (yield val), queue.shift(), maybeResume();
              }
              await new Promise2((resolve3) => {
                next2 = resolve3;
              });
            }
          } finally {
            done2 = !0, resume && (resume(), resume = null);
          }
        }.call(this);
      }
      function asIndexedPairs(options = void 0) {
        return options != null && validateObject(options, "options"), options?.signal != null && validateAbortSignal(options.signal, "options.signal"), async function* () {
          let index = 0;
          for await (let val of this) {
            var _options$signal;
            if (options != null && (_options$signal = options.signal) !== null && _options$signal !== void 0 && _options$signal.aborted)
              throw new AbortError({
                cause: options.signal.reason
              });
            yield [index++, val];
          }
        }.call(this);
      }
      async function some(fn, options = void 0) {
        for await (let unused of filter.call(this, fn, options))
          return !0;
        return !1;
      }
      async function every(fn, options = void 0) {
        if (typeof fn != "function")
          throw new ERR_INVALID_ARG_TYPE("fn", ["Function", "AsyncFunction"], fn);
        return !await some.call(
          this,
          async (...args) => !await fn(...args),
          options
        );
      }
      async function find2(fn, options) {
        for await (let result2 of filter.call(this, fn, options))
          return result2;
      }
      async function forEach2(fn, options) {
        if (typeof fn != "function")
          throw new ERR_INVALID_ARG_TYPE("fn", ["Function", "AsyncFunction"], fn);
        async function forEachFn(value, options2) {
          return await fn(value, options2), kEmpty;
        }
        for await (let unused of map.call(this, forEachFn, options)) ;
      }
      function filter(fn, options) {
        if (typeof fn != "function")
          throw new ERR_INVALID_ARG_TYPE("fn", ["Function", "AsyncFunction"], fn);
        async function filterFn(value, options2) {
          return await fn(value, options2) ? value : kEmpty;
        }
        return map.call(this, filterFn, options);
      }
      var ReduceAwareErrMissingArgs = class extends ERR_MISSING_ARGS {
        constructor() {
          super("reduce"), this.message = "Reduce of an empty stream requires an initial value";
        }
      };
      async function reduce(reducer, initialValue, options) {
        var _options$signal2;
        if (typeof reducer != "function")
          throw new ERR_INVALID_ARG_TYPE("reducer", ["Function", "AsyncFunction"], reducer);
        options != null && validateObject(options, "options"), options?.signal != null && validateAbortSignal(options.signal, "options.signal");
        let hasInitialValue = arguments.length > 1;
        if (options != null && (_options$signal2 = options.signal) !== null && _options$signal2 !== void 0 && _options$signal2.aborted) {
          let err = new AbortError(void 0, {
            cause: options.signal.reason
          });
          throw this.once("error", () => {
          }), await finished(this.destroy(err)), err;
        }
        let ac = new AbortController3(), signal = ac.signal;
        if (options != null && options.signal) {
          let opts = {
            once: !0,
            [kWeakHandler]: this,
            [kResistStopPropagation]: !0
          };
          options.signal.addEventListener("abort", () => ac.abort(), opts);
        }
        let gotAnyItemFromStream = !1;
        try {
          for await (let value of this) {
            var _options$signal3;
            if (gotAnyItemFromStream = !0, options != null && (_options$signal3 = options.signal) !== null && _options$signal3 !== void 0 && _options$signal3.aborted)
              throw new AbortError();
            hasInitialValue ? initialValue = await reducer(initialValue, value, {
              signal
            }) : (initialValue = value, hasInitialValue = !0);
          }
          if (!gotAnyItemFromStream && !hasInitialValue)
            throw new ReduceAwareErrMissingArgs();
        } finally {
          ac.abort();
        }
        return initialValue;
      }
      async function toArray(options) {
        options != null && validateObject(options, "options"), options?.signal != null && validateAbortSignal(options.signal, "options.signal");
        let result2 = [];
        for await (let val of this) {
          var _options$signal4;
          if (options != null && (_options$signal4 = options.signal) !== null && _options$signal4 !== void 0 && _options$signal4.aborted)
            throw new AbortError(void 0, {
              cause: options.signal.reason
            });
          ArrayPrototypePush(result2, val);
        }
        return result2;
      }
      function flatMap(fn, options) {
        let values2 = map.call(this, fn, options);
        return async function* () {
          for await (let val of values2)
            yield* val;
        }.call(this);
      }
      function toIntegerOrInfinity(number2) {
        if (number2 = Number2(number2), NumberIsNaN(number2))
          return 0;
        if (number2 < 0)
          throw new ERR_OUT_OF_RANGE("number", ">= 0", number2);
        return number2;
      }
      function drop(number2, options = void 0) {
        return options != null && validateObject(options, "options"), options?.signal != null && validateAbortSignal(options.signal, "options.signal"), number2 = toIntegerOrInfinity(number2), async function* () {
          var _options$signal5;
          if (options != null && (_options$signal5 = options.signal) !== null && _options$signal5 !== void 0 && _options$signal5.aborted)
            throw new AbortError();
          for await (let val of this) {
            var _options$signal6;
            if (options != null && (_options$signal6 = options.signal) !== null && _options$signal6 !== void 0 && _options$signal6.aborted)
              throw new AbortError();
            number2-- <= 0 && (yield val);
          }
        }.call(this);
      }
      function take(number2, options = void 0) {
        return options != null && validateObject(options, "options"), options?.signal != null && validateAbortSignal(options.signal, "options.signal"), number2 = toIntegerOrInfinity(number2), async function* () {
          var _options$signal7;
          if (options != null && (_options$signal7 = options.signal) !== null && _options$signal7 !== void 0 && _options$signal7.aborted)
            throw new AbortError();
          for await (let val of this) {
            var _options$signal8;
            if (options != null && (_options$signal8 = options.signal) !== null && _options$signal8 !== void 0 && _options$signal8.aborted)
              throw new AbortError();
            if (number2-- > 0 && (yield val), number2 <= 0)
              return;
          }
        }.call(this);
      }
      module.exports.streamReturningOperators = {
        asIndexedPairs: deprecate2(asIndexedPairs, "readable.asIndexedPairs will be removed in a future version."),
        drop,
        filter,
        flatMap,
        map,
        take,
        compose
      };
      module.exports.promiseReturningOperators = {
        every,
        forEach: forEach2,
        reduce,
        toArray,
        some,
        find: find2
      };
    }
  });

  // node_modules/readable-stream/lib/stream/promises.js
  var require_promises = __commonJS({
    "node_modules/readable-stream/lib/stream/promises.js"(exports, module) {
      "use strict";
      var { ArrayPrototypePop, Promise: Promise2 } = require_primordials(), { isIterable, isNodeStream, isWebStream } = require_utils(), { pipelineImpl: pl } = require_pipeline(), { finished } = require_end_of_stream();
      require_stream();
      function pipeline(...streams2) {
        return new Promise2((resolve3, reject) => {
          let signal, end2, lastArg = streams2[streams2.length - 1];
          if (lastArg && typeof lastArg == "object" && !isNodeStream(lastArg) && !isIterable(lastArg) && !isWebStream(lastArg)) {
            let options = ArrayPrototypePop(streams2);
            signal = options.signal, end2 = options.end;
          }
          pl(
            streams2,
            (err, value) => {
              err ? reject(err) : resolve3(value);
            },
            {
              signal,
              end: end2
            }
          );
        });
      }
      module.exports = {
        finished,
        pipeline
      };
    }
  });

  // node_modules/readable-stream/lib/stream.js
  var require_stream = __commonJS({
    "node_modules/readable-stream/lib/stream.js"(exports, module) {
      "use strict";
      var { Buffer: Buffer3 } = (init_buffer(), __toCommonJS(buffer_exports)), { ObjectDefineProperty: ObjectDefineProperty2, ObjectKeys: ObjectKeys2, ReflectApply: ReflectApply2 } = require_primordials(), {
        promisify: { custom: customPromisify }
      } = require_util(), { streamReturningOperators, promiseReturningOperators } = require_operators(), {
        codes: { ERR_ILLEGAL_CONSTRUCTOR }
      } = require_errors(), compose = require_compose(), { setDefaultHighWaterMark, getDefaultHighWaterMark } = require_state(), { pipeline } = require_pipeline(), { destroyer } = require_destroy(), eos = require_end_of_stream(), promises2 = require_promises(), utils = require_utils(), Stream = module.exports = require_legacy().Stream;
      Stream.isDestroyed = utils.isDestroyed;
      Stream.isDisturbed = utils.isDisturbed;
      Stream.isErrored = utils.isErrored;
      Stream.isReadable = utils.isReadable;
      Stream.isWritable = utils.isWritable;
      Stream.Readable = require_readable();
      for (let key of ObjectKeys2(streamReturningOperators)) {
        let fn = function(...args) {
          if (new.target)
            throw ERR_ILLEGAL_CONSTRUCTOR();
          return Stream.Readable.from(ReflectApply2(op, this, args));
        }, op = streamReturningOperators[key];
        ObjectDefineProperty2(fn, "name", {
          __proto__: null,
          value: op.name
        }), ObjectDefineProperty2(fn, "length", {
          __proto__: null,
          value: op.length
        }), ObjectDefineProperty2(Stream.Readable.prototype, key, {
          __proto__: null,
          value: fn,
          enumerable: !1,
          configurable: !0,
          writable: !0
        });
      }
      for (let key of ObjectKeys2(promiseReturningOperators)) {
        let fn = function(...args) {
          if (new.target)
            throw ERR_ILLEGAL_CONSTRUCTOR();
          return ReflectApply2(op, this, args);
        }, op = promiseReturningOperators[key];
        ObjectDefineProperty2(fn, "name", {
          __proto__: null,
          value: op.name
        }), ObjectDefineProperty2(fn, "length", {
          __proto__: null,
          value: op.length
        }), ObjectDefineProperty2(Stream.Readable.prototype, key, {
          __proto__: null,
          value: fn,
          enumerable: !1,
          configurable: !0,
          writable: !0
        });
      }
      Stream.Writable = require_writable();
      Stream.Duplex = require_duplex();
      Stream.Transform = require_transform();
      Stream.PassThrough = require_passthrough();
      Stream.pipeline = pipeline;
      var { addAbortSignal } = require_add_abort_signal();
      Stream.addAbortSignal = addAbortSignal;
      Stream.finished = eos;
      Stream.destroy = destroyer;
      Stream.compose = compose;
      Stream.setDefaultHighWaterMark = setDefaultHighWaterMark;
      Stream.getDefaultHighWaterMark = getDefaultHighWaterMark;
      ObjectDefineProperty2(Stream, "promises", {
        __proto__: null,
        configurable: !0,
        enumerable: !0,
        get() {
          return promises2;
        }
      });
      ObjectDefineProperty2(pipeline, customPromisify, {
        __proto__: null,
        enumerable: !0,
        get() {
          return promises2.pipeline;
        }
      });
      ObjectDefineProperty2(eos, customPromisify, {
        __proto__: null,
        enumerable: !0,
        get() {
          return promises2.finished;
        }
      });
      Stream.Stream = Stream;
      Stream._isUint8Array = function(value) {
        return value instanceof Uint8Array;
      };
      Stream._uint8ArrayToBuffer = function(chunk) {
        return Buffer3.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
      };
    }
  });

  // src/node/stream.js
  var stream_exports = {};
  __export(stream_exports, {
    Duplex: () => Duplex,
    PassThrough: () => PassThrough,
    Readable: () => Readable,
    Transform: () => Transform,
    Writable: () => Writable,
    consumers: () => consumers,
    default: () => stream_default,
    web: () => web
  });
  async function bytes(source) {
    let pieces = [];
    for await (let piece of source) pieces.push(typeof piece == "string" ? Buffer2.from(piece) : isBytes(piece) ? Buffer2.from(piece) : Buffer2.from(`${piece}`));
    return Buffer2.concat(pieces);
  }
  var import_readable_stream_package, stream, Readable, Writable, Duplex, Transform, PassThrough, consumers, web, stream_default, init_stream = __esm({
    "src/node/stream.js"() {
      import_readable_stream_package = __toESM(require_stream(), 1);
      init_buffer();
      init_bytes();
      stream = import_readable_stream_package.default, { Readable, Writable, Duplex, Transform, PassThrough } = import_readable_stream_package.default;
      Readable.toWeb = (readable) => {
        let { ReadableStream: ReadableStream2 } = (init_streams(), __toCommonJS(streams_exports)), iterator2 = readable[Symbol.asyncIterator]();
        return new ReadableStream2({
          async pull(controller) {
            let { value, done: done2 } = await iterator2.next();
            done2 ? controller.close() : controller.enqueue(typeof value == "string" ? Buffer2.from(value) : value);
          },
          async cancel(reason) {
            readable.destroy(reason instanceof Error ? reason : void 0);
          }
        }, { highWaterMark: 0 });
      };
      Readable.fromWeb = (web2, options) => Readable.from(web2, { objectMode: !1, ...options });
      Writable.toWeb = (writable) => {
        let { WritableStream: WritableStream2 } = (init_streams(), __toCommonJS(streams_exports));
        return new WritableStream2({
          write: (chunk) => new Promise((resolve3, reject) => writable.write(chunk, (error) => error ? reject(error) : resolve3())),
          close: () => new Promise((resolve3) => writable.end(resolve3)),
          abort: (reason) => {
            writable.destroy(reason);
          }
        });
      };
      Writable.fromWeb = (web2, options) => {
        let writer = web2.getWriter();
        return new Writable({
          ...options,
          write: (chunk, _2, done2) => writer.write(chunk).then(() => done2(), done2),
          final: (done2) => writer.close().then(() => done2(), done2)
        });
      };
      consumers = {
        buffer: bytes,
        text: async (source) => (await bytes(source)).toString(),
        json: async (source) => JSON.parse((await bytes(source)).toString()),
        arrayBuffer: async (source) => {
          let all = await bytes(source);
          return all.buffer.slice(all.byteOffset, all.byteOffset + all.length);
        },
        blob: async (source) => new (init_blob(), __toCommonJS(blob_exports)).Blob([await bytes(source)])
      }, web = new Proxy({}, {
        get: (_2, name) => typeof name == "string" ? (init_streams(), __toCommonJS(streams_exports))[name] ?? globalThis[name] : void 0,
        has: (_2, name) => name in (init_streams(), __toCommonJS(streams_exports))
      }), stream_default = stream;
    }
  });

  // src/requeststream.js
  var requeststream_exports = {};
  __export(requeststream_exports, {
    bodyStream: () => bodyStream
  });
  function bodyStream(run) {
    let sent = !1;
    return new Readable({
      autoDestroy: !0,
      emitClose: !1,
      read() {
        if (sent) return;
        sent = !0;
        let bytes2 = run.facts().bodyKind === "none" ? void 0 : ops.requestBody();
        bytes2 !== void 0 && bytes2.byteLength > 0 && this.push(wrap(bytes2)), this.push(null);
      }
    });
  }
  var init_requeststream = __esm({
    "src/requeststream.js"() {
      init_state();
      init_stream();
      init_buffer();
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
      let [fieldName, filename, type, bytes2] = list[i2], data = buffer(bytes2);
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
  var buffer, SINGLE, headerMethods, method, first, MEMBERS, STREAM_METHODS, Incoming, incomingOf, Request, init_request = __esm({
    "src/request.js"() {
      init_state();
      init_primordials();
      init_metadata();
      init_cookies();
      buffer = (bytes2) => (init_buffer(), __toCommonJS(buffer_exports)).wrap(bytes2), SINGLE = {
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
          this.aborter.abort(new DOMExceptionClass("The client left before the answer was finished", "AbortError"));
        }
        /** The client left. */
        aborted() {
          this.aborter && this.abort(), this.stream && (this.stream.emit("aborted"), this.stream.emit("close"));
        }
        /** The same request as a Web Request. */
        webRequest() {
          return this.web ??= (init_fetch(), __toCommonJS(fetch_exports)).incoming(this.run);
        }
      }, Request = class {
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
        is(...types2) {
          let sent = StringToLowerCase(StringTrim(StringSplit(`${this.headers["content-type"] ?? ""}`, ";")[0]));
          if (sent === "") return !1;
          let list = ArrayIsArray(types2[0]) ? types2[0] : types2;
          for (let type of list)
            if (matchesType(sent, type)) return type.includes("/") && !type.includes("*") || type.includes("*") ? sent : type;
          return !1;
        }
        /** The first of the given types that the client accepts, or false. */
        accepts(...types2) {
          let list = ArrayIsArray(types2[0]) ? types2[0] : types2, accept = this.headers.accept ?? "*/*";
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
            let stream2 = incomingOf(this).readable(), result2 = stream2[name](...args);
            return result2 === stream2 ? this : result2;
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
  var over2, drained, Res, lateWrite, tell, init_response = __esm({
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
          over2 = (res, finished) => {
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
        over: (res, finished) => over2(res, finished),
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
  function recordFor(path2) {
    let record = MapGet(records, path2);
    return record === void 0 && (record = new Record(path2), MapSet(records, path2, record)), record;
  }
  function load(path2) {
    let record = recordFor(path2);
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
  function parseJson(path2, text2) {
    try {
      return JsonParse(text2);
    } catch (error) {
      throw new SyntaxError(`${ROOT + path2}: ${error.message}`);
    }
  }
  function asCommonJs(record, value) {
    record.commonJs = !0, moduleObject(record).exports = value, record.module.loaded = !0;
  }
  function execute(record, compiled) {
    let args = [];
    for (let i2 = 0; i2 < moduleNames.length; i2 += 1) append(args, moduleName(moduleNames[i2], record));
    record.commonJs && moduleObject(record);
    let result2 = ReflectApply(compiled, record.commonJs ? record.module.exports : void 0, args), pending = pendingOf(record);
    if (!record.async && pending === void 0) {
      done(record);
      return;
    }
    record.promise = settle(record, result2, pending), record.promise.catch(() => {
    });
  }
  async function settle(record, result2, pending) {
    try {
      if (await result2, pending !== void 0) for (let i2 = 0; i2 < pending.length; i2 += 1) await pending[i2];
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
  function commonJsNamespace(exported3) {
    let namespace = emptyNamespace(), isObject3 = exported3 !== null && (typeof exported3 == "object" || typeof exported3 == "function");
    if (isObject3) {
      let keys2 = ReflectOwnKeys(exported3);
      for (let i2 = 0; i2 < keys2.length; i2 += 1) {
        let key = keys2[i2];
        typeof key != "string" || key === "default" || key === "__esModule" || typeof exported3 == "function" && isFunctionOwn(key) || link(namespace, key, () => exported3[key]);
      }
    }
    return isObject3 && exported3.__esModule && ObjectHasOwn(exported3, "default") ? link(namespace, "default", () => exported3.default) : link(namespace, "default", () => exported3), namespace;
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
  function requireFor(filename) {
    let path2 = `${filename}`;
    return StringStartsWith(path2, "file://") && (path2 = decodeURI(StringSlice(path2, 7))), StringStartsWith(path2, ROOT) && (path2 = StringSlice(path2, ROOT.length)), makeRequire(new Record(path2));
  }
  var ROOT, records, moduleNames, Record, folderOf, ImportMeta, isFunctionOwn, builtinNamespaces, Module, requireCache, entryModule, init_modules = __esm({
    "src/modules.js"() {
      init_state();
      init_define();
      init_primordials();
      init_builtins();
      ROOT = "/scripts/", records = new MapClass();
      Record = class {
        constructor(path2) {
          this.path = path2, this.namespace = emptyNamespace(), this.module = void 0, this.firstExports = void 0, this.commonJs = !1, this.async = !1, this.state = "new", this.promise = void 0, this.error = void 0, this.waitsFor = [], this.imported = void 0;
        }
      };
      folderOf = (path2) => {
        let slash = StringLastIndexOf(path2, "/");
        return slash < 0 ? "" : StringSlice(path2, 0, slash);
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
  function begin(main, entryNames, scopeFor, setEntry2) {
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
          this.answer = NONE, this.mainSettled = !1, this.closed = !1, this.cancelled = !1, this.pumping = !1, this.holds = 0, this.room = !0, this.waiting = [], this.rejections = [], this.exit = void 0, this.out = new Outgoing(this), this.incoming = new Incoming(this), this.res = new Res(this.out), this.req = new Request(this.incoming), this.metadata = makeMetadata(this), this.record = void 0, this.info = void 0;
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
            return new Promise((resolve3) => append(this.waiting, resolve3));
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
        leave(exit2) {
          this.answer === NONE && exit2.code !== 0 ? (this.answer = DONE, ops.fail("Error", exit2.message, "")) : this.answer === NONE ? this.out.finishEmpty() : this.answer === STREAMING && this.finish(), this.mainSettled = !0, this.close();
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

  // src/web/events.js
  var events_exports2 = {};
  __export(events_exports2, {
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
  var begin2, end, stopped, setPassive, Event, EventTarget, CustomEvent, MessageEvent, ErrorEvent, CloseEvent, ProgressEvent, PromiseRejectionEvent, init_events2 = __esm({
    "src/web/events.js"() {
      init_primordials();
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
          begin2 = (event, target) => {
            if (event.#dispatching) throw new DOMExceptionClass("The event is already being dispatched", "InvalidStateError");
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
          begin2(event, this);
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
  var timers_exports = {};
  __export(timers_exports, {
    Timeout: () => Timeout,
    clearImmediate: () => clearImmediate,
    clearInterval: () => clearInterval,
    clearTimeout: () => clearTimeout,
    fireTimer: () => fireTimer,
    forgetTimers: () => forgetTimers,
    installTimers: () => installTimers,
    queueMicrotask: () => queueMicrotask2,
    setImmediate: () => setImmediate,
    setInterval: () => setInterval,
    setTimeout: () => setTimeout
  });
  function check(callback) {
    if (typeof callback != "function")
      throw coded(TypeError, "ERR_INVALID_ARG_TYPE", `The "callback" argument must be of type function. Received ${callback === null ? "null" : typeof callback}`);
  }
  function milliseconds(delay) {
    let ms = Number(delay);
    return ms >= 1 && ms <= LONGEST_MS ? Math.trunc(ms) : 1;
  }
  function forgetTimers() {
    running.clear();
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
      stop2(Number(timer));
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
  var LONGEST_MS, running, startOf, fire, stop2, Timeout, fireTimer, init_timers = __esm({
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
        constructor(callback, ms, repeat2, args) {
          this.#callback = callback, this.#args = args, this.#ms = ms, this.#repeat = repeat2;
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
          }, stop2 = (id) => {
            MapDelete(running, id) && ops.timerStop(id);
          };
        }
        #start() {
          return this.#id = ops.timerStart(this.#ms, this.#repeat), MapSet(running, this.#id, this), this;
        }
        close() {
          return stop2(this.#id), this;
        }
        refresh() {
          return stop2(this.#id), this.#start();
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
      init_primordials();
      init_events2();
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
          return setTimeout(() => abort(signal, new DOMExceptionClass("The operation was aborted due to timeout", "TimeoutError")), delay).unref(), signal;
        }
        static any(signals2) {
          let signal = create(), sources = [...signals2];
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
      aborted = () => new DOMExceptionClass("This operation was aborted", "AbortError"), AbortController2 = class {
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
    Request: () => Request2,
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
  async function collect2(stream2) {
    let reader = stream2.getReader(), pieces = [], size = 0;
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
    let safe = FORBIDDEN[method2] ? "GET" : method2, request = new Request2(absoluteUrl, { method: safe, headers });
    return requestFields(request, bodyKind === "none" || method2 === "GET" || method2 === "HEAD" ? void 0 : () => new Uint8Array(ops.requestBody()), () => run.incoming.signal());
  }
  async function fetch() {
    throw new Error("fetch is not available in this build of hoody-exec.");
  }
  var blobs, streams, forms, bytesOver, Content, contentOf, Body, NULL_BODY, REDIRECTS, REASON, makeResponse, Response, BODY_MEMBERS, pick, METHOD, NORMAL, FORBIDDEN, noValue, requestFields, Request2, init_fetch = __esm({
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
            let { bytes: bytes2, type } = forms().encodeMultipart(source);
            this.bytes = bytes2, this.type = type;
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
                let bytes2 = content.whole();
                bytes2.length > 0 && controller.enqueue(bytes2.slice()), controller.close(), controller.byobRequest?.respond(0);
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
        constructor(body = null, init2 = void 0) {
          if (init2 != null && typeof init2 != "object" && typeof init2 != "function") throw new TypeError("The options of a Response must be an object");
          let status = init2?.status === void 0 ? 200 : Math.trunc(Number(init2.status));
          if (!(status >= 200 && status <= 599)) throw new RangeError(`The status of a Response must be between 200 and 599, not ${init2.status}`);
          let statusText = init2?.statusText === void 0 ? "" : `${init2.statusText}`;
          if (!REASON.test(statusText)) throw new TypeError("Invalid statusText");
          let headers = new Headers(init2?.headers ?? void 0), content = new Content(body);
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
        static json(data, init2 = void 0) {
          let text2 = JSON.stringify(data);
          if (text2 === void 0) throw new TypeError("Value is not JSON serializable");
          let headers = new Headers(init2?.headers ?? void 0);
          return headers.has("content-type") || headers.set("Content-Type", "application/json"), new _Response(text2, { ...pick(init2), headers });
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
      pick = (init2) => init2 == null ? {} : { status: init2.status, statusText: init2.statusText };
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
      Request2 = class _Request extends Body {
        #method;
        #url;
        #headers;
        #signal;
        #options;
        constructor(input, init2 = void 0) {
          if (arguments.length === 0) throw new TypeError("A Request needs a URL or a Request");
          let from = typeof input == "object" && input !== null && #method in input ? input : void 0, options = init2 ?? {}, url = from ? from.#url : parseUrl(input), method2 = options.method === void 0 ? from ? from.#method : "GET" : checkedMethod(options.method), hasBody = !noValue(options.body);
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
      webInterface(Request2, "Request", ["method", "url", "headers", "redirect", "mode", "credentials", "cache", "referrer", "referrerPolicy", "integrity", "keepalive", "signal", "duplex", "destination", "clone"]);
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
      view = (bytes2) => ArrayBuffer.isView(bytes2) ? new Uint8Array(bytes2.buffer, bytes2.byteOffset, bytes2.byteLength) : new Uint8Array(bytes2);
      Blob = class _Blob {
        #pieces;
        #size = 0;
        #type;
        constructor(sources = void 0, options = void 0) {
          if (this.#pieces = [], sources !== void 0) {
            if (sources === null || typeof sources != "object" || typeof sources[Symbol.iterator] != "function")
              throw coded(TypeError, "ERR_INVALID_ARG_TYPE", 'The "sources" argument must be a sequence');
            let native2 = options?.endings === "native";
            for (let source of sources) this.#add(source, native2);
          }
          this.#type = options?.type === void 0 ? "" : typeText(options.type);
        }
        static {
          bytesOf = (blob) => blob.#joined(), isBlobInside = (value) => #pieces in value;
        }
        #add(source, native2) {
          let bytes2;
          typeof source == "object" && source !== null && isBlobInside(source) ? bytes2 = bytesOf(source) : isBytes(source) ? bytes2 = view(source).slice() : bytes2 = new Uint8Array(ops.utf8Encode(native2 ? `${source}`.replace(/\r\n|\r/g, `
`) : `${source}`)), this.#pieces.push(bytes2), this.#size += bytes2.length;
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
          let { ReadableStream: ReadableStream2 } = (init_streams(), __toCommonJS(streams_exports)), bytes2 = this.#joined(), at2 = 0;
          return new ReadableStream2({
            type: "bytes",
            pull(controller) {
              let piece = bytes2.slice(at2, at2 + 65536);
              at2 += piece.length, piece.length > 0 && controller.enqueue(piece), at2 >= bytes2.length && (controller.close(), controller.byobRequest?.respond(0));
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

  // src/node/buffer.js
  var buffer_exports = {};
  __export(buffer_exports, {
    Buffer: () => Buffer2,
    INSPECT_MAX_BYTES: () => INSPECT_MAX_BYTES,
    SlowBuffer: () => SlowBuffer,
    constants: () => constants,
    default: () => buffer_default,
    encodingName: () => encodingName,
    isAscii: () => isAscii,
    isUtf8: () => isUtf8,
    kMaxLength: () => kMaxLength,
    kStringMaxLength: () => kStringMaxLength,
    over: () => over,
    transcode: () => transcode,
    wrap: () => wrap
  });
  function make(source, offset, length) {
    return offset === void 0 ? Reflect.construct(Uint8Array, [source], Buffer2) : Reflect.construct(Uint8Array, [source, offset, length], Buffer2);
  }
  function received(value) {
    if (value == null) return ` Received ${value}`;
    if (typeof value == "function") return ` Received function ${value.name}`;
    if (typeof value == "object") return value.constructor?.name ? ` Received an instance of ${value.constructor.name}` : ` Received ${inspect(value, { depth: -1 })}`;
    let shown = inspect(value, { colors: !1 });
    return ` Received type ${typeof value} (${shown.length > 28 ? `${shown.slice(0, 25)}...` : shown})`;
  }
  function grouped(value) {
    let text2 = `${value}`;
    return typeof value == "bigint" ? `${text2.replace(/\B(?=(\d{3})+$)/g, "_")}n` : Number.isInteger(value) && Math.abs(value) > 2 ** 32 ? text2.replace(/\B(?=(\d{3})+$)/g, "_") : text2;
  }
  function checkSize(size) {
    if (typeof size != "number") throw badType("size", "of type number", size);
    if (!(size >= 0 && size <= kMaxLength)) throw outOfRange("size", `>= 0 && <= ${kMaxLength}`, size);
  }
  function Buffer2(value, encodingOrOffset, length) {
    if (typeof value == "number") {
      if (typeof encodingOrOffset == "string") throw badType("string", "of type string", value);
      return Buffer2.alloc(value);
    }
    return Buffer2.from(value, encodingOrOffset, length);
  }
  function encodingName(name) {
    return name == null || name === "" ? "utf8" : ENCODINGS[name] ?? ENCODINGS[`${name}`.toLowerCase()];
  }
  function checkEncoding(name) {
    let encoding = typeof name == "string" || name === void 0 || name === null ? encodingName(name) : void 0;
    if (encoding === void 0) throw coded(TypeError, "ERR_UNKNOWN_ENCODING", `Unknown encoding: ${name}`);
    return encoding;
  }
  function encode(text2, encoding) {
    switch (encoding) {
      case "utf16le":
        return ops.utf16Encode(text2);
      case "latin1":
      case "ascii":
        return ops.latin1Encode(text2);
      case "base64":
      case "base64url":
        return ops.base64Decode(text2, !1);
      case "hex":
        return ops.hexDecode(text2);
      default:
        return ops.utf8Encode(text2);
    }
  }
  function decode2(view3, encoding) {
    switch (encoding) {
      case "utf16le":
        return ops.utf16Decode(view3);
      case "latin1":
        return ops.latin1Decode(view3);
      case "ascii":
        return ops.asciiDecode(view3);
      case "base64":
        return ops.base64Encode(view3, !1);
      case "base64url":
        return ops.base64Encode(view3, !0);
      case "hex":
        return ops.hexEncode(view3);
      default:
        return ops.utf8Decode(view3, !1, !0);
    }
  }
  function fromObject(value, encodingOrOffset, length) {
    if (isArrayBuffer(value)) return fromArrayBuffer(value, encodingOrOffset, length);
    let primitive3 = value.valueOf?.();
    if (primitive3 != null && primitive3 !== value && (typeof primitive3 == "string" || typeof primitive3 == "object"))
      return Buffer2.from(primitive3, encodingOrOffset, length);
    if (ArrayBuffer.isView(value)) {
      let copy = make(value.length ?? 0);
      return value.length && copy.set(value), copy;
    }
    if (value.length !== void 0 || isArrayBuffer(value.buffer))
      return typeof value.length == "number" ? make(Array.isArray(value) ? value : Array.from({ length: Math.min(value.length, kMaxLength) }, (_2, i2) => value[i2])) : make(0);
    if (value.type === "Buffer" && Array.isArray(value.data)) return make(value.data);
    let toPrimitive = value[Symbol.toPrimitive];
    if (typeof toPrimitive == "function") {
      let text2 = toPrimitive.call(value, "string");
      if (typeof text2 == "string") return Buffer2.from(text2, encodingOrOffset);
    }
    throw badType("first", "of type string or an instance of Buffer, ArrayBuffer, or Array or an Array-like Object", value);
  }
  function fromArrayBuffer(buffer2, offset, length) {
    let from = offset === void 0 || Number.isNaN(+offset) ? 0 : Math.trunc(+offset), most = buffer2.byteLength - from;
    if (most < 0) throw coded(RangeError, "ERR_BUFFER_OUT_OF_BOUNDS", '"offset" is outside of buffer bounds');
    let size = most;
    if (length !== void 0 && (size = +length > 0 ? Math.trunc(+length) : 0, size > most))
      throw coded(RangeError, "ERR_BUFFER_OUT_OF_BOUNDS", '"length" is outside of buffer bounds');
    return make(buffer2, from, size);
  }
  function base64Length(text2) {
    let length = text2.length;
    return length > 0 && text2.charCodeAt(length - 1) === 61 && (length -= 1), length > 1 && text2.charCodeAt(length - 1) === 61 && (length -= 1), length * 3 >>> 2;
  }
  function compareBytes(a3, b3) {
    let shared2 = Math.min(a3.length, b3.length);
    for (let i2 = 0; i2 < shared2; i2 += 1) if (a3[i2] !== b3[i2]) return a3[i2] < b3[i2] ? -1 : 1;
    return a3.length === b3.length ? 0 : a3.length < b3.length ? -1 : 1;
  }
  function search(buffer2, value, byteOffset, encoding, forward) {
    if (typeof byteOffset == "string") return search(buffer2, value, void 0, byteOffset, forward);
    let offset = byteOffset === void 0 || Number.isNaN(+byteOffset) ? forward ? 0 : buffer2.length : Math.trunc(+byteOffset);
    if (offset < 0 && (offset += buffer2.length), typeof value == "number")
      return forward ? Uint8Array.prototype.indexOf.call(buffer2, value & 255, Math.max(offset, 0)) : offset < 0 ? -1 : Uint8Array.prototype.lastIndexOf.call(buffer2, value & 255, Math.min(offset, buffer2.length - 1));
    let name = typeof value == "string" ? checkEncoding(encoding) : void 0, needle = typeof value == "string" ? new Uint8Array(encode(value, name)) : value;
    if (!(needle instanceof Uint8Array)) throw badType("value", "one of type number or string or an instance of Buffer or Uint8Array", value);
    return searchBytes(buffer2, needle, offset, forward, name === "utf16le" ? 2 : 1);
  }
  function searchBytes(buffer2, needle, offset, forward, step) {
    if (needle.length === 0) return Math.min(forward ? Math.max(offset, 0) : offset, buffer2.length);
    if (needle.length > buffer2.length || !forward && offset < 0) return -1;
    let text2 = ops.latin1Decode(buffer2), wanted = ops.latin1Decode(needle), at2 = forward ? text2.indexOf(wanted, Math.max(offset, 0)) : text2.lastIndexOf(wanted, offset);
    for (; at2 >= 0 && at2 % step !== 0; ) at2 = forward ? text2.indexOf(wanted, at2 + 1) : at2 === 0 ? -1 : text2.lastIndexOf(wanted, at2 - 1);
    return at2;
  }
  function repeat(buffer2, pattern, from, to2) {
    let filled = Math.min(pattern.length, to2 - from);
    for (Uint8Array.prototype.set.call(buffer2, Uint8Array.prototype.subarray.call(pattern, 0, filled), from); from + filled < to2; ) {
      let count = Math.min(filled, to2 - from - filled);
      Uint8Array.prototype.copyWithin.call(buffer2, from + filled, from, from + count), filled += count;
    }
  }
  function put(buffer2, text2, from, room, encoding) {
    let bytes2 = new Uint8Array(encode(text2, encoding));
    if (bytes2.length > room) {
      let count = room;
      if (encoding === "utf8") for (; count > 0 && (bytes2[count] & 192) === 128; ) count -= 1;
      else encoding === "utf16le" && (count -= count % 2);
      bytes2 = bytes2.subarray(0, count);
    }
    return Uint8Array.prototype.set.call(buffer2, bytes2, from), bytes2.length;
  }
  function swap(buffer2, width) {
    if (buffer2.length % width !== 0) throw coded(RangeError, "ERR_INVALID_BUFFER_SIZE", `Buffer size must be a multiple of ${width * 8}-bits`);
    for (let i2 = 0; i2 < buffer2.length; i2 += width) Uint8Array.prototype.subarray.call(buffer2, i2, i2 + width).reverse();
    return buffer2;
  }
  function checkPlace(buffer2, offset, width) {
    if (typeof offset != "number") throw badType("offset", "of type number", offset);
    if (!Number.isInteger(offset)) throw outOfRange("offset", "an integer", offset);
    let most = buffer2.length - width;
    if (most < 0) throw coded(RangeError, "ERR_BUFFER_OUT_OF_BOUNDS", "Attempt to access memory outside buffer bounds");
    if (offset < 0 || offset > most) throw outOfRange("offset", `>= 0 and <= ${most}`, offset);
  }
  function rangeText(low, high, width) {
    if (width > 4 || typeof low == "bigint") {
      let n2 = typeof low == "bigint" ? "n" : "", bits = width * 8;
      return low === 0 || low === 0n ? `>= 0${n2} and < 2${n2} ** ${bits}${n2}` : `>= -(2${n2} ** ${bits - 1}${n2}) and < 2${n2} ** ${bits - 1}${n2}`;
    }
    return `>= ${low} and <= ${high}`;
  }
  function checkNumber(value, low, high, width) {
    if (value > high || value < low) throw outOfRange("value", rangeText(low, high, width), value);
  }
  function addNumber(names, width, read2, write2, range) {
    for (let name of names)
      define(Buffer2.prototype, {
        [`read${name}`](offset = 0) {
          return checkPlace(this, offset, width), read2(viewOf(this), offset);
        },
        [`write${name}`](value, offset = 0) {
          let number2 = range === void 0 ? +value : typeof range[0] == "bigint" ? value : +value;
          if (range !== void 0) {
            if (typeof range[0] == "bigint" && typeof number2 != "bigint") throw badType("value", "of type bigint", value);
            checkNumber(number2, range[0], range[1], width);
          }
          return checkPlace(this, offset, width), write2(viewOf(this), offset, number2), offset + width;
        }
      }), Object.defineProperty(Buffer2.prototype[`read${name}`], "name", { __proto__: null, value: `read${name}`, configurable: !0 }), Object.defineProperty(Buffer2.prototype[`write${name}`], "name", { __proto__: null, value: `write${name}`, configurable: !0 });
  }
  function addPair(bits, signed) {
    let range = signed ? [-(2 ** (bits - 1)), 2 ** (bits - 1) - 1] : [0, 2 ** bits - 1], kind = `${signed ? "Int" : "Uint"}${bits}`;
    for (let little of bits === 8 ? [!0] : [!0, !1]) {
      let end2 = bits === 8 ? "" : little ? "LE" : "BE", names = signed ? [`${kind}${end2}`] : [`UInt${bits}${end2}`, `Uint${bits}${end2}`];
      addNumber(names, bits / 8, (view3, at2) => view3[`get${kind}`](at2, little), (view3, at2, value) => view3[`set${kind}`](at2, value, little), range);
    }
  }
  function checkWidth(width) {
    if (typeof width != "number") throw badType("byteLength", "of type number", width);
    if (!Number.isInteger(width)) throw outOfRange("byteLength", "an integer", width);
    if (width < 1 || width > 6) throw outOfRange("byteLength", ">= 1 and <= 6", width);
  }
  function readSized(buffer2, offset, width, little, signed) {
    if (offset === void 0) throw badType("offset", "of type number", offset);
    checkWidth(width), checkPlace(buffer2, offset, width);
    let value = 0;
    for (let i2 = 0; i2 < width; i2 += 1) value = value * 256 + buffer2[offset + (little ? width - 1 - i2 : i2)];
    return signed && value >= 2 ** (width * 8 - 1) ? value - 2 ** (width * 8) : value;
  }
  function writeSized(buffer2, value, offset, width, little, signed) {
    checkWidth(width);
    let number2 = +value, half = 2 ** (width * 8 - 1);
    checkNumber(number2, signed ? -half : 0, signed ? half - 1 : half * 2 - 1, width), checkPlace(buffer2, offset, width);
    let left = Math.trunc(number2) < 0 ? Math.trunc(number2) + half * 2 : Math.trunc(number2);
    for (let i2 = 0; i2 < width; i2 += 1)
      buffer2[offset + (little ? i2 : width - 1 - i2)] = left % 256, left = Math.floor(left / 256);
    return offset + width;
  }
  function SlowBuffer(size) {
    return Buffer2.alloc(size);
  }
  function isUtf8(input) {
    try {
      return ops.utf8Decode(input, !0, !0), !0;
    } catch {
      return !1;
    }
  }
  function isAscii(input) {
    let bytes2 = new Uint8Array(isArrayBuffer(input) ? input : input.buffer, input.byteOffset ?? 0, input.byteLength);
    for (let i2 = 0; i2 < bytes2.length; i2 += 1) if (bytes2[i2] > 127) return !1;
    return !0;
  }
  function transcode(source, from, to2) {
    let [one, other] = [checkEncoding(from), checkEncoding(to2)], text2 = decode2(source, one);
    if (other !== "ascii" && other !== "latin1") return wrap(encode(text2, other));
    let most = other === "ascii" ? 127 : 255;
    return make(Array.from(text2, (letter) => letter.codePointAt(0) > most ? 63 : letter.codePointAt(0)));
  }
  var kMaxLength, kStringMaxLength, constants, INSPECT_MAX_BYTES, TypedArray, wrap, over, badType, outOfRange, ENCODINGS, define, integer, viewOf, exported, buffer_default, init_buffer = __esm({
    "src/node/buffer.js"() {
      init_state();
      init_define();
      init_bytes();
      init_inspect();
      init_lazyclass();
      kMaxLength = 2147483647, kStringMaxLength = 536870911, constants = { MAX_LENGTH: kMaxLength, MAX_STRING_LENGTH: kStringMaxLength }, INSPECT_MAX_BYTES = 50, TypedArray = Object.getPrototypeOf(Uint8Array);
      wrap = (buffer2) => make(buffer2, 0, buffer2.byteLength), over = (view3) => make(view3.buffer, view3.byteOffset, view3.byteLength);
      badType = (name, expected, value) => coded(TypeError, "ERR_INVALID_ARG_TYPE", `The "${name}" argument must be ${expected}.${received(value)}`);
      outOfRange = (name, range, value) => coded(RangeError, "ERR_OUT_OF_RANGE", `The value of "${name}" is out of range. It must be ${range}. Received ${grouped(value)}`);
      Object.setPrototypeOf(Buffer2.prototype, Uint8Array.prototype);
      Object.setPrototypeOf(Buffer2, Uint8Array);
      ENCODINGS = {
        __proto__: null,
        utf8: "utf8",
        "utf-8": "utf8",
        ucs2: "utf16le",
        "ucs-2": "utf16le",
        utf16le: "utf16le",
        "utf-16le": "utf16le",
        latin1: "latin1",
        binary: "latin1",
        ascii: "ascii",
        base64: "base64",
        base64url: "base64url",
        hex: "hex"
      };
      define = (object, members2) => {
        for (let name of Object.keys(members2)) Object.defineProperty(object, name, { __proto__: null, value: members2[name], writable: !0, enumerable: !0, configurable: !0 });
      };
      define(Buffer2, {
        poolSize: 8192,
        from(value, encodingOrOffset, length) {
          if (typeof value == "string") return wrap(encode(value, checkEncoding(encodingOrOffset)));
          if (typeof value == "object" && value !== null) return fromObject(value, encodingOrOffset, length);
          throw badType("first", "of type string or an instance of Buffer, ArrayBuffer, or Array or an Array-like Object", value);
        },
        of(...items) {
          return make(items);
        },
        copyBytesFrom(view3, offset, length) {
          if (!(view3 instanceof TypedArray)) throw badType("view", "an instance of TypedArray", view3);
          let from = offset ?? 0;
          return over(view3.slice(from, length === void 0 ? void 0 : from + length));
        },
        alloc(size, fill, encoding) {
          checkSize(size);
          let buffer2 = make(size);
          return fill !== void 0 && fill !== 0 && size > 0 ? buffer2.fill(fill, encoding) : buffer2;
        },
        allocUnsafe(size) {
          return checkSize(size), make(size);
        },
        allocUnsafeSlow(size) {
          return checkSize(size), make(size);
        },
        isBuffer(value) {
          return value instanceof Buffer2;
        },
        isEncoding(name) {
          return typeof name == "string" && name.length > 0 && encodingName(name) !== void 0;
        },
        byteLength(value, encoding) {
          if (typeof value != "string") {
            if (ArrayBuffer.isView(value) || isArrayBuffer(value)) return value.byteLength;
            throw badType("string", "of type string or an instance of Buffer or ArrayBuffer", value);
          }
          switch (encodingName(encoding) ?? "utf8") {
            case "utf16le":
              return value.length * 2;
            case "latin1":
            case "ascii":
              return value.length;
            case "hex":
              return value.length >>> 1;
            case "base64":
            case "base64url":
              return base64Length(value);
            default:
              return ops.utf8Length(value);
          }
        },
        compare(a3, b3) {
          if (!(a3 instanceof Uint8Array)) throw badType("buf1", "an instance of Buffer or Uint8Array", a3);
          if (!(b3 instanceof Uint8Array)) throw badType("buf2", "an instance of Buffer or Uint8Array", b3);
          return compareBytes(a3, b3);
        },
        concat(list, length) {
          if (!Array.isArray(list)) throw badType("list", "an instance of Array", list);
          if (list.length === 0) return make(0);
          let size = length;
          if (size === void 0) {
            size = 0;
            for (let i2 = 0; i2 < list.length; i2 += 1) size += list[i2]?.length ?? 0;
          } else checkSize(size);
          let all = make(size), at2 = 0;
          for (let i2 = 0; i2 < list.length; i2 += 1) {
            let piece = list[i2];
            if (!(piece instanceof Uint8Array)) throw badType(`list[${i2}]`, "an instance of Buffer or Uint8Array", piece);
            if (at2 + piece.length > size) {
              all.set(piece.subarray(0, size - at2), at2), at2 = size;
              break;
            }
            all.set(piece, at2), at2 += piece.length;
          }
          return all;
        }
      });
      Object.defineProperty(Buffer2, Symbol.species, { __proto__: null, configurable: !0, get: () => Buffer2 });
      integer = (value, fallback) => {
        if (value === void 0) return fallback;
        let number2 = Math.trunc(+value);
        return Number.isNaN(number2) ? 0 : number2;
      };
      define(Buffer2.prototype, {
        toString(encoding, start2, end2) {
          let name = encoding === void 0 && start2 === void 0 && end2 === void 0 ? "utf8" : checkEncoding(encoding), from = Math.max(0, integer(start2, 0)), to2 = Math.min(this.length, integer(end2, this.length));
          return to2 <= from ? "" : decode2(from === 0 && to2 === this.length ? this : this.subarray(from, to2), name);
        },
        toLocaleString(encoding, start2, end2) {
          return this.toString(encoding, start2, end2);
        },
        toJSON() {
          return { type: "Buffer", data: Array.from(this) };
        },
        equals(other) {
          if (!(other instanceof Uint8Array)) throw badType("otherBuffer", "an instance of Buffer or Uint8Array", other);
          return this === other || this.length === other.length && compareBytes(this, other) === 0;
        },
        compare(target, targetStart, targetEnd, sourceStart, sourceEnd) {
          if (!(target instanceof Uint8Array)) throw badType("target", "an instance of Buffer or Uint8Array", target);
          let bounds = [targetStart, targetEnd, sourceStart, sourceEnd], names = ["targetStart", "targetEnd", "sourceStart", "sourceEnd"], most = [kMaxLength, target.length, kMaxLength, this.length];
          for (let i2 = 0; i2 < 4; i2 += 1)
            if (bounds[i2] !== void 0 && !(bounds[i2] >= 0 && bounds[i2] <= most[i2])) throw outOfRange(names[i2], `>= 0 && <= ${most[i2]}`, bounds[i2]);
          return compareBytes(Uint8Array.prototype.subarray.call(this, sourceStart ?? 0, sourceEnd ?? this.length), Uint8Array.prototype.subarray.call(target, targetStart ?? 0, targetEnd ?? target.length));
        },
        indexOf(value, byteOffset, encoding) {
          return search(this, value, byteOffset, encoding, !0);
        },
        lastIndexOf(value, byteOffset, encoding) {
          return search(this, value, byteOffset, encoding, !1);
        },
        includes(value, byteOffset, encoding) {
          return search(this, value, byteOffset, encoding, !0) !== -1;
        },
        fill(value, offset, end2, encoding) {
          if (typeof offset == "string") return this.fill(value, 0, this.length, offset);
          if (typeof end2 == "string") return this.fill(value, offset, this.length, end2);
          let from = offset === void 0 ? 0 : offset, to2 = end2 === void 0 ? this.length : end2;
          if (!(from >= 0 && from <= this.length)) throw outOfRange("offset", `>= 0 && <= ${this.length}`, from);
          if (!(to2 >= 0 && to2 <= this.length)) throw outOfRange("end", `>= 0 && <= ${this.length}`, to2);
          if (from >= to2) return this;
          if (typeof value != "string" && !(value instanceof Uint8Array))
            return Uint8Array.prototype.fill.call(this, typeof value == "boolean" ? +value : value & 255, from, to2), this;
          let pattern = typeof value == "string" ? value === "" ? new Uint8Array(1) : new Uint8Array(encode(value, checkEncoding(encoding))) : value;
          if (pattern.length === 0) throw coded(TypeError, "ERR_INVALID_ARG_VALUE", `The argument 'value' is invalid. Received ${inspect(value)}`);
          return repeat(this, pattern, from, to2), this;
        },
        write(text2, offset, length, encoding) {
          if (typeof text2 != "string") throw badType("string", "of type string", text2);
          if (typeof offset == "string") return this.write(text2, 0, this.length, offset);
          if (typeof length == "string") return this.write(text2, offset, void 0, length);
          let from = offset === void 0 ? 0 : offset;
          if (typeof from != "number") throw badType("offset", "of type number", from);
          if (!(from >= 0 && from <= this.length)) throw outOfRange("offset", `>= 0 && <= ${this.length}`, from);
          let room = this.length - from;
          if (length !== void 0 && !(length >= 0 && length <= room)) throw outOfRange("length", `>= 0 && <= ${room}`, length);
          return put(this, text2, from, length === void 0 ? room : length, checkEncoding(encoding));
        },
        copy(target, targetStart, sourceStart, sourceEnd) {
          if (!(target instanceof Uint8Array)) throw badType("target", "an instance of Buffer or Uint8Array", target);
          let to2 = integer(targetStart, 0);
          if (to2 < 0) throw outOfRange("targetStart", ">= 0", to2);
          let from = integer(sourceStart, 0);
          if (from < 0 || from > this.length) throw outOfRange("sourceStart", `>= 0 && <= ${this.length}`, from);
          let end2 = integer(sourceEnd, this.length);
          if (end2 < 0) throw outOfRange("sourceEnd", ">= 0", end2);
          if (to2 >= target.length || from >= end2) return 0;
          let count = Math.min(Math.min(end2, this.length) - from, target.length - to2);
          return Uint8Array.prototype.set.call(target, Uint8Array.prototype.subarray.call(this, from, from + count), to2), count;
        },
        slice(start2, end2) {
          return this.subarray(start2, end2);
        },
        subarray(start2, end2) {
          let size = this.length, place = (value, fallback) => {
            let at2 = integer(value, fallback);
            return at2 < 0 ? Math.max(0, at2 + size) : Math.min(at2, size);
          }, from = place(start2, 0);
          return make(this.buffer, this.byteOffset + from, Math.max(0, place(end2, size) - from));
        },
        swap16() {
          return swap(this, 2);
        },
        swap32() {
          return swap(this, 4);
        },
        swap64() {
          return swap(this, 8);
        },
        [customInspect](depth, options) {
          let text2 = ops.hexEncode(Uint8Array.prototype.subarray.call(this, 0, INSPECT_MAX_BYTES)).replace(/(..)(?=.)/g, "$1 "), left = this.length - INSPECT_MAX_BYTES;
          left > 0 && (text2 += ` ... ${left} more byte${left > 1 ? "s" : ""}`);
          let extra = Object.keys(this).filter((key) => !/^\d+$/.test(key));
          return extra.length > 0 && (text2 += `${text2 === "" ? "" : ", "}${extra.map((key) => `${key}: ${inspect(this[key], { ...options, breakLength: 1 / 0 })}`).join(", ")}`), `<${this.constructor.name}${text2 === "" ? "" : ` ${text2}`}>`;
        }
      });
      Buffer2.prototype.inspect = Buffer2.prototype[customInspect];
      Object.defineProperty(Buffer2.prototype, customInspect, { __proto__: null, enumerable: !1 });
      Object.defineProperty(Buffer2.prototype, "constructor", { __proto__: null, enumerable: !1 });
      Object.defineProperty(Buffer2.prototype, "parent", { __proto__: null, enumerable: !0, get() {
        return this instanceof Buffer2 ? this.buffer : void 0;
      } });
      Object.defineProperty(Buffer2.prototype, "offset", { __proto__: null, enumerable: !0, get() {
        return this instanceof Buffer2 ? this.byteOffset : void 0;
      } });
      for (let name of ["utf8", "ucs2", "utf16le", "latin1", "ascii", "base64", "base64url", "hex"]) {
        let hiddenMethod = (key, value) => Object.defineProperty(Buffer2.prototype, key, { __proto__: null, value, writable: !0, configurable: !0 });
        hiddenMethod(`${name}Slice`, function(start2, end2) {
          return this.toString(name, start2, end2);
        }), hiddenMethod(`${name}Write`, function(text2, offset, length) {
          return this.write(text2, offset ?? 0, length === void 0 ? void 0 : Math.min(length, this.length - (offset ?? 0)), name);
        });
      }
      viewOf = (buffer2) => new DataView(buffer2.buffer, buffer2.byteOffset, buffer2.byteLength);
      for (let bits of [8, 16, 32])
        addPair(bits, !1), addPair(bits, !0);
      for (let little of [!0, !1]) {
        let end2 = little ? "LE" : "BE";
        addNumber([`BigInt64${end2}`], 8, (view3, at2) => view3.getBigInt64(at2, little), (view3, at2, value) => view3.setBigInt64(at2, value, little), [-(2n ** 63n), 2n ** 63n - 1n]), addNumber([`BigUInt64${end2}`, `BigUint64${end2}`], 8, (view3, at2) => view3.getBigUint64(at2, little), (view3, at2, value) => view3.setBigUint64(at2, value, little), [0n, 2n ** 64n - 1n]), addNumber([`Float${end2}`], 4, (view3, at2) => view3.getFloat32(at2, little), (view3, at2, value) => view3.setFloat32(at2, value, little)), addNumber([`Double${end2}`], 8, (view3, at2) => view3.getFloat64(at2, little), (view3, at2, value) => view3.setFloat64(at2, value, little));
      }
      for (let little of [!0, !1])
        for (let [name, signed] of [["UInt", !1], ["Uint", !1], ["Int", !0]]) {
          let end2 = little ? "LE" : "BE";
          define(Buffer2.prototype, {
            [`read${name}${end2}`](offset, width) {
              return readSized(this, offset, width, little, signed);
            },
            [`write${name}${end2}`](value, offset, width) {
              return writeSized(this, value, offset, width, little, signed);
            }
          });
        }
      SlowBuffer.prototype = Buffer2.prototype;
      exported = {
        Buffer: Buffer2,
        SlowBuffer,
        INSPECT_MAX_BYTES,
        kMaxLength,
        kStringMaxLength,
        constants,
        isUtf8,
        isAscii,
        transcode,
        get atob() {
          return globalThis.atob;
        },
        get btoa() {
          return globalThis.btoa;
        }
      };
      lazyClass(exported, "Blob", () => (init_blob(), __toCommonJS(blob_exports)).Blob);
      lazyClass(exported, "File", () => (init_blob(), __toCommonJS(blob_exports)).File);
      buffer_default = exported;
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
    return typeof piece != "string" || typeof encoding != "string" || encoding === "utf8" || encoding === "utf-8" ? piece : (init_buffer(), __toCommonJS(buffer_exports)).Buffer.from(piece, encoding);
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
      let own3 = ctx.customInspect ? custom(ctx, value, level) : void 0;
      return own3 !== void 0 ? own3 : includes(ctx.seen, value) ? circular(ctx, value) : formatObject(ctx, value, level, typed);
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
    let show4 = value[customInspect];
    if (typeof show4 != "function" || show4 === inspect) return;
    let result2;
    try {
      let { given, seen, circular: _2, indentation: indentation2, level: _level, budget, ...options } = ctx;
      options.depth = ctx.depth - level, options.stylize = (text2, style) => paint(ctx, `${text2}`, style), result2 = ReflectApply(show4, value, [options.depth, options, inspect]);
    } catch (error) {
      throw new CustomFailure(error);
    }
    if (result2 !== value)
      return typeof result2 != "object" ? `${String(result2)}`.replaceAll(`
`, `
${" ".repeat(ctx.indentation)}`) : formatValue(ctx, result2, level);
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
    let [whole, fraction] = text2.split("."), grouped2 = whole.replace(/\B(?=(\d{3})+$)/g, "_");
    return fraction === void 0 ? grouped2 : `${grouped2}.${fraction.replace(/(\d{3})(?=\d)/g, "$1_")}`;
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
    let tag4 = value[Symbol.toStringTag];
    return typeof tag4 == "string" && tag4 !== "" && tag4 !== name ? tag4 : "";
  }
  function prefix(name, tag4, fallback, size = "") {
    return name === null ? tag4 !== "" && fallback !== tag4 ? `[${fallback}${size}: null prototype] [${tag4}] ` : `[${fallback}${size}: null prototype] ` : tag4 !== "" && name !== tag4 ? `${name}${size} [${tag4}] ` : `${name}${size} `;
  }
  function shownKeys(ctx, value) {
    let keys2 = [], own3 = ReflectOwnKeys(value);
    for (let i2 = 0; i2 < own3.length; i2 += 1) {
      let descriptor = ObjectGetOwnPropertyDescriptor(value, own3[i2]);
      descriptor !== void 0 && (descriptor.enumerable || ctx.showHidden) && append(keys2, own3[i2]);
    }
    return keys2;
  }
  function formatObject(ctx, value, level, typed) {
    let name = constructorName(value), tag4 = tagOf(value, name), keys2, braces = ["{", "}"], base = "", entries2, isList = !1;
    if (ArrayIsArray(value)) {
      if (keys2 = shownKeys(ctx, value).filter((key) => !isIndex(key) && (key !== "length" || !ctx.showHidden)), braces = [`${name !== "Array" || tag4 !== "" ? prefix(name, tag4, "Array", `(${value.length})`) : ""}[`, "]"], value.length === 0 && keys2.length === 0) return `${braces[0]}]`;
      isList = !0, entries2 = () => arrayItems(ctx, value, level);
    } else if (typeof value == "function") {
      if (base = functionText(value, name, tag4), keys2 = shownKeys(ctx, value), ctx.showHidden && (keys2 = keys2.filter((key) => key !== "length" && key !== "name" && key !== "prototype")), keys2.length === 0) return paint(ctx, base, "special");
    } else {
      let kind = kindOf(value);
      switch (keys2 = shownKeys(ctx, value), kind) {
        case "Map":
          braces[0] = `${prefix(name, tag4, "Map", `(${sizeOf(value, Map)})`)}{`, entries2 = () => mapItems(ctx, value, level);
          break;
        case "Set":
          braces[0] = `${prefix(name, tag4, "Set", `(${sizeOf(value, Set)})`)}{`, entries2 = () => setItems(ctx, value, level);
          break;
        case "TypedArray":
          if (keys2 = keys2.filter((key) => !isIndex(key)), braces = [`${prefix(name, tag4 === name ? "" : tagOf(value, name), "TypedArray", `(${value.length})`)}[`, "]"], value.length === 0 && keys2.length === 0) return `${braces[0]}]`;
          isList = !0, entries2 = () => typedItems(ctx, value);
          break;
        case "ArrayBuffer":
          braces[0] = `${prefix(name, tag4, "ArrayBuffer")}{`, entries2 = () => bufferItems(ctx, value);
          break;
        case "DataView":
          braces[0] = `${prefix(name, tag4, "DataView")}{`, entries2 = () => viewItems(ctx, value, level);
          break;
        case "Date": {
          let time = Date.prototype.getTime.call(value);
          if (base = Number.isNaN(time) ? "Invalid Date" : Date.prototype.toISOString.call(value), name !== "Date" && (base = `${prefix(name, tag4, "Date")}${base}`), keys2.length === 0) return paint(ctx, base, "date");
          break;
        }
        case "RegExp":
          if (base = RegExp.prototype.toString.call(value), name !== "RegExp" && (base = `${prefix(name, tag4, "RegExp")}${base}`), keys2.length === 0) return paint(ctx, base, "regexp");
          break;
        case "Error":
          if (base = errorText(ctx, value, name, keys2), keys2 = errorKeys(ctx, value, keys2), keys2.length === 0) return base;
          break;
        case "Promise":
          braces[0] = `${prefix(name, tag4 === "Promise" ? "" : tag4, "Promise")}{`;
          break;
        case "WeakSet":
        case "WeakMap":
          braces[0] = `${prefix(name, tag4, kind)}{`, entries2 = () => [paint(ctx, "<items unknown>", "special")];
          break;
        case "Iterator":
          braces[0] = `[${tag4 || "Iterator"}] {`;
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
          if (name === "Object" && tag4 === "") {
            if (keys2.length === 0) return "{}";
          } else if (braces[0] = `${prefix(name, tag4, "Object")}{`, keys2.length === 0) return `${braces[0]}}`;
      }
    }
    if (level > ctx.depth) {
      let label = name === null ? prefix(name, tag4, ArrayIsArray(value) ? "Array" : "Object").slice(0, -1) : `[${tag4 && tag4 !== name ? `${name} [${tag4}]` : name}]`;
      return paint(ctx, ArrayIsArray(value) && name === "Array" ? "[Array]" : label, "special");
    }
    append(ctx.seen, value), ctx.level = level;
    let output2 = entries2 === void 0 ? [] : entries2();
    for (let i2 = 0; i2 < keys2.length; i2 += 1) {
      if (ctx.budget <= 0) {
        append(output2, `... ${keys2.length - i2} more`);
        break;
      }
      let shown = property(ctx, value, keys2[i2], level, isList);
      ctx.budget -= shown.length, append(output2, shown);
    }
    if (ctx.seen.length -= 1, ctx.circular !== void 0 && MapHas(ctx.circular, value)) {
      let mark = paint(ctx, `<ref *${MapGet(ctx.circular, value)}>`, "special");
      base === "" ? braces[0] = `${mark} ${braces[0]}` : base = `${mark} ${base}`;
    }
    return ctx.sorted && output2.sort(ctx.sorted === !0 ? void 0 : ctx.sorted), output2.length === 0 && base === "" ? `${braces[0]}${braces[1]}` : assemble(ctx, output2, base, braces, isList, level, value);
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
  function functionText(value, name, tag4) {
    let source = FunctionToString(value), own3 = ownName(value);
    if (StringStartsWith(source, "class") && source.endsWith("}")) {
      let text3 = `[class ${own3 === "" ? "(anonymous)" : own3}`;
      name !== "Function" && name !== null && (text3 += ` [${name}]`), tag4 !== "" && tag4 !== name && (text3 += ` [${tag4}]`);
      let parent = ObjectGetPrototypeOf(value);
      return parent === null ? text3 += " extends [null prototype]" : ownName(parent) !== "" && (text3 += ` extends ${ownName(parent)}`), `${text3}]`;
    }
    let type = name === null ? "Function (null prototype)" : /^(?:Async)?(?:Generator)?Function$/.test(tag4) ? tag4 : "Function", text2 = `[${type}${own3 === "" ? " (anonymous)" : `: ${own3}`}]`;
    return name !== null && name !== type && name !== "Function" && name !== tag4 && (text2 += ` ${name}`), tag4 !== "" && tag4 !== name && tag4 !== type && (text2 += ` [${tag4}]`), text2;
  }
  function errorText(ctx, error, name) {
    let own3 = (key) => {
      try {
        let value = error[key];
        return typeof value == "string" ? value : "";
      } catch {
        return "";
      }
    }, called = own3("name") || name || "Error", message = own3("message"), heading2 = message === "" ? called : `${called}: ${message}`;
    name !== null && name !== called && StringIndexOf(called, name) < 0 && own3("name") === "Error" && (heading2 = message === "" ? name : `${name}: ${message}`);
    let stack = own3("stack");
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
    let output2 = [], shown = Math.min(Math.max(0, ctx.maxArrayLength), value.length), i2 = 0;
    for (; i2 < value.length && output2.length < shown && !(ctx.budget <= 0); )
      if (ObjectHasOwn(value, i2)) {
        let item = property(ctx, value, i2, level, !0, !0);
        ctx.budget -= item.length, append(output2, item), i2 += 1;
      } else {
        let next2 = i2 + 1;
        for (; next2 < value.length && next2 - i2 < 1e6 && !ObjectHasOwn(value, next2); ) next2 += 1;
        next2 - i2 >= 1e6 && (next2 = value.length), append(output2, paint(ctx, `<${next2 - i2} empty item${next2 - i2 > 1 ? "s" : ""}>`, "undefined")), i2 = next2;
      }
    return i2 < value.length && append(output2, `... ${value.length - i2} more item${value.length - i2 > 1 ? "s" : ""}`), output2;
  }
  function typedItems(ctx, value) {
    let output2 = [], shown = Math.min(Math.max(0, ctx.maxArrayLength), value.length);
    for (let i2 = 0; i2 < shown; i2 += 1)
      append(output2, typeof value[i2] == "bigint" ? paint(ctx, `${value[i2]}n`, "bigint") : paint(ctx, number(ctx, value[i2]), "number"));
    return value.length > shown && append(output2, `... ${value.length - shown} more item${value.length - shown > 1 ? "s" : ""}`), output2;
  }
  function bufferItems(ctx, value) {
    let bytes2 = new Uint8Array(value), shown = Math.min(50, bytes2.length), hex = [];
    for (let i2 = 0; i2 < shown; i2 += 1) append(hex, (bytes2[i2] < 16 ? "0" : "") + bytes2[i2].toString(16));
    let more = bytes2.length > shown ? ` ... ${bytes2.length - shown} more byte${bytes2.length - shown > 1 ? "s" : ""}` : "";
    return [`${paint(ctx, "[Uint8Contents]", "special")}: <${ArrayJoin(hex, " ")}${more}>`, `byteLength: ${paint(ctx, `${bytes2.length}`, "number")}`];
  }
  function viewItems(ctx, value, level) {
    ctx.indentation += 2;
    let output2 = [`byteLength: ${value.byteLength}`, `byteOffset: ${value.byteOffset}`, `buffer: ${formatValue(ctx, value.buffer, level + 1)}`];
    return ctx.indentation -= 2, output2;
  }
  function setItems(ctx, value, level) {
    let output2 = [];
    ctx.indentation += 2;
    let left = sizeOf(value, Set), iterator2 = Set.prototype.values.call(value);
    for (let step = iterator2.next(); !step.done; step = iterator2.next()) {
      if (output2.length >= ctx.maxArrayLength || ctx.budget <= 0) {
        append(output2, `... ${left} more item${left > 1 ? "s" : ""}`);
        break;
      }
      append(output2, formatValue(ctx, step.value, level + 1)), left -= 1;
    }
    return ctx.indentation -= 2, output2;
  }
  function mapItems(ctx, value, level) {
    let output2 = [];
    ctx.indentation += 2;
    let left = sizeOf(value, Map), iterator2 = Map.prototype.entries.call(value);
    for (let step = iterator2.next(); !step.done; step = iterator2.next()) {
      if (output2.length >= ctx.maxArrayLength || ctx.budget <= 0) {
        append(output2, `... ${left} more item${left > 1 ? "s" : ""}`);
        break;
      }
      append(output2, `${formatValue(ctx, step.value[0], level + 1)} => ${formatValue(ctx, step.value[1], level + 1)}`), left -= 1;
    }
    return ctx.indentation -= 2, output2;
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
      let result2 = ReflectApply(descriptor.get, value, []);
      return `[${label}: ${formatValue(ctx, result2, level + 1)}]`;
    } catch {
      return `[${label}: <it throws>]`;
    }
  }
  function keyText(ctx, key, descriptor) {
    return typeof key == "symbol" ? paint(ctx, `[${symbolText(key)}]`, "symbol") : key === "__proto__" ? "['__proto__']" : descriptor !== void 0 && descriptor.enumerable === !1 ? `[${key}]` : matches(IDENTIFIER, key) ? paint(ctx, key, "name") : paint(ctx, quote(key), "string");
  }
  function assemble(ctx, given, base, braces, isList, level, value) {
    let output2 = given, before = base === "" ? "" : `${base} `;
    if (ctx.compact !== !1) {
      let count = output2.length;
      if (isList && count > 6 && (output2 = columns(ctx, output2, value)), ctx.level - level < ctx.compact && count === output2.length) {
        let start2 = output2.length + ctx.indentation + braces[0].length + base.length + 10;
        if (fits(ctx, output2, start2, base)) {
          let joined = ArrayJoin(output2, ", ");
          if (StringIndexOf(joined, `
`) < 0) return `${before}${braces[0]} ${joined} ${braces[1]}`;
        }
      }
    }
    let indentation2 = `
${" ".repeat(ctx.indentation)}`;
    return `${before}${braces[0]}${indentation2}  ${ArrayJoin(output2, `,${indentation2}  `)}${indentation2}${braces[1]}`;
  }
  function fits(ctx, output2, start2, base) {
    let total = output2.length + start2;
    if (total + output2.length > Math.min(ctx.breakLength, 80)) return !1;
    for (let i2 = 0; i2 < output2.length; i2 += 1)
      if (total += shownLength(ctx, output2[i2]), total > Math.min(ctx.breakLength, 80)) return !1;
    return base === "" || StringIndexOf(base, `
`) < 0;
  }
  function columns(ctx, output2, value) {
    let total = 0, longest = 0, i2 = 0, count = output2.length, hasMore = ctx.maxArrayLength < value.length && StringStartsWith(output2[count - 1], "... ");
    hasMore && (count -= 1);
    let lengths = [];
    for (; i2 < count; i2 += 1) {
      let length = shownLength(ctx, output2[i2]);
      append(lengths, length), total += length + 2, longest < length && (longest = length);
    }
    let actual = longest + 2, limit = Math.min(ctx.breakLength, 80);
    if (!(actual * 3 + ctx.indentation < limit && (total / actual > 5 || longest <= 6))) return output2;
    let bias = Math.sqrt(actual - total / output2.length), width = Math.max(actual - 3 - Math.trunc(bias) + Math.trunc(bias), 1), biased = Math.max(actual - bias, 1), perLine = Math.min(Math.round(Math.sqrt(2.5 * biased * count) / biased), Math.floor((limit - ctx.indentation) / actual), ctx.compact * 4, 15);
    if (perLine <= 1 || width < 0) return output2;
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
        let cell = `${output2[j2]}, `, padding = " ".repeat(Math.max(0, widths[j2 - row] - (lengths[j2] + 2)));
        line += padStart ? padding + cell : cell + padding;
      }
      line += padStart ? " ".repeat(Math.max(0, widths[j2 - row] - 2 - lengths[j2])) + output2[j2] : output2[j2], append(lines, line);
    }
    return hasMore && append(lines, output2[count]), lines;
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
        return jsonOf2(value);
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
  function jsonOf2(value) {
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

  // src/node/deepequal.js
  function deepEqual(a3, b3, strict2) {
    return compare(a3, b3, strict2, []);
  }
  function compare(a3, b3, strict2, pairs) {
    if (a3 === b3) return a3 !== 0 || !strict2 || Object.is(a3, b3);
    if (strict2 ? typeof a3 != "object" || a3 === null || typeof b3 != "object" || b3 === null : a3 === null || b3 === null || typeof a3 != "object" && typeof b3 != "object")
      return typeof a3 == "number" && typeof b3 == "number" ? Number.isNaN(a3) && Number.isNaN(b3) : strict2 ? !1 : a3 == b3;
    if (typeof a3 != "object" || typeof b3 != "object" || strict2 && Object.getPrototypeOf(a3) !== Object.getPrototypeOf(b3) || tag(a3) !== tag(b3)) return !1;
    for (let [one, other] of pairs) if (one === a3 && other === b3) return !0;
    pairs.push([a3, b3]);
    let equal = compareObjects(a3, b3, strict2, pairs);
    return pairs.pop(), equal;
  }
  function compareObjects(a3, b3, strict2, pairs) {
    if (Array.isArray(a3) !== Array.isArray(b3) || Array.isArray(a3) && a3.length !== b3.length || a3 instanceof Date && b3 instanceof Date && a3.getTime() !== b3.getTime() || a3 instanceof RegExp && b3 instanceof RegExp && (a3.source !== b3.source || a3.flags !== b3.flags || a3.lastIndex !== b3.lastIndex) || (a3 instanceof Error || b3 instanceof Error) && (!(a3 instanceof Error && b3 instanceof Error) || a3.message !== b3.message || a3.name !== b3.name || !compare(a3.cause, b3.cause, strict2, pairs) || !compare(a3.errors, b3.errors, strict2, pairs)))
      return !1;
    if (ArrayBuffer.isView(a3) || isArrayBuffer(a3)) return sameBytes(a3, b3, strict2);
    for (let Boxed of [Number, String, Boolean, BigInt, Symbol])
      if (a3 instanceof Boxed) {
        if (!(b3 instanceof Boxed) || !Object.is(a3.valueOf(), b3.valueOf())) return !1;
        break;
      }
    return a3 instanceof Set ? b3 instanceof Set && sameSet(a3, b3, strict2, pairs) && sameKeys(a3, b3, strict2, pairs) : a3 instanceof Map ? b3 instanceof Map && sameMap(a3, b3, strict2, pairs) && sameKeys(a3, b3, strict2, pairs) : a3 instanceof Promise || a3 instanceof WeakMap || a3 instanceof WeakSet ? !1 : sameKeys(a3, b3, strict2, pairs);
  }
  function sameKeys(a3, b3, strict2, pairs) {
    let keys2 = own2(a3, strict2);
    if (keys2.length !== own2(b3, strict2).length) return !1;
    for (let key of keys2) if (!Object.prototype.propertyIsEnumerable.call(b3, key)) return !1;
    for (let key of keys2) if (!compare(a3[key], b3[key], strict2, pairs)) return !1;
    return !0;
  }
  function sameBytes(a3, b3, strict2) {
    if (a3.byteLength !== b3.byteLength) return !1;
    if (!strict2 && a3 instanceof Float64Array) {
      for (let i2 = 0; i2 < a3.length; i2 += 1) if (a3[i2] !== b3[i2]) return !1;
      return !0;
    }
    let bytes2 = (value) => ArrayBuffer.isView(value) ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength) : new Uint8Array(value), [x2, y2] = [bytes2(a3), bytes2(b3)];
    for (let i2 = 0; i2 < x2.length; i2 += 1) if (x2[i2] !== y2[i2]) return !1;
    return !0;
  }
  function sameSet(a3, b3, strict2, pairs) {
    if (a3.size !== b3.size) return !1;
    let left = [];
    for (let value of a3) b3.has(value) || left.push(value);
    if (left.length === 0) return !0;
    let rest = [...b3].filter((value) => !a3.has(value));
    for (let value of left) {
      let at2 = rest.findIndex((other) => compare(value, other, strict2, pairs));
      if (at2 < 0) return !1;
      rest.splice(at2, 1);
    }
    return !0;
  }
  function sameMap(a3, b3, strict2, pairs) {
    if (a3.size !== b3.size) return !1;
    let left = [];
    for (let [key, value] of a3)
      if (!b3.has(key)) left.push([key, value]);
      else if (!compare(value, b3.get(key), strict2, pairs)) return !1;
    let rest = [...b3].filter(([key]) => !a3.has(key));
    for (let [key, value] of left) {
      let at2 = rest.findIndex(([other, item]) => compare(key, other, strict2, pairs) && compare(value, item, strict2, pairs));
      if (at2 < 0) return !1;
      rest.splice(at2, 1);
    }
    return !0;
  }
  var tag, own2, init_deepequal = __esm({
    "src/node/deepequal.js"() {
      init_bytes();
      tag = (value) => Object.prototype.toString.call(value), own2 = (value, strict2) => {
        let keys2 = Object.keys(value);
        if (strict2) for (let symbol of Object.getOwnPropertySymbols(value)) Object.getOwnPropertyDescriptor(value, symbol).enumerable && keys2.push(symbol);
        return keys2;
      };
    }
  });

  // src/node/assert.js
  var assert_exports = {};
  __export(assert_exports, {
    AssertionError: () => AssertionError,
    default: () => assert_default
  });
  function sentence(actual, expected, operator) {
    let first2 = SENTENCES[operator];
    if (first2 === void 0) return "Failed";
    if (operator.startsWith("not")) return `${first2} ${show3(expected)}`;
    let [one, other] = [show3(actual), show3(expected)];
    return one.includes(`
`) || other.includes(`
`) ? `${first2}
+ actual
${one}
- expected
${other}` : `${first2}

${one} !== ${other}
`;
  }
  function fail(actual, expected, message, operator) {
    throw message instanceof Error ? message : new AssertionError({ actual, expected, message, operator });
  }
  function assert(value, message) {
    arguments.length === 0 && fail(value, !0, "No value argument passed to `assert.ok()`", "=="), value || fail(value, !0, message ?? `The expression evaluated to a falsy value:

  assert(${inspect(value)})
`, "==");
  }
  function unwanted(error, message, operator) {
    fail(error, void 0, `Got unwanted ${operator === "doesNotReject" ? "rejection" : "exception"}${message ? `: ${message}` : "."}
Actual message: "${error?.message}"`, operator);
  }
  function thrownAs(thrown, expected, message, operator) {
    let note = typeof expected == "string" ? expected : message;
    if (thrown === void 0) {
      let name = typeof expected == "function" && expected.name ? ` (${expected.name})` : "";
      fail(void 0, expected, `Missing expected ${operator === "rejects" ? "rejection" : "exception"}${name}${note ? `: ${note}` : "."}`, operator);
    }
    if (expected === void 0 || typeof expected == "string") return;
    let { error } = thrown;
    if (typeof expected == "function") {
      if (expected.prototype !== void 0 && error instanceof expected) return;
      if (expected === Error || Object.prototype.isPrototypeOf.call(Error, expected)) throw error;
      if (Reflect.apply(expected, {}, [error]) === !0) return;
      fail(error, expected, note ?? 'The validation function is expected to return "true".', operator);
    } else if (expected instanceof RegExp)
      expected.test(`${error}`) || fail(error, expected, note ?? `The input did not match the regular expression ${inspect(expected)}. Input:

${inspect(`${error}`)}
`, operator);
    else if (typeof expected == "object") {
      let keys2 = Object.keys(expected);
      expected instanceof Error && keys2.push("name", "message");
      for (let key of keys2)
        (expected[key] instanceof RegExp && typeof error?.[key] == "string" ? !expected[key].test(error[key]) : !deepEqual(error?.[key], expected[key], !0)) && fail(error, expected, note ?? `Expected values to be strictly deep-equal:

${show3({ [key]: error?.[key] })} !== ${show3({ [key]: expected[key] })}
`, operator);
    }
  }
  var AssertionError, show3, SENTENCES, nan, methods3, strict, assert_default, init_assert = __esm({
    "src/node/assert.js"() {
      init_inspect();
      init_define();
      init_deepequal();
      AssertionError = class extends Error {
        constructor(options) {
          let { message, actual, expected, operator } = options;
          super(message !== void 0 ? `${message}` : sentence(actual, expected, operator)), this.name = "AssertionError", this.code = "ERR_ASSERTION", this.generatedMessage = message === void 0, this.actual = actual, this.expected = expected, this.operator = operator;
        }
      }, show3 = (value) => inspect(value, { depth: 10, sorted: !0 }), SENTENCES = {
        strictEqual: "Expected values to be strictly equal:",
        deepStrictEqual: "Expected values to be strictly deep-equal:",
        equal: "Expected values to be loosely equal:",
        deepEqual: "Expected values to be loosely deep-equal:",
        notStrictEqual: 'Expected "actual" to be strictly unequal to:',
        notDeepStrictEqual: 'Expected "actual" not to be strictly deep-equal to:',
        notEqual: 'Expected "actual" to be loosely unequal to:',
        notDeepEqual: 'Expected "actual" not to be loosely deep-equal to:'
      };
      nan = (a3, b3) => Number.isNaN(a3) && Number.isNaN(b3), methods3 = {
        ok(...args) {
          assert(...args);
        },
        fail(message) {
          throw message instanceof Error ? message : new AssertionError({ message: message ?? "Failed", operator: "fail" });
        },
        equal(actual, expected, message) {
          actual == expected || nan(actual, expected) || fail(actual, expected, message, "equal");
        },
        notEqual(actual, expected, message) {
          (actual == expected || nan(actual, expected)) && fail(actual, expected, message, "notEqual");
        },
        strictEqual(actual, expected, message) {
          Object.is(actual, expected) || fail(actual, expected, message, "strictEqual");
        },
        notStrictEqual(actual, expected, message) {
          Object.is(actual, expected) && fail(actual, expected, message, "notStrictEqual");
        },
        deepEqual(actual, expected, message) {
          deepEqual(actual, expected, !1) || fail(actual, expected, message, "deepEqual");
        },
        notDeepEqual(actual, expected, message) {
          deepEqual(actual, expected, !1) && fail(actual, expected, message, "notDeepEqual");
        },
        deepStrictEqual(actual, expected, message) {
          deepEqual(actual, expected, !0) || fail(actual, expected, message, "deepStrictEqual");
        },
        notDeepStrictEqual(actual, expected, message) {
          deepEqual(actual, expected, !0) && fail(actual, expected, message, "notDeepStrictEqual");
        },
        match(text2, pattern, message) {
          (typeof text2 != "string" || !pattern.test(text2)) && fail(text2, pattern, message ?? `The input did not match the regular expression ${inspect(pattern)}. Input:

${inspect(text2)}
`, "match");
        },
        doesNotMatch(text2, pattern, message) {
          typeof text2 == "string" && pattern.test(text2) && fail(text2, pattern, message ?? `The input was expected to not match the regular expression ${inspect(pattern)}. Input:

${inspect(text2)}
`, "doesNotMatch");
        },
        ifError(value) {
          if (value != null) throw value instanceof Error ? new AssertionError({ actual: value, expected: null, message: `ifError got unwanted exception: ${value.message || value.name}`, operator: "ifError" }) : new AssertionError({ actual: value, expected: null, message: `ifError got unwanted exception: ${inspect(value)}`, operator: "ifError" });
        },
        throws(action, expected, message) {
          if (typeof action != "function") throw coded(TypeError, "ERR_INVALID_ARG_TYPE", 'The "fn" argument must be of type function.');
          let thrown;
          try {
            action();
          } catch (error) {
            thrown = { error };
          }
          thrownAs(thrown, expected, message, "throws");
        },
        doesNotThrow(action, expected, message) {
          try {
            action();
          } catch (error) {
            unwanted(error, typeof expected == "string" ? expected : message, "doesNotThrow");
          }
        },
        async rejects(promise, expected, message) {
          let thrown;
          try {
            await (typeof promise == "function" ? promise() : promise);
          } catch (error) {
            thrown = { error };
          }
          thrownAs(thrown, expected, message, "rejects");
        },
        async doesNotReject(promise, expected, message) {
          try {
            await (typeof promise == "function" ? promise() : promise);
          } catch (error) {
            unwanted(error, typeof expected == "string" ? expected : message, "doesNotReject");
          }
        }
      };
      Object.assign(assert, methods3, { AssertionError });
      strict = (...args) => assert(...args);
      Object.assign(strict, assert, {
        equal: methods3.strictEqual,
        notEqual: methods3.notStrictEqual,
        deepEqual: methods3.deepStrictEqual,
        notDeepEqual: methods3.notDeepStrictEqual
      });
      assert.strict = strict;
      strict.strict = strict;
      assert_default = assert;
    }
  });

  // src/node/async_hooks.js
  var async_hooks_exports = {};
  __export(async_hooks_exports, {
    AsyncLocalStorage: () => AsyncLocalStorage,
    AsyncResource: () => AsyncResource,
    default: () => async_hooks_default
  });
  var storages, AsyncLocalStorage, AsyncResource, async_hooks_default, init_async_hooks = __esm({
    "src/node/async_hooks.js"() {
      storages = /* @__PURE__ */ new Set(), AsyncLocalStorage = class _AsyncLocalStorage {
        #inside = !1;
        #store = void 0;
        #unfinished = [];
        #entered = void 0;
        constructor() {
          storages.add(this);
        }
        static bind(fn) {
          return _AsyncLocalStorage.snapshot().bind(null, fn);
        }
        /** A function that calls another with every store as it is now. */
        static snapshot() {
          let stores = [...storages].map((storage) => [storage, storage.getStore()]);
          return (fn, ...args) => stores.reduceRight((inner, [storage, store]) => () => storage.#with(store, inner), () => fn(...args))();
        }
        #with(store, action) {
          let [inside, before] = [this.#inside, this.#store];
          this.#inside = !0, this.#store = store;
          try {
            return action();
          } finally {
            this.#inside = inside, this.#store = before;
          }
        }
        run(store, action, ...args) {
          let result2 = this.#with(store, () => Reflect.apply(action, void 0, args));
          if (result2 !== null && typeof result2 == "object" && typeof result2.then == "function") {
            let entry = { store };
            this.#unfinished.push(entry);
            let done2 = () => {
              this.#unfinished = this.#unfinished.filter((one) => one !== entry);
            };
            result2.then(done2, done2);
          }
          return result2;
        }
        exit(action, ...args) {
          return this.#with(void 0, () => Reflect.apply(action, void 0, args));
        }
        getStore() {
          return this.#inside ? this.#store : this.#unfinished.length === 1 ? this.#unfinished[0].store : this.#unfinished.length === 0 ? this.#entered : void 0;
        }
        enterWith(store) {
          this.#entered = store, this.#inside && (this.#store = store);
        }
        disable() {
          this.#inside = !1, this.#unfinished = [], this.#entered = void 0;
        }
      }, AsyncResource = class _AsyncResource {
        #within = AsyncLocalStorage.snapshot();
        constructor(type) {
          this.type = type;
        }
        runInAsyncScope(fn, thisArg, ...args) {
          return this.#within(() => Reflect.apply(fn, thisArg, args));
        }
        bind(fn, thisArg) {
          let resource = this;
          return function(...args) {
            return resource.runInAsyncScope(fn, thisArg ?? this, ...args);
          };
        }
        static bind(fn, type, thisArg) {
          return new _AsyncResource(type ?? fn.name).bind(fn, thisArg);
        }
        emitDestroy() {
          return this;
        }
        asyncId() {
          return 1;
        }
        triggerAsyncId() {
          return 0;
        }
      }, async_hooks_default = {
        AsyncLocalStorage,
        AsyncResource,
        createHook: () => ({ enable() {
          return this;
        }, disable() {
          return this;
        } }),
        executionAsyncId: () => 1,
        triggerAsyncId: () => 0,
        executionAsyncResource: () => ({})
      };
    }
  });

  // src/node/os.js
  var os_exports = {};
  __export(os_exports, {
    default: () => os_default
  });
  var signals, errno, memory, os_default, init_os = __esm({
    "src/node/os.js"() {
      init_state();
      signals = { SIGHUP: 1, SIGINT: 2, SIGQUIT: 3, SIGKILL: 9, SIGUSR1: 10, SIGUSR2: 12, SIGPIPE: 13, SIGALRM: 14, SIGTERM: 15 }, errno = { E2BIG: 7, EACCES: 13, EADDRINUSE: 98, EAGAIN: 11, EBADF: 9, EBUSY: 16, ECONNREFUSED: 111, ECONNRESET: 104, EEXIST: 17, EINVAL: 22, EIO: 5, EISDIR: 21, EMFILE: 24, ENOENT: 2, ENOMEM: 12, ENOTDIR: 20, ENOTEMPTY: 39, EPERM: 1, EPIPE: 32, ETIMEDOUT: 110 }, memory = () => ops.memoryLimit?.() ?? 0, os_default = {
        EOL: `
`,
        devNull: "/dev/null",
        constants: { signals, errno, priority: {}, dlopen: {}, UV_UDP_REUSEADDR: 4 },
        arch: () => "x64",
        machine: () => "x86_64",
        platform: () => "linux",
        type: () => "Linux",
        release: () => "6.0.0",
        version: () => "hoody-exec",
        hostname: () => "hoody-exec",
        homedir: () => "/data",
        tmpdir: () => "/data/tmp",
        endianness: () => "LE",
        uptime: () => ops.clock() / 1e3,
        loadavg: () => [0, 0, 0],
        totalmem: memory,
        freemem: memory,
        availableParallelism: () => 1,
        cpus: () => [{ model: "QuickJS", speed: 0, times: { user: 0, nice: 0, sys: 0, idle: 0, irq: 0 } }],
        networkInterfaces: () => ({}),
        userInfo: () => ({ uid: 1e3, gid: 1e3, username: "script", homedir: "/data", shell: null }),
        getPriority: () => 0,
        setPriority() {
        }
      };
    }
  });

  // src/web/crypto.js
  var crypto_exports = {};
  __export(crypto_exports, {
    Crypto: () => Crypto,
    CryptoKey: () => CryptoKey,
    SubtleCrypto: () => SubtleCrypto,
    crypto: () => crypto
  });
  function nameOf(algorithm2) {
    return `${typeof algorithm2 == "string" ? algorithm2 : algorithm2?.name}`.toUpperCase();
  }
  function hashOf(algorithm2) {
    let name = nameOf(algorithm2);
    if (HASHES[name] === void 0) throw fault(`Unrecognized algorithm name: ${name}`, "NotSupportedError");
    return name;
  }
  function usable(key, usage, name) {
    let bytes2 = secretOf(key);
    if (key.algorithm.name !== name) throw fault("The key does not belong to this algorithm", "InvalidAccessError");
    if (!key.usages.includes(usage)) throw fault(`The key may not be used to ${usage}`, "InvalidAccessError");
    return bytes2;
  }
  function base64url(bytes2) {
    return ops.base64Encode(bytes2, !0).replace(/=+$/, "");
  }
  function checkUsages(name, usages) {
    let allowed2 = ALLOWED[name];
    if (allowed2 === void 0) throw fault(`${name} is not available in hoody-exec yet: there are SHA-1, SHA-2, HMAC, PBKDF2 and HKDF`, "NotSupportedError");
    for (let usage of usages) if (!allowed2.includes(usage)) throw fault(`A key of ${name} cannot be used to ${usage}`, "SyntaxError");
  }
  function derive(name, algorithm2, bytes2, length) {
    if (length == null || length % 8 !== 0) throw fault("The length must be a multiple of 8 bits", "OperationError");
    let hash2 = HASHES[hashOf(algorithm2.hash)], { hkdfSync: hkdfSync2, pbkdf2Sync: pbkdf2Sync2 } = (init_crypto2(), __toCommonJS(crypto_exports2));
    if (name === "HKDF") return hkdfSync2(hash2, bytes2, copyOf(algorithm2.salt), copyOf(algorithm2.info), length / 8);
    let made2 = pbkdf2Sync2(bytes2, copyOf(algorithm2.salt), Number(algorithm2.iterations), length / 8, hash2);
    return made2.buffer.slice(made2.byteOffset, made2.byteOffset + made2.length);
  }
  var HASHES, BLOCKS, KINDS, QUOTA, fault, copyOf, secretOf, makeKey, mayConstruct2, CryptoKey, ALLOWED, SubtleCrypto, subtle, Crypto, crypto, NODE, init_crypto = __esm({
    "src/web/crypto.js"() {
      init_state();
      init_define();
      init_bytes();
      init_lazyclass();
      init_primordials();
      HASHES = { __proto__: null, "SHA-1": "sha1", "SHA-256": "sha256", "SHA-384": "sha384", "SHA-512": "sha512" }, BLOCKS = { __proto__: null, "SHA-1": 64, "SHA-256": 64, "SHA-384": 128, "SHA-512": 128 }, KINDS = ["Int8Array", "Uint8Array", "Uint8ClampedArray", "Int16Array", "Uint16Array", "Int32Array", "Uint32Array", "BigInt64Array", "BigUint64Array"], QUOTA = 65536, fault = (message, name) => new DOMExceptionClass(message, name), copyOf = (data) => {
        if (!isBytes(data)) throw new TypeError("The data must be an ArrayBuffer, a typed array or a DataView");
        return ArrayBuffer.isView(data) ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength).slice() : new Uint8Array(data).slice();
      };
      mayConstruct2 = {}, CryptoKey = class _CryptoKey {
        #type;
        #extractable;
        #algorithm;
        #usages;
        #bytes;
        constructor(token) {
          if (token !== mayConstruct2) throw new TypeError("Illegal constructor");
        }
        static {
          secretOf = (key) => {
            if (key === null || typeof key != "object" || !(#bytes in key)) throw new TypeError("The key must be a CryptoKey");
            return key.#bytes;
          }, makeKey = (bytes2, algorithm2, extractable, usages) => {
            let key = new _CryptoKey(mayConstruct2);
            return key.#type = "secret", key.#bytes = bytes2, key.#algorithm = algorithm2, key.#extractable = !!extractable, key.#usages = [...usages], key;
          };
        }
        get type() {
          return this.#type;
        }
        get extractable() {
          return this.#extractable;
        }
        get algorithm() {
          return this.#algorithm;
        }
        get usages() {
          return [...this.#usages];
        }
      };
      webInterface(CryptoKey, "CryptoKey", ["type", "extractable", "algorithm", "usages"]);
      ALLOWED = { __proto__: null, HMAC: ["sign", "verify"], PBKDF2: ["deriveKey", "deriveBits"], HKDF: ["deriveKey", "deriveBits"] };
      SubtleCrypto = class {
        constructor(token) {
          if (token !== mayConstruct2) throw new TypeError("Illegal constructor");
        }
        async digest(algorithm2, data) {
          let name = hashOf(algorithm2);
          return ops.hash(HASHES[name], copyOf(data));
        }
        async importKey(format3, data, algorithm2, extractable, usages) {
          let name = nameOf(algorithm2);
          checkUsages(name, usages);
          let bytes2;
          if (format3 === "raw") bytes2 = copyOf(data);
          else if (format3 === "jwk" && name === "HMAC") {
            if (data?.kty !== "oct" || typeof data.k != "string") throw fault('The JWK must have kty "oct" and k', "DataError");
            bytes2 = new Uint8Array(ops.base64Decode(data.k, !1));
          } else throw fault(`Keys of ${name} cannot be imported as ${format3}`, "NotSupportedError");
          if (name === "HMAC") {
            if (bytes2.length === 0) throw fault("The key is empty", "DataError");
            if (usages.length === 0) throw fault("Usages cannot be empty when importing a secret key", "SyntaxError");
            return makeKey(bytes2, { name, hash: { name: hashOf(algorithm2.hash) }, length: bytes2.length * 8 }, extractable, usages);
          }
          return makeKey(bytes2, { name }, !1, usages);
        }
        async exportKey(format3, key) {
          let bytes2 = secretOf(key);
          if (!key.extractable) throw fault("The key is not extractable", "InvalidAccessError");
          if (format3 === "raw") return bytes2.slice().buffer;
          if (format3 === "jwk")
            return { key_ops: key.usages, ext: !0, kty: "oct", k: base64url(bytes2), alg: `HS${key.algorithm.hash.name.slice(4)}` };
          throw fault(`A key cannot be exported as ${format3}`, "NotSupportedError");
        }
        async generateKey(algorithm2, extractable, usages) {
          let name = nameOf(algorithm2);
          if (name !== "HMAC") throw fault(`Keys of ${name} cannot be generated in hoody-exec yet`, "NotSupportedError");
          checkUsages(name, usages);
          let hash2 = hashOf(algorithm2.hash), length = algorithm2.length ?? BLOCKS[hash2] * 8, bytes2 = new Uint8Array(Math.ceil(length / 8));
          return ops.randomFill(bytes2), makeKey(bytes2, { name, hash: { name: hash2 }, length }, extractable, usages);
        }
        async sign(algorithm2, key, data) {
          let bytes2 = usable(key, "sign", nameOf(algorithm2));
          return ops.hmac(HASHES[key.algorithm.hash.name], bytes2, copyOf(data));
        }
        async verify(algorithm2, key, signature, data) {
          let bytes2 = usable(key, "verify", nameOf(algorithm2)), expected = ops.hmac(HASHES[key.algorithm.hash.name], bytes2, copyOf(data)), given = copyOf(signature);
          return given.length === expected.byteLength && ops.timingSafeEqual(given, expected);
        }
        async deriveBits(algorithm2, key, length) {
          let name = nameOf(algorithm2), bytes2 = usable(key, "deriveBits", name);
          return derive(name, algorithm2, bytes2, length);
        }
        async deriveKey(algorithm2, key, target, extractable, usages) {
          let name = nameOf(algorithm2), bytes2 = usable(key, "deriveKey", name), length = target.length ?? BLOCKS[hashOf(target.hash)] * 8;
          return this.importKey("raw", derive(name, algorithm2, bytes2, length), target, extractable, usages);
        }
        async encrypt(algorithm2) {
          throw fault(`${nameOf(algorithm2)} is not available in hoody-exec yet`, "NotSupportedError");
        }
        async decrypt(algorithm2) {
          throw fault(`${nameOf(algorithm2)} is not available in hoody-exec yet`, "NotSupportedError");
        }
        async wrapKey() {
          throw fault("wrapKey is not available in hoody-exec", "NotSupportedError");
        }
        async unwrapKey() {
          throw fault("unwrapKey is not available in hoody-exec", "NotSupportedError");
        }
      };
      webInterface(SubtleCrypto, "SubtleCrypto", ["digest", "importKey", "exportKey", "generateKey", "sign", "verify", "deriveBits", "deriveKey", "encrypt", "decrypt", "wrapKey", "unwrapKey"]);
      subtle = new SubtleCrypto(mayConstruct2), Crypto = class {
        constructor(token) {
          if (token !== mayConstruct2) throw new TypeError("Illegal constructor");
        }
        get subtle() {
          return subtle;
        }
        getRandomValues(array) {
          let kind = ArrayBuffer.isView(array) ? Object.prototype.toString.call(array).slice(8, -1) : "";
          if (!KINDS.includes(kind)) throw fault("The data must be an integer typed array", "TypeMismatchError");
          if (array.byteLength > QUOTA) throw fault(`The requested length exceeds ${QUOTA} bytes`, "QuotaExceededError");
          return ops.randomFill(array), array;
        }
        randomUUID() {
          return ops.uuid();
        }
      };
      webInterface(Crypto, "Crypto", ["subtle", "getRandomValues", "randomUUID"]);
      crypto = new Crypto(mayConstruct2), NODE = [
        "createHash",
        "createHmac",
        "createSecretKey",
        "hash",
        "getHashes",
        "timingSafeEqual",
        "randomBytes",
        "randomFill",
        "randomFillSync",
        "randomInt",
        "pbkdf2",
        "pbkdf2Sync",
        "hkdf",
        "hkdfSync",
        "webcrypto"
      ];
      for (let name of NODE)
        lazyClass(crypto, name, () => (init_crypto2(), __toCommonJS(crypto_exports2)).default[name]), Object.defineProperty(crypto, name, { __proto__: null, enumerable: !1 });
    }
  });

  // src/node/crypto.js
  var crypto_exports2 = {};
  __export(crypto_exports2, {
    Hash: () => Hash,
    Hmac: () => Hmac,
    KeyObject: () => KeyObject,
    createHash: () => createHash,
    createHmac: () => createHmac,
    createSecretKey: () => createSecretKey,
    default: () => crypto_default,
    getHashes: () => getHashes,
    hash: () => hash,
    hkdf: () => hkdf,
    hkdfSync: () => hkdfSync,
    pbkdf2: () => pbkdf2,
    pbkdf2Sync: () => pbkdf2Sync,
    randomBytes: () => randomBytes,
    randomFill: () => randomFill,
    randomFillSync: () => randomFillSync,
    randomInt: () => randomInt,
    randomUUID: () => randomUUID,
    timingSafeEqual: () => timingSafeEqual
  });
  function bytesOf2(value, name, encoding) {
    if (typeof value == "string") return Buffer2.from(value, encoding);
    if (isBytes(value)) return view2(value);
    if (value instanceof KeyObject) return value.export();
    throw coded(TypeError, "ERR_INVALID_ARG_TYPE", `The "${name}" argument must be of type string or an instance of Buffer, TypedArray, or DataView.`);
  }
  function algorithm(name) {
    if (typeof name != "string") throw coded(TypeError, "ERR_INVALID_ARG_TYPE", 'The "algorithm" argument must be of type string.');
    return name.toLowerCase().replace(/^rsa-/, "").replace(/^sha-(\d)/, "sha$1");
  }
  function native(make2, name) {
    try {
      return make2();
    } catch (error) {
      throw Object.assign(coded(Error, "ERR_OSSL_EVP_UNSUPPORTED", `Digest method not supported: ${name}`), { cause: error });
    }
  }
  function timingSafeEqual(a3, b3) {
    if (!isBytes(a3)) throw coded(TypeError, "ERR_INVALID_ARG_TYPE", 'The "buf1" argument must be an instance of ArrayBuffer, Buffer, TypedArray, or DataView.');
    if (!isBytes(b3)) throw coded(TypeError, "ERR_INVALID_ARG_TYPE", 'The "buf2" argument must be an instance of ArrayBuffer, Buffer, TypedArray, or DataView.');
    if (a3.byteLength !== b3.byteLength) throw coded(RangeError, "ERR_CRYPTO_TIMING_SAFE_EQUAL_LENGTH", "Input buffers must have the same byte length");
    return ops.timingSafeEqual(a3, b3);
  }
  function randomBytes(size, callback) {
    let buffer2 = Buffer2.alloc(size);
    if (ops.randomFill(buffer2), callback === void 0) return buffer2;
    later(callback, () => buffer2);
  }
  function randomFillSync(buffer2, offset = 0, size = void 0) {
    let width = buffer2.BYTES_PER_ELEMENT ?? 1, bytes2 = view2(buffer2);
    return ops.randomFill(bytes2.subarray(offset * width, size === void 0 ? void 0 : (offset + size) * width)), buffer2;
  }
  function randomFill(buffer2, offset, size, callback) {
    let done2 = [offset, size, callback].find((value) => typeof value == "function");
    later(done2, () => randomFillSync(buffer2, typeof offset == "number" ? offset : 0, typeof size == "number" ? size : void 0));
  }
  function randomInt(low, high, callback) {
    let [min, max] = typeof high == "number" ? [low, high] : [0, low], done2 = typeof high == "function" ? high : callback;
    if (!Number.isSafeInteger(min)) throw coded(TypeError, "ERR_INVALID_ARG_TYPE", 'The "min" argument must be a safe integer.');
    if (!Number.isSafeInteger(max)) throw coded(TypeError, "ERR_INVALID_ARG_TYPE", 'The "max" argument must be a safe integer.');
    let range = max - min;
    if (!(range > 0)) throw coded(RangeError, "ERR_OUT_OF_RANGE", `The value of "max" is out of range. It must be greater than the value of "min" (${min}). Received ${max}`);
    if (range > 2 ** 48 - 1) throw coded(RangeError, "ERR_OUT_OF_RANGE", 'The value of "max - min" is out of range. It must be <= 281474976710655.');
    let limit = 2 ** 48 - 2 ** 48 % range, number2;
    do
      number2 = randomBytes(6).readUIntBE(0, 6);
    while (number2 >= limit);
    let value = min + number2 % range;
    if (done2 === void 0) return value;
    later(done2, () => value);
  }
  function pbkdf2Sync(password, salt, iterations, length, digest) {
    let key = bytesOf2(password, "password"), salted = bytesOf2(salt, "salt"), name = algorithm(digest), blocks = [];
    for (let block = 1, made2 = 0; made2 < length; block += 1) {
      let index = Buffer2.alloc(4);
      index.writeUInt32BE(block);
      let u2 = native(() => ops.hmac(name, key, Buffer2.concat([salted, index])), digest), sum = new Uint8Array(u2.slice(0));
      for (let i2 = 1; i2 < iterations; i2 += 1) {
        u2 = ops.hmac(name, key, u2);
        let bytes2 = new Uint8Array(u2);
        for (let k2 = 0; k2 < sum.length; k2 += 1) sum[k2] ^= bytes2[k2];
      }
      blocks.push(sum), made2 += sum.length;
    }
    return Buffer2.concat(blocks).subarray(0, length);
  }
  function pbkdf2(password, salt, iterations, length, digest, callback) {
    later(callback, () => pbkdf2Sync(password, salt, iterations, length, digest));
  }
  function hkdfSync(digest, key, salt, info, length) {
    let name = algorithm(digest), saltBytes = bytesOf2(salt, "salt"), infoBytes = bytesOf2(info, "info"), size = native(() => ops.hash(name, new Uint8Array(0)).byteLength, digest), secret = ops.hmac(name, saltBytes.length === 0 ? new Uint8Array(size) : saltBytes, bytesOf2(key, "ikm")), blocks = [], block = new Uint8Array(0);
    for (let i2 = 1; blocks.length * size < length; i2 += 1)
      block = ops.hmac(name, secret, Buffer2.concat([new Uint8Array(block), infoBytes, new Uint8Array([i2])])), blocks.push(new Uint8Array(block));
    let all = Buffer2.concat(blocks).subarray(0, length);
    return all.buffer.slice(all.byteOffset, all.byteOffset + length);
  }
  function hkdf(digest, key, salt, info, length, callback) {
    later(callback, () => hkdfSync(digest, key, salt, info, length));
  }
  var view2, result, Digester, handleOf, Hash, Hmac, createHash, createHmac, hash, getHashes, later, randomUUID, KeyObject, createSecretKey, missing, exported2, crypto_default, init_crypto2 = __esm({
    "src/node/crypto.js"() {
      init_state();
      init_define();
      init_bytes();
      init_emitter();
      init_primordials();
      init_buffer();
      init_lazyclass();
      view2 = (value) => ArrayBuffer.isView(value) ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength) : new Uint8Array(value);
      result = (buffer2, encoding) => encoding === void 0 || encoding === "buffer" ? wrap(buffer2) : wrap(buffer2).toString(encoding);
      Digester = class extends Emitter {
        #handle;
        #over = !1;
        constructor(handle) {
          super(), this.#handle = handle;
        }
        static handleOf(digester) {
          return digester.#handle;
        }
        update(data, encoding) {
          if (this.#over) throw coded(Error, "ERR_CRYPTO_HASH_FINALIZED", "Digest already called");
          return ops.hashUpdate(this.#handle, bytesOf2(data, "data", encoding)), this;
        }
        digest(encoding) {
          if (this.#over) throw coded(Error, "ERR_CRYPTO_HASH_FINALIZED", "Digest already called");
          return this.#over = !0, result(ops.hashDigest(this.#handle), encoding);
        }
        get writable() {
          return !this.#over;
        }
        write(data, encoding, callback) {
          this.update(data, typeof encoding == "string" ? encoding : void 0);
          let done2 = typeof encoding == "function" ? encoding : callback;
          return done2 && queueJob(() => done2()), !0;
        }
        end(data, encoding) {
          data != null && this.update(data, encoding);
          let digest = this.digest();
          return this.read = () => digest, queueJob(() => {
            this.emit("finish"), this.emit("readable"), this.emit("data", digest), this.emit("end"), this.emit("close");
          }), this;
        }
      }, { handleOf } = Digester;
      delete Digester.handleOf;
      Hash = class _Hash extends Digester {
        copy() {
          if (!this.writable) throw coded(Error, "ERR_CRYPTO_HASH_FINALIZED", "Digest already called");
          return new _Hash(ops.hashCopy(handleOf(this)));
        }
      }, Hmac = class extends Digester {
      }, createHash = (name) => new Hash(native(() => ops.hashNew(algorithm(name)), name)), createHmac = (name, key) => {
        let secret = bytesOf2(key, "key");
        return new Hmac(native(() => ops.hmacNew(algorithm(name), secret), name));
      }, hash = (name, data, encoding = "hex") => result(native(() => ops.hash(algorithm(name), bytesOf2(data, "input")), name), encoding), getHashes = () => [...ops.hashNames()];
      later = (callback, make2) => {
        queueJob(() => {
          let value;
          try {
            value = make2();
          } catch (error) {
            callback(error);
            return;
          }
          callback(null, value);
        });
      };
      randomUUID = () => ops.uuid(), KeyObject = class _KeyObject {
        #bytes;
        constructor(type, bytes2) {
          this.type = type, this.#bytes = bytes2;
        }
        get symmetricKeySize() {
          return this.#bytes.length;
        }
        export(options) {
          return options?.format === "jwk" ? { kty: "oct", k: Buffer2.from(this.#bytes).toString("base64url") } : Buffer2.from(this.#bytes);
        }
        equals(other) {
          return other instanceof _KeyObject && Buffer2.compare(this.#bytes, other.export()) === 0;
        }
      }, createSecretKey = (key, encoding) => new KeyObject("secret", Buffer2.from(bytesOf2(key, "key", encoding)));
      missing = (name) => () => {
        throw coded(Error, "ERR_FEATURE_UNAVAILABLE", `crypto.${name} is not available in hoody-exec yet: there are hashes, HMAC, PBKDF2, HKDF and random numbers.`);
      }, exported2 = {
        Hash,
        Hmac,
        KeyObject,
        createHash,
        createHmac,
        createSecretKey,
        hash,
        getHashes,
        timingSafeEqual,
        randomBytes,
        pseudoRandomBytes: randomBytes,
        randomFill,
        randomFillSync,
        randomInt,
        randomUUID,
        pbkdf2,
        pbkdf2Sync,
        hkdf,
        hkdfSync,
        getRandomValues: (array) => globalThis.crypto.getRandomValues(array),
        getCiphers: () => [],
        getCurves: () => [],
        constants: {}
      };
      for (let name of ["createCipheriv", "createDecipheriv", "createSign", "createVerify", "sign", "verify", "scrypt", "scryptSync", "generateKeyPair", "generateKeyPairSync", "createPublicKey", "createPrivateKey", "publicEncrypt", "privateDecrypt", "createECDH", "createDiffieHellman", "diffieHellman"])
        exported2[name] = missing(name);
      lazyClass(exported2, "webcrypto", () => (init_crypto(), __toCommonJS(crypto_exports)).crypto);
      lazyClass(exported2, "subtle", () => (init_crypto(), __toCommonJS(crypto_exports)).crypto.subtle);
      crypto_default = exported2;
    }
  });

  // src/node/diagnostics_channel.js
  var diagnostics_channel_exports = {};
  __export(diagnostics_channel_exports, {
    default: () => diagnostics_channel_default
  });
  function channel(name) {
    return channels.has(name) || channels.set(name, new Channel(name)), channels.get(name);
  }
  var Channel, channels, diagnostics_channel_default, init_diagnostics_channel = __esm({
    "src/node/diagnostics_channel.js"() {
      Channel = class {
        #subscribers = [];
        constructor(name) {
          this.name = name;
        }
        get hasSubscribers() {
          return this.#subscribers.length > 0;
        }
        subscribe(listener) {
          this.#subscribers = [...this.#subscribers, listener];
        }
        unsubscribe(listener) {
          let before = this.#subscribers.length;
          return this.#subscribers = this.#subscribers.filter((one) => one !== listener), this.#subscribers.length < before;
        }
        publish(message) {
          for (let listener of this.#subscribers) listener(message, this.name);
        }
        runStores(context2, action, thisArg, ...args) {
          return this.publish(context2), Reflect.apply(action, thisArg, args);
        }
        bindStore() {
        }
        unbindStore() {
        }
      }, channels = /* @__PURE__ */ new Map();
      diagnostics_channel_default = {
        channel,
        Channel,
        hasSubscribers: (name) => channels.get(name)?.hasSubscribers ?? !1,
        subscribe: (name, listener) => channel(name).subscribe(listener),
        unsubscribe: (name, listener) => channel(name).unsubscribe(listener),
        tracingChannel(name) {
          let event = (kind) => channel(`tracing:${typeof name == "string" ? name : kind}:${kind}`), [start2, end2, asyncStart, asyncEnd, error] = ["start", "end", "asyncStart", "asyncEnd", "error"].map(event);
          return {
            start: start2,
            end: end2,
            asyncStart,
            asyncEnd,
            error,
            hasSubscribers: !1,
            traceSync: (action, context2, thisArg, ...args) => Reflect.apply(action, thisArg, args),
            tracePromise: async (action, context2, thisArg, ...args) => Reflect.apply(action, thisArg, args),
            traceCallback: (action, position, context2, thisArg, ...args) => Reflect.apply(action, thisArg, args)
          };
        }
      };
    }
  });

  // src/node/module.js
  var module_exports = {};
  __export(module_exports, {
    default: () => module_default
  });
  var module_default, init_module = __esm({
    "src/node/module.js"() {
      init_builtins();
      init_modules();
      module_default = { createRequire: requireFor, builtinModules: [...builtinNames], isBuiltin };
    }
  });

  // node_modules/path-browserify/index.js
  var require_path_browserify = __commonJS({
    "node_modules/path-browserify/index.js"(exports, module) {
      "use strict";
      function assertPath(path2) {
        if (typeof path2 != "string")
          throw new TypeError("Path must be a string. Received " + JSON.stringify(path2));
      }
      function normalizeStringPosix(path2, allowAboveRoot) {
        for (var res = "", lastSegmentLength = 0, lastSlash = -1, dots = 0, code, i2 = 0; i2 <= path2.length; ++i2) {
          if (i2 < path2.length)
            code = path2.charCodeAt(i2);
          else {
            if (code === 47)
              break;
            code = 47;
          }
          if (code === 47) {
            if (!(lastSlash === i2 - 1 || dots === 1))
              if (lastSlash !== i2 - 1 && dots === 2) {
                if (res.length < 2 || lastSegmentLength !== 2 || res.charCodeAt(res.length - 1) !== 46 || res.charCodeAt(res.length - 2) !== 46) {
                  if (res.length > 2) {
                    var lastSlashIndex = res.lastIndexOf("/");
                    if (lastSlashIndex !== res.length - 1) {
                      lastSlashIndex === -1 ? (res = "", lastSegmentLength = 0) : (res = res.slice(0, lastSlashIndex), lastSegmentLength = res.length - 1 - res.lastIndexOf("/")), lastSlash = i2, dots = 0;
                      continue;
                    }
                  } else if (res.length === 2 || res.length === 1) {
                    res = "", lastSegmentLength = 0, lastSlash = i2, dots = 0;
                    continue;
                  }
                }
                allowAboveRoot && (res.length > 0 ? res += "/.." : res = "..", lastSegmentLength = 2);
              } else
                res.length > 0 ? res += "/" + path2.slice(lastSlash + 1, i2) : res = path2.slice(lastSlash + 1, i2), lastSegmentLength = i2 - lastSlash - 1;
            lastSlash = i2, dots = 0;
          } else code === 46 && dots !== -1 ? ++dots : dots = -1;
        }
        return res;
      }
      function _format(sep, pathObject) {
        var dir = pathObject.dir || pathObject.root, base = pathObject.base || (pathObject.name || "") + (pathObject.ext || "");
        return dir ? dir === pathObject.root ? dir + base : dir + sep + base : base;
      }
      var posix = {
        // path.resolve([from ...], to)
        resolve: function() {
          for (var resolvedPath = "", resolvedAbsolute = !1, cwd, i2 = arguments.length - 1; i2 >= -1 && !resolvedAbsolute; i2--) {
            var path2;
            i2 >= 0 ? path2 = arguments[i2] : (cwd === void 0 && (cwd = process.cwd()), path2 = cwd), assertPath(path2), path2.length !== 0 && (resolvedPath = path2 + "/" + resolvedPath, resolvedAbsolute = path2.charCodeAt(0) === 47);
          }
          return resolvedPath = normalizeStringPosix(resolvedPath, !resolvedAbsolute), resolvedAbsolute ? resolvedPath.length > 0 ? "/" + resolvedPath : "/" : resolvedPath.length > 0 ? resolvedPath : ".";
        },
        normalize: function(path2) {
          if (assertPath(path2), path2.length === 0) return ".";
          var isAbsolute = path2.charCodeAt(0) === 47, trailingSeparator = path2.charCodeAt(path2.length - 1) === 47;
          return path2 = normalizeStringPosix(path2, !isAbsolute), path2.length === 0 && !isAbsolute && (path2 = "."), path2.length > 0 && trailingSeparator && (path2 += "/"), isAbsolute ? "/" + path2 : path2;
        },
        isAbsolute: function(path2) {
          return assertPath(path2), path2.length > 0 && path2.charCodeAt(0) === 47;
        },
        join: function() {
          if (arguments.length === 0)
            return ".";
          for (var joined, i2 = 0; i2 < arguments.length; ++i2) {
            var arg = arguments[i2];
            assertPath(arg), arg.length > 0 && (joined === void 0 ? joined = arg : joined += "/" + arg);
          }
          return joined === void 0 ? "." : posix.normalize(joined);
        },
        relative: function(from, to2) {
          if (assertPath(from), assertPath(to2), from === to2 || (from = posix.resolve(from), to2 = posix.resolve(to2), from === to2)) return "";
          for (var fromStart = 1; fromStart < from.length && from.charCodeAt(fromStart) === 47; ++fromStart)
            ;
          for (var fromEnd = from.length, fromLen = fromEnd - fromStart, toStart = 1; toStart < to2.length && to2.charCodeAt(toStart) === 47; ++toStart)
            ;
          for (var toEnd = to2.length, toLen = toEnd - toStart, length = fromLen < toLen ? fromLen : toLen, lastCommonSep = -1, i2 = 0; i2 <= length; ++i2) {
            if (i2 === length) {
              if (toLen > length) {
                if (to2.charCodeAt(toStart + i2) === 47)
                  return to2.slice(toStart + i2 + 1);
                if (i2 === 0)
                  return to2.slice(toStart + i2);
              } else fromLen > length && (from.charCodeAt(fromStart + i2) === 47 ? lastCommonSep = i2 : i2 === 0 && (lastCommonSep = 0));
              break;
            }
            var fromCode = from.charCodeAt(fromStart + i2), toCode = to2.charCodeAt(toStart + i2);
            if (fromCode !== toCode)
              break;
            fromCode === 47 && (lastCommonSep = i2);
          }
          var out = "";
          for (i2 = fromStart + lastCommonSep + 1; i2 <= fromEnd; ++i2)
            (i2 === fromEnd || from.charCodeAt(i2) === 47) && (out.length === 0 ? out += ".." : out += "/..");
          return out.length > 0 ? out + to2.slice(toStart + lastCommonSep) : (toStart += lastCommonSep, to2.charCodeAt(toStart) === 47 && ++toStart, to2.slice(toStart));
        },
        _makeLong: function(path2) {
          return path2;
        },
        dirname: function(path2) {
          if (assertPath(path2), path2.length === 0) return ".";
          for (var code = path2.charCodeAt(0), hasRoot = code === 47, end2 = -1, matchedSlash = !0, i2 = path2.length - 1; i2 >= 1; --i2)
            if (code = path2.charCodeAt(i2), code === 47) {
              if (!matchedSlash) {
                end2 = i2;
                break;
              }
            } else
              matchedSlash = !1;
          return end2 === -1 ? hasRoot ? "/" : "." : hasRoot && end2 === 1 ? "//" : path2.slice(0, end2);
        },
        basename: function(path2, ext) {
          if (ext !== void 0 && typeof ext != "string") throw new TypeError('"ext" argument must be a string');
          assertPath(path2);
          var start2 = 0, end2 = -1, matchedSlash = !0, i2;
          if (ext !== void 0 && ext.length > 0 && ext.length <= path2.length) {
            if (ext.length === path2.length && ext === path2) return "";
            var extIdx = ext.length - 1, firstNonSlashEnd = -1;
            for (i2 = path2.length - 1; i2 >= 0; --i2) {
              var code = path2.charCodeAt(i2);
              if (code === 47) {
                if (!matchedSlash) {
                  start2 = i2 + 1;
                  break;
                }
              } else
                firstNonSlashEnd === -1 && (matchedSlash = !1, firstNonSlashEnd = i2 + 1), extIdx >= 0 && (code === ext.charCodeAt(extIdx) ? --extIdx === -1 && (end2 = i2) : (extIdx = -1, end2 = firstNonSlashEnd));
            }
            return start2 === end2 ? end2 = firstNonSlashEnd : end2 === -1 && (end2 = path2.length), path2.slice(start2, end2);
          } else {
            for (i2 = path2.length - 1; i2 >= 0; --i2)
              if (path2.charCodeAt(i2) === 47) {
                if (!matchedSlash) {
                  start2 = i2 + 1;
                  break;
                }
              } else end2 === -1 && (matchedSlash = !1, end2 = i2 + 1);
            return end2 === -1 ? "" : path2.slice(start2, end2);
          }
        },
        extname: function(path2) {
          assertPath(path2);
          for (var startDot = -1, startPart = 0, end2 = -1, matchedSlash = !0, preDotState = 0, i2 = path2.length - 1; i2 >= 0; --i2) {
            var code = path2.charCodeAt(i2);
            if (code === 47) {
              if (!matchedSlash) {
                startPart = i2 + 1;
                break;
              }
              continue;
            }
            end2 === -1 && (matchedSlash = !1, end2 = i2 + 1), code === 46 ? startDot === -1 ? startDot = i2 : preDotState !== 1 && (preDotState = 1) : startDot !== -1 && (preDotState = -1);
          }
          return startDot === -1 || end2 === -1 || // We saw a non-dot character immediately before the dot
          preDotState === 0 || // The (right-most) trimmed path component is exactly '..'
          preDotState === 1 && startDot === end2 - 1 && startDot === startPart + 1 ? "" : path2.slice(startDot, end2);
        },
        format: function(pathObject) {
          if (pathObject === null || typeof pathObject != "object")
            throw new TypeError('The "pathObject" argument must be of type Object. Received type ' + typeof pathObject);
          return _format("/", pathObject);
        },
        parse: function(path2) {
          assertPath(path2);
          var ret = { root: "", dir: "", base: "", ext: "", name: "" };
          if (path2.length === 0) return ret;
          var code = path2.charCodeAt(0), isAbsolute = code === 47, start2;
          isAbsolute ? (ret.root = "/", start2 = 1) : start2 = 0;
          for (var startDot = -1, startPart = 0, end2 = -1, matchedSlash = !0, i2 = path2.length - 1, preDotState = 0; i2 >= start2; --i2) {
            if (code = path2.charCodeAt(i2), code === 47) {
              if (!matchedSlash) {
                startPart = i2 + 1;
                break;
              }
              continue;
            }
            end2 === -1 && (matchedSlash = !1, end2 = i2 + 1), code === 46 ? startDot === -1 ? startDot = i2 : preDotState !== 1 && (preDotState = 1) : startDot !== -1 && (preDotState = -1);
          }
          return startDot === -1 || end2 === -1 || // We saw a non-dot character immediately before the dot
          preDotState === 0 || // The (right-most) trimmed path component is exactly '..'
          preDotState === 1 && startDot === end2 - 1 && startDot === startPart + 1 ? end2 !== -1 && (startPart === 0 && isAbsolute ? ret.base = ret.name = path2.slice(1, end2) : ret.base = ret.name = path2.slice(startPart, end2)) : (startPart === 0 && isAbsolute ? (ret.name = path2.slice(1, startDot), ret.base = path2.slice(1, end2)) : (ret.name = path2.slice(startPart, startDot), ret.base = path2.slice(startPart, end2)), ret.ext = path2.slice(startDot, end2)), startPart > 0 ? ret.dir = path2.slice(0, startPart - 1) : isAbsolute && (ret.dir = "/"), ret;
        },
        sep: "/",
        delimiter: ":",
        win32: null,
        posix: null
      };
      posix.posix = posix;
      module.exports = posix;
    }
  });

  // src/node/path.js
  var path_exports = {};
  __export(path_exports, {
    default: () => path_default
  });
  var import_path_package, path_default, init_path = __esm({
    "src/node/path.js"() {
      import_path_package = __toESM(require_path_browserify(), 1);
      import_path_package.default.posix = import_path_package.default;
      import_path_package.default.win32 ??= import_path_package.default;
      import_path_package.default.toNamespacedPath ??= (value) => value;
      path_default = import_path_package.default;
    }
  });

  // src/node/perf_hooks.js
  var perf_hooks_exports = {};
  __export(perf_hooks_exports, {
    default: () => perf_hooks_default
  });
  var perf_hooks_default, init_perf_hooks = __esm({
    "src/node/perf_hooks.js"() {
      perf_hooks_default = {
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
        PerformanceObserver: class {
          static supportedEntryTypes = [];
          observe() {
          }
          disconnect() {
          }
        },
        monitorEventLoopDelay: () => ({ enable() {
        }, disconnect() {
        }, disable() {
        }, min: 0, max: 0, mean: 0, stddev: 0, percentile: () => 0 }),
        constants: {}
      };
    }
  });

  // node_modules/punycode/punycode.js
  var require_punycode = __commonJS({
    "node_modules/punycode/punycode.js"(exports, module) {
      "use strict";
      var regexPunycode = /^xn--/, regexNonASCII = /[^\0-\x7F]/, regexSeparators = /[\x2E\u3002\uFF0E\uFF61]/g, errors = {
        overflow: "Overflow: input needs wider integers to process",
        "not-basic": "Illegal input >= 0x80 (not a basic code point)",
        "invalid-input": "Invalid input"
      }, baseMinusTMin = 35, floor = Math.floor, stringFromCharCode = String.fromCharCode;
      function error(type) {
        throw new RangeError(errors[type]);
      }
      function map(array, callback) {
        let result2 = [], length = array.length;
        for (; length--; )
          result2[length] = callback(array[length]);
        return result2;
      }
      function mapDomain(domain, callback) {
        let parts2 = domain.split("@"), result2 = "";
        parts2.length > 1 && (result2 = parts2[0] + "@", domain = parts2[1]), domain = domain.replace(regexSeparators, ".");
        let labels = domain.split("."), encoded = map(labels, callback).join(".");
        return result2 + encoded;
      }
      function ucs2decode(string) {
        let output2 = [], counter = 0, length = string.length;
        for (; counter < length; ) {
          let value = string.charCodeAt(counter++);
          if (value >= 55296 && value <= 56319 && counter < length) {
            let extra = string.charCodeAt(counter++);
            (extra & 64512) == 56320 ? output2.push(((value & 1023) << 10) + (extra & 1023) + 65536) : (output2.push(value), counter--);
          } else
            output2.push(value);
        }
        return output2;
      }
      var ucs2encode = (codePoints) => String.fromCodePoint(...codePoints), basicToDigit = function(codePoint) {
        return codePoint >= 48 && codePoint < 58 ? 26 + (codePoint - 48) : codePoint >= 65 && codePoint < 91 ? codePoint - 65 : codePoint >= 97 && codePoint < 123 ? codePoint - 97 : 36;
      }, digitToBasic = function(digit, flag2) {
        return digit + 22 + 75 * (digit < 26) - ((flag2 != 0) << 5);
      }, adapt = function(delta, numPoints, firstTime) {
        let k2 = 0;
        for (delta = firstTime ? floor(delta / 700) : delta >> 1, delta += floor(delta / numPoints); delta > baseMinusTMin * 26 >> 1; k2 += 36)
          delta = floor(delta / baseMinusTMin);
        return floor(k2 + (baseMinusTMin + 1) * delta / (delta + 38));
      }, decode3 = function(input) {
        let output2 = [], inputLength = input.length, i2 = 0, n2 = 128, bias = 72, basic = input.lastIndexOf("-");
        basic < 0 && (basic = 0);
        for (let j2 = 0; j2 < basic; ++j2)
          input.charCodeAt(j2) >= 128 && error("not-basic"), output2.push(input.charCodeAt(j2));
        for (let index = basic > 0 ? basic + 1 : 0; index < inputLength; ) {
          let oldi = i2;
          for (let w2 = 1, k2 = 36; ; k2 += 36) {
            index >= inputLength && error("invalid-input");
            let digit = basicToDigit(input.charCodeAt(index++));
            digit >= 36 && error("invalid-input"), digit > floor((2147483647 - i2) / w2) && error("overflow"), i2 += digit * w2;
            let t2 = k2 <= bias ? 1 : k2 >= bias + 26 ? 26 : k2 - bias;
            if (digit < t2)
              break;
            let baseMinusT = 36 - t2;
            w2 > floor(2147483647 / baseMinusT) && error("overflow"), w2 *= baseMinusT;
          }
          let out = output2.length + 1;
          bias = adapt(i2 - oldi, out, oldi == 0), floor(i2 / out) > 2147483647 - n2 && error("overflow"), n2 += floor(i2 / out), i2 %= out, output2.splice(i2++, 0, n2);
        }
        return String.fromCodePoint(...output2);
      }, encode2 = function(input) {
        let output2 = [];
        input = ucs2decode(input);
        let inputLength = input.length, n2 = 128, delta = 0, bias = 72;
        for (let currentValue of input)
          currentValue < 128 && output2.push(stringFromCharCode(currentValue));
        let basicLength = output2.length, handledCPCount = basicLength;
        for (basicLength && output2.push("-"); handledCPCount < inputLength; ) {
          let m2 = 2147483647;
          for (let currentValue of input)
            currentValue >= n2 && currentValue < m2 && (m2 = currentValue);
          let handledCPCountPlusOne = handledCPCount + 1;
          m2 - n2 > floor((2147483647 - delta) / handledCPCountPlusOne) && error("overflow"), delta += (m2 - n2) * handledCPCountPlusOne, n2 = m2;
          for (let currentValue of input)
            if (currentValue < n2 && ++delta > 2147483647 && error("overflow"), currentValue === n2) {
              let q2 = delta;
              for (let k2 = 36; ; k2 += 36) {
                let t2 = k2 <= bias ? 1 : k2 >= bias + 26 ? 26 : k2 - bias;
                if (q2 < t2)
                  break;
                let qMinusT = q2 - t2, baseMinusT = 36 - t2;
                output2.push(
                  stringFromCharCode(digitToBasic(t2 + qMinusT % baseMinusT, 0))
                ), q2 = floor(qMinusT / baseMinusT);
              }
              output2.push(stringFromCharCode(digitToBasic(q2, 0))), bias = adapt(delta, handledCPCountPlusOne, handledCPCount === basicLength), delta = 0, ++handledCPCount;
            }
          ++delta, ++n2;
        }
        return output2.join("");
      }, toUnicode = function(input) {
        return mapDomain(input, function(string) {
          return regexPunycode.test(string) ? decode3(string.slice(4).toLowerCase()) : string;
        });
      }, toASCII = function(input) {
        return mapDomain(input, function(string) {
          return regexNonASCII.test(string) ? "xn--" + encode2(string) : string;
        });
      }, punycode2 = {
        /**
         * A string representing the current Punycode.js version number.
         * @memberOf punycode
         * @type String
         */
        version: "2.3.1",
        /**
         * An object of methods to convert from JavaScript's internal character
         * representation (UCS-2) to Unicode code points, and back.
         * @see <https://mathiasbynens.be/notes/javascript-encoding>
         * @memberOf punycode
         * @type Object
         */
        ucs2: {
          decode: ucs2decode,
          encode: ucs2encode
        },
        decode: decode3,
        encode: encode2,
        toASCII,
        toUnicode
      };
      module.exports = punycode2;
    }
  });

  // src/node/punycode.js
  var punycode_exports = {};
  __export(punycode_exports, {
    default: () => punycode_default
  });
  var import_punycode_package, punycode_default, init_punycode = __esm({
    "src/node/punycode.js"() {
      import_punycode_package = __toESM(require_punycode(), 1), punycode_default = import_punycode_package.default;
    }
  });

  // src/node/querystring.js
  var querystring_exports = {};
  __export(querystring_exports, {
    default: () => querystring_default,
    escape: () => escape2,
    parse: () => parse2,
    stringify: () => stringify,
    unescape: () => unescape,
    unescapeBuffer: () => unescapeBuffer
  });
  function escape2(value) {
    let text2 = typeof value == "string" ? value : typeof value == "object" && value !== null ? String(value) : `${value}`;
    return encodeURIComponent(text2.toWellFormed());
  }
  function unescape(text2) {
    try {
      return decodeURIComponent(text2);
    } catch {
      return unescapeBuffer(text2).toString();
    }
  }
  function unescapeBuffer(text2) {
    let bytes2 = [];
    for (let i2 = 0; i2 < text2.length; i2 += 1) {
      let hex = text2[i2] === "%" ? /^[0-9a-f]{2}/i.exec(text2.slice(i2 + 1, i2 + 3)) : null;
      hex ? (bytes2.push(parseInt(hex[0], 16)), i2 += 2) : bytes2.push(text2.charCodeAt(i2) & 255);
    }
    return globalThis.Buffer.from(bytes2);
  }
  function stringify(object, separator = "&", equals = "=", options = void 0) {
    if (object === null || typeof object != "object") return "";
    let encode2 = options?.encodeURIComponent ?? querystring.escape, fields = [];
    for (let key of Object.keys(object)) {
      let name = encode2(primitive2(key)) + equals, value = object[key];
      if (Array.isArray(value)) for (let item of value) fields.push(name + encode2(primitive2(item)));
      else fields.push(name + encode2(primitive2(value)));
    }
    return fields.join(separator);
  }
  function parse2(text2, separator = "&", equals = "=", options = void 0) {
    let result2 = /* @__PURE__ */ Object.create(null);
    if (typeof text2 != "string" || text2 === "") return result2;
    let decode3 = options?.decodeURIComponent ?? querystring.unescape, most = options?.maxKeys ?? 1e3, pieces = text2.split(separator || "&");
    most > 0 && pieces.length > most && (pieces = pieces.slice(0, most));
    let plain2 = (piece) => {
      let spaced = piece.replaceAll("+", " ");
      try {
        return decode3(spaced);
      } catch {
        return querystring.unescape(spaced);
      }
    };
    for (let piece of pieces) {
      if (piece === "") continue;
      let at2 = piece.indexOf(equals || "="), key = plain2(at2 < 0 ? piece : piece.slice(0, at2)), value = at2 < 0 ? "" : plain2(piece.slice(at2 + (equals || "=").length));
      result2[key] === void 0 ? result2[key] = value : Array.isArray(result2[key]) ? result2[key].push(value) : result2[key] = [result2[key], value];
    }
    return result2;
  }
  var primitive2, querystring, querystring_default, init_querystring = __esm({
    "src/node/querystring.js"() {
      primitive2 = (value) => typeof value == "string" ? value : typeof value == "number" && Number.isFinite(value) ? `${value}` : typeof value == "bigint" || typeof value == "boolean" ? `${value}` : "";
      querystring = { escape: escape2, unescape, unescapeBuffer, stringify, encode: stringify, parse: parse2, decode: parse2 }, querystring_default = querystring;
    }
  });

  // src/node/timers.js
  var timers_exports2 = {};
  __export(timers_exports2, {
    default: () => timers_default
  });
  function abortError2(signal) {
    let error = new Error("The operation was aborted", { cause: signal.reason });
    return error.name = "AbortError", error.code = "ABORT_ERR", error;
  }
  function wait(start2, stop3, value, options) {
    let signal = options?.signal;
    return signal?.aborted ? Promise.reject(abortError2(signal)) : new Promise((resolve3, reject) => {
      let aborted2, timer = start2(() => {
        aborted2 && signal.removeEventListener("abort", aborted2), resolve3(value);
      });
      signal && (aborted2 = () => {
        stop3(timer), reject(abortError2(signal));
      }, signal.addEventListener("abort", aborted2, { once: !0 }));
    });
  }
  var setTimeout2, setInterval2, setImmediate2, clearTimeout2, clearInterval2, clearImmediate2, promises, timers_default, init_timers2 = __esm({
    "src/node/timers.js"() {
      init_timers();
      ({ setTimeout: setTimeout2, setInterval: setInterval2, setImmediate: setImmediate2, clearTimeout: clearTimeout2, clearInterval: clearInterval2, clearImmediate: clearImmediate2 } = timers_exports);
      promises = {
        setTimeout: (ms, value, options) => wait((done2) => setTimeout2(done2, ms), clearTimeout2, value, options),
        setImmediate: (value, options) => wait((done2) => setImmediate2(done2), clearImmediate2, value, options),
        async *setInterval(ms, value, options) {
          for (; ; ) yield await promises.setTimeout(ms, value, options);
        },
        scheduler: {
          wait: (ms, options) => promises.setTimeout(ms, void 0, options),
          yield: () => promises.setImmediate()
        }
      }, timers_default = { setTimeout: setTimeout2, setInterval: setInterval2, setImmediate: setImmediate2, clearTimeout: clearTimeout2, clearInterval: clearInterval2, clearImmediate: clearImmediate2, promises };
    }
  });

  // node_modules/url/url.js
  var require_url = __commonJS({
    "node_modules/url/url.js"(exports) {
      "use strict";
      var punycode2 = require_punycode();
      function Url2() {
        this.protocol = null, this.slashes = null, this.auth = null, this.host = null, this.port = null, this.hostname = null, this.hash = null, this.search = null, this.query = null, this.pathname = null, this.path = null, this.href = null;
      }
      var protocolPattern = /^([a-z0-9.+-]+:)/i, portPattern = /:[0-9]*$/, simplePathPattern = /^(\/\/?(?!\/)[^?\s]*)(\?[^\s]*)?$/, delims = [
        "<",
        ">",
        '"',
        "`",
        " ",
        "\r",
        `
`,
        "	"
      ], unwise = [
        "{",
        "}",
        "|",
        "\\",
        "^",
        "`"
      ].concat(delims), autoEscape = ["'"].concat(unwise), nonHostChars = [
        "%",
        "/",
        "?",
        ";",
        "#"
      ].concat(autoEscape), hostEndingChars = [
        "/",
        "?",
        "#"
      ], hostnameMaxLen = 255, hostnamePartPattern = /^[+a-z0-9A-Z_-]{0,63}$/, hostnamePartStart = /^([+a-z0-9A-Z_-]{0,63})(.*)$/, unsafeProtocol = {
        javascript: !0,
        "javascript:": !0
      }, hostlessProtocol = {
        javascript: !0,
        "javascript:": !0
      }, slashedProtocol = {
        http: !0,
        https: !0,
        ftp: !0,
        gopher: !0,
        file: !0,
        "http:": !0,
        "https:": !0,
        "ftp:": !0,
        "gopher:": !0,
        "file:": !0
      }, querystring2 = (init_querystring(), __toCommonJS(querystring_exports));
      function urlParse(url, parseQueryString, slashesDenoteHost) {
        if (url && typeof url == "object" && url instanceof Url2)
          return url;
        var u2 = new Url2();
        return u2.parse(url, parseQueryString, slashesDenoteHost), u2;
      }
      Url2.prototype.parse = function(url, parseQueryString, slashesDenoteHost) {
        if (typeof url != "string")
          throw new TypeError("Parameter 'url' must be a string, not " + typeof url);
        var queryIndex = url.indexOf("?"), splitter = queryIndex !== -1 && queryIndex < url.indexOf("#") ? "?" : "#", uSplit = url.split(splitter), slashRegex = /\\/g;
        uSplit[0] = uSplit[0].replace(slashRegex, "/"), url = uSplit.join(splitter);
        var rest = url;
        if (rest = rest.trim(), !slashesDenoteHost && url.split("#").length === 1) {
          var simplePath = simplePathPattern.exec(rest);
          if (simplePath)
            return this.path = rest, this.href = rest, this.pathname = simplePath[1], simplePath[2] ? (this.search = simplePath[2], parseQueryString ? this.query = querystring2.parse(this.search.substr(1)) : this.query = this.search.substr(1)) : parseQueryString && (this.search = "", this.query = {}), this;
        }
        var proto = protocolPattern.exec(rest);
        if (proto) {
          proto = proto[0];
          var lowerProto = proto.toLowerCase();
          this.protocol = lowerProto, rest = rest.substr(proto.length);
        }
        if (slashesDenoteHost || proto || rest.match(/^\/\/[^@/]+@[^@/]+/)) {
          var slashes = rest.substr(0, 2) === "//";
          slashes && !(proto && hostlessProtocol[proto]) && (rest = rest.substr(2), this.slashes = !0);
        }
        if (!hostlessProtocol[proto] && (slashes || proto && !slashedProtocol[proto])) {
          for (var hostEnd = -1, i2 = 0; i2 < hostEndingChars.length; i2++) {
            var hec = rest.indexOf(hostEndingChars[i2]);
            hec !== -1 && (hostEnd === -1 || hec < hostEnd) && (hostEnd = hec);
          }
          var auth, atSign;
          hostEnd === -1 ? atSign = rest.lastIndexOf("@") : atSign = rest.lastIndexOf("@", hostEnd), atSign !== -1 && (auth = rest.slice(0, atSign), rest = rest.slice(atSign + 1), this.auth = decodeURIComponent(auth)), hostEnd = -1;
          for (var i2 = 0; i2 < nonHostChars.length; i2++) {
            var hec = rest.indexOf(nonHostChars[i2]);
            hec !== -1 && (hostEnd === -1 || hec < hostEnd) && (hostEnd = hec);
          }
          hostEnd === -1 && (hostEnd = rest.length), this.host = rest.slice(0, hostEnd), rest = rest.slice(hostEnd), this.parseHost(), this.hostname = this.hostname || "";
          var ipv6Hostname = this.hostname[0] === "[" && this.hostname[this.hostname.length - 1] === "]";
          if (!ipv6Hostname)
            for (var hostparts = this.hostname.split(/\./), i2 = 0, l2 = hostparts.length; i2 < l2; i2++) {
              var part = hostparts[i2];
              if (part && !part.match(hostnamePartPattern)) {
                for (var newpart = "", j2 = 0, k2 = part.length; j2 < k2; j2++)
                  part.charCodeAt(j2) > 127 ? newpart += "x" : newpart += part[j2];
                if (!newpart.match(hostnamePartPattern)) {
                  var validParts = hostparts.slice(0, i2), notHost = hostparts.slice(i2 + 1), bit = part.match(hostnamePartStart);
                  bit && (validParts.push(bit[1]), notHost.unshift(bit[2])), notHost.length && (rest = "/" + notHost.join(".") + rest), this.hostname = validParts.join(".");
                  break;
                }
              }
            }
          this.hostname.length > hostnameMaxLen ? this.hostname = "" : this.hostname = this.hostname.toLowerCase(), ipv6Hostname || (this.hostname = punycode2.toASCII(this.hostname));
          var p2 = this.port ? ":" + this.port : "", h2 = this.hostname || "";
          this.host = h2 + p2, this.href += this.host, ipv6Hostname && (this.hostname = this.hostname.substr(1, this.hostname.length - 2), rest[0] !== "/" && (rest = "/" + rest));
        }
        if (!unsafeProtocol[lowerProto])
          for (var i2 = 0, l2 = autoEscape.length; i2 < l2; i2++) {
            var ae2 = autoEscape[i2];
            if (rest.indexOf(ae2) !== -1) {
              var esc = encodeURIComponent(ae2);
              esc === ae2 && (esc = escape(ae2)), rest = rest.split(ae2).join(esc);
            }
          }
        var hash2 = rest.indexOf("#");
        hash2 !== -1 && (this.hash = rest.substr(hash2), rest = rest.slice(0, hash2));
        var qm = rest.indexOf("?");
        if (qm !== -1 ? (this.search = rest.substr(qm), this.query = rest.substr(qm + 1), parseQueryString && (this.query = querystring2.parse(this.query)), rest = rest.slice(0, qm)) : parseQueryString && (this.search = "", this.query = {}), rest && (this.pathname = rest), slashedProtocol[lowerProto] && this.hostname && !this.pathname && (this.pathname = "/"), this.pathname || this.search) {
          var p2 = this.pathname || "", s2 = this.search || "";
          this.path = p2 + s2;
        }
        return this.href = this.format(), this;
      };
      function urlFormat(obj) {
        return typeof obj == "string" && (obj = urlParse(obj)), obj instanceof Url2 ? obj.format() : Url2.prototype.format.call(obj);
      }
      Url2.prototype.format = function() {
        var auth = this.auth || "";
        auth && (auth = encodeURIComponent(auth), auth = auth.replace(/%3A/i, ":"), auth += "@");
        var protocol = this.protocol || "", pathname = this.pathname || "", hash2 = this.hash || "", host = !1, query = "";
        this.host ? host = auth + this.host : this.hostname && (host = auth + (this.hostname.indexOf(":") === -1 ? this.hostname : "[" + this.hostname + "]"), this.port && (host += ":" + this.port)), this.query && typeof this.query == "object" && Object.keys(this.query).length && (query = querystring2.stringify(this.query, {
          arrayFormat: "repeat",
          addQueryPrefix: !1
        }));
        var search2 = this.search || query && "?" + query || "";
        return protocol && protocol.substr(-1) !== ":" && (protocol += ":"), this.slashes || (!protocol || slashedProtocol[protocol]) && host !== !1 ? (host = "//" + (host || ""), pathname && pathname.charAt(0) !== "/" && (pathname = "/" + pathname)) : host || (host = ""), hash2 && hash2.charAt(0) !== "#" && (hash2 = "#" + hash2), search2 && search2.charAt(0) !== "?" && (search2 = "?" + search2), pathname = pathname.replace(/[?#]/g, function(match) {
          return encodeURIComponent(match);
        }), search2 = search2.replace("#", "%23"), protocol + host + pathname + search2 + hash2;
      };
      function urlResolve(source, relative) {
        return urlParse(source, !1, !0).resolve(relative);
      }
      Url2.prototype.resolve = function(relative) {
        return this.resolveObject(urlParse(relative, !1, !0)).format();
      };
      function urlResolveObject(source, relative) {
        return source ? urlParse(source, !1, !0).resolveObject(relative) : relative;
      }
      Url2.prototype.resolveObject = function(relative) {
        if (typeof relative == "string") {
          var rel = new Url2();
          rel.parse(relative, !1, !0), relative = rel;
        }
        for (var result2 = new Url2(), tkeys = Object.keys(this), tk = 0; tk < tkeys.length; tk++) {
          var tkey = tkeys[tk];
          result2[tkey] = this[tkey];
        }
        if (result2.hash = relative.hash, relative.href === "")
          return result2.href = result2.format(), result2;
        if (relative.slashes && !relative.protocol) {
          for (var rkeys = Object.keys(relative), rk = 0; rk < rkeys.length; rk++) {
            var rkey = rkeys[rk];
            rkey !== "protocol" && (result2[rkey] = relative[rkey]);
          }
          return slashedProtocol[result2.protocol] && result2.hostname && !result2.pathname && (result2.pathname = "/", result2.path = result2.pathname), result2.href = result2.format(), result2;
        }
        if (relative.protocol && relative.protocol !== result2.protocol) {
          if (!slashedProtocol[relative.protocol]) {
            for (var keys2 = Object.keys(relative), v2 = 0; v2 < keys2.length; v2++) {
              var k2 = keys2[v2];
              result2[k2] = relative[k2];
            }
            return result2.href = result2.format(), result2;
          }
          if (result2.protocol = relative.protocol, !relative.host && !hostlessProtocol[relative.protocol]) {
            for (var relPath = (relative.pathname || "").split("/"); relPath.length && !(relative.host = relPath.shift()); )
              ;
            relative.host || (relative.host = ""), relative.hostname || (relative.hostname = ""), relPath[0] !== "" && relPath.unshift(""), relPath.length < 2 && relPath.unshift(""), result2.pathname = relPath.join("/");
          } else
            result2.pathname = relative.pathname;
          if (result2.search = relative.search, result2.query = relative.query, result2.host = relative.host || "", result2.auth = relative.auth, result2.hostname = relative.hostname || relative.host, result2.port = relative.port, result2.pathname || result2.search) {
            var p2 = result2.pathname || "", s2 = result2.search || "";
            result2.path = p2 + s2;
          }
          return result2.slashes = result2.slashes || relative.slashes, result2.href = result2.format(), result2;
        }
        var isSourceAbs = result2.pathname && result2.pathname.charAt(0) === "/", isRelAbs = relative.host || relative.pathname && relative.pathname.charAt(0) === "/", mustEndAbs = isRelAbs || isSourceAbs || result2.host && relative.pathname, removeAllDots = mustEndAbs, srcPath = result2.pathname && result2.pathname.split("/") || [], relPath = relative.pathname && relative.pathname.split("/") || [], psychotic = result2.protocol && !slashedProtocol[result2.protocol];
        if (psychotic && (result2.hostname = "", result2.port = null, result2.host && (srcPath[0] === "" ? srcPath[0] = result2.host : srcPath.unshift(result2.host)), result2.host = "", relative.protocol && (relative.hostname = null, relative.port = null, relative.host && (relPath[0] === "" ? relPath[0] = relative.host : relPath.unshift(relative.host)), relative.host = null), mustEndAbs = mustEndAbs && (relPath[0] === "" || srcPath[0] === "")), isRelAbs)
          result2.host = relative.host || relative.host === "" ? relative.host : result2.host, result2.hostname = relative.hostname || relative.hostname === "" ? relative.hostname : result2.hostname, result2.search = relative.search, result2.query = relative.query, srcPath = relPath;
        else if (relPath.length)
          srcPath || (srcPath = []), srcPath.pop(), srcPath = srcPath.concat(relPath), result2.search = relative.search, result2.query = relative.query;
        else if (relative.search != null) {
          if (psychotic) {
            result2.host = srcPath.shift(), result2.hostname = result2.host;
            var authInHost = result2.host && result2.host.indexOf("@") > 0 ? result2.host.split("@") : !1;
            authInHost && (result2.auth = authInHost.shift(), result2.hostname = authInHost.shift(), result2.host = result2.hostname);
          }
          return result2.search = relative.search, result2.query = relative.query, (result2.pathname !== null || result2.search !== null) && (result2.path = (result2.pathname ? result2.pathname : "") + (result2.search ? result2.search : "")), result2.href = result2.format(), result2;
        }
        if (!srcPath.length)
          return result2.pathname = null, result2.search ? result2.path = "/" + result2.search : result2.path = null, result2.href = result2.format(), result2;
        for (var last = srcPath.slice(-1)[0], hasTrailingSlash = (result2.host || relative.host || srcPath.length > 1) && (last === "." || last === "..") || last === "", up = 0, i2 = srcPath.length; i2 >= 0; i2--)
          last = srcPath[i2], last === "." ? srcPath.splice(i2, 1) : last === ".." ? (srcPath.splice(i2, 1), up++) : up && (srcPath.splice(i2, 1), up--);
        if (!mustEndAbs && !removeAllDots)
          for (; up--; up)
            srcPath.unshift("..");
        mustEndAbs && srcPath[0] !== "" && (!srcPath[0] || srcPath[0].charAt(0) !== "/") && srcPath.unshift(""), hasTrailingSlash && srcPath.join("/").substr(-1) !== "/" && srcPath.push("");
        var isAbsolute = srcPath[0] === "" || srcPath[0] && srcPath[0].charAt(0) === "/";
        if (psychotic) {
          result2.hostname = isAbsolute ? "" : srcPath.length ? srcPath.shift() : "", result2.host = result2.hostname;
          var authInHost = result2.host && result2.host.indexOf("@") > 0 ? result2.host.split("@") : !1;
          authInHost && (result2.auth = authInHost.shift(), result2.hostname = authInHost.shift(), result2.host = result2.hostname);
        }
        return mustEndAbs = mustEndAbs || result2.host && srcPath.length, mustEndAbs && !isAbsolute && srcPath.unshift(""), srcPath.length > 0 ? result2.pathname = srcPath.join("/") : (result2.pathname = null, result2.path = null), (result2.pathname !== null || result2.search !== null) && (result2.path = (result2.pathname ? result2.pathname : "") + (result2.search ? result2.search : "")), result2.auth = relative.auth || result2.auth, result2.slashes = result2.slashes || relative.slashes, result2.href = result2.format(), result2;
      };
      Url2.prototype.parseHost = function() {
        var host = this.host, port = portPattern.exec(host);
        port && (port = port[0], port !== ":" && (this.port = port.substr(1)), host = host.substr(0, host.length - port.length)), host && (this.hostname = host);
      };
      exports.parse = urlParse;
      exports.resolve = urlResolve;
      exports.resolveObject = urlResolveObject;
      exports.format = urlFormat;
      exports.Url = Url2;
    }
  });

  // src/node/url.js
  var url_exports = {};
  __export(url_exports, {
    default: () => url_default
  });
  function format2(value, options) {
    if (value instanceof globalThis.URL) {
      let { auth = !0, fragment = !0, search: search2 = !0, unicode = !1 } = options ?? {}, copy = new globalThis.URL(value.href);
      return auth || (copy.username = "", copy.password = ""), fragment || (copy.hash = ""), search2 || (copy.search = ""), unicode ? copy.href.replace(copy.hostname, ops.domainToUnicode(copy.hostname)) : copy.href;
    }
    return import_url_package.default.format(value);
  }
  function fileURLToPath(value) {
    let url = typeof value == "string" ? new globalThis.URL(value) : value;
    if (url.protocol !== "file:") throw coded(TypeError, "ERR_INVALID_URL_SCHEME", "The URL must be of scheme file");
    if (url.hostname !== "") throw coded(TypeError, "ERR_INVALID_FILE_URL_HOST", 'File URL host must be "localhost" or empty on linux');
    if (/%2f/i.test(url.pathname)) throw coded(TypeError, "ERR_INVALID_FILE_URL_PATH", "File URL path must not include encoded / characters");
    return decodeURIComponent(url.pathname);
  }
  function pathToFileURL(path2) {
    let escaped2 = `${path2}`.replace(/[%\\\n\r\t?#]/g, (letter) => encodeURIComponent(letter));
    return new globalThis.URL(`file://${escaped2.startsWith("/") ? "" : "/data/"}${escaped2}`);
  }
  function urlToHttpOptions(url) {
    let options = {
      protocol: url.protocol,
      hostname: url.hostname.replace(/^\[(.*)\]$/, "$1"),
      hash: url.hash,
      search: url.search,
      pathname: url.pathname,
      path: `${url.pathname}${url.search}`,
      href: url.href
    };
    return url.port !== "" && (options.port = Number(url.port)), (url.username || url.password) && (options.auth = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`), options;
  }
  var import_url_package, parse3, resolve2, resolveObject, Url, url_default, init_url = __esm({
    "src/node/url.js"() {
      import_url_package = __toESM(require_url(), 1);
      init_state();
      init_define();
      ({ parse: parse3, resolve: resolve2, resolveObject, Url } = import_url_package.default);
      url_default = {
        get URL() {
          return globalThis.URL;
        },
        get URLSearchParams() {
          return globalThis.URLSearchParams;
        },
        Url,
        parse: parse3,
        resolve: resolve2,
        resolveObject,
        format: format2,
        fileURLToPath,
        pathToFileURL,
        urlToHttpOptions,
        domainToASCII: (domain) => ops.domainToAscii(`${domain}`),
        domainToUnicode: (domain) => ops.domainToUnicode(`${domain}`)
      };
    }
  });

  // src/node/parseargs.js
  function find(options, short) {
    return Object.keys(options).find((name) => options[name].short === short);
  }
  function parseArgs(config = {}) {
    let { args = globalThis.process.argv.slice(2), options = {}, strict: strict2 = !0, allowPositionals = !strict2, allowNegative = !1 } = config, values2 = /* @__PURE__ */ Object.create(null), positionals = [], keep3 = (name, value) => {
      options[name]?.multiple ? (values2[name] ??= []).push(value) : values2[name] = value;
    }, list = [...args];
    for (; list.length > 0; ) {
      let arg = list.shift();
      if (arg === "--")
        positionals.push(...list.splice(0));
      else if (/^-[^-]/.test(arg)) {
        let name = find(options, arg[1]) ?? arg[1];
        options[name]?.type === "string" ? keep3(name, arg.length > 2 ? arg.slice(2) : takeValue(list, name)) : (flag(options, strict2, name, keep3, arg), arg.length > 2 && list.unshift(`-${arg.slice(2)}`));
      } else if (arg.startsWith("--")) {
        let at2 = arg.indexOf("="), name = at2 < 0 ? arg.slice(2) : arg.slice(2, at2);
        if (at2 < 0 && allowNegative && name.startsWith("no-") && options[name.slice(3)]?.type === "boolean") keep3(name.slice(3), !1);
        else if (options[name]?.type === "string") keep3(name, at2 < 0 ? takeValue(list, name) : arg.slice(at2 + 1));
        else {
          if (at2 >= 0 && strict2 && options[name]) throw coded(TypeError, "ERR_PARSE_ARGS_INVALID_OPTION_VALUE", `Option '--${name}' does not take an argument`);
          at2 >= 0 && !strict2 ? keep3(name, arg.slice(at2 + 1)) : flag(options, strict2, name, keep3, arg);
        }
      } else positionals.push(arg);
    }
    if (positionals.length > 0 && !allowPositionals) throw coded(TypeError, "ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL", `Unexpected argument '${positionals[0]}'. This command does not take positional arguments`);
    for (let name of Object.keys(options)) options[name].default !== void 0 && values2[name] === void 0 && (values2[name] = options[name].default);
    return { values: values2, positionals };
  }
  function takeValue(list, name) {
    if (list.length === 0) throw coded(TypeError, "ERR_PARSE_ARGS_INVALID_OPTION_VALUE", `Option '--${name} <value>' argument missing`);
    return list.shift();
  }
  function flag(options, strict2, name, keep3, arg) {
    if (strict2 && options[name] === void 0) throw coded(TypeError, "ERR_PARSE_ARGS_UNKNOWN_OPTION", `Unknown option '${arg}'`);
    keep3(name, !0);
  }
  var init_parseargs = __esm({
    "src/node/parseargs.js"() {
      init_define();
    }
  });

  // src/node/util.js
  var util_exports = {};
  __export(util_exports, {
    callbackify: () => callbackify,
    debuglog: () => debuglog,
    default: () => util_default,
    deprecate: () => deprecate,
    inherits: () => inherits,
    inspect: () => inspect2,
    promisify: () => promisify,
    stripVTControlCharacters: () => stripVTControlCharacters,
    styleText: () => styleText,
    types: () => types
  });
  function inspect2(value, options, ...more) {
    return inspect(value, options, ...more);
  }
  function needFunction(value, name) {
    if (typeof value != "function") throw coded(TypeError, "ERR_INVALID_ARG_TYPE", `The "${name}" argument must be of type function. Received ${value === null ? "null" : typeof value}`);
  }
  function promisify(original) {
    needFunction(original, "original");
    let own3 = original[kCustomPromisify] ?? timerPromises(original);
    if (own3 !== void 0)
      return needFunction(own3, "util.promisify.custom"), Object.defineProperty(own3, kCustomPromisify, { value: own3, configurable: !0 });
    function promised(...args) {
      return new Promise((resolve3, reject) => {
        Reflect.apply(original, this, [...args, (error, value) => error ? reject(error) : resolve3(value)]);
      });
    }
    return Object.setPrototypeOf(promised, Object.getPrototypeOf(original)), Object.defineProperty(promised, kCustomPromisify, { value: promised, configurable: !0 }), Object.defineProperties(promised, Object.getOwnPropertyDescriptors(original));
  }
  function timerPromises(original) {
    let { promises: promises2 } = (init_timers2(), __toCommonJS(timers_exports2)).default;
    if (original === globalThis.setTimeout) return (ms, value, options) => promises2.setTimeout(ms, value, options);
    if (original === globalThis.setImmediate) return (value, options) => promises2.setImmediate(value, options);
  }
  function callbackify(original) {
    needFunction(original, "original");
    function called(...args) {
      let callback = args.pop();
      needFunction(callback, "last argument"), Reflect.apply(original, this, args).then(
        (value) => globalThis.process.nextTick(callback, null, value),
        (reason) => {
          let error = reason;
          reason || (error = coded(Error, "ERR_FALSY_VALUE_REJECTION", "Promise was rejected with falsy value"), error.reason = reason), globalThis.process.nextTick(callback, error);
        }
      );
    }
    return Object.defineProperty(called, "name", { value: `${original.name}Callbackified`, configurable: !0 });
  }
  function inherits(constructor, parent) {
    needFunction(constructor, "ctor"), needFunction(parent, "superCtor"), Object.defineProperty(constructor, "super_", { value: parent, writable: !0, configurable: !0 }), Object.setPrototypeOf(constructor.prototype, parent.prototype);
  }
  function deprecate(fn, message, code) {
    let warned = !1;
    function deprecated(...args) {
      return warned || (warned = !0, globalThis.console.warn(`${code ? `[${code}] ` : ""}DeprecationWarning: ${message}`)), new.target ? Reflect.construct(fn, args, new.target) : Reflect.apply(fn, this, args);
    }
    return Object.setPrototypeOf(deprecated, fn), fn.prototype && (deprecated.prototype = fn.prototype), deprecated;
  }
  function debuglog(section) {
    let wanted = `${globalThis.process.env.NODE_DEBUG ?? ""}`.toLowerCase().split(",").includes(`${section}`.toLowerCase()), log = (...args) => {
      wanted && globalThis.console.error(`${`${section}`.toUpperCase()} 1: ${format(args)}`);
    };
    return log.enabled = wanted, log;
  }
  function styleText(style, text2) {
    let result2 = `${text2}`;
    for (let name of Array.isArray(style) ? style : [style]) {
      let codes = inspect2.colors[name];
      if (!codes) throw coded(TypeError, "ERR_INVALID_ARG_VALUE", `The argument 'format' must be one of ${Object.keys(inspect2.colors).join(", ")}`);
      result2 = `\x1B[${codes[0]}m${result2}\x1B[${codes[1]}m`;
    }
    return result2;
  }
  var kCustomPromisify, stripVTControlCharacters, tag2, typedTag, works2, isObject2, types, util, util_default, init_util = __esm({
    "src/node/util.js"() {
      init_define();
      init_inspect();
      init_bytes();
      init_deepequal();
      init_lazyclass();
      init_parseargs();
      inspect2.custom = customInspect;
      inspect2.defaultOptions = defaults;
      inspect2.colors = { reset: [0, 0], bold: [1, 22], dim: [2, 22], italic: [3, 23], underline: [4, 24], inverse: [7, 27], strikethrough: [9, 29], black: [30, 39], red: [31, 39], green: [32, 39], yellow: [33, 39], blue: [34, 39], magenta: [35, 39], cyan: [36, 39], white: [37, 39], gray: [90, 39], grey: [90, 39] };
      inspect2.styles = { special: "cyan", number: "yellow", bigint: "yellow", boolean: "yellow", undefined: "grey", null: "bold", string: "green", symbol: "green", date: "magenta", regexp: "red", module: "underline" };
      kCustomPromisify = /* @__PURE__ */ Symbol.for("nodejs.util.promisify.custom");
      promisify.custom = kCustomPromisify;
      stripVTControlCharacters = (text2) => `${text2}`.replace(/[\u001b\u009b][[\]()#;?]*(?:\d{1,4}(?:;\d{0,4})*)?[\dA-PR-TZcf-nq-uy=><~]/g, "");
      tag2 = (value) => Object.prototype.toString.call(value).slice(8, -1), typedTag = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(Uint8Array.prototype), Symbol.toStringTag).get, works2 = (action) => {
        try {
          return action(), !0;
        } catch {
          return !1;
        }
      }, isObject2 = (value) => value !== null && typeof value == "object", types = {
        isArrayBuffer: (value) => isArrayBuffer(value),
        isAnyArrayBuffer: (value) => isArrayBuffer(value),
        isSharedArrayBuffer: () => !1,
        isArrayBufferView: ArrayBuffer.isView,
        isTypedArray: (value) => typedTag.call(value) !== void 0,
        isDataView: (value) => ArrayBuffer.isView(value) && typedTag.call(value) === void 0,
        isDate: (value) => isObject2(value) && works2(() => Date.prototype.getTime.call(value)),
        isRegExp: (value) => isObject2(value) && tag2(value) === "RegExp",
        isMap: (value) => isObject2(value) && works2(() => Map.prototype.has.call(value, 0)),
        isSet: (value) => isObject2(value) && works2(() => Set.prototype.has.call(value, 0)),
        isWeakMap: (value) => isObject2(value) && works2(() => WeakMap.prototype.has.call(value, {})),
        isWeakSet: (value) => isObject2(value) && works2(() => WeakSet.prototype.has.call(value, {})),
        isMapIterator: (value) => isObject2(value) && tag2(value) === "Map Iterator",
        isSetIterator: (value) => isObject2(value) && tag2(value) === "Set Iterator",
        isPromise: (value) => value instanceof Promise,
        isProxy: () => !1,
        isExternal: () => !1,
        isModuleNamespaceObject: (value) => isObject2(value) && Object.getPrototypeOf(value) === null && tag2(value) === "Module",
        isNativeError: (value) => value instanceof Error,
        isAsyncFunction: (value) => typeof value == "function" && /^Async/.test(tag2(value)),
        isGeneratorFunction: (value) => typeof value == "function" && /GeneratorFunction$/.test(tag2(value)),
        isGeneratorObject: (value) => isObject2(value) && /^(?:Async)?\s?Generator$/.test(tag2(value)),
        isArgumentsObject: (value) => isObject2(value) && tag2(value) === "Arguments",
        isBoxedPrimitive: (value) => isObject2(value) && [Number, String, Boolean, BigInt, Symbol].some((Boxed) => works2(() => Boxed.prototype.valueOf.call(value))),
        isNumberObject: (value) => isObject2(value) && works2(() => Number.prototype.valueOf.call(value)),
        isStringObject: (value) => isObject2(value) && works2(() => String.prototype.valueOf.call(value)),
        isBooleanObject: (value) => isObject2(value) && works2(() => Boolean.prototype.valueOf.call(value)),
        isBigIntObject: (value) => isObject2(value) && works2(() => BigInt.prototype.valueOf.call(value)),
        isSymbolObject: (value) => isObject2(value) && works2(() => Symbol.prototype.valueOf.call(value)),
        isCryptoKey: () => !1,
        isKeyObject: () => !1
      };
      for (let name of ["Int8", "Uint8", "Uint8Clamped", "Int16", "Uint16", "Int32", "Uint32", "Float16", "Float32", "Float64", "BigInt64", "BigUint64"])
        types[`is${name}Array`] = (value) => ArrayBuffer.isView(value) && typedTag.call(value) === `${name}Array`;
      util = {
        inspect: inspect2,
        promisify,
        callbackify,
        inherits,
        deprecate,
        debuglog,
        debug: debuglog,
        types,
        parseArgs,
        stripVTControlCharacters,
        styleText,
        format: (...args) => format(args),
        formatWithOptions: (options, ...args) => format(args, options),
        isDeepStrictEqual: (a3, b3) => deepEqual(a3, b3, !0),
        toUSVString: (text2) => `${text2}`.toWellFormed(),
        getSystemErrorName: (code) => `Unknown system error ${code}`,
        aborted: (signal) => new Promise((resolve3) => signal.aborted ? resolve3() : signal.addEventListener("abort", () => resolve3(), { once: !0 })),
        isArray: Array.isArray,
        isBoolean: (value) => typeof value == "boolean",
        isBuffer: (value) => globalThis.Buffer.isBuffer(value),
        isDate: types.isDate,
        isError: (value) => value instanceof Error,
        isFunction: (value) => typeof value == "function",
        isNull: (value) => value === null,
        isNullOrUndefined: (value) => value == null,
        isNumber: (value) => typeof value == "number",
        isObject: isObject2,
        isPrimitive: (value) => value === null || typeof value != "object" && typeof value != "function",
        isRegExp: types.isRegExp,
        isString: (value) => typeof value == "string",
        isSymbol: (value) => typeof value == "symbol",
        isUndefined: (value) => value === void 0,
        log: (...args) => globalThis.console.log(format(args)),
        _extend: (target, source) => Object.assign(target, source)
      };
      lazyClass(util, "TextEncoder", () => globalThis.TextEncoder);
      lazyClass(util, "TextDecoder", () => globalThis.TextDecoder);
      util_default = util;
    }
  });

  // src/builtins.js
  function isBuiltin(name) {
    return ObjectHasOwn(MODULES, plain(name));
  }
  function builtin(name) {
    let make2 = LOADED[plain(name)];
    if (make2 !== void 0) return make2();
    throw missing2(name);
  }
  function missing2(name) {
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
        assert: () => (init_assert(), __toCommonJS(assert_exports)).default,
        "assert/strict": () => (init_assert(), __toCommonJS(assert_exports)).default.strict,
        async_hooks: () => (init_async_hooks(), __toCommonJS(async_hooks_exports)).default,
        buffer: () => (init_buffer(), __toCommonJS(buffer_exports)).default,
        console: () => globalThis.console,
        constants: () => (init_os(), __toCommonJS(os_exports)).default.constants,
        crypto: () => (init_crypto2(), __toCommonJS(crypto_exports2)).default,
        diagnostics_channel: () => (init_diagnostics_channel(), __toCommonJS(diagnostics_channel_exports)).default,
        events: () => (init_events(), __toCommonJS(events_exports)).default,
        module: () => (init_module(), __toCommonJS(module_exports)).default,
        os: () => (init_os(), __toCommonJS(os_exports)).default,
        path: () => (init_path(), __toCommonJS(path_exports)).default,
        "path/posix": () => (init_path(), __toCommonJS(path_exports)).default,
        perf_hooks: () => (init_perf_hooks(), __toCommonJS(perf_hooks_exports)).default,
        process: () => globalThis.process,
        punycode: () => (init_punycode(), __toCommonJS(punycode_exports)).default,
        querystring: () => (init_querystring(), __toCommonJS(querystring_exports)).default,
        stream: () => (init_stream(), __toCommonJS(stream_exports)).default,
        "stream/consumers": () => (init_stream(), __toCommonJS(stream_exports)).consumers,
        "stream/promises": () => (init_stream(), __toCommonJS(stream_exports)).default.promises,
        "stream/web": () => (init_stream(), __toCommonJS(stream_exports)).web,
        string_decoder: () => (init_string_decoder(), __toCommonJS(string_decoder_exports)).default,
        timers: () => (init_timers2(), __toCommonJS(timers_exports2)).default,
        "timers/promises": () => (init_timers2(), __toCommonJS(timers_exports2)).default.promises,
        url: () => (init_url(), __toCommonJS(url_exports)).default,
        util: () => (init_util(), __toCommonJS(util_exports)).default,
        "util/types": () => (init_util(), __toCommonJS(util_exports)).default.types
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

  // src/web/url.js
  var url_exports2 = {};
  __export(url_exports2, {
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
  var HREF, SEARCH, HASH, ORIGIN, scalar2, paramsOf, replaceList, setSearch, URL, TWO_STRINGS, URLSearchParams, iteratorPrototype, init_url2 = __esm({
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
          let input = scalar2(url), over3 = base === void 0 ? null : scalar2(base);
          if (this.#fields = ops.urlParse(input, over3) ?? void 0, this.#fields === void 0) throw invalid(input, base === void 0 ? void 0 : over3);
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
          let { href, origin, protocol, username, password, host, hostname, port, pathname, search: search2, searchParams, hash: hash2 } = this;
          return `URL ${inspect({ href, origin, protocol, username, password, host, hostname, port, pathname, search: search2, searchParams, hash: hash2 }, options)}`;
        }
      };
      webInterface(URL, "URL", ["href", "origin", "protocol", "username", "password", "host", "hostname", "port", "pathname", "search", "searchParams", "hash", "toString", "toJSON"]);
      TWO_STRINGS = "Each query pair must be an iterable [name, value] tuple", URLSearchParams = class _URLSearchParams {
        #list = [];
        // flat: name, value, …
        #url;
        constructor(init2 = void 0) {
          if (init2 != null)
            if (typeof init2 == "object" || typeof init2 == "function") this.#fromObject(init2);
            else {
              let text2 = scalar2(init2);
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
        #fromObject(init2) {
          let iterate = init2[Symbol.iterator];
          if (iterate != null) {
            if (typeof iterate != "function") throw coded(TypeError, "ERR_ARG_NOT_ITERABLE", "Query pairs must be iterable");
            for (let pair of init2) {
              if (pair === null || typeof pair != "object" && typeof pair != "function" || typeof pair[Symbol.iterator] != "function")
                throw coded(TypeError, "ERR_INVALID_TUPLE", TWO_STRINGS);
              let two = [...pair];
              if (two.length !== 2) throw coded(TypeError, "ERR_INVALID_TUPLE", TWO_STRINGS);
              append(this.#list, scalar2(two[0])), append(this.#list, scalar2(two[1]));
            }
            return;
          }
          let seen = /* @__PURE__ */ new Map();
          for (let key of Reflect.ownKeys(init2)) {
            if (!Object.getOwnPropertyDescriptor(init2, key)?.enumerable) continue;
            let name = scalar2(key), value = scalar2(init2[key]);
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
  function put2(to2, at2, point, size) {
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
            let bytes2 = new Uint8Array(ops.utf8Encode(text2));
            return destination.set(bytes2), { read: text2.length, written: bytes2.length };
          }
          for (; read2 < text2.length; ) {
            let point = text2.codePointAt(read2), size = point < 128 ? 1 : point < 2048 ? 2 : point < 65536 ? 3 : 4;
            if (written + size > destination.length) break;
            put2(destination, written, point >= 55296 && point <= 57343 ? 65533 : point, size), written += size, read2 += size === 4 ? 2 : 1;
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
          let bytes2 = input === void 0 ? new Uint8Array(0) : input;
          if (!isBytes(bytes2))
            throw coded(TypeError, "ERR_INVALID_ARG_TYPE", 'The "list" argument must be an instance of ArrayBuffer or ArrayBufferView');
          let stream2 = !!options?.stream;
          try {
            if (!stream2 && this.#handle === void 0 && this.#encoding.toLowerCase() === "utf-8") return ops.utf8Decode(bytes2, this.#fatal, this.#ignoreBOM);
            this.#handle ??= ops.decoderNew(this.#label, this.#fatal, this.#ignoreBOM);
            let text2 = ops.decoderPush(this.#handle, bytes2, !stream2);
            return stream2 || (this.#handle = void 0), text2;
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
    if (value instanceof DOMExceptionClass) return keep2(seen, value, new DOMExceptionClass(value.message, value.name));
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
  var cannot, CLASSES2, ERRORS, tag3, tagOf2, init_clone = __esm({
    "src/web/clone.js"() {
      init_primordials();
      init_bytes();
      cannot = (what) => new DOMExceptionClass(`${what} could not be cloned.`, "DataCloneError"), CLASSES2 = { __proto__: null, Int8Array, Uint8Array, Uint8ClampedArray, Int16Array, Uint16Array, Int32Array, Uint32Array, Float32Array, Float64Array, BigInt64Array, BigUint64Array, Float16Array: globalThis.Float16Array }, ERRORS = { __proto__: null, Error, EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError };
      tag3 = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(Uint8Array.prototype), Symbol.toStringTag).get, tagOf2 = (value) => tag3.call(value);
    }
  });

  // src/web/channel.js
  var channel_exports = {};
  __export(channel_exports, {
    MessageChannel: () => MessageChannel,
    MessagePort: () => MessagePort
  });
  var join, mayConstruct3, MessagePort, assigned, MessageChannel, init_channel = __esm({
    "src/web/channel.js"() {
      init_events2();
      init_clone();
      init_timers();
      mayConstruct3 = {}, MessagePort = class _MessagePort extends EventTarget {
        #other;
        #started = !1;
        #queue = [];
        constructor(token) {
          if (token !== mayConstruct3) throw new TypeError("Illegal constructor");
          super();
        }
        static {
          join = () => {
            let [one, two] = [new _MessagePort(mayConstruct3), new _MessagePort(mayConstruct3)];
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
    let bytes2;
    try {
      bytes2 = ops.base64Decode(`${data}`, !0);
    } catch {
      throw invalid2("The string to be decoded is not correctly encoded.");
    }
    return ops.latin1Decode(bytes2);
  }
  var invalid2, init_base64 = __esm({
    "src/web/base64.js"() {
      init_primordials();
      init_state();
      invalid2 = (message) => new DOMExceptionClass(message, "InvalidCharacterError");
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
      init_primordials();
      init_state();
      init_define();
      init_events2();
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
          if (!mark) throw new DOMExceptionClass(`The "${point}" performance mark has not been set`, "SyntaxError");
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
      entry.reject(new DOMExceptionClass(message, name));
      return;
    }
    let Class = CLASSES[name] ?? Error;
    entry.reject(code ? coded(Class, code, message) : new Class(message));
  }

  // src/globals.js
  init_define();
  init_console();
  init_timers();
  init_random();
  function installGlobals() {
    hidden(globalThis, "global", globalThis), hidden(globalThis, "self", globalThis), installConsole(), installTimers(), installRandom(), lazyGlobals(["URL", "URLSearchParams"], () => (init_url2(), __toCommonJS(url_exports2))), lazyGlobals(["TextEncoder", "TextDecoder"], () => (init_encoding(), __toCommonJS(encoding_exports))), lazyGlobals(["TextEncoderStream", "TextDecoderStream"], () => (init_encodingstreams(), __toCommonJS(encodingstreams_exports))), lazyGlobals(["Event", "EventTarget", "CustomEvent", "MessageEvent", "ErrorEvent", "CloseEvent", "ProgressEvent", "PromiseRejectionEvent"], () => (init_events2(), __toCommonJS(events_exports2))), lazyGlobals(["AbortController", "AbortSignal"], () => (init_abort(), __toCommonJS(abort_exports))), lazyGlobals(["Headers", "Request", "Response", "fetch"], () => (init_fetch(), __toCommonJS(fetch_exports))), lazyGlobals(["FormData"], () => (init_formdata(), __toCommonJS(formdata_exports))), lazyGlobals(["Blob", "File"], () => (init_blob(), __toCommonJS(blob_exports))), lazyGlobals(
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
    ), lazyGlobals(["structuredClone"], () => (init_clone(), __toCommonJS(clone_exports))), lazyGlobals(["MessageChannel", "MessagePort"], () => (init_channel(), __toCommonJS(channel_exports))), lazyGlobals(["atob", "btoa"], () => (init_base64(), __toCommonJS(base64_exports))), lazyGlobals(["crypto", "Crypto", "SubtleCrypto", "CryptoKey"], () => (init_crypto(), __toCommonJS(crypto_exports))), lazyGlobals(["performance", "Performance", "PerformanceEntry", "PerformanceMark", "PerformanceMeasure"], () => (init_performance(), __toCommonJS(performance_exports))), lazyGlobals(["navigator", "Navigator"], () => (init_navigator(), __toCommonJS(navigator_exports))), lazyGlobals(["Buffer"], () => (init_buffer(), __toCommonJS(buffer_exports))), lazyGlobals(["path"], () => ({ path: (init_path(), __toCommonJS(path_exports)).default })), lazyGlobals(["process"], () => (init_process(), __toCommonJS(process_exports)));
  }

  // src/harden.js
  function harden() {
    delete globalThis.SharedArrayBuffer, delete globalThis.Atomics;
  }

  // src/index.js
  init_console();
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
  function install(native2, entryNames, moduleNames2) {
    return setOps(native2), setModuleNames(moduleNames2), harden(), installGlobals(), ops.builtins(builtinNames), {
      begin(main) {
        resetConsole(), forgetEnvironment(), begin(main, entryNames, entryName, setEntry);
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
