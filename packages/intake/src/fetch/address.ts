import { ParleyError } from '@parley/schema'
import ipaddr from 'ipaddr.js'

const refused = (url: string, why: string, remedy: string): ParleyError =>
  new ParleyError('forbidden', why, remedy, { file: url.slice(0, 300) })

/** True for an address that anybody on the Internet can reach: not of this machine, of a private network, or reserved. */
export function isPublic(address: string): boolean {
  try {
    // An IPv4 address within an IPv6 one is judged as what it is.
    return ipaddr.process(address).range() === 'unicast'
  } catch {
    return false
  }
}

/** An address as it may be fetched. Throws ParleyError 'forbidden' for anything but http and https, or with a name and password in it. */
export function webAddress(text: string, base?: string): URL {
  let url: URL
  try {
    url = new URL(text, base)
  } catch {
    throw refused(text, 'no web address', 'write it whole, beginning with https://')
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw refused(text, `"${url.protocol}" is not fetched`, 'only http and https addresses are')
  if (url.username || url.password) throw refused(text, 'a name and password stand in the address', 'leave them out')
  url.hash = ''
  return url
}

export type Resolved = { address: string; family: number }

/** Throws ParleyError 'forbidden' where any of the addresses that a host stands for is not public and not allowed. */
export function checkAddresses(
  url: string,
  host: string,
  port: number,
  found: readonly Resolved[],
  allow: (address: string, port: number) => boolean,
): void {
  const inner = found.find(({ address }) => !isPublic(address) && !allow(address, port))
  if (inner)
    throw refused(
      url,
      `${host} is ${inner.address}, an address of this machine or a private network`,
      'such addresses are never fetched',
    )
}
