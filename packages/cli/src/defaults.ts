/** The record that commands use where none is named: a file in the current folder. */
export const DEFAULT_DB = 'record.parley'
/** Addresses that are taken from one feed or sitemap. */
export const DEFAULT_MOST = 100
/** Minutes between two looks at an address that is watched. */
export const DEFAULT_EVERY = 15
export const DEFAULT_PORT = 4747
export const DEFAULT_HOST = '127.0.0.1'
/** Who signs decisions on one's own machine, where nobody is asked. */
export const DEFAULT_AUTHOR = 'local'
