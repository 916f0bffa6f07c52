/**
 * A bucket of a bbolt file: a value for a key, or a bucket in the bucket. Trivy's database is such a file.
 */
export interface Bucket {
  readonly [key: string]: Bucket | Buffer
}

const PAGE_SIZE = 4096
const PAGE_HEADER = 16
const ELEMENT = 16
const BUCKET_HEADER = 16
const META_SIZE = 64

const META_PAGE = 0x04
const LEAF_PAGE = 0x02
const FREELIST_PAGE = 0x10
const BUCKET_ELEMENT = 0x01

const MAGIC = 0xed0cdaed
const FORMAT = 2
/** Pages 0 and 1 are the two metas, page 2 is the list of free pages. */
const FIRST_FREE_PAGE = 3

/**
 * Writes a bbolt database (https://github.com/etcd-io/bbolt, page.go, bucket.go and meta.go describe the format). Every bucket is one leaf page,
 * with overflow pages where it is long; there are no branch pages, so it suits small databases only.
 *
 * @param root the buckets at the top; bbolt has no values there
 * @returns the file's bytes, the same for the same content
 * @throws RangeError when one bucket has more entries than a page can count (65,535)
 */
export function writeBoltFile(root: Record<string, Bucket>): Buffer {
  const pages: Buffer[] = []
  const allocate = (page: Buffer): number => {
    const id = FIRST_FREE_PAGE + pages.reduce((sum, each) => sum + each.length / PAGE_SIZE, 0)
    page.writeBigUInt64LE(BigInt(id), 0)
    pages.push(page)
    return id
  }
  const rootPage = allocate(leafPage(root, allocate))
  const end = FIRST_FREE_PAGE + pages.reduce((sum, each) => sum + each.length / PAGE_SIZE, 0)
  const freelist = Buffer.alloc(PAGE_SIZE)
  writePageHeader(freelist, 2, FREELIST_PAGE, 0)
  return Buffer.concat([metaPage(0, rootPage, end), metaPage(1, rootPage, end), freelist, ...pages])
}

/** A leaf page of whole pages, without its number; the buckets in it are allocated first. */
function leafPage(bucket: Bucket, allocate: (page: Buffer) => number): Buffer {
  const content = leafContent(bucket, allocate)
  const page = Buffer.alloc(Math.ceil((PAGE_HEADER + content.length) / PAGE_SIZE) * PAGE_SIZE)
  writePageHeader(page, 0, LEAF_PAGE, Object.keys(bucket).length)
  page.writeUInt32LE(page.length / PAGE_SIZE - 1, 12)
  content.copy(page, PAGE_HEADER)
  return page
}

/** The elements of a leaf page, then their keys and values. bbolt searches by halving: keys have to be in the order of their bytes. */
function leafContent(bucket: Bucket, allocate: (page: Buffer) => number): Buffer {
  const entries = Object.entries(bucket)
    .map(([key, value]) => ({key: Buffer.from(key, 'utf8'), value}))
    .sort((a, b) => a.key.compare(b.key))
  const elements = Buffer.alloc(entries.length * ELEMENT)
  const data: Buffer[] = []
  let position = elements.length
  entries.forEach(({key, value}, index) => {
    const isBucket = !Buffer.isBuffer(value)
    const bytes = isBucket ? bucketHeader(allocate(leafPage(value, allocate))) : value
    const at = index * ELEMENT
    elements.writeUInt32LE(isBucket ? BUCKET_ELEMENT : 0, at)
    // Counted from the element itself.
    elements.writeUInt32LE(position - at, at + 4)
    elements.writeUInt32LE(key.length, at + 8)
    elements.writeUInt32LE(bytes.length, at + 12)
    data.push(key, bytes)
    position += key.length + bytes.length
  })
  return Buffer.concat([elements, ...data])
}

/** The page of a bucket and its sequence number, which nobody uses here. */
function bucketHeader(page: number): Buffer {
  const header = Buffer.alloc(BUCKET_HEADER)
  header.writeBigUInt64LE(BigInt(page), 0)
  return header
}

function metaPage(id: number, rootPage: number, end: number): Buffer {
  const page = Buffer.alloc(PAGE_SIZE)
  writePageHeader(page, id, META_PAGE, 0)
  const meta = page.subarray(PAGE_HEADER, PAGE_HEADER + META_SIZE)
  meta.writeUInt32LE(MAGIC, 0)
  meta.writeUInt32LE(FORMAT, 4)
  meta.writeUInt32LE(PAGE_SIZE, 8)
  meta.writeBigUInt64LE(BigInt(rootPage), 16)
  meta.writeBigUInt64LE(2n, 32)
  meta.writeBigUInt64LE(BigInt(end), 40)
  // The transaction number: of the two metas the one with the higher number counts.
  meta.writeBigUInt64LE(BigInt(id), 48)
  meta.writeBigUInt64LE(fnv1a64(meta.subarray(0, 56)), 56)
  return page
}

function writePageHeader(page: Buffer, id: number, flags: number, count: number): void {
  page.writeBigUInt64LE(BigInt(id), 0)
  page.writeUInt16LE(flags, 8)
  page.writeUInt16LE(count, 10)
}

/** FNV-1a with 64 bits (http://www.isthe.com/chongo/tech/comp/fnv/): bbolt's checksum of a meta. */
export function fnv1a64(bytes: Buffer): bigint {
  let hash = 0xcbf29ce484222325n
  for (const byte of bytes) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n)
  return hash
}
