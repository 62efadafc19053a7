import * as jose from 'jose';

const secret = new TextEncoder().encode('a secret of 32 bytes, no less!!!');
const token = await new jose.SignJWT({ role: 'admin' }).setProtectedHeader({ alg: 'HS256' }).setSubject('ada').setIssuedAt().setExpirationTime('2h').sign(secret);
const { payload, protectedHeader } = await jose.jwtVerify(token, secret);
const outcomes: Record<string, unknown> = {};
const attempt = async (name: string, action: () => Promise<unknown>) => {
  try {
    outcomes[name] = await action();
  } catch (error: any) {
    outcomes[name] = error.code ?? `${error.name}: ${error.message}`;
  }
};
await attempt('tampered', () => jose.jwtVerify(`${token.slice(0, -4)}AAAA`, secret));
for (const alg of ['RS256', 'PS256', 'ES256', 'ES384', 'EdDSA']) {
  await attempt(alg, async () => {
    const { publicKey, privateKey } = await jose.generateKeyPair(alg, { extractable: true });
    const signed = await new jose.SignJWT({ sub: alg }).setProtectedHeader({ alg }).sign(privateKey);
    const known = jose.createLocalJWKSet({ keys: [{ ...(await jose.exportJWK(publicKey)), alg }] });
    return (await jose.jwtVerify(signed, known)).payload.sub;
  });
}
await attempt('A256GCM', async () => {
  const sealed = await new jose.EncryptJWT({ hidden: 1 }).setProtectedHeader({ alg: 'dir', enc: 'A256GCM' }).encrypt(secret);
  return (await jose.jwtDecrypt(sealed, secret)).payload.hidden;
});
await attempt('RSA-OAEP-256', async () => {
  const { publicKey, privateKey } = await jose.generateKeyPair('RSA-OAEP-256');
  const sealed = await new jose.CompactEncrypt(new TextEncoder().encode('letter')).setProtectedHeader({ alg: 'RSA-OAEP-256', enc: 'A128CBC-HS256' }).encrypt(publicKey);
  return new TextDecoder().decode((await jose.compactDecrypt(sealed, privateKey)).plaintext);
});
await attempt('ECDH-ES', async () => {
  const { publicKey, privateKey } = await jose.generateKeyPair('ECDH-ES');
  const sealed = await new jose.CompactEncrypt(new TextEncoder().encode('letter')).setProtectedHeader({ alg: 'ECDH-ES', enc: 'A256GCM' }).encrypt(publicKey);
  return new TextDecoder().decode((await jose.compactDecrypt(sealed, privateKey)).plaintext);
});
await attempt('PBES2', async () => {
  const password = new TextEncoder().encode('tr0ub4dor');
  const sealed = await new jose.CompactEncrypt(new TextEncoder().encode('letter')).setProtectedHeader({ alg: 'PBES2-HS256+A128KW', enc: 'A256GCM' }).encrypt(password);
  const opened = await jose.compactDecrypt(sealed, password, { keyManagementAlgorithms: ['PBES2-HS256+A128KW'] });
  return new TextDecoder().decode(opened.plaintext);
});
return { role: payload.role, sub: payload.sub, alg: protectedHeader.alg, outcomes };
