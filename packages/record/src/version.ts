/** The version of Parley that answers; the same as in this package's package.json (a test says so). */
export const VERSION = '0.1.0'
