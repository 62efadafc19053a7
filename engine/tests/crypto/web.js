// WebCrypto over the same keys; web.json has what Node answers.
const S = crypto.subtle;
const out = {};
const hex = (b) => Buffer.from(b).toString('hex');
const data = new TextEncoder().encode('message');
const t = async (n, f) => { try { out[n] = await f(); } catch (e) { out[n] = `${e.name}`; } };
const K = req.body;
const b64 = (pem) => Buffer.from(pem.replace(/-----[^-]+-----/g,'').replace(/\s/g,''),'base64');
for (const h of ['SHA-1','sha-256','SHA-384','SHA-512']) await t('digest '+h, async () => hex(await S.digest(h, data)));
await t('digest bad', () => S.digest('MD5', data));
await t('digest str', () => S.digest('SHA-1', 'x'));
for (const [alg, params] of [[{name:'RSASSA-PKCS1-v1_5',modulusLength:2048,publicExponent:new Uint8Array([1,0,1]),hash:'SHA-256'},{}],[{name:'RSA-PSS',modulusLength:2048,publicExponent:new Uint8Array([1,0,1]),hash:'SHA-384'},{saltLength:48}],[{name:'ECDSA',namedCurve:'P-256'},{hash:'SHA-256'}],[{name:'ECDSA',namedCurve:'P-384'},{hash:'SHA-1'}],[{name:'ECDSA',namedCurve:'P-521'},{hash:'SHA-512'}],[{name:'Ed25519'},{}],[{name:'HMAC',hash:'SHA-256'},{}]]) {
  await t('sign '+alg.name+(alg.namedCurve??''), async () => {
    const k = await S.generateKey(alg, true, ['sign','verify']); const priv = k.privateKey ?? k, pub = k.publicKey ?? k;
    const s = await S.sign({name:alg.name,...params}, priv, data);
    const jwk = await S.exportKey('jwk', priv); const again = await S.importKey('jwk', jwk, alg, true, ['sign']);
    const s2 = await S.sign({name:alg.name,...params}, again, data);
    let forms = '';
    if (k.privateKey) { const p8 = await S.exportKey('pkcs8', priv); const i = await S.importKey('pkcs8', p8, alg, false, ['sign']); const sp = await S.exportKey('spki', pub); const j = await S.importKey('spki', sp, alg, true, ['verify']); forms = [i.type, j.type, i.extractable, await S.verify({name:alg.name,...params}, j, await S.sign({name:alg.name,...params}, i, data), data)].join(); }
    return [s.byteLength, await S.verify({name:alg.name,...params}, pub, s, data), await S.verify({name:alg.name,...params}, pub, s2, data), await S.verify({name:alg.name,...params}, pub, s, data.slice(1)), Object.keys(jwk).sort().join(' '), jwk.alg, jwk.key_ops.join(), priv.type, pub.type, pub.usages.join(), priv.usages.join(), JSON.stringify({...pub.algorithm, publicExponent: undefined}), forms].join(';');
  });
}
for (const alg of [{name:'AES-GCM',length:256},{name:'AES-CBC',length:128},{name:'AES-CTR',length:192}]) await t('aes '+alg.name, async () => {
  const k = await S.generateKey(alg, true, ['encrypt','decrypt']); const p = alg.name==='AES-CTR'?{name:alg.name,counter:new Uint8Array(16),length:64}:{name:alg.name,iv:new Uint8Array(alg.name==='AES-GCM'?12:16)};
  const e = await S.encrypt(p,k,data); const d = await S.decrypt(p,k,e); const raw = await S.exportKey('raw',k); const j = await S.exportKey('jwk',k);
  return [e.byteLength, new TextDecoder().decode(d), raw.byteLength, j.alg, j.kty, j.ext, k.algorithm.length].join();
});
const fixed = await S.importKey('raw', new Uint8Array(16).fill(1), 'AES-GCM', false, ['encrypt','decrypt']);
await t('gcm aad', async () => hex(await S.encrypt({name:'AES-GCM',iv:new Uint8Array(12),additionalData:data,tagLength:96}, fixed, data)));
await t('gcm tamper', async () => S.decrypt({name:'AES-GCM',iv:new Uint8Array(12)}, fixed, new Uint8Array(20)));
await t('gcm short', async () => S.decrypt({name:'AES-GCM',iv:new Uint8Array(12)}, fixed, new Uint8Array(3)));
await t('not extractable', () => S.exportKey('raw', fixed));
await t('usage', async () => S.encrypt({name:'AES-GCM',iv:new Uint8Array(12)}, await S.importKey('raw', new Uint8Array(16), 'AES-GCM', false, ['decrypt']), data));
await t('wrong alg', async () => S.encrypt({name:'AES-CBC',iv:new Uint8Array(16)}, fixed, data));
await t('bad usage', () => S.importKey('raw', new Uint8Array(16), 'AES-GCM', false, ['sign']));
await t('no usage', () => S.importKey('raw', new Uint8Array(16), 'AES-GCM', false, []));
await t('bad usage name', () => S.importKey('raw', new Uint8Array(16), 'AES-GCM', false, ['what']));
await t('bad length', () => S.importKey('raw', new Uint8Array(7), 'AES-GCM', false, ['encrypt']));
await t('bad format', () => S.importKey('what', new Uint8Array(16), 'AES-GCM', false, ['encrypt']));
await t('bad alg', () => S.importKey('raw', new Uint8Array(16), 'NOPE', false, ['encrypt']));
await t('gen bad', () => S.generateKey({name:'AES-GCM',length:100}, false, ['encrypt']));
await t('ctr wrap', async () => { const k = await S.importKey('raw', new Uint8Array(16).fill(3), 'AES-CTR', false, ['encrypt']); return hex(await S.encrypt({name:'AES-CTR',counter:new Uint8Array(16).fill(255),length:8}, k, new Uint8Array(40))); });
await t('cbc key', async () => { const k = await S.importKey('raw', new Uint8Array(32).fill(3), {name:'AES-CBC'}, false, ['encrypt','decrypt']); return hex(await S.encrypt({name:'AES-CBC',iv:new Uint8Array(16)}, k, data)); });
await t('pbkdf2', async () => { const k = await S.importKey('raw', data, 'PBKDF2', false, ['deriveBits','deriveKey']); const d = await S.deriveKey({name:'PBKDF2',salt:data,iterations:100,hash:'SHA-256'}, k, {name:'AES-GCM',length:256}, true, ['encrypt']); return hex(await S.deriveBits({name:'PBKDF2',salt:data,iterations:100,hash:'SHA-256'}, k, 128)) + hex(await S.exportKey('raw', d)); });
await t('hkdf', async () => { const k = await S.importKey('raw', data, 'HKDF', false, ['deriveBits','deriveKey']); const d = await S.deriveKey({name:'HKDF',salt:new Uint8Array(0),info:data,hash:'SHA-512'}, k, {name:'HMAC',hash:'SHA-256'}, true, ['sign']); return hex(await S.deriveBits({name:'HKDF',salt:data,info:data,hash:'SHA-1'}, k, 160)) + hex(await S.exportKey('raw', d)); });
await t('hkdf extractable', () => S.importKey('raw', data, 'HKDF', true, ['deriveBits']));
for (const alg of [{name:'ECDH',namedCurve:'P-256'},{name:'ECDH',namedCurve:'P-384'},{name:'X25519'}]) await t('dh '+alg.name+(alg.namedCurve??''), async () => {
  const a = await S.generateKey(alg, true, ['deriveBits','deriveKey']), b = await S.generateKey(alg, true, ['deriveBits']);
  const raw = await S.exportKey('raw', b.publicKey); const bp = await S.importKey('raw', raw, alg, true, []);
  const x = hex(await S.deriveBits({name:alg.name,public:bp}, a.privateKey, 256)), y = hex(await S.deriveBits({name:alg.name,public:a.publicKey}, b.privateKey, 256));
  const d = await S.deriveKey({name:alg.name,public:bp}, a.privateKey, {name:'AES-GCM',length:128}, true, ['encrypt']);
  return [x === y, raw.byteLength, hex(await S.exportKey('raw', d)) === x.slice(0, 32), a.publicKey.usages.length, a.privateKey.usages.join()].join();
});
await t('ecdh from node', async () => { const p = await S.importKey('pkcs8', b64(K.ec.privateKey), {name:'ECDH',namedCurve:'P-256'}, false, ['deriveBits']); const o = await S.importKey('spki', b64(K.ec.other), {name:'ECDH',namedCurve:'P-256'}, false, []); return hex(await S.deriveBits({name:'ECDH',public:o}, p, 256)) === K.ec.secret; });
await t('oaep', async () => { const k = await S.generateKey({name:'RSA-OAEP',modulusLength:2048,publicExponent:new Uint8Array([1,0,1]),hash:'SHA-256'}, true, ['encrypt','decrypt','wrapKey','unwrapKey']); const e = await S.encrypt({name:'RSA-OAEP'}, k.publicKey, data); const aes = await S.generateKey({name:'AES-GCM',length:128}, true, ['encrypt']); const w = await S.wrapKey('raw', aes, k.publicKey, {name:'RSA-OAEP'}); const u = await S.unwrapKey('raw', w, k.privateKey, {name:'RSA-OAEP'}, 'AES-GCM', true, ['decrypt']); return [new TextDecoder().decode(await S.decrypt({name:'RSA-OAEP'}, k.privateKey, e)), e.byteLength, hex(await S.exportKey('raw', u)) === hex(await S.exportKey('raw', aes)), (await S.exportKey('jwk', k.publicKey)).alg].join(); });
await t('kw', async () => { const kw = await S.importKey('raw', new Uint8Array(16).fill(9), 'AES-KW', true, ['wrapKey','unwrapKey']); const k = await S.importKey('raw', new Uint8Array(32).fill(1), 'AES-CBC', true, ['encrypt']); const w = await S.wrapKey('raw', k, kw, 'AES-KW'); const u = await S.unwrapKey('raw', w, kw, 'AES-KW', 'AES-CBC', true, ['encrypt']); return hex(w) + hex(await S.exportKey('raw', u)); });
await t('wrap jwk', async () => { const k = await S.generateKey({name:'ECDSA',namedCurve:'P-256'}, true, ['sign','verify']); const w = await S.wrapKey('jwk', k.privateKey, await S.importKey('raw', new Uint8Array(16), 'AES-GCM', false, ['wrapKey']), {name:'AES-GCM',iv:new Uint8Array(12)}); const u = await S.unwrapKey('jwk', w, await S.importKey('raw', new Uint8Array(16), 'AES-GCM', false, ['unwrapKey']), {name:'AES-GCM',iv:new Uint8Array(12)}, {name:'ECDSA',namedCurve:'P-256'}, true, ['sign']); return [u.type, u.usages].join(); });
await t('jwk refuse', async () => { const jwk = {...K.rsa.jwk, key_ops:['sign']}; return (await S.importKey('jwk', jwk, {name:'RSA-PSS',hash:'SHA-256'}, false, ['sign'])).type + ' ' + await S.importKey('jwk', {...jwk, alg:'RS256'}, {name:'RSA-PSS',hash:'SHA-256'}, false, ['sign']).catch(e => e.name); });
await t('tags', () => [Object.prototype.toString.call(fixed), Object.prototype.toString.call(S), Object.prototype.toString.call(crypto), fixed instanceof CryptoKey, S instanceof SubtleCrypto, Object.keys(fixed).length].join());
return out;
