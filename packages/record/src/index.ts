export type * from './api.ts'
export { resolve } from './resolve/index.ts'
export { openStore } from './store/index.ts'
