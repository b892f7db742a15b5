import { existsSync } from 'node:fs'

/** Material that is not part of the project: seeds, gold, corpora and scorers, beside the checkout. */
export const SHARED = '../shared'
export const hasShared = existsSync(`${SHARED}/seeds`)

/** What a test or a script says where that material is absent. */
export const WITHOUT_SHARED = 'left out: ../shared (reports and corpora that are not part of the project) is not here'
