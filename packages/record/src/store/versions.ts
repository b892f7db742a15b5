/** Compares dotted version numbers: negative where `a` is older, 0 where they are the same. */
export function compareVersions(a: string, b: string): number {
  const [x, y] = [a.split(/[.+-]/), b.split(/[.+-]/)]
  for (let i = 0; i < Math.max(x.length, y.length); i++) {
    const difference = (Number.parseInt(x[i] ?? '0', 10) || 0) - (Number.parseInt(y[i] ?? '0', 10) || 0)
    if (difference) return difference
  }
  return 0
}
