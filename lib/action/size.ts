/** Bytes as a person reads them, in powers of 1024: `12.3 MiB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1_024) return `${bytes} B`
  const units = ['KiB', 'MiB', 'GiB', 'TiB']
  const power = Math.min(Math.floor(Math.log2(bytes) / 10), units.length)
  return `${(bytes / 1_024 ** power).toFixed(1)} ${units[power - 1] ?? ''}`
}
