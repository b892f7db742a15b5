export { SOURCES } from './data.ts'
export * from './lookup.ts'
