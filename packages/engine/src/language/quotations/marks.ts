/** Marks that open or close a quotation; a straight mark can be either. */
export const OPEN: Readonly<Record<string, string>> = { '“': '”', '``': "''", '«': '»', '„': '“', '‘‘': '’’' }
export const EITHER = new Set(['"', "''", '＂'])
export const CLOSE = new Set(['”', "''", '»', '’’'])
export const SINGLE_OPEN = new Set(['‘', "'", '‚'])
export const SINGLE_CLOSE = new Set(['’', "'"])
