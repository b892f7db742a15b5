import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['packages/**/*.test.ts', 'tools/**/*.test.ts'],
    testTimeout: 30_000,
    // Two workers: the project is built for laptops and CI machines of two cores.
    maxWorkers: 2,
    env: { PARLEY_THREADS: '1' },
  },
})
