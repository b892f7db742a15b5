export * from './engine.ts'
export * from './language/index.ts'
export type * from './rule.ts'
