export { program, run } from './program.ts'
export { EXIT, type World } from './world.ts'
