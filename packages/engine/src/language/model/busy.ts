/**
 * What a thread and the one that started it know of each other through shared memory. A thread that is ended while it is
 * inside the runtime brings the whole process down, so the process waits at its end until the thread is out of it.
 */
const INSIDE = 0
const ENDING = 1
/** Far more than one window or the opening of the graph takes, in milliseconds; only a broken thread takes longer. */
const PATIENCE = 10_000

export const newState = (): Int32Array => new Int32Array(new SharedArrayBuffer(8))

/** The thread is about to go into the runtime. False where it must not any more. */
export function begin(state: Int32Array): boolean {
  Atomics.add(state, INSIDE, 1)
  if (Atomics.load(state, ENDING) === 0) return true
  finish(state)
  return false
}

/** The thread is out again. */
export function finish(state: Int32Array): void {
  Atomics.sub(state, INSIDE, 1)
  Atomics.notify(state, INSIDE)
}

/** Lets the thread begin nothing more, and waits until it is out of the runtime. */
export function settle(state: Int32Array): void {
  Atomics.store(state, ENDING, 1)
  for (let inside = Atomics.load(state, INSIDE); inside > 0; inside = Atomics.load(state, INSIDE))
    if (Atomics.wait(state, INSIDE, inside, PATIENCE) === 'timed-out') return
}
