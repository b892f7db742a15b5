export type * from './api.ts'
export { resolve } from './resolve/index.ts'
