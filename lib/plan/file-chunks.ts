import type {FileHandle} from 'node:fs/promises'

/** Larger pieces are not faster; smaller ones take more calls. */
const CHUNK = 256 * 1024

/**
 * Reads a file from its start in pieces, the next one while the last is processed. Two buffers take turns: a piece must be finished
 * before the next is asked for. Node's streams allocate a buffer for each piece instead, which shows in the memory that a large file takes.
 *
 * @param file stays open
 */
export async function* fileChunks(file: FileHandle): AsyncGenerator<Uint8Array> {
  const buffers = [Buffer.allocUnsafeSlow(CHUNK), Buffer.allocUnsafeSlow(CHUNK)] as const
  const readAt = (position: number, turn: number) => file.read(buffers[turn % 2] as Buffer, 0, CHUNK, position)
  let position = 0
  let next = readAt(position, 0)
  try {
    for (let turn = 1; ; turn++) {
      const {bytesRead, buffer} = await next
      if (bytesRead === 0) return
      position += bytesRead
      next = readAt(position, turn)
      yield buffer.subarray(0, bytesRead)
    }
  } finally {
    // Whoever stops early must not close the file during a read.
    await next.catch(() => undefined)
  }
}
