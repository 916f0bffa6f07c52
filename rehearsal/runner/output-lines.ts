import {StringDecoder} from 'node:string_decoder'

/**
 * Cuts what a process writes into lines, as the runner's .NET does (StreamReader.ReadLine): `\n`, `\r\n` and a lone `\r` each end one. A line
 * that ends in `\r` is handed on when it is known what comes after it; a last line needs no end.
 */
export class OutputLines {
  readonly #decoder = new StringDecoder('utf8')
  readonly #onLine: (line: string) => void
  #rest = ''
  /** Whether the rest ends in a `\r` of which it is not known yet what comes after it. */
  #isHalf = false
  #isFirst = true

  constructor(onLine: (line: string) => void) {
    this.#onLine = onLine
  }

  write(chunk: Buffer): void {
    const text = this.#decoder.write(chunk)
    this.#add(text)
    // A long line comes in many chunks: it is not looked through again for each of them.
    if (!this.#isHalf && !/[\r\n]/.test(text)) return
    const lines = this.#rest.split(/\r\n|\n|\r(?!$)/)
    this.#rest = lines.pop() ?? ''
    this.#isHalf = this.#rest.endsWith('\r')
    for (const line of lines) this.#onLine(line)
  }

  end(): void {
    this.#add(this.#decoder.end())
    const lines = this.#rest.split(/\r\n|\n|\r/)
    if (lines.at(-1) === '') lines.pop()
    this.#rest = ''
    for (const line of lines) this.#onLine(line)
  }

  /** A byte order mark at the very beginning is no part of the text. */
  #add(text: string): void {
    if (text === '') return
    this.#rest += this.#isFirst ? text.replace(/^\ufeff/, '') : text
    this.#isFirst = false
  }
}
