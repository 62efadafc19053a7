// Built by build.mjs from src/; do not edit. Packages and licences: README.md.
//# part accepts.js
(function (core, load) {
'use strict';
var part = (() => {
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

  // src/accepts.js
  var accepts_exports = {};
  __export(accepts_exports, {
    best: () => best
  });

  // core:src/mime.js
  var m = core("mime.js"), typeFor = m.typeFor;

  // src/accepts.js
  function parse(accept) {
    return accept.split(",").map((part) => {
      let [type, ...parameters] = part.split(";").map((piece) => piece.trim()), quality = parameters.find((parameter) => parameter.startsWith("q="));
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
  return __toCommonJS(accepts_exports);
})();

return part;
})
//# part bun/bun.js
(function (core, load) {
'use strict';
var part = (() => {
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

  // src/bun/bun.js
  var bun_exports = {};
  __export(bun_exports, {
    default: () => bun_default
  });

  // core:src/state.js
  var m = core("state.js"), ops = m.ops;

  // core:src/define.js
  var m2 = core("define.js"), coded = m2.coded, webInterface = m2.webInterface;

  // core:src/environment.js
  var m3 = core("environment.js"), environment = m3.environment;

  // other-part:src/bun/file.js
  var m4 = load("bun/file.js"), BunFile = m4.BunFile, file = m4.file, write = m4.write;

  // src/bun/bun.js
  var instead = {
    build: "scripts are compiled when they are asked for",
    connect: "use fetch() or WebSocket",
    dns: "use fetch(), which resolves names itself",
    FFI: "native code cannot be loaded",
    Glob: "use fs.readdirSync(path, { recursive: true }) and a regular expression",
    listen: "a script is served by the service: export a handler",
    password: "use crypto.scrypt() or crypto.pbkdf2() of require('crypto')",
    plugin: "scripts are compiled when they are asked for",
    redis: "use fetch() to reach a service, or bun:sqlite",
    s3: "use fetch()",
    S3Client: "use fetch()",
    serve: "a script is served by the service: export a handler, or functions named GET, POST, …",
    sql: "use bun:sqlite",
    SQL: "use bun:sqlite",
    sleepSync: "it would hold a thread that serves others: use await Bun.sleep()",
    Transpiler: "scripts are compiled when they are asked for",
    udpSocket: "use fetch()"
  };
  function missing(name) {
    return coded(Error, "ERR_FEATURE_UNAVAILABLE_ON_PLATFORM", `Bun.${name} is not available in hoody-exec: ${instead[name]}`);
  }
  var ESCAPES = { '"': "&quot;", "&": "&amp;", "'": "&#x27;", "<": "&lt;", ">": "&gt;" }, lastMs = 0, counter = 0;
  function randomUUIDv7(encoding = "hex", timestamp = Date.now()) {
    let ms = Math.trunc(Number(timestamp));
    counter = ms === lastMs ? counter + 1 & 4095 : 0, lastMs = ms;
    let bytes = new Uint8Array(16);
    ops.randomFill(bytes);
    let view = new DataView(bytes.buffer);
    if (view.setUint32(0, Math.floor(ms / 65536)), view.setUint16(4, ms % 65536), view.setUint16(6, 28672 | counter), bytes[8] = bytes[8] & 63 | 128, encoding === "buffer") return load("node/buffer.js").Buffer.from(bytes.buffer);
    if (encoding !== "hex") return load("node/buffer.js").Buffer.from(bytes.buffer).toString(encoding);
    let hex = ops.hexEncode(bytes);
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  }
  var stripANSI = (text) => load("node/util.js").stripVTControlCharacters(text);
  function stringWidth(text) {
    let width = 0;
    for (let letter of stripANSI(`${text}`))
      /\p{Mark}|\p{Cf}|\p{Cc}/u.test(letter) || (width += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u.test(letter) ? 2 : 1);
    return width;
  }
  function concatArrayBuffers(buffers, most = 1 / 0, asBytes = !1) {
    let all = load("node/buffer.js").Buffer.concat(buffers.map((piece) => ArrayBuffer.isView(piece) ? new Uint8Array(piece.buffer, piece.byteOffset, piece.byteLength) : new Uint8Array(piece))), bytes = new Uint8Array(all.subarray(0, Math.min(all.length, most)));
    return asBytes ? bytes : bytes.buffer;
  }
  var consumers = () => load("node/stream.js").consumers;
  async function sleep(time) {
    let ms = time instanceof Date ? time.getTime() - Date.now() : Number(time);
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, ms || 0)));
  }
  var compressed = (name) => (data, options) => {
    let bytes = typeof data == "string" || ArrayBuffer.isView(data) ? data : new Uint8Array(data);
    return new Uint8Array(globalThis.process.getBuiltinModule("zlib")[name](bytes, options));
  }, members = {
    version: "1.2.0",
    version_with_sha: "v1.2.0 (hoody-exec)",
    revision: "0000000000000000000000000000000000000000",
    isMainThread: !0,
    file,
    write,
    sleep,
    randomUUIDv7,
    stripANSI,
    stringWidth,
    concatArrayBuffers,
    inspect: Object.assign((value, options) => load("node/util.js").inspect(value, options), { custom: /* @__PURE__ */ Symbol.for("nodejs.util.inspect.custom") }),
    deepEquals: (a, b, strict = !1) => load("node/deepequal.js").deepEqual(a, b, strict),
    escapeHTML: (value) => `${value}`.replace(/["&'<>]/g, (letter) => ESCAPES[letter]),
    nanoseconds: () => Math.round(ops.clock() * 1e6),
    fileURLToPath: (url) => load("node/url.js").default.fileURLToPath(url),
    pathToFileURL: (path) => load("node/url.js").default.pathToFileURL(path),
    resolveSync: (specifier, folder) => load("node/module.js").default.createRequire(`${folder}/.`).resolve(specifier),
    resolve: async (specifier, folder) => members.resolveSync(specifier, folder),
    readableStreamToText: (stream) => consumers().text(stream),
    readableStreamToJSON: (stream) => consumers().json(stream),
    readableStreamToBytes: async (stream) => new Uint8Array(await consumers().arrayBuffer(stream)),
    readableStreamToArrayBuffer: (stream) => consumers().arrayBuffer(stream),
    readableStreamToBlob: (stream) => consumers().blob(stream),
    readableStreamToArray: (stream) => Array.fromAsync(stream),
    allocUnsafe: (size) => new Uint8Array(size),
    gc() {
    },
    shrink() {
    },
    peek: Object.assign((promise) => promise, { status: () => "pending" }),
    which: () => null,
    openInEditor() {
    },
    gzipSync: compressed("gzipSync"),
    gunzipSync: compressed("gunzipSync"),
    deflateSync: compressed("deflateRawSync"),
    inflateSync: compressed("inflateRawSync"),
    spawn: (...args) => load("bun/spawn.js").spawn(...args),
    spawnSync: (...args) => load("bun/spawn.js").spawnSync(...args)
  }, lazy = {
    env: () => environment(),
    argv: () => globalThis.process.argv,
    main: () => globalThis.process.argv[1],
    cwd: () => globalThis.process.cwd,
    stdin: () => new BunFile(0),
    stdout: () => new BunFile(1),
    stderr: () => new BunFile(2),
    $: () => load("bun/shell.js").$,
    CryptoHasher: () => load("bun/hashes.js").CryptoHasher,
    hash: () => load("bun/hashes.js").hash,
    Cookie: void 0
  };
  for (let name of ["MD5", "SHA1", "SHA224", "SHA256", "SHA384", "SHA512", "SHA512_256"]) lazy[name] = () => load("bun/hashes.js").classes[name];
  for (let name of Object.keys(instead))
    lazy[name] = () => {
      throw missing(name);
    };
  delete lazy.Cookie;
  var Bun = {};
  for (let name of Object.keys(members)) Bun[name] = members[name];
  for (let name of Object.keys(lazy))
    Object.defineProperty(Bun, name, { enumerable: instead[name] === void 0, configurable: !0, get: lazy[name] });
  Object.defineProperty(Bun, Symbol.toStringTag, { value: "Bun", configurable: !0 });
  var bun_default = Bun;
  return __toCommonJS(bun_exports);
})();

return part;
})
//# part bun/cookie.js
(function (core, load) {
'use strict';
var part = (() => {
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

  // src/bun/cookie.js
  var cookie_exports = {};
  __export(cookie_exports, {
    default: () => cookie_default
  });

  // node_modules/cookie/dist/index.js
  var cookieNameRegExp = /^[\u0021-\u003A\u003C\u003E-\u007E]+$/, cookieValueRegExp = /^[\u0021-\u003A\u003C-\u007E]*$/, cookieOctetInvalidRegExp = /[\u0000-\u0020\u007F-\uFFFF",;\\%]/, domainValueRegExp = /^([.]?[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)([.][a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/i, pathValueRegExp = /^[\u0020-\u003A\u003D-\u007E]*$/, maxAgeRegExp = /^-?\d+$/, NullObject = /* @__PURE__ */ (() => {
    let C = function() {
    };
    return C.prototype = /* @__PURE__ */ Object.create(null), C;
  })();
  function parseCookie(str, options) {
    let obj = new NullObject(), len = str.length;
    if (len < 2)
      return obj;
    let dec = options?.decode ?? defaultDecode, index = 0;
    do {
      let eqIdx = eqIndex(str, index, len);
      if (eqIdx === len)
        break;
      let endIdx = endIndex(str, index, len);
      if (eqIdx > endIdx) {
        index = str.lastIndexOf(";", eqIdx - 1) + 1;
        continue;
      }
      let key = valueSlice(str, index, eqIdx);
      obj[key] === void 0 && (obj[key] = dec(valueSlice(str, eqIdx + 1, endIdx))), index = endIdx + 1;
    } while (index < len);
    return obj;
  }
  function stringifyCookie(cookie, options) {
    let enc = options?.encode ?? defaultEncode, keys = Object.keys(cookie), str = "";
    for (let i = 0; i < keys.length; i++) {
      let name = keys[i], val = cookie[name];
      if (val === void 0)
        continue;
      if (!cookieNameRegExp.test(name))
        throw new TypeError(`cookie name is invalid: ${name}`);
      let value = enc(val);
      if (enc !== defaultEncode && !cookieValueRegExp.test(value))
        throw new TypeError(`cookie value is invalid: ${val}`);
      str && (str += "; "), str += name + "=" + value;
    }
    return str;
  }
  function stringifySetCookie(cookie, options) {
    let enc = options?.encode ?? defaultEncode;
    if (!cookieNameRegExp.test(cookie.name))
      throw new TypeError(`cookie name is invalid: ${cookie.name}`);
    let value = cookie.value == null ? "" : enc(cookie.value);
    if (enc !== defaultEncode && !cookieValueRegExp.test(value))
      throw new TypeError(`cookie value is invalid: ${cookie.value}`);
    let str = cookie.name + "=" + value;
    if (cookie.maxAge !== void 0) {
      if (!Number.isSafeInteger(cookie.maxAge))
        throw new TypeError(`cookie maxAge is invalid: ${cookie.maxAge}`);
      str += "; Max-Age=" + cookie.maxAge;
    }
    if (cookie.domain) {
      if (!domainValueRegExp.test(cookie.domain))
        throw new TypeError(`cookie domain is invalid: ${cookie.domain}`);
      str += "; Domain=" + cookie.domain;
    }
    if (cookie.path) {
      if (!pathValueRegExp.test(cookie.path))
        throw new TypeError(`cookie path is invalid: ${cookie.path}`);
      str += "; Path=" + cookie.path;
    }
    if (cookie.expires) {
      let year = cookie.expires.getUTCFullYear();
      if (!(year >= 1601 && year <= 9999))
        throw new TypeError(`cookie expires is invalid: ${cookie.expires}`);
      str += "; Expires=" + cookie.expires.toUTCString();
    }
    if (cookie.httpOnly && (str += "; HttpOnly"), cookie.secure && (str += "; Secure"), cookie.partitioned && (str += "; Partitioned"), cookie.priority)
      switch (typeof cookie.priority == "string" ? cookie.priority.toLowerCase() : void 0) {
        case "low":
          str += "; Priority=Low";
          break;
        case "medium":
          str += "; Priority=Medium";
          break;
        case "high":
          str += "; Priority=High";
          break;
        default:
          throw new TypeError(`cookie priority is invalid: ${cookie.priority}`);
      }
    if (cookie.sameSite)
      switch (typeof cookie.sameSite == "string" ? cookie.sameSite.toLowerCase() : cookie.sameSite) {
        case !0:
        case "strict":
          str += "; SameSite=Strict";
          break;
        case "lax":
          str += "; SameSite=Lax";
          break;
        case "none":
          str += "; SameSite=None";
          break;
        default:
          throw new TypeError(`cookie sameSite is invalid: ${cookie.sameSite}`);
      }
    return str;
  }
  function parseSetCookie(str, options) {
    let dec = options?.decode ?? defaultDecode, len = str.length, endIdx = endIndex(str, 0, len), eqIdx = eqIndex(str, 0, len), setCookie = eqIdx < endIdx ? {
      name: valueSlice(str, 0, eqIdx),
      value: dec(valueSlice(str, eqIdx + 1, endIdx))
    } : { name: "", value: dec(valueSlice(str, 0, endIdx)) }, index = endIdx + 1;
    for (; index < len; ) {
      let endIdx2 = endIndex(str, index, len);
      eqIdx < index && (eqIdx = eqIndex(str, index, len));
      let attr = eqIdx < endIdx2 ? valueSlice(str, index, eqIdx) : valueSlice(str, index, endIdx2), val = eqIdx < endIdx2 ? valueSlice(str, eqIdx + 1, endIdx2) : void 0;
      switch (attr.toLowerCase()) {
        case "httponly":
          setCookie.httpOnly = !0;
          break;
        case "secure":
          setCookie.secure = !0;
          break;
        case "partitioned":
          setCookie.partitioned = !0;
          break;
        case "domain":
          setCookie.domain = val;
          break;
        case "path":
          setCookie.path = val;
          break;
        case "max-age":
          val && maxAgeRegExp.test(val) && (setCookie.maxAge = Number(val));
          break;
        case "expires":
          if (!val)
            break;
          let date = new Date(val);
          Number.isFinite(date.valueOf()) && (setCookie.expires = date);
          break;
        case "priority":
          if (!val)
            break;
          let priority = val.toLowerCase();
          (priority === "low" || priority === "medium" || priority === "high") && (setCookie.priority = priority);
          break;
        case "samesite":
          if (!val)
            break;
          let sameSite = val.toLowerCase();
          (sameSite === "lax" || sameSite === "strict" || sameSite === "none") && (setCookie.sameSite = sameSite);
          break;
      }
      index = endIdx2 + 1;
    }
    return setCookie;
  }
  function endIndex(str, min, len) {
    let index = str.indexOf(";", min);
    return index === -1 ? len : index;
  }
  function eqIndex(str, min, len) {
    let index = str.indexOf("=", min);
    return index === -1 ? len : index;
  }
  function valueSlice(str, min, max) {
    if (min === max)
      return "";
    let start = min, end = max;
    do {
      let code = str.charCodeAt(start);
      if (code !== 32 && code !== 9)
        break;
    } while (++start < end);
    for (; end > start; ) {
      let code = str.charCodeAt(end - 1);
      if (code !== 32 && code !== 9)
        break;
      end--;
    }
    return str.slice(start, end);
  }
  function defaultDecode(str) {
    if (str.indexOf("%") === -1)
      return str;
    try {
      return decodeURIComponent(str);
    } catch {
      return str;
    }
  }
  function defaultEncode(str) {
    return cookieOctetInvalidRegExp.test(str) ? encodeURIComponent(str) : str;
  }

  // src/bun/cookie.js
  var serialize = (name, value, options) => stringifySetCookie({ ...options, name, value: `${value}` }, options), cookie_default = { parse: parseCookie, serialize, parseCookie, parseSetCookie, stringifyCookie, stringifySetCookie };
  return __toCommonJS(cookie_exports);
})();

return part;
})
//# part bun/file.js
(function (core, load) {
'use strict';
var part = (() => {
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

  // src/bun/file.js
  var file_exports = {};
  __export(file_exports, {
    BunFile: () => BunFile,
    file: () => file,
    write: () => write
  });

  // core:src/state.js
  var m = core("state.js"), ops = m.ops;

  // core:src/define.js
  var m2 = core("define.js"), coded = m2.coded, webInterface = m2.webInterface;

  // core:src/bytes.js
  var m3 = core("bytes.js"), isBytes = m3.isBytes, isArrayBuffer = m3.isArrayBuffer;

  // core:src/mime.js
  var m4 = core("mime.js"), typeFor = m4.typeFor;

  // core:src/show.js
  var m5 = core("show.js"), customInspect = m5.customInspect, inspect = m5.inspect;

  // other-part:src/web/blob.js
  var m6 = load("web/blob.js"), Blob = m6.Blob, File = m6.File, isBlob = m6.isBlob, lazily = m6.lazily, blobBytes = m6.blobBytes;

  // other-part:src/node/fs.js
  var m7 = load("node/fs.js"), promises = m7.promises, fs_default = m7.default;

  // src/bun/file.js
  var pathOf = (path) => {
    if (typeof path == "string" || typeof path == "number") return path;
    if (isBytes(path)) return ops.utf8Decode(path, !1, !1);
    if (path !== null && typeof path == "object" && typeof path.href == "string") return decodeURIComponent(new URL(path.href).pathname);
    throw coded(TypeError, "ERR_INVALID_ARG_TYPE", "Expected a file path string, an open file or a file URL");
  }, typeOf = (path) => typeof path == "number" ? "application/octet-stream" : typeFor(path.slice(path.lastIndexOf("/") + 1)).replace("; ", ";"), BunFile = class _BunFile extends Blob {
    #path;
    #start;
    #end;
    constructor(path, type, start = 0, end = void 0) {
      super([], { type: type ?? typeOf(path) }), this.#path = path, this.#start = start, this.#end = end, lazily(this, { size: () => this.#length(), read: () => this.#read() });
    }
    #stat() {
      return typeof this.#path == "number" ? fs_default.fstatSync(this.#path) : fs_default.statSync(this.#path);
    }
    #length() {
      let size = 0;
      try {
        ({ size } = this.#stat());
      } catch {
        return 0;
      }
      return Math.max(0, Math.min(this.#end ?? size, size) - this.#start);
    }
    #read() {
      if (this.#start === 0 && this.#end === void 0) return fs_default.readFileSync(this.#path);
      let own = typeof this.#path != "number", fd = own ? fs_default.openSync(this.#path) : this.#path;
      try {
        let bytes = new Uint8Array(this.#length());
        return bytes.subarray(0, fs_default.readSync(fd, bytes, 0, bytes.length, this.#start));
      } finally {
        own && fs_default.closeSync(fd);
      }
    }
    get name() {
      return typeof this.#path == "number" ? void 0 : this.#path;
    }
    get lastModified() {
      try {
        return Math.trunc(this.#stat().mtimeMs);
      } catch {
        return 0;
      }
    }
    get readable() {
      return this.stream();
    }
    slice(start = 0, end = void 0, type = this.type) {
      let size = this.#length(), at = (place, otherwise) => place === void 0 ? otherwise : place < 0 ? Math.max(0, size + place) : place;
      if (typeof start == "string") return new _BunFile(this.#path, start, this.#start, this.#end);
      let from = this.#start + at(start, 0), to = end === void 0 ? this.#end : this.#start + at(end, size);
      return new _BunFile(this.#path, typeof end == "string" ? end : type, from, typeof end == "string" ? this.#end : to);
    }
    async exists() {
      try {
        return this.#stat().isFile();
      } catch {
        return !1;
      }
    }
    async stat() {
      return this.#stat();
    }
    async unlink() {
      fs_default.unlinkSync(this.#path);
    }
    async delete() {
      fs_default.unlinkSync(this.#path);
    }
    async write(data, options) {
      return write(this, data, options);
    }
    stream(chunkSize = 65536) {
      let { ReadableStream } = load("web/streams.js"), path = this.#path, end = this.#end ?? 1 / 0, at = this.#start, fd;
      return new ReadableStream({
        type: "bytes",
        pull(controller) {
          fd ??= typeof path == "number" ? path : fs_default.openSync(path);
          let piece = new Uint8Array(Math.max(0, Math.min(chunkSize, end - at))), read = piece.length === 0 ? 0 : fs_default.readSync(fd, piece, 0, piece.length, at);
          if (at += read, read > 0) {
            controller.enqueue(piece.subarray(0, read));
            return;
          }
          typeof path != "number" && fs_default.closeSync(fd), controller.close(), controller.byobRequest?.respond(0);
        },
        cancel() {
          fd !== void 0 && typeof path != "number" && fs_default.closeSync(fd);
        }
      }, { highWaterMark: 0 });
    }
    writer() {
      return new FileSink(this.#path);
    }
    [customInspect](depth) {
      return depth < 0 ? "[BunFile]" : `BunFile (${typeof this.#path == "number" ? `fd: ${this.#path}` : JSON.stringify(this.#path)}) { type: ${JSON.stringify(this.type)} }`;
    }
  }, FileSink = class {
    #fd;
    #own;
    #written = 0;
    constructor(path) {
      this.#own = typeof path != "number", this.#fd = this.#own ? fs_default.openSync(path, "w") : path;
    }
    write(data) {
      let count = fs_default.writeSync(this.#fd, typeof data == "string" || ArrayBuffer.isView(data) ? data : new Uint8Array(data));
      return this.#written += count, count;
    }
    flush() {
      return 0;
    }
    ref() {
    }
    unref() {
    }
    start() {
    }
    end() {
      return this.#own && this.#fd !== void 0 && fs_default.closeSync(this.#fd), this.#fd = void 0, this.#written;
    }
  }, file = (path, options) => new BunFile(pathOf(path), options?.type);
  async function dataOf(input) {
    if (typeof input == "string" || isBytes(input)) return input;
    if (isBlob(input)) return blobBytes(input);
    if (input !== null && typeof input == "object" && typeof input.arrayBuffer == "function") return input.arrayBuffer();
    if (Array.isArray(input)) return blobBytes(new Blob(input));
    throw coded(TypeError, "ERR_INVALID_ARG_TYPE", "Bun.write() takes a string, a Blob, bytes or a Response");
  }
  async function write(destination, input, options) {
    let target = destination instanceof BunFile ? destination.name ?? 1 : pathOf(destination), data = await dataOf(input), bytes = typeof data == "string" || ArrayBuffer.isView(data) ? data : new Uint8Array(data);
    if (typeof target == "number") return fs_default.writeSync(target, bytes);
    try {
      fs_default.writeFileSync(target, bytes, { mode: options?.mode });
    } catch (error) {
      let slash = target.lastIndexOf("/");
      if (error.code !== "ENOENT" || slash <= 0 || options?.createPath === !1) throw error;
      fs_default.mkdirSync(target.slice(0, slash), { recursive: !0 }), fs_default.writeFileSync(target, bytes, { mode: options?.mode });
    }
    return typeof bytes == "string" ? ops.utf8Length(bytes) : bytes.byteLength;
  }
  return __toCommonJS(file_exports);
})();

return part;
})
//# part bun/hashes.js
(function (core, load) {
'use strict';
var part = (() => {
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

  // src/bun/hashes.js
  var hashes_exports = {};
  __export(hashes_exports, {
    CryptoHasher: () => CryptoHasher,
    classes: () => classes,
    hash: () => hash
  });

  // core:src/define.js
  var m = core("define.js"), coded = m.coded, webInterface = m.webInterface;

  // core:src/bytes.js
  var m2 = core("bytes.js"), isBytes = m2.isBytes, isArrayBuffer = m2.isArrayBuffer;

  // src/bun/hashes.js
  var crypto = load("node/crypto.js"), { Buffer: Buffer2 } = load("node/buffer.js"), bytesOf = (data) => {
    if (typeof data == "string") return data;
    if (isBytes(data)) return ArrayBuffer.isView(data) ? data : new Uint8Array(data);
    throw coded(TypeError, "ERR_INVALID_ARG_TYPE", "Expected a string or bytes");
  }, result = (bytes, encoding) => encoding === void 0 || encoding === "buffer" ? new Uint8Array(bytes) : ArrayBuffer.isView(encoding) ? (encoding.set(bytes), encoding) : Buffer2.from(bytes).toString(encoding), CryptoHasher = class _CryptoHasher {
    #hash;
    constructor(algorithm, key = void 0) {
      this.algorithm = `${algorithm}`, this.#hash = algorithm instanceof Prepared ? algorithm.hash : key === void 0 ? crypto.createHash(algorithm) : crypto.createHmac(algorithm, key);
    }
    static get algorithms() {
      return crypto.getHashes();
    }
    static hash(algorithm, data, encoding) {
      return result(crypto.createHash(algorithm).update(bytesOf(data)).digest(), encoding);
    }
    get byteLength() {
      return this.#hash.copy().digest().length;
    }
    update(data, encoding) {
      return this.#hash.update(bytesOf(data), encoding), this;
    }
    copy() {
      let copy = new _CryptoHasher(new Prepared(this.#hash.copy()));
      return copy.algorithm = this.algorithm, copy;
    }
    digest(encoding) {
      return result(this.#hash.digest(), encoding);
    }
  }, Prepared = class {
    constructor(hash2) {
      this.hash = hash2;
    }
  }, named = (algorithm) => class extends CryptoHasher {
    constructor() {
      super(algorithm);
    }
    static hash(data, encoding) {
      return CryptoHasher.hash(algorithm, data, encoding);
    }
  }, classes = { MD5: named("md5"), SHA1: named("sha1"), SHA224: named("sha224"), SHA256: named("sha256"), SHA384: named("sha384"), SHA512: named("sha512"), SHA512_256: named("sha512-256") }, table;
  function crc32(data, seed = 0) {
    if (table === void 0) {
      table = new Uint32Array(256);
      for (let i = 0; i < 256; i += 1) {
        let value = i;
        for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? value >>> 1 ^ 3988292384 : value >>> 1;
        table[i] = value;
      }
    }
    let sum = ~seed >>> 0;
    for (let byte of Buffer2.from(bytesOf(data))) sum = table[(sum ^ byte) & 255] ^ sum >>> 8;
    return ~sum >>> 0;
  }
  function adler32(data) {
    let a = 1, b = 0;
    for (let byte of Buffer2.from(bytesOf(data)))
      a = (a + byte) % 65521, b = (b + a) % 65521;
    return (b << 16 | a) >>> 0;
  }
  var missing = (name) => () => {
    throw coded(Error, "ERR_FEATURE_UNAVAILABLE_ON_PLATFORM", `Bun.${name}() is not available in hoody-exec: use Bun.hash.crc32() or Bun.CryptoHasher`);
  }, hash = Object.assign(missing("hash"), { crc32, adler32 });
  for (let name of ["wyhash", "cityHash32", "cityHash64", "xxHash32", "xxHash64", "xxHash3", "murmur32v3", "murmur32v2", "murmur64v2", "rapidhash"]) hash[name] = missing(`hash.${name}`);
  return __toCommonJS(hashes_exports);
})();

return part;
})
//# part bun/shell.js
(function (core, load) {
'use strict';
var part = (() => {
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

  // src/bun/shell.js
  var shell_exports = {};
  __export(shell_exports, {
    $: () => $,
    ShellError: () => ShellError,
    quote: () => quote
  });

  // core:src/define.js
  var m = core("define.js"), coded = m.coded, webInterface = m.webInterface;

  // core:src/bytes.js
  var m2 = core("bytes.js"), isBytes = m2.isBytes, isArrayBuffer = m2.isArrayBuffer;

  // other-part:src/node/child.js
  var m3 = load("node/child.js"), SIGNALS = m3.SIGNALS, signalNumber = m3.signalNumber, signalName = m3.signalName, variables = m3.variables, folder = m3.folder, shelled = m3.shelled, startError = m3.startError, runWhole = m3.runWhole, permit = m3.permit;

  // other-part:src/bun/file.js
  var m4 = load("bun/file.js"), BunFile = m4.BunFile, file = m4.file, write = m4.write;

  // other-part:src/web/blob.js
  var m5 = load("web/blob.js"), Blob = m5.Blob, File = m5.File, isBlob = m5.isBlob, lazily = m5.lazily, blobBytes = m5.blobBytes;

  // src/bun/shell.js
  var { Buffer: Buffer2 } = load("node/buffer.js"), MOST = 32 * 1024 * 1024, SAFE = /^[A-Za-z0-9_\-./:=@%+,]+$/;
  function quote(text) {
    if (text.includes("\0")) throw coded(TypeError, "ERR_INVALID_ARG_VALUE", "A word of the shell holds no NUL");
    return SAFE.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
  }
  var fileWord = (path) => quote(path.startsWith("/data/") ? `./${path.slice(6)}` : path);
  function word(value, redirected, feed) {
    if (value instanceof BunFile) return fileWord(`${value.name}`);
    if (redirected !== "" && value !== null && typeof value == "object" && !Array.isArray(value)) return feed(value, redirected);
    if (Array.isArray(value)) return value.map((item) => word(item, "", feed)).join(" ");
    if (value !== null && typeof value == "object" && Object.hasOwn(value, "raw")) return `${value.raw}`;
    if (value == null) throw coded(TypeError, "ERR_INVALID_ARG_TYPE", `A shell word cannot be ${value}`);
    let text = `${value}`;
    return text === "" ? "''" : quote(text);
  }
  async function bytesOf(value) {
    return isBlob(value) ? blobBytes(value) : isBytes(value) ? ArrayBuffer.isView(value) ? value : new Uint8Array(value) : typeof value.arrayBuffer == "function" ? new Uint8Array(await value.arrayBuffer()) : new Uint8Array(await new (load("web/fetch.js")).Response(value).arrayBuffer());
  }
  function lineOf(strings, values) {
    let parts = strings.raw ?? strings, line = "", input, target, feed = (value, redirected) => {
      if (redirected === "<")
        input = value;
      else {
        if (!isBytes(value)) throw coded(TypeError, "ERR_INVALID_ARG_TYPE", "Output can be redirected to a Bun.file() or bytes");
        target = value;
      }
      return "";
    };
    for (let i = 0; i < parts.length; i += 1) {
      if (line += parts[i], i >= values.length) continue;
      let [, redirected = ""] = /(?:^|[^<>&\d])([<>])\s*$/.exec(line) ?? [], placed = word(values[i], redirected, feed);
      placed === "" && redirected !== "" && (line = line.replace(/[<>]\s*$/, "")), line += placed;
    }
    return { line, input, target };
  }
  var readable = (Base) => class extends Base {
    text(encoding) {
      return this.stdout.toString(encoding);
    }
    json() {
      return JSON.parse(this.text());
    }
    arrayBuffer() {
      return this.bytes().buffer;
    }
    bytes() {
      return new Uint8Array(this.stdout);
    }
  }, ShellOutput = class extends readable(Object) {
    constructor(stdout, stderr, exitCode) {
      super(), this.stdout = stdout, this.stderr = stderr, this.exitCode = exitCode;
    }
    blob() {
      return new (load("web/blob.js")).Blob([this.stdout]);
    }
  }, ShellError = class extends readable(Error) {
    constructor(output) {
      super(`Failed with exit code ${output.exitCode}`), this.name = "ShellError", this.exitCode = output.exitCode, this.stdout = output.stdout, this.stderr = output.stderr;
    }
  }, ShellPromise = class {
    #order;
    #options;
    #quiet = !1;
    #started;
    constructor(order, options) {
      this.#order = order, this.#options = { ...options };
    }
    #set(name, value) {
      if (this.#started) throw new Error("Shell is already running");
      return this.#options[name] = value, this;
    }
    cwd(path) {
      return this.#set("cwd", path);
    }
    env(variables2) {
      return this.#set("env", variables2);
    }
    nothrow() {
      return this.#set("throws", !1);
    }
    throws(should) {
      return this.#set("throws", should !== !1);
    }
    quiet(quiet = !0) {
      return this.#quiet = quiet !== !1, this;
    }
    run() {
      return this.#started ??= this.#execute(), this.#started;
    }
    async #execute() {
      let { line, input, target } = this.#order, { cwd, env, throws } = this.#options, { spawn } = load("node/child_process.js"), child = spawn("/bin/sh", ["-c", line], { cwd, env, stdio: [input === void 0 ? "ignore" : "pipe", "pipe", "pipe"] }), ended = new Promise((resolve, reject) => child.on("error", reject).on("close", (code, signal) => resolve(code ?? 128 + (load("node/child.js").SIGNALS[signal] ?? 0))));
      input !== void 0 && (child.stdin.on("error", () => {
      }), child.stdin.end(await bytesOf(input)));
      let length = 0, tooLong = !1, collect = (stream) => {
        let pieces = [];
        return stream.on("data", (piece) => {
          length += piece.length, length <= MOST ? pieces.push(piece) : tooLong || (tooLong = child.kill("SIGKILL"));
        }), pieces;
      }, [output, errors] = [collect(child.stdout), collect(child.stderr)], exitCode = await ended;
      if (tooLong) throw coded(RangeError, "ERR_CHILD_PROCESS_STDIO_MAXBUFFER", `A command of the shell may say ${MOST} bytes`);
      let result = new ShellOutput(Buffer2.concat(output), Buffer2.concat(errors), exitCode);
      if (target !== void 0 && new Uint8Array(target.buffer ?? target, target.byteOffset ?? 0, target.byteLength).set(result.stdout.subarray(0, target.byteLength)), this.#quiet || (result.stdout.length > 0 && target === void 0 && globalThis.process.stdout.write(result.stdout), result.stderr.length > 0 && globalThis.process.stderr.write(result.stderr)), exitCode !== 0 && throws) throw new ShellError(result);
      return result;
    }
    async text(encoding) {
      return (await this.quiet().run()).text(encoding);
    }
    async json() {
      return (await this.quiet().run()).json();
    }
    async arrayBuffer() {
      return (await this.quiet().run()).arrayBuffer();
    }
    async bytes() {
      return (await this.quiet().run()).bytes();
    }
    async blob() {
      return (await this.quiet().run()).blob();
    }
    async *lines() {
      let lines = (await this.text()).split(/\r?\n/);
      lines.at(-1) === "" && lines.pop(), yield* lines;
    }
    then(resolve, reject) {
      return this.run().then(resolve, reject);
    }
    catch(reject) {
      return this.run().catch(reject);
    }
    finally(action) {
      return this.run().finally(action);
    }
    get [Symbol.toStringTag]() {
      return "ShellPromise";
    }
  };
  function makeShell(defaults) {
    let shell = (strings, ...values) => {
      if (permit("Bun.$"), !Array.isArray(strings)) throw new TypeError("Bun.$ is used as a template: $`echo hello`");
      return new ShellPromise(lineOf(strings, values), defaults);
    };
    return shell.cwd = (path) => (defaults.cwd = path, shell), shell.env = (variables2) => (defaults.env = variables2, shell), shell.nothrow = () => (defaults.throws = !1, shell), shell.throws = (should) => (defaults.throws = should !== !1, shell), shell.escape = (text) => quote(`${text}`), shell.ShellError = ShellError, shell.ShellPromise = ShellPromise, shell.Shell = function() {
      return makeShell({ throws: !0 });
    }, shell.braces = () => {
      throw coded(Error, "ERR_FEATURE_UNAVAILABLE_ON_PLATFORM", "$.braces() is not available in hoody-exec");
    }, shell;
  }
  var $ = makeShell({ throws: !0 });
  return __toCommonJS(shell_exports);
})();

return part;
})
//# part bun/spawn.js
(function (core, load) {
'use strict';
var part = (() => {
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

  // src/bun/spawn.js
  var spawn_exports = {};
  __export(spawn_exports, {
    spawn: () => spawn,
    spawnSync: () => spawnSync
  });

  // core:src/bytes.js
  var m = core("bytes.js"), isBytes = m.isBytes, isArrayBuffer = m.isArrayBuffer;

  // other-part:src/node/child.js
  var m2 = load("node/child.js"), SIGNALS = m2.SIGNALS, signalNumber = m2.signalNumber, signalName = m2.signalName, variables = m2.variables, folder = m2.folder, shelled = m2.shelled, startError = m2.startError, runWhole = m2.runWhole, permit = m2.permit;

  // src/bun/spawn.js
  var { Buffer: Buffer2 } = load("node/buffer.js");
  function take(first, second) {
    let options = Array.isArray(first) ? second ?? {} : first ?? {}, cmd = Array.isArray(first) ? first : options.cmd;
    if (!Array.isArray(cmd) || cmd.length === 0) throw new TypeError("cmd must be an array of strings");
    return [cmd.map(String), options];
  }
  var end = (kind, otherwise) => kind === void 0 ? otherwise : kind === null ? "ignore" : kind;
  async function inputOf(stdin) {
    return typeof stdin == "string" || ArrayBuffer.isView(stdin) ? stdin : isBytes(stdin) ? new Uint8Array(stdin) : new Uint8Array(await new (load("web/fetch.js")).Response(stdin).arrayBuffer());
  }
  var isInput = (stdin) => stdin != null && typeof stdin == "object";
  function sink(input) {
    return {
      write(data) {
        let piece = typeof data == "string" ? Buffer2.from(data) : Buffer2.from(ArrayBuffer.isView(data) ? data : new Uint8Array(data));
        return input.write(piece), piece.length;
      },
      flush: () => 0,
      end: () => input.end()
    };
  }
  var Subprocess = class {
    #child;
    constructor(cmd, options) {
      let { spawn: spawn2 } = load("node/child_process.js"), piped = isInput(options.stdin), stdio = options.stdio ?? [options.stdin, options.stdout, options.stderr], kinds = [piped ? "pipe" : end(stdio[0], "ignore"), end(stdio[1], "pipe"), end(stdio[2], "inherit")], child = spawn2(cmd[0], cmd.slice(1), { cwd: options.cwd, env: options.env, argv0: options.argv0, timeout: options.timeout, killSignal: options.killSignal, signal: options.signal, stdio: kinds });
      this.#child = child;
      let { Readable } = load("node/stream.js");
      this.stdin = child.stdin && !piped ? sink(child.stdin) : null, this.stdout = child.stdout ? withReaders(Readable.toWeb(child.stdout)) : null, this.stderr = child.stderr ? withReaders(Readable.toWeb(child.stderr)) : null, this.readable = this.stdout, this.exited = new Promise((resolve, reject) => {
        child.once("error", reject), child.once("exit", (code, signal) => {
          resolve(code ?? 128 + (load("node/child.js").SIGNALS[signal] ?? 0)), options.onExit?.(this, code, signal);
        });
      }), this.exited.catch(() => {
      }), piped && inputOf(options.stdin).then((data) => child.stdin.end(data));
    }
    get pid() {
      return this.#child.pid;
    }
    get exitCode() {
      return this.#child.exitCode;
    }
    get signalCode() {
      return this.#child.signalCode;
    }
    get killed() {
      return this.#child.killed || this.#child.exitCode !== null;
    }
    kill(signal) {
      this.#child.kill(signal);
    }
    ref() {
    }
    unref() {
    }
    resourceUsage() {
    }
    async [Symbol.asyncDispose]() {
      this.kill(), await this.exited;
    }
  };
  function withReaders(stream) {
    let { Response } = load("web/fetch.js");
    for (let name of ["text", "json", "bytes", "blob", "arrayBuffer"])
      Object.defineProperty(stream, name, { configurable: !0, value: async () => name === "bytes" ? new Uint8Array(await new Response(stream).arrayBuffer()) : new Response(stream)[name]() });
    return stream;
  }
  function spawn(first, second) {
    permit("Bun.spawn()");
    let [cmd, options] = take(first, second);
    return new Subprocess(cmd, options);
  }
  function spawnSync(first, second) {
    permit("Bun.spawnSync()");
    let [cmd, options] = take(first, second), stdio = options.stdio ?? [options.stdin, options.stdout, options.stderr], input = isBytes(options.stdin) ? options.stdin : void 0, result = load("node/child_process.js").spawnSync(cmd[0], cmd.slice(1), {
      cwd: options.cwd,
      env: options.env,
      timeout: options.timeout,
      killSignal: options.killSignal,
      maxBuffer: options.maxBuffer ?? 64 * 1024 * 1024,
      input,
      stdio: ["pipe", end(stdio[1], "pipe"), end(stdio[2], "pipe")]
    });
    if (result.error && result.pid === 0) throw result.error;
    return {
      pid: result.pid,
      exitCode: result.status,
      signalCode: result.signal ?? void 0,
      success: result.status === 0,
      stdout: result.stdout ?? void 0,
      stderr: result.stderr ?? void 0,
      exitedDueToTimeout: result.error?.code === "ETIMEDOUT" || void 0
    };
  }
  return __toCommonJS(spawn_exports);
})();

return part;
})
//# part bun/sqlite.js
(function (core, load) {
'use strict';
var part = (() => {
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

  // src/bun/sqlite.js
  var sqlite_exports = {};
  __export(sqlite_exports, {
    Database: () => Database,
    SQLiteError: () => SQLiteError,
    Statement: () => Statement,
    constants: () => constants,
    default: () => sqlite_default
  });

  // core:src/state.js
  var m = core("state.js"), ops = m.ops;

  // core:src/define.js
  var m2 = core("define.js"), coded = m2.coded, webInterface = m2.webInterface;

  // core:src/bytes.js
  var m3 = core("bytes.js"), isBytes = m3.isBytes, isArrayBuffer = m3.isArrayBuffer;

  // src/bun/sqlite.js
  var CODES = {
    __proto__: null,
    SQLITE_ERROR: 1,
    SQLITE_INTERNAL: 2,
    SQLITE_PERM: 3,
    SQLITE_ABORT: 4,
    SQLITE_BUSY: 5,
    SQLITE_LOCKED: 6,
    SQLITE_NOMEM: 7,
    SQLITE_READONLY: 8,
    SQLITE_INTERRUPT: 9,
    SQLITE_IOERR: 10,
    SQLITE_CORRUPT: 11,
    SQLITE_FULL: 13,
    SQLITE_CANTOPEN: 14,
    SQLITE_SCHEMA: 17,
    SQLITE_TOOBIG: 18,
    SQLITE_CONSTRAINT: 19,
    SQLITE_MISMATCH: 20,
    SQLITE_MISUSE: 21,
    SQLITE_AUTH: 23,
    SQLITE_RANGE: 25,
    SQLITE_NOTADB: 26,
    SQLITE_CONSTRAINT_CHECK: 275,
    SQLITE_CONSTRAINT_FOREIGNKEY: 787,
    SQLITE_CONSTRAINT_NOTNULL: 1299,
    SQLITE_CONSTRAINT_PRIMARYKEY: 1555,
    SQLITE_CONSTRAINT_TRIGGER: 1811,
    SQLITE_CONSTRAINT_UNIQUE: 2067,
    SQLITE_CONSTRAINT_ROWID: 2579,
    SQLITE_CONSTRAINT_DATATYPE: 3091,
    SQLITE_BUSY_SNAPSHOT: 517,
    SQLITE_READONLY_DBMOVED: 1032
  }, SQLiteError = class extends Error {
    constructor(message, code) {
      super(message), this.name = "SQLiteError", this.code = code, this.errno = CODES[code], this.byteOffset = -1;
    }
  };
  function call(action) {
    try {
      return action();
    } catch (error) {
      throw CODES[error?.code] !== void 0 ? new SQLiteError(error.message, error.code) : error;
    }
  }
  var constants = {
    SQLITE_OPEN_READONLY: 1,
    SQLITE_OPEN_READWRITE: 2,
    SQLITE_OPEN_CREATE: 4,
    SQLITE_OPEN_DELETEONCLOSE: 8,
    SQLITE_OPEN_EXCLUSIVE: 16,
    SQLITE_OPEN_URI: 64,
    SQLITE_OPEN_MEMORY: 128,
    SQLITE_OPEN_NOMUTEX: 32768,
    SQLITE_OPEN_FULLMUTEX: 65536,
    SQLITE_OPEN_SHAREDCACHE: 131072,
    SQLITE_OPEN_PRIVATECACHE: 262144,
    SQLITE_OPEN_NOFOLLOW: 16777216,
    SQLITE_PREPARE_PERSISTENT: 1,
    SQLITE_PREPARE_NORMALIZE: 2,
    SQLITE_PREPARE_NO_VTAB: 4
  };
  function opening(options) {
    if (typeof options == "number") return { readonly: (options & 3) === 1, create: (options & 4) !== 0 };
    let { readonly = !1, create, readwrite, strict = !1, safeIntegers = !1 } = options ?? {};
    return { readonly: readonly === !0, create: create ?? readwrite !== !0, strict, safeIntegers };
  }
  var isMemory = (name) => name === "" || name === ":memory:", valueOf = (value) => {
    switch (typeof value) {
      case "string":
      case "number":
      case "boolean":
      case "bigint":
      case "undefined":
        return value;
      default:
        if (value === null || isBytes(value)) return value;
        throw new TypeError("Binding expected string, TypedArray, boolean, number, bigint or null");
    }
  }, isNamed = (value) => Object.prototype.toString.call(value) === "[object Object]";
  function bound(names, given, strict) {
    let only = given.length === 1 ? given[0] : void 0;
    if (!isNamed(only)) {
      let flat = given.length === 1 && Array.isArray(only) ? only : given;
      if (flat.length > names.length || flat.length > 0 && flat.length < names.length)
        throw new SQLiteError(`SQLite query expected ${names.length} values, received ${flat.length}`, "SQLITE_RANGE");
      return flat.map(valueOf);
    }
    return names.map((name, index) => {
      let plain = name.slice(1);
      for (let key of name === "" ? [`${index + 1}`] : [name, plain]) if (Object.hasOwn(only, key)) return valueOf(only[key]);
      if (strict) throw new SQLiteError(`Missing parameter "${plain}"`, "SQLITE_ERROR");
      return null;
    });
  }
  var cellOf = (cell) => cell !== null && typeof cell == "object" ? new Uint8Array(cell) : cell, ALL = 0, FIRST = 1, NONE = 2, made, Statement = class {
    #database;
    #sql;
    #columns;
    #names;
    #class;
    #last = [];
    #exact;
    #done = !1;
    constructor(database, sql, token) {
      if (token !== made) throw new TypeError("Statements are made by Database.prototype.query() and prepare()");
      this.#database = database, this.#sql = `${sql}`, [this.#columns, this.#names] = inside.on(database, (handle, serial) => ops.dbOutline(handle, serial, this.#sql));
    }
    #run(wanted, given) {
      if (this.#done) throw new SQLiteError("Statement has finalized", "SQLITE_MISUSE");
      let { strict, safeIntegers } = inside.options(this.#database);
      given.length > 0 && (this.#last = bound(this.#names, given, strict));
      let result = inside.on(this.#database, (handle, serial) => ops.dbQuery(handle, serial, this.#sql, this.#last, wanted, this.#exact ?? safeIntegers));
      return this.#columns = result[0], result;
    }
    #object(cells, at) {
      let row = this.#class ? Object.create(this.#class.prototype) : {};
      for (let i = 0; i < this.#columns.length; i += 1)
        Object.defineProperty(row, this.#columns[i], { value: cellOf(cells[at + i]), writable: !0, enumerable: !0, configurable: !0 });
      return row;
    }
    #each(cells, make) {
      let rows = [], width = this.#columns.length;
      if (width > 0) for (let at = 0; at < cells.length; at += width) rows.push(make(at));
      return rows;
    }
    all(...given) {
      let [, cells] = this.#run(ALL, given);
      return this.#each(cells, (at) => this.#object(cells, at));
    }
    get(...given) {
      let [, cells] = this.#run(FIRST, given);
      return cells.length === 0 ? null : this.#object(cells, 0);
    }
    values(...given) {
      let [, cells] = this.#run(ALL, given);
      return this.#each(cells, (at) => cells.slice(at, at + this.#columns.length).map(cellOf));
    }
    raw(...given) {
      return this.values(...given);
    }
    run(...given) {
      let [, , changes, lastInsertRowid] = this.#run(NONE, given);
      return { lastInsertRowid, changes };
    }
    *iterate(...given) {
      yield* this.all(...given);
    }
    [Symbol.iterator]() {
      return this.iterate();
    }
    as(Class) {
      return this.#class = Class, this;
    }
    safeIntegers(exact = !0) {
      return this.#exact = exact === !0, this;
    }
    get columnNames() {
      return [...this.#columns];
    }
    get paramsCount() {
      return this.#names.length;
    }
    get isFinalized() {
      return this.#done;
    }
    get native() {
      return this;
    }
    finalize() {
      this.#done = !0;
    }
    [Symbol.dispose]() {
      this.finalize();
    }
    toString() {
      let index = 0;
      return this.#last.length === 0 ? this.#sql : this.#sql.replace(/\?\d*|[$:@]\w+/g, () => quoted(this.#last[index++]));
    }
    toJSON() {
      return { sql: this.#sql, isFinalized: this.#done, paramsCount: this.paramsCount, columnNames: this.columnNames };
    }
  };
  function quoted(value) {
    return value == null ? "NULL" : typeof value == "string" ? `'${value.replaceAll("'", "''")}'` : isBytes(value) ? `x'${ops.hexEncode(value)}'` : `${Number(value)}`;
  }
  var inside, Database = class _Database {
    #handle;
    #serial;
    #path;
    #options;
    #closed = !1;
    #cache = /* @__PURE__ */ new Map();
    constructor(filename = ":memory:", options = void 0) {
      let name = filename;
      if (filename !== null && typeof filename == "object" && typeof filename.href == "string" && (name = decodeURIComponent(filename.pathname)), isBytes(filename)) throw new TypeError("A database cannot be opened from bytes in hoody-exec: write them to a file and open it");
      if (typeof name != "string") throw coded(TypeError, "ERR_INVALID_ARG_TYPE", `Expected 'filename' to be a string, got '${typeof filename}'`);
      this.#path = isMemory(name) ? null : name, this.#options = opening(options), this.filename = name, this.#open();
    }
    static {
      inside = {
        on: (database, action) => database.#on(action),
        options: (database) => database.#options
      };
    }
    static open(filename, options) {
      return new _Database(filename, options);
    }
    static setCustomSQLite() {
      return !1;
    }
    static deserialize() {
      throw new SQLiteError("Database.deserialize() is not available in hoody-exec: write the bytes to a file and open it", "SQLITE_ERROR");
    }
    #open() {
      let { readonly, create } = this.#options;
      [this.#handle, this.#serial] = call(() => ops.dbOpen(this.#path, readonly, create));
    }
    // A database that a worker script kept from an earlier request is opened again: open things end with their request.
    #on(action) {
      if (this.#closed) throw new SQLiteError("Cannot use a closed database", "SQLITE_MISUSE");
      try {
        return call(() => action(this.#handle, this.#serial));
      } catch (error) {
        if (error.code !== "SQLITE_MISUSE" || error.message !== "Cannot use a closed database") throw error;
        if (this.#path === null) throw new SQLiteError("A database in memory ends with the request that opened it: give it a file", "SQLITE_MISUSE");
        return this.#open(), call(() => action(this.#handle, this.#serial));
      }
    }
    get handle() {
      return this.#handle;
    }
    get inTransaction() {
      return this.#on((handle, serial) => ops.dbInTransaction(handle, serial));
    }
    prepare(sql, ...given) {
      let statement = new Statement(this, sql, made);
      return given.length > 0 && statement.run(...given), statement;
    }
    query(sql) {
      if (typeof sql != "string") throw new TypeError(`Expected 'query' to be a string, got '${typeof sql}'`);
      if (sql === "") throw new SQLiteError("SQL query cannot be empty.", "SQLITE_ERROR");
      let statement = this.#cache.get(sql);
      return (statement === void 0 || statement.isFinalized) && (statement = new Statement(this, sql, made), this.#cache.size >= 20 && this.#cache.delete(this.#cache.keys().next().value), this.#cache.set(sql, statement)), statement;
    }
    run(sql, ...given) {
      if (given.length > 0) return new Statement(this, sql, made).run(...given);
      let [changes, lastInsertRowid] = this.#on((handle, serial) => ops.dbExecute(handle, serial, `${sql}`));
      return { lastInsertRowid, changes };
    }
    exec(sql, ...given) {
      return this.run(sql, ...given);
    }
    transaction(action) {
      if (typeof action != "function") throw new TypeError("Expected first argument to be a function");
      let database = this, kinds = { default: "BEGIN", deferred: "BEGIN DEFERRED", immediate: "BEGIN IMMEDIATE", exclusive: "BEGIN EXCLUSIVE" }, wrapped = (begin) => function(...args) {
        let nested = database.inTransaction, name = "`_hoody_savepoint`";
        database.run(nested ? `SAVEPOINT ${name}` : begin);
        try {
          let result = action.apply(this, args);
          return database.run(nested ? `RELEASE ${name}` : "COMMIT"), result;
        } catch (error) {
          throw database.inTransaction && database.run(nested ? `ROLLBACK TO ${name}; RELEASE ${name}` : "ROLLBACK"), error;
        }
      }, all = {};
      for (let kind of Object.keys(kinds)) all[kind] = wrapped(kinds[kind]);
      for (let kind of Object.keys(kinds)) Object.assign(all[kind], all, { database });
      return all.default;
    }
    close() {
      this.#closed || (this.#closed = !0, this.#cache.clear(), ops.dbClose(this.#handle, this.#serial));
    }
    [Symbol.dispose]() {
      this.close();
    }
    loadExtension() {
      throw new SQLiteError("Extensions cannot be loaded in hoody-exec", "SQLITE_ERROR");
    }
    serialize() {
      throw new SQLiteError("Database.serialize() is not available in hoody-exec: read the file", "SQLITE_ERROR");
    }
    fileControl() {
      throw new SQLiteError("Database.fileControl() is not available in hoody-exec", "SQLITE_ERROR");
    }
  };
  made = {};
  var exported = { Database, Statement, SQLiteError, constants, default: Database };
  Object.defineProperty(exported, "__esModule", { value: !0 });
  var sqlite_default = exported;
  return __toCommonJS(sqlite_exports);
})();

return part;
})
//# part cookies.js
(function (core, load) {
'use strict';
var part = (() => {
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

  // src/cookies.js
  var cookies_exports = {};
  __export(cookies_exports, {
    clearedCookie: () => clearedCookie,
    parseCookies: () => parseCookies,
    serializeCookie: () => serializeCookie
  });

  // core:src/define.js
  var m = core("define.js"), coded = m.coded, webInterface = m.webInterface;

  // core:src/primordials.js
  var m2 = core("primordials.js"), matches = m2.matches, setOwn = m2.setOwn, MapClass = m2.MapClass, MapGet = m2.MapGet, MapHas = m2.MapHas, MapSet = m2.MapSet, ReflectApply = m2.ReflectApply, StringSlice = m2.StringSlice, queueJob = m2.queueJob, append = m2.append, ArrayIsArray = m2.ArrayIsArray, JsonParse = m2.JsonParse, JsonStringify = m2.JsonStringify, MapSize = m2.MapSize, ObjectKeys = m2.ObjectKeys, ReflectOwnKeys = m2.ReflectOwnKeys, TypeErrorClass = m2.TypeErrorClass, RangeErrorClass = m2.RangeErrorClass, DOMExceptionClass = m2.DOMExceptionClass, StringStartsWith = m2.StringStartsWith, ArrayJoin = m2.ArrayJoin, ObjectGetOwnPropertyDescriptor = m2.ObjectGetOwnPropertyDescriptor, ObjectHasOwn = m2.ObjectHasOwn, ObjectGetPrototypeOf = m2.ObjectGetPrototypeOf, ObjectPrototype = m2.ObjectPrototype, StringCharCodeAt = m2.StringCharCodeAt, StringIndexOf = m2.StringIndexOf, ArrayBufferIsView = m2.ArrayBufferIsView, FunctionToString = m2.FunctionToString;

  // src/cookies.js
  var NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/, ATTRIBUTE = /^[\x20-\x3a\x3c-\x7e]*$/;
  function decode(text) {
    if (!text.includes("%")) return text;
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
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
    let text = `${value}`;
    if (!matches(ATTRIBUTE, text)) throw coded(TypeError, "ERR_INVALID_ARG_VALUE", `option ${name} is invalid`);
    return `; ${name}=${text}`;
  }
  function serializeCookie(name, value, options = {}) {
    if (!matches(NAME, `${name}`)) throw coded(TypeError, "ERR_INVALID_ARG_VALUE", `cookie name is invalid: ${name}`);
    if (options.signed) throw new Error("Signed cookies are not available in hoody-exec: sign the value with crypto.createHmac.");
    let raw = typeof value == "object" && value !== null ? `j:${JSON.stringify(value)}` : `${value}`, encode = options.encode ?? encodeURIComponent, text = `${name}=${encode(raw)}`, { expires } = options;
    if (options.maxAge !== void 0 && options.maxAge !== null) {
      let seconds = Math.floor(Number(options.maxAge) / 1e3);
      if (!Number.isFinite(seconds)) throw coded(TypeError, "ERR_INVALID_ARG_VALUE", "option maxAge is invalid");
      expires ??= new Date(Date.now() + Number(options.maxAge)), text += `; Max-Age=${seconds}`;
    }
    return options.domain && (text += attribute("Domain", options.domain)), text += attribute("Path", options.path ?? "/"), expires && (text += attribute("Expires", new Date(expires).toUTCString())), options.httpOnly && (text += "; HttpOnly"), options.secure && (text += "; Secure"), options.partitioned && (text += "; Partitioned"), options.priority && (text += attribute("Priority", capital(options.priority))), options.sameSite && (text += attribute("SameSite", options.sameSite === !0 ? "Strict" : capital(options.sameSite))), text;
  }
  function capital(word) {
    let text = `${word}`;
    return text.charAt(0).toUpperCase() + text.slice(1).toLowerCase();
  }
  function clearedCookie(name, options = {}) {
    let { maxAge: _, ...kept } = options;
    return serializeCookie(name, "", { ...kept, expires: /* @__PURE__ */ new Date(0) });
  }
  return __toCommonJS(cookies_exports);
})();

return part;
})
//# part inspect.js
(function (core, load) {
'use strict';
var part = (() => {
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

  // src/inspect.js
  var inspect_exports = {};
  __export(inspect_exports, {
    defaults: () => defaults,
    format: () => format,
    formatValue: () => formatValue,
    includes: () => includes,
    inspect: () => inspect2
  });

  // core:src/primordials.js
  var m = core("primordials.js"), matches = m.matches, setOwn = m.setOwn, MapClass = m.MapClass, MapGet = m.MapGet, MapHas = m.MapHas, MapSet = m.MapSet, ReflectApply = m.ReflectApply, StringSlice = m.StringSlice, queueJob = m.queueJob, append = m.append, ArrayIsArray = m.ArrayIsArray, JsonParse = m.JsonParse, JsonStringify = m.JsonStringify, MapSize = m.MapSize, ObjectKeys = m.ObjectKeys, ReflectOwnKeys = m.ReflectOwnKeys, TypeErrorClass = m.TypeErrorClass, RangeErrorClass = m.RangeErrorClass, DOMExceptionClass = m.DOMExceptionClass, StringStartsWith = m.StringStartsWith, ArrayJoin = m.ArrayJoin, ObjectGetOwnPropertyDescriptor = m.ObjectGetOwnPropertyDescriptor, ObjectHasOwn = m.ObjectHasOwn, ObjectGetPrototypeOf = m.ObjectGetPrototypeOf, ObjectPrototype = m.ObjectPrototype, StringCharCodeAt = m.StringCharCodeAt, StringIndexOf = m.StringIndexOf, ArrayBufferIsView = m.ArrayBufferIsView, FunctionToString = m.FunctionToString;

  // core:src/show.js
  var m2 = core("show.js"), customInspect = m2.customInspect, inspect = m2.inspect;

  // core:src/bytes.js
  var m3 = core("bytes.js"), isBytes = m3.isBytes, isArrayBuffer = m3.isArrayBuffer;

  // core:src/state.js
  var m4 = core("state.js"), ops = m4.ops;

  // core:src/stacks.js
  var m5 = core("stacks.js"), withoutHeading = m5.withoutHeading;

  // src/inspect/paint.js
  var STYLES = {
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
  function paint(ctx, text, style) {
    let codes = ctx.colors ? STYLES[style] : void 0;
    return codes === void 0 ? text : `\x1B[${codes[0]}m${text}\x1B[${codes[1]}m`;
  }

  // src/inspect/primitives.js
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
  var symbolText = (value) => String(value);
  function number(ctx, value) {
    if (Object.is(value, -0)) return "-0";
    let text = `${value}`;
    if (!ctx.numericSeparator || !/^-?\d+(\.\d+)?$/.test(text)) return text;
    let [whole, fraction] = text.split("."), grouped = whole.replace(/\B(?=(\d{3})+$)/g, "_");
    return fraction === void 0 ? grouped : `${grouped}.${fraction.replace(/(\d{3})(?=\d)/g, "$1_")}`;
  }
  function formatString(ctx, value, level) {
    let text = value, rest = "";
    if (text.length > ctx.maxStringLength) {
      let left = text.length - ctx.maxStringLength;
      text = StringSlice(text, 0, ctx.maxStringLength), rest = `... ${left} more character${left > 1 ? "s" : ""}`;
    }
    if (ctx.budget -= text.length, ctx.compact !== !0 && level > 0 && text.length > 16 && text.length > ctx.breakLength - ctx.indentation - 4 && StringIndexOf(text, `
`) >= 0) {
      let lines = text.split(/(?<=\n)/);
      if (lines.length > 1) return ArrayJoin(lines.map((line) => paint(ctx, quote(line), "string")), ` +
${" ".repeat(ctx.indentation + 2)}`) + rest;
    }
    return paint(ctx, quote(text), "string") + rest;
  }
  var ESCAPES = {
    __proto__: null,
    8: "\\b",
    9: "\\t",
    10: "\\n",
    12: "\\f",
    13: "\\r",
    92: "\\\\"
  };
  function quote(text) {
    let mark = 39;
    StringIndexOf(text, "'") >= 0 && (StringIndexOf(text, '"') < 0 ? mark = 34 : StringIndexOf(text, "`") < 0 && StringIndexOf(text, "${") < 0 && (mark = 96));
    let out = "", start = 0;
    for (let i = 0; i < text.length; i += 1) {
      let code = StringCharCodeAt(text, i), escaped;
      if (code === mark) escaped = `\\${text[i]}`;
      else if (ESCAPES[code] !== void 0) escaped = ESCAPES[code];
      else if (code < 32 || code >= 127 && code < 160) escaped = `\\x${code < 16 ? "0" : ""}${code.toString(16).toUpperCase()}`;
      else if (code >= 55296 && code <= 57343) {
        let next = i + 1 < text.length ? StringCharCodeAt(text, i + 1) : 0;
        code <= 56319 && next >= 56320 && next <= 57343 ? i += 1 : escaped = `\\u${code.toString(16).toUpperCase()}`;
      }
      escaped !== void 0 && (out += StringSlice(text, start, i) + escaped, start = i + 1);
    }
    let sign = mark === 39 ? "'" : mark === 34 ? '"' : "`";
    return `${sign}${start === 0 ? text : out + StringSlice(text, start)}${sign}`;
  }

  // src/inspect/kinds.js
  function constructorName(value) {
    let object = value;
    for (let i = 0; object !== null && i < 1e3; i += 1) {
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
    let tag = value[Symbol.toStringTag], own = ObjectGetOwnPropertyDescriptor(value, Symbol.toStringTag);
    return typeof tag == "string" && tag !== "" && tag !== name && !own?.enumerable ? tag : "";
  }
  function prefix(name, tag, fallback, size = "") {
    return name === null ? tag !== "" && fallback !== tag ? `[${fallback}${size}: null prototype] [${tag}] ` : `[${fallback}${size}: null prototype] ` : tag !== "" && name !== tag ? `${name}${size} [${tag}] ` : `${name}${size} `;
  }
  function shownKeys(ctx, value) {
    let keys = [], own = ReflectOwnKeys(value);
    for (let i = 0; i < own.length; i += 1) {
      let descriptor = ObjectGetOwnPropertyDescriptor(value, own[i]);
      descriptor !== void 0 && (descriptor.enumerable || ctx.showHidden) && append(keys, own[i]);
    }
    return keys;
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
    let text = Object.prototype.toString.call(value);
    if (text === "[object Arguments]") return "Arguments";
    if (text === "[object Module]" && ObjectGetPrototypeOf(value) === null) return "Module";
    if (text === "[object Error]") return "Error";
    if (/Iterator\]$/.test(text)) return "Iterator";
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
  function functionText(value, name, tag) {
    let source = FunctionToString(value), own = ownName(value);
    if (StringStartsWith(source, "class") && source.endsWith("}")) {
      let text2 = `[class ${own === "" ? "(anonymous)" : own}`;
      name !== "Function" && name !== null && (text2 += ` [${name}]`), tag !== "" && tag !== name && (text2 += ` [${tag}]`);
      let parent = ObjectGetPrototypeOf(value);
      return parent === null ? text2 += " extends [null prototype]" : ownName(parent) !== "" && (text2 += ` extends ${ownName(parent)}`), `${text2}]`;
    }
    let kind = functionTag(value), type = name === null ? "Function (null prototype)" : kind, text = `[${type}${own === "" ? " (anonymous)" : `: ${own}`}]`;
    return name !== null && name !== type && name !== "Function" && name !== tag && (text += ` ${name}`), tag !== "" && tag !== name && tag !== type && (text += ` [${tag}]`), text;
  }
  function functionTag(value) {
    let text = Object.prototype.toString.call(value).slice(8, -1);
    return /^(?:Async)?(?:Generator)?Function$/.test(text) ? text : "Function";
  }
  function errorText(ctx, error, name) {
    let own = (key) => {
      try {
        let value = error[key];
        return typeof value == "string" ? value : "";
      } catch {
        return "";
      }
    }, called = own("name") || name || "Error", message = own("message"), heading = message === "" ? called : `${called}: ${message}`;
    name !== null && name !== called && StringIndexOf(called, name) < 0 && own("name") === "Error" && (heading = message === "" ? name : `${name}: ${message}`);
    let stack = own("stack");
    stack !== "" && (stack = withoutHeading(error, ops.mapStack(stack))), stack.endsWith(`
`) && (stack = StringSlice(stack, 0, -1));
    let text;
    return stack === "" ? text = `[${heading}]` : text = StringStartsWith(stack.trim(), "at ") ? `${heading}
${stack}` : stack, ctx.indentation > 0 && (text = text.replaceAll(`
`, `
${" ".repeat(ctx.indentation)}`)), text;
  }
  function errorKeys(error, keys) {
    let shown = keys.filter((key) => key !== "name" && key !== "message" && key !== "stack");
    for (let key of ["cause", "errors"])
      ObjectHasOwn(error, key) && !includes(shown, key) && (key !== "errors" || ArrayIsArray(error.errors)) && append(shown, key);
    return shown;
  }

  // src/inspect/contents.js
  function arrayItems(ctx, value, level) {
    let output = [], shown = Math.min(Math.max(0, ctx.maxArrayLength), value.length), i = 0;
    for (; i < value.length && output.length < shown && !(ctx.budget <= 0); )
      if (ObjectHasOwn(value, i)) {
        let item = property(ctx, value, i, level, !0, !0);
        ctx.budget -= item.length, append(output, item), i += 1;
      } else {
        let next = i + 1;
        for (; next < value.length && next - i < 1e6 && !ObjectHasOwn(value, next); ) next += 1;
        next - i >= 1e6 && (next = value.length), append(output, paint(ctx, `<${next - i} empty item${next - i > 1 ? "s" : ""}>`, "undefined")), i = next;
      }
    return i < value.length && append(output, `... ${value.length - i} more item${value.length - i > 1 ? "s" : ""}`), output;
  }
  function typedItems(ctx, value) {
    let output = [], shown = Math.min(Math.max(0, ctx.maxArrayLength), value.length);
    for (let i = 0; i < shown; i += 1)
      append(output, typeof value[i] == "bigint" ? paint(ctx, `${value[i]}n`, "bigint") : paint(ctx, number(ctx, value[i]), "number"));
    return value.length > shown && append(output, `... ${value.length - shown} more item${value.length - shown > 1 ? "s" : ""}`), output;
  }
  function bufferItems(ctx, value) {
    let bytes = new Uint8Array(value), shown = Math.min(50, bytes.length), hex = [];
    for (let i = 0; i < shown; i += 1) append(hex, (bytes[i] < 16 ? "0" : "") + bytes[i].toString(16));
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
    let left = sizeOf(value, Set), iterator = Set.prototype.values.call(value);
    for (let step = iterator.next(); !step.done; step = iterator.next()) {
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
    let left = sizeOf(value, Map), iterator = Map.prototype.entries.call(value);
    for (let step = iterator.next(); !step.done; step = iterator.next()) {
      if (output.length >= ctx.maxArrayLength || ctx.budget <= 0) {
        append(output, `... ${left} more item${left > 1 ? "s" : ""}`);
        break;
      }
      append(output, `${formatValue(ctx, step.value[0], level + 1)} => ${formatValue(ctx, step.value[1], level + 1)}`), left -= 1;
    }
    return ctx.indentation -= 2, output;
  }
  var IDENTIFIER = /^[a-zA-Z_][a-zA-Z_0-9]*$/;
  function property(ctx, value, key, level, inList, isItem = !1) {
    let descriptor = ObjectGetOwnPropertyDescriptor(value, key), text, gap = " ";
    if (descriptor === void 0) text = paint(ctx, "undefined", "undefined");
    else if (ObjectHasOwn(descriptor, "value")) {
      let indent = ctx.compact !== !1 || !inList ? 2 : 3;
      ctx.indentation += indent, text = formatValue(ctx, descriptor.value, level + 1), indent === 3 && ctx.breakLength < text.length && (gap = `
${" ".repeat(ctx.indentation)}`), ctx.indentation -= indent;
    } else descriptor.get !== void 0 ? text = ctx.getters ? getterText(ctx, value, descriptor, level) : paint(ctx, descriptor.set !== void 0 ? "[Getter/Setter]" : "[Getter]", "special") : text = descriptor.set !== void 0 ? paint(ctx, "[Setter]", "special") : paint(ctx, "undefined", "undefined");
    return isItem ? text : `${keyText(ctx, key, descriptor)}:${gap}${text}`;
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

  // src/inspect/layout.js
  function assemble(ctx, given, base, braces, isList, level, value) {
    let output = given, before = base === "" ? "" : `${base} `;
    if (ctx.compact !== !1) {
      let count = output.length;
      if (isList && count > 6 && (output = columns(ctx, output, value)), ctx.level - level < ctx.compact && count === output.length) {
        let start = output.length + ctx.indentation + braces[0].length + base.length + 10;
        if (fits(ctx, output, start, base)) {
          let joined = ArrayJoin(output, ", ");
          if (StringIndexOf(joined, `
`) < 0) return `${before}${braces[0]} ${joined} ${braces[1]}`;
        }
      }
    }
    let indentation = `
${" ".repeat(ctx.indentation)}`;
    return `${before}${braces[0]}${indentation}  ${ArrayJoin(output, `,${indentation}  `)}${indentation}${braces[1]}`;
  }
  function fits(ctx, output, start, base) {
    let total = output.length + start;
    if (total + output.length > Math.min(ctx.breakLength, 80)) return !1;
    for (let i = 0; i < output.length; i += 1)
      if (total += shownLength(ctx, output[i]), total > Math.min(ctx.breakLength, 80)) return !1;
    return base === "" || StringIndexOf(base, `
`) < 0;
  }
  var shownLength = (ctx, text) => ctx.colors ? text.replace(/\u001b\[\d+m/g, "").length : text.length;
  function columns(ctx, output, value) {
    let total = 0, longest = 0, i = 0, count = output.length, hasMore = ctx.maxArrayLength < value.length && StringStartsWith(output[count - 1], "... ");
    hasMore && (count -= 1);
    let lengths = [];
    for (; i < count; i += 1) {
      let length = shownLength(ctx, output[i]);
      append(lengths, length), total += length + 2, longest < length && (longest = length);
    }
    let actual = longest + 2, limit = Math.min(ctx.breakLength, 80);
    if (!(actual * 3 + ctx.indentation < limit && (total / actual > 5 || longest <= 6))) return output;
    let bias = Math.sqrt(actual - total / output.length), biased = Math.max(actual - 3 - bias, 1), perLine = Math.min(Math.round(Math.sqrt(2.5 * biased * count) / biased), Math.floor((limit - ctx.indentation) / actual), ctx.compact * 4, 15);
    if (perLine <= 1) return output;
    let widths = [];
    for (let column = 0; column < perLine; column += 1) {
      let widest = 0;
      for (let j = column; j < count; j += perLine) lengths[j] > widest && (widest = lengths[j]);
      append(widths, widest + 2);
    }
    let padStart = value !== void 0 && allNumbers(value), lines = [];
    for (let row = 0; row < count; row += perLine) {
      let end = Math.min(row + perLine, count), line = "", j = row;
      for (; j < end - 1; j += 1) {
        let cell = `${output[j]}, `, padding = " ".repeat(Math.max(0, widths[j - row] - (lengths[j] + 2)));
        line += padStart ? padding + cell : cell + padding;
      }
      line += padStart ? " ".repeat(Math.max(0, widths[j - row] - 2 - lengths[j])) + output[j] : output[j], append(lines, line);
    }
    return hasMore && append(lines, output[count]), lines;
  }
  function allNumbers(value) {
    for (let i = 0; i < value.length && i < 100; i += 1) if (typeof value[i] != "number" && typeof value[i] != "bigint") return !1;
    return !0;
  }

  // src/inspect/objects.js
  function formatObject(ctx, value, level) {
    let name = constructorName(value), tag = tagOf(value, name), shown = shownKeys(ctx, value), shape = { name, tag, keys: shown, base: "", braces: ["{", "}"], entries: void 0, isList: !1, whole: void 0 };
    return ArrayIsArray(value) ? arrayShape(ctx, value, level, shape) : typeof value == "function" ? functionShape(ctx, value, shape) : (SHAPES[kindOf(value)] ?? plainShape)(ctx, value, level, shape), shape.whole !== void 0 ? shape.whole : level > ctx.depth ? tooDeep(ctx, value, shape) : filled(ctx, value, level, shape);
  }
  function tooDeep(ctx, value, { name, tag }) {
    return ArrayIsArray(value) && name === "Array" ? paint(ctx, "[Array]", "special") : name === null ? paint(ctx, prefix(name, tag, ArrayIsArray(value) ? "Array" : "Object").slice(0, -1), "special") : paint(ctx, `[${tag && tag !== name ? `${name} [${tag}]` : name}]`, "special");
  }
  function filled(ctx, value, level, shape) {
    let { keys, braces, entries, isList } = shape;
    append(ctx.seen, value), ctx.level = level;
    let output = entries === void 0 ? [] : entries();
    for (let i = 0; i < keys.length; i += 1) {
      if (ctx.budget <= 0) {
        append(output, `... ${keys.length - i} more`);
        break;
      }
      let text = property(ctx, value, keys[i], level, isList);
      ctx.budget -= text.length, append(output, text);
    }
    ctx.seen.length -= 1;
    let { base } = shape;
    if (ctx.circular !== void 0 && MapHas(ctx.circular, value)) {
      let mark = paint(ctx, `<ref *${MapGet(ctx.circular, value)}>`, "special");
      base === "" ? braces[0] = `${mark} ${braces[0]}` : base = `${mark} ${base}`;
    }
    return ctx.sorted && output.sort(ctx.sorted === !0 ? void 0 : ctx.sorted), output.length === 0 && base === "" ? `${braces[0]}${braces[1]}` : assemble(ctx, output, base, braces, isList, level, value);
  }
  var isIndex = (key) => typeof key == "string" && matches(/^(?:0|[1-9]\d{0,9})$/, key), withoutIndexes = (keys) => keys.filter((key) => !isIndex(key));
  function arrayShape(ctx, value, level, shape) {
    shape.keys = withoutIndexes(shape.keys).filter((key) => key !== "length" || !ctx.showHidden);
    let before = shape.name !== "Array" || shape.tag !== "" ? prefix(shape.name, shape.tag, "Array", `(${value.length})`) : "";
    listShape(shape, `${before}[`, () => arrayItems(ctx, value, level), value.length);
  }
  function listShape(shape, opening, entries, length) {
    shape.braces = [opening, "]"], shape.isList = !0, shape.entries = entries, length === 0 && shape.keys.length === 0 && (shape.whole = `${opening}]`);
  }
  function functionShape(ctx, value, shape) {
    shape.base = functionText(value, shape.name, shape.tag), ctx.showHidden && (shape.keys = shape.keys.filter((key) => key !== "length" && key !== "name" && key !== "prototype")), shape.keys.length === 0 && (shape.whole = paint(ctx, shape.base, "special"));
  }
  function baseShape(ctx, shape, text, style) {
    shape.base = text, shape.keys.length === 0 && (shape.whole = paint(ctx, text, style));
  }
  var opened = (shape, fallback, size, tag = shape.tag) => {
    shape.braces[0] = `${prefix(shape.name, tag, fallback, size)}{`;
  };
  function boxedShape(kind) {
    return (ctx, value, level, shape) => {
      kind === "String" && (shape.keys = withoutIndexes(shape.keys).filter((key) => key !== "length")), baseShape(ctx, shape, boxedText(ctx, value, kind, shape.name), kind.toLowerCase());
    };
  }
  function weakShape(kind) {
    return (ctx, value, level, shape) => {
      opened(shape, kind), shape.entries = () => [paint(ctx, "<items unknown>", "special")];
    };
  }
  function plainShape(ctx, value, level, shape) {
    let simple = shape.name === "Object" && shape.tag === "";
    simple || opened(shape, "Object"), shape.keys.length === 0 && (shape.whole = simple ? "{}" : `${shape.braces[0]}}`);
  }
  var SHAPES = {
    __proto__: null,
    Map(ctx, value, level, shape) {
      opened(shape, "Map", `(${sizeOf(value, Map)})`), shape.entries = () => mapItems(ctx, value, level);
    },
    Set(ctx, value, level, shape) {
      opened(shape, "Set", `(${sizeOf(value, Set)})`), shape.entries = () => setItems(ctx, value, level);
    },
    TypedArray(ctx, value, level, shape) {
      shape.keys = withoutIndexes(shape.keys), listShape(shape, `${prefix(shape.name, shape.tag, "TypedArray", `(${value.length})`)}[`, () => typedItems(ctx, value), value.length);
    },
    ArrayBuffer(ctx, value, level, shape) {
      opened(shape, "ArrayBuffer"), shape.entries = () => bufferItems(ctx, value);
    },
    DataView(ctx, value, level, shape) {
      opened(shape, "DataView"), shape.entries = () => viewItems(ctx, value, level);
    },
    Date(ctx, value, level, shape) {
      let time = Date.prototype.getTime.call(value), text = Number.isNaN(time) ? "Invalid Date" : Date.prototype.toISOString.call(value);
      baseShape(ctx, shape, shape.name === "Date" ? text : `${prefix(shape.name, shape.tag, "Date")}${text}`, "date");
    },
    RegExp(ctx, value, level, shape) {
      let text = RegExp.prototype.toString.call(value);
      baseShape(ctx, shape, shape.name === "RegExp" ? text : `${prefix(shape.name, shape.tag, "RegExp")}${text}`, "regexp");
    },
    Error(ctx, value, level, shape) {
      shape.base = errorText(ctx, value, shape.name), shape.keys = errorKeys(value, shape.keys), shape.keys.length === 0 && (shape.whole = shape.base);
    },
    Promise(ctx, value, level, shape) {
      opened(shape, "Promise", "", shape.tag === "Promise" ? "" : shape.tag);
    },
    Iterator(ctx, value, level, shape) {
      shape.braces[0] = `[${shape.tag || "Iterator"}] {`;
    },
    Arguments(ctx, value, level, shape) {
      shape.keys = withoutIndexes(shape.keys), listShape(shape, "[Arguments] [", () => arrayItems(ctx, Array.prototype.slice.call(value), level), -1);
    },
    Module(ctx, value, level, shape) {
      shape.braces[0] = "[Module: null prototype] {";
    },
    WeakMap: weakShape("WeakMap"),
    WeakSet: weakShape("WeakSet"),
    Number: boxedShape("Number"),
    String: boxedShape("String"),
    Boolean: boxedShape("Boolean"),
    BigInt: boxedShape("BigInt"),
    Symbol: boxedShape("Symbol")
  };

  // src/inspect/format.js
  function format(args, options) {
    if (args.length === 0) return "";
    let text = "", used = 0;
    typeof args[0] == "string" && (used = 1, text = args.length === 1 ? args[0] : substitute(args, options, (count) => {
      used = count;
    }));
    for (let i = used; i < args.length; i += 1)
      i > 0 && (text += " "), text += typeof args[i] == "string" ? args[i] : inspect2(args[i], { ...options, compact: 3 });
    return text;
  }
  function substitute(args, options, report) {
    let pattern = args[0], text = "", from = 0, next = 1;
    for (let i = 0; i < pattern.length - 1; i += 1) {
      if (StringCharCodeAt(pattern, i) !== 37) continue;
      let letter = pattern[i + 1];
      if (letter === "%") {
        text += `${StringSlice(pattern, from, i)}%`, from = i + 2, i += 1;
        continue;
      }
      next >= args.length || StringIndexOf("sdifjoOc", letter) < 0 || (text += StringSlice(pattern, from, i) + placed(letter, args[next], options), next += 1, from = i + 2, i += 1);
    }
    return report(next), text + StringSlice(pattern, from);
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
        return inspect2(value, { ...options, showHidden: !0, depth: 4 });
      case "O":
        return inspect2(value, options);
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
    return inspect2(value, { ...options, depth: 0, colors: !1, compact: 3 });
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
  var isNativeClass = (object) => object === Array.prototype || object === Date.prototype || object === RegExp.prototype || object === Function.prototype;

  // src/inspect.js
  var LENGTH_AT_MOST = 256 * 1024, defaults = {
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
  };
  function inspect2(value, options, depth, colors) {
    let ctx = { ...defaults, seen: [], circular: void 0, indentation: 0, level: 0, budget: LENGTH_AT_MOST };
    if (typeof options == "boolean")
      ctx.showHidden = options, depth !== void 0 && (ctx.depth = depth), colors !== void 0 && (ctx.colors = colors);
    else if (options) {
      for (let key of Object.keys(defaults)) (options[key] !== void 0 || key === "depth" && options.depth === null) && (ctx[key] = options[key]);
      ctx.given = options;
    }
    ctx.depth === null && (ctx.depth = 1 / 0), ctx.maxArrayLength === null && (ctx.maxArrayLength = 1 / 0), ctx.maxStringLength === null && (ctx.maxStringLength = 1 / 0), ctx.compact === !0 && (ctx.compact = 3);
    let text = formatValue(ctx, value, 0);
    return text.length > LENGTH_AT_MOST ? `${StringSlice(text, 0, LENGTH_AT_MOST)}… ${text.length - LENGTH_AT_MOST} more characters` : text;
  }
  function formatValue(ctx, value, level) {
    if (typeof value != "object" && typeof value != "function") return primitive(ctx, value, level);
    if (value === null) return paint(ctx, "null", "null");
    if (ctx.budget <= 0) return "…";
    try {
      let own = ctx.customInspect ? custom(ctx, value, level) : void 0;
      return own !== void 0 ? own : includes(ctx.seen, value) ? circular(ctx, value) : formatObject(ctx, value, level);
    } catch (error) {
      if (error instanceof CustomFailure) throw error.cause;
      return `[${typeof value == "function" ? "function" : "object"} that cannot be shown]`;
    }
  }
  var CustomFailure = class {
    constructor(cause) {
      this.cause = cause;
    }
  };
  function includes(list, value) {
    for (let i = 0; i < list.length; i += 1) if (list[i] === value) return !0;
    return !1;
  }
  function custom(ctx, value, level) {
    let show = value[customInspect];
    if (typeof show != "function" || show === inspect2) return;
    let result;
    try {
      let { given, seen, circular: _, indentation, level: _level, budget, ...options } = ctx;
      options.depth = ctx.depth - level, options.stylize = (text, style) => paint(ctx, `${text}`, style), result = ReflectApply(show, value, [options.depth, options, inspect2]);
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
  return __toCommonJS(inspect_exports);
})();

return part;
})
//# part node/alone.js
(function (core, load) {
'use strict';
var part = (() => {
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

  // src/node/alone.js
  var alone_exports = {};
  __export(alone_exports, {
    cluster: () => cluster,
    default: () => alone_default,
    tty: () => tty,
    v8: () => v8,
    worker_threads: () => worker_threads
  });

  // core:src/define.js
  var m = core("define.js"), coded = m.coded, webInterface = m.webInterface;

  // core:src/state.js
  var m2 = core("state.js"), ops = m2.ops;

  // other-part:src/node/events.js
  var m3 = load("node/events.js"), EventEmitter = m3.EventEmitter, once = m3.once, on = m3.on, events_default = m3.default;

  // src/node/alone.js
  var refuse = (name, instead) => class {
    constructor() {
      throw coded(Error, "ERR_FEATURE_UNAVAILABLE_ON_PLATFORM", `${name} is not available in hoody-exec: ${instead}`);
    }
  }, refused = (name, instead) => () => {
    throw coded(Error, "ERR_FEATURE_UNAVAILABLE_ON_PLATFORM", `${name}() is not available in hoody-exec: ${instead}`);
  }, several = "call another script with fetch(); the service runs scripts on every core", worker_threads = {
    isMainThread: !0,
    parentPort: null,
    threadId: 0,
    workerData: null,
    resourceLimits: {},
    SHARE_ENV: /* @__PURE__ */ Symbol.for("nodejs.worker_threads.SHARE_ENV"),
    Worker: refuse("worker_threads.Worker", several),
    BroadcastChannel: globalThis.BroadcastChannel ?? refuse("BroadcastChannel", "use shared"),
    get MessageChannel() {
      return globalThis.MessageChannel;
    },
    get MessagePort() {
      return globalThis.MessagePort;
    },
    getEnvironmentData: () => {
    },
    setEnvironmentData() {
    },
    markAsUntransferable() {
    },
    receiveMessageOnPort: () => {
    },
    moveMessagePortToContext: refused("moveMessagePortToContext", several)
  }, cluster = Object.assign(new EventEmitter(), {
    isPrimary: !0,
    isMaster: !0,
    isWorker: !1,
    workers: {},
    settings: {},
    setupPrimary() {
    },
    setupMaster() {
    },
    fork: refused("cluster.fork", "the service itself uses every core")
  }), noTerminal = "a script has no terminal", tty = { isatty: () => !1, ReadStream: refuse("tty.ReadStream", noTerminal), WriteStream: refuse("tty.WriteStream", noTerminal) }, heap = () => {
    let limit = ops.bytesLimit();
    return { total_heap_size: limit, used_heap_size: 0, heap_size_limit: limit, total_available_size: limit, malloced_memory: 0, does_zap_garbage: 0, number_of_native_contexts: 1 };
  }, noSerializer = "the engine is QuickJS; use JSON, or structuredClone() to copy values", v8 = {
    getHeapStatistics: heap,
    getHeapSpaceStatistics: () => [],
    setFlagsFromString() {
    },
    startupSnapshot: { isBuildingSnapshot: () => !1, addSerializeCallback() {
    }, addDeserializeCallback() {
    }, setDeserializeMainFunction() {
    } },
    serialize: refused("v8.serialize", noSerializer),
    deserialize: refused("v8.deserialize", noSerializer),
    writeHeapSnapshot: refused("v8.writeHeapSnapshot", "there is no inspector")
  }, alone_default = { worker_threads, cluster, tty, v8 };
  return __toCommonJS(alone_exports);
})();

return part;
})
//# part node/assert.js
(function (core, load) {
'use strict';
var part = (() => {
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

  // src/node/assert.js
  var assert_exports = {};
  __export(assert_exports, {
    AssertionError: () => AssertionError,
    default: () => assert_default
  });

  // core:src/show.js
  var m = core("show.js"), customInspect = m.customInspect, inspect = m.inspect;

  // core:src/define.js
  var m2 = core("define.js"), coded = m2.coded, webInterface = m2.webInterface;

  // other-part:src/node/deepequal.js
  var m3 = load("node/deepequal.js"), deepEqual = m3.deepEqual;

  // src/node/assert.js
  var AssertionError = class extends Error {
    constructor(options) {
      let { message, actual, expected, operator } = options;
      super(message !== void 0 ? `${message}` : sentence(actual, expected, operator)), this.name = "AssertionError", this.code = "ERR_ASSERTION", this.generatedMessage = message === void 0, this.actual = actual, this.expected = expected, this.operator = operator;
    }
  }, show = (value) => inspect(value, { depth: 10, sorted: !0 }), SENTENCES = {
    strictEqual: "Expected values to be strictly equal:",
    deepStrictEqual: "Expected values to be strictly deep-equal:",
    equal: "Expected values to be loosely equal:",
    deepEqual: "Expected values to be loosely deep-equal:",
    notStrictEqual: 'Expected "actual" to be strictly unequal to:',
    notDeepStrictEqual: 'Expected "actual" not to be strictly deep-equal to:',
    notEqual: 'Expected "actual" to be loosely unequal to:',
    notDeepEqual: 'Expected "actual" not to be loosely deep-equal to:'
  };
  function sentence(actual, expected, operator) {
    let first = SENTENCES[operator];
    if (first === void 0) return "Failed";
    if (operator.startsWith("not")) return `${first} ${show(expected)}`;
    let [one, other] = [show(actual), show(expected)];
    return one.includes(`
`) || other.includes(`
`) ? `${first}
+ actual
${one}
- expected
${other}` : `${first}

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
  var nan = (a, b) => Number.isNaN(a) && Number.isNaN(b), methods = {
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
    match(text, pattern, message) {
      (typeof text != "string" || !pattern.test(text)) && fail(text, pattern, message ?? `The input did not match the regular expression ${inspect(pattern)}. Input:

${inspect(text)}
`, "match");
    },
    doesNotMatch(text, pattern, message) {
      typeof text == "string" && pattern.test(text) && fail(text, pattern, message ?? `The input was expected to not match the regular expression ${inspect(pattern)}. Input:

${inspect(text)}
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
      let keys = Object.keys(expected);
      expected instanceof Error && keys.push("name", "message");
      for (let key of keys)
        (expected[key] instanceof RegExp && typeof error?.[key] == "string" ? !expected[key].test(error[key]) : !deepEqual(error?.[key], expected[key], !0)) && fail(error, expected, note ?? `Expected values to be strictly deep-equal:

${show({ [key]: error?.[key] })} !== ${show({ [key]: expected[key] })}
`, operator);
    }
  }
  Object.assign(assert, methods, { AssertionError });
  var strict = (...args) => assert(...args);
  Object.assign(strict, assert, {
    equal: methods.strictEqual,
    notEqual: methods.notStrictEqual,
    deepEqual: methods.deepStrictEqual,
    notDeepEqual: methods.notDeepStrictEqual
  });
  assert.strict = strict;
  strict.strict = strict;
  var assert_default = assert;
  return __toCommonJS(assert_exports);
})();

return part;
})
//# part node/async_hooks.js
(function (core, load) {
'use strict';
var part = (() => {
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

  // src/node/async_hooks.js
  var async_hooks_exports = {};
  __export(async_hooks_exports, {
    AsyncLocalStorage: () => AsyncLocalStorage,
    AsyncResource: () => AsyncResource,
    default: () => async_hooks_default
  });

  // core:src/frame.js
  var m = core("frame.js"), currentFrame = m.currentFrame, currentStores = m.currentStores, enter = m.enter, frameWith = m.frameWith, isExact = m.isExact, within = m.within, currentRun = m.currentRun;

  // src/node/async_hooks.js
  var storages = /* @__PURE__ */ new Set(), AsyncLocalStorage = class _AsyncLocalStorage {
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
      if (isExact()) {
        let frame = currentFrame();
        return (fn, ...args) => within(frame, fn, void 0, args);
      }
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
    // A frame of the same run in which this storage holds something else.
    #frame(store) {
      return frameWith(new Map(currentStores()).set(this, store));
    }
    run(store, action, ...args) {
      if (isExact()) return within(this.#frame(store), action, void 0, args);
      let result = this.#with(store, () => Reflect.apply(action, void 0, args));
      if (result !== null && typeof result == "object" && typeof result.then == "function") {
        let entry = { store };
        this.#unfinished.push(entry);
        let done = () => {
          this.#unfinished = this.#unfinished.filter((one) => one !== entry);
        };
        result.then(done, done);
      }
      return result;
    }
    exit(action, ...args) {
      return isExact() ? within(this.#frame(void 0), action, void 0, args) : this.#with(void 0, () => Reflect.apply(action, void 0, args));
    }
    getStore() {
      return isExact() ? currentStores()?.get(this) : this.#inside ? this.#store : this.#unfinished.length === 1 ? this.#unfinished[0].store : this.#unfinished.length === 0 ? this.#entered : void 0;
    }
    enterWith(store) {
      if (isExact()) {
        enter(this.#frame(store));
        return;
      }
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
  return __toCommonJS(async_hooks_exports);
})();

return part;
})
//# part node/buffer.js
(function (core, load) {
'use strict';
var part = (() => {
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

  // core:src/state.js
  var m = core("state.js"), ops = m.ops;

  // core:src/define.js
  var m2 = core("define.js"), coded = m2.coded, webInterface = m2.webInterface;

  // core:src/bytes.js
  var m3 = core("bytes.js"), isBytes = m3.isBytes, isArrayBuffer = m3.isArrayBuffer;

  // core:src/show.js
  var m4 = core("show.js"), customInspect = m4.customInspect, inspect = m4.inspect;

  // src/node/buffer/errors.js
  function received(value) {
    if (value == null) return ` Received ${value}`;
    if (typeof value == "function") return ` Received function ${value.name}`;
    if (typeof value == "object") return value.constructor?.name ? ` Received an instance of ${value.constructor.name}` : ` Received ${inspect(value, { depth: -1 })}`;
    let shown = inspect(value, { colors: !1 });
    return ` Received type ${typeof value} (${shown.length > 28 ? `${shown.slice(0, 25)}...` : shown})`;
  }
  var badType = (name, expected, value) => coded(TypeError, "ERR_INVALID_ARG_TYPE", `The "${name}" argument must be ${expected}.${received(value)}`);
  function grouped(value) {
    let text = `${value}`;
    return typeof value == "bigint" ? `${text.replace(/\B(?=(\d{3})+$)/g, "_")}n` : Number.isInteger(value) && Math.abs(value) > 2 ** 32 ? text.replace(/\B(?=(\d{3})+$)/g, "_") : text;
  }
  var outOfRange = (name, range, value) => coded(RangeError, "ERR_OUT_OF_RANGE", `The value of "${name}" is out of range. It must be ${range}. Received ${grouped(value)}`);

  // src/node/buffer/numbers.js
  var define = (object, members) => {
    for (let name of Object.keys(members)) Object.defineProperty(object, name, { __proto__: null, value: members[name], writable: !0, enumerable: !0, configurable: !0 });
  }, viewOf = (buffer) => new DataView(buffer.buffer, buffer.byteOffset, buffer.byteLength);
  function checkPlace(buffer, offset, width) {
    if (typeof offset != "number") throw badType("offset", "of type number", offset);
    if (!Number.isInteger(offset)) throw outOfRange("offset", "an integer", offset);
    let most = buffer.length - width;
    if (most < 0) throw coded(RangeError, "ERR_BUFFER_OUT_OF_BOUNDS", "Attempt to access memory outside buffer bounds");
    if (offset < 0 || offset > most) throw outOfRange("offset", `>= 0 and <= ${most}`, offset);
  }
  function rangeText(low, high, width) {
    if (width > 4 || typeof low == "bigint") {
      let n = typeof low == "bigint" ? "n" : "", bits = width * 8;
      return low === 0 || low === 0n ? `>= 0${n} and < 2${n} ** ${bits}${n}` : `>= -(2${n} ** ${bits - 1}${n}) and < 2${n} ** ${bits - 1}${n}`;
    }
    return `>= ${low} and <= ${high}`;
  }
  function checkNumber(value, low, high, width) {
    if (value > high || value < low) throw outOfRange("value", rangeText(low, high, width), value);
  }
  function addNumber(prototype, names, width, read, write, range) {
    for (let name of names)
      define(prototype, {
        [`read${name}`](offset = 0) {
          return checkPlace(this, offset, width), read(viewOf(this), offset);
        },
        [`write${name}`](value, offset = 0) {
          let number = range === void 0 ? +value : typeof range[0] == "bigint" ? value : +value;
          if (range !== void 0) {
            if (typeof range[0] == "bigint" && typeof number != "bigint") throw badType("value", "of type bigint", value);
            checkNumber(number, range[0], range[1], width);
          }
          return checkPlace(this, offset, width), write(viewOf(this), offset, number), offset + width;
        }
      }), Object.defineProperty(prototype[`read${name}`], "name", { __proto__: null, value: `read${name}`, configurable: !0 }), Object.defineProperty(prototype[`write${name}`], "name", { __proto__: null, value: `write${name}`, configurable: !0 });
  }
  function addPair(prototype, bits, signed) {
    let range = signed ? [-(2 ** (bits - 1)), 2 ** (bits - 1) - 1] : [0, 2 ** bits - 1], kind = `${signed ? "Int" : "Uint"}${bits}`;
    for (let little of bits === 8 ? [!0] : [!0, !1]) {
      let end = bits === 8 ? "" : little ? "LE" : "BE", names = signed ? [`${kind}${end}`] : [`UInt${bits}${end}`, `Uint${bits}${end}`];
      addNumber(prototype, names, bits / 8, (view, at) => view[`get${kind}`](at, little), (view, at, value) => view[`set${kind}`](at, value, little), range);
    }
  }
  function checkWidth(width) {
    if (typeof width != "number") throw badType("byteLength", "of type number", width);
    if (!Number.isInteger(width)) throw outOfRange("byteLength", "an integer", width);
    if (width < 1 || width > 6) throw outOfRange("byteLength", ">= 1 and <= 6", width);
  }
  function readSized(buffer, offset, width, little, signed) {
    if (offset === void 0) throw badType("offset", "of type number", offset);
    checkWidth(width), checkPlace(buffer, offset, width);
    let value = 0;
    for (let i = 0; i < width; i += 1) value = value * 256 + buffer[offset + (little ? width - 1 - i : i)];
    return signed && value >= 2 ** (width * 8 - 1) ? value - 2 ** (width * 8) : value;
  }
  function writeSized(buffer, value, offset, width, little, signed) {
    checkWidth(width);
    let number = +value, half = 2 ** (width * 8 - 1);
    checkNumber(number, signed ? -half : 0, signed ? half - 1 : half * 2 - 1, width), checkPlace(buffer, offset, width);
    let left = Math.trunc(number) < 0 ? Math.trunc(number) + half * 2 : Math.trunc(number);
    for (let i = 0; i < width; i += 1)
      buffer[offset + (little ? i : width - 1 - i)] = left % 256, left = Math.floor(left / 256);
    return offset + width;
  }
  function addNumbers(prototype) {
    for (let bits of [8, 16, 32])
      addPair(prototype, bits, !1), addPair(prototype, bits, !0);
    for (let little of [!0, !1]) {
      let end = little ? "LE" : "BE";
      addNumber(prototype, [`BigInt64${end}`], 8, (view, at) => view.getBigInt64(at, little), (view, at, value) => view.setBigInt64(at, value, little), [-(2n ** 63n), 2n ** 63n - 1n]), addNumber(prototype, [`BigUInt64${end}`, `BigUint64${end}`], 8, (view, at) => view.getBigUint64(at, little), (view, at, value) => view.setBigUint64(at, value, little), [0n, 2n ** 64n - 1n]), addNumber(prototype, [`Float${end}`], 4, (view, at) => view.getFloat32(at, little), (view, at, value) => view.setFloat32(at, value, little)), addNumber(prototype, [`Double${end}`], 8, (view, at) => view.getFloat64(at, little), (view, at, value) => view.setFloat64(at, value, little));
    }
    for (let little of [!0, !1])
      for (let [name, signed] of [["UInt", !1], ["Uint", !1], ["Int", !0]]) {
        let end = little ? "LE" : "BE";
        define(prototype, {
          [`read${name}${end}`](offset, width) {
            return readSized(this, offset, width, little, signed);
          },
          [`write${name}${end}`](value, offset, width) {
            return writeSized(this, value, offset, width, little, signed);
          }
        });
      }
  }

  // other-part:src/node/lazyclass.js
  var m5 = load("node/lazyclass.js"), lazyClass = m5.lazyClass;

  // src/node/buffer.js
  var kMaxLength = 2147483647, kStringMaxLength = 536870911, constants = { MAX_LENGTH: kMaxLength, MAX_STRING_LENGTH: kStringMaxLength }, INSPECT_MAX_BYTES = 50, TypedArray = Object.getPrototypeOf(Uint8Array);
  function make(source, offset, length) {
    return offset === void 0 ? Reflect.construct(Uint8Array, [source], Buffer2) : Reflect.construct(Uint8Array, [source, offset, length], Buffer2);
  }
  var wrap = (buffer) => make(buffer, 0, buffer.byteLength), over = (view) => make(view.buffer, view.byteOffset, view.byteLength);
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
  Object.setPrototypeOf(Buffer2.prototype, Uint8Array.prototype);
  Object.setPrototypeOf(Buffer2, Uint8Array);
  var ENCODINGS = {
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
  function encodingName(name) {
    return name == null || name === "" ? "utf8" : ENCODINGS[name] ?? ENCODINGS[`${name}`.toLowerCase()];
  }
  function checkEncoding(name) {
    let encoding = typeof name == "string" || name === void 0 || name === null ? encodingName(name) : void 0;
    if (encoding === void 0) throw coded(TypeError, "ERR_UNKNOWN_ENCODING", `Unknown encoding: ${name}`);
    return encoding;
  }
  function encode(text, encoding) {
    switch (encoding) {
      case "utf16le":
        return ops.utf16Encode(text);
      case "latin1":
      case "ascii":
        return ops.latin1Encode(text);
      case "base64":
      case "base64url":
        return ops.base64Decode(text, !1);
      case "hex":
        return ops.hexDecode(text);
      default:
        return ops.utf8Encode(text);
    }
  }
  function decode(view, encoding) {
    switch (encoding) {
      case "utf16le":
        return ops.utf16Decode(view);
      case "latin1":
        return ops.latin1Decode(view);
      case "ascii":
        return ops.asciiDecode(view);
      case "base64":
        return ops.base64Encode(view, !1);
      case "base64url":
        return ops.base64Encode(view, !0);
      case "hex":
        return ops.hexEncode(view);
      default:
        return ops.utf8Decode(view, !1, !0);
    }
  }
  var define2 = (object, members) => {
    for (let name of Object.keys(members)) Object.defineProperty(object, name, { __proto__: null, value: members[name], writable: !0, enumerable: !0, configurable: !0 });
  };
  function fromObject(value, encodingOrOffset, length) {
    if (isArrayBuffer(value)) return fromArrayBuffer(value, encodingOrOffset, length);
    let primitive = value.valueOf?.();
    if (primitive != null && primitive !== value && (typeof primitive == "string" || typeof primitive == "object"))
      return Buffer2.from(primitive, encodingOrOffset, length);
    if (ArrayBuffer.isView(value)) {
      let copy = make(value.length ?? 0);
      return value.length && copy.set(value), copy;
    }
    if (value.length !== void 0 || isArrayBuffer(value.buffer))
      return typeof value.length == "number" ? make(Array.isArray(value) ? value : Array.from({ length: Math.min(value.length, kMaxLength) }, (_, i) => value[i])) : make(0);
    if (value.type === "Buffer" && Array.isArray(value.data)) return make(value.data);
    let toPrimitive = value[Symbol.toPrimitive];
    if (typeof toPrimitive == "function") {
      let text = toPrimitive.call(value, "string");
      if (typeof text == "string") return Buffer2.from(text, encodingOrOffset);
    }
    throw badType("first", "of type string or an instance of Buffer, ArrayBuffer, or Array or an Array-like Object", value);
  }
  function fromArrayBuffer(buffer, offset, length) {
    let from = offset === void 0 || Number.isNaN(+offset) ? 0 : Math.trunc(+offset), most = buffer.byteLength - from;
    if (most < 0) throw coded(RangeError, "ERR_BUFFER_OUT_OF_BOUNDS", '"offset" is outside of buffer bounds');
    let size = most;
    if (length !== void 0 && (size = +length > 0 ? Math.trunc(+length) : 0, size > most))
      throw coded(RangeError, "ERR_BUFFER_OUT_OF_BOUNDS", '"length" is outside of buffer bounds');
    return make(buffer, from, size);
  }
  define2(Buffer2, {
    poolSize: 8192,
    from(value, encodingOrOffset, length) {
      if (typeof value == "string") return wrap(encode(value, checkEncoding(encodingOrOffset)));
      if (typeof value == "object" && value !== null) return fromObject(value, encodingOrOffset, length);
      throw badType("first", "of type string or an instance of Buffer, ArrayBuffer, or Array or an Array-like Object", value);
    },
    of(...items) {
      return make(items);
    },
    copyBytesFrom(view, offset, length) {
      if (!(view instanceof TypedArray)) throw badType("view", "an instance of TypedArray", view);
      let from = offset ?? 0;
      return over(view.slice(from, length === void 0 ? void 0 : from + length));
    },
    alloc(size, fill, encoding) {
      checkSize(size);
      let buffer = make(size);
      return fill !== void 0 && fill !== 0 && size > 0 ? buffer.fill(fill, encoding) : buffer;
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
    compare(a, b) {
      if (!(a instanceof Uint8Array)) throw badType("buf1", "an instance of Buffer or Uint8Array", a);
      if (!(b instanceof Uint8Array)) throw badType("buf2", "an instance of Buffer or Uint8Array", b);
      return compareBytes(a, b);
    },
    concat(list, length) {
      if (!Array.isArray(list)) throw badType("list", "an instance of Array", list);
      if (list.length === 0) return make(0);
      let size = length;
      if (size === void 0) {
        size = 0;
        for (let i = 0; i < list.length; i += 1) size += list[i]?.length ?? 0;
      } else checkSize(size);
      let all = make(size), at = 0;
      for (let i = 0; i < list.length; i += 1) {
        let piece = list[i];
        if (!(piece instanceof Uint8Array)) throw badType(`list[${i}]`, "an instance of Buffer or Uint8Array", piece);
        if (at + piece.length > size) {
          all.set(piece.subarray(0, size - at), at), at = size;
          break;
        }
        all.set(piece, at), at += piece.length;
      }
      return all;
    }
  });
  Object.defineProperty(Buffer2, Symbol.species, { __proto__: null, configurable: !0, get: () => Buffer2 });
  function base64Length(text) {
    let length = text.length;
    return length > 0 && text.charCodeAt(length - 1) === 61 && (length -= 1), length > 1 && text.charCodeAt(length - 1) === 61 && (length -= 1), length * 3 >>> 2;
  }
  function compareBytes(a, b) {
    let shared = Math.min(a.length, b.length);
    for (let i = 0; i < shared; i += 1) if (a[i] !== b[i]) return a[i] < b[i] ? -1 : 1;
    return a.length === b.length ? 0 : a.length < b.length ? -1 : 1;
  }
  var integer = (value, fallback) => {
    if (value === void 0) return fallback;
    let number = Math.trunc(+value);
    return Number.isNaN(number) ? 0 : number;
  };
  function search(buffer, value, byteOffset, encoding, forward) {
    if (typeof byteOffset == "string") return search(buffer, value, void 0, byteOffset, forward);
    let offset = byteOffset === void 0 || Number.isNaN(+byteOffset) ? forward ? 0 : buffer.length : Math.trunc(+byteOffset);
    if (offset < 0 && (offset += buffer.length), typeof value == "number")
      return forward ? Uint8Array.prototype.indexOf.call(buffer, value & 255, Math.max(offset, 0)) : offset < 0 ? -1 : Uint8Array.prototype.lastIndexOf.call(buffer, value & 255, Math.min(offset, buffer.length - 1));
    let name = typeof value == "string" ? checkEncoding(encoding) : void 0, needle = typeof value == "string" ? new Uint8Array(encode(value, name)) : value;
    if (!(needle instanceof Uint8Array)) throw badType("value", "one of type number or string or an instance of Buffer or Uint8Array", value);
    return searchBytes(buffer, needle, offset, forward, name === "utf16le" ? 2 : 1);
  }
  function searchBytes(buffer, needle, offset, forward, step) {
    if (needle.length === 0) return Math.min(forward ? Math.max(offset, 0) : offset, buffer.length);
    if (needle.length > buffer.length || !forward && offset < 0) return -1;
    let text = ops.latin1Decode(buffer), wanted = ops.latin1Decode(needle), at = forward ? text.indexOf(wanted, Math.max(offset, 0)) : text.lastIndexOf(wanted, offset);
    for (; at >= 0 && at % step !== 0; ) at = forward ? text.indexOf(wanted, at + 1) : at === 0 ? -1 : text.lastIndexOf(wanted, at - 1);
    return at;
  }
  define2(Buffer2.prototype, {
    toString(encoding, start, end) {
      let name = encoding === void 0 && start === void 0 && end === void 0 ? "utf8" : checkEncoding(encoding), from = Math.max(0, integer(start, 0)), to = Math.min(this.length, integer(end, this.length));
      return to <= from ? "" : decode(from === 0 && to === this.length ? this : this.subarray(from, to), name);
    },
    toLocaleString(encoding, start, end) {
      return this.toString(encoding, start, end);
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
      for (let i = 0; i < 4; i += 1)
        if (bounds[i] !== void 0 && !(bounds[i] >= 0 && bounds[i] <= most[i])) throw outOfRange(names[i], `>= 0 && <= ${most[i]}`, bounds[i]);
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
    fill(value, offset, end, encoding) {
      if (typeof offset == "string") return this.fill(value, 0, this.length, offset);
      if (typeof end == "string") return this.fill(value, offset, this.length, end);
      let from = offset === void 0 ? 0 : offset, to = end === void 0 ? this.length : end;
      if (!(from >= 0 && from <= this.length)) throw outOfRange("offset", `>= 0 && <= ${this.length}`, from);
      if (!(to >= 0 && to <= this.length)) throw outOfRange("end", `>= 0 && <= ${this.length}`, to);
      if (from >= to) return this;
      if (typeof value != "string" && !(value instanceof Uint8Array))
        return Uint8Array.prototype.fill.call(this, typeof value == "boolean" ? +value : value & 255, from, to), this;
      let pattern = typeof value == "string" ? value === "" ? new Uint8Array(1) : new Uint8Array(encode(value, checkEncoding(encoding))) : value;
      if (pattern.length === 0) throw coded(TypeError, "ERR_INVALID_ARG_VALUE", `The argument 'value' is invalid. Received ${inspect(value)}`);
      return repeat(this, pattern, from, to), this;
    },
    write(text, offset, length, encoding) {
      if (typeof text != "string") throw badType("string", "of type string", text);
      if (typeof offset == "string") return this.write(text, 0, this.length, offset);
      if (typeof length == "string") return this.write(text, offset, void 0, length);
      let from = offset === void 0 ? 0 : offset;
      if (typeof from != "number") throw badType("offset", "of type number", from);
      if (!(from >= 0 && from <= this.length)) throw outOfRange("offset", `>= 0 && <= ${this.length}`, from);
      let room = this.length - from;
      if (length !== void 0 && !(length >= 0 && length <= room)) throw outOfRange("length", `>= 0 && <= ${room}`, length);
      return put(this, text, from, length === void 0 ? room : length, checkEncoding(encoding));
    },
    copy(target, targetStart, sourceStart, sourceEnd) {
      if (!(target instanceof Uint8Array)) throw badType("target", "an instance of Buffer or Uint8Array", target);
      let to = integer(targetStart, 0);
      if (to < 0) throw outOfRange("targetStart", ">= 0", to);
      let from = integer(sourceStart, 0);
      if (from < 0 || from > this.length) throw outOfRange("sourceStart", `>= 0 && <= ${this.length}`, from);
      let end = integer(sourceEnd, this.length);
      if (end < 0) throw outOfRange("sourceEnd", ">= 0", end);
      if (to >= target.length || from >= end) return 0;
      let count = Math.min(Math.min(end, this.length) - from, target.length - to);
      return Uint8Array.prototype.set.call(target, Uint8Array.prototype.subarray.call(this, from, from + count), to), count;
    },
    slice(start, end) {
      return this.subarray(start, end);
    },
    subarray(start, end) {
      let size = this.length, place = (value, fallback) => {
        let at = integer(value, fallback);
        return at < 0 ? Math.max(0, at + size) : Math.min(at, size);
      }, from = place(start, 0);
      return make(this.buffer, this.byteOffset + from, Math.max(0, place(end, size) - from));
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
    inspect(depth, options) {
      let text = ops.hexEncode(Uint8Array.prototype.subarray.call(this, 0, INSPECT_MAX_BYTES)).replace(/(..)(?=.)/g, "$1 "), left = this.length - INSPECT_MAX_BYTES;
      left > 0 && (text += ` ... ${left} more byte${left > 1 ? "s" : ""}`);
      let extra = Object.keys(this).filter((key) => !/^\d+$/.test(key));
      return extra.length > 0 && (text += `${text === "" ? "" : ", "}${extra.map((key) => `${key}: ${inspect(this[key], { ...options, breakLength: 1 / 0 })}`).join(", ")}`), `<${this.constructor.name}${text === "" ? "" : ` ${text}`}>`;
    }
  });
  Object.defineProperty(Buffer2.prototype, customInspect, { __proto__: null, value: Buffer2.prototype.inspect, writable: !0, configurable: !0 });
  Object.defineProperty(Buffer2.prototype, "constructor", { __proto__: null, enumerable: !1 });
  Object.defineProperty(Buffer2.prototype, "parent", { __proto__: null, enumerable: !0, get() {
    return this instanceof Buffer2 ? this.buffer : void 0;
  } });
  Object.defineProperty(Buffer2.prototype, "offset", { __proto__: null, enumerable: !0, get() {
    return this instanceof Buffer2 ? this.byteOffset : void 0;
  } });
  function repeat(buffer, pattern, from, to) {
    let filled = Math.min(pattern.length, to - from);
    for (Uint8Array.prototype.set.call(buffer, Uint8Array.prototype.subarray.call(pattern, 0, filled), from); from + filled < to; ) {
      let count = Math.min(filled, to - from - filled);
      Uint8Array.prototype.copyWithin.call(buffer, from + filled, from, from + count), filled += count;
    }
  }
  function put(buffer, text, from, room, encoding) {
    let bytes = new Uint8Array(encode(text, encoding));
    if (bytes.length > room) {
      let count = room;
      if (encoding === "utf8") for (; count > 0 && (bytes[count] & 192) === 128; ) count -= 1;
      else encoding === "utf16le" && (count -= count % 2);
      bytes = bytes.subarray(0, count);
    }
    return Uint8Array.prototype.set.call(buffer, bytes, from), bytes.length;
  }
  function swap(buffer, width) {
    if (buffer.length % width !== 0) throw coded(RangeError, "ERR_INVALID_BUFFER_SIZE", `Buffer size must be a multiple of ${width * 8}-bits`);
    for (let i = 0; i < buffer.length; i += width) Uint8Array.prototype.subarray.call(buffer, i, i + width).reverse();
    return buffer;
  }
  for (let name of ["utf8", "ucs2", "utf16le", "latin1", "ascii", "base64", "base64url", "hex"]) {
    let hiddenMethod = (key, value) => Object.defineProperty(Buffer2.prototype, key, { __proto__: null, value, writable: !0, configurable: !0 });
    hiddenMethod(`${name}Slice`, function(start, end) {
      return this.toString(name, start, end);
    }), hiddenMethod(`${name}Write`, function(text, offset, length) {
      return this.write(text, offset ?? 0, length === void 0 ? void 0 : Math.min(length, this.length - (offset ?? 0)), name);
    });
  }
  addNumbers(Buffer2.prototype);
  function SlowBuffer(size) {
    return Buffer2.alloc(size);
  }
  SlowBuffer.prototype = Buffer2.prototype;
  function isUtf8(input) {
    try {
      return ops.utf8Decode(input, !0, !0), !0;
    } catch {
      return !1;
    }
  }
  function isAscii(input) {
    let bytes = new Uint8Array(isArrayBuffer(input) ? input : input.buffer, input.byteOffset ?? 0, input.byteLength);
    for (let i = 0; i < bytes.length; i += 1) if (bytes[i] > 127) return !1;
    return !0;
  }
  function transcode(source, from, to) {
    let [one, other] = [checkEncoding(from), checkEncoding(to)], text = decode(source, one);
    if (other !== "ascii" && other !== "latin1") return wrap(encode(text, other));
    let most = other === "ascii" ? 127 : 255;
    return make(Array.from(text, (letter) => letter.codePointAt(0) > most ? 63 : letter.codePointAt(0)));
  }
  var exported = {
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
  lazyClass(exported, "Blob", () => load("web/blob.js").Blob);
  lazyClass(exported, "File", () => load("web/blob.js").File);
  var buffer_default = exported;
  return __toCommonJS(buffer_exports);
})();

return part;
})
//# part node/child.js
(function (core, load) {
'use strict';
var part = (() => {
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

  // src/node/child.js
  var child_exports = {};
  __export(child_exports, {
    SIGNALS: () => SIGNALS,
    folder: () => folder,
    permit: () => permit,
    runWhole: () => runWhole,
    shelled: () => shelled,
    signalName: () => signalName,
    signalNumber: () => signalNumber,
    startError: () => startError,
    variables: () => variables
  });

  // core:src/state.js
  var m = core("state.js"), ops = m.ops;

  // core:src/define.js
  var m2 = core("define.js"), coded = m2.coded, webInterface = m2.webInterface;

  // src/node/child.js
  var SIGNALS = {
    __proto__: null,
    SIGHUP: 1,
    SIGINT: 2,
    SIGQUIT: 3,
    SIGILL: 4,
    SIGTRAP: 5,
    SIGABRT: 6,
    SIGBUS: 7,
    SIGFPE: 8,
    SIGKILL: 9,
    SIGUSR1: 10,
    SIGSEGV: 11,
    SIGUSR2: 12,
    SIGPIPE: 13,
    SIGALRM: 14,
    SIGTERM: 15,
    SIGCHLD: 17,
    SIGCONT: 18,
    SIGSTOP: 19,
    SIGTSTP: 20,
    SIGTTIN: 21,
    SIGTTOU: 22,
    SIGURG: 23,
    SIGXCPU: 24,
    SIGXFSZ: 25
  }, NUMBERS = { __proto__: null, E2BIG: 7, EACCES: 13, EAGAIN: 11, EINVAL: 22, EMFILE: 24, ENFILE: 23, ENOENT: 2, ENOEXEC: 8, ENOMEM: 12, ENOTDIR: 20, EPERM: 1, EIO: 5 };
  function signalNumber(signal, otherwise = 15) {
    if (signal == null) return otherwise;
    if (typeof signal == "number") return signal;
    let number = SIGNALS[`${signal}`.toUpperCase()];
    if (number === void 0) throw coded(TypeError, "ERR_UNKNOWN_SIGNAL", `Unknown signal: ${signal}`);
    return number;
  }
  function signalName(number) {
    for (let name of Object.keys(SIGNALS)) if (SIGNALS[name] === number) return name;
    return number === null ? null : `SIG${number}`;
  }
  function variables(env) {
    let flat = [], all = env ?? globalThis.process.env;
    for (let name of Object.keys(all)) all[name] !== void 0 && flat.push(name, `${all[name]}`);
    return flat;
  }
  function folder(cwd) {
    return cwd == null ? "/data" : typeof cwd == "object" && typeof cwd.href == "string" ? decodeURIComponent(cwd.pathname) : `${cwd}`;
  }
  function shelled(file, args, shell) {
    if (!shell) return [file, [file, ...args]];
    let program = typeof shell == "string" ? shell : "/bin/sh";
    return [program, [program, "-c", [file, ...args].join(" ")]];
  }
  function startError(error, file, args, syscall = "spawn") {
    if (NUMBERS[error?.code] === void 0) return error;
    let text = `${syscall} ${file}`, hint = error.message === "" ? "" : ` (${error.message})`, made = new Error(`${text} ${error.code}${hint}`);
    return Object.assign(made, { errno: -NUMBERS[error.code], code: error.code, syscall: text, path: file, spawnargs: args });
  }
  function runWhole(program, args, cwd, env, pipes, input, most, limit, signal) {
    let [pid, status, number, output, errors, saidTooMuch, tookTooLong] = ops.childRunWhole(program, args, cwd, env, pipes, input ?? null, most, limit, signal);
    return { pid, status, signal: number === null ? null : signalName(number), output, errors, saidTooMuch, tookTooLong };
  }
  function permit(what) {
    if (!ops.processPermitted())
      throw coded(Error, "ERR_ACCESS_DENIED", `${what} is not permitted: scripts may start processes only with permissions.run = true in the settings`);
  }
  return __toCommonJS(child_exports);
})();

return part;
})
//# part node/child_process.js
(function (core, load) {
'use strict';
var part = (() => {
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

  // src/node/child_process.js
  var child_process_exports = {};
  __export(child_process_exports, {
    ChildProcess: () => ChildProcess,
    default: () => child_process_default,
    exec: () => exec,
    execFile: () => execFile,
    execFileSync: () => execFileSync,
    execSync: () => execSync,
    fork: () => fork,
    spawn: () => spawn,
    spawnSync: () => spawnSync
  });

  // core:src/state.js
  var m = core("state.js"), ops = m.ops;

  // core:src/define.js
  var m2 = core("define.js"), coded = m2.coded, webInterface = m2.webInterface;

  // core:src/pending.js
  var m3 = core("pending.js"), pending = m3.pending, close = m3.close, reject = m3.reject;

  // core:src/primordials.js
  var m4 = core("primordials.js"), matches = m4.matches, setOwn = m4.setOwn, MapClass = m4.MapClass, MapGet = m4.MapGet, MapHas = m4.MapHas, MapSet = m4.MapSet, ReflectApply = m4.ReflectApply, StringSlice = m4.StringSlice, queueJob = m4.queueJob, append = m4.append, ArrayIsArray = m4.ArrayIsArray, JsonParse = m4.JsonParse, JsonStringify = m4.JsonStringify, MapSize = m4.MapSize, ObjectKeys = m4.ObjectKeys, ReflectOwnKeys = m4.ReflectOwnKeys, TypeErrorClass = m4.TypeErrorClass, RangeErrorClass = m4.RangeErrorClass, DOMExceptionClass = m4.DOMExceptionClass, StringStartsWith = m4.StringStartsWith, ArrayJoin = m4.ArrayJoin, ObjectGetOwnPropertyDescriptor = m4.ObjectGetOwnPropertyDescriptor, ObjectHasOwn = m4.ObjectHasOwn, ObjectGetPrototypeOf = m4.ObjectGetPrototypeOf, ObjectPrototype = m4.ObjectPrototype, StringCharCodeAt = m4.StringCharCodeAt, StringIndexOf = m4.StringIndexOf, ArrayBufferIsView = m4.ArrayBufferIsView, FunctionToString = m4.FunctionToString;

  // core:src/run.js
  var m5 = core("run.js"), uncaught = m5.uncaught, hooks = m5.hooks, leave = m5.leave;

  // other-part:src/node/child.js
  var m6 = load("node/child.js"), SIGNALS = m6.SIGNALS, signalNumber = m6.signalNumber, signalName = m6.signalName, variables = m6.variables, folder = m6.folder, shelled = m6.shelled, startError = m6.startError, runWhole = m6.runWhole, permit = m6.permit;

  // other-part:src/node/stream.js
  var m7 = load("node/stream.js"), consumers = m7.consumers, web = m7.web, Readable = m7.Readable, Writable = m7.Writable, Duplex = m7.Duplex, Transform = m7.Transform, PassThrough = m7.PassThrough, stream_default = m7.default;

  // other-part:src/node/buffer.js
  var m8 = load("node/buffer.js"), kMaxLength = m8.kMaxLength, kStringMaxLength = m8.kStringMaxLength, constants = m8.constants, INSPECT_MAX_BYTES = m8.INSPECT_MAX_BYTES, wrap = m8.wrap, over = m8.over, Buffer2 = m8.Buffer, encodingName = m8.encodingName, SlowBuffer = m8.SlowBuffer, isUtf8 = m8.isUtf8, isAscii = m8.isAscii, transcode = m8.transcode, buffer_default = m8.default;

  // other-part:src/node/events.js
  var m9 = load("node/events.js"), EventEmitter = m9.EventEmitter, once = m9.once, on = m9.on, events_default = m9.default;

  // src/node/child_process.js
  var MOST = 1024 * 1024;
  function badType(name, expected, value) {
    return coded(TypeError, "ERR_INVALID_ARG_TYPE", `The "${name}" argument must be ${expected}. Received ${value === null ? "null" : typeof value}`);
  }
  function later(action) {
    queueJob(() => {
      try {
        action();
      } catch (error) {
        uncaught(error);
      }
    });
  }
  function checkFile(file) {
    if (typeof file != "string") throw badType("file", "of type string", file);
    if (file === "") throw coded(TypeError, "ERR_INVALID_ARG_VALUE", "The argument 'file' cannot be empty. Received ''");
  }
  function split(args, options) {
    if (Array.isArray(args)) return [args.map(String), options ?? {}];
    if (args != null && typeof args != "object") throw badType("args", "an instance of Array", args);
    return [[], args ?? options ?? {}];
  }
  function ends(stdio) {
    let three = typeof stdio == "string" ? [stdio, stdio, stdio] : Array.isArray(stdio) ? stdio : [];
    return [0, 1, 2].map((i) => {
      let end = three[i] ?? "pipe";
      if (end === i || end === "inherit") return i === 0 ? "ignore" : "inherit";
      if (["pipe", "overlapped", "ignore"].includes(end)) return end === "ignore" ? "ignore" : "pipe";
      if (end === 1 || end === 2 || end === globalThis.process.stdout || end === globalThis.process.stderr) return "inherit";
      throw coded(TypeError, "ERR_INVALID_ARG_VALUE", "The argument 'stdio' may hold 'pipe', 'ignore' and 'inherit' in hoody-exec");
    });
  }
  var bits = (three) => three.reduce((sum, end, i) => sum | (end === "ignore" ? 0 : 1 << i), 0), Output = class extends Readable {
    #handle;
    #which;
    constructor(handle, which) {
      super({ highWaterMark: 65536 }), this.#handle = handle, this.#which = which;
    }
    async _read() {
      let bytes;
      try {
        bytes = await pending(ops.childRead(this.#handle, this.#which));
      } catch (error) {
        this.destroy(error);
        return;
      }
      this.push(bytes === null ? null : Buffer2.from(bytes));
    }
  }, Input = class extends Writable {
    #handle;
    constructor(handle) {
      super({ highWaterMark: 65536 }), this.#handle = handle;
    }
    _write(piece, _, callback) {
      pending(ops.childWrite(this.#handle, piece)).then(() => callback(), (error) => callback(Object.assign(error, { syscall: "write", errno: -32 })));
    }
    _final(callback) {
      pending(ops.childEndInput(this.#handle)).then(() => callback(), callback);
    }
    _destroy(error, callback) {
      pending(ops.childEndInput(this.#handle)).then(() => callback(error), () => callback(error));
    }
  }, ChildProcess = class extends EventEmitter {
    #handle;
    constructor() {
      super(), this.exitCode = null, this.signalCode = null, this.killed = !1, this.pid = void 0, this.connected = !1, this.stdin = null, this.stdout = null, this.stderr = null, this.stdio = [null, null, null];
    }
    /** Starts it. */
    spawn({ file, args, cwd, env, stdio, timeout, killSignal, signal }) {
      this.spawnfile = file, this.spawnargs = args;
      let three = ends(stdio);
      try {
        [this.#handle, this.pid] = ops.childSpawn(file, args, folder(cwd), variables(env), bits(three));
      } catch (error) {
        let told = startError(error, file, args.slice(1));
        if (told === error) throw error;
        for (let name of ["stdin", "stdout", "stderr"]) this[name] = name === "stdin" ? new Writable({ write: (a, b, done) => done() }) : Readable.from([]);
        later(() => this.emit("error", told));
        return;
      }
      three[0] === "pipe" && (this.stdin = new Input(this.#handle));
      for (let [which, name] of [[1, "stdout"], [2, "stderr"]]) {
        if (three[which] === "ignore") continue;
        let output = new Output(this.#handle, which);
        three[which] === "pipe" ? this[name] = output : output.on("data", (piece) => globalThis.process[name].write(piece)), three[which] === "inherit" && this.#inherited.push(output);
      }
      this.stdio = [this.stdin, this.stdout, this.stderr], later(() => this.emit("spawn")), this.#follow(timeout, killSignal, signal);
    }
    #inherited = [];
    async #follow(timeout, killSignal, signal) {
      let timer = timeout > 0 ? setTimeout(() => this.kill(killSignal), timeout) : void 0, abort = () => {
        this.kill(killSignal) && later(() => this.emit("error", abortError(signal)));
      };
      signal?.aborted ? abort() : signal?.addEventListener("abort", abort, { once: !0 });
      let [status, number] = await pending(ops.childWait(this.#handle));
      clearTimeout(timer), signal?.removeEventListener("abort", abort), this.exitCode = status, this.signalCode = number === null ? null : signalName(number), later(() => this.emit("exit", this.exitCode, this.signalCode)), this.stdin && !this.stdin.destroyed && this.stdin.destroy();
      for (let output of [this.stdout, this.stderr, ...this.#inherited])
        output && !output.closed && await new Promise((resolve) => {
          output.once("close", resolve), output.resume();
        });
      ops.close(this.#handle), later(() => this.emit("close", this.exitCode, this.signalCode));
    }
    kill(signal) {
      let number = signalNumber(signal);
      if (this.#handle === void 0 || this.exitCode !== null || this.signalCode !== null) return !1;
      let was = ops.childKill(this.#handle, number);
      return was && number !== 0 && (this.killed = !0), was;
    }
    ref() {
    }
    unref() {
    }
    disconnect() {
    }
    send() {
      throw coded(Error, "ERR_IPC_DISABLED", "Messages between processes are not available in hoody-exec: use stdin and stdout");
    }
    [Symbol.dispose]() {
      this.kill();
    }
  };
  function abortError(signal) {
    let error = coded(Error, "ABORT_ERR", "The operation was aborted");
    return error.name = "AbortError", error.cause = signal?.reason, error;
  }
  function spawn(file, given, more) {
    checkFile(file), permit("child_process.spawn()");
    let [args, options] = split(given, more), [program, all] = shelled(file, args, options.shell);
    options.argv0 !== void 0 && !options.shell && (all[0] = `${options.argv0}`);
    let child = new ChildProcess();
    return child.spawn({ ...options, file: program, args: all }), child;
  }
  var decoded = (pieces, encoding) => {
    let all = Buffer2.concat(pieces);
    return encoding === "buffer" || encoding === null || !Buffer2.isEncoding(encoding) ? all : all.toString(encoding);
  };
  function execFile(file, ...rest) {
    let callback = typeof rest.at(-1) == "function" ? rest.pop() : void 0, [args, options] = split(rest[0], rest[1]), { encoding = "utf8", maxBuffer = MOST, timeout = 0, killSignal = "SIGTERM" } = options, child = spawn(file, args, { ...options, timeout, killSignal, stdio: "pipe" }), output = [], errors = [], failure = null;
    for (let [stream, pieces, name] of [[child.stdout, output, "stdout"], [child.stderr, errors, "stderr"]]) {
      let length = 0;
      stream.on("data", (piece) => {
        length += piece.length, length > maxBuffer && failure === null ? (failure = coded(RangeError, "ERR_CHILD_PROCESS_STDIO_MAXBUFFER", `${name} maxBuffer length exceeded`), pieces.push(piece.subarray(0, piece.length - (length - maxBuffer))), child.kill(killSignal)) : length <= maxBuffer && pieces.push(piece);
      });
    }
    let cmd = [file, ...args].join(" "), finish = (error) => {
      let texts = [decoded(output, encoding), decoded(errors, encoding)];
      error && Object.assign(error, { cmd, stdout: texts[0], stderr: texts[1] }), callback && callback(error, ...texts);
    }, done = !1;
    return child.on("error", (error) => {
      done || (done = !0, finish(error));
    }), child.on("close", (code, signal) => {
      if (!done) {
        if (done = !0, failure === null && code === 0 && signal === null) {
          finish(null);
          return;
        }
        finish(failure ?? Object.assign(new Error(`Command failed: ${cmd}
${decoded(errors, "utf8")}`), { code, killed: child.killed, signal }));
      }
    }), child;
  }
  function exec(command, ...rest) {
    let callback = typeof rest.at(-1) == "function" ? rest.pop() : void 0, options = rest[0] ?? {};
    if (typeof command != "string") throw badType("command", "of type string", command);
    return execFile(command, [], { ...options, shell: options.shell ?? !0 }, callback ?? (() => {
    }));
  }
  for (let action of [exec, execFile]) {
    let promised = (...args) => {
      let child, promise = new Promise((resolve, reject2) => {
        child = action(...args, (error, stdout, stderr) => error ? reject2(error) : resolve({ stdout, stderr }));
      });
      return promise.child = child, promise;
    };
    Object.defineProperty(action, /* @__PURE__ */ Symbol.for("nodejs.util.promisify.custom"), { value: promised });
  }
  function spawnSync(file, given, more) {
    checkFile(file), permit("child_process.spawnSync()");
    let [args, options] = split(given, more), { encoding = "buffer", input, timeout = 0, killSignal, maxBuffer = MOST } = options, [program, all] = shelled(file, args, options.shell), three = ends(options.stdio), ended;
    try {
      let pipes = bits(three) & 6 | (input == null ? 0 : 1);
      ended = runWhole(program, all, folder(options.cwd), variables(options.env), pipes, input, maxBuffer, timeout, signalNumber(killSignal));
    } catch (error) {
      let told = startError(error, program, all.slice(1), "spawnSync");
      if (told === error) throw error;
      return { error: told, status: null, signal: null, output: null, pid: 0, stdout: null, stderr: null };
    }
    let texts = [ended.output, ended.errors].map((bytes, i) => three[i + 1] === "inherit" ? (globalThis.process[i === 0 ? "stdout" : "stderr"].write(Buffer2.from(bytes)), null) : three[i + 1] === "ignore" ? null : decoded([Buffer2.from(bytes)], encoding)), result = { pid: ended.pid, output: [null, ...texts], stdout: texts[0], stderr: texts[1], status: ended.status, signal: ended.signal };
    return ended.tookTooLong ? result.error = Object.assign(new Error(`spawnSync ${program} ETIMEDOUT`), { errno: -110, code: "ETIMEDOUT", syscall: `spawnSync ${program}`, path: program, spawnargs: all.slice(1) }) : ended.saidTooMuch && (result.error = Object.assign(new Error(`spawnSync ${program} ENOBUFS`), { errno: -105, code: "ENOBUFS", syscall: `spawnSync ${program}`, path: program, spawnargs: all.slice(1) })), result;
  }
  function orThrow(result, command) {
    if (result.error) throw Object.assign(result.error, result);
    if (result.status !== 0) {
      let said = result.stderr === null ? "" : `
${result.stderr}`;
      throw Object.assign(new Error(`Command failed: ${command}${said}`), result);
    }
    return result.stdout;
  }
  var shown = (options) => ({ stdio: ["pipe", "pipe", options.stdio === void 0 ? "pipe" : "inherit"], ...options });
  function execFileSync(file, given, more) {
    let [args, options] = split(given, more);
    return orThrow(spawnSync(file, args, shown(options)), [file, ...args].join(" "));
  }
  function execSync(command, options = {}) {
    if (typeof command != "string") throw badType("command", "of type string", command);
    return orThrow(spawnSync(command, [], { ...shown(options), shell: options.shell ?? !0 }), command);
  }
  function fork() {
    throw coded(Error, "ERR_FEATURE_UNAVAILABLE_ON_PLATFORM", "child_process.fork() is not available in hoody-exec: call another script with fetch()");
  }
  var child_process_default = { ChildProcess, exec, execFile, execFileSync, execSync, fork, spawn, spawnSync };
  return __toCommonJS(child_process_exports);
})();

return part;
})
//# part node/cipher.js
(function (core, load) {
'use strict';
var part = (() => {
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

  // src/node/cipher.js
  var cipher_exports = {};
  __export(cipher_exports, {
    Cipheriv: () => Cipheriv,
    Decipheriv: () => Decipheriv,
    createCipheriv: () => createCipheriv,
    createDecipheriv: () => createDecipheriv,
    getCipherInfo: () => getCipherInfo,
    getCiphers: () => getCiphers
  });

  // core:src/state.js
  var m = core("state.js"), ops = m.ops;

  // core:src/define.js
  var m2 = core("define.js"), coded = m2.coded, webInterface = m2.webInterface;

  // core:src/bytes.js
  var m3 = core("bytes.js"), isBytes = m3.isBytes, isArrayBuffer = m3.isArrayBuffer;

  // other-part:src/node/buffer.js
  var m4 = load("node/buffer.js"), kMaxLength = m4.kMaxLength, kStringMaxLength = m4.kStringMaxLength, constants = m4.constants, INSPECT_MAX_BYTES = m4.INSPECT_MAX_BYTES, wrap = m4.wrap, over = m4.over, Buffer2 = m4.Buffer, encodingName = m4.encodingName, SlowBuffer = m4.SlowBuffer, isUtf8 = m4.isUtf8, isAscii = m4.isAscii, transcode = m4.transcode, buffer_default = m4.default;

  // other-part:src/node/cryptokeys.js
  var m5 = load("node/cryptokeys.js"), KeyObject = m5.KeyObject, described = m5.described, keyData = m5.keyData, jwkOf = m5.jwkOf, fromJwk = m5.fromJwk, privateOf = m5.privateOf, publicOf = m5.publicOf, createPrivateKey = m5.createPrivateKey, createPublicKey = m5.createPublicKey, createSecretKey = m5.createSecretKey, generateKeyPairSync = m5.generateKeyPairSync, called = m5.called, generateKeyPair = m5.generateKeyPair, generateKeySync = m5.generateKeySync, generateKey = m5.generateKey, X509Certificate = m5.X509Certificate, diffieHellman = m5.diffieHellman, ECDH = m5.ECDH, createECDH = m5.createECDH;

  // other-part:src/node/stream.js
  var m6 = load("node/stream.js"), consumers = m6.consumers, web = m6.web, Readable = m6.Readable, Writable = m6.Writable, Duplex = m6.Duplex, Transform = m6.Transform, PassThrough = m6.PassThrough, stream_default = m6.default;

  // other-part:src/node/string_decoder.js
  var m7 = load("node/string_decoder.js"), StringDecoder = m7.StringDecoder, string_decoder_default = m7.default;

  // src/node/cipher.js
  var MODES = { __proto__: null, cbc: [16, 16], ctr: [16, 1], gcm: [12, 1], ecb: [0, 16] }, SIZES = [128, 192, 256], getCiphers = () => SIZES.flatMap((bits) => Object.keys(MODES).map((mode) => `aes-${bits}-${mode}`)).sort();
  function getCipherInfo(name) {
    let found = /^aes-?(128|192|256)(?:-(cbc|ctr|gcm|ecb))?$/i.exec(`${name}`);
    if (found === null) return;
    let mode = (found[2] ?? "cbc").toLowerCase(), [ivLength, blockSize] = MODES[mode], info = { mode, name: `aes-${found[1]}-${mode}`, blockSize, ivLength, keyLength: Number(found[1]) / 8 };
    return blockSize === 1 && delete info.blockSize, ivLength === 0 && delete info.ivLength, info;
  }
  var view = (value) => ArrayBuffer.isView(value) ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength) : new Uint8Array(value);
  function bytesOf(value, name, encoding) {
    if (typeof value == "string") return Buffer2.from(value, encoding);
    if (isBytes(value)) return view(value);
    let data = keyData(value);
    if (data?.type === "secret") return data.bytes;
    throw coded(TypeError, "ERR_INVALID_ARG_TYPE", `The "${name}" argument must be of type string or an instance of Buffer, TypedArray, or DataView.`);
  }
  var Cipher = class extends Transform {
    #handle;
    #decrypts;
    #decoder;
    #tag = null;
    #tagBytes;
    #isGcm;
    constructor(decrypts, name, key, iv, options = {}) {
      let info = getCipherInfo(name);
      if (info === void 0) throw coded(Error, "ERR_CRYPTO_UNKNOWN_CIPHER", `Unknown cipher: there are ${getCiphers().join(", ")}`);
      if (super(options ?? void 0), this.#decrypts = decrypts, this.#isGcm = info.mode === "gcm", this.#tagBytes = options?.authTagLength ?? 16, this.#isGcm && ![4, 8, 12, 13, 14, 15, 16].includes(this.#tagBytes)) throw coded(TypeError, "ERR_CRYPTO_INVALID_AUTH_TAG", `Invalid authentication tag length: ${this.#tagBytes}`);
      let secret = bytesOf(key, "key"), first = iv == null ? new Uint8Array(0) : bytesOf(iv, "iv");
      if (secret.length !== info.keyLength) throw coded(RangeError, "ERR_CRYPTO_INVALID_KEYLEN", "Invalid key length");
      if (this.#isGcm ? first.length === 0 : first.length !== (info.ivLength ?? 0)) throw coded(TypeError, "ERR_CRYPTO_INVALID_IV", "Invalid initialization vector");
      this.#handle = ops.cipherNew(info.name, secret, first, decrypts);
    }
    #open() {
      if (this.#handle === void 0) throw coded(Error, "ERR_CRYPTO_INVALID_STATE", "Unsupported state");
      return this.#handle;
    }
    #spelled(buffer, encoding, last) {
      return encoding == null || encoding === "buffer" ? buffer : (this.#decoder ??= new StringDecoder(encoding), last ? this.#decoder.end(buffer) : this.#decoder.write(buffer));
    }
    update(data, inputEncoding, outputEncoding) {
      let handle = this.#open();
      return this.#spelled(wrap(ops.cipherUpdate(handle, bytesOf(data, "data", inputEncoding))), outputEncoding, !1);
    }
    final(outputEncoding) {
      let handle = this.#open();
      this.#handle = void 0;
      let [rest, tag] = ops.cipherFinal(handle, this.#decrypts ? this.#tag : null);
      return tag !== null && (this.#tag = new Uint8Array(tag).slice(0, this.#tagBytes)), this.#spelled(wrap(rest), outputEncoding, !0);
    }
    setAutoPadding(wanted = !0) {
      return ops.cipherPadding(this.#open(), !!wanted), this;
    }
    setAAD(buffer, options) {
      return ops.cipherAad(this.#open(), bytesOf(buffer, "buffer", options?.encoding)), this;
    }
    static tagOf(cipher) {
      if (cipher.#tag === null || cipher.#handle !== void 0) throw coded(Error, "ERR_CRYPTO_INVALID_STATE", "Invalid state for operation getAuthTag");
      return Buffer2.from(cipher.#tag);
    }
    static setTag(cipher, tag, encoding) {
      let bytes = bytesOf(tag, "buffer", encoding);
      if (!cipher.#isGcm) throw coded(Error, "ERR_CRYPTO_INVALID_STATE", "Invalid state for operation setAuthTag");
      if (cipher.#open(), bytes.length < 4 || bytes.length > 16) throw coded(TypeError, "ERR_CRYPTO_INVALID_AUTH_TAG", `Invalid authentication tag length: ${bytes.length}`);
      cipher.#tag = bytes.slice();
    }
    _transform(chunk, encoding, done) {
      try {
        done(null, this.update(chunk, encoding));
      } catch (error) {
        done(error);
      }
    }
    _flush(done) {
      try {
        done(null, this.final());
      } catch (error) {
        done(error);
      }
    }
  }, { tagOf, setTag } = Cipher;
  delete Cipher.tagOf;
  delete Cipher.setTag;
  var Cipheriv = class extends Cipher {
    constructor(name, key, iv, options) {
      super(!1, name, key, iv, options);
    }
    getAuthTag() {
      return tagOf(this);
    }
  }, Decipheriv = class extends Cipher {
    constructor(name, key, iv, options) {
      super(!0, name, key, iv, options);
    }
    setAuthTag(tag, encoding) {
      return setTag(this, tag, encoding), this;
    }
  }, createCipheriv = (name, key, iv, options) => new Cipheriv(name, key, iv, options), createDecipheriv = (name, key, iv, options) => new Decipheriv(name, key, iv, options);
  return __toCommonJS(cipher_exports);
})();

return part;
})
//# part node/crypto.js
(function (core, load) {
'use strict';
var part = (() => {
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

  // src/node/crypto.js
  var crypto_exports = {};
  __export(crypto_exports, {
    Hash: () => Hash,
    Hmac: () => Hmac,
    createHash: () => createHash,
    createHmac: () => createHmac,
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
    scrypt: () => scrypt,
    scryptSync: () => scryptSync,
    timingSafeEqual: () => timingSafeEqual
  });

  // core:src/state.js
  var m = core("state.js"), ops = m.ops;

  // core:src/define.js
  var m2 = core("define.js"), coded = m2.coded, webInterface = m2.webInterface;

  // core:src/bytes.js
  var m3 = core("bytes.js"), isBytes = m3.isBytes, isArrayBuffer = m3.isArrayBuffer;

  // core:src/emitter.js
  var m4 = core("emitter.js"), Emitter = m4.Emitter;

  // core:src/primordials.js
  var m5 = core("primordials.js"), matches = m5.matches, setOwn = m5.setOwn, MapClass = m5.MapClass, MapGet = m5.MapGet, MapHas = m5.MapHas, MapSet = m5.MapSet, ReflectApply = m5.ReflectApply, StringSlice = m5.StringSlice, queueJob = m5.queueJob, append = m5.append, ArrayIsArray = m5.ArrayIsArray, JsonParse = m5.JsonParse, JsonStringify = m5.JsonStringify, MapSize = m5.MapSize, ObjectKeys = m5.ObjectKeys, ReflectOwnKeys = m5.ReflectOwnKeys, TypeErrorClass = m5.TypeErrorClass, RangeErrorClass = m5.RangeErrorClass, DOMExceptionClass = m5.DOMExceptionClass, StringStartsWith = m5.StringStartsWith, ArrayJoin = m5.ArrayJoin, ObjectGetOwnPropertyDescriptor = m5.ObjectGetOwnPropertyDescriptor, ObjectHasOwn = m5.ObjectHasOwn, ObjectGetPrototypeOf = m5.ObjectGetPrototypeOf, ObjectPrototype = m5.ObjectPrototype, StringCharCodeAt = m5.StringCharCodeAt, StringIndexOf = m5.StringIndexOf, ArrayBufferIsView = m5.ArrayBufferIsView, FunctionToString = m5.FunctionToString;

  // core:src/pending.js
  var m6 = core("pending.js"), pending = m6.pending, close = m6.close, reject = m6.reject;

  // other-part:src/node/buffer.js
  var m7 = load("node/buffer.js"), kMaxLength = m7.kMaxLength, kStringMaxLength = m7.kStringMaxLength, constants = m7.constants, INSPECT_MAX_BYTES = m7.INSPECT_MAX_BYTES, wrap = m7.wrap, over = m7.over, Buffer2 = m7.Buffer, encodingName = m7.encodingName, SlowBuffer = m7.SlowBuffer, isUtf8 = m7.isUtf8, isAscii = m7.isAscii, transcode = m7.transcode, buffer_default = m7.default;

  // other-part:src/node/lazyclass.js
  var m8 = load("node/lazyclass.js"), lazyClass = m8.lazyClass;

  // src/node/crypto.js
  var view = (value) => ArrayBuffer.isView(value) ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength) : new Uint8Array(value);
  function bytesOf(value, name, encoding) {
    if (typeof value == "string") return Buffer2.from(value, encoding);
    if (isBytes(value)) return view(value);
    let data = value !== null && typeof value == "object" ? load("node/cryptokeys.js").keyData(value) : void 0;
    if (data?.type === "secret") return data.bytes;
    throw coded(TypeError, "ERR_INVALID_ARG_TYPE", `The "${name}" argument must be of type string or an instance of Buffer, TypedArray, or DataView.`);
  }
  var result = (buffer, encoding) => encoding == null || encoding === "buffer" ? wrap(buffer) : wrap(buffer).toString(encoding);
  function algorithm(name) {
    if (typeof name != "string") throw coded(TypeError, "ERR_INVALID_ARG_TYPE", 'The "algorithm" argument must be of type string.');
    return name.toLowerCase().replace(/^rsa-/, "").replace(/^sha-(\d)/, "sha$1");
  }
  function native(make, name) {
    try {
      return make();
    } catch (error) {
      throw Object.assign(coded(Error, "ERR_OSSL_EVP_UNSUPPORTED", `Digest method not supported: ${name}`), { cause: error });
    }
  }
  var Digester = class extends Emitter {
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
      return ops.hashUpdate(this.#handle, bytesOf(data, "data", encoding)), this;
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
      let done = typeof encoding == "function" ? encoding : callback;
      return done && queueJob(() => done()), !0;
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
  var Hash = class _Hash extends Digester {
    copy() {
      if (!this.writable) throw coded(Error, "ERR_CRYPTO_HASH_FINALIZED", "Digest already called");
      return new _Hash(ops.hashCopy(handleOf(this)));
    }
  }, Hmac = class extends Digester {
  }, createHash = (name) => new Hash(native(() => ops.hashNew(algorithm(name)), name)), createHmac = (name, key) => {
    let secret = bytesOf(key, "key");
    return new Hmac(native(() => ops.hmacNew(algorithm(name), secret), name));
  }, hash = (name, data, encoding = "hex") => result(native(() => ops.hash(algorithm(name), bytesOf(data, "input")), name), encoding), getHashes = () => [...ops.hashNames()];
  function timingSafeEqual(a, b) {
    if (!isBytes(a)) throw coded(TypeError, "ERR_INVALID_ARG_TYPE", 'The "buf1" argument must be an instance of ArrayBuffer, Buffer, TypedArray, or DataView.');
    if (!isBytes(b)) throw coded(TypeError, "ERR_INVALID_ARG_TYPE", 'The "buf2" argument must be an instance of ArrayBuffer, Buffer, TypedArray, or DataView.');
    if (a.byteLength !== b.byteLength) throw coded(RangeError, "ERR_CRYPTO_TIMING_SAFE_EQUAL_LENGTH", "Input buffers must have the same byte length");
    return ops.timingSafeEqual(a, b);
  }
  var later = (callback, make) => {
    queueJob(() => {
      let value;
      try {
        value = make();
      } catch (error) {
        callback(error);
        return;
      }
      callback(null, value);
    });
  };
  function randomBytes(size, callback) {
    let buffer = Buffer2.alloc(size);
    if (ops.randomFill(buffer), callback === void 0) return buffer;
    later(callback, () => buffer);
  }
  function randomFillSync(buffer, offset = 0, size = void 0) {
    let width = buffer.BYTES_PER_ELEMENT ?? 1, bytes = view(buffer);
    return ops.randomFill(bytes.subarray(offset * width, size === void 0 ? void 0 : (offset + size) * width)), buffer;
  }
  function randomFill(buffer, offset, size, callback) {
    let done = [offset, size, callback].find((value) => typeof value == "function");
    later(done, () => randomFillSync(buffer, typeof offset == "number" ? offset : 0, typeof size == "number" ? size : void 0));
  }
  function randomInt(low, high, callback) {
    let [min, max] = typeof high == "number" ? [low, high] : [0, low], done = typeof high == "function" ? high : callback;
    if (!Number.isSafeInteger(min)) throw coded(TypeError, "ERR_INVALID_ARG_TYPE", 'The "min" argument must be a safe integer.');
    if (!Number.isSafeInteger(max)) throw coded(TypeError, "ERR_INVALID_ARG_TYPE", 'The "max" argument must be a safe integer.');
    let range = max - min;
    if (!(range > 0)) throw coded(RangeError, "ERR_OUT_OF_RANGE", `The value of "max" is out of range. It must be greater than the value of "min" (${min}). Received ${max}`);
    if (range > 2 ** 48 - 1) throw coded(RangeError, "ERR_OUT_OF_RANGE", 'The value of "max - min" is out of range. It must be <= 281474976710655.');
    let limit = 2 ** 48 - 2 ** 48 % range, number;
    do
      number = randomBytes(6).readUIntBE(0, 6);
    while (number >= limit);
    let value = min + number % range;
    if (done === void 0) return value;
    later(done, () => value);
  }
  var randomUUID = () => ops.uuid(), promised = (callback, begin) => load("node/cryptokeys.js").called(callback, begin()), lengthOf = (length) => {
    if (typeof length != "number") throw coded(TypeError, "ERR_INVALID_ARG_TYPE", 'The "keylen" argument must be of type number.');
    if (!Number.isInteger(length) || length < 0 || length > 2147483647) throw coded(RangeError, "ERR_OUT_OF_RANGE", `The value of "keylen" is out of range. It must be an integer. Received ${length}`);
    return length;
  };
  function pbkdf2Arguments(password, salt, iterations, length, digest) {
    if (typeof digest != "string") throw coded(TypeError, "ERR_INVALID_ARG_TYPE", 'The "digest" argument must be of type string.');
    if (!Number.isInteger(iterations) || iterations < 1) throw coded(RangeError, "ERR_OUT_OF_RANGE", `The value of "iterations" is out of range. It must be >= 1 && <= 2147483647. Received ${iterations}`);
    return [algorithm(digest), bytesOf(password, "password"), bytesOf(salt, "salt"), iterations, lengthOf(length)];
  }
  var pbkdf2Sync = (...given) => derivedBy(given[4], () => wrap(ops.pbkdf2Sync(...pbkdf2Arguments(...given))));
  function pbkdf2(password, salt, iterations, length, digest, callback) {
    let handle = derivedBy(digest, () => ops.pbkdf2(...pbkdf2Arguments(password, salt, iterations, length, digest)));
    promised(callback, () => pending(handle).then((key) => [wrap(key)]));
  }
  function derivedBy(digest, make) {
    try {
      return make();
    } catch (error) {
      throw error.code !== "ERR_CRYPTO_INVALID_DIGEST" ? error : coded(TypeError, "ERR_CRYPTO_INVALID_DIGEST", `Invalid digest: ${digest}`);
    }
  }
  var hkdfSync = (digest, key, salt, info, length) => derivedBy(digest, () => ops.hkdf(algorithm(digest), bytesOf(key, "ikm"), bytesOf(salt, "salt"), bytesOf(info, "info"), lengthOf(length)));
  function hkdf(digest, key, salt, info, length, callback) {
    let made = hkdfSync(digest, key, salt, info, length);
    promised(callback, () => Promise.resolve([made]));
  }
  function scryptArguments(password, salt, length, options) {
    let cost = options?.N ?? options?.cost ?? 16384, block = options?.r ?? options?.blockSize ?? 8, parallel = options?.p ?? options?.parallelization ?? 1;
    return [bytesOf(password, "password"), bytesOf(salt, "salt"), cost, block, parallel, lengthOf(length), options?.maxmem ?? 32 * 1024 * 1024];
  }
  var scryptSync = (password, salt, length, options) => wrap(ops.scryptSync(...scryptArguments(password, salt, length, options)));
  function scrypt(password, salt, length, options, callback) {
    let [given, done] = typeof options == "function" ? [void 0, options] : [options, callback], handle = ops.scrypt(...scryptArguments(password, salt, length, given));
    promised(done, () => pending(handle).then((key) => [wrap(key)]));
  }
  var exported = {
    Hash,
    Hmac,
    createHash,
    createHmac,
    hash,
    getHashes,
    timingSafeEqual,
    randomBytes,
    pseudoRandomBytes: randomBytes,
    prng: randomBytes,
    rng: randomBytes,
    randomFill,
    randomFillSync,
    randomInt,
    randomUUID,
    pbkdf2,
    pbkdf2Sync,
    hkdf,
    hkdfSync,
    scrypt,
    scryptSync,
    getRandomValues: (array) => globalThis.crypto.getRandomValues(array),
    getCurves: () => [...ops.curveNames()],
    getFips: () => 0,
    constants: {
      RSA_PKCS1_PADDING: 1,
      RSA_NO_PADDING: 3,
      RSA_PKCS1_OAEP_PADDING: 4,
      RSA_PKCS1_PSS_PADDING: 6,
      RSA_PSS_SALTLEN_DIGEST: -1,
      RSA_PSS_SALTLEN_MAX_SIGN: -2,
      RSA_PSS_SALTLEN_AUTO: -2,
      POINT_CONVERSION_COMPRESSED: 2,
      POINT_CONVERSION_UNCOMPRESSED: 4,
      POINT_CONVERSION_HYBRID: 6
    }
  }, ELSEWHERE = {
    "node/cipher.js": ["Cipheriv", "Decipheriv", "createCipheriv", "createDecipheriv", "getCiphers", "getCipherInfo"],
    "node/cryptokeys.js": [
      "KeyObject",
      "createSecretKey",
      "createPublicKey",
      "createPrivateKey",
      "generateKeyPair",
      "generateKeyPairSync",
      "generateKey",
      "generateKeySync",
      "diffieHellman",
      "ECDH",
      "createECDH",
      "X509Certificate"
    ],
    "node/cryptosign.js": ["Sign", "Verify", "createSign", "createVerify", "sign", "verify", "publicEncrypt", "privateDecrypt"]
  };
  for (let [part, names] of Object.entries(ELSEWHERE)) for (let name of names) lazyClass(exported, name, () => load(part)[name]);
  var missing = (name, instead) => () => {
    throw coded(Error, "ERR_FEATURE_UNAVAILABLE", `crypto.${name} is not available in hoody-exec: ${instead}.`);
  }, INSTEAD = {
    createCipher: "use createCipheriv()",
    createDecipher: "use createDecipheriv()",
    privateEncrypt: "use sign()",
    publicDecrypt: "use verify()",
    createDiffieHellman: "use createECDH()",
    createDiffieHellmanGroup: "use createECDH()",
    getDiffieHellman: "use createECDH()",
    generatePrime: "use generateKeyPair()",
    generatePrimeSync: "use generateKeyPairSync()",
    checkPrime: "use a package for numbers",
    checkPrimeSync: "use a package for numbers",
    argon2: "use scrypt()",
    argon2Sync: "use scryptSync()"
  };
  for (let name of Object.keys(INSTEAD)) exported[name] = missing(name, INSTEAD[name]);
  lazyClass(exported, "webcrypto", () => load("web/crypto.js").crypto);
  lazyClass(exported, "subtle", () => load("web/subtle.js").subtle);
  var crypto_default = exported;
  return __toCommonJS(crypto_exports);
})();

return part;
})
//# part node/cryptokeys.js
(function (core, load) {
'use strict';
var part = (() => {
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

  // src/node/cryptokeys.js
  var cryptokeys_exports = {};
  __export(cryptokeys_exports, {
    ECDH: () => ECDH,
    KeyObject: () => KeyObject,
    X509Certificate: () => X509Certificate,
    called: () => called,
    createECDH: () => createECDH,
    createPrivateKey: () => createPrivateKey,
    createPublicKey: () => createPublicKey,
    createSecretKey: () => createSecretKey,
    described: () => described,
    diffieHellman: () => diffieHellman,
    fromJwk: () => fromJwk,
    generateKey: () => generateKey,
    generateKeyPair: () => generateKeyPair,
    generateKeyPairSync: () => generateKeyPairSync,
    generateKeySync: () => generateKeySync,
    jwkOf: () => jwkOf,
    keyData: () => keyData,
    privateOf: () => privateOf,
    publicOf: () => publicOf
  });

  // core:src/state.js
  var m = core("state.js"), ops = m.ops;

  // core:src/define.js
  var m2 = core("define.js"), coded = m2.coded, webInterface = m2.webInterface;

  // core:src/bytes.js
  var m3 = core("bytes.js"), isBytes = m3.isBytes, isArrayBuffer = m3.isArrayBuffer;

  // core:src/pending.js
  var m4 = core("pending.js"), pending = m4.pending, close = m4.close, reject = m4.reject;

  // core:src/run.js
  var m5 = core("run.js"), uncaught = m5.uncaught, hooks = m5.hooks, leave = m5.leave;

  // other-part:src/node/buffer.js
  var m6 = load("node/buffer.js"), kMaxLength = m6.kMaxLength, kStringMaxLength = m6.kStringMaxLength, constants = m6.constants, INSPECT_MAX_BYTES = m6.INSPECT_MAX_BYTES, wrap = m6.wrap, over = m6.over, Buffer2 = m6.Buffer, encodingName = m6.encodingName, SlowBuffer = m6.SlowBuffer, isUtf8 = m6.isUtf8, isAscii = m6.isAscii, transcode = m6.transcode, buffer_default = m6.default;

  // src/node/cryptokeys.js
  var view = (value) => ArrayBuffer.isView(value) ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength) : new Uint8Array(value), invalid = (name, expected) => coded(TypeError, "ERR_INVALID_ARG_TYPE", `The "${name}" argument must be ${expected}.`), OPENSSL = { __proto__: null, "P-256": "prime256v1", "P-384": "secp384r1", "P-521": "secp521r1" }, mayConstruct = {}, dataOf, KeyObject = class {
    #data;
    constructor(token, data) {
      if (token !== mayConstruct) throw coded(TypeError, "ERR_INVALID_ARG_VALUE", "Use createSecretKey(), createPublicKey() or createPrivateKey()");
      this.#data = data;
    }
    static {
      dataOf = (key) => key !== null && typeof key == "object" && #data in key ? key.#data : void 0;
    }
    static from(key) {
      let data = load("web/subtle.js").materialOf(key);
      if (data === void 0) throw invalid("key", "an instance of CryptoKey");
      return keyObject(data);
    }
    get type() {
      return this.#data.type;
    }
    equals(other) {
      let theirs = dataOf(other);
      if (theirs === void 0) throw invalid("otherKeyObject", "an instance of KeyObject");
      return theirs.type === this.#data.type && theirs.bytes.length === this.#data.bytes.length && ops.timingSafeEqual(theirs.bytes, this.#data.bytes);
    }
    toCryptoKey(algorithm, extractable, usages) {
      return load("web/subtle.js").fromMaterial(this.#data, algorithm, extractable, usages);
    }
  };
  Object.defineProperty(KeyObject.prototype, Symbol.toStringTag, { __proto__: null, value: "KeyObject", configurable: !0 });
  var SecretKeyObject = class extends KeyObject {
    get symmetricKeySize() {
      return dataOf(this).bytes.length;
    }
    export(options) {
      let { bytes } = dataOf(this);
      return options?.format === "jwk" ? { kty: "oct", k: base64url(bytes) } : Buffer2.from(bytes);
    }
  }, AsymmetricKeyObject = class extends KeyObject {
    get asymmetricKeyType() {
      return dataOf(this).kind;
    }
    get asymmetricKeyDetails() {
      let { kind, detail, exponent } = dataOf(this);
      return kind === "rsa" ? { modulusLength: detail, publicExponent: BigInt(`0x${ops.hexEncode(exponent)}`) } : kind === "ec" ? { namedCurve: OPENSSL[detail] } : {};
    }
    export(options) {
      return exported(dataOf(this), options);
    }
  }, PublicKeyObject = class extends AsymmetricKeyObject {
  }, PrivateKeyObject = class extends AsymmetricKeyObject {
  };
  function keyObject(data) {
    let Class = data.type === "secret" ? SecretKeyObject : data.type === "public" ? PublicKeyObject : PrivateKeyObject;
    return new Class(mayConstruct, data);
  }
  var described = ([type, kind, der, detail, exponent]) => ({ type, kind, bytes: new Uint8Array(der), detail, exponent });
  function keyData(value) {
    return dataOf(value) ?? (value !== null && typeof value == "object" && value[Symbol.toStringTag] === "CryptoKey" ? load("web/subtle.js").materialOf(value) : void 0);
  }
  var base64url = (bytes) => ops.base64Encode(bytes, !0).replace(/=+$/, "");
  function pem(label, bytes) {
    let lines = ops.base64Encode(bytes, !1).match(/.{1,64}/g).join(`
`);
    return `-----BEGIN ${label}-----
${lines}
-----END ${label}-----
`;
  }
  function exported(data, options) {
    if (options === null || typeof options != "object") throw invalid("options", "of type object");
    let { format, type } = options;
    if (format === "jwk") return jwkOf(data);
    if (options.cipher !== void 0) throw coded(Error, "ERR_FEATURE_UNAVAILABLE", "Encrypted private keys are not available in hoody-exec: encrypt the exported key with createCipheriv().");
    let isPrivate = data.type === "private", fallback = isPrivate ? "pkcs8" : "spki", wanted = type ?? fallback, label = { spki: "PUBLIC KEY", pkcs8: "PRIVATE KEY", pkcs1: isPrivate ? "RSA PRIVATE KEY" : "RSA PUBLIC KEY", sec1: "EC PRIVATE KEY" }[wanted];
    if (label === void 0 || wanted !== fallback && wanted !== "pkcs1" && !(isPrivate && wanted === "sec1")) throw coded(TypeError, "ERR_INVALID_ARG_VALUE", `The property 'options.type' is invalid. Received '${wanted}'`);
    let bytes = wanted === fallback ? data.bytes : new Uint8Array(ops.keyExport(data.type, data.bytes, wanted));
    if (format === "der") return Buffer2.from(bytes);
    if (format !== "pem") throw coded(TypeError, "ERR_INVALID_ARG_VALUE", `The property 'options.format' is invalid. Received '${format}'`);
    return pem(label, bytes);
  }
  function jwkOf(data) {
    if (data.type === "secret") return { kty: "oct", k: base64url(data.bytes) };
    let flat = ops.keyParts(data.type, data.bytes), jwk = {};
    data.kind === "rsa" ? jwk.kty = "RSA" : data.kind === "ec" ? Object.assign(jwk, { kty: "EC", crv: data.detail }) : Object.assign(jwk, { kty: "OKP", crv: data.kind === "ed25519" ? "Ed25519" : "X25519" });
    for (let i = 0; i < flat.length; i += 2) jwk[flat[i]] = base64url(new Uint8Array(flat[i + 1]));
    return jwk;
  }
  var FORMATS = {
    __proto__: null,
    "PRIVATE KEY": "pkcs8",
    "PUBLIC KEY": "spki",
    "RSA PRIVATE KEY": "pkcs1",
    "RSA PUBLIC KEY": "pkcs1-public",
    "EC PRIVATE KEY": "sec1",
    CERTIFICATE: "x509"
  }, unsupported = () => coded(Error, "ERR_OSSL_UNSUPPORTED", "error:1E08010C:DECODER routines::unsupported");
  function fromPem(text) {
    for (let [, label, body] of text.matchAll(/-----BEGIN ([A-Z0-9 ]+)-----([\s\S]*?)-----END \1-----/g)) {
      if (label === "ENCRYPTED PRIVATE KEY" || /Proc-Type:.*ENCRYPTED/.test(body)) throw coded(Error, "ERR_FEATURE_UNAVAILABLE", "Encrypted private keys are not available in hoody-exec: store the key decrypted, in an .env file.");
      let format = FORMATS[label];
      if (format !== void 0) return described(ops.keyRead(format, ops.base64Decode(body, !1)));
    }
    throw unsupported();
  }
  function fromDer(bytes, type, isPrivate) {
    return described(type === "pkcs1" && !isPrivate ? ops.keyRead("pkcs1-public", bytes) : ops.keyRead(type ?? (isPrivate ? "pkcs8" : "spki"), bytes));
  }
  var part = (jwk, name) => typeof jwk[name] == "string" ? ops.base64Decode(jwk[name], !1) : null;
  function fromJwk(jwk) {
    if (jwk === null || typeof jwk != "object") throw invalid("key.key", "of type object");
    switch (jwk.kty) {
      case "oct":
        if (typeof jwk.k != "string") break;
        return { type: "secret", bytes: new Uint8Array(part(jwk, "k")) };
      case "RSA":
        return described(ops.keyFromParts("rsa", part(jwk, "n"), part(jwk, "e"), part(jwk, "d"), part(jwk, "p"), part(jwk, "q")));
      case "EC":
      case "OKP":
        if (typeof jwk.crv != "string") break;
        return described(ops.keyFromParts(jwk.crv, part(jwk, "x"), part(jwk, "y"), part(jwk, "d"), null, null));
      default:
    }
    throw coded(TypeError, "ERR_CRYPTO_INVALID_JWK", "Invalid JWK data");
  }
  function read(input, isPrivate) {
    let options = {}, value = input;
    value !== null && typeof value == "object" && !isBytes(value) && keyData(value) === void 0 && (options = value, value = options.key);
    let known = keyData(value);
    if (known !== void 0) return known;
    if (options.format === "jwk") return fromJwk(value);
    if (typeof value == "string") return fromPem(value);
    if (!isBytes(value)) throw invalid("key", "of type string or an instance of Buffer, TypedArray, DataView, KeyObject or CryptoKey");
    let bytes = view(value);
    return options.format === "der" ? fromDer(bytes, options.type, isPrivate) : fromPem(ops.latin1Decode(bytes));
  }
  function privateOf(input) {
    let data = read(input, !0);
    if (data.type !== "private") throw coded(TypeError, "ERR_CRYPTO_INVALID_KEY_OBJECT_TYPE", `Invalid key object type ${data.type}, expected private.`);
    return data;
  }
  function publicOf(input) {
    let data = read(input, !1);
    if (data.type === "secret") throw coded(TypeError, "ERR_CRYPTO_INVALID_KEY_OBJECT_TYPE", "Invalid key object type secret, expected public.");
    return data.type === "public" ? data : described(ops.keyPublic(data.bytes));
  }
  var createPrivateKey = (key) => keyObject(privateOf(key)), createPublicKey = (key) => keyObject(publicOf(key));
  function createSecretKey(key, encoding) {
    if (typeof key != "string" && !isBytes(key)) throw invalid("key", "of type string or an instance of ArrayBuffer, Buffer, TypedArray or DataView");
    let bytes = typeof key == "string" ? Buffer2.from(key, encoding) : view(key);
    return keyObject({ type: "secret", bytes: new Uint8Array(bytes) });
  }
  function wantedPair(type, options = {}) {
    switch (type) {
      case "rsa":
      case "rsa-pss":
        if (!Number.isInteger(options.modulusLength)) throw invalid("options.modulusLength", "of type number");
        return ["rsa", options.modulusLength, options.publicExponent ?? 65537];
      case "ec":
        if (typeof options.namedCurve != "string") throw invalid("options.namedCurve", "of type string");
        return [options.namedCurve, 0, 0];
      case "ed25519":
        return ["Ed25519", 0, 0];
      case "x25519":
        return ["X25519", 0, 0];
      default:
        throw coded(TypeError, "ERR_INVALID_ARG_VALUE", `The argument 'type' must be a supported key type: rsa, ec, ed25519 or x25519. Received '${type}'`);
    }
  }
  function pairOf(made, options = {}) {
    let data = described(made), encoded = (key, encoding) => encoding == null ? keyObject(key) : exported(key, encoding);
    return { publicKey: encoded(described(ops.keyPublic(data.bytes)), options.publicKeyEncoding), privateKey: encoded(data, options.privateKeyEncoding) };
  }
  var generateKeyPairSync = (type, options) => pairOf(ops.keyGenerateSync(...wantedPair(type, options)), options);
  function called(callback, promise) {
    if (typeof callback != "function") throw coded(TypeError, "ERR_INVALID_ARG_TYPE", 'The "callback" argument must be of type function');
    let guarded = (...results) => {
      try {
        callback(...results);
      } catch (error) {
        uncaught(error);
      }
    };
    promise.then((results) => guarded(null, ...results), (error) => guarded(error));
  }
  var promised = /* @__PURE__ */ Symbol.for("nodejs.util.promisify.custom"), generated = async (type, options) => pairOf(await pending(ops.keyGenerate(...wantedPair(type, options))), options);
  function generateKeyPair(type, options, callback) {
    let [wanted, done] = typeof options == "function" ? [{}, options] : [options, callback];
    wantedPair(type, wanted), called(done, generated(type, wanted).then(({ publicKey, privateKey }) => [publicKey, privateKey]));
  }
  Object.defineProperty(generateKeyPair, promised, { __proto__: null, value: generated });
  function generateKeySync(type, options) {
    let length = options?.length;
    if (type !== "hmac" && type !== "aes") throw coded(TypeError, "ERR_INVALID_ARG_VALUE", `The argument 'type' must be a supported key type: hmac or aes. Received '${type}'`);
    if (!Number.isInteger(length) || length < 8 || type === "aes" && length !== 128 && length !== 192 && length !== 256) throw coded(RangeError, "ERR_INVALID_ARG_VALUE", `The property 'options.length' is invalid. Received ${length}`);
    let bytes = new Uint8Array(Math.floor(length / 8));
    for (let at = 0; at < bytes.length; at += 65536) ops.randomFill(bytes.subarray(at, at + 65536));
    return keyObject({ type: "secret", bytes });
  }
  var generateKey = (type, options, callback) => called(callback, Promise.resolve([generateKeySync(type, options)])), X509Certificate = class {
    #der;
    constructor(input) {
      let text = typeof input == "string" ? input : ops.latin1Decode(view(input)), found = /-----BEGIN CERTIFICATE-----([\s\S]*?)-----END CERTIFICATE-----/.exec(text);
      this.#der = found ? new Uint8Array(ops.base64Decode(found[1], !1)) : view(input).slice(), ops.keyRead("x509", this.#der);
    }
    get raw() {
      return Buffer2.from(this.#der);
    }
    get publicKey() {
      return keyObject(described(ops.keyRead("x509", this.#der)));
    }
    #print(hash) {
      return ops.hexEncode(ops.hash(hash, this.#der)).toUpperCase().match(/../g).join(":");
    }
    get fingerprint() {
      return this.#print("sha1");
    }
    get fingerprint256() {
      return this.#print("sha256");
    }
    get fingerprint512() {
      return this.#print("sha512");
    }
    toString() {
      return pem("CERTIFICATE", this.#der);
    }
  };
  function diffieHellman(options, callback) {
    let make = () => wrap(ops.agree(privateOf(options?.privateKey).bytes, publicOf(options?.publicKey).bytes));
    if (callback === void 0) return make();
    called(callback, Promise.resolve().then(() => [make()]));
  }
  var spelled = (bytes, encoding) => encoding == null || encoding === "buffer" ? bytes : bytes.toString(encoding), ECDH = class {
    #curve;
    #private;
    constructor(curve) {
      ops.keyGenerateSync(curve, 0, 0), this.#curve = curve;
    }
    static convertKey(key, curve, inputEncoding, outputEncoding, format) {
      let bytes = typeof key == "string" ? Buffer2.from(key, inputEncoding) : view(key), { bytes: der } = described(ops.keyRead("raw", bytes, curve));
      return spelled(wrap(ops.keyExport("public", der, format === "compressed" ? "compressed" : "raw")), outputEncoding);
    }
    generateKeys(encoding, format) {
      return this.#private = described(ops.keyGenerateSync(this.#curve, 0, 0)).bytes, this.getPublicKey(encoding, format);
    }
    #own() {
      if (this.#private === void 0) throw coded(Error, "ERR_CRYPTO_ECDH_INVALID_KEY_PAIR", "Failed to get ECDH key: call generateKeys() or setPrivateKey() first");
      return this.#private;
    }
    getPublicKey(encoding, format) {
      let { bytes } = described(ops.keyPublic(this.#own()));
      return spelled(wrap(ops.keyExport("public", bytes, format === "compressed" ? "compressed" : "raw")), encoding);
    }
    getPrivateKey(encoding) {
      return spelled(wrap(ops.keyExport("private", this.#own(), "raw")), encoding);
    }
    setPrivateKey(key, encoding) {
      let bytes = typeof key == "string" ? Buffer2.from(key, encoding) : over(view(key));
      this.#private = described(ops.keyRead("raw-private", bytes, this.#curve)).bytes;
    }
    computeSecret(other, inputEncoding, outputEncoding) {
      let point = typeof other == "string" ? Buffer2.from(other, inputEncoding) : view(other), theirs;
      try {
        theirs = described(ops.keyRead("raw", point, this.#curve)).bytes;
      } catch {
        throw coded(Error, "ERR_CRYPTO_ECDH_INVALID_PUBLIC_KEY", "Public key is not valid for specified curve");
      }
      return spelled(wrap(ops.agree(this.#own(), theirs)), outputEncoding);
    }
  }, createECDH = (curve) => new ECDH(curve);
  return __toCommonJS(cryptokeys_exports);
})();

return part;
})
//# part node/cryptosign.js
(function (core, load) {
'use strict';
var part = (() => {
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

  // src/node/cryptosign.js
  var cryptosign_exports = {};
  __export(cryptosign_exports, {
    NO_PADDING: () => NO_PADDING,
    OAEP: () => OAEP,
    PKCS1: () => PKCS1,
    PSS: () => PSS,
    Sign: () => Sign,
    Verify: () => Verify,
    createSign: () => createSign,
    createVerify: () => createVerify,
    privateDecrypt: () => privateDecrypt,
    publicEncrypt: () => publicEncrypt,
    sign: () => sign,
    verify: () => verify
  });

  // core:src/state.js
  var m = core("state.js"), ops = m.ops;

  // core:src/define.js
  var m2 = core("define.js"), coded = m2.coded, webInterface = m2.webInterface;

  // core:src/bytes.js
  var m3 = core("bytes.js"), isBytes = m3.isBytes, isArrayBuffer = m3.isArrayBuffer;

  // core:src/emitter.js
  var m4 = core("emitter.js"), Emitter = m4.Emitter;

  // other-part:src/node/buffer.js
  var m5 = load("node/buffer.js"), kMaxLength = m5.kMaxLength, kStringMaxLength = m5.kStringMaxLength, constants = m5.constants, INSPECT_MAX_BYTES = m5.INSPECT_MAX_BYTES, wrap = m5.wrap, over = m5.over, Buffer2 = m5.Buffer, encodingName = m5.encodingName, SlowBuffer = m5.SlowBuffer, isUtf8 = m5.isUtf8, isAscii = m5.isAscii, transcode = m5.transcode, buffer_default = m5.default;

  // other-part:src/node/cryptokeys.js
  var m6 = load("node/cryptokeys.js"), KeyObject = m6.KeyObject, described = m6.described, keyData = m6.keyData, jwkOf = m6.jwkOf, fromJwk = m6.fromJwk, privateOf = m6.privateOf, publicOf = m6.publicOf, createPrivateKey = m6.createPrivateKey, createPublicKey = m6.createPublicKey, createSecretKey = m6.createSecretKey, generateKeyPairSync = m6.generateKeyPairSync, called = m6.called, generateKeyPair = m6.generateKeyPair, generateKeySync = m6.generateKeySync, generateKey = m6.generateKey, X509Certificate = m6.X509Certificate, diffieHellman = m6.diffieHellman, ECDH = m6.ECDH, createECDH = m6.createECDH;

  // src/node/cryptosign.js
  var PKCS1 = 1, NO_PADDING = 3, OAEP = 4, PSS = 6, view = (value) => ArrayBuffer.isView(value) ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength) : new Uint8Array(value);
  function bytesOf(value, name, encoding) {
    if (typeof value == "string") return Buffer2.from(value, encoding);
    if (isBytes(value)) return view(value);
    throw coded(TypeError, "ERR_INVALID_ARG_TYPE", `The "${name}" argument must be of type string or an instance of Buffer, TypedArray, or DataView.`);
  }
  function manner(data, options) {
    switch (data.kind) {
      case "ed25519":
        return ["eddsa", 0];
      case "ec":
        return [options?.dsaEncoding === "ieee-p1363" ? "ecdsa" : "ecdsa-der", 0];
      case "rsa":
        if (options?.padding === void 0 || options.padding === PKCS1) return ["pkcs1", 0];
        if (options.padding === PSS) return ["pss", options.saltLength ?? -2];
        break;
      default:
    }
    throw coded(Error, "ERR_OSSL_EVP_OPERATION_NOT_SUPPORTED_FOR_THIS_KEYTYPE", "operation not supported for this keytype");
  }
  var hashFor = (data, algorithm) => data.kind === "ed25519" ? "" : algorithm ?? "sha256";
  function signed(algorithm, bytes, key) {
    let data = privateOf(key), [scheme, salt] = manner(data, key);
    return wrap(ops.sign(scheme, hashFor(data, algorithm), data.bytes, bytes, salt));
  }
  function verified(algorithm, bytes, key, signature) {
    let data = publicOf(key), [scheme, salt] = manner(data, key);
    return ops.verify(scheme, hashFor(data, algorithm), data.bytes, bytes, signature, salt);
  }
  function sign(algorithm, data, key, callback) {
    let bytes = bytesOf(data, "data");
    if (callback === void 0) return signed(algorithm, bytes, key);
    called(callback, Promise.resolve().then(() => [signed(algorithm, bytes, key)]));
  }
  function verify(algorithm, data, key, signature, callback) {
    let bytes = bytesOf(data, "data"), given = bytesOf(signature, "signature");
    if (callback === void 0) return verified(algorithm, bytes, key, given);
    called(callback, Promise.resolve().then(() => [verified(algorithm, bytes, key, given)]));
  }
  var Collector = class extends Emitter {
    #algorithm;
    #pieces = [];
    constructor(algorithm) {
      super();
      let plain = `${algorithm}`.replace(/^(?:rsa|ecdsa|ecdsa-with|id-rsassa-pkcs1-v1_5-with)-/i, "").replace(/WithRSAEncryption$/i, "");
      try {
        ops.hash(plain, new Uint8Array(0));
      } catch {
        throw coded(TypeError, "ERR_CRYPTO_INVALID_DIGEST", `Invalid digest: ${algorithm}`);
      }
      this.#algorithm = plain;
    }
    static taken(collector) {
      return [collector.#algorithm, Buffer2.concat(collector.#pieces)];
    }
    update(data, encoding) {
      return this.#pieces.push(Buffer2.from(bytesOf(data, "data", encoding))), this;
    }
    write(data, encoding, callback) {
      this.update(data, typeof encoding == "string" ? encoding : void 0);
      let done = typeof encoding == "function" ? encoding : callback;
      return done && queueMicrotask(() => done()), !0;
    }
    end(data, encoding) {
      return data != null && this.update(data, encoding), queueMicrotask(() => {
        this.emit("finish"), this.emit("close");
      }), this;
    }
  }, { taken } = Collector;
  delete Collector.taken;
  var Sign = class extends Collector {
    sign(key, encoding) {
      let signature = signed(...taken(this), key);
      return encoding == null || encoding === "buffer" ? signature : signature.toString(encoding);
    }
  }, Verify = class extends Collector {
    verify(key, signature, encoding) {
      return verified(...taken(this), key, bytesOf(signature, "signature", encoding));
    }
  }, createSign = (algorithm) => new Sign(algorithm), createVerify = (algorithm) => new Verify(algorithm);
  function crypted(decrypts, input, buffer) {
    let data = decrypts ? privateOf(input) : publicOf(input), options = input !== null && typeof input == "object" && !isBytes(input) ? input : {}, padding = options.padding ?? OAEP;
    if (padding !== OAEP && padding !== PKCS1) throw coded(Error, "ERR_OSSL_RSA_UNKNOWN_PADDING_TYPE", "unknown padding type: there are RSA_PKCS1_OAEP_PADDING and RSA_PKCS1_PADDING");
    let hash = options.oaepHash ?? "sha1", label = options.oaepLabel === void 0 ? null : bytesOf(options.oaepLabel, "key.oaepLabel");
    return wrap(ops.rsaCrypt(decrypts, padding === OAEP ? "oaep" : "pkcs1", hash, hash, label, data.bytes, bytesOf(buffer, "buffer", options.encoding)));
  }
  var publicEncrypt = (key, buffer) => crypted(!1, key, buffer), privateDecrypt = (key, buffer) => crypted(!0, key, buffer);
  return __toCommonJS(cryptosign_exports);
})();

return part;
})
//# part node/deepequal.js
(function (core, load) {
'use strict';
var part = (() => {
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

  // src/node/deepequal.js
  var deepequal_exports = {};
  __export(deepequal_exports, {
    deepEqual: () => deepEqual
  });

  // core:src/bytes.js
  var m = core("bytes.js"), isBytes = m.isBytes, isArrayBuffer = m.isArrayBuffer;

  // src/node/deepequal.js
  var tag = (value) => Object.prototype.toString.call(value), own = (value, strict) => {
    let keys = Object.keys(value);
    if (strict) for (let symbol of Object.getOwnPropertySymbols(value)) Object.getOwnPropertyDescriptor(value, symbol).enumerable && keys.push(symbol);
    return keys;
  };
  function deepEqual(a, b, strict) {
    return compare(a, b, strict, []);
  }
  function compare(a, b, strict, pairs) {
    if (a === b) return a !== 0 || !strict || Object.is(a, b);
    if (strict ? typeof a != "object" || a === null || typeof b != "object" || b === null : a === null || b === null || typeof a != "object" && typeof b != "object")
      return typeof a == "number" && typeof b == "number" ? Number.isNaN(a) && Number.isNaN(b) : strict ? !1 : a == b;
    if (typeof a != "object" || typeof b != "object" || strict && Object.getPrototypeOf(a) !== Object.getPrototypeOf(b) || tag(a) !== tag(b)) return !1;
    for (let [one, other] of pairs) if (one === a && other === b) return !0;
    pairs.push([a, b]);
    let equal = compareObjects(a, b, strict, pairs);
    return pairs.pop(), equal;
  }
  function compareObjects(a, b, strict, pairs) {
    if (Array.isArray(a) !== Array.isArray(b) || Array.isArray(a) && a.length !== b.length || a instanceof Date && b instanceof Date && a.getTime() !== b.getTime() || a instanceof RegExp && b instanceof RegExp && (a.source !== b.source || a.flags !== b.flags || a.lastIndex !== b.lastIndex) || (a instanceof Error || b instanceof Error) && (!(a instanceof Error && b instanceof Error) || a.message !== b.message || a.name !== b.name || !compare(a.cause, b.cause, strict, pairs) || !compare(a.errors, b.errors, strict, pairs)))
      return !1;
    if (ArrayBuffer.isView(a) || isArrayBuffer(a)) return sameBytes(a, b, strict);
    for (let Boxed of [Number, String, Boolean, BigInt, Symbol])
      if (a instanceof Boxed) {
        if (!(b instanceof Boxed) || !Object.is(a.valueOf(), b.valueOf())) return !1;
        break;
      }
    return a instanceof Set ? b instanceof Set && sameSet(a, b, strict, pairs) && sameKeys(a, b, strict, pairs) : a instanceof Map ? b instanceof Map && sameMap(a, b, strict, pairs) && sameKeys(a, b, strict, pairs) : a instanceof Promise || a instanceof WeakMap || a instanceof WeakSet ? !1 : sameKeys(a, b, strict, pairs);
  }
  function sameKeys(a, b, strict, pairs) {
    let keys = own(a, strict);
    if (keys.length !== own(b, strict).length) return !1;
    for (let key of keys) if (!Object.prototype.propertyIsEnumerable.call(b, key)) return !1;
    for (let key of keys) if (!compare(a[key], b[key], strict, pairs)) return !1;
    return !0;
  }
  function sameBytes(a, b, strict) {
    if (a.byteLength !== b.byteLength) return !1;
    if (!strict && a instanceof Float64Array) {
      for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) return !1;
      return !0;
    }
    let bytes = (value) => ArrayBuffer.isView(value) ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength) : new Uint8Array(value), [x, y] = [bytes(a), bytes(b)];
    for (let i = 0; i < x.length; i += 1) if (x[i] !== y[i]) return !1;
    return !0;
  }
  function sameSet(a, b, strict, pairs) {
    if (a.size !== b.size) return !1;
    let left = [];
    for (let value of a) b.has(value) || left.push(value);
    if (left.length === 0) return !0;
    let rest = [...b].filter((value) => !a.has(value));
    for (let value of left) {
      let at = rest.findIndex((other) => compare(value, other, strict, pairs));
      if (at < 0) return !1;
      rest.splice(at, 1);
    }
    return !0;
  }
  function sameMap(a, b, strict, pairs) {
    if (a.size !== b.size) return !1;
    let left = [];
    for (let [key, value] of a)
      if (!b.has(key)) left.push([key, value]);
      else if (!compare(value, b.get(key), strict, pairs)) return !1;
    let rest = [...b].filter(([key]) => !a.has(key));
    for (let [key, value] of left) {
      let at = rest.findIndex(([other, item]) => compare(key, other, strict, pairs) && compare(value, item, strict, pairs));
      if (at < 0) return !1;
      rest.splice(at, 1);
    }
    return !0;
  }
  return __toCommonJS(deepequal_exports);
})();

return part;
})
//# part node/diagnostics_channel.js
(function (core, load) {
'use strict';
var part = (() => {
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

  // src/node/diagnostics_channel.js
  var diagnostics_channel_exports = {};
  __export(diagnostics_channel_exports, {
    default: () => diagnostics_channel_default
  });
  var Channel = class {
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
    runStores(context, action, thisArg, ...args) {
      return this.publish(context), Reflect.apply(action, thisArg, args);
    }
    bindStore() {
    }
    unbindStore() {
    }
  }, channels = /* @__PURE__ */ new Map();
  function channel(name) {
    return channels.has(name) || channels.set(name, new Channel(name)), channels.get(name);
  }
  var diagnostics_channel_default = {
    channel,
    Channel,
    hasSubscribers: (name) => channels.get(name)?.hasSubscribers ?? !1,
    subscribe: (name, listener) => channel(name).subscribe(listener),
    unsubscribe: (name, listener) => channel(name).unsubscribe(listener),
    tracingChannel(name) {
      let event = (kind) => channel(`tracing:${typeof name == "string" ? name : kind}:${kind}`), [start, end, asyncStart, asyncEnd, error] = ["start", "end", "asyncStart", "asyncEnd", "error"].map(event);
      return {
        start,
        end,
        asyncStart,
        asyncEnd,
        error,
        hasSubscribers: !1,
        traceSync: (action, context, thisArg, ...args) => Reflect.apply(action, thisArg, args),
        tracePromise: async (action, context, thisArg, ...args) => Reflect.apply(action, thisArg, args),
        traceCallback: (action, position, context, thisArg, ...args) => Reflect.apply(action, thisArg, args)
      };
    }
  };
  return __toCommonJS(diagnostics_channel_exports);
})();

return part;
})
//# part node/dns.js
(function (core, load) {
'use strict';
var part = (() => {
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

  // src/node/dns.js
  var dns_exports = {};
  __export(dns_exports, {
    default: () => dns_default,
    promises: () => promises
  });

  // core:src/state.js
  var m = core("state.js"), ops = m.ops;

  // core:src/define.js
  var m2 = core("define.js"), coded = m2.coded, webInterface = m2.webInterface;

  // core:src/pending.js
  var m3 = core("pending.js"), pending = m3.pending, close = m3.close, reject = m3.reject;

  // core:src/run.js
  var m4 = core("run.js"), uncaught = m4.uncaught, hooks = m4.hooks, leave = m4.leave;

  // other-part:src/node/net.js
  var m5 = load("node/net.js"), isIPv4 = m5.isIPv4, isIPv6 = m5.isIPv6, isIP = m5.isIP, tls = m5.tls, http2 = m5.http2, tty = m5.tty, net_default = m5.default;

  // src/node/dns.js
  async function addressesOf(host) {
    let family = isIP(host);
    if (family !== 0) return [{ address: host, family }];
    try {
      return (await pending(ops.lookup(`${host}`))).map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
    } catch (error) {
      throw Object.assign(error, { syscall: "getaddrinfo", hostname: host });
    }
  }
  async function lookupAll(host, given) {
    let options = typeof given == "number" ? { family: given } : given ?? {}, family = options.family === "IPv4" ? 4 : options.family === "IPv6" ? 6 : Number(options.family ?? 0), list = await addressesOf(host);
    if (family !== 0 && (list = list.filter((one) => one.family === family)), list.length === 0) throw Object.assign(coded(Error, "ENOTFOUND", `getaddrinfo ENOTFOUND ${host}`), { syscall: "getaddrinfo", hostname: host });
    return options.all ? list : list[0];
  }
  async function resolveFamily(host, family) {
    return (await lookupAll(host, { family, all: !0 })).map(({ address }) => address);
  }
  var lacking = (name) => async () => {
    throw coded(Error, "ERR_FEATURE_UNAVAILABLE", `dns.${name} is not available in hoody-exec: use dns.lookup(), or ask a DNS-over-HTTPS service by fetch().`);
  }, promises = {
    lookup: lookupAll,
    resolve: (host, type = "A") => type === "A" ? resolveFamily(host, 4) : type === "AAAA" ? resolveFamily(host, 6) : lacking(`resolve(…, '${type}')`)(),
    resolve4: (host) => resolveFamily(host, 4),
    resolve6: (host) => resolveFamily(host, 6)
  };
  for (let name of ["resolveAny", "resolveCname", "resolveMx", "resolveNs", "resolvePtr", "resolveSoa", "resolveSrv", "resolveTxt", "resolveCaa", "resolveNaptr", "reverse", "lookupService"]) promises[name] = lacking(name);
  function calling(promise, callback, spread) {
    let call = (...args) => {
      try {
        callback(...args);
      } catch (error) {
        uncaught(error);
      }
    };
    promise.then((value) => spread && !Array.isArray(value) ? call(null, value.address, value.family) : call(null, value), (error) => call(error));
  }
  var dns = { promises, ADDRCONFIG: 1024, V4MAPPED: 2048, ALL: 256, NODATA: "ENODATA", NOTFOUND: "ENOTFOUND" };
  for (let name of Object.keys(promises))
    dns[name] = (...args) => {
      let callback = args.pop();
      if (typeof callback != "function") throw coded(TypeError, "ERR_INVALID_ARG_TYPE", 'The "callback" argument must be of type function.');
      calling(promises[name](...args), callback, name === "lookup");
    };
  dns.getServers = () => [];
  dns.setServers = () => {
  };
  dns.getDefaultResultOrder = () => "verbatim";
  dns.setDefaultResultOrder = () => {
  };
  var dns_default = dns;
  return __toCommonJS(dns_exports);
})();

return part;
})
//# part node/events.js
(function (core, load) {
'use strict';
var part = (() => {
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

  // src/node/events.js
  var events_exports = {};
  __export(events_exports, {
    EventEmitter: () => EventEmitter,
    default: () => events_default,
    on: () => on,
    once: () => once
  });

  // core:src/define.js
  var m = core("define.js"), coded = m.coded, webInterface = m.webInterface;

  // core:src/show.js
  var m2 = core("show.js"), customInspect = m2.customInspect, inspect = m2.inspect;

  // src/node/events.js
  var errorMonitor = /* @__PURE__ */ Symbol("events.errorMonitor"), captureRejectionSymbol = /* @__PURE__ */ Symbol.for("nodejs.rejection"), defaultMaxListeners = 10;
  function checkListener(listener) {
    if (typeof listener != "function")
      throw coded(TypeError, "ERR_INVALID_ARG_TYPE", `The "listener" argument must be of type function. Received ${listener === null ? "null" : typeof listener}`);
  }
  function EventEmitter(options) {
    EventEmitter.init.call(this, options);
  }
  EventEmitter.prototype._events = void 0;
  EventEmitter.prototype._eventsCount = 0;
  EventEmitter.prototype._maxListeners = void 0;
  EventEmitter.init = function(options) {
    (this._events === void 0 || this._events === Object.getPrototypeOf(this)._events) && (this._events = /* @__PURE__ */ Object.create(null), this._eventsCount = 0), this._maxListeners ??= void 0, options?.captureRejections && (this._captures = !0);
  };
  function addTo(target, type, listener, first) {
    checkListener(listener), target._events === void 0 ? (target._events = /* @__PURE__ */ Object.create(null), target._eventsCount = 0) : target._events.newListener !== void 0 && target.emit("newListener", type, listener.listener ?? listener);
    let before = target._events[type];
    before === void 0 ? (target._events[type] = listener, target._eventsCount += 1) : typeof before == "function" ? target._events[type] = first ? [listener, before] : [before, listener] : first ? before.unshift(listener) : before.push(listener);
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
  var methods = {
    setMaxListeners(n) {
      if (typeof n != "number" || !(n >= 0)) throw coded(RangeError, "ERR_OUT_OF_RANGE", `The value of "n" is out of range. It must be a non-negative number. Received ${n}`);
      return this._maxListeners = n, this;
    },
    getMaxListeners() {
      return this._maxListeners ?? defaultMaxListeners;
    },
    emit(type, ...args) {
      let events = this._events;
      if (type === "error" && (events?.[errorMonitor] !== void 0 && this.emit(errorMonitor, ...args), events?.error === void 0))
        throw unhandled(args[0]);
      let handler = events?.[type];
      if (handler === void 0) return !1;
      let list = typeof handler == "function" ? [handler] : [...handler];
      for (let listener of list) {
        let result = Reflect.apply(listener, this, args);
        this._captures && result !== void 0 && result !== null && typeof result.then == "function" && result.then(void 0, (error) => {
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
      return checkListener(listener), this.on(type, onceWrapper(this, type, listener));
    },
    prependOnceListener(type, listener) {
      return checkListener(listener), this.prependListener(type, onceWrapper(this, type, listener));
    },
    removeListener(type, listener) {
      checkListener(listener);
      let events = this._events, list = events?.[type];
      if (list === void 0) return this;
      if (list === listener || list.listener === listener)
        return this._eventsCount -= 1, delete events[type], events.removeListener && this.emit("removeListener", type, list.listener ?? listener), this;
      if (typeof list == "function") return this;
      let at = list.findLastIndex((one) => one === listener || one.listener === listener);
      if (at < 0) return this;
      let removed = list[at], left = list.filter((_, i) => i !== at);
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
  var isTarget = (value) => typeof value?.addEventListener == "function" && typeof value.on != "function";
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
  async function once(emitter, type, options = {}) {
    let { signal } = options;
    if (signal?.aborted) throw abortError(signal);
    return new Promise((resolve, reject) => {
      let stop = () => {
        unsubscribe(emitter, type, arrived), type !== "error" && !isTarget(emitter) && unsubscribe(emitter, "error", failed), signal?.removeEventListener("abort", aborted);
      }, arrived = (...args) => {
        stop(), resolve(args);
      }, failed = (error) => {
        stop(), reject(error);
      }, aborted = () => {
        stop(), reject(abortError(signal));
      };
      subscribe(emitter, type, arrived), type !== "error" && !isTarget(emitter) && subscribe(emitter, "error", failed), signal?.addEventListener("abort", aborted, { once: !0 });
    });
  }
  function on(emitter, type, options = {}) {
    let { signal, close = [] } = options;
    if (signal?.aborted) throw abortError(signal);
    let arrived = [], waiting = [], failure, over = !1, push = (...args) => {
      waiting.length > 0 ? waiting.shift().resolve({ value: args, done: !1 }) : arrived.push(args);
    }, fail = (error) => {
      waiting.length > 0 ? waiting.shift().reject(error) : failure = { error }, finish();
    }, finish = () => {
      if (!over) {
        over = !0, unsubscribe(emitter, type, push), type !== "error" && unsubscribe(emitter, "error", fail);
        for (let name of close) unsubscribe(emitter, name, finish);
        for (let { resolve } of waiting.splice(0)) resolve({ value: void 0, done: !0 });
      }
    };
    subscribe(emitter, type, push), type !== "error" && subscribe(emitter, "error", fail);
    for (let name of close) subscribe(emitter, name, finish);
    return signal?.addEventListener("abort", () => fail(abortError(signal)), { once: !0 }), {
      async next() {
        if (arrived.length > 0) return { value: arrived.shift(), done: !1 };
        if (failure) {
          let { error } = failure;
          throw failure = void 0, error;
        }
        return over ? { value: void 0, done: !0 } : new Promise((resolve, reject) => waiting.push({ resolve, reject }));
      },
      async return() {
        return finish(), { value: void 0, done: !0 };
      },
      async throw(error) {
        return fail(error), { value: void 0, done: !0 };
      },
      [Symbol.asyncIterator]() {
        return this;
      }
    };
  }
  Object.assign(EventEmitter, {
    EventEmitter,
    once,
    on,
    errorMonitor,
    captureRejectionSymbol,
    captureRejections: !1,
    usingDomains: !1,
    listenerCount: (emitter, type) => emitter.listenerCount(type),
    getEventListeners: (emitter, type) => typeof emitter.listeners == "function" ? emitter.listeners(type) : [],
    getMaxListeners: (emitter) => emitter.getMaxListeners?.() ?? defaultMaxListeners,
    setMaxListeners(n, ...targets) {
      targets.length === 0 && (defaultMaxListeners = n);
      for (let target of targets) target.setMaxListeners?.(n);
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
  var events_default = EventEmitter;
  return __toCommonJS(events_exports);
})();

return part;
})
//# part node/filestreams.js
(function (core, load) {
'use strict';
var part = (() => {
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

  // src/node/filestreams.js
  var filestreams_exports = {};
  __export(filestreams_exports, {
    ReadStream: () => ReadStream,
    WriteStream: () => WriteStream,
    createReadStream: () => createReadStream,
    createWriteStream: () => createWriteStream
  });

  // other-part:src/node/stream.js
  var m = load("node/stream.js"), consumers = m.consumers, web = m.web, Readable = m.Readable, Writable = m.Writable, Duplex = m.Duplex, Transform = m.Transform, PassThrough = m.PassThrough, stream_default = m.default;

  // other-part:src/node/buffer.js
  var m2 = load("node/buffer.js"), kMaxLength = m2.kMaxLength, kStringMaxLength = m2.kStringMaxLength, constants = m2.constants, INSPECT_MAX_BYTES = m2.INSPECT_MAX_BYTES, wrap = m2.wrap, over = m2.over, Buffer2 = m2.Buffer, encodingName = m2.encodingName, SlowBuffer = m2.SlowBuffer, isUtf8 = m2.isUtf8, isAscii = m2.isAscii, transcode = m2.transcode, buffer_default = m2.default;

  // other-part:src/node/fs.js
  var m3 = load("node/fs.js"), promises = m3.promises, fs_default = m3.default;

  // src/node/filestreams.js
  var optionsOf = (options) => typeof options == "string" ? { encoding: options } : options ?? {}, number = (fd) => fd !== null && typeof fd == "object" ? fd.fd : fd;
  function opened(stream, flags, mode, callback) {
    if (typeof stream.fd == "number") {
      callback();
      return;
    }
    try {
      stream.fd = fs_default.openSync(stream.path, flags, mode);
    } catch (error) {
      callback(error);
      return;
    }
    callback(), stream.emit("open", stream.fd), stream.emit("ready");
  }
  function closed(stream, error, callback) {
    let { fd, fileHandle } = stream;
    if (stream.fd = null, typeof fd != "number" || stream.autoClose === !1) {
      callback(error);
      return;
    }
    try {
      fileHandle ? fileHandle.close() : fs_default.closeSync(fd);
    } catch (closing) {
      callback(error ?? closing);
      return;
    }
    callback(error);
  }
  function take(stream, path, options) {
    stream.path = path === null ? void 0 : path, stream.fd = options.fd === void 0 || options.fd === null ? null : number(options.fd), stream.fileHandle = options.fd !== null && typeof options.fd == "object" ? options.fd : void 0, stream.flags = options.flags, stream.mode = options.mode, stream.autoClose = options.autoClose ?? !0;
  }
  var ReadStream = class extends Readable {
    constructor(path, given) {
      let options = optionsOf(given);
      super({ highWaterMark: options.highWaterMark ?? 65536, encoding: options.encoding, emitClose: options.emitClose ?? !0, autoDestroy: options.autoClose ?? !0, signal: options.signal }), take(this, path, options), this.start = options.start, this.end = options.end ?? 1 / 0, this.pos = options.start, this.bytesRead = 0;
    }
    get pending() {
      return this.fd === null;
    }
    _construct(callback) {
      opened(this, this.flags ?? "r", this.mode, callback);
    }
    _read(size) {
      let left = this.end === 1 / 0 ? size : Math.min(size, this.end - (this.start ?? 0) + 1 - this.bytesRead);
      if (left <= 0) {
        this.push(null);
        return;
      }
      let buffer = Buffer2.alloc(left), read;
      try {
        read = fs_default.readSync(this.fd, buffer, 0, left, this.pos);
      } catch (error) {
        this.destroy(error);
        return;
      }
      this.pos !== void 0 && (this.pos += read), this.bytesRead += read, this.push(read === 0 ? null : buffer.subarray(0, read));
    }
    _destroy(error, callback) {
      closed(this, error, callback);
    }
    close(callback) {
      callback && this.once("close", () => callback()), this.destroy();
    }
  }, WriteStream = class extends Writable {
    constructor(path, given) {
      let options = optionsOf(given);
      super({ highWaterMark: options.highWaterMark, decodeStrings: !0, defaultEncoding: options.encoding ?? "utf8", emitClose: options.emitClose ?? !0, autoDestroy: options.autoClose ?? !0, signal: options.signal }), take(this, path, options), this.start = options.start, this.pos = options.start, this.bytesWritten = 0;
    }
    get pending() {
      return this.fd === null;
    }
    _construct(callback) {
      opened(this, this.flags ?? (this.start === void 0 ? "w" : "r+"), this.mode, callback);
    }
    _write(piece, encoding, callback) {
      try {
        let written = fs_default.writeSync(this.fd, piece, 0, piece.length, this.pos);
        this.pos !== void 0 && (this.pos += written), this.bytesWritten += written;
      } catch (error) {
        callback(error);
        return;
      }
      callback();
    }
    _destroy(error, callback) {
      closed(this, error, callback);
    }
    close(callback) {
      callback && this.once("close", () => callback()), this.end();
    }
  }, createReadStream = (path, options) => new ReadStream(path, options), createWriteStream = (path, options) => new WriteStream(path, options);
  return __toCommonJS(filestreams_exports);
})();

return part;
})
//# part node/fs.js
(function (core, load) {
'use strict';
var part = (() => {
  var __defProp = Object.defineProperty;
  var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
  var __getOwnPropNames = Object.getOwnPropertyNames;
  var __hasOwnProp = Object.prototype.hasOwnProperty;
  var __export = (target2, all) => {
    for (var name in all)
      __defProp(target2, name, { get: all[name], enumerable: !0 });
  }, __copyProps = (to, from, except, desc) => {
    if (from && typeof from == "object" || typeof from == "function")
      for (let key of __getOwnPropNames(from))
        !__hasOwnProp.call(to, key) && key !== except && __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
    return to;
  };
  var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: !0 }), mod);

  // src/node/fs.js
  var fs_exports = {};
  __export(fs_exports, {
    default: () => fs_default,
    promises: () => promises
  });

  // core:src/define.js
  var m = core("define.js"), coded = m.coded, webInterface = m.webInterface;

  // core:src/primordials.js
  var m2 = core("primordials.js"), matches = m2.matches, setOwn = m2.setOwn, MapClass = m2.MapClass, MapGet = m2.MapGet, MapHas = m2.MapHas, MapSet = m2.MapSet, ReflectApply = m2.ReflectApply, StringSlice = m2.StringSlice, queueJob = m2.queueJob, append = m2.append, ArrayIsArray = m2.ArrayIsArray, JsonParse = m2.JsonParse, JsonStringify = m2.JsonStringify, MapSize = m2.MapSize, ObjectKeys = m2.ObjectKeys, ReflectOwnKeys = m2.ReflectOwnKeys, TypeErrorClass = m2.TypeErrorClass, RangeErrorClass = m2.RangeErrorClass, DOMExceptionClass = m2.DOMExceptionClass, StringStartsWith = m2.StringStartsWith, ArrayJoin = m2.ArrayJoin, ObjectGetOwnPropertyDescriptor = m2.ObjectGetOwnPropertyDescriptor, ObjectHasOwn = m2.ObjectHasOwn, ObjectGetPrototypeOf = m2.ObjectGetPrototypeOf, ObjectPrototype = m2.ObjectPrototype, StringCharCodeAt = m2.StringCharCodeAt, StringIndexOf = m2.StringIndexOf, ArrayBufferIsView = m2.ArrayBufferIsView, FunctionToString = m2.FunctionToString;

  // core:src/run.js
  var m3 = core("run.js"), uncaught = m3.uncaught, hooks = m3.hooks, leave = m3.leave;

  // src/node/fs/errors.js
  var KNOWN = {
    __proto__: null,
    EPERM: [1, "operation not permitted"],
    ENOENT: [2, "no such file or directory"],
    EINTR: [4, "interrupted system call"],
    EIO: [5, "i/o error"],
    ENXIO: [6, "no such device or address"],
    EBADF: [9, "bad file descriptor"],
    EAGAIN: [11, "resource temporarily unavailable"],
    ENOMEM: [12, "not enough memory"],
    EACCES: [13, "permission denied"],
    EBUSY: [16, "resource busy or locked"],
    EEXIST: [17, "file already exists"],
    EXDEV: [18, "cross-device link not permitted"],
    ENOTDIR: [20, "not a directory"],
    EISDIR: [21, "illegal operation on a directory"],
    EINVAL: [22, "invalid argument"],
    ENFILE: [23, "file table overflow"],
    EMFILE: [24, "too many open files"],
    ETXTBSY: [26, "text file is busy"],
    EFBIG: [27, "file too large"],
    ENOSPC: [28, "no space left on device"],
    ESPIPE: [29, "invalid seek"],
    EROFS: [30, "read-only file system"],
    EMLINK: [31, "too many links"],
    ENAMETOOLONG: [36, "name too long"],
    ENOTEMPTY: [39, "directory not empty"],
    ELOOP: [40, "too many symbolic links encountered"],
    EDQUOT: [122, "disk quota exceeded"]
  };
  function systemError(code, syscall, path, dest, hint) {
    let [number, text] = KNOWN[code], message = `${code}: ${text}, ${syscall}`;
    path !== void 0 && (message += ` '${path}'`), dest !== void 0 && (message += ` -> '${dest}'`), hint && (message += ` (${hint})`);
    let error = new Error(message);
    return error.errno = -number, error.code = code, error.syscall = syscall, path !== void 0 && (error.path = path), dest !== void 0 && (error.dest = dest), error;
  }
  function call(syscall, path, dest, action) {
    try {
      return action();
    } catch (error) {
      throw KNOWN[error?.code] !== void 0 ? systemError(error.code, syscall, path, dest, error.message) : error;
    }
  }
  var shown = (value) => value == null ? `${value}` : typeof value == "function" ? `function ${value.name}` : typeof value == "object" ? value.constructor?.name ? `an instance of ${value.constructor.name}` : "an object" : `type ${typeof value} (${String(value).slice(0, 25)})`;
  function badType(name, expected, value) {
    return coded(TypeError, "ERR_INVALID_ARG_TYPE", `The "${name}" argument must be ${expected}. Received ${shown(value)}`);
  }
  function badValue(name, value, reason) {
    return coded(TypeError, "ERR_INVALID_ARG_VALUE", `The argument '${name}' ${reason}. Received ${shown(value)}`);
  }
  function pathText(value, name = "path") {
    let text = value;
    if (ArrayBuffer.isView(value)) text = load("node/buffer.js").Buffer.from(value).toString();
    else if (value !== null && typeof value == "object" && typeof value.href == "string" && typeof value.protocol == "string") {
      if (value.protocol !== "file:") throw coded(TypeError, "ERR_INVALID_URL_SCHEME", "The URL must be of scheme file");
      text = decodeURIComponent(value.pathname);
    }
    if (typeof text != "string") throw badType(name, "of type string or an instance of Buffer or URL", value);
    if (text.includes("\0")) throw badValue(name, value, "must be a string, Uint8Array, or URL without null bytes");
    return text;
  }
  function handleOf(fd, syscall) {
    if (typeof fd != "number") throw badType("fd", "of type number", fd);
    if (!Number.isInteger(fd) || fd < 0 || fd > 2147483647)
      throw coded(RangeError, "ERR_OUT_OF_RANGE", `The value of "fd" is out of range. It must be >= 0 && <= 2147483647. Received ${fd}`);
    if (fd < 3) throw systemError("EBADF", syscall);
    return fd - 2;
  }
  var fdOf = (handle) => handle + 2;

  // src/node/fs/constants.js
  var constants = {
    UV_FS_SYMLINK_DIR: 1,
    UV_FS_SYMLINK_JUNCTION: 2,
    O_RDONLY: 0,
    O_WRONLY: 1,
    O_RDWR: 2,
    UV_DIRENT_UNKNOWN: 0,
    UV_DIRENT_FILE: 1,
    UV_DIRENT_DIR: 2,
    UV_DIRENT_LINK: 3,
    UV_DIRENT_FIFO: 4,
    UV_DIRENT_SOCKET: 5,
    UV_DIRENT_CHAR: 6,
    UV_DIRENT_BLOCK: 7,
    S_IFMT: 61440,
    S_IFREG: 32768,
    S_IFDIR: 16384,
    S_IFCHR: 8192,
    S_IFBLK: 24576,
    S_IFIFO: 4096,
    S_IFLNK: 40960,
    S_IFSOCK: 49152,
    O_CREAT: 64,
    O_EXCL: 128,
    UV_FS_O_FILEMAP: 0,
    O_NOCTTY: 256,
    O_TRUNC: 512,
    O_APPEND: 1024,
    O_DIRECTORY: 65536,
    O_NOATIME: 262144,
    O_NOFOLLOW: 131072,
    O_SYNC: 1052672,
    O_DSYNC: 4096,
    O_DIRECT: 16384,
    O_NONBLOCK: 2048,
    S_IRWXU: 448,
    S_IRUSR: 256,
    S_IWUSR: 128,
    S_IXUSR: 64,
    S_IRWXG: 56,
    S_IRGRP: 32,
    S_IWGRP: 16,
    S_IXGRP: 8,
    S_IRWXO: 7,
    S_IROTH: 4,
    S_IWOTH: 2,
    S_IXOTH: 1,
    F_OK: 0,
    R_OK: 4,
    W_OK: 2,
    X_OK: 1,
    UV_FS_COPYFILE_EXCL: 1,
    COPYFILE_EXCL: 1,
    UV_FS_COPYFILE_FICLONE: 2,
    COPYFILE_FICLONE: 2,
    UV_FS_COPYFILE_FICLONE_FORCE: 4,
    COPYFILE_FICLONE_FORCE: 4
  }, { O_RDONLY, O_WRONLY, O_RDWR, O_CREAT, O_EXCL, O_TRUNC, O_APPEND, O_SYNC } = constants, FLAGS = {
    __proto__: null,
    r: O_RDONLY,
    rs: O_RDONLY | O_SYNC,
    sr: O_RDONLY | O_SYNC,
    "r+": O_RDWR,
    "rs+": O_RDWR | O_SYNC,
    "sr+": O_RDWR | O_SYNC,
    w: O_TRUNC | O_CREAT | O_WRONLY,
    wx: O_TRUNC | O_CREAT | O_WRONLY | O_EXCL,
    xw: O_TRUNC | O_CREAT | O_WRONLY | O_EXCL,
    "w+": O_TRUNC | O_CREAT | O_RDWR,
    "wx+": O_TRUNC | O_CREAT | O_RDWR | O_EXCL,
    "xw+": O_TRUNC | O_CREAT | O_RDWR | O_EXCL,
    a: O_APPEND | O_CREAT | O_WRONLY,
    ax: O_APPEND | O_CREAT | O_WRONLY | O_EXCL,
    xa: O_APPEND | O_CREAT | O_WRONLY | O_EXCL,
    as: O_APPEND | O_CREAT | O_WRONLY | O_SYNC,
    sa: O_APPEND | O_CREAT | O_WRONLY | O_SYNC,
    "a+": O_APPEND | O_CREAT | O_RDWR,
    "ax+": O_APPEND | O_CREAT | O_RDWR | O_EXCL,
    "xa+": O_APPEND | O_CREAT | O_RDWR | O_EXCL,
    "as+": O_APPEND | O_CREAT | O_RDWR | O_SYNC,
    "sa+": O_APPEND | O_CREAT | O_RDWR | O_SYNC
  };
  function flagsOf(flags, otherwise) {
    if (flags == null) return FLAGS[otherwise];
    if (typeof flags == "number") return flags | 0;
    let number = FLAGS[flags];
    if (number === void 0) throw badValue("flags", flags, "is invalid");
    return number;
  }
  function modeOf(mode, otherwise) {
    if (mode == null) return otherwise;
    let number = typeof mode == "string" && /^[0-7]+$/.test(mode) ? parseInt(mode, 8) : mode;
    if (typeof number != "number" || !Number.isInteger(number) || number < 0 || number > 4294967295)
      throw badValue("mode", mode, "must be a 32-bit unsigned integer or an octal string");
    return number;
  }

  // core:src/emitter.js
  var m4 = core("emitter.js"), Emitter = m4.Emitter;

  // src/node/fs/sync.js
  var sync_exports = {};
  __export(sync_exports, {
    Dir: () => Dir,
    accessSync: () => accessSync,
    appendFileSync: () => appendFileSync,
    chmodSync: () => chmodSync,
    chownSync: () => chownSync,
    closeSync: () => closeSync,
    copyFileSync: () => copyFileSync,
    cpSync: () => cpSync,
    dataOf: () => dataOf,
    existsSync: () => existsSync,
    fchmodSync: () => fchmodSync,
    fchownSync: () => fchownSync,
    fdatasyncSync: () => fdatasyncSync,
    fstatSync: () => fstatSync,
    fsyncSync: () => fsyncSync,
    ftruncateSync: () => ftruncateSync,
    futimesSync: () => futimesSync,
    lchownSync: () => lchownSync,
    linkSync: () => linkSync,
    lstatSync: () => lstatSync,
    mkdirSync: () => mkdirSync,
    mkdtempSync: () => mkdtempSync,
    openSync: () => openSync,
    opendirSync: () => opendirSync,
    readFileSync: () => readFileSync,
    readSync: () => readSync,
    readdirSync: () => readdirSync,
    readlinkSync: () => readlinkSync,
    readvSync: () => readvSync,
    realpathSync: () => realpathSync,
    renameSync: () => renameSync,
    rmSync: () => rmSync,
    rmdirSync: () => rmdirSync,
    statSync: () => statSync,
    symlinkSync: () => symlinkSync,
    truncateSync: () => truncateSync,
    unlinkSync: () => unlinkSync,
    utimesSync: () => utimesSync,
    writeFileSync: () => writeFileSync,
    writeSync: () => writeSync,
    writevSync: () => writevSync
  });

  // core:src/state.js
  var m5 = core("state.js"), ops = m5.ops;

  // core:src/bytes.js
  var m6 = core("bytes.js"), isBytes = m6.isBytes, isArrayBuffer = m6.isArrayBuffer;

  // src/node/fs/stats.js
  var TYPES = { isFile: 32768, isDirectory: 16384, isSymbolicLink: 40960, isFIFO: 4096, isSocket: 49152, isCharacterDevice: 8192, isBlockDevice: 24576 }, KINDS = { isFile: 1, isDirectory: 2, isSymbolicLink: 3, isFIFO: 4, isSocket: 5, isCharacterDevice: 6, isBlockDevice: 7 }, TIMES = ["atime", "mtime", "ctime", "birthtime"], Stats = class {
    constructor([mode, size, ino, dev, nlink, uid, gid, rdev, blksize, blocks, atimeMs, mtimeMs, ctimeMs, birthtimeMs]) {
      Object.assign(this, { dev, mode, nlink, uid, gid, rdev, blksize, ino, size, blocks, atimeMs, mtimeMs, ctimeMs, birthtimeMs });
      for (let name of TIMES) this[name] = new Date(this[`${name}Ms`]);
    }
  }, BigIntStats = class {
    constructor(facts) {
      let plain = new Stats(facts);
      for (let name of Object.keys(plain))
        TIMES.includes(name) ? this[name] = plain[name] : this[name] = BigInt(Math.trunc(plain[name]));
      for (let name of TIMES) this[`${name}Ns`] = BigInt(Math.round(plain[`${name}Ms`] * 1e6));
    }
  };
  for (let name of Object.keys(TYPES))
    Object.defineProperty(Stats.prototype, name, { value() {
      return (this.mode & 61440) === TYPES[name];
    }, writable: !0, configurable: !0 }), Object.defineProperty(BigIntStats.prototype, name, { value() {
      return (Number(this.mode) & 61440) === TYPES[name];
    }, writable: !0, configurable: !0 });
  var Dirent = class _Dirent {
    #kind;
    constructor(name, parentPath, kind) {
      this.name = name, this.parentPath = parentPath, this.path = parentPath, this.#kind = kind;
    }
    static {
      for (let name of Object.keys(KINDS))
        Object.defineProperty(_Dirent.prototype, name, { value() {
          return this.#kind === KINDS[name];
        }, writable: !0, configurable: !0 });
    }
  };

  // src/node/fs/sync.js
  var { Buffer: Buffer2, encodingName } = load("node/buffer.js"), wrap = (buffer) => Buffer2.from(buffer);
  function optionsOf(options) {
    if (options == null || typeof options == "function") return {};
    if (typeof options == "string") return { encoding: options };
    if (typeof options != "object") throw badType("options", "of type string or an instance of Object", options);
    if (options.signal?.aborted) {
      let error = coded(Error, "ABORT_ERR", "The operation was aborted");
      throw error.name = "AbortError", error.cause = options.signal.reason, error;
    }
    return options;
  }
  function encodingOf(options) {
    let { encoding } = optionsOf(options);
    if (encoding == null || encoding === "buffer") return encoding === "buffer" ? "buffer" : void 0;
    let name = encodingName(encoding);
    if (name === void 0) throw badValue("encoding", encoding, "is invalid encoding");
    return name;
  }
  var named = (text, options) => encodingOf(options) === "buffer" ? Buffer2.from(text) : text;
  function dataOf(data, encoding, name = "data") {
    if (typeof data == "string") return encoding === void 0 || encoding === "utf8" || encoding === "buffer" ? data : Buffer2.from(data, encoding);
    if (isBytes(data)) return data;
    throw badType(name, "of type string or an instance of Buffer, TypedArray, or DataView", data);
  }
  var isFd = (value) => typeof value == "number";
  function position(value) {
    if (value == null) return;
    let number = Number(value);
    return number >= 0 ? number : void 0;
  }
  function openSync(path, flags, mode) {
    let text = pathText(path), number = flagsOf(flags, "r");
    return fdOf(call("open", text, void 0, () => ops.fsOpen(text, number, modeOf(mode, 438))));
  }
  function closeSync(fd) {
    let handle = handleOf(fd, "close");
    call("close", void 0, void 0, () => ops.fsClose(handle));
  }
  function readInto(fd, target2, at) {
    if (fd === 0) return 0;
    let handle = handleOf(fd, "read"), bytes = call("read", void 0, void 0, () => ops.fsRead(handle, target2.byteLength, position(at)));
    return new Uint8Array(target2.buffer, target2.byteOffset, target2.byteLength).set(new Uint8Array(bytes)), bytes.byteLength;
  }
  function readSync(fd, buffer, offsetOrOptions, length, at) {
    if (!ArrayBuffer.isView(buffer)) throw badType("buffer", "an instance of Buffer, TypedArray, or DataView", buffer);
    let offset = offsetOrOptions;
    if (offset !== null && typeof offset == "object" && ({ offset = 0, length = buffer.byteLength - offset, position: at = null } = offset), offset ??= 0, length ??= buffer.byteLength - offset, offset < 0 || length < 0 || offset + length > buffer.byteLength)
      throw coded(RangeError, "ERR_OUT_OF_RANGE", `The value of "length" is out of range. It must be <= ${buffer.byteLength - offset}. Received ${length}`);
    return length === 0 ? 0 : readInto(fd, new Uint8Array(buffer.buffer, buffer.byteOffset + offset, length), at);
  }
  function readvSync(fd, buffers, at) {
    let total = 0;
    for (let buffer of buffers) {
      let read = readSync(fd, buffer, 0, buffer.byteLength, at == null ? at : at + total);
      if (total += read, read < buffer.byteLength) break;
    }
    return total;
  }
  function writeSync(fd, data, offsetOrPosition, lengthOrEncoding, at) {
    let piece, place = at;
    if (typeof data == "string")
      piece = dataOf(data, typeof lengthOrEncoding == "string" ? encodingName(lengthOrEncoding) : void 0), place = offsetOrPosition;
    else {
      if (!ArrayBuffer.isView(data)) throw badType("buffer", "of type string or an instance of Buffer, TypedArray, or DataView", data);
      let offset = offsetOrPosition, length = lengthOrEncoding;
      if (offset !== null && typeof offset == "object" && ({ offset = 0, length = void 0, position: place = null } = offset), offset ??= 0, length ??= data.byteLength - offset, offset < 0 || length < 0 || offset + length > data.byteLength) throw coded(RangeError, "ERR_OUT_OF_RANGE", 'The value of "length" is out of range');
      piece = new Uint8Array(data.buffer, data.byteOffset + offset, length);
    }
    if (fd === 1 || fd === 2)
      return globalThis.process[fd === 1 ? "stdout" : "stderr"].write(typeof piece == "string" ? piece : wrap(piece)), typeof piece == "string" ? ops.utf8Length(piece) : piece.byteLength;
    let handle = handleOf(fd, "write");
    return call("write", void 0, void 0, () => ops.fsWrite(handle, piece, position(place)));
  }
  function writevSync(fd, buffers, at) {
    let total = 0;
    for (let buffer of buffers) total += writeSync(fd, buffer, 0, buffer.byteLength, at == null ? null : at + total);
    return total;
  }
  function fstatSync(fd, options) {
    let handle = handleOf(fd, "fstat");
    return statsOf(call("fstat", void 0, void 0, () => ops.fsStatFile(handle)), options);
  }
  function ftruncateSync(fd, length = 0) {
    let handle = handleOf(fd, "ftruncate");
    call("ftruncate", void 0, void 0, () => ops.fsTruncate(handle, Math.max(0, Number(length) || 0)));
  }
  function fsyncSync(fd) {
    let handle = handleOf(fd, "fsync");
    call("fsync", void 0, void 0, () => ops.fsSync(handle));
  }
  var fdatasyncSync = (fd) => fsyncSync(fd);
  function fchmodSync(fd, mode) {
    let handle = handleOf(fd, "fchmod");
    call("fchmod", void 0, void 0, () => ops.fsModeOfFile(handle, modeOf(mode)));
  }
  function milliseconds(time) {
    if (time instanceof Date) return time.getTime();
    let number = typeof time == "string" && time !== "" ? Number(time) : time;
    if (typeof number != "number" || Number.isNaN(number)) throw badType("time", "of type number or an instance of Date", time);
    return number * 1e3;
  }
  function futimesSync(fd, atime, mtime) {
    let handle = handleOf(fd, "futime");
    call("futime", void 0, void 0, () => ops.fsTimesOfFile(handle, milliseconds(atime), milliseconds(mtime)));
  }
  function readRest(fd) {
    let pieces = [];
    for (; ; ) {
      let handle = handleOf(fd, "read"), piece = call("read", void 0, void 0, () => ops.fsRead(handle, 1 << 20, void 0));
      if (piece.byteLength === 0) return Buffer2.concat(pieces);
      pieces.push(wrap(piece));
    }
  }
  function readFileSync(path, options) {
    let encoding = encodingOf(options), asText = encoding !== void 0 && encoding !== "buffer";
    if (isFd(path)) {
      let all2 = path === 0 ? Buffer2.alloc(0) : readRest(path);
      return asText ? all2.toString(encoding) : all2;
    }
    let text = pathText(path);
    if (encoding === "utf8") return call("open", text, void 0, () => ops.fsReadText(text));
    let all = wrap(call("open", text, void 0, () => ops.fsReadFile(text)));
    return asText ? all.toString(encoding) : all;
  }
  function writeAll(path, data, options, flag) {
    let { mode, flush, flag: given, ...rest } = optionsOf(options), piece = dataOf(data, encodingOf(rest));
    if (isFd(path)) {
      writeSync(path, piece);
      return;
    }
    let text = pathText(path), flags = flagsOf(given, flag) | (flush ? constants.O_SYNC : 0);
    call("open", text, void 0, () => ops.fsWriteFile(text, piece, flags, modeOf(mode, 438)));
  }
  function writeFileSync(path, data, options) {
    writeAll(path, data, options, "w");
  }
  function appendFileSync(path, data, options) {
    writeAll(path, data, options, "a");
  }
  function copyFileSync(from, to, mode = 0) {
    let [source, target2] = [pathText(from, "src"), pathText(to, "dest")];
    call("copyfile", source, target2, () => ops.fsCopy(source, target2, (mode & constants.COPYFILE_EXCL) !== 0));
  }
  function truncateSync(path, length = 0) {
    if (isFd(path)) {
      ftruncateSync(path, length);
      return;
    }
    let fd = openSync(path, "r+");
    try {
      ftruncateSync(fd, length);
    } finally {
      closeSync(fd);
    }
  }
  var statsOf = (facts, options) => options?.bigint ? new BigIntStats(facts) : new Stats(facts);
  function stat(syscall, path, options, follow) {
    let text = pathText(path);
    try {
      return statsOf(call(syscall, text, void 0, () => ops.fsStat(text, follow)), options);
    } catch (error) {
      if (options?.throwIfNoEntry === !1 && (error.code === "ENOENT" || error.code === "ENOTDIR")) return;
      throw error;
    }
  }
  var statSync = (path, options) => stat("stat", path, options, !0), lstatSync = (path, options) => stat("lstat", path, options, !1);
  function accessSync(path, mode = constants.F_OK) {
    let text = pathText(path);
    call("access", text, void 0, () => ops.fsAccess(text, mode));
  }
  function existsSync(path) {
    try {
      return ops.fsStat(pathText(path), !0), !0;
    } catch {
      return !1;
    }
  }
  var joined = (folder, name) => folder.endsWith("/") ? folder + name : `${folder}/${name}`;
  function listed(syscall, folder) {
    let flat = call(syscall, folder, void 0, () => ops.fsList(folder)), entries = [];
    for (let i = 0; i < flat.length; i += 2) entries.push([flat[i], flat[i + 1]]);
    return entries.sort(([a], [b]) => a < b ? -1 : 1);
  }
  function readdirSync(path, options) {
    let root = pathText(path), { withFileTypes = !1, recursive = !1 } = optionsOf(options), found = [], folders = [""];
    for (let i = 0; i < folders.length; i += 1) {
      let below = folders[i], folder = below === "" ? root : joined(root, below);
      for (let [name, kind] of listed("scandir", folder)) {
        let inside = below === "" ? name : `${below}/${name}`;
        found.push(withFileTypes ? new Dirent(named(name, options), folder, kind) : named(inside, options)), recursive && kind === 2 && folders.push(inside);
      }
    }
    return found;
  }
  var Dir = class {
    #entries;
    constructor(path, entries) {
      this.path = path, this.#entries = entries;
    }
    #check() {
      if (this.#entries === void 0) throw coded(Error, "ERR_DIR_CLOSED", "Directory handle was closed");
      return this.#entries;
    }
    readSync() {
      return this.#check().shift() ?? null;
    }
    async read() {
      return this.readSync();
    }
    closeSync() {
      this.#check(), this.#entries = void 0;
    }
    async close() {
      this.closeSync();
    }
    async *[Symbol.asyncIterator]() {
      try {
        for (let entry = this.readSync(); entry !== null; entry = this.readSync()) yield entry;
      } finally {
        this.closeSync();
      }
    }
    async [Symbol.asyncDispose]() {
      this.#entries && this.closeSync();
    }
  };
  function opendirSync(path, options) {
    return new Dir(pathText(path), readdirSync(path, { recursive: options?.recursive, withFileTypes: !0 }));
  }
  function mkdirSync(path, options) {
    let { recursive = !1, mode } = options !== null && typeof options == "object" ? options : { mode: options }, text = pathText(path);
    return call("mkdir", text, void 0, () => ops.fsMakeFolder(text, recursive === !0, modeOf(mode, 511))) ?? void 0;
  }
  var LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
  function mkdtempSync(prefix, options) {
    let text = pathText(prefix, "prefix");
    for (let tries = 0; ; tries += 1) {
      let random = new Uint8Array(6);
      ops.randomFill(random);
      let path = text + [...random].map((byte) => LETTERS[byte % LETTERS.length]).join("");
      try {
        return call("mkdtemp", `${text}XXXXXX`, void 0, () => ops.fsMakeFolder(path, !1, 448)), named(path, options);
      } catch (error) {
        if (error.code !== "EEXIST" || tries > 100) throw error;
      }
    }
  }
  function unlinkSync(path) {
    let text = pathText(path);
    call("unlink", text, void 0, () => ops.fsRemove(text, 0));
  }
  function rmdirSync(path, options) {
    let text = pathText(path);
    call("rmdir", text, void 0, () => ops.fsRemove(text, options?.recursive ? 2 : 1));
  }
  function rmSync(path, options) {
    let { recursive = !1, force = !1 } = optionsOf(options), text = pathText(path);
    try {
      let facts = new Stats(call("rm", text, void 0, () => ops.fsStat(text, !1)));
      if (facts.isDirectory() && !recursive) {
        let error = coded(Error, "ERR_FS_EISDIR", `Path is a directory: rm returned EISDIR (is a directory) ${text}`);
        throw Object.assign(error, { errno: 21, syscall: "rm", path: text });
      }
      call("rm", text, void 0, () => ops.fsRemove(text, facts.isDirectory() ? 2 : 0));
    } catch (error) {
      if (!(force && error.code === "ENOENT")) throw error;
    }
  }
  function renameSync(from, to) {
    let [source, target2] = [pathText(from, "oldPath"), pathText(to, "newPath")];
    call("rename", source, target2, () => ops.fsRename(source, target2));
  }
  function linkSync(from, to) {
    let [source, target2] = [pathText(from, "existingPath"), pathText(to, "newPath")];
    call("link", source, target2, () => ops.fsLink(source, target2));
  }
  function symlinkSync(target2, path) {
    let [says, text] = [pathText(target2, "target"), pathText(path)];
    call("symlink", says, text, () => ops.fsSymlink(says, text));
  }
  function readlinkSync(path, options) {
    let text = pathText(path);
    return named(call("readlink", text, void 0, () => ops.fsReadLink(text)), options);
  }
  function realpathSync(path, options) {
    let text = pathText(path);
    return named(call("realpath", text, void 0, () => ops.fsRealPath(text)), options);
  }
  realpathSync.native = realpathSync;
  function chmodSync(path, mode) {
    let text = pathText(path);
    call("chmod", text, void 0, () => ops.fsMode(text, modeOf(mode)));
  }
  function utimesSync(path, atime, mtime) {
    let text = pathText(path), times = [milliseconds(atime), milliseconds(mtime)];
    call("utime", text, void 0, () => {
      let handle = ops.fsOpen(text, 0, 0);
      try {
        ops.fsTimesOfFile(handle, ...times);
      } finally {
        ops.fsClose(handle);
      }
    });
  }
  var mayNot = (syscall) => (path) => {
    throw systemError("EPERM", syscall, typeof path == "number" ? void 0 : pathText(path), void 0, "the owner of files stays as it is");
  }, chownSync = mayNot("chown"), fchownSync = mayNot("fchown"), lchownSync = mayNot("lchown");
  function cpSync(from, to, options = {}) {
    let { recursive = !1, force = !0, errorOnExist = !1, filter } = options, pairs = [[pathText(from, "src"), pathText(to, "dest")]];
    for (let i = 0; i < pairs.length; i += 1) {
      let [source, target2] = pairs[i];
      if (filter && !filter(source, target2)) continue;
      let facts = lstatSync(source);
      if (facts.isDirectory()) {
        if (!recursive) throw coded(Error, "ERR_FS_EISDIR", `Recursive option not enabled, cannot copy a directory: ${source}`);
        if (joined(target2, "").startsWith(joined(source, ""))) throw coded(Error, "ERR_FS_CP_EINVAL", `Cannot copy ${source} to a subdirectory of self ${target2}`);
        mkdirSync(target2, { recursive: !0 });
        for (let [name] of listed("scandir", source)) pairs.push([joined(source, name), joined(target2, name)]);
      } else if (!force && existsSync(target2)) {
        if (errorOnExist) throw coded(Error, "ERR_FS_CP_EEXIST", `Target already exists: ${target2}`);
      } else facts.isSymbolicLink() ? (rmSync(target2, { force: !0 }), symlinkSync(readlinkSync(source), target2)) : copyFileSync(source, target2);
    }
  }

  // src/node/fs/handle.js
  var FileHandle = class extends Emitter {
    #fd;
    constructor(fd) {
      super(), this.#fd = fd;
    }
    get fd() {
      return this.#fd;
    }
    async read(buffer, offset, length, position2) {
      let target2 = buffer, place = [offset, length, position2];
      if (target2 === void 0 || target2 !== null && !ArrayBuffer.isView(target2)) {
        let options = target2 ?? {};
        target2 = options.buffer ?? load("node/buffer.js").Buffer.alloc(16384), place = [options.offset, options.length, options.position];
      } else offset !== null && typeof offset == "object" && (place = [offset.offset, offset.length, offset.position]);
      return { bytesRead: readSync(this.#fd, target2, ...place), buffer: target2 };
    }
    async readv(buffers, position2) {
      return { bytesRead: readvSync(this.#fd, buffers, position2), buffers };
    }
    async write(data, ...place) {
      return { bytesWritten: writeSync(this.#fd, data, ...place), buffer: data };
    }
    async writev(buffers, position2) {
      return { bytesWritten: writevSync(this.#fd, buffers, position2), buffers };
    }
    async readFile(options) {
      return readFileSync(this.#fd, options);
    }
    async writeFile(data, options) {
      await writeWhole(this.#fd, data, options);
    }
    async appendFile(data, options) {
      await writeWhole(this.#fd, data, options);
    }
    async stat(options) {
      return fstatSync(this.#fd, options);
    }
    async truncate(length) {
      ftruncateSync(this.#fd, length);
    }
    async sync() {
      fsyncSync(this.#fd);
    }
    async datasync() {
      fsyncSync(this.#fd);
    }
    async chmod(mode) {
      fchmodSync(this.#fd, mode);
    }
    async chown() {
      fchownSync(this.#fd);
    }
    async utimes(atime, mtime) {
      futimesSync(this.#fd, atime, mtime);
    }
    async close() {
      if (this.#fd < 0) return;
      let fd = this.#fd;
      this.#fd = -1, closeSync(fd), this.emit("close");
    }
    createReadStream(options) {
      return new (load("node/filestreams.js")).ReadStream(null, { ...options, fd: this });
    }
    createWriteStream(options) {
      return new (load("node/filestreams.js")).WriteStream(null, { ...options, fd: this });
    }
    readableWebStream() {
      return load("node/stream.js").Readable.toWeb(this.createReadStream({ autoClose: !1 }));
    }
    readLines(options) {
      return lines(this.createReadStream({ ...options, encoding: "utf8" }));
    }
    async [Symbol.asyncDispose]() {
      await this.close();
    }
  };
  async function* lines(source) {
    let rest = "";
    for await (let piece of source) {
      let parts = (rest + piece).split(/\r?\n/);
      rest = parts.pop(), yield* parts;
    }
    rest !== "" && (yield rest);
  }
  async function writeWhole(file, data, options) {
    let target2 = typeof file == "object" && file instanceof FileHandle ? file.fd : file;
    if (!(data !== null && typeof data == "object" && !ArrayBuffer.isView(data) && (data[Symbol.asyncIterator] ?? data[Symbol.iterator]))) {
      writeFileSync(target2, data, options);
      return;
    }
    let own = typeof target2 != "number", fd = own ? openSync(target2, options?.flag ?? "w", options?.mode) : target2;
    try {
      for await (let piece of data) writeSync(fd, dataOf(piece, typeof options == "string" ? options : options?.encoding ?? void 0));
    } finally {
      own && closeSync(fd);
    }
  }

  // src/node/fs.js
  var NAMES = [
    "access",
    "appendFile",
    "chmod",
    "chown",
    "close",
    "copyFile",
    "cp",
    "fchmod",
    "fchown",
    "fdatasync",
    "fstat",
    "fsync",
    "ftruncate",
    "futimes",
    "lchown",
    "link",
    "lstat",
    "mkdir",
    "mkdtemp",
    "open",
    "opendir",
    "readdir",
    "readFile",
    "readlink",
    "realpath",
    "rename",
    "rm",
    "rmdir",
    "stat",
    "symlink",
    "truncate",
    "unlink",
    "utimes",
    "writeFile"
  ];
  function later(callback, ...args) {
    queueJob(() => {
      try {
        callback(...args);
      } catch (error) {
        uncaught(error);
      }
    });
  }
  function takeCallback(args, name) {
    let callback = args.pop();
    if (typeof callback != "function") throw badType(name, "of type function", callback);
    return callback;
  }
  var isMisuse = (error) => error instanceof TypeError || error instanceof RangeError, withCallback = (action) => (...args) => {
    let callback = takeCallback(args, "cb"), value;
    try {
      value = action(...args);
    } catch (error) {
      if (isMisuse(error)) throw error;
      later(callback, error);
      return;
    }
    value === void 0 ? later(callback, null) : later(callback, null, value);
  }, withTwo = (action, counted) => {
    let called = (fd, data, ...args) => {
      let callback = takeCallback(args, "cb"), count;
      try {
        count = action(fd, data, ...args);
      } catch (error) {
        if (isMisuse(error)) throw error;
        later(callback, error);
        return;
      }
      later(callback, null, count, data);
    }, promised = async (fd, data, ...args) => ({ [counted]: action(fd, data, ...args), buffer: data });
    return Object.defineProperty(called, /* @__PURE__ */ Symbol.for("nodejs.util.promisify.custom"), { value: promised }), called;
  }, unavailable = (name, instead) => () => {
    throw coded(Error, "ERR_FEATURE_UNAVAILABLE_ON_PLATFORM", `fs.${name}() is not available in hoody-exec: ${instead}`);
  }, watching = "look at fs.stat() again, from a timer or a schedule", fs = { constants, Stats, Dirent, Dir, F_OK: 0, R_OK: 4, W_OK: 2, X_OK: 1 };
  for (let name of Object.keys(sync_exports)) name.endsWith("Sync") && (fs[name] = sync_exports[name]);
  for (let name of NAMES) fs[name] = named2(withCallback(sync_exports[`${name}Sync`]), name);
  fs.realpath.native = fs.realpath;
  fs.read = named2(withTwo(readSync, "bytesRead"), "read");
  fs.readv = named2(withTwo(readvSync, "bytesRead"), "readv");
  fs.write = named2(withTwo(writeSync, "bytesWritten"), "write");
  fs.writev = named2(withTwo(writevSync, "bytesWritten"), "writev");
  fs.exists = (path, callback) => {
    if (typeof callback != "function") throw badType("cb", "of type function", callback);
    later(callback, existsSync(path));
  };
  Object.defineProperty(fs.exists, /* @__PURE__ */ Symbol.for("nodejs.util.promisify.custom"), { value: async (path) => existsSync(path) });
  fs.watch = unavailable("watch", watching);
  fs.watchFile = unavailable("watchFile", watching);
  fs.unwatchFile = () => {
  };
  fs.openAsBlob = async (path, options) => new (load("web/blob.js")).Blob([readFileSync(path)], options);
  fs.createReadStream = (path, options) => load("node/filestreams.js").createReadStream(check(path, options), options);
  fs.createWriteStream = (path, options) => load("node/filestreams.js").createWriteStream(check(path, options), options);
  var check = (path, options) => options?.fd === void 0 || options?.fd === null ? pathText(path) : path;
  for (let name of ["ReadStream", "WriteStream"])
    Object.defineProperty(fs, name, { enumerable: !0, configurable: !0, get: () => load("node/filestreams.js")[name] });
  function named2(action, name) {
    return Object.defineProperty(action, "name", { value: name }), action;
  }
  var target = (file) => file instanceof FileHandle ? file.fd : file, promises = { constants };
  for (let name of NAMES)
    name.startsWith("f") || name === "close" || (promises[name] = named2(async (...args) => sync_exports[`${name}Sync`](...args), name));
  promises.open = async (path, flags, mode) => new FileHandle(openSync(path, flags, mode));
  promises.readFile = async (file, options) => readFileSync(target(file), options);
  promises.writeFile = (file, data, options) => writeWhole(file, data, options);
  promises.appendFile = (file, data, options) => writeWhole(file, data, typeof options == "string" ? { encoding: options, flag: "a" } : { flag: "a", ...options });
  promises.watch = unavailable("promises.watch", watching);
  fs.promises = promises;
  var fs_default = fs;
  return __toCommonJS(fs_exports);
})();

return part;
})
//# part node/http.js
(function (core, load) {
'use strict';
var part = (() => {
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

  // src/node/http.js
  var http_exports = {};
  __export(http_exports, {
    Agent: () => Agent,
    HttpsAgent: () => HttpsAgent,
    default: () => http_default,
    moduleFor: () => moduleFor
  });

  // core:src/define.js
  var m = core("define.js"), coded = m.coded, webInterface = m.webInterface;

  // other-part:src/node/events.js
  var m2 = load("node/events.js"), EventEmitter = m2.EventEmitter, once = m2.once, on = m2.on, events_default = m2.default;

  // core:src/state.js
  var m3 = core("state.js"), ops = m3.ops;

  // core:src/pending.js
  var m4 = core("pending.js"), pending = m4.pending, close = m4.close, reject = m4.reject;

  // core:src/timers.js
  var m5 = core("timers.js"), clearImmediate = m5.clearImmediate, clearInterval = m5.clearInterval, clearTimeout = m5.clearTimeout, setImmediate = m5.setImmediate, setInterval = m5.setInterval, setTimeout = m5.setTimeout;

  // other-part:src/node/buffer.js
  var m6 = load("node/buffer.js"), kMaxLength = m6.kMaxLength, kStringMaxLength = m6.kStringMaxLength, constants = m6.constants, INSPECT_MAX_BYTES = m6.INSPECT_MAX_BYTES, wrap = m6.wrap, over = m6.over, Buffer2 = m6.Buffer, encodingName = m6.encodingName, SlowBuffer = m6.SlowBuffer, isUtf8 = m6.isUtf8, isAscii = m6.isAscii, transcode = m6.transcode, buffer_default = m6.default;

  // other-part:src/node/stream.js
  var m7 = load("node/stream.js"), consumers = m7.consumers, web = m7.web, Readable = m7.Readable, Writable = m7.Writable, Duplex = m7.Duplex, Transform = m7.Transform, PassThrough = m7.PassThrough, stream_default = m7.default;

  // core:src/request.js
  var m8 = core("request.js"), isRequest = m8.isRequest, Request = m8.Request;

  // src/node/http/incoming.js
  var SINGLE = /* @__PURE__ */ new Set([
    "age",
    "authorization",
    "content-length",
    "content-type",
    "etag",
    "expires",
    "from",
    "host",
    "if-modified-since",
    "if-unmodified-since",
    "last-modified",
    "location",
    "max-forwards",
    "proxy-authorization",
    "referer",
    "retry-after",
    "server",
    "user-agent"
  ]);
  function joined(flat) {
    let headers = {};
    for (let i = 0; i + 1 < flat.length; i += 2) {
      let name = flat[i].toLowerCase(), value = flat[i + 1];
      name === "set-cookie" ? (headers[name] ??= []).push(value) : Object.hasOwn(headers, name) ? SINGLE.has(name) || (headers[name] += `${name === "cookie" ? "; " : ", "}${value}`) : headers[name] = value;
    }
    return headers;
  }
  var IncomingMessage = class _IncomingMessage extends Readable {
    constructor(socket) {
      super({ autoDestroy: !0 }), this.socket = socket, this.httpVersion = "1.1", this.httpVersionMajor = 1, this.httpVersionMinor = 1, this.complete = !1, this.aborted = !1, this.rawHeaders = [], this.headers = {}, this.rawTrailers = [], this.trailers = {}, this.url = "", this.method = null, this.statusCode = null, this.statusMessage = null, this._download = void 0, this._busy = !1;
    }
    get connection() {
      return this.socket;
    }
    get headersDistinct() {
      let distinct = {};
      for (let i = 0; i + 1 < this.rawHeaders.length; i += 2) (distinct[this.rawHeaders[i].toLowerCase()] ??= []).push(this.rawHeaders[i + 1]);
      return distinct;
    }
    /** Takes what the engine knows of the response. */
    _arrived([status, statusText, flat, , , download], bodiless) {
      this.statusCode = status, this.statusMessage = statusText, this.rawHeaders = flat, this.headers = joined(flat), this._download = download, bodiless && this._over();
    }
    _over() {
      close(this._download), this.complete = !0, this.push(null);
    }
    _read() {
      this._busy || this.complete || this._download === void 0 || (this._busy = !0, pending(ops.downloadNext(this._download)).then(
        (piece) => {
          this._busy = !1, !this.destroyed && (this.req?._active(), piece === null ? this._over() : this.push(Buffer2.from(piece)));
        },
        (error) => this.destroy(coded(Error, "ECONNRESET", error.message))
      ));
    }
    _destroy(error, done) {
      this._download !== void 0 && close(this._download), this.complete || (this.aborted = !0, this.emit("aborted")), this.req?._finished(), done(error);
    }
    setTimeout(ms, callback) {
      return this.req?.setTimeout(ms, callback), this;
    }
    static [Symbol.hasInstance](value) {
      return this === _IncomingMessage && isRequest(value) || Function.prototype[Symbol.hasInstance].call(this, value);
    }
  }, OTHERS = /* @__PURE__ */ new Set([
    "constructor",
    "originalUrl",
    "baseUrl",
    "path",
    "hostname",
    "host",
    "protocol",
    "secure",
    "ip",
    "ips",
    "xhr",
    "subdomains",
    "params",
    "cookies",
    "body",
    "files",
    "route",
    "res",
    "json",
    "text",
    "arrayBuffer",
    "formData",
    "blob",
    "get",
    "header",
    "is",
    "accepts",
    "toJSON"
  ]), both = (name, ours, readable) => ({
    configurable: !0,
    enumerable: !1,
    get() {
      let own = isRequest(this) ? ours : readable;
      return own?.get ? own.get.call(this) : own?.value;
    },
    set(value) {
      isRequest(this) && ours.set ? ours.set.call(this, value) : !isRequest(this) && readable?.set ? readable.set.call(this, value) : Object.defineProperty(this, name, { value, writable: !0, enumerable: !0, configurable: !0 });
    }
  });
  function described(object, name) {
    for (let at = object; at !== null; at = Object.getPrototypeOf(at)) {
      let found = Object.getOwnPropertyDescriptor(at, name);
      if (found !== void 0) return found;
    }
  }
  for (let name of Reflect.ownKeys(Request.prototype)) {
    if (OTHERS.has(name)) continue;
    let readable = described(IncomingMessage.prototype, name);
    Object.defineProperty(IncomingMessage.prototype, name, both(name, Object.getOwnPropertyDescriptor(Request.prototype, name), readable));
  }

  // src/node/http/request.js
  var KEPT = 64 * 1024, TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/, isUrl = (value) => value instanceof globalThis.URL, Connection = class extends EventEmitter {
    constructor(encrypted) {
      super(), this.encrypted = encrypted, this.destroyed = !1, this.connecting = !1, this.authorized = encrypted;
    }
    setKeepAlive() {
      return this;
    }
    setNoDelay() {
      return this;
    }
    setTimeout() {
      return this;
    }
    ref() {
      return this;
    }
    unref() {
      return this;
    }
    destroy() {
      return this.destroyed = !0, this;
    }
  };
  function ofUrl(url) {
    let options = { protocol: url.protocol, hostname: url.hostname.replace(/^\[|\]$/g, ""), path: `${url.pathname}${url.search}`, port: url.port === "" ? void 0 : Number(url.port) };
    return (url.username !== "" || url.password !== "") && (options.auth = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`), options;
  }
  function optionsOf(input, given) {
    return typeof input == "string" ? { ...ofUrl(new globalThis.URL(input)), ...given } : isUrl(input) ? { ...ofUrl(input), ...given } : { ...input, ...given };
  }
  var hostOf = (options) => {
    let host = options.hostname ?? options.host ?? "localhost";
    return host.includes(":") && !host.startsWith("[") ? `[${host}]` : host;
  }, ClientRequest = class extends Writable {
    constructor(scheme, agent, input, given, callback) {
      let options = optionsOf(input, typeof given == "function" ? void 0 : given);
      super({ autoDestroy: !1, emitClose: !1 });
      let protocol = options.protocol ?? options.agent?.protocol ?? scheme;
      if (protocol !== scheme && !(options.agent && options.agent.protocol === protocol)) throw coded(TypeError, "ERR_INVALID_PROTOCOL", `Protocol "${protocol}" not supported. Expected "${scheme}"`);
      if (options.socketPath) throw coded(Error, "ERR_FEATURE_UNAVAILABLE", "Requests over a local socket are not available in hoody-exec: use host and port.");
      if (options.path !== void 0 && /[\0-\x20]/.test(options.path)) throw coded(TypeError, "ERR_UNESCAPED_CHARACTERS", "Request path contains unescaped characters");
      if (this.method = `${options.method ?? "GET"}`.toUpperCase(), !TOKEN.test(this.method)) throw coded(TypeError, "ERR_INVALID_HTTP_TOKEN", `Method must be a valid HTTP token ["${options.method}"]`);
      this.path = options.path || "/", this.protocol = protocol, this.host = hostOf(options);
      let port = Number(options.port ?? options.defaultPort ?? 0) || (protocol === "https:" ? 443 : 80), authority = port === (protocol === "https:" ? 443 : 80) ? this.host : `${this.host}:${port}`;
      this._target = `${protocol}//${authority}`, this.agent = options.agent === void 0 ? agent : options.agent, this.aborted = !1, this.reusedSocket = !1, this.maxHeadersCount = null, this.finished = !1, this.res = null, this.socket = null, this._headers = /* @__PURE__ */ new Map(), this._kept = [], this._keptBytes = 0, this._begun = !1, this._setHeaders(options.headers), options.auth && !this.hasHeader("authorization") && this.setHeader("Authorization", `Basic ${Buffer2.from(options.auth).toString("base64")}`), this.hasHeader("host") || this.setHeader("Host", authority);
      let listener = typeof given == "function" ? given : callback;
      listener && this.once("response", listener), options.timeout !== void 0 && this.setTimeout(options.timeout), this._listenTo(options.signal), queueMicrotask(() => {
        this.destroyed || (this.socket = new Connection(protocol === "https:"), this.emit("socket", this.socket));
      });
    }
    _setHeaders(headers) {
      if (Array.isArray(headers)) {
        let pairs = Array.isArray(headers[0]) ? headers : headers.flatMap((_, i) => i % 2 === 0 ? [[headers[i], headers[i + 1]]] : []);
        for (let [name, value] of pairs) this.appendHeader(name, value);
        return;
      }
      for (let name of Object.keys(headers ?? {})) headers[name] !== void 0 && this.setHeader(name, headers[name]);
    }
    _listenTo(signal) {
      if (!signal) return;
      let abort = () => {
        let error = coded(Error, "ABORT_ERR", "The operation was aborted");
        error.name = "AbortError", error.cause = signal.reason, this.destroy(error);
      };
      signal.aborted ? queueMicrotask(abort) : (signal.addEventListener("abort", abort, { once: !0 }), this.once("close", () => signal.removeEventListener("abort", abort)));
    }
    get headersSent() {
      return this._begun;
    }
    get connection() {
      return this.socket;
    }
    setHeader(name, value) {
      if (this._begun) throw coded(Error, "ERR_HTTP_HEADERS_SENT", "Cannot set headers after they are sent to the client");
      if (typeof name != "string" || !TOKEN.test(name)) throw coded(TypeError, "ERR_INVALID_HTTP_TOKEN", `Header name must be a valid HTTP token ["${name}"]`);
      if (value === void 0) throw coded(TypeError, "ERR_HTTP_INVALID_HEADER_VALUE", `Invalid value "${value}" for header "${name}"`);
      for (let one of Array.isArray(value) ? value : [value])
        if (/[^\t\x20-\x7e\x80-\xff]/.test(`${one}`)) throw coded(TypeError, "ERR_INVALID_CHAR", `Invalid character in header content ["${name}"]`);
      return this._headers.set(name.toLowerCase(), { name, value }), this;
    }
    appendHeader(name, value) {
      let known = this.getHeader(name);
      return this.setHeader(name, known === void 0 ? value : [].concat(known, value));
    }
    getHeader(name) {
      return this._headers.get(`${name}`.toLowerCase())?.value;
    }
    hasHeader(name) {
      return this._headers.has(`${name}`.toLowerCase());
    }
    removeHeader(name) {
      this._headers.delete(`${name}`.toLowerCase());
    }
    getHeaders() {
      return Object.fromEntries([...this._headers].map(([key, { value }]) => [key, value]));
    }
    getHeaderNames() {
      return [...this._headers.keys()];
    }
    getRawHeaderNames() {
      return [...this._headers.values()].map(({ name }) => name);
    }
    flushHeaders() {
    }
    setNoDelay() {
    }
    setSocketKeepAlive() {
    }
    setTimeout(ms, callback) {
      return callback && this.once("timeout", callback), this._timeout = Number(ms), this._active(), this;
    }
    /** Something has happened: the time without activity begins anew. */
    _active() {
      clearTimeout(this._timer), !(!(this._timeout > 0) || this.destroyed) && (this._timer = setTimeout(() => {
        this.emit("timeout"), this.socket?.emit("timeout");
      }, this._timeout));
    }
    _finished() {
      clearTimeout(this._timer), !this._closed && (this._closed = !0, queueMicrotask(() => this.emit("close")));
    }
    _begin(body) {
      this._begun = !0;
      let flat = [];
      for (let { name, value } of this._headers.values())
        for (let one of Array.isArray(value) ? value : [value]) flat.push(name, `${one}`);
      this._active();
      try {
        this._task = ops.fetch(this.method, this._target + this.path, flat, body, "manual", !0);
      } catch (error) {
        this.destroy(error);
        return;
      }
      pending(this._task).then((head) => this._respond(head), (error) => this._failed(error));
    }
    _failed(error) {
      let match = /^connect (\w+) (.*):(\d+)$/.exec(error.message);
      match && Object.assign(error, { syscall: "connect", address: match[2], port: Number(match[3]) }), /^getaddrinfo /.test(error.message) && Object.assign(error, { syscall: "getaddrinfo", hostname: this.host }), this.destroy(error);
    }
    _respond(head) {
      if (this._task = void 0, this.destroyed) {
        close(head[5]);
        return;
      }
      this._active();
      let response = new IncomingMessage(this.socket);
      response.req = this, this.res = response;
      let [status] = head;
      response._arrived(head, this.method === "HEAD" || status === 204 || status === 304), this.emit("response", response) || response.resume();
    }
    _write(chunk, encoding, done) {
      this._active();
      let bytes = typeof chunk == "string" ? Buffer2.from(chunk, encoding) : chunk;
      if (!this._begun && this._keptBytes + bytes.length <= KEPT) {
        this._kept.push(bytes), this._keptBytes += bytes.length, done();
        return;
      }
      if (!this._begun) {
        let length = this.getHeader("content-length");
        this._upload = ops.uploadOpen(length === void 0 ? void 0 : Number(length)), this._begin(this._upload), this._keptBytes > 0 && this._kept.push(bytes);
      }
      let piece = this._kept.length > 0 ? Buffer2.concat(this._kept) : bytes;
      if (this._kept = [], this.destroyed) {
        done();
        return;
      }
      pending(ops.uploadPiece(this._upload, piece)).then(() => done(), done);
    }
    _final(done) {
      this.finished = !0, this._upload !== void 0 ? (this.destroyed || ops.uploadEnd(this._upload), this._upload = void 0) : this.destroyed || this._begin(this._keptBytes > 0 ? Buffer2.concat(this._kept) : null), done();
    }
    abort() {
      this.aborted || (this.aborted = !0, queueMicrotask(() => this.emit("abort")), this.destroy());
    }
    _destroy(error, done) {
      this._task !== void 0 && reject(this._task, coded(Error, "ECONNRESET", "socket hang up")), this._upload !== void 0 && close(this._upload), this._task = void 0, this.res?.destroy(error ?? void 0);
      let failure = error ?? (this.res === null ? coded(Error, "ECONNRESET", "socket hang up") : null);
      this._finished(), done(failure);
    }
  };

  // src/node/http/names.js
  var METHODS = [
    "ACL",
    "BIND",
    "CHECKOUT",
    "CONNECT",
    "COPY",
    "DELETE",
    "GET",
    "HEAD",
    "LINK",
    "LOCK",
    "M-SEARCH",
    "MERGE",
    "MKACTIVITY",
    "MKCALENDAR",
    "MKCOL",
    "MOVE",
    "NOTIFY",
    "OPTIONS",
    "PATCH",
    "POST",
    "PROPFIND",
    "PROPPATCH",
    "PURGE",
    "PUT",
    "QUERY",
    "REBIND",
    "REPORT",
    "SEARCH",
    "SOURCE",
    "SUBSCRIBE",
    "TRACE",
    "UNBIND",
    "UNLINK",
    "UNLOCK",
    "UNSUBSCRIBE"
  ], STATUS_CODES = {
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

  // core:src/frame.js
  var m9 = core("frame.js"), currentFrame = m9.currentFrame, currentStores = m9.currentStores, enter = m9.enter, frameWith = m9.frameWith, isExact = m9.isExact, within = m9.within, currentRun = m9.currentRun;

  // core:src/response.js
  var m10 = core("response.js"), isRes = m10.isRes, Res = m10.Res;

  // core:src/shapes.js
  var m11 = core("shapes.js"), serveBy = m11.serveBy;

  // src/node/http/server.js
  var Server = class extends EventEmitter {
    constructor(options, listener) {
      super(), this.listening = !1, this.timeout = 0, this.keepAliveTimeout = 5e3, this.headersTimeout = 6e4, this.requestTimeout = 3e5, this.maxHeadersCount = null, this._address = null;
      let handler = typeof options == "function" ? options : listener;
      handler !== void 0 && this.on("request", handler);
    }
    listen(...args) {
      if (this.listening) throw coded(Error, "ERR_SERVER_ALREADY_LISTEN", "Listen method has been called more than once without closing.");
      let callback = args.find((argument) => typeof argument == "function"), { port, host } = where(args);
      this._address = { address: host ?? "::", family: host === void 0 || host.includes(":") ? "IPv6" : "IPv4", port }, this.listening = !0, callback && this.once("listening", callback), queueMicrotask(() => this.emit("listening"));
      let run = currentRun();
      return run !== void 0 && serveBy(run, this), this;
    }
    address() {
      return this._address;
    }
    close(callback) {
      let wasOpen = this.listening;
      return this.listening = !1, this._address = null, queueMicrotask(() => {
        callback?.(wasOpen ? void 0 : coded(Error, "ERR_SERVER_NOT_RUNNING", "Server is not running.")), wasOpen && this.emit("close");
      }), this;
    }
    async [Symbol.asyncDispose ?? /* @__PURE__ */ Symbol.for("Symbol.asyncDispose")]() {
      this.close();
    }
    closeAllConnections() {
    }
    closeIdleConnections() {
    }
    getConnections(callback) {
      return callback(null, 1), this;
    }
    setTimeout() {
      return this;
    }
    ref() {
      return this;
    }
    unref() {
      return this;
    }
  };
  function where([first, second]) {
    return first !== null && typeof first == "object" ? { port: Number(first.port) || 0, host: first.host } : { port: Number(first) || 0, host: typeof second == "string" ? second : void 0 };
  }
  var OutgoingMessage = class extends stream_default.Stream {
  }, ServerResponse = class _ServerResponse extends OutgoingMessage {
    constructor() {
      throw super(), coded(Error, "ERR_FEATURE_UNAVAILABLE", "new http.ServerResponse() is not available in hoody-exec: only the service makes responses.");
    }
    static [Symbol.hasInstance](value) {
      return this === _ServerResponse && isRes(value) || Function.prototype[Symbol.hasInstance].call(this, value);
    }
  };
  for (let from = Res.prototype; from !== Object.prototype; from = Object.getPrototypeOf(from))
    for (let name of Reflect.ownKeys(from))
      Object.hasOwn(ServerResponse.prototype, name) || Object.defineProperty(ServerResponse.prototype, name, Object.getOwnPropertyDescriptor(from, name));

  // src/node/http.js
  var Agent = class extends EventEmitter {
    constructor(options = {}) {
      super(), this.options = { ...options }, this.keepAlive = !!options.keepAlive, this.maxSockets = options.maxSockets ?? 1 / 0, this.maxFreeSockets = options.maxFreeSockets ?? 256, this.protocol = "http:", this.defaultPort = 80, this.requests = {}, this.sockets = {}, this.freeSockets = {};
    }
    destroy() {
    }
    getName(options = {}) {
      return `${options.host ?? "localhost"}:${options.port ?? ""}:${options.localAddress ?? ""}`;
    }
  }, HttpsAgent = class extends Agent {
    constructor(options = {}) {
      super(options), this.protocol = "https:", this.defaultPort = 443;
    }
  }, TOKEN2 = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
  function validateHeaderName(name, label = "Header name") {
    if (typeof name != "string" || !TOKEN2.test(name)) throw coded(TypeError, "ERR_INVALID_HTTP_TOKEN", `${label} must be a valid HTTP token ["${name}"]`);
  }
  function validateHeaderValue(name, value) {
    if (value === void 0) throw coded(TypeError, "ERR_HTTP_INVALID_HEADER_VALUE", `Invalid value "${value}" for header "${name}"`);
    if (/[^\t\x20-\x7e\x80-\xff]/.test(`${value}`)) throw coded(TypeError, "ERR_INVALID_CHAR", `Invalid character in header content ["${name}"]`);
  }
  function moduleFor(scheme, AgentClass) {
    let globalAgent = new AgentClass(), request = (input, options, callback) => new ClientRequest(scheme, globalAgent, input, options, callback);
    return { Agent: AgentClass, globalAgent, request, get: (input, options, callback) => {
      let made = request(input, options, callback);
      return made.end(), made;
    }, createServer: (options, listener) => new Server(options, listener), Server };
  }
  var http_default = {
    ...moduleFor("http:", Agent),
    METHODS,
    STATUS_CODES,
    ClientRequest,
    IncomingMessage,
    OutgoingMessage,
    ServerResponse,
    validateHeaderName,
    validateHeaderValue,
    maxHeaderSize: 16384,
    setMaxIdleHTTPParsers() {
    },
    // Taken when asked for, so that this module does not load the web's.
    get WebSocket() {
      return load("web/websocket.js").WebSocket;
    }
  };
  return __toCommonJS(http_exports);
})();

return part;
})
//# part node/https.js
(function (core, load) {
'use strict';
var part = (() => {
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

  // src/node/https.js
  var https_exports = {};
  __export(https_exports, {
    default: () => https_default
  });

  // other-part:src/node/http.js
  var m = load("node/http.js"), Agent = m.Agent, HttpsAgent = m.HttpsAgent, moduleFor = m.moduleFor, http_default = m.default;

  // src/node/https.js
  var https_default = moduleFor("https:", HttpsAgent);
  return __toCommonJS(https_exports);
})();

return part;
})
//# part node/lazyclass.js
(function (core, load) {
'use strict';
var part = (() => {
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

  // src/node/lazyclass.js
  var lazyclass_exports = {};
  __export(lazyclass_exports, {
    lazyClass: () => lazyClass
  });
  function lazyClass(object, name, load) {
    Object.defineProperty(object, name, {
      __proto__: null,
      enumerable: !0,
      configurable: !0,
      get() {
        let value = load();
        return Object.defineProperty(object, name, { __proto__: null, value, writable: !0, enumerable: !0, configurable: !0 }), value;
      },
      set(value) {
        Object.defineProperty(object, name, { __proto__: null, value, writable: !0, enumerable: !0, configurable: !0 });
      }
    });
  }
  return __toCommonJS(lazyclass_exports);
})();

return part;
})
//# part node/module.js
(function (core, load) {
'use strict';
var part = (() => {
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

  // src/node/module.js
  var module_exports = {};
  __export(module_exports, {
    default: () => module_default
  });

  // core:src/builtins.js
  var m = core("builtins.js"), builtinNames = m.builtinNames, isBuiltin = m.isBuiltin, builtin = m.builtin;

  // core:src/modules.js
  var m2 = core("modules.js"), requireFor = m2.requireFor;

  // src/node/module.js
  var module_default = { createRequire: requireFor, builtinModules: [...builtinNames], isBuiltin };
  return __toCommonJS(module_exports);
})();

return part;
})
//# part node/net.js
(function (core, load) {
'use strict';
var part = (() => {
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

  // src/node/net.js
  var net_exports = {};
  __export(net_exports, {
    default: () => net_default,
    http2: () => http2,
    isIP: () => isIP,
    isIPv4: () => isIPv4,
    isIPv6: () => isIPv6,
    tls: () => tls,
    tty: () => tty
  });

  // core:src/define.js
  var m = core("define.js"), coded = m.coded, webInterface = m.webInterface;

  // other-part:src/node/stream.js
  var m2 = load("node/stream.js"), consumers = m2.consumers, web = m2.web, Readable = m2.Readable, Writable = m2.Writable, Duplex = m2.Duplex, Transform = m2.Transform, PassThrough = m2.PassThrough, stream_default = m2.default;

  // other-part:src/node/events.js
  var m3 = load("node/events.js"), EventEmitter = m3.EventEmitter, once = m3.once, on = m3.on, events_default = m3.default;

  // src/node/net/names.js
  var http2Names = {
    NGHTTP2_NO_ERROR: 0,
    NGHTTP2_REFUSED_STREAM: 7,
    NGHTTP2_CANCEL: 8,
    HTTP2_HEADER_STATUS: ":status",
    HTTP2_HEADER_METHOD: ":method",
    HTTP2_HEADER_AUTHORITY: ":authority",
    HTTP2_HEADER_SCHEME: ":scheme",
    HTTP2_HEADER_PATH: ":path",
    HTTP2_HEADER_ACCEPT: "accept",
    HTTP2_HEADER_AUTHORIZATION: "authorization",
    HTTP2_HEADER_CONNECTION: "connection",
    HTTP2_HEADER_CONTENT_ENCODING: "content-encoding",
    HTTP2_HEADER_CONTENT_LENGTH: "content-length",
    HTTP2_HEADER_CONTENT_TYPE: "content-type",
    HTTP2_HEADER_COOKIE: "cookie",
    HTTP2_HEADER_HOST: "host",
    HTTP2_HEADER_LOCATION: "location",
    HTTP2_HEADER_SET_COOKIE: "set-cookie",
    HTTP2_HEADER_TRANSFER_ENCODING: "transfer-encoding",
    HTTP2_HEADER_TE: "te",
    HTTP2_HEADER_UPGRADE: "upgrade",
    HTTP2_HEADER_USER_AGENT: "user-agent",
    HTTP2_HEADER_KEEP_ALIVE: "keep-alive",
    HTTP2_HEADER_PROXY_CONNECTION: "proxy-connection",
    HTTP2_HEADER_HTTP2_SETTINGS: "http2-settings",
    HTTP2_METHOD_CONNECT: "CONNECT",
    HTTP2_METHOD_DELETE: "DELETE",
    HTTP2_METHOD_GET: "GET",
    HTTP2_METHOD_HEAD: "HEAD",
    HTTP2_METHOD_OPTIONS: "OPTIONS",
    HTTP2_METHOD_PATCH: "PATCH",
    HTTP2_METHOD_POST: "POST",
    HTTP2_METHOD_PUT: "PUT",
    HTTP_STATUS_CONTINUE: 100,
    HTTP_STATUS_SWITCHING_PROTOCOLS: 101,
    HTTP_STATUS_PROCESSING: 102,
    HTTP_STATUS_EARLY_HINTS: 103,
    HTTP_STATUS_OK: 200,
    HTTP_STATUS_CREATED: 201,
    HTTP_STATUS_ACCEPTED: 202,
    HTTP_STATUS_NON_AUTHORITATIVE_INFORMATION: 203,
    HTTP_STATUS_NO_CONTENT: 204,
    HTTP_STATUS_RESET_CONTENT: 205,
    HTTP_STATUS_PARTIAL_CONTENT: 206,
    HTTP_STATUS_MULTI_STATUS: 207,
    HTTP_STATUS_ALREADY_REPORTED: 208,
    HTTP_STATUS_IM_USED: 226,
    HTTP_STATUS_MULTIPLE_CHOICES: 300,
    HTTP_STATUS_MOVED_PERMANENTLY: 301,
    HTTP_STATUS_FOUND: 302,
    HTTP_STATUS_SEE_OTHER: 303,
    HTTP_STATUS_NOT_MODIFIED: 304,
    HTTP_STATUS_USE_PROXY: 305,
    HTTP_STATUS_TEMPORARY_REDIRECT: 307,
    HTTP_STATUS_PERMANENT_REDIRECT: 308,
    HTTP_STATUS_BAD_REQUEST: 400,
    HTTP_STATUS_UNAUTHORIZED: 401,
    HTTP_STATUS_PAYMENT_REQUIRED: 402,
    HTTP_STATUS_FORBIDDEN: 403,
    HTTP_STATUS_NOT_FOUND: 404,
    HTTP_STATUS_METHOD_NOT_ALLOWED: 405,
    HTTP_STATUS_NOT_ACCEPTABLE: 406,
    HTTP_STATUS_PROXY_AUTHENTICATION_REQUIRED: 407,
    HTTP_STATUS_REQUEST_TIMEOUT: 408,
    HTTP_STATUS_CONFLICT: 409,
    HTTP_STATUS_GONE: 410,
    HTTP_STATUS_LENGTH_REQUIRED: 411,
    HTTP_STATUS_PRECONDITION_FAILED: 412,
    HTTP_STATUS_PAYLOAD_TOO_LARGE: 413,
    HTTP_STATUS_URI_TOO_LONG: 414,
    HTTP_STATUS_UNSUPPORTED_MEDIA_TYPE: 415,
    HTTP_STATUS_RANGE_NOT_SATISFIABLE: 416,
    HTTP_STATUS_EXPECTATION_FAILED: 417,
    HTTP_STATUS_TEAPOT: 418,
    HTTP_STATUS_MISDIRECTED_REQUEST: 421,
    HTTP_STATUS_UNPROCESSABLE_ENTITY: 422,
    HTTP_STATUS_LOCKED: 423,
    HTTP_STATUS_FAILED_DEPENDENCY: 424,
    HTTP_STATUS_TOO_EARLY: 425,
    HTTP_STATUS_UPGRADE_REQUIRED: 426,
    HTTP_STATUS_PRECONDITION_REQUIRED: 428,
    HTTP_STATUS_TOO_MANY_REQUESTS: 429,
    HTTP_STATUS_REQUEST_HEADER_FIELDS_TOO_LARGE: 431,
    HTTP_STATUS_UNAVAILABLE_FOR_LEGAL_REASONS: 451,
    HTTP_STATUS_INTERNAL_SERVER_ERROR: 500,
    HTTP_STATUS_NOT_IMPLEMENTED: 501,
    HTTP_STATUS_BAD_GATEWAY: 502,
    HTTP_STATUS_SERVICE_UNAVAILABLE: 503,
    HTTP_STATUS_GATEWAY_TIMEOUT: 504,
    HTTP_STATUS_HTTP_VERSION_NOT_SUPPORTED: 505,
    HTTP_STATUS_VARIANT_ALSO_NEGOTIATES: 506,
    HTTP_STATUS_INSUFFICIENT_STORAGE: 507,
    HTTP_STATUS_LOOP_DETECTED: 508,
    HTTP_STATUS_BANDWIDTH_LIMIT_EXCEEDED: 509,
    HTTP_STATUS_NOT_EXTENDED: 510,
    HTTP_STATUS_NETWORK_AUTHENTICATION_REQUIRED: 511
  };

  // src/node/net.js
  var V4 = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/;
  function isIPv4(text) {
    return V4.test(`${text}`) && !/(^|\.)0\d/.test(`${text}`);
  }
  function isIPv6(text) {
    let plain = `${text}`.replace(/%[^%]+$/, "");
    if (!plain.includes(":") || /[^0-9a-f:.]/i.test(plain)) return !1;
    try {
      return new globalThis.URL(`http://[${plain}]/`), !0;
    } catch {
      return !1;
    }
  }
  var isIP = (text) => isIPv4(text) ? 4 : isIPv6(text) ? 6 : 0, lacking = (name, instead) => () => {
    throw coded(Error, "ERR_FEATURE_UNAVAILABLE", `${name} is not available in hoody-exec: ${instead}.`);
  }, CONNECT = "use fetch(), http.request() or WebSocket", SERVE = "a script is served by the service: export a handler, or return an answer", Socket = class extends Duplex {
    connect() {
      return lacking("net.Socket.connect", CONNECT)();
    }
    setTimeout() {
      return this;
    }
    setNoDelay() {
      return this;
    }
    setKeepAlive() {
      return this;
    }
    ref() {
      return this;
    }
    unref() {
      return this;
    }
  }, Server = class extends EventEmitter {
    listen() {
      return lacking("net.Server.listen", SERVE)();
    }
  }, TLSSocket = class extends Socket {
  }, BlockList = class {
    constructor() {
      lacking("net.BlockList", "compare addresses yourself")();
    }
  }, tls = {
    connect: lacking("tls.connect", CONNECT),
    createServer: lacking("tls.createServer", SERVE),
    createSecureContext: () => ({}),
    TLSSocket,
    Server,
    checkServerIdentity: () => {
    },
    rootCertificates: [],
    DEFAULT_MIN_VERSION: "TLSv1.2",
    DEFAULT_MAX_VERSION: "TLSv1.3",
    getCiphers: () => []
  }, http2 = {
    connect: lacking("http2.connect", "use fetch(), which speaks HTTP/2 with servers that do"),
    createServer: lacking("http2.createServer", SERVE),
    createSecureServer: lacking("http2.createSecureServer", SERVE),
    constants: http2Names,
    Http2ServerRequest: class {
    },
    Http2ServerResponse: class {
    },
    getDefaultSettings: () => ({}),
    sensitiveHeaders: /* @__PURE__ */ Symbol("nodejs.http2.sensitiveHeaders")
  }, ReadStream = class extends Socket {
  }, WriteStream = class extends Socket {
  }, tty = { isatty: () => !1, ReadStream, WriteStream }, net_default = {
    isIP,
    isIPv4,
    isIPv6,
    Socket,
    Stream: Socket,
    Server,
    BlockList,
    connect: lacking("net.connect", CONNECT),
    createConnection: lacking("net.createConnection", CONNECT),
    createServer: lacking("net.createServer", SERVE),
    getDefaultAutoSelectFamily: () => !0,
    setDefaultAutoSelectFamily() {
    },
    tls,
    http2,
    tty
  };
  return __toCommonJS(net_exports);
})();

return part;
})
//# part node/os.js
(function (core, load) {
'use strict';
var part = (() => {
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

  // src/node/os.js
  var os_exports = {};
  __export(os_exports, {
    default: () => os_default
  });

  // core:src/state.js
  var m = core("state.js"), ops = m.ops;

  // src/node/os.js
  var signals = { SIGHUP: 1, SIGINT: 2, SIGQUIT: 3, SIGKILL: 9, SIGUSR1: 10, SIGUSR2: 12, SIGPIPE: 13, SIGALRM: 14, SIGTERM: 15 }, errno = { E2BIG: 7, EACCES: 13, EADDRINUSE: 98, EAGAIN: 11, EBADF: 9, EBUSY: 16, ECONNREFUSED: 111, ECONNRESET: 104, EEXIST: 17, EINVAL: 22, EIO: 5, EISDIR: 21, EMFILE: 24, ENOENT: 2, ENOMEM: 12, ENOTDIR: 20, ENOTEMPTY: 39, EPERM: 1, EPIPE: 32, ETIMEDOUT: 110 }, memory = () => ops.memoryLimit?.() ?? 0, os_default = {
    EOL: `
`,
    devNull: "/dev/null",
    constants: { signals, errno, priority: { PRIORITY_LOW: 19, PRIORITY_BELOW_NORMAL: 10, PRIORITY_NORMAL: 0, PRIORITY_ABOVE_NORMAL: -7, PRIORITY_HIGH: -14, PRIORITY_HIGHEST: -20 }, dlopen: {}, UV_UDP_REUSEADDR: 4 },
    arch: () => "x64",
    machine: () => "x86_64",
    platform: () => "linux",
    type: () => "Linux",
    release: () => "6.0.0",
    version: () => "hoody-exec",
    hostname: () => "hoody-exec",
    homedir: () => "/data",
    tmpdir() {
      try {
        ops.fsMakeFolder("/data/tmp", !0, 511);
      } catch {
      }
      return "/data/tmp";
    },
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
  return __toCommonJS(os_exports);
})();

return part;
})
//# part node/parseargs.js
(function (core, load) {
'use strict';
var part = (() => {
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

  // src/node/parseargs.js
  var parseargs_exports = {};
  __export(parseargs_exports, {
    parseArgs: () => parseArgs
  });

  // core:src/define.js
  var m = core("define.js"), coded = m.coded, webInterface = m.webInterface;

  // src/node/parseargs.js
  function find(options, short) {
    return Object.keys(options).find((name) => options[name].short === short);
  }
  function parseArgs(config = {}) {
    let { args = globalThis.process.argv.slice(2), options = {}, strict = !0, allowPositionals = !strict, allowNegative = !1 } = config, values = /* @__PURE__ */ Object.create(null), positionals = [], keep = (name, value) => {
      options[name]?.multiple ? (values[name] ??= []).push(value) : values[name] = value;
    }, list = [...args];
    for (; list.length > 0; ) {
      let arg = list.shift();
      if (arg === "--")
        positionals.push(...list.splice(0));
      else if (/^-[^-]/.test(arg)) {
        let name = find(options, arg[1]) ?? arg[1];
        options[name]?.type === "string" ? keep(name, arg.length > 2 ? arg.slice(2) : takeValue(list, name)) : (flag(options, strict, name, keep, arg), arg.length > 2 && list.unshift(`-${arg.slice(2)}`));
      } else if (arg.startsWith("--")) {
        let at = arg.indexOf("="), name = at < 0 ? arg.slice(2) : arg.slice(2, at);
        if (at < 0 && allowNegative && name.startsWith("no-") && options[name.slice(3)]?.type === "boolean") keep(name.slice(3), !1);
        else if (options[name]?.type === "string") keep(name, at < 0 ? takeValue(list, name) : arg.slice(at + 1));
        else {
          if (at >= 0 && strict && options[name]) throw coded(TypeError, "ERR_PARSE_ARGS_INVALID_OPTION_VALUE", `Option '--${name}' does not take an argument`);
          at >= 0 && !strict ? keep(name, arg.slice(at + 1)) : flag(options, strict, name, keep, arg);
        }
      } else positionals.push(arg);
    }
    if (positionals.length > 0 && !allowPositionals) throw coded(TypeError, "ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL", `Unexpected argument '${positionals[0]}'. This command does not take positional arguments`);
    for (let name of Object.keys(options)) options[name].default !== void 0 && values[name] === void 0 && (values[name] = options[name].default);
    return { values, positionals };
  }
  function takeValue(list, name) {
    if (list.length === 0) throw coded(TypeError, "ERR_PARSE_ARGS_INVALID_OPTION_VALUE", `Option '--${name} <value>' argument missing`);
    return list.shift();
  }
  function flag(options, strict, name, keep, arg) {
    if (strict && options[name] === void 0) throw coded(TypeError, "ERR_PARSE_ARGS_UNKNOWN_OPTION", `Unknown option '${arg}'`);
    keep(name, !0);
  }
  return __toCommonJS(parseargs_exports);
})();

return part;
})
//# part node/path.js
(function (core, load) {
'use strict';
var part = (() => {
  var __create = Object.create;
  var __defProp = Object.defineProperty;
  var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
  var __getOwnPropNames = Object.getOwnPropertyNames;
  var __getProtoOf = Object.getPrototypeOf, __hasOwnProp = Object.prototype.hasOwnProperty;
  var __commonJS = (cb, mod) => function() {
    try {
      return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
    } catch (e) {
      throw mod = 0, e;
    }
  };
  var __export = (target, all) => {
    for (var name in all)
      __defProp(target, name, { get: all[name], enumerable: !0 });
  }, __copyProps = (to, from, except, desc) => {
    if (from && typeof from == "object" || typeof from == "function")
      for (let key of __getOwnPropNames(from))
        !__hasOwnProp.call(to, key) && key !== except && __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
    return to;
  };
  var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
    // If the importer is in node compatibility mode or this is not an ESM
    // file that has been converted to a CommonJS file using a Babel-
    // compatible transform (i.e. "__esModule" has not been set), then set
    // "default" to the CommonJS "module.exports" for node compatibility.
    isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: !0 }) : target,
    mod
  )), __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: !0 }), mod);

  // node_modules/path-browserify/index.js
  var require_path_browserify = __commonJS({
    "node_modules/path-browserify/index.js"(exports, module) {
      "use strict";
      function assertPath(path2) {
        if (typeof path2 != "string")
          throw new TypeError("Path must be a string. Received " + JSON.stringify(path2));
      }
      function normalizeStringPosix(path2, allowAboveRoot) {
        for (var res = "", lastSegmentLength = 0, lastSlash = -1, dots = 0, code, i = 0; i <= path2.length; ++i) {
          if (i < path2.length)
            code = path2.charCodeAt(i);
          else {
            if (code === 47)
              break;
            code = 47;
          }
          if (code === 47) {
            if (!(lastSlash === i - 1 || dots === 1))
              if (lastSlash !== i - 1 && dots === 2) {
                if (res.length < 2 || lastSegmentLength !== 2 || res.charCodeAt(res.length - 1) !== 46 || res.charCodeAt(res.length - 2) !== 46) {
                  if (res.length > 2) {
                    var lastSlashIndex = res.lastIndexOf("/");
                    if (lastSlashIndex !== res.length - 1) {
                      lastSlashIndex === -1 ? (res = "", lastSegmentLength = 0) : (res = res.slice(0, lastSlashIndex), lastSegmentLength = res.length - 1 - res.lastIndexOf("/")), lastSlash = i, dots = 0;
                      continue;
                    }
                  } else if (res.length === 2 || res.length === 1) {
                    res = "", lastSegmentLength = 0, lastSlash = i, dots = 0;
                    continue;
                  }
                }
                allowAboveRoot && (res.length > 0 ? res += "/.." : res = "..", lastSegmentLength = 2);
              } else
                res.length > 0 ? res += "/" + path2.slice(lastSlash + 1, i) : res = path2.slice(lastSlash + 1, i), lastSegmentLength = i - lastSlash - 1;
            lastSlash = i, dots = 0;
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
          for (var resolvedPath = "", resolvedAbsolute = !1, cwd, i = arguments.length - 1; i >= -1 && !resolvedAbsolute; i--) {
            var path2;
            i >= 0 ? path2 = arguments[i] : (cwd === void 0 && (cwd = process.cwd()), path2 = cwd), assertPath(path2), path2.length !== 0 && (resolvedPath = path2 + "/" + resolvedPath, resolvedAbsolute = path2.charCodeAt(0) === 47);
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
          for (var joined, i = 0; i < arguments.length; ++i) {
            var arg = arguments[i];
            assertPath(arg), arg.length > 0 && (joined === void 0 ? joined = arg : joined += "/" + arg);
          }
          return joined === void 0 ? "." : posix.normalize(joined);
        },
        relative: function(from, to) {
          if (assertPath(from), assertPath(to), from === to || (from = posix.resolve(from), to = posix.resolve(to), from === to)) return "";
          for (var fromStart = 1; fromStart < from.length && from.charCodeAt(fromStart) === 47; ++fromStart)
            ;
          for (var fromEnd = from.length, fromLen = fromEnd - fromStart, toStart = 1; toStart < to.length && to.charCodeAt(toStart) === 47; ++toStart)
            ;
          for (var toEnd = to.length, toLen = toEnd - toStart, length = fromLen < toLen ? fromLen : toLen, lastCommonSep = -1, i = 0; i <= length; ++i) {
            if (i === length) {
              if (toLen > length) {
                if (to.charCodeAt(toStart + i) === 47)
                  return to.slice(toStart + i + 1);
                if (i === 0)
                  return to.slice(toStart + i);
              } else fromLen > length && (from.charCodeAt(fromStart + i) === 47 ? lastCommonSep = i : i === 0 && (lastCommonSep = 0));
              break;
            }
            var fromCode = from.charCodeAt(fromStart + i), toCode = to.charCodeAt(toStart + i);
            if (fromCode !== toCode)
              break;
            fromCode === 47 && (lastCommonSep = i);
          }
          var out = "";
          for (i = fromStart + lastCommonSep + 1; i <= fromEnd; ++i)
            (i === fromEnd || from.charCodeAt(i) === 47) && (out.length === 0 ? out += ".." : out += "/..");
          return out.length > 0 ? out + to.slice(toStart + lastCommonSep) : (toStart += lastCommonSep, to.charCodeAt(toStart) === 47 && ++toStart, to.slice(toStart));
        },
        _makeLong: function(path2) {
          return path2;
        },
        dirname: function(path2) {
          if (assertPath(path2), path2.length === 0) return ".";
          for (var code = path2.charCodeAt(0), hasRoot = code === 47, end = -1, matchedSlash = !0, i = path2.length - 1; i >= 1; --i)
            if (code = path2.charCodeAt(i), code === 47) {
              if (!matchedSlash) {
                end = i;
                break;
              }
            } else
              matchedSlash = !1;
          return end === -1 ? hasRoot ? "/" : "." : hasRoot && end === 1 ? "//" : path2.slice(0, end);
        },
        basename: function(path2, ext) {
          if (ext !== void 0 && typeof ext != "string") throw new TypeError('"ext" argument must be a string');
          assertPath(path2);
          var start = 0, end = -1, matchedSlash = !0, i;
          if (ext !== void 0 && ext.length > 0 && ext.length <= path2.length) {
            if (ext.length === path2.length && ext === path2) return "";
            var extIdx = ext.length - 1, firstNonSlashEnd = -1;
            for (i = path2.length - 1; i >= 0; --i) {
              var code = path2.charCodeAt(i);
              if (code === 47) {
                if (!matchedSlash) {
                  start = i + 1;
                  break;
                }
              } else
                firstNonSlashEnd === -1 && (matchedSlash = !1, firstNonSlashEnd = i + 1), extIdx >= 0 && (code === ext.charCodeAt(extIdx) ? --extIdx === -1 && (end = i) : (extIdx = -1, end = firstNonSlashEnd));
            }
            return start === end ? end = firstNonSlashEnd : end === -1 && (end = path2.length), path2.slice(start, end);
          } else {
            for (i = path2.length - 1; i >= 0; --i)
              if (path2.charCodeAt(i) === 47) {
                if (!matchedSlash) {
                  start = i + 1;
                  break;
                }
              } else end === -1 && (matchedSlash = !1, end = i + 1);
            return end === -1 ? "" : path2.slice(start, end);
          }
        },
        extname: function(path2) {
          assertPath(path2);
          for (var startDot = -1, startPart = 0, end = -1, matchedSlash = !0, preDotState = 0, i = path2.length - 1; i >= 0; --i) {
            var code = path2.charCodeAt(i);
            if (code === 47) {
              if (!matchedSlash) {
                startPart = i + 1;
                break;
              }
              continue;
            }
            end === -1 && (matchedSlash = !1, end = i + 1), code === 46 ? startDot === -1 ? startDot = i : preDotState !== 1 && (preDotState = 1) : startDot !== -1 && (preDotState = -1);
          }
          return startDot === -1 || end === -1 || // We saw a non-dot character immediately before the dot
          preDotState === 0 || // The (right-most) trimmed path component is exactly '..'
          preDotState === 1 && startDot === end - 1 && startDot === startPart + 1 ? "" : path2.slice(startDot, end);
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
          var code = path2.charCodeAt(0), isAbsolute = code === 47, start;
          isAbsolute ? (ret.root = "/", start = 1) : start = 0;
          for (var startDot = -1, startPart = 0, end = -1, matchedSlash = !0, i = path2.length - 1, preDotState = 0; i >= start; --i) {
            if (code = path2.charCodeAt(i), code === 47) {
              if (!matchedSlash) {
                startPart = i + 1;
                break;
              }
              continue;
            }
            end === -1 && (matchedSlash = !1, end = i + 1), code === 46 ? startDot === -1 ? startDot = i : preDotState !== 1 && (preDotState = 1) : startDot !== -1 && (preDotState = -1);
          }
          return startDot === -1 || end === -1 || // We saw a non-dot character immediately before the dot
          preDotState === 0 || // The (right-most) trimmed path component is exactly '..'
          preDotState === 1 && startDot === end - 1 && startDot === startPart + 1 ? end !== -1 && (startPart === 0 && isAbsolute ? ret.base = ret.name = path2.slice(1, end) : ret.base = ret.name = path2.slice(startPart, end)) : (startPart === 0 && isAbsolute ? (ret.name = path2.slice(1, startDot), ret.base = path2.slice(1, end)) : (ret.name = path2.slice(startPart, startDot), ret.base = path2.slice(startPart, end)), ret.ext = path2.slice(startDot, end)), startPart > 0 ? ret.dir = path2.slice(0, startPart - 1) : isAbsolute && (ret.dir = "/"), ret;
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
  var import_path_package = __toESM(require_path_browserify(), 1);
  import_path_package.default.posix = import_path_package.default;
  import_path_package.default.win32 ??= import_path_package.default;
  import_path_package.default.toNamespacedPath ??= (value) => value;
  var path_default = import_path_package.default;
  return __toCommonJS(path_exports);
})();

return part;
})
//# part node/perf_hooks.js
(function (core, load) {
'use strict';
var part = (() => {
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

  // src/node/perf_hooks.js
  var perf_hooks_exports = {};
  __export(perf_hooks_exports, {
    default: () => perf_hooks_default
  });
  var perf_hooks_default = {
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
  return __toCommonJS(perf_hooks_exports);
})();

return part;
})
//# part node/process.js
(function (core, load) {
'use strict';
var part = (() => {
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

  // src/node/process.js
  var process_exports = {};
  __export(process_exports, {
    default: () => process_default,
    nextTick: () => nextTick,
    process: () => process
  });

  // core:src/state.js
  var m = core("state.js"), ops = m.ops;

  // core:src/environment.js
  var m2 = core("environment.js"), environment = m2.environment;

  // core:src/emitter.js
  var m3 = core("emitter.js"), Emitter = m3.Emitter;

  // core:src/builtins.js
  var m4 = core("builtins.js"), builtinNames = m4.builtinNames, isBuiltin = m4.isBuiltin, builtin = m4.builtin;

  // core:src/define.js
  var m5 = core("define.js"), coded = m5.coded, webInterface = m5.webInterface;

  // core:src/run.js
  var m6 = core("run.js"), uncaught = m6.uncaught, hooks = m6.hooks, leave = m6.leave;

  // core:src/primordials.js
  var m7 = core("primordials.js"), matches = m7.matches, setOwn = m7.setOwn, MapClass = m7.MapClass, MapGet = m7.MapGet, MapHas = m7.MapHas, MapSet = m7.MapSet, ReflectApply = m7.ReflectApply, StringSlice = m7.StringSlice, queueJob = m7.queueJob, append = m7.append, ArrayIsArray = m7.ArrayIsArray, JsonParse = m7.JsonParse, JsonStringify = m7.JsonStringify, MapSize = m7.MapSize, ObjectKeys = m7.ObjectKeys, ReflectOwnKeys = m7.ReflectOwnKeys, TypeErrorClass = m7.TypeErrorClass, RangeErrorClass = m7.RangeErrorClass, DOMExceptionClass = m7.DOMExceptionClass, StringStartsWith = m7.StringStartsWith, ArrayJoin = m7.ArrayJoin, ObjectGetOwnPropertyDescriptor = m7.ObjectGetOwnPropertyDescriptor, ObjectHasOwn = m7.ObjectHasOwn, ObjectGetPrototypeOf = m7.ObjectGetPrototypeOf, ObjectPrototype = m7.ObjectPrototype, StringCharCodeAt = m7.StringCharCodeAt, StringIndexOf = m7.StringIndexOf, ArrayBufferIsView = m7.ArrayBufferIsView, FunctionToString = m7.FunctionToString;

  // core:src/console.js
  var m8 = core("console.js"), write = m8.write;

  // core:src/frame.js
  var m9 = core("frame.js"), currentFrame = m9.currentFrame, currentStores = m9.currentStores, enter = m9.enter, frameWith = m9.frameWith, isExact = m9.isExact, within = m9.within, currentRun = m9.currentRun;

  // src/node/process.js
  var VERSION = "v22.12.0";
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
        let done = typeof encoding == "function" ? encoding : callback;
        return done && queueJob(() => done()), !0;
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
  hrtime.bigint = () => BigInt(Math.round(ops.clock() * 1e6));
  function exit(code) {
    let number = Number(code ?? process.exitCode ?? 0) || 0;
    throw leave(number);
  }
  var forbidden = (name) => () => {
    throw coded(Error, "ERR_FEATURE_UNAVAILABLE", `process.${name}() is not available in hoody-exec`);
  };
  function memoryUsage() {
    let limit = ops.memoryLimit?.() ?? 0;
    return { rss: limit, heapTotal: limit, heapUsed: 0, external: 0, arrayBuffers: 0 };
  }
  memoryUsage.rss = () => memoryUsage().rss;
  var Process = class extends Emitter {
    on(event, listener) {
      return event === "unhandledRejection" && (hooks().rejection = (reason, promise) => listener(reason, promise) || !0), event === "uncaughtException" && (hooks().exception = (error) => listener(error, "uncaughtException") || !0), super.on(event, listener);
    }
    once(event, listener) {
      return this.on(event, listener);
    }
    addListener(event, listener) {
      return this.on(event, listener);
    }
    removeAllListeners(event) {
      return (event === void 0 || event === "unhandledRejection") && (hooks().rejection = void 0), (event === void 0 || event === "uncaughtException") && (hooks().exception = void 0), super.removeAllListeners(event);
    }
    removeListener(event, listener) {
      return super.removeListener(event, listener), this.listenerCount(event) === 0 && (event === "unhandledRejection" && (hooks().rejection = void 0), event === "uncaughtException" && (hooks().exception = void 0)), this;
    }
    get env() {
      return environment();
    }
    set env(_) {
    }
  }, process = new Process(), members = {
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
    nextTick(callback, ...args) {
      if (typeof callback != "function") throw coded(TypeError, "ERR_INVALID_ARG_TYPE", 'The "callback" argument must be of type function');
      let frame = currentFrame();
      queueJob(() => {
        enter(frame);
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
    getBuiltinModule(name) {
      return isBuiltin(name) ? builtin(name) : void 0;
    },
    binding: forbidden("binding"),
    dlopen: forbidden("dlopen")
  };
  for (let name of Object.keys(members)) process[name] = members[name];
  var stdin;
  Object.defineProperty(process, "stdin", {
    enumerable: !0,
    configurable: !0,
    get: () => stdin ??= Object.assign(load("node/stream.js").Readable.from([]), { fd: 0, isTTY: !1 })
    // there is nobody to read from
  });
  Object.defineProperty(process, Symbol.toStringTag, { __proto__: null, value: "process", configurable: !0 });
  var { nextTick } = process, process_default = process;
  return __toCommonJS(process_exports);
})();

return part;
})
//# part node/punycode.js
(function (core, load) {
'use strict';
var part = (() => {
  var __create = Object.create;
  var __defProp = Object.defineProperty;
  var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
  var __getOwnPropNames = Object.getOwnPropertyNames;
  var __getProtoOf = Object.getPrototypeOf, __hasOwnProp = Object.prototype.hasOwnProperty;
  var __commonJS = (cb, mod) => function() {
    try {
      return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
    } catch (e) {
      throw mod = 0, e;
    }
  };
  var __export = (target, all) => {
    for (var name in all)
      __defProp(target, name, { get: all[name], enumerable: !0 });
  }, __copyProps = (to, from, except, desc) => {
    if (from && typeof from == "object" || typeof from == "function")
      for (let key of __getOwnPropNames(from))
        !__hasOwnProp.call(to, key) && key !== except && __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
    return to;
  };
  var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
    // If the importer is in node compatibility mode or this is not an ESM
    // file that has been converted to a CommonJS file using a Babel-
    // compatible transform (i.e. "__esModule" has not been set), then set
    // "default" to the CommonJS "module.exports" for node compatibility.
    isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: !0 }) : target,
    mod
  )), __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: !0 }), mod);

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
        let result = [], length = array.length;
        for (; length--; )
          result[length] = callback(array[length]);
        return result;
      }
      function mapDomain(domain, callback) {
        let parts = domain.split("@"), result = "";
        parts.length > 1 && (result = parts[0] + "@", domain = parts[1]), domain = domain.replace(regexSeparators, ".");
        let labels = domain.split("."), encoded = map(labels, callback).join(".");
        return result + encoded;
      }
      function ucs2decode(string) {
        let output = [], counter = 0, length = string.length;
        for (; counter < length; ) {
          let value = string.charCodeAt(counter++);
          if (value >= 55296 && value <= 56319 && counter < length) {
            let extra = string.charCodeAt(counter++);
            (extra & 64512) == 56320 ? output.push(((value & 1023) << 10) + (extra & 1023) + 65536) : (output.push(value), counter--);
          } else
            output.push(value);
        }
        return output;
      }
      var ucs2encode = (codePoints) => String.fromCodePoint(...codePoints), basicToDigit = function(codePoint) {
        return codePoint >= 48 && codePoint < 58 ? 26 + (codePoint - 48) : codePoint >= 65 && codePoint < 91 ? codePoint - 65 : codePoint >= 97 && codePoint < 123 ? codePoint - 97 : 36;
      }, digitToBasic = function(digit, flag) {
        return digit + 22 + 75 * (digit < 26) - ((flag != 0) << 5);
      }, adapt = function(delta, numPoints, firstTime) {
        let k = 0;
        for (delta = firstTime ? floor(delta / 700) : delta >> 1, delta += floor(delta / numPoints); delta > baseMinusTMin * 26 >> 1; k += 36)
          delta = floor(delta / baseMinusTMin);
        return floor(k + (baseMinusTMin + 1) * delta / (delta + 38));
      }, decode = function(input) {
        let output = [], inputLength = input.length, i = 0, n = 128, bias = 72, basic = input.lastIndexOf("-");
        basic < 0 && (basic = 0);
        for (let j = 0; j < basic; ++j)
          input.charCodeAt(j) >= 128 && error("not-basic"), output.push(input.charCodeAt(j));
        for (let index = basic > 0 ? basic + 1 : 0; index < inputLength; ) {
          let oldi = i;
          for (let w = 1, k = 36; ; k += 36) {
            index >= inputLength && error("invalid-input");
            let digit = basicToDigit(input.charCodeAt(index++));
            digit >= 36 && error("invalid-input"), digit > floor((2147483647 - i) / w) && error("overflow"), i += digit * w;
            let t = k <= bias ? 1 : k >= bias + 26 ? 26 : k - bias;
            if (digit < t)
              break;
            let baseMinusT = 36 - t;
            w > floor(2147483647 / baseMinusT) && error("overflow"), w *= baseMinusT;
          }
          let out = output.length + 1;
          bias = adapt(i - oldi, out, oldi == 0), floor(i / out) > 2147483647 - n && error("overflow"), n += floor(i / out), i %= out, output.splice(i++, 0, n);
        }
        return String.fromCodePoint(...output);
      }, encode = function(input) {
        let output = [];
        input = ucs2decode(input);
        let inputLength = input.length, n = 128, delta = 0, bias = 72;
        for (let currentValue of input)
          currentValue < 128 && output.push(stringFromCharCode(currentValue));
        let basicLength = output.length, handledCPCount = basicLength;
        for (basicLength && output.push("-"); handledCPCount < inputLength; ) {
          let m = 2147483647;
          for (let currentValue of input)
            currentValue >= n && currentValue < m && (m = currentValue);
          let handledCPCountPlusOne = handledCPCount + 1;
          m - n > floor((2147483647 - delta) / handledCPCountPlusOne) && error("overflow"), delta += (m - n) * handledCPCountPlusOne, n = m;
          for (let currentValue of input)
            if (currentValue < n && ++delta > 2147483647 && error("overflow"), currentValue === n) {
              let q = delta;
              for (let k = 36; ; k += 36) {
                let t = k <= bias ? 1 : k >= bias + 26 ? 26 : k - bias;
                if (q < t)
                  break;
                let qMinusT = q - t, baseMinusT = 36 - t;
                output.push(
                  stringFromCharCode(digitToBasic(t + qMinusT % baseMinusT, 0))
                ), q = floor(qMinusT / baseMinusT);
              }
              output.push(stringFromCharCode(digitToBasic(q, 0))), bias = adapt(delta, handledCPCountPlusOne, handledCPCount === basicLength), delta = 0, ++handledCPCount;
            }
          ++delta, ++n;
        }
        return output.join("");
      }, toUnicode = function(input) {
        return mapDomain(input, function(string) {
          return regexPunycode.test(string) ? decode(string.slice(4).toLowerCase()) : string;
        });
      }, toASCII = function(input) {
        return mapDomain(input, function(string) {
          return regexNonASCII.test(string) ? "xn--" + encode(string) : string;
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
        decode,
        encode,
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
  var import_punycode_package = __toESM(require_punycode(), 1), punycode_default = import_punycode_package.default;
  return __toCommonJS(punycode_exports);
})();

return part;
})
//# part node/querystring.js
(function (core, load) {
'use strict';
var part = (() => {
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

  // src/node/querystring.js
  var querystring_exports = {};
  __export(querystring_exports, {
    default: () => querystring_default,
    escape: () => escape,
    parse: () => parse,
    stringify: () => stringify,
    unescape: () => unescape,
    unescapeBuffer: () => unescapeBuffer
  });
  function escape(value) {
    let text = typeof value == "string" ? value : typeof value == "object" && value !== null ? String(value) : `${value}`;
    return encodeURIComponent(text.toWellFormed());
  }
  function unescape(text) {
    try {
      return decodeURIComponent(text);
    } catch {
      return unescapeBuffer(text).toString();
    }
  }
  function unescapeBuffer(text) {
    let bytes = [];
    for (let i = 0; i < text.length; i += 1) {
      let hex = text[i] === "%" ? /^[0-9a-f]{2}/i.exec(text.slice(i + 1, i + 3)) : null;
      hex ? (bytes.push(parseInt(hex[0], 16)), i += 2) : bytes.push(text.charCodeAt(i) & 255);
    }
    return globalThis.Buffer.from(bytes);
  }
  var primitive = (value) => typeof value == "string" ? value : typeof value == "number" && Number.isFinite(value) ? `${value}` : typeof value == "bigint" || typeof value == "boolean" ? `${value}` : "";
  function stringify(object, separator = "&", equals = "=", options = void 0) {
    if (object === null || typeof object != "object") return "";
    let encode = options?.encodeURIComponent ?? querystring.escape, fields = [];
    for (let key of Object.keys(object)) {
      let name = encode(primitive(key)) + equals, value = object[key];
      if (Array.isArray(value)) for (let item of value) fields.push(name + encode(primitive(item)));
      else fields.push(name + encode(primitive(value)));
    }
    return fields.join(separator);
  }
  function parse(text, separator = "&", equals = "=", options = void 0) {
    let result = /* @__PURE__ */ Object.create(null);
    if (typeof text != "string" || text === "") return result;
    let decode = options?.decodeURIComponent ?? querystring.unescape, most = options?.maxKeys ?? 1e3, pieces = text.split(separator || "&");
    most > 0 && pieces.length > most && (pieces = pieces.slice(0, most));
    let plain = (piece) => {
      let spaced = piece.replaceAll("+", " ");
      try {
        return decode(spaced);
      } catch {
        return querystring.unescape(spaced);
      }
    };
    for (let piece of pieces) {
      if (piece === "") continue;
      let at = piece.indexOf(equals || "="), key = plain(at < 0 ? piece : piece.slice(0, at)), value = at < 0 ? "" : plain(piece.slice(at + (equals || "=").length));
      result[key] === void 0 ? result[key] = value : Array.isArray(result[key]) ? result[key].push(value) : result[key] = [result[key], value];
    }
    return result;
  }
  var querystring = { escape, unescape, unescapeBuffer, stringify, encode: stringify, parse, decode: parse }, querystring_default = querystring;
  return __toCommonJS(querystring_exports);
})();

return part;
})
//# part node/readline.js
(function (core, load) {
'use strict';
var part = (() => {
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

  // src/node/readline.js
  var readline_exports = {};
  __export(readline_exports, {
    Interface: () => Interface,
    default: () => readline_default,
    promises: () => promises
  });

  // core:src/define.js
  var m = core("define.js"), coded = m.coded, webInterface = m.webInterface;

  // other-part:src/node/events.js
  var m2 = load("node/events.js"), EventEmitter = m2.EventEmitter, once = m2.once, on = m2.on, events_default = m2.default;

  // src/node/readline.js
  var noTerminal = () => {
    throw coded(Error, "ERR_FEATURE_UNAVAILABLE_ON_PLATFORM", "A script has no terminal to ask: read req.body or metadata.query");
  }, Interface = class extends EventEmitter {
    #input;
    #closed = !1;
    #begun = !1;
    constructor(input) {
      super();
      let stream = input !== null && typeof input == "object" && typeof input.input == "object" ? input.input : input;
      if (stream === null || typeof stream != "object" || typeof stream[Symbol.asyncIterator] != "function") throw coded(TypeError, "ERR_INVALID_ARG_TYPE", 'The "input" must be a readable stream');
      this.#input = stream, this.terminal = !1, this.line = "", queueMicrotask(() => {
        !this.#begun && (this.listenerCount("line") > 0 || this.listenerCount("close") > 0) && this.#tell();
      });
    }
    async *#lines() {
      this.#begun = !0;
      let decoder = new TextDecoder(), rest = "";
      for await (let piece of this.#input) {
        if (this.#closed) return;
        let lines = (rest + (typeof piece == "string" ? piece : decoder.decode(piece, { stream: !0 }))).split(/\r\n|\n|\r(?!$)/);
        rest = lines.pop(), yield* lines;
      }
      rest += decoder.decode(), rest !== "" && (yield rest.replace(/\r$/, ""));
    }
    async #tell() {
      try {
        for await (let line of this.#lines()) {
          if (this.#closed) break;
          this.emit("line", line);
        }
      } catch (error) {
        this.emit("error", error);
      }
      this.close();
    }
    async *[Symbol.asyncIterator]() {
      try {
        yield* this.#lines();
      } finally {
        this.close();
      }
    }
    close() {
      this.#closed || (this.#closed = !0, this.emit("close"));
    }
    pause() {
      return this.#input.pause?.(), this;
    }
    resume() {
      return this.#input.resume?.(), this;
    }
    question() {
      return noTerminal();
    }
    setPrompt() {
    }
    prompt() {
    }
    write() {
    }
    [Symbol.dispose]() {
      this.close();
    }
  }, createInterface = (input, output) => new Interface(input, output), still = (...args) => {
    let done = args.at(-1);
    return typeof done == "function" && queueMicrotask(() => done()), !0;
  }, promises = { Interface, createInterface }, readline_default = { Interface, createInterface, promises, clearLine: still, clearScreenDown: still, cursorTo: still, moveCursor: still, emitKeypressEvents() {
  } };
  return __toCommonJS(readline_exports);
})();

return part;
})
//# part node/stream.js
(function (core, load) {
'use strict';
var part = (() => {
  var __create = Object.create;
  var __defProp = Object.defineProperty;
  var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
  var __getOwnPropNames = Object.getOwnPropertyNames;
  var __getProtoOf = Object.getPrototypeOf, __hasOwnProp = Object.prototype.hasOwnProperty;
  var __esm = (fn, res, err) => function() {
    if (err) throw err[0];
    try {
      return fn && (res = (0, fn[__getOwnPropNames(fn)[0]])(fn = 0)), res;
    } catch (e) {
      throw err = [e], e;
    }
  };
  var __commonJS = (cb, mod) => function() {
    try {
      return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
    } catch (e) {
      throw mod = 0, e;
    }
  };
  var __export = (target, all) => {
    for (var name in all)
      __defProp(target, name, { get: all[name], enumerable: !0 });
  }, __copyProps = (to, from, except, desc) => {
    if (from && typeof from == "object" || typeof from == "function")
      for (let key of __getOwnPropNames(from))
        !__hasOwnProp.call(to, key) && key !== except && __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
    return to;
  };
  var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
    // If the importer is in node compatibility mode or this is not an ESM
    // file that has been converted to a CommonJS file using a Babel-
    // compatible transform (i.e. "__esModule" has not been set), then set
    // "default" to the CommonJS "module.exports" for node compatibility.
    isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: !0 }) : target,
    mod
  )), __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: !0 }), mod);

  // other-part:src/node/buffer.js
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
  var m, kMaxLength, kStringMaxLength, constants, INSPECT_MAX_BYTES, wrap, over, Buffer2, encodingName, SlowBuffer, isUtf8, isAscii, transcode, buffer_default, init_buffer = __esm({
    "other-part:src/node/buffer.js"() {
      m = load("node/buffer.js"), kMaxLength = m.kMaxLength, kStringMaxLength = m.kStringMaxLength, constants = m.constants, INSPECT_MAX_BYTES = m.INSPECT_MAX_BYTES, wrap = m.wrap, over = m.over, Buffer2 = m.Buffer, encodingName = m.encodingName, SlowBuffer = m.SlowBuffer, isUtf8 = m.isUtf8, isAscii = m.isAscii, transcode = m.transcode, buffer_default = m.default;
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
          for (let i = 0; i < errors.length; i++)
            message += `    ${errors[i].stack}
`;
          super(message), this.name = "AggregateError", this.errors = errors;
        }
      };
      module.exports = {
        AggregateError,
        ArrayIsArray(self) {
          return Array.isArray(self);
        },
        ArrayPrototypeIncludes(self, el) {
          return self.includes(el);
        },
        ArrayPrototypeIndexOf(self, el) {
          return self.indexOf(el);
        },
        ArrayPrototypeJoin(self, sep) {
          return self.join(sep);
        },
        ArrayPrototypeMap(self, fn) {
          return self.map(fn);
        },
        ArrayPrototypePop(self, el) {
          return self.pop(el);
        },
        ArrayPrototypePush(self, el) {
          return self.push(el);
        },
        ArrayPrototypeSlice(self, start, end) {
          return self.slice(start, end);
        },
        Error,
        FunctionPrototypeCall(fn, thisArgs, ...args) {
          return fn.call(thisArgs, ...args);
        },
        FunctionPrototypeSymbolHasInstance(self, instance) {
          return Function.prototype[Symbol.hasInstance].call(self, instance);
        },
        MathFloor: Math.floor,
        Number,
        NumberIsInteger: Number.isInteger,
        NumberIsNaN: Number.isNaN,
        NumberMAX_SAFE_INTEGER: Number.MAX_SAFE_INTEGER,
        NumberMIN_SAFE_INTEGER: Number.MIN_SAFE_INTEGER,
        NumberParseInt: Number.parseInt,
        ObjectDefineProperties(self, props) {
          return Object.defineProperties(self, props);
        },
        ObjectDefineProperty(self, name, prop) {
          return Object.defineProperty(self, name, prop);
        },
        ObjectGetOwnPropertyDescriptor(self, name) {
          return Object.getOwnPropertyDescriptor(self, name);
        },
        ObjectKeys(obj) {
          return Object.keys(obj);
        },
        ObjectSetPrototypeOf(target, proto) {
          return Object.setPrototypeOf(target, proto);
        },
        Promise,
        PromisePrototypeCatch(self, fn) {
          return self.catch(fn);
        },
        PromisePrototypeThen(self, thenFn, catchFn) {
          return self.then(thenFn, catchFn);
        },
        PromiseReject(err) {
          return Promise.reject(err);
        },
        PromiseResolve(val) {
          return Promise.resolve(val);
        },
        ReflectApply: Reflect.apply,
        RegExpPrototypeTest(self, value) {
          return self.test(value);
        },
        SafeSet: Set,
        String,
        StringPrototypeSlice(self, start, end) {
          return self.slice(start, end);
        },
        StringPrototypeToLowerCase(self) {
          return self.toLowerCase();
        },
        StringPrototypeToUpperCase(self) {
          return self.toUpperCase();
        },
        StringPrototypeTrim(self) {
          return self.trim();
        },
        Symbol,
        SymbolFor: Symbol.for,
        SymbolAsyncIterator: Symbol.asyncIterator,
        SymbolHasInstance: Symbol.hasInstance,
        SymbolIterator: Symbol.iterator,
        SymbolDispose: Symbol.dispose || /* @__PURE__ */ Symbol("Symbol.dispose"),
        SymbolAsyncDispose: Symbol.asyncDispose || /* @__PURE__ */ Symbol("Symbol.asyncDispose"),
        TypedArrayPrototypeSet(self, buf, len) {
          return self.set(buf, len);
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
        format(format, ...args) {
          return format.replace(/%([sdifj])/g, function(...[_unused, type]) {
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
      var { format, inspect } = require_inspect(), { AggregateError: CustomAggregateError } = require_primordials(), AggregateError = globalThis.AggregateError || CustomAggregateError, kIsNodeError = /* @__PURE__ */ Symbol("kIsNodeError"), kTypes = [
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
      function assert(value, message) {
        if (!value)
          throw new codes.ERR_INTERNAL_ASSERTION(message);
      }
      function addNumericalSeparator(val) {
        let res = "", i = val.length, start = val[0] === "-" ? 1 : 0;
        for (; i >= start + 4; i -= 3)
          res = `_${val.slice(i - 3, i)}${res}`;
        return `${val.slice(0, i)}${res}`;
      }
      function getMessage(key, msg, args) {
        if (typeof msg == "function")
          return assert(
            msg.length <= args.length,
            // Default options do not count.
            `Code: ${key}; The provided arguments length (${args.length}) does not match the required ones (${msg.length}).`
          ), msg(...args);
        let expectedLength = (msg.match(/%[dfijoOs]/g) || []).length;
        return assert(
          expectedLength === args.length,
          `Code: ${key}; The provided arguments length (${args.length}) does not match the required ones (${expectedLength}).`
        ), args.length === 0 ? msg : format(msg, ...args);
      }
      function E(code, message, Base) {
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
        let hidden = nodeInternalPrefix + fn.name;
        return Object.defineProperty(fn, "name", {
          value: hidden
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
      E("ERR_ASSERTION", "%s", Error);
      E(
        "ERR_INVALID_ARG_TYPE",
        (name, expected, actual) => {
          assert(typeof name == "string", "'name' must be a string"), Array.isArray(expected) || (expected = [expected]);
          let msg = "The ";
          name.endsWith(" argument") ? msg += `${name} ` : msg += `"${name}" ${name.includes(".") ? "property" : "argument"} `, msg += "must be ";
          let types = [], instances = [], other = [];
          for (let value of expected)
            assert(typeof value == "string", "All expected entries have to be of type string"), kTypes.includes(value) ? types.push(value.toLowerCase()) : classRegExp.test(value) ? instances.push(value) : (assert(value !== "object", 'The value "object" should be written as "Object"'), other.push(value));
          if (instances.length > 0) {
            let pos = types.indexOf("object");
            pos !== -1 && (types.splice(types, pos, 1), instances.push("Object"));
          }
          if (types.length > 0) {
            switch (types.length) {
              case 1:
                msg += `of type ${types[0]}`;
                break;
              case 2:
                msg += `one of type ${types[0]} or ${types[1]}`;
                break;
              default: {
                let last = types.pop();
                msg += `one of type ${types.join(", ")}, or ${last}`;
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
              let inspected = inspect(actual, {
                depth: -1
              });
              msg += `. Received ${inspected}`;
            }
          } else {
            let inspected = inspect(actual, {
              colors: !1
            });
            inspected.length > 25 && (inspected = `${inspected.slice(0, 25)}...`), msg += `. Received type ${typeof actual} (${inspected})`;
          }
          return msg;
        },
        TypeError
      );
      E(
        "ERR_INVALID_ARG_VALUE",
        (name, value, reason = "is invalid") => {
          let inspected = inspect(value);
          return inspected.length > 128 && (inspected = inspected.slice(0, 128) + "..."), `The ${name.includes(".") ? "property" : "argument"} '${name}' ${reason}. Received ${inspected}`;
        },
        TypeError
      );
      E(
        "ERR_INVALID_RETURN_VALUE",
        (input, name, value) => {
          var _value$constructor;
          let type = value != null && (_value$constructor = value.constructor) !== null && _value$constructor !== void 0 && _value$constructor.name ? `instance of ${value.constructor.name}` : `type ${typeof value}`;
          return `Expected ${input} to be returned from the "${name}" function but got ${type}.`;
        },
        TypeError
      );
      E(
        "ERR_MISSING_ARGS",
        (...args) => {
          assert(args.length > 0, "At least one arg needs to be specified");
          let msg, len = args.length;
          switch (args = (Array.isArray(args) ? args : [args]).map((a) => `"${a}"`).join(" or "), len) {
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
      E(
        "ERR_OUT_OF_RANGE",
        (str, range, input) => {
          assert(range, 'Missing "range" argument');
          let received;
          if (Number.isInteger(input) && Math.abs(input) > 2 ** 32)
            received = addNumericalSeparator(String(input));
          else if (typeof input == "bigint") {
            received = String(input);
            let limit = BigInt(2) ** BigInt(32);
            (input > limit || input < -limit) && (received = addNumericalSeparator(received)), received += "n";
          } else
            received = inspect(input);
          return `The value of "${str}" is out of range. It must be ${range}. Received ${received}`;
        },
        RangeError
      );
      E("ERR_MULTIPLE_CALLBACK", "Callback called multiple times", Error);
      E("ERR_METHOD_NOT_IMPLEMENTED", "The %s method is not implemented", Error);
      E("ERR_STREAM_ALREADY_FINISHED", "Cannot call %s after a stream was finished", Error);
      E("ERR_STREAM_CANNOT_PIPE", "Cannot pipe, not readable", Error);
      E("ERR_STREAM_DESTROYED", "Cannot call %s after a stream was destroyed", Error);
      E("ERR_STREAM_NULL_VALUES", "May not write null values to stream", TypeError);
      E("ERR_STREAM_PREMATURE_CLOSE", "Premature close", Error);
      E("ERR_STREAM_PUSH_AFTER_EOF", "stream.push() after EOF", Error);
      E("ERR_STREAM_UNSHIFT_AFTER_END_EVENT", "stream.unshift() after end event", Error);
      E("ERR_STREAM_WRITE_AFTER_END", "write after end", Error);
      E("ERR_UNKNOWN_ENCODING", "Unknown encoding: %s", TypeError);
      module.exports = {
        AbortError,
        aggregateTwoErrors: hideStackFrames(aggregateTwoErrors),
        hideStackFrames,
        codes
      };
    }
  });

  // other-part:src/web/abort.js
  var abort_exports = {};
  __export(abort_exports, {
    AbortController: () => AbortController,
    AbortSignal: () => AbortSignal
  });
  var m2, AbortSignal, AbortController, init_abort = __esm({
    "other-part:src/web/abort.js"() {
      m2 = load("web/abort.js"), AbortSignal = m2.AbortSignal, AbortController = m2.AbortController;
    }
  });

  // other-part:src/node/events.js
  var events_exports = {};
  __export(events_exports, {
    EventEmitter: () => EventEmitter,
    default: () => events_default,
    on: () => on,
    once: () => once
  });
  var m3, EventEmitter, once, on, events_default, init_events = __esm({
    "other-part:src/node/events.js"() {
      m3 = load("node/events.js"), EventEmitter = m3.EventEmitter, once = m3.once, on = m3.on, events_default = m3.default;
    }
  });

  // node_modules/readable-stream/lib/ours/util.js
  var require_util = __commonJS({
    "node_modules/readable-stream/lib/ours/util.js"(exports, module) {
      "use strict";
      var bufferModule = (init_buffer(), __toCommonJS(buffer_exports)), { format, inspect } = require_inspect(), {
        codes: { ERR_INVALID_ARG_TYPE }
      } = require_errors(), { kResistStopPropagation, AggregateError, SymbolDispose } = require_primordials(), AbortSignal2 = globalThis.AbortSignal || (init_abort(), __toCommonJS(abort_exports)).AbortSignal, AbortController2 = globalThis.AbortController || (init_abort(), __toCommonJS(abort_exports)).AbortController, AsyncFunction = Object.getPrototypeOf(async function() {
      }).constructor, Blob = globalThis.Blob || bufferModule.Blob, isBlob = typeof Blob < "u" ? function(b) {
        return b instanceof Blob;
      } : function(b) {
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
          let resolve, reject;
          return {
            promise: new Promise((res, rej) => {
              resolve = res, reject = rej;
            }),
            resolve,
            reject
          };
        },
        promisify(fn) {
          return new Promise((resolve, reject) => {
            fn((err, ...args) => err ? reject(err) : resolve(...args));
          });
        },
        debuglog() {
          return function() {
          };
        },
        format,
        inspect,
        types: {
          isAsyncFunction(fn) {
            return fn instanceof AsyncFunction;
          },
          isArrayBufferView(arr) {
            return ArrayBuffer.isView(arr);
          }
        },
        isBlob,
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
        AbortSignalAny: AbortSignal2.any || function(signals) {
          if (signals.length === 1)
            return signals[0];
          let ac = new AbortController2(), abort = () => ac.abort();
          return signals.forEach((signal) => {
            validateAbortSignal(signal, "signals"), signal.addEventListener("abort", abort, {
              once: !0
            });
          }), ac.signal.addEventListener(
            "abort",
            () => {
              signals.forEach((signal) => signal.removeEventListener("abort", abort));
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
        ArrayIsArray,
        ArrayPrototypeIncludes,
        ArrayPrototypeJoin,
        ArrayPrototypeMap,
        NumberIsInteger,
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
      } = require_errors(), { normalizeEncoding } = require_util(), { isAsyncFunction, isArrayBufferView } = require_util().types, signals = {};
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
        if (!NumberIsInteger(value)) throw new ERR_OUT_OF_RANGE(name, "an integer", value);
        if (value < min || value > max) throw new ERR_OUT_OF_RANGE(name, `>= ${min} && <= ${max}`, value);
      }), validateInt32 = hideStackFrames((value, name, min = -2147483648, max = 2147483647) => {
        if (typeof value != "number")
          throw new ERR_INVALID_ARG_TYPE(name, "number", value);
        if (!NumberIsInteger(value))
          throw new ERR_OUT_OF_RANGE(name, "an integer", value);
        if (value < min || value > max)
          throw new ERR_OUT_OF_RANGE(name, `>= ${min} && <= ${max}`, value);
      }), validateUint32 = hideStackFrames((value, name, positive = !1) => {
        if (typeof value != "number")
          throw new ERR_INVALID_ARG_TYPE(name, "number", value);
        if (!NumberIsInteger(value))
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
            ArrayPrototypeMap(oneOf, (v) => typeof v == "string" ? `'${v}'` : String2(v)),
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
        if (!getOwnPropertyValueOrDefault(options, "nullable", !1) && value === null || !allowArray && ArrayIsArray(value) || typeof value != "object" && (!allowFunction || typeof value != "function"))
          throw new ERR_INVALID_ARG_TYPE(name, "Object", value);
      }), validateDictionary = hideStackFrames((value, name) => {
        if (value != null && typeof value != "object" && typeof value != "function")
          throw new ERR_INVALID_ARG_TYPE(name, "a dictionary", value);
      }), validateArray = hideStackFrames((value, name, minLength = 0) => {
        if (!ArrayIsArray(value))
          throw new ERR_INVALID_ARG_TYPE(name, "Array", value);
        if (value.length < minLength) {
          let reason = `must be longer than ${minLength}`;
          throw new ERR_INVALID_ARG_VALUE(name, value, reason);
        }
      });
      function validateStringArray(value, name) {
        validateArray(value, name);
        for (let i = 0; i < value.length; i++)
          validateString(value[i], `${name}[${i}]`);
      }
      function validateBooleanArray(value, name) {
        validateArray(value, name);
        for (let i = 0; i < value.length; i++)
          validateBoolean(value[i], `${name}[${i}]`);
      }
      function validateAbortSignalArray(value, name) {
        validateArray(value, name);
        for (let i = 0; i < value.length; i++) {
          let signal = value[i], indexedName = `${name}[${i}]`;
          if (signal == null)
            throw new ERR_INVALID_ARG_TYPE(indexedName, "AbortSignal", signal);
          validateAbortSignal(signal, indexedName);
        }
      }
      function validateSignalName(signal, name = "signal") {
        if (validateString(signal, name), signals[signal] === void 0)
          throw signals[StringPrototypeToUpperCase(signal)] !== void 0 ? new ERR_UNKNOWN_SIGNAL(signal + " (signals must use all capital letters)") : new ERR_UNKNOWN_SIGNAL(signal);
      }
      var validateBuffer = hideStackFrames((buffer, name = "buffer") => {
        if (!isArrayBufferView(buffer))
          throw new ERR_INVALID_ARG_TYPE(name, ["Buffer", "TypedArray", "DataView"], buffer);
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
        if (ArrayIsArray(hints)) {
          let hintsLength = hints.length, result = "";
          if (hintsLength === 0)
            return result;
          for (let i = 0; i < hintsLength; i++) {
            let link = hints[i];
            validateLinkHeaderFormat(link, "hints"), result += link, i !== hintsLength - 1 && (result += ", ");
          }
          return result;
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

  // other-part:src/node/process.js
  var process_exports = {};
  __export(process_exports, {
    default: () => process_default,
    nextTick: () => nextTick,
    process: () => process
  });
  var m4, process, nextTick, process_default, init_process = __esm({
    "other-part:src/node/process.js"() {
      m4 = load("node/process.js"), process = m4.process, nextTick = m4.nextTick, process_default = m4.default;
    }
  });

  // node_modules/readable-stream/lib/internal/streams/utils.js
  var require_utils = __commonJS({
    "node_modules/readable-stream/lib/internal/streams/utils.js"(exports, module) {
      "use strict";
      var { SymbolAsyncIterator, SymbolIterator, SymbolFor } = require_primordials(), kIsDestroyed = SymbolFor("nodejs.stream.destroyed"), kIsErrored = SymbolFor("nodejs.stream.errored"), kIsReadable = SymbolFor("nodejs.stream.readable"), kIsWritable = SymbolFor("nodejs.stream.writable"), kIsDisturbed = SymbolFor("nodejs.stream.disturbed"), kIsClosedPromise = SymbolFor("nodejs.webstream.isClosedPromise"), kControllerErrorFunction = SymbolFor("nodejs.webstream.controllerErrorFunction");
      function isReadableNodeStream(obj, strict = !1) {
        var _obj$_readableState;
        return !!(obj && typeof obj.pipe == "function" && typeof obj.on == "function" && (!strict || typeof obj.pause == "function" && typeof obj.resume == "function") && (!obj._writableState || ((_obj$_readableState = obj._readableState) === null || _obj$_readableState === void 0 ? void 0 : _obj$_readableState.readable) !== !1) && // Duplex
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
        return obj == null ? !1 : isAsync === !0 ? typeof obj[SymbolAsyncIterator] == "function" : isAsync === !1 ? typeof obj[SymbolIterator] == "function" : typeof obj[SymbolAsyncIterator] == "function" || typeof obj[SymbolIterator] == "function";
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
      function isWritableFinished(stream2, strict) {
        if (!isWritableNodeStream(stream2)) return null;
        if (stream2.writableFinished === !0) return !0;
        let wState = stream2._writableState;
        return wState != null && wState.errored ? !1 : typeof wState?.finished != "boolean" ? null : !!(wState.finished || strict === !1 && wState.ended === !0 && wState.length === 0);
      }
      function isReadableEnded(stream2) {
        if (!isReadableNodeStream(stream2)) return null;
        if (stream2.readableEnded === !0) return !0;
        let rState = stream2._readableState;
        return !rState || rState.errored ? !1 : typeof rState?.ended != "boolean" ? null : rState.ended;
      }
      function isReadableFinished(stream2, strict) {
        if (!isReadableNodeStream(stream2)) return null;
        let rState = stream2._readableState;
        return rState != null && rState.errored ? !1 : typeof rState?.endEmitted != "boolean" ? null : !!(rState.endEmitted || strict === !1 && rState.ended === !0 && rState.length === 0);
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
      var process2 = (init_process(), __toCommonJS(process_exports)), { AbortError, codes } = require_errors(), { ERR_INVALID_ARG_TYPE, ERR_STREAM_PREMATURE_CLOSE } = codes, { kEmptyObject, once: once2 } = require_util(), { validateAbortSignal, validateFunction, validateObject, validateBoolean } = require_validators(), { Promise: Promise2, PromisePrototypeThen, SymbolDispose } = require_primordials(), {
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
        if (arguments.length === 2 ? (callback = options, options = kEmptyObject) : options == null ? options = kEmptyObject : validateObject(options, "options"), validateFunction(callback, "callback"), validateAbortSignal(options.signal, "options.signal"), callback = once2(callback), isReadableStream(stream2) || isWritableStream(stream2))
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
        isRequest(stream2) ? (stream2.on("complete", onfinish), willEmitClose || stream2.on("abort", onclose), stream2.req ? onrequest() : stream2.on("request", onrequest)) : writable && !wState && (stream2.on("end", onlegacyfinish), stream2.on("close", onlegacyfinish)), !willEmitClose && typeof stream2.aborted == "boolean" && stream2.on("aborted", onclose), stream2.on("end", onend), stream2.on("finish", onfinish), options.error !== !1 && stream2.on("error", onerror), stream2.on("close", onclose), closed ? process2.nextTick(onclose) : wState != null && wState.errorEmitted || rState != null && rState.errorEmitted ? willEmitClose || process2.nextTick(onclosed) : (!readable && (!willEmitClose || isReadable(stream2)) && (writableFinished || isWritable(stream2) === !1) || !writable && (!willEmitClose || isWritable(stream2)) && (readableFinished || isReadable(stream2) === !1) || rState && stream2.req && stream2.aborted) && process2.nextTick(onclosed);
        let cleanup = () => {
          callback = nop, stream2.removeListener("aborted", onclose), stream2.removeListener("complete", onfinish), stream2.removeListener("abort", onclose), stream2.removeListener("request", onrequest), stream2.req && stream2.req.removeListener("finish", onfinish), stream2.removeListener("end", onlegacyfinish), stream2.removeListener("close", onlegacyfinish), stream2.removeListener("finish", onfinish), stream2.removeListener("end", onend), stream2.removeListener("error", onerror), stream2.removeListener("close", onclose);
        };
        if (options.signal && !closed) {
          let abort = () => {
            let endCallback = callback;
            cleanup(), endCallback.call(
              stream2,
              new AbortError(void 0, {
                cause: options.signal.reason
              })
            );
          };
          if (options.signal.aborted)
            process2.nextTick(abort);
          else {
            addAbortListener = addAbortListener || require_util().addAbortListener;
            let disposable = addAbortListener(options.signal, abort), originalCallback = callback;
            callback = once2((...args) => {
              disposable[SymbolDispose](), originalCallback.apply(stream2, args);
            });
          }
        }
        return cleanup;
      }
      function eosWeb(stream2, options, callback) {
        let isAborted = !1, abort = nop;
        if (options.signal)
          if (abort = () => {
            isAborted = !0, callback.call(
              stream2,
              new AbortError(void 0, {
                cause: options.signal.reason
              })
            );
          }, options.signal.aborted)
            process2.nextTick(abort);
          else {
            addAbortListener = addAbortListener || require_util().addAbortListener;
            let disposable = addAbortListener(options.signal, abort), originalCallback = callback;
            callback = once2((...args) => {
              disposable[SymbolDispose](), originalCallback.apply(stream2, args);
            });
          }
        let resolverFn = (...args) => {
          isAborted || process2.nextTick(() => callback.apply(stream2, args));
        };
        return PromisePrototypeThen(stream2[kIsClosedPromise].promise, resolverFn, resolverFn), nop;
      }
      function finished(stream2, opts) {
        var _opts;
        let autoCleanup = !1;
        return opts === null && (opts = kEmptyObject), (_opts = opts) !== null && _opts !== void 0 && _opts.cleanup && (validateBoolean(opts.cleanup, "cleanup"), autoCleanup = opts.cleanup), new Promise2((resolve, reject) => {
          let cleanup = eos(stream2, opts, (err) => {
            autoCleanup && cleanup(), err ? reject(err) : resolve();
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
      var process2 = (init_process(), __toCommonJS(process_exports)), {
        aggregateTwoErrors,
        codes: { ERR_MULTIPLE_CALLBACK },
        AbortError
      } = require_errors(), { Symbol: Symbol2 } = require_primordials(), { kIsDestroyed, isDestroyed, isFinished, isServerRequest } = require_utils(), kDestroy = Symbol2("kDestroy"), kConstruct = Symbol2("kConstruct");
      function checkError(err, w, r) {
        err && (err.stack, w && !w.errored && (w.errored = err), r && !r.errored && (r.errored = err));
      }
      function destroy(err, cb) {
        let r = this._readableState, w = this._writableState, s = w || r;
        return w != null && w.destroyed || r != null && r.destroyed ? (typeof cb == "function" && cb(), this) : (checkError(err, w, r), w && (w.destroyed = !0), r && (r.destroyed = !0), s.constructed ? _destroy(this, err, cb) : this.once(kDestroy, function(er) {
          _destroy(this, aggregateTwoErrors(er, err), cb);
        }), this);
      }
      function _destroy(self, err, cb) {
        let called = !1;
        function onDestroy(err2) {
          if (called)
            return;
          called = !0;
          let r = self._readableState, w = self._writableState;
          checkError(err2, w, r), w && (w.closed = !0), r && (r.closed = !0), typeof cb == "function" && cb(err2), err2 ? process2.nextTick(emitErrorCloseNT, self, err2) : process2.nextTick(emitCloseNT, self);
        }
        try {
          self._destroy(err || null, onDestroy);
        } catch (err2) {
          onDestroy(err2);
        }
      }
      function emitErrorCloseNT(self, err) {
        emitErrorNT(self, err), emitCloseNT(self);
      }
      function emitCloseNT(self) {
        let r = self._readableState, w = self._writableState;
        w && (w.closeEmitted = !0), r && (r.closeEmitted = !0), (w != null && w.emitClose || r != null && r.emitClose) && self.emit("close");
      }
      function emitErrorNT(self, err) {
        let r = self._readableState, w = self._writableState;
        w != null && w.errorEmitted || r != null && r.errorEmitted || (w && (w.errorEmitted = !0), r && (r.errorEmitted = !0), self.emit("error", err));
      }
      function undestroy() {
        let r = this._readableState, w = this._writableState;
        r && (r.constructed = !0, r.closed = !1, r.closeEmitted = !1, r.destroyed = !1, r.errored = null, r.errorEmitted = !1, r.reading = !1, r.ended = r.readable === !1, r.endEmitted = r.readable === !1), w && (w.constructed = !0, w.destroyed = !1, w.closed = !1, w.closeEmitted = !1, w.errored = null, w.errorEmitted = !1, w.finalCalled = !1, w.prefinished = !1, w.ended = w.writable === !1, w.ending = w.writable === !1, w.finished = w.writable === !1);
      }
      function errorOrDestroy(stream2, err, sync) {
        let r = stream2._readableState, w = stream2._writableState;
        if (w != null && w.destroyed || r != null && r.destroyed)
          return this;
        r != null && r.autoDestroy || w != null && w.autoDestroy ? stream2.destroy(err) : err && (err.stack, w && !w.errored && (w.errored = err), r && !r.errored && (r.errored = err), sync ? process2.nextTick(emitErrorNT, stream2, err) : emitErrorNT(stream2, err));
      }
      function construct(stream2, cb) {
        if (typeof stream2._construct != "function")
          return;
        let r = stream2._readableState, w = stream2._writableState;
        r && (r.constructed = !1), w && (w.constructed = !1), stream2.once(kConstruct, cb), !(stream2.listenerCount(kConstruct) > 1) && process2.nextTick(constructNT, stream2);
      }
      function constructNT(stream2) {
        let called = !1;
        function onConstruct(err) {
          if (called) {
            errorOrDestroy(stream2, err ?? new ERR_MULTIPLE_CALLBACK());
            return;
          }
          called = !0;
          let r = stream2._readableState, w = stream2._writableState, s = w || r;
          r && (r.constructed = !0), w && (w.constructed = !0), s.destroyed ? stream2.emit(kDestroy, err) : err ? errorOrDestroy(stream2, err, !0) : process2.nextTick(emitConstructNT, stream2);
        }
        try {
          stream2._construct((err) => {
            process2.nextTick(onConstruct, err);
          });
        } catch (err) {
          process2.nextTick(onConstruct, err);
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
        stream2.emit("error", err), process2.nextTick(emitCloseLegacy, stream2);
      }
      function destroyer(stream2, err) {
        !stream2 || isDestroyed(stream2) || (!err && !isFinished(stream2) && (err = new AbortError()), isServerRequest(stream2) ? (stream2.socket = null, stream2.destroy(err)) : isRequest(stream2) ? stream2.abort() : isRequest(stream2.req) ? stream2.req.abort() : typeof stream2.destroy == "function" ? stream2.destroy(err) : typeof stream2.close == "function" ? stream2.close() : err ? process2.nextTick(emitErrorCloseLegacy, stream2, err) : process2.nextTick(emitCloseLegacy, stream2), stream2.destroyed || (stream2[kIsDestroyed] = !0));
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
      var { ArrayIsArray, ObjectSetPrototypeOf } = require_primordials(), { EventEmitter: EE } = (init_events(), __toCommonJS(events_exports));
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
        function onerror(er) {
          cleanup(), EE.listenerCount(this, "error") === 0 && this.emit("error", er);
        }
        prependListener(source, "error", onerror), prependListener(dest, "error", onerror);
        function cleanup() {
          source.removeListener("data", ondata), dest.removeListener("drain", ondrain), source.removeListener("end", onend), source.removeListener("close", onclose), source.removeListener("error", onerror), dest.removeListener("error", onerror), source.removeListener("end", cleanup), source.removeListener("close", cleanup), dest.removeListener("close", cleanup);
        }
        return source.on("end", cleanup), source.on("close", cleanup), dest.on("close", cleanup), dest.emit("pipe", source), dest;
      };
      function prependListener(emitter, event, fn) {
        if (typeof emitter.prependListener == "function") return emitter.prependListener(event, fn);
        !emitter._events || !emitter._events[event] ? emitter.on(event, fn) : ArrayIsArray(emitter._events[event]) ? emitter._events[event].unshift(fn) : emitter._events[event] = [fn, emitter._events[event]];
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
      var { StringPrototypeSlice, SymbolIterator, TypedArrayPrototypeSet, Uint8Array: Uint8Array2 } = require_primordials(), { Buffer: Buffer3 } = (init_buffer(), __toCommonJS(buffer_exports)), { inspect } = require_util();
      module.exports = class {
        constructor() {
          this.head = null, this.tail = null, this.length = 0;
        }
        push(v) {
          let entry = {
            data: v,
            next: null
          };
          this.length > 0 ? this.tail.next = entry : this.head = entry, this.tail = entry, ++this.length;
        }
        unshift(v) {
          let entry = {
            data: v,
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
        join(s) {
          if (this.length === 0) return "";
          let p = this.head, ret = "" + p.data;
          for (; (p = p.next) !== null; ) ret += s + p.data;
          return ret;
        }
        concat(n) {
          if (this.length === 0) return Buffer3.alloc(0);
          let ret = Buffer3.allocUnsafe(n >>> 0), p = this.head, i = 0;
          for (; p; )
            TypedArrayPrototypeSet(ret, p.data, i), i += p.data.length, p = p.next;
          return ret;
        }
        // Consumes a specified amount of bytes or characters from the buffered data.
        consume(n, hasStrings) {
          let data = this.head.data;
          if (n < data.length) {
            let slice = data.slice(0, n);
            return this.head.data = data.slice(n), slice;
          }
          return n === data.length ? this.shift() : hasStrings ? this._getString(n) : this._getBuffer(n);
        }
        first() {
          return this.head.data;
        }
        *[SymbolIterator]() {
          for (let p = this.head; p; p = p.next)
            yield p.data;
        }
        // Consumes a specified amount of characters from the buffered data.
        _getString(n) {
          let ret = "", p = this.head, c = 0;
          do {
            let str = p.data;
            if (n > str.length)
              ret += str, n -= str.length;
            else {
              n === str.length ? (ret += str, ++c, p.next ? this.head = p.next : this.head = this.tail = null) : (ret += StringPrototypeSlice(str, 0, n), this.head = p, p.data = StringPrototypeSlice(str, n));
              break;
            }
            ++c;
          } while ((p = p.next) !== null);
          return this.length -= c, ret;
        }
        // Consumes a specified amount of bytes from the buffered data.
        _getBuffer(n) {
          let ret = Buffer3.allocUnsafe(n), retLen = n, p = this.head, c = 0;
          do {
            let buf = p.data;
            if (n > buf.length)
              TypedArrayPrototypeSet(ret, buf, retLen - n), n -= buf.length;
            else {
              n === buf.length ? (TypedArrayPrototypeSet(ret, buf, retLen - n), ++c, p.next ? this.head = p.next : this.head = this.tail = null) : (TypedArrayPrototypeSet(ret, new Uint8Array2(buf.buffer, buf.byteOffset, n), retLen - n), this.head = p, p.data = buf.slice(n));
              break;
            }
            ++c;
          } while ((p = p.next) !== null);
          return this.length -= c, ret;
        }
        // Make sure the linked list only shows the minimal necessary information.
        [/* @__PURE__ */ Symbol.for("nodejs.util.inspect.custom")](_, options) {
          return inspect(this, {
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
      var { MathFloor, NumberIsInteger } = require_primordials(), { validateInteger } = require_validators(), { ERR_INVALID_ARG_VALUE } = require_errors().codes, defaultHighWaterMarkBytes = 16 * 1024, defaultHighWaterMarkObjectMode = 16;
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
          if (!NumberIsInteger(hwm) || hwm < 0) {
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

  // other-part:src/node/string_decoder.js
  var string_decoder_exports = {};
  __export(string_decoder_exports, {
    StringDecoder: () => StringDecoder,
    default: () => string_decoder_default
  });
  var m5, StringDecoder, string_decoder_default, init_string_decoder = __esm({
    "other-part:src/node/string_decoder.js"() {
      m5 = load("node/string_decoder.js"), StringDecoder = m5.StringDecoder, string_decoder_default = m5.default;
    }
  });

  // node_modules/readable-stream/lib/internal/streams/from.js
  var require_from = __commonJS({
    "node_modules/readable-stream/lib/internal/streams/from.js"(exports, module) {
      "use strict";
      var process2 = (init_process(), __toCommonJS(process_exports)), { PromisePrototypeThen, SymbolAsyncIterator, SymbolIterator } = require_primordials(), { Buffer: Buffer3 } = (init_buffer(), __toCommonJS(buffer_exports)), { ERR_INVALID_ARG_TYPE, ERR_STREAM_NULL_VALUES } = require_errors().codes;
      function from(Readable2, iterable, opts) {
        let iterator;
        if (typeof iterable == "string" || iterable instanceof Buffer3)
          return new Readable2({
            objectMode: !0,
            ...opts,
            read() {
              this.push(iterable), this.push(null);
            }
          });
        let isAsync;
        if (iterable && iterable[SymbolAsyncIterator])
          isAsync = !0, iterator = iterable[SymbolAsyncIterator]();
        else if (iterable && iterable[SymbolIterator])
          isAsync = !1, iterator = iterable[SymbolIterator]();
        else
          throw new ERR_INVALID_ARG_TYPE("iterable", ["Iterable"], iterable);
        let readable = new Readable2({
          objectMode: !0,
          highWaterMark: 1,
          // TODO(ronag): What options should be allowed?
          ...opts
        }), reading = !1;
        readable._read = function() {
          reading || (reading = !0, next());
        }, readable._destroy = function(error, cb) {
          PromisePrototypeThen(
            close(error),
            () => process2.nextTick(cb, error),
            // nextTick is here in case cb throws
            (e) => process2.nextTick(cb, e || error)
          );
        };
        async function close(error) {
          let hadError = error != null, hasThrow = typeof iterator.throw == "function";
          if (hadError && hasThrow) {
            let { value, done } = await iterator.throw(error);
            if (await value, done)
              return;
          }
          if (typeof iterator.return == "function") {
            let { value } = await iterator.return();
            await value;
          }
        }
        async function next() {
          for (; ; ) {
            try {
              let { value, done } = isAsync ? await iterator.next() : iterator.next();
              if (done)
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
      var process2 = (init_process(), __toCommonJS(process_exports)), {
        ArrayPrototypeIndexOf,
        NumberIsInteger,
        NumberIsNaN,
        NumberParseInt,
        ObjectDefineProperties,
        ObjectKeys,
        ObjectSetPrototypeOf,
        Promise: Promise2,
        SafeSet,
        SymbolAsyncDispose,
        SymbolAsyncIterator,
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
        return this.destroyed || (error = this.readableEnded ? null : new AbortError(), this.destroy(error)), new Promise2((resolve, reject) => eos(this, (err) => err && err !== error ? reject(err) : resolve(null)));
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
        let buffer = this._readableState.buffer, content = "";
        for (let data of buffer)
          content += decoder.write(data);
        return buffer.clear(), content !== "" && buffer.push(content), this._readableState.length = content.length, this;
      };
      var MAX_HWM = 1073741824;
      function computeNewHighWaterMark(n) {
        if (n > MAX_HWM)
          throw new ERR_OUT_OF_RANGE("size", "<= 1GiB", n);
        return n--, n |= n >>> 1, n |= n >>> 2, n |= n >>> 4, n |= n >>> 8, n |= n >>> 16, n++, n;
      }
      function howMuchToRead(n, state) {
        return n <= 0 || state.length === 0 && state.ended ? 0 : (state.state & kObjectMode) !== 0 ? 1 : NumberIsNaN(n) ? state.flowing && state.length ? state.buffer.first().length : state.length : n <= state.length ? n : state.ended ? state.length : 0;
      }
      Readable2.prototype.read = function(n) {
        debug("read", n), n === void 0 ? n = NaN : NumberIsInteger(n) || (n = NumberParseInt(n, 10));
        let state = this._readableState, nOrig = n;
        if (n > state.highWaterMark && (state.highWaterMark = computeNewHighWaterMark(n)), n !== 0 && (state.state &= ~kEmittedReadable), n === 0 && state.needReadable && ((state.highWaterMark !== 0 ? state.length >= state.highWaterMark : state.length > 0) || state.ended))
          return debug("read: emitReadable", state.length, state.ended), state.length === 0 && state.ended ? endReadable(this) : emitReadable(this), null;
        if (n = howMuchToRead(n, state), n === 0 && state.ended)
          return state.length === 0 && endReadable(this), null;
        let doRead = (state.state & kNeedReadable) !== 0;
        if (debug("need readable", doRead), (state.length === 0 || state.length - n < state.highWaterMark) && (doRead = !0, debug("length less than watermark", doRead)), state.ended || state.reading || state.destroyed || state.errored || !state.constructed)
          doRead = !1, debug("reading, ended or constructing", doRead);
        else if (doRead) {
          debug("do read"), state.state |= kReading | kSync, state.length === 0 && (state.state |= kNeedReadable);
          try {
            this._read(state.highWaterMark);
          } catch (err) {
            errorOrDestroy(this, err);
          }
          state.state &= ~kSync, state.reading || (n = howMuchToRead(nOrig, state));
        }
        let ret;
        return n > 0 ? ret = fromList(n, state) : ret = null, ret === null ? (state.needReadable = state.length <= state.highWaterMark, n = 0) : (state.length -= n, state.multiAwaitDrain ? state.awaitDrainWriters.clear() : state.awaitDrainWriters = null), state.length === 0 && (state.ended || (state.needReadable = !0), nOrig !== n && state.ended && endReadable(this)), ret !== null && !state.errorEmitted && !state.closeEmitted && (state.dataEmitted = !0, this.emit("data", ret)), ret;
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
        debug("emitReadable", state.needReadable, state.emittedReadable), state.needReadable = !1, state.emittedReadable || (debug("emitReadable", state.flowing), state.emittedReadable = !0, process2.nextTick(emitReadable_, stream2));
      }
      function emitReadable_(stream2) {
        let state = stream2._readableState;
        debug("emitReadable_", state.destroyed, state.length, state.ended), !state.destroyed && !state.errored && (state.length || state.ended) && (stream2.emit("readable"), state.emittedReadable = !1), state.needReadable = !state.flowing && !state.ended && state.length <= state.highWaterMark, flow(stream2);
      }
      function maybeReadMore(stream2, state) {
        !state.readingMore && state.constructed && (state.readingMore = !0, process2.nextTick(maybeReadMore_, stream2, state));
      }
      function maybeReadMore_(stream2, state) {
        for (; !state.reading && !state.ended && (state.length < state.highWaterMark || state.flowing && state.length === 0); ) {
          let len = state.length;
          if (debug("maybeReadMore read 0"), stream2.read(0), len === state.length)
            break;
        }
        state.readingMore = !1;
      }
      Readable2.prototype._read = function(n) {
        throw new ERR_METHOD_NOT_IMPLEMENTED("_read()");
      };
      Readable2.prototype.pipe = function(dest, pipeOpts) {
        let src = this, state = this._readableState;
        state.pipes.length === 1 && (state.multiAwaitDrain || (state.multiAwaitDrain = !0, state.awaitDrainWriters = new SafeSet(state.awaitDrainWriters ? [state.awaitDrainWriters] : []))), state.pipes.push(dest), debug("pipe count=%d opts=%j", state.pipes.length, pipeOpts);
        let endFn = (!pipeOpts || pipeOpts.end !== !1) && dest !== process2.stdout && dest !== process2.stderr ? onend : unpipe;
        state.endEmitted ? process2.nextTick(endFn) : src.once("end", endFn), dest.on("unpipe", onunpipe);
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
        function onerror(er) {
          if (debug("onerror", er), unpipe(), dest.removeListener("error", onerror), dest.listenerCount("error") === 0) {
            let s = dest._writableState || dest._readableState;
            s && !s.errorEmitted ? errorOrDestroy(dest, er) : dest.emit("error", er);
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
          for (let i = 0; i < dests.length; i++)
            dests[i].emit("unpipe", this, {
              hasUnpiped: !1
            });
          return this;
        }
        let index = ArrayPrototypeIndexOf(state.pipes, dest);
        return index === -1 ? this : (state.pipes.splice(index, 1), state.pipes.length === 0 && this.pause(), dest.emit("unpipe", this, unpipeInfo), this);
      };
      Readable2.prototype.on = function(ev, fn) {
        let res = Stream.prototype.on.call(this, ev, fn), state = this._readableState;
        return ev === "data" ? (state.readableListening = this.listenerCount("readable") > 0, state.flowing !== !1 && this.resume()) : ev === "readable" && !state.endEmitted && !state.readableListening && (state.readableListening = state.needReadable = !0, state.flowing = !1, state.emittedReadable = !1, debug("on readable", state.length, state.reading), state.length ? emitReadable(this) : state.reading || process2.nextTick(nReadingNextTick, this)), res;
      };
      Readable2.prototype.addListener = Readable2.prototype.on;
      Readable2.prototype.removeListener = function(ev, fn) {
        let res = Stream.prototype.removeListener.call(this, ev, fn);
        return ev === "readable" && process2.nextTick(updateReadableListening, this), res;
      };
      Readable2.prototype.off = Readable2.prototype.removeListener;
      Readable2.prototype.removeAllListeners = function(ev) {
        let res = Stream.prototype.removeAllListeners.apply(this, arguments);
        return (ev === "readable" || ev === void 0) && process2.nextTick(updateReadableListening, this), res;
      };
      function updateReadableListening(self) {
        let state = self._readableState;
        state.readableListening = self.listenerCount("readable") > 0, state.resumeScheduled && state[kPaused] === !1 ? state.flowing = !0 : self.listenerCount("data") > 0 ? self.resume() : state.readableListening || (state.flowing = null);
      }
      function nReadingNextTick(self) {
        debug("readable nexttick read 0"), self.read(0);
      }
      Readable2.prototype.resume = function() {
        let state = this._readableState;
        return state.flowing || (debug("resume"), state.flowing = !state.readableListening, resume(this, state)), state[kPaused] = !1, this;
      };
      function resume(stream2, state) {
        state.resumeScheduled || (state.resumeScheduled = !0, process2.nextTick(resume_, stream2, state));
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
        let streamKeys = ObjectKeys(stream2);
        for (let j = 1; j < streamKeys.length; j++) {
          let i = streamKeys[j];
          this[i] === void 0 && typeof stream2[i] == "function" && (this[i] = stream2[i].bind(stream2));
        }
        return this;
      };
      Readable2.prototype[SymbolAsyncIterator] = function() {
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
        function next(resolve) {
          this === stream2 ? (callback(), callback = nop) : callback = resolve;
        }
        stream2.on("readable", next);
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
              await new Promise2(next);
            }
          }
        } catch (err) {
          throw error = aggregateTwoErrors(error, err), error;
        } finally {
          (error || options?.destroyOnReturn !== !1) && (error === void 0 || stream2._readableState.autoDestroy) ? destroyImpl.destroyer(stream2, null) : (stream2.off("readable", next), cleanup());
        }
      }
      ObjectDefineProperties(Readable2.prototype, {
        readable: {
          __proto__: null,
          get() {
            let r = this._readableState;
            return !!r && r.readable !== !1 && !r.destroyed && !r.errorEmitted && !r.endEmitted;
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
      function fromList(n, state) {
        if (state.length === 0) return null;
        let ret;
        return state.objectMode ? ret = state.buffer.shift() : !n || n >= state.length ? (state.decoder ? ret = state.buffer.join("") : state.buffer.length === 1 ? ret = state.buffer.first() : ret = state.buffer.concat(state.length), state.buffer.clear()) : ret = state.buffer.consume(n, state.decoder), ret;
      }
      function endReadable(stream2) {
        let state = stream2._readableState;
        debug("endReadable", state.endEmitted), state.endEmitted || (state.ended = !0, process2.nextTick(endReadableNT, state, stream2));
      }
      function endReadableNT(state, stream2) {
        if (debug("endReadableNT", state.endEmitted, state.length), !state.errored && !state.closeEmitted && !state.endEmitted && state.length === 0) {
          if (state.endEmitted = !0, stream2.emit("end"), stream2.writable && stream2.allowHalfOpen === !1)
            process2.nextTick(endWritableNT, stream2);
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
      var process2 = (init_process(), __toCommonJS(process_exports)), {
        ArrayPrototypeSlice,
        Error: Error2,
        FunctionPrototypeSymbolHasInstance,
        ObjectDefineProperty,
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
      ObjectDefineProperty(WritableState.prototype, "bufferedRequestCount", {
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
      ObjectDefineProperty(Writable2, SymbolHasInstance, {
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
        return state.ending ? err = new ERR_STREAM_WRITE_AFTER_END() : state.destroyed && (err = new ERR_STREAM_DESTROYED("write")), err ? (process2.nextTick(cb, err), errorOrDestroy(stream2, err, !0), err) : (state.pendingcb++, writeOrBuffer(stream2, state, chunk, encoding, cb));
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
      function onwriteError(stream2, state, er, cb) {
        --state.pendingcb, cb(er), errorBuffer(state), errorOrDestroy(stream2, er);
      }
      function onwrite(stream2, er) {
        let state = stream2._writableState, sync = state.sync, cb = state.writecb;
        if (typeof cb != "function") {
          errorOrDestroy(stream2, new ERR_MULTIPLE_CALLBACK());
          return;
        }
        state.writing = !1, state.writecb = null, state.length -= state.writelen, state.writelen = 0, er ? (er.stack, state.errored || (state.errored = er), stream2._readableState && !stream2._readableState.errored && (stream2._readableState.errored = er), sync ? process2.nextTick(onwriteError, stream2, state, er, cb) : onwriteError(stream2, state, er, cb)) : (state.buffered.length > state.bufferedIndex && clearBuffer(stream2, state), sync ? state.afterWriteTickInfo !== null && state.afterWriteTickInfo.cb === cb ? state.afterWriteTickInfo.count++ : (state.afterWriteTickInfo = {
          count: 1,
          cb,
          stream: stream2,
          state
        }, process2.nextTick(afterWriteTick, state.afterWriteTickInfo)) : afterWrite(stream2, state, 1, cb));
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
        for (let n = state.bufferedIndex; n < state.buffered.length; ++n) {
          var _state$errored;
          let { chunk, callback } = state.buffered[n], len = state.objectMode ? 1 : chunk.length;
          state.length -= len, callback(
            (_state$errored = state.errored) !== null && _state$errored !== void 0 ? _state$errored : new ERR_STREAM_DESTROYED("write")
          );
        }
        let onfinishCallbacks = state[kOnFinished].splice(0);
        for (let i = 0; i < onfinishCallbacks.length; i++) {
          var _state$errored2;
          onfinishCallbacks[i](
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
        let i = bufferedIndex;
        if (state.bufferProcessing = !0, bufferedLength > 1 && stream2._writev) {
          state.pendingcb -= bufferedLength - 1;
          let callback = state.allNoop ? nop : (err) => {
            for (let n = i; n < buffered.length; ++n)
              buffered[n].callback(err);
          }, chunks = state.allNoop && i === 0 ? buffered : ArrayPrototypeSlice(buffered, i);
          chunks.allBuffers = state.allBuffers, doWrite(stream2, state, !0, state.length, chunks, "", callback), resetBuffer(state);
        } else {
          do {
            let { chunk, encoding, callback } = buffered[i];
            buffered[i++] = null;
            let len = objectMode ? 1 : chunk.length;
            doWrite(stream2, state, !1, len, chunk, encoding, callback);
          } while (i < buffered.length && !state.writing);
          i === buffered.length ? resetBuffer(state) : i > 256 ? (buffered.splice(0, i), state.bufferedIndex = 0) : state.bufferedIndex = i;
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
        return state.corked && (state.corked = 1, this.uncork()), err || (!state.errored && !state.ending ? (state.ending = !0, finishMaybe(this, state, !0), state.ended = !0) : state.finished ? err = new ERR_STREAM_ALREADY_FINISHED("end") : state.destroyed && (err = new ERR_STREAM_DESTROYED("end"))), typeof cb == "function" && (err || state.finished ? process2.nextTick(cb, err) : state[kOnFinished].push(cb)), this;
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
            for (let i = 0; i < onfinishCallbacks.length; i++)
              onfinishCallbacks[i](err);
            errorOrDestroy(stream2, err, state.sync);
          } else needFinish(state) && (state.prefinished = !0, stream2.emit("prefinish"), state.pendingcb++, process2.nextTick(finish, stream2, state));
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
        needFinish(state) && (prefinish(stream2, state), state.pendingcb === 0 && (sync ? (state.pendingcb++, process2.nextTick(
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
        for (let i = 0; i < onfinishCallbacks.length; i++)
          onfinishCallbacks[i]();
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
            let w = this._writableState;
            return !!w && w.writable !== !1 && !w.destroyed && !w.errored && !w.ending && !w.ended;
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
        return !state.destroyed && (state.bufferedIndex < state.buffered.length || state[kOnFinished].length) && process2.nextTick(errorBuffer, state), destroy.call(this, err, cb), this;
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
      var process2 = (init_process(), __toCommonJS(process_exports)), bufferModule = (init_buffer(), __toCommonJS(buffer_exports)), {
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
      } = require_errors(), { destroyer } = require_destroy(), Duplex2 = require_duplex(), Readable2 = require_readable(), Writable2 = require_writable(), { createDeferredPromise } = require_util(), from = require_from(), Blob = globalThis.Blob || bufferModule.Blob, isBlob = typeof Blob < "u" ? function(b) {
        return b instanceof Blob;
      } : function(b) {
        return !1;
      }, AbortController2 = globalThis.AbortController || (init_abort(), __toCommonJS(abort_exports)).AbortController, { FunctionPrototypeCall } = require_primordials(), Duplexify = class extends Duplex2 {
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
          let { value, write, final, destroy } = fromAsyncGen(body);
          if (isIterable(value))
            return from(Duplexify, value, {
              // TODO (ronag): highWaterMark?
              objectMode: !0,
              write,
              final,
              destroy
            });
          let then2 = value?.then;
          if (typeof then2 == "function") {
            let d, promise = FunctionPrototypeCall(
              then2,
              value,
              (val) => {
                if (val != null)
                  throw new ERR_INVALID_RETURN_VALUE("nully", "body", val);
              },
              (err) => {
                destroyer(d, err);
              }
            );
            return d = new Duplexify({
              // TODO (ronag): highWaterMark?
              objectMode: !0,
              readable: !1,
              write,
              final(cb) {
                final(async () => {
                  try {
                    await promise, process2.nextTick(cb, null);
                  } catch (err) {
                    process2.nextTick(cb, err);
                  }
                });
              },
              destroy
            });
          }
          throw new ERR_INVALID_RETURN_VALUE("Iterable, AsyncIterable or AsyncFunction", name, value);
        }
        if (isBlob(body))
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
          let d;
          return FunctionPrototypeCall(
            then,
            body,
            (val) => {
              val != null && d.push(val), d.push(null);
            },
            (err) => {
              destroyer(d, err);
            }
          ), d = new Duplexify({
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
        let { promise, resolve } = createDeferredPromise(), ac = new AbortController2(), signal = ac.signal;
        return {
          value: fn(
            (async function* () {
              for (; ; ) {
                let _promise = promise;
                promise = null;
                let { chunk, done, cb } = await _promise;
                if (process2.nextTick(cb), done) return;
                if (signal.aborted)
                  throw new AbortError(void 0, {
                    cause: signal.reason
                  });
                ({ promise, resolve } = createDeferredPromise()), yield chunk;
              }
            })(),
            {
              signal
            }
          ),
          write(chunk, encoding, cb) {
            let _resolve = resolve;
            resolve = null, _resolve({
              chunk,
              done: !1,
              cb
            });
          },
          final(cb) {
            let _resolve = resolve;
            resolve = null, _resolve({
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
        let r = pair.readable && typeof pair.readable.read != "function" ? Readable2.wrap(pair.readable) : pair.readable, w = pair.writable, readable = !!isReadable(r), writable = !!isWritable(w), ondrain, onfinish, onreadable, onclose, d;
        function onfinished(err) {
          let cb = onclose;
          onclose = null, cb ? cb(err) : err && d.destroy(err);
        }
        return d = new Duplexify({
          // TODO (ronag): highWaterMark?
          readableObjectMode: !!(r != null && r.readableObjectMode),
          writableObjectMode: !!(w != null && w.writableObjectMode),
          readable,
          writable
        }), writable && (eos(w, (err) => {
          writable = !1, err && destroyer(r, err), onfinished(err);
        }), d._write = function(chunk, encoding, callback) {
          w.write(chunk, encoding) ? callback() : ondrain = callback;
        }, d._final = function(callback) {
          w.end(), onfinish = callback;
        }, w.on("drain", function() {
          if (ondrain) {
            let cb = ondrain;
            ondrain = null, cb();
          }
        }), w.on("finish", function() {
          if (onfinish) {
            let cb = onfinish;
            onfinish = null, cb();
          }
        })), readable && (eos(r, (err) => {
          readable = !1, err && destroyer(r, err), onfinished(err);
        }), r.on("readable", function() {
          if (onreadable) {
            let cb = onreadable;
            onreadable = null, cb();
          }
        }), r.on("end", function() {
          d.push(null);
        }), d._read = function() {
          for (; ; ) {
            let buf = r.read();
            if (buf === null) {
              onreadable = d._read;
              return;
            }
            if (!d.push(buf))
              return;
          }
        }), d._destroy = function(err, callback) {
          !err && onclose !== null && (err = new AbortError()), onreadable = null, ondrain = null, onfinish = null, onclose === null ? callback(err) : (onclose = callback, destroyer(w, err), destroyer(r, err));
        }, d;
      }
    }
  });

  // node_modules/readable-stream/lib/internal/streams/duplex.js
  var require_duplex = __commonJS({
    "node_modules/readable-stream/lib/internal/streams/duplex.js"(exports, module) {
      "use strict";
      var {
        ObjectDefineProperties,
        ObjectGetOwnPropertyDescriptor,
        ObjectKeys,
        ObjectSetPrototypeOf
      } = require_primordials();
      module.exports = Duplex2;
      var Readable2 = require_readable(), Writable2 = require_writable();
      ObjectSetPrototypeOf(Duplex2.prototype, Readable2.prototype);
      ObjectSetPrototypeOf(Duplex2, Readable2);
      {
        let keys = ObjectKeys(Writable2.prototype);
        for (let i = 0; i < keys.length; i++) {
          let method = keys[i];
          Duplex2.prototype[method] || (Duplex2.prototype[method] = Writable2.prototype[method]);
        }
      }
      function Duplex2(options) {
        if (!(this instanceof Duplex2)) return new Duplex2(options);
        Readable2.call(this, options), Writable2.call(this, options), options ? (this.allowHalfOpen = options.allowHalfOpen !== !1, options.readable === !1 && (this._readableState.readable = !1, this._readableState.ended = !0, this._readableState.endEmitted = !0), options.writable === !1 && (this._writableState.writable = !1, this._writableState.ending = !0, this._writableState.ended = !0, this._writableState.finished = !0)) : this.allowHalfOpen = !0;
      }
      ObjectDefineProperties(Duplex2.prototype, {
        writable: {
          __proto__: null,
          ...ObjectGetOwnPropertyDescriptor(Writable2.prototype, "writable")
        },
        writableHighWaterMark: {
          __proto__: null,
          ...ObjectGetOwnPropertyDescriptor(Writable2.prototype, "writableHighWaterMark")
        },
        writableObjectMode: {
          __proto__: null,
          ...ObjectGetOwnPropertyDescriptor(Writable2.prototype, "writableObjectMode")
        },
        writableBuffer: {
          __proto__: null,
          ...ObjectGetOwnPropertyDescriptor(Writable2.prototype, "writableBuffer")
        },
        writableLength: {
          __proto__: null,
          ...ObjectGetOwnPropertyDescriptor(Writable2.prototype, "writableLength")
        },
        writableFinished: {
          __proto__: null,
          ...ObjectGetOwnPropertyDescriptor(Writable2.prototype, "writableFinished")
        },
        writableCorked: {
          __proto__: null,
          ...ObjectGetOwnPropertyDescriptor(Writable2.prototype, "writableCorked")
        },
        writableEnded: {
          __proto__: null,
          ...ObjectGetOwnPropertyDescriptor(Writable2.prototype, "writableEnded")
        },
        writableNeedDrain: {
          __proto__: null,
          ...ObjectGetOwnPropertyDescriptor(Writable2.prototype, "writableNeedDrain")
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
        typeof this._flush == "function" && !this.destroyed ? this._flush((er, data) => {
          if (er) {
            cb ? cb(er) : this.destroy(er);
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
      var process2 = (init_process(), __toCommonJS(process_exports)), { ArrayIsArray, Promise: Promise2, SymbolAsyncIterator, SymbolDispose } = require_primordials(), eos = require_end_of_stream(), { once: once2 } = require_util(), destroyImpl = require_destroy(), Duplex2 = require_duplex(), {
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
      } = require_utils(), AbortController2 = globalThis.AbortController || (init_abort(), __toCommonJS(abort_exports)).AbortController, PassThrough2, Readable2, addAbortListener;
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
      function popCallback(streams) {
        return validateFunction(streams[streams.length - 1], "streams[stream.length - 1]"), streams.pop();
      }
      function makeAsyncIterable(val) {
        if (isIterable(val))
          return val;
        if (isReadableNodeStream(val))
          return fromReadable(val);
        throw new ERR_INVALID_ARG_TYPE("val", ["Readable", "Iterable", "AsyncIterable"], val);
      }
      async function* fromReadable(val) {
        Readable2 || (Readable2 = require_readable()), yield* Readable2.prototype[SymbolAsyncIterator].call(val);
      }
      async function pumpToNode(iterable, writable, finish, { end }) {
        let error, onresolve = null, resume = (err) => {
          if (err && (error = err), onresolve) {
            let callback = onresolve;
            onresolve = null, callback();
          }
        }, wait = () => new Promise2((resolve, reject) => {
          error ? reject(error) : onresolve = () => {
            error ? reject(error) : resolve();
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
          writable.writableNeedDrain && await wait();
          for await (let chunk of iterable)
            writable.write(chunk) || await wait();
          end && (writable.end(), await wait()), finish();
        } catch (err) {
          finish(error !== err ? aggregateTwoErrors(error, err) : err);
        } finally {
          cleanup(), writable.off("drain", resume);
        }
      }
      async function pumpToWeb(readable, writable, finish, { end }) {
        isTransformStream(writable) && (writable = writable.writable);
        let writer = writable.getWriter();
        try {
          for await (let chunk of readable)
            await writer.ready, writer.write(chunk).catch(() => {
            });
          await writer.ready, end && await writer.close(), finish();
        } catch (err) {
          try {
            await writer.abort(err), finish(err);
          } catch (err2) {
            finish(err2);
          }
        }
      }
      function pipeline(...streams) {
        return pipelineImpl(streams, once2(popCallback(streams)));
      }
      function pipelineImpl(streams, callback, opts) {
        if (streams.length === 1 && ArrayIsArray(streams[0]) && (streams = streams[0]), streams.length < 2)
          throw new ERR_MISSING_ARGS("streams");
        let ac = new AbortController2(), signal = ac.signal, outerSignal = opts?.signal, lastStreamCleanup = [];
        validateAbortSignal(outerSignal, "options.signal");
        function abort() {
          finishImpl(new AbortError());
        }
        addAbortListener = addAbortListener || require_util().addAbortListener;
        let disposable;
        outerSignal && (disposable = addAbortListener(outerSignal, abort));
        let error, value, destroys = [], finishCount = 0;
        function finish(err) {
          finishImpl(err, --finishCount === 0);
        }
        function finishImpl(err, final) {
          var _disposable;
          if (err && (!error || error.code === "ERR_STREAM_PREMATURE_CLOSE") && (error = err), !(!error && !final)) {
            for (; destroys.length; )
              destroys.shift()(error);
            (_disposable = disposable) === null || _disposable === void 0 || _disposable[SymbolDispose](), ac.abort(), final && (error || lastStreamCleanup.forEach((fn) => fn()), process2.nextTick(callback, error, value));
          }
        }
        let ret;
        for (let i = 0; i < streams.length; i++) {
          let stream2 = streams[i], reading = i < streams.length - 1, writing = i > 0, end = reading || opts?.end !== !1, isLastStream = i === streams.length - 1;
          if (isNodeStream(stream2)) {
            let onError2 = function(err) {
              err && err.name !== "AbortError" && err.code !== "ERR_STREAM_PREMATURE_CLOSE" && finish(err);
            };
            var onError = onError2;
            if (end) {
              let { destroy, cleanup } = destroyer(stream2, reading, writing);
              destroys.push(destroy), isReadable(stream2) && isLastStream && lastStreamCleanup.push(cleanup);
            }
            stream2.on("error", onError2), isReadable(stream2) && isLastStream && lastStreamCleanup.push(() => {
              stream2.removeListener("error", onError2);
            });
          }
          if (i === 0)
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
                throw new ERR_INVALID_RETURN_VALUE("AsyncIterable", `transform[${i - 1}]`, ret);
            } else {
              var _ret2;
              PassThrough2 || (PassThrough2 = require_passthrough());
              let pt = new PassThrough2({
                objectMode: !0
              }), then = (_ret2 = ret) === null || _ret2 === void 0 ? void 0 : _ret2.then;
              if (typeof then == "function")
                finishCount++, then.call(
                  ret,
                  (val) => {
                    value = val, val != null && pt.write(val), end && pt.end(), process2.nextTick(finish);
                  },
                  (err) => {
                    pt.destroy(err), process2.nextTick(finish, err);
                  }
                );
              else if (isIterable(ret, !0))
                finishCount++, pumpToNode(ret, pt, finish, {
                  end
                });
              else if (isReadableStream(ret) || isTransformStream(ret)) {
                let toRead = ret.readable || ret;
                finishCount++, pumpToNode(toRead, pt, finish, {
                  end
                });
              } else
                throw new ERR_INVALID_RETURN_VALUE("AsyncIterable or Promise", "destination", ret);
              ret = pt;
              let { destroy, cleanup } = destroyer(ret, !1, !0);
              destroys.push(destroy), isLastStream && lastStreamCleanup.push(cleanup);
            }
          } else if (isNodeStream(stream2)) {
            if (isReadableNodeStream(ret)) {
              finishCount += 2;
              let cleanup = pipe(ret, stream2, finish, {
                end
              });
              isReadable(stream2) && isLastStream && lastStreamCleanup.push(cleanup);
            } else if (isTransformStream(ret) || isReadableStream(ret)) {
              let toRead = ret.readable || ret;
              finishCount++, pumpToNode(toRead, stream2, finish, {
                end
              });
            } else if (isIterable(ret))
              finishCount++, pumpToNode(ret, stream2, finish, {
                end
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
                end
              });
            else if (isReadableStream(ret) || isIterable(ret))
              finishCount++, pumpToWeb(ret, stream2, finish, {
                end
              });
            else if (isTransformStream(ret))
              finishCount++, pumpToWeb(ret.readable, stream2, finish, {
                end
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
        return (signal != null && signal.aborted || outerSignal != null && outerSignal.aborted) && process2.nextTick(abort), ret;
      }
      function pipe(src, dst, finish, { end }) {
        let ended = !1;
        if (dst.on("close", () => {
          ended || finish(new ERR_STREAM_PREMATURE_CLOSE());
        }), src.pipe(dst, {
          end: !1
        }), end) {
          let endFn2 = function() {
            ended = !0, dst.end();
          };
          var endFn = endFn2;
          isReadableFinished(src) ? process2.nextTick(endFn2) : src.once("end", endFn2);
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
      module.exports = function(...streams) {
        if (streams.length === 0)
          throw new ERR_MISSING_ARGS("streams");
        if (streams.length === 1)
          return Duplex2.from(streams[0]);
        let orgStreams = [...streams];
        if (typeof streams[0] == "function" && (streams[0] = Duplex2.from(streams[0])), typeof streams[streams.length - 1] == "function") {
          let idx = streams.length - 1;
          streams[idx] = Duplex2.from(streams[idx]);
        }
        for (let n = 0; n < streams.length; ++n)
          if (!(!isNodeStream(streams[n]) && !isWebStream(streams[n]))) {
            if (n < streams.length - 1 && !(isReadable(streams[n]) || isReadableStream(streams[n]) || isTransformStream(streams[n])))
              throw new ERR_INVALID_ARG_VALUE(`streams[${n}]`, orgStreams[n], "must be readable");
            if (n > 0 && !(isWritable(streams[n]) || isWritableStream(streams[n]) || isTransformStream(streams[n])))
              throw new ERR_INVALID_ARG_VALUE(`streams[${n}]`, orgStreams[n], "must be writable");
          }
        let ondrain, onfinish, onreadable, onclose, d;
        function onfinished(err) {
          let cb = onclose;
          onclose = null, cb ? cb(err) : err ? d.destroy(err) : !readable && !writable && d.destroy();
        }
        let head = streams[0], tail = pipeline(streams, onfinished), writable = !!(isWritable(head) || isWritableStream(head) || isTransformStream(head)), readable = !!(isReadable(tail) || isReadableStream(tail) || isTransformStream(tail));
        if (d = new Duplex2({
          // TODO (ronag): highWaterMark?
          writableObjectMode: !!(head != null && head.writableObjectMode),
          readableObjectMode: !!(tail != null && tail.readableObjectMode),
          writable,
          readable
        }), writable) {
          if (isNodeStream(head))
            d._write = function(chunk, encoding, callback) {
              head.write(chunk, encoding) ? callback() : ondrain = callback;
            }, d._final = function(callback) {
              head.end(), onfinish = callback;
            }, head.on("drain", function() {
              if (ondrain) {
                let cb = ondrain;
                ondrain = null, cb();
              }
            });
          else if (isWebStream(head)) {
            let writer = (isTransformStream(head) ? head.writable : head).getWriter();
            d._write = async function(chunk, encoding, callback) {
              try {
                await writer.ready, writer.write(chunk).catch(() => {
                }), callback();
              } catch (err) {
                callback(err);
              }
            }, d._final = async function(callback) {
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
              d.push(null);
            }), d._read = function() {
              for (; ; ) {
                let buf = tail.read();
                if (buf === null) {
                  onreadable = d._read;
                  return;
                }
                if (!d.push(buf))
                  return;
              }
            };
          else if (isWebStream(tail)) {
            let reader = (isTransformStream(tail) ? tail.readable : tail).getReader();
            d._read = async function() {
              for (; ; )
                try {
                  let { value, done } = await reader.read();
                  if (!d.push(value))
                    return;
                  if (done) {
                    d.push(null);
                    return;
                  }
                } catch {
                  return;
                }
            };
          }
        }
        return d._destroy = function(err, callback) {
          !err && onclose !== null && (err = new AbortError()), onreadable = null, ondrain = null, onfinish = null, onclose === null ? callback(err) : (onclose = callback, isNodeStream(tail) && destroyer(tail, err));
        }, d;
      };
    }
  });

  // node_modules/readable-stream/lib/internal/streams/operators.js
  var require_operators = __commonJS({
    "node_modules/readable-stream/lib/internal/streams/operators.js"(exports, module) {
      "use strict";
      var AbortController2 = globalThis.AbortController || (init_abort(), __toCommonJS(abort_exports)).AbortController, {
        codes: { ERR_INVALID_ARG_VALUE, ERR_INVALID_ARG_TYPE, ERR_MISSING_ARGS, ERR_OUT_OF_RANGE },
        AbortError
      } = require_errors(), { validateAbortSignal, validateInteger, validateObject } = require_validators(), kWeakHandler = require_primordials().Symbol("kWeak"), kResistStopPropagation = require_primordials().Symbol("kResistStopPropagation"), { finished } = require_end_of_stream(), staticCompose = require_compose(), { addAbortSignalNoValidate } = require_add_abort_signal(), { isWritable, isNodeStream } = require_utils(), { deprecate } = require_util(), {
        ArrayPrototypePush,
        Boolean: Boolean2,
        MathFloor,
        Number: Number2,
        NumberIsNaN,
        Promise: Promise2,
        PromiseReject,
        PromiseResolve,
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
          }, next, resume, done = !1, cnt = 0;
          function onCatch() {
            done = !0, afterItemProcessed();
          }
          function afterItemProcessed() {
            cnt -= 1, maybeResume();
          }
          function maybeResume() {
            resume && !done && cnt < concurrency && queue.length < highWaterMark && (resume(), resume = null);
          }
          async function pump() {
            try {
              for await (let val of stream2) {
                if (done)
                  return;
                if (signal.aborted)
                  throw new AbortError();
                try {
                  if (val = fn(val, signalOpt), val === kEmpty)
                    continue;
                  val = PromiseResolve(val);
                } catch (err) {
                  val = PromiseReject(err);
                }
                cnt += 1, PromisePrototypeThen(val, afterItemProcessed, onCatch), queue.push(val), next && (next(), next = null), !done && (queue.length >= highWaterMark || cnt >= concurrency) && await new Promise2((resolve) => {
                  resume = resolve;
                });
              }
              queue.push(kEof);
            } catch (err) {
              let val = PromiseReject(err);
              PromisePrototypeThen(val, afterItemProcessed, onCatch), queue.push(val);
            } finally {
              done = !0, next && (next(), next = null);
            }
          }
          pump();
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
              await new Promise2((resolve) => {
                next = resolve;
              });
            }
          } finally {
            done = !0, resume && (resume(), resume = null);
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
      async function find(fn, options) {
        for await (let result of filter.call(this, fn, options))
          return result;
      }
      async function forEach(fn, options) {
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
        let ac = new AbortController2(), signal = ac.signal;
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
        let result = [];
        for await (let val of this) {
          var _options$signal4;
          if (options != null && (_options$signal4 = options.signal) !== null && _options$signal4 !== void 0 && _options$signal4.aborted)
            throw new AbortError(void 0, {
              cause: options.signal.reason
            });
          ArrayPrototypePush(result, val);
        }
        return result;
      }
      function flatMap(fn, options) {
        let values = map.call(this, fn, options);
        return async function* () {
          for await (let val of values)
            yield* val;
        }.call(this);
      }
      function toIntegerOrInfinity(number) {
        if (number = Number2(number), NumberIsNaN(number))
          return 0;
        if (number < 0)
          throw new ERR_OUT_OF_RANGE("number", ">= 0", number);
        return number;
      }
      function drop(number, options = void 0) {
        return options != null && validateObject(options, "options"), options?.signal != null && validateAbortSignal(options.signal, "options.signal"), number = toIntegerOrInfinity(number), async function* () {
          var _options$signal5;
          if (options != null && (_options$signal5 = options.signal) !== null && _options$signal5 !== void 0 && _options$signal5.aborted)
            throw new AbortError();
          for await (let val of this) {
            var _options$signal6;
            if (options != null && (_options$signal6 = options.signal) !== null && _options$signal6 !== void 0 && _options$signal6.aborted)
              throw new AbortError();
            number-- <= 0 && (yield val);
          }
        }.call(this);
      }
      function take(number, options = void 0) {
        return options != null && validateObject(options, "options"), options?.signal != null && validateAbortSignal(options.signal, "options.signal"), number = toIntegerOrInfinity(number), async function* () {
          var _options$signal7;
          if (options != null && (_options$signal7 = options.signal) !== null && _options$signal7 !== void 0 && _options$signal7.aborted)
            throw new AbortError();
          for await (let val of this) {
            var _options$signal8;
            if (options != null && (_options$signal8 = options.signal) !== null && _options$signal8 !== void 0 && _options$signal8.aborted)
              throw new AbortError();
            if (number-- > 0 && (yield val), number <= 0)
              return;
          }
        }.call(this);
      }
      module.exports.streamReturningOperators = {
        asIndexedPairs: deprecate(asIndexedPairs, "readable.asIndexedPairs will be removed in a future version."),
        drop,
        filter,
        flatMap,
        map,
        take,
        compose
      };
      module.exports.promiseReturningOperators = {
        every,
        forEach,
        reduce,
        toArray,
        some,
        find
      };
    }
  });

  // node_modules/readable-stream/lib/stream/promises.js
  var require_promises = __commonJS({
    "node_modules/readable-stream/lib/stream/promises.js"(exports, module) {
      "use strict";
      var { ArrayPrototypePop, Promise: Promise2 } = require_primordials(), { isIterable, isNodeStream, isWebStream } = require_utils(), { pipelineImpl: pl } = require_pipeline(), { finished } = require_end_of_stream();
      require_stream();
      function pipeline(...streams) {
        return new Promise2((resolve, reject) => {
          let signal, end, lastArg = streams[streams.length - 1];
          if (lastArg && typeof lastArg == "object" && !isNodeStream(lastArg) && !isIterable(lastArg) && !isWebStream(lastArg)) {
            let options = ArrayPrototypePop(streams);
            signal = options.signal, end = options.end;
          }
          pl(
            streams,
            (err, value) => {
              err ? reject(err) : resolve(value);
            },
            {
              signal,
              end
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
      var { Buffer: Buffer3 } = (init_buffer(), __toCommonJS(buffer_exports)), { ObjectDefineProperty, ObjectKeys, ReflectApply } = require_primordials(), {
        promisify: { custom: customPromisify }
      } = require_util(), { streamReturningOperators, promiseReturningOperators } = require_operators(), {
        codes: { ERR_ILLEGAL_CONSTRUCTOR }
      } = require_errors(), compose = require_compose(), { setDefaultHighWaterMark, getDefaultHighWaterMark } = require_state(), { pipeline } = require_pipeline(), { destroyer } = require_destroy(), eos = require_end_of_stream(), promises = require_promises(), utils = require_utils(), Stream = module.exports = require_legacy().Stream;
      Stream.isDestroyed = utils.isDestroyed;
      Stream.isDisturbed = utils.isDisturbed;
      Stream.isErrored = utils.isErrored;
      Stream.isReadable = utils.isReadable;
      Stream.isWritable = utils.isWritable;
      Stream.Readable = require_readable();
      for (let key of ObjectKeys(streamReturningOperators)) {
        let fn = function(...args) {
          if (new.target)
            throw ERR_ILLEGAL_CONSTRUCTOR();
          return Stream.Readable.from(ReflectApply(op, this, args));
        }, op = streamReturningOperators[key];
        ObjectDefineProperty(fn, "name", {
          __proto__: null,
          value: op.name
        }), ObjectDefineProperty(fn, "length", {
          __proto__: null,
          value: op.length
        }), ObjectDefineProperty(Stream.Readable.prototype, key, {
          __proto__: null,
          value: fn,
          enumerable: !1,
          configurable: !0,
          writable: !0
        });
      }
      for (let key of ObjectKeys(promiseReturningOperators)) {
        let fn = function(...args) {
          if (new.target)
            throw ERR_ILLEGAL_CONSTRUCTOR();
          return ReflectApply(op, this, args);
        }, op = promiseReturningOperators[key];
        ObjectDefineProperty(fn, "name", {
          __proto__: null,
          value: op.name
        }), ObjectDefineProperty(fn, "length", {
          __proto__: null,
          value: op.length
        }), ObjectDefineProperty(Stream.Readable.prototype, key, {
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
      ObjectDefineProperty(Stream, "promises", {
        __proto__: null,
        configurable: !0,
        enumerable: !0,
        get() {
          return promises;
        }
      });
      ObjectDefineProperty(pipeline, customPromisify, {
        __proto__: null,
        enumerable: !0,
        get() {
          return promises.pipeline;
        }
      });
      ObjectDefineProperty(eos, customPromisify, {
        __proto__: null,
        enumerable: !0,
        get() {
          return promises.finished;
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
  var import_readable_stream_package = __toESM(require_stream(), 1);
  init_buffer();

  // core:src/bytes.js
  var m6 = core("bytes.js"), isBytes = m6.isBytes, isArrayBuffer = m6.isArrayBuffer;

  // src/node/stream.js
  var stream = import_readable_stream_package.default, { Readable, Writable, Duplex, Transform, PassThrough } = import_readable_stream_package.default;
  Readable.toWeb = (readable) => {
    let { ReadableStream } = load("web/streams.js"), iterator = readable[Symbol.asyncIterator]();
    return new ReadableStream({
      async pull(controller) {
        let { value, done } = await iterator.next();
        done ? controller.close() : controller.enqueue(typeof value == "string" ? Buffer2.from(value) : value);
      },
      async cancel(reason) {
        readable.destroy(reason instanceof Error ? reason : void 0);
      }
    }, { highWaterMark: 0 });
  };
  Readable.fromWeb = (web2, options) => Readable.from(web2, { objectMode: !1, ...options });
  Writable.toWeb = (writable) => {
    let { WritableStream } = load("web/streams.js");
    return new WritableStream({
      write: (chunk) => new Promise((resolve, reject) => writable.write(chunk, (error) => error ? reject(error) : resolve())),
      close: () => new Promise((resolve) => writable.end(resolve)),
      abort: (reason) => {
        writable.destroy(reason);
      }
    });
  };
  Writable.fromWeb = (web2, options) => {
    let writer = web2.getWriter();
    return new Writable({
      ...options,
      write: (chunk, _, done) => writer.write(chunk).then(() => done(), done),
      final: (done) => writer.close().then(() => done(), done)
    });
  };
  async function bytes(source) {
    let pieces = [];
    for await (let piece of source) pieces.push(typeof piece == "string" ? Buffer2.from(piece) : isBytes(piece) ? Buffer2.from(piece) : Buffer2.from(`${piece}`));
    return Buffer2.concat(pieces);
  }
  var consumers = {
    buffer: bytes,
    text: async (source) => (await bytes(source)).toString(),
    json: async (source) => JSON.parse((await bytes(source)).toString()),
    arrayBuffer: async (source) => {
      let all = await bytes(source);
      return all.buffer.slice(all.byteOffset, all.byteOffset + all.length);
    },
    blob: async (source) => new (load("web/blob.js")).Blob([await bytes(source)])
  }, web = new Proxy({}, {
    get: (_, name) => typeof name == "string" ? load("web/streams.js")[name] ?? globalThis[name] : void 0,
    has: (_, name) => name in load("web/streams.js")
  }), stream_default = stream;
  return __toCommonJS(stream_exports);
})();

return part;
})
//# part node/string_decoder.js
(function (core, load) {
'use strict';
var part = (() => {
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

  // src/node/string_decoder.js
  var string_decoder_exports = {};
  __export(string_decoder_exports, {
    StringDecoder: () => StringDecoder,
    default: () => string_decoder_default
  });

  // other-part:src/node/buffer.js
  var m = load("node/buffer.js"), kMaxLength = m.kMaxLength, kStringMaxLength = m.kStringMaxLength, constants = m.constants, INSPECT_MAX_BYTES = m.INSPECT_MAX_BYTES, wrap = m.wrap, over = m.over, Buffer2 = m.Buffer, encodingName = m.encodingName, SlowBuffer = m.SlowBuffer, isUtf8 = m.isUtf8, isAscii = m.isAscii, transcode = m.transcode, buffer_default = m.default;

  // core:src/define.js
  var m2 = core("define.js"), coded = m2.coded, webInterface = m2.webInterface;

  // src/node/string_decoder.js
  function StringDecoder(encoding) {
    if (this.encoding = encodingName(encoding), this.encoding === void 0) throw coded(TypeError, "ERR_UNKNOWN_ENCODING", `Unknown encoding: ${encoding}`);
    setRest(this, Buffer2.alloc(0));
  }
  var REST = /* @__PURE__ */ Symbol("rest");
  function setRest(decoder, rest) {
    Object.defineProperty(decoder, REST, { __proto__: null, value: rest, writable: !0, configurable: !0 });
  }
  StringDecoder.prototype.lastNeed = 0;
  StringDecoder.prototype.write = function(piece) {
    if (typeof piece == "string") return piece;
    if (!ArrayBuffer.isView(piece))
      throw coded(TypeError, "ERR_INVALID_ARG_TYPE", 'The "buf" argument must be an instance of Buffer, TypedArray, or DataView.');
    let rest = this[REST], bytes = rest.length > 0 ? Buffer2.concat([rest, over(piece)]) : over(piece), whole = bytes.length - unfinished(bytes, this.encoding);
    return setRest(this, whole < bytes.length ? Buffer2.from(bytes.subarray(whole)) : Buffer2.alloc(0)), bytes.toString(this.encoding, 0, whole);
  };
  StringDecoder.prototype.end = function(piece) {
    let text2 = piece === void 0 ? "" : this.write(piece), rest = this[REST];
    return rest.length > 0 && (text2 += rest.toString(this.encoding), setRest(this, Buffer2.alloc(0))), text2;
  };
  StringDecoder.prototype.text = function(piece, offset) {
    return setRest(this, Buffer2.alloc(0)), this.write(piece.slice(offset));
  };
  function unfinished(bytes, encoding) {
    let { length } = bytes;
    switch (encoding) {
      case "utf8":
        return unfinishedUtf8(bytes);
      case "utf16le": {
        let odd = length % 2;
        return length - odd >= 2 && (bytes[length - odd - 1] & 252) === 216 ? odd + 2 : odd;
      }
      case "base64":
      case "base64url":
        return length % 3;
      default:
        return 0;
    }
  }
  function unfinishedUtf8(bytes) {
    let { length } = bytes;
    for (let back = 1; back <= Math.min(3, length); back += 1) {
      let byte = bytes[length - back];
      if ((byte & 192) === 128) continue;
      return (byte >= 240 && byte < 245 ? 4 : byte >= 224 && byte < 240 ? 3 : byte >= 194 && byte < 224 ? 2 : 1) > back ? back : 0;
    }
    return 0;
  }
  var string_decoder_default = { StringDecoder };
  return __toCommonJS(string_decoder_exports);
})();

return part;
})
//# part node/timers.js
(function (core, load) {
'use strict';
var part = (() => {
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

  // src/node/timers.js
  var timers_exports = {};
  __export(timers_exports, {
    default: () => timers_default
  });

  // core:src/timers.js
  var m = core("timers.js"), clearImmediate = m.clearImmediate, clearInterval = m.clearInterval, clearTimeout = m.clearTimeout, setImmediate = m.setImmediate, setInterval = m.setInterval, setTimeout = m.setTimeout;

  // src/node/timers.js
  function abortError(signal) {
    let error = new Error("The operation was aborted", { cause: signal.reason });
    return error.name = "AbortError", error.code = "ABORT_ERR", error;
  }
  function wait(start, stop, value, options) {
    let signal = options?.signal;
    return signal?.aborted ? Promise.reject(abortError(signal)) : new Promise((resolve, reject) => {
      let aborted, timer = start(() => {
        aborted && signal.removeEventListener("abort", aborted), resolve(value);
      });
      signal && (aborted = () => {
        stop(timer), reject(abortError(signal));
      }, signal.addEventListener("abort", aborted, { once: !0 }));
    });
  }
  var promises = {
    setTimeout: (ms, value, options) => wait((done) => setTimeout(done, ms), clearTimeout, value, options),
    setImmediate: (value, options) => wait((done) => setImmediate(done), clearImmediate, value, options),
    async *setInterval(ms, value, options) {
      for (; ; ) yield await promises.setTimeout(ms, value, options);
    },
    scheduler: {
      wait: (ms, options) => promises.setTimeout(ms, void 0, options),
      yield: () => promises.setImmediate()
    }
  }, timers_default = { setTimeout, setInterval, setImmediate, clearTimeout, clearInterval, clearImmediate, promises };
  return __toCommonJS(timers_exports);
})();

return part;
})
//# part node/url.js
(function (core, load) {
'use strict';
var part = (() => {
  var __create = Object.create;
  var __defProp = Object.defineProperty;
  var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
  var __getOwnPropNames = Object.getOwnPropertyNames;
  var __getProtoOf = Object.getPrototypeOf, __hasOwnProp = Object.prototype.hasOwnProperty;
  var __esm = (fn, res, err) => function() {
    if (err) throw err[0];
    try {
      return fn && (res = (0, fn[__getOwnPropNames(fn)[0]])(fn = 0)), res;
    } catch (e) {
      throw err = [e], e;
    }
  };
  var __commonJS = (cb, mod) => function() {
    try {
      return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
    } catch (e) {
      throw mod = 0, e;
    }
  };
  var __export = (target, all) => {
    for (var name in all)
      __defProp(target, name, { get: all[name], enumerable: !0 });
  }, __copyProps = (to, from, except, desc) => {
    if (from && typeof from == "object" || typeof from == "function")
      for (let key of __getOwnPropNames(from))
        !__hasOwnProp.call(to, key) && key !== except && __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
    return to;
  };
  var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
    // If the importer is in node compatibility mode or this is not an ESM
    // file that has been converted to a CommonJS file using a Babel-
    // compatible transform (i.e. "__esModule" has not been set), then set
    // "default" to the CommonJS "module.exports" for node compatibility.
    isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: !0 }) : target,
    mod
  )), __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: !0 }), mod);

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
        let result = [], length = array.length;
        for (; length--; )
          result[length] = callback(array[length]);
        return result;
      }
      function mapDomain(domain, callback) {
        let parts = domain.split("@"), result = "";
        parts.length > 1 && (result = parts[0] + "@", domain = parts[1]), domain = domain.replace(regexSeparators, ".");
        let labels = domain.split("."), encoded = map(labels, callback).join(".");
        return result + encoded;
      }
      function ucs2decode(string) {
        let output = [], counter = 0, length = string.length;
        for (; counter < length; ) {
          let value = string.charCodeAt(counter++);
          if (value >= 55296 && value <= 56319 && counter < length) {
            let extra = string.charCodeAt(counter++);
            (extra & 64512) == 56320 ? output.push(((value & 1023) << 10) + (extra & 1023) + 65536) : (output.push(value), counter--);
          } else
            output.push(value);
        }
        return output;
      }
      var ucs2encode = (codePoints) => String.fromCodePoint(...codePoints), basicToDigit = function(codePoint) {
        return codePoint >= 48 && codePoint < 58 ? 26 + (codePoint - 48) : codePoint >= 65 && codePoint < 91 ? codePoint - 65 : codePoint >= 97 && codePoint < 123 ? codePoint - 97 : 36;
      }, digitToBasic = function(digit, flag) {
        return digit + 22 + 75 * (digit < 26) - ((flag != 0) << 5);
      }, adapt = function(delta, numPoints, firstTime) {
        let k = 0;
        for (delta = firstTime ? floor(delta / 700) : delta >> 1, delta += floor(delta / numPoints); delta > baseMinusTMin * 26 >> 1; k += 36)
          delta = floor(delta / baseMinusTMin);
        return floor(k + (baseMinusTMin + 1) * delta / (delta + 38));
      }, decode = function(input) {
        let output = [], inputLength = input.length, i = 0, n = 128, bias = 72, basic = input.lastIndexOf("-");
        basic < 0 && (basic = 0);
        for (let j = 0; j < basic; ++j)
          input.charCodeAt(j) >= 128 && error("not-basic"), output.push(input.charCodeAt(j));
        for (let index = basic > 0 ? basic + 1 : 0; index < inputLength; ) {
          let oldi = i;
          for (let w = 1, k = 36; ; k += 36) {
            index >= inputLength && error("invalid-input");
            let digit = basicToDigit(input.charCodeAt(index++));
            digit >= 36 && error("invalid-input"), digit > floor((2147483647 - i) / w) && error("overflow"), i += digit * w;
            let t = k <= bias ? 1 : k >= bias + 26 ? 26 : k - bias;
            if (digit < t)
              break;
            let baseMinusT = 36 - t;
            w > floor(2147483647 / baseMinusT) && error("overflow"), w *= baseMinusT;
          }
          let out = output.length + 1;
          bias = adapt(i - oldi, out, oldi == 0), floor(i / out) > 2147483647 - n && error("overflow"), n += floor(i / out), i %= out, output.splice(i++, 0, n);
        }
        return String.fromCodePoint(...output);
      }, encode = function(input) {
        let output = [];
        input = ucs2decode(input);
        let inputLength = input.length, n = 128, delta = 0, bias = 72;
        for (let currentValue of input)
          currentValue < 128 && output.push(stringFromCharCode(currentValue));
        let basicLength = output.length, handledCPCount = basicLength;
        for (basicLength && output.push("-"); handledCPCount < inputLength; ) {
          let m4 = 2147483647;
          for (let currentValue of input)
            currentValue >= n && currentValue < m4 && (m4 = currentValue);
          let handledCPCountPlusOne = handledCPCount + 1;
          m4 - n > floor((2147483647 - delta) / handledCPCountPlusOne) && error("overflow"), delta += (m4 - n) * handledCPCountPlusOne, n = m4;
          for (let currentValue of input)
            if (currentValue < n && ++delta > 2147483647 && error("overflow"), currentValue === n) {
              let q = delta;
              for (let k = 36; ; k += 36) {
                let t = k <= bias ? 1 : k >= bias + 26 ? 26 : k - bias;
                if (q < t)
                  break;
                let qMinusT = q - t, baseMinusT = 36 - t;
                output.push(
                  stringFromCharCode(digitToBasic(t + qMinusT % baseMinusT, 0))
                ), q = floor(qMinusT / baseMinusT);
              }
              output.push(stringFromCharCode(digitToBasic(q, 0))), bias = adapt(delta, handledCPCountPlusOne, handledCPCount === basicLength), delta = 0, ++handledCPCount;
            }
          ++delta, ++n;
        }
        return output.join("");
      }, toUnicode = function(input) {
        return mapDomain(input, function(string) {
          return regexPunycode.test(string) ? decode(string.slice(4).toLowerCase()) : string;
        });
      }, toASCII = function(input) {
        return mapDomain(input, function(string) {
          return regexNonASCII.test(string) ? "xn--" + encode(string) : string;
        });
      }, punycode = {
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
        decode,
        encode,
        toASCII,
        toUnicode
      };
      module.exports = punycode;
    }
  });

  // other-part:src/node/querystring.js
  var querystring_exports = {};
  __export(querystring_exports, {
    default: () => querystring_default,
    escape: () => escape2,
    parse: () => parse,
    stringify: () => stringify,
    unescape: () => unescape,
    unescapeBuffer: () => unescapeBuffer
  });
  var m, escape2, unescape, unescapeBuffer, stringify, parse, querystring_default, init_querystring = __esm({
    "other-part:src/node/querystring.js"() {
      m = load("node/querystring.js"), escape2 = m.escape, unescape = m.unescape, unescapeBuffer = m.unescapeBuffer, stringify = m.stringify, parse = m.parse, querystring_default = m.default;
    }
  });

  // node_modules/url/url.js
  var require_url = __commonJS({
    "node_modules/url/url.js"(exports) {
      "use strict";
      var punycode = require_punycode();
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
      }, querystring = (init_querystring(), __toCommonJS(querystring_exports));
      function urlParse(url, parseQueryString, slashesDenoteHost) {
        if (url && typeof url == "object" && url instanceof Url2)
          return url;
        var u = new Url2();
        return u.parse(url, parseQueryString, slashesDenoteHost), u;
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
            return this.path = rest, this.href = rest, this.pathname = simplePath[1], simplePath[2] ? (this.search = simplePath[2], parseQueryString ? this.query = querystring.parse(this.search.substr(1)) : this.query = this.search.substr(1)) : parseQueryString && (this.search = "", this.query = {}), this;
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
          for (var hostEnd = -1, i = 0; i < hostEndingChars.length; i++) {
            var hec = rest.indexOf(hostEndingChars[i]);
            hec !== -1 && (hostEnd === -1 || hec < hostEnd) && (hostEnd = hec);
          }
          var auth, atSign;
          hostEnd === -1 ? atSign = rest.lastIndexOf("@") : atSign = rest.lastIndexOf("@", hostEnd), atSign !== -1 && (auth = rest.slice(0, atSign), rest = rest.slice(atSign + 1), this.auth = decodeURIComponent(auth)), hostEnd = -1;
          for (var i = 0; i < nonHostChars.length; i++) {
            var hec = rest.indexOf(nonHostChars[i]);
            hec !== -1 && (hostEnd === -1 || hec < hostEnd) && (hostEnd = hec);
          }
          hostEnd === -1 && (hostEnd = rest.length), this.host = rest.slice(0, hostEnd), rest = rest.slice(hostEnd), this.parseHost(), this.hostname = this.hostname || "";
          var ipv6Hostname = this.hostname[0] === "[" && this.hostname[this.hostname.length - 1] === "]";
          if (!ipv6Hostname)
            for (var hostparts = this.hostname.split(/\./), i = 0, l = hostparts.length; i < l; i++) {
              var part = hostparts[i];
              if (part && !part.match(hostnamePartPattern)) {
                for (var newpart = "", j = 0, k = part.length; j < k; j++)
                  part.charCodeAt(j) > 127 ? newpart += "x" : newpart += part[j];
                if (!newpart.match(hostnamePartPattern)) {
                  var validParts = hostparts.slice(0, i), notHost = hostparts.slice(i + 1), bit = part.match(hostnamePartStart);
                  bit && (validParts.push(bit[1]), notHost.unshift(bit[2])), notHost.length && (rest = "/" + notHost.join(".") + rest), this.hostname = validParts.join(".");
                  break;
                }
              }
            }
          this.hostname.length > hostnameMaxLen ? this.hostname = "" : this.hostname = this.hostname.toLowerCase(), ipv6Hostname || (this.hostname = punycode.toASCII(this.hostname));
          var p = this.port ? ":" + this.port : "", h = this.hostname || "";
          this.host = h + p, this.href += this.host, ipv6Hostname && (this.hostname = this.hostname.substr(1, this.hostname.length - 2), rest[0] !== "/" && (rest = "/" + rest));
        }
        if (!unsafeProtocol[lowerProto])
          for (var i = 0, l = autoEscape.length; i < l; i++) {
            var ae = autoEscape[i];
            if (rest.indexOf(ae) !== -1) {
              var esc = encodeURIComponent(ae);
              esc === ae && (esc = escape(ae)), rest = rest.split(ae).join(esc);
            }
          }
        var hash = rest.indexOf("#");
        hash !== -1 && (this.hash = rest.substr(hash), rest = rest.slice(0, hash));
        var qm = rest.indexOf("?");
        if (qm !== -1 ? (this.search = rest.substr(qm), this.query = rest.substr(qm + 1), parseQueryString && (this.query = querystring.parse(this.query)), rest = rest.slice(0, qm)) : parseQueryString && (this.search = "", this.query = {}), rest && (this.pathname = rest), slashedProtocol[lowerProto] && this.hostname && !this.pathname && (this.pathname = "/"), this.pathname || this.search) {
          var p = this.pathname || "", s = this.search || "";
          this.path = p + s;
        }
        return this.href = this.format(), this;
      };
      function urlFormat(obj) {
        return typeof obj == "string" && (obj = urlParse(obj)), obj instanceof Url2 ? obj.format() : Url2.prototype.format.call(obj);
      }
      Url2.prototype.format = function() {
        var auth = this.auth || "";
        auth && (auth = encodeURIComponent(auth), auth = auth.replace(/%3A/i, ":"), auth += "@");
        var protocol = this.protocol || "", pathname = this.pathname || "", hash = this.hash || "", host = !1, query = "";
        this.host ? host = auth + this.host : this.hostname && (host = auth + (this.hostname.indexOf(":") === -1 ? this.hostname : "[" + this.hostname + "]"), this.port && (host += ":" + this.port)), this.query && typeof this.query == "object" && Object.keys(this.query).length && (query = querystring.stringify(this.query, {
          arrayFormat: "repeat",
          addQueryPrefix: !1
        }));
        var search = this.search || query && "?" + query || "";
        return protocol && protocol.substr(-1) !== ":" && (protocol += ":"), this.slashes || (!protocol || slashedProtocol[protocol]) && host !== !1 ? (host = "//" + (host || ""), pathname && pathname.charAt(0) !== "/" && (pathname = "/" + pathname)) : host || (host = ""), hash && hash.charAt(0) !== "#" && (hash = "#" + hash), search && search.charAt(0) !== "?" && (search = "?" + search), pathname = pathname.replace(/[?#]/g, function(match) {
          return encodeURIComponent(match);
        }), search = search.replace("#", "%23"), protocol + host + pathname + search + hash;
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
        for (var result = new Url2(), tkeys = Object.keys(this), tk = 0; tk < tkeys.length; tk++) {
          var tkey = tkeys[tk];
          result[tkey] = this[tkey];
        }
        if (result.hash = relative.hash, relative.href === "")
          return result.href = result.format(), result;
        if (relative.slashes && !relative.protocol) {
          for (var rkeys = Object.keys(relative), rk = 0; rk < rkeys.length; rk++) {
            var rkey = rkeys[rk];
            rkey !== "protocol" && (result[rkey] = relative[rkey]);
          }
          return slashedProtocol[result.protocol] && result.hostname && !result.pathname && (result.pathname = "/", result.path = result.pathname), result.href = result.format(), result;
        }
        if (relative.protocol && relative.protocol !== result.protocol) {
          if (!slashedProtocol[relative.protocol]) {
            for (var keys = Object.keys(relative), v = 0; v < keys.length; v++) {
              var k = keys[v];
              result[k] = relative[k];
            }
            return result.href = result.format(), result;
          }
          if (result.protocol = relative.protocol, !relative.host && !hostlessProtocol[relative.protocol]) {
            for (var relPath = (relative.pathname || "").split("/"); relPath.length && !(relative.host = relPath.shift()); )
              ;
            relative.host || (relative.host = ""), relative.hostname || (relative.hostname = ""), relPath[0] !== "" && relPath.unshift(""), relPath.length < 2 && relPath.unshift(""), result.pathname = relPath.join("/");
          } else
            result.pathname = relative.pathname;
          if (result.search = relative.search, result.query = relative.query, result.host = relative.host || "", result.auth = relative.auth, result.hostname = relative.hostname || relative.host, result.port = relative.port, result.pathname || result.search) {
            var p = result.pathname || "", s = result.search || "";
            result.path = p + s;
          }
          return result.slashes = result.slashes || relative.slashes, result.href = result.format(), result;
        }
        var isSourceAbs = result.pathname && result.pathname.charAt(0) === "/", isRelAbs = relative.host || relative.pathname && relative.pathname.charAt(0) === "/", mustEndAbs = isRelAbs || isSourceAbs || result.host && relative.pathname, removeAllDots = mustEndAbs, srcPath = result.pathname && result.pathname.split("/") || [], relPath = relative.pathname && relative.pathname.split("/") || [], psychotic = result.protocol && !slashedProtocol[result.protocol];
        if (psychotic && (result.hostname = "", result.port = null, result.host && (srcPath[0] === "" ? srcPath[0] = result.host : srcPath.unshift(result.host)), result.host = "", relative.protocol && (relative.hostname = null, relative.port = null, relative.host && (relPath[0] === "" ? relPath[0] = relative.host : relPath.unshift(relative.host)), relative.host = null), mustEndAbs = mustEndAbs && (relPath[0] === "" || srcPath[0] === "")), isRelAbs)
          result.host = relative.host || relative.host === "" ? relative.host : result.host, result.hostname = relative.hostname || relative.hostname === "" ? relative.hostname : result.hostname, result.search = relative.search, result.query = relative.query, srcPath = relPath;
        else if (relPath.length)
          srcPath || (srcPath = []), srcPath.pop(), srcPath = srcPath.concat(relPath), result.search = relative.search, result.query = relative.query;
        else if (relative.search != null) {
          if (psychotic) {
            result.host = srcPath.shift(), result.hostname = result.host;
            var authInHost = result.host && result.host.indexOf("@") > 0 ? result.host.split("@") : !1;
            authInHost && (result.auth = authInHost.shift(), result.hostname = authInHost.shift(), result.host = result.hostname);
          }
          return result.search = relative.search, result.query = relative.query, (result.pathname !== null || result.search !== null) && (result.path = (result.pathname ? result.pathname : "") + (result.search ? result.search : "")), result.href = result.format(), result;
        }
        if (!srcPath.length)
          return result.pathname = null, result.search ? result.path = "/" + result.search : result.path = null, result.href = result.format(), result;
        for (var last = srcPath.slice(-1)[0], hasTrailingSlash = (result.host || relative.host || srcPath.length > 1) && (last === "." || last === "..") || last === "", up = 0, i = srcPath.length; i >= 0; i--)
          last = srcPath[i], last === "." ? srcPath.splice(i, 1) : last === ".." ? (srcPath.splice(i, 1), up++) : up && (srcPath.splice(i, 1), up--);
        if (!mustEndAbs && !removeAllDots)
          for (; up--; up)
            srcPath.unshift("..");
        mustEndAbs && srcPath[0] !== "" && (!srcPath[0] || srcPath[0].charAt(0) !== "/") && srcPath.unshift(""), hasTrailingSlash && srcPath.join("/").substr(-1) !== "/" && srcPath.push("");
        var isAbsolute = srcPath[0] === "" || srcPath[0] && srcPath[0].charAt(0) === "/";
        if (psychotic) {
          result.hostname = isAbsolute ? "" : srcPath.length ? srcPath.shift() : "", result.host = result.hostname;
          var authInHost = result.host && result.host.indexOf("@") > 0 ? result.host.split("@") : !1;
          authInHost && (result.auth = authInHost.shift(), result.hostname = authInHost.shift(), result.host = result.hostname);
        }
        return mustEndAbs = mustEndAbs || result.host && srcPath.length, mustEndAbs && !isAbsolute && srcPath.unshift(""), srcPath.length > 0 ? result.pathname = srcPath.join("/") : (result.pathname = null, result.path = null), (result.pathname !== null || result.search !== null) && (result.path = (result.pathname ? result.pathname : "") + (result.search ? result.search : "")), result.auth = relative.auth || result.auth, result.slashes = result.slashes || relative.slashes, result.href = result.format(), result;
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
  var import_url_package = __toESM(require_url(), 1);

  // core:src/state.js
  var m2 = core("state.js"), ops = m2.ops;

  // core:src/define.js
  var m3 = core("define.js"), coded = m3.coded, webInterface = m3.webInterface;

  // src/node/url.js
  var { parse: parse2, resolve, resolveObject, Url } = import_url_package.default;
  function format(value, options) {
    if (value instanceof globalThis.URL) {
      let { auth = !0, fragment = !0, search = !0, unicode = !1 } = options ?? {}, copy = new globalThis.URL(value.href);
      return auth || (copy.username = "", copy.password = ""), fragment || (copy.hash = ""), search || (copy.search = ""), unicode ? copy.href.replace(copy.hostname, ops.domainToUnicode(copy.hostname)) : copy.href;
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
  function pathToFileURL(path) {
    let escaped = `${path}`.replace(/[%\\\n\r\t?#]/g, (letter) => encodeURIComponent(letter));
    return new globalThis.URL(`file://${escaped.startsWith("/") ? "" : "/data/"}${escaped}`);
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
  var url_default = {
    get URL() {
      return globalThis.URL;
    },
    get URLSearchParams() {
      return globalThis.URLSearchParams;
    },
    Url,
    parse: parse2,
    resolve,
    resolveObject,
    format,
    fileURLToPath,
    pathToFileURL,
    urlToHttpOptions,
    domainToASCII: (domain) => ops.domainToAscii(`${domain}`),
    domainToUnicode: (domain) => ops.domainToUnicode(`${domain}`)
  };
  return __toCommonJS(url_exports);
})();

return part;
})
//# part node/util.js
(function (core, load) {
'use strict';
var part = (() => {
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

  // src/node/util.js
  var util_exports = {};
  __export(util_exports, {
    callbackify: () => callbackify,
    debuglog: () => debuglog,
    default: () => util_default,
    deprecate: () => deprecate,
    inherits: () => inherits,
    inspect: () => inspect3,
    promisify: () => promisify,
    stripVTControlCharacters: () => stripVTControlCharacters,
    styleText: () => styleText,
    types: () => types
  });

  // core:src/define.js
  var m = core("define.js"), coded = m.coded, webInterface = m.webInterface;

  // core:src/show.js
  var m2 = core("show.js"), customInspect = m2.customInspect, inspect = m2.inspect;

  // other-part:src/inspect.js
  var m3 = load("inspect.js"), defaults = m3.defaults, inspect2 = m3.inspect, formatValue = m3.formatValue, includes = m3.includes, format = m3.format;

  // core:src/bytes.js
  var m4 = core("bytes.js"), isBytes = m4.isBytes, isArrayBuffer = m4.isArrayBuffer;

  // other-part:src/node/deepequal.js
  var m5 = load("node/deepequal.js"), deepEqual = m5.deepEqual;

  // other-part:src/node/lazyclass.js
  var m6 = load("node/lazyclass.js"), lazyClass = m6.lazyClass;

  // other-part:src/node/parseargs.js
  var m7 = load("node/parseargs.js"), parseArgs = m7.parseArgs;

  // src/node/util.js
  function inspect3(value, options, ...more) {
    return inspect2(value, options, ...more);
  }
  inspect3.custom = customInspect;
  inspect3.defaultOptions = defaults;
  inspect3.colors = { reset: [0, 0], bold: [1, 22], dim: [2, 22], italic: [3, 23], underline: [4, 24], inverse: [7, 27], strikethrough: [9, 29], black: [30, 39], red: [31, 39], green: [32, 39], yellow: [33, 39], blue: [34, 39], magenta: [35, 39], cyan: [36, 39], white: [37, 39], gray: [90, 39], grey: [90, 39] };
  inspect3.styles = { special: "cyan", number: "yellow", bigint: "yellow", boolean: "yellow", undefined: "grey", null: "bold", string: "green", symbol: "green", date: "magenta", regexp: "red", module: "underline" };
  var kCustomPromisify = /* @__PURE__ */ Symbol.for("nodejs.util.promisify.custom");
  function needFunction(value, name) {
    if (typeof value != "function") throw coded(TypeError, "ERR_INVALID_ARG_TYPE", `The "${name}" argument must be of type function. Received ${value === null ? "null" : typeof value}`);
  }
  function promisify(original) {
    needFunction(original, "original");
    let own = original[kCustomPromisify] ?? timerPromises(original);
    if (own !== void 0)
      return needFunction(own, "util.promisify.custom"), Object.defineProperty(own, kCustomPromisify, { value: own, configurable: !0 });
    function promised(...args) {
      return new Promise((resolve, reject) => {
        Reflect.apply(original, this, [...args, (error, value) => error ? reject(error) : resolve(value)]);
      });
    }
    return Object.setPrototypeOf(promised, Object.getPrototypeOf(original)), Object.defineProperty(promised, kCustomPromisify, { value: promised, configurable: !0 }), Object.defineProperties(promised, Object.getOwnPropertyDescriptors(original));
  }
  promisify.custom = kCustomPromisify;
  function timerPromises(original) {
    let { promises } = load("node/timers.js").default;
    if (original === globalThis.setTimeout) return (ms, value, options) => promises.setTimeout(ms, value, options);
    if (original === globalThis.setImmediate) return (value, options) => promises.setImmediate(value, options);
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
  var stripVTControlCharacters = (text) => `${text}`.replace(/[\u001b\u009b][[\]()#;?]*(?:\d{1,4}(?:;\d{0,4})*)?[\dA-PR-TZcf-nq-uy=><~]/g, "");
  function styleText(style, text) {
    let result = `${text}`;
    for (let name of Array.isArray(style) ? style : [style]) {
      let codes = inspect3.colors[name];
      if (!codes) throw coded(TypeError, "ERR_INVALID_ARG_VALUE", `The argument 'format' must be one of ${Object.keys(inspect3.colors).join(", ")}`);
      result = `\x1B[${codes[0]}m${result}\x1B[${codes[1]}m`;
    }
    return result;
  }
  var tag = (value) => Object.prototype.toString.call(value).slice(8, -1), typedTag = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(Uint8Array.prototype), Symbol.toStringTag).get, works = (action) => {
    try {
      return action(), !0;
    } catch {
      return !1;
    }
  }, isObject = (value) => value !== null && typeof value == "object", types = {
    isArrayBuffer: (value) => isArrayBuffer(value),
    isAnyArrayBuffer: (value) => isArrayBuffer(value),
    isSharedArrayBuffer: () => !1,
    isArrayBufferView: ArrayBuffer.isView,
    isTypedArray: (value) => typedTag.call(value) !== void 0,
    isDataView: (value) => ArrayBuffer.isView(value) && typedTag.call(value) === void 0,
    isDate: (value) => isObject(value) && works(() => Date.prototype.getTime.call(value)),
    isRegExp: (value) => isObject(value) && tag(value) === "RegExp",
    isMap: (value) => isObject(value) && works(() => Map.prototype.has.call(value, 0)),
    isSet: (value) => isObject(value) && works(() => Set.prototype.has.call(value, 0)),
    isWeakMap: (value) => isObject(value) && works(() => WeakMap.prototype.has.call(value, {})),
    isWeakSet: (value) => isObject(value) && works(() => WeakSet.prototype.has.call(value, {})),
    isMapIterator: (value) => isObject(value) && tag(value) === "Map Iterator",
    isSetIterator: (value) => isObject(value) && tag(value) === "Set Iterator",
    isPromise: (value) => value instanceof Promise,
    isProxy: () => !1,
    isExternal: () => !1,
    isModuleNamespaceObject: (value) => isObject(value) && Object.getPrototypeOf(value) === null && tag(value) === "Module",
    isNativeError: (value) => value instanceof Error,
    isAsyncFunction: (value) => typeof value == "function" && /^Async/.test(tag(value)),
    isGeneratorFunction: (value) => typeof value == "function" && /GeneratorFunction$/.test(tag(value)),
    isGeneratorObject: (value) => isObject(value) && /^(?:Async)?\s?Generator$/.test(tag(value)),
    isArgumentsObject: (value) => isObject(value) && tag(value) === "Arguments",
    isBoxedPrimitive: (value) => isObject(value) && [Number, String, Boolean, BigInt, Symbol].some((Boxed) => works(() => Boxed.prototype.valueOf.call(value))),
    isNumberObject: (value) => isObject(value) && works(() => Number.prototype.valueOf.call(value)),
    isStringObject: (value) => isObject(value) && works(() => String.prototype.valueOf.call(value)),
    isBooleanObject: (value) => isObject(value) && works(() => Boolean.prototype.valueOf.call(value)),
    isBigIntObject: (value) => isObject(value) && works(() => BigInt.prototype.valueOf.call(value)),
    isSymbolObject: (value) => isObject(value) && works(() => Symbol.prototype.valueOf.call(value)),
    isCryptoKey: () => !1,
    isKeyObject: () => !1
  };
  for (let name of ["Int8", "Uint8", "Uint8Clamped", "Int16", "Uint16", "Int32", "Uint32", "Float16", "Float32", "Float64", "BigInt64", "BigUint64"])
    types[`is${name}Array`] = (value) => ArrayBuffer.isView(value) && typedTag.call(value) === `${name}Array`;
  var util = {
    inspect: inspect3,
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
    isDeepStrictEqual: (a, b) => deepEqual(a, b, !0),
    toUSVString: (text) => `${text}`.toWellFormed(),
    getSystemErrorName: (code) => `Unknown system error ${code}`,
    aborted: (signal) => new Promise((resolve) => signal.aborted ? resolve() : signal.addEventListener("abort", () => resolve(), { once: !0 })),
    isArray: Array.isArray,
    isBoolean: (value) => typeof value == "boolean",
    isBuffer: (value) => globalThis.Buffer.isBuffer(value),
    isDate: types.isDate,
    isError: (value) => value instanceof Error,
    isFunction: (value) => typeof value == "function",
    isNull: (value) => value === null,
    isNullOrUndefined: (value) => value == null,
    isNumber: (value) => typeof value == "number",
    isObject,
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
  var util_default = util;
  return __toCommonJS(util_exports);
})();

return part;
})
//# part node/zlib.js
(function (core, load) {
'use strict';
var part = (() => {
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

  // src/node/zlib.js
  var zlib_exports = {};
  __export(zlib_exports, {
    default: () => zlib_default
  });

  // core:src/state.js
  var m = core("state.js"), ops = m.ops;

  // core:src/define.js
  var m2 = core("define.js"), coded = m2.coded, webInterface = m2.webInterface;

  // core:src/bytes.js
  var m3 = core("bytes.js"), isBytes = m3.isBytes, isArrayBuffer = m3.isArrayBuffer;

  // core:src/pending.js
  var m4 = core("pending.js"), pending = m4.pending, close = m4.close, reject = m4.reject;

  // core:src/run.js
  var m5 = core("run.js"), uncaught = m5.uncaught, hooks = m5.hooks, leave = m5.leave;

  // core:src/timers.js
  var m6 = core("timers.js"), clearImmediate = m6.clearImmediate, clearInterval = m6.clearInterval, clearTimeout = m6.clearTimeout, setImmediate = m6.setImmediate, setInterval = m6.setInterval, setTimeout = m6.setTimeout;

  // other-part:src/node/buffer.js
  var m7 = load("node/buffer.js"), kMaxLength = m7.kMaxLength, kStringMaxLength = m7.kStringMaxLength, constants = m7.constants, INSPECT_MAX_BYTES = m7.INSPECT_MAX_BYTES, wrap = m7.wrap, over = m7.over, Buffer2 = m7.Buffer, encodingName = m7.encodingName, SlowBuffer = m7.SlowBuffer, isUtf8 = m7.isUtf8, isAscii = m7.isAscii, transcode = m7.transcode, buffer_default = m7.default;

  // other-part:src/node/stream.js
  var m8 = load("node/stream.js"), consumers = m8.consumers, web = m8.web, Readable = m8.Readable, Writable = m8.Writable, Duplex = m8.Duplex, Transform = m8.Transform, PassThrough = m8.PassThrough, stream_default = m8.default;

  // src/node/zlib/constants.js
  var constants2 = {
    Z_NO_FLUSH: 0,
    Z_PARTIAL_FLUSH: 1,
    Z_SYNC_FLUSH: 2,
    Z_FULL_FLUSH: 3,
    Z_FINISH: 4,
    Z_BLOCK: 5,
    Z_OK: 0,
    Z_STREAM_END: 1,
    Z_NEED_DICT: 2,
    Z_ERRNO: -1,
    Z_STREAM_ERROR: -2,
    Z_DATA_ERROR: -3,
    Z_MEM_ERROR: -4,
    Z_BUF_ERROR: -5,
    Z_VERSION_ERROR: -6,
    Z_NO_COMPRESSION: 0,
    Z_BEST_SPEED: 1,
    Z_BEST_COMPRESSION: 9,
    Z_DEFAULT_COMPRESSION: -1,
    Z_FILTERED: 1,
    Z_HUFFMAN_ONLY: 2,
    Z_RLE: 3,
    Z_FIXED: 4,
    Z_DEFAULT_STRATEGY: 0,
    ZLIB_VERNUM: 4880,
    DEFLATE: 1,
    INFLATE: 2,
    GZIP: 3,
    GUNZIP: 4,
    DEFLATERAW: 5,
    INFLATERAW: 6,
    UNZIP: 7,
    BROTLI_DECODE: 8,
    BROTLI_ENCODE: 9,
    Z_MIN_WINDOWBITS: 8,
    Z_MAX_WINDOWBITS: 15,
    Z_DEFAULT_WINDOWBITS: 15,
    Z_MIN_CHUNK: 64,
    Z_MAX_CHUNK: 1 / 0,
    Z_DEFAULT_CHUNK: 16384,
    Z_MIN_MEMLEVEL: 1,
    Z_MAX_MEMLEVEL: 9,
    Z_DEFAULT_MEMLEVEL: 8,
    Z_MIN_LEVEL: -1,
    Z_MAX_LEVEL: 9,
    Z_DEFAULT_LEVEL: -1,
    BROTLI_OPERATION_PROCESS: 0,
    BROTLI_OPERATION_FLUSH: 1,
    BROTLI_OPERATION_FINISH: 2,
    BROTLI_OPERATION_EMIT_METADATA: 3,
    BROTLI_PARAM_MODE: 0,
    BROTLI_MODE_GENERIC: 0,
    BROTLI_MODE_TEXT: 1,
    BROTLI_MODE_FONT: 2,
    BROTLI_DEFAULT_MODE: 0,
    BROTLI_PARAM_QUALITY: 1,
    BROTLI_MIN_QUALITY: 0,
    BROTLI_MAX_QUALITY: 11,
    BROTLI_DEFAULT_QUALITY: 11,
    BROTLI_PARAM_LGWIN: 2,
    BROTLI_MIN_WINDOW_BITS: 10,
    BROTLI_MAX_WINDOW_BITS: 24,
    BROTLI_LARGE_MAX_WINDOW_BITS: 30,
    BROTLI_DEFAULT_WINDOW: 22,
    BROTLI_PARAM_LGBLOCK: 3,
    BROTLI_MIN_INPUT_BLOCK_BITS: 16,
    BROTLI_MAX_INPUT_BLOCK_BITS: 24,
    BROTLI_PARAM_DISABLE_LITERAL_CONTEXT_MODELING: 4,
    BROTLI_PARAM_SIZE_HINT: 5,
    BROTLI_PARAM_LARGE_WINDOW: 6,
    BROTLI_PARAM_NPOSTFIX: 7,
    BROTLI_PARAM_NDIRECT: 8,
    BROTLI_DECODER_RESULT_ERROR: 0,
    BROTLI_DECODER_RESULT_SUCCESS: 1,
    BROTLI_DECODER_RESULT_NEEDS_MORE_INPUT: 2,
    BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT: 3,
    BROTLI_DECODER_PARAM_DISABLE_RING_BUFFER_REALLOCATION: 0,
    BROTLI_DECODER_PARAM_LARGE_WINDOW: 1,
    BROTLI_DECODER_NO_ERROR: 0,
    BROTLI_DECODER_SUCCESS: 1,
    BROTLI_DECODER_NEEDS_MORE_INPUT: 2,
    BROTLI_DECODER_NEEDS_MORE_OUTPUT: 3,
    BROTLI_DECODER_ERROR_FORMAT_EXUBERANT_NIBBLE: -1,
    BROTLI_DECODER_ERROR_FORMAT_RESERVED: -2,
    BROTLI_DECODER_ERROR_FORMAT_EXUBERANT_META_NIBBLE: -3,
    BROTLI_DECODER_ERROR_FORMAT_SIMPLE_HUFFMAN_ALPHABET: -4,
    BROTLI_DECODER_ERROR_FORMAT_SIMPLE_HUFFMAN_SAME: -5,
    BROTLI_DECODER_ERROR_FORMAT_CL_SPACE: -6,
    BROTLI_DECODER_ERROR_FORMAT_HUFFMAN_SPACE: -7,
    BROTLI_DECODER_ERROR_FORMAT_CONTEXT_MAP_REPEAT: -8,
    BROTLI_DECODER_ERROR_FORMAT_BLOCK_LENGTH_1: -9,
    BROTLI_DECODER_ERROR_FORMAT_BLOCK_LENGTH_2: -10,
    BROTLI_DECODER_ERROR_FORMAT_TRANSFORM: -11,
    BROTLI_DECODER_ERROR_FORMAT_DICTIONARY: -12,
    BROTLI_DECODER_ERROR_FORMAT_WINDOW_BITS: -13,
    BROTLI_DECODER_ERROR_FORMAT_PADDING_1: -14,
    BROTLI_DECODER_ERROR_FORMAT_PADDING_2: -15,
    BROTLI_DECODER_ERROR_FORMAT_DISTANCE: -16,
    BROTLI_DECODER_ERROR_DICTIONARY_NOT_SET: -19,
    BROTLI_DECODER_ERROR_INVALID_ARGUMENTS: -20,
    BROTLI_DECODER_ERROR_ALLOC_CONTEXT_MODES: -21,
    BROTLI_DECODER_ERROR_ALLOC_TREE_GROUPS: -22,
    BROTLI_DECODER_ERROR_ALLOC_CONTEXT_MAP: -25,
    BROTLI_DECODER_ERROR_ALLOC_RING_BUFFER_1: -26,
    BROTLI_DECODER_ERROR_ALLOC_RING_BUFFER_2: -27,
    BROTLI_DECODER_ERROR_ALLOC_BLOCK_TYPE_TREES: -30,
    BROTLI_DECODER_ERROR_UNREACHABLE: -31
  }, codes = {
    Z_OK: 0,
    Z_STREAM_END: 1,
    Z_NEED_DICT: 2,
    Z_ERRNO: -1,
    Z_STREAM_ERROR: -2,
    Z_DATA_ERROR: -3,
    Z_MEM_ERROR: -4,
    Z_BUF_ERROR: -5,
    Z_VERSION_ERROR: -6
  };

  // src/node/zlib.js
  var { Z_NO_FLUSH, Z_SYNC_FLUSH, Z_FULL_FLUSH, Z_FINISH } = constants2, STEPS_A_TURN = 16, KINDS = {
    __proto__: null,
    Gzip: ["gzip", !0],
    Gunzip: ["gzip", !1],
    Deflate: ["zlib", !0],
    Inflate: ["zlib", !1],
    DeflateRaw: ["raw", !0],
    InflateRaw: ["raw", !1],
    Unzip: ["unzip", !1],
    BrotliCompress: ["brotli", !0],
    BrotliDecompress: ["brotli", !1]
  }, view = (value) => ArrayBuffer.isView(value) ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength) : new Uint8Array(value);
  function inputOf(value) {
    if (typeof value == "string") return view(Buffer2.from(value));
    if (isBytes(value)) return view(value);
    throw coded(TypeError, "ERR_INVALID_ARG_TYPE", 'The "buffer" argument must be of type string or an instance of Buffer, TypedArray, DataView, or ArrayBuffer.');
  }
  function ranged(options, name, least, most) {
    let value = options[name];
    if (!(value === void 0 || Number.isNaN(value))) {
      if (typeof value != "number") throw coded(TypeError, "ERR_INVALID_ARG_TYPE", `The "options.${name}" property must be of type number.`);
      if (!(value >= least && value <= most)) throw coded(RangeError, "ERR_OUT_OF_RANGE", `The value of "options.${name}" is out of range. It must be >= ${least} and <= ${most}. Received ${value}`);
      return Math.trunc(value);
    }
  }
  var Coder = class {
    constructor(kind, options) {
      let [format, encodes] = KINDS[kind];
      this.encodes = encodes, this.format = format, this.brotli = format === "brotli", this.settings = this.brotli ? brotliSettings(options) : flateSettings(options, format), this.limit = ranged(options, "maxOutputLength", 1, kMaxLength) ?? Math.floor(ops.memoryLimit() / 3), this.finish = options.finishFlush ?? (this.brotli ? constants2.BROTLI_OPERATION_FINISH : Z_FINISH), this.total = 0, this.mayEnd = !0, this.handle = void 0;
    }
    step(input, flush) {
      this.handle ??= ops.coderOpen(this.format, this.encodes, ...this.settings);
      try {
        let [taken, made, more, mayEnd] = ops.coderStep(this.handle, input.subarray(0, 65536), flush);
        return this.mayEnd = mayEnd, { taken, made: Buffer2.from(made), more };
      } catch (error) {
        throw this.close(), fault(error);
      }
    }
    /** Counts what a whole result takes. */
    count(piece) {
      if (this.total += piece.length, !(this.total <= this.limit))
        throw this.close(), coded(RangeError, "ERR_BUFFER_TOO_LARGE", `Cannot create a Buffer larger than ${this.limit} bytes (maxOutputLength)`);
    }
    /** All input has come. */
    checkEnd() {
      let tolerant = this.brotli ? this.finish === constants2.BROTLI_OPERATION_FLUSH : this.finish === Z_SYNC_FLUSH;
      if (!this.mayEnd && !tolerant) throw fault(coded(Error, "Z_BUF_ERROR", "unexpected end of file"));
    }
    close() {
      this.handle !== void 0 && close(this.handle), this.handle = void 0;
    }
  };
  function fault(error) {
    return error.code in codes && (error.errno = codes[error.code]), error;
  }
  function flateSettings(options, format) {
    ranged(options, "memLevel", 1, 9), ranged(options, "strategy", 0, 4);
    let level = ranged(options, "level", -1, 9), window = options.windowBits === 0 ? void 0 : ranged(options, "windowBits", 8, 15), { dictionary } = options;
    if (dictionary !== void 0 && !isBytes(dictionary)) throw coded(TypeError, "ERR_INVALID_ARG_TYPE", 'The "options.dictionary" property must be an instance of Buffer, TypedArray, DataView, or ArrayBuffer.');
    return [level === -1 ? void 0 : level, window, void 0, format === "gzip" ? void 0 : dictionary];
  }
  function brotliSettings(options) {
    let params = options.params ?? {};
    for (let key of Object.keys(params))
      if (!(Number(key) >= 0 && Number(key) <= 9)) throw coded(RangeError, "ERR_BROTLI_INVALID_PARAM", `${key} is not a valid Brotli parameter`);
    let { BROTLI_PARAM_QUALITY, BROTLI_PARAM_LGWIN, BROTLI_PARAM_MODE } = constants2;
    return [params[BROTLI_PARAM_QUALITY], params[BROTLI_PARAM_LGWIN], params[BROTLI_PARAM_MODE], void 0];
  }
  var optionsOf = (options) => {
    if (options == null) return {};
    if (typeof options != "object") throw coded(TypeError, "ERR_INVALID_ARG_TYPE", 'The "options" argument must be of type object.');
    return options;
  };
  function* whole(coder, input) {
    let rest = input;
    for (; ; ) {
      let last = rest.length <= 65536, { taken, made, more } = coder.step(rest, last ? 3 : 0);
      if (rest = rest.subarray(taken), made.length > 0 && coder.count(made), yield made, !more && rest.length === 0 && last || !more && taken === 0) break;
    }
    coder.checkEnd(), coder.close();
  }
  function sync(kind) {
    return (buffer, options) => {
      let coder = new Coder(kind, optionsOf(options)), pieces = [...whole(coder, inputOf(buffer))], made = pieces.length === 1 ? pieces[0] : Buffer2.concat(pieces);
      return options?.info ? { buffer: made, engine: new CLASSES[kind](options) } : made;
    };
  }
  function async(kind) {
    return (buffer, given, last) => {
      let callback = typeof given == "function" ? given : last;
      if (typeof callback != "function") throw coded(TypeError, "ERR_INVALID_ARG_TYPE", 'The "callback" argument must be of type function.');
      let coder = new Coder(kind, typeof given == "function" ? {} : optionsOf(given)), steps = whole(coder, inputOf(buffer).slice()), pieces = [], done = (error, made) => {
        try {
          callback(error, made);
        } catch (thrown) {
          uncaught(thrown);
        }
      }, turn = () => {
        try {
          for (let i = 0; i < STEPS_A_TURN; i += 1) {
            let { value, done: over2 } = steps.next();
            if (over2) {
              done(null, Buffer2.concat(pieces));
              return;
            }
            pieces.push(value);
          }
        } catch (error) {
          done(error);
          return;
        }
        setImmediate(turn);
      };
      setImmediate(turn);
    };
  }
  var FLUSHES = { [Z_NO_FLUSH]: 0, [constants2.Z_PARTIAL_FLUSH]: 1, [Z_SYNC_FLUSH]: 1, [Z_FULL_FLUSH]: 2, [Z_FINISH]: 3, [constants2.Z_BLOCK]: 1 }, Zlib = class extends Transform {
    constructor(kind, given) {
      let options = optionsOf(given);
      super({ autoDestroy: !0, ...options }), this._coder = new Coder(kind, options), this._waiting = void 0, this._flushes = [], this.bytesWritten = 0;
    }
    // Empty pieces mean a flush, so those of others must not pass.
    write(chunk, encoding, callback) {
      if (chunk?.length !== 0) return super.write(chunk, encoding, callback);
      let done = typeof encoding == "function" ? encoding : callback;
      return done && queueMicrotask(done), !0;
    }
    get bytesRead() {
      return this.bytesWritten;
    }
    get _closed() {
      return this._coder.handle === void 0;
    }
    _code(input, flush, done) {
      let rest = input, go = () => {
        try {
          for (; ; ) {
            let { taken, made, more } = this._coder.step(rest, flush);
            rest = rest.subarray(taken);
            let ended = !more && (rest.length === 0 || taken === 0);
            if (made.length > 0 && !this.push(made) && !ended) {
              this._waiting = go;
              return;
            }
            if (ended) break;
          }
        } catch (error) {
          done(error);
          return;
        }
        done();
      };
      go();
    }
    _read(size) {
      let waiting = this._waiting;
      this._waiting = void 0, waiting ? waiting() : super._read(size);
    }
    _transform(chunk, encoding, done) {
      let input = inputOf(chunk);
      this.bytesWritten += input.length, this._code(input, input.length === 0 ? this._flushes.shift() ?? 0 : 0, done);
    }
    _flush(done) {
      this._code(new Uint8Array(0), 3, (error) => {
        if (error) {
          done(error);
          return;
        }
        try {
          this._coder.checkEnd();
        } catch (failure) {
          done(failure);
          return;
        }
        this._coder.close(), done();
      });
    }
    _destroy(error, done) {
      this._coder.close(), done(error);
    }
    flush(kind, callback) {
      let done = typeof kind == "function" ? kind : callback;
      if (this.writableEnded) {
        done && queueMicrotask(done);
        return;
      }
      let asked = typeof kind == "number" && !this._coder.brotli ? kind : Z_FULL_FLUSH;
      this._flushes.push(this._coder.encodes ? FLUSHES[asked] : 0), super.write(Buffer2.alloc(0), done);
    }
    params(level, strategy, callback) {
      this.flush(Z_SYNC_FLUSH, callback);
    }
    reset() {
      this._coder.close();
    }
    close(callback) {
      callback && this.once("close", callback), this.destroy();
    }
  }, CLASSES = {}, module = { constants: constants2, codes }, lower = (name) => name[0].toLowerCase() + name.slice(1);
  for (let kind of Object.keys(KINDS)) {
    let Class = { [kind]: class extends Zlib {
      constructor(options) {
        super(kind, options);
      }
    } }[kind];
    CLASSES[kind] = new Proxy(Class, { apply: (Target, _, [options]) => new Target(options) }), module[kind] = CLASSES[kind], module[`create${kind}`] = (options) => new CLASSES[kind](options), module[lower(kind)] = async(kind), module[`${lower(kind)}Sync`] = sync(kind);
  }
  module.crc32 = (data, value = 0) => {
    if (typeof data != "string" && !isBytes(data)) throw coded(TypeError, "ERR_INVALID_ARG_TYPE", 'The "data" argument must be of type string or an instance of Buffer, TypedArray, or DataView.');
    return ops.crc32(data, value >>> 0);
  };
  for (let name of Object.keys(constants2)) name.startsWith("Z_") && Object.defineProperty(module, name, { __proto__: null, value: constants2[name], enumerable: !1 });
  var zlib_default = module;
  return __toCommonJS(zlib_exports);
})();

return part;
})
//# part requeststream.js
(function (core, load) {
'use strict';
var part = (() => {
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

  // src/requeststream.js
  var requeststream_exports = {};
  __export(requeststream_exports, {
    bodyStream: () => bodyStream,
    leave: () => leave
  });

  // core:src/state.js
  var m = core("state.js"), ops = m.ops;

  // core:src/pending.js
  var m2 = core("pending.js"), pending = m2.pending, close = m2.close, reject = m2.reject;

  // core:src/define.js
  var m3 = core("define.js"), coded = m3.coded, webInterface = m3.webInterface;

  // other-part:src/node/stream.js
  var m4 = load("node/stream.js"), consumers = m4.consumers, web = m4.web, Readable = m4.Readable, Writable = m4.Writable, Duplex = m4.Duplex, Transform = m4.Transform, PassThrough = m4.PassThrough, stream_default = m4.default;

  // other-part:src/node/buffer.js
  var m5 = load("node/buffer.js"), kMaxLength = m5.kMaxLength, kStringMaxLength = m5.kStringMaxLength, constants = m5.constants, INSPECT_MAX_BYTES = m5.INSPECT_MAX_BYTES, wrap = m5.wrap, over = m5.over, Buffer2 = m5.Buffer, encodingName = m5.encodingName, SlowBuffer = m5.SlowBuffer, isUtf8 = m5.isUtf8, isAscii = m5.isAscii, transcode = m5.transcode, buffer_default = m5.default;

  // src/requeststream.js
  function whole(run) {
    let sent = !1;
    return new Readable({
      autoDestroy: !0,
      emitClose: !1,
      read() {
        if (sent) return;
        sent = !0;
        let bytes = run.facts().bodyKind === "none" ? void 0 : ops.requestBody(run.number);
        bytes !== void 0 && bytes.byteLength > 0 && this.push(wrap(bytes)), this.push(null);
      }
    });
  }
  function arriving(run) {
    let busy = !1;
    return new Readable({
      autoDestroy: !0,
      read() {
        busy || (busy = !0, pending(ops.requestNext(run.number)).then(
          (piece) => {
            busy = !1, this.destroyed || this.push(piece === null ? null : wrap(piece));
          },
          (error) => this.destroy(error)
        ));
      },
      destroy(error, done) {
        ops.requestClose(run.number), done(error);
      }
    });
  }
  function bodyStream(run) {
    return run.facts().bodyKind === "stream" ? arriving(run) : whole(run);
  }
  function leave(run, stream) {
    stream.emit("aborted"), run.facts().bodyKind !== "stream" ? stream.emit("close") : stream.destroyed || stream.destroy(stream.listenerCount("error") > 0 ? coded(Error, "ECONNRESET", "aborted") : void 0);
  }
  return __toCommonJS(requeststream_exports);
})();

return part;
})
//# part shared.js
(function (core, load) {
'use strict';
var part = (() => {
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

  // src/shared.js
  var shared_exports = {};
  __export(shared_exports, {
    shared: () => shared
  });

  // core:src/state.js
  var m = core("state.js"), ops = m.ops;

  // core:src/primordials.js
  var m2 = core("primordials.js"), matches = m2.matches, setOwn = m2.setOwn, MapClass = m2.MapClass, MapGet = m2.MapGet, MapHas = m2.MapHas, MapSet = m2.MapSet, ReflectApply = m2.ReflectApply, StringSlice = m2.StringSlice, queueJob = m2.queueJob, append = m2.append, ArrayIsArray = m2.ArrayIsArray, JsonParse = m2.JsonParse, JsonStringify = m2.JsonStringify, MapSize = m2.MapSize, ObjectKeys = m2.ObjectKeys, ReflectOwnKeys = m2.ReflectOwnKeys, TypeErrorClass = m2.TypeErrorClass, RangeErrorClass = m2.RangeErrorClass, DOMExceptionClass = m2.DOMExceptionClass, StringStartsWith = m2.StringStartsWith, ArrayJoin = m2.ArrayJoin, ObjectGetOwnPropertyDescriptor = m2.ObjectGetOwnPropertyDescriptor, ObjectHasOwn = m2.ObjectHasOwn, ObjectGetPrototypeOf = m2.ObjectGetPrototypeOf, ObjectPrototype = m2.ObjectPrototype, StringCharCodeAt = m2.StringCharCodeAt, StringIndexOf = m2.StringIndexOf, ArrayBufferIsView = m2.ArrayBufferIsView, FunctionToString = m2.FunctionToString;

  // core:src/bytes.js
  var m3 = core("bytes.js"), isBytes = m3.isBytes, isArrayBuffer = m3.isArrayBuffer;

  // src/shared.js
  var ROOT = 0, DEPTH_AT_MOST = 100, TRIES = 1e5, KNOWN_AT_MOST = 1e4, FROM_LAST = 4294967294, BEHIND = 4294967295, known = new MapClass();
  function proxyOf(number, isList) {
    let proxy = MapGet(known, number);
    return proxy === void 0 && (MapSize(known) >= KNOWN_AT_MOST && (known = new MapClass()), proxy = new Proxy(isList ? [] : {}, isList ? new List(number) : new Part(number)), MapSet(known, number, proxy)), proxy;
  }
  var shown = (value) => value !== null && typeof value == "object" ? proxyOf(value[1], value[0]) : value;
  function refused(what, path) {
    let where = path === "" ? "shared" : `shared${path}`;
    return new TypeErrorClass(`${where} cannot keep ${what}: it keeps JSON-like values (null, booleans, numbers, text, lists and plain objects)`);
  }
  function plain(value, path, depth) {
    switch (typeof value) {
      case "string":
        return value.isWellFormed() ? value : value.toWellFormed();
      case "function":
        throw refused("a function", path);
      case "symbol":
        throw refused("a symbol", path);
      case "bigint":
        throw refused("a BigInt", path);
      case "object":
        return value === null ? null : plainObject(value, path, depth);
      default:
        return value;
    }
  }
  var NAMED = [[Map, "a Map"], [Set, "a Set"], [WeakMap, "a WeakMap"], [WeakSet, "a WeakSet"], [Promise, "a Promise"], [RegExp, "a RegExp"], [Error, "an Error"]];
  function plainObject(value, path, depth) {
    if (depth > DEPTH_AT_MOST) throw new TypeErrorClass(`shared${path} nests more than ${DEPTH_AT_MOST} deep, or contains itself`);
    if (typeof value.toJSON == "function") return plain(value.toJSON(""), path, depth + 1);
    if (isBytes(value)) throw refused("bytes (encode them as base64)", path);
    for (let i = 0; i < NAMED.length; i += 1) if (value instanceof NAMED[i][0]) throw refused(NAMED[i][1], path);
    if (ArrayIsArray(value)) {
      let list = [];
      for (let i = 0; i < value.length; i += 1) append(list, plain(value[i], `${path}[${i}]`, depth + 1) ?? null);
      return list;
    }
    let object = { __proto__: null }, keys = ObjectKeys(value);
    for (let i = 0; i < keys.length; i += 1) {
      let kept = plain(value[keys[i]], `${path}.${keys[i]}`, depth + 1);
      if (keys[i] === "__proto__") throw refused("a member called __proto__", path);
      kept !== void 0 && (object[keys[i]] = kept);
    }
    return object;
  }
  var jsonOf = (value, path) => JsonStringify(plain(value, path, 0)), Part = class {
    constructor(number) {
      this.number = number;
    }
    get(target, key, receiver) {
      if (typeof key == "symbol") return Reflect.get(target, key, receiver);
      let found = ops.sharedGet(this.number, key);
      return found !== void 0 ? shown(found) : key === "toJSON" ? () => JsonParse(ops.sharedJson(this.number)) : this.own(key) ?? Reflect.get(target, key, receiver);
    }
    /** A method of this kind of part. */
    own() {
    }
    set(_target, key, value) {
      if (typeof key == "symbol") throw refused("members named by symbols", "");
      if (key === "__proto__") throw refused("a member called __proto__", "");
      let json = jsonOf(value, `.${key}`);
      return json === void 0 ? ops.sharedDelete(this.number, key) : ops.sharedSet(this.number, key, json), !0;
    }
    has(target, key) {
      return Reflect.has(target, key) || typeof key == "string" && ops.sharedGet(this.number, key) !== void 0;
    }
    deleteProperty(_target, key) {
      return typeof key == "string" && ops.sharedDelete(this.number, key), !0;
    }
    ownKeys() {
      return ops.sharedKeys(this.number);
    }
    getOwnPropertyDescriptor(target, key) {
      if (typeof key == "symbol") return;
      let found = ops.sharedGet(this.number, key);
      return found === void 0 ? void 0 : { value: shown(found), writable: !0, enumerable: !0, configurable: !0 };
    }
    defineProperty(target, key, descriptor) {
      if (descriptor.get || descriptor.set) throw refused("accessors", `.${String(key)}`);
      return this.set(target, key, descriptor.value);
    }
    setPrototypeOf(target, prototype) {
      return prototype === Object.getPrototypeOf(target);
    }
    preventExtensions() {
      throw new TypeErrorClass("shared cannot be frozen or sealed");
    }
  }, List = class extends Part {
    get(target, key, receiver) {
      return key === "length" ? ops.sharedKeys(this.number) : super.get(target, key, receiver);
    }
    own(key) {
      let method = LIST_METHODS[key];
      return method === void 0 ? void 0 : (...args) => method(this.number, args);
    }
    set(target, key, value) {
      if (key === "length") {
        let length = Number(value);
        if (!(length >= 0) || Math.trunc(length) !== length) throw new RangeErrorClass("Invalid array length");
        let now = ops.sharedKeys(this.number);
        return length < now ? splice(this.number, length, now - length, []) : length > now && splice(this.number, now, 0, Array(Math.min(length - now, 1000001)).fill(null)), !0;
      }
      return typeof key == "string" && value === void 0 ? super.set(target, key, null) : super.set(target, key, value);
    }
    ownKeys() {
      let length = ops.sharedKeys(this.number), keys = [];
      for (let i = 0; i < length; i += 1) append(keys, `${i}`);
      return append(keys, "length"), keys;
    }
    getOwnPropertyDescriptor(target, key) {
      return key === "length" ? { value: ops.sharedKeys(this.number), writable: !0, enumerable: !1, configurable: !1 } : super.getOwnPropertyDescriptor(target, key);
    }
  };
  function splice(number, start, count, items) {
    return ops.sharedSplice(number, start, count, jsonOf(items, ""));
  }
  var whole = (value, otherwise) => value === void 0 ? otherwise : Math.trunc(Number(value)) || 0;
  function remade(number, change) {
    for (let tries = 0; tries < TRIES; tries += 1) {
      let before = ops.sharedJson(number), list = JsonParse(before);
      if (change(list), ops.sharedRemake(number, before, jsonOf(list, ""))) return proxyOf(number, !0);
    }
    throw new Error("A list in shared changes too fast to be remade");
  }
  var LIST_METHODS = {
    __proto__: null,
    push: (number, items) => splice(number, BEHIND, 0, items)[1],
    unshift: (number, items) => splice(number, 0, 0, items)[1],
    pop: (number) => {
      let [taken] = ops.sharedSplice(number, FROM_LAST, 1, "[]");
      return JsonParse(taken)[0];
    },
    shift: (number) => JsonParse(ops.sharedSplice(number, 0, 1, "[]")[0])[0],
    splice: (number, args) => {
      let length = ops.sharedKeys(number), from = whole(args[0], 0), start = from < 0 ? Math.max(length + from, 0) : Math.min(from, length), count = args.length === 0 ? 0 : args.length === 1 ? length - start : Math.min(Math.max(whole(args[1], 0), 0), length - start);
      return JsonParse(splice(number, start, count, args.slice(2))[0]);
    },
    sort: (number, [compare]) => remade(number, (list) => list.sort(compare)),
    reverse: (number) => remade(number, (list) => list.reverse()),
    fill: (number, args) => remade(number, (list) => list.fill(...args)),
    copyWithin: (number, args) => remade(number, (list) => list.copyWithin(...args))
  };
  function update(key, change) {
    if (typeof change != "function") throw new TypeErrorClass("shared.update takes a key and a function");
    let name = `${key}`;
    if (name === "__proto__" || name === "update") throw refused(`a member called ${name}`, "");
    let attempt = (tries) => {
      if (tries >= TRIES) throw new Error(`shared.${name} changes too fast to be updated`);
      let before = ops.sharedJson(ROOT, name), given = before === void 0 ? void 0 : JsonParse(before), settle = (made2) => {
        let json = jsonOf(made2 === void 0 ? given : made2, `.${name}`);
        return ops.sharedSwap(ROOT, name, before, json) ? { value: json === void 0 ? void 0 : JsonParse(json) } : void 0;
      }, made = change(given);
      return made !== null && typeof made == "object" && typeof made.then == "function" ? made.then((late) => {
        let done = settle(late);
        return done === void 0 ? whenTold(attempt(tries + 1)) : done.value;
      }) : settle(made);
    };
    for (let tries = 0; ; tries += 1) {
      let done = attempt(tries);
      if (done !== void 0) return whenTold(done);
    }
  }
  var whenTold = (done) => typeof done.then == "function" ? done : done.value, Root = class extends Part {
    own(key) {
      return key === "update" ? update : void 0;
    }
    set(target, key, value) {
      if (key === "update") throw new TypeErrorClass("shared.update is a method");
      return super.set(target, key, value);
    }
  }, shared = new Proxy({}, new Root(ROOT));
  return __toCommonJS(shared_exports);
})();

return part;
})
//# part table.js
(function (core, load) {
'use strict';
var part = (() => {
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

  // src/table.js
  var table_exports = {};
  __export(table_exports, {
    table: () => table
  });

  // other-part:src/inspect.js
  var m = load("inspect.js"), defaults = m.defaults, inspect = m.inspect, formatValue = m.formatValue, includes = m.includes, format = m.format;

  // src/table.js
  var VALUES = "Values", show = (value) => inspect(value, { depth: value !== null && typeof value == "object" && !Array.isArray(value) ? -1 : 0, maxArrayLength: 3 });
  function rowsOf(data) {
    return data instanceof Map ? [...data].map(([key, value], index) => [`${index}`, { Key: key, Values: value }]) : data instanceof Set ? [...data].map((value, index) => [`${index}`, value]) : Object.entries(data);
  }
  function table(data, only) {
    let rows = rowsOf(data).slice(0, 1e3), columns = only ? [...only] : [], plain = !1;
    for (let [, row] of rows)
      if (row === null || typeof row != "object") plain = !0;
      else if (!only) for (let key of Object.keys(row)) columns.includes(key) || columns.push(key);
    let head = ["(index)", ...columns, ...plain ? [VALUES] : []], body = rows.map(([index, row]) => {
      let isRow = row !== null && typeof row == "object", cells = columns.map((column) => isRow && Object.hasOwn(row, column) ? show(row[column]) : "");
      return [index, ...cells, ...plain ? [isRow ? "" : show(row)] : []];
    }), widths = head.map((name, column) => Math.max(name.length, ...body.map((row) => row[column].length)) + 2), line = (cells) => `│${cells.map((cell, i) => ` ${cell}${" ".repeat(widths[i] - 1 - cell.length)}`).join("│")}│`, rule = (left, middle, right) => left + widths.map((width) => "─".repeat(width)).join(middle) + right;
    return [rule("┌", "┬", "┐"), line(head), rule("├", "┼", "┤"), ...body.map(line), rule("└", "┴", "┘")].join(`
`);
  }
  return __toCommonJS(table_exports);
})();

return part;
})
//# part web/abort.js
(function (core, load) {
'use strict';
var part = (() => {
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

  // src/web/abort.js
  var abort_exports = {};
  __export(abort_exports, {
    AbortController: () => AbortController,
    AbortSignal: () => AbortSignal
  });

  // core:src/primordials.js
  var m = core("primordials.js"), matches = m.matches, setOwn = m.setOwn, MapClass = m.MapClass, MapGet = m.MapGet, MapHas = m.MapHas, MapSet = m.MapSet, ReflectApply = m.ReflectApply, StringSlice = m.StringSlice, queueJob = m.queueJob, append = m.append, ArrayIsArray = m.ArrayIsArray, JsonParse = m.JsonParse, JsonStringify = m.JsonStringify, MapSize = m.MapSize, ObjectKeys = m.ObjectKeys, ReflectOwnKeys = m.ReflectOwnKeys, TypeErrorClass = m.TypeErrorClass, RangeErrorClass = m.RangeErrorClass, DOMExceptionClass = m.DOMExceptionClass, StringStartsWith = m.StringStartsWith, ArrayJoin = m.ArrayJoin, ObjectGetOwnPropertyDescriptor = m.ObjectGetOwnPropertyDescriptor, ObjectHasOwn = m.ObjectHasOwn, ObjectGetPrototypeOf = m.ObjectGetPrototypeOf, ObjectPrototype = m.ObjectPrototype, StringCharCodeAt = m.StringCharCodeAt, StringIndexOf = m.StringIndexOf, ArrayBufferIsView = m.ArrayBufferIsView, FunctionToString = m.FunctionToString;

  // other-part:src/web/events.js
  var m2 = load("web/events.js"), Event = m2.Event, EventTarget = m2.EventTarget, handlerAttribute = m2.handlerAttribute, CustomEvent = m2.CustomEvent, MessageEvent = m2.MessageEvent, ErrorEvent = m2.ErrorEvent, CloseEvent = m2.CloseEvent, ProgressEvent = m2.ProgressEvent, PromiseRejectionEvent = m2.PromiseRejectionEvent;

  // core:src/define.js
  var m3 = core("define.js"), coded = m3.coded, webInterface = m3.webInterface;

  // core:src/timers.js
  var m4 = core("timers.js"), clearImmediate = m4.clearImmediate, clearInterval = m4.clearInterval, clearTimeout = m4.clearTimeout, setImmediate = m4.setImmediate, setInterval = m4.setInterval, setTimeout = m4.setTimeout;

  // src/web/abort.js
  var create, abort, follow, mayConstruct = {}, AbortSignal = class _AbortSignal extends EventTarget {
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
    static any(signals) {
      let signal = create(), sources = [...signals];
      for (let source of sources) if (!(source instanceof _AbortSignal)) throw new TypeError("AbortSignal.any needs AbortSignals");
      let first = sources.find((source) => source.aborted);
      if (first)
        signal.#aborted = !0, signal.#reason = first.reason;
      else for (let source of sources) follow(source, signal);
      return signal;
    }
  };
  webInterface(AbortSignal, "AbortSignal", ["aborted", "reason", "throwIfAborted"]);
  handlerAttribute(AbortSignal, "abort");
  var aborted = () => new DOMExceptionClass("This operation was aborted", "AbortError"), AbortController = class {
    #signal = create();
    get signal() {
      return this.#signal;
    }
    abort(reason = aborted()) {
      abort(this.#signal, reason);
    }
  };
  webInterface(AbortController, "AbortController", ["signal", "abort"]);
  return __toCommonJS(abort_exports);
})();

return part;
})
//# part web/base64.js
(function (core, load) {
'use strict';
var part = (() => {
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

  // src/web/base64.js
  var base64_exports = {};
  __export(base64_exports, {
    atob: () => atob,
    btoa: () => btoa
  });

  // core:src/primordials.js
  var m = core("primordials.js"), matches = m.matches, setOwn = m.setOwn, MapClass = m.MapClass, MapGet = m.MapGet, MapHas = m.MapHas, MapSet = m.MapSet, ReflectApply = m.ReflectApply, StringSlice = m.StringSlice, queueJob = m.queueJob, append = m.append, ArrayIsArray = m.ArrayIsArray, JsonParse = m.JsonParse, JsonStringify = m.JsonStringify, MapSize = m.MapSize, ObjectKeys = m.ObjectKeys, ReflectOwnKeys = m.ReflectOwnKeys, TypeErrorClass = m.TypeErrorClass, RangeErrorClass = m.RangeErrorClass, DOMExceptionClass = m.DOMExceptionClass, StringStartsWith = m.StringStartsWith, ArrayJoin = m.ArrayJoin, ObjectGetOwnPropertyDescriptor = m.ObjectGetOwnPropertyDescriptor, ObjectHasOwn = m.ObjectHasOwn, ObjectGetPrototypeOf = m.ObjectGetPrototypeOf, ObjectPrototype = m.ObjectPrototype, StringCharCodeAt = m.StringCharCodeAt, StringIndexOf = m.StringIndexOf, ArrayBufferIsView = m.ArrayBufferIsView, FunctionToString = m.FunctionToString;

  // core:src/state.js
  var m2 = core("state.js"), ops = m2.ops;

  // src/web/base64.js
  var invalid = (message) => new DOMExceptionClass(message, "InvalidCharacterError");
  function btoa(data) {
    if (arguments.length === 0) throw new TypeError('The "data" argument must be specified');
    let text = `${data}`;
    if (/[^\x00-\xff]/.test(text)) throw invalid("Invalid character: the text has characters outside of Latin-1");
    return ops.base64Encode(ops.latin1Encode(text), !1);
  }
  function atob(data) {
    if (arguments.length === 0) throw new TypeError('The "data" argument must be specified');
    let bytes;
    try {
      bytes = ops.base64Decode(`${data}`, !0);
    } catch {
      throw invalid("The string to be decoded is not correctly encoded.");
    }
    return ops.latin1Decode(bytes);
  }
  return __toCommonJS(base64_exports);
})();

return part;
})
//# part web/blob.js
(function (core, load) {
'use strict';
var part = (() => {
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

  // src/web/blob.js
  var blob_exports = {};
  __export(blob_exports, {
    Blob: () => Blob,
    File: () => File,
    blobBytes: () => blobBytes,
    isBlob: () => isBlob,
    lazily: () => lazily
  });

  // core:src/state.js
  var m = core("state.js"), ops = m.ops;

  // core:src/define.js
  var m2 = core("define.js"), coded = m2.coded, webInterface = m2.webInterface;

  // core:src/bytes.js
  var m3 = core("bytes.js"), isBytes = m3.isBytes, isArrayBuffer = m3.isArrayBuffer;

  // core:src/show.js
  var m4 = core("show.js"), customInspect = m4.customInspect, inspect = m4.inspect;

  // core:src/webparts.js
  var m5 = core("webparts.js"), parts = m5.parts;

  // src/web/blob.js
  var view = (bytes) => ArrayBuffer.isView(bytes) ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength) : new Uint8Array(bytes), bytesOf, isBlobInside, fillLater;
  function typeText(type) {
    let text = `${type}`;
    return /[^\x20-\x7e]/.test(text) ? "" : text.toLowerCase();
  }
  var Blob = class _Blob {
    #pieces;
    #size = 0;
    #type;
    #source;
    // of a Blob whose bytes are fetched when they are read
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
      bytesOf = (blob) => blob.#joined(), isBlobInside = (value) => #pieces in value, fillLater = (blob, source) => {
        blob.#source = source;
      };
    }
    #add(source, native) {
      let bytes;
      typeof source == "object" && source !== null && isBlobInside(source) ? bytes = bytesOf(source) : isBytes(source) ? bytes = view(source).slice() : bytes = new Uint8Array(ops.utf8Encode(native ? `${source}`.replace(/\r\n|\r/g, `
`) : `${source}`)), this.#pieces.push(bytes), this.#size += bytes.length;
    }
    #joined() {
      if (this.#source !== void 0) return this.#source.read();
      if (this.#pieces.length === 1) return this.#pieces[0];
      let all = new Uint8Array(this.#size), at = 0;
      for (let piece of this.#pieces)
        all.set(piece, at), at += piece.length;
      return this.#pieces = [all], all;
    }
    get size() {
      return this.#source === void 0 ? this.#size : this.#source.size();
    }
    get type() {
      return this.#type;
    }
    slice(start = 0, end = this.size, type = "") {
      return new _Blob([this.#joined().slice(start, end)], { type });
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
      let { Response } = load("web/fetch.js");
      return new Response(this).formData();
    }
    stream() {
      let { ReadableStream } = load("web/streams.js"), bytes = this.#joined(), at = 0;
      return new ReadableStream({
        type: "bytes",
        pull(controller) {
          let piece = bytes.slice(at, at + 65536);
          at += piece.length, piece.length > 0 && controller.enqueue(piece), at >= bytes.length && (controller.close(), controller.byobRequest?.respond(0));
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
  var File = class extends Blob {
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
  var isBlob = (value) => value !== null && typeof value == "object" && isBlobInside(value), lazily = (blob, source) => fillLater(blob, source), blobBytes = (blob) => bytesOf(blob);
  parts.isBlob = isBlob;
  return __toCommonJS(blob_exports);
})();

return part;
})
//# part web/channel.js
(function (core, load) {
'use strict';
var part = (() => {
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

  // src/web/channel.js
  var channel_exports = {};
  __export(channel_exports, {
    MessageChannel: () => MessageChannel,
    MessagePort: () => MessagePort
  });

  // other-part:src/web/events.js
  var m = load("web/events.js"), Event = m.Event, EventTarget = m.EventTarget, handlerAttribute = m.handlerAttribute, CustomEvent = m.CustomEvent, MessageEvent = m.MessageEvent, ErrorEvent = m.ErrorEvent, CloseEvent = m.CloseEvent, ProgressEvent = m.ProgressEvent, PromiseRejectionEvent = m.PromiseRejectionEvent;

  // other-part:src/web/clone.js
  var m2 = load("web/clone.js"), structuredClone = m2.structuredClone;

  // core:src/timers.js
  var m3 = core("timers.js"), clearImmediate = m3.clearImmediate, clearInterval = m3.clearInterval, clearTimeout = m3.clearTimeout, setImmediate = m3.setImmediate, setInterval = m3.setInterval, setTimeout = m3.setTimeout;

  // src/web/channel.js
  var join, mayConstruct = {}, MessagePort = class _MessagePort extends EventTarget {
    #other;
    #started = !1;
    #queue = [];
    constructor(token) {
      if (token !== mayConstruct) throw new TypeError("Illegal constructor");
      super();
    }
    static {
      join = () => {
        let [one, two] = [new _MessagePort(mayConstruct), new _MessagePort(mayConstruct)];
        return one.#other = two, two.#other = one, [one, two];
      };
    }
    postMessage(message, options = void 0) {
      let transfer = Array.isArray(options) ? { transfer: options } : options, data = structuredClone(message, transfer);
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
  var assigned = Object.getOwnPropertyDescriptor(MessagePort.prototype, "onmessage");
  Object.defineProperty(MessagePort.prototype, "onmessage", {
    ...assigned,
    set(value) {
      assigned.set.call(this, value), this.start();
    }
  });
  var MessageChannel = class {
    #ports = join();
    get port1() {
      return this.#ports[0];
    }
    get port2() {
      return this.#ports[1];
    }
  };
  return __toCommonJS(channel_exports);
})();

return part;
})
//# part web/clone.js
(function (core, load) {
'use strict';
var part = (() => {
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

  // src/web/clone.js
  var clone_exports = {};
  __export(clone_exports, {
    structuredClone: () => structuredClone
  });

  // core:src/primordials.js
  var m = core("primordials.js"), matches = m.matches, setOwn = m.setOwn, MapClass = m.MapClass, MapGet = m.MapGet, MapHas = m.MapHas, MapSet = m.MapSet, ReflectApply = m.ReflectApply, StringSlice = m.StringSlice, queueJob = m.queueJob, append = m.append, ArrayIsArray = m.ArrayIsArray, JsonParse = m.JsonParse, JsonStringify = m.JsonStringify, MapSize = m.MapSize, ObjectKeys = m.ObjectKeys, ReflectOwnKeys = m.ReflectOwnKeys, TypeErrorClass = m.TypeErrorClass, RangeErrorClass = m.RangeErrorClass, DOMExceptionClass = m.DOMExceptionClass, StringStartsWith = m.StringStartsWith, ArrayJoin = m.ArrayJoin, ObjectGetOwnPropertyDescriptor = m.ObjectGetOwnPropertyDescriptor, ObjectHasOwn = m.ObjectHasOwn, ObjectGetPrototypeOf = m.ObjectGetPrototypeOf, ObjectPrototype = m.ObjectPrototype, StringCharCodeAt = m.StringCharCodeAt, StringIndexOf = m.StringIndexOf, ArrayBufferIsView = m.ArrayBufferIsView, FunctionToString = m.FunctionToString;

  // core:src/bytes.js
  var m2 = core("bytes.js"), isBytes = m2.isBytes, isArrayBuffer = m2.isArrayBuffer;

  // core:src/webparts.js
  var m3 = core("webparts.js"), parts = m3.parts;

  // src/web/clone.js
  var cannot = (what) => new DOMExceptionClass(`${what} could not be cloned.`, "DataCloneError"), CLASSES = { __proto__: null, Int8Array, Uint8Array, Uint8ClampedArray, Int16Array, Uint16Array, Int32Array, Uint32Array, Float32Array, Float64Array, BigInt64Array, BigUint64Array, Float16Array: globalThis.Float16Array }, ERRORS = { __proto__: null, Error, EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError };
  function structuredClone(value, options = void 0) {
    if (arguments.length === 0) throw new TypeError('The "value" argument must be specified');
    let seen = /* @__PURE__ */ new Map(), transfer = options?.transfer === void 0 ? [] : [...options.transfer];
    for (let item of transfer) {
      if (!isArrayBuffer(item) || seen.has(item)) throw cannot("A value in the transfer list");
      if (item.detached) throw cannot("A detached ArrayBuffer");
      seen.set(item, void 0);
    }
    for (let item of transfer) seen.delete(item);
    let moved = new Set(transfer), copy = clone(value, seen, moved);
    for (let buffer of transfer) {
      let target = seen.get(buffer);
      target === void 0 ? buffer.transfer() : new Uint8Array(target).set(new Uint8Array(buffer.transfer()));
    }
    return copy;
  }
  function clone(value, seen, moved) {
    if (typeof value == "symbol") throw cannot(String(value));
    if (typeof value == "function") throw cannot(`${Function.prototype.toString.call(value).slice(0, 200)}`);
    return value === null || typeof value != "object" ? value : seen.has(value) ? seen.get(value) : cloneObject(value, seen, moved);
  }
  function keep(seen, value, copy) {
    return seen.set(value, copy), copy;
  }
  function cloneObject(value, seen, moved) {
    if (Array.isArray(value)) {
      let copy2 = keep(seen, value, []);
      return copy2.length = value.length, properties(value, copy2, seen, moved), copy2;
    }
    if (isArrayBuffer(value)) {
      if (value.detached) throw cannot("A detached ArrayBuffer");
      return keep(seen, value, moved.has(value) ? new ArrayBuffer(value.byteLength) : value.resizable ? resizable(value) : value.slice(0));
    }
    if (ArrayBuffer.isView(value)) return cloneView(value, seen, moved);
    let boxed = cloneBoxed(value);
    if (boxed !== void 0) return keep(seen, value, boxed);
    if (value instanceof Map) return cloneMap(value, seen, moved);
    if (value instanceof Set) return cloneSet(value, seen, moved);
    if (value instanceof Error) return cloneError(value, seen, moved);
    let platform = clonePlatform(value);
    if (platform !== void 0) return keep(seen, value, platform);
    refuse(value);
    let copy = keep(seen, value, {});
    return properties(value, copy, seen, moved), copy;
  }
  function resizable(value) {
    let copy = new ArrayBuffer(value.byteLength, { maxByteLength: value.maxByteLength });
    return new Uint8Array(copy).set(new Uint8Array(value)), copy;
  }
  function properties(from, to, seen, moved) {
    for (let key of Object.keys(from))
      Object.defineProperty(to, key, { __proto__: null, value: clone(from[key], seen, moved), writable: !0, enumerable: !0, configurable: !0 });
  }
  function cloneView(value, seen, moved) {
    let buffer = clone(value.buffer, seen, moved), Class = value instanceof DataView ? DataView : CLASSES[tagOf(value)];
    return keep(seen, value, new Class(buffer, value.byteOffset, value instanceof DataView ? value.byteLength : value.length));
  }
  var tag = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(Uint8Array.prototype), Symbol.toStringTag).get, tagOf = (value) => tag.call(value);
  function cloneBoxed(value) {
    if (value instanceof Date) return new Date(Date.prototype.getTime.call(value));
    if (value instanceof RegExp) return new RegExp(value.source, value.flags);
    for (let Class of [Number, String, Boolean, BigInt]) if (value instanceof Class) return Object(Class.prototype.valueOf.call(value));
    if (value instanceof Symbol) throw cannot("A Symbol object");
  }
  function cloneMap(value, seen, moved) {
    let copy = keep(seen, value, /* @__PURE__ */ new Map());
    for (let [key, item] of [...Map.prototype.entries.call(value)]) copy.set(clone(key, seen, moved), clone(item, seen, moved));
    return copy;
  }
  function cloneSet(value, seen, moved) {
    let copy = keep(seen, value, /* @__PURE__ */ new Set());
    for (let item of [...Set.prototype.values.call(value)]) copy.add(clone(item, seen, moved));
    return copy;
  }
  function cloneError(value, seen, moved) {
    if (value instanceof DOMExceptionClass) return keep(seen, value, new DOMExceptionClass(value.message, value.name));
    let made = keep(seen, value, new (ERRORS[value.name] ?? Error)());
    for (let key of ["message", "stack"]) {
      let descriptor = Object.getOwnPropertyDescriptor(value, key), text = descriptor && "value" in descriptor ? descriptor.value : value[key];
      text !== void 0 && (descriptor || key === "stack") && Object.defineProperty(made, key, { __proto__: null, value: `${text}`, writable: !0, configurable: !0 });
    }
    return Object.hasOwn(value, "cause") && Object.defineProperty(made, "cause", { __proto__: null, value: clone(value.cause, seen, moved), writable: !0, configurable: !0 }), made;
  }
  function clonePlatform(value) {
    if (parts.isBlob(value)) {
      let { Blob, File } = load("web/blob.js");
      return value instanceof File ? new File([value], value.name, { type: value.type, lastModified: value.lastModified }) : new Blob([value], { type: value.type });
    }
  }
  function refuse(value) {
    if (value instanceof Promise) throw cannot("#<Promise>");
    if (value instanceof WeakMap || value instanceof WeakSet || value instanceof WeakRef) throw cannot(`#<${value.constructor?.name ?? "Object"}>`);
    let text = Object.prototype.toString.call(value);
    if (/Generator\]$|Iterator\]$/.test(text)) throw cannot(text);
  }
  return __toCommonJS(clone_exports);
})();

return part;
})
//# part web/compression.js
(function (core, load) {
'use strict';
var part = (() => {
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

  // src/web/compression.js
  var compression_exports = {};
  __export(compression_exports, {
    CompressionStream: () => CompressionStream,
    DecompressionStream: () => DecompressionStream
  });

  // core:src/state.js
  var m = core("state.js"), ops = m.ops;

  // core:src/define.js
  var m2 = core("define.js"), coded = m2.coded, webInterface = m2.webInterface;

  // core:src/bytes.js
  var m3 = core("bytes.js"), isBytes = m3.isBytes, isArrayBuffer = m3.isArrayBuffer;

  // core:src/pending.js
  var m4 = core("pending.js"), pending = m4.pending, close = m4.close, reject = m4.reject;

  // other-part:src/web/streams.js
  var m5 = load("web/streams.js"), ByteLengthQueuingStrategy = m5.ByteLengthQueuingStrategy, CountQueuingStrategy = m5.CountQueuingStrategy, ReadableByteStreamController = m5.ReadableByteStreamController, ReadableStream = m5.ReadableStream, ReadableStreamBYOBReader = m5.ReadableStreamBYOBReader, ReadableStreamBYOBRequest = m5.ReadableStreamBYOBRequest, ReadableStreamDefaultController = m5.ReadableStreamDefaultController, ReadableStreamDefaultReader = m5.ReadableStreamDefaultReader, TransformStream = m5.TransformStream, TransformStreamDefaultController = m5.TransformStreamDefaultController, WritableStream = m5.WritableStream, WritableStreamDefaultController = m5.WritableStreamDefaultController, WritableStreamDefaultWriter = m5.WritableStreamDefaultWriter;

  // src/web/compression.js
  var FORMATS = { __proto__: null, gzip: "gzip", deflate: "zlib", "deflate-raw": "raw", brotli: "brotli" }, FINISH = 3, bytesOver = (value) => ArrayBuffer.isView(value) ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength) : new Uint8Array(value), asTypeError = (error) => error instanceof TypeError ? error : new TypeError(error.message, { cause: error });
  function pair(format, encodes) {
    let coder = ops.coderOpen(FORMATS[format], encodes), output, stopped, wanted = !1, wake = () => {
    }, ended = !1, begun = !1, stop = (error) => {
      stopped || (stopped = { error }, close(coder), wake());
    }, want = () => new Promise((resolve) => {
      wake = resolve, (wanted || stopped) && resolve();
    }), code = async (bytes, flush) => {
      let input = bytes;
      for (; ; ) {
        if (stopped) throw stopped.error;
        if (ended && input.length > 0 && !(format === "gzip" && input[0] === 31)) throw new TypeError("There is something behind the end of the compressed data");
        let [taken, made, more, mayEnd] = ops.coderStep(coder, input, flush);
        if (begun ||= taken > 0, ended = !encodes && begun && mayEnd, input = input.subarray(taken), made.byteLength > 0) {
          if (await want(), stopped) throw stopped.error;
          wanted = !1, output.enqueue(new Uint8Array(made));
        }
        if (!more && (input.length === 0 || taken === 0)) return;
      }
    }, guarded = async (work) => {
      try {
        await work();
      } catch (thrown) {
        let error = stopped ? thrown : asTypeError(thrown);
        throw stopped || output.error(error), stop(error), error;
      }
    }, readable = new ReadableStream({
      start(controller) {
        output = controller;
      },
      pull() {
        wanted = !0, wake();
      },
      cancel: stop
    }, { highWaterMark: 0 }), writable = new WritableStream({
      write: (chunk) => guarded(async () => {
        if (!isBytes(chunk)) throw new TypeError("The chunk must be an ArrayBuffer or a view of one");
        let bytes = bytesOver(chunk).slice();
        bytes.length > 0 && await code(bytes, 0);
      }),
      close: () => guarded(async () => {
        if (encodes) await code(new Uint8Array(0), FINISH);
        else if (!ended) throw new TypeError("The compressed data ends too early");
        output.close(), stop();
      }),
      abort(reason) {
        stopped || output.error(reason), stop(reason);
      }
    });
    return { readable, writable };
  }
  function checked(format) {
    let name = `${format}`;
    if (FORMATS[name] === void 0) throw new TypeError(`Unsupported compression format: '${name}'`);
    return name;
  }
  var CompressionStream = class {
    #ends;
    constructor(format) {
      if (arguments.length === 0) throw new TypeError("CompressionStream needs a format");
      this.#ends = pair(checked(format), !0);
    }
    get readable() {
      return this.#ends.readable;
    }
    get writable() {
      return this.#ends.writable;
    }
  };
  webInterface(CompressionStream, "CompressionStream", ["readable", "writable"]);
  var DecompressionStream = class {
    #ends;
    constructor(format) {
      if (arguments.length === 0) throw new TypeError("DecompressionStream needs a format");
      this.#ends = pair(checked(format), !1);
    }
    get readable() {
      return this.#ends.readable;
    }
    get writable() {
      return this.#ends.writable;
    }
  };
  webInterface(DecompressionStream, "DecompressionStream", ["readable", "writable"]);
  return __toCommonJS(compression_exports);
})();

return part;
})
//# part web/crypto.js
(function (core, load) {
'use strict';
var part = (() => {
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

  // src/web/crypto.js
  var crypto_exports = {};
  __export(crypto_exports, {
    Crypto: () => Crypto,
    crypto: () => crypto
  });

  // core:src/state.js
  var m = core("state.js"), ops = m.ops;

  // core:src/define.js
  var m2 = core("define.js"), coded = m2.coded, webInterface = m2.webInterface;

  // other-part:src/node/lazyclass.js
  var m3 = load("node/lazyclass.js"), lazyClass = m3.lazyClass;

  // core:src/primordials.js
  var m4 = core("primordials.js"), matches = m4.matches, setOwn = m4.setOwn, MapClass = m4.MapClass, MapGet = m4.MapGet, MapHas = m4.MapHas, MapSet = m4.MapSet, ReflectApply = m4.ReflectApply, StringSlice = m4.StringSlice, queueJob = m4.queueJob, append = m4.append, ArrayIsArray = m4.ArrayIsArray, JsonParse = m4.JsonParse, JsonStringify = m4.JsonStringify, MapSize = m4.MapSize, ObjectKeys = m4.ObjectKeys, ReflectOwnKeys = m4.ReflectOwnKeys, TypeErrorClass = m4.TypeErrorClass, RangeErrorClass = m4.RangeErrorClass, DOMExceptionClass = m4.DOMExceptionClass, StringStartsWith = m4.StringStartsWith, ArrayJoin = m4.ArrayJoin, ObjectGetOwnPropertyDescriptor = m4.ObjectGetOwnPropertyDescriptor, ObjectHasOwn = m4.ObjectHasOwn, ObjectGetPrototypeOf = m4.ObjectGetPrototypeOf, ObjectPrototype = m4.ObjectPrototype, StringCharCodeAt = m4.StringCharCodeAt, StringIndexOf = m4.StringIndexOf, ArrayBufferIsView = m4.ArrayBufferIsView, FunctionToString = m4.FunctionToString;

  // src/web/crypto.js
  var KINDS = ["Int8Array", "Uint8Array", "Uint8ClampedArray", "Int16Array", "Uint16Array", "Int32Array", "Uint32Array", "BigInt64Array", "BigUint64Array"], QUOTA = 65536, fault = (message, name) => new DOMExceptionClass(message, name), mayConstruct = {}, Crypto = class {
    constructor(token) {
      if (token !== mayConstruct) throw new TypeError("Illegal constructor");
    }
    get subtle() {
      return load("web/subtle.js").subtle;
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
  var crypto = new Crypto(mayConstruct), NODE = [
    "createHash",
    "createHmac",
    "createSecretKey",
    "createPublicKey",
    "createPrivateKey",
    "createCipheriv",
    "createDecipheriv",
    "createSign",
    "createVerify",
    "createECDH",
    "hash",
    "getHashes",
    "getCiphers",
    "getCurves",
    "timingSafeEqual",
    "randomBytes",
    "randomFill",
    "randomFillSync",
    "randomInt",
    "pbkdf2",
    "pbkdf2Sync",
    "hkdf",
    "hkdfSync",
    "scrypt",
    "scryptSync",
    "sign",
    "verify",
    "publicEncrypt",
    "privateDecrypt",
    "generateKeyPair",
    "generateKeyPairSync",
    "generateKey",
    "generateKeySync",
    "diffieHellman",
    "KeyObject",
    "Hash",
    "Hmac",
    "constants",
    "webcrypto"
  ];
  for (let name of NODE)
    lazyClass(crypto, name, () => load("node/crypto.js").default[name]), Object.defineProperty(crypto, name, { __proto__: null, enumerable: !1 });
  return __toCommonJS(crypto_exports);
})();

return part;
})
//# part web/encoding.js
(function (core, load) {
'use strict';
var part = (() => {
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

  // src/web/encoding.js
  var encoding_exports = {};
  __export(encoding_exports, {
    TextDecoder: () => TextDecoder,
    TextEncoder: () => TextEncoder
  });

  // core:src/state.js
  var m = core("state.js"), ops = m.ops;

  // core:src/define.js
  var m2 = core("define.js"), coded = m2.coded, webInterface = m2.webInterface;

  // core:src/bytes.js
  var m3 = core("bytes.js"), isBytes = m3.isBytes, isArrayBuffer = m3.isArrayBuffer;

  // src/web/encoding.js
  var TextEncoder = class {
    get encoding() {
      return "utf-8";
    }
    encode(input = "") {
      return new Uint8Array(ops.utf8Encode(`${input}`));
    }
    encodeInto(source, destination) {
      if (!(destination instanceof Uint8Array)) throw coded(TypeError, "ERR_INVALID_ARG_TYPE", 'The "dest" argument must be an instance of Uint8Array');
      let text = `${source}`, read = 0, written = 0;
      if (text.length * 3 <= destination.length || ops.utf8Length(text) <= destination.length) {
        let bytes = new Uint8Array(ops.utf8Encode(text));
        return destination.set(bytes), { read: text.length, written: bytes.length };
      }
      for (; read < text.length; ) {
        let point = text.codePointAt(read), size = point < 128 ? 1 : point < 2048 ? 2 : point < 65536 ? 3 : 4;
        if (written + size > destination.length) break;
        put(destination, written, point >= 55296 && point <= 57343 ? 65533 : point, size), written += size, read += size === 4 ? 2 : 1;
      }
      return { read, written };
    }
  };
  webInterface(TextEncoder, "TextEncoder", ["encoding", "encode", "encodeInto"]);
  function put(to, at, point, size) {
    if (size === 1) to[at] = point;
    else {
      let first = size === 2 ? 192 : size === 3 ? 224 : 240;
      to[at] = first | point >> 6 * (size - 1);
      for (let i = 1; i < size; i += 1) to[at + i] = 128 | point >> 6 * (size - 1 - i) & 63;
    }
  }
  var TextDecoder = class {
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
        let text = ops.decoderPush(this.#handle, bytes, !stream);
        return stream || (this.#handle = void 0), text;
      } catch (error) {
        throw this.#handle = void 0, error instanceof TypeError && (error.code ??= "ERR_ENCODING_INVALID_ENCODED_DATA"), error;
      }
    }
  };
  webInterface(TextDecoder, "TextDecoder", ["encoding", "fatal", "ignoreBOM", "decode"]);
  return __toCommonJS(encoding_exports);
})();

return part;
})
//# part web/encodingstreams.js
(function (core, load) {
'use strict';
var part = (() => {
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

  // src/web/encodingstreams.js
  var encodingstreams_exports = {};
  __export(encodingstreams_exports, {
    TextDecoderStream: () => TextDecoderStream,
    TextEncoderStream: () => TextEncoderStream
  });

  // other-part:src/web/streams.js
  var m = load("web/streams.js"), ByteLengthQueuingStrategy = m.ByteLengthQueuingStrategy, CountQueuingStrategy = m.CountQueuingStrategy, ReadableByteStreamController = m.ReadableByteStreamController, ReadableStream = m.ReadableStream, ReadableStreamBYOBReader = m.ReadableStreamBYOBReader, ReadableStreamBYOBRequest = m.ReadableStreamBYOBRequest, ReadableStreamDefaultController = m.ReadableStreamDefaultController, ReadableStreamDefaultReader = m.ReadableStreamDefaultReader, TransformStream = m.TransformStream, TransformStreamDefaultController = m.TransformStreamDefaultController, WritableStream = m.WritableStream, WritableStreamDefaultController = m.WritableStreamDefaultController, WritableStreamDefaultWriter = m.WritableStreamDefaultWriter;

  // other-part:src/web/encoding.js
  var m2 = load("web/encoding.js"), TextEncoder = m2.TextEncoder, TextDecoder = m2.TextDecoder;

  // core:src/define.js
  var m3 = core("define.js"), coded = m3.coded, webInterface = m3.webInterface;

  // src/web/encodingstreams.js
  var TextEncoderStream = class {
    #stream;
    constructor() {
      let encoder = new TextEncoder(), high = "";
      this.#stream = new TransformStream({
        transform(chunk, controller) {
          let text = high + `${chunk}`;
          high = "";
          let last = text.charCodeAt(text.length - 1);
          last >= 55296 && last <= 56319 && (high = text.slice(-1), text = text.slice(0, -1)), text !== "" && controller.enqueue(encoder.encode(text));
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
  var TextDecoderStream = class {
    #stream;
    #decoder;
    constructor(label = "utf-8", options = {}) {
      let decoder = new TextDecoder(label, options);
      this.#decoder = decoder, this.#stream = new TransformStream({
        transform(chunk, controller) {
          let text = decoder.decode(chunk, { stream: !0 });
          text !== "" && controller.enqueue(text);
        },
        flush(controller) {
          let text = decoder.decode();
          text !== "" && controller.enqueue(text);
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
  return __toCommonJS(encodingstreams_exports);
})();

return part;
})
//# part web/events.js
(function (core, load) {
'use strict';
var part = (() => {
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

  // core:src/primordials.js
  var m = core("primordials.js"), matches = m.matches, setOwn = m.setOwn, MapClass = m.MapClass, MapGet = m.MapGet, MapHas = m.MapHas, MapSet = m.MapSet, ReflectApply = m.ReflectApply, StringSlice = m.StringSlice, queueJob = m.queueJob, append = m.append, ArrayIsArray = m.ArrayIsArray, JsonParse = m.JsonParse, JsonStringify = m.JsonStringify, MapSize = m.MapSize, ObjectKeys = m.ObjectKeys, ReflectOwnKeys = m.ReflectOwnKeys, TypeErrorClass = m.TypeErrorClass, RangeErrorClass = m.RangeErrorClass, DOMExceptionClass = m.DOMExceptionClass, StringStartsWith = m.StringStartsWith, ArrayJoin = m.ArrayJoin, ObjectGetOwnPropertyDescriptor = m.ObjectGetOwnPropertyDescriptor, ObjectHasOwn = m.ObjectHasOwn, ObjectGetPrototypeOf = m.ObjectGetPrototypeOf, ObjectPrototype = m.ObjectPrototype, StringCharCodeAt = m.StringCharCodeAt, StringIndexOf = m.StringIndexOf, ArrayBufferIsView = m.ArrayBufferIsView, FunctionToString = m.FunctionToString;

  // core:src/state.js
  var m2 = core("state.js"), ops = m2.ops;

  // core:src/define.js
  var m3 = core("define.js"), coded = m3.coded, webInterface = m3.webInterface;

  // core:src/run.js
  var m4 = core("run.js"), uncaught = m4.uncaught, hooks = m4.hooks, leave = m4.leave;

  // src/web/events.js
  var begin, end, stopped, setPassive, Event = class {
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
  var EventTarget = class {
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
        let handler = typeof value == "function" ? value : null, entry = handlers.get(this);
        if (entry) entry.handler = handler;
        else if (handler) {
          let made = { handler };
          handlers.set(this, made), this.addEventListener(type, (event) => made.handler?.call(this, event));
        }
      }
    });
  }
  function eventClass(name, fields) {
    let made = {
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
    }[name], { read } = made;
    delete made.read;
    for (let field of Object.keys(fields))
      Object.defineProperty(made.prototype, field, { __proto__: null, enumerable: !0, configurable: !0, get() {
        return read(this, field);
      } });
    return Object.defineProperty(made.prototype, Symbol.toStringTag, { __proto__: null, value: name, configurable: !0 }), made;
  }
  var CustomEvent = eventClass("CustomEvent", { detail: null }), MessageEvent = eventClass("MessageEvent", { data: null, origin: "", lastEventId: "", source: null, ports: [] }), ErrorEvent = eventClass("ErrorEvent", { message: "", filename: "", lineno: 0, colno: 0, error: void 0 }), CloseEvent = eventClass("CloseEvent", { wasClean: !1, code: 0, reason: "" }), ProgressEvent = eventClass("ProgressEvent", { lengthComputable: !1, loaded: 0, total: 0 }), PromiseRejectionEvent = eventClass("PromiseRejectionEvent", { promise: null, reason: void 0 });
  return __toCommonJS(events_exports);
})();

return part;
})
//# part web/eventsource.js
(function (core, load) {
'use strict';
var part = (() => {
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

  // src/web/eventsource.js
  var eventsource_exports = {};
  __export(eventsource_exports, {
    EventSource: () => EventSource
  });

  // core:src/define.js
  var m = core("define.js"), coded = m.coded, webInterface = m.webInterface;

  // core:src/primordials.js
  var m2 = core("primordials.js"), matches = m2.matches, setOwn = m2.setOwn, MapClass = m2.MapClass, MapGet = m2.MapGet, MapHas = m2.MapHas, MapSet = m2.MapSet, ReflectApply = m2.ReflectApply, StringSlice = m2.StringSlice, queueJob = m2.queueJob, append = m2.append, ArrayIsArray = m2.ArrayIsArray, JsonParse = m2.JsonParse, JsonStringify = m2.JsonStringify, MapSize = m2.MapSize, ObjectKeys = m2.ObjectKeys, ReflectOwnKeys = m2.ReflectOwnKeys, TypeErrorClass = m2.TypeErrorClass, RangeErrorClass = m2.RangeErrorClass, DOMExceptionClass = m2.DOMExceptionClass, StringStartsWith = m2.StringStartsWith, ArrayJoin = m2.ArrayJoin, ObjectGetOwnPropertyDescriptor = m2.ObjectGetOwnPropertyDescriptor, ObjectHasOwn = m2.ObjectHasOwn, ObjectGetPrototypeOf = m2.ObjectGetPrototypeOf, ObjectPrototype = m2.ObjectPrototype, StringCharCodeAt = m2.StringCharCodeAt, StringIndexOf = m2.StringIndexOf, ArrayBufferIsView = m2.ArrayBufferIsView, FunctionToString = m2.FunctionToString;

  // core:src/state.js
  var m3 = core("state.js"), ops = m3.ops;

  // core:src/timers.js
  var m4 = core("timers.js"), clearImmediate = m4.clearImmediate, clearInterval = m4.clearInterval, clearTimeout = m4.clearTimeout, setImmediate = m4.setImmediate, setInterval = m4.setInterval, setTimeout = m4.setTimeout;

  // other-part:src/web/abort.js
  var m5 = load("web/abort.js"), AbortSignal = m5.AbortSignal, AbortController = m5.AbortController;

  // other-part:src/web/events.js
  var m6 = load("web/events.js"), Event = m6.Event, EventTarget = m6.EventTarget, handlerAttribute = m6.handlerAttribute, CustomEvent = m6.CustomEvent, MessageEvent = m6.MessageEvent, ErrorEvent = m6.ErrorEvent, CloseEvent = m6.CloseEvent, ProgressEvent = m6.ProgressEvent, PromiseRejectionEvent = m6.PromiseRejectionEvent;

  // other-part:src/web/encoding.js
  var m7 = load("web/encoding.js"), TextEncoder = m7.TextEncoder, TextDecoder = m7.TextDecoder;

  // src/web/eventsource.js
  var CONNECTING = 0, OPEN = 1, CLOSED = 2, Parser = class {
    constructor(tell) {
      this.tell = tell, this.rest = "", this.data = [], this.type = "", this.id = void 0;
    }
    push(text) {
      let lines = (this.rest + text).split(/\r\n|\n|\r(?!$)/);
      this.rest = lines.pop();
      for (let line of lines) this.line(line);
    }
    line(line) {
      if (line === "") {
        this.data.length > 0 && this.tell("event", { type: this.type || "message", data: this.data.join(`
`), id: this.id }), this.data = [], this.type = "";
        return;
      }
      let colon = line.indexOf(":");
      if (colon === 0) return;
      let field = colon < 0 ? line : line.slice(0, colon), value = colon < 0 ? "" : line.slice(line[colon + 1] === " " ? colon + 2 : colon + 1);
      field === "data" ? this.data.push(value) : field === "event" ? this.type = value : field === "id" && !value.includes("\0") ? this.id = value : field === "retry" && /^\d+$/.test(value) && this.tell("retry", Number(value));
    }
  }, EventSource = class extends EventTarget {
    #url;
    #state = CONNECTING;
    #withCredentials;
    #headers;
    #retry = 3e3;
    #lastId = "";
    #abort;
    #timer;
    constructor(url, options = void 0) {
      if (arguments.length === 0) throw new TypeError("An EventSource needs a URL");
      super();
      let fields = ops.urlParse(`${url}`, ops.requestInfo().absoluteUrl);
      if (fields === null) throw new DOMExceptionClass(`The URL '${url}' is invalid.`, "SyntaxError");
      this.#url = fields[0], this.#withCredentials = !!options?.withCredentials, this.#headers = options?.headers, this.#connect();
    }
    async #connect() {
      let { fetch, Headers } = load("web/fetch.js");
      this.#abort = new AbortController();
      try {
        let headers = new Headers(this.#headers);
        headers.set("accept", "text/event-stream"), headers.set("cache-control", "no-cache"), this.#lastId !== "" && headers.set("last-event-id", this.#lastId);
        let response = await fetch(this.#url, { headers, signal: this.#abort.signal }), type = response.headers.get("content-type") ?? "";
        if (response.status !== 200 || !/^text\/event-stream\b/i.test(type)) {
          this.#abort.abort(), this.#fail(`the server answered ${response.status} with the type "${type}"`, !0);
          return;
        }
        if (this.#state === CLOSED) return;
        this.#state = OPEN, this.dispatchEvent(new Event("open")), await this.#read(response), this.#fail("the stream has ended", !1);
      } catch (error) {
        this.#fail(error.message, error.cause?.code === "ERR_ACCESS_DENIED");
      }
    }
    async #read(response) {
      let { origin } = new globalThis.URL(response.url), parser = new Parser((what, value) => {
        if (this.#state !== CLOSED) {
          if (what === "retry") {
            this.#retry = value;
            return;
          }
          value.id !== void 0 && (this.#lastId = value.id), this.dispatchEvent(new MessageEvent(value.type, { data: value.data, lastEventId: this.#lastId, origin }));
        }
      }), decoder = new TextDecoder();
      for await (let piece of response.body) parser.push(decoder.decode(piece, { stream: !0 }));
    }
    #fail(message, forGood) {
      this.#state !== CLOSED && (this.#state = forGood ? CLOSED : CONNECTING, forGood || (this.#timer = setTimeout(() => this.#connect(), this.#retry)), this.dispatchEvent(new ErrorEvent("error", { message })));
    }
    get url() {
      return this.#url;
    }
    get readyState() {
      return this.#state;
    }
    get withCredentials() {
      return this.#withCredentials;
    }
    close() {
      this.#state = CLOSED, clearTimeout(this.#timer), this.#abort?.abort();
    }
  };
  for (let [name, value] of [["CONNECTING", CONNECTING], ["OPEN", OPEN], ["CLOSED", CLOSED]])
    Object.defineProperty(EventSource, name, { __proto__: null, value, enumerable: !0 }), Object.defineProperty(EventSource.prototype, name, { __proto__: null, value, enumerable: !0 });
  webInterface(EventSource, "EventSource", ["url", "readyState", "withCredentials", "close"]);
  for (let type of ["open", "message", "error"]) handlerAttribute(EventSource, type);
  return __toCommonJS(eventsource_exports);
})();

return part;
})
//# part web/fetch.js
(function (core, load) {
'use strict';
var part = (() => {
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

  // src/web/fetch.js
  var fetch_exports = {};
  __export(fetch_exports, {
    Headers: () => Headers,
    Request: () => Request,
    Response: () => Response,
    claimBody: () => claimBody,
    fetch: () => fetch,
    incoming: () => incoming,
    makeResponse: () => makeResponse
  });

  // other-part:src/web/headers.js
  var m = load("web/headers.js"), Headers = m.Headers, headerList = m.headerList, freezeHeaders = m.freezeHeaders;

  // core:src/state.js
  var m2 = core("state.js"), ops = m2.ops;

  // core:src/define.js
  var m3 = core("define.js"), coded = m3.coded, webInterface = m3.webInterface;

  // core:src/show.js
  var m4 = core("show.js"), customInspect = m4.customInspect, inspect = m4.inspect;

  // core:src/webparts.js
  var m5 = core("webparts.js"), parts = m5.parts;

  // core:src/bytes.js
  var m6 = core("bytes.js"), isBytes = m6.isBytes, isArrayBuffer = m6.isArrayBuffer;

  // src/web/fetch/body.js
  var blobs = () => load("web/blob.js"), streams = () => load("web/streams.js"), forms = () => load("web/formdata.js"), bytesOver = (value) => ArrayBuffer.isView(value) ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength) : new Uint8Array(value), Content = class _Content {
    constructor(source) {
      this.text = void 0, this.bytes = void 0, this.lazy = void 0, this.remote = void 0, this.stream = void 0, this.type = null, this.empty = !1, this.used = !1, this.take(source);
    }
    take(source) {
      source == null ? this.empty = !0 : typeof source == "object" ? this.takeObject(source) : this.takeText(`${source}`, "text/plain;charset=UTF-8");
    }
    takeText(text, type) {
      this.text = text.toWellFormed(), this.type = type;
    }
    takeObject(source) {
      if (isBytes(source)) this.bytes = bytesOver(source).slice();
      else if (parts.isBlob(source))
        this.bytes = blobs().blobBytes(source), this.type = source.type || null;
      else if (parts.isSearchParams(source)) this.takeText(source.toString(), "application/x-www-form-urlencoded;charset=UTF-8");
      else if (parts.isFormData(source)) {
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
        let { ReadableStream } = streams();
        if (this.remote !== void 0)
          return this.stream = new ReadableStream(this.remote.source(), { highWaterMark: 0 }), this.stream;
        let content = this;
        this.stream = new ReadableStream({
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
      return this.empty ? new Uint8Array(0) : (this.used = !0, this.stream !== void 0 ? collect(this.stream) : this.remote === void 0 ? this.whole() : this.remote.rest());
    }
    async consumeText() {
      return this.stream === void 0 && this.text !== void 0 && !this.used ? (this.used = !0, this.text.charCodeAt(0) === 65279 ? this.text.slice(1) : this.text) : ops.utf8Decode(await this.consume(), !1, !1);
    }
    /** A second body with the same content. */
    copy() {
      if (this.disturbed) throw new TypeError("Response.clone: Body has already been consumed.");
      let copy = new _Content(null);
      return this.remote !== void 0 && this.asStream(), Object.assign(copy, { text: this.text, bytes: this.bytes, lazy: this.lazy, type: this.type, empty: this.empty }), this.stream !== void 0 && !this.wrapped && ([this.stream, copy.stream] = this.stream.tee()), copy;
    }
  };
  function fromIterable(source) {
    let { ReadableStream } = streams(), iterator = source[Symbol.asyncIterator]();
    return new ReadableStream({
      async pull(controller) {
        let { value, done } = await iterator.next();
        done ? controller.close() : controller.enqueue(value);
      },
      async cancel(reason) {
        await iterator.return?.(reason);
      }
    }, { highWaterMark: 0 });
  }
  async function collect(stream) {
    let reader = stream.getReader(), pieces = [], size = 0;
    for (; ; ) {
      let { value, done } = await reader.read();
      if (done) break;
      if (!isBytes(value)) throw new TypeError("A body stream must give Uint8Arrays");
      let piece = bytesOver(value);
      pieces.push(piece), size += piece.length;
    }
    if (pieces.length === 1) return pieces[0];
    let all = new Uint8Array(size), at = 0;
    for (let piece of pieces)
      all.set(piece, at), at += piece.length;
    return all;
  }
  var contentOf, Body = class {
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
      let { Blob } = blobs();
      return new Blob([await this.#content.consume()], { type: this.headers.get("content-type") ?? "" });
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
  }, BODY_MEMBERS = ["body", "bodyUsed", "arrayBuffer", "blob", "bytes", "formData", "json", "text"];
  webInterface(Body, "Body", BODY_MEMBERS);

  // src/web/fetch/response.js
  var NULL_BODY = { __proto__: null, 101: 1, 103: 1, 204: 1, 205: 1, 304: 1 }, REDIRECTS = { __proto__: null, 301: 1, 302: 1, 303: 1, 307: 1, 308: 1 }, REASON = /^[\t\x20-\x7e\x80-\xff]*$/, makeResponse, Response = class _Response extends Body {
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
        return Object.assign(target, { text: content.text, bytes: content.bytes, lazy: content.lazy, remote: content.remote, stream: content.stream, type: content.type, empty: content.empty }), response.#status = status, response.#headers = headers, response.#type = type ?? "default", response.#url = url ?? "", response.#redirected = redirected ?? !1, response;
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
      let text = JSON.stringify(data);
      if (text === void 0) throw new TypeError("Value is not JSON serializable");
      let headers = new Headers(init?.headers ?? void 0);
      return headers.has("content-type") || headers.set("Content-Type", "application/json"), new _Response(text, { ...pick(init), headers });
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
  };
  webInterface(Response, "Response", ["type", "url", "redirected", "status", "ok", "statusText", "headers", "clone"]);
  var pick = (init) => init == null ? {} : { status: init.status, statusText: init.statusText };
  parts.take = (response) => {
    let content = contentOf(response);
    if (response.status === 0) throw new TypeError("Response.error() cannot be sent");
    if (content.disturbed) throw new TypeError("The returned Response cannot be sent: its body has already been read");
    content.used = !0;
    let { text, empty } = content, taken = { status: response.status, headers: headerList(response.headers), text: void 0, bytes: void 0, stream: void 0 };
    return empty || (content.remote !== void 0 ? taken.stream = content.asStream() : content.stream !== void 0 && !content.wrapped ? taken.stream = content.stream : text !== void 0 ? taken.text = text : taken.bytes = content.whole()), taken;
  };

  // core:src/pending.js
  var m7 = core("pending.js"), pending = m7.pending, close = m7.close, reject = m7.reject;

  // src/web/fetch/remote.js
  var Remote = class {
    #way;
    #task;
    #failure;
    /** `way`: next() and rest() begin an operation, close() says that no more is wanted, told() makes a failure the reader's. */
    constructor(way) {
      this.#way = way;
    }
    async #take(begin) {
      if (this.#failure) throw this.#failure.reason;
      this.#task = begin();
      try {
        return await pending(this.#task);
      } catch (error) {
        throw this.#way.close(), this.#failure ? this.#failure.reason : this.#way.told(error);
      } finally {
        this.#task = void 0;
      }
    }
    async rest() {
      let bytes = await this.#take(this.#way.rest);
      return this.#way.close(), new Uint8Array(bytes);
    }
    /** The signal was aborted: whoever reads is told so. */
    abort(reason) {
      this.#failure = { reason }, this.#task !== void 0 ? reject(this.#task, reason) : this.#way.close(), this.controller?.error(reason);
    }
    /** The underlying source of a ReadableStream. */
    source() {
      return {
        type: "bytes",
        start: (controller) => {
          this.controller = controller, this.#failure && controller.error(this.#failure.reason);
        },
        pull: async (controller) => {
          let piece = await this.#take(this.#way.next);
          if (piece !== null) {
            controller.enqueue(new Uint8Array(piece));
            return;
          }
          this.#way.close(), controller.close(), controller.byobRequest?.respond(0);
        },
        cancel: () => this.#way.close()
      };
    }
  };

  // src/web/fetch/request.js
  var METHOD = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/, NORMAL = { __proto__: null, delete: 1, get: 1, head: 1, options: 1, post: 1, put: 1 }, FORBIDDEN = { __proto__: null, CONNECT: 1, TRACE: 1, TRACK: 1 }, noValue = (value) => value == null;
  function checkedMethod(given) {
    let method = `${given}`;
    if (!METHOD.test(method) || FORBIDDEN[method.toUpperCase()]) throw new TypeError(`'${method}' is not a valid HTTP method.`);
    return NORMAL[method.toLowerCase()] ? method.toUpperCase() : method;
  }
  var requestFields, signalOf, Request = class _Request extends Body {
    #method;
    #url;
    #headers;
    #signal;
    #options;
    constructor(input, init = void 0) {
      if (arguments.length === 0) throw new TypeError("A Request needs a URL or a Request");
      let from = typeof input == "object" && input !== null && #method in input ? input : void 0, options = init ?? {}, url = from ? from.#url : parseUrl(input), method = options.method === void 0 ? from ? from.#method : "GET" : checkedMethod(options.method), hasBody = !noValue(options.body);
      if (hasBody && (method === "GET" || method === "HEAD")) throw new TypeError("Request with GET/HEAD method cannot have body.");
      super(hasBody ? new Content(options.body) : from ? stolen(from) : new Content(null));
      let headers = new Headers(options.headers ?? from?.#headers), { type } = contentOf(this);
      hasBody && type !== null && !headers.has("content-type") && headers.append("Content-Type", type), this.#method = method, this.#url = url, this.#headers = headers, this.#signal = options.signal === void 0 ? from?.signal : options.signal ?? void 0, this.#options = from ? { ...from.#options, ...options } : options;
    }
    static {
      requestFields = (request, signal) => (request.#signal = signal, request), signalOf = (request) => request.#signal === void 0 ? void 0 : request.signal;
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
      return typeof this.#signal == "function" && (this.#signal = this.#signal()), this.#signal === void 0 && (this.#signal = new (load("web/abort.js")).AbortController().signal), this.#signal;
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
      let { method, url, headers, bodyUsed, redirect } = this;
      return `Request ${inspect({ method, url, headers, bodyUsed, redirect }, options)}`;
    }
  };
  webInterface(Request, "Request", ["method", "url", "headers", "redirect", "mode", "credentials", "cache", "referrer", "referrerPolicy", "integrity", "keepalive", "signal", "duplex", "destination", "clone"]);
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
    let { absoluteUrl, bodyKind } = run.facts(), method = run.verb, flat = ops.requestHeaders(run.number), headers = new Headers(), list = headerList(headers);
    for (let i = 0; i + 1 < flat.length; i += 2) list.push(flat[i], flat[i + 1]);
    let safe = FORBIDDEN[method] ? "GET" : method, request = new Request(absoluteUrl, { method: safe, headers }), signal = () => run.incoming.signal();
    return bodyKind === "stream" ? ((headers.has("transfer-encoding") || Number(headers.get("content-length")) > 0) && arriving(run, contentOf(request)), requestFields(request, signal)) : (bodyKind !== "none" && method !== "GET" && method !== "HEAD" && Object.assign(contentOf(request), { empty: !1, lazy: () => new Uint8Array(ops.requestBody(run.number)) }), requestFields(request, signal));
  }
  function arriving(run, content) {
    let { number } = run, remote = new Remote({
      next: () => ops.requestNext(number),
      rest: () => ops.requestRest(number),
      close: () => ops.requestClose(number),
      told: (error) => error
    });
    Object.assign(content, { empty: !1, remote, used: run.incoming.stream !== void 0 });
  }
  function claimBody(request) {
    let content = contentOf(request);
    if (content.disturbed) throw new TypeError("Body is unusable: Body has already been read");
    content.used = !0;
  }

  // src/web/fetch/client.js
  var NO_BODY = { __proto__: null, 101: 1, 204: 1, 205: 1, 304: 1 };
  function failed(error) {
    if (!(error instanceof Error) || error.code === void 0) return error;
    let refused = error.code === "ERR_ACCESS_DENIED" || error.code === "ERR_INVALID_ARG_VALUE";
    return new TypeError(refused ? error.message : `fetch failed: ${error.message}`, { cause: error });
  }
  function wayTo(download, over) {
    return {
      next: () => ops.downloadNext(download),
      rest: () => ops.downloadRest(download),
      close: () => {
        close(download), over();
      },
      told: failed
    };
  }
  async function send(stream, upload, broken) {
    let reader = stream.getReader();
    try {
      for (; ; ) {
        let { value, done } = await reader.read();
        if (done) {
          ops.uploadEnd(upload);
          return;
        }
        if (!isBytes(value) && typeof value != "string") throw new TypeError("A body stream must give Uint8Arrays or strings");
        if (!await pending(ops.uploadPiece(upload, value))) {
          reader.cancel().catch(() => {
          });
          return;
        }
      }
    } catch (error) {
      broken(error), close(upload);
    }
  }
  function bodyFor(content, broken) {
    if (content.empty) return { body: null };
    if (content.disturbed) throw new TypeError("Cannot construct a Request with a Request object that has already been used.");
    content.used = !0;
    let stream = content.stream ?? (content.remote === void 0 ? void 0 : content.asStream());
    if (stream === void 0 || content.wrapped) return { body: content.text ?? content.whole() };
    let upload = ops.uploadOpen();
    return { body: upload, upload, begin: () => send(stream, upload, broken) };
  }
  async function overNetwork(request, signal) {
    let broken, { body, upload, begin } = bodyFor(contentOf(request), (error) => {
      broken = { error };
    }), task, remote, reason, abort = () => {
      reason = { value: signal.reason }, upload !== void 0 && close(upload), remote !== void 0 ? remote.abort(signal.reason) : task !== void 0 && reject(task, signal.reason);
    }, over = () => signal?.removeEventListener("abort", abort);
    signal?.addEventListener("abort", abort, { once: !0 });
    try {
      task = ops.fetch(request.method, request.url, headerList(request.headers), body, request.redirect), begin?.();
      let [status, statusText, flat, url, redirected, download] = await pending(task);
      task = void 0, remote = new Remote(wayTo(download, over)), reason && remote.abort(reason.value);
      let headers = new Headers();
      headerList(headers).push(...flat), freezeHeaders(headers);
      let content = new Content(null);
      return !NO_BODY[status] && request.method !== "HEAD" ? Object.assign(content, { empty: !1, remote }) : over(), makeResponse(content, { status, statusText, headers, url, redirected, type: "basic" });
    } catch (error) {
      throw over(), upload !== void 0 && close(upload), reason ? reason.value : broken ? broken.error : failed(error);
    }
  }
  function ofDataUrl(url) {
    let comma = url.indexOf(",");
    if (comma < 0) throw new TypeError("Failed to fetch: the data: URL has no comma");
    let type = url.slice(5, comma).trim(), hash = url.indexOf("#", comma), bytes = percentDecoded(url.slice(comma + 1, hash < 0 ? void 0 : hash)), base64 = /; *base64$/i.exec(type);
    return base64 && (type = type.slice(0, base64.index), bytes = unbase64(ops.latin1Decode(bytes))), type.startsWith(";") && (type = `text/plain${type}`), /^[^\s/;]+\/[^\s/;]+/.test(type) || (type = "text/plain;charset=US-ASCII"), { bytes, type };
  }
  function unbase64(text) {
    try {
      return new Uint8Array(ops.base64Decode(text, !0));
    } catch {
      throw new TypeError("Failed to fetch: the data: URL is no base64");
    }
  }
  function percentDecoded(text) {
    let source = new Uint8Array(ops.utf8Encode(text)), bytes = [];
    for (let i = 0; i < source.length; i += 1) {
      let value = source[i] === 37 ? parseInt(/^[0-9a-f]{2}/i.exec(String.fromCharCode(source[i + 1] ?? 0, source[i + 2] ?? 0))?.[0], 16) : NaN;
      Number.isNaN(value) ? bytes.push(source[i]) : (bytes.push(value), i += 2);
    }
    return new Uint8Array(bytes);
  }
  function local(request, bytes, type) {
    let content = new Content(bytes), headers = new Headers({ "Content-Type": type, "Content-Length": `${bytes.length}` });
    return freezeHeaders(headers), makeResponse(content, { status: 200, statusText: "OK", headers, url: request.url, type: "basic" });
  }
  function ofBlobUrl(request) {
    let blob = load("web/url.js").blobOf(request.url);
    if (blob === void 0 || request.method !== "GET") throw new TypeError(`fetch failed: there is no blob behind ${request.url}`);
    let headers = new Headers({ "Content-Type": blob.type, "Content-Length": `${blob.size}` });
    return blob.type === "" && headers.delete("content-type"), makeResponse(new Content(blob), { status: 200, statusText: "OK", headers, url: request.url, type: "basic" });
  }
  async function fetch(input, init = void 0) {
    let request = new Request(input, init), signal = signalOf(request);
    signal?.throwIfAborted();
    let { url } = request;
    if (url.startsWith("data:")) {
      let { bytes, type } = ofDataUrl(url);
      return local(request, bytes, type);
    }
    return url.startsWith("blob:") ? ofBlobUrl(request) : overNetwork(request, signal);
  }
  return __toCommonJS(fetch_exports);
})();

return part;
})
//# part web/formdata.js
(function (core, load) {
'use strict';
var part = (() => {
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

  // src/web/formdata.js
  var formdata_exports = {};
  __export(formdata_exports, {
    FormData: () => FormData,
    decodeMultipart: () => decodeMultipart,
    encodeMultipart: () => encodeMultipart,
    fromParts: () => fromParts
  });

  // core:src/state.js
  var m = core("state.js"), ops = m.ops;

  // core:src/define.js
  var m2 = core("define.js"), coded = m2.coded, webInterface = m2.webInterface;

  // core:src/show.js
  var m3 = core("show.js"), customInspect = m3.customInspect, inspect = m3.inspect;

  // other-part:src/web/blob.js
  var m4 = load("web/blob.js"), Blob = m4.Blob, File = m4.File, isBlob = m4.isBlob, lazily = m4.lazily, blobBytes = m4.blobBytes;

  // core:src/webparts.js
  var m5 = core("webparts.js"), parts = m5.parts;

  // src/web/formdata.js
  var entriesOf, scalar = (value) => `${value}`.toWellFormed();
  function entryValue(value, filename) {
    return isBlob(value) ? value instanceof File && filename === void 0 ? value : new File([value], filename === void 0 ? "blob" : scalar(filename), { type: value.type, lastModified: value.lastModified }) : scalar(value);
  }
  var FormData = class {
    #entries = [];
    constructor(form = void 0) {
      if (form !== void 0) throw coded(TypeError, "ERR_INVALID_ARG_TYPE", "FormData takes no form here: append() its entries");
    }
    static {
      entriesOf = (form) => form.#entries, parts.isFormData = (value) => #entries in value;
    }
    append(name, value, filename = void 0) {
      if (need(arguments, 2, "append"), filename !== void 0 && !isBlob(value)) throw new TypeError("FormData.append: with a file name the value must be a Blob");
      this.#entries.push([scalar(name), entryValue(value, filename)]);
    }
    set(name, value, filename = void 0) {
      if (need(arguments, 2, "set"), filename !== void 0 && !isBlob(value)) throw new TypeError("FormData.set: with a file name the value must be a Blob");
      let key = scalar(name), entry = [key, entryValue(value, filename)], at = this.#entries.findIndex(([other]) => other === key);
      at < 0 ? this.#entries.push(entry) : this.#entries = this.#entries.flatMap((old, i) => i === at ? [entry] : old[0] === key ? [] : [old]);
    }
    delete(name) {
      need(arguments, 1, "delete");
      let key = scalar(name);
      this.#entries = this.#entries.filter(([other]) => other !== key);
    }
    get(name) {
      need(arguments, 1, "get");
      let key = scalar(name);
      return this.#entries.find(([other]) => other === key)?.[1] ?? null;
    }
    getAll(name) {
      need(arguments, 1, "getAll");
      let key = scalar(name);
      return this.#entries.filter(([other]) => other === key).map(([, value]) => value);
    }
    has(name) {
      need(arguments, 1, "has");
      let key = scalar(name);
      return this.#entries.some(([other]) => other === key);
    }
    forEach(callback, thisArg = void 0) {
      for (let [name, value] of this) callback.call(thisArg, value, name, this);
    }
    *entries() {
      for (let i = 0; i < this.#entries.length; i += 1) yield [this.#entries[i][0], this.#entries[i][1]];
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
  function need(given, count, method) {
    if (given.length < count) throw coded(TypeError, "ERR_MISSING_ARGS", `FormData.${method} needs ${count} argument${count > 1 ? "s" : ""}`);
  }
  var escaped = (name) => name.replace(/\r\n|\r|\n/g, "%0D%0A").replaceAll('"', "%22"), wireLines = (text) => text.replace(/\r\n|\r|\n/g, `\r
`);
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
    for (let i = 0; i + 1 < fields.length; i += 2) form.append(fields[i], fields[i + 1]);
    for (let [name, filename, type, bytes] of files) form.append(name, new File([bytes], filename, { type }));
    return form;
  }
  var CRLF = `\r
`;
  function decodeMultipart(bytes, boundary) {
    let text = ops.latin1Decode(bytes), form = new FormData(), mark = `--${boundary}`, at = text.startsWith(mark) ? 0 : text.indexOf(CRLF + mark) + 2;
    if (at === 1) throw new TypeError("The body is not multipart/form-data: its boundary is missing");
    for (; ; ) {
      if (at += mark.length, text.startsWith("--", at)) return form;
      at = text.indexOf(CRLF, at);
      let headEnd = at < 0 ? -1 : text.indexOf(CRLF + CRLF, at), next = headEnd < 0 ? -1 : text.indexOf(CRLF + mark, headEnd + 2);
      if (next < 0) throw new TypeError("The multipart/form-data body ends too early");
      addPart(form, utf8(text.slice(at + 2, headEnd)), bytes, text, headEnd + 4, next), at = next + 2;
    }
  }
  var utf8 = (text) => ops.utf8Decode(ops.latin1Encode(text), !1, !0);
  function addPart(form, head, bytes, text, from, to) {
    let disposition = /^content-disposition:(.*)$/im.exec(head)?.[1] ?? "", name = parameter(disposition, "name");
    if (name === void 0) throw new TypeError("A part of the multipart/form-data body has no name");
    let filename = parameter(disposition, "filename"), end = Math.max(from, to);
    if (filename === void 0) form.append(name, utf8(text.slice(from, end)));
    else {
      let type = /^content-type:\s*(.*?)\s*$/im.exec(head)?.[1] ?? "text/plain";
      form.append(name, new File([bytes.slice(from, end)], filename, { type }));
    }
  }
  function parameter(disposition, key) {
    return (new RegExp(`;\\s*${key}="((?:[^"\\\\]|\\\\.)*)"`, "i").exec(disposition) ?? new RegExp(`;\\s*${key}=([^;\\s]+)`, "i").exec(disposition))?.[1].replaceAll("%22", '"').replaceAll("%0D%0A", `\r
`).replace(/\\(["\\])/g, "$1");
  }
  return __toCommonJS(formdata_exports);
})();

return part;
})
//# part web/headers.js
(function (core, load) {
'use strict';
var part = (() => {
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

  // src/web/headers.js
  var headers_exports = {};
  __export(headers_exports, {
    Headers: () => Headers,
    freezeHeaders: () => freezeHeaders,
    headerList: () => headerList
  });

  // core:src/define.js
  var m = core("define.js"), coded = m.coded, webInterface = m.webInterface;

  // core:src/show.js
  var m2 = core("show.js"), customInspect = m2.customInspect, inspect = m2.inspect;

  // core:src/primordials.js
  var m3 = core("primordials.js"), matches = m3.matches, setOwn = m3.setOwn, MapClass = m3.MapClass, MapGet = m3.MapGet, MapHas = m3.MapHas, MapSet = m3.MapSet, ReflectApply = m3.ReflectApply, StringSlice = m3.StringSlice, queueJob = m3.queueJob, append = m3.append, ArrayIsArray = m3.ArrayIsArray, JsonParse = m3.JsonParse, JsonStringify = m3.JsonStringify, MapSize = m3.MapSize, ObjectKeys = m3.ObjectKeys, ReflectOwnKeys = m3.ReflectOwnKeys, TypeErrorClass = m3.TypeErrorClass, RangeErrorClass = m3.RangeErrorClass, DOMExceptionClass = m3.DOMExceptionClass, StringStartsWith = m3.StringStartsWith, ArrayJoin = m3.ArrayJoin, ObjectGetOwnPropertyDescriptor = m3.ObjectGetOwnPropertyDescriptor, ObjectHasOwn = m3.ObjectHasOwn, ObjectGetPrototypeOf = m3.ObjectGetPrototypeOf, ObjectPrototype = m3.ObjectPrototype, StringCharCodeAt = m3.StringCharCodeAt, StringIndexOf = m3.StringIndexOf, ArrayBufferIsView = m3.ArrayBufferIsView, FunctionToString = m3.FunctionToString;

  // src/web/headers.js
  var NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/, BAD = /[\0\r\n]/;
  function checkedName(name) {
    let text = `${name}`;
    if (!matches(NAME, text)) throw coded(TypeError, "ERR_INVALID_HTTP_TOKEN", `Header name must be a valid HTTP token ["${text}"]`);
    return text.toLowerCase();
  }
  function checkedValue(name, value) {
    let text = `${value}`.replace(/^[\t\n\r ]+|[\t\n\r ]+$/g, "");
    if (matches(BAD, text)) throw new TypeError(`Header "${name}" has an invalid value`);
    for (let i = 0; i < text.length; i += 1)
      if (text.charCodeAt(i) > 255) throw new TypeError(`Header "${name}" has an invalid value: character ${i} is above 255`);
    return text;
  }
  var listOf, guardOf, Headers = class {
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
      let key = checkedName(name), text = checkedValue(key, value);
      this.#change(), this.#list.push(key, text);
    }
    set(name, value) {
      need(arguments, 2, "set");
      let key = checkedName(name), text = checkedValue(key, value);
      this.#change();
      let left = [], found = !1;
      for (let i = 0; i < this.#list.length; i += 2)
        this.#list[i] !== key ? left.push(this.#list[i], this.#list[i + 1]) : found || (left.push(key, text), found = !0);
      found || left.push(key, text), this.#list = left;
    }
    get(name) {
      need(arguments, 1, "get");
      let key = checkedName(name), all = null;
      for (let i = 0; i < this.#list.length; i += 2)
        this.#list[i] === key && (all = all === null ? this.#list[i + 1] : `${all}, ${this.#list[i + 1]}`);
      return all;
    }
    has(name) {
      need(arguments, 1, "has");
      let key = checkedName(name);
      for (let i = 0; i < this.#list.length; i += 2) if (this.#list[i] === key) return !0;
      return !1;
    }
    delete(name) {
      need(arguments, 1, "delete");
      let key = checkedName(name);
      this.#change();
      let left = [];
      for (let i = 0; i < this.#list.length; i += 2) this.#list[i] !== key && left.push(this.#list[i], this.#list[i + 1]);
      this.#list = left;
    }
    getSetCookie() {
      let all = [];
      for (let i = 0; i < this.#list.length; i += 2) this.#list[i] === "set-cookie" && all.push(this.#list[i + 1]);
      return all;
    }
    // Sorted by name, repeated names joined, but for Set-Cookie.
    #sorted() {
      return [...new Set(this.#list.filter((_, i) => i % 2 === 0))].sort().flatMap((name) => name === "set-cookie" ? this.getSetCookie().map((value) => [name, value]) : [[name, this.get(name)]]);
    }
    forEach(callback, thisArg = void 0) {
      if (typeof callback != "function") throw new TypeError("Headers.forEach needs a function");
      for (let [name, value] of this.#sorted()) callback.call(thisArg, value, name, this);
    }
    *entries() {
      for (let i = 0; ; i += 1) {
        let pair = this.#sorted()[i];
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
  function need(given, count, method) {
    if (given.length < count) throw new TypeError(`Headers.${method} needs ${count} argument${count > 1 ? "s" : ""}`);
  }
  var headerList = (headers) => listOf(headers), freezeHeaders = (headers) => guardOf(headers);
  return __toCommonJS(headers_exports);
})();

return part;
})
//# part web/navigator.js
(function (core, load) {
'use strict';
var part = (() => {
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

  // src/web/navigator.js
  var navigator_exports = {};
  __export(navigator_exports, {
    Navigator: () => Navigator,
    navigator: () => navigator
  });

  // core:src/define.js
  var m = core("define.js"), coded = m.coded, webInterface = m.webInterface;

  // src/web/navigator.js
  var Navigator = class {
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
  var navigator = new Navigator();
  return __toCommonJS(navigator_exports);
})();

return part;
})
//# part web/performance.js
(function (core, load) {
'use strict';
var part = (() => {
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

  // src/web/performance.js
  var performance_exports = {};
  __export(performance_exports, {
    Performance: () => Performance,
    PerformanceEntry: () => PerformanceEntry,
    PerformanceMark: () => PerformanceMark,
    PerformanceMeasure: () => PerformanceMeasure,
    performance: () => performance
  });

  // core:src/primordials.js
  var m = core("primordials.js"), matches = m.matches, setOwn = m.setOwn, MapClass = m.MapClass, MapGet = m.MapGet, MapHas = m.MapHas, MapSet = m.MapSet, ReflectApply = m.ReflectApply, StringSlice = m.StringSlice, queueJob = m.queueJob, append = m.append, ArrayIsArray = m.ArrayIsArray, JsonParse = m.JsonParse, JsonStringify = m.JsonStringify, MapSize = m.MapSize, ObjectKeys = m.ObjectKeys, ReflectOwnKeys = m.ReflectOwnKeys, TypeErrorClass = m.TypeErrorClass, RangeErrorClass = m.RangeErrorClass, DOMExceptionClass = m.DOMExceptionClass, StringStartsWith = m.StringStartsWith, ArrayJoin = m.ArrayJoin, ObjectGetOwnPropertyDescriptor = m.ObjectGetOwnPropertyDescriptor, ObjectHasOwn = m.ObjectHasOwn, ObjectGetPrototypeOf = m.ObjectGetPrototypeOf, ObjectPrototype = m.ObjectPrototype, StringCharCodeAt = m.StringCharCodeAt, StringIndexOf = m.StringIndexOf, ArrayBufferIsView = m.ArrayBufferIsView, FunctionToString = m.FunctionToString;

  // core:src/state.js
  var m2 = core("state.js"), ops = m2.ops;

  // core:src/define.js
  var m3 = core("define.js"), coded = m3.coded, webInterface = m3.webInterface;

  // other-part:src/web/events.js
  var m4 = load("web/events.js"), Event = m4.Event, EventTarget = m4.EventTarget, handlerAttribute = m4.handlerAttribute, CustomEvent = m4.CustomEvent, MessageEvent = m4.MessageEvent, ErrorEvent = m4.ErrorEvent, CloseEvent = m4.CloseEvent, ProgressEvent = m4.ProgressEvent, PromiseRejectionEvent = m4.PromiseRejectionEvent;

  // src/web/performance.js
  var ENTRIES_AT_MOST = 1e4, PerformanceEntry = class {
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
      let options = startOrOptions !== null && typeof startOrOptions == "object" ? startOrOptions : { start: startOrOptions, end: endMark }, given = options.duration, end = this.#time(options.end, options.start !== void 0 && given !== void 0 ? void 0 : ops.clock()), start = options.start === void 0 && given !== void 0 ? end - given : this.#time(options.start, 0);
      return end ??= start + given, this.#keep(new PerformanceMeasure(`${name}`, "measure", start, end - start, options.detail ?? null));
    }
    clearMarks(name = void 0) {
      this.#entries = this.#entries.filter((entry) => entry.entryType !== "mark" || name !== void 0 && entry.name !== name);
    }
    clearMeasures(name = void 0) {
      this.#entries = this.#entries.filter((entry) => entry.entryType !== "measure" || name !== void 0 && entry.name !== name);
    }
    getEntries() {
      return [...this.#entries].sort((a, b) => a.startTime - b.startTime);
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
  var performance = new Performance();
  return __toCommonJS(performance_exports);
})();

return part;
})
//# part web/sockets.js
(function (core, load) {
'use strict';
var part = (() => {
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

  // src/web/sockets.js
  var sockets_exports = {};
  __export(sockets_exports, {
    makeWebSockets: () => makeWebSockets,
    serve: () => serve
  });

  // core:src/state.js
  var m = core("state.js"), ops = m.ops;

  // core:src/frame.js
  var m2 = core("frame.js"), currentFrame = m2.currentFrame, currentStores = m2.currentStores, enter = m2.enter, frameWith = m2.frameWith, isExact = m2.isExact, within = m2.within, currentRun = m2.currentRun;

  // core:src/pending.js
  var m3 = core("pending.js"), pending = m3.pending, close = m3.close, reject = m3.reject;

  // core:src/errors.js
  var m4 = core("errors.js"), describe = m4.describe, report = m4.report;

  // core:src/timers.js
  var m5 = core("timers.js"), clearImmediate = m5.clearImmediate, clearInterval = m5.clearInterval, clearTimeout = m5.clearTimeout, setImmediate = m5.setImmediate, setInterval = m5.setInterval, setTimeout = m5.setTimeout;

  // core:src/metadata.js
  var m6 = core("metadata.js"), fromFlat = m6.fromFlat, routeParameters = m6.routeParameters;

  // other-part:src/node/buffer.js
  var m7 = load("node/buffer.js"), kMaxLength = m7.kMaxLength, kStringMaxLength = m7.kStringMaxLength, constants = m7.constants, INSPECT_MAX_BYTES = m7.INSPECT_MAX_BYTES, wrap = m7.wrap, over = m7.over, Buffer2 = m7.Buffer, encodingName = m7.encodingName, SlowBuffer = m7.SlowBuffer, isUtf8 = m7.isUtf8, isAscii = m7.isAscii, transcode = m7.transcode, buffer_default = m7.default;

  // src/web/sockets.js
  var EVENTS = ["open", "message", "close"], maySend = (code) => code >= 1e3 && code <= 1014 && code !== 1004 && code !== 1005 && code !== 1006 || code >= 3e3 && code <= 4999, pools = /* @__PURE__ */ new Map(), handlersOf, opened, gone, numberOf, Socket = class _Socket {
    #id;
    #pool;
    #protocol;
    #open = !0;
    constructor(id, pool, protocol, data) {
      this.#id = id, this.#pool = pool, this.#protocol = protocol, this.data = data;
    }
    static {
      opened = (pool, [id, query, headers, ip, protocol]) => {
        let data = { query: fromFlat(query), headers: fromFlat(headers), ip }, socket = new _Socket(id, pool, protocol, data);
        return pool.sockets.set(id, socket), socket;
      }, gone = (socket) => {
        socket.#open = !1, socket.#pool.sockets.delete(socket.#id);
      }, numberOf = (value) => value !== null && typeof value == "object" && #id in value ? value.#id : void 0;
    }
    get id() {
      return String(this.#id);
    }
    get protocol() {
      return this.#protocol;
    }
    get remoteAddress() {
      return this.data?.ip;
    }
    /** As in browsers: 1 open, 3 closed. */
    get readyState() {
      return this.#open ? 1 : 3;
    }
    /** Text, bytes, or a value that goes out as JSON. A closed socket takes no message, and says so by false. */
    send(value) {
      let message = encode(value);
      return this.#open ? (deliver(this.#pool, [this.#id], message), !0) : !1;
    }
    close(code = 1e3, reason = "") {
      let number = Number(code);
      if (!Number.isInteger(number) || !maySend(number)) throw new RangeError(`${code} is no code to close a WebSocket with`);
      this.#open && ops.socketsClose(this.#id, number, String(reason), this.#pool.number);
    }
    terminate() {
      this.close(1001);
    }
  };
  function encode(value) {
    if (typeof value == "string" || value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return value;
    let text = JSON.stringify(value);
    if (text === void 0) throw new TypeError(`${typeof value} cannot be sent: text, bytes, or what JSON can say`);
    return text;
  }
  function deliver(pool, ids, message) {
    ids.length > 0 && ops.socketsSend(Float64Array.from(ids), message, typeof message == "string", pool.number);
  }
  var Connections = class {
    #pool;
    constructor(pool) {
      this.#pool = pool;
    }
    get size() {
      return this.#pool().sockets.size;
    }
    has(socket) {
      let id = numberOf(socket);
      return id !== void 0 && this.#pool().sockets.get(id) === socket;
    }
    values() {
      return this.#pool().sockets.values();
    }
    [Symbol.iterator]() {
      return this.values();
    }
    forEach(callback, self) {
      for (let socket of [...this.values()]) callback.call(self, socket, socket, this);
    }
  }, WebSockets = class {
    #handlers = { __proto__: null };
    #connections;
    #pool;
    constructor(pool) {
      this.#pool = pool, this.#connections = new Connections(pool), this.open = void 0, this.message = void 0, this.close = void 0;
    }
    get connections() {
      return this.#connections;
    }
    on(event, handler) {
      if (!EVENTS.includes(event)) throw new TypeError(`a WebSocket script has the events ${EVENTS.join(", ")}, not ${String(event)}`);
      if (typeof handler != "function") throw new TypeError("the handler must be a function");
      return (this.#handlers[event] ??= []).push(handler), this;
    }
    off(event, handler) {
      return this.#handlers[event] = this.#handlers[event]?.filter((known) => known !== handler), this;
    }
    /** Sends to all sockets of this run, but not to the one that is named. */
    broadcast(value, except) {
      let pool = this.#pool(), message = encode(value), left = numberOf(except), ids = [];
      for (let id of pool.sockets.keys()) id !== left && ids.push(id);
      return deliver(pool, ids, message), ids.length;
    }
    static {
      handlersOf = (ws, event) => {
        let own = ws[event], listed = ws.#handlers[event] ?? [];
        return typeof own == "function" ? [own, ...listed] : listed;
      };
    }
  }, keyOf = (run) => JSON.stringify([run.facts().scriptPath, routeParameters(run)]);
  function makeWebSockets(run, owns) {
    if (owns) {
      let pool = { key: keyOf(run), number: run.number, sockets: /* @__PURE__ */ new Map() };
      pools.set(pool.key, pool);
      let ws = new WebSockets(() => pool);
      return run.sockets = { pool, ws }, ws;
    }
    let none = { number: run.number, sockets: /* @__PURE__ */ new Map() }, key;
    return new WebSockets(() => pools.get(key ??= keyOf(run)) ?? none);
  }
  async function serve(run) {
    let { pool, ws } = run.sockets, limit = run.facts().timeoutMs;
    try {
      for (; ; ) {
        let batch = await pending(ops.socketsNext(run.number));
        if (enter(run.frame), batch === null) return;
        for (let event of batch) dispatch(run, pool, ws, limit, event);
      }
    } finally {
      pools.get(pool.key) === pool && pools.delete(pool.key);
    }
  }
  function dispatch(run, pool, ws, limit, [number, name, id, ...facts]) {
    let done = (failure) => ops.socketsDone(number, failure, run.number), args;
    if (name === "open") {
      let socket = opened(pool, [id, ...facts]);
      args = [socket, { ...socket.data, protocol: socket.protocol }];
    } else {
      let socket = pool.sockets.get(id);
      if (socket === void 0) {
        done(null);
        return;
      }
      name === "close" && gone(socket), args = name === "close" ? [socket, ...facts] : [socket, typeof facts[0] == "string" ? facts[0] : Buffer2.from(facts[0])];
    }
    let failed = (error) => {
      enter(run.frame), ops.log("error", `ws.${name}: ${report(error)}`), done(describe(error).message || "the handler failed");
    };
    try {
      let promises = [];
      for (let handler of handlersOf(ws, name)) {
        let result = handler.apply(ws, args);
        typeof result?.then == "function" && promises.push(result);
      }
      enter(run.frame), promises.length === 0 ? done(null) : within2(promises, limit, name).then(() => done(null), failed);
    } catch (error) {
      failed(error);
    }
  }
  async function within2(promises, limit, name) {
    let all = Promise.all(promises);
    if (!(limit > 0)) {
      await all;
      return;
    }
    let timer, late = new Promise((_, reject2) => {
      timer = setTimeout(() => reject2(new Error(`ws.${name} took longer than ${limit} ms`)), limit);
    });
    try {
      await Promise.race([all, late]);
    } finally {
      clearTimeout(timer);
    }
  }
  return __toCommonJS(sockets_exports);
})();

return part;
})
//# part web/streams.js
(function (core, load) {
'use strict';
var part = (() => {
  var __defProp = Object.defineProperty;
  var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
  var __getOwnPropNames = Object.getOwnPropertyNames;
  var __hasOwnProp = Object.prototype.hasOwnProperty;
  var __export = (target, all) => {
    for (var name in all)
      __defProp(target, name, { get: all[name], enumerable: !0 });
  }, __copyProps = (to2, from, except, desc) => {
    if (from && typeof from == "object" || typeof from == "function")
      for (let key of __getOwnPropNames(from))
        !__hasOwnProp.call(to2, key) && key !== except && __defProp(to2, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
    return to2;
  };
  var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: !0 }), mod);

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

  // node_modules/web-streams-polyfill/dist/ponyfill.mjs
  function e() {
  }
  function t(e2) {
    return typeof e2 == "object" && e2 !== null || typeof e2 == "function";
  }
  var r = e;
  function o(e2, t2) {
    try {
      Object.defineProperty(e2, "name", { value: t2, configurable: !0 });
    } catch {
    }
  }
  var n = Promise, i = Promise.resolve.bind(n), a = Promise.prototype.then, s = Promise.reject.bind(n), l = i;
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
  var y = (e2) => {
    if (typeof queueMicrotask == "function") y = queueMicrotask;
    else {
      let e3 = c(void 0);
      y = (t2) => f(e3, t2);
    }
    return y(e2);
  };
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
  var v = class {
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
  var D = Number.isFinite || function(e2) {
    return typeof e2 == "number" && isFinite(e2);
  }, F = Math.trunc || function(e2) {
    return e2 < 0 ? Math.ceil(e2) : Math.floor(e2);
  };
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
  var ReadableStreamDefaultReader = class {
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
  var K = class {
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
  var ie, ae, se;
  function le(e2) {
    return e2.slice();
  }
  function ue(e2, t2, r2, o2, n2) {
    new Uint8Array(e2).set(new Uint8Array(r2, o2, n2), t2);
  }
  var ce = (e2) => (ce = typeof e2.transfer == "function" ? (e3) => e3.transfer() : typeof structuredClone == "function" ? (e3) => structuredClone(e3, { transfer: [e3] }) : (e3) => e3, ce(e2)), de = (e2) => (de = typeof e2.detached == "boolean" ? (e3) => e3.detached : (e3) => e3.byteLength === 0, de(e2));
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
  var _e = (se = (ie = Symbol.asyncIterator) !== null && ie !== void 0 ? ie : (ae = Symbol.for) === null || ae === void 0 ? void 0 : ae.call(Symbol, "Symbol.asyncIterator")) !== null && se !== void 0 ? se : "@@asyncIterator";
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
  var ye = class {
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
  Object.defineProperty(ge, _e, { enumerable: !1 });
  var Re = Number.isNaN || function(e2) {
    return e2 != e2;
  };
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
  var ReadableStreamBYOBRequest = class {
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
  var ReadableByteStreamController = class {
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
    let r2 = Math.min(e2._queueTotalSize, t2.byteLength - t2.bytesFilled), o2 = t2.bytesFilled + r2, n2 = r2, i2 = !1, a2 = o2 - o2 % t2.elementSize;
    a2 >= t2.minimumFill && (n2 = a2 - t2.bytesFilled, i2 = !0);
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
    let a2 = ce(o2);
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
    })(e2), X(r2) === 0 ? Fe(e2, a2, n2, i2) : (e2._pendingPullIntos.length > 0 && He(e2), G(r2, new Uint8Array(a2, n2, i2), !1))) : ut(r2) ? (Fe(e2, a2, n2, i2), ze(r2, Qe(e2))) : Fe(e2, a2, n2, i2), je(e2);
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
  function rt(e2, t2, r2, o2, n2, i2, a2) {
    t2._controlledReadableByteStream = e2, t2._pullAgain = !1, t2._pulling = !1, t2._byobRequest = null, t2._queue = t2._queueTotalSize = void 0, qe(t2), t2._closeRequested = !1, t2._started = !1, t2._strategyHWM = i2, t2._pullAlgorithm = o2, t2._cancelAlgorithm = n2, t2._autoAllocateChunkSize = a2, t2._pendingPullIntos = new v(), e2._readableStreamController = t2, h(c(r2()), () => (t2._started = !0, je(t2), null), (e3) => (Xe(t2, e3), null));
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
  Object.defineProperties(ReadableByteStreamController.prototype, { close: { enumerable: !0 }, enqueue: { enumerable: !0 }, error: { enumerable: !0 }, byobRequest: { enumerable: !0 }, desiredSize: { enumerable: !0 } }), o(ReadableByteStreamController.prototype.close, "close"), o(ReadableByteStreamController.prototype.enqueue, "enqueue"), o(ReadableByteStreamController.prototype.error, "error"), typeof Symbol.toStringTag == "symbol" && Object.defineProperty(ReadableByteStreamController.prototype, Symbol.toStringTag, { value: "ReadableByteStreamController", configurable: !0 });
  var ReadableStreamBYOBReader = class {
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
          let o4 = e4._controlledReadableByteStream, n3 = We(t4.constructor), { byteLength: i2 } = t4, a2 = r4 * n3;
          return !(e4._pendingPullIntos.length > 0) && (o4._state === "closed" || e4._queueTotalSize >= a2);
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
  var ct = class {
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
  function ft(e2) {
    return !!t(e2) && !!Object.prototype.hasOwnProperty.call(e2, "_readIntoRequests") && e2 instanceof ReadableStreamBYOBReader;
  }
  function ht(e2, t2, r2, o2) {
    let n2 = e2._ownerReadableStream;
    n2._disturbed = !0, n2._state === "errored" ? o2._errorSteps(n2._storedError) : (function(e3, t3, r3, o3) {
      let n3 = e3._controlledReadableByteStream, i2 = t3.constructor, a2 = We(i2), { byteOffset: s2, byteLength: l2 } = t3, u2 = r3 * a2, c2;
      try {
        c2 = ce(t3.buffer);
      } catch (e4) {
        return void o3._errorSteps(e4);
      }
      let d2 = { buffer: c2, bufferByteLength: c2.byteLength, byteOffset: s2, byteLength: l2, bytesFilled: 0, minimumFill: u2, elementSize: a2, viewConstructor: i2, readerType: "byob" };
      if (e3._pendingPullIntos.length > 0) return e3._pendingPullIntos.push(d2), void st(n3, o3);
      if (n3._state === "closed") {
        let e4 = new i2(d2.buffer, d2.byteOffset, 0);
        return void o3._closeSteps(e4);
      }
      if (e3._queueTotalSize > 0) {
        if ($e(e3, d2)) {
          let t4 = De(d2);
          return Ye(e3), void o3._chunkSteps(t4);
        }
        if (e3._closeRequested) {
          let t4 = new TypeError("Insufficient bytes to fill elements in the given buffer");
          return Xe(e3, t4), void o3._errorSteps(t4);
        }
      }
      e3._pendingPullIntos.push(d2), st(n3, o3), je(e3);
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
  var WritableStream = class {
    constructor(e2 = {}, t2 = {}) {
      e2 === void 0 ? e2 = null : $(e2, "First parameter");
      let r2 = yt(t2, "Second parameter"), o2 = (function(e3, t3) {
        L(e3, t3);
        let r3 = e3?.abort, o3 = e3?.close, n3 = e3?.start, i2 = e3?.type, a2 = e3?.write;
        return { abort: r3 === void 0 ? void 0 : gt(r3, e3, `${t3} has member 'abort' that`), close: o3 === void 0 ? void 0 : vt(o3, e3, `${t3} has member 'close' that`), start: n3 === void 0 ? void 0 : wt(n3, e3, `${t3} has member 'start' that`), write: a2 === void 0 ? void 0 : Rt(a2, e3, `${t3} has member 'write' that`), type: i2 };
      })(e2, "First parameter");
      if (Ct(this), o2.type !== void 0) throw new RangeError("Invalid type is specified");
      let n2 = pt(r2);
      (function(e3, t3, r3, o3) {
        let n3 = Object.create(WritableStreamDefaultController.prototype), i2, a2, s2, l2;
        i2 = t3.start !== void 0 ? () => t3.start(n3) : () => {
        }, a2 = t3.write !== void 0 ? (e4) => t3.write(e4, n3) : () => c(void 0), s2 = t3.close !== void 0 ? () => t3.close() : () => c(void 0), l2 = t3.abort !== void 0 ? (e4) => t3.abort(e4) : () => c(void 0), Nt(e3, n3, i2, a2, s2, l2, r3, o3);
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
  Object.defineProperties(WritableStream.prototype, { abort: { enumerable: !0 }, close: { enumerable: !0 }, getWriter: { enumerable: !0 }, locked: { enumerable: !0 } }), o(WritableStream.prototype.abort, "abort"), o(WritableStream.prototype.close, "close"), o(WritableStream.prototype.getWriter, "getWriter"), typeof Symbol.toStringTag == "symbol" && Object.defineProperty(WritableStream.prototype, Symbol.toStringTag, { value: "WritableStream", configurable: !0 });
  var WritableStreamDefaultWriter = class {
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
    let a2 = (function(e3) {
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
    })(o2, t2, n2), a2;
  }
  Object.defineProperties(WritableStreamDefaultWriter.prototype, { abort: { enumerable: !0 }, close: { enumerable: !0 }, releaseLock: { enumerable: !0 }, write: { enumerable: !0 }, closed: { enumerable: !0 }, desiredSize: { enumerable: !0 }, ready: { enumerable: !0 } }), o(WritableStreamDefaultWriter.prototype.abort, "abort"), o(WritableStreamDefaultWriter.prototype.close, "close"), o(WritableStreamDefaultWriter.prototype.releaseLock, "releaseLock"), o(WritableStreamDefaultWriter.prototype.write, "write"), typeof Symbol.toStringTag == "symbol" && Object.defineProperty(WritableStreamDefaultWriter.prototype, Symbol.toStringTag, { value: "WritableStreamDefaultWriter", configurable: !0 });
  var xt = {}, WritableStreamDefaultController = class {
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
  function Qt(e2) {
    return !!t(e2) && !!Object.prototype.hasOwnProperty.call(e2, "_controlledWritableStream") && e2 instanceof WritableStreamDefaultController;
  }
  function Nt(e2, t2, r2, o2, n2, i2, a2, s2) {
    t2._controlledWritableStream = e2, e2._writableStreamController = t2, t2._queue = void 0, t2._queueTotalSize = void 0, qe(t2), t2._abortReason = void 0, t2._abortController = (function() {
      if (typeof AbortController == "function") return new AbortController();
    })(), t2._started = !1, t2._strategySizeAlgorithm = s2, t2._strategyHWM = a2, t2._writeAlgorithm = o2, t2._closeAlgorithm = n2, t2._abortAlgorithm = i2;
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
  Object.defineProperties(WritableStreamDefaultController.prototype, { abortReason: { enumerable: !0 }, signal: { enumerable: !0 }, error: { enumerable: !0 } }), typeof Symbol.toStringTag == "symbol" && Object.defineProperty(WritableStreamDefaultController.prototype, Symbol.toStringTag, { value: "WritableStreamDefaultController", configurable: !0 });
  var dr = typeof globalThis < "u" ? globalThis : typeof self < "u" ? self : typeof global < "u" ? global : void 0, fr = (function() {
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
  function hr(e2, t2, r2, o2, n2, i2) {
    let a2 = V(e2), s2 = Pt(t2);
    e2._disturbed = !0;
    let l2 = new br(s2), _2 = new mr(l2);
    return u((m3, y2) => {
      let S2;
      if (i2 !== void 0) {
        if (S2 = () => {
          let r3 = i2.reason !== void 0 ? i2.reason : new fr("Aborted", "AbortError"), a3 = [];
          o2 || a3.push(() => t2._state === "writable" ? Wt(t2, r3) : c(void 0)), n2 || a3.push(() => e2._state === "readable" ? Mr(e2, r3) : c(void 0)), T2(() => Promise.all(a3.map((e3) => e3())), !0, r3);
        }, i2.aborted) return void S2();
        i2.addEventListener("abort", S2);
      }
      function g2() {
        for (; !l2._shuttingDown && !t2._backpressure && t2._state === "writable" && !At(t2) && e2._state === "readable" && re(a2); ) te(a2, _2);
        if (l2._shuttingDown) return c(!0);
        if (t2._backpressure) return f(s2._readyPromise, g2);
        let r3 = new _r(l2);
        return te(a2, r3), r3._promise;
      }
      var v2, w2, R2;
      if (pr(e2, a2._closedPromise, (e3) => (o2 ? P2(!0, e3) : T2(() => Wt(t2, e3), !0, e3), null)), pr(t2, s2._closedPromise, (t3) => (n2 ? P2(!0, t3) : T2(() => Mr(e2, t3), !0, t3), null)), v2 = e2, w2 = a2._closedPromise, R2 = () => (r2 ? P2() : T2(() => (function(e3) {
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
        return Mt(s2), O(a2), i2 !== void 0 && i2.removeEventListener("abort", S2), e3 ? y2(t3) : m3(void 0), null;
      }
      p(u((e3, t3) => {
        (function r3(o3) {
          o3 ? e3() : f(g2(), r3, t3);
        })(!1);
      }));
    });
  }
  var br = class {
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
  function pr(e2, t2, r2) {
    e2._state === "errored" ? r2(e2._storedError) : _(t2, r2);
  }
  var ReadableStreamDefaultController = class {
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
  function qr(e2, t2, r2, o2, n2, i2, a2) {
    t2._controlledReadableStream = e2, t2._queue = void 0, t2._queueTotalSize = void 0, qe(t2), t2._started = !1, t2._closeRequested = !1, t2._pullAgain = !1, t2._pulling = !1, t2._strategySizeAlgorithm = a2, t2._strategyHWM = i2, t2._pullAlgorithm = o2, t2._cancelAlgorithm = n2, e2._readableStreamController = t2, h(c(r2()), () => (t2._started = !0, Sr(t2), null), (e3) => (Tr(t2, e3), null));
  }
  function Er(e2) {
    return new TypeError(`ReadableStreamDefaultController.prototype.${e2} can only be used on a ReadableStreamDefaultController`);
  }
  function Wr(e2, t2) {
    return Oe(e2._readableStreamController) ? (function(e3) {
      let t3, r2, o2, n2, i2, a2 = V(e3), s2 = !1, l2 = !1, d2 = !1, f2 = !1, h2 = !1, b2 = u((e4) => {
        i2 = e4;
      });
      function m3(e4) {
        _(e4._closedPromise, (t4) => (e4 !== a2 || (Xe(o2._readableStreamController, t4), Xe(n2._readableStreamController, t4), f2 && h2 || i2(void 0)), null));
      }
      function p2() {
        ft(a2) && (O(a2), a2 = V(e3), m3(a2)), te(a2, { _chunkSteps: (t4) => {
          y(() => {
            l2 = !1, d2 = !1;
            let r3 = t4, a3 = t4;
            if (!f2 && !h2) try {
              a3 = Te(t4);
            } catch (t5) {
              return Xe(o2._readableStreamController, t5), Xe(n2._readableStreamController, t5), void i2(Mr(e3, t5));
            }
            f2 || Ge(o2._readableStreamController, r3), h2 || Ge(n2._readableStreamController, a3), s2 = !1, l2 ? g2() : d2 && v2();
          });
        }, _closeSteps: () => {
          s2 = !1, f2 || Ue(o2._readableStreamController), h2 || Ue(n2._readableStreamController), o2._readableStreamController._pendingPullIntos.length > 0 && et(o2._readableStreamController, 0), n2._readableStreamController._pendingPullIntos.length > 0 && et(n2._readableStreamController, 0), f2 && h2 || i2(void 0);
        }, _errorSteps: () => {
          s2 = !1;
        } });
      }
      function S2(t4, r3) {
        ee(a2) && (O(a2), a2 = at(e3), m3(a2));
        let u2 = r3 ? n2 : o2, c2 = r3 ? o2 : n2;
        ht(a2, t4, 1, { _chunkSteps: (t5) => {
          y(() => {
            l2 = !1, d2 = !1;
            let o3 = r3 ? h2 : f2;
            if (r3 ? f2 : h2) o3 || tt(u2._readableStreamController, t5);
            else {
              let r4;
              try {
                r4 = Te(t5);
              } catch (t6) {
                return Xe(u2._readableStreamController, t6), Xe(c2._readableStreamController, t6), void i2(Mr(e3, t6));
              }
              o3 || tt(u2._readableStreamController, t5), Ge(c2._readableStreamController, r4);
            }
            s2 = !1, l2 ? g2() : d2 && v2();
          });
        }, _closeSteps: (e4) => {
          s2 = !1;
          let t5 = r3 ? h2 : f2, o3 = r3 ? f2 : h2;
          t5 || Ue(u2._readableStreamController), o3 || Ue(c2._readableStreamController), e4 !== void 0 && (t5 || tt(u2._readableStreamController, e4), !o3 && c2._readableStreamController._pendingPullIntos.length > 0 && et(c2._readableStreamController, 0)), t5 && o3 || i2(void 0);
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
        if (s2) return d2 = !0, c(void 0);
        s2 = !0;
        let e4 = Ke(n2._readableStreamController);
        return e4 === null ? p2() : S2(e4._view, !0), c(void 0);
      }
      function w2(o3) {
        if (f2 = !0, t3 = o3, h2) {
          let o4 = le([t3, r2]), n3 = Mr(e3, o4);
          i2(n3);
        }
        return b2;
      }
      function R2(o3) {
        if (h2 = !0, r2 = o3, f2) {
          let o4 = le([t3, r2]), n3 = Mr(e3, o4);
          i2(n3);
        }
        return b2;
      }
      function T2() {
      }
      return o2 = Fr(T2, g2, w2), n2 = Fr(T2, v2, R2), m3(a2), [o2, n2];
    })(e2) : (function(e3) {
      let t3 = V(e3), r2, o2, n2, i2, a2, s2 = !1, l2 = !1, d2 = !1, f2 = !1, h2 = u((e4) => {
        a2 = e4;
      });
      function b2() {
        return s2 ? (l2 = !0, c(void 0)) : (s2 = !0, te(t3, { _chunkSteps: (e4) => {
          y(() => {
            l2 = !1;
            let t4 = e4, r3 = e4;
            d2 || Rr(n2._readableStreamController, t4), f2 || Rr(i2._readableStreamController, r3), s2 = !1, l2 && b2();
          });
        }, _closeSteps: () => {
          s2 = !1, d2 || wr(n2._readableStreamController), f2 || wr(i2._readableStreamController), d2 && f2 || a2(void 0);
        }, _errorSteps: () => {
          s2 = !1;
        } }), c(void 0));
      }
      function m3(t4) {
        if (d2 = !0, r2 = t4, f2) {
          let t5 = le([r2, o2]), n3 = Mr(e3, t5);
          a2(n3);
        }
        return h2;
      }
      function p2(t4) {
        if (f2 = !0, o2 = t4, d2) {
          let t5 = le([r2, o2]), n3 = Mr(e3, t5);
          a2(n3);
        }
        return h2;
      }
      function S2() {
      }
      return n2 = Dr(S2, b2, m3), i2 = Dr(S2, b2, p2), _(t3._closedPromise, (e4) => (Tr(n2._readableStreamController, e4), Tr(i2._readableStreamController, e4), d2 && f2 || a2(void 0), null)), [n2, i2];
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
      function a2(e2) {
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
      return o3 = Dr(e, i2, a2, 0), o3;
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
  Object.defineProperties(ReadableStreamDefaultController.prototype, { close: { enumerable: !0 }, enqueue: { enumerable: !0 }, error: { enumerable: !0 }, desiredSize: { enumerable: !0 } }), o(ReadableStreamDefaultController.prototype.close, "close"), o(ReadableStreamDefaultController.prototype.enqueue, "enqueue"), o(ReadableStreamDefaultController.prototype.error, "error"), typeof Symbol.toStringTag == "symbol" && Object.defineProperty(ReadableStreamDefaultController.prototype, Symbol.toStringTag, { value: "ReadableStreamDefaultController", configurable: !0 });
  var ReadableStream = class {
    constructor(e2 = {}, t2 = {}) {
      e2 === void 0 ? e2 = null : $(e2, "First parameter");
      let r2 = yt(t2, "Second parameter"), o2 = (function(e3, t3) {
        L(e3, t3);
        let r3 = e3, o3 = r3?.autoAllocateChunkSize, n2 = r3?.cancel, i2 = r3?.pull, a2 = r3?.start, s2 = r3?.type;
        return { autoAllocateChunkSize: o3 === void 0 ? void 0 : N(o3, `${t3} has member 'autoAllocateChunkSize' that`), cancel: n2 === void 0 ? void 0 : Br(n2, r3, `${t3} has member 'cancel' that`), pull: i2 === void 0 ? void 0 : jr(i2, r3, `${t3} has member 'pull' that`), start: a2 === void 0 ? void 0 : kr(a2, r3, `${t3} has member 'start' that`), type: s2 === void 0 ? void 0 : Ar(s2, `${t3} has member 'type' that`) };
      })(e2, "First parameter");
      if (Lr(this), o2.type === "bytes") {
        if (r2.size !== void 0) throw new RangeError("The strategy for a byte stream cannot have a size function");
        (function(e3, t3, r3) {
          let o3 = Object.create(ReadableByteStreamController.prototype), n2, i2, a2;
          n2 = t3.start !== void 0 ? () => t3.start(o3) : () => {
          }, i2 = t3.pull !== void 0 ? () => t3.pull(o3) : () => c(void 0), a2 = t3.cancel !== void 0 ? (e4) => t3.cancel(e4) : () => c(void 0);
          let s2 = t3.autoAllocateChunkSize;
          if (s2 === 0) throw new TypeError("autoAllocateChunkSize must be greater than 0");
          rt(e3, o3, n2, i2, a2, r3, s2);
        })(this, o2, mt(r2, 0));
      } else {
        let e3 = pt(r2);
        (function(e4, t3, r3, o3) {
          let n2 = Object.create(ReadableStreamDefaultController.prototype), i2, a2, s2;
          i2 = t3.start !== void 0 ? () => t3.start(n2) : () => {
          }, a2 = t3.pull !== void 0 ? () => t3.pull(n2) : () => c(void 0), s2 = t3.cancel !== void 0 ? (e5) => t3.cancel(e5) : () => c(void 0), qr(e4, n2, i2, a2, s2, r3, o3);
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
  Object.defineProperties(ReadableStream, { from: { enumerable: !0 } }), Object.defineProperties(ReadableStream.prototype, { cancel: { enumerable: !0 }, getReader: { enumerable: !0 }, pipeThrough: { enumerable: !0 }, pipeTo: { enumerable: !0 }, tee: { enumerable: !0 }, values: { enumerable: !0 }, locked: { enumerable: !0 } }), o(ReadableStream.from, "from"), o(ReadableStream.prototype.cancel, "cancel"), o(ReadableStream.prototype.getReader, "getReader"), o(ReadableStream.prototype.pipeThrough, "pipeThrough"), o(ReadableStream.prototype.pipeTo, "pipeTo"), o(ReadableStream.prototype.tee, "tee"), o(ReadableStream.prototype.values, "values"), typeof Symbol.toStringTag == "symbol" && Object.defineProperty(ReadableStream.prototype, Symbol.toStringTag, { value: "ReadableStream", configurable: !0 }), Object.defineProperty(ReadableStream.prototype, _e, { value: ReadableStream.prototype.values, writable: !0, configurable: !0 });
  var Hr = (e2) => e2.byteLength;
  o(Hr, "size");
  var ByteLengthQueuingStrategy = class {
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
  function Vr(e2) {
    return new TypeError(`ByteLengthQueuingStrategy.prototype.${e2} can only be used on a ByteLengthQueuingStrategy`);
  }
  function Ur(e2) {
    return !!t(e2) && !!Object.prototype.hasOwnProperty.call(e2, "_byteLengthQueuingStrategyHighWaterMark") && e2 instanceof ByteLengthQueuingStrategy;
  }
  Object.defineProperties(ByteLengthQueuingStrategy.prototype, { highWaterMark: { enumerable: !0 }, size: { enumerable: !0 } }), typeof Symbol.toStringTag == "symbol" && Object.defineProperty(ByteLengthQueuingStrategy.prototype, Symbol.toStringTag, { value: "ByteLengthQueuingStrategy", configurable: !0 });
  var Gr = () => 1;
  o(Gr, "size");
  var CountQueuingStrategy = class {
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
  Object.defineProperties(CountQueuingStrategy.prototype, { highWaterMark: { enumerable: !0 }, size: { enumerable: !0 } }), typeof Symbol.toStringTag == "symbol" && Object.defineProperty(CountQueuingStrategy.prototype, Symbol.toStringTag, { value: "CountQueuingStrategy", configurable: !0 });
  var TransformStream = class {
    constructor(e2 = {}, t2 = {}, r2 = {}) {
      e2 === void 0 && (e2 = null);
      let o2 = yt(t2, "Second parameter"), n2 = yt(r2, "Third parameter"), i2 = (function(e3, t3) {
        L(e3, t3);
        let r3 = e3?.cancel, o3 = e3?.flush, n3 = e3?.readableType, i3 = e3?.start, a3 = e3?.transform, s3 = e3?.writableType;
        return { cancel: r3 === void 0 ? void 0 : to(r3, e3, `${t3} has member 'cancel' that`), flush: o3 === void 0 ? void 0 : Kr(o3, e3, `${t3} has member 'flush' that`), readableType: n3, start: i3 === void 0 ? void 0 : Zr(i3, e3, `${t3} has member 'start' that`), transform: a3 === void 0 ? void 0 : eo(a3, e3, `${t3} has member 'transform' that`), writableType: s3 };
      })(e2, "First parameter");
      if (i2.readableType !== void 0) throw new RangeError("Invalid readableType specified");
      if (i2.writableType !== void 0) throw new RangeError("Invalid writableType specified");
      let a2 = mt(n2, 0), s2 = pt(n2), l2 = mt(o2, 1), f2 = pt(o2), b2;
      (function(e3, t3, r3, o3, n3, i3) {
        function a3() {
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
        function c2() {
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
        function d2() {
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
          let a4 = Object.create(WritableStream.prototype);
          return Ct(a4), Nt(a4, Object.create(WritableStreamDefaultController.prototype), e4, t4, r4, o4, n4, i4), a4;
        })(a3, s3, c2, l3, r3, o3), e3._readable = Dr(a3, d2, f3, n3, i3), e3._backpressure = void 0, e3._backpressureChangePromise = void 0, e3._backpressureChangePromise_resolve = void 0, ao(e3, !0), e3._transformStreamController = void 0;
      })(this, u((e3) => {
        b2 = e3;
      }), l2, f2, a2, s2), (function(e3, t3) {
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
      })(this, i2), i2.start !== void 0 ? b2(i2.start(this._transformStreamController)) : b2(void 0);
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
  Object.defineProperties(TransformStream.prototype, { readable: { enumerable: !0 }, writable: { enumerable: !0 } }), typeof Symbol.toStringTag == "symbol" && Object.defineProperty(TransformStream.prototype, Symbol.toStringTag, { value: "TransformStream", configurable: !0 });
  var TransformStreamDefaultController = class {
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
  Object.defineProperties(TransformStreamDefaultController.prototype, { enqueue: { enumerable: !0 }, error: { enumerable: !0 }, terminate: { enumerable: !0 }, desiredSize: { enumerable: !0 } }), o(TransformStreamDefaultController.prototype.enqueue, "enqueue"), o(TransformStreamDefaultController.prototype.error, "error"), o(TransformStreamDefaultController.prototype.terminate, "terminate"), typeof Symbol.toStringTag == "symbol" && Object.defineProperty(TransformStreamDefaultController.prototype, Symbol.toStringTag, { value: "TransformStreamDefaultController", configurable: !0 });

  // core:src/webparts.js
  var m2 = core("webparts.js"), parts = m2.parts;

  // src/web/streams.js
  parts.isStream = (value) => value instanceof ReadableStream;
  return __toCommonJS(streams_exports);
})();

return part;
})
//# part web/subtle.js
(function (core, load) {
'use strict';
var part = (() => {
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

  // src/web/subtle.js
  var subtle_exports = {};
  __export(subtle_exports, {
    CryptoKey: () => CryptoKey,
    SubtleCrypto: () => SubtleCrypto,
    fromMaterial: () => fromMaterial,
    materialOf: () => materialOf,
    subtle: () => subtle
  });

  // core:src/state.js
  var m = core("state.js"), ops = m.ops;

  // core:src/define.js
  var m2 = core("define.js"), coded = m2.coded, webInterface = m2.webInterface;

  // core:src/bytes.js
  var m3 = core("bytes.js"), isBytes = m3.isBytes, isArrayBuffer = m3.isArrayBuffer;

  // core:src/pending.js
  var m4 = core("pending.js"), pending = m4.pending, close = m4.close, reject = m4.reject;

  // core:src/primordials.js
  var m5 = core("primordials.js"), matches = m5.matches, setOwn = m5.setOwn, MapClass = m5.MapClass, MapGet = m5.MapGet, MapHas = m5.MapHas, MapSet = m5.MapSet, ReflectApply = m5.ReflectApply, StringSlice = m5.StringSlice, queueJob = m5.queueJob, append = m5.append, ArrayIsArray = m5.ArrayIsArray, JsonParse = m5.JsonParse, JsonStringify = m5.JsonStringify, MapSize = m5.MapSize, ObjectKeys = m5.ObjectKeys, ReflectOwnKeys = m5.ReflectOwnKeys, TypeErrorClass = m5.TypeErrorClass, RangeErrorClass = m5.RangeErrorClass, DOMExceptionClass = m5.DOMExceptionClass, StringStartsWith = m5.StringStartsWith, ArrayJoin = m5.ArrayJoin, ObjectGetOwnPropertyDescriptor = m5.ObjectGetOwnPropertyDescriptor, ObjectHasOwn = m5.ObjectHasOwn, ObjectGetPrototypeOf = m5.ObjectGetPrototypeOf, ObjectPrototype = m5.ObjectPrototype, StringCharCodeAt = m5.StringCharCodeAt, StringIndexOf = m5.StringIndexOf, ArrayBufferIsView = m5.ArrayBufferIsView, FunctionToString = m5.FunctionToString;

  // other-part:src/node/cryptokeys.js
  var m6 = load("node/cryptokeys.js"), KeyObject = m6.KeyObject, described = m6.described, keyData = m6.keyData, jwkOf = m6.jwkOf, fromJwk = m6.fromJwk, privateOf = m6.privateOf, publicOf = m6.publicOf, createPrivateKey = m6.createPrivateKey, createPublicKey = m6.createPublicKey, createSecretKey = m6.createSecretKey, generateKeyPairSync = m6.generateKeyPairSync, called = m6.called, generateKeyPair = m6.generateKeyPair, generateKeySync = m6.generateKeySync, generateKey = m6.generateKey, X509Certificate = m6.X509Certificate, diffieHellman = m6.diffieHellman, ECDH = m6.ECDH, createECDH = m6.createECDH;

  // src/web/subtle.js
  var fault = (message, name) => new DOMExceptionClass(message, name), HASHES = { __proto__: null, "SHA-1": "sha1", "SHA-256": "sha256", "SHA-384": "sha384", "SHA-512": "sha512" }, BLOCKS = { __proto__: null, "SHA-1": 512, "SHA-256": 512, "SHA-384": 1024, "SHA-512": 1024 }, USAGES = ["encrypt", "decrypt", "sign", "verify", "deriveKey", "deriveBits", "wrapKey", "unwrapKey"], SEALS = ["encrypt", "decrypt", "wrapKey", "unwrapKey"], SIGNS = { pair: !0, public: ["verify"], private: ["sign"] }, AGREES = { pair: !0, public: [], private: ["deriveKey", "deriveBits"] }, ALGORITHMS = {
    __proto__: null,
    "AES-CBC": { secret: SEALS },
    "AES-CTR": { secret: SEALS },
    "AES-GCM": { secret: SEALS },
    "AES-KW": { secret: ["wrapKey", "unwrapKey"] },
    HMAC: { secret: ["sign", "verify"] },
    HKDF: { secret: ["deriveKey", "deriveBits"] },
    PBKDF2: { secret: ["deriveKey", "deriveBits"] },
    "RSASSA-PKCS1-v1_5": SIGNS,
    "RSA-PSS": SIGNS,
    "RSA-OAEP": { pair: !0, public: ["encrypt", "wrapKey"], private: ["decrypt", "unwrapKey"] },
    ECDSA: SIGNS,
    Ed25519: SIGNS,
    ECDH: AGREES,
    X25519: AGREES
  }, NAMES = { __proto__: null };
  for (let name of [...Object.keys(ALGORITHMS), ...Object.keys(HASHES)]) NAMES[name.toUpperCase()] = name;
  var CURVES = ["P-256", "P-384", "P-521"], isAes = (name) => name.startsWith("AES-"), isRsa = (name) => name.startsWith("RSA");
  function copyOf(data) {
    if (!isBytes(data)) throw new TypeError("The data must be an ArrayBuffer, a typed array or a DataView");
    return ArrayBuffer.isView(data) ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength).slice() : new Uint8Array(data).slice();
  }
  function normal(algorithm) {
    let given = typeof algorithm == "string" ? { name: algorithm } : algorithm;
    if (given === null || typeof given != "object" || given.name === void 0) throw new TypeError("The algorithm must be a name or an object with a name");
    let name = NAMES[`${given.name}`.toUpperCase()];
    if (name === void 0) throw fault(`Unrecognized algorithm name: ${given.name}`, "NotSupportedError");
    return { ...given, name };
  }
  function keyAlgorithm(algorithm) {
    let wanted = normal(algorithm);
    if (ALGORITHMS[wanted.name] === void 0) throw fault(`${wanted.name} has no keys`, "NotSupportedError");
    return wanted;
  }
  function hashOf(algorithm) {
    if (algorithm === void 0) throw new TypeError("The algorithm needs a hash");
    let { name } = normal(algorithm);
    if (HASHES[name] === void 0) throw fault(`${name} is not a hash`, "NotSupportedError");
    return name;
  }
  var mayConstruct = {}, insideOf, makeKey, CryptoKey = class _CryptoKey {
    #inside;
    constructor(token, inside2) {
      if (token !== mayConstruct) throw new TypeError("Illegal constructor");
      this.#inside = inside2;
    }
    static {
      insideOf = (key) => key !== null && typeof key == "object" && #inside in key ? key.#inside : void 0, makeKey = (type, data, algorithm, extractable, usages) => {
        let ordered = USAGES.filter((usage) => usages.includes(usage));
        return new _CryptoKey(mayConstruct, { type, data, algorithm, extractable: !!extractable, usages: ordered });
      };
    }
    get type() {
      return this.#inside.type;
    }
    get extractable() {
      return this.#inside.extractable;
    }
    get algorithm() {
      return this.#inside.algorithm;
    }
    get usages() {
      return this.#inside.usages;
    }
  };
  webInterface(CryptoKey, "CryptoKey", ["type", "extractable", "algorithm", "usages"]);
  var materialOf = (key) => insideOf(key)?.data;
  function inside(key) {
    let found = insideOf(key);
    if (found === void 0) throw new TypeError("The key must be a CryptoKey");
    return found;
  }
  function usable(key, usage, name) {
    let found = inside(key);
    if (found.algorithm.name !== name) throw fault(`The key is for ${found.algorithm.name}, not for ${name}`, "InvalidAccessError");
    if (!found.usages.includes(usage)) throw fault(`The key may not be used for ${usage}`, "InvalidAccessError");
    return found;
  }
  function usagesOf(usages) {
    let list = [...usages];
    for (let usage of list) if (!USAGES.includes(usage)) throw new TypeError(`'${usage}' is not a usage of a key`);
    return list;
  }
  function checkUsages(name, type, usages) {
    let allowed = ALGORITHMS[name][type];
    for (let usage of usages) if (!allowed.includes(usage)) throw fault(`A ${type} key of ${name} cannot be used for ${usage}`, "SyntaxError");
  }
  function attempt(name, message, action) {
    try {
      return action();
    } catch (error) {
      throw error instanceof DOMExceptionClass ? error : fault(message ?? error.message, name);
    }
  }
  function shown(wanted, data) {
    let { name } = wanted;
    if (isAes(name)) {
      if (![16, 24, 32].includes(data.bytes.length)) throw fault("An AES key has 128, 192 or 256 bits", "DataError");
      return { name, length: data.bytes.length * 8 };
    }
    if (name === "HMAC") {
      if (data.bytes.length === 0) throw fault("The key is empty", "DataError");
      let length = wanted.length ?? data.bytes.length * 8;
      if (length > data.bytes.length * 8 || length <= data.bytes.length * 8 - 8) throw fault("The length does not fit the key", "DataError");
      return { name, hash: { name: hashOf(wanted.hash) }, length };
    }
    if (isRsa(name)) {
      if (data.kind !== "rsa") throw fault(`The key is not one of ${name}`, "DataError");
      return { name, modulusLength: data.detail, publicExponent: data.exponent.slice(), hash: { name: hashOf(wanted.hash) } };
    }
    if (name === "ECDSA" || name === "ECDH") {
      if (data.kind !== "ec" || data.detail !== wanted.namedCurve) throw fault(`The key is not one of ${wanted.namedCurve}`, "DataError");
      return { name, namedCurve: data.detail };
    }
    if ((name === "Ed25519" || name === "X25519") && data.kind !== name.toLowerCase()) throw fault(`The key is not one of ${name}`, "DataError");
    return { name };
  }
  function fromMaterial(data, algorithm, extractable, usages) {
    let wanted = keyAlgorithm(algorithm);
    if (data.type === "secret" == !!ALGORITHMS[wanted.name].pair) throw fault(`A ${data.type} key is not one of ${wanted.name}`, "DataError");
    let list = usagesOf(usages);
    if (checkUsages(wanted.name, data.type, list), list.length === 0 && data.type !== "public") throw fault("Usages cannot be empty for a secret or private key", "SyntaxError");
    return makeKey(data.type, data, shown(wanted, data), extractable, list);
  }
  var jwkAlgorithm = ({ name, hash, length, namedCurve }, data) => {
    switch (name) {
      case "HMAC":
        return `HS${hash.name.slice(4)}`;
      case "RSASSA-PKCS1-v1_5":
        return `RS${hash.name.slice(4)}`;
      case "RSA-PSS":
        return `PS${hash.name.slice(4)}`;
      case "RSA-OAEP":
        return hash.name === "SHA-1" ? "RSA-OAEP" : `RSA-OAEP-${hash.name.slice(4)}`;
      case "Ed25519":
        return "Ed25519";
      default:
        return isAes(name) ? `A${length ?? data.bytes.length * 8}${name.slice(4)}` : namedCurve && void 0;
    }
  };
  function checkJwk(jwk, wanted, data, extractable, usages) {
    let refuse = (message) => {
      throw fault(message, "DataError");
    }, use = { sign: "sig", verify: "sig" }[usages[0]] ?? "enc";
    if (jwk.use !== void 0 && usages.length > 0 && jwk.use !== use && refuse(`The JWK is for ${jwk.use}`), jwk.key_ops !== void 0) {
      (!Array.isArray(jwk.key_ops) || new Set(jwk.key_ops).size !== jwk.key_ops.length) && refuse("The JWK has invalid key_ops");
      for (let usage of usages) jwk.key_ops.includes(usage) || refuse(`The JWK may not be used for ${usage}`);
    }
    jwk.ext === !1 && extractable && refuse("The JWK may not be extractable");
    let algorithm = jwkAlgorithm({ ...wanted, hash: wanted.hash === void 0 ? void 0 : { name: hashOf(wanted.hash) } }, data);
    jwk.alg !== void 0 && algorithm !== void 0 && jwk.alg !== algorithm && !(algorithm === "Ed25519" && jwk.alg === "EdDSA") && refuse(`The JWK is for ${jwk.alg}, not for ${algorithm}`);
  }
  function readKey(format, keyData2, wanted, extractable, usages) {
    let { name } = wanted, { pair } = ALGORITHMS[name], curve = wanted.namedCurve ?? name;
    switch (format) {
      case "raw":
      case "raw-secret":
      case "raw-public":
        if (!pair) return { type: "secret", bytes: copyOf(keyData2) };
        if (isRsa(name)) break;
        return attempt("DataError", void 0, () => described(ops.keyRead("raw", copyOf(keyData2), curve)));
      case "spki":
      case "pkcs8":
        if (!pair) break;
        return attempt("DataError", void 0, () => described(ops.keyRead(format, copyOf(keyData2))));
      case "jwk": {
        if (keyData2 === null || typeof keyData2 != "object" || isBytes(keyData2)) throw new TypeError("The key data must be a JSON Web Key");
        let data = attempt("DataError", void 0, () => fromJwk(keyData2));
        if (data.type === "secret" == !!pair) throw fault(`The JWK is not a key of ${name}`, "DataError");
        return checkJwk(keyData2, wanted, data, extractable, usages), data;
      }
      default:
        throw new TypeError(`'${format}' is not a format of keys`);
    }
    throw fault(`Keys of ${name} cannot be imported as ${format}`, "NotSupportedError");
  }
  function importNow(format, keyData2, algorithm, extractable, usages) {
    let wanted = keyAlgorithm(algorithm), list = usagesOf(usages);
    if ((wanted.name === "ECDSA" || wanted.name === "ECDH") && !CURVES.includes(wanted.namedCurve)) throw fault(`Unrecognized namedCurve: ${wanted.namedCurve}`, "NotSupportedError");
    if (ALGORITHMS[wanted.name].pair !== !0 ? checkUsages(wanted.name, "secret", list) : format === "spki" || format === "raw" ? checkUsages(wanted.name, "public", list) : format === "pkcs8" && checkUsages(wanted.name, "private", list), wanted.name === "HKDF" || wanted.name === "PBKDF2") {
      if (format !== "raw" && format !== "raw-secret") throw fault(`Keys of ${wanted.name} cannot be imported as ${format}`, "NotSupportedError");
      if (extractable) throw fault(`A key of ${wanted.name} cannot be extractable`, "SyntaxError");
    }
    return fromMaterial(readKey(format, keyData2, wanted, extractable, list), wanted, extractable, list);
  }
  var bufferOf = (bytes) => bytes.slice().buffer;
  function exportNow(format, key) {
    let { type, data, algorithm, usages, extractable } = inside(key);
    if (algorithm.name === "HKDF" || algorithm.name === "PBKDF2") throw fault(`Keys of ${algorithm.name} cannot be exported`, "NotSupportedError");
    if (!extractable) throw fault("The key is not extractable", "InvalidAccessError");
    let mismatch = () => fault(`A ${type} key cannot be exported as ${format}`, "InvalidAccessError");
    switch (format) {
      case "raw":
      case "raw-secret":
      case "raw-public":
        if (type === "secret") return bufferOf(data.bytes);
        if (type !== "public") throw mismatch();
        if (isRsa(algorithm.name)) throw fault("RSA keys cannot be exported as raw", "NotSupportedError");
        return ops.keyExport(type, data.bytes, "raw");
      case "spki":
      case "pkcs8":
        if (type === "secret") throw fault(`A secret key cannot be exported as ${format}`, "NotSupportedError");
        if (type !== (format === "spki" ? "public" : "private")) throw mismatch();
        return bufferOf(data.bytes);
      case "jwk": {
        let jwk = { key_ops: [...usages], ext: !0, ...jwkOf(data) }, alg = jwkAlgorithm(algorithm, data);
        return alg !== void 0 && (jwk.alg = alg), jwk;
      }
      default:
        throw new TypeError(`'${format}' is not a format of keys`);
    }
  }
  function lengthOfSecret(wanted) {
    if (isAes(wanted.name)) {
      if (![128, 192, 256].includes(wanted.length)) throw fault("An AES key has 128, 192 or 256 bits", "OperationError");
      return wanted.length;
    }
    if (wanted.name !== "HMAC") throw fault(`Keys of ${wanted.name} cannot be made`, "NotSupportedError");
    let hash = hashOf(wanted.hash);
    if (wanted.length === 0) throw fault("The length is zero", "OperationError");
    return wanted.length ?? BLOCKS[hash];
  }
  function pairMaker({ name, modulusLength, publicExponent, namedCurve }) {
    if (isRsa(name)) {
      if (!(publicExponent instanceof Uint8Array)) throw new TypeError("publicExponent must be a Uint8Array");
      let exponent = publicExponent.reduce((sum, byte) => sum * 256 + byte, 0);
      if (exponent > 4294967295 || exponent < 3) throw fault("The public exponent is not supported", "OperationError");
      return ["rsa", modulusLength, exponent];
    }
    if (name === "Ed25519" || name === "X25519") return [name, 0, 0];
    if (!CURVES.includes(namedCurve)) throw fault(`Unrecognized namedCurve: ${namedCurve}`, "NotSupportedError");
    return [namedCurve, 0, 0];
  }
  async function makePair(wanted, extractable, usages) {
    let allowed = ALGORITHMS[wanted.name];
    for (let usage of usages) if (!allowed.public.includes(usage) && !allowed.private.includes(usage)) throw fault(`A key of ${wanted.name} cannot be used for ${usage}`, "SyntaxError");
    let privateUsages = usages.filter((usage) => allowed.private.includes(usage)), making = attempt("OperationError", void 0, () => {
      let [kind, bits, exponent] = pairMaker(wanted);
      return kind === "rsa" ? pending(ops.keyGenerate(kind, bits, exponent)) : ops.keyGenerateSync(kind, bits, exponent);
    });
    if (privateUsages.length === 0) throw fault("Usages cannot be empty for a private key", "SyntaxError");
    let made;
    try {
      made = described(await making);
    } catch (error) {
      throw fault(error.message, "OperationError");
    }
    let own = described(ops.keyPublic(made.bytes));
    return {
      publicKey: makeKey("public", own, shown(wanted, own), !0, usages.filter((usage) => allowed.public.includes(usage))),
      privateKey: makeKey("private", made, shown(wanted, made), extractable, privateUsages)
    };
  }
  function rsaLabel(algorithm) {
    return algorithm.label === void 0 || algorithm.label === null ? null : copyOf(algorithm.label);
  }
  function counterPieces(algorithm, size) {
    let counter = copyOf(algorithm.counter), { length } = algorithm;
    if (counter.length !== 16) throw fault("The counter must have 16 bytes", "OperationError");
    if (!Number.isInteger(length) || length < 1 || length > 128) throw fault("The length of the counter must be from 1 to 128 bits", "OperationError");
    let span = 1n << BigInt(length), whole = BigInt(`0x${ops.hexEncode(counter)}`), start = whole % span, blocks = BigInt(Math.ceil(size / 16));
    if (blocks > span) throw fault("The counter repeats itself in so much data", "OperationError");
    if (start + blocks <= span) return [[counter, size]];
    let wrapped = (whole - start).toString(16).padStart(32, "0"), first = Number(span - start) * 16;
    return [[counter, first], [new Uint8Array(ops.hexDecode(wrapped)), size - first]];
  }
  function gcmTag(algorithm) {
    let bits = algorithm.tagLength ?? 128;
    if (![32, 64, 96, 104, 112, 120, 128].includes(bits)) throw fault("The tagLength must be 32, 64, 96, 104, 112, 120 or 128", "OperationError");
    return bits / 8;
  }
  function aes(algorithm, key, data, decrypts) {
    let { name } = algorithm, cipher = `aes-${key.bytes.length * 8}-${name.slice(4).toLowerCase()}`;
    if (name === "AES-CTR") {
      let result = new Uint8Array(data.length), at = 0;
      for (let [counter, size] of counterPieces(algorithm, data.length))
        result.set(new Uint8Array(ops.cipherOnce(cipher, key.bytes, counter, decrypts, data.subarray(at, at + size), null, null)), at), at += size;
      return result.buffer;
    }
    let iv = copyOf(algorithm.iv);
    if (name === "AES-CBC") {
      if (iv.length !== 16) throw fault("The iv must have 16 bytes", "OperationError");
      return attempt("OperationError", void 0, () => ops.cipherOnce(cipher, key.bytes, iv, decrypts, data, null, null));
    }
    let tag = gcmTag(algorithm), aad = algorithm.additionalData === void 0 ? null : copyOf(algorithm.additionalData);
    if (!decrypts) {
      let sealed = attempt("OperationError", void 0, () => ops.cipherOnce(cipher, key.bytes, iv, !1, data, aad, null));
      return tag === 16 ? sealed : sealed.slice(0, sealed.byteLength - 16 + tag);
    }
    if (data.length < tag) throw fault("The data is shorter than its tag", "OperationError");
    let end = data.length - tag;
    return attempt("OperationError", "The data cannot be decrypted", () => ops.cipherOnce(cipher, key.bytes, iv, !0, data.subarray(0, end), aad, data.subarray(end)));
  }
  function crypted(algorithm, key, data, decrypts) {
    if (isAes(algorithm.name) && algorithm.name !== "AES-KW") return aes(algorithm, key.data, data, decrypts);
    if (algorithm.name !== "RSA-OAEP") throw fault(`${algorithm.name} does not encrypt`, "NotSupportedError");
    if (key.type !== (decrypts ? "private" : "public")) throw fault(`The key is a ${key.type} one`, "InvalidAccessError");
    let hash = HASHES[key.algorithm.hash.name], label = rsaLabel(algorithm);
    return attempt("OperationError", void 0, () => ops.rsaCrypt(decrypts, "oaep", hash, hash, label, key.data.bytes, data));
  }
  function manner(algorithm, key) {
    switch (algorithm.name) {
      case "RSASSA-PKCS1-v1_5":
        return ["pkcs1", HASHES[key.algorithm.hash.name], 0];
      case "RSA-PSS":
        if (!Number.isInteger(algorithm.saltLength) || algorithm.saltLength < 0) throw new TypeError("RSA-PSS needs a saltLength");
        return ["pss", HASHES[key.algorithm.hash.name], algorithm.saltLength];
      case "ECDSA":
        return ["ecdsa", HASHES[hashOf(algorithm.hash)], 0];
      case "Ed25519":
        return ["eddsa", "", 0];
      default:
        throw fault(`${algorithm.name} does not sign`, "NotSupportedError");
    }
  }
  function bytesFrom(buffer, length) {
    if (length == null) return buffer;
    if (length > buffer.byteLength * 8) throw fault("The secret is shorter than that", "OperationError");
    let cut = buffer.slice(0, Math.ceil(length / 8));
    return length % 8 !== 0 && (new Uint8Array(cut)[cut.byteLength - 1] &= 255 << 8 - length % 8), cut;
  }
  async function derived(algorithm, key, length) {
    let { name } = algorithm;
    if (name === "ECDH" || name === "X25519") {
      let other = inside(algorithm.public);
      if (other.type !== "public") throw fault("The other key must be a public one", "InvalidAccessError");
      if (other.algorithm.name !== name || other.algorithm.namedCurve !== key.algorithm.namedCurve) throw fault("The keys are not of one algorithm", "InvalidAccessError");
      let secret = attempt("OperationError", void 0, () => ops.agree(key.data.bytes, other.data.bytes));
      return bytesFrom(secret, length);
    }
    if (name !== "HKDF" && name !== "PBKDF2") throw fault(`${name} does not derive`, "NotSupportedError");
    if (length == null || length % 8 !== 0) throw fault("The length must be a multiple of 8 bits", "OperationError");
    let hash = HASHES[hashOf(algorithm.hash)], salt = copyOf(algorithm.salt);
    if (name === "HKDF") {
      let info = copyOf(algorithm.info);
      return attempt("OperationError", void 0, () => ops.hkdf(hash, key.data.bytes, salt, info, length / 8));
    }
    let iterations = Number(algorithm.iterations);
    if (!(iterations > 0)) throw fault("There must be iterations", "OperationError");
    return length === 0 ? new ArrayBuffer(0) : pending(ops.pbkdf2(hash, key.data.bytes, salt, iterations, length / 8));
  }
  var SubtleCrypto = class {
    constructor(token) {
      if (token !== mayConstruct) throw new TypeError("Illegal constructor");
    }
    async digest(algorithm, data) {
      return ops.hash(HASHES[hashOf(algorithm)], copyOf(data));
    }
    async importKey(format, keyData2, algorithm, extractable, usages) {
      return importNow(format, keyData2, algorithm, extractable, usages);
    }
    async exportKey(format, key) {
      return exportNow(format, key);
    }
    async generateKey(algorithm, extractable, usages) {
      let wanted = keyAlgorithm(algorithm), list = usagesOf(usages);
      if (ALGORITHMS[wanted.name].pair) return makePair(wanted, extractable, list);
      checkUsages(wanted.name, "secret", list);
      let bytes = new Uint8Array(Math.ceil(lengthOfSecret(wanted) / 8));
      if (list.length === 0) throw fault("Usages cannot be empty for a secret key", "SyntaxError");
      return ops.randomFill(bytes), fromMaterial({ type: "secret", bytes }, wanted, extractable, list);
    }
    async sign(algorithm, key, data) {
      let wanted = normal(algorithm), found = usable(key, "sign", wanted.name), bytes = copyOf(data);
      if (wanted.name === "HMAC") return ops.hmac(HASHES[found.algorithm.hash.name], found.data.bytes, bytes);
      let [scheme, hash, salt] = manner(wanted, found);
      return attempt("OperationError", void 0, () => ops.sign(scheme, hash, found.data.bytes, bytes, salt));
    }
    async verify(algorithm, key, signature, data) {
      let wanted = normal(algorithm), found = usable(key, "verify", wanted.name), [given, bytes] = [copyOf(signature), copyOf(data)];
      if (wanted.name === "HMAC") {
        let expected = ops.hmac(HASHES[found.algorithm.hash.name], found.data.bytes, bytes);
        return given.length === expected.byteLength && ops.timingSafeEqual(given, expected);
      }
      let [scheme, hash, salt] = manner(wanted, found);
      return attempt("OperationError", void 0, () => ops.verify(scheme, hash, found.data.bytes, bytes, given, salt));
    }
    async encrypt(algorithm, key, data) {
      let wanted = normal(algorithm), bytes = copyOf(data);
      return crypted(wanted, usable(key, "encrypt", wanted.name), bytes, !1);
    }
    async decrypt(algorithm, key, data) {
      let wanted = normal(algorithm), bytes = copyOf(data);
      return crypted(wanted, usable(key, "decrypt", wanted.name), bytes, !0);
    }
    async deriveBits(algorithm, key, length = null) {
      let wanted = normal(algorithm);
      return derived(wanted, usable(key, "deriveBits", wanted.name), length);
    }
    async deriveKey(algorithm, key, target, extractable, usages) {
      let wanted = normal(algorithm), found = usable(key, "deriveKey", wanted.name), goal = keyAlgorithm(target), list = usagesOf(usages), length = goal.name === "HKDF" || goal.name === "PBKDF2" ? null : lengthOfSecret(goal), bits = await derived(wanted, found, length);
      return importNow("raw", bits, goal, extractable, list);
    }
    async wrapKey(format, key, wrappingKey, algorithm) {
      let wanted = normal(algorithm), found = usable(wrappingKey, "wrapKey", wanted.name), exported = exportNow(format, key), bytes = format === "jwk" ? new Uint8Array(ops.utf8Encode(JSON.stringify(exported))) : new Uint8Array(exported);
      return wanted.name === "AES-KW" ? attempt("OperationError", void 0, () => ops.keyWrap(found.data.bytes, bytes, !1)) : crypted(wanted, found, bytes, !1);
    }
    async unwrapKey(format, wrappedKey, unwrappingKey, algorithm, keyAlgorithmGiven, extractable, usages) {
      let wanted = normal(algorithm), bytes = copyOf(wrappedKey), found = usable(unwrappingKey, "unwrapKey", wanted.name), opened = wanted.name === "AES-KW" ? attempt("OperationError", void 0, () => ops.keyWrap(found.data.bytes, bytes, !0)) : crypted(wanted, found, bytes, !0);
      if (format !== "jwk") return importNow(format, opened, keyAlgorithmGiven, extractable, usages);
      let jwk = attempt("DataError", "The wrapped key is not a JSON Web Key", () => JSON.parse(ops.utf8Decode(new Uint8Array(opened), !0, !1)));
      return importNow("jwk", jwk, keyAlgorithmGiven, extractable, usages);
    }
  };
  webInterface(SubtleCrypto, "SubtleCrypto", ["digest", "importKey", "exportKey", "generateKey", "sign", "verify", "deriveBits", "deriveKey", "encrypt", "decrypt", "wrapKey", "unwrapKey"]);
  var subtle = new SubtleCrypto(mayConstruct);
  return __toCommonJS(subtle_exports);
})();

return part;
})
//# part web/url.js
(function (core, load) {
'use strict';
var part = (() => {
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

  // src/web/url.js
  var url_exports = {};
  __export(url_exports, {
    URL: () => URL,
    URLSearchParams: () => URLSearchParams,
    blobOf: () => blobOf
  });

  // core:src/state.js
  var m = core("state.js"), ops = m.ops;

  // core:src/define.js
  var m2 = core("define.js"), coded = m2.coded, webInterface = m2.webInterface;

  // core:src/primordials.js
  var m3 = core("primordials.js"), matches = m3.matches, setOwn = m3.setOwn, MapClass = m3.MapClass, MapGet = m3.MapGet, MapHas = m3.MapHas, MapSet = m3.MapSet, ReflectApply = m3.ReflectApply, StringSlice = m3.StringSlice, queueJob = m3.queueJob, append = m3.append, ArrayIsArray = m3.ArrayIsArray, JsonParse = m3.JsonParse, JsonStringify = m3.JsonStringify, MapSize = m3.MapSize, ObjectKeys = m3.ObjectKeys, ReflectOwnKeys = m3.ReflectOwnKeys, TypeErrorClass = m3.TypeErrorClass, RangeErrorClass = m3.RangeErrorClass, DOMExceptionClass = m3.DOMExceptionClass, StringStartsWith = m3.StringStartsWith, ArrayJoin = m3.ArrayJoin, ObjectGetOwnPropertyDescriptor = m3.ObjectGetOwnPropertyDescriptor, ObjectHasOwn = m3.ObjectHasOwn, ObjectGetPrototypeOf = m3.ObjectGetPrototypeOf, ObjectPrototype = m3.ObjectPrototype, StringCharCodeAt = m3.StringCharCodeAt, StringIndexOf = m3.StringIndexOf, ArrayBufferIsView = m3.ArrayBufferIsView, FunctionToString = m3.FunctionToString;

  // core:src/show.js
  var m4 = core("show.js"), customInspect = m4.customInspect, inspect = m4.inspect;

  // core:src/webparts.js
  var m5 = core("webparts.js"), parts = m5.parts;

  // src/web/url.js
  var HREF = 0, SEARCH = 8, HASH = 9, ORIGIN = 10, scalar = (value) => `${value}`.toWellFormed();
  function invalid(input, base) {
    let error = coded(TypeError, "ERR_INVALID_URL", "Invalid URL");
    return error.input = input, base !== void 0 && (error.base = base), error;
  }
  var paramsOf, replaceList, setSearch, objects = /* @__PURE__ */ new Map(), blobOf = (url) => objects.get(url.split("#")[0]), URL = class _URL {
    #fields;
    #params;
    constructor(url, base = void 0) {
      if (arguments.length === 0) throw coded(TypeError, "ERR_MISSING_ARGS", 'The "url" argument must be specified');
      let input = scalar(url), over = base === void 0 ? null : scalar(base);
      if (this.#fields = ops.urlParse(input, over) ?? void 0, this.#fields === void 0) throw invalid(input, base === void 0 ? void 0 : over);
    }
    static {
      setSearch = (url, text) => {
        url.#fields = ops.urlSet(url.#fields[HREF], "search", text);
      };
    }
    static canParse(url, base = void 0) {
      if (arguments.length === 0) throw coded(TypeError, "ERR_MISSING_ARGS", 'The "url" argument must be specified');
      return ops.urlCanParse(scalar(url), base === void 0 ? null : scalar(base));
    }
    static parse(url, base = void 0) {
      if (arguments.length === 0) throw coded(TypeError, "ERR_MISSING_ARGS", 'The "url" argument must be specified');
      try {
        return new _URL(url, base);
      } catch {
        return null;
      }
    }
    static createObjectURL(blob) {
      if (!load("web/blob.js").isBlob(blob)) throw coded(TypeError, "ERR_INVALID_ARG_TYPE", 'The "blob" argument must be a Blob');
      let id = `blob:null/${ops.uuid()}`;
      return objects.set(id, blob), id;
    }
    static revokeObjectURL(url) {
      objects.delete(`${url}`);
    }
    #set(field, value) {
      this.#fields = ops.urlSet(this.#fields[HREF], field, scalar(value));
    }
    get href() {
      return this.#fields[HREF];
    }
    set href(value) {
      let input = scalar(value), fields = ops.urlParse(input, null) ?? void 0;
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
  var TWO_STRINGS = "Each query pair must be an iterable [name, value] tuple", URLSearchParams = class _URLSearchParams {
    #list = [];
    // flat: name, value, …
    #url;
    constructor(init = void 0) {
      if (init != null)
        if (typeof init == "object" || typeof init == "function") this.#fromObject(init);
        else {
          let text = scalar(init);
          this.#list = ops.formDecode(StringStartsWith(text, "?") ? StringSlice(text, 1) : text);
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
          append(this.#list, scalar(two[0])), append(this.#list, scalar(two[1]));
        }
        return;
      }
      let seen = /* @__PURE__ */ new Map();
      for (let key of Reflect.ownKeys(init)) {
        if (!Object.getOwnPropertyDescriptor(init, key)?.enumerable) continue;
        let name = scalar(key), value = scalar(init[key]);
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
      need(arguments, 2), this.#list.push(scalar(name), scalar(value)), this.#changed();
    }
    delete(name, value = void 0) {
      need(arguments, 1);
      let key = scalar(name), only = value === void 0 ? void 0 : scalar(value), list = this.#list, left = [];
      for (let i = 0; i < list.length; i += 2)
        list[i] === key && (only === void 0 || list[i + 1] === only) || left.push(list[i], list[i + 1]);
      this.#list = left, this.#changed();
    }
    get(name) {
      need(arguments, 1);
      let key = scalar(name);
      for (let i = 0; i < this.#list.length; i += 2) if (this.#list[i] === key) return this.#list[i + 1];
      return null;
    }
    getAll(name) {
      need(arguments, 1);
      let key = scalar(name), all = [];
      for (let i = 0; i < this.#list.length; i += 2) this.#list[i] === key && all.push(this.#list[i + 1]);
      return all;
    }
    has(name, value = void 0) {
      need(arguments, 1);
      let key = scalar(name), only = value === void 0 ? void 0 : scalar(value);
      for (let i = 0; i < this.#list.length; i += 2)
        if (this.#list[i] === key && (only === void 0 || this.#list[i + 1] === only)) return !0;
      return !1;
    }
    set(name, value) {
      need(arguments, 2);
      let key = scalar(name), text = scalar(value), left = [], found = !1;
      for (let i = 0; i < this.#list.length; i += 2)
        this.#list[i] !== key ? left.push(this.#list[i], this.#list[i + 1]) : found || (left.push(key, text), found = !0);
      found || left.push(key, text), this.#list = left, this.#changed();
    }
    sort() {
      let pairs = [];
      for (let i = 0; i < this.#list.length; i += 2) pairs.push([this.#list[i], this.#list[i + 1]]);
      pairs.sort((a, b) => a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0), this.#list = pairs.flat(), this.#changed();
    }
    forEach(callback, thisArg = void 0) {
      if (typeof callback != "function") throw coded(TypeError, "ERR_INVALID_ARG_TYPE", 'The "callback" argument must be of type function');
      for (let i = 0; i < this.#list.length; i += 2) callback.call(thisArg, this.#list[i + 1], this.#list[i], this);
    }
    *#pairs(pick) {
      for (let i = 0; i < this.#list.length; i += 2) yield pick(this.#list[i], this.#list[i + 1]);
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
      for (let i = 0; i < this.#list.length; i += 2) shown.push(`${inspect(this.#list[i], options)} => ${inspect(this.#list[i + 1], options)}`);
      return shown.length === 0 ? "URLSearchParams {}" : `URLSearchParams { ${shown.join(", ")} }`;
    }
  };
  Object.defineProperty(URLSearchParams.prototype, Symbol.iterator, { __proto__: null, value: URLSearchParams.prototype.entries, writable: !0, configurable: !0 });
  webInterface(URLSearchParams, "URLSearchParams", ["append", "delete", "get", "getAll", "has", "set", "size", "sort", "toString", "forEach", "entries", "keys", "values"]);
  var iteratorPrototype = Object.create(Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())), {
    [Symbol.toStringTag]: { value: "URLSearchParams Iterator", configurable: !0 },
    next: { value() {
      return this.generator_.next();
    }, enumerable: !0, writable: !0, configurable: !0 }
  });
  function iterator(generator) {
    let made = Object.create(iteratorPrototype);
    return Object.defineProperty(made, "generator_", { __proto__: null, value: generator }), made;
  }
  function need(given, count) {
    if (given.length < count)
      throw coded(TypeError, "ERR_MISSING_ARGS", count === 1 ? 'The "name" argument must be specified' : 'The "name" and "value" arguments must be specified');
  }
  return __toCommonJS(url_exports);
})();

return part;
})
//# part web/websocket.js
(function (core, load) {
'use strict';
var part = (() => {
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

  // src/web/websocket.js
  var websocket_exports = {};
  __export(websocket_exports, {
    WebSocket: () => WebSocket
  });

  // core:src/state.js
  var m = core("state.js"), ops = m.ops;

  // core:src/define.js
  var m2 = core("define.js"), coded = m2.coded, webInterface = m2.webInterface;

  // core:src/bytes.js
  var m3 = core("bytes.js"), isBytes = m3.isBytes, isArrayBuffer = m3.isArrayBuffer;

  // core:src/primordials.js
  var m4 = core("primordials.js"), matches = m4.matches, setOwn = m4.setOwn, MapClass = m4.MapClass, MapGet = m4.MapGet, MapHas = m4.MapHas, MapSet = m4.MapSet, ReflectApply = m4.ReflectApply, StringSlice = m4.StringSlice, queueJob = m4.queueJob, append = m4.append, ArrayIsArray = m4.ArrayIsArray, JsonParse = m4.JsonParse, JsonStringify = m4.JsonStringify, MapSize = m4.MapSize, ObjectKeys = m4.ObjectKeys, ReflectOwnKeys = m4.ReflectOwnKeys, TypeErrorClass = m4.TypeErrorClass, RangeErrorClass = m4.RangeErrorClass, DOMExceptionClass = m4.DOMExceptionClass, StringStartsWith = m4.StringStartsWith, ArrayJoin = m4.ArrayJoin, ObjectGetOwnPropertyDescriptor = m4.ObjectGetOwnPropertyDescriptor, ObjectHasOwn = m4.ObjectHasOwn, ObjectGetPrototypeOf = m4.ObjectGetPrototypeOf, ObjectPrototype = m4.ObjectPrototype, StringCharCodeAt = m4.StringCharCodeAt, StringIndexOf = m4.StringIndexOf, ArrayBufferIsView = m4.ArrayBufferIsView, FunctionToString = m4.FunctionToString;

  // core:src/pending.js
  var m5 = core("pending.js"), pending = m5.pending, close = m5.close, reject = m5.reject;

  // core:src/timers.js
  var m6 = core("timers.js"), clearImmediate = m6.clearImmediate, clearInterval = m6.clearInterval, clearTimeout = m6.clearTimeout, setImmediate = m6.setImmediate, setInterval = m6.setInterval, setTimeout = m6.setTimeout;

  // other-part:src/web/events.js
  var m7 = load("web/events.js"), Event = m7.Event, EventTarget = m7.EventTarget, handlerAttribute = m7.handlerAttribute, CustomEvent = m7.CustomEvent, MessageEvent = m7.MessageEvent, ErrorEvent = m7.ErrorEvent, CloseEvent = m7.CloseEvent, ProgressEvent = m7.ProgressEvent, PromiseRejectionEvent = m7.PromiseRejectionEvent;

  // other-part:src/web/blob.js
  var m8 = load("web/blob.js"), Blob = m8.Blob, File = m8.File, isBlob = m8.isBlob, lazily = m8.lazily, blobBytes = m8.blobBytes;

  // other-part:src/web/headers.js
  var m9 = load("web/headers.js"), Headers = m9.Headers, headerList = m9.headerList, freezeHeaders = m9.freezeHeaders;

  // src/web/websocket.js
  var CONNECTING = 0, OPEN = 1, CLOSING = 2, CLOSED = 3, TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/, fault = (name, message) => new DOMExceptionClass(message, name);
  function urlOf(given) {
    let base = ops.requestInfo().absoluteUrl, fields = ops.urlParse(`${given}`, base);
    if (fields === null) throw fault("SyntaxError", `The URL '${given}' is invalid.`);
    let url = new globalThis.URL(fields[0]);
    if (url.protocol === "http:" ? url.protocol = "ws:" : url.protocol === "https:" && (url.protocol = "wss:"), url.protocol !== "ws:" && url.protocol !== "wss:") throw fault("SyntaxError", `A WebSocket's URL begins with ws: or wss:, not ${url.protocol}`);
    if (url.hash !== "" || url.href.endsWith("#")) throw fault("SyntaxError", "A WebSocket's URL has no fragment.");
    return url;
  }
  function protocolsOf(given) {
    let list = (typeof given == "string" ? [given] : [...given]).map((one) => `${one}`);
    if (new Set(list.map((one) => one.toLowerCase())).size !== list.length || list.some((one) => !TOKEN.test(one))) throw fault("SyntaxError", `The subprotocols '${list}' are invalid.`);
    return list;
  }
  var WebSocket = class extends EventTarget {
    #url;
    #state = CONNECTING;
    #protocol = "";
    #type = "blob";
    #waiting = 0;
    #task;
    #handle;
    #ended = !1;
    constructor(url, protocols = []) {
      if (arguments.length === 0) throw new TypeError("A WebSocket needs a URL");
      super();
      let parsed = urlOf(url), options = protocols !== null && typeof protocols == "object" && !Array.isArray(protocols) && typeof protocols[Symbol.iterator] != "function" ? protocols : { protocols }, names = protocolsOf(options.protocols ?? []), headers = headerList(new Headers(options.headers ?? void 0));
      (parsed.username !== "" || parsed.password !== "") && (headers.push("authorization", `Basic ${ops.base64Encode(ops.utf8Encode(`${decodeURIComponent(parsed.username)}:${decodeURIComponent(parsed.password)}`), !1)}`), parsed.username = "", parsed.password = ""), this.#url = parsed.href, this.#open(names, headers);
    }
    async #open(names, headers) {
      try {
        this.#task = ops.outboundOpen(this.#url, names, headers);
        let [handle, protocol] = await pending(this.#task);
        this.#task = void 0, this.#handle = handle, this.#protocol = protocol;
      } catch (error) {
        this.#fail(error);
        return;
      }
      this.#state = OPEN, this.dispatchEvent(new Event("open")), this.#receive();
    }
    async #receive() {
      for (; ; ) {
        let event;
        try {
          event = await pending(ops.outboundNext(this.#handle));
        } catch (error) {
          this.#fail(error);
          return;
        }
        if (Array.isArray(event)) {
          let [code, reason, clean] = event;
          clean ? this.#end(code, reason, !0) : code === 1006 ? this.#end(1006, "", !1) : this.#fail(new Error(reason));
          return;
        }
        (this.#state === OPEN || this.#state === CLOSING) && this.#deliver(event);
      }
    }
    #deliver(event) {
      let data = event;
      typeof event != "string" && this.#type === "blob" && (data = new Blob([event])), this.dispatchEvent(new MessageEvent("message", { data, origin: new globalThis.URL(this.#url).origin }));
    }
    async #fail(error) {
      this.#ended || (this.#state = CLOSED, this.dispatchEvent(new ErrorEvent("error", { message: error.message, error })), await new Promise((resolve) => setImmediate(resolve)), this.#end(1006, "", !1));
    }
    #end(code, reason, wasClean) {
      this.#ended || (this.#ended = !0, this.#state = CLOSED, this.#handle !== void 0 && close(this.#handle), this.dispatchEvent(new CloseEvent("close", { code, reason, wasClean })));
    }
    get url() {
      return this.#url;
    }
    get readyState() {
      return this.#state;
    }
    get bufferedAmount() {
      return this.#waiting;
    }
    get extensions() {
      return "";
    }
    get protocol() {
      return this.#protocol;
    }
    get binaryType() {
      return this.#type;
    }
    set binaryType(type) {
      (type === "blob" || type === "arraybuffer") && (this.#type = type);
    }
    send(data) {
      if (arguments.length === 0) throw new TypeError("WebSocket.send needs data");
      if (this.#state === CONNECTING) throw fault("InvalidStateError", "The WebSocket is not open yet.");
      let piece = isBlob(data) ? blobBytes(data) : isBytes(data) ? data : `${data}`, size = typeof piece == "string" ? ops.utf8Length(piece) : piece.byteLength;
      this.#waiting += size, this.#state === OPEN && pending(ops.outboundSend(this.#handle, piece)).then(
        (sent) => {
          sent && (this.#waiting -= size);
        },
        () => {
        }
      );
    }
    close(code = void 0, reason = void 0) {
      if (code !== void 0) {
        let number = Math.trunc(Number(code));
        if (number !== 1e3 && !(number >= 3e3 && number <= 4999)) throw fault("InvalidAccessError", `A close code is 1000 or between 3000 and 4999, not ${code}.`);
      }
      let text = reason === void 0 ? "" : `${reason}`.toWellFormed();
      if (ops.utf8Length(text) > 123) throw fault("SyntaxError", "A close reason has at most 123 bytes.");
      if (this.#state === CLOSING || this.#state === CLOSED) return;
      if (this.#state === CONNECTING) {
        this.#state = CLOSING;
        let task = this.#task;
        task !== void 0 && reject(task, new Error("The WebSocket was closed before it was open."));
        return;
      }
      this.#state = CLOSING;
      let asked = code !== void 0 || reason !== void 0;
      pending(ops.outboundClose(this.#handle, asked ? code ?? 1e3 : void 0, text)).catch(() => {
      });
    }
  };
  for (let [name, value] of [["CONNECTING", CONNECTING], ["OPEN", OPEN], ["CLOSING", CLOSING], ["CLOSED", CLOSED]])
    Object.defineProperty(WebSocket, name, { __proto__: null, value, enumerable: !0 }), Object.defineProperty(WebSocket.prototype, name, { __proto__: null, value, enumerable: !0 });
  webInterface(WebSocket, "WebSocket", ["url", "readyState", "bufferedAmount", "extensions", "protocol", "binaryType", "send", "close"]);
  for (let type of ["open", "message", "error", "close"]) handlerAttribute(WebSocket, type);
  return __toCommonJS(websocket_exports);
})();

return part;
})
