import { ParleyError, type View } from '@parley/schema'
import type { RecordQueries } from '../record.ts'
import { current, demand } from './principal.ts'

const isView = (value: unknown): value is View =>
  value !== null && typeof value === 'object' && 'asOf' in value && 'at' in value

/**
 * The record as whoever asks may see it. Every question goes through here, and none can forget to say who looks: a
 * view is given its reader's clearance, and a method that takes no view must be named below.
 */
export function guarded(record: RecordQueries): RecordQueries {
  const asked =
    (name: string, method: (...given: unknown[]) => unknown) =>
    async (...given: unknown[]): Promise<unknown> => {
      demand('read')
      const { sees } = current()
      // Some compare two states: every view among the arguments is its reader's.
      const own = given.map((each) => (isView(each) ? { ...each, sees } : each))
      if (given.some(isView)) return method.call(record, ...own)
      if (name === 'revisions') return method.call(record, given[0], { asOf: null, at: null, sees })
      throw new ParleyError('internal', `record.${name} was asked without a view`, 'give it one')
    }
  return new Proxy(record, {
    get(target, name) {
      const method = Reflect.get(target, name)
      return typeof method === 'function' ? asked(String(name), method as never) : method
    },
  })
}
