import {describe, expect, it} from '@jest/globals'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {PassThrough, Writable} from 'node:stream'
import {commands} from '../../cli/commands.ts'
import {dispatch} from '../../cli/dispatch.ts'
import {write} from '../../cli/terminal.ts'
import {VERSION} from '../../cli/version.ts'
import {root} from '../../scripts/support/repository.ts'
import {fakeTerminal} from './terminal.ts'

async function said(...args: string[]) {
  const terminal = fakeTerminal()
  const status = await dispatch(args, terminal)
  return {status, out: terminal.out(), err: terminal.err()}
}

describe('the dispatcher', () => {
  it.each([[['--help']], [['-h']], [['help']]])('shows every subcommand on %j', async args => {
    const {status, out, err} = await said(...args)
    expect({status, err}).toEqual({status: 0, err: ''})
    const width = Math.max(...commands.map(({name}) => name.length))
    for (const {name, summary} of commands) expect(out).toContain(`\n  ${name.padEnd(width)}   ${summary}\n`)
  })

  it('shows the help where it can do nothing else, and says that it is no success', async () => {
    const {status, out, err} = await said()
    expect({status, out}).toEqual({status: 1, out: ''})
    expect(err).toBe((await said('--help')).out)
  })

  it('shows the help of a subcommand either way', async () => {
    const help = await said('plan-guard', '--help')
    expect(help).toMatchObject({status: 0, err: ''})
    expect(help.out).toMatch(/^Usage: fairway plan-guard PLAN/)
    expect(await said('help', 'plan-guard')).toEqual(help)
    expect(await said('plan-guard', 'a', 'b', '-h')).toEqual(help)
  })

  it('gives the version of the package', async () => {
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {version: string}
    expect(VERSION).toBe(manifest.version)
    expect(await said('--version')).toEqual({status: 0, out: `fairway ${manifest.version}\n`, err: ''})
    expect(await said('-V')).toMatchObject({out: `fairway ${manifest.version}\n`})
  })

  it.each([
    [['plan-gaurd', 'x'], 'There is no subcommand "plan-gaurd". Did you mean plan-guard?'],
    [['deploy'], 'There is no subcommand "deploy".'],
    [['help', 'guard'], 'There is no subcommand "guard".'],
    [['a\u001b[2J\nb'], 'There is no subcommand "a [2J b".'],
    [['--versoin'], 'There is no option --versoin before a subcommand. Did you mean --version?'],
    [['--json', 'plan-guard'], 'There is no option --json before a subcommand.']
  ])('refuses %j in one line', async (args, message) => {
    expect(await said(...args)).toEqual({status: 1, out: '', err: `fairway: ${message} See fairway --help.\n`})
  })
})

describe('write', () => {
  it('waits until the text is handed over', async () => {
    const done: string[] = []
    const slow = new Writable({
      write(chunk: Buffer, _encoding, callback) {
        setImmediate(() => {
          done.push(chunk.toString())
          callback()
        })
      }
    })
    await write(slow, 'a')
    expect(done).toEqual(['a'])
  })

  const failing = (code: string) =>
    new Writable({
      write: (_chunk, _encoding, callback) => callback(Object.assign(new Error('no'), {code}))
    })

  it('does not mind that nobody reads any more, now or later', async () => {
    const left = failing('EPIPE')
    await write(left, 'a')
    await write(left, 'b')
    const closed = new PassThrough()
    closed.destroy()
    await write(closed, 'c')
  })

  it('throws anything else', async () => {
    await expect(write(failing('ENOSPC'), 'a')).rejects.toThrow('no')
  })
})
