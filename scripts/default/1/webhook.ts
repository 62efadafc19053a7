// @label Webhook
// @description Accepts only bodies that are signed: X-Hub-Signature-256: sha256=<hex HMAC-SHA256 of the body>

import { createHmac, timingSafeEqual } from 'node:crypto';

// From webhook.env beside this file. Change it there before anybody else knows it.
const secret = process.env.WEBHOOK_SECRET;

export default function handler(req, res) {
  if (!secret) {
    return res.status(500).json({ error: 'WEBHOOK_SECRET is not set' });
  }
  // The signature is one of the bytes as they were sent, so the parsed body would not do.
  const expected = createHmac('sha256', secret).update(req.rawBody ?? '').digest();
  const [, hex = ''] = /^sha256=([0-9a-f]{64})$/i.exec(req.headers['x-hub-signature-256'] ?? '') ?? [];
  const given = Buffer.from(hex, 'hex');

  // Compares in constant time, and throws for different lengths.
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
    return res.status(401).json({ error: 'The signature is missing or wrong' });
  }
  return { accepted: true, payload: req.body };
}
