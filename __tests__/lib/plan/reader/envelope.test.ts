import {describe, expect, it} from '@jest/globals'
import {changesOf, cutAt, entry, plan, readPieces, refusal} from './support.ts'

const json = plan([entry('a.b["🔑 ключ"]', ['update'], {}, {after: {name: 'Käse 日本 🧀'}})])
const command = '[command]/home/runner/work/_temp/0b6a/terraform-bin show -json tfplan\n'
const debug = `\n::debug::Terraform exited with code 0.\n::debug::stdout: ${json}%0A\n::debug::stderr: \n::debug::exitcode: 0\n`
const output = `::set-output name=stdout::${json}\n\n::set-output name=exitcode::0\n`

const withMark = (text: string, encoding: 'utf8' | 'utf16le') => Buffer.from(`\ufeff${text}`, encoding)

describe('a plan in its envelope', () => {
  it.each([
    ['a byte order mark of UTF-8', withMark(json, 'utf8')],
    ['UTF-16 of PowerShell', withMark(`${json}\r\n`, 'utf16le')],
    ['UTF-16 of the other order', withMark(json, 'utf16le').swap16()],
    ['blanks around', `\r\n\t ${json} \r\n\n`],
    ["the wrapper's command before", command + json],
    ["the wrapper's command and a line break of Windows", `${command.trim()}\r\n${json}\r\n::debug::x\r\n`],
    ["the wrapper's lines after", json + debug],
    ["the wrapper's lines, the last without a line break", `${json}\n::debug::exitcode: 0`],
    ['all lines of the wrapper', command + json + debug + output],
    ['all lines of the wrapper in UTF-16', withMark(command + json + debug + output, 'utf16le')]
  ])('is understood with %s', async (_, file) => {
    const bytes = Buffer.from(file)
    const expected = [{address: 'a.b["🔑 ключ"]', after: {name: 'Käse 日本 🧀'}}]
    expect(await changesOf(bytes)).toMatchObject(expected)
    const single = await readPieces(Array.from(bytes, byte => Uint8Array.of(byte)))
    expect(single.visited).toMatchObject(expected.map(change => ({change})))
    expect(single.reading.kind).toBe('plan')
  })

  it.each([
    ['two commands before', command + command + json],
    ['a command of the wrapper before', `::debug::x\n${json}`],
    ['a command of another program before', `[other]\n${json}`],
    ['a command line without an end', `[command]${'x'.repeat(200_000)}\n${json}`],
    ['text between plan and lines', `${json}\nok\n::debug::x\n`],
    ['text after the lines', `${json}\n::debug::x\nok`],
    ['a plan between the lines', `${json}\n::debug::x\n${json}`],
    ['a line that only begins like one', `${json}\n::debugger::x\n`],
    ['a mark in the middle', `${command}\ufeff${json}`]
  ])('is refused with %s', async (_, file) => {
    expect((await refusal(file)).code).not.toBe('none')
  })
})

describe('the command of the wrapper', () => {
  const long = (length: number) => `${'[command]'.padEnd(length, 'x')}\n`

  it('may be as long as a command line can be', async () => {
    expect((await refusal(long(128 * 1024 - 1) + json)).code).toBe('none')
    expect((await refusal(long(128 * 1024) + json)).code).toBe('not-json')
  })

  it('is waited for, and no longer than that', async () => {
    const pieces = cutAt(Buffer.from(long(100_000) + json), [0.1, 0.5, 0.9])
    expect((await readPieces(pieces)).reading.kind).toBe('plan')
    let given = 0
    function* endless() {
      for (; given < 100; given++) yield Buffer.from(given === 0 ? long(10_000).trim() : 'x'.repeat(10_000))
    }
    expect((await readPieces(endless())).reading).toMatchObject({code: 'not-json'})
    expect(given).toBe(13)
  })
})

describe('what a file is that is no JSON', () => {
  it('is told as soon as enough of it is there', async () => {
    let given = 0
    function* endless() {
      for (; given < 100; given++) yield Buffer.from('x'.repeat(4096))
    }
    expect((await readPieces(endless())).reading).toMatchObject({code: 'not-json'})
    expect(given).toBe(1)
  })

  it.each([
    [8000, 'text-plan'],
    [9000, 'not-json']
  ])('is looked for near its start: after %i bytes it is %s, whatever the pieces', async (length, code) => {
    const bytes = Buffer.from(`${'x\n'.repeat(length / 2)}Plan: 1 to add, 0 to change, 0 to destroy.\n`)
    for (const size of [100, 8192, 20_000]) {
      const places = Array.from({length: Math.ceil(bytes.length / size)}, (_, index) => (index * size) / bytes.length)
      expect((await readPieces(cutAt(bytes, places))).reading).toMatchObject({kind: 'error', code})
    }
  })
})
