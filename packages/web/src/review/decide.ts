import type { DecisionAnswer, DecisionAskInput } from '@parley/schema'
import { useRef } from 'react'
import { send } from '../api/client.ts'

/** Sends what somebody ruled, one after the other; each request has a name of its own, so that it is never made twice. */
export function useDecide(csrf: string | null): (ask: DecisionAskInput) => Promise<DecisionAnswer> {
  const last = useRef<Promise<unknown>>(Promise.resolve())
  return (ask) => {
    const key = crypto.randomUUID()
    const act = () => send<DecisionAnswer>('decisions', ask, csrf, key)
    const next = last.current.then(act, act)
    last.current = next.catch(() => {})
    return next
  }
}
