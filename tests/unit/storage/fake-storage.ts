/** The Web Storage of one tab or origin, as far as the app uses it. */
export class FakeStorage implements Storage {
  readonly #values = new Map<string, string>();

  [name: string]: unknown;

  get length(): number {
    return this.#values.size;
  }

  key(index: number): string | null {
    return [...this.#values.keys()][index] ?? null;
  }

  getItem(key: string): string | null {
    return this.#values.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    this.#values.set(key, String(value));
  }

  removeItem(key: string): void {
    this.#values.delete(key);
  }

  clear(): void {
    this.#values.clear();
  }
}

/** What a browser with blocked cookies does when a page reaches for its storage. */
export function blockedStorage(): Storage {
  throw new DOMException('cookies are blocked', 'SecurityError');
}
