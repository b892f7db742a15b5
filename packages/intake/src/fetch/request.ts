import { lookup as systemLookup } from 'node:dns/promises'
import { request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { isIP } from 'node:net'
import { ParleyError } from '@parley/schema'
import { tooLargeDocument } from '../limits.ts'
import { gather, type Packing, unpack } from '../unpack/stream.ts'
import { checkAddresses, type Resolved } from './address.ts'
import type { FetchLimits } from './limits.ts'

/** What fetching asks of the world outside. */
export type Web = {
  resolve(host: string): Promise<Resolved[]>
  /** an address that is fetched though it is not public; nothing in production, the test's own server in tests */
  allow(address: string, port: number): boolean
}

export const nodeWeb: Web = {
  resolve: (host) => systemLookup(host, { all: true }),
  allow: () => false,
}

export type Answer = { status: number; headers: IncomingMessage['headers']; body: Uint8Array }

export const AGENT = 'Parley/0.1 (self-hosted reader of news on peace processes)'

const failed = (url: string, why: string, cause?: unknown): ParleyError =>
  new ParleyError('network', why, 'try again later, or check the address', { file: url }, cause)

const WHY: Readonly<Record<string, string>> = {
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the host cannot be looked up now',
  ECONNREFUSED: 'the host refuses the connection',
  ECONNRESET: 'the host broke the connection off',
  ETIMEDOUT: 'the host does not answer',
  HPE_HEADER_OVERFLOW: 'the head of the answer is endless',
}
const PACKINGS: Readonly<Record<string, Packing>> = {
  gzip: 'gz',
  'x-gzip': 'gz',
  deflate: 'deflate',
  br: 'br',
  zstd: 'zst',
}

async function bodyOf(answer: IncomingMessage, url: string, limits: FetchLimits): Promise<Uint8Array> {
  const counted = async function* () {
    let size = 0
    for await (const part of answer as AsyncIterable<Buffer>) {
      size += part.length
      if (size > limits.wire) throw tooLargeDocument(url, 'the answer', limits.wire)
      yield part
    }
  }
  const stated = String(answer.headers['content-encoding'] ?? 'identity')
    .toLowerCase()
    .split(',')
    .map((each) => each.trim())
  const packed = stated.filter((each) => each !== 'identity' && each !== '')
  if (packed.length > 1)
    throw new ParleyError('too-large', 'the answer is packed more than once', 'nothing honest is', { file: url })
  const packing = packed[0] === undefined ? null : PACKINGS[packed[0]]
  if (packing === undefined)
    throw failed(url, `the answer is packed in a way that nobody asked for (${packed[0]!.slice(0, 20)})`)
  const plain = packing ? unpack(counted(), packing, url, limits.size) : counted()
  return gather(plain, limits.size, () => tooLargeDocument(url, 'the unpacked answer', limits.size))
}

/**
 * One request, no redirect followed, no cookie sent or kept. The host is looked up once, and the connection made to the very address
 * that was checked, so that no name can mean one thing when it is checked and another when it is used.
 * Throws ParleyError 'forbidden' for an address that is not public, 'network' where no whole answer comes, 'too-large' over a limit.
 */
export async function request(
  url: URL,
  headers: Record<string, string>,
  limits: FetchLimits,
  web: Web = nodeWeb,
): Promise<Answer> {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80)
  const ender = new AbortController()
  let why = ''
  const end = (reason: string) => {
    why ||= reason
    ender.abort()
  }
  const seconds = (ms: number) => `${Math.max(1, Math.round(ms / 1000))} seconds`
  const whole = setTimeout(() => end(`the answer takes longer than ${seconds(limits.total)}`), limits.total)
  let head: NodeJS.Timeout | undefined
  try {
    const family = isIP(host)
    const addresses = family ? [{ address: host, family }] : await web.resolve(host)
    if (!addresses.length) throw failed(url.href, WHY.ENOTFOUND!)
    checkAddresses(url.href, host, port, addresses, web.allow)
    const [pinned] = addresses
    const lookup: RequestOptions['lookup'] = (_host, options, callback) => {
      // Node asks for one address or for all of them; either way it gets what was checked.
      if ((options as { all?: boolean }).all) callback(null, addresses as never)
      else callback(null, pinned!.address, pinned!.family)
    }
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      const make = url.protocol === 'https:' ? httpsRequest : httpRequest
      const sent = make(url, {
        lookup,
        headers: {
          'user-agent': AGENT,
          accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
          'accept-encoding': 'gzip, br, deflate, zstd',
          ...headers,
        },
        agent: false,
        signal: ender.signal,
        timeout: limits.idle,
      })
      sent.on('response', resolve)
      sent.on('error', reject)
      sent.on('timeout', () => end(`nothing comes for ${seconds(limits.idle)}`))
      head = setTimeout(() => end(`the head of the answer takes longer than ${seconds(limits.head)}`), limits.head)
      sent.end()
    })
    clearTimeout(head)
    try {
      const body = await bodyOf(answer, url.href, limits)
      return { status: answer.statusCode ?? 0, headers: answer.headers, body }
    } finally {
      answer.destroy()
    }
  } catch (error) {
    if (why) throw failed(url.href, why, error)
    if (error instanceof ParleyError) throw error
    const code = String((error as NodeJS.ErrnoException).code ?? '')
    throw failed(url.href, WHY[code] ?? (code || String((error as Error).message ?? error)).slice(0, 100), error)
  } finally {
    clearTimeout(whole)
    clearTimeout(head)
  }
}
