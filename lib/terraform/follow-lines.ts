import {open} from 'node:fs/promises'
import {sleep} from '../action/duration.ts'

const PAUSE_MILLISECONDS = 100
const PIECE_BYTES = 256 * 1024
const LINE_FEED = 0x0a

/**
 * Reads a file line by line while another program writes it, until that program has ended and everything was read.
 *
 * @param hasEnded whether nothing more will be written
 * @param onLine called with each line, without its end; the last one may be unfinished
 */
export async function followLines(path: string, hasEnded: () => boolean, onLine: (line: string) => void): Promise<void> {
  const file = await open(path, 'r')
  try {
    const piece = Buffer.alloc(PIECE_BYTES)
    let begun: Buffer[] = []
    for (;;) {
      // Asked before reading: what is written between the two is read in the next round.
      const isLast = hasEnded()
      const {bytesRead} = await file.read(piece, 0, PIECE_BYTES)
      if (bytesRead === 0) {
        if (isLast) break
        await sleep(PAUSE_MILLISECONDS)
        continue
      }
      let start = 0
      for (let end = piece.indexOf(LINE_FEED); end !== -1 && end < bytesRead; end = piece.indexOf(LINE_FEED, start)) {
        onLine(Buffer.concat([...begun, piece.subarray(start, end)]).toString('utf8'))
        begun = []
        start = end + 1
      }
      if (start < bytesRead) begun.push(Buffer.from(piece.subarray(start, bytesRead)))
    }
    if (begun.length > 0) onLine(Buffer.concat(begun).toString('utf8'))
  } finally {
    await file.close()
  }
}
