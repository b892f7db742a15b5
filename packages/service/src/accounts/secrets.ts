import { createHash, randomBytes } from 'node:crypto'

/** 256 bits that nobody can guess. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

/** What is kept of a secret. It is random, so that a plain hash is enough. */
export const hashed = (secret: string): string => createHash('sha256').update(secret).digest('base64url')

export const newId = (prefix: string): string => `${prefix}-${randomBytes(8).toString('hex')}`

/** Marks a secret as an API token of Parley, for those who search their files for leaked ones. */
export const TOKEN_PREFIX = 'parley_'
