/** This process's PATH with the folders of system programs added. */
export function systemPath(path: string = process.env['PATH'] ?? ''): string {
  return [...new Set([...path.split(':'), '/usr/local/sbin', '/usr/sbin', '/usr/bin', '/sbin', '/bin'])]
    .filter(folder => folder !== '')
    .join(':')
}
