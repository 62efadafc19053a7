const jwt = require('jsonwebtoken');
const crypto = require('crypto');

const secret = 'a secret of some length, which is not one';
const token = jwt.sign({ sub: 'ada', admin: true }, secret, { expiresIn: '1h', issuer: 'tests' });
const claims = jwt.verify(token, secret, { issuer: 'tests' });
const outcomes = {};
const attempt = (name, action) => {
  try {
    outcomes[name] = action();
  } catch (error) {
    outcomes[name] = `${error.name}: ${error.message}`;
  }
};
attempt('wrong secret', () => jwt.verify(token, 'another'));
attempt('expired', () => jwt.verify(jwt.sign({ exp: 1 }, secret), secret));
attempt('malformed', () => jwt.verify('no token', secret));
for (const algorithm of ['RS256', 'RS512', 'PS256', 'ES256', 'ES384']) {
  attempt(algorithm, () => {
    const { publicKey, privateKey } = algorithm.startsWith('ES')
      ? crypto.generateKeyPairSync('ec', { namedCurve: algorithm === 'ES256' ? 'P-256' : 'P-384' })
      : crypto.generateKeyPairSync('rsa', { modulusLength: 2048 });
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
    const signed = jwt.sign({ sub: algorithm }, pem, { algorithm });
    return jwt.verify(signed, publicKey.export({ type: 'spki', format: 'pem' }), { algorithms: [algorithm] }).sub;
  });
}
return { sub: claims.sub, admin: claims.admin, lasts: claims.exp - claims.iat, header: jwt.decode(token, { complete: true }).header, outcomes };
