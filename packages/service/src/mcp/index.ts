import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js'
import { ParleyError, type Tlp, tlpRank } from '@parley/schema'
import type { Handler } from 'hono'
import { type Access, byToken } from '../access/authenticate.ts'
import { guarded } from '../access/guarded.ts'
import { latestDossier } from '../access/latest-dossier.ts'
import { demand, machine, onBehalfOf, type Principal } from '../access/principal.ts'
import type { Accounts } from '../accounts/index.ts'
import type { DeskOptions } from '../desk.ts'
import { type Desk, openDesk } from '../desk.ts'
import type { RecordQueries } from '../record.ts'
import { HOW_TO_READ } from './cited.ts'
import { TOOLS } from './tools.ts'

type Given = { record: RecordQueries; desk: Desk | null; version: string }

/** What went wrong, as a program may know it. */
const told = (error: unknown): string =>
  error instanceof ParleyError ? String(error) : 'the server failed to answer; see its log'

/** An MCP server that answers on behalf of somebody. A tool that they may not use is not listed, and refused if asked for. */
export function mcpServer({ record, desk, version }: Given, principal: Principal): McpServer {
  const server = new McpServer({ name: 'parley', version }, { instructions: HOW_TO_READ })
  for (const { name, title, description, right, input, run } of TOOLS) {
    if (!principal.rights.includes(right) || (right === 'propose' && !desk)) continue
    const annotations = { readOnlyHint: right === 'read', destructiveHint: false, openWorldHint: false }
    server.registerTool(name, { title, description, inputSchema: input.shape, annotations }, async (asked) => {
      try {
        const { text, data } = await onBehalfOf(principal, async () => {
          demand(right)
          return run(asked, { record, desk })
        })
        return { content: [{ type: 'text', text }], structuredContent: data }
      } catch (error) {
        return { content: [{ type: 'text', text: told(error) }], isError: true }
      }
    })
  }
  return server
}

/** MCP over HTTP, without sessions: each request stands by itself, and brings who asks with it. */
export const mcpRoute =
  (given: Given): Handler =>
  async (c) => {
    demand('read')
    const server = mcpServer(given, c.get('principal') as Principal)
    const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true })
    await server.connect(transport)
    return transport.handleRequest(c.req.raw)
  }

export type StdioOptions = {
  record: RecordQueries
  version: string
  write: DeskOptions['write']
  /** an API token and the accounts that know it; without one, MCP only reads */
  token: { secret: string; accounts: Accounts } | null
  /** what is marked higher is not told, whoever asks: a language model may send it on */
  tlp: Tlp
  now?: () => Date
}

/** Serves MCP over standard input and output until the client goes, for one who sits at this machine. */
export async function serveStdio(options: StdioOptions): Promise<void> {
  const { record: whole, version, write, token, tlp, now = () => new Date() } = options
  const record = guarded(whole)
  const access: Access = {
    ...{ accounts: token?.accounts ?? null, author: 'local', open: false, proxied: false, now },
    dossier: latestDossier(whole),
  }
  const day = now().toISOString().slice(0, 10)
  const asker: Principal = token
    ? await byToken(access, token.secret)
    : { ...machine('local'), rights: ['read'], sees: { tlp, embargoed: false, day } }
  const level = tlpRank(asker.tlp) < tlpRank(tlp) ? asker.tlp : tlp
  const principal = { ...asker, tlp: level, sees: { ...(asker.sees ?? { embargoed: false, day }), tlp: level } }
  const server = mcpServer({ record, desk: openDesk({ record, write, now }), version }, principal)
  const transport = new StdioServerTransport()
  await server.connect(transport)
  await new Promise<void>((resolve) => {
    transport.onclose = resolve
    process.stdin.on('end', resolve)
    process.stdin.on('close', resolve)
  })
  await server.close()
}
