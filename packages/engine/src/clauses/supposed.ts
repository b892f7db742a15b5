const IF = /\b(?:if|unless|until|once|whether|should|when(?:ever)?)\s+(?:the\s+|an?\s+)?(?:[\p{Ll}-]+\s+){0,2}$/iu

/** Whether what begins at a place hangs on an "if": "a truce if the rebels agree to …" tells nothing of what the rebels agree to. */
export const supposed = (text: string, at: number): boolean => IF.test(text.slice(Math.max(0, at - 40), at))
