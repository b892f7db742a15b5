import type { DecisionAnswer, DecisionAskInput } from '@parley/schema'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { send } from '../api/client.ts'

/** Makes rulings; each request has a name of its own, so that one that is sent twice rules once. */
export function useDecide(csrf: string | null) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (ask: DecisionAskInput) => send<DecisionAnswer>('decisions', ask, csrf, crypto.randomUUID()),
    onSuccess: () => {
      // What is on screen stays until the record as it now is has come.
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'review' })
    },
  })
}
