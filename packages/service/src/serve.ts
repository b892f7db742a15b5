import { serve as listen, type ServerType } from '@hono/node-server'
import { ParleyError } from '@parley/schema'
import type { App } from './app.ts'

export type ServeOptions = {
  app: Pick<App, 'fetch'>
  /** 0 takes any free port. */
  port?: number
  /** Loopback unless told otherwise. */
  host?: string
}

/** A running server: where it is, and how to stop it. */
export type Serving = { url: string; port: number; close: () => Promise<void> }

/** Bytes of an address with its headers: as many filters as there are, each as long as it may be, in any script. */
const LONGEST = 128 * 1024

const stop = (server: ServerType) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve())
    // Browsers keep connections open; without this the end waits for them.
    if ('closeAllConnections' in server) server.closeAllConnections()
  })

/**
 * Binds an app to a port and resolves once it listens.
 * @throws ParleyError 'usage' where the port is taken or the address is not this machine's.
 */
export function serve({ app, port = 4747, host = '127.0.0.1' }: ServeOptions): Promise<Serving> {
  return new Promise((resolve, reject) => {
    const serverOptions = { maxHeaderSize: LONGEST }
    const server = listen({ fetch: app.fetch, port, hostname: host, serverOptions }, (info) => {
      const name = host.includes(':') ? `[${host}]` : host
      resolve({ url: `http://${name}:${info.port}`, port: info.port, close: () => stop(server) })
    })
    server.on('error', (error: NodeJS.ErrnoException) => {
      const why = error.code === 'EADDRINUSE' ? 'is taken' : `cannot be bound (${error.code ?? error.message})`
      reject(new ParleyError('usage', `Port ${port} on ${host} ${why}`, 'name another with --port', {}, error))
    })
  })
}
