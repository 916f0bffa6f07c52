/** An entry of an archive. */
export interface Item {
  readonly name: string
  readonly kind?: 'file' | 'folder' | 'symlink' | 'hardlink' | 'device'
  readonly link?: string
  readonly content?: string
  readonly mode?: number
  /** How a name of more than 100 bytes is written. */
  readonly long?: 'gnu' | 'pax'
}

const TYPES = {file: '0', folder: '5', symlink: '2', hardlink: '1', device: '3'}

/** A tar archive as programs write it: ustar, with GNU's or pax's long names. */
export function tar(items: readonly Item[]): Buffer {
  const blocks = items.flatMap(item => {
    const {name, kind = 'file', link = '', content = '', mode = 0o644, long} = item
    const before =
      long === 'gnu'
        ? entry('././@LongLink', 'L', 0, '', Buffer.from(`${name}\0`))
        : long === 'pax'
          ? entry('pax', 'x', 0, '', pax('path', name))
          : []
    return [...before, ...entry(long === undefined ? name : name.slice(0, 100), TYPES[kind], mode, link, Buffer.from(content))]
  })
  return Buffer.concat([...blocks, Buffer.alloc(1024)])
}

function pax(key: string, value: string): Buffer {
  const rest = ` ${key}=${value}\n`
  let length = Buffer.byteLength(rest)
  while (Buffer.byteLength(`${length}${rest}`) !== length) length = Buffer.byteLength(`${length}${rest}`)
  return Buffer.from(`${length}${rest}`)
}

function entry(name: string, type: string, mode: number, link: string, content: Buffer): Buffer[] {
  const header = Buffer.alloc(512)
  header.write(name, 0, 100)
  header.write(`${mode.toString(8).padStart(7, '0')}\0`, 100)
  header.write(`${content.length.toString(8).padStart(11, '0')}\0`, 124)
  header.write('        ', 148)
  header.write(type, 156)
  header.write(link, 157, 100)
  header.write('ustar\u000000', 257)
  const sum = header.reduce((total, byte) => total + byte, 0)
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return [header, content, Buffer.alloc((512 - (content.length % 512)) % 512)]
}
