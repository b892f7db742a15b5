import type { Job } from './queue.ts'

/** The largest file that the server takes, in bytes. */
export const LARGEST = 24_000_000

/** The bytes of a file in base64, without holding more than one copy as text. */
const base64 = (file: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })

export const fileJob = (file: File): Job => ({
  name: file.name,
  ask: async () => ({ kind: 'file', name: file.name, content: await base64(file) }),
})

/** The addresses in what somebody pasted: one a line, or several with spaces between. */
export const addressesIn = (text: string): string[] => [
  ...new Set(text.split(/\s+/).filter((word) => /^https?:\/\/[^\s/]+/i.test(word))),
]

export const addressJob = (url: string): Job => ({ name: url, ask: async () => ({ kind: 'address', url }) })

export type Pasted = { text: string; title: string; outlet: string; day: string }

export const textJob = ({ text, title, outlet, day }: Pasted): Job => ({
  name: title.trim() || `${text.trim().slice(0, 60)}…`,
  ask: async () => ({
    ...{ kind: 'text', text },
    ...(title.trim() && { title: title.trim() }),
    ...(outlet.trim() && { outlet: outlet.trim() }),
    ...(day && { day }),
  }),
})
