// Node's crypto over keys, signatures and secrets that Node itself made; node.json has what Node answers.
const crypto = require('crypto');
const K = req.body;
const out = {}; const data = Buffer.from('message');
const t = (n, f) => { try { out[n] = f(); } catch (e) { out[n] = `${e.name} ${e.code}`; } };
for (const n of ['rsa','ec','ec384','ec521','ed']) {
  t(n+' verify', () => crypto.verify(n==='ed'?null:'sha256', data, K[n].publicKey, Buffer.from(K[n].sig,'hex')));
  t(n+' sign', () => crypto.verify(n==='ed'?null:'sha256', data, K[n].publicKey, crypto.sign(n==='ed'?null:'sha256', data, K[n].privateKey)));
  t(n+' spki', () => crypto.createPublicKey(K[n].privateKey).export({type:'spki',format:'pem'}) === K[n].publicKey);
  t(n+' pkcs8', () => crypto.createPrivateKey(K[n].privateKey).export({type:'pkcs8',format:'pem'}) === K[n].privateKey);
  t(n+' type', () => { const k = crypto.createPrivateKey(K[n].privateKey); return [k.type, k.asymmetricKeyType, k.asymmetricKeyDetails?.namedCurve, String(k.asymmetricKeyDetails?.modulusLength), String(k.asymmetricKeyDetails?.publicExponent)].join(); });
}
t('pss', () => crypto.verify('sha512', data, {key:K.rsa.publicKey,padding:6,saltLength:-1}, Buffer.from(K.rsa.pss,'hex')));
t('pss auto', () => crypto.createVerify('RSA-SHA512').update('mess').update('age').verify({key:K.rsa.publicKey,padding:6}, K.rsa.pss,'hex'));
t('pss wrong salt', () => crypto.verify('sha512', data, {key:K.rsa.publicKey,padding:6,saltLength:20}, Buffer.from(K.rsa.pss,'hex')));
t('p1363', () => crypto.verify('sha256', data, {key:K.ec.publicKey,dsaEncoding:'ieee-p1363'}, Buffer.from(K.ec.p1363,'hex')));
t('oaep', () => crypto.privateDecrypt({key:K.rsa.privateKey,oaepHash:'sha256'}, Buffer.from(K.rsa.oaep,'hex')).toString());
t('oaep back', () => crypto.privateDecrypt(K.rsa.privateKey, crypto.publicEncrypt(K.rsa.publicKey, 'hi')).toString());
t('pkcs1', () => crypto.createPrivateKey(K.rsa.pkcs1).export({type:'pkcs1',format:'pem'}) === K.rsa.pkcs1);
t('pkcs1 pub', () => crypto.createPublicKey(K.rsa.pubpkcs1).export({type:'pkcs1',format:'pem'}) === K.rsa.pubpkcs1);
t('sec1', () => crypto.createPrivateKey(K.ec.sec1).export({type:'sec1',format:'pem'}) === K.ec.sec1);
for (const n of ['rsa','ec','ed']) {
  t(n+' jwk out', () => { const a = crypto.createPrivateKey(K[n].privateKey).export({format:'jwk'}); return Object.keys(a).length === Object.keys(K[n].jwk).length && Object.keys(a).every(k => a[k] === K[n].jwk[k]); });
  t(n+' jwk in', () => crypto.createPrivateKey({key:K[n].jwk,format:'jwk'}).export({type:'pkcs8',format:'pem'}) === K[n].privateKey);
}
t('x dh', () => crypto.diffieHellman({privateKey:crypto.createPrivateKey(K.x.privateKey),publicKey:crypto.createPublicKey(K.x.other)}).toString('hex') === K.x.secret);
t('ec dh', () => crypto.diffieHellman({privateKey:crypto.createPrivateKey(K.ec.privateKey),publicKey:crypto.createPublicKey(K.ec.other)}).toString('hex') === K.ec.secret);
t('scrypt', () => crypto.scryptSync('pw','salt',32).toString('hex'));
t('scrypt2', () => crypto.scryptSync('pw','salt',16,{N:1024,r:4,p:2}).toString('hex'));
t('pbkdf2', () => crypto.pbkdf2Sync('pw','salt',1000,40,'sha512').toString('hex'));
t('hkdf', () => Buffer.from(crypto.hkdfSync('sha256','key','salt','info',42)).toString('hex'));
t('hkdf nosalt', () => Buffer.from(crypto.hkdfSync('sha1','key','','',7)).toString('hex'));
t('cbc', () => { const c = crypto.createCipheriv('aes-256-cbc', Buffer.alloc(32,1), Buffer.alloc(16,2)); return c.update('hello world, hello','utf8','hex')+c.final('hex'); });
t('ctr', () => { const c = crypto.createCipheriv('aes-128-ctr', Buffer.alloc(16,1), Buffer.alloc(16,2)); return c.update('hello world, hello','utf8','base64')+c.final('base64'); });
t('gcm', () => { const c = crypto.createCipheriv('aes-192-gcm', Buffer.alloc(24,1), Buffer.alloc(12,2)); c.setAAD(Buffer.from('aad')); const r = c.update('hello world, hello','utf8','hex')+c.final('hex'); return r+'.'+c.getAuthTag().toString('hex'); });
t('gcm back', () => { const d = crypto.createDecipheriv('aes-128-gcm', Buffer.alloc(16), Buffer.alloc(12)); d.setAuthTag(Buffer.alloc(16)); d.update('abc'); return d.final('hex'); });
t('ecb', () => { const c = crypto.createCipheriv('aes-128-ecb', Buffer.alloc(16,1), null); return c.update('hello','utf8','hex')+c.final('hex'); });
t('bad iv', () => crypto.createCipheriv('aes-128-cbc', Buffer.alloc(16,1), Buffer.alloc(3)));
t('bad key', () => crypto.createCipheriv('aes-128-cbc', Buffer.alloc(7,1), Buffer.alloc(16)));
t('bad name', () => crypto.createCipheriv('nope', Buffer.alloc(7,1), Buffer.alloc(16)));
t('bad decrypt', () => { const d = crypto.createDecipheriv('aes-128-cbc', Buffer.alloc(16,1), Buffer.alloc(16)); d.update(Buffer.alloc(16)); return d.final('hex'); });
t('bad pem', () => crypto.createPrivateKey('nope'));
t('bad digest', () => crypto.createSign('nope'));
t('hash final', () => { const h = crypto.createHash('sha256'); h.digest(); h.update('x'); });
t('ecdh', () => { const a = crypto.createECDH('prime256v1'), b = crypto.createECDH('prime256v1'); a.generateKeys(); b.generateKeys(); return a.computeSecret(b.getPublicKey('hex'),'hex','hex') === b.computeSecret(a.getPublicKey(null,'compressed')).toString('hex'); });
t('info', () => JSON.stringify([crypto.getCipherInfo('aes-256-gcm').keyLength, crypto.getCurves().includes('prime256v1'), crypto.constants.RSA_PKCS1_PSS_PADDING]));
t('secret', () => { const k = crypto.createSecretKey(Buffer.from('abc')); return [k.type, k.symmetricKeySize, k.export().toString(), JSON.stringify(k.export({format:'jwk'})), crypto.createHmac('sha256', k).update('x').digest('hex').slice(0,8), k.equals(crypto.createSecretKey('abc','utf8')), String(k)].join(); });
t('gen', () => JSON.stringify(['ed25519','x25519'].map(n => { const p = crypto.generateKeyPairSync(n); return [p.publicKey.type, p.privateKey.asymmetricKeyType]; })));
t('prim', () => crypto.createHash('RSA-SHA256').update('a').digest('base64url'));
return out;
