import { EDITION } from './edition.ts'

/** An error as the API tells it (RFC 9457), or what stopped us from asking. */
export class ApiError extends Error {
  readonly status: number
  readonly code: string
  readonly remedy: string
  constructor(status: number, code: string, message: string, remedy: string) {
    super(message)
    this.name = 'ApiError'
    this.status = status
    this.code = code
    this.remedy = remedy
  }
}

export type Params = Record<string, string | number | null | undefined>

/** The address of an answer, with the parameters that are set. */
export function address(path: string, params: Params = {}): string {
  const query = new URLSearchParams()
  for (const [key, value] of Object.entries(params))
    if (value !== null && value !== undefined && value !== '') query.set(key, String(value))
  const text = query.toString()
  return `/api/${path}${text ? `?${text}` : ''}`
}

/** Asks the API. @throws ApiError */
export async function ask<T>(path: string, params: Params, signal: AbortSignal): Promise<T> {
  if (EDITION) return (await import('./published.ts')).fromFiles(path, params) as Promise<T>
  let response: Response
  try {
    response = await fetch(address(path, params), { signal, headers: { accept: 'application/json' } })
  } catch (error) {
    if (signal.aborted) throw error
    throw new ApiError(
      0,
      'offline',
      'The server does not answer',
      'see whether parley serve still runs, then try again',
    )
  }
  const body = await response.json().catch(() => null)
  if (response.ok && body !== null) return body as T
  throw new ApiError(
    response.status,
    body?.code ?? 'internal',
    body?.detail ?? 'The server gave no answer that can be read',
    body?.remedy ?? '',
  )
}

/** Asks the API to do something; `key` names the request, so that sent again it does nothing twice. @throws ApiError */
export async function send<T>(
  path: string,
  body: unknown,
  csrf: string | null,
  key: string,
  method: 'POST' | 'PUT' | 'DELETE' = 'POST',
): Promise<T> {
  const headers: Record<string, string> = { 'content-type': 'application/json', 'idempotency-key': key }
  if (csrf) headers['x-csrf-token'] = csrf
  let response: Response
  try {
    response = await fetch(address(path), { method, headers, body: JSON.stringify(body) })
  } catch {
    throw new ApiError(
      0,
      'offline',
      'The server does not answer',
      'see whether parley serve still runs, then try again',
    )
  }
  const answer = await response.json().catch(() => null)
  if (response.ok && answer !== null) return answer as T
  throw new ApiError(
    response.status,
    answer?.code ?? 'internal',
    answer?.detail ?? 'The server gave no answer that can be read',
    answer?.remedy ?? '',
  )
}
