/** A sealed token that nobody has refreshed for this long opens no more. */
const longestRest = 180 * 86_400_000;

const encode = (text: string) => new TextEncoder().encode(text);

/** What the browser keeps without being able to read it. */
export interface Sealed {
  readonly refreshToken: string;
  /** Whose token it is. Unknown in seals of the first version, and in what was refreshed from one. */
  readonly athleteId: number | undefined;
}

/**
 * Seals a refresh token so that the browser can keep it without being able to use it: AES-256-GCM, the key derived from
 * `secret` by HKDF, the app's origin as associated data. Each sealing differs. The form is `<key id>.<base64url>`; inside
 * stands `v2 <sealed at> <token> <athlete>`, and in the first version `<sealed at> <token>`.
 *
 * @param now milliseconds since 1970
 */
export async function seal(
  { refreshToken, athleteId }: Sealed,
  origin: string,
  secret: string,
  now: number,
): Promise<string> {
  const { id, key } = await derive(secret);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const box = await crypto.subtle.encrypt(
    parameters(iv, origin),
    key,
    encode(`v2 ${now} ${refreshToken} ${athleteId ?? ''}`),
  );
  return `${id}.${toBase64Url(new Uint8Array([...iv, ...new Uint8Array(box)]))}`;
}

/** Opens what `seal` made with one of the secrets for this origin. Undefined for anything else, and for what lay too long. */
export async function open(
  sealed: string,
  origin: string,
  secrets: readonly string[],
  now: number,
): Promise<Sealed | undefined> {
  const [id, text = '', ...more] = sealed.split('.');
  const keys = await Promise.all(secrets.map(derive));
  const key = keys.find((candidate) => candidate.id === id)?.key;
  const bytes = fromBase64Url(text);
  if (key === undefined || bytes === undefined || more.length > 0) return undefined;
  try {
    const plain = await crypto.subtle.decrypt(parameters(bytes.subarray(0, 12), origin), key, bytes.subarray(12));
    const words = new TextDecoder().decode(plain).split(' ');
    const [sealedAt, refreshToken = '', athlete] = words[0] === 'v2' ? words.slice(1) : words;
    const isRecent = now - Number(sealedAt) <= longestRest;
    return isRecent ? { refreshToken, athleteId: Number(athlete) || undefined } : undefined;
  } catch {
    return undefined;
  }
}

/** Derived anew each time: it takes microseconds, and a Worker must not share a promise between two requests. */
async function derive(secret: string): Promise<{ id: string; key: CryptoKey }> {
  const material = await crypto.subtle.importKey('raw', encode(secret), 'HKDF', false, ['deriveBits', 'deriveKey']);
  const hkdf = (info: string) => ({ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: encode(info) });
  const aes = { name: 'AES-GCM', length: 256 };
  const key = await crypto.subtle.deriveKey(hkdf('refresh token'), material, aes, false, ['encrypt', 'decrypt']);
  const id = await crypto.subtle.deriveBits(hkdf('key id'), material, 48);
  return { id: toBase64Url(new Uint8Array(id)), key };
}

function parameters(iv: Uint8Array<ArrayBuffer>, origin: string) {
  return { name: 'AES-GCM', iv, additionalData: encode(origin) };
}

function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** Undefined unless the text is exactly how `toBase64Url` writes the bytes, so that no two texts mean the same. */
function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
    return toBase64Url(bytes) === text ? bytes : undefined;
  } catch {
    return undefined;
  }
}
