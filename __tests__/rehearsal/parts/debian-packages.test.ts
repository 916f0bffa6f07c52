import {afterEach, beforeEach, describe, expect, it} from '@jest/globals'
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {ProcessResult, RunProcess} from '../../../lib/action/process.ts'
import {downloadPackages, installedStanza, parseOsRelease, requireDebian} from '../../../rehearsal/parts/debian-packages.ts'

let folder = ''
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'fairway-test-'))))
afterEach(() => rm(folder, {recursive: true}))

const result = (exitCode: number, stderr = ''): ProcessResult => ({exitCode, signal: null, timedOut: false, stdout: '', stderr})

describe('parseOsRelease', () => {
  it('takes quotes off and skips what is no assignment', () => {
    const text = 'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\n# comment\nID=debian\nVERSION_CODENAME=\'bookworm\'\n'
    expect(parseOsRelease(text)).toEqual({PRETTY_NAME: 'Debian GNU/Linux 12 (bookworm)', ID: 'debian', VERSION_CODENAME: 'bookworm'})
  })
})

describe('requireDebian', () => {
  it.each([
    ['another system', 'ID=fedora\nPRETTY_NAME="Fedora Linux 43"', 'Fedora Linux 43'],
    ['another release', 'ID=debian\nVERSION_CODENAME=trixie\nPRETTY_NAME="Debian GNU/Linux 13 (trixie)"', 'Debian GNU/Linux 13']
  ])('refuses %s by its name', async (_, text, name) => {
    await writeFile(join(folder, 'os-release'), text)
    await expect(requireDebian('bookworm', join(folder, 'os-release'))).rejects.toThrow(name)
  })

  it('refuses a machine that does not say what it is', async () => {
    await expect(requireDebian('bookworm', join(folder, 'none'))).rejects.toThrow('something else')
  })

  it('takes the right one', async () => {
    await writeFile(join(folder, 'os-release'), 'ID=debian\nVERSION_CODENAME=bookworm')
    await expect(requireDebian('bookworm', join(folder, 'os-release'))).resolves.toBeUndefined()
  })
})

describe('downloadPackages', () => {
  it('uses the lists of the machine when it has them', async () => {
    const calls: string[] = []
    const run: RunProcess = async (argv, options) => {
      calls.push(argv.join(' '))
      await writeFile(join(options?.cwd ?? '', 'b.deb'), '')
      await writeFile(join(options?.cwd ?? '', 'a.deb'), '')
      return result(0)
    }
    const files = await downloadPackages(run, ['a', 'b'], folder)
    expect(files.map(file => file.slice(-5))).toEqual(['a.deb', 'b.deb'])
    expect(calls).toHaveLength(1)
  })

  it('fetches lists of its own into the scratch folder when the machine has none', async () => {
    const calls: string[] = []
    const run: RunProcess = argv => {
      calls.push(argv.join(' '))
      return Promise.resolve(result(calls.length === 1 ? 100 : 0))
    }
    await downloadPackages(run, ['a'], folder)
    expect(calls[1]).toContain(`Dir::State::Lists=${join(folder, 'lists')}`)
    expect(calls[1]).toMatch(/ update$/)
    expect(calls[2]).toContain(`Dir::State::Lists=${join(folder, 'lists')}`)
    expect(calls[2]).toMatch(/ download a$/)
  })

  it('says why when the sources cannot be reached', async () => {
    const run: RunProcess = () => Promise.resolve(result(100, 'E: Could not resolve'))
    await expect(downloadPackages(run, ['a'], folder)).rejects.toThrow('Could not resolve')
  })
})

describe('installedStanza', () => {
  it('puts the status after the name, as dpkg does, and ends with an empty line', () => {
    expect(installedStanza('Package: dash\nVersion: 1\nDescription: shell\n more\n')).toBe(
      'Package: dash\nStatus: install ok installed\nVersion: 1\nDescription: shell\n more\n\n'
    )
  })
})
