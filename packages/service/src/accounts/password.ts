import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { ParleyError } from '@parley/schema'

/** OWASP's least for argon2id: 19 MiB, two passes, one lane. Kept with each hash, so that it can be raised later. */
const COST = { memory: 19_456, passes: 2, parallelism: 1 }
type Cost = typeof COST

const SHORTEST = 12

const derive = (password: string, salt: Buffer, cost: Cost): Promise<Buffer> =>
  new Promise((resolve, reject) =>
    argon2('argon2id', { message: password.normalize('NFKC'), nonce: salt, tagLength: 32, ...cost }, (error, key) =>
      error ? reject(error) : resolve(key),
    ),
  )

const b64 = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '')

/** A password's hash in PHC form, with its cost and its own salt. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const key = await derive(password, salt, COST)
  return `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${b64(salt)}$${b64(key)}`
}

const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/

/** Whether a password is the one of a hash; takes as long for a wrong one. */
export async function samePassword(password: string, hash: string): Promise<boolean> {
  const parts = PHC.exec(hash)
  if (!parts) return false
  const [, memory, passes, parallelism, salt, key] = parts
  const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) }
  const wanted = Buffer.from(key!, 'base64')
  const got = await derive(password, Buffer.from(salt!, 'base64'), cost)
  return got.length === wanted.length && timingSafeEqual(got, wanted)
}

let nobodys: Promise<string> | null = null

/** A hash that no password has: names without an account take as long to refuse as those with one. */
export function nobodysHash(): Promise<string> {
  nobodys ??= hashPassword(randomBytes(32).toString('base64'))
  return nobodys
}

/** @throws ParleyError 'usage' where a password is too easily guessed. */
export function checkPassword(password: string, name: string): void {
  const easy =
    [...password].length < SHORTEST
      ? `has fewer than ${SHORTEST} characters`
      : new Set(password).size < 5
        ? 'repeats few characters'
        : password.toLowerCase().includes(name.toLowerCase())
          ? 'contains the name'
          : null
  if (easy) throw new ParleyError('usage', `this password ${easy}`, 'four or five words in a row do well')
}
