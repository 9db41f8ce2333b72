import { createCipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** A seal as the edge made them at first, without the athlete: `<key id>.<nonce, box and tag>`, made by Node's own cipher. */
export function firstSeal(token: string, origin: string, secret: string, sealedAt: number): string {
  const derive = (info: string, length: number) => Buffer.from(hkdfSync('sha256', secret, '', info, length));
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', derive('refresh token', 32), nonce).setAAD(Buffer.from(origin));
  const box = Buffer.concat([nonce, cipher.update(`${sealedAt} ${token}`), cipher.final(), cipher.getAuthTag()]);
  return `${derive('key id', 6).toString('base64url')}.${box.toString('base64url')}`;
}
