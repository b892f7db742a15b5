/** What was asked for lately, the oldest going first. */
export class Lately<T> {
  readonly most: number
  readonly #kept = new Map<string, T>()
  constructor(most: number) {
    this.most = most
  }
  /** What is kept, as it is. */
  peek(key: string): T | undefined {
    return this.#kept.get(key)
  }
  put(key: string, value: T): void {
    this.#kept.delete(key)
    this.#kept.set(key, value)
    if (this.#kept.size > this.most) this.#kept.delete(this.#kept.keys().next().value!)
  }
  async get(key: string, make: () => Promise<T>): Promise<T> {
    const have = this.#kept.get(key) ?? (await make())
    this.#kept.delete(key)
    this.#kept.set(key, have)
    if (this.#kept.size > this.most) this.#kept.delete(this.#kept.keys().next().value!)
    return have
  }
}
